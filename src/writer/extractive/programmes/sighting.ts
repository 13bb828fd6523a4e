/** A place where the text names a programme. */
import type { ProgrammeKind } from '../../../domain/brief.ts';
import type { Word } from '../text/names.ts';

/** A programme's name in one place. */
export interface Sighting {
  kind: ProgrammeKind;
  /** The name's own place in the text. */
  start: number;
  end: number;
  /** The place with the head that says what it is: `Exercise Grey Heron`. */
  span: [number, number];
  acronym: string | null;
  expansion: string | null;
  /** The lexicon's own name of it, the same for all its forms. */
  known?: string;
}

/** The sighting of the words from `first` up to `next`, with no head beside them. */
export function sightingOf(
  words: readonly Word[],
  [first, next]: [number, number],
  kind: ProgrammeKind,
): Sighting {
  const opening = words[first];
  const closing = words[next - 1];
  const start = opening?.start ?? 0;
  const end = closing?.bare ?? start;
  return { kind, start, end, span: [start, end], acronym: null, expansion: null };
}

/** The name as the text writes it, on one line. */
export function nameOf({ text }: { text: string }, { start, end }: Sighting): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The same for all writings of a name: case, marks and plurals do not matter. */
export function keyFor(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .split(/\s+/)
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word))
    .join(' ');
}
