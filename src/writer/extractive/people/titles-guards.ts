/** What stands behind the head of an office and is no part of it, or makes no office of it. */
import { isCapital, type Word } from '../text/names.ts';
import type { Scene } from './names.ts';

const councils = new Set(['council', 'committee', 'cabinet', 'conference', 'board', 'college']);

/** `Council of Ministers`, `Committee of Chiefs of Staff`: several heads that make a house. */
export function isCouncil(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.key === 'of' && councils.has(words[at - 2]?.key ?? '') && isCapital(words[at - 2]);
}

/** Does a word stand behind `to` or `to the`? */
export const leadsTo = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.key === 'to' || (words[at - 1]?.key === 'the' && words[at - 2]?.key === 'to');

const servants =
  /^(?:advis[eo]rs?|aides?|assistants?|envoys?|ambassadors?|representatives?|secretary|delegates?|counsel(?:l?ors?)?|attach[eé]s?|commissioners?|coordinators?|deput(?:y|ies)|heirs?)$/u;

/** Does a word that serves somebody stand a few words before, in one title with this one? */
export function mayServe({ words }: Scene, at: number): boolean {
  return words.slice(Math.max(0, at - 4), at).some(({ key }) => servants.test(key));
}

/** `Minister SAITO met`: whoever heads a ministry or a state is of no house in letters. */
export function isSurnameOf(scene: Scene, at: number): boolean {
  const [head, word, after] = [scene.words[at - 1], scene.words[at], scene.words[at + 1]];
  return (
    single.test(head?.key ?? '') &&
    word !== undefined &&
    word.text.length > 4 &&
    /[AEIOUY]/u.test(word.text) &&
    word.gap === 'space' &&
    after?.shape === 'lower' &&
    !scene.vocabulary.connectors.has(after.key)
  );
}

const single = /^(?:minister|president|ambassador|premier|chancellor|governor|senator)$/;
