/** V12: what one does while another does something else is not told of the other: `While Berg was in Riga, Kask met Holm.` */
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { wordSet } from '../text/lexicon.ts';
import { actorsOf, sameActor } from './actors.ts';

const whiles = wordSet(pointing.whiles);
const reach = 5;

/** V12: the claim's doer stands in a clause that such a word opens, and the deed in another clause behind somebody else. */
export function checkAsides({ claim, evidence, document, aligned }: Comparison): Finding[] {
  const { tokens } = evidence;
  if (!tokens.some(({ first, fold }) => first && whiles.has(fold))) return [];
  const [mine, told] = [actorsOf(claim, document), actorsOf(evidence, document)];
  const moved = aligned.some(({ index, token, matches }) => {
    if (token.cap || matches.length === 0) return false;
    const doer = mine.findLast((one) => one.index < index && index - one.index <= reach);
    if (doer?.surname == null || doer.oblique) return false;
    return matches.every((at) => {
      const { clause, sentence } = tokens[at] ?? {};
      const opens = tokens.find((one) => one.sentence === sentence);
      if (opens === undefined || !whiles.has(opens.fold) || opens.clause === clause) return false;
      const here = told.filter((one) => tokens[one.index]?.clause === clause && one.index < at);
      return (
        here.some(({ surname, oblique }) => surname !== null && !oblique) &&
        !told.some((one) => tokens[one.index]?.clause === clause && sameActor(one, doer, document)) &&
        told.some((one) => tokens[one.index]?.clause === opens.clause && sameActor(one, doer, document))
      );
    });
  });
  return moved ? [flag('V12')] : [];
}
