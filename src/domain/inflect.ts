/** Words in all their inflected forms, kept as a stem and its endings: written out, a language's names would take megabytes. */
import { growingHeads } from './heads.ts';
import { addTo } from './lists.ts';

/** A word in every form that counts as it: the stem with one of the endings. */
export interface Inflected {
  stem: string;
  endings: ReadonlySet<string>;
}

const asItIs: ReadonlySet<string> = new Set(['']);

/** The word in no other form. */
export const alone = (word: string): Inflected => ({ stem: word, endings: asItIs });

/** Is this a form of the word? Both are compared as they are written. */
export const isFormOf = (word: string, { stem, endings }: Inflected): boolean =>
  word.startsWith(stem) && endings.has(word.slice(stem.length));

/** How a language's nouns end: for an ending, longer ones first, those that it turns into. Words must be folded. */
export function inflector(table: readonly (readonly [string, readonly string[]])[]): typeof alone {
  const known = table.map(([ending, forms]) => ({ ending, endings: new Set([ending, ...forms]) }));
  // Words come again in many names (`republic`).
  const made = new Map<string, Inflected>();
  const inflected = (word: string): Inflected => {
    const found =
      word.length < 3
        ? undefined
        : known.find(({ ending }) => word.endsWith(ending) && word.length - ending.length >= 2);
    if (!found) return alone(word);
    return { stem: word.slice(0, word.length - found.ending.length), endings: found.endings };
  };
  return (word) => {
    const one = made.get(word) ?? inflected(word);
    made.set(word, one);
    return one;
  };
}

/** What is kept under inflected words. */
export interface Inflections<Value> {
  add(word: Inflected, value: Value): void;
  /** What stands under a word in one of its forms, in the order in which it was added. */
  of(word: string): readonly Value[];
}

/** What is kept under one stem hangs together: a list for each, most of them of one, would take as much memory again. */
interface Kept<Value> {
  endings: ReadonlySet<string>;
  value: Value;
  order: number;
  before: Kept<Value> | null;
}

/** Most words meet no stem that begins with their first letters. */
const headLength = 3;
const nothing: readonly never[] = [];

export function createInflections<Value>(): Inflections<Value> {
  const stems = new Map<string, Kept<Value>>();
  /** The lengths of the stems, by their first letters. */
  const lengths = new Map<string, readonly number[]>();
  const heads = growingHeads(headLength);
  /** Shorter stems than those letters that have endings. */
  const short = new Set<number>();
  let order = 0;
  const collect = (word: string, length: number, found: Kept<Value>[] | null): Kept<Value>[] | null => {
    if (length > word.length) return found;
    const last = stems.get(length === word.length ? word : word.slice(0, length));
    if (last === undefined) return found;
    const ending = word.slice(length);
    let all = found;
    for (let kept: Kept<Value> | null = last; kept !== null; kept = kept.before) {
      if (!kept.endings.has(ending)) continue;
      if (all === null) all = [kept];
      else all.push(kept);
    }
    return all;
  };
  return {
    add: ({ stem, endings }, value) => {
      order += 1;
      stems.set(stem, { endings, value, order, before: stems.get(stem) ?? null });
      if (stem.length < headLength) {
        if (endings !== asItIs) short.add(stem.length);
        return;
      }
      heads.add(stem);
      const head = stem.slice(0, headLength);
      const known = lengths.get(head);
      if (!known?.includes(stem.length)) addTo(lengths, head, stem.length);
    },
    of: (word) => {
      let found: Kept<Value>[] | null = null;
      if (word.length < headLength) found = collect(word, word.length, found);
      for (const length of short) if (length < word.length) found = collect(word, length, found);
      if (heads.may(word))
        for (const length of lengths.get(word.slice(0, headLength)) ?? nothing)
          found = collect(word, length, found);
      if (found === null) return nothing;
      if (found.length === 1) return found.map(({ value }) => value);
      return found.sort((one, other) => one.order - other.order).map(({ value }) => value);
    },
  };
}
