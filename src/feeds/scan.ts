/** Walks a feed's markup once and gathers its fields and its items' fields, however broken the markup is. */
import type { FeedFormat } from './feed.ts';
import { webAddress } from './links.ts';
import { attributes, decodeEntities, type Piece, tokenize } from './markup.ts';

/** A field of the feed or of one item: its text as markup, and its attributes. */
export interface Field {
  name: string;
  attributes: Map<string, string>;
  /** Content with one level of escaping taken off. */
  inner: string;
  base: string;
}

interface Open {
  name: string;
  base: string;
}

/** Namespaces by a part of their address, and the prefix that we read them by; `''` for the feed formats' own. */
const namespaces: readonly [RegExp, string][] = [
  [/purl\.org\/dc\/terms|dcterms/i, 'dcterms'],
  [/purl\.org\/dc/i, 'dc'],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/purl\.org\/rss\/1\.0\/modules\/syndication/i, 'sy'],
  [
    /purl\.org\/rss|netscape\.com\/rdf|backend\.userland\.com|my\.netscape|blogs\.law\.harvard|cyber\.law\.harvard/i,
    '',
  ],
  [/w3\.org\/2005\/atom|purl\.org\/atom/i, 'atom'],
  [/w3\.org\/1999\/xhtml/i, 'xhtml'],
  [/w3\.org\/1999\/02\/22-rdf/i, 'rdf'],
  [/search\.yahoo\.com\/mrss/i, 'media'],
  [/feedburner/i, 'feedburner'],
  [/itunes\.com/i, 'itunes'],
  [/play-podcasts/i, 'googleplay'],
];
const usual = new Set([
  'dc',
  'dcterms',
  'content',
  'sy',
  'xhtml',
  'rdf',
  'media',
  'feedburner',
  'itunes',
  'googleplay',
  'atom',
]);
const roots: Record<string, FeedFormat> = {
  rss: 'rss',
  'rdf:rdf': 'rdf',
  rdf: 'rdf',
  feed: 'atom',
  'atom:feed': 'atom',
  channel: 'rss',
};
/** Elements whose children count as those of the item. */
const transparent = new Set(['items', 'media:group', 'rdf:seq']);
const deepest = 200;

export interface Scan {
  format: FeedFormat | null;
  lang: string | null;
  feed: Field[];
  items: Field[][];
  tame: boolean;
  /** Where the items' bodies stand in the source, and the items beyond the limit: from and to, in order. */
  bulk: [from: number, to: number][];
}

/** Fields that hold an item's text. */
export const bodies = [
  'content:encoded',
  'encoded',
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
const isBody = new Set(bodies);

/** Walks the pieces once, keeping the direct children of the feed and of each item. */
export function scanFields(source: string, base: string, maxItems: number): Scan {
  const scan: Scan = { format: null, lang: null, feed: [], items: [], tame: true, bulk: [] };
  const prefixes = new Map<string, string>();
  const stack: Open[] = [{ name: '', base }];
  let item: Field[] | null = null;
  let itemDepth = 0;
  let unclosed = 0;
  let field: { field: Field; depth: number; parts: string[]; from: number } | null = null;

  const finish = (to: number | null = null) => {
    if (!field) return;
    if (item && to !== null && isBody.has(field.field.name)) scan.bulk.push([field.from, to]);
    (item ?? scan.feed).push({ ...field.field, inner: field.parts.join('') });
    field = null;
  };
  for (const piece of tokenize(source, { xml: true })) {
    if (piece.kind === 'text') field?.parts.push(decodeText(piece, field.field));
    else if (piece.kind === 'cdata') field?.parts.push(piece.body);
    else if (piece.kind === 'open') {
      const found = attributes(piece.body);
      for (const [name, value] of found)
        if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), prefixFor(value, name.slice(6)));
      const name = readName(piece.name, prefixes);
      const parent = stack.at(-1) ?? { name: '', base };
      const here = resolve(found.get('xml:base') ?? '', parent.base);
      const startsItem = name === 'item' || name === 'entry';
      if (scan.format === null && roots[name]) {
        scan.format = roots[name] ?? null;
        scan.lang = found.get('xml:lang') ?? null;
        scan.feed.push(...about(found, here));
      }
      if (startsItem && (!field || item)) {
        if (item && stack.length > itemDepth) {
          stack.length = itemDepth;
          unclosed += 1;
          if (unclosed > deepest) scan.tame = false;
        }
        finish();
        if (scan.items.length >= maxItems) {
          const last = source.lastIndexOf(`</${writtenName(source, piece)}>`);
          if (last > piece.start) scan.bulk.push([piece.start, source.indexOf('>', last) + 1]);
          break;
        }
        item = about(found, here);
        scan.items.push(item);
        itemDepth = stack.length;
      } else if (field) {
        if (!piece.selfClosing || name.length > 0) field.parts.push(source.slice(piece.start, piece.end));
      } else if (roots[name] === undefined && !transparent.has(name)) {
        field = {
          field: { name, attributes: found, inner: '', base: here },
          depth: stack.length,
          parts: [],
          from: piece.start,
        };
        if (piece.selfClosing) finish();
      }
      if (piece.selfClosing) continue;
      if (stack.length < deepest) stack.push({ name, base: here });
      else scan.tame = false;
    } else if (piece.kind === 'close') {
      const name = readName(piece.name, prefixes);
      const at = stack.findLastIndex((open) => open.name === name);
      if (at <= 0) continue;
      stack.length = at;
      if (field && at <= field.depth) finish(at === field.depth ? piece.end : null);
      else field?.parts.push(source.slice(piece.start, piece.end));
      if (item && at <= itemDepth) item = null;
    }
  }
  finish();
  return scan;
}

function writtenName(source: string, { start, name }: Piece): string {
  return source.slice(start + 1, start + 1 + name.length);
}

/** What an item says in its own tag: RDF's address, and CDF's address and day. */
function about(found: Map<string, string>, base: string): Field[] {
  const fields: [string, string | undefined][] = [
    ['rdf:about', found.get('rdf:about') ?? found.get('about')],
    ['link', found.get('href')],
    ['lastmod', found.get('lastmod')],
  ];
  return fields.flatMap(([name, inner]) =>
    inner ? [{ name, attributes: new Map<string, string>(), inner, base }] : [],
  );
}

function prefixFor(address: string, written: string): string {
  return (
    namespaces.find(([pattern]) => pattern.test(address))?.[1] ??
    (usual.has(written) ? written : `${written}?`)
  );
}

/** The element's name with its prefix as we know it; the feed formats' own elements without one. */
function readName(written: string, prefixes: Map<string, string>): string {
  const colon = written.indexOf(':');
  if (colon < 0) return written;
  const prefix = written.slice(0, colon);
  const known = prefixes.get(prefix) ?? prefix;
  const name = written.slice(colon + 1);
  if (known === '' || (known === 'atom' && name !== 'link')) return name;
  return `${known}:${name}`;
}

function decodeText(piece: Piece, field: Field): string {
  const type = (field.attributes.get('type') ?? '').toLowerCase();
  const mode = (field.attributes.get('mode') ?? '').toLowerCase();
  // Inside XHTML the text is markup already: its escapes stay until the markup itself is read.
  const isMarkup = mode === 'xml' || type === 'xhtml' || (mode === '' && type === 'application/xhtml+xml');
  return isMarkup ? piece.body : decodeEntities(piece.body);
}

function resolve(address: string, base: string): string {
  return address === '' ? base : (webAddress(address, base) ?? base);
}
