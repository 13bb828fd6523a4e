/** V13: who says it, where both the claim and the evidence call the speaker by an office alone. */
import { acronymsOf, type Comparison } from '../text/align.ts';
import { speech } from '../text/deeds.ts';
import type { Document, Read } from '../text/document.ts';
import { sameForm } from '../text/samewords.ts';
import { isLesser, isOffice } from '../text/titles.ts';
import { tongueOf } from '../text/tongue.ts';

const adverb = /^(?:also|further|then|later|has|had|[a-z]{3,}ly)$/;
const reach = 8;

/** Where the words end that stand in front of a verb: adverbs and a bracketed acronym are passed over. */
function subjectEnd({ tokens, text }: Read, verb: number): number {
  let at = verb - 1;
  while (verb - at <= 2 && adverb.test(tokens[at]?.fold ?? '')) at--;
  const bracketed =
    text[(tokens[at]?.start ?? 0) - 1] === '(' && /^\p{Lu}{2,8}$/u.test(tokens[at]?.raw ?? '');
  return bracketed ? at - 1 : at;
}

/** The offices in front of a verb, with what makes less of them: `the Deputy Chief of Staff said`, `the COAS said` of what the text explains so; null where somebody is named or no office stands there. */
export function officesBefore(read: Read, verb: number, document: Document): string[] | null {
  const { tokens, people } = read;
  const last = subjectEnd(read, verb);
  const clause = tokens[last]?.clause;
  if (tokens[last]?.sentence !== tokens[verb]?.sentence) return null;
  const short = acronymsOf(document).find(({ acronym }) => acronym === tokens[last]?.raw);
  const spelled = short?.words.map(({ fold }) => fold) ?? [];
  if (spelled.length > 0) return spelled.some(isOffice) ? spelled : null;
  const words: string[] = [];
  for (let at = last; verb - at <= reach && tokens[at]?.clause === clause; at--) {
    const token = tokens[at];
    if (token === undefined || people.some(({ from, to }) => at >= from && at <= to)) return null;
    const office = isOffice(token.fold) || isLesser(token.fold);
    // `the chief of staff`: what an office is of ends it, written small.
    const ofOffice = at === last && tokens[at - 1]?.fold === 'of' && isOffice(tokens[at - 2]?.fold ?? '');
    const joins = token.fold === 'of' || (token.fold === 'the' && tokens[at - 1]?.fold === 'of');
    if (!office && !token.cap && !joins && !ofOffice) break;
    // `the chief of [the] staff`.
    if (token.stop && token.fold !== 'of' && tokens[at - 1]?.fold !== 'of') break;
    if (office || ofOffice || (token.cap && !token.stop)) words.push(token.fold);
  }
  return words.some((word) => isOffice(word)) ? words : null;
}

const mostOften = (counts: ReadonlyMap<number, number>): number | null => {
  const most = Math.max(...counts.values());
  const found = [...counts].filter(([, count]) => count === most);
  return found.length === 1 && most > 0 ? (found[0]?.[0] ?? null) : null;
};

/** The verb of saying of the sentence that has most of what is said, of several the one that most of it stands behind; null where that is not told. */
export function verbTold(
  { evidence, aligned }: Pick<Comparison, 'evidence' | 'aligned'>,
  saying: number,
): number | null {
  const said = aligned.filter(({ index }) => index > saying);
  const tally = (groupOf: (at: number) => number): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const { matches } of said)
      for (const group of new Set(matches.map(groupOf))) counts.set(group, (counts.get(group) ?? 0) + 1);
    return counts;
  };
  const sentence = mostOften(tally((at) => evidence.tokens[at]?.sentence ?? -1));
  const verbs = evidence.tokens.flatMap((token, at) =>
    speech.has(token.fold) && token.sentence === sentence ? [at] : [],
  );
  if (verbs.length < 2) return verbs[0] ?? null;
  // `“…,” the minister said`: what stands in front of all of them is told by none.
  const order = mostOften(tally((at) => verbs.findLastIndex((verb) => verb < at)));
  return order === null ? null : (verbs[order] ?? null);
}

/** Is what an office without a name says in the evidence told of another one: of the Chief of Staff what the Deputy Minister said? */
export function saidByOtherOfficial(comparison: Comparison, at: number): boolean {
  const { claim, evidence, document } = comparison;
  if (tongueOf(document.tokens) !== 'en') return false;
  const mine = officesBefore(claim, at, document);
  const verb = mine === null ? null : verbTold(comparison, at);
  const told = verb === null ? null : officesBefore(evidence, verb, document);
  if (mine === null || told === null) return false;
  const held = (word: string, words: readonly string[]): boolean =>
    words.some((other) => sameForm(word, other));
  const lesser = [mine, told].map((words) => words.some(isLesser));
  const within = mine.every((word) => held(word, told)) || told.every((word) => held(word, mine));
  return !within || lesser[0] !== lesser[1];
}
