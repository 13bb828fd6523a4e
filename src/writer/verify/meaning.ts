/** Words of like meaning, in one language or two. */
import { fold } from '../../domain/fold.ts';
import { meaningsOf } from '../lexicon/glossary.ts';
import synonymGroups from '../lexicon/synonyms.json' with { type: 'json' };
import { stemOf, type Token } from './tokens.ts';

let groups: Map<string, number[]> | null = null;

/** The groups of each word and of its stem, read on first use: stemming the list takes a good part of a start. */
function groupsOf(): ReadonlyMap<string, number[]> {
  if (groups !== null) return groups;
  const made = new Map<string, number[]>();
  for (const [group, words] of synonymGroups.entries())
    for (const word of new Set(words.split(' ').flatMap((one) => [fold(one), stemOf(fold(one))])))
      made.set(word, [...(made.get(word) ?? []), group]);
  groups = made;
  return made;
}

const meanings = (token: Token): readonly number[] =>
  groupsOf().get(token.fold) ?? groupsOf().get(token.stem) ?? [];

/** Does the word stand in the list of synonyms, and so mean a thing or a deed rather than name somebody? */
export const meansThing = (folded: string): boolean => groupsOf().has(folded);

// `zweithöchste` is not `höchste`.
const counting =
  /^(?:zweit|dritt|viert|fünft|nast|näst|second|third|toiseksi|kilo|cent[ia]|mill?i|mega|giga|hect?o|кило|санти|милли|кіло|санти|мілі|vice|vize|anti|contre|gegen|non)/;

/** In languages that write compounds as one word, a part of one tells of the same thing. */
const shortestPart = 6;

/** Do two words mean the same: by the list of synonyms, or one a part of the other? */
export function sameMeaning(a: Token, b: Token): boolean {
  const [short, long] = a.fold.length <= b.fold.length ? [a.fold, b.fold] : [b.fold, a.fold];
  if (short.length >= shortestPart && long.includes(short) && !counting.test(long)) return true;
  const wanted = meanings(a);
  return wanted.length > 0 && meanings(b).some((group) => wanted.includes(group));
}

const rows = new Map<string, ReturnType<typeof meaningsOf>>();
function rowsOf(word: string): ReturnType<typeof meaningsOf> {
  const known = rows.get(word);
  if (known !== undefined) return known;
  const found = meaningsOf(word);
  if (rows.size > 20_000) rows.clear();
  rows.set(word, found);
  return found;
}

/** Do two words of different languages mean the same, by the glossary: `anskaffa` and `buy`? */
export function translates(a: string, b: string): boolean {
  const [mine, theirs] = [rowsOf(a), rowsOf(b)];
  return (
    mine.english.some((row) => theirs.other.includes(row)) ||
    mine.other.some((row) => theirs.english.includes(row) || theirs.other.includes(row))
  );
}
