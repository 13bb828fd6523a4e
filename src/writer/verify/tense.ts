/** V11, verb by verb: what the evidence has behind `will`, `should` or `may` is told neither as done nor behind a firmer word. */
import type { Comparison } from './align.ts';
import { isDeed } from './deeds.ts';
import { drop, type Finding } from './rules.ts';
import { stemOf, type Token } from './tokens.ts';

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

/** V11: a verb told more firmly than wherever the evidence has it. */
export function checkTense({ claim, evidence }: Comparison): Finding[] {
  const raised = claim.tokens.some((token, index) => {
    const told = toldAt(claim.tokens, index);
    if (told === null) return false;
    const base = baseOf(token);
    const found = evidence.tokens.flatMap((other, at) =>
      !other.cap && baseOf(other) === base ? [modalBefore(evidence.tokens, at)] : [],
    );
    return found.length > 0 && found.every((modal) => modal !== null && modal < told);
  });
  return raised ? [drop('V11')] : [];
}
