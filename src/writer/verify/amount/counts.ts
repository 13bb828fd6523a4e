/** Whether the text counts a noun by another number than the claim does. */
import type { Read } from '../text/document.ts';
import type { NumberMention } from '../text/numbers.ts';

/** `120 soldiers` of what has 900 soldiers and 120 vehicles: each of the nouns directly behind a number of its own. */
export function isHeadOfAnother(
  evidence: Read,
  theirs: readonly NumberMention[],
  heads: readonly number[],
): boolean {
  const direct = ({ to, currency }: NumberMention): number | null =>
    currency === null && evidence.tokens[to + 1]?.stop === false ? to + 1 : null;
  const others = evidence.numbers.filter((one) => !theirs.includes(one) && !one.ordinal && !one.year);
  return (
    theirs.every((one) => direct(one) !== null && !isAttributed(evidence, one, heads)) &&
    heads.every((head) => others.some((one) => isAttributed(evidence, one, [head])))
  );
}

/** Does the number stand in front of one of these nouns, with no more than other words of content between? */
export const isAttributed = ({ tokens }: Read, { to }: NumberMention, heads: readonly number[]): boolean =>
  heads.some(
    (head) =>
      head > to &&
      head - to <= 3 &&
      tokens.slice(to + 1, head).every(({ stop, clause }) => !stop && clause === tokens[to]?.clause) &&
      tokens[head]?.clause === tokens[to]?.clause,
  );
