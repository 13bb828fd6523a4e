/** Phrases of a lexicon, found among words: `chief of staff`, `ministr*` (any ending), `*minister` (any beginning). */
import { headsOf } from '../../../domain/heads.ts';
import { keyOf, type Word } from './names.ts';

export interface Found<Value> {
  /** How many words the phrase takes. */
  length: number;
  value: Value;
}

interface Entry<Value> {
  /** One test a word: exact, or the stem of a word that may end in any way. */
  words: { stem: string; open: boolean }[];
  value: Value;
}

export interface Phrases<Value> {
  /** The longest phrase that begins at this word and is not parted by more than a space or an abbreviation's dot. */
  at(words: readonly Word[], index: number): Found<Value> | null;
}

const stemLength = 3;

/**
 * An index of phrases, made on first use; looking one up takes time in the length of the word, not of the lexicon.
 * `entries` may be given as a function, so that a list is not even read before.
 */
export function createPhrases<Value>(
  entries: Iterable<readonly [string, Value]> | (() => Iterable<readonly [string, Value]>),
): Phrases<Value> {
  let made: Phrases<Value> | null = null;
  return {
    at: (words, index) => {
      made ??= phrasesFrom(typeof entries === 'function' ? entries() : entries);
      return made.at(words, index);
    },
  };
}

function phrasesFrom<Value>(entries: Iterable<readonly [string, Value]>): Phrases<Value> {
  const exact = new Map<string, Entry<Value>[]>();
  const stems = new Map<string, Entry<Value>[]>();
  const tails: { tail: string; value: Value }[] = [];
  const firsts: { word: string; open: boolean }[] = [];
  for (const [phrase, value] of entries) {
    if (phrase.startsWith('*')) {
      tails.push({ tail: keyOf(phrase.slice(1)), value });
      continue;
    }
    // Words are parted behind an elided article too: `général d’armée` is three.
    const words = phrase.split(/[\s/]+|(?<=(?:^|\s)[dl])['’]/iu).map(openWord);
    const first = words[0];
    if (first === undefined) continue;
    firsts.push({ word: first.stem, open: first.open });
    const index = first.open ? stems : exact;
    const key = first.open ? first.stem.slice(0, stemLength) : first.stem;
    const there = index.get(key);
    if (there === undefined) index.set(key, [{ words, value }]);
    else there.push({ words, value });
  }
  const mayBegin = headsOf(firsts);
  const find = (words: readonly Word[], index: number): Found<Value> | null => {
    const word = words[index];
    if (word === undefined) return null;
    const best = mayBegin(word.key) ? begun(words, index, word.key) : null;
    if (best !== null) return best;
    for (const { tail, value } of tails) if (word.key.endsWith(tail)) return { length: 1, value };
    return null;
  };
  const begun = (words: readonly Word[], index: number, key: string): Found<Value> | null => {
    const listed = longest(exact.get(key), words, index);
    const stemmed = longest(stems.get(key.slice(0, stemLength)), words, index);
    return (stemmed?.length ?? 0) > (listed?.length ?? 0) ? stemmed : listed;
  };
  return { at: find };
}

function openWord(word: string): { stem: string; open: boolean } {
  return word.endsWith('*')
    ? { stem: keyOf(word.slice(0, -1)), open: true }
    : { stem: keyOf(word), open: false };
}

function longest<Value>(
  entries: Entry<Value>[] | undefined,
  words: readonly Word[],
  index: number,
): Found<Value> | null {
  let best: Found<Value> | null = null;
  for (const entry of entries ?? []) {
    if (entry.words.length <= (best?.length ?? 0) || !matches(entry, words, index)) continue;
    best = { length: entry.words.length, value: entry.value };
  }
  return best;
}

function matches(entry: Entry<unknown>, words: readonly Word[], index: number): boolean {
  return entry.words.every(({ stem, open }, offset) => {
    const word = words[index + offset];
    if (word === undefined) return false;
    const before = words[index + offset - 1];
    if (offset > 0 && before?.gap !== 'space' && before?.gap !== 'dot') return false;
    return open ? word.key.startsWith(stem) && word.key.length - stem.length <= 6 : word.key === stem;
  });
}
