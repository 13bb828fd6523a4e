/** What stands around a name: beside it, and in its sentence, at every place of the text that gives it. */
import type { Ground } from '../ground.ts';
import type { Read } from '../text/document.ts';
import type { NamedPlace } from '../text/people.ts';
import type { Token } from '../text/tokens.ts';
import { placesOf } from './offices.ts';

/** A place that gives a name: what belongs to the name there, and its whole sentence. */
export interface Zone {
  read: Read;
  /** Where the name begins. */
  at: number;
  zone: number[];
  around: number[];
  listed: NamedPlace['listed'];
}

/** Positions of the sentence around a word. */
function sentenceAround(tokens: readonly Token[], at: number): number[] {
  const sentence = tokens[at]?.sentence;
  let from = at;
  while (from > 0 && tokens[from - 1]?.sentence === sentence && at - from < 60) from--;
  const around: number[] = [];
  for (let index = from; tokens[index]?.sentence === sentence && index - at < 60; index++) around.push(index);
  return around;
}

/** Every place of the document that gives the name. */
export function zonesOf({ document }: Ground, name: readonly string[]): Zone[] {
  return placesOf(document, name).map(({ read, place }) => {
    const around = sentenceAround(read.tokens, place.from);
    return { read, at: place.from, zone: [...place.before, ...place.after], around, listed: place.listed };
  });
}
