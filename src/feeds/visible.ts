/** Takes out of a page what its readers do not see: hidden text is how strangers speak to machines. */
import { type Element, type Page, tagOf } from './dom.ts';
import { isHidden } from './hypertext.ts';

const hidingRule =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:[;}!]|$)|font-size\s*:\s*(?:0(?:\.0+)?(?![.\d])|0?\.0\d*(?:em|rem)|0?\.\d+(?:px|pt|%)|1(?:px|pt|%))|(?<![-\w])(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect|clip-path\s*:\s*inset\(\s*(?:50|100)%|(?<![-\w])color\s*:\s*transparent/i;

/** Removes hidden elements from the page, in place. */
export function removeHidden(page: Page, styles: string): void {
  const byRule = new Set([...hiddenNames(styles), ...usualNames]);
  const half = (page.body?.textContent.length ?? 0) / 2;
  const doomed: Element[] = [];
  for (const element of page.querySelectorAll('body *')) {
    const tag = tagOf(element);
    const hidden = isHidden(tag, (name) => element.getAttribute(name));
    const inInk = isInvisibleInk(element);
    if (!hidden && !inInk && !hasName(element, byRule)) continue;
    // Some sites hide the whole page until their scripts have run: what holds most of its words is the page.
    const isPage = !inInk && (!hidden || fades(element)) && element.textContent.length > half;
    if (!isPage) doomed.push(element);
  }
  for (const element of doomed) element.remove();
}

/** What the usual style libraries call words that are there for screen readers alone. */
const usualNames = [
  '.sr-only',
  '.visually-hidden',
  '.visuallyhidden',
  '.screen-reader-text',
  '.element-invisible',
];

/** Class and id names that a stylesheet hides everywhere (`.x {display: none}`), not under a condition or inside something. */
function hiddenNames(styles: string): Set<string> {
  const names = new Set<string>();
  const plain = withoutConditions(styles.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, ''));
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]{1,2000})\{([^{}]{0,4000})\}/g)) {
    if (!hidingRule.test(body)) continue;
    for (const selector of selectors.split(',')) {
      const name = /^\s*(?:[a-z][a-z0-9]*)?([.#][\w-]+)\s*$/i.exec(selector)?.[1];
      if (name && !/js|no-|modal|menu|loading|tab|accordion|collapse/i.test(name)) names.add(name);
    }
  }
  return names;
}

/** The styles without `@media` and other at-rules' blocks, which hold on some screens only. */
function withoutConditions(styles: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < styles.length) {
    const rule = styles.indexOf('@', at);
    if (rule < 0) break;
    parts.push(styles.slice(at, rule));
    at = blockEnd(styles, rule);
  }
  return `${parts.join('')}${styles.slice(at)}`;
}

function blockEnd(styles: string, from: number): number {
  let depth = 0;
  for (let at = from; at < styles.length; at += 1) {
    const c = styles[at];
    if (c === '{') depth += 1;
    if (c === ';' && depth === 0) return at + 1;
    if (c === '}') {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
  }
  return styles.length;
}

/** Is it hidden only as things are that a script fades in? */
function fades(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  const shown = style.replace(/(?:opacity\s*:\s*0(?:\.0+)?|visibility\s*:\s*hidden)\s*(?:;|!|$)/gi, ';');
  return (
    shown !== style && !isHidden('div', (name) => (name === 'style' ? shown : element.getAttribute(name)))
  );
}

function hasName(element: Element, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  if (element.id && names.has(`#${element.id}`)) return true;
  return (element.getAttribute('class') ?? '').split(/\s+/).some((name) => names.has(`.${name}`));
}

const colour = /(?:^|[;\s])color\s*:\s*([^;!]{1,60})/i;
const background = /background(?:-color)?\s*:\s*([^;!]{1,200})/i;

/** Text in the colour of its ground: the ground stated with it, or white where no ground is stated. */
function isInvisibleInk(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  const ink = normalColour(colour.exec(style.slice(0, 2_000))?.[1] ?? '');
  if (ink === '') return false;
  if (/^(?:rgba|hsla)\(.*,0?\.?0*\)$|^#[0-9a-f]{6}00$/.test(ink)) return true;
  const ground = groundOf(element);
  return ground === ink || (ground === '' && ink === 'white');
}

function groundOf(element: Element): string {
  let at: Element | null = element;
  for (let up = 0; at && up < 20; up += 1) {
    const stated =
      background.exec((at.getAttribute('style') ?? '').slice(0, 2_000))?.[1] ?? at.getAttribute('bgcolor');
    if (stated) return normalColour(stated);
    at = at.parentElement;
  }
  return '';
}

function normalColour(value: string): string {
  const plain = value.toLowerCase().replace(/\s+/g, '');
  const whites =
    /^(?:white|#fff(?:fff)?|#fe?fe?fe?|#fefefe|#fdfdfd|rgba?\(25[345],25[345],25[345](?:,1)?\)|hsl\(0,0%,100%\))$/;
  return whites.test(plain) ? 'white' : plain;
}
