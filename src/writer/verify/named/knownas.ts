/** V8: whom a pronoun or an office stands for where the text has named one person alone, and whose first name stands in front of a surname. */
import type { Document, Read } from '../text/document.ts';
import type { Span } from '../text/locate.ts';
import { isNameWord } from '../text/nameruns.ts';
import { sameName } from '../text/samewords.ts';
import { agrees, isInitial, isTitle } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';

/** Does the text, up to the first of the sentences cited, name this person and nobody else? */
export function isOnlyOneBefore(document: Document, spans: readonly Span[], token: Token): boolean {
  const start = Math.min(...spans.map(([from]) => from));
  const before = document.people.filter(({ from }) => (document.tokens[from]?.start ?? start) < start);
  return before.length > 0 && before.every(({ words }) => words.some((word) => sameName(word, token.fold)));
}

/** Words that a name may have between one of its first names and its surname. */
const nameReach = 3;

/**
 * `Ida Lund` of what the evidence calls `I. Lund` or `Lund`: a first name in front of a surname that the evidence holds,
 * where the document has it, or spells it out, and calls nobody of that surname otherwise.
 */
export function isFirstNameOf(document: Document, claim: Read, evidence: Read, index: number): boolean {
  const clause = claim.tokens[index]?.clause;
  const held = ({ fold }: Token): boolean =>
    evidence.tokens.some((told) => told.cap && sameName(told.fold, fold));
  const behind = claim.tokens.slice(index + 1, index + 1 + nameReach);
  const length = 1 + behind.findIndex((token) => token.cap && token.clause === clause && held(token));
  const surname = claim.tokens[index + length];
  if (length === 0 || surname === undefined) return false;
  const front = (tokens: readonly Token[], at: number): string[] =>
    tokens.slice(Math.max(0, at - length), at).map(({ fold }) => fold);
  const mine = front(claim.tokens, index + length);
  const told = [document, document.title].flatMap(({ tokens }) =>
    tokens.flatMap((token, at) => {
      const before = tokens[at - 1];
      if (before?.cap !== true || !token.cap || before.clause !== token.clause) return [];
      // `Besides Dahl`: a word that opens the sentence is a name only where nothing speaks against it.
      const named = before.first
        ? isNameWord(before, () => false)
        : !isTitle(before) && (!before.stop || isInitial(before.fold));
      return named && sameName(token.fold, surname.fold) ? [front(tokens, at)] : [];
    }),
  );
  const agreeing = told.filter((words) => words.every((word, at) => agrees(word, mine[at] ?? '')));
  // `Ana Maria Dahl` of `Ana M. Dahl`: an initial tells no name.
  return (
    agreeing.length === told.length &&
    mine.every((word, at) => agreeing.some((words) => !isInitial(words[at] ?? '') || words[at] === word))
  );
}
