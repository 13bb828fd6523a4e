/** V12: what belongs to one name told of another: `attacks by rebels`, `HERON now heads for Vik`. */
import { type Finding, flag } from '../rules.ts';
import type { Aligned, Comparison } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { sameName } from '../text/samewords.ts';
import { isTitle } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';

const agentReach = 4;

/** The places of each `by`, and of the words behind it. */
const agentsIn = ({ tokens }: Read): { by: number; agent: number[] }[] =>
  tokens.flatMap(({ fold, clause }, by) => {
    if (fold !== 'by') return [];
    const agent = [1, 2, 3, agentReach].map((step) => by + step);
    const own = agent.filter((at) => tokens[at]?.clause === clause && tokens[at]?.stop === false);
    return own.length > 0 ? [{ by, agent: own }] : [];
  });

/** V12: `attacks by gangs` of thefts by gangs and attacks by rebels: each part of a list has a doer of its own. */
export function checkListedAgents({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  const told = foreign ? [] : agentsIn(evidence);
  if (told.length < 2) return [];
  // `Rebels stole boats`: of an active claim those in front of its first deed.
  const verb = claim.tokens.findIndex(isDeed);
  const active = verb > 0 && !claim.tokens.some(({ fold }) => fold === 'by');
  const front = Array.from({ length: Math.max(0, verb) }, (_, at) => at);
  const mine = active ? [{ by: claim.tokens.length, agent: front }] : agentsIn(claim);
  const isPartOf = (order: number, at: number): boolean =>
    at > (told[order - 1]?.agent.at(-1) ?? -1) && at < (told[order]?.by ?? 0);
  const moved = mine.some(({ by, agent }) => {
    const held = aligned.filter(({ matches }) => matches.length > 0);
    const doers = held.filter(({ index }) => agent.includes(index));
    const deeds = held.filter(({ index, token }) => index < by && !token.cap && !agent.includes(index));
    const order = told.findIndex((one) =>
      doers.every(({ matches }) => matches.every((at) => one.agent.includes(at))),
    );
    if (order < 0 || doers.length === 0 || deeds.length === 0) return false;
    const inPart = ({ matches }: Aligned): boolean => matches.some((at) => isPartOf(order, at));
    const elsewhere = ({ matches }: Aligned): boolean =>
      matches.some((at) => told.some((_, other) => other !== order && isPartOf(other, at)));
    return (
      deeds.some((deed) => !inPart(deed) && elsewhere(deed)) &&
      !deeds.some((deed) => inPart(deed) && !elsewhere(deed))
    );
  });
  return moved ? [flag('V12')] : [];
}

const adverb = /^(?:now|also|then|soon|later|still|has|have|had|will|would|[a-z]{3,}ly)$/;

/** The capitalised words in front of a verb, adverbs and helping verbs passed over; none where a title or a small word is among them. */
function subjectOf({ tokens, people }: Read, verb: number): Token[] {
  let at = verb - 1;
  // `HERON, joining the drill, left`: what a comma sets in between is told of the name in front of it.
  const { clause, sentence, fold: word = '' } = tokens[verb] ?? {};
  const inserted =
    /^[a-z]{3,}ing$/.test(word) && tokens[at]?.clause !== clause && tokens[at]?.sentence === sentence;
  if (inserted) {
    const found: Token[] = [];
    const own = tokens[at]?.clause;
    for (; tokens[at]?.cap === true && tokens[at]?.clause === own; at--) found.push(tokens[at] as Token);
    const listed = tokens[at]?.fold === 'and' || people.some(({ to }) => to === verb - 1);
    return listed || found.some((token) => isTitle(token) || token.stop) ? [] : found;
  }
  while (verb - at <= 3 && adverb.test(tokens[at]?.fold ?? '')) at--;
  const found: Token[] = [];
  const last = at;
  for (; tokens[at]?.clause === tokens[verb]?.clause && tokens[at]?.cap === true; at--)
    found.push(tokens[at] as Token);
  const person = people.some(({ from, to }) => last >= from && at < to);
  // `Berg and KAZE head`: one of several.
  const listed = tokens[at]?.fold === 'and' && tokens[at]?.clause === tokens[verb]?.clause;
  return person || listed || found.some((token) => isTitle(token) || token.stop) ? [] : found;
}

/** V12: `KAZE now heads for Vik` of what HERON does, where KAZE does something else. */
export function checkNamedDoers({ claim, evidence, document, aligned, foreign }: Comparison): Finding[] {
  if (foreign || tongueOf(document.tokens) !== 'en') return [];
  const codes = (read: Read, words: readonly Token[]): string[] =>
    words.flatMap(({ start }) => read.codes.get(start) ?? []);
  const moved = aligned.some(({ index, token, matches, same }) => {
    if (token.cap || !same || matches.length === 0 || !/(?:s|ed)$/.test(token.fold)) return false;
    const mine = subjectOf(claim, index);
    if (!aligned.some(({ token: one, matches: at }) => mine.includes(one) && at.length > 0)) return false;
    return matches.every((at) => {
      const theirs = subjectOf(evidence, at);
      const one = mine.some((word) => theirs.some((other) => sameName(word.fold, other.fold)));
      const state = codes(claim, mine).some((code) => codes(evidence, theirs).includes(code));
      return theirs.length > 0 && !one && !state;
    });
  });
  return moved ? [flag('V12')] : [];
}
