/** Acronyms with their expansions, after Schwartz and Hearst (2003): `Status of Forces Agreement (SOFA)` and `SOFA (Status of …)`. */
import type { Word } from '../text/names.ts';

export interface Expansion {
  acronym: string;
  /** Words [first, next) of the long form. */
  first: number;
  next: number;
  /** Words [from, to) of both forms together. */
  from: number;
  to: number;
}

const shortest = 2;
const longest = 14;

/** Pairs among the words of a sentence, in order. Looks back a bounded number of words from each bracket: linear. */
export function expansionsIn(words: readonly Word[]): Expansion[] {
  const pairs: Expansion[] = [];
  for (const index of words.keys()) {
    const before = words[index - 1];
    if (before === undefined || (before.gap !== 'open' && before.gap !== 'comma')) continue;
    const pair =
      before.gap === 'open' ? (longBefore(words, index) ?? longAfter(words, index)) : appended(words, index);
    if (pair !== null) pairs.push(pair);
  }
  return pairs;
}

/** May this word stand for several: mostly capitals, no number, of 2 to 12 signs? */
export function isAcronym(word: Word): boolean {
  const own = word.text.slice(0, word.bare - word.start);
  if (own.length < shortest || own.length > longest) return false;
  const capitals = (own.match(/\p{Lu}/gu) ?? []).length;
  return capitals >= 2 && capitals >= own.replace(/[^\p{L}]/gu, '').length / 2;
}

/** `Long Form (LF)`. */
function longBefore(words: readonly Word[], at: number): Expansion | null {
  const acronym = words[at];
  if (
    acronym === undefined ||
    (acronym.gap !== 'close' && acronym.gap !== 'comma' && acronym.gap !== 'end') ||
    !isAcronym(acronym)
  )
    return null;
  const first = match(words, at, letters(acronym));
  return first === null ? null : { acronym: acronym.text, first, next: at, from: first, to: at + 1 };
}

/** `LF (Long Form)`. */
function longAfter(words: readonly Word[], at: number): Expansion | null {
  const acronym = words[at - 1];
  if (acronym === undefined || !isAcronym(acronym)) return null;
  let next = at;
  const closed = (): boolean => /^(?:close|end)$/.test(words[next - 1]?.gap ?? '');
  while (next < words.length && next - at < longest && !closed()) next += 1;
  if (!closed() || next - at < 2) return null;
  return match(words, next, letters(acronym)) === at
    ? { acronym: acronym.text, first: at, next, from: at - 1, to: next }
    : null;
}

/** `joint patrol option, JPO`: without brackets every letter must begin a word. */
function appended(words: readonly Word[], at: number): Expansion | null {
  const acronym = words[at];
  if (acronym === undefined || acronym.shape !== 'caps' || !isAcronym(acronym)) return null;
  const size = letters(acronym).length;
  if (size < 3) return null;
  const first = at - size;
  const initials = words.slice(Math.max(0, first), at).map(({ key }) => key.charAt(0));
  if (first < 0 || initials.join('') !== letters(acronym) || !together(words, first, at)) return null;
  return { acronym: acronym.text, first, next: at, from: first, to: at + 1 };
}

function letters(word: Word): string {
  return word.key.replace(/[^\p{L}\p{N}]/gu, '').replace(/(?<=\p{L}{2})s$/u, '');
}

function together(words: readonly Word[], first: number, next: number): boolean {
  return words.slice(first, next - 1).every(({ gap }) => gap === 'space' || gap === 'dash');
}

const isLink = ({ shape, key }: Word): boolean =>
  shape === 'lower' && /^(?:and|of|for|the|in|on|to|with|a|an)$/.test(key);

/** From the end backwards, each letter in order; the first one begins a word. The first word of the long form, or null. */
function match(words: readonly Word[], next: number, short: string): number | null {
  const furthest = Math.max(0, next - Math.min(short.length + 5, short.length * 2) - 1);
  let wanted = short.length - 1;
  for (let at = next - 1; at >= furthest; at -= 1) {
    const word = words[at];
    if (
      word === undefined ||
      word.key === short ||
      (at < next - 1 && word.gap !== 'space' && word.gap !== 'dash' && word.gap !== 'quote')
    )
      return null;
    for (let place = word.key.length - 1; place >= 0 && wanted >= 0; place -= 1) {
      // The first letter begins a word, and no link: `Acquisition and Cross-Servicing Agreement (ACSA)`.
      const mustBegin = wanted === 0 && ((place > 0 && word.key[place - 1] !== '-') || isLink(word));
      if (word.key[place] === short[wanted] && !mustBegin) wanted -= 1;
    }
    if (wanted < 0) return at;
  }
  return null;
}
