/** V3: what numbers measure: `250 metres` of what flies kilometres, `for a month` of what lasted a week. */
import { once } from '../../../domain/remember.ts';
import unitWords from '../../lexicon/units.json' with { type: 'json' };
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { createMatcher } from '../text/lexicon.ts';
import type { NumberMention } from '../text/numbers.ts';
import type { Paired } from './paired.ts';

const findMeasures = createMatcher<string>({ ...unitWords.measures, ...unitWords.spans });

const findSpans = createMatcher<string>(unitWords.spans);

const counting = new Set('a an one en ett ein eine einen einem einer un une'.split(' '));

/** Of each text the measures by the last word of their number: in a long list every number is asked for its own many times. */
const measuresOf = once((_: Read) => new Map<number, string | null>());

/** The measure that stands right behind a number: `250 kilometres`, `18 months`. */
export function measured(read: Read, { to }: NumberMention): string | null {
  const known = measuresOf(read);
  const found = known.get(to);
  if (found !== undefined) return found;
  const [hit] = findMeasures(read.tokens.slice(to + 1, to + 3));
  const measure = hit?.from === 0 ? hit.label : null;
  known.set(to, measure);
  return measure;
}

/** `for three months` of what goes on `over three months`: a stretch of time, not more than it. */
export const lasts = (
  { claim, evidence }: Comparison,
  mine: NumberMention,
  theirs: readonly NumberMention[],
): boolean =>
  ['for', 'in', 'within', 'during'].includes(claim.tokens[mine.from - 1]?.fold ?? '') &&
  findSpans(claim.tokens.slice(mine.to + 1, mine.to + 2)).length > 0 &&
  theirs.some(
    ({ from, qualifier }) =>
      qualifier === null ||
      evidence.tokens[from - 1]?.fold === 'over' ||
      evidence.tokens[from]?.fold === 'over',
  );

/** Of equal numbers those with the claim's own measure, where there are any: `two weeks` of `at least two weeks` and two ships. */
export function likeMeasured({ claim, evidence }: Comparison, { mine, theirs }: Paired): NumberMention[] {
  const own = measured(claim, mine);
  const alike = own === null ? [] : theirs.filter((one) => measured(evidence, one) === own);
  return alike.length > 0 ? alike : theirs;
}

/** V3: `250 metres` of what the evidence measures in kilometres. */
export function otherMeasure({ claim, evidence }: Comparison, { mine, theirs }: Paired): boolean {
  const own = measured(claim, mine);
  const told = theirs.map((one) => measured(evidence, one));
  return own !== null && told.some((measure) => measure !== null) && !told.includes(own);
}

/** V3: `for a month` of what lasted a week. */
export function otherSpan({ claim, evidence }: Comparison): boolean {
  const told = new Set(findSpans(evidence.tokens).map(({ label }) => label));
  return (
    told.size > 0 &&
    findSpans(claim.tokens).some(
      ({ label, from }) => counting.has(claim.tokens[from - 1]?.fold ?? '') && !told.has(label),
    )
  );
}
