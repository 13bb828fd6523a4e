/** Names told by the shape of their sentence: `Grey Heron 25 is an exercise`. */
import type { ProgrammeKind } from '../../../domain/brief.ts';
import type { Scene } from '../people/names.ts';
import { isCapital, keyOf, type Word } from '../text/names.ts';
import { type Sighting, sightingOf } from './sighting.ts';
import type { Heads } from './words.ts';

const copulas = new Set(
  'is was är var ist war est jest był była yra buvo ir bija on oli je byl byla'.split(' ').map(keyOf),
);
const articles = new Set('a an the en ett ein eine einer un une'.split(' '));
const told: ReadonlySet<ProgrammeKind> = new Set(['exercise', 'operation', 'mission', 'coalition']);
const longestName = 4;
/** So many words stand between the verb and the head at most. */
const reach = 8;

/** A sentence that opens with a name and says what it is; what stands behind a small link (`a base for …`) it is not. */
export function definedIn(scene: Scene, heads: Heads): Sighting[] {
  const { words, vocabulary } = scene;
  let next = 0;
  while (next < longestName && isNameWord(scene, words[next])) next += 1;
  if (next > 0 && /^(?:20)?\d\d$/.test(words[next]?.key ?? '')) next += 1;
  if (next < 2 || !copulas.has(words[next]?.key ?? '') || words[next - 1]?.gap !== 'space') return [];
  for (let at = next + 1; at < Math.min(words.length, next + reach); at += 1) {
    const word = words[at];
    if (word === undefined || (vocabulary.stops.has(word.key) && !articles.has(word.key))) return [];
    const head = heads.at(words, at);
    if (head !== null && told.has(head.value) && word.shape === 'lower')
      return [sightingOf(words, [0, next], head.value)];
  }
  return [];
}

function isNameWord(scene: Scene, word: Word | undefined): word is Word {
  return (
    isCapital(word) &&
    word.bare === word.end &&
    !scene.vocabulary.stops.has(word.key) &&
    scene.statesAt(word).length === 0 &&
    !scene.isOrganisation(word)
  );
}
