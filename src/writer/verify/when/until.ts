/** V6: what is to be done by a day is not told as done on it or from it. */

import lexicon from '../../lexicon/relative-times.json' with { type: 'json' };
import { drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { type DateParts, tellsDate } from '../text/dates.ts';
import type { Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';

type Relation = 'before' | 'after' | 'at';

const relations = new Map(
  (Object.keys(lexicon.relations) as Relation[]).flatMap((relation) =>
    lexicon.relations[relation].map((word) => [word, relation] as const),
  ),
);

/** Words between such a word and its day: `by the end of May`, `in early 2025`. */
const between = wordSet(lexicon.between);
const reach = 5;

/** How a day stands to what is told of it; null where no such word leads up to it, or where it is one end of a period. */
function relationOf({ tokens, dates }: Read, date: DateParts): Relation | null {
  const joins = (other: DateParts): boolean => {
    const gap = other.from - date.to;
    return gap > 0 && gap <= 2 && ['to', 'until', 'and', 'till'].includes(tokens[date.to + 1]?.fold ?? 'to');
  };
  const ends = dates.some((other) => other !== date && date.from - other.to > 0 && date.from - other.to <= 2);
  if (date.lastDay !== null || ends || dates.some(joins)) return null;
  for (let at = date.from - 1; date.from - at <= reach; at--) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[date.from]?.sentence) return null;
    // `the start of the year` begins nothing.
    const noun = token.fold === 'beginning' && tokens[at + 1]?.fold === 'of';
    // `dates from 3 May`: when it was made.
    const made = /^dat(?:e|es|ed|ing)$/.test(tokens[at - 1]?.fold ?? '');
    const found = noun || made ? undefined : relations.get(token.fold);
    if (found !== undefined) return found;
    if (!between.has(token.fold)) return null;
  }
  return null;
}

/** V6: `by 2027` of what is so from 2027, `in 2027` of what is so by 2027. */
export function checkUntil({ claim, evidence }: Comparison): Finding[] {
  return claim.dates.flatMap((date): Finding[] => {
    const mine = relationOf(claim, date);
    const told = evidence.dates.filter((one) => tellsDate(date, one)).map((one) => relationOf(evidence, one));
    if (mine === null || told.length === 0 || told.some((one) => one === null || one === mine)) return [];
    return [mine !== 'at' && !told.includes('at') ? drop('V6') : flag('V6')];
  });
}
