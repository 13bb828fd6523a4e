/** The state in whose force a rank is held: told right before it, or behind the name. */
import { isCapital, type Word } from '../text/names.ts';
import type { NameSpan, Scene } from './names.ts';

const farthest = 4;
const longestBracket = 4;

/** `U.S. Army Gen. NAME`, `Danish Army (DA) Gen. NAME`, `Japanese sniper Staff Sergeant NAME`: the state that opens the phrase before a rank. */
export function statesBefore(scene: Scene, rank: number): readonly string[] {
  const { words, vocabulary } = scene;
  const last = beforeBracket(words, rank - 1);
  let nouns = 0;
  for (let at = last; at >= Math.max(0, last + 1 - farthest); at -= 1) {
    const word = words[at];
    const adjoins = word?.gap === 'space' || (word?.gap === 'open' && at === last);
    if (word === undefined || !adjoins || word.bare < word.end || nouns > 1) return [];
    const states = scene.statesAt(word);
    if (states.length > 0)
      return isListed(scene, at, adjective.test(word.key)) || (nouns > 0 && !adjective.test(word.key))
        ? []
        : states;
    if (vocabulary.stops.has(word.key) || vocabulary.connectors.has(word.key)) return [];
    if (isCapital(word) && !vocabulary.institutions.has(word.key)) return [];
    if (!isCapital(word)) nouns += 1;
  }
  return [];
}

/** The word before a bracket of a few words that ends at this one; the word itself where there is none. */
function beforeBracket(words: readonly Word[], at: number): number {
  if (words[at]?.gap !== 'close') return at;
  for (let before = at - 1; before >= at - longestBracket; before -= 1)
    if (words[before]?.gap === 'open') return before;
  return at;
}

/** Before a noun (`sniper`) only an adjective is the noun's; `Norway sent Col. …` is another thing. */
const adjective =
  /(?:ese|ish|ian|ch|merican|erman|exican|orean|reek|wiss|raeli|raqi|uwaiti|mirati|audi|akistani)$/;
const links = new Set(['and', 'or']);
const places = new Set(['in', 'to', 'from', 'with', 'against', 'of']);

/** Is the state one of several, or the end of something else: `Lithuanian and Latvian …`, `in Latvia Col. …`? */
function isListed({ words }: Scene, state: number, adjectival: boolean): boolean {
  const before = words[state - 1]?.key === 'the' ? words[state - 2] : words[state - 1];
  if (before === undefined || before.gap !== 'space') return false;
  return links.has(before.key) || (places.has(before.key) && !adjectival);
}

/** `Commodore NAME, U.S. Navy, said`: the state whose force is named behind a comma, and nothing else. */
export function serviceBehind({ words, statesAt, vocabulary }: Scene, { next }: NameSpan): readonly string[] {
  const state = words[next];
  if (words[next - 1]?.gap !== 'comma' || state?.gap !== 'space') return [];
  const rest = words.slice(next + 1, next + 5).findIndex(({ gap }) => gap !== 'space');
  const end = rest < 0 ? next : next + 1 + rest;
  const force = words.slice(next + 1, end + 1);
  const named = force.length > 0 && force.length < 4 && words[end]?.gap === 'comma';
  return named && force.every((word) => isCapital(word) && isForce(word.key, vocabulary.institutions))
    ? statesAt(state)
    : [];
}

function isForce(key: string, institutions: ReadonlySet<string>): boolean {
  return institutions.has(key) || /^(?:air|coast|national|self-defense|self-defence|royal)$/.test(key);
}
