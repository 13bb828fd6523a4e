/** Finds where a listing page goes on: the address of its next page, whatever the pager looks like. */
import { type Element, type Page, textOf } from './dom.ts';
import { webAddress } from './links.ts';

/** "Next" and "older" in the languages of the states we read, as a whole pager link says them. */
const nextWords =
  /^(?:next(?: page)?|older(?: posts| news| entries)?|load more|(?:show|view|see) more|more news|nākam[āa]\p{L}*|vēl|tālāk|kitas|kit[aą]s puslapis|toliau|daugiau|senesn\p{L}*|järgmine|edasi|vanemad|seuraava|vanhemmat|nästa|äldre|neste|eldre|næste|ældre|næsta|eldri|następn\p{L}*|dalej|starsze|další|starší|ďalš\p{L}*|staršie|következő|régebbi\p{L}*|naslednj\p{L}*|starejš\p{L}*|sljedeć\p{L}*|stari\p{L}*|nächste(?: seite)?|weiter|ältere(?: beiträge)?|volgende|oudere?|suivante?|page suivante|plus anciens|siguiente|anteriores|seguinte|próxim[ao]|successiv[ao]|avanti|următoare\p{L}*|înainte|следва\p{L}*|наступн\p{L}*|далі|επόμεν\p{L}*|sonraki|e ardhshme)?\s*[›»>→]{0,3}$/iu;

/** The next page of a listing, older than this one, on the same host; null when the page names none. */
export function nextPage(page: Page, url: string | null): string | null {
  const stated = [...page.querySelectorAll('link[rel~=next], a[rel~=next]')].map((link) => there(link, url));
  const links = [...page.querySelectorAll('a[href]')].slice(0, 5_000);
  // Where many links say "more", they lead to the releases, not to the next page.
  const worded = new Set(links.filter(saysNext).map((link) => there(link, url)));
  const found = [...stated, ...(worded.size === 1 ? worded : []), numbered(links, url)];
  return found.find((address) => address !== null && sameHost(address, url)) ?? null;
}

function there(link: Element, url: string | null): string | null {
  const address = webAddress(link.getAttribute('href') ?? '', url);
  return address === null || bare(address) === bare(url ?? '') ? null : address;
}

function saysNext(link: Element): boolean {
  const told = [textOf(link, 60), link.getAttribute('aria-label') ?? '', link.getAttribute('title') ?? ''];
  return told.some((words) => words.trim() !== '' && words.length < 40 && nextWords.test(words.trim()));
}

/** In a row of page numbers: the link whose own number follows the present page's. */
function numbered(links: readonly Element[], url: string | null): string | null {
  const here = pageNumber(url) ?? 1;
  for (const link of links) {
    const address = there(link, url);
    if (address === null || textOf(link, 10) !== String(here + 1)) continue;
    const number = pageNumber(address);
    if (number === here + 1 || number === here) return address;
  }
  return null;
}

/** The page number in an address: `?page=3`, `/page/3`, `?paged=3`, `?p=3`. */
function pageNumber(address: string | null): number | null {
  const found =
    /(?:[?&/](?:page|paged|p|pg|lapa|puslapis|lk|strona|sivu|sida|side|seite|pagina)[=/])(\d{1,4})(?!\d)/i.exec(
      address ?? '',
    );
  return found ? Number(found[1]) : null;
}

function bare(address: string): string {
  return address.replace(/#.*$/s, '');
}

function sameHost(address: string, base: string | null): boolean {
  return base === null || new URL(address).host === new URL(base).host;
}
