/** Reads markup as a stream of pieces in linear time, whatever the input: what every pre-pass over hostile HTML and XML stands on. */
import { decodeHTML, decodeXML } from 'entities';

export interface Piece {
  kind: 'text' | 'open' | 'close' | 'comment' | 'cdata' | 'declaration';
  /** Lower-case tag name for `open` and `close`, as written otherwise in `rawName`; empty for the rest. */
  name: string;
  /** What stands between the marks: raw text, the tag's inside after its name, a comment's or CDATA section's content. */
  body: string;
  start: number;
  end: number;
  /** `<br/>` */
  selfClosing: boolean;
}

/** Elements whose content is no markup; it ends only at their own closing tag. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
/** A quoted attribute longer than this is taken for a forgotten quotation mark. */
const longestQuoted = 65_536;
const nameEnd = /[\s/>]/;

export interface TokenizeOptions {
  /** In XML, `<script>` and `<title>` hold markup like any other element. */
  xml?: boolean;
}

/** The pieces of `source` in order, covering all of it. Never throws; unclosed marks run to the end or count as text. */
export function* tokenize(source: string, { xml = false }: TokenizeOptions = {}): Generator<Piece> {
  const lastAngle = source.lastIndexOf('>');
  let at = 0;
  let textFrom = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0 || open > lastAngle) break;
    const piece = pieceAt(source, open);
    if (!piece) {
      at = open + 1;
      continue;
    }
    if (open > textFrom) yield text(source, textFrom, open);
    yield piece;
    at = piece.end;
    if (!xml && piece.kind === 'open' && rawText.has(piece.name) && !piece.selfClosing) {
      const close = closingTag(source, piece.name, at);
      if (close > at) yield text(source, at, close);
      at = close;
    }
    textFrom = at;
  }
  if (textFrom < source.length) yield text(source, textFrom, source.length);
}

function text(source: string, start: number, end: number): Piece {
  return { kind: 'text', name: '', body: source.slice(start, end), start, end, selfClosing: false };
}

function pieceAt(source: string, open: number): Piece | null {
  const next = source[open + 1] ?? '';
  if (next === '!' || next === '?') return declaration(source, open);
  const closing = next === '/';
  const nameFrom = closing ? open + 2 : open + 1;
  if (!/[a-z_]/i.test(source[nameFrom] ?? '')) return null;
  const end = tagEnd(source, nameFrom);
  if (end < 0) return null;
  const inside = source.slice(nameFrom, end);
  const cut = inside.search(nameEnd);
  const rawName = cut < 0 ? inside : inside.slice(0, cut);
  if (rawName.length > 100) return null;
  return {
    kind: closing ? 'close' : 'open',
    name: rawName.toLowerCase(),
    body: cut < 0 ? '' : inside.slice(cut),
    start: open,
    end: source[end] === '>' ? end + 1 : end,
    selfClosing: inside.endsWith('/'),
  };
}

const tagMark = /[<>"']/g;

/** Where the tag's `>` stands, or the `<` that shows it was never closed; -1 at the end of the text. */
function tagEnd(source: string, from: number): number {
  tagMark.lastIndex = from;
  for (let found = tagMark.exec(source); found; found = tagMark.exec(source)) {
    const at = found.index;
    if (found[0] === '>' || found[0] === '<') return at;
    if (!/[=\s]/.test(source[at - 1] ?? '')) continue;
    const close = source.slice(at + 1, at + 1 + longestQuoted).indexOf(found[0]);
    if (close >= 0) tagMark.lastIndex = at + close + 2;
  }
  return -1;
}

function declaration(source: string, open: number): Piece {
  const whole = (kind: Piece['kind'], head: string, tail: string): Piece => {
    const found = source.indexOf(tail, open + head.length);
    const inner = found < 0 ? source.length : found;
    return {
      kind,
      name: '',
      body: source.slice(open + head.length, inner),
      start: open,
      end: found < 0 ? source.length : found + tail.length,
      selfClosing: false,
    };
  };
  if (source.startsWith('<!--', open)) return whole('comment', '<!--', '-->');
  if (source.startsWith('<![CDATA[', open)) return whole('cdata', '<![CDATA[', ']]>');
  if (source.startsWith('<!DOCTYPE', open) || source.startsWith('<!doctype', open)) {
    return { ...whole('declaration', '<!', '>'), end: doctypeEnd(source, open) };
  }
  return whole('declaration', source.startsWith('<?', open) ? '<?' : '<!', '>');
}

/** Past the document type and its internal subset, entity declarations included. */
function doctypeEnd(source: string, open: number): number {
  const close = source.indexOf('>', open);
  if (close < 0) return source.length;
  const subset = source.slice(open, close).indexOf('[');
  if (subset < 0 || !/^\s*(?:<[!?]|%|\])/.test(source.slice(open + subset + 1, open + subset + 200)))
    return close + 1;
  const end = /\]\s*>/g;
  end.lastIndex = open + subset;
  return end.exec(source) ? end.lastIndex : source.length;
}

function closingTag(source: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(source)?.index ?? source.length;
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** The attributes of a tag's inside, names in lower case, values with their entities read; the first of two equal names counts. */
export function attributes(inside: string): Map<string, string> {
  const found = new Map<string, string>();
  if (inside === '' || inside === '/') return found;
  for (const match of inside.slice(0, 2 * longestQuoted).matchAll(attribute)) {
    const name = (match[1] ?? '').toLowerCase();
    if (found.size >= 100 || found.has(name)) continue;
    found.set(name, decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''));
  }
  return found;
}

const others = /&(?!(?:lt|gt|amp|quot);)/;

/** HTML's named characters and numeric references as the characters they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  // Most feeds escape their markup and nothing else; the whole table is five times as slow.
  if (others.test(text)) return decodeHTML(text);
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Only XML's five entities and numeric references. */
export function decodeXmlEntities(text: string): string {
  return text.includes('&') ? decodeXML(text) : text;
}
