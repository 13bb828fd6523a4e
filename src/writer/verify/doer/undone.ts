/** V12: what was done by nobody whom the text names is not told of one who was only there: `a dinner was held with the envoy`. */
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import { tongueOf } from '../text/tongue.ts';
import { passiveBy, suffers } from './roles.ts';

const beside = new Set('with for alongside to'.split(' '));
const subjectReach = 5;
const byReach = 24;

/** V12: `the envoy held a dinner` of a dinner that was held with the envoy. */
export function checkUndone({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  if (foreign || tongueOf(evidence.tokens) !== 'en') return [];
  const held = aligned.filter(({ matches }) => matches.length > 0);
  const moved = held.some(({ index, token, matches, same }) => {
    if (!same || token.cap || !isDeed(token) || suffers.has(claim.tokens[index - 1]?.fold ?? ''))
      return false;
    if (passiveBy.has(claim.tokens[index + 1]?.fold ?? '')) return false;
    const subject = held.filter(
      (one) => one.index < index && index - one.index <= subjectReach && one.token.clause === token.clause,
    );
    return (
      subject.length > 0 &&
      matches.every((at) => {
        const { sentence } = evidence.tokens[at] ?? {};
        const passive = suffers.has(evidence.tokens[at - 1]?.fold ?? '');
        const by = evidence.tokens.findIndex(
          ({ fold: word, sentence: own }, place) =>
            place > at && place <= at + byReach && own === sentence && passiveBy.has(word),
        );
        const behind = (place: number): boolean =>
          place > at &&
          (by < 0 || place < by) &&
          evidence.tokens[place]?.sentence === sentence &&
          evidence.tokens.slice(at + 1, place).some(({ fold: word }) => beside.has(word));
        return passive && subject.every((one) => one.matches.every(behind));
      })
    );
  });
  return moved ? [flag('V12')] : [];
}
