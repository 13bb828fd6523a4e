/** Names and their heads joined by a hyphen: German `Atalanta-Einsatz`, Swedish `Aurora-övningen`. */
import type { Scene } from '../people/names.ts';
import { isCapital, keyOf, type Word } from '../text/names.ts';
import { type Sighting, sightingOf } from './sighting.ts';
import { type Heads, namedProgrammes } from './words.ts';

/** Languages that write compounds of a name so. */
const joining = new Set(['de', 'sv', 'da', 'nb', 'no', 'nl', 'fi']);

/** Compounds whose first part is a known programme, or a state before a unit (`Litauen-Brigade`): a common noun before the hyphen names nothing. */
export function compoundsIn(scene: Scene, heads: Heads): Sighting[] {
  const { words, vocabulary } = scene;
  if (!joining.has(vocabulary.language)) return [];
  return words.flatMap((word, at) => {
    const parts = word.text
      .split('-')
      .map((text): Word => ({ ...word, text, key: keyOf(text), gap: 'space' }));
    const last = parts.pop();
    if (last === undefined || parts.length === 0) return [];
    const head = heads.at([last], 0);
    const known = namedProgrammes.at(parts, 0);
    const [state] = parts;
    if (
      head?.value === 'unit' &&
      parts.length === 1 &&
      state !== undefined &&
      scene.statesAt({ ...state, end: word.start + state.text.length }).length > 0
    )
      return [sightingOf(words, [at, at + 1], 'unit')];
    if (head === null || known === null || known.length !== parts.length) return [];
    return [{ ...sightingOf(words, [at, at + 1], known.value.kind), known: known.value.name }];
  });
}

/** Finnish and Swedish: the head hangs on the last word of a name, behind a space: `Pohjoinen Tuuli -harjoitus`. */
export function hyphenedIn(scene: Scene, heads: Heads): Sighting[] {
  const { words, vocabulary } = scene;
  if (!hanging.has(vocabulary.language)) return [];
  return words.flatMap((word, at) => {
    const before = words[at - 1];
    const head = before?.gap === 'dash' && word.start - before.end === 2 ? heads.at(words, at) : null;
    if (head === null) return [];
    let first = at;
    while (first > at - longestName && isNameWord(scene, words[first - 1], first === at)) first -= 1;
    const opening = words[first];
    return first === at || !isCapital(opening) ? [] : [sightingOf(words, [first, at], head.value)];
  });
}

const hanging = new Set(['fi', 'sv']);
const longestName = 4;

function isNameWord(scene: Scene, word: Word | undefined, last: boolean): boolean {
  if (word === undefined || (!last && word.gap !== 'space')) return false;
  if (word.shape === 'number') return last;
  return isCapital(word) && !scene.vocabulary.stops.has(word.key) && scene.statesAt(word).length === 0;
}
