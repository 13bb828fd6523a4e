/** V7, V8, V9 in free text: states, names, and the roles and states told of people. */
import pointingWords from '../lexicon/pointing.json' with { type: 'json' };
import { type Comparison, stateCodes } from './align.ts';
import { type Document, holdsName, type Read } from './document.ts';
import { wordSet } from './lexicon.ts';
import { translates } from './meaning.ts';
import { type NamedPlace, surnameAt } from './people.ts';
import { drop, type Finding, flag } from './rules.ts';
import { agrees, institutions, isLesser, isTitle, offices, ranks, servesOnly } from './titles.ts';
import { isCyrillic, sameForm, sameName, type Token } from './tokens.ts';
import { weekdayOf } from './weekdays.ts';

const pointing = wordSet(pointingWords.pointing);

const pointsBack = (read: Read): boolean => read.tokens.some(({ fold }) => pointing.has(fold));

const plural = wordSet(pointingWords.pluralPointing);

/** `our ties`, `the two countries`: more than the first of the claim's states is meant. */
const pointsToSeveral = (read: Read): boolean => read.tokens.some(({ fold }) => plural.has(fold));

const codesIn = ({ states }: Read): Set<string> =>
  new Set(states.filter(({ how }) => how !== 'capital').map(({ code }) => code));

/** States told of people whom the evidence names. */
function codesOfPeople(document: Document, evidence: Read): Set<string> {
  const named = document.people.filter(({ words }) =>
    evidence.people.some((place) => surnameAt(place, words)),
  );
  // An exercise is named like a person, but holds no office of the state beside it.
  const beside = named
    .map(({ before, after }) => [...before, ...after.slice(0, 8)])
    .filter((zone) => zone.some((index) => isTitle(document.tokens[index])));
  return new Set(
    beside.flat().flatMap((index) => {
      const token = document.tokens[index];
      return token === undefined ? [] : stateCodes(document, token);
    }),
  );
}

/** V7: states of the claim that the evidence does not name. */
export function checkStates({ claim, evidence, document }: Comparison): Finding[] {
  const told = codesIn(evidence);
  const ofPeople = codesOfPeople(document, evidence);
  const inTitle = codesIn(document.title);
  const inText = codesIn(document);
  const lead = claim.states[0]?.code;
  return [...codesIn(claim)].flatMap((code): Finding[] => {
    if (told.has(code) || ofPeople.has(code)) return [];
    if (evidence.states.some((state) => state.code === code)) return [flag('V7')];
    if (inTitle.has(code)) return [flag('V7')];
    if (inText.has(code) && (code === lead ? pointsBack(evidence) : pointsToSeveral(evidence)))
      return [flag('V7')];
    return [inflectedInEvidence(claim, evidence, code) ? flag('V7') : drop('V7')];
  });
}

/** `Ungern` in the claim, an adjective of the same beginning in the evidence that no list knows. */
function inflectedInEvidence(claim: Read, evidence: Read, code: string): boolean {
  const names = claim.tokens
    .filter((token) => stateCodes(claim, token).includes(code))
    .map(({ fold }) => fold);
  return names.some((name) =>
    evidence.tokens.some(({ fold }) => {
      const shared = [...name].findIndex((letter, index) => fold[index] !== letter);
      const length = shared < 0 ? name.length : shared;
      return length >= 4 && length >= Math.min(name.length, fold.length) - 2;
    }),
  );
}

/** `British`, `Latvia's`, `U.S.`: a state's name in front of a verb is its subject, not its modifier. */
function modifies({ states }: Read, token: Token): boolean {
  const adjective = states.some(({ start, how }) => start === token.start && how === 'adjective');
  return adjective || /['’ʼ]s?$/.test(token.raw) || /^(?:\p{Lu}\.?){2,4}$/u.test(token.raw);
}

/** The states that stand as modifiers right in front of a word. */
function modifiers(read: Read, index: number): string[] {
  const codes: string[] = [];
  for (let at = index - 1; at >= index - 3; at--) {
    const token = read.tokens[at];
    if (
      token === undefined ||
      token.clause !== read.tokens[index]?.clause ||
      (token.stop && token.fold !== 'and')
    )
      break;
    if (modifies(read, token)) codes.push(...stateCodes(read, token));
  }
  return codes;
}

/** V7: `British tanks` where the evidence has German tanks, whatever else there is British. */
export function checkModifiers({ claim, evidence, aligned }: Comparison): Finding[] {
  const exchanged = aligned.some(({ index, token, matches, same }) => {
    if (token.cap || !same) return false;
    const own = modifiers(claim, index);
    const told = matches.map((at) => modifiers(evidence, at)).filter((codes) => codes.length > 0);
    const all = own.length > 0 && told.length > 0 && matches.length === told.length;
    return all && !told.some((codes) => codes.some((code) => own.includes(code)));
  });
  return exchanged ? [drop('V7')] : [];
}

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
const writesNounsLarge = (read: Read): boolean =>
  read.tokens.filter(({ fold }) =>
    ['der', 'die', 'und', 'das', 'nicht', 'wurden', 'mit', 'dem', 'wird'].includes(fold),
  ).length >= Math.max(2, read.tokens.length * 0.06);

function isName(claim: Read, token: Token, index: number): boolean {
  if (!token.cap || (token.stop && !isAcronym(token)) || /^\p{N}/u.test(token.raw)) return false;
  if (offices.has(token.fold) || ranks.has(token.fold) || weekdayOf(token) !== null) return false;
  if (
    stateCodes(claim, token).length > 0 &&
    !claim.states.some(({ start, how }) => start === token.start && how === 'capital')
  )
    return false;
  return !claim.dates.some(({ from, to }) => index >= from && index <= to);
}

function standsIn({ tokens }: Read, word: Token): boolean {
  return tokens.some(
    ({ fold }) =>
      fold === word.fold || sameName(fold, word.fold) || (fold.length > 5 && sameForm(fold, word.fold)),
  );
}

/** V8: names of the claim that the evidence does not hold. */
export function checkNames({ claim, evidence, document, aligned }: Comparison): Finding[] {
  const nounsLarge = writesNounsLarge(document) || writesNounsLarge(claim);
  const covered = new Set(aligned.filter(({ matches }) => matches.length > 0).map(({ index }) => index));
  return claim.tokens.flatMap((token, index): Finding[] => {
    if (!isName(claim, token, index) || standsIn(evidence, token)) return [];
    if (nounsLarge && !isAcronym(token) && !isTown(claim, token) && !isPersonIn(claim, index)) return [];
    if (isAcronym(token) && spelledOut(token.raw, evidence)) return [];
    if (standsForState(claim, evidence, token)) return [flag('V8')];
    const alone = token.first && claim.tokens[index + 1]?.cap !== true;
    if (covered.has(index) && (token.first || !holdsName(document, token.fold))) return [];
    const inDocument = holdsName(document, token.fold);
    if (inDocument && document.title.tokens.some(({ fold }) => sameName(fold, token.fold)))
      return [flag('V8')];
    if (inDocument && pointsBack(evidence) && isPerson(document, token)) return [flag('V8')];
    if (inDocument && pointsToThing(document, evidence, token)) return [flag('V8')];
    if (alone && !inDocument && !isAcronym(token))
      return /(?:s|ing|tion|ment|ity|ers?)$/.test(token.fold) ? [] : [flag('V8')];
    if (alone && inDocument && !isPerson(document, token)) return [];
    return [drop('V8')];
  });
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

const isPerson = (document: Document, token: Token): boolean =>
  document.people.some(({ words }) => words.some((word) => sameName(word, token.fold)));

/** All the words that stand beside a person's name anywhere in the document and its title. */
export function placesOf(document: Document, name: readonly string[]): { read: Read; place: NamedPlace }[] {
  return [document, document.title].flatMap((read: Read) =>
    read.people.filter((place) => surnameAt(place, name)).map((place) => ({ read, place })),
  );
}

const sameOffice = (a: string, b: string): boolean => {
  const level = (word: string): string =>
    word
      .replace(/^spokes(?:wo)?man$/, 'spokesperson')
      .replace(/^chair(?:wo)?man$/, 'chairperson')
      .replace(/^defense$/, 'defence')
      .replace(/^advisor$/, 'adviser');
  // `Foreign Ministry Secretary General` is no foreign minister.
  if (institutions.has(a) !== institutions.has(b)) return false;
  if (isCyrillic(a) !== isCyrillic(b)) return translates(a, b);
  // `kaitseminister` and `minister`; but `vicepresident` is no president.
  const compound = b.length > 5 && a.endsWith(b) && !isLesser(a.slice(0, -b.length));
  return compound || level(a) === level(b) || agrees(level(a), level(b)) || sameForm(level(a), level(b));
};

/** Positions of the zone's words that tell this office word. */
export function officeIn(read: Read, zone: readonly number[], word: string): number[] {
  return zone.filter((index) => {
    const told = read.tokens[index]?.fold;
    return told !== undefined && (told.length > 1 || /\d/.test(told)) && sameOffice(told, word);
  });
}

const distinguishing = new Set([
  'minister',
  'president',
  'premier',
  'chancellor',
  'chief',
  'secretary',
  'ambassador',
  'commander',
  'spokesperson',
  'spokeswoman',
  'spokesman',
  'director',
  'chairman',
  'king',
  'queen',
  'министр',
  'президент',
  'ministras',
  'prezidentas',
  'ministrs',
  'prezidents',
  'ministre',
  'minister',
  'prezydent',
]);

/** V9: the role and state that the claim puts in front of a name, against all that the document puts beside it. */
export function checkPeople({ claim, document }: Comparison): Finding[] {
  return claim.people.flatMap((mine): Finding[] => {
    const known = placesOf(document, mine.words);
    if (known.length === 0) return [];
    const before = mine.before.slice(-7);
    const zones = known.map(({ read, place }) => ({ read, zone: [...place.before, ...place.after] }));
    return [...roleFindings(claim, before, zones), ...stateFindings(claim, before, zones)];
  });
}

interface Zone {
  read: Read;
  zone: number[];
}

function roleFindings(claim: Read, before: readonly number[], zones: readonly Zone[]): Finding[] {
  const told = before
    .map((index) => claim.tokens[index]?.fold ?? '')
    .filter((word) => distinguishing.has(word));
  const claimed = new Set(told);
  for (const word of told) {
    const holding = zones.filter(({ read, zone }) => officeIn(read, zone, word).length > 0);
    if (holding.length === 0) {
      return zones.some(({ read, zone }) =>
        zone.some((index) => distinguishing.has(read.tokens[index]?.fold ?? '')),
      )
        ? [drop('V9')]
        : [flag('V9')];
    }
    if (holding.every(({ read, zone }) => servesOnly(read.tokens, zone, officeIn(read, zone, word), claimed)))
      return [drop('V9')];
  }
  return [];
}

function stateFindings(claim: Read, before: readonly number[], zones: readonly Zone[]): Finding[] {
  const codes = (read: Read, zone: readonly number[]): string[] =>
    zone.flatMap((index) => {
      const token = read.tokens[index];
      return token === undefined ? [] : stateCodes(read, token);
    });
  const claimed = codes(claim, before.slice(-5));
  const told = zones.flatMap(({ read, zone }) => codes(read, zone));
  const wrong = claimed.length > 0 && told.length > 0 && !claimed.some((code) => told.includes(code));
  return wrong ? [drop('V9')] : [];
}
