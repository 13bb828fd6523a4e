/** Visits a source: fetch, parse, fetch the pages of what is new or changed, and make releases of them. */
import { canonicalUrl, type Release } from '../domain/release.ts';
import type { Hints, Source, Visit } from '../domain/source.ts';
import type { Log } from '../log.ts';
import type { AddressRules } from './addresses.ts';
import { type ArchiveEnd, type ArchiveOptions, type ArchivePage, readArchive } from './archive.ts';
import { type Checked, checkSource } from './check.ts';
import { readContents, sourceTypes } from './contents.ts';
import { discover, type FoundSource } from './discover.ts';
import { entriesOf } from './entries.ts';
import { SourceError } from './fault.ts';
import { createFetcher, type FetchLimits } from './fetch.ts';
import { type Known, type Look, type LookParts, readArticlePage, readEntries } from './look.ts';
import { createMemory, isAnyDue } from './memory.ts';
import { nextVisit, rhythmOf } from './rhythm.ts';
import { createRobotsBook } from './robotsbook.ts';
import { createThread, type ThreadOptions } from './thread.ts';
import { createTurns } from './turns.ts';

export interface ReaderOptions extends AddressRules {
  now: () => Date;
  log: Log;
  /** In [0, 1); Math.random by default. */
  random?: () => number;
  /** A page or mail address by which a publisher reaches whoever runs this reader; it stands in the User-Agent. */
  contact?: string | null;
  /** What is known of a source beforehand, by its id. */
  hints?: ReadonlyMap<string, Hints>;
  limits?: Partial<FetchLimits>;
  thread?: ThreadOptions;
  /** Least time between two requests to one host, except allowed ones. Default 1,000. */
  paceMs?: number;
  /** Most article pages that one visit reads; the next visit goes on. Default 60. */
  maxPages?: number;
}

export interface Reading {
  /** New and possibly changed ones, oldest first; what is known and unchanged is left out. */
  releases: Release[];
  /** What to remember of this visit. */
  visit: Visit;
  notModified: boolean;
  /** Keys of known releases whose page was read once, and said 404 or 410 at two looks, hours apart. */
  withdrawn: string[];
}

export interface Reader {
  /**
   * One visit. Article pages are fetched for items that `known` does not know, and again for known ones whose feed item
   * changed, and ever more seldom in their first thirty days (never within six hours), even when the source itself says
   * 304 or no longer lists them; what is needed for that stands in the visit. An item whose page cannot be had keeps the feed's own text. Throws SourceError when the source cannot be
   * read; `failedVisit` says what to remember then.
   */
  readSource(source: Source, visit: Visit, known?: Known): Promise<Reading>;
  /** Reads back in time, one page of the source's lists after another. Throws SourceError when there is not even a first one. */
  readBack(
    source: Source,
    options: Pick<ArchiveOptions, 'since' | 'known'>,
  ): AsyncGenerator<ArchivePage, ArchiveEnd>;
  /** The release on one page, filed under `source`. Throws SourceError. */
  readPage(address: string, source: Pick<Source, 'id' | 'country'>): Promise<Release>;
  /** What stands at a source's address now, or why nothing can be read there and how to mend it; no release's page is read. Never throws SourceError. */
  check(source: Source): Promise<Checked>;
  /** What can be read at an address that someone names, the best first. Throws SourceError. */
  discover(address: string): Promise<FoundSource[]>;
  close(): Promise<void>;
}

/** What a visit brings after which nothing was to be looked at: most of them. */
const nothing: Look = { releases: [], withdrawn: [], complete: true };

/** A reader. It remembers nothing of a source but what its visits hold, so that any reader may make the next; `close` ends its thread and connections. */
export function createReader(options: ReaderOptions): Reader {
  const { now, log, random = Math.random, contact = null, maxPages = 60, paceMs = 1_000 } = options;
  const userAgent = contact === null ? 'Coop/0.1 (briefing bot)' : `Coop/0.1 (briefing bot; +${contact})`;
  const hintsOf = (source: Source): Hints =>
    options.hints?.get(source.id) ?? { slowestMinutes: source.everyMinutes, select: null };
  const fetcher = createFetcher({ ...options, userAgent });
  const thread = createThread(options.thread);
  const turns = createTurns({ paceMs, unpaced: options.allowHosts ?? [] });
  const get: LookParts['get'] = (address, ask) =>
    log.step('fetch', { url: address }, () => turns.take(address, () => fetcher.fetch(address, ask)));
  const parse: LookParts['parse'] = (...page) => log.step('parse', {}, () => thread.parse(...page));
  const robots = createRobotsBook({ get, now, name: userAgent });
  const parts: LookParts = { get, parse, log, maxPages, objection: robots.objection };
  const finding = { get: (url: string) => get(url, { accept: sourceTypes }), parse };

  return {
    async readSource(source, visit, known = async () => false) {
      const address = visit.url ?? source.url;
      if (address === null) throw new SourceError(`${source.name} has no address to visit.`);
      const { select, slowestMinutes } = hintsOf(source);
      const { etag, lastModified } = visit;
      const fetched = await get(address, { accept: sourceTypes, etag, lastModified });
      const contents = fetched.modified ? await readContents(fetched, select, parts) : null;
      const listed = contents && entriesOf(contents, source);
      const language = contents?.language ?? null;
      const at = now();
      const isFirstVisit = visit.readAt === null;
      const memory =
        listed === null && !isAnyDue(visit.seen, at)
          ? null
          : createMemory({ seen: visit.seen, listed, now: at, isFirstVisit });
      const { releases, withdrawn, complete } = memory
        ? await readEntries(memory.entries(), { source, language, known, select, memory }, parts)
        : nothing;
      const days = (listed ?? []).map(({ published }) => published);
      const rhythmMinutes = rhythmOf(days, now()) ?? visit.rhythmMinutes;
      const everyMinutes = contents?.kind === 'feed' ? contents.everyMinutes : null;
      const wishes = { freshMs: fetched.freshMs, everyMinutes, rhythmMinutes, slowestMinutes };
      const validators = complete ? fetched : { etag: null, lastModified: null };
      return {
        releases,
        withdrawn,
        notModified: contents === null,
        visit: {
          etag: contents === null ? etag : validators.etag,
          lastModified: contents === null ? lastModified : validators.lastModified,
          url: fetched.permanentUrl,
          visitedAt: now(),
          readAt: now(),
          newestAt: newestOf(releases, visit.newestAt, now()),
          rhythmMinutes,
          failures: 0,
          failingSince: null,
          fault: null,
          nextVisitAt: nextVisit(source, wishes, now(), random),
          seen: memory?.left() ?? visit.seen,
        },
      };
    },
    readBack: (source, { since, known }) =>
      readArchive(source, { since, known, hints: hintsOf(source) }, parts),
    async readPage(address, source) {
      const { article, url } = await readArticlePage(address, null, parts);
      if (article.text === '') throw new SourceError(`${address} shows no text without running its scripts.`);
      const own = canonicalUrl(article.url ?? url);
      const { title, published, language, text } = article;
      const { id, country } = source;
      return { key: own, source: id, url: own, title, published, language, country, text };
    },
    check: (source) =>
      checkSource(source, hintsOf(source).select, { ...parts, discover: (at) => discover(at, finding) }),
    discover: (address) => discover(address, finding),
    async close() {
      await Promise.all([fetcher.close(), thread.close()]);
    },
  };
}

/** The newest day of publication that is not in the future, or now for releases without one. */
function newestOf(releases: readonly Release[], before: Date | null, now: Date): Date | null {
  const times = releases.map(({ published }) =>
    Math.min(Date.parse(published ?? '') || now.getTime(), now.getTime()),
  );
  const newest = Math.max(before?.getTime() ?? 0, ...times);
  return newest === 0 ? null : new Date(newest);
}
