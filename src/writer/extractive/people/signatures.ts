/** People whose name is a line of its own, above the line that tells their office: of letters, statements and contacts. */
import type { Word } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { addressed } from './address.ts';
import { type BareTitle, type Mention, mentionOf } from './mention.ts';
import { readName, type Scene } from './names.ts';
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
  const found = readName(line, at);
  if (found === null || found.full < 2 || lettersEnd(line, found.next) !== name.words.length) return null;
  const run = { scene: line, text, sentence: name.sentence.index, mentions: [], bare: [] };
  const mention = mentionOf(run, found, { by: 'apposition', rank });
  const role = text.slice(title.start, title.end).replace(/\s+/g, ' ');
  return { ...mention, title, role, states: title.states, elsewhere: [title.start, title.end] };
}

/** One line break, with whatever spaces beside it. */
const oneBreak = /^[^\S\n]*\n[^\S\n]*$/u;
/** Nothing, or what parts the office from the house it is of. */
const endsOffice = /^\s*(?:[,;(–-].{0,80})?$/u;
