/** V11 between two languages: verbs that tell by their ending, or by a word beside them, of what is to come are told neither as done nor as doubtful for it. */
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
  // `allekirjoittavat` tells what is, or is to come; the past has an i in front of it.
  fi: /\p{L}{3}[aeouyäö]v[aä]t$/u,
  lt: /\p{L}{2}(?:[bdgkprtvzžln]s|[yėo]sis)$/u,
  lv: /\p{L}{2}(?:ēs|īs|sies)$/u,
};

// Words that stand with a verb of what is to come, and with little else. What is not to come yet is told so as well: `будет`.
const helpers: Readonly<Record<string, RegExp>> = {
  da: /^(?:vil|skal|ventes|forventes)$/,
  nb: /^(?:vil|skal|ventes|forventes)$/,
  nl: /^(?:zal|zullen|wil|willen|gaat|gaan)$/,
  cs: /^(?:bude|budou|budeme|budu|chce|chteji|planuje|planuji)$/,
  sk: /^(?:bude|budu|budeme|chce|chcu|planuje|planuju)$/,
  ro: /^(?:va|vor|vom|urmeaza)$/,
  hr: /^(?:ce|cemo|cu)$/,
  sl: /^(?:bo|bodo|bomo)$/,
  hu: /^(?:fog|fogja|fognak|fogjak|lesz|lesznek)$/,
  bg: /^(?:ще|предстои)$/,
  el: /^(?:θα)$/,
  es: /^(?:va|van)$/,
  pt: /^(?:vai|vao)$/,
  pl: /^(?:bedzie|beda|bedziemy)$/,
  ru: /^(?:будет|будут)$/,
  uk: /^(?:буде|будуть)$/,
  et: /^(?:hakkab|hakkavad)$/,
};

/** Does a verb, or the word that stands with it, tell of what is to come, in a language that tells it so? */
export const isFuture = ({ raw, fold: word, cap }: Token, tongue: string): boolean =>
  !cap && (endings[tongue]?.test(raw) === true || helpers[tongue]?.test(word) === true);

const helping = /^(?:is|are|be|been|being|to|will|would|shall|should|may|might|can|could|must|a|an|the)$/;

/** V11: `visited` of a sentence that tells by the form of its verb of what is to come. */
export function checkToCome({ claim, evidence, document, aligned, foreign }: Comparison): Finding[] {
  const tongue = tongueOf(document.tokens) ?? '';
  if (!foreign || (endings[tongue] ?? helpers[tongue]) === undefined) return [];
  const done = claim.tokens.some(
    (token, at) => isDeed(token) && isPastForm(token) && !helping.test(claim.tokens[at - 1]?.fold ?? ''),
  );
  if (!done || claim.tokens.some(({ fold }) => fold === 'will')) return [];
  const main = mainSentence({ evidence, aligned });
  const foretold = evidence.tokens.some((token) => token.sentence === main && isFuture(token, tongue));
  return foretold ? [flag('V11')] : [];
}
