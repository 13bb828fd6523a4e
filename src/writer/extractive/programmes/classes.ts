/** Kinds of ships and battlegroups that English names by a class or by where they stand: `Heron-class frigate`, `NATO battlegroup in Norway`. */
import type { Scene } from '../people/names.ts';
import { isCapital, type Word } from '../text/names.ts';
import { type Sighting, sightingOf } from './sighting.ts';
import { shipPrefixes } from './words.ts';

const ship =
  /^(?:frigates?|destroyers?|corvettes?|submarines?|patrol|vessels?|ships?|boats?|carriers?|cutters?|minehunters?|minesweepers?|tankers?|landing|amphibious|guided|missile|attack|offshore|support|cruisers?|icebreakers?)$/;
const mostBefore = 2;
const mostBehind = 3;

/** Ships named by their class, with what kind of ship it is, and multinational battlegroups by their state. Linear. */
export function classesIn(scene: Scene): Sighting[] {
  if (scene.vocabulary.language !== 'en') return [];
  // `the Heron-class frigate HNoMS Vik`: the ship is named, and its class tells what it is.
  const named = scene.words.some(({ text }) => shipPrefixes.has(text));
  return scene.words.flatMap((_, at) => [...(named ? [] : classAt(scene, at)), ...battlegroupAt(scene, at)]);
}

/** `Heron-class frigate`, `Grey Heron Class Patrol Boats`. */
function classAt({ words, vocabulary }: Scene, at: number): Sighting[] {
  const word = words[at];
  if (word === undefined) return [];
  const joined = /^\p{Lu}\p{L}+[-‑]class$/iu.test(word.text);
  const apart = word.key === 'class' && words[at - 1]?.gap === 'space' && isCapital(words[at - 1]);
  if (!(joined || apart) || word.gap !== 'space' || !ship.test(words[at + 1]?.key ?? '')) return [];
  let first = joined ? at : at - 1;
  while (first > 0 && at - first < mostBefore + 1 && names(words[first - 1])) first -= 1;
  while (first < at && vocabulary.stops.has(words[first]?.key ?? '')) first += 1;
  let next = at + 2;
  while (next < at + 1 + mostBehind && words[next - 1]?.gap === 'space' && ship.test(words[next]?.key ?? ''))
    next += 1;
  return [sightingOf(words, [first, next], 'equipment')];
}

const names = (word: Word | undefined): boolean =>
  isCapital(word) && word.gap === 'space' && word.bare === word.end;

/** `NATO’s multinational battlegroup in Norway`: one of those that allies form in a state. */
function battlegroupAt(scene: Scene, at: number): Sighting[] {
  const { words } = scene;
  const length =
    words[at]?.key === 'battlegroup'
      ? 1
      : words[at]?.key === 'battle' && words[at + 1]?.key === 'group'
        ? 2
        : 0;
  const next = at + length;
  if (length === 0 || words[at]?.shape !== 'lower' || words[next]?.key !== 'in') return [];
  const state = words[next + 1];
  let first = at;
  while (first > 0 && words[first - 1]?.gap === 'space' && ofAllies.test(words[first - 1]?.key ?? ''))
    first -= 1;
  if (first === at || state === undefined || scene.statesAt(state).length === 0) return [];
  return [sightingOf(words, [first, next + 2], 'unit')];
}

const ofAllies = /^(?:nato|multinational|efp|eva|enhanced|forward|presence|allied)$/;
