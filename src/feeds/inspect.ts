/** What a document is made into, whatever it is: a feed, a listing or an article. */
import type { Selectors } from '../domain/source.ts';
import { readArticle } from './article.ts';
import { decodeBytes } from './decode.ts';
import { SourceError } from './fault.ts';
import type { FeedFormat, ListingItem } from './feed.ts';
import { hypertextToText, withoutScripts } from './hypertext.ts';
import { readListing } from './listing.ts';
import { officeKind, readOffice } from './office.ts';
import { looksLike, parseFeed } from './parse.ts';
import { firstWords } from './plain.ts';
import { readSitemap } from './sitemap.ts';

export interface ParsedItem {
  id: string | null;
  url: string | null;
  /** The feed's title for it; where it has none, the first words of its text, else its address. */
  title: string | null;
  /** Whether the title is the feed's own. */
  titled: boolean;
  /** ISO 8601 instants, UTC. */
  published: string | null;
  updated: string | null;
  /** The publisher's local day of publication. */
  day: string | null;
  author: string | null;
  text: string;
  /** The publisher's own markup without scripts and styles: not made safe to show. */
  html: string;
}

export interface ParsedFeed {
  kind: 'feed';
  format: FeedFormat;
  /** The feed's own title, else the address of its page. */
  title: string | null;
  url: string | null;
  /** In lower case, since case tells no two languages apart (BCP 47). */
  language: string | null;
  everyMinutes: number | null;
  /** Where the feed goes on with older items (RFC 5005). */
  next: string | null;
  items: ParsedItem[];
}

export interface ParsedListing {
  kind: 'listing';
  format: 'page' | 'sitemap';
  title: string | null;
  language: string | null;
  items: ListingItem[];
  /** Further sitemaps, where this is an index of them. */
  sitemaps: string[];
  /** Feeds that the page names, where this is a page. */
  feeds: string[];
  /** Where the list goes on with older releases. */
  next: string | null;
}

export interface ParsedArticle {
  kind: 'article';
  title: string | null;
  published: string | null;
  modified: string | null;
  url: string | null;
  language: string | null;
  text: string;
}

export type ParsedDocument = ParsedFeed | ParsedListing | ParsedArticle;
export type DocumentType = 'auto' | 'feed' | 'listing' | 'article';

export interface ParseOptions {
  /** What to take it for; `auto` looks at it: a page with a list of at least five releases and little prose is a listing. */
  type?: DocumentType;
  /** The address it came from. */
  url?: string | null;
  contentType?: string;
  maxItems?: number;
  /** Where the administrator says that things stand on this source's pages. */
  select?: Selectors | null;
}

/** What a PDF file or a Word document does not tell. */
const unsaid = { kind: 'article' as const, published: null, modified: null, url: null, language: null };

/** What the reader makes of a document. Throws SourceError when it is not what `type` says. */
export async function parseDocument(
  input: string | Uint8Array,
  options: ParseOptions = {},
): Promise<ParsedDocument> {
  const { type = 'auto', url = null, contentType = '', maxItems, select = null } = options;
  const office = typeof input === 'string' ? null : officeKind(input);
  if (office !== null && typeof input !== 'string') {
    if (type === 'feed' || type === 'listing')
      throw new SourceError('This address answers with a document, not with a list of releases.', {
        unreadable: true,
      });
    return { ...unsaid, ...(await readOffice(input, office)) };
  }
  const text = typeof input === 'string' ? input : decodeBytes(input, contentType).text;
  const kind = looksLike(text);
  if (kind === 'sitemap' && type !== 'article')
    return {
      kind: 'listing',
      format: 'sitemap',
      title: null,
      language: null,
      feeds: [],
      next: null,
      ...readSitemap(text, url),
    };
  if (type === 'feed' || (type === 'auto' && (kind === 'feed' || kind === 'json')))
    return toParsedFeed(text, url, maxItems);
  if (type === 'listing') return toParsedListing(text, url, select);
  const article: ParsedArticle = { kind: 'article', ...readArticle(text, url, select?.text ?? null) };
  if (type === 'article') return article;
  if (kind === 'empty') throw new SourceError('There is nothing in this document.', { unreadable: true });
  const listing = toParsedListing(text, url, select);
  const listed = listing.items.reduce((sum, { title }) => sum + title.length, 0);
  return listing.items.length >= 5 && listed > article.text.length * 0.3 ? listing : article;
}

/** No release's markup is longer; what a document is built of to harm can be. */
const longestHtml = 2_000_000;

async function toParsedFeed(text: string, url: string | null, maxItems?: number): Promise<ParsedFeed> {
  const feed = await parseFeed(text, { url, ...(maxItems === undefined ? {} : { maxItems }) });
  return {
    kind: 'feed',
    format: feed.format,
    title: feed.title ?? feed.url,
    url: feed.url,
    language: feed.language?.toLowerCase() ?? null,
    everyMinutes: feed.everyMinutes,
    next: feed.next,
    items: feed.items.map(({ html, ...item }) => {
      const text = hypertextToText(html);
      return {
        ...item,
        title: item.title ?? firstWords(text) ?? item.url,
        titled: item.title !== null,
        text,
        html: withoutScripts(html.slice(0, longestHtml)),
      };
    }),
  };
}

function toParsedListing(text: string, url: string | null, select: Selectors | null): ParsedListing {
  return { kind: 'listing', format: 'page', ...readListing(text, url, select), sitemaps: [] };
}
