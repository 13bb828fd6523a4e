/** What a source lists, each entry with the key that tells it apart for good. */
import { createHash } from 'node:crypto';
import { canonicalUrl } from '../domain/release.ts';
import type { Source } from '../domain/source.ts';
import type { ParsedFeed, ParsedListing } from './inspect.ts';

/** An entry of a feed or listing, ready to become a release. */
export interface Entry {
  key: string;
  url: string | null;
  title: string | null;
  published: string | null;
  /** The source's own words for it; empty where they were not kept. */
  text: string;
  /** The length of those words. */
  characters: number;
  fingerprint: string;
  /** Several entries share this address: its page tells nothing about one of them. */
  shared: boolean;
}

/** Of a listing or sitemap, a visit takes so many. */
const mostListed = 200;

/** The entries, oldest first as far as the source's own order tells, one a key. A repeated or re-dated item is one entry. */
export function entriesOf(parsed: ParsedFeed | ParsedListing, source: Source, most = mostListed): Entry[] {
  const rough =
    parsed.kind === 'feed'
      ? parsed.items.map(({ id, url, title, titled, day, text }) => ({
          id,
          url,
          // A page's own title is better than words of the feed's text.
          title: titled ? title : null,
          published: day,
          text,
        }))
      : parsed.items.slice(0, most).map(({ url, title, published }) => ({
          id: null,
          url,
          title: title === '' ? null : title,
          published,
          text: '',
        }));
  const titles = new Map<string, Set<string>>();
  for (const { url, id, title } of rough) {
    if (url) titles.set(url, (titles.get(url) ?? new Set()).add(title ?? id ?? ''));
  }
  const onePage = titles.size === 1;
  const entries = rough.map((item): Entry => {
    const shares = item.url === null ? 0 : (titles.get(item.url)?.size ?? 0);
    const shared = shares > 2 || (shares > 1 && onePage);
    const own = digest(item.id ?? `${item.title}\n${item.text}`);
    const url = item.url === null ? null : canonicalUrl(item.url);
    const key = url === null ? `${source.id}:${own}` : shared ? `${url}#${own}` : url;
    const fingerprint = digest(`${item.title}\n${item.text}`);
    return { ...item, characters: item.text.length, key, url, shared, fingerprint };
  });
  return [...new Map(entries.toReversed().map((entry) => [entry.key, entry])).values()];
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
