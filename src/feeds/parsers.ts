/** The two feed parsers from outside, made safe and brought to one rough shape. */
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import RssParser from 'rss-parser';
import snippets from 'rss-parser/lib/utils.js';

/** What a parser says of one item; nothing in it is trusted to be a string. */
export interface RoughItem {
  id?: unknown;
  link?: unknown;
  title?: unknown;
  html?: unknown;
  published?: unknown;
  updated?: unknown;
  author?: unknown;
}

export interface RoughFeed {
  by: 'rss-parser' | 'feedsmith';
  title?: unknown;
  link?: unknown;
  language?: unknown;
  /** Where older items stand. */
  next?: unknown;
  items: RoughItem[];
}

// rss-parser makes a snippet of every description with two quadratic regular expressions (256 KB of "&lt;": 4.7 s).
// Nobody here reads snippets.
snippets.getSnippet = () => '';
snippets.stripHtml = () => '';

const rssParser = new RssParser<Record<string, unknown>, Record<string, unknown>>({
  defaultRSS: 2,
  customFields: {
    item: ['description', 'issued', 'modified', 'updated', 'published', 'dc:date', 'content:encoded'],
  },
});

/** rss-parser's reading, or null where it refuses. */
export async function readWithRssParser(xml: string): Promise<RoughFeed | null> {
  try {
    const feed = await rssParser.parseString(xml);
    const items = feed.items.map((item) => ({
      id: item.guid ?? item.id,
      link: item.link,
      title: item.title,
      html: longest([item['content:encoded'], item.content, item.description, item.summary]),
      published: item.published ?? item.issued ?? item.pubDate ?? item['dc:date'] ?? item.date,
      updated: item.updated ?? item.modified,
      author: item.creator ?? item.author,
    }));
    return { by: 'rss-parser', title: feed.title, link: feed.link, language: feed.language, items };
  } catch {
    return null;
  }
}

/** feedsmith's reading, JSON Feed included, or null where it refuses. */
export function readWithFeedsmith(source: string, maxItems: number): RoughFeed | null {
  try {
    const isJson = /^\s*\{/.test(source);
    const { format, feed } = parseWithFeedsmith(isJson ? mendJson(source) : source, { maxItems });
    if (format === 'atom') {
      const items = (feed.entries ?? []).map((entry) => ({
        id: entry.id,
        link: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
        title: plainConstruct(entry.title),
        html: longest([plainConstruct(entry.content), plainConstruct(entry.summary)]),
        published: entry.published,
        updated: entry.updated,
        author: entry.authors?.[0]?.name,
      }));
      return { by: 'feedsmith', title: plainConstruct(feed.title), items };
    }
    if (format === 'json') {
      const items = (feed.items ?? []).map((item) => ({
        id: item.id,
        link: item.url ?? item.external_url,
        title: item.title,
        html: item.content_html ?? asHtml(item.content_text ?? item.summary),
        published: item.date_published,
        updated: item.date_modified,
        author: namesOf(item.authors) ?? namesOf(feed.authors),
      }));
      return {
        by: 'feedsmith',
        title: feed.title,
        link: feed.home_page_url,
        language: feed.language,
        next: feed.next_url,
        items,
      };
    }
    const items = (feed.items ?? []).map((item) => ({
      id: 'guid' in item ? item.guid?.value : undefined,
      link: item.link,
      title: item.title,
      html: longest([item.content?.encoded, item.description]),
      published: 'pubDate' in item ? (item.pubDate ?? item.dc?.dates?.[0]) : item.dc?.dates?.[0],
      author: item.dc?.creators?.[0],
    }));
    return { by: 'feedsmith', title: feed.title, link: feed.link, items };
  } catch {
    return null;
  }
}

/** What an item of a JSON Feed has, and little else does. */
const itemMarks = ['id', 'url', 'external_url', 'content_text', 'content_html'];
const jsonVersion = 'https://jsonfeed.org/version/1.1';

/** Some tell the version of their JSON Feed as "1.1", without its address. Throws for other JSON. */
function mendJson(source: string): string {
  const told: unknown = JSON.parse(source);
  if (!isRecord(told)) throw new TypeError('No JSON Feed.');
  const items = Array.isArray(told.items) ? told.items : [];
  if (items.length === 0 || String(told.version).includes('jsonfeed.org/version/')) return source;
  if (!items.some((item) => isRecord(item) && itemMarks.some((name) => name in item)))
    throw new TypeError('No JSON Feed.');
  return JSON.stringify({ ...told, version: jsonVersion });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function namesOf(authors: readonly { name?: string }[] | undefined): string | undefined {
  const names = (authors ?? []).flatMap(({ name }) => (name ? [name] : []));
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}

function plainConstruct(construct: unknown): unknown {
  return construct && typeof construct === 'object' && 'value' in construct ? construct.value : construct;
}

function asHtml(text: string | undefined): string | undefined {
  return text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

function longest(bodies: readonly unknown[]): string {
  const texts = bodies.filter((body): body is string => typeof body === 'string');
  return texts.reduce((best, next) => (next.length > best.length ? next : best), '');
}
