/** V20: of a verb that a sentence tells twice, whom it tells once is not told with what it tells the other time: `A and B visit Vik, C and D visit Lund`. */
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';

/** The places of a word that stand in one sentence with another of them; none where each has a sentence to itself. */
const repeated = ({ tokens }: Read, places: readonly number[]): readonly number[] =>
  places.filter((at) =>
    places.some((other) => other !== at && tokens[other]?.sentence === tokens[at]?.sentence),
  );

/** V20: `B visits Lund` of B, who visits Vik. */
export function checkRepeated({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  if (foreign) return [];
  const names = aligned.filter(({ token, matches }) => token.cap && !token.stop && matches.length > 0);
  if (names.length < 2) return [];
  const moved = aligned.some(({ index, token, matches, same }) => {
    if (token.cap || !same || !/(?:ing|ed|s)$/.test(token.fold)) return false;
    const verbs = repeated(evidence, matches);
    if (verbs.length < 2 || verbs.length !== matches.length) return false;
    const clause = claim.tokens[index]?.clause;
    const doer = names.findLast((one) => one.index < index && one.token.clause === clause);
    const object = names.find((one) => one.index > index && one.token.clause === clause);
    if (doer === undefined || object === undefined) return false;
    // Whoever stands in front of a verb does it; what stands behind it, up to the next, it is told with.
    const next = (at: number): number | undefined => verbs.find((verb) => verb > at);
    const last = (at: number): number | undefined => verbs.findLast((verb) => verb < at);
    const [does, tells] = [new Set(doer.matches.map(next)), new Set(object.matches.map(last))];
    return ![...does].some((verb) => tells.has(verb)) && !does.has(undefined) && !tells.has(undefined);
  });
  return moved ? [flag('V20')] : [];
}
