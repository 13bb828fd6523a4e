/** Reads one feed document of any format: rss-parser first, feedsmith for what it refuses, our own reader for what both scramble. */
import { type Moment, readMoment } from './dates.ts';
import { SourceError } from './fault.ts';
import type { Feed, FeedItem } from './feed.ts';
import { hypertextToText } from './hypertext.ts';
import { readLeniently } from './lenient.ts';
import { webAddress } from './links.ts';
import type { RoughFeed, RoughItem } from './parsers.ts';
import { oneLine } from './plain.ts';
import { repairXml } from './repair.ts';

export interface ParseFeedOptions {
  /** The address that the document came from: relative links are resolved against it. */
  url?: string | null;
  /** Items beyond these are left out. Default 2,000. */
  maxItems?: number;
}

/**
 * The feed in `text`. Every field is text or null, every link absolute; an item is never lost to a bad date or a missing
 * field. Entities of a document type are never expanded. Throws SourceError when there is no feed in it.
 */
export async function parseFeed(
  text: string,
  { url = null, maxItems = 2_000 }: ParseFeedOptions = {},
): Promise<Feed> {
  if (/^\s*\{/.test(text)) return parseJsonFeed(text, url, maxItems);
  const kind = looksLike(text);
  if (kind === 'html')
    throw new SourceError('This address answers with a web page, not with a feed.', { unreadable: true });
  const xml = repairXml(text);
  const lenient = readLeniently(xml, url, maxItems);
  if (!lenient)
    throw new SourceError(
      `There is no feed in this answer: ${kind === 'empty' ? 'it is empty' : 'it holds no RSS, Atom or RDF'}.`,
      { unreadable: true },
    );
  const { tame, bulk, ...own } = lenient;
  if (!tame) return own;
  const { readWithFeedsmith, readWithRssParser } = await parsers();
  const rough = (await readWithRssParser(without(xml, bulk))) ?? readWithFeedsmith(xml, maxItems);
  return rough ? merge(rough, own, maxItems) : own;
}

/** Bodies are most of a feed, and nobody asks rss-parser for those that are read already. */
function without(source: string, bulk: readonly [from: number, to: number][]): string {
  const starts = [0, ...bulk.map(([, to]) => to)];
  return starts.map((from, i) => source.slice(from, bulk[i]?.[0])).join('');
}

/** Loaded with the first feed: they cost a cold start half a second, and most commands read none. */
function parsers(): Promise<typeof import('./parsers.ts')> {
  return import('./parsers.ts');
}

/** What a text is by its first marks. */
export function looksLike(text: string): 'feed' | 'html' | 'json' | 'sitemap' | 'empty' | 'unknown' {
  const head = text
    .trimStart()
    .slice(0, 5_000)
    .replace(/<!--[^>]{0,2000}-->|<\?[^>]{0,500}\?>/g, ' ')
    .trim();
  if (head === '') return 'empty';
  if (/^[{[]/.test(head)) return 'json';
  if (/<(?:urlset|sitemapindex)[\s>]/i.test(head)) return 'sitemap';
  const feed = head.search(/<(?:[a-z0-9]{1,20}:)?(?:rss|rdf|feed|channel|item|entry)[\s>]/i);
  const html = head.search(/<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i);
  const onlyType = feed >= 0 && /^<!doctype[^>]*>\s*$/i.test(head.slice(0, feed));
  if (html >= 0 && !onlyType && (feed < 0 || html < feed)) return 'html';
  return feed >= 0 ? 'feed' : 'unknown';
}

async function parseJsonFeed(text: string, url: string | null, maxItems: number): Promise<Feed> {
  const { readWithFeedsmith } = await parsers();
  const rough = readWithFeedsmith(text, maxItems);
  if (!rough)
    throw new SourceError('This address answers with JSON that is no JSON Feed.', { unreadable: true });
  const items = rough.items.slice(0, maxItems).map((item) => fromRough(item, url));
  return {
    format: 'json',
    title: asTitle(rough.title),
    url: typeof rough.link === 'string' ? webAddress(rough.link, url) : null,
    language: oneLine(asString(rough.language), 35),
    everyMinutes: null,
    next: webAddress(asString(rough.next) ?? '', url),
    items,
  };
}

function fromRough(item: RoughItem, base: string | null): FeedItem {
  const published = readMoment(asString(item.published));
  const updated = readMoment(asString(item.updated));
  return {
    id: oneLine(asString(item.id), 2_000),
    url: webAddress(asString(item.link) ?? '', base) ?? webAddress(asString(item.id) ?? '', null),
    title: asTitle(item.title),
    published: iso(published),
    updated: iso(updated),
    day: (published ?? updated)?.day ?? null,
    html: asString(item.html) ?? '',
    author: oneLine(asString(item.author)),
  };
}

/**
 * rss-parser's words where they are plain (RSS and RDF), ours for the rest: Atom's typed constructs, which it scrambles,
 * links, which it leaves relative, and dates, which it guesses. When the two see a different number of items the parser
 * has lost some, and ours counts.
 */
function merge(rough: RoughFeed, own: Feed, maxItems: number): Feed {
  const items = rough.items.slice(0, maxItems);
  if (items.length !== own.items.length) return own;
  const trusted = rough.by === 'rss-parser' && own.format !== 'atom';
  return {
    ...own,
    title: own.title ?? asTitle(rough.title),
    items: own.items.map((item, i) => mergeItem(items[i] ?? {}, item, trusted)),
  };
}

function mergeItem(rough: RoughItem, own: FeedItem, trusted: boolean): FeedItem {
  const isDated = own.published !== null || own.updated !== null;
  const published = isDated ? null : readMoment(asString(rough.published));
  const told = oneLine(asString(rough.id), 2_000);
  return {
    id: trusted ? (told ?? own.id) : (own.id ?? told),
    url: own.url ?? webAddress(asString(rough.link) ?? '', null),
    title: trusted ? fuller(asTitle(rough.title), own.title) : (own.title ?? asTitle(rough.title)),
    published: own.published ?? iso(published),
    updated: own.updated,
    day: own.day ?? published?.day ?? null,
    html: own.html === '' ? (asString(rough.html) ?? '') : own.html,
    author: own.author ?? oneLine(asString(rough.author)),
  };
}

/** rss-parser cuts a title where markup stands in it unescaped. */
function fuller(one: string | null, other: string | null): string | null {
  return (other ?? '').length > (one ?? '').length ? other : one;
}

function asString(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

function asTitle(value: unknown): string | null {
  const text = asString(value) ?? '';
  return oneLine(/<[a-z/!]|&[#a-z]/i.test(text) ? hypertextToText(text) : text);
}

function iso(date: Moment | null): string | null {
  return date?.at.toISOString() ?? null;
}
