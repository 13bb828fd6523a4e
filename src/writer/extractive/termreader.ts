/** The term reader: which words of a question a text tells, and which of them stand side by side in it. */
import { createMatcher, initialsPattern } from './match.ts';

/** Reads texts for the question's terms. */
export interface TermReader {
  /** How nearly the text tells each term that it tells at all. */
  hits(text: string): Map<number, number>;
  /** How many neighbouring terms of the question stand side by side in the text too. */
  pairs(text: string): number;
}

/** Prepares reading for these terms; `typed` is the question with its capitals, which tell initials from words. */
export function createReader(terms: readonly string[], typed: string): TermReader {
  const match = createMatcher(terms);
  const initials = terms.flatMap((term, index) =>
    /^[a-z]{3,6}$/.test(term) && typed.includes(term.toUpperCase())
      ? [{ index, pattern: initialsPattern(term) }]
      : [],
  );
  const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    hits: (text) => {
      const best = new Map<number, number>();
      for (const word of wordsIn(text)) {
        for (const { term, weight } of match(word))
          if (weight > (best.get(term) ?? 0)) best.set(term, weight);
      }
      for (const { index, pattern } of initials)
        if (!best.has(index) && pattern.test(text)) best.set(index, 0.9);
      return best;
    },
    pairs: (text) => {
      const words = wordsIn(text).map(match);
      const tells = (at: number, wanted: number): boolean =>
        words[at]?.some(({ term }) => term === wanted) === true;
      const side = terms.map((_, term) => words.some((_, at) => tells(at, term) && tells(at + 1, term + 1)));
      return side.filter(Boolean).length;
    },
  };
}
