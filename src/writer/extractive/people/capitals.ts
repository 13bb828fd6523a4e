/** Names whose family is written in capitals, and acronyms that are none. */
import { postnominals } from '../text/letters.ts';
import type { Word } from '../text/names.ts';
import { isGiven, type Vocabulary } from './words.ts';

/** The words of a sentence, and what they are read with. */
interface Line {
  words: readonly Word[];
  vocabulary: Vocabulary;
}

/** `Col AJB Carter`: three letters right behind a rank are initials, where no institution is named behind them. */
function isLettered({ words, vocabulary }: Line, at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  return (
    before?.gap === 'space' &&
    word?.gap === 'space' &&
    after !== undefined &&
    !vocabulary.institutions.has(after.key) &&
    vocabulary.rank(words, at - 1)?.length === 1
  );
}

/** `Tahar Fathi IBRAHIM SALAHI`, `Dov MARIN`: long words in capitals behind a name are its family's, where no office or house goes on. */
function isFamily({ words, vocabulary }: Line, at: number): boolean {
  const [word, after] = [words[at], words[at + 1]];
  if (
    word === undefined ||
    word.text.length < 5 ||
    !/[AEIOUY]/u.test(word.text) ||
    vocabulary.institutions.has(word.key)
  )
    return false;
  if (word.gap !== 'space' || after === undefined) return true;
  return after.shape === 'caps'
    ? after.text.length >= 5
    : after.shape === 'lower' && vocabulary.role.at(words, at + 1) === null;
}

/** May a word in capitals be of a name: `KOWALSKI` beside a given name is a surname, `NATO` and `NORTHART` are none. */
export function capsName(
  line: Line,
  { at, word, before }: { at: number; word: Word; before: Word | undefined },
): boolean {
  const after = line.words[at + 1];
  if (/\p{N}/u.test(word.text) || (before !== undefined && postnominals.has(word.text))) return false;
  if (word.text.length === 3 && before === undefined && after?.shape === 'capital' && isLettered(line, at))
    return true;
  if (word.text.length < 3) return before === undefined && word.gap === 'space' && after?.shape === 'capital';
  if (before !== undefined)
    return before.shape === 'initial' || isGiven(line.vocabulary, before) || isFamily(line, at);
  return word.text.length >= 5 || (after !== undefined && isGiven(line.vocabulary, after));
}
