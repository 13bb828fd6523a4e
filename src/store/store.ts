/** The store's door: everything Coop remembers, one database behind it. */
import type { Act, HeldAct, NewAct, OwedReply } from '../domain/act.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Batch, BatchItem, BatchResult } from '../domain/batch.ts';
import type { Brief } from '../domain/brief.ts';
import type { ChangedBrief } from '../domain/cards/changes.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Delivery, DeliveryState, Reference } from '../domain/delivery.ts';
import type { Feedback } from '../domain/feedback.ts';
import type { Channel, Follow, Order } from '../domain/follow.ts';
import type { KeptBrief } from '../domain/kept.ts';
import type { LeadLine } from '../domain/lead.ts';
import type { Limits, TooMany } from '../domain/limits.ts';
import type { Question, ThreadContext } from '../domain/question.ts';
import type { Release, ReleaseState } from '../domain/release.ts';
import type { Source, Visit } from '../domain/source.ts';
import type { Use } from '../domain/usage.ts';
import type { Audience } from '../domain/workspace.ts';
import type { Log } from '../log.ts';
import { createAudit } from './audit.ts';
import { createBatches } from './batches.ts';
import { createBriefs } from './briefs.ts';
import { createChanges } from './changes.ts';
import { createConversations } from './conversations.ts';
import { createCosts } from './costs.ts';
import type { Database } from './database.ts';
import { type Claimed, createDeliveries, type Tried } from './deliveries.ts';
import { type CardEdit, createEdits } from './edits.ts';
import { createEvents, type Parting, type Tellings, type ToldEvent } from './events.ts';
import { createFeedback } from './feedback.ts';
import { createFollows, type FollowChange } from './follows.ts';
import { type Bounds, createForgetting } from './forget.ts';
import { type Counts, createHealth, type ModelTotal, type Vital } from './health.ts';
import { createInbox } from './inbox.ts';
import { createInstallations, type Installation } from './installations.ts';
import { createKeeping } from './keep.ts';
import { createLimits } from './limits.ts';
import { migrate, migrations } from './migrations.ts';
import { createReleases, type KeptRelease, type WaitingRelease } from './releases.ts';
import type { Search } from './search.ts';
import { createSources, type KnownSource } from './sources.ts';
import { openSqlite } from './sqlite.ts';
import { createThreads } from './threads.ts';

export type { Claimed } from './deliveries.ts';
export type { CardEdit } from './edits.ts';
export type { Tellings, ToldEvent } from './events.ts';
export { StoreError } from './fault.ts';
export type { Installation } from './installations.ts';
export type { WaitingRelease } from './releases.ts';
export type { Search } from './search.ts';
export type { KnownSource } from './sources.ts';

export interface StoreOptions {
  /** A PostgreSQL address (`postgres://…`); null keeps everything in a SQLite file within `folder`. */
  url: string | null;
  folder: string;
  now: () => Date;
  log: Log;
}

/**
 * All methods throw a StoreError when the database fails. Every change is one transaction, on disk when its promise is
 * fulfilled; several processes may share one database.
 */
export interface Store {
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
  /** The brief could not be written: try again at `at`, with why. */
  postponeRelease(key: string, at: Date, fault: string): Promise<void>;
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

  /** Adds a follow under the channel's next number; an equal standing order is returned as it is. */
  addFollow(channel: Channel, order: Order, by: string, now: Date): Promise<Follow>;
  /** False when the channel has no such follow. */
  removeFollow(channel: Channel, id: number, by: string, now: Date): Promise<boolean>;
  followsOf(channel: Channel): Promise<Follow[]>;
  allFollows(): Promise<Follow[]>;
  /** Notes why nothing is sent at present, or with null that all is well again; deliveries are claimed as before. */
  pauseFollow(channel: Channel, id: number, why: string | null): Promise<void>;
  /** Who changed which standing order, newest first. */
  followChanges(limit: number): Promise<FollowChange[]>;

  /** The end of the last digest slot that a follow was given, or null before its first; one that only a clock far ahead can have closed does not count. */
  lastSlot(channel: Channel, follow: number, now: Date): Promise<Date | null>;
  /**
   * Gives a follow the digest of one slot, once: false when it already has it. `empty` only notes the slot: false, and
   * nothing noted, where the slot holds other than the `seen` briefs that were looked at. What is kept from then on is
   * kept after the slot's end, whatever the clock of whoever keeps it.
   */
  addDigest(
    follow: Follow,
    slot: { since: Date; until: Date },
    options: { now: Date; empty: boolean; seen: number },
  ): Promise<boolean>;
  /** Keeps the opening sentences of one slot's digest. */
  keepLead(follow: Pick<Follow, 'channel' | 'id'>, until: Date, lines: readonly LeadLine[]): Promise<void>;
  /** None where none was kept; no line that rests on what the channel may not see. */
  leadOf(follow: Pick<Follow, 'channel' | 'id'>, until: Date): Promise<LeadLine[]>;

  /**
   * Takes up to `limit` deliveries that are due, at most one a channel and none of a channel that waits or is being
   * sent to, oldest first, each to one caller until its lease ends. Marks them `sending`.
   */
  claimDeliveries(now: Date, leaseMs: number, limit: number): Promise<Claimed[]>;
  /** Lengthens a claim, to be asked right before posting: false when its lease ended and it is no longer the caller's to post. */
  holdDelivery(tried: Tried, now: Date, leaseMs: number): Promise<boolean>;
  /** The platform took it: true whoever holds it now. */
  delivered(id: string, reference: Reference, now: Date): Promise<void>;
  /**
   * Not posted: try again at `at`; the channel waits with it. A try that does not count leaves `attempts` as it was
   * before, but never at none. Nothing changes when the claim is no longer the caller's.
   */
  postponeDelivery(tried: Tried, at: Date, why: { fault: string; counted: boolean }): Promise<void>;
  /** Ends a delivery as `unknown` or `given_up`, for good, with why. Nothing changes when the claim is no longer the caller's. */
  endDelivery(tried: Tried, state: 'unknown' | 'given_up', fault: string): Promise<void>;
  /**
   * An operator's word on a delivery that ended unknown or given up: `sent` notes that it stands on its platform,
   * `again` makes it wait to be posted anew; the audit list says so. False when it is of no such state.
   */
  settleDelivery(id: string, as: 'sent' | 'again', word: { by: string; now: Date }): Promise<boolean>;
  /** Oldest first; of all states unless some are named. */
  listDeliveries(states?: readonly DeliveryState[]): Promise<Delivery[]>;
  /** Deliveries that this channel's platform took, the latest first. */
  postedTo(channel: Channel, range: { limit: number; offset: number }): Promise<Delivery[]>;
  /** Deliveries that a platform took for this brief's release, of whatever version: where its cards stand. */
  postedCards(brief: string): Promise<Delivery[]>;
  /** The same for all releases that tell of this brief's event. */
  eventCards(brief: string): Promise<Delivery[]>;

  /** What else tells of this brief's event. */
  tellings(brief: string, audience: Audience): Promise<Tellings>;
  /** Events that several releases tell of. */
  events(audience: Audience): Promise<ToldEvent[]>;
  /**
   * A person's word that this brief's release tells of something else than the others: it becomes an event of its own,
   * and is never joined with them again. Their cards are owed an edit. False when nothing else, that they may see, tells of
   * its event.
   */
  splitEvent(brief: string, parting: Parting): Promise<boolean>;

  /** What a thread carries, but for what sources gave it that this audience may not see. */
  thread(id: string, audience: Audience): Promise<ThreadContext | null>;
  rememberThread(id: string, context: ThreadContext, now: Date): Promise<void>;
  /** When this person last asked, before this time; notes `now`. */
  lastAsked(asker: string, now: Date): Promise<Date | null>;
  /** True for the first call with this id, false ever after. */
  firstSight(act: string, now: Date): Promise<boolean>;

  /**
   * Puts acts away, all in one transaction, before their platform is told that they arrived: true for each that is new,
   * false for a repeat.
   */
  receiveActs(acts: readonly NewAct[], now: Date): Promise<boolean[]>;
  /** Takes up to `limit` acts that are due, of each thread the oldest only, each to one caller until its lease ends. */
  claimActs(platform: string, now: Date, leaseMs: number, limit: number): Promise<Act[]>;
  /** Owes a further reply. False, here and below, when the claim is no longer the caller's: then nothing changes. */
  addReply(held: HeldAct, reply: OwedReply): Promise<boolean>;
  /** To be asked right before a reply is shown: notes that it was begun, and lengthens the claim. */
  tryReply(held: HeldAct, now: Date, leaseMs: number): Promise<boolean>;
  /** So many of the replies are shown now. */
  noteShown(held: HeldAct, shown: number): Promise<boolean>;
  /** Gives the act back until `at`; `uncertain` keeps the note that a reply may have been shown. */
  postponeAct(held: HeldAct, at: Date, options: { uncertain: boolean }): Promise<boolean>;
  endAct(held: HeldAct, state: 'done' | 'given_up'): Promise<boolean>;
  /** An act with its replies, also after its end, until it is forgotten. */
  act(id: string): Promise<Act | null>;
  /** Forgets acts that ended and were received before this time. */
  forgetActs(before: Date): Promise<void>;

  /** Keeps a conversation in place of what was known of it. */
  keepConversation(conversation: Conversation, now: Date): Promise<void>;
  conversation(channel: Channel): Promise<Conversation | null>;
  /** Those of a platform, by channel. */
  conversations(platform: string): Promise<Conversation[]>;

  /** Keeps the sealed installation of a workspace in place of any earlier one. */
  keepInstallation(id: string, sealed: string, now: Date): Promise<void>;
  installations(): Promise<Installation[]>;
  dropInstallation(id: string): Promise<void>;

  /** Keeps what someone said, in place of what they said of the same thing before. */
  keepFeedback(feedback: Feedback): Promise<void>;
  /** Oldest first. */
  listFeedback(): Promise<Feedback[]>;

  /**
   * Calls `heard` soon after any process, this one too, came to owe something or posted something; now and then for
   * nothing. Callers look by themselves now and then as well: a word may be lost. Returns how to stop.
   */
  listen(heard: () => void): Promise<() => Promise<void>>;
  /** Notes what a call to a model took. */
  noteUse(use: Use): Promise<void>;
  /** The money that calls have cost since then, of those whose price is known. */
  spentSince(since: Date): Promise<number>;
  /** Calls within [since, until), oldest first. */
  listUses(since: Date, until: Date): Promise<Use[]>;
  /** The answer that was kept for an equal call, or null. */
  recallAnswer(print: string): Promise<string | null>;
  keepAnswer(print: string, answer: string, now: Date): Promise<void>;

  /** The cards of this brief are to show it as it is now; to be asked before it is written again. */
  oweCardEdit(brief: string): Promise<void>;
  /** Takes up to `limit` briefs whose cards are to be edited, each to one caller until its lease ends. */
  claimCardEdits(now: Date, leaseMs: number, limit: number): Promise<CardEdit[]>;
  /** Done; nothing changes when the brief was written again meanwhile. */
  cardsEdited(edit: CardEdit): Promise<void>;
  postponeCardEdit(edit: CardEdit, at: Date): Promise<void>;

  /** Puts a request away for the next batch; one that is there already stays as it is. */
  queueForBatch(item: Omit<BatchItem, 'outcome' | 'answer' | 'tokens'>): Promise<void>;
  batchItem(print: string): Promise<BatchItem | null>;
  /**
   * Takes up to `most` requests that wait, oldest first, into a new batch that is the caller's to hand in until the lease
   * ends: no more than are estimated to cost `money`, beside those under way. None: no batch is made.
   */
  makeBatch(
    batch: Pick<Batch, 'id' | 'model'>,
    options: { now: Date; leaseMs: number; most: number; money: number | null },
  ): Promise<BatchItem[]>;
  /** Takes the batches that are due to be looked after, or all under way, each to one caller until its lease ends. */
  claimBatches(now: Date, leaseMs: number, options: { all: boolean }): Promise<Batch[]>;
  /** The requests of a batch of which nothing is known yet. */
  itemsOfBatch(id: string): Promise<BatchItem[]>;
  batchSent(id: string, server: string, nextLook: Date): Promise<void>;
  lookLater(id: string, at: Date, fault: string | null): Promise<void>;
  /**
   * Takes in what a batch gave, and what it cost, once: false when that was done before. Requests it gave nothing for wait
   * for another batch, and have failed after the second.
   */
  endBatch(
    id: string,
    results: readonly BatchResult[],
    options: { now: Date; fault: string | null },
  ): Promise<boolean>;
  /** Briefs all of whose requests came back. */
  answeredByBatch(limit: number): Promise<string[]>;
  /** Is a request about this brief still on its way? */
  waitsForBatch(about: string): Promise<boolean>;
  dropBatchItems(about: string): Promise<void>;
  /** Drops the requests that are in no batch yet. */
  dropQueued(): Promise<void>;
  queuedForBatch(): Promise<number>;
  /** Oldest first. */
  listBatches(): Promise<Batch[]>;

  /**
   * Counts a question of this person in this workspace, together with all processes: null when it may be asked, otherwise
   * whose limit it is beyond and until when. One that is refused takes nothing from the others of the workspace.
   */
  countQuestion(of: { asker: string; workspace: string }, limits: Limits, now: Date): Promise<TooMany | null>;

  noteAudit(entry: AuditEntry): Promise<void>;
  /** The latest first, those before a time where one is given: what was noted, and changes of follows. */
  auditList(limit: number, before?: Date | null): Promise<AuditEntry[]>;

  /** Writes a copy of the store to a new file while it is in use. Throws a StoreError on PostgreSQL, and when the file exists. */
  backup(file: string): Promise<void>;
  counts(): Promise<Counts>;
  /** Calls to models since then, added up by purpose and outcome. */
  modelTotals(since: Date): Promise<ModelTotal[]>;
  /** Forgets what people typed and what models took before these times; releases, briefs and deliveries stay. Returns how many rows went. */
  forget(bounds: Bounds): Promise<number>;
  /** What an operator should know of the database: one line a thing that was looked at. */
  vitals(now: Date): Promise<Vital[]>;
  /** Checks that the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the memory and brings it to the present version. Throws a StoreError that says how to mend what stands in the
 * way: rights, disk, address, a database of a newer version…
 */
export async function createStore({ url, folder, now, log }: StoreOptions): Promise<Store> {
  const database = url === null ? await openSqlite(folder, log) : await openServer(url, log);
  try {
    const steps = await migrate(database, { steps: migrations, now: now() });
    if (steps > 0) log.info('database migrated', { steps, version: migrations.length });
  } catch (error) {
    await database.close();
    throw error;
  }
  return storeOver(database, now);
}

/** The server's driver is loaded where there is a server. */
async function openServer(url: string, log: Log): Promise<Database> {
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url, log);
}

/** The store over an open database of the present version. */
export function storeOver(database: Database, now: () => Date): Store {
  return {
    ...createSources(database),
    ...createReleases(database),
    ...createKeeping(database),
    ...createBriefs(database),
    ...createChanges(database),
    ...createFollows(database, now),
    ...createDeliveries(database),
    ...createEvents(database),
    ...createThreads(database),
    ...createInbox(database),
    ...createConversations(database),
    ...createInstallations(database),
    ...createFeedback(database),
    ...createCosts(database),
    ...createEdits(database),
    ...createBatches(database),
    ...createLimits(database),
    ...createAudit(database),
    ...createHealth(database),
    ...createForgetting(database),
    listen: database.listen,
    backup: database.backup,
    close: database.close,
  };
}

/** Kept for callers that hold a question and want its filters. */
export function searchOf(question: Question, limit: number): Search {
  return {
    countries: question.countries,
    people: question.people,
    topics: question.topics,
    types: question.types,
    from: question.period?.from ?? null,
    to: question.period?.to ?? null,
    words: question.words,
    relevantOnly: false,
    limit,
  };
}
