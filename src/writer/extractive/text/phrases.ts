/**
 * Phrases of a lexicon in running text: whole words, beginnings of words where the lexicon ends one in `-`, and the
 * second half of a compound where one stands between two (`-möte-` in `försvarsministermötet`).
 */
import { fold } from '../../../domain/fold.ts';
import { type Heads, headsOf } from '../../../domain/heads.ts';
import { addTo } from '../../../domain/lists.ts';
import { type Word, wordsOf as wordsIn } from '../../../domain/phrases.ts';

export type { Word };

/** Folded words of a text with their offsets; `from` is added to each. */
export function wordsOf(text: string, from = 0): readonly Word[] {
  const words = wordsIn(text);
  if (from === 0) return words;
  return words.map(({ start, end, folded }) => ({ start: from + start, end: from + end, folded }));
}

interface Part {
  word: string;
  beginning: boolean;
}

/** The list that a phrase is of, and which of the lists that is. */
interface Listed<Sort> {
  sort: Sort;
  order: number;
}

/** Phrases of one list or of several by the first letters of their first word, so that each word of a text meets a few of them only. */
export interface Phrases<Sort extends string = string> {
  heads: Heads;
  byLetters: ReadonlyMap<string, readonly (Listed<Sort> & { parts: readonly Part[] })[]>;
  /** What a compound may hold behind its first part. */
  within: readonly (Listed<Sort> & { part: string })[];
}

/** The phrases of one column of a lexicon, for a language and for English: `sign-|letter of intent`. */
export function phrasesOf(column: Record<string, string>, language: string | null, mark = '|'): Phrases {
  return sortedPhrases([['', column]], language, mark);
}

/** The phrases of several columns, each with its sort, to be looked for at once. */
export function sortedPhrases<Sort extends string>(
  columns: readonly (readonly [Sort, Record<string, string>])[],
  language: string | null,
  mark = '|',
): Phrases<Sort> {
  const byLetters = new Map<string, readonly (Listed<Sort> & { parts: readonly Part[] })[]>();
  const within: (Listed<Sort> & { part: string })[] = [];
  const firsts: { word: string; open: boolean }[] = [];
  const add = (phrase: string, listed: Listed<Sort>): void => {
    if (phrase.startsWith('-')) {
      within.push({ ...listed, part: fold(phrase.replace(/^-|-$/g, '')) });
      return;
    }
    const parts = phrase
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({ word: fold(word.replace(/-$/, '')), beginning: word.endsWith('-') }));
    const [first] = parts;
    if (first === undefined) return;
    firsts.push({ word: first.word, open: first.beginning });
    addTo(byLetters, keyOf(first.word), { ...listed, parts });
  };
  for (const [order, [sort, column]] of columns.entries())
    for (const name of languagesFor(column, language))
      for (const phrase of (column[name] ?? '').split(mark)) add(phrase, { sort, order });
  return { heads: headsOf(firsts), byLetters, within };
}

/** Where a list has no words of a language, those of the nearest one: folded, Norwegian `besøker` is Swedish `besöker`. */
const kin: Readonly<Record<string, string>> = { no: 'sv', nb: 'sv', nn: 'sv', da: 'sv' };

function languagesFor(column: Record<string, string>, language: string | null): string[] {
  const tag = language?.toLowerCase().split('-')[0] ?? null;
  if (tag === null) return Object.keys(column);
  const own = column[tag] === undefined ? (kin[tag] ?? tag) : tag;
  return [...new Set([own, 'en'])];
}

function keyOf(word: string): string {
  return word.slice(0, 2);
}

/** The first part of a compound has at least this many letters. */
const firstPart = 3;

/** A phrase that was found: its list, and how many words it takes. */
export interface FoundPhrase<Sort extends string> extends Listed<Sort> {
  length: number;
}

const nothing: readonly never[] = [];

/** All phrases that begin at this word. */
function foundAt<Sort extends string>(
  words: readonly Word[],
  at: number,
  { heads, byLetters, within }: Phrases<Sort>,
): readonly FoundPhrase<Sort>[] {
  const first = words[at]?.folded ?? '';
  let found: readonly FoundPhrase<Sort>[] = nothing;
  if (heads(first))
    for (const key of [keyOf(first), first.slice(0, 1)])
      for (const { sort, order, parts } of byLetters.get(key) ?? nothing)
        if (parts.every((part, index) => fits(part, words[at + index]?.folded)))
          found = [...found, { sort, order, length: parts.length }];
  for (const { sort, order, part } of within)
    if (first.indexOf(part, firstPart) !== -1) found = [...found, { sort, order, length: 1 }];
  return found;
}

/** The longest phrase that begins at this word; of equally long ones, that of the earlier list. */
export function phraseFrom<Sort extends string>(
  words: readonly Word[],
  at: number,
  phrases: Phrases<Sort>,
): FoundPhrase<Sort> | null {
  let best: FoundPhrase<Sort> | null = null;
  for (const one of foundAt(words, at, phrases))
    if (best === null || one.length > best.length || (one.length === best.length && one.order < best.order))
      best = one;
  return best;
}

/** How many words the longest phrase that begins at this word takes; 0 where none does. */
export function phraseAt(words: readonly Word[], at: number, phrases: Phrases): number {
  return phraseFrom(words, at, phrases)?.length ?? 0;
}

function fits({ word, beginning }: Part, folded: string | undefined): boolean {
  return folded !== undefined && (beginning ? folded.startsWith(word) : folded === word);
}

/** The lists of which a phrase stands among these words. */
export function sortsIn<Sort extends string>(
  words: readonly Word[],
  phrases: Phrases<Sort>,
): ReadonlySet<Sort> {
  const sorts = new Set<Sort>();
  for (let at = 0; at < words.length; at++)
    for (const { sort } of foundAt(words, at, phrases)) sorts.add(sort);
  return sorts;
}
