/** What a title takes before its head: a state, modifiers, an institution. */
import { findStates } from '../../../domain/country.ts';
import { isCapital, type Word } from '../text/names.ts';
import type { Scene } from './names.ts';
import { isGiven } from './words.ts';

const longestLeft = 8;
/** Modifiers that may be written small before a capital head without being a verb or noun of the sentence. */
const smallModifiers = new Set(
  'deputy vice first former ex acting interim outgoing incoming foreign defence defense interior prime finance assistant associate permanent'.split(
    ' ',
  ),
);
/** Genitives before a head, where the language puts them there. */
const genitivesBefore: Readonly<Record<string, RegExp>> = { lt: /(ų|os|ės|io)$/, lv: /(as|u|ības|es)$/ };

/** The first word of the title whose head is at this word. */
export function growLeft(scene: Scene, head: number): number {
  const { words } = scene;
  let first = head;
  let bracketed = head + 1;
  while (first > 0 && head - first < longestLeft) {
    const before = words[first - 1];
    if (before === undefined) break;
    const bracket = bracketStart(scene, first - 1);
    if (bracket < first) {
      first = bracket;
      bracketed = bracket;
      continue;
    }
    if (!maySpecify(scene, first - 1, head)) break;
    const opens = before.gap === 'open' && bracketed === first;
    // `Strategic Direction–South Hub Director`.
    const hyphened = before.gap === 'dash' && (words[first]?.start ?? 0) - before.end === 1;
    if (!adjoins(before) && !isPossessive(scene, before) && !opens && !hyphened) break;
    if (isLeftOfState(scene, first - 1) || isOrigin(scene, first - 1) || isOthers(scene, first - 1)) break;
    first -= 1;
  }
  while (first < head && scene.vocabulary.connectors.has(words[first]?.key ?? '')) first += 1;
  return wholeBracket(scene, first);
}

/** `bland andra Natos generalsekreterare`: others are no second one. */
const isOthers = ({ words }: Scene, index: number): boolean =>
  /^(?:andra|andre)$/.test(words[index]?.key ?? '') &&
  /^(?:bland|blandt|blant)$/.test(words[index - 1]?.key ?? '');

/** `Nordvikas (FRE) sargybos vadas`: a title begins before a bracket or behind it, never within. */
function wholeBracket({ words }: Scene, first: number): number {
  const [before, word] = [words[first - 1], words[first]];
  if (word?.gap !== 'close') return first;
  return before?.gap === 'open' && isCapital(before) ? first - 1 : first + 1;
}

const longestBracket = 3;

/** `Republic of Freedonia (ROF) Vice Minister`, `Southern Hub (NSD-S Hub) Director`: where a bracket with a short form begins within a title; behind the word where none ends there. */
function bracketStart({ words }: Scene, last: number): number {
  if (words[last]?.gap !== 'close') return last + 1;
  for (let at = last; at > last - longestBracket; at -= 1) {
    const [before, word] = [words[at - 1], words[at]];
    if (word === undefined || !isCapital(word)) return last + 1;
    if (before?.gap === 'open')
      return before.shape === 'capital' && /^\p{Lu}{2}/u.test(word.text) ? at : last + 1;
  }
  return last + 1;
}

/** `the Netherlands’ Defence Minister`: the mark behind a plural closes no quotation. */
function isPossessive({ statesAt }: Scene, word: Word): boolean {
  return word.gap === 'quote' && word.key.endsWith('s') && statesAt(word).length > 0;
}

/** Before the state of a title stands only what makes another office of it (`former Estonian …`), no noun of the sentence. */
function isLeftOfState(scene: Scene, index: number): boolean {
  const [word, after] = [scene.words[index], scene.words[index + 1]];
  if (word === undefined || after === undefined || scene.statesAt(after).length === 0) return false;
  return (
    word.shape === 'lower' && scene.statesAt(word).length === 0 && !scene.vocabulary.modifiers.has(word.key)
  );
}

/** `från Norge försvarsminister NAME`: the place somebody comes from is no part of the office. */
function isOrigin({ words, statesAt, vocabulary }: Scene, index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (before === undefined || word === undefined || word.shape === 'lower') return false;
  // `on a visit to Slovenia Minister NAME`: an adjective there is of the office, a state's name is where somebody is.
  if (vocabulary.language === 'en') {
    const led = before.key === 'the' ? words[index - 2] : before;
    return led?.gap === 'space' && whereabouts.has(led.key) && findStates(word.text)[0]?.how === 'name';
  }
  // Dutch `de` is an article.
  if (vocabulary.language === 'nl') return false;
  return (
    before.gap === 'space' &&
    /^(?:fran|fra|aus|vom|de|du|from|в|во|на|у|из|до|w|we|do|v|ve)$/.test(before.key) &&
    statesAt(word).length > 0
  );
}

/** What stands before a state that somebody comes from, goes to or stays in. */
const whereabouts = new Set(['to', 'in', 'into', 'from', 'at', 'visit', 'visiting', 'visited']);

/** Does the next word stand behind it with no mark between? */
export function adjoins(word: Word): boolean {
  return word.gap === 'space' || (word.gap === 'dot' && word.text.length <= 4);
}

/** May this word stand before the head as part of its title? */
function maySpecify(scene: Scene, index: number, head: number): boolean {
  const { words, vocabulary } = scene;
  const word = words[index];
  const headWord = words[head];
  if (word === undefined || headWord === undefined) return false;
  if (scene.statesAt(word).length > 0 && word.shape !== 'number') return true;
  const capital = isCapital(word);
  if (vocabulary.language === 'en' && word.key === 'of') return insideInstitution(scene, index);
  if (vocabulary.modifiers.has(word.key) && !vocabulary.connectors.has(word.key)) {
    return (
      capital ||
      word.shape === 'number' ||
      vocabulary.language !== 'en' ||
      headWord.shape === 'lower' ||
      smallModifiers.has(word.key)
    );
  }
  // `the Spanish minister’s adviser`: whose office it serves is part of it.
  if (word.bare < word.end && vocabulary.role.at(words, index) !== null) return true;
  if (word.shape === 'lower' && word.text.length > 3)
    return genitivesBefore[vocabulary.language]?.test(word.text) === true;
  // `J3 Commander`: a branch of a staff.
  if (/^[JGNASX]\d$/.test(word.text)) return isCapital(headWord);
  if (!capital || word.shape === 'initial' || vocabulary.honorifics.has(word.key)) return false;
  if (vocabulary.institutions.has(word.key) || scene.isOrganisation(word) || word.shape === 'caps')
    return true;
  if (vocabulary.role.at(words, index) !== null) return isCapital(headWord);
  if (vocabulary.language !== 'en' || index === 0 || !isCapital(headWord)) return false;
  return (
    !vocabulary.stops.has(word.key) &&
    !isGiven(vocabulary, word) &&
    word.bare === word.end &&
    !namedBefore(scene, index)
  );
}

/** `Readout of Secretary NAME’s Call`: what is told of somebody is no house. */
const documents = new Set(
  'readout statement remarks transcript interview factsheet communique declaration'.split(' '),
);

/** `Bureau of Rural Affairs Senior Official`: the preposition lies between two words of an institution. */
function insideInstitution({ words, vocabulary }: Scene, index: number): boolean {
  const before = words[index - 1];
  const after = words[index + 1];
  return (
    isCapital(before) &&
    adjoins(before) &&
    isCapital(after) &&
    vocabulary.institutions.has(before.key) &&
    !documents.has(before.key)
  );
}

/** `… Doe National Security Adviser`: the word ends a name, and is no part of the title. */
function namedBefore({ words, vocabulary }: Scene, index: number): boolean {
  const before = words[index - 1];
  return (
    before !== undefined && adjoins(before) && (isGiven(vocabulary, before) || before.shape === 'initial')
  );
}
