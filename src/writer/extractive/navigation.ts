/** Whether a line is a page's navigation: a run of menu entries (`Home Sitemap Mobile version`) in whatever language. */
import { createPhraseFinder, wordsOf } from '../../domain/phrases.ts';
import furniture from '../lexicon/sentences-furniture.json' with { type: 'json' };

const findEntries = createPhraseFinder(
  Object.values(furniture.navigation)
    .flat()
    .map((entry): [string, string] => [entry, entry]),
);
const longest = 300;
/** Entries and the words they must make up: one entry alone is navigation only when nothing else stands in the line. */
const fewest = 2;
const share = 0.7;

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
