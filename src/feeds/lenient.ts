/** The feed reader of last resort: takes RSS, RDF and Atom of any version from markup that no XML parser accepts, in linear time. */
import { authorsIn, editorIn } from './authors.ts';
import { readMoment } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { hypertextToText } from './hypertext.ts';
import { webAddress } from './links.ts';
import { oneLine } from './plain.ts';
import { bodies, type Field, scanFields } from './scan.ts';

export interface LenientFeed extends Feed {
  /** Its nesting is shallow enough for parsers that recurse. */
  tame: boolean;
  /** The parts of the source that another parser need not read: bodies that are in `items`, and items beyond the limit. */
  bulk: readonly [from: number, to: number][];
}

/** The feed in `source`, or null when it holds neither a feed's root nor any item. Never throws. `base` is the address it came from. */
export function readLeniently(source: string, base: string | null, maxItems: number): LenientFeed | null {
  const scan = scanFields(source, base ?? '', maxItems);
  if (scan.format === null && scan.items.length === 0) return null;
  const author = editorIn(scan.feed);
  const url = linkOf(scan.feed);
  const items = scan.items.map((fields) => toItem(fromSite(fields, base, url), scan.lang, author));
  const language =
    (textOf(pick(scan.feed, ['language', 'dc:language'])) ?? scan.lang)?.replaceAll('_', '-') ?? null;
  return {
    format: scan.format ?? 'rss',
    title: titleOf(pick(scan.feed, ['title', 'dc:title'])),
    url,
    language,
    everyMinutes: rhythmOf(scan.feed),
    next: olderOf(scan.feed),
    items,
    tame: scan.tame,
    bulk: scan.bulk,
  };
}

/** A feed that a service serves for a site writes relative links for the site's readers, not for the service's. */
function fromSite(fields: readonly Field[], base: string | null, site: string | null): readonly Field[] {
  if (site === null || (base !== null && new URL(base).host === new URL(site).host)) return fields;
  return fields.map((field) => (field.base === (base ?? '') ? { ...field, base: site } : field));
}

function pick(fields: readonly Field[], names: readonly string[]): Field | null {
  for (const name of names) {
    const found = fields.find(
      (field) => field.name === name && (/\S/.test(field.inner) || field.attributes.size > 0),
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
  // A media type that nobody knows may stand over plain words.
  const told = Buffer.from(field.inner.replace(/\s+/g, ''), 'base64').toString('utf8');
  return /[\uFFFD\u0000-\u0008]/.test(told) ? field.inner : told;
}

/** In a body that says it is plain text, `<` is a letter; a title is read as it stands. */
function escapeText(inner: string, field: Field): string {
  return field.name === 'title' ? inner : inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The item's page: what the feed says before all else, then its identifier, then what is attached. */
function linkOf(fields: readonly Field[]): string | null {
  for (const [address, field] of addressesIn(fields)) {
    const url = address ? webAddress(address, field.base) : null;
    if (url) return url;
  }
  return null;
}

function* addressesIn(fields: readonly Field[]): Generator<[address: string | undefined, field: Field]> {
  for (const field of fields) if (field.name === 'feedburner:origlink') yield [field.inner, field];
  const links = fields.filter(({ name }) => name === 'link' || name === 'atom:link');
  const pages = links.filter(({ attributes: a }) => /^(?:alternate|)$/i.test(a.get('rel') ?? ''));
  for (const field of pages) if (field.name === 'link' && /\S/.test(field.inner)) yield [field.inner, field];
  const named = pages.filter(({ attributes: a }) => a.has('href'));
  const ofHtml = named.find(({ attributes: a }) => /html|^$/.test(a.get('type') ?? ''));
  const best = ofHtml ?? named[0];
  if (best) yield [best.attributes.get('href'), best];
  for (const field of fields) {
    const isId = field.name === 'guid' || field.name === 'rdf:about' || field.name === 'id';
    if (isId && field.attributes.get('ispermalink') !== 'false' && /^\s*https?:/i.test(field.inner))
      yield [field.inner, field];
  }
  // A release that is nothing but its PDF.
  for (const field of fields) {
    const { name, attributes: a } = field;
    if (name === 'enclosure' || (name === 'link' && a.get('rel') === 'enclosure'))
      yield [a.get('url') ?? a.get('href'), field];
  }
}

/** Older items stand at `next` in a paged feed and at `prev-archive` in an archived one. https://www.rfc-editor.org/rfc/rfc5005 */
function olderOf(fields: readonly Field[]): string | null {
  const links = fields.filter((field) => field.name === 'link' || field.name === 'atom:link');
  const older = links.find(({ attributes: a }) => /^(?:next|prev-archive)$/i.test(a.get('rel') ?? ''));
  return older ? webAddress(older.attributes.get('href') ?? '', older.base) : null;
}

/** `author` is the whole feed's: it counts for items that name nobody (RFC 4287, 4.1.2). */
function toItem(fields: readonly Field[], language: string | null, author: string | null): FeedItem {
  const told = new Set(fields.map(({ name }) => name));
  const dateIn = (names: readonly string[]) => {
    for (const name of names) {
      const date = told.has(name) ? readMoment(textOf(pick(fields, [name])), language) : null;
      if (date) return date;
    }
    return null;
  };
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
    .filter((name) => told.has(name))
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
