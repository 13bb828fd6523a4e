/**
 * Phrases of a lexicon in running text: whole words, beginnings of words where the lexicon ends one in `-`, and the
 * second half of a compound where one stands between two (`-möte-` in `försvarsministermötet`).
 */
import { fold } from '../../../domain/fold.ts';
import { type Heads, headsOf } from '../../../domain/heads.ts';
import { addTo } from '../../../domain/lists.ts';
import { plainFirst } from '../../../domain/plainwords.ts';
import { remembered } from '../../../domain/remember.ts';

export interface Word {
  start: number;
  end: number;
  folded: string;
}

const wordPattern = plainFirst(/[\p{L}\p{M}\p{N}]+/gu);

/** Folded words of a text with their offsets; `from` is added to each. */
export function wordsOf(text: string, from = 0): readonly Word[] {
  const words = wordsIn(text);
  if (from === 0) return words;
  return words.map(({ start, end, folded }) => ({ start: from + start, end: from + end, folded }));
}

const wordsIn = remembered(readWords);

function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0];
    const start = match.index;
    const folded = raw.length > 60 ? '' : fold(raw);
    words.push({ start, end: start + raw.length, folded });
  }
  return words;
}

interface Part {
  word: string;
  beginning: boolean;
}

/** Phrases by the first letters of their first word, so that each word of a text meets a few of them only. */
export interface Phrases {
  heads: Heads;
  byLetters: ReadonlyMap<string, readonly Part[][]>;
  /** What a compound may hold behind its first part. */
  within: readonly string[];
}

/** The phrases of one column of a lexicon, for a language and for English: `sign-|letter of intent`. */
export function phrasesOf(column: Record<string, string>, language: string | null, mark = '|'): Phrases {
  const byLetters = new Map<string, readonly Part[][]>();
  const within: string[] = [];
  const firsts: { word: string; open: boolean }[] = [];
  for (const name of languagesFor(column, language))
    for (const phrase of (column[name] ?? '').split(mark)) {
      if (phrase.startsWith('-')) {
        within.push(fold(phrase.replace(/^-|-$/g, '')));
        continue;
      }
      const parts = phrase
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => ({ word: fold(word.replace(/-$/, '')), beginning: word.endsWith('-') }));
      const [first] = parts;
      if (first === undefined) continue;
      firsts.push({ word: first.word, open: first.beginning });
      addTo(byLetters, keyOf(first.word), parts);
    }
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

/** How many words the longest phrase that begins at this word takes; 0 where none does. */
export function phraseAt(words: readonly Word[], at: number, phrases: Phrases): number {
  const first = words[at];
  if (!first) return 0;
  const longest = phrases.heads(first.folded) ? longestAt(words, at, first.folded, phrases) : 0;
  if (longest > 0) return longest;
  return phrases.within.some((head) => first.folded.indexOf(head, firstPart) !== -1) ? 1 : 0;
}

function longestAt(words: readonly Word[], at: number, first: string, { byLetters }: Phrases): number {
  let longest = 0;
  for (const key of [keyOf(first), first.slice(0, 1)])
    for (const parts of byLetters.get(key) ?? [])
      if (parts.length > longest && parts.every((part, index) => fits(part, words[at + index]?.folded)))
        longest = parts.length;
  return longest;
}

function fits({ word, beginning }: Part, folded: string | undefined): boolean {
  return folded !== undefined && (beginning ? folded.startsWith(word) : folded === word);
}

/** Does any of the phrases stand among these words? */
export function holds(words: readonly Word[], phrases: Phrases): boolean {
  return words.some((_, at) => phraseAt(words, at, phrases) > 0);
}
