/** What follows a name: `NAME, minister of …`, `NAME (minister)`, `NAME of Latvia`. */

import { findStates } from '../../../domain/country.ts';
import { shipPrefixes } from '../programmes/words.ts';
import { isCapital, type Word } from '../text/names.ts';
import { addressAt, articles, isHonorific, nameAfter } from './address.ts';
import type { NameSpan, Scene } from './names.ts';
import { type Title, titleAt } from './titles.ts';

/** The title after a name and a comma, a bracket or a French article; null when it belongs to the next name. */
export function apposition(scene: Scene, name: NameSpan): Title | null {
  const { words } = scene;
  const gap = words[name.next - 1]?.gap;
  const article = articles.has(words[name.next]?.key ?? '') ? 1 : 0;
  if (
    gap !== 'comma' &&
    gap !== 'open' &&
    gap !== 'dash' &&
    !(gap === 'space' && article === 1 && scene.vocabulary.language === 'fr') &&
    !(gap === 'space' && article === 0 && isUnparted(scene, name))
  ) {
    return null;
  }
  const from = name.next + article;
  for (let head = from; head < from + longestUnit && head < words.length; head += 1) {
    const title = titleAt(scene, head);
    if (title === null) {
      if (!goesOn(scene, head)) return null;
      continue;
    }
    if (title.plural || !(isNounsOnly(scene, from, title.first) || isUnit(scene, from, title))) return null;
    const address = addressAt(scene, title);
    const named = address?.direct === true ? nameAfter(scene, title, address) : null;
    if (named !== null && !isSeat(scene, title, named)) return null;
    const seated = named === null ? title : { ...title, next: named.next, end: named.end };
    const start = title.first > from ? (words[from]?.start ?? title.start) : title.start;
    const states = words.slice(from, title.first).flatMap((word) => scene.statesAt(word));
    return extend(scene, { ...seated, first: from, start, states: [...states, ...title.states] });
  }
  return null;
}

/** `General NAME commander of the Northern Corps is …`: an office in small letters right behind a name of several words, and what it is of. */
function isUnparted({ words, vocabulary }: Scene, { next, full }: NameSpan): boolean {
  if (full < 2 || vocabulary.language !== 'en' || words[next]?.shape !== 'lower') return false;
  const role = vocabulary.role.at(words, next);
  const of = role === null ? undefined : words[next + role.length];
  return of?.key === 'of' && words[next + (role?.length ?? 0) - 1]?.gap === 'space';
}

const bodies = new Set(
  'command base headquarters hq station garrison centre center school academy area corps depot airbase'.split(
    ' ',
  ),
);

/** `NAME, commander of the Force Command Nordvik`: one capital word behind a body is where it sits. */
function isSeat({ words }: Scene, { next, complemented }: Title, { first, next: end }: NameSpan): boolean {
  return complemented && first === next && end - first === 1 && bodies.has(words[next - 1]?.key ?? '');
}

/** `brigade logistics chief`, `Danish Navy press centre head`: nouns may open an office that stands behind its name. */
function isNounsOnly(scene: Scene, from: number, head: number): boolean {
  const { words, vocabulary } = scene;
  const nouns = words.slice(from, head);
  const bodies = nouns.findIndex(({ shape }) => shape === 'lower');
  return (
    nouns.length - Math.max(0, bodies) <= 3 &&
    nouns.every(
      (word, index) =>
        word.gap === 'space' &&
        !vocabulary.stops.has(word.key) &&
        !vocabulary.connectors.has(word.key) &&
        (word.shape === 'lower' ||
          (index < bodies && (scene.statesAt(word).length > 0 || vocabulary.institutions.has(word.key)))),
    )
  );
}

const longestUnit = 10;

/** Does an office behind a name go on over this word: to the next one, or from a unit to the one that it is of? */
function goesOn({ words, vocabulary }: Scene, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.gap === 'space' || word?.gap === 'dot') return true;
  return word?.gap === 'comma' && next?.shape === 'number' && vocabulary.institutions.has(word.key);
}

/** `NAME, ABC Escort Division 5 commander`, `NAME, 2nd Battalion, 5th Infantry Regiment commander`: a unit named before a head written small. */
function isUnit(scene: Scene, from: number, { first, head }: Title): boolean {
  const { words, vocabulary } = scene;
  const unit = words.slice(from, first);
  const whole = words.slice(from, head);
  return (
    words[head]?.shape === 'lower' &&
    unit.every((word, at) => (isCapital(word) || word.shape === 'number') && goesOn(scene, from + at)) &&
    whole.some(({ key }) => vocabulary.institutions.has(key)) &&
    !unit.some((word, at) => vocabulary.stops.has(word.key) || vocabulary.rank(words, from + at) !== null)
  );
}

/** Takes the further parts of an office: `Deputy Director, European Bureau, Ministry of …`. */
function extend(scene: Scene, title: Title): Title {
  const { words } = scene;
  let next = ofBracketed(scene, title.next);
  for (let part = 0; part < 3 && words[next - 1]?.gap === 'comma'; part += 1) {
    const end = officePart(scene, next);
    if (end === null) break;
    next = end;
  }
  const last = words[next - 1];
  if (last === undefined) return title;
  const states = words.slice(title.next, next).flatMap((word) => scene.statesAt(word));
  return { ...title, next, end: last.bare, states: [...new Set([...title.states, ...states])] };
}

/** `Assistant Chief (Engagement) of Norway`: where the state ends that follows the bracket with what an office is for. */
function ofBracketed({ words, statesAt }: Scene, next: number): number {
  if (words[next - 1]?.gap !== 'open') return next;
  const closing = words.findIndex(({ gap }, at) => at >= next && at < next + longestState && gap === 'close');
  const state = words[closing + 2]?.key === 'the' ? closing + 3 : closing + 2;
  const word = words[state];
  return closing >= 0 && words[closing + 1]?.key === 'of' && word !== undefined && statesAt(word).length > 0
    ? state + 1
    : next;
}

/** The end of a part that is an institution or a unit and nothing else, or null. */
function officePart(scene: Scene, from: number): number | null {
  const { words, vocabulary } = scene;
  let at = from;
  let institution = false;
  while (at < from + 12) {
    const word = words[at];
    if (word === undefined) return null;
    const lower = word.shape === 'lower';
    if (lower && !vocabulary.connectors.has(word.key)) return null;
    if (lower && at === from && word.key !== 'the') return null;
    if (isHonorific(scene, at) || vocabulary.role.at(words, at) !== null) return null;
    if (vocabulary.institutions.has(word.key) || shipPrefixes.has(word.text)) institution = true;
    at += 1;
    if (word.gap !== 'space') break;
  }
  const last = words[at - 1];
  return institution && last !== undefined && last.shape !== 'lower' ? at : null;
}

const longestAffiliation = 14;

/** `of the Training and Doctrine Command`: the word joins two parts of one institution's name. */
function isAndWithin(scene: Scene, at: number): boolean {
  const { words, vocabulary } = scene;
  const [before, word, after, last] = words.slice(at - 1, at + 3);
  return (
    word?.key === 'and' &&
    isCapital(before) &&
    isCapital(after) &&
    isCapital(last) &&
    after.gap === 'space' &&
    vocabulary.institutions.has(before.key) &&
    vocabulary.institutions.has(last.key) &&
    [at + 1, at + 2].every((index) => vocabulary.role.at(words, index) === null) &&
    [before, after, last].every((part) => scene.statesAt(part).length === 0)
  );
}

/** `NAME (Norway)`: nothing but a state between brackets. */
function bracketedStates(
  { words, statesAt }: Scene,
  from: number,
): { states: string[]; next: number } | null {
  if (words[from - 1]?.gap !== 'open') return null;
  let at = from;
  while (at < from + longestState && words[at]?.gap === 'space') at += 1;
  const within = words.slice(from, at + 1);
  const states = new Set(within.flatMap((word) => statesAt(word)));
  const whole = words[at]?.gap === 'close' || words[at]?.gap === 'end';
  return whole && states.size === 1 && within.every((word) => word.key === 'the' || statesAt(word).length > 0)
    ? { states: [...states], next: at + 1 }
    : null;
}

const longestState = 4;

const realms = new Set(['republic', 'kingdom', 'state', 'federation', 'grand', 'duchy', 'principality']);

/** `NAME from Norway`, `NAME from the Kingdom of Norway`: the state alone; a house of it (`from the Norwegian Army`) is told elsewhere. */
function stateFrom({ words, statesAt }: Scene, from: number): { states: string[]; next: number } | null {
  let at = from;
  while (at < from + longestState && (realms.has(words[at]?.key ?? '') || words[at]?.key === 'of')) at += 1;
  const word = words[at];
  const states = word === undefined ? [] : statesAt(word);
  if (word === undefined || states.length === 0 || !isCapital(word)) return null;
  while (
    words[at]?.gap === 'space' &&
    isCapital(words[at + 1]) &&
    shares(statesAt(words[at + 1] as Word), states)
  )
    at += 1;
  const goesOn = words[at]?.gap === 'space' && isCapital(words[at + 1]);
  const named = findStates(words[at]?.text ?? '')[0]?.how !== 'adjective';
  return named && !goesOn && word.bare === word.end ? { states: [...states], next: at + 1 } : null;
}

const shares = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((code) => others.includes(code));

/** What follows a name: `of Latvia` and `(Latvia)` give a state, `of the Coast Survey Office (CSO)` an affiliation. */
export function after(
  scene: Scene,
  name: NameSpan,
): { states: string[]; affiliation: string[]; next: number } {
  const { words, vocabulary } = scene;
  const none = { states: [], affiliation: [], next: name.next };
  const bracketed = bracketedStates(scene, name.next);
  if (bracketed !== null) return { ...none, ...bracketed };
  const link = words[name.next - 1]?.gap === 'space' ? words[name.next]?.key : undefined;
  if (link !== 'of' && link !== 'from') return none;
  let at = name.next + 1;
  if (words[at]?.key === 'the') at += 1;
  if (link === 'from') return { ...none, ...stateFrom(scene, at) };
  const from = at;
  while (at < from + longestAffiliation) {
    const word = words[at];
    if (word === undefined) break;
    const takes =
      (isCapital(word) && !vocabulary.stops.has(word.key)) ||
      isAndWithin(scene, at) ||
      (word.shape === 'lower' &&
        vocabulary.connectors.has(word.key) &&
        (isCapital(words[at + 1]) || (words[at + 1]?.key === 'the' && isCapital(words[at + 2]))) &&
        word.key !== 'and') ||
      (word.key === 'the' && words[at - 1]?.key === 'of' && isCapital(words[at + 1]));
    if (!takes) break;
    at += 1;
    if (word.gap !== 'space' && word.gap !== 'open') break;
  }
  if (at === from) return none;
  const taken = words.slice(from, at);
  const states = [...new Set(taken.flatMap((word) => scene.statesAt(word)))];
  const rest = taken.filter((word) => scene.statesAt(word).length === 0).map(({ key }) => key);
  return { states, affiliation: rest, next: at };
}
