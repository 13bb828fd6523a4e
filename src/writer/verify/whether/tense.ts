/** V11, verb by verb: what the evidence has behind `will`, `should` or `may` is told neither as done nor behind a firmer word. */

import { drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import { stemOf, type Token } from '../text/tokens.ts';

/** `Said that it would take place` tells what is to come. */
const firmness: Readonly<Record<string, number>> = {
  ...{ will: 3, shall: 3, would: 3, should: 2, must: 2, ought: 2, may: 1, might: 1, could: 1, can: 1 },
};
const done = 4;

const bases: Readonly<Record<string, string>> = {
  ...{ began: 'begin', took: 'take', held: 'hold', met: 'meet', gave: 'give', sent: 'send', bought: 'buy' },
  ...{ built: 'build', paid: 'pay', made: 'make', led: 'lead', left: 'leave', went: 'go', came: 'come' },
  ...{ became: 'become', got: 'get', brought: 'bring', sold: 'sell', spoke: 'speak', saw: 'see', won: 'win' },
  ...{ lent: 'lend', spent: 'spend', flew: 'fly', ran: 'run', set: 'set', put: 'put', taught: 'teach' },
};
const baseOf = ({ fold, stem }: Token): string => (bases[fold] === undefined ? stem : stemOf(bases[fold]));

/** Words that may stand between such a word and its verb. */
const between = /^(?:be|also|not|never|now|soon|then|again|have|been|jointly|further|[a-z]+ly)$/;
const reach = 3;

/** How firm the word in front of a verb is; null where there is none. */
function modalBefore(tokens: readonly Token[], index: number): number | null {
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const word = tokens[at]?.fold ?? '';
    if (firmness[word] !== undefined) return firmness[word];
    if (!between.test(word)) return null;
  }
  return null;
}

const notFinite = new Set(['to', 'be', 'is', 'are', 'being', 'a', 'an', 'the', 'of', 'with', 'for', 'in']);

/** How firmly the claim tells a verb: by the word in front of it, or as done; null where it is no verb that tells. */
function toldAt(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index];
  if (token === undefined || token.cap) return null;
  const modal = modalBefore(tokens, index);
  if (modal !== null) return modal;
  const past = isDeed(token) && (bases[token.fold] !== undefined || token.fold.endsWith('ed'));
  return past && !notFinite.has(tokens[index - 1]?.fold ?? '') ? done : null;
}

/** `is ensured`: as firm as what will be so; null for what is no participle behind a form of to be. */
const stateAt = (tokens: readonly Token[], index: number): number | null =>
  /^(?:is|are|was|were)$/.test(tokens[index - 1]?.fold ?? '') &&
  tokens[index]?.cap === false &&
  /[a-z]{2}ed$/.test(tokens[index]?.fold ?? '')
    ? 3
    : null;

// `met to discuss`, `helped to build`: what is told as done in the infinitive.
const talks =
  /^(?:discuss|talk|speak|spoke|consult|exchang|review|address|explor|mark|celebrat|honou?r|thank|say|said)/;
const carriedOut =
  /^(?:manag|help|continu|began|begin|start|came|went|us(?:e|ed|es|ing)$|abl|serv|proceed|allow|enabl|order$|work)/;

const stayReach = 7;

/** `was in Malta to open the yard`: whoever was there for it did it. */
const isThereFor = (tokens: readonly Token[], to: number): boolean =>
  tokens
    .slice(Math.max(0, to - stayReach), to)
    .some(
      ({ fold: word, clause }, step, near) =>
        /^(?:was|were)$/.test(word) &&
        clause === tokens[to]?.clause &&
        /^(?:in|at|on)$/.test(near[step + 1]?.fold ?? ''),
    );

/** `the need for Spain to accept`: an infinitive tells of no deed done. */
function isInfinitive(tokens: readonly Token[], index: number): boolean {
  const to = [index - 1, index - 2].find((at) => tokens[at]?.fold === 'to');
  const before = tokens[(to ?? 0) - 1];
  if (to === undefined || before === undefined || talks.test(tokens[index]?.fold ?? '')) return false;
  if (isThereFor(tokens, to)) return false;
  return (to === index - 1 || between.test(tokens[index - 1]?.fold ?? '')) && !carriedOut.test(before.fold);
}

/** V11: a verb told more firmly than wherever the evidence has it; under a condition in both (`if it came, it would go`) a past tense tells of nothing done. */
export function checkTense({ claim, evidence }: Comparison, conditional = false): Finding[] {
  const findings = claim.tokens.flatMap((token, index): Finding[] => {
    const told = conditional
      ? modalBefore(claim.tokens, index)
      : (toldAt(claim.tokens, index) ?? stateAt(claim.tokens, index));
    if (told === null) return [];
    const base = baseOf(token);
    const places = evidence.tokens.flatMap((other, at) => (!other.cap && baseOf(other) === base ? [at] : []));
    const modals = places.map((at) => modalBefore(evidence.tokens, at));
    if (places.length === 0) return [];
    if (modals.every((modal) => modal !== null && modal < told)) return [drop('V11')];
    const open = places.every(
      (at, which) => modals[which] !== null || (isInfinitive(evidence.tokens, at) && told === done),
    );
    return open && modals.every((modal) => modal === null || modal < told) ? [flag('V11')] : [];
  });
  return findings.some(({ level }) => level === 'drop') ? [drop('V11')] : findings.slice(0, 1);
}
