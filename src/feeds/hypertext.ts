/** HTML to plain text without a DOM: paragraphs, list items and table rows as lines, nothing a browser would hide. */
import { attributes, decodeEntities, type Piece, tokenize } from './markup.ts';
import { tidy } from './plain.ts';
import { hidesByStyle, inkOf } from './styles.ts';

const paragraphs = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
const lines = new Set(['br', 'li', 'tr', 'caption', 'option']);
const cells = new Set(['td', 'th']);
/** Elements of which nothing is text for readers, and what is struck out: it is not said any more. */
const unread = new Set(
  'del s strike script style template noscript iframe object embed svg math head select textarea button canvas audio video map datalist noembed noframes xmp'.split(
    ' ',
  ),
);
const voids = new Set(
  'area base br col embed hr img input link meta param source track wbr frame basefont bgsound keygen'.split(
    ' ',
  ),
);
const hidingAttribute = /hidden|style|open|color/i;

/** Is an element with this tag and these attributes kept from a reader's eyes? Judged by its own attributes alone. */
export function isHidden(name: string, attribute: (name: string) => string | null | undefined): boolean {
  if (unread.has(name)) return true;
  if (attribute('hidden') != null && attribute('hidden') !== 'until-found') return true;
  if (attribute('aria-hidden')?.trim().toLowerCase() === 'true') return true;
  if (name === 'dialog' && attribute('open') == null) return true;
  const style = attribute('style');
  return style != null && style !== '' && hidesByStyle(style);
}

/** The text of an HTML fragment or page as tidy plain text. Linear in its length; never throws. */
export function hypertextToText(html: string): string {
  const out: string[] = [];
  let hiddenBelow: string | null = null;
  let hiddenDepth = 0;
  // Where a fragment paints no ground anywhere, white words are none.
  const isWhite = !/background|bgcolor/i.test(html);
  for (const piece of tokenize(html)) {
    if (hiddenBelow !== null) {
      if (piece.name === hiddenBelow && piece.kind === 'open' && !piece.selfClosing) hiddenDepth += 1;
      if (piece.name === hiddenBelow && piece.kind === 'close') hiddenDepth -= 1;
      if (hiddenDepth === 0) hiddenBelow = null;
      continue;
    }
    if (piece.kind === 'open' && hides(piece, isWhite)) {
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

function hides(piece: Piece, isWhite: boolean): boolean {
  if (voids.has(piece.name)) return false;
  // Most tags have none of the attributes that hide.
  if (!hidingAttribute.test(piece.body)) return unread.has(piece.name) || piece.name === 'dialog';
  const found = attributes(piece.body);
  return (
    isHidden(piece.name, (name) => found.get(name)) ||
    (isWhite && inkOf(found.get('style') ?? '', found.get('color')) === 'white')
  );
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
