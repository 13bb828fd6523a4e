/** V6: what is to be done by a day is not told as done on it or from it; how often a thing is done. */

import { drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { type DateParts, tellsDate } from '../text/dates.ts';
import type { Read } from '../text/document.ts';
import type { Token } from '../text/tokens.ts';

type Relation = 'before' | 'after' | 'at';

const relations: Readonly<Record<string, Relation>> = {
  ...{ by: 'before', until: 'before', till: 'before', before: 'before', through: 'before', to: 'before' },
  ...{ from: 'after', since: 'after', after: 'after', starting: 'after', beginning: 'after' },
  ...{ in: 'at', on: 'at', at: 'at', during: 'at' },
};

/** Words between such a word and its day: `by the end of May`, `in early 2025`. */
const between = new Set(
  'the a an early late mid middle beginning start end of spring summer autumn fall winter first second half quarter month year'.split(
    ' ',
  ),
);
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
    const found = noun ? undefined : relations[token.fold];
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

const adverbs: Readonly<Record<string, number>> = {
  ...{ daily: 1, weekly: 7, fortnightly: 14, monthly: 30, quarterly: 91, biannual: 182, biannually: 182 },
  ...{ annual: 365, annually: 365, yearly: 365, biennial: 730, biennially: 730, triennial: 1095 },
};
const days: Readonly<Record<string, number>> = {
  ...{ day: 1, week: 7, fortnight: 14, month: 30, quarter: 91, year: 365 },
};
const counts: Readonly<Record<string, number>> = {
  ...{ two: 2, second: 2, other: 2, three: 3, third: 3, four: 4, fourth: 4, five: 5, six: 6 },
};

/** How often, in days between two times: `annual`, `every two years`. */
function frequencies(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ fold: word }, at) => {
    const adverb = adverbs[word];
    if (adverb !== undefined) return [adverb];
    if (word !== 'every' && word !== 'each') return [];
    const [next, further] = [tokens[at + 1]?.fold ?? '', tokens[at + 2]?.fold ?? ''];
    const count = counts[next] ?? (/^\d{1,2}$/.test(next) ? Number(next) : null);
    const span = days[(count === null ? next : further).replace(/s$/, '')];
    return span === undefined ? [] : [span * (count ?? 1)];
  });
}

/** V3: `monthly` of what is held every year. */
export function checkFrequency({ claim, evidence }: Comparison): Finding[] {
  const [mine, told] = [frequencies(claim.tokens), frequencies(evidence.tokens)];
  return told.length > 0 && mine.some((one) => !told.includes(one)) ? [drop('V3')] : [];
}
