/** Reads a source back in time, page by page, for a desk that starts with more than the last few releases. */
import { canonicalUrl, type Release } from '../domain/release.ts';
import type { Hints, Source } from '../domain/source.ts';
import { type Contents, readContents, sourceTypes } from './contents.ts';
import { entriesOf } from './entries.ts';
import { SourceError } from './fault.ts';
import { type Known, type LookParts, readEntries } from './look.ts';

/** Why reading back ended. */
export type ArchiveEnd = 'reached' | 'exhausted' | 'bounded' | 'failed';

/** A part of the archive. */
export interface ArchivePage {
  releases: Release[];
  /** The oldest day in it, or null where it tells none. */
  oldest: string | null;
}

export interface ArchiveOptions {
  /** `2024-01-01`: older releases are left out. */
  since: string;
  known: Known;
  hints?: Hints | undefined;
  /** Most pages of lists that are read. Default 200. */
  maxLists?: number;
  /** Most releases that are taken. Default 5,000. */
  maxReleases?: number;
}

/**
 * The releases since a day, newest page first, unknown ones only; undated ones are kept. Follows a feed's own older parts
 * (RFC 5005; WordPress's `?paged=`), a listing's pager and the parts of a sitemap index. Returns how it ended: `reached`
 * the day, `exhausted` what the source still lists, `bounded` by our own limit, `failed` at a page that could not be had.
 * Throws SourceError when not even the first page can be read.
 */
export async function* readArchive(
  source: Source,
  { since, known, hints, maxLists = 200, maxReleases = 5_000 }: ArchiveOptions,
  parts: LookParts,
): AsyncGenerator<ArchivePage, ArchiveEnd> {
  const select = hints?.select ?? null;
  const seen = new Set<string>();
  const asked = new Set<string>();
  const queue = [source.url ?? ''];
  let taken = 0;
  for (let lists = 0; ; lists += 1) {
    const address = queue.shift();
    if (address === undefined) return 'exhausted';
    if (lists >= maxLists) return 'bounded';
    asked.add(canonicalUrl(address));
    let contents: Contents;
    try {
      if (lists > 0 && (await parts.objection(address)) !== null) return 'failed';
      const fetched = await parts.get(address, { accept: sourceTypes });
      contents = await readContents(fetched, select, parts);
    } catch (error) {
      if (lists === 0 || !(error instanceof SourceError)) throw error;
      // Asking a feed for a second page was a guess: that there is none is no failure.
      if (isGuess(address)) return 'exhausted';
      parts.log.warn('archive page not read', { source: source.id, url: address, why: error.message });
      return 'failed';
    }
    const entries = entriesOf(contents, source, mostOfOneList).filter(({ key }) => !seen.has(key));
    for (const { key } of entries) seen.add(key);
    const wanted = entries.filter(({ published }) => published === null || published >= since);
    const context = { source, language: contents.language, known, select, memory: null };
    for (let at = wanted.length; at > 0; at -= together) {
      if (taken >= maxReleases) return 'bounded';
      const some = wanted.slice(Math.max(0, at - together), at);
      const { releases } = await readEntries(some, context, { ...parts, maxPages: together });
      taken += releases.length;
      const days = some.map(({ published }) => published).filter((day) => day !== null);
      yield { releases, oldest: days.toSorted()[0] ?? null };
    }
    const ended = wanted.length === 0 && queue.length === 0;
    if (ended) return entries.length === 0 ? 'exhausted' : 'reached';
    for (const next of nextOf(contents, address, lists)) {
      if (!asked.has(canonicalUrl(next))) queue.push(next);
    }
  }
}

/** A list names at most so many releases; a sitemap of more is read newest first. */
const mostOfOneList = 2_000;
/** So many are handed over together, so that a long way back loses little when it is cut off. */
const together = 50;

/** Where the contents go on. */
function nextOf(contents: Contents, address: string, lists: number): string[] {
  if (contents.kind === 'listing' && contents.format === 'sitemap') return contents.sitemaps.slice(0, 200);
  if (contents.next !== null) return [contents.next];
  if (contents.kind !== 'feed' || !/\/feed\/?$/.test(new URL(address).pathname)) return [];
  const url = new URL(address);
  url.searchParams.set('paged', String(lists + 2));
  return [url.href];
}

function isGuess(address: string): boolean {
  return new URL(address).searchParams.has('paged');
}
