/** V11 between two languages: verbs that tell by their ending of what is to come are told neither as done nor as doubtful for it. */
import { mainSentence } from '../joined/sentences.ts';
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed, isPastForm } from '../text/deeds.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';

// Endings that few nouns and adjectives of the language have.
const endings: Readonly<Record<string, RegExp>> = {
  fr: /\p{L}{2}(?:era|eront|ira|iront|dra|dront|tra|tront)$/u,
  es: /\p{L}{3}(?:rá|rán)$/u,
  it: /\p{L}{3}(?:rà|ranno)$/u,
  pt: /\p{L}{3}(?:rá|rão)$/u,
  lt: /\p{L}{2}(?:[bdgkprtvzžl]s|[yėo]sis)$/u,
  lv: /\p{L}{2}(?:ēs|īs|sies)$/u,
};

/** Does a verb tell by its form of what is to come, in a language that has such a form? */
export const isFuture = ({ raw, cap }: Token, tongue: string): boolean =>
  !cap && endings[tongue]?.test(raw) === true;

const helping = /^(?:is|are|be|been|being|to|will|would|shall|should|may|might|can|could|must|a|an|the)$/;

/** V11: `visited` of a sentence that tells by the form of its verb of what is to come. */
export function checkToCome({ claim, evidence, document, aligned, foreign }: Comparison): Finding[] {
  const tongue = tongueOf(document.tokens) ?? '';
  if (!foreign || endings[tongue] === undefined) return [];
  const done = claim.tokens.some(
    (token, at) => isDeed(token) && isPastForm(token) && !helping.test(claim.tokens[at - 1]?.fold ?? ''),
  );
  if (!done || claim.tokens.some(({ fold }) => fold === 'will')) return [];
  const main = mainSentence({ evidence, aligned });
  const foretold = evidence.tokens.some((token) => token.sentence === main && isFuture(token, tongue));
  return foretold ? [flag('V11')] : [];
}
