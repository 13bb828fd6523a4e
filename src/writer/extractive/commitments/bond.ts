/** A clause that binds a party: who, to what, and how firmly. */
import type { Modality } from '../../../domain/brief.ts';
import type { Clause } from '../text/clauses.ts';

export interface Bond {
  clause: Clause;
  modality: Modality;
  /** [start, end) of what is done, promised or asked. */
  what: [number, number];
  /** [start, end) of the words that bind. */
  sign: [number, number];
  /** [start, end) of the party that binds itself, or null where the text leaves it open. */
  who: [number, number] | null;
  /** The other of two that act together, where each is named apart. */
  beside: [number, number] | null;
  /** Does the party only speak here for itself and others: `“We will send …,” said NAME`? */
  speaks: boolean;
}
