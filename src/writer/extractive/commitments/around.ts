/** What stands around a sign that binds: its clause, the clause that holds its subject, and all signs of the text. */
import type { Clause } from '../text/clauses.ts';
import { lowerBound } from '../text/inorder.ts';
import type { Signs } from './signs.ts';

export interface Around {
  clause: Clause;
  /** The clause that holds the subject: this one, or the one it continues. */
  subject: Clause;
  /** The first clause of the sentence: what a pronoun may stand for. */
  first: Clause;
  signs: Signs;
}

/** Does something of a list, in order, begin in [from, to)? */
export function within(list: readonly { start: number }[], from: number, to: number): boolean {
  return (list[lowerBound(list, from)]?.start ?? to) < to;
}
