/** V11 of single things: a number told more firmly than the text tells that number, and what is upcoming told as held. */

import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { createMatcher } from '../text/lexicon.ts';
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

const findGatherings = createMatcher({ gathering: [...pointing.gatherings, 'exercise', 'drill'] });
const joined = /^(?:attended|joined|participated)$/;

/** V11: `took part in the drill` of a drill that somebody was only invited to. */
export function checkInvited({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  const at = claim.tokens.findIndex(
    ({ fold }, index) => joined.test(fold) || (fold === 'took' && claim.tokens[index + 1]?.fold === 'part'),
  );
  if (foreign || at < 0) return [];
  const hits = findMarkers(evidence.tokens);
  const events = new Set(findGatherings(claim.tokens).flatMap(({ from, to }) => [from, to]));
  const asked = aligned.filter(({ index, matches }) => index > at && events.has(index) && matches.length > 0);
  const only = asked.some(({ matches }) =>
    matches.every((place) => heightAt(evidence.tokens, hits, place).height <= heights.offered),
  );
  return only ? [flag('V11')] : [];
}
