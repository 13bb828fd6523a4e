/** V3: how often a thing is done: what is held every year is not told as monthly. */

import lexicon from '../../lexicon/relative-times.json' with { type: 'json' };
import { drop, type Finding } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { daysOf } from './lengths.ts';

const adverbs = new Map(
  Object.entries(lexicon.often).flatMap(([days, words]) =>
    words.map((word) => [word, Number(days)] as const),
  ),
);

/** A quarter is a unit only where it comes round: elsewhere it is a fourth part. */
const turnOf = (word: string): number | undefined => (/^quarters?$/.test(word) ? 90 : daysOf(word));

/** How often, in days between two times: `annual`, `every two years`, `every other week`. */
function frequencies({ tokens, numbers }: Read): number[] {
  return tokens.flatMap(({ fold: word }, at) => {
    const adverb = adverbs.get(word);
    if (adverb !== undefined) return [adverb];
    if (word !== 'every' && word !== 'each') return [];
    const number = numbers.find(({ from }) => from === at + 1);
    const other = tokens[at + 1]?.fold === 'other';
    const turn = turnOf(tokens[(number?.to ?? (other ? at + 1 : at)) + 1]?.fold ?? '');
    return turn === undefined ? [] : [turn * (number?.min ?? (other ? 2 : 1))];
  });
}

/** V3: `monthly` of what is held every year. */
export function checkFrequency({ claim, evidence }: Comparison): Finding[] {
  const [mine, told] = [frequencies(claim), frequencies(evidence)];
  return told.length > 0 && mine.some((one) => !told.includes(one)) ? [drop('V3')] : [];
}
