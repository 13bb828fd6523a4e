/** Takes out of a page what its readers do not see: hidden text is how strangers speak to machines. */
import { type Element, type Page, tagOf } from './dom.ts';
import { isHidden } from './hypertext.ts';
import { groundOf, hidesByStyle, inkOf } from './styles.ts';

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
    if (!hidesByStyle(body)) continue;
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
    const end = blockEnd(styles, rule);
    const everywhere = /^@media\s+(?:all|screen)\s*\{/i.exec(styles.slice(rule, rule + 40));
    if (everywhere) parts.push(styles.slice(rule + everywhere[0].length, end - 1));
    at = end;
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

/** Text in the colour of its ground: the ground stated with it, or white where no ground is stated. */
function isInvisibleInk(element: Element): boolean {
  const ink = inkOf(element.getAttribute('style') ?? '', element.getAttribute('color'));
  if (ink === '') return false;
  const ground = groundUnder(element);
  return ink === 'transparent' || ground === ink || (ground === '' && ink === 'white');
}

function groundUnder(element: Element): string {
  let at: Element | null = element;
  for (let up = 0; at && up < 20; up += 1) {
    const ground = groundOf(at.getAttribute('style') ?? '', at.getAttribute('bgcolor'));
    if (ground !== '') return ground;
    at = at.parentElement;
  }
  return '';
}
