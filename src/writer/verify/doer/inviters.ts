/** V12: at whose invitation somebody comes, is not told as who was invited: `na zaproszenie Berga`, `Bergo kvietimu`. */
import inviting from '../../lexicon/inviting.json' with { type: 'json' };
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import { type Actor, actorsOf, sameActor } from './actors.ts';
import { suffers } from './roles.ts';

/** Nouns that whoever invites stands behind, and those that he or she stands in front of. */
const behind = wordSet(inviting.behind);
const front = wordSet(inviting.front);

const invites = /^invit(?:es|ed|ing)$/;
const reach = 8;

/** Whoever stands beside a noun for an invitation, on the side where its language sets the inviter. */
function inviters({ tokens }: Read, actors: readonly Actor[]): Actor[] {
  return tokens.flatMap(({ fold: word, clause }, at) => {
    const near = actors.filter(
      ({ index }) => tokens[index]?.clause === clause && Math.abs(index - at) <= reach,
    );
    const found = behind.has(word)
      ? near.find(({ index }) => index > at)
      : front.has(word)
        ? near.findLast(({ index }) => index < at)
        : undefined;
    return found === undefined ? [] : [found];
  });
}

/** V12: `Kask invited Berg` of Kask, who came at the invitation of Berg. */
export function checkInviters({ claim, evidence, document }: Comparison): Finding[] {
  const verb = claim.tokens.findIndex(
    ({ fold: word }, at) => invites.test(word) && !suffers.has(claim.tokens[at - 1]?.fold ?? ''),
  );
  if (verb < 0 || !evidence.tokens.some(({ fold: word }) => behind.has(word) || front.has(word))) return [];
  const agent = actorsOf(claim, document).findLast(({ index, oblique }) => index < verb && !oblique);
  const told = inviters(evidence, actorsOf(evidence, document));
  const another =
    agent !== undefined && told.length > 0 && !told.some((one) => sameActor(one, agent, document));
  return another ? [flag('V12')] : [];
}
