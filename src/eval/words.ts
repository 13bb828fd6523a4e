/** Comparing words as the labels ask: folded, with the inflected forms of one word counted as equal. */
import { fold, foldedWords } from '../domain/fold.ts';

const wordCap = 100;

/** Are two folded words one word, or forms of one (`nosatyj`, `nosatym`)? Short words must be equal. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const longest = Math.max(a.length, b.length);
  return shared >= 4 && shared >= longest * 0.6 && longest - shared <= 3;
}

/** How many of `wanted` have a partner in `given`, each partner used once. */
export function sharedWords(wanted: readonly string[], given: readonly string[]): number {
  const left = [...given];
  return wanted.filter((word) => {
    const at = left.findIndex((other) => sameWord(word, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** The folded words of a text, each once, none longer than 100 letters. */
export function wordSet(text: string): string[] {
  return [...new Set(foldedWords(text).filter((word) => word.length <= wordCap))];
}

/** Dice coefficient of the folded words of two texts, 0 to 1. */
export function dice(a: string, b: string): number {
  const left = wordSet(a);
  const right = wordSet(b);
  if (left.length === 0 || right.length === 0) return 0;
  return (2 * sharedWords(left, right)) / (left.length + right.length);
}

/** Do two names share the surname, in either word order? A bare surname matches a full name. */
export function sameSurname(wanted: string, given: string): boolean {
  const suffixes = new Set(['jr', 'sr', 'ii', 'iii']);
  const label = foldedWords(wanted).filter((word) => !suffixes.has(word));
  const name = foldedWords(given).filter((word) => !suffixes.has(word));
  const last = label.at(-1);
  const first = label[0];
  const end = name.at(-1);
  if (last === undefined || first === undefined || end === undefined) return false;
  if (sameWord(last, end)) return true;
  const turned = name.length > 1 && name.some((word) => sameWord(last, word)) && sameWord(first, end);
  return turned || (name.length === 1 && sameWord(first, end));
}

/** A text seen as letters and digits alone: equal for texts that differ in spacing, marks and case. */
export interface LetterView {
  letters: string;
  /** For each UTF-16 offset of the text (and its end), how many letters stand before it. */
  before: Int32Array;
}

/** The letter view of a text; linear. */
export function letterView(text: string): LetterView {
  const before = new Int32Array(text.length + 1);
  const parts: string[] = [];
  let count = 0;
  let offset = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) before[offset + unit] = count;
    offset += character.length;
    const kept = fold(character).replace(/[^\p{L}\p{N}]/gu, '');
    parts.push(kept);
    count += kept.length;
  }
  before[text.length] = count;
  return { letters: parts.join(''), before };
}

/** The letters and digits of a text, folded. */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
