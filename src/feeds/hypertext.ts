/** HTML to plain text without a DOM: paragraphs, list items and table rows as lines, nothing a browser would hide. */
import { attributes, decodeEntities, type Piece, tokenize } from './markup.ts';
import { tidy } from './plain.ts';

const paragraphs = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
const lines = new Set(['br', 'li', 'tr', 'caption', 'option']);
const cells = new Set(['td', 'th']);
/** Elements of which nothing is text for readers. */
const unread = new Set(
  'script style template noscript iframe object embed svg math head select textarea button canvas audio video map datalist noembed noframes xmp'.split(
    ' ',
  ),
);
const voids = new Set(
  'area base br col embed hr img input link meta param source track wbr frame basefont bgsound keygen'.split(
    ' ',
  ),
);
const hidingStyle =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*(?:0(?:\.0+)?(?![.\d])|0?\.0\d*(?:em|rem)|0?\.\d+(?:px|pt|%)|1(?:px|pt|%))|opacity\s*:\s*(?:0|0?\.0\d*)\s*(?:;|!|$)|(?<![-\w])(?:text-indent|left|right|top|bottom|margin-left|margin-top)\s*:\s*-\d{3,}|clip\s*:\s*rect\s*\(\s*[01](?:px)?\s*[, ]|clip-path\s*:\s*(?:inset\s*\(\s*(?:50|100)%|circle\s*\(\s*0)|transform\s*:\s*scale[xy3d]*\s*\(\s*0|(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|!|$)|content-visibility\s*:\s*hidden|(?<![-\w])color\s*:\s*transparent/i;

const hidingAttribute = /hidden|style|open/i;

/** Is an element with this tag and these attributes kept from a reader's eyes? Judged by its own attributes alone. */
export function isHidden(name: string, attribute: (name: string) => string | null | undefined): boolean {
  if (unread.has(name)) return true;
  if (attribute('hidden') != null && attribute('hidden') !== 'until-found') return true;
  if (attribute('aria-hidden')?.trim().toLowerCase() === 'true') return true;
  if (name === 'dialog' && attribute('open') == null) return true;
  const style = attribute('style');
  return style != null && style !== '' && hidingStyle.test(plainStyle(style)) && !hidesBoxOnly(style);
}

/** A style without comments and escapes, which browsers read past. */
function plainStyle(style: string): string {
  return style
    .slice(0, 2_000)
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => {
      const code = Number.parseInt(hex, 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
    });
}

/** `height: 0` hides words only when what overflows is cut off. */
function hidesBoxOnly(style: string): boolean {
  const rest = plainStyle(style).replace(/(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?=;|!|$)/gi, '');
  return !hidingStyle.test(rest) && !/overflow[xy-]*\s*:\s*(?:hidden|clip)/i.test(style);
}

/** The text of an HTML fragment or page as tidy plain text. Linear in its length; never throws. */
export function hypertextToText(html: string): string {
  const out: string[] = [];
  let hiddenBelow: string | null = null;
  let hiddenDepth = 0;
  for (const piece of tokenize(html)) {
    if (hiddenBelow !== null) {
      if (piece.name === hiddenBelow && piece.kind === 'open' && !piece.selfClosing) hiddenDepth += 1;
      if (piece.name === hiddenBelow && piece.kind === 'close') hiddenDepth -= 1;
      if (hiddenDepth === 0) hiddenBelow = null;
      continue;
    }
    if (piece.kind === 'open' && hides(piece)) {
      hiddenBelow = piece.name;
      hiddenDepth = 1;
      continue;
    }
    out.push(spoken(piece));
  }
  return tidy(out.join(''));
}

/** The fragment without its scripts and styles; all else stays as it is. Linear; never throws. */
export function withoutScripts(html: string): string {
  if (!/<(?:script|style)/i.test(html)) return html;
  const kept: string[] = [];
  let inside: string | null = null;
  for (const { kind, name, start, end, selfClosing } of tokenize(html)) {
    const drops = name === 'script' || name === 'style';
    if (inside === null && !drops) kept.push(html.slice(start, end));
    if (drops && kind === 'open' && !selfClosing) inside = name;
    if (kind === 'close' && name === inside) inside = null;
  }
  return kept.join('');
}

function hides(piece: Piece): boolean {
  if (voids.has(piece.name)) return false;
  // Most tags have none of the attributes that hide.
  if (!hidingAttribute.test(piece.body)) return unread.has(piece.name) || piece.name === 'dialog';
  const found = attributes(piece.body);
  return isHidden(piece.name, (name) => found.get(name));
}

/** Every run of white space but a single space. */
const unevenSpaces = /[^\S ]\s*| \s+/g;

function spoken(piece: Piece): string {
  if (piece.kind === 'text') return decodeEntities(piece.body).replace(unevenSpaces, ' ');
  if (piece.kind === 'cdata') return piece.body;
  if (piece.kind !== 'open' && piece.kind !== 'close') return '';
  if (paragraphs.has(piece.name)) return '\n\n';
  if (lines.has(piece.name)) return piece.kind === 'open' ? '\n' : '';
  return cells.has(piece.name) && piece.kind === 'close' ? '\t' : '';
}
