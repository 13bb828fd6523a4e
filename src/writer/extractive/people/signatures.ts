/** People whose name is a line of its own, above the line that tells their office: of letters, statements and contacts. */
import type { Word } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { addressed } from './address.ts';
import { type BareTitle, type Mention, mentionOf } from './mention.ts';
import { type NameSpan, readName, type Scene } from './names.ts';
import { lettersEnd } from './things.ts';

/** A line of the text, with its words. */
export interface LineOfWords {
  sentence: Sentence;
  words: readonly Word[];
}

/** `Hon NAME NAME` above `Minister of Defence`: the person of the first line, where it holds nothing else and the office opens the second. */
export function signatureOf(
  { text }: Reading,
  scene: Scene,
  [name, office]: readonly [LineOfWords, LineOfWords],
  bare: BareTitle | undefined,
): Mention | null {
  const title = bare?.title;
  if (title === undefined || title.generic || title.plural || title.start !== office.sentence.start)
    return null;
  const rest = text.slice(title.end, office.sentence.end);
  const between = text.slice(name.sentence.end, office.sentence.start);
  if (!oneBreak.test(between) || !endsOffice.test(rest)) return null;
  const line = { ...scene, words: name.words };
  const { at, rank } = addressed(line, 0);
  const found = readName(line, at) ?? inCapitals(line);
  if (found === null || found.full < 2 || lettersEnd(line, found.next) !== name.words.length) return null;
  const run = { scene: line, text, sentence: name.sentence.index, mentions: [], bare: [] };
  const mention = mentionOf(run, found, { by: 'apposition', rank });
  const role = text.slice(title.start, title.end).replace(/\s+/g, ' ');
  return { ...mention, title, role, states: title.states, elsewhere: [title.start, title.end] };
}

/** `NORA VALE`: a line of nothing but two or three words in capitals, none of them an institution’s. */
function inCapitals({ words, vocabulary }: Scene): NameSpan | null {
  const [first, last] = [words[0], words.at(-1)];
  const whole = words.every(
    ({ shape, gap, key }) =>
      shape === 'caps' && /^(?:space|end)$/.test(gap) && !vocabulary.institutions.has(key),
  );
  if (first === undefined || last === undefined || !whole || words.length < 2 || words.length > 3)
    return null;
  return { first: 0, next: words.length, start: first.start, end: last.end, full: words.length };
}

/** One line break, with whatever spaces beside it; or the line of a rank between two of them. */
const oneBreak = /^[^\S\n]*\n(?:[\p{L} .]{2,30}\n)?[^\S\n]*$/u;
/** Is the line nothing but a rank, as stands between the name and the office of an officer who signs? */
export const isRankLine = ({ vocabulary }: Scene, words: readonly Word[]): boolean =>
  words.length > 0 && vocabulary.rank(words, 0)?.length === words.length;

/** Nothing, or what parts the office from the house it is of. */
const endsOffice = /^\s*(?:[,;(–-].{0,80}|(?:\p{Lu}[\p{L}-]*(?:\s|$)){1,5})?$/u;
