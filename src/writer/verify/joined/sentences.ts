/** How the sentences of an evidence hang together: which one a claim is of, which points to which, which halves of a claim are told apart. */
import { fold } from '../../../domain/fold.ts';
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { actorsOf } from '../doer/actors.ts';
import { antecedent, isPronounDoer } from '../doer/pronouns.ts';
import type { Aligned, Comparison } from '../text/align.ts';
import { tellsDate } from '../text/dates.ts';
import { wordSet } from '../text/lexicon.ts';
import { sameName } from '../text/samewords.ts';
import { isTitle } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';

/** Words that join two tellings into one claim. */
export const joining = wordSet(pointing.joining);
/** Pronouns and plurals that point to people. */
export const persons = wordSet([...pointing.speakerPronouns, ...pointing.pluralPointing]);
/** Pronouns that point to what another sentence tells. */
export const pronouns = wordSet(pointing.pronouns);
/** The same, and the article before what is known: in front of a sentence it points back as they do. */
export const pointers = wordSet([...pointing.pronouns, ...pointing.definite]);

/** The evidence's sentence that covers most of the claim; of equals the later. */
export function mainSentence({ evidence, aligned }: Pick<Comparison, 'evidence' | 'aligned'>): number {
  const counts = new Map<number, number>();
  for (const { matches } of aligned)
    for (const sentence of new Set(matches.map((at) => evidence.tokens[at]?.sentence ?? 0)))
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The surname that a pronoun stands for as the doer of a sentence; null where it has none. */
export function pronounDoer(
  { evidence, document }: Pick<Comparison, 'evidence' | 'document'>,
  sentence: number,
) {
  const at = evidence.tokens.findIndex(
    (token, index) => token.sentence === sentence && isPronounDoer(evidence.tokens, index),
  );
  return at < 0 ? null : (antecedent(evidence.tokens, actorsOf(evidence, document), at)?.surname ?? null);
}

/** Fewer words than these on either side are no half of a claim. */
const leastHalf = 3;
const ofHalf = 0.75;
/** A word that stands more often than this tells no sentence by itself. */
const mostMatches = 50;

/** `Spain sends boats and Malta trucks`: each side of a joining word is told by a sentence of its own. */
export function isCoordinated({ claim, evidence, aligned }: Comparison): boolean {
  const held = aligned
    .filter(({ matches }) => matches.length > 0)
    .map(({ index, matches }) => ({
      index,
      sentences: new Set(matches.slice(0, mostMatches).map((at) => evidence.tokens[at]?.sentence ?? 0)),
    }));
  const sentencesOf = (half: readonly { sentences: ReadonlySet<number> }[]): number[] => {
    const counts = new Map<number, number>();
    for (const { sentences } of half)
      for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    return [...counts].flatMap(([sentence, count]) => (count >= ofHalf * half.length ? [sentence] : []));
  };
  return claim.tokens.some(({ fold: word }, at) => {
    if (!joining.has(word) || word === 'while') return false;
    const [left, right] = [held.filter(({ index }) => index < at), held.filter(({ index }) => index > at)];
    if (left.length < leastHalf || right.length < leastHalf) return false;
    const behind = sentencesOf(right);
    const front = sentencesOf(left);
    return front.length > 0 && behind.length > 0 && !front.some((sentence) => behind.includes(sentence));
  });
}

const demonstratives = new Set(
  'this it that these det detta dies dieses das es cela ceci ce c to byl było это то це то tai tas see se'
    .split(' ')
    .map(fold),
);

/** `They met in Riga on 3 May. It was his first visit`: the main sentence has neither day nor place of its own, and opens by pointing to the one before. */
export function pointsToBefore(
  { claim, evidence, aligned, document }: Comparison,
  places: readonly Aligned[],
): boolean {
  const main = mainSentence({ evidence, aligned });
  const words = evidence.tokens.filter(({ sentence }) => sentence === main);
  const surnames = document.people.flatMap(({ words: name }) => name);
  const ofPeople = new Set(
    evidence.people.flatMap(({ from, to }) => evidence.tokens.slice(from, to + 1).map(({ start }) => start)),
  );
  const said = new Set(claim.tokens.map(({ fold: word }) => word));
  const ownNames = words.some(
    (token, at) =>
      token.cap &&
      !token.first &&
      !said.has(token.fold) &&
      ![token, words[at + 1]].some((one) => one !== undefined && isTitle(one)) &&
      !evidence.codes.has(token.start) &&
      !ofPeople.has(token.start) &&
      !surnames.some((name) => sameName(name, token.fold)),
  );
  const inMain = evidence.dates.filter(({ from }) => evidence.tokens[from]?.sentence === main);
  const ownDate = inMain.some((told) => !claim.dates.some((date) => tellsDate(date, told)));
  const [opener, next] = words.slice(words[0]?.fold === 'the' || words[0]?.fold === 'both' ? 1 : 0);
  const ofPlace = places.some(({ token }) => claim.states.some(({ start }) => start === token.start));
  const points =
    (!ofPlace && opensWithOccasion(words)) ||
    demonstratives.has(words[0]?.fold ?? '') ||
    demonstratives.has(opener?.fold ?? '') ||
    persons.has(opener?.fold ?? '') ||
    (opener !== undefined && isTitle(opener) && next?.cap !== true);
  const behind = evidence.dates.some(
    (told) =>
      (evidence.tokens[told.from]?.sentence ?? 0) > main && claim.dates.some((date) => tellsDate(date, told)),
  );
  const before = places.every(({ matches }) =>
    matches.some((at) => (evidence.tokens[at]?.sentence ?? 0) < main),
  );
  return points && !ownNames && !ownDate && !behind && before;
}

const occasions =
  /^(?:session|meeting|edition|event|exercise|drill|talks|conference|summit|ceremony|agreement|deal|document|memorandum|treaty|visit|operation|mission|programme|program|course|seminar|forum)s?$/;

/** `The event …`, `The next session …`: a sentence opens with the kind of what the one before names. */
function opensWithOccasion(words: readonly Token[]): boolean {
  const [article, ...rest] = words.slice(0, 4);
  const at = rest.findIndex(({ fold: word }) => occasions.test(word));
  return article?.fold === 'the' && at >= 0 && rest.slice(0, at + 2).every(({ cap }) => !cap);
}

/** `They train in May. It takes place in Riga`: the sentence right behind the main one opens by pointing to it. */
export function isPointedTo({ evidence, aligned }: Comparison, places: readonly Aligned[]): boolean {
  const main = mainSentence({ evidence, aligned });
  const [opener] = evidence.tokens.filter(({ sentence }) => sentence === main + 1);
  return (
    opener !== undefined &&
    demonstratives.has(opener.fold) &&
    places.length > 0 &&
    places.every(({ matches }) => matches.some((at) => evidence.tokens[at]?.sentence === main + 1))
  );
}

const collectives = new Set(
  'pair duo trio sides parties countries nations states allies partners counterparts colleagues interlocutors delegations participants group'.split(
    ' ',
  ),
);

const leadingTo = new Set('the both two three four these'.split(' '));

/** `The pair`, `Both ministers`: a sentence opens with those whom an earlier one names. */
export function isCollective(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  let front = at - 1;
  while (leadingTo.has(tokens[front]?.fold ?? '') && tokens[front]?.first !== true) front--;
  const opens = tokens[front]?.first === true && leadingTo.has(tokens[front]?.fold ?? '');
  return (
    token !== undefined && opens && (collectives.has(token.fold) || (isTitle(token) && /s$/.test(token.fold)))
  );
}
