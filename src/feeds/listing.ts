/** A page that lists releases, without a feed: finds the repeated blocks of link and date that no one described to us. */
import type { Selectors } from '../domain/source.ts';
import { blockOf, dayOf, type Linked, ownersOf } from './blocks.ts';
import { boundPage } from './bound.ts';
import { readDay } from './dates.ts';
import { buildPage, type Element, type Page, tagOf, textOf } from './dom.ts';
import type { ListingItem } from './feed.ts';
import { hypertextToText } from './hypertext.ts';
import { readLinkedList } from './linkeddata.ts';
import { webAddress } from './links.ts';
import { nextPage } from './pager.ts';
import { oneLine } from './plain.ts';
import { selectItems } from './selected.ts';

export interface Listing {
  title: string | null;
  language: string | null;
  items: ListingItem[];
  /** Feeds that the page names in its head or links to, at most 10. */
  feeds: string[];
  /** Where the list goes on. */
  next: string | null;
}

interface Candidate extends Linked {
  title: string;
  /** Tags and classes from the link upward: equal for the links of one list. */
  shape: string;
  inFurniture: boolean;
}

/**
 * The releases listed on a page, in its order; empty where no list is found. `url` resolves its links. `select.item` says
 * where they stand, in place of our own search. Throws SourceError on a selector that is none, and on nothing else.
 */
export function readListing(html: string, url: string | null, select: Selectors | null = null): Listing {
  const bounded = boundPage(html);
  const page = buildPage(bounded.html);
  const language = page.documentElement.getAttribute('lang');
  const seen = select?.item ? selectItems(page, url, select) : findItems(page, url, language);
  const items = seen.length > 0 || select?.item ? seen : listedItems(bounded.linkedData, url, language);
  return {
    title: oneLine(textOf(page.querySelector('title'))),
    language,
    items: items.slice(0, mostItems),
    feeds: feedsOf(page, url),
    next: nextPage(page, url),
  };
}

const mostItems = 200;
/** Shorter ones are seldom titles. */
const shortestTitle = 15;

function findItems(page: Page, url: string | null, language: string | null): ListingItem[] {
  const groups = new Map<string, Candidate[]>();
  for (const link of [...page.querySelectorAll(linking)].slice(0, 5_000)) {
    const candidate = toCandidate(link, url);
    if (candidate)
      groups.set(candidate.shape, [...(groups.get(candidate.shape) ?? []), candidate].slice(-500));
  }
  let best = { items: [] as ListingItem[], score: 0 };
  for (const group of groups.values()) {
    if (group.length < 3 || group.filter((one) => one.inFurniture).length > group.length / 2) continue;
    const items = toItems(group, language);
    const score = scoreOf(items, url);
    if (score > best.score) best = { items, score };
  }
  const readable = [...groups.values()].flat().filter((one) => !one.inFurniture);
  return [...leadsOf(readable, best.items, language), ...best.items];
}

/** A list's newest releases often stand above it in another shape: dated links into the folder that the list's own links lead to. */
function leadsOf(
  all: readonly Candidate[],
  items: readonly ListingItem[],
  language: string | null,
): ListingItem[] {
  const folders = new Set(items.map(({ url }) => folderOf(url)));
  const [folder] = folders;
  if (folders.size !== 1 || folder === undefined || folder === '/') return [];
  const listed = new Set(items.map(({ url }) => url));
  const leads = all.filter(({ url }) => !listed.has(url) && folderOf(url) === folder);
  return toItems(leads, language, ownersOf(all))
    .filter(({ published, title }) => published !== null && title.length >= shortestTitle)
    .slice(0, mostLeads);
}

const mostLeads = 10;

/** The path up to a page's own name. */
function folderOf(address: string): string {
  return new URL(address).pathname.replace(/[^/]*\/?$/, '');
}

/** The list that a page tells search engines of and leaves to its scripts to show. */
function listedItems(
  scripts: readonly string[],
  base: string | null,
  language: string | null,
): ListingItem[] {
  const items = new Map<string, ListingItem>();
  for (const { url, headline, published } of readLinkedList(scripts)) {
    const address = webAddress(url, base);
    if (address !== null && !items.has(address))
      items.set(address, {
        url: address,
        title: oneLine(headline) ?? '',
        published: readDay(published, language),
      });
  }
  return items.size < 3 ? [] : [...items.values()];
}

const feedType =
  /^(?:application|text)\/(?:rss|atom|rdf|feed)\+?(?:xml|json)$|^application\/(?:json|xml)$|^text\/xml$/i;
const feedAddress = /(?:^|[/?&=._-])(?:rss|atom|feed)s?(?=$|[/?&=._-])/i;

function feedsOf(page: Page, base: string | null): string[] {
  const named = [...page.querySelectorAll('link[rel~=alternate]')].filter((link) =>
    feedType.test((link.getAttribute('type') ?? '').trim()),
  );
  const linked = [...page.querySelectorAll('a[href]')]
    .slice(0, 5_000)
    .filter((link) => feedAddress.test((link.getAttribute('href') ?? '').slice(0, 300)));
  const urls = [...named, ...linked]
    .map((link) => webAddress(link.getAttribute('href') ?? '', base))
    .filter((url) => url !== null);
  return [...new Set(urls)].slice(0, 10);
}

/** Links, and cards that a script makes into links. */
const linking = 'a[href], [data-href], [onclick*=location]';
const clicked = /location(?:\.href)?\s*=\s*["']([^"']{1,1000})["']/;

function addressOf(link: Element): string {
  const told = link.getAttribute('href') ?? link.getAttribute('data-href');
  return told ?? clicked.exec((link.getAttribute('onclick') ?? '').slice(0, 2_000))?.[1] ?? '';
}

function toCandidate(link: Element, base: string | null): Candidate | null {
  const url = webAddress(addressOf(link), base);
  const heading = link.querySelector(headings);
  const title =
    (heading ? oneLine(textOf(heading, 400)) : titleIn(link)) ?? oneLine(link.getAttribute('title'));
  if (
    url === null ||
    title === null ||
    /\.(?:jpe?g|png|gif|svg|zip|mp4|css|js|ics)$/i.test(new URL(url).pathname)
  )
    return null;
  return { link, url, title, shape: shapeOf(link), inFurniture: isFurniture(link) };
}

const headings = 'h1, h2, h3, h4, h5, [class*=title], [class*=heading], [class*=headline]';

/** The words of a link; of one that holds several lines, the first that is no date. */
function titleIn(link: Element): string | null {
  if (![...link.children].some((child) => textOf(child, 10) !== '')) return oneLine(textOf(link, 400));
  const lines = hypertextToText(link.innerHTML).split('\n');
  return oneLine(lines.find((line) => line.length >= 12 && readDay(line) === null) ?? textOf(link, 400));
}

/** One item an address: the longest title, the first date. */
function toItems(
  group: readonly Candidate[],
  language: string | null,
  owners = ownersOf(group),
): ListingItem[] {
  const found = new Map<string, ListingItem>();
  const uses = new Map<string, Set<string>>();
  const plain = (title: string) => title.replace(/[\d.,]+\s?[kM]i?B\b/gi, '');
  for (const { title, url } of group) uses.set(plain(title), (uses.get(plain(title)) ?? new Set()).add(url));
  for (const { link, url, title: own } of group) {
    // "Read more" names nothing: its block does.
    const shared = (uses.get(plain(own))?.size ?? 0) > 1;
    const title = (shared ? titleBeside(own, blockOf(link, owners)) : null) ?? own;
    const before = found.get(url);
    const published = before?.published ?? dayOf(blockOf(link, owners), title, language);
    found.set(url, {
      url,
      title: before && before.title.length >= title.length ? before.title : title,
      published,
    });
  }
  return [...found.values()];
}

/** The heading of a link's block, else its longest line that is neither a date nor the link's own words. */
function titleBeside(own: string, block: Element): string | null {
  const heading = oneLine(textOf(block.querySelector(headings), 400));
  if (heading !== null) return heading;
  const lines = hypertextToText(block.innerHTML.slice(0, 20_000)).split(/[\n\t]/);
  const others = lines.filter(
    (line) => line.length >= shortestTitle && !line.includes(own) && readDay(line) === null,
  );
  return oneLine(
    others.reduce((best, line) => (line.length > best.length ? line : best), ''),
    400,
  );
}

function shapeOf(link: Element): string {
  const names: string[] = [];
  let at: Element | null = link;
  for (let up = 0; at && up < 7; up += 1) {
    const classes = (at.getAttribute('class') ?? '')
      .split(/\s+/)
      .map((name) => name.replace(/\d+/g, '#'))
      .filter((name) => name !== '' && !/^(?:first|last|odd|even|active|views-row-#|post-#)$/.test(name));
    names.push(`${tagOf(at)}.${classes.slice(0, 3).sort().join('.')}`);
    at = at.parentElement;
  }
  return names.join('<');
}

function isFurniture(link: Element): boolean {
  let at: Element | null = link;
  for (let up = 0; at && up < 12; up += 1) {
    if (/^(?:nav|footer|aside)$/.test(tagOf(at)) || at.getAttribute('role') === 'navigation') return true;
    if (
      /(?:^|[\s_-])(?:nav|menu|footer|breadcrumbs?|sidebar|social|language|pager|pagination|tags?)(?=$|[\s_-])/i.test(
        (at.getAttribute('class') ?? '').slice(0, 300),
      )
    )
      return true;
    at = at.parentElement;
  }
  return false;
}

/** How much a group of links looks like a list of releases; 0 for no list. */
function scoreOf(items: readonly ListingItem[], base: string | null): number {
  const own = base === null ? items : items.filter(({ url }) => siteOf(url) === siteOf(base));
  const titles = items.map(({ title }) => Math.min(title.length, 100)).toSorted((a, b) => a - b);
  const length = titles[Math.floor(titles.length / 2)] ?? 0;
  if (items.length < 3 || own.length < items.length * 0.7 || length < shortestTitle) return 0;
  const dated = items.filter(({ published }) => published !== null).length / items.length;
  return Math.min(items.length, 30) * length * (1 + 4 * dated);
}

function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.split('.').slice(-2).join('.') : '';
}
