/** V20: of a verb that a sentence tells twice, whom it tells once is not told with what it tells the other time: `A and B visit Vik, C and D visit Lund`. */
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { isTitle } from '../text/titles.ts';

/** The places of a word that stand in one sentence with another of them; none where each has a sentence to itself. */
const repeated = ({ tokens }: Read, places: readonly number[]): readonly number[] =>
  places.filter((at) =>
    places.some((other) => other !== at && tokens[other]?.sentence === tokens[at]?.sentence),
  );

/** A word that stands more often than this tells no sentence by itself. */
const mostMatches = 50;

/** V20: `B visits Lund` of B, who visits Vik. */
export function checkRepeated({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  if (foreign) return [];
  const names = aligned.filter(({ token, matches }) => token.cap && !token.stop && matches.length > 0);
  if (names.length < 2) return [];
  const moved = aligned.some(({ index, token, matches, same }) => {
    if (token.cap || !same || !/(?:ing|ed|s)$/.test(token.fold)) return false;
    if (matches.length > mostMatches) return false;
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

/** The parts of a sentence that each begin with `by`: `by A, at Vik, and by B, at Lund`. */
function partsBy({ tokens }: Read): { from: number; to: number }[] {
  // `by a team led by the envoy`: only what `and` joins is told of a doer of its own.
  const joined = tokens.flatMap(({ fold: word }, at) =>
    word === 'by' && tokens[at - 1]?.fold === 'and' ? [at] : [],
  );
  if (joined.length > mostMatches) return [];
  const opened = joined.map((at) =>
    tokens.findIndex(
      ({ fold: word, sentence }, from) => word === 'by' && from < at && sentence === tokens[at]?.sentence,
    ),
  );
  const starts = [...new Set([...opened, ...joined])].filter((at) => at >= 0).sort((a, b) => a - b);
  return starts.flatMap((from, order) => {
    const sentence = tokens[from]?.sentence;
    const next = starts[order + 1];
    const end = tokens.findIndex((token, at) => at > from && token.sentence !== sentence);
    const last = end < 0 ? tokens.length : end;
    const several = starts.some((other) => other !== from && tokens[other]?.sentence === sentence);
    return several ? [{ from, to: next === undefined ? last : Math.min(next, last) }] : [];
  });
}

/** V20: `A received Berg in Lund` of Berg, received by A in Vik and by B in Lund. */
export function checkPartsBy({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  const parts = foreign ? [] : partsBy(evidence);
  if (parts.length < 2 || claim.tokens.some(({ fold: word }) => word === 'and')) return [];
  const within = aligned.flatMap(({ token, matches }) => {
    const own = parts.findIndex(({ from, to }) => matches.every((at) => at > from && at < to));
    return token.cap && !token.stop && !isTitle(token) && matches.length > 0 && own >= 0 ? [own] : [];
  });
  return new Set(within).size > 1 ? [flag('V20')] : [];
}
