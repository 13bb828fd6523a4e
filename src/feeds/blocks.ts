/** The block of a page that belongs to one link of a list, and the day that it bears. */
import { readDay } from './dates.ts';
import { type Element, tagOf, textOf } from './dom.ts';

/** A link and its absolute address. */
export interface Linked {
  link: Element;
  url: string;
}

/** For each element above the group's links, the addresses it holds. */
export function ownersOf(group: readonly Linked[]): Map<Element, Set<string>> {
  const owners = new Map<Element, Set<string>>();
  for (const { link, url } of group) {
    let at: Element | null = link;
    for (let up = 0; at && up < 9; up += 1) {
      owners.set(at, (owners.get(at) ?? new Set()).add(url));
      at = at.parentElement;
    }
  }
  return owners;
}

/** The widest element around the link that belongs to its address alone. */
export function blockOf(link: Element, owners: ReadonlyMap<Element, Set<string>>): Element {
  let at = link;
  while (at.parentElement && owners.get(at.parentElement)?.size === 1 && tagOf(at) !== 'body')
    at = at.parentElement;
  return at;
}

/** The day in the block, or in what stands before or after it (a `<dt>` before its `<dd>`). */
export function dayOf(block: Element, title: string, language: string | null): string | null {
  const before = block.previousElementSibling;
  const near = [block, before && !before.querySelector('a') ? before : null];
  for (const element of near) {
    const day = element ? dayNear(element, title, language) : null;
    if (day) return day;
  }
  return null;
}

/** The day in the block's `<time>`, or in its words beside the title. */
function dayNear(block: Element, title: string, language: string | null): string | null {
  const time = block.querySelector('time');
  const stated = time
    ? (readDay(time.getAttribute('datetime'), language) ?? readDay(textOf(time, 100), language))
    : null;
  if (stated) return stated;
  for (const part of block.querySelectorAll(
    '[class*=date], [class*=datum], [class*=time], span, td, small, p, div',
  )) {
    const words = textOf(part, 80);
    if (words.length >= 6 && words.length <= 60 && words !== title && /\d/.test(words)) {
      const found = readDay(words, language);
      if (found) return found;
    }
  }
  const rest = textOf(block, 600).replace(title, ' ');
  const inWords =
    /\b\d{4}[-./]\d{2}[-./]\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b\d{1,2}\.?\s+\p{L}{3,15}\.?,?\s+\d{4}\b|\b\p{L}{3,15}\s+\d{1,2},\s+\d{4}\b/u.exec(
      rest,
    )?.[0];
  return readDay(inWords, language);
}
