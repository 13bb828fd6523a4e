/** Units told by their number or their region, as other languages than English write them: `27e bataillon`, `Kainuun prikaati`. */
import type { Scene } from '../people/names.ts';
import { isCapital, type Word } from '../text/names.ts';
import { type Sighting, sightingOf } from './sighting.ts';
import type { Heads } from './words.ts';

/** So many words may stand between a unit's number and its head: `72-га окрема механізована бригада`. */
const reach = 3;
const ordinal = /^\d{1,3}(?:e|er|re|ère|ème|è|-\p{L}{1,4})$/u;
/** How a region before its unit ends, where languages put it in the genitive. */
const genitive: Readonly<Record<string, RegExp>> = {
  fi: /n$/u,
  sv: /s$/u,
  lv: /(?:s|u|ņu|ju)$/u,
  lt: /(?:s|ų|o)$/u,
  et: /[aeiou]$/u,
};
/** Languages whose adjectives follow the unit, capital in its name: `12 Brygada Zmechanizowana`. */
const following = new Set(['pl']);

/** The numbered units of a sentence, and those that bear the name of a region. Linear. */
export function unitsIn(scene: Scene, heads: Heads): Sighting[] {
  const { words, vocabulary } = scene;
  if (vocabulary.language === 'en') return [];
  const found: Sighting[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const head = heads.at(words, at);
    if (head === null || head.value !== 'unit') continue;
    const first = numberBefore(words, at) ?? regionBefore(scene, at);
    const next = withTail(scene, at + head.length);
    if (first !== null) found.push(sightingOf(words, [first, next], 'unit'));
    at = next - 1;
  }
  return found;
}

/** Where the ordinal stands that tells which unit it is; a bare number before a small head counts units. */
function numberBefore(words: readonly Word[], head: number): number | null {
  for (let at = head - 1; at >= Math.max(0, head - 1 - reach); at -= 1) {
    const word = words[at];
    if (word === undefined) return null;
    // `V Korpus`: numbered in Roman figures.
    if (at === head - 1 && word.gap === 'space' && /^[IVX]{1,5}$/.test(word.text) && isCapital(words[head]))
      return at;
    if (word.shape === 'number') {
      const counts = word.gap === 'space' && !ordinal.test(word.text);
      const named = isCapital(words[head]) && at === head - 1;
      return /^\d{1,3}(?!\d)/.test(word.text) && (!counts || named) ? at : null;
    }
    if (word.gap !== 'space' || word.text.length < 4) return null;
  }
  return null;
}

/** `Kainuun prikaati`, `Gotlands regemente`: the region right before the unit; a state's troops are no unit by that. */
function regionBefore(scene: Scene, head: number): number | null {
  const { words, vocabulary } = scene;
  const word = words[head - 1];
  const ending = genitive[vocabulary.language];
  if (word === undefined || ending === undefined || !isCapital(word) || word.shape === 'caps') return null;
  if (word.gap !== 'space' || words[head]?.shape !== 'lower' || !ending.test(word.text)) return null;
  const general =
    vocabulary.stops.has(word.key) || scene.isOrganisation(word) || scene.statesAt(word).length > 0;
  return general || vocabulary.role.at(words, head - 1) !== null ? null : head - 1;
}

/** What belongs to a unit's name behind its head: `bataillon de chasseurs alpins`, `Brygada Zmechanizowana`. */
function withTail({ words, vocabulary }: Scene, next: number): number {
  let end = next;
  const joined = (at: number): boolean => words[at - 1]?.gap === 'space' && words[at] !== undefined;
  if (vocabulary.language === 'fr') {
    const link = joined(end) && /^d[e’']?$/.test(words[end]?.key ?? '') ? 1 : 0;
    const plain = (at: number): boolean =>
      joined(at) &&
      words[at]?.shape === 'lower' &&
      !vocabulary.stops.has(words[at]?.key ?? '') &&
      arms.test(words[at]?.key ?? '');
    if (plain(end + link)) end += link + 1;
    if (end > next && plain(end)) end += 1;
  }
  while (following.has(vocabulary.language) && end < next + 2 && joined(end) && isCapital(words[end]))
    end += 1;
  return end;
}

/** Arms and kinds of troops, as French names them. */
const arms =
  /^(?:blinde|infanteri|chasseur|alpin|parachutist|artilleri|genie|cavaleri|marin|mecanis|legere?s?$|etrang|transmission|logistiqu|dragon|hussard|spahi|cuirassier|commando|helicopter|chars$|combat|transport|mixte|multinational|aerocombat)/u;
