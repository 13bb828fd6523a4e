/** Where the prose of a page stands. */
import { type Element, type Page, tagOf, textOf } from './dom.ts';
import { hypertextToText } from './hypertext.ts';

/** Characters in paragraphs that read like prose. */
export function proseLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const words = textOf(paragraph);
    if (words.length > 60 && linkShare(paragraph, words) < 0.4) length += words.length;
  }
  return length;
}

/** The part of an element's words that are links. */
export function linkShare(element: Element, words: string): number {
  if (words.length === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += textOf(link).length;
  return linked / words.length;
}

/** The text of the smallest element that holds nearly all of the page's prose; empty where the page has little, or where that element is the whole page or full of links. */
export function densest(page: Page): string {
  let at: Element | null = page.body;
  let prose = at ? proseLength(at) : 0;
  if (prose < 400) return '';
  while (at) {
    const inner: Element | undefined = [...at.children].find((child) => proseLength(child) > prose * 0.8);
    if (!inner || tagOf(inner) === 'p') break;
    at = inner;
    prose = proseLength(at);
  }
  if (!at || tagOf(at) === 'body' || linkShare(at, textOf(at, 1_000_000)) > 0.12) return '';
  return hypertextToText(at.innerHTML);
}

/** The part of the longer lines of `whole` that `text` holds too. */
export function coverage(text: string, whole: string): number {
  const known = new Set(text.split('\n'));
  const lines = whole.split('\n').filter((line) => line.length > 60);
  const length = (some: readonly string[]) => some.reduce((sum, line) => sum + line.length, 0);
  return lines.length === 0 ? 1 : length(lines.filter((line) => known.has(line))) / length(lines);
}
