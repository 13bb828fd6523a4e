/** A claim's numbers, each beside those of its evidence that are equal to it. */
import type { Comparison } from '../text/align.ts';
import { type NumberMention, plainNumbers, sameNumbers } from '../text/numbers.ts';

/** A number of the claim, and the equal ones of the evidence. */
export interface Paired {
  mine: NumberMention;
  theirs: NumberMention[];
}

/** Every number of the claim that is no part of a date, in order. */
export function pairNumbers({ claim, evidence }: Comparison): Paired[] {
  const told = plainNumbers(evidence);
  return plainNumbers(claim).map((mine) => ({
    mine,
    theirs: told.filter(
      (one) => sameNumbers(mine, one) && (mine.ordinal === one.ordinal || one.dotted || mine.dotted),
    ),
  }));
}
