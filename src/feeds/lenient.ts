/** The feed reader of last resort: takes RSS, RDF and Atom of any version from markup that no XML parser accepts, in linear time. */
import { authorsIn } from './authors.ts';
import { readMoment } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { hypertextToText } from './hypertext.ts';
import { webAddress } from './links.ts';
import { oneLine } from './plain.ts';
import { type Field, scanFields } from './scan.ts';

export interface LenientFeed extends Feed {
  /** Its nesting is shallow enough for parsers that recurse. */
  tame: boolean;
}

/** The feed in `source`, or null when it holds neither a feed's root nor any item. Never throws. `base` is the address it came from. */
export function readLeniently(source: string, base: string | null, maxItems: number): LenientFeed | null {
  const scan = scanFields(source, base ?? '', maxItems);
  if (scan.format === null && scan.items.length === 0) return null;
  const author = authorsIn(scan.feed);
  const items = scan.items.map((fields) => toItem(fields, scan.lang, author));
  const language =
    (textOf(pick(scan.feed, ['language', 'dc:language'])) ?? scan.lang)?.replaceAll('_', '-') ?? null;
  return {
    format: scan.format ?? 'rss',
    title: titleOf(pick(scan.feed, ['title', 'dc:title'])),
    url: linkOf(scan.feed),
    language,
    everyMinutes: rhythmOf(scan.feed),
    next: olderOf(scan.feed),
    items,
    tame: scan.tame,
  };
}

function pick(fields: readonly Field[], names: readonly string[]): Field | null {
  for (const name of names) {
    const found = fields.find(
      (field) => field.name === name && (field.inner.trim() !== '' || field.attributes.size > 0),
    );
    if (found) return found;
  }
  return null;
}

function textOf(field: Field | null): string | null {
  return oneLine(field?.inner);
}

/** A title as plain text, whether it was written as text, HTML or XHTML. */
function titleOf(field: Field | null): string | null {
  if (!field) return null;
  const inner = bodyOf(field);
  const type = field.attributes.get('type') ?? '';
  const isText = type === 'text' || type === 'text/plain';
  return oneLine(!isText && /<[a-z/!]|&[#a-z]/i.test(inner) ? hypertextToText(inner) : inner);
}

function bodyOf(field: Field | null): string {
  if (!field) return '';
  const type = (field.attributes.get('type') ?? '').toLowerCase();
  const mime = type.includes('/') && !/^text\/|xml$|html/.test(type);
  const wanted = field.attributes.get('mode') === 'base64' || mime;
  if (!wanted)
    return /^(?:text|plain|text\/plain)$/.test(type) ? escapeText(field.inner, field) : field.inner;
  return Buffer.from(field.inner.replace(/\s+/g, ''), 'base64').toString('utf8');
}

/** In a body that says it is plain text, `<` is a letter; a title is read as it stands. */
function escapeText(inner: string, field: Field): string {
  return field.name === 'title' ? inner : inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

type Try = [string | undefined, Field | undefined];

function linkOf(fields: readonly Field[]): string | null {
  const links = fields.filter((field) => field.name === 'link' || field.name === 'atom:link');
  const page = links.find(
    ({ attributes: a }) =>
      a.has('href') && /^(?:alternate|)$/i.test(a.get('rel') ?? '') && /html|^$/.test(a.get('type') ?? ''),
  );
  const any =
    page ?? links.find(({ attributes: a }) => a.has('href') && /^(?:alternate|)$/i.test(a.get('rel') ?? ''));
  const written = links.find(
    ({ name, inner, attributes: a }) =>
      name === 'link' && inner.trim() !== '' && /^(?:alternate|)$/i.test(a.get('rel') ?? ''),
  );
  const original = fields.find(({ name }) => name === 'feedburner:origlink');
  const guid = fields.find(
    ({ name, inner, attributes: a }) =>
      (name === 'guid' || name === 'rdf:about' || name === 'id') &&
      a.get('ispermalink') !== 'false' &&
      /^https?:/i.test(inner.trim()),
  );
  // A release that is nothing but its PDF.
  const attached = fields.filter(
    ({ name, attributes: a }) => name === 'enclosure' || (name === 'link' && a.get('rel') === 'enclosure'),
  );
  const tries: Try[] = [
    [original?.inner, original],
    [written?.inner, written],
    [any?.attributes.get('href'), any],
    [guid?.inner, guid],
    ...attached.map((field): Try => [field.attributes.get('url') ?? field.attributes.get('href'), field]),
  ];
  for (const [address, field] of tries) {
    const url = field && address ? webAddress(address, field.base) : null;
    if (url) return url;
  }
  return null;
}

/** Older items stand at `next` in a paged feed and at `prev-archive` in an archived one. https://www.rfc-editor.org/rfc/rfc5005 */
function olderOf(fields: readonly Field[]): string | null {
  const links = fields.filter((field) => field.name === 'link' || field.name === 'atom:link');
  const older = links.find(({ attributes: a }) => /^(?:next|prev-archive)$/i.test(a.get('rel') ?? ''));
  return older ? webAddress(older.attributes.get('href') ?? '', older.base) : null;
}

const bodies = [
  'content:encoded',
  'content',
  'xhtml:body',
  'body',
  'fullitem',
  'description',
  'summary',
  'dc:description',
  'media:description',
  'itunes:summary',
  'dcterms:abstract',
  'abstract',
];

/** `author` is the whole feed's: it counts for items that name nobody (RFC 4287, 4.1.2). */
function toItem(fields: readonly Field[], language: string | null, author: string | null): FeedItem {
  const dateIn = (names: readonly string[]) =>
    names.map((name) => readMoment(textOf(pick(fields, [name])), language)).find((date) => date) ?? null;
  const published = dateIn([
    'published',
    'issued',
    'pubdate',
    'dc:date',
    'dcterms:issued',
    'created',
    'dcterms:created',
    'date',
  ]);
  const updated = dateIn(['updated', 'modified', 'dcterms:modified', 'lastmod', 'dcterms:date']);
  const html = bodies
    .map((name) => bodyOf(pick(fields, [name])))
    .reduce((best, next) => (next.length > best.length ? next : best), '');
  return {
    id: textOf(pick(fields, ['guid', 'id', 'dc:identifier', 'rdf:about'])),
    url: linkOf(fields),
    title: titleOf(pick(fields, ['title', 'dc:title', 'media:title', 'itunes:title'])),
    published: published?.at.toISOString() ?? null,
    updated: updated?.at.toISOString() ?? null,
    day: (published ?? updated)?.day ?? null,
    html,
    author: authorsIn(fields) ?? author,
  };
}

const periods: Record<string, number> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

function rhythmOf(fields: readonly Field[]): number | null {
  const ttl = Number(textOf(pick(fields, ['ttl'])) ?? Number.NaN);
  if (ttl > 0) return Math.round(ttl);
  const period = periods[(textOf(pick(fields, ['sy:updateperiod'])) ?? '').toLowerCase()];
  const times = Number(textOf(pick(fields, ['sy:updatefrequency'])) ?? 1);
  return period === undefined ? null : Math.round(period / (times > 0 ? times : 1));
}
