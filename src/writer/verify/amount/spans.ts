/** Stretches of time told in other units: ten years for a decade, six months for half a year. */
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import type { NumberMention } from '../text/numbers.ts';
import { daysOf } from '../when/lengths.ts';

const fractions: Readonly<Record<string, number>> = { half: 0.5, a: 1, one: 1, each: 1 };

/** How long each stretch of time is that a text tells, in days: `a decade`, `half a year`, `ten years`. */
function stretches({ tokens, numbers }: Read): number[] {
  return tokens.flatMap(({ fold: word }, at) => {
    const span = daysOf(word);
    if (span === undefined) return [];
    const number = numbers.find(({ to, ordinal }) => to === at - 1 && !ordinal);
    const [further, before] = [tokens[at - 2]?.fold ?? '', tokens[at - 1]?.fold ?? ''];
    const count = number?.min ?? (further === 'half' ? 0.5 : fractions[before]);
    return count === undefined ? [] : [span * count];
  });
}

/** Is the number, with the unit behind it, as long as a stretch of time that the evidence tells: `within ten years` of a decade? */
export function lastsAsLong({ claim, evidence }: Comparison, mine: NumberMention): boolean {
  const span = daysOf(claim.tokens[mine.to + 1]?.fold ?? '');
  return span !== undefined && stretches(evidence).some((told) => told === span * mine.min);
}
