/** What the store guarantees of sources, releases and their briefs. */
import type { Brief } from '../domain/brief.ts';
import type { ChangedBrief } from '../domain/cards/changes.ts';
import type { KeptBrief } from '../domain/kept.ts';
import type { Release, ReleaseState } from '../domain/release.ts';
import type { Source, Visit } from '../domain/source.ts';
import type { Audience } from '../domain/workspace.ts';
import type { Parting, Tellings, ToldEvent } from './events.ts';
import type { HeldRelease, KeptRelease, WaitingRelease } from './releases.ts';
import type { Search } from './search.ts';
import type { KnownSource } from './sources.ts';

/** What was read and written, and how it is found again. */
export interface Briefs {
  /** Adds or updates the configured sources; sources that are no longer configured keep their briefs and are not visited. */
  saveSources(sources: readonly Source[]): Promise<void>;
  /** The configured sources that this audience may see, by id. */
  sources(audience: Audience): Promise<KnownSource[]>;
  /** Takes up to `limit` sources whose visit is due, each to one caller until its lease ends. */
  claimSources(now: Date, leaseMs: number, limit: number): Promise<KnownSource[]>;
  recordVisit(source: string, visit: Visit): Promise<void>;

  /**
   * Stores those releases that are new, or whose text differs from the newest version kept (by fingerprint), as
   * waiting for a brief, in one transaction. Returns the state of each, in order. `quiet` ones owe no deliveries.
   */
  takeIn(releases: readonly Release[], options: { now: Date; quiet: boolean }): Promise<ReleaseState[]>;
  /** Takes up to `limit` releases that wait for a brief and are due, each to one caller until its lease ends. */
  claimReleases(now: Date, leaseMs: number, limit: number): Promise<WaitingRelease[]>;
  /**
   * The brief could not be written: try again at `at`, with why; `counted` whether this was a try. Nothing changes when
   * the claim is no longer the caller's, or a newer text came meanwhile.
   */
  postponeRelease(held: HeldRelease, at: Date, why: { fault: string; counted: boolean }): Promise<void>;
  /** The key under which this source's release is kept, where `key` is what the source calls it; null where it is not. */
  keyOf(source: string, key: string): Promise<string | null>;
  /** A release with its versions: for the desk's own work. */
  release(key: string): Promise<KeptRelease | null>;
  /**
   * Keeps a brief with its claims and search text, and one waiting delivery for each channel whose at-once follows ask
   * for it, in one transaction: all or nothing. Doing it again changes nothing. A channel that holds the card of an
   * earlier version, or may, is owed a correction instead; a card still waiting carries the new brief. Quiet ones owe
   * nothing. Returns how many deliveries it came to owe.
   */
  keep(release: Release, brief: Brief, options: { now: Date; quiet: boolean }): Promise<number>;
  /**
   * The source took the release back: marks it, and owes a correction whose `brief` and `replaces` are the same to each
   * channel that holds its card. Returns how many. Taking the release in again ends it.
   */
  withdraw(key: string, now: Date): Promise<number>;

  /**
   * Puts another brief of the same text in the place of a kept one: found by its own fields from now on. Owes a card to
   * channels whose at-once follows ask for it only now. False when no brief of this id is the newest of its release.
   */
  rewrite(brief: Brief, now: Date): Promise<boolean>;
  /**
   * Briefs that the rules wrote in place of a model that may yet write them, the newest of their releases, oldest first;
   * none that wait for a batch.
   */
  briefsAwaitingModel(limit: number): Promise<KeptBrief[]>;

  /** Here and below, an audience is shown nothing of sources that are private to others: as if it were not kept. */
  brief(id: string, audience: Audience): Promise<KeptBrief | null>;
  /** The newest version's brief of the release that this brief, of whatever version, was drawn from. */
  newestVersion(id: string, audience: Audience): Promise<KeptBrief | null>;
  /** The briefs of all versions of a release, newest version first. */
  briefsOf(key: string, audience: Audience): Promise<KeptBrief[]>;
  /** Newest day first (with several words: those with more of the rarer ones first), the newest version of each release only. */
  findBriefs(search: Search, audience: Audience): Promise<KeptBrief[]>;
  countBriefs(search: Search, audience: Audience): Promise<number>;
  /** Kept within [since, until), oldest first, relevant ones only, the newest version of each release only; those kept quietly only when asked for. */
  briefsBetween(
    since: Date,
    until: Date,
    audience: Audience,
    options?: { quiet: boolean },
  ): Promise<KeptBrief[]>;
  /**
   * Releases whose newest text was kept within [since, until), not quietly, and whose brief of an earlier text was kept
   * before; oldest first. Both are of one version where the newer text only fills up what the feed says.
   */
  changedBetween(since: Date, until: Date, audience: Audience): Promise<ChangedBrief[]>;
  /** Briefs of a feed's words alone kept within [since, until), not quietly, whose newest text fills them up and was kept later; oldest first. */
  filledAfter(since: Date, until: Date, audience: Audience): Promise<ChangedBrief[]>;
  /** Relevant briefs kept before `since`, not quietly, whose releases were withdrawn within [since, until). */
  withdrawnBetween(since: Date, until: Date, audience: Audience): Promise<KeptBrief[]>;
  /** Every kept brief's head, those of earlier versions too, oldest first, page by page. */
  listBriefs(audience: Audience): AsyncIterable<{ id: string; url: string | null; relevant: boolean }>;
  /** In how many briefs each word stands, by the word as given. */
  frequency(words: readonly string[], audience: Audience): Promise<Map<string, number>>;
  /** Folded surnames of all people that a brief has named. */
  surnames(audience: Audience): Promise<ReadonlySet<string>>;

  /** What else tells of this brief's event. */
  tellings(brief: string, audience: Audience): Promise<Tellings>;
  /** Events that several releases tell of. */
  events(audience: Audience): Promise<ToldEvent[]>;
  /**
   * A person's word that this brief's release tells of something else than the others: it becomes an event of its own,
   * and is never joined with them again. Their cards are owed an edit, and channels that have a card of one side alone a card of
   * the other that they ask for. False when nothing else, that they may see, tells of
   * its event.
   */
  splitEvent(brief: string, parting: Parting): Promise<boolean>;
}
