/** Who is said to have said it: the clause around a quotation, read for a verb of speech and its subject. */
import { isCapital, type Word } from '../text/names.ts';
import { candidateIn, type Side } from './candidates.ts';
import { clauseAfter, clauseBefore } from './clause.ts';
import { type Around, type Context, isPronoun, isVerb, type Speaker } from './context.ts';

/** The speaker that the clause after or before the quotation names; null when there is none, or more than one candidate. */
export function attributionOf(
  context: Context,
  span: { start: number; end: number },
  around: Around,
): Speaker | null {
  const after = clauseAfter(context, span, around);
  const told = after.length === 0 ? null : subjectOf(context, after, { ...around, side: 'after' });
  if (told !== null) return told;
  const before = clauseBefore(context, span, around);
  return before.length === 0 ? null : subjectOf(context, before, { ...around, side: 'before' });
}

/** The subject of the clause's verb of speech. */
function subjectOf(context: Context, words: Word[], around: Side): Speaker | null {
  const { lexicon } = context;
  const verb =
    around.side === 'after'
      ? words.findIndex(({ key }) => isVerb(lexicon, key))
      : words.findLastIndex(({ key }) => isVerb(lexicon, key));
  const according = words.findIndex(({ key }) => lexicon.according.has(key));
  if (verb < 0 && according < 0) return null;
  if (verb < 0 && around.side === 'after' && according > 3) return null;
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const clause: [number, number] = [first.start, last.end];
  const spans: [number, number][] = [];
  const at = verb < 0 ? according : verb;
  const verbWord = words[at];
  if (verbWord === undefined) return null;
  const ahead: [number, number] = [first.start, verbWord.start];
  // The subject stands before the first comma: `reacted the ministry, while Minister X …`.
  const parted = words.find(({ gap }, index) => index > at && gap === 'comma');
  const behind: [number, number] = [verbWord.end, endOfName(context, (parted ?? last).end)];
  if (verb < 0 || isInverted(context, words, at)) spans.push(behind, ahead);
  else spans.push(ahead, behind);
  for (const span of spans) {
    const inside = words.filter(({ start, end }) => start >= span[0] && end <= span[1]);
    const found = candidateIn(context, span, inside, { ...around, clause, nearEnd: span === ahead });
    if (found !== undefined) return found;
  }
  return null;
}

/** `said the agency's director, NAME`: a comma within a titled name does not end the subject. */
function endOfName({ people }: Context, end: number): number {
  const across = people
    .flatMap(({ mentions }) => mentions)
    .find(({ span, start }) => span[0] < end && end <= start);
  return across?.span[1] ?? end;
}

/** `said X`: nothing that can be a subject stands before the verb. */
function isInverted({ lexicon }: Context, words: readonly Word[], verb: number): boolean {
  return !words
    .slice(0, verb)
    .some(
      (word) =>
        isCapital(word) || isPronoun(lexicon, word.key) || (word.shape === 'lower' && word.key.length > 3),
    );
}
