/** What a sum is for where that stands before the sum or right behind it: `a package worth €5 million`, `a €5 million loan`. */
import { lowerBound } from '../text/inorder.ts';
import { type Nouns, phraseAfter, stops } from './nouns.ts';

/** Where the words stand that say what a sum is for. */
export interface Worth {
  start: number;
  end: number;
}

const linkReach = 40;
/** `worth about`, `valued at up to`; before a sum `of` tells what it is the size of. */
const linked =
  /(?:(?:,\s)?(?:worth|valued\sat|estimated\sat|amounting\sto|totalling|totaling|costing|in\sthe\samount\sof|of)|\s(?:is|was|are|were)\s(?:worth|valued\sat))\s(?:(?:about|around|approximately|roughly|nearly|almost|over|more\sthan|up\sto|at\sleast|some|an?\s(?:total|estimated))\s)?$/u;
/** What an `of` makes a sum of, and no sum itself. */
const sums =
  /^(?:aid|assistance|support|loans?|grants?|budgets?|contracts?|deals?|packages?|funds?|funding|investments?|donations?|contributions?|credits?|programmes?|programs?|projects?|order|orders|agreements?|tranches?|expenditure|spending|costs?|financing|facility|measures?|pledges?|commitments?|sales?|purchases?|procurements?|line\sof\scredit)$/u;
const mostBefore = 4;
const surely = 2;
const determiners = /^(?:an?|the|its|their|his|her|our|this|another)$/;

/** The words before a sum that starts here, where a link between says that it is their worth; null where none does. */
export function worthBefore(nouns: Nouns, sum: number, from: number): Worth | null {
  const { text, words } = nouns;
  if (!nouns.english) return null;
  const link = linked.exec(text.slice(Math.max(from, sum - linkReach), sum))?.[0].trimStart();
  if (link === undefined) return null;
  const to = text.slice(0, sum - link.length).trimEnd().length;
  const starts: number[] = [];
  let before = '';
  for (let at = lowerBound(words, to) - 1; starts.length < mostBefore; at -= 1) {
    const word = words[at];
    const next = starts.at(-1) ?? to;
    if (word === undefined || word.start < from || !/^\s?$/.test(text.slice(word.end, next))) break;
    before = word.folded;
    if (stops.has(before) || /^\d/.test(before)) break;
    starts.push(word.start);
  }
  // `sends military aid`: without an article before it the third word back may be the verb.
  const start = (determiners.test(before) ? starts : starts.slice(0, surely)).at(-1);
  const head = text.slice(starts[0] ?? to, to).toLowerCase();
  return start !== undefined && sums.test(head) ? { start, end: to } : null;
}

/** The words right behind a sum that it is the size of: `a €5 million loan`; null where it is of nothing. */
export function worthBehind(nouns: Nouns, sum: number, limit: number): Worth | null {
  if (!nouns.english) return null;
  const run = phraseAfter(nouns, sum, limit);
  const written = run.map(({ start, end }) => nouns.text.slice(start, end).toLowerCase());
  const last = written.findLastIndex((word) => sums.test(word));
  const [first, head] = [run[0], run[last]];
  if (first !== undefined && head !== undefined) return { start: first.start, end: head.end };
  const credit = /^\sline\sof\scredit(?!\p{L})/u.exec(nouns.text.slice(sum, sum + 20));
  return credit === null ? null : { start: sum + 1, end: sum + credit[0].length };
}
