/** People whom a text also calls by their first name alone: `Sir Peter` of Sir Peter Lund, `Mr Amir` of Amir Salleh. */
import { once } from '../../../domain/remember.ts';
import type { Read } from './document.ts';
import { sameName } from './samewords.ts';
import type { Token } from './tokens.ts';

/** Surnames by the first names that stand alone somewhere in the text and belong to one person in it. */
export const firstNamesOf = once(({ people }: Read): ReadonlyMap<string, string> => {
  const whole = people.filter(({ words }) => words.length > 1);
  const ends = new Set(whole.map(({ words }) => words.at(-1)));
  const alone = new Set(people.flatMap(({ words }) => (words.length === 1 ? words : [])));
  return new Map(
    [...alone].flatMap((first) => {
      const surnames = new Set(
        whole.filter(({ words }) => words[0] === first).map(({ words }) => words.at(-1) ?? ''),
      );
      const [surname] = surnames;
      return surnames.size === 1 && surname !== undefined && !ends.has(first)
        ? [[first, surname] as const]
        : [];
    }),
  );
});

/** The surnames, of those that the text's people have, whose bearers the tokens name. */
export function namedAmong(document: Read, tokens: readonly Token[]): string[] {
  const firsts = firstNamesOf(document);
  const surnames = new Set(
    document.people.map(({ words }) => words.at(-1) ?? '').filter((name) => !firsts.has(name)),
  );
  const alone = new Set(tokens.flatMap(({ cap, fold }) => (cap ? (firsts.get(fold) ?? []) : [])));
  return [...surnames].filter(
    (name) => alone.has(name) || tokens.some(({ cap, fold }) => cap && sameName(fold, name)),
  );
}
