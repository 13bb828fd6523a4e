/** What a claim takes from another sentence than its deed's: somebody, a number, a day or a state. */
import { fold } from '../../../domain/fold.ts';
import { counterparts } from '../../lexicon/sides.ts';
import { measured } from '../amount/measures.ts';
import type { Aligned, Comparison } from '../text/align.ts';
import { isDeed, speech } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { namedAmong } from '../text/firstnames.ts';
import { plainNumbers, sameNumbers } from '../text/numbers.ts';
import { sameName } from '../text/samewords.ts';
import { isTitle } from '../text/titles.ts';
import { type Token, wordKey } from '../text/tokens.ts';
import { weekdayOf } from '../text/weekdays.ts';
import { isCollective, mainSentence, persons, pronounDoer, pronouns } from './sentences.ts';

const plural = new Set(
  [
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
  ].map(fold),
);

const placing = new Set('in to at from near off into'.split(' '));

/** `…, he added`: does a sentence tell by a pronoun who says it? */
const saysByPronoun = ({ tokens }: Read, sentence: number): boolean =>
  tokens.some(
    (token, at) =>
      token.sentence === sentence &&
      /^(?:he|she)$/.test(token.fold) &&
      speech.has(tokens[at + 1]?.fold ?? ''),
  );

/** Somebody of another sentence in the place of one whom the deed's own sentence names. */
export function isSubstituted({ claim, evidence, document, aligned, spans }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  const named = (tokens: readonly Token[]): string[] => namedAmong(document, tokens);
  const here = named(evidence.tokens.filter(({ sentence }) => sentence === main));
  const elsewhere = named(evidence.tokens.filter(({ sentence }) => sentence !== main));
  const told = named(claim.tokens);
  // `Meeting Kask and Lind, he …`: the pronoun's doer is told in the sentence before.
  const meant = pronounDoer({ evidence, document }, main);
  const away = told.filter((name) => !here.includes(name));
  if (meant !== null && away.length === 1 && sameName(meant, away[0] ?? '')) return false;
  const another = told.some((name) => elsewhere.includes(name) && !here.includes(name));
  const others = here.some((name) => !told.includes(name));
  if (another && others) return true;
  // The deed of one person's state told of another's: `Spain will …` of what the Danish minister said.
  const stated = ({ tokens, codes }: Read, inMain: boolean | null): string[] =>
    tokens.flatMap(({ start, sentence }) =>
      inMain === null || (sentence === main) === inMain ? (codes.get(start) ?? []) : [],
    );
  const lead = claim.tokens.find(({ start }) => claim.codes.has(start));
  const placed = placing.has(claim.tokens[claim.tokens.indexOf(lead as Token) - 1]?.fold ?? '');
  const leading = lead === undefined || placed ? undefined : claim.codes.get(lead.start)?.[0];
  // `The Maltese minister` of one whom the deed's sentence names, and an earlier one as Malta's.
  const ofNamed = evidence.people.some(
    ({ words, before, after }) =>
      here.includes(words.at(-1) ?? '') &&
      [...before, ...after].some((at) =>
        (evidence.codes.get(evidence.tokens[at]?.start ?? -1) ?? []).includes(leading ?? ''),
      ),
  );
  const moved =
    leading !== undefined &&
    !ofNamed &&
    !stated(evidence, true).includes(leading) &&
    stated(evidence, false).includes(leading);
  if (moved && others && elsewhere.some((name) => !here.includes(name))) return true;
  // A deed told of nobody, and somebody whom the next sentence names. `Zapowiedział, że …`: the verb alone points back.
  const [leadingWord] = evidence.tokens.filter(({ sentence }) => sentence === main);
  const pointed =
    (leadingWord !== undefined && speech.has(leadingWord.fold)) ||
    evidence.tokens.some(
      (token, at) =>
        token.sentence === main &&
        (persons.has(token.fold) || isTitle(token) || isCollective(evidence.tokens, at)),
    );
  if (another && here.length === 0 && !pointed) return true;
  // `He toured the yard. Berg called`: a pronoun points to nobody who is named only behind it.
  const inOrder = spans.every(([start], at) => at === 0 || start > (spans[at - 1]?.[0] ?? 0));
  const [opener] = evidence.tokens.filter(({ sentence }) => sentence === main);
  if (
    another &&
    inOrder &&
    opener !== undefined &&
    (persons.has(opener.fold) || saysByPronoun(evidence, main))
  ) {
    const earlier = named(evidence.tokens.filter(({ sentence }) => sentence < main));
    if (!away.some((name) => earlier.includes(name))) return true;
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
export function isNumberMoved({ claim, evidence, aligned }: Comparison): boolean {
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
    // `Three months` and `eight months` are of one kind, as are two sums in euros.
    const measure = measured(claim, number);
    const rivals = told.filter(
      (one) =>
        sentenceOf(one.from) === main &&
        one.currency === number.currency &&
        measured(evidence, one) === measure,
    );
    const exchanged =
      (number.currency !== null || measure !== null) &&
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
export function isTodayMoved({ claim, evidence, document, aligned }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  const day = claim.tokens.find(({ fold: word }) => relativeDays.has(word));
  if (day === undefined) return false;
  const places = evidence.tokens.filter(({ fold: word }) => word === day.fold);
  const surnames = document.people.map(({ words }) => words.at(-1) ?? '');
  const names = (tokens: readonly Token[], name: string): boolean =>
    tokens.some(({ cap, fold: word }) => cap && sameName(word, name));
  const mine = surnames.filter((name) => names(claim.tokens, name));
  const there = evidence.tokens.filter(({ sentence }) => places.some((place) => place.sentence === sentence));
  // `last Tuesday`: the deed's own sentence has another day.
  const told = claim.tokens.map(weekdayOf);
  const ownDay = evidence.tokens.some((token) => {
    const weekday = token.sentence === main ? weekdayOf(token) : null;
    return weekday !== null && !told.includes(weekday);
  });
  if (ownDay && places.length > 0 && places.every(({ sentence }) => sentence !== main)) return true;
  return (
    mine.length > 0 &&
    places.length > 0 &&
    places.every(({ sentence }) => sentence !== main) &&
    mine.every((name) => !names(there, name))
  );
}

/** `Met Kask in Finland` of a visit to Finland, where the sentence that tells of the meeting has it in a town of another state. */
export function isStateMoved({ claim, evidence, aligned }: Comparison): boolean {
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

/** `In Malta Berg will meet Kask` of whom she meets in Cyprus, where only a later sentence has her in Malta. */
export function isSettingMoved({ claim, evidence, aligned }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  const settings = aligned.filter(
    ({ index, token }) =>
      claim.codes.has(token.start) &&
      /^(?:in|at)$/.test(claim.tokens[index - 1]?.fold ?? '') &&
      claim.states.every(({ start, how }) => start !== token.start || how === 'name'),
  );
  const sentences = ({ matches }: Aligned): number[] =>
    matches.map((at) => evidence.tokens[at]?.sentence ?? main);
  return settings.some(
    (setting) =>
      setting.matches.length > 0 &&
      (sentences(setting).every((sentence) => sentence > main) ||
        isApartFromNumber({ claim, evidence }, sentences(setting))),
  );
}

/** `900 sailors are in Malta` of the 900 in Kenya: every number of the claim stands in other sentences than the place, and beside another place. */
function isApartFromNumber(
  { claim, evidence }: Pick<Comparison, 'claim' | 'evidence'>,
  sentences: readonly number[],
): boolean {
  const counted = (read: Read) => plainNumbers(read).filter(({ year, ordinal }) => !year && !ordinal);
  const [mine, told] = [counted(claim), counted(evidence)];
  const places = told.filter((one) => mine.some((number) => sameNumbers(number, one)));
  const homes = places.map(({ from }) => evidence.tokens[from]?.sentence ?? -1);
  const hasPlace = (sentence: number): boolean =>
    evidence.tokens.some(
      (token, at) =>
        token.sentence === sentence &&
        token.cap &&
        evidence.tokens.slice(Math.max(0, at - 2), at).some(({ fold: word }) => /^(?:in|at)$/.test(word)),
    );
  return homes.length > 0 && homes.every((home) => !sentences.includes(home) && hasPlace(home));
}

const occasions = new Set(
  'meeting talks call conversation ceremony conference dinner lunch breakfast reception seminar summit session forum dialogue council seminar workshop exercise drill parade'.split(
    ' ',
  ),
);

/** `Discussed tugs at the dinner` of a dinner that another sentence tells of, where the deed's own sentence tells of a lunch. */
export function isOccasionMoved({ claim, evidence, aligned }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  const inMain = (at: number): boolean => evidence.tokens[at]?.sentence === main;
  const told = aligned.filter(
    ({ index, token, matches }) =>
      occasions.has(token.fold) &&
      matches.length > 0 &&
      !matches.some(inMain) &&
      /^(?:at|during|in|over)$/.test(openerBefore(claim.tokens, index)),
  );
  if (told.length === 0) return false;
  const said = new Set(aligned.flatMap(({ matches }) => matches));
  return evidence.tokens.some(
    (token, at) =>
      inMain(at) &&
      !said.has(at) &&
      occasions.has(token.fold) &&
      /^(?:a|an|another)$/.test(articleBefore(evidence.tokens, at)),
  );
}

const phraseReach = 4;

/** The nearest of these words in front of a noun. */
const nearestBefore = (tokens: readonly Token[], at: number, words: RegExp): string =>
  tokens.slice(Math.max(0, at - phraseReach), at).findLast(({ fold: word }) => words.test(word))?.fold ?? '';
const openerBefore = (tokens: readonly Token[], at: number): string =>
  nearestBefore(tokens, at, /^(?:at|during|in|over|of|on|about|for|to)$/);
const articleBefore = (tokens: readonly Token[], at: number): string =>
  nearestBefore(tokens, at, /^(?:a|an|another|the|this|their)$/);

const events = new Set(
  'meeting talks visit call conversation ceremony event conference agreement document letter'.split(' '),
);

/** Is the office that begins here told with neither name nor state behind it: `the defence minister`, not `the ministers from Spain`? */
function standsAlone(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex((token, at) => at > from && !isTitle(token));
  const next = tokens[end];
  return next === undefined || !(next.cap || ['of', 'from'].includes(next.fold));
}

/** `Berg discussed tents with Kask` of what she discussed with others, and of what else with Kask: somebody of another sentence in one that tells of the claim's matter and points to nobody. */
export function isStrangerTo({ claim, evidence, document, aligned }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  const here = evidence.tokens.filter(({ sentence }) => sentence === main);
  const names = namedAmong(document, here);
  const elsewhere = namedAmong(
    document,
    evidence.tokens.filter(({ sentence }) => sentence !== main),
  );
  const told = namedAmong(document, claim.tokens);
  const stranger = told.some((name) => !names.includes(name) && elsewhere.includes(name));
  const known = told.some((name) => names.includes(name));
  const pointed = here.some(
    (token, at) =>
      pronouns.has(token.fold) ||
      token.fold === 'my' ||
      counterparts.test(token.fold) ||
      isCollective(here, at) ||
      (events.has(token.fold) && ['the', 'this', 'their'].includes(here[at - 1]?.fold ?? '')) ||
      (here[at - 1]?.fold === 'the' && isTitle(token) && standsAlone(here, at)),
  );
  return stranger && known && !pointed;
}

/** The capitalised words that a sentence begins with, up to its first deed; none where it begins by pointing. */
function openingNames({ tokens }: Read, sentence: number): readonly Token[] {
  const from = tokens.findIndex((token) => token.sentence === sentence);
  const end = tokens.findIndex((token, at) => at > from && (token.sentence !== sentence || isDeed(token)));
  const front = tokens.slice(from, end < 0 ? tokens.length : end);
  const [opener] = front;
  if (opener === undefined || pronouns.has(opener.fold) || /^(?:the|these|both|all)$/.test(opener.fold))
    return [];
  return front.filter(({ cap, stop }) => cap && !stop);
}

/** `HERON spent three days in Vik` of two ships that did, and of HERON, which only another sentence names. */
export function isThingMoved({ claim, evidence, document, aligned }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  const deed = claim.tokens.findIndex(isDeed);
  const subject = aligned.filter(
    ({ index, token }) => index < deed && token.cap && !token.stop && !claim.codes.has(token.start),
  );
  const own = openingNames(evidence, main);
  const isPerson = (word: string): boolean =>
    document.people.some(({ words }) => words.some((name) => sameName(name, word)));
  return (
    subject.length > 0 &&
    !subject.some(({ token }) => isPerson(token.fold)) &&
    subject.every(
      ({ matches }) => matches.length > 0 && matches.every((at) => evidence.tokens[at]?.sentence !== main),
    ) &&
    own.length > 1 &&
    !own.some(({ fold: word }) => claim.tokens.some((token) => sameName(token.fold, word)))
  );
}

/** `…, he added. Kask listened` told as what Kask said: who says it stands in front, and only what follows names Kask. */
export function isNamedOnlyBehind({ claim, evidence, document, aligned, spans }: Comparison): boolean {
  const main = mainSentence({ evidence, aligned });
  if (!saysByPronoun(evidence, main) || !claim.tokens.some(({ fold: word }) => speech.has(word)))
    return false;
  const inOrder = spans.every(([start], at) => at === 0 || start > (spans[at - 1]?.[0] ?? 0));
  const told = namedAmong(document, claim.tokens);
  const upTo = namedAmong(
    document,
    evidence.tokens.filter(({ sentence }) => sentence <= main),
  );
  const behind = namedAmong(
    document,
    evidence.tokens.filter(({ sentence }) => sentence > main),
  );
  return inOrder && told.length > 0 && told.every((name) => behind.includes(name) && !upTo.includes(name));
}
