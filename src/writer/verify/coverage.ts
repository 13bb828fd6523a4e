/** V14: how much of a claim its evidence covers. */
import type { Comparison } from './align.ts';
import { plainNumbers } from './amounts.ts';
import { deedsIn } from './deeds.ts';
import { drop, type Finding, flag } from './rules.ts';

const least = 0.5;
const leastForeign = 0.2;
const enough = 0.72;

/** V14: the share of content words that the evidence holds, a word of like meaning counting a little less; each deed must be held. */
export function checkCoverage({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  const numbers = plainNumbers(claim).length;
  if (aligned.length === 0) return numbers > 0 || claim.dates.length > 0 ? [] : [drop('V14')];
  if (evidence.tokens.length === 0) return [drop('V14')];
  const sum = aligned.reduce(
    (total, { matches, same }) => total + (matches.length === 0 ? 0 : same ? 1 : 0.95),
    0,
  );
  const share = sum / aligned.length;
  // The glossary does not hold every word: what it lacks is doubted in another language, not refused.
  if (share < (foreign ? leastForeign : least)) return [drop('V14')];
  const covered = new Set(aligned.filter(({ matches }) => matches.length > 0).map(({ index }) => index));
  const content = new Set(aligned.map(({ index }) => index));
  const bare = deedsIn(claim.tokens).some((index) => content.has(index) && !covered.has(index));
  return share < enough || bare ? [flag('V14')] : [];
}
