/** Sitemaps and news sitemaps: the addresses and days they name. */
import { readDay } from './dates.ts';
import type { ListingItem } from './feed.ts';
import { webAddress } from './links.ts';
import { decodeXmlEntities, tokenize } from './markup.ts';
import { oneLine } from './plain.ts';

export interface Sitemap {
  /** Pages, newest first. */
  items: ListingItem[];
  /** Further sitemaps that an index names, newest first. */
  sitemaps: string[];
}

/** Reads a sitemap or a sitemap index. Never throws; linear. */
export function readSitemap(xml: string, base: string | null): Sitemap {
  const pages: (ListingItem & { index: boolean })[] = [];
  let fields = new Map<string, string>();
  let name = '';
  for (const piece of tokenize(xml, { xml: true })) {
    if (piece.kind === 'open') {
      name = piece.name;
      if (name === 'url' || name === 'sitemap') fields = new Map();
    } else if (piece.kind === 'text' || piece.kind === 'cdata') {
      const words = (piece.kind === 'text' ? decodeXmlEntities(piece.body) : piece.body).trim();
      if (words !== '' && !fields.has(name)) fields.set(name, words.slice(0, 4_000));
    } else if (piece.kind === 'close') {
      name = '';
      if (piece.name !== 'url' && piece.name !== 'sitemap') continue;
      const url = webAddress(fields.get('loc') ?? '', base);
      if (url === null || pages.length >= 50_000) continue;
      const published = readDay(fields.get('news:publication_date')) ?? readDay(fields.get('lastmod'));
      pages.push({
        url,
        title: oneLine(fields.get('news:title')) ?? '',
        published,
        index: piece.name === 'sitemap',
      });
    }
  }
  const sorted = pages.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  return {
    items: sorted
      .filter(({ index }) => !index)
      .map(({ url, title, published }) => ({ url, title, published })),
    sitemaps: sorted.filter(({ index }) => index).map(({ url }) => url),
  };
}
