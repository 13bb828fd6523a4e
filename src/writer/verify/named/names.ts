/** V8 in free text: every name, acronym and designation is in the evidence. */

import { once } from '../../../domain/remember.ts';
import pointingWords from '../../lexicon/pointing.json' with { type: 'json' };
import { columnOf } from '../../lexicon/rows.ts';
import unitWords from '../../lexicon/units.json' with { type: 'json' };
import { drop, type Finding, flag } from '../rules.ts';
import { type Comparison, stateCodes } from '../text/align.ts';
import { type Document, holdsName, type Read } from '../text/document.ts';
import { namedAmong } from '../text/firstnames.ts';
import { wordSet } from '../text/lexicon.ts';
import { isEnglishAlone, isOtherAlone, samePlace, translates } from '../text/meaning.ts';
import { sameForm, sameName } from '../text/samewords.ts';
import { isOffice, isTitle, offices, ranks } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';
import { weekdayOf } from '../text/weekdays.ts';
import { holdersOf, pairOf } from './holders.ts';
import { isFirstNameOf, isOnlyOneBefore } from './knownas.ts';
import { isHeardOtherwise, isTitleOf } from './otherwise.ts';
import { organisationsAt } from './shortnames.ts';

const pointing = wordSet(pointingWords.pointing);

/** Does a text point to somebody told of before, by a pronoun or a title? */
export const pointsBack = (read: Read): boolean => read.tokens.some(({ fold }) => pointing.has(fold));

const currencyCodes = new Set(unitWords.currencyCodes);

const isAcronym = ({ raw }: Token): boolean => /^\p{Lu}[\p{Lu}\p{N}.&-]+$/u.test(raw) && raw.length <= 12;

/** Do words of the evidence in a row spell the acronym: each its first letter, and letters from inside it: `ICBM`? */
function spelledOut(acronym: string, { tokens }: Read): boolean {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  const words = tokens.filter(({ stop }) => !stop).map(({ fold }) => fold);
  return letters.length >= 2 && words.some((_, from) => spells(letters, words, from));
}

/** Letters that a word may give beside its first. */
const inner = 2;

function spells(letters: string, words: readonly string[], from: number): boolean {
  if (letters === '') return true;
  const word = words[from] ?? '';
  if (word[0] !== letters[0]) return false;
  for (let taken = 1; taken <= Math.min(1 + inner, letters.length); taken++) {
    if (!holdsInOrder(word.slice(1), letters.slice(1, taken))) return false;
    // The last word may not end it with letters from inside alone: `NAvy` spells no `NA`.
    if (taken === letters.length ? taken === 1 : spells(letters.slice(taken), words, from + 1)) return true;
  }
  return false;
}

const holdsInOrder = (word: string, letters: string): boolean => {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length;
};

/** Languages that write every noun with a capital are read by their other words alone. */
const writesNounsLarge = once(
  ({ tokens }: Read): boolean =>
    tokens.filter(({ fold }) =>
      ['der', 'die', 'und', 'das', 'nicht', 'wurden', 'mit', 'dem', 'wird'].includes(fold),
    ).length >= Math.max(2, tokens.length * 0.06),
);

function isName(claim: Read, token: Token, index: number): boolean {
  if (!token.cap || (token.stop && !isAcronym(token)) || /^\p{N}/u.test(token.raw)) return false;
  // `Nato-jäsenyydestä`: a plain word tied to a name.
  if (token.tied && /^\p{Ll}+$/u.test(token.raw)) return false;
  if (
    currencyCodes.has(token.raw) ||
    offices.has(token.fold) ||
    ranks.has(token.fold) ||
    weekdayOf(token) !== null
  )
    return false;
  if (
    stateCodes(claim, token).length > 0 &&
    !claim.states.some(({ start, how }) => start === token.start && how === 'capital')
  )
    return false;
  return ![...claim.dates, ...claim.numbers].some(({ from, to }) => index >= from && index <= to);
}

/** `F16's` and `F-16s` are one: a designation without its marks and the ending of several. */
const designation = (word: string): string | null =>
  /\p{L}/u.test(word) && /\p{N}/u.test(word) ? word.replace(/[^\p{L}\p{N}]|['’]?s$/gu, '') : null;

function standsIn({ tokens }: Read, word: Token): boolean {
  const designated = designation(word.fold);
  return tokens.some(
    ({ fold, cap }) =>
      fold === word.fold ||
      (designated !== null && designation(fold) === designated) ||
      (cap && sameName(fold, word.fold)) ||
      (cap && samePlace(word.fold, fold)) ||
      (fold.length > 5 && sameForm(fold, word.fold)),
  );
}

/** `Sea Link` of `Sealink`, and the other way round. */
function standsJoined(claim: Read, evidence: Read, index: number): boolean {
  const pairs = ({ tokens }: Read, at: number): string[] =>
    [at - 1, at].map((from) => `${tokens[from]?.fold ?? ''}${tokens[from + 1]?.fold ?? ''}`);
  const word = claim.tokens[index]?.fold ?? '';
  const own = pairs(claim, index);
  return (
    word.length > 2 &&
    evidence.tokens.some(
      (told, at) =>
        told.cap &&
        (own.includes(told.fold) || (word.startsWith(told.fold) && pairs(evidence, at)[1] === word)),
    )
  );
}

/** Small words that a claim may open with. */
const leadingIn = wordSet(
  'because despite besides owing thanks due unless alongside regarding once'.split(' '),
);

/** V8: names of the claim that the evidence does not hold. */
export function checkNames({
  claim,
  evidence,
  document,
  spans,
  aligned,
  foreign,
  wordy,
  inFull,
}: Comparison): Finding[] {
  const nounsLarge = writesNounsLarge(document) || writesNounsLarge(claim);
  const covered = new Set(aligned.filter(({ matches }) => matches.length > 0).map(({ index }) => index));
  const shortened = new Set(
    aligned
      .filter(({ matches }) => matches.some((at) => isShortened(evidence.tokens[at])))
      .map(({ index }) => index),
  );
  return claim.tokens.flatMap((token, index): Finding[] => {
    if (!isName(claim, token, index) || standsIn(evidence, token) || standsJoined(claim, evidence, index))
      return [];
    // `Rapid Air Link` of what the text explains as `RAL`.
    if (shortened.has(index) && !isAcronym(token)) return [];
    // `State Secretary Berg`: the words of an office that the glossaries know name nobody.
    const besideTitle = [index - 1, index + 1].some((at) => isTitle(claim.tokens[at]));
    const language = columnOf(document.language);
    if (foreign && (besideTitle || covered.has(index)) && isEnglishAlone(token.fold, language)) return [];
    // `NATO` of what the evidence calls the Alliance.
    if (
      token.raw === 'NATO' &&
      evidence.tokens.some(({ cap, fold }) => cap && translates('alliance', fold, language))
    )
      return [];
    if (isHeardOtherwise(claim, evidence, index)) return [];
    if (namesOrganisation(claim, evidence, index) || isFirstNameOf(document, claim, evidence, index))
      return [];
    if (
      nounsLarge &&
      !isAcronym(token) &&
      !isTown(claim, token) &&
      !isPersonIn(claim, index) &&
      !isPerson(document, token)
    )
      return [];
    if (isAcronym(token) && spelledOut(token.raw, evidence)) return [];
    // `Lisbon is ready`: the capital of the state that the evidence tells of, for the state; elsewhere it may be a place.
    if (standsForState(claim, evidence, token)) return token.first ? [] : [flag('V8')];
    if (token.first && leadingIn.has(token.fold)) return [];
    const alone = token.first && claim.tokens[index + 1]?.cap !== true;
    if (covered.has(index) && (token.first || !holdsName(document, token.fold))) return [];
    const inDocument = holdsName(document, token.fold);
    if (inDocument && pointsBack(evidence) && isOnlyOneBefore(document, spans, token)) return [];
    if (inDocument && namedAmong(document, evidence.tokens).some((name) => sameName(name, token.fold)))
      return [];
    if (inDocument && document.title.tokens.some(({ fold }) => sameName(fold, token.fold)))
      return [flag('V8')];
    if (inDocument && holdsTitleAlone(document, evidence, token)) return [];
    if (inDocument && pointsBack(evidence) && isPerson(document, token))
      return isOneOfPair(document, evidence, token) ? [] : [flag('V8')];
    if (inDocument && pointsToThing(document, evidence, token)) return [flag('V8')];
    // `Rozmawiano o …`: a word that the glossaries know is no name for standing first.
    if (alone && !inDocument && wordy && isOtherAlone(token.fold)) return [];
    if (alone && !inDocument && !isAcronym(token))
      return /(?:s|ing|tion|ment|ity|ers?)$/.test(token.fold) ? [] : [flag('V8')];
    if (alone && inDocument && !isPerson(document, token)) return [];
    const refuted = inDocument
      ? inFull && isExchanged(claim, evidence, token, document)
      : inFull || isHard(claim, evidence, index);
    return [refuted ? drop('V8') : flag('V8')];
  });
}

const isShortened = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}{2,8}$/u.test(token.raw);

/** Does the evidence name somebody, or of what is no person something, that the claim leaves out, in the place of this name? */
function isExchanged(claim: Read, evidence: Read, token: Token, document: Document): boolean {
  const told = (word: string): boolean => claim.tokens.some(({ fold }) => sameName(fold, word));
  if (isPerson(document, token)) return evidence.people.some(({ words }) => !words.some(told));
  return evidence.tokens.some(
    (other, at) =>
      isName(evidence, other, at) &&
      !other.first &&
      !evidence.codes.has(other.start) &&
      !isPerson(document, other) &&
      !told(other.fold),
  );
}

/** Is it a value that other languages give as well: a designation with a number, or the name of a person and no word of his or her office? */
const isHard = (claim: Read, evidence: Read, index: number): boolean =>
  /\p{N}/u.test(claim.tokens[index]?.raw ?? '') ||
  (isPersonIn(claim, index) && !isTitleOf(claim, evidence, index));

/** `UN` of what the evidence calls `ÜRO`, or spells out. */
function namesOrganisation(claim: Read, evidence: Read, index: number): boolean {
  const named = organisationsAt(claim.tokens).get(index) ?? [];
  return (
    named.length > 0 &&
    [...organisationsAt(evidence.tokens).values()].some((ids) => ids.some((id) => named.includes(id)))
  );
}

/** A capital or another town that is known by its name. */
const isTown = ({ states }: Read, { start }: Token): boolean =>
  states.some((state) => state.start === start && state.how === 'capital');

/** Does the claim name somebody at this place? */
const isPersonIn = ({ people }: Read, index: number): boolean =>
  people.some(({ from, to, before }) => index >= from && index <= to && (to > from || before.length > 0));

/** `Berlin believes`, of what the evidence tells of Germany. */
const standsForState = (claim: Read, evidence: Read, token: Token): boolean =>
  claim.states.some(
    ({ start, how, code }) =>
      start === token.start && how === 'capital' && evidence.states.some((state) => state.code === code),
  );

const things = new Set(
  'exercise exercises drill drills operation mission programme program agreement summit conference forum initiative coalition brigade battalion division unit company group ship vessel carrier centre center project fund'.split(
    ' ',
  ),
);

/** `the exercise`, of a name that the document puts beside the word: `Exercise Iron Fir`. */
function pointsToThing(document: Document, evidence: Read, token: Token): boolean {
  const told = new Set(
    evidence.tokens
      .filter(
        ({ fold: word }, index) =>
          things.has(word) &&
          evidence.tokens
            .slice(Math.max(0, index - 3), index)
            .some(({ fold: before }) => ['the', 'this', 'these'].includes(before)),
      )
      .map(({ stem }) => stem),
  );
  if (told.size === 0) return false;
  return [document, document.title].some(({ tokens }) =>
    tokens.some(
      ({ fold: word }, at) =>
        sameName(word, token.fold) &&
        tokens.slice(Math.max(0, at - 3), at + 4).some(({ stem }) => told.has(stem)),
    ),
  );
}

/** `the Secretary General said`: an office that the evidence names, and that the text gives to this person and to nobody else. */
function holdsTitleAlone(document: Document, evidence: Read, token: Token): boolean {
  const taken = new Set(evidence.people.flatMap(({ before }) => before));
  const titles = new Set(
    evidence.tokens.flatMap(({ fold: word }, at) => (isOffice(word) && !taken.has(at) ? [word] : [])),
  );
  return [...titles].some((office) => {
    const holders = holdersOf(document, office);
    return holders.length > 0 && holders.every((words) => words.some((word) => sameName(word, token.fold)));
  });
}

/** `The ministers also agreed`, in a document that names two of them and no third. */
const isOneOfPair = (document: Document, evidence: Read, token: Token): boolean =>
  pairOf(document).some((name) => sameName(name, token.fold)) &&
  evidence.tokens.some(({ first, fold: word }, at) => {
    const next = evidence.tokens[word === 'the' || word === 'both' ? at + 1 : at];
    return first && next !== undefined && isTitle(next) && /s$/.test(next.fold);
  });

const isPerson = (document: Document, token: Token): boolean =>
  document.people.some(({ words }) => words.some((word) => sameName(word, token.fold)));

/** V8: `the Baltic Sea` of what the evidence knows as the North Sea, whatever else there is Baltic. */
export function checkNamePairs({ claim, evidence }: Comparison): Finding[] {
  const plain = (read: Read, index: number): boolean => {
    const token = read.tokens[index];
    return (
      token?.cap === true &&
      !token.stop &&
      !isTitle(token) &&
      stateCodes(read, token).length === 0 &&
      !read.people.some(({ from, to }) => index >= from && index <= to)
    );
  };
  const exchanged = claim.tokens.some((token, index) => {
    const before = claim.tokens[index - 1];
    const pair = plain(claim, index) && plain(claim, index - 1) && before?.clause === token.clause;
    if (!pair || before === undefined || before.first || isAcronym(before)) return false;
    const told = evidence.tokens.flatMap((other, at) => (other.fold === token.fold ? [at] : []));
    return (
      told.length > 0 &&
      told.every(
        (at) => plain(evidence, at - 1) && !sameName(evidence.tokens[at - 1]?.fold ?? '', before.fold),
      )
    );
  });
  return exchanged ? [flag('V8')] : [];
}
