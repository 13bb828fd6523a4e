/** What a page says of itself: title, dates, language and its own address. */
import { readDay } from './dates.ts';
import { type Element, type Page, textOf } from './dom.ts';
import type { LinkedArticle } from './linkeddata.ts';
import { webAddress } from './links.ts';
import { decodeEntities } from './markup.ts';

export interface Metadata {
  title: string | null;
  published: string | null;
  modified: string | null;
  url: string | null;
  language: string | null;
  /** What the page's head says that it is about. */
  description: string | null;
}

/** Reads the page before anything is taken out of it. */
export function readMetadata(page: Page, linked: LinkedArticle, url: string | null): Metadata {
  const meta = metaTags(page);
  const language = languageOf(page, meta, linked);
  const day = (value: string | null | undefined) => readDay(value, language);
  return {
    title: titleOf(page, meta, linked),
    published:
      firstDay([linked.published, ...pickAll(meta, publishedNames)], day) ??
      dayInTags(page, day) ??
      dayInWords(page, day),
    modified: firstDay([linked.modified, ...pickAll(meta, modifiedNames)], day),
    url: ownAddress(page, meta, url),
    language,
    description: meta.get('description') ?? meta.get('og:description') ?? null,
  };
}

const publishedNames = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'citation_date',
  'pubdate',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'date',
  'release_date',
  'og:article:published_time',
]; // prettier-ignore
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'article:updated',
  'revised',
];

function metaTags(page: Page): Map<string, string> {
  const found = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop') ??
      tag.getAttribute('http-equiv') ??
      ''
    ).toLowerCase();
    const content = tag.getAttribute('content')?.slice(0, 2_000).trim() ?? '';
    if (name !== '' && content !== '' && !found.has(name)) found.set(name, decodeEntities(content));
  }
  return found;
}

function pickAll(meta: ReadonlyMap<string, string>, names: readonly string[]): (string | undefined)[] {
  return names.map((name) => meta.get(name));
}

function firstDay(
  values: readonly (string | null | undefined)[],
  day: (value: string | null | undefined) => string | null,
): string | null {
  for (const value of values) {
    const found = day(value);
    if (found) return found;
  }
  return null;
}

type DayReader = (value: string | null | undefined) => string | null;

/** `<time>` in the article, or the one marked as publication. */
function dayInTags(page: Page, day: DayReader): string | null {
  const marked = page.querySelector(
    '[itemprop=datePublished], time[pubdate], .entry-date, .published[datetime]',
  );
  const inArticle = page.querySelector(
    'article time, main time, header time, h1 ~ time, .post time, .news time',
  );
  const times = [...page.querySelectorAll('time')];
  const candidates = [marked, inArticle, times.length <= 2 ? (times[0] ?? null) : null];
  return firstDay(
    candidates.flatMap((element) =>
      element
        ? [element.getAttribute('datetime'), element.getAttribute('content'), textOf(element, 100)]
        : [],
    ),
    day,
  );
}

const dateClass =
  /(?:^|[\s_-])(?:date|datum|data|published|publish|posted|pub-?date|timestamp|created|submitted|paeva?|kuup(?:ä|ae?)ev|datums|datą?)(?=$|[\s_-])/i;

/** A short text that is a date, in an element whose class says so or close after the heading. */
function dayInWords(page: Page, day: DayReader): string | null {
  const classed = [...page.querySelectorAll('[class]')].filter((element) =>
    dateClass.test((element.getAttribute('class') ?? '').slice(0, 200)),
  );
  for (const element of classed.slice(0, 20)) {
    const found = dayIn(textOf(element, 200), day);
    if (found) return found;
  }
  return nearHeading(page, day);
}

function nearHeading(page: Page, day: DayReader): string | null {
  const heading = page.querySelector('h1') ?? page.querySelector('h2');
  let at: Element | null = heading;
  for (let i = 0; i < 3 && at; i += 1) {
    at = at.nextElementSibling;
    const found = at ? dayIn(textOf(at, 120), day) : null;
    if (found) return found;
  }
  return heading?.parentElement ? dayIn(textOf(heading.parentElement.nextElementSibling, 120), day) : null;
}

/** Numbers first, then the words around them: "Published 5 November 2024 | Press release". */
function dayIn(words: string, day: DayReader): string | null {
  if (words.length > 120) return null;
  const numeric =
    /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b\d{4}[./]\d{1,2}[./]\d{1,2}\b/.exec(words)?.[0];
  return (
    day(numeric) ??
    day(words) ??
    day(
      /\b\d{1,2}(?:st|nd|rd|th)?\.?\s+[\p{L}]{3,15}\.?,?\s+\d{4}\b|\b[\p{L}]{3,15}\.?\s+\d{1,2},?\s+\d{4}\b/u.exec(
        words,
      )?.[0],
    )
  );
}

function languageOf(page: Page, meta: ReadonlyMap<string, string>, linked: LinkedArticle): string | null {
  const stated = [
    page.documentElement.getAttribute('lang'),
    page.documentElement.getAttribute('xml:lang'),
    meta.get('content-language'),
    linked.language,
    meta.get('og:locale'),
  ];
  for (const value of stated) {
    const tag = (value ?? '').trim().replaceAll('_', '-').split(/[,;]/)[0] ?? '';
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/i.test(tag)) return tag;
  }
  return null;
}

/** The headline without the site's name. */
function titleOf(page: Page, meta: ReadonlyMap<string, string>, linked: LinkedArticle): string | null {
  const tagTitle = textOf(page.querySelector('title'), 500);
  const headings = [...page.querySelectorAll('h1')]
    .map((heading) => textOf(heading, 500))
    .filter((words) => words.length > 2);
  const shared = meta.get('og:title') ?? meta.get('twitter:title') ?? meta.get('dc.title') ?? null;
  const stated = decodeEntities(linked.headline ?? shared ?? tagTitle)
    .replace(/\s+/g, ' ')
    .trim();
  const heading = headings.find(
    (words) => stated.includes(words) || tagTitle.includes(words) || words.includes(stated),
  );
  if (heading && heading.length > 10) return heading;
  const bare = withoutSiteName(stated, meta.get('og:site_name') ?? null);
  return bare === '' ? (headings[0] ?? null) : bare;
}

function withoutSiteName(title: string, site: string | null): string {
  const parts = title.split(/\s+[|–—»·:-]{1,2}\s+/);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || (site === null && last.split(' ').length > 6)) return title;
  if (site !== null && last.toLowerCase() !== site.toLowerCase() && !/\|/.test(title)) return title;
  return title
    .slice(0, title.lastIndexOf(last))
    .replace(/[\s|–—»·:-]+$/, '')
    .trim();
}

/** The canonical address when it is on the page's own site and no mere front page. */
function ownAddress(page: Page, meta: ReadonlyMap<string, string>, url: string | null): string | null {
  const stated =
    page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta.get('og:url') ?? null;
  const address = stated === null ? null : webAddress(stated, url);
  if (address === null || url === null) return address ?? url;
  const own = new URL(address);
  const came = new URL(url);
  const sameSite =
    own.hostname.replace(/^www\./, '') === came.hostname.replace(/^www\./, '') && own.port === came.port;
  return sameSite && (own.pathname !== '/' || came.pathname === '/') ? address : url;
}
