/** Who is said to have said it: the clause around a quotation, read for a verb of speech and its subject. */
import { isCapital, keyOf, type Word } from '../text/names.ts';
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
  const relative = verb < 0 ? undefined : words.slice(Math.max(0, verb - near), verb).find(isRelative);
  if (relative !== undefined) return antecedent(context, relative.start);
  if (verb >= 0 && words.slice(Math.max(0, verb - near), verb).some(({ key }) => several.has(key)))
    return null;
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

/** What stands as the subject right before a verb, but for an adverb or an auxiliary. */
const near = 2;
/** `where they pledged`: what several say is nobody's of them. */
const several = new Set('they ils elles они вони oni viņi viņas jie jos nad nemad'.split(' ').map(keyOf));
const relatives = new Set(
  'who qui som который которая которые який яка які который który która którzy kurš kura kuri kuris kuri kurie kes joka jotka který která kteří'
    .split(' ')
    .map(keyOf),
);

function isRelative({ key, shape }: Word): boolean {
  return shape === 'lower' && relatives.has(key);
}

/** `met NAME, who said`: the one named right before; null where that is nobody. */
function antecedent({ people }: Context, before: number): Speaker | null {
  const there = people.flatMap(({ name, mentions }) =>
    mentions
      .filter(({ end, span }) => Math.max(end, span[1]) <= before && before - Math.max(end, span[1]) <= 3)
      .map(({ start, end }) => ({ name, start, end })),
  );
  return there[0] ?? null;
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
