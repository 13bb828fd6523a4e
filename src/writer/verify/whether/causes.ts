/** V17: no cause is given that the evidence does not give. */
import scopeWords from '../../lexicon/scope.json' with { type: 'json' };
import { absent, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { createMatcher, type Hit } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';

const findCauses = createMatcher({ cause: scopeWords.causes });
const findRegarding = createMatcher({ regarding: scopeWords.regarding });

const beVerbs = new Set(['is', 'are', 'was', 'were', 'be', 'been']);

/** `conveyed his sincere thanks to Spain`: given, and no cause. */
const givesThanks = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ fold: word, clause }) => clause === tokens[at]?.clause && giving.test(word));

const giving =
  /^(?:his|her|their|its|our|my|the|many|express(?:es|ed|ing)?|conve(?:ys|yed|ying|y)|exten(?:d|ds|ded|ding)|offer(?:s|ed|ing)?|sen(?:d|ds|t|ding)|pass(?:es|ed)?|repeat(?:s|ed)?|voic(?:es|ed))$/;

/** `is due to talk` tells a plan, not a cause. */
const causes = (tokens: readonly Token[]): Hit<'cause'>[] =>
  findCauses(tokens).filter(({ from, to }) => {
    const next = tokens[to + 1];
    // `the boats, due to be launched in May`.
    if (tokens[from]?.fold === 'due' && next?.fold === 'be') return false;
    const planned = tokens[from]?.fold === 'due' && beVerbs.has(tokens[from - 1]?.fold ?? '');
    if (tokens[from]?.fold === 'thanks' && givesThanks(tokens, from)) return false;
    if (from === to && isRegarding(tokens, from)) return false;
    return !(planned && next !== undefined && (!next.stop || next.fold === 'be') && !next.cap);
  });

const regardingReach = 3;

/** Lithuanian `dėl` is `because of` and `regarding` alike: regarding behind words of agreeing, asking and talking. Latvian `dēļ` is a cause. */
const isRegarding = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.raw.toLowerCase() === 'dėl' &&
  findRegarding(tokens).some(
    ({ to }) => to < at && at - to <= regardingReach && tokens[to]?.clause === tokens[at]?.clause,
  );

const shortCause = 2;

const findConcessions = createMatcher({ concession: scopeWords.concessions });

/** Does one sentence of the evidence tell cause and effect alike, and set neither against the other? What ties them there may be a word that no list holds. */
function isToldTogether(
  { claim, evidence, aligned }: Pick<Comparison, 'claim' | 'evidence' | 'aligned'>,
  causal: readonly Hit<'cause'>[],
): boolean {
  if (findConcessions(evidence.tokens).length > 0) return false;
  const opens = causal[0]?.from === 0;
  const comma = claim.tokens.findIndex(({ clause }) => clause !== claim.tokens[0]?.clause);
  const border = opens ? comma : (causal[0]?.from ?? 0);
  const sides = [
    aligned.filter(({ index }) => index < border),
    aligned.filter(
      ({ index }) => index >= border && !causal.some(({ from, to }) => index >= from && index <= to),
    ),
  ];
  const sentences = new Set(evidence.tokens.map(({ sentence }) => sentence));
  return [...sentences].some((sentence) =>
    sides.every((side) => {
      const held = side.filter(({ matches }) =>
        matches.some((at) => evidence.tokens[at]?.sentence === sentence),
      );
      return side.length > 0 && held.length * 2 > side.length;
    }),
  );
}

/** V17: the claim's cause must be one that the evidence gives as a cause. */
export function checkCauses({ claim, evidence, aligned, inFull }: Comparison): Finding[] {
  const claimed = causes(claim.tokens);
  if (claimed.length === 0) return [];
  const told = causes(evidence.tokens);
  if (told.length === 0)
    return [isToldTogether({ claim, evidence, aligned }, claimed) ? flag('V17') : absent('V17', { inFull })];
  const after = (tokens: readonly Token[], hits: readonly Hit<'cause'>[], index: number): boolean =>
    hits.some(({ to }) => index > to && tokens[index]?.sentence === tokens[to]?.sentence);
  const behind = aligned.filter(({ index }) => after(claim.tokens, claimed, index));
  // `Because of the storm the ships stayed in port`: the cause ends soon, and what it led to follows.
  const complement = claimed.some(({ from }) => claim.tokens[from]?.first === true)
    ? behind.slice(0, shortCause)
    : behind;
  const covered = complement.filter(({ matches }) => matches.some((at) => after(evidence.tokens, told, at)));
  if (complement.length > 0 && covered.length / complement.length < 0.5) return [absent('V17', { inFull })];
  return [];
}
