/** Equipment: systems by name, by designation (`F-16`, `CV90`, `M1A2`), and ships. */

import type { Scene } from '../people/names.ts';
import { isCapital, keyOf, type Word } from '../text/names.ts';
import {
  ambiguousEquipment,
  equipmentContext,
  notDesignations,
  shipPrefixes,
  sureEquipment,
} from './words.ts';

/** Words [first, next). */
export type WordSpan = [number, number];

/** `F-16`, `C-27J`, `S-300`, `Kh-101`; `CV90`, `GM200`, `M1A2`, `K9A1`. With a year (`Залп-2026`) it is something that is held. */
const hyphened = /^(\p{Lu}[\p{L}]{0,4})[-‑](?!(?:19|20)\d{2}$)\d{1,4}\p{L}{0,3}\d?$/u;
const joined = /^(\p{Lu}[\p{Lu}z]{0,4})\d{2,4}(?:[A-Z]{1,2}\d?)?$/u;
const lettered = /^(M)\d{1,3}[A-Z]\d?$/;
const near = 6;

/** The system that begins at this word, or null. */
export function equipmentAt(scene: Scene, at: number): WordSpan | null {
  const { words } = scene;
  const word = words[at];
  if (word === undefined || !isCapital(word)) return null;
  const ship = shipAt(words, at) ?? shipByTypeAt(scene, at) ?? typeAt(words, at);
  if (ship !== null) return ship;
  const sure = sureEquipment.at(words, at);
  if (sure !== null) return [at, withVariant(words, at + sure.length)];
  if (isCompound(words, at)) return [at, at + 1];
  if (isShort(words, at)) return [at, at + 1];
  if (isDesignation(word) && !isPlace(words, at))
    return [at, withNickname(words, withVariant(words, at + 1))];
  const name = nominativeOf(word.key, scene.vocabulary.language);
  if (!ambiguousEquipment.has(name) || scene.vocabulary.stops.has(word.key)) return null;
  // `Hercules C-130`: the name before the designation is the same system's.
  const behind = words[at + 1];
  if (word.gap === 'space' && behind !== undefined && isDesignation(behind))
    return [at, withVariant(words, at + 2)];
  return hasContext(words, at) && !beforeName(words, at) ? [at, withVariant(words, at + 1)] : null;
}

/** `K9`, `K2`: a letter and a digit are a system only beside what kind of system it is. */
function isShort(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !/^\p{Lu}\d$/u.test(word.text.slice(0, word.bare - word.start))) return false;
  return [words[at - 1], words[at + 1], words[at - 2]].some(
    (near, place) =>
      near !== undefined &&
      equipmentContext.has(near.key) &&
      (place < 2 || words[at - 1]?.shape === 'lower' || words[at - 1]?.gap === 'comma'),
  );
}

/** `Patriot-Systeme`: a name and what kind of system it is, joined by a hyphen. */
function isCompound(words: readonly Word[], at: number): boolean {
  const [name, kind, more] = words[at]?.text.split('-') ?? [];
  if (name === undefined || kind === undefined || more !== undefined || kind === '') return false;
  const first = { ...(words[at] as Word), text: name, key: keyOf(name) };
  return (
    equipmentContext.has(keyOf(kind)) &&
    (sureEquipment.at([first], 0) !== null || ambiguousEquipment.has(first.key))
  );
}

/** `the AB123 Memorial`: the number of a flight or a road. */
function isPlace(words: readonly Word[], at: number): boolean {
  return (
    /^(?:Memorial|Road|Highway|Motorway|Avenue|Street|Route|Flight)$/.test(words[at + 1]?.text ?? '') ||
    /^(?:flight|road|highway|motorway|route)$/.test(words[at - 1]?.key ?? '')
  );
}

/** Is the word made as designations are (`F-16`, `CV90`), with no letters that number other things, and no year behind them? */
export function isDesignation(word: Word): boolean {
  const own = word.text.slice(0, word.bare - word.start);
  const found = hyphened.exec(own) ?? joined.exec(own) ?? lettered.exec(own);
  const letters = found?.[1]?.toUpperCase();
  if (letters === undefined || (hyphened.test(own) && letters.length === 1 && letters !== 'G'))
    return letters !== undefined;
  return !notDesignations.has(letters) && !/^\p{Lu}[-‑]?(?:19|20)\d\d$/u.test(own);
}

/** `HMJS`, `HMPNGS`: ships of the realms bear the crown’s letters around their state’s. */
const ofTheCrown = /^HM\p{Lu}{1,4}S$/u;

/** `USS Carter`, `HMS Prince of Wales`. */
function shipAt(words: readonly Word[], at: number): WordSpan | null {
  const prefix = words[at];
  if (prefix === undefined || prefix.gap !== 'space') return null;
  if (!shipPrefixes.has(prefix.text) && !ofTheCrown.test(prefix.text)) return null;
  let next = at + 1;
  while (next < at + 5) {
    const word = words[next];
    const before = words[next - 1];
    if (
      !isCapital(word) ||
      before === undefined ||
      !(before.gap === 'space' || (before.gap === 'dot' && (before.shape === 'initial' || isSaint(before))))
    )
      break;
    if (next > at + 1 && word.shape === 'caps') break;
    next += 1;
    if (word.bare < word.end) break;
    if (
      next > at + 2 &&
      /^(Carrier|Strike|Group|Task|Amphibious|Expeditionary)$/.test(words[next]?.text ?? '')
    )
      break;
  }
  return next > at + 1 ? [at, next] : null;
}

/** `HMCS St. Anne’s`. */
const isSaint = ({ text }: Word): boolean => /^St\.?$/.test(text);

/** What ships are called: a name right behind is the ship's own. */
const shipTypes = new Set(
  'frigate destroyer corvette submarine minehunter minesweeper cruiser icebreaker flagship fregatten korvetten ubåten minröjningsfartyget fregatte korvette zerstörer minenjagdboot frégate corvette destroyer fregata korweta niszczyciel fregate fregatas korvetas фрегат корвет эсминец фрегата корвета'
    .split(' ')
    .map(keyOf),
);
const shipParticles = new Set(['de', 'da', 'do', 'von', 'van', 'der', 'di', 'of']);

/** `the frigate Almirante Roca`: one to four capital words right behind what kind of ship it is. */
function shipByTypeAt(scene: Scene, at: number): WordSpan | null {
  const { words, vocabulary } = scene;
  const type = words[at - 1];
  if (type === undefined || type.shape !== 'lower' || type.gap !== 'space' || !shipTypes.has(type.key))
    return null;
  let next = at;
  while (next < at + 4) {
    const word = words[next];
    if (word === undefined || vocabulary.stops.has(word.key) || scene.isOrganisation(word)) break;
    if (scene.statesAt(word).length > 0 || vocabulary.rank(words, next) !== null) break;
    if (!(isCapital(word) || (next > at && shipParticles.has(word.key) && isCapital(words[next + 1])))) break;
    next += 1;
    if (word.gap !== 'space') break;
  }
  return next > at ? [at, next] : null;
}

/** `Type 26`, `Type 212CD`. */
function typeAt(words: readonly Word[], at: number): WordSpan | null {
  const [word, number] = [words[at], words[at + 1]];
  if (word?.text !== 'Type' || word.gap !== 'space' || number === undefined) return null;
  return /^\d{2,3}(?:[A-Z]{1,2})?$/.test(number.text) ? [at, at + 2] : null;
}

/** `Leopard 2A7`, `Boxer RCT`: a short variant belongs to the name. */
function withVariant(words: readonly Word[], next: number): number {
  const before = words[next - 1];
  const word = words[next];
  if (before?.gap !== 'space' || word === undefined) return next;
  // `F-16 Block 70`, and nothing of a block without its number.
  if (word.text === 'Block')
    return word.gap === 'space' && /^\d{1,3}(?:\/\d{1,3})?\+?$/.test(words[next + 1]?.text ?? '')
      ? next + 2
      : next;
  return /^(?:\d{1,2}[A-Z]\d?(?:V|M\d)?|\d|Mk\d?|[A-Z]{2,3}|II|III|IV)$/.test(word.text) &&
    !/^(?:EU|UN|US|UK)$/.test(word.text) &&
    word.shape !== 'lower'
    ? next + 1
    : next;
}

/** `F-16 Fighting Falcon`, `C-27J Spartan`: the name behind a designation is the same system's. */
function withNickname(words: readonly Word[], next: number): number {
  const word = words[next];
  if (words[next - 1]?.gap !== 'space' || word === undefined || !isCapital(word)) return next;
  const sure = sureEquipment.at(words, next);
  if (sure !== null) return withVariant(words, next + sure.length);
  // `C-2 Heron patrol aircraft`: a name between a designation and what kind of system it is.
  const kinds = [words[next + 1], words[next + 2]].filter((one) => one?.shape === 'lower');
  if (
    word.shape === 'capital' &&
    word.gap === 'space' &&
    !equipmentContext.has(word.key) &&
    kinds.some((one) => one !== undefined && equipmentContext.has(one.key))
  )
    return next + 1;
  const two = `${word.key} ${words[next + 1]?.key ?? ''}`.replace(/s$/, '');
  if (ambiguousEquipment.has(two)) return next + 2;
  return ambiguousEquipment.has(word.key) || ambiguousEquipment.has(word.key.replace(/s$/, ''))
    ? next + 1
    : next;
}

/** Estonian `Javelini`, `Javelinid`: a foreign name without what its case adds. */
function nominativeOf(key: string, language: string): string {
  if (language !== 'et' && language !== 'fi') return key;
  const bare = key.replace(/(?<=\p{L}{4}[^aeiouäöüõ])(?:ide|idega|id|it|iga|ien|eja|i)$/u, '');
  return ambiguousEquipment.has(bare) ? bare : key;
}

function hasContext(words: readonly Word[], at: number): boolean {
  for (let index = Math.max(0, at - near); index < Math.min(words.length, at + near); index += 1) {
    const key = words[index]?.key ?? '';
    if (index !== at && (equipmentContext.has(key) || compound.test(key))) return true;
  }
  return false;
}

/** `Spähwagen`, `Transportfahrzeug`: German names kinds of vehicles and weapons in one word. */
const compound =
  /\p{L}(?:wagen|fahrzeuge?n?|panzern?|hubschraubern?|haubitzen?|raketen?|werfern?|kanonen?|drohnen?|flugzeuge?n?)$/u;

/** `Warrior Exercise`, `Archer Smith`: the word begins a longer name. */
function beforeName(words: readonly Word[], at: number): boolean {
  const after = words[at + 1];
  return (
    words[at]?.gap === 'space' &&
    isCapital(after) &&
    after.shape === 'capital' &&
    !equipmentContext.has(after.key)
  );
}
