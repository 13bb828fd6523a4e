/** Which words of a text deny, and how far they reach. */
import negationWords from '../../lexicon/negation.json' with { type: 'json' };
import qualifiers from '../../lexicon/qualifiers.json' with { type: 'json' };
import { createMatcher } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { marksIn, tongueOf } from './tongue.ts';

const findNegators = createMatcher<'negates' | 'not' | 'double'>({
  negates: negationWords.words,
  // `ne mažiau kaip`, `не менее`: at least so many.
  not: [
    ...negationWords.notNegating,
    ...[qualifiers.at_least, qualifiers.up_to]
      .flatMap((words) => Object.values(words).flat())
      .filter((words) => words.includes(' ')),
  ],
  double: negationWords.double,
});

/** Positions of the words that negate; `not only` and `not ruling out` do not. */
export function negators(tokens: readonly Token[]): { from: number; to: number }[] {
  return findNegators(tokens).filter(
    ({ label, from }) => label === 'negates' && marksIn(tokens, tokens[from]?.fold ?? ''),
  );
}

const prefixing = new Set(['lt', 'lv', 'cs']);

/** Lithuanian, Latvian and Czech negate a verb by its beginning: `nesvarsto`. */
export const negatesByPrefix = (tokens: readonly Token[], document: readonly Token[]): boolean =>
  prefixing.has(tongueOf(document) ?? '') &&
  tokens.some(({ fold: word, cap }) => !cap && /^ne\p{L}{4,}/u.test(word));

const forward = 6;
const backward = 4;

/** Does one of the negators reach the word at a place? */
export function negated(
  tokens: readonly Token[],
  hits: readonly { from: number; to: number }[],
  index: number,
): boolean {
  return hits.some(({ from, to }) => {
    // `non-binding`: of the one word behind it.
    const alone = tokens[from]?.fold === 'non' && from === to;
    const near =
      index > to ? index - to <= (alone ? 1 : forward) : !alone && index < from && from - index <= backward;
    if (!near || tokens[from]?.clause !== tokens[index]?.clause) return false;
    // Behind the contrast all is affirmed; what stands in front of the negation belongs to both.
    const span = index > to ? tokens.slice(to + 1, index) : tokens.slice(to + 1, to + 1 + contrastReach);
    return !span.some(
      ({ fold: word, sentence }) => contrasts.has(word) && sentence === tokens[index]?.sentence,
    );
  });
}

/** `is not a rival but a partner`: what follows is affirmed. */
export const contrasts = new Set(
  'but instead rather sondern utan mais lecz ale но але bet vaid vaan'.split(' '),
);

const contrastReach = 10;
