/** Finds the phrases of a word list in a text: folded words, with `*` for any ending. */
import { fold } from './fold.ts';
import { type Heads, headsOf } from './heads.ts';
import { addTo } from './lists.ts';
import { plainFirst } from './plainwords.ts';
import { remembered } from './remember.ts';

/** A word of a text: where it stands, and its folded form. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

export interface Found<Value> {
  start: number;
  end: number;
  value: Value;
}

/** Longer runs of letters are no words of any language; they are passed over. */
const longestWord = 100;
/** Letters and digits; marks belong to the letter before them. */
const wordPattern = plainFirst(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);

/** The words of a text in order, each at most 100 characters long. Linear. */
export const wordsOf: (text: string) => readonly Word[] = remembered(readWords);

function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0];
    if (word.length > longestWord) continue;
    words.push({ start: match.index, end: match.index + word.length, folded: fold(word) });
  }
  return words;
}

interface Entry<Value> {
  rest: readonly Pattern[];
  value: Value;
}

interface Pattern {
  stem: string;
  open: boolean;
}

/** Finds phrases in words, the longest at each place; phrases found do not overlap. */
export type PhraseFinder<Value> = (words: readonly Word[]) => Found<Value>[];

/**
 * Prepares a finder for phrases as people write them: `air defence`, `luftvärn*`. Case, diacritics and hyphens do
 * not matter; `*` at the end of a word stands for any ending, none included. The phrases are read on first use: a
 * program that starts does not wait for lists that its first text may not need.
 */
export function createPhraseFinder<Value>(phrases: Iterable<readonly [string, Value]>): PhraseFinder<Value> {
  let tables: Tables<Value> | null = null;
  return (words) => {
    tables ??= tablesOf(phrases);
    return findAll(words, tables);
  };
}

/** Most phrases are one word. */
const alone: readonly never[] = [];

function tablesOf<Value>(phrases: Iterable<readonly [string, Value]>): Tables<Value> {
  const whole = new Map<string, readonly Entry<Value>[]>();
  const stems = new Map<string, readonly Entry<Value>[]>();
  const lengths = new Map<string, Set<number>>();
  const firsts: { word: string; open: boolean }[] = [];
  for (const [phrase, value] of phrases) {
    const [first, ...rest] = patternsOf(phrase);
    if (first === undefined) continue;
    firsts.push({ word: first.stem, open: first.open });
    const table = first.open ? stems : whole;
    if (first.open) {
      const head = headOf(first.stem);
      lengths.set(head, (lengths.get(head) ?? new Set()).add(first.stem.length));
    }
    addTo(table, first.stem, { rest: rest.length === 0 ? alone : rest, value });
  }
  const longestFirst = [...lengths].map(
    ([head, of]) => [head, [...of].sort((one, other) => other - one)] as const,
  );
  return { heads: headsOf(firsts), whole, stems, lengths: new Map(longestFirst) };
}

/** What a stem, and every word that it begins, begins with: most words meet no stem at all. */
const headOf = (word: string): string => word.slice(0, 2);

interface Tables<Value> {
  heads: Heads;
  whole: ReadonlyMap<string, readonly Entry<Value>[]>;
  stems: ReadonlyMap<string, readonly Entry<Value>[]>;
  /** The lengths of the stems, longest first, by their first letters. */
  lengths: ReadonlyMap<string, readonly number[]>;
}

function findAll<Value>(words: readonly Word[], tables: Tables<Value>): Found<Value>[] {
  const found: Found<Value>[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index];
    const entry = longestAt(words, index, tables);
    if (first === undefined || entry === null) continue;
    const last = words[index + entry.rest.length] ?? first;
    found.push({ start: first.start, end: last.end, value: entry.value });
    index += entry.rest.length;
  }
  return found;
}

function longestAt<Value>(words: readonly Word[], index: number, tables: Tables<Value>): Entry<Value> | null {
  const word = words[index]?.folded ?? '';
  if (!tables.heads(word)) return null;
  let best = longerOf(tables.whole.get(word), null, words, index);
  for (const length of tables.lengths.get(headOf(word)) ?? none) {
    if (length > 1 && length <= word.length)
      best = longerOf(tables.stems.get(word.slice(0, length)), best, words, index);
  }
  return best;
}

const none: readonly number[] = [];

/** The longest of the entries that stands at this word, where it is longer than `best`. */
function longerOf<Value>(
  entries: readonly Entry<Value>[] | undefined,
  best: Entry<Value> | null,
  words: readonly Word[],
  index: number,
): Entry<Value> | null {
  let longest = best;
  for (const entry of entries ?? []) {
    if (longest !== null && entry.rest.length <= longest.rest.length) continue;
    if (entry.rest.every((pattern, offset) => fits(words[index + 1 + offset], pattern))) longest = entry;
  }
  return longest;
}

function fits(word: Word | undefined, pattern: Pattern): boolean {
  if (word === undefined) return false;
  return pattern.open ? word.folded.startsWith(pattern.stem) : word.folded === pattern.stem;
}

function patternsOf(phrase: string): Pattern[] {
  return (phrase.match(/[\p{L}\p{N}\p{M}]+\*?/gu) ?? []).map((word) => ({
    stem: fold(word.replace('*', '')),
    open: word.endsWith('*'),
  }));
}
