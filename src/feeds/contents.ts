/** What stands at a source's address: a feed, a listing page or a sitemap, the newest parts of a sitemap index included. */
import type { Selectors } from '../domain/source.ts';
import { SourceError } from './fault.ts';
import type { Ask, Fetched } from './fetch.ts';
import type { ParsedFeed, ParsedListing } from './inspect.ts';
import type { ReadingThread } from './thread.ts';

export interface ContentsParts {
  /** Throws SourceError. */
  get(address: string, ask: Ask): Promise<Fetched>;
  parse: ReadingThread['parse'];
}

export type Contents = ParsedFeed | ParsedListing;

/** What a request for a source says that it likes to be answered with. */
export const sourceTypes =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.5, */*;q=0.1';

/** A visit reads at most this many parts of a sitemap index, the newest ones. */
const mostParts = 3;

/** The contents of a source's answer. Throws SourceError when it is no feed and lists no releases. */
export async function readContents(
  fetched: Fetched,
  select: Selectors | null,
  parts: ContentsParts,
): Promise<Contents> {
  const { bytes, contentType, url } = fetched;
  const host = new URL(url).hostname;
  if (bytes.length === 0) throw new SourceError(`${host} answers with nothing.`, { unreadable: true });
  const options = { url, contentType, select };
  const type = select?.item ? 'listing' : 'auto';
  const seen = await parts.parse(bytes, { ...options, type });
  const contents = seen.kind === 'article' ? await parts.parse(bytes, { ...options, type: 'listing' }) : seen;
  if (contents.kind === 'feed') return contents;
  if (contents.kind === 'listing' && contents.sitemaps.length > 0) return readIndex(contents, parts);
  if (contents.kind === 'listing' && contents.items.length >= (select?.item ? 1 : 3)) return contents;
  const why = select?.item
    ? `has nothing where select.item (${select.item}) points. Its pages have changed: mend the selector, or leave it out.`
    : 'answers with a page that is no feed and lists no releases. A login page, or one that needs scripts?';
  throw new SourceError(`${host} ${why}`, { unreadable: true });
}

/** A sitemap index with the pages of its newest parts. Throws SourceError when none of them can be read. */
async function readIndex(index: ParsedListing, parts: ContentsParts): Promise<ParsedListing> {
  const items = [...index.items];
  let fault: SourceError | null = null;
  for (const address of index.sitemaps.slice(0, mostParts)) {
    try {
      const fetched = await parts.get(address, { accept: sourceTypes });
      const { bytes, url, contentType } = fetched;
      const part = await parts.parse(bytes, { type: 'auto', url, contentType });
      if (part.kind === 'listing') items.push(...part.items);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      fault = error;
    }
  }
  if (items.length === 0)
    throw fault ?? new SourceError('This sitemap index leads to no pages.', { unreadable: true });
  const newestFirst = items.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  return { ...index, items: newestFirst };
}
