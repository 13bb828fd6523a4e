/** V20: a claim that joins what two sentences tell of two things. */
import pointing from '../lexicon/pointing.json' with { type: 'json' };
import { actorsOf } from './actors.ts';
import type { Aligned, Comparison } from './align.ts';
import { plainNumbers } from './amounts.ts';
import { tellsDate } from './dates.ts';
import { countDeeds } from './deeds.ts';
import type { Read } from './document.ts';
import { wordSet } from './lexicon.ts';
import { sameNumbers } from './numbers.ts';
import { antecedent, isPronounDoer } from './roles.ts';
import { drop, type Finding, flag } from './rules.ts';
import { isTitle } from './titles.ts';
import { sameName, type Token, wordKey } from './tokens.ts';

const pronouns = wordSet(pointing.pronouns);
const joining = wordSet(pointing.joining);
const persons = wordSet([...pointing.speakerPronouns, ...pointing.pluralPointing]);
const plural = new Set([
  'both',
  'båda',
  'beide',
  'beiden',
  'deux',
  'obie',
  'oba',
  'обе',
  'оба',
  'обидва',
  'abi',
  'abu',
  'abas',
  'mõlemad',
  'molemmat',
]);

/** The evidence's sentence that covers most of the claim; of equals the later. */
export function mainSentence({ evidence, aligned }: Pick<Comparison, 'evidence' | 'aligned'>): number {
  const counts = new Map<number, number>();
  for (const { matches } of aligned)
    for (const sentence of new Set(matches.map((at) => evidence.tokens[at]?.sentence ?? 0)))
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

interface Spread {
  /** Aligned words that the main sentence does not hold. */
  outside: Aligned[];
  /** Places and other names among them: no states, no people. */
  places: Aligned[];
  dateOutside: boolean;
  mainHasDate: boolean;
  pointing: boolean;
}

function spreadOf(comparison: Comparison): Spread {
  const { claim, evidence, aligned, document } = comparison;
  const main = mainSentence(comparison);
  const inMain = (at: number): boolean => evidence.tokens[at]?.sentence === main;
  const outside = aligned.filter(({ matches }) => matches.length > 0 && !matches.some(inMain));
  const states = new Set(claim.states.filter(({ how }) => how !== 'capital').map(({ start }) => start));
  const surnames = new Set(document.people.flatMap(({ words }) => words));
  const places = outside.filter(
    ({ token }) => token.cap && !token.first && !states.has(token.start) && !surnames.has(token.fold),
  );
  const dateOutside = claim.dates.some((date) => {
    const told = evidence.dates.filter((other) => tellsDate(date, other));
    return told.length > 0 && !told.some(({ from }) => inMain(from));
  });
  return {
    outside: outside.filter(({ token }) => !surnames.has(token.fold)),
    places,
    dateOutside,
    mainHasDate: evidence.dates.some(({ from }) => inMain(from)),
    pointing: evidence.tokens.some((token) => token.sentence === main && pronouns.has(token.fold)),
  };
}

/** The surname that a pronoun stands for as the doer of a sentence; null where it has none. */
function pronounDoer({ evidence, document }: Pick<Comparison, 'evidence' | 'document'>, sentence: number) {
  const at = evidence.tokens.findIndex(
    (token, index) => token.sentence === sentence && isPronounDoer(evidence.tokens, index),
  );
  return at < 0 ? null : (antecedent(evidence.tokens, actorsOf(evidence, document), at)?.surname ?? null);
}

/** Fewer words than these on either side are no half of a claim. */
const leastHalf = 3;
const ofHalf = 0.75;

/** `Spain sends boats and Malta trucks`: each side of a joining word is told by a sentence of its own. */
function isCoordinated({ claim, evidence, aligned }: Comparison): boolean {
  const held = aligned.filter(({ matches }) => matches.length > 0);
  const sentencesOf = (half: readonly Aligned[]): number[] => {
    const counts = new Map<number, number>();
    for (const { matches } of half)
      for (const sentence of new Set(matches.map((at) => evidence.tokens[at]?.sentence ?? 0)))
        counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
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

/** Somebody of another sentence in the place of one whom the deed's own sentence names. */
function isSubstituted({ claim, evidence, document, aligned, spans }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  const surnames = new Set(document.people.map(({ words }) => words.at(-1) ?? ''));
  const named = (tokens: readonly Token[]): string[] =>
    [...surnames].filter((name) => tokens.some(({ cap, fold: word }) => cap && sameName(word, name)));
  const here = named(evidence.tokens.filter(({ sentence }) => sentence === main));
  const elsewhere = named(evidence.tokens.filter(({ sentence }) => sentence !== main));
  const told = named(claim.tokens);
  // `Meeting Kask and Lind, he …`: the pronoun's doer is told in the sentence before.
  const meant = pronounDoer({ evidence, document }, main);
  if (meant !== null && told.length === 1 && sameName(meant, told[0] ?? '')) return false;
  const another = told.some((name) => elsewhere.includes(name) && !here.includes(name));
  const others = here.some((name) => !told.includes(name));
  if (another && others) return true;
  // The deed of one person's state told of another's: `Spain will …` of what the Danish minister said.
  const stated = ({ tokens, codes }: Read, inMain: boolean | null): string[] =>
    tokens.flatMap(({ start, sentence }) =>
      inMain === null || (sentence === main) === inMain ? (codes.get(start) ?? []) : [],
    );
  const leading = stated(claim, null)[0];
  const moved =
    leading !== undefined &&
    !stated(evidence, true).includes(leading) &&
    stated(evidence, false).includes(leading);
  if (moved && others && elsewhere.some((name) => !here.includes(name))) return true;
  // A deed told of nobody, and somebody whom the next sentence names.
  const pointed = evidence.tokens.some(
    (token) => token.sentence === main && (persons.has(token.fold) || isTitle(token)),
  );
  if (another && here.length === 0 && !pointed) return true;
  // `He toured the yard. Berg called`: a pronoun points to nobody who is named only behind it.
  const inOrder = spans.every(([start], at) => at === 0 || start > (spans[at - 1]?.[0] ?? 0));
  const [opener] = evidence.tokens.filter(({ sentence }) => sentence === main);
  if (another && here.length === 0 && inOrder && opener !== undefined && persons.has(opener.fold)) {
    const earlier = named(evidence.tokens.filter(({ sentence }) => sentence < main));
    if (!told.some((name) => earlier.includes(name))) return true;
  }
  // `Both sides agreed`, behind a sentence that names three: which of them is not told.
  const both = evidence.tokens.some(({ sentence, fold: word }) => sentence === main && plural.has(word));
  return (
    here.length === 0 &&
    another &&
    both &&
    elsewhere.length > 2 &&
    elsewhere.some((name) => !told.includes(name))
  );
}

/** A number of another sentence than the deed's: in place of one of its own kind there, or where that sentence tells of others. */
function isNumberMoved({ claim, evidence, aligned }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  const sentenceOf = (at: number): number | undefined => evidence.tokens[at]?.sentence;
  const told = plainNumbers(evidence).filter(({ year, ordinal }) => !year && !ordinal);
  const mine = plainNumbers(claim).filter(({ year, ordinal }) => !year && !ordinal);
  const statesIn = (sentence: number | undefined): string[] =>
    evidence.tokens.flatMap((token) =>
      token.sentence === sentence ? (evidence.codes.get(token.start) ?? []) : [],
    );
  const [leading] = claim.tokens.flatMap(({ start }) => claim.codes.get(start) ?? []);
  return mine.some((number) => {
    const places = told.filter((one) => sameNumbers(number, one));
    if (places.length === 0 || places.some(({ from }) => sentenceOf(from) === main)) return false;
    const rivals = told.filter((one) => sentenceOf(one.from) === main && one.currency === number.currency);
    const exchanged =
      number.currency !== null &&
      rivals.length > 0 &&
      rivals.every((one) => !mine.some((other) => sameNumbers(other, one)));
    const ofOthers =
      leading !== undefined &&
      statesIn(main).includes(leading) &&
      places.every(({ from }) => {
        const there = statesIn(sentenceOf(from));
        return there.length > 0 && !there.includes(leading);
      });
    return exchanged || ofOthers;
  });
}

const relativeDays = new Set(
  'today yesterday tomorrow idag igår imorgon heute gestern morgen hier demain dzisiaj dziś wczoraj jutro сегодня вчера завтра сьогодні вчора šiandien vakar rytoj šodien täna eile tänään eilen'
    .split(' ')
    .map(wordKey),
);

/** `Berg and Kask met today` of somebody else's meeting today, where the evidence tells of their summit in another sentence. */
function isTodayMoved({ claim, evidence, document, aligned }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  const day = claim.tokens.find(({ fold: word }) => relativeDays.has(word));
  if (day === undefined) return false;
  const places = evidence.tokens.filter(({ fold: word }) => word === day.fold);
  const surnames = document.people.map(({ words }) => words.at(-1) ?? '');
  const names = (tokens: readonly Token[], name: string): boolean =>
    tokens.some(({ cap, fold: word }) => cap && sameName(word, name));
  const mine = surnames.filter((name) => names(claim.tokens, name));
  const there = evidence.tokens.filter(({ sentence }) => places.some((place) => place.sentence === sentence));
  return (
    mine.length > 0 &&
    places.length > 0 &&
    places.every(({ sentence }) => sentence !== main) &&
    mine.every((name) => !names(there, name))
  );
}

/** `Met Kask in Finland` of a visit to Finland, where the sentence that tells of the meeting has it in a town of another state. */
function isStateMoved({ claim, evidence, aligned }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  const told = (inMain: boolean) =>
    evidence.states.filter(({ start }) =>
      evidence.tokens.some((token) => token.start === start && (token.sentence === main) === inMain),
    );
  const mine = claim.states.map(({ code }) => code);
  const here = told(true);
  const towns = here.filter(({ how }) => how === 'capital');
  return (
    towns.length > 0 &&
    towns.every(({ code }) => !mine.includes(code)) &&
    mine.some(
      (code) =>
        !here.some((state) => state.code === code) && told(false).some((state) => state.code === code),
    )
  );
}

const demonstratives = new Set(
  'this it that these det detta dies dieses das es cela ceci ce c to byl było это то це то tai tas see se'.split(
    ' ',
  ),
);

/** `They met in Riga on 3 May. It was his first visit`: the main sentence has neither day nor place of its own, and opens by pointing to the one before. */
function pointsToBefore(
  { claim, evidence, aligned, document }: Comparison,
  places: readonly Aligned[],
): boolean {
  const main = mainSentence({ evidence, aligned });
  const words = evidence.tokens.filter(({ sentence }) => sentence === main);
  const surnames = document.people.flatMap(({ words: name }) => name);
  const said = new Set(claim.tokens.map(({ fold: word }) => word));
  const ownNames = words.some(
    ({ cap, first, fold: word }) =>
      cap && !first && !said.has(word) && !surnames.some((name) => sameName(name, word)),
  );
  const ownDate = evidence.dates.some(({ from }) => evidence.tokens[from]?.sentence === main);
  const [opener, next] = words.slice(words[0]?.fold === 'the' || words[0]?.fold === 'both' ? 1 : 0);
  const points =
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

/** One deed with the time or place of another sentence; a subject that the deed's sentence neither names nor points to. */
export function checkMerge(comparison: Comparison): Finding[] {
  const { claim, evidence, aligned } = comparison;
  if (new Set(evidence.tokens.map(({ sentence }) => sentence)).size < 2) return [];
  const { outside, places, dateOutside, mainHasDate, pointing } = spreadOf(comparison);
  const oneDeed = countDeeds(claim.tokens) <= 1 && !/[;:]/.test(claim.text) && !isCoordinated(comparison);
  const joined = claim.tokens.some(({ fold: word }) => joining.has(word));
  if (dateOutside && mainHasDate && oneDeed && !joined) return [drop('V20')];
  if ((dateOutside || places.length > 0) && oneDeed && !pointsToBefore(comparison, places))
    return [flag('V20')];
  if (
    oneDeed &&
    (isSubstituted(comparison) ||
      isNumberMoved(comparison) ||
      isTodayMoved(comparison) ||
      isStateMoved(comparison))
  )
    return [flag('V20')];
  const subject = aligned[0];
  const subjectOutside = subject !== undefined && outside.includes(subject);
  const much = outside.length / Math.max(1, aligned.length) > 0.3;
  return subjectOutside && ((!pointing && outside.length >= 2) || (much && oneDeed)) ? [flag('V20')] : [];
}
