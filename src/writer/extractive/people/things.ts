/** Names that are a thing's and no person's: of ships, of centres and units called after somebody; letters behind a name. */
import { shipPrefixes } from '../programmes/words.ts';
import { postnominals } from '../text/letters.ts';
import { isCapital, type Word } from '../text/names.ts';
import { type NameSpan, type Scene, things } from './names.ts';

/** What ships are called by their kind: `the Danish frigate NAME NAME`. */
export const ships: ReadonlySet<string> = new Set(
  'frigate destroyer corvette cruiser submarine minehunter minesweeper icebreaker carrier vessel ship cutter tanker'.split(
    ' ',
  ),
);

const longestShip = 4;

/** Where the name of a ship ends that its navy's letters open (`KRI Sultan NAME`); the word itself where none begins. */
export function shipAt({ words, vocabulary }: Scene, at: number): number {
  const word = words[at];
  if (word === undefined || word.gap !== 'space' || !shipPrefixes.has(word.text)) return at;
  let next = at + 1;
  while (next <= at + longestShip && isCapital(words[next]) && words[next - 1]?.gap === 'space') {
    if (next > at + 1 && vocabulary.rank(words, next) !== null) break;
    next += 1;
  }
  return next > at + 1 ? next : at;
}

const longestThing = 7;

/** `John Carter CSG`, `King NAME Special Training Centre`: do the capital words behind the name make it a thing's? */
export function namesThing({ words, vocabulary }: Scene, { next }: NameSpan): boolean {
  const first = words[next];
  if (words[next - 1]?.gap !== 'space' || !isCapital(first) || isPostnominal(first)) return false;
  const ends = ({ key }: Word): boolean => things.has(key) || vocabulary.institutions.has(key);
  if (first.shape === 'caps' || ends(first)) return true;
  if (!vocabulary.modifiers.has(first.key)) return false;
  for (let at = next + 1; at < next + longestThing; at += 1) {
    const word = words[at];
    if (words[at - 1]?.gap !== 'space' || !isCapital(word)) return false;
    if (ends(word)) return true;
  }
  return false;
}

function isPostnominal(word: Word | undefined): boolean {
  return word !== undefined && postnominals.has(word.text.replaceAll('.', ''));
}

const mostLetters = 6;

/** Where the letters behind a name end: `NAME, KCB, CBE, Chief of …`. */
export function lettersEnd({ words }: Scene, next: number): number {
  let at = next;
  while (
    at < next + mostLetters &&
    isPostnominal(words[at]) &&
    /^(?:space|comma|dot)$/.test(words[at - 1]?.gap ?? '')
  )
    at += 1;
  return at;
}
