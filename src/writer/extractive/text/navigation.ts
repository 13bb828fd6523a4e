/** Whether a line is a page's navigation: a run of menu entries (`Home Sitemap Mobile version`) in whatever language. */
import { createPhraseFinder, wordsOf } from '../../../domain/phrases.ts';
import furniture from '../../lexicon/sentences-furniture.json' with { type: 'json' };

const findEntries = createPhraseFinder(
  Object.values(furniture.navigation)
    .flat()
    .map((entry): [string, string] => [entry, entry]),
);
const longest = 300;
/** Entries and the words they must make up: one entry alone is navigation only when nothing else stands in the line. */
const fewest = 2;
const share = 0.7;

/** A menu of one entry a line: so many short lines in a row, and so large a part of them known entries. */
const shortEntry = 40;
const entryWords = 6;
/** The last line of an opening menu may be the title: one of this many words is left to it. */
const titleWords = 4;
const leadingRun = 8;
const trailingRun = 3;
const knownShare = 0.25;
const trailingShare = 0.5;

/**
 * How many lines at the beginning and at the end are a menu of one entry a line, many of which no list can know. A run
 * counts only when a fair part of it is known entries: states and names one a line are none.
 */
export function menuRuns(lines: readonly { text: string }[]): { leading: number; trailing: number } {
  const isShort = (text: string): boolean =>
    text.length <= shortEntry &&
    (findEntries(wordsOf(text))[0]?.start === 0 ||
      (text.split(/\s+/).length <= entryWords && !/[.!?…:]["”»]?$/.test(text)));
  const run = (texts: readonly string[], fewestLines: number, part: number): number => {
    const stop = texts.findIndex((text) => !isShort(text));
    const length = stop === -1 ? 0 : stop;
    const known = texts.slice(0, length).filter((text) => isEntry(text)).length;
    return length >= fewestLines && known >= length * part ? length : 0;
  };
  const opening = lines.slice(0, mostEntries).map(({ text }) => text.slice(0, longest));
  const closing = lines
    .slice(-mostEntries)
    .map(({ text }) => text.slice(0, longest))
    .reverse();
  const leading = run(opening, leadingRun, knownShare);
  const last = opening[leading - 1] ?? '';
  return {
    leading: !isEntry(last) && last.split(/\s+/).length >= titleWords ? leading - 1 : leading,
    trailing: run(closing, trailingRun, trailingShare),
  };
}

const mostEntries = 400;

/** Is the line one entry of a menu, or a handful of letters of a title torn apart? */
function isEntry(line: string): boolean {
  const words = wordsOf(line);
  const found = findEntries(words);
  return (
    found.reduce((sum, { start, end }) => sum + wordsOf(line.slice(start, end)).length, 0) >= words.length
  );
}

/** Is this line nothing but entries of a menu, or nearly so? False for what ends as a sentence does. */
export function isNavigation(line: string): boolean {
  if (line.length > longest || /[.!?…]["”»]?$/.test(line)) return false;
  // A page's text runs entries together: `Starting pageSitemap`.
  const apart = line.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words = wordsOf(apart);
  if (words.length === 0) return false;
  const found = findEntries(words);
  const covered = found.reduce((sum, { start, end }) => sum + wordsOf(apart.slice(start, end)).length, 0);
  if (covered === words.length) return words.length > 1 || found.length > 1;
  return new Set(found.map(({ value }) => value)).size > fewest && covered / words.length >= share;
}
