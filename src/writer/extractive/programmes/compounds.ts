/** Names and their heads joined by a hyphen: German `Atalanta-Einsatz`, Swedish `Aurora-övningen`. */
import type { ProgrammeKind } from '../../../domain/brief.ts';
import type { Scene } from '../people/names.ts';
import { keyOf, type Word } from '../text/names.ts';
import type { Phrases } from '../text/names-phrases.ts';
import { type Sighting, sightingOf } from './sighting.ts';
import { namedProgrammes } from './words.ts';

/** Languages that write compounds of a name so. */
const joining = new Set(['de', 'sv', 'da', 'nb', 'no', 'nl', 'fi']);

/** Compounds whose first part is a known programme: a common noun before the hyphen names nothing. */
export function compoundsIn(scene: Scene, heads: Phrases<ProgrammeKind>): Sighting[] {
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
    if (head === null || known === null || known.length !== parts.length) return [];
    return [{ ...sightingOf(words, [at, at + 1], known.value.kind), known: known.value.name }];
  });
}
