/** Words as names need them: where each stands, how it is written, and what parts it from the next. */
import { findStates } from '../../../domain/country.ts';
import { fold } from '../../../domain/fold.ts';
import { isPlain, plainFirst } from '../../../domain/plainwords.ts';
import { once } from '../../../domain/remember.ts';
import { unglued } from './letters.ts';
import { type Reading, tells } from './reading.ts';

/** How a word is written: `Kļaviņš`, `NATO`, `A`, `minister`, `27`. */
type Shape = 'capital' | 'caps' | 'initial' | 'lower' | 'number';

/** What stands between a word and the next one; `end` closes the run of words. */
type Gap =
  | 'space'
  | 'dot'
  | 'comma'
  | 'open'
  | 'close'
  | 'quote'
  | 'dash'
  | 'ampersand'
  | 'slash'
  | 'colon'
  | 'line'
  | 'end';

export interface Word {
  start: number;
  end: number;
  text: string;
  /** Folded, without a possessive ending. */
  key: string;
  shape: Shape;
  /** What follows the word. */
  gap: Gap;
  /** Ends in an English possessive, which is no part of a name: [start, bare) is the word without it. */
  bare: number;
}

/** A word longer than this is noise; it parts what stands around it. */
const longestWord = 60;
/** `U.S.`, `l’Estonie` (two words), `O’Brien` and `Ozols-Liepa` (one each), `27`. */
const wordPattern = plainFirst(
  /(?:\p{Lu}\.){2,}|\p{Lu}{2,10}:\p{Ll}{1,4}(?![\p{L}\p{N}])|(?:[a-zL]|(?:[Ll]ors|[Pp]uis|[Jj]us)?[qQ]u)(?=[’'ʼ]\p{L})|[\p{L}\p{M}\p{N}]+(?:[-‑’'ʼ`][\p{L}\p{M}\p{N}]+)*/gu,
);
/** `FMV's`, and of an acronym `FN:s`, `EU:n`. */
const possessive = /[’'ʼ`]s$|:\p{Ll}{1,4}$/iu;
/** A verb that a scraper glued to the name before it. */
const gluedVerb =
  /^(\p{Lu}\p{Ll}{2,30}?)(?:объяви|сообщи|заяви|сказа|отмети|подчеркну|встрети|посети|прибы|рассказа|повідоми|зазначи|зустрі|відвіда)\p{Ll}{1,6}$/u;

/** `TurkishPresident`: a state's word that a page ran into the next one. */
const glued = /^(\p{Lu}\p{Ll}{3,})\p{Lu}\p{Ll}{3,}/u;

function isStateWord(word: string): boolean {
  const [state] = findStates(word);
  return state?.start === 0 && state.end === word.length && state.how !== 'capital';
}

/** `J.D. Ozols`, `Ģ.V.Liepa`: initials written together; known abbreviations of states and bodies are none. */
const initialGroup = /^(?:\p{Lu}\.){2,3}$/u;
const abbreviated =
  /^(?:U\.?S|U\.?K|U\.?N|E\.?U|D\.?C|U\.?A\.?E|U\.?S\.?A|R\.?O\.?K|N\.?Z|P\.?R\.?C|A\.?M|P\.?M|H\.?E|R\.?F|B\.?C|A\.?D)\.$/;

/** The words of text[start, end), in order. Linear in its length. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  const slice = text.slice(start, end);
  let previous: Word | null = null;
  for (const match of slice.matchAll(wordPattern)) {
    const from = start + match.index;
    if (previous !== null) previous.gap = gapOf(text.slice(previous.end, from), previous.shape);
    if (match[0].length > longestWord) {
      if (previous !== null) previous.gap = 'end';
      previous = null;
      continue;
    }
    if (isPlain(match[0])) {
      previous = plainAt(match[0], from);
      words.push(previous);
      continue;
    }
    if (
      initialGroup.test(match[0]) &&
      !abbreviated.test(match[0]) &&
      /^\s?\p{Lu}\p{Ll}/u.test(slice.slice(match.index + match[0].length, match.index + match[0].length + 3))
    ) {
      const initials = [...match[0].matchAll(/\p{Lu}/gu)].map(
        ({ 0: letter, index }): Word => ({ ...wordAt(letter, from + index), gap: 'dot' }),
      );
      words.push(...initials);
      previous = null;
      continue;
    }
    const state = glued.exec(match[0])?.[1];
    const lettered = unglued(match[0]);
    if (lettered !== null) {
      words.push({ ...wordAt(lettered[0], from), gap: 'comma' });
      previous = wordAt(lettered[1], from + lettered[0].length + 1);
    } else if (state !== undefined && isStateWord(state)) {
      words.push({ ...wordAt(state, from), gap: 'space' });
      previous = wordAt(match[0].slice(state.length), from + state.length);
    } else previous = wordAt(match[0], from);
    words.push(previous);
  }
  return words;
}

/** The same as `wordAt` makes of a plain word, at a part of the cost: most words are. */
function plainAt(text: string, start: number): Word {
  const end = start + text.length;
  const key = text.toLowerCase();
  return { start, end, text, key, shape: text === key ? 'lower' : 'capital', gap: 'end', bare: end };
}

function wordAt(text: string, start: number): Word {
  const own = gluedVerb.exec(text)?.[1] ?? text.replace(possessive, '');
  return {
    start,
    end: start + text.length,
    text,
    key: keyOf(own),
    shape: shapeOf(own),
    gap: 'end',
    bare: start + own.length,
  };
}

/** The folded word that lexicons are looked up by. */
export function keyOf(word: string): string {
  return fold(word).replace(/\./g, '').replace(/[‑]/g, '-').replace(/[’ʼ`]/g, "'");
}

function shapeOf(word: string): Shape {
  // `al-Rashid` begins as a name does.
  if (/^[ae][a-z]{1,2}[-‑]\p{Lu}/u.test(word)) return 'capital';
  const first = word.charAt(0);
  if (/\p{N}/u.test(first)) return 'number';
  if (!/\p{Lu}/u.test(first)) return 'lower';
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length === 1) return 'initial';
  if (!/\p{Ll}/u.test(letters)) return 'caps';
  return 'capital';
}

function gapOf(between: string, shape: Shape): Gap {
  if (between === ' ') return 'space';
  const marks = between.replace(/[\s\u200B-\u200D\uFEFF]+/g, '');
  if (/\n\s*\n/.test(between)) return 'line';
  if (marks === '') return 'space';
  if (marks === '.') return between.length === 1 && shape !== 'initial' ? 'end' : 'dot';
  // `Maj.-Gen.`
  if (between === '.-') return 'dot';
  // `Maj. Gen. (Retd)`.
  if (between === '. (') return 'open';
  if (marks === ',' || marks === '.,') return 'comma';
  if (marks === '(' || marks === '[') return 'open';
  if (marks === ')' || marks === ']' || marks === '),' || marks === ').') return 'close';
  if (marks === '&') return 'ampersand';
  if (marks === '/') return 'slash';
  if (marks === ':') return 'colon';
  if (/^[-–—]$/.test(marks)) return 'dash';
  if (/^[’‘'ʼʻ]$/.test(marks)) return between.length === 1 ? 'space' : 'quote';
  if (/^[“”„«»"]$/.test(marks)) return 'quote';
  return 'end';
}

/** The words of each sentence, by the sentence's index; none for sentences that may not support a claim. */
export const wordsBySentence = once(({ text, sentences }: Reading): Word[][] =>
  sentences.map((sentence) => (tells(sentence) ? wordsOf(text, sentence.start, sentence.end) : [])),
);

export type CapitalWord = Word & { shape: 'capital' | 'caps' | 'initial' };

/** Does the word begin like a name does? */
export function isCapital(word: Word | undefined): word is CapitalWord {
  return (
    word !== undefined && (word.shape === 'capital' || word.shape === 'caps' || word.shape === 'initial')
  );
}
