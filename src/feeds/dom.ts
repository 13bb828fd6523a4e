/** The little of the DOM that we use, and the one place where a page becomes one. */
import { parseHTML } from 'linkedom';

export interface Element {
  readonly tagName: string;
  readonly parentElement: Element | null;
  readonly children: Iterable<Element>;
  readonly nextElementSibling: Element | null;
  readonly previousElementSibling: Element | null;
  readonly textContent: string;
  readonly id: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
}

export interface Page extends Element {
  readonly documentElement: Element;
  readonly body: Element;
}

/** The document of bounded HTML. Nothing in it is executed or loaded. */
export function buildPage(html: string): Page {
  const whole = /<html[\s>]/i.test(html.slice(0, 5_000))
    ? html
    : `<html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
}

/** Its text on one line, at most `limit` characters. */
export function textOf(element: Element | null, limit = 2_000): string {
  return (element?.textContent ?? '')
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit);
}

/** The element’s name in small letters, whatever kind of document it stands in. */
export function tagOf(element: Element): string {
  return element.tagName.toLowerCase();
}
