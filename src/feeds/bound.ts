/** The pre-pass before any DOM is built: bounds size, depth, tags and attributes in linear time, and drops what no reader sees. */
import { type Piece, tokenize } from './markup.ts';

const largest = 3_000_000;
const deepest = 150;
const mostTags = 60_000;
const longestAttributes = 2_048;
/** No article has more; the words of further links stay. */
const mostLinks = 5_000;
/** A "word" longer than this is none in any script. */
const endlessWord = /\S{20000,}/g;

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const dropped = new Set(
  'script style template noscript svg math object embed iframe canvas audio video'.split(' '),
);
const blocks = new Set(
  'address article aside blockquote div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);
/** What an opening tag ends without saying so, and the element beyond which it does not reach. */
const implied: Record<string, { ends: Set<string>; within: Set<string> }> = {
  li: { ends: new Set(['li']), within: new Set(['ul', 'ol', 'menu']) },
  dt: { ends: new Set(['dt', 'dd']), within: new Set(['dl']) },
  dd: { ends: new Set(['dt', 'dd']), within: new Set(['dl']) },
  tr: { ends: new Set(['tr']), within: new Set(['table']) },
  td: { ends: new Set(['td', 'th']), within: new Set(['tr', 'table']) },
  th: { ends: new Set(['td', 'th']), within: new Set(['tr', 'table']) },
  option: { ends: new Set(['option']), within: new Set(['select', 'datalist']) },
};

export interface BoundedPage {
  /** Balanced HTML, safe to build a DOM of. */
  html: string;
  /** The contents of `<script type="application/ld+json">`, at most 20. */
  linkedData: string[];
  /** The contents of `<style>`, at most 100,000 characters. */
  styles: string;
}

/** The page without scripts, styles, comments and embedded objects, every tag closed, none too deep. Never throws. */
export function boundPage(source: string): BoundedPage {
  const parts: string[] = [];
  const linkedData: string[] = [];
  const styles: string[] = [];
  const stack: string[] = [];
  let inside: Piece | null = null;
  let tags = 0;
  let links = 0;
  for (const piece of tokenize(source.slice(0, largest))) {
    if (inside) {
      if (piece.kind === 'text') {
        if (inside.name === 'style') styles.push(piece.body);
        if (inside.name === 'script' && /ld\+json/i.test(inside.body) && linkedData.length < 20)
          linkedData.push(piece.body);
      }
      if (piece.kind === 'close' && piece.name === inside.name) inside = null;
      continue;
    }
    if (piece.kind === 'text') parts.push(piece.body.replace(endlessWord, ' ').replaceAll('<', '&lt;'));
    else if (piece.kind === 'open') {
      if (dropped.has(piece.name)) {
        if (!piece.selfClosing || piece.name === 'script' || piece.name === 'style')
          inside = piece.name === 'embed' ? null : piece;
        continue;
      }
      tags += 1;
      if (piece.name === 'a') links += 1;
      if (piece.name === 'a' && links > mostLinks) continue;
      if (tags > mostTags) break;
      const end = endImplied(piece.name, stack);
      if (end.length > 0) parts.push(end);
      const void_ = voids.has(piece.name);
      if (!void_ && stack.length >= deepest) continue;
      parts.push(`<${piece.name}${boundAttributes(piece.body)}>`);
      if (!void_) stack.push(piece.name);
    } else if (piece.kind === 'close') {
      const at = stack.lastIndexOf(piece.name);
      if (at >= 0)
        parts.push(
          ...stack
            .splice(at)
            .reverse()
            .map((name) => `</${name}>`),
        );
      else if (blocks.has(piece.name) || piece.name === 'br') parts.push(' ');
    }
  }
  parts.push(...stack.toReversed().map((name) => `</${name}>`));
  return { html: parts.join(''), linkedData, styles: styles.join('\n').slice(0, 100_000) };
}

/** Closing tags that an opening `name` makes unsaid; they are taken off the stack. */
function endImplied(name: string, stack: string[]): string {
  if (blocks.has(name) && stack.at(-1) === 'p') return `</${stack.pop()}>`;
  const rule = implied[name];
  if (!rule) return '';
  const at = stack.findLastIndex((open) => rule.ends.has(open) || rule.within.has(open));
  if (at < 0 || !rule.ends.has(stack[at] ?? '')) return '';
  return stack
    .splice(at)
    .reverse()
    .map((open) => `</${open}>`)
    .join('');
}

function boundAttributes(body: string): string {
  const bare = body.replace(/\/$/, '').trimEnd();
  if (bare === '') return '';
  if (bare.length <= longestAttributes) return ` ${bare.trimStart()}`;
  const kept = [...bare.matchAll(/\s([a-z][\w:-]{0,40})=(?:"([^"]{0,1000})"|'([^']{0,1000})')/gi)].slice(
    0,
    20,
  );
  return kept
    .map(([, name, double, single]) => ` ${name}="${(double ?? single ?? '').replaceAll('"', '&quot;')}"`)
    .join('');
}
