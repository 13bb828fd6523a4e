/** The term reader: which words of a question a text tells, and which of them stand side by side in it. */

import { organisationsNamed } from '../programmes/namedorganisations.ts';
import { createMatcher, initialsPattern } from './match.ts';

/** Reads texts, each in its language where that is known, for the question's terms. */
export interface TermReader {
  /** How nearly the text tells each term that it tells at all. */
  hits(text: string, language: string | null): Map<number, number>;
  /** The terms that are names of organisations which the text names. */
  organisations(text: string): ReadonlySet<number>;
  /** How many words lie between a word that tells this term and the nearest that tells another; Infinity where none does. */
  gap(text: string, term: number, language: string | null): number;
  /** How many neighbouring terms of the question stand side by side in the text too. */
  pairs(text: string, language: string | null): number;
}

/**
 * Prepares reading for these terms, surnames from `names` on; `typed` is the question with its capitals, which tell initials
 * from words.
 */
export function createReader(terms: readonly string[], typed: string, names = terms.length): TermReader {
  const match = createMatcher(terms, names);
  const initials = terms.flatMap((term, index) =>
    /^[a-z]{3,6}$/.test(term) && typed.includes(term.toUpperCase())
      ? [{ index, pattern: initialsPattern(term) }]
      : [],
  );
  const named = organisationsNamed(typed, terms);
  const partsOfNames = new Set(named.flatMap(({ terms: parts }) => (parts.length > 1 ? parts : [])));
  // An `anti-tank` missile tells nothing of tanks.
  const opposed = terms.some((term) => term.startsWith('anti')) ? null : /(?<!\p{L})anti[-‑]\p{L}+/giu;
  const wordsIn = (text: string): readonly string[] =>
    (opposed === null ? text : text.replace(opposed, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    hits: (text, language) => {
      const best = new Map<number, number>();
      for (const word of wordsIn(text)) {
        for (const { term, weight } of match(word, language))
          if (weight > (best.get(term) ?? 0)) best.set(term, weight);
      }
      // The `nine` of a format's name is no number of its own.
      for (const part of partsOfNames) {
        const alone = best.get(part);
        if (alone !== undefined) best.set(part, alone * 0.3);
      }
      for (const { terms: parts, isIn } of named)
        if (parts.length > 0 && isIn(text)) for (const part of parts) best.set(part, 1);
      for (const { index, pattern } of initials)
        if (!best.has(index) && pattern.test(text)) best.set(index, 0.9);
      return best;
    },
    organisations: (text) =>
      new Set(named.flatMap(({ terms: parts, isIn }) => (parts.length > 0 && isIn(text) ? parts : []))),
    gap: (text, wanted, language) => {
      const told = wordsIn(text).flatMap((word, at) =>
        match(word, language).map(({ term }) => ({ term, at })),
      );
      const own = told.filter(({ term }) => term === wanted);
      const others = told.filter(({ term }) => term !== wanted);
      return Math.min(...own.flatMap(({ at }) => others.map((other) => Math.abs(other.at - at) - 1)));
    },
    pairs: (text, language) => {
      if (terms.length < 2) return 0;
      const words = wordsIn(text).map((word) => match(word, language));
      const tells = (at: number, wanted: number): boolean =>
        words[at]?.some(({ term }) => term === wanted) === true;
      const side = terms.map((_, term) => words.some((_, at) => tells(at, term) && tells(at + 1, term + 1)));
      return side.filter(Boolean).length;
    },
  };
}
