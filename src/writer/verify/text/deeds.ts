/** Which words tell that something is done: known verbs, English participles, Slavic past tenses. */
import { fold } from '../../../domain/fold.ts';
import directionVerbs from '../../lexicon/direction.json' with { type: 'json' };
import spokenVerbs from '../../lexicon/quotes-speech.json' with { type: 'json' };
import speechVerbs from '../../lexicon/speech.json' with { type: 'json' };
import type { Token } from './tokens.ts';

/** Verbs of saying in all the languages that the lexicons hold. */
export const speech: ReadonlySet<string> = new Set([
  ...speechVerbs.map(fold),
  ...Object.values(spokenVerbs.verbs).flat().map(fold),
]);

const auxiliaries = new Set('is are was were will has have had been be'.split(' '));
const irregular = new Set(
  'met took began held went came became made got won lost built fell rose grew bought sold left led flew drew fought broke chose spoke stood struck withdrew laid gave kept sought brought taught caught threw drove wrote sank shot spent lent dealt ran sat hid rode undertook oversaw overtook foresaw set put'.split(
    ' ',
  ),
);
const directed = new Set(directionVerbs.map(fold));
const participle = /^[a-z]{3,}(?:ed|ied)$/;
const slavicPast = /ł[aoy]?$|\p{Script=Cyrillic}{3}(?:л|ла|ло|ли)$/u;

/** A word that tells a deed by itself; auxiliaries apart. */
export function isDeed({ fold: word, raw, cap, stop }: Token): boolean {
  if (cap) return false;
  if (irregular.has(word) || directed.has(word) || speech.has(word)) return true;
  return !stop && (participle.test(word) || (word.length > 4 && slavicPast.test(raw)));
}

const pastOnly = new Set(['sent', 'paid', 'said', 'told', 'made', 'had']);

/** Is the word one that is a past tense or a participle, in English or a Slavic language? */
export const isPastForm = ({ fold: word, raw, cap }: Token): boolean =>
  !cap &&
  (irregular.has(word) ||
    pastOnly.has(word) ||
    participle.test(word) ||
    (word.length > 4 && slavicPast.test(raw)));

const articles = new Set(['the', 'a', 'an', 'this', 'that', 'its', 'their', 'his', 'her']);

/** How many things are said to be done: an auxiliary and its participle counted once. */
export function countDeeds(tokens: readonly Token[]): number {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, token] of tokens.entries()) {
    if (!isDeed(token) && !auxiliaries.has(token.fold)) continue;
    // `agreed to send` is one deed; `the offer` is none.
    if (tokens[index - 1]?.fold === 'to') continue;
    if (articles.has(tokens[index - 1]?.fold ?? '')) continue;
    if (index - last > 2) count++;
    last = index;
  }
  return count;
}

const adverb = /^(?:never|now|then|soon|jointly|\p{L}{3,}ly)$/u;

/** Positions of the claim's deeds other than sayings: what it is held to. */
export function deedsIn(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, index) => {
    const follows = ['will', 'would', 'to', 'has', 'have', 'had'].includes(tokens[index - 1]?.fold ?? '');
    if (adverb.test(token.fold)) return [];
    const verb = isDeed(token) || (follows && !token.cap && !token.stop && tokens[index - 1]?.fold !== 'to');
    return verb && !speech.has(token.fold) ? [index] : [];
  });
}
