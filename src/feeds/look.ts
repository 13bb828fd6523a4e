/** Looks at the pages of what a source lists, and makes releases of them. */
import type { Release } from '../domain/release.ts';
import type { Selectors, Source } from '../domain/source.ts';
import type { Log } from '../log.ts';
import type { Entry } from './entries.ts';
import { SourceError } from './fault.ts';
import type { Fetcher } from './fetch.ts';
import type { ParsedArticle } from './inspect.ts';
import type { Memory } from './memory.ts';
import { officeKind } from './office.ts';
import { tidy } from './plain.ts';
import type { ReadingThread } from './thread.ts';

/** True when a release with this key is already kept. */
export type Known = (key: string) => Promise<boolean>;

export interface LookParts {
  get: Fetcher['fetch'];
  parse: ReadingThread['parse'];
  log: Log;
  /** Most pages of one visit. */
  maxPages: number;
  /** Why a page may not be read, or null. */
  objection: (address: string) => Promise<string | null>;
}

const pageTypes = 'text/html, application/xhtml+xml, application/pdf;q=0.8, */*;q=0.1';

interface EntriesContext {
  source: Source;
  language: string | null;
  known: Known;
  select: Selectors | null;
  /** Null where every unknown entry is looked at, and no other. */
  memory: Memory | null;
}

export interface Look {
  releases: Release[];
  withdrawn: string[];
  /** False when some entries had to wait for the next visit. */
  complete: boolean;
}

/** Looks at the entries that are worth it, oldest first. */
export async function readEntries(
  entries: readonly Entry[],
  context: EntriesContext,
  parts: LookParts,
): Promise<Look> {
  const worth: { entry: Entry; isKnown: boolean }[] = [];
  for (const entry of entries) {
    const isKnown = await context.known(entry.key);
    if (context.memory?.isWorthALook(entry, isKnown) ?? !isKnown) worth.push({ entry, isKnown });
  }
  const look: Look = { releases: [], withdrawn: [], complete: worth.length <= parts.maxPages };
  for (const { entry, isKnown } of worth.slice(-parts.maxPages)) {
    const page = await pageOf(entry, context, parts);
    const before = context.memory?.remember(entry, page);
    if (before?.gone && isKnown) look.withdrawn.push(entry.key);
    // A known release is not replaced by its feed's shorter words because its page is down today.
    const release = page.state === 'failed' && isKnown ? null : toRelease(entry, page, context);
    if (release) look.releases.push(release);
  }
  return look;
}

function toRelease(
  entry: Entry,
  { state, article: page }: PageLook,
  { source, language }: EntriesContext,
): Release | null {
  const isFeeds = page === null || entry.characters > page.text.length * 1.2;
  // The feed's words were the better ones, and were not kept.
  if (isFeeds && entry.text.length < entry.characters) return null;
  const text = isFeeds ? entry.text : page.text;
  const told = text === '' ? tidy(entry.title ?? '') : text;
  if (told === '') return null;
  return {
    key: entry.key,
    source: source.id,
    url: entry.url,
    title: entry.title ?? page?.title ?? null,
    published: entry.published ?? page?.published ?? null,
    language: page?.language ?? language,
    country: source.country,
    text: told,
    ...(state === 'failed' ? { fromFeed: true } : {}),
  };
}

/** What became of looking at an entry's page: its article, no page to look at, or a failure. */
interface PageLook {
  state: 'read' | 'none' | 'failed';
  article: ParsedArticle | null;
  /** The page said 404 or 410. */
  missing: boolean;
}

async function pageOf(entry: Entry, { source, select }: EntriesContext, parts: LookParts): Promise<PageLook> {
  if (entry.url === null || entry.shared) return { state: 'none', article: null, missing: false };
  try {
    const { article } = await readArticlePage(entry.url, select, parts);
    if (article.text !== '') return { state: 'read', article, missing: false };
    return { state: 'failed', article: null, missing: false };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { url, text } = entry;
    parts.log.warn('page not read, feed text used', {
      source: source.id,
      url,
      why: error.message,
      characters: text.length,
    });
    return { state: 'failed', article: null, missing: error.status === 404 || error.status === 410 };
  }
}

/** The article on one page, and where it was found after redirects. Throws SourceError. */
export async function readArticlePage(
  address: string,
  select: Selectors | null,
  parts: LookParts,
): Promise<{ article: ParsedArticle; url: string }> {
  const objection = await parts.objection(address);
  if (objection !== null) throw new SourceError(objection);
  const fetched = await parts.get(address, { accept: pageTypes });
  const { bytes, contentType, url } = fetched;
  const isMedia = /^(?:application\/(?:zip|octet-stream|msword|vnd\.)|image\/|video\/|audio\/)/i.test(
    contentType,
  );
  if (isMedia && officeKind(bytes) === null) {
    throw new SourceError(
      `${new URL(url).hostname} answers with ${contentType.split(';')[0]}, which Coop does not read.`,
    );
  }
  const article = await parts.parse(bytes, { type: 'article', url, contentType, select });
  if (article.kind !== 'article') throw new SourceError(`${url} is no article page.`);
  return { article, url };
}
