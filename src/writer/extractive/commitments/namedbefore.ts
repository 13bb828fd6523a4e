/** Whom a `He` or `She` at the head of a sentence stands for: the one person whom the sentence before opens with. */
import { peopleOf } from '../people/people.ts';
import { type Reading, sentenceAt } from '../text/reading.ts';

export const pronoun = /^(?:He|She)(?=\s)/u;
/** Nothing but an office or a form of address stands before the name. */
const titled = /^(?:(?:the|The)\s)?(?:[\p{Lu}][\p{L}.’-]*,?\s(?:(?:of|for|the|and)\s){0,2}){0,8}$/u;
/** So many sentences may go on with the same pronoun. */
const longestChain = 3;

/** The span of office and name in the sentence before `at`, over sentences that open with the same pronoun; null where it opens with nobody. */
export function namedBefore(reading: Reading, at: number): [number, number] | null {
  const own = sentenceAt(reading, at);
  const said = pronoun.exec(reading.sentences[own]?.text ?? '')?.[0];
  for (let place = own - 1; said !== undefined && place >= Math.max(0, own - longestChain); place -= 1) {
    const sentence = reading.sentences[place];
    if (sentence?.kind !== 'body') return null;
    if (pronoun.exec(sentence.text)?.[0] === said) continue;
    const spans = peopleOf(reading).people.flatMap(({ mentions }) => mentions.map(({ span }) => span));
    const found = spans.find(
      ([start, end]) =>
        start >= sentence.start &&
        end <= sentence.end &&
        titled.test(reading.text.slice(sentence.start, start)),
    );
    return found === undefined ? null : [sentence.start, found[1]];
  }
  return null;
}
