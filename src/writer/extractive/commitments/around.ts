/** What stands around a sign that binds: its clause, the clause that holds its subject, and all signs of the text. */
import type { Clause } from '../text/clauses.ts';
import type { Signs } from './signs.ts';

export interface Around {
  clause: Clause;
  /** The clause that holds the subject: this one, or the one it continues. */
  subject: Clause;
  /** The first clause of the sentence: what a pronoun may stand for. */
  first: Clause;
  signs: Signs;
}
