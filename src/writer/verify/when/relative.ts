/** V6: months and years told by where they stand: `last month` is not `this month`; one season is not another. */

import lexicon from '../../lexicon/relative-times.json' with { type: 'json' };
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { createMatcher } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';

const findTurns = createMatcher(lexicon.turns);
const findSpans = createMatcher(lexicon.spans);
const findSeasons = createMatcher(lexicon.seasons);

/** Words on both sides of a span can tell where it stands; what is past is asked first. */
const turns = ['last', 'this', 'next'] as const;

/** Every such time of a text: which span, and where it stands. */
function timesIn(tokens: readonly Token[]): { span: string; turn: string }[] {
  const told = new Map(findTurns(tokens).map(({ from, label }) => [from, label]));
  return findSpans(tokens).flatMap(({ from: at, label: span }) => {
    const beside = [at - 1, at + 1].filter((place) => tokens[place]?.clause === tokens[at]?.clause);
    const turn = turns.find((one) => beside.some((place) => told.get(place) === one));
    return turn === undefined ? [] : [{ span, turn }];
  });
}

/** V6: a season that the evidence does not tell, where it tells another. */
function otherSeason({ claim, evidence }: Comparison): boolean {
  const told = new Set(findSeasons(evidence.tokens).map(({ label }) => label));
  return told.size > 0 && findSeasons(claim.tokens).some(({ label }) => !told.has(label));
}

/** V6: `last month` of what the evidence tells of this month alone. */
export function checkRelative(comparison: Comparison): Finding[] {
  const { claim, evidence } = comparison;
  if (otherSeason(comparison)) return [flag('V6')];
  const told = timesIn(evidence.tokens);
  const moved = timesIn(claim.tokens).some(({ span, turn }) => {
    const alike = told.filter((one) => one.span === span);
    return alike.length > 0 && alike.every((one) => one.turn !== turn);
  });
  return moved ? [flag('V6')] : [];
}
