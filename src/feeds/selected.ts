/** Reads a page where the administrator says that things stand: selectors in the configuration, for pages that we do not make out ourselves. */
import type { Selectors } from '../domain/source.ts';
import { readDay } from './dates.ts';
import { type Element, type Page, tagOf, textOf } from './dom.ts';
import { SourceError } from './fault.ts';
import type { ListingItem } from './feed.ts';
import { hypertextToText } from './hypertext.ts';
import { webAddress } from './links.ts';

import { oneLine } from './plain.ts';

/** The releases at `select.item`, one an address. Throws SourceError on a selector that is none. */
export function selectItems(page: Page, url: string | null, select: Selectors): ListingItem[] {
  const language = page.documentElement.getAttribute('lang');
  const items = new Map<string, ListingItem>();
  for (const block of findAll(page, select.item ?? 'a')) {
    const link = select.link === null ? anchorOf(block) : findFirst(block, select.link);
    const address = webAddress(link?.getAttribute('href') ?? '', url);
    if (address === null || items.has(address)) continue;
    const title = select.title === null ? link : findFirst(block, select.title);
    const date = findFirst(block, select.date ?? 'time');
    items.set(address, {
      url: address,
      title: oneLine(textOf(title, 400)) ?? '',
      published: readDay(date?.getAttribute('datetime'), language) ?? readDay(textOf(date, 100), language),
    });
  }
  return [...items.values()];
}

/** The words of the elements at `where`, in their order; empty where it matches nothing. Throws SourceError on a selector that is none. */
export function selectText(page: Page, where: string): string {
  return findAll(page, where)
    .map((element) => hypertextToText(element.innerHTML))
    .filter((text) => text !== '')
    .join('\n\n');
}

function anchorOf(block: Element): Element | null {
  return tagOf(block) === 'a' ? block : block.querySelector('a[href]');
}

function findFirst(within: Element, selector: string): Element | null {
  return findAll(within, selector)[0] ?? null;
}

function findAll(within: Element, selector: string): Element[] {
  try {
    return [...within.querySelectorAll(selector)].slice(0, 2_000);
  } catch (cause) {
    throw new SourceError(`"${selector}" is no CSS selector. Mend it under select in coop.yaml.`, { cause });
  }
}
