/** Finds what can be read at an address that someone names: a feed, else a list of releases, else a sitemap. */
import { SourceError } from './fault.ts';
import type { Fetched } from './fetch.ts';
import type { ParsedDocument, ParseOptions } from './inspect.ts';
import { readRobots } from './robots.ts';

export interface FoundSource {
  url: string;
  kind: 'feed' | 'listing' | 'sitemap';
  title: string | null;
  /** How it was found, in words for people. */
  how: string;
  items: number;
  /** The day of its newest item (`2026-03-09`), or null where none bears one. */
  newest: string | null;
  /** Titles of its first three items, to see that it is the right one. */
  sample: string[];
}

export interface DiscoverParts {
  /** Throws SourceError. */
  get(address: string): Promise<Fetched>;
  parse(bytes: Uint8Array, options: ParseOptions): Promise<ParsedDocument>;
}

const usualPaths = ['/feed', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/feeds', '/en/rss', '/index.xml'];
/** A named address is answered after at most this many requests. */
const mostTries = 16;

/**
 * The sources at `address`, the best first: the address itself, the feeds its page names or links to, the usual paths,
 * its own list of releases, then the sitemaps of robots.txt; what is empty, of comments or far behind the others comes
 * after them. Throws SourceError when the address cannot be read or
 * nothing is found.
 */
export async function discover(address: string, parts: DiscoverParts): Promise<FoundSource[]> {
  const start = await parts.get(address);
  const options = { url: start.url, contentType: start.contentType };
  const itself = await parts.parse(start.bytes, { ...options, type: 'auto' });
  if (itself.kind === 'feed') return [toFound(start.url, itself, 'the address itself')];
  const page =
    itself.kind === 'listing' && itself.format === 'sitemap'
      ? itself
      : await parts.parse(start.bytes, { ...options, type: 'listing' });
  const found = await tryFeeds(candidatesOf(start.url, page), parts);
  if (page.kind === 'listing' && page.items.length >= 3) {
    found.push(
      toFound(
        start.url,
        page,
        page.format === 'sitemap' ? 'the address itself' : 'the list of releases on this page',
      ),
    );
  }
  if (found.length === 0) found.push(...(await trySitemaps(start.url, parts)));
  if (found.length === 0) {
    throw new SourceError(
      `At ${address} there is no feed, no list of releases and no sitemap. A login page, or one that needs scripts? Name the page that lists the news, its feed or its sitemap; where a list is not made out, add it to coop.yaml with \`select\`.`,
    );
  }
  return bestFirst(found);
}

/** A feed is left behind where it ends so many days before another source of the same page. */
const behindDays = 60;

/** As they were found, but feeds that stopped, comments and empty ones after all that is alive. */
function bestFirst(found: readonly FoundSource[]): FoundSource[] {
  const newest = Math.max(...found.map((one) => Date.parse(one.newest ?? '') || 0));
  const rank = ({ url, title, items, newest: own }: FoundSource): number => {
    const isBehind = own !== null && newest - Date.parse(own) > behindDays * 86_400_000;
    const isComments = /comment/i.test(`${new URL(url).pathname} ${title ?? ''}`);
    return Number(isBehind) + Number(isComments) + 2 * Number(items === 0);
  };
  return found.toSorted((one, other) => rank(one) - rank(other));
}

function candidatesOf(address: string, page: ParsedDocument): [string, string][] {
  const named =
    page.kind === 'listing' ? page.feeds.map((url): [string, string] => [url, 'named by the page']) : [];
  const usual = usualPaths.map((path): [string, string] => [new URL(path, address).href, 'at a usual path']);
  return [...new Map([...usual, ...named].map((one) => [one[0], one])).values()].toSorted(
    (a, b) => Number(a[1] !== 'named by the page') - Number(b[1] !== 'named by the page'),
  );
}

async function tryFeeds(
  candidates: readonly [string, string][],
  parts: DiscoverParts,
): Promise<FoundSource[]> {
  const found: FoundSource[] = [];
  for (const [url, how] of candidates.slice(0, mostTries)) {
    if (found.length > 0 && how !== 'named by the page') break;
    const feed = await readAs(url, 'feed', parts);
    if (feed?.kind === 'feed') found.push(toFound(url, feed, how));
  }
  return found;
}

async function trySitemaps(address: string, parts: DiscoverParts): Promise<FoundSource[]> {
  const robots = await parts.get(new URL('/robots.txt', address).href).catch(nothingThere);
  const named = robots ? readRobots(Buffer.from(robots.bytes).toString('utf8'), 'coop').sitemaps : [];
  const found: FoundSource[] = [];
  for (const url of [...named, new URL('/sitemap.xml', address).href]
    .filter((one) => URL.canParse(one))
    .slice(0, 4)) {
    const sitemap = await readAs(url, 'auto', parts);
    if (sitemap?.kind === 'listing' && sitemap.format === 'sitemap' && sitemap.items.length > 0)
      found.push(toFound(url, sitemap, 'a sitemap of the site'));
  }
  return found;
}

async function readAs(
  url: string,
  type: 'feed' | 'auto',
  parts: DiscoverParts,
): Promise<ParsedDocument | null> {
  try {
    const { bytes, contentType, url: from } = await parts.get(url);
    return await parts.parse(bytes, { type, url: from, contentType });
  } catch (error) {
    return nothingThere(error);
  }
}

function nothingThere(error: unknown): null {
  if (error instanceof SourceError) return null;
  throw error;
}

function toFound(
  url: string,
  parsed: Exclude<ParsedDocument, { kind: 'article' }>,
  how: string,
): FoundSource {
  const sample = parsed.items.slice(0, 3).map((item) => item.title ?? '');
  const days = parsed.items.map((item) => ('day' in item ? item.day : item.published) ?? '');
  const newest = days.toSorted().at(-1) || null;
  const kind = parsed.kind === 'listing' && parsed.format === 'sitemap' ? 'sitemap' : parsed.kind;
  return { url, kind, title: parsed.title, how, items: parsed.items.length, newest, sample };
}
