/** V11 of single things: a number told more firmly than the text tells that number, and what is upcoming told as held. */
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { plainNumbers, sameNumbers } from '../text/numbers.ts';
import { heightAt, heights } from './heights.ts';
import { findMarkers } from './markers.ts';

/** V11: `1,450 jobs will be created` of a potential of 1,450. */
export function checkNumbersFirm({ claim, evidence, foreign }: Comparison): Finding[] {
  const mine = plainNumbers(claim).filter(({ year, ordinal }) => !year && !ordinal);
  if (foreign || mine.length === 0) return [];
  const [own, hits] = [findMarkers(claim.tokens), findMarkers(evidence.tokens)];
  const raised = mine.some((number) => {
    const told = plainNumbers(evidence)
      .filter((one) => sameNumbers(one, number))
      .map(({ from }) => heightAt(evidence.tokens, hits, from).height);
    // `will be ready to sail` of who is ready to.
    if (told.length > 0 && own.some(({ label }) => heights[label] <= Math.max(...told))) return false;
    const claimed = heightAt(claim.tokens, own, number.from).height;
    return told.length > 0 && claimed >= heights.planned && Math.max(...told) <= heights.offered;
  });
  return raised ? [flag('V11')] : [];
}

const coming = /^(?:upcoming|forthcoming|impending)$/;
const reach = 6;

/** V11: `the talks were held` of what the evidence has only as upcoming talks. */
export function checkUpcoming({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  if (foreign || claim.tokens.some(({ fold }) => coming.test(fold))) return [];
  const held = claim.tokens.some(({ fold }, at) => {
    const next = claim.tokens[at + 1]?.fold;
    return (/^(?:was|were)$/.test(fold) && next === 'held') || (fold === 'took' && next === 'place');
  });
  const ahead = (at: number): boolean =>
    evidence.tokens
      .slice(Math.max(0, at - reach), at)
      .some(({ fold, clause }) => coming.test(fold) && clause === evidence.tokens[at]?.clause);
  const subject = aligned.filter(({ token, matches }) => !token.cap && matches.length > 0);
  return held && subject.some(({ matches }) => matches.every(ahead)) ? [flag('V11')] : [];
}
