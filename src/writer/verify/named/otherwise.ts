/** V8: names that the evidence has in another script, and titles that a language puts in front of a name. */
import { romanise } from '../../../domain/romanise.ts';
import type { Read } from '../text/document.ts';
import { isCyrillic, sameName } from '../text/samewords.ts';

const consonants = (word: string): string =>
  (romanise(word) ?? word)
    .replace(/[^bcdfghklmnpqrstvxz]/g, '')
    .replace(/c/g, 's')
    // `Гілі` of Healey: one letter of the other script is read as either.
    .replace(/g/g, 'h')
    .replace(/(.)\1+/g, '$1');

/** `John Healey` of `Джон Гілі`: a name of the other script beside one that the evidence holds, with its consonants. */
export function isHeardOtherwise(claim: Read, evidence: Read, index: number): boolean {
  const word = claim.tokens[index]?.fold ?? '';
  return ([1, -1] as const).some((step) => {
    const beside = claim.tokens[index - step];
    if (beside?.cap !== true || beside.clause !== claim.tokens[index]?.clause) return false;
    return evidence.tokens.some(({ cap, fold }, at) => {
      const other = evidence.tokens[at + step];
      if (!cap || other?.cap !== true || isCyrillic(other.fold) === isCyrillic(word)) return false;
      const [heard, own] = [consonants(other.fold), consonants(word)];
      return (
        own.length > 1 &&
        heard.startsWith(own) &&
        heard.length - own.length < 2 &&
        sameName(fold, beside.fold)
      );
    });
  });
}

/** `Federal Councillor Ida Berg`: a word in front of a name that the evidence holds, and no part of it. */
export const isTitleOf = (claim: Read, evidence: Read, index: number): boolean =>
  claim.people.some(({ from, to, before }) => {
    const named = from > index && from - index <= titleReach && before.includes(index);
    const read = named ? [from, to] : index >= from && index < to - 1 ? [to - 1, to] : [];
    return (
      read.length > 0 &&
      read.every((at) =>
        evidence.tokens.some(({ cap, fold }) => cap && sameName(fold, claim.tokens[at]?.fold ?? '')),
      )
    );
  });

const titleReach = 3;
