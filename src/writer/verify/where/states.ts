/** V7 in free text: states, as such and as what a thing is of. */

import pointingWords from '../../lexicon/pointing.json' with { type: 'json' };
import bodyWords from '../../lexicon/state-bodies.json' with { type: 'json' };
import { pointsBack } from '../named/names.ts';
import { absent, drop, type Finding, flag } from '../rules.ts';
import { type Comparison, stateCodes } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import type { Document, Read } from '../text/document.ts';
import { createMatcher, wordSet } from '../text/lexicon.ts';
import { surnameAt } from '../text/people.ts';
import { isOffice, isTitle } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';

const plural = wordSet(pointingWords.pluralPointing);
const ours = wordSet(pointingWords.ours);

/** `our ties`, `the two countries`: more than the first of the claim's states is meant. */
const pointsToSeveral = (read: Read): boolean => read.tokens.some(({ fold }) => plural.has(fold));

const codesAt = (read: Read, index: number): string[] => {
  const token = read.tokens[index];
  return token === undefined ? [] : stateCodes(read, token);
};

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

/** `The Nordic countries` name none of them. */
const isByGroupAlone = ({ states }: Read, code: string): boolean => {
  const named = states.filter((state) => state.code === code && state.how !== 'capital');
  return named.length > 0 && named.every(({ how }) => how === 'group');
};

/** Parliaments, forces and seats of power whose name tells whose they are: `Bundeswehr`, `the Kremlin`. */
const findBodies = createMatcher<string>(bodyWords);

/** Is no state named more often in the text than this one? */
function isMostNamed({ states }: Document, code: string): boolean {
  const counts = new Map<string, number>();
  for (const state of states)
    if (state.how !== 'capital') counts.set(state.code, (counts.get(state.code) ?? 0) + 1);
  return (counts.get(code) ?? 0) === Math.max(...counts.values());
}

/** V7: states of the claim that the evidence does not name. */
export function checkStates({ claim, evidence, document, inFull }: Comparison): Finding[] {
  const told = new Set([...codesIn(evidence), ...findBodies(evidence.tokens).map(({ label }) => label)]);
  const ofPeople = codesOfPeople(document, evidence);
  const inTitle = codesIn(document.title);
  const inText = codesIn(document);
  const inClaim = new Set(claim.states.map(({ code }) => code));
  const lead = claim.states[0]?.code;
  return [...codesIn(claim)].flatMap((code): Finding[] => {
    const byGroupAlone = isByGroupAlone(evidence, code) && !isByGroupAlone(claim, code);
    if ((told.has(code) && !byGroupAlone) || ofPeople.has(code)) return [];
    const own = isOwnOffice(claim, document, code);
    if (own && isOnlyState(document, code) && (!tellsWhose(evidence) || isBareOffice(claim, evidence, code)))
      return [];
    if (byGroupAlone) return [flag('V7')];
    const towns = evidence.states.filter((state) => state.code === code);
    if (towns.some(({ start }) => isSeat(evidence, start))) return [];
    if (towns.length > 0) return [flag('V7')];
    if (inTitle.has(code)) return [flag('V7')];
    if (inText.has(code) && (code === lead ? pointsBack(evidence) : pointsToSeveral(evidence)))
      return [flag('V7')];
    // `Our goals`, of whom the text tells elsewhere.
    if (inText.has(code) && evidence.tokens.some(({ fold }) => ours.has(fold))) return [flag('V7')];
    // `The battalion was withdrawn` of whose battalion the whole text tells.
    if (told.size === 0 && isMostNamed(document, code)) return [flag('V7')];
    if (own) return [flag('V7')];
    if (inflectedInEvidence(claim, evidence, code)) return [flag('V7')];
    // Another state in the place of one that the evidence names contradicts it; a state that is not read is doubted.
    const exchanged = !inText.has(code) && [...told].some((other) => !inClaim.has(other));
    return [exchanged ? drop('V7') : absent('V7', { inFull })];
  });
}

/** `Lisbon has sent tents`: a capital that does something stands for its state. */
function isSeat({ tokens }: Read, start: number): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const opens = before === undefined || before.clause !== tokens[at]?.clause || before.fold === 'that';
  return opens && next?.clause === tokens[at]?.clause && next !== undefined && tellsDeed(next);
}

const tellsDeed = (token: Token): boolean =>
  isDeed(token) || /^(?:is|was|has|had|will|would|can|may|must)$/.test(token.fold);

/** Languages that are those of one state. */
const stateOf: Readonly<Record<string, string>> = {
  lt: 'LT',
  lv: 'LV',
  et: 'EE',
  fi: 'FI',
  nb: 'NO',
  da: 'DK',
  pl: 'PL',
  uk: 'UA',
};

/** Languages that several states speak: whose office it is in them, is likely. */
const statesOf: Readonly<Record<string, readonly string[]>> = {
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH', 'LU'],
  sv: ['SE', 'FI'],
  ru: ['RU', 'BY'],
};

/** `The Finnish minister` of what a text in Finnish calls the minister, and says elsewhere of no state: its own. */
function isOwnOffice(claim: Read, document: Document, code: string): boolean {
  const language = document.language ?? tongueOf(document.tokens) ?? '';
  if (stateOf[language] !== code && statesOf[language]?.includes(code) !== true) return false;
  return claim.tokens.every(
    (token, index) =>
      !stateCodes(claim, token).includes(code) ||
      claim.tokens
        .slice(index + 1, index + 4)
        .some((other) => other.clause === token.clause && isTitle(other)),
  );
}

/** Is it the one state whose language the text is in, or the only one of several that it names? */
function isOnlyState(document: Document, code: string): boolean {
  const language = document.language ?? tongueOf(document.tokens) ?? '';
  if (stateOf[language] === code) return true;
  const named = codesIn(document);
  return named.has(code) && statesOf[language]?.filter((one) => named.has(one)).length === 1;
}

/** Does the evidence call those whom the claim has for this state's by name and office, with no state beside any of them? */
function isBareOffice(claim: Read, evidence: Read, code: string): boolean {
  const mine = claim.people.filter(({ before }) =>
    before.some((index) => codesAt(claim, index).includes(code)),
  );
  return (
    mine.length > 0 &&
    mine.every(({ words }) => {
      const told = evidence.people.filter((place) => surnameAt(place, words));
      return (
        told.length > 0 &&
        told.every(({ before }) => {
          const own = before.slice(-ownerReach - 1);
          const office = own.some((index) => isTitle(evidence.tokens[index]));
          return office && own.every((index) => codesAt(evidence, index).length === 0);
        })
      );
    })
  );
}

const ownerReach = 3;

/** Does a state stand in front of an office: `Latvijas aizsardzības ministrs`? */
const tellsWhose = (read: Read): boolean =>
  read.tokens.some(
    (token, at) =>
      isTitle(token) &&
      read.tokens
        .slice(Math.max(0, at - ownerReach), at)
        .some((before) => stateCodes(read, before).length > 0),
  );

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

const modifierReach = 3;

/** The states that stand as modifiers right in front of a word. */
function modifiers(read: Read, index: number): string[] {
  const codes: string[] = [];
  // `Danish and Swedish prime ministers`: a list of states counts as one word.
  let last = index - modifierReach;
  for (let at = index - 1; at >= last; at--) {
    const token = read.tokens[at];
    if (
      token === undefined ||
      token.clause !== read.tokens[index]?.clause ||
      // `US` is a small word where it is no state.
      (token.stop && token.fold !== 'and' && stateCodes(read, token).length === 0)
    )
      break;
    if (!modifies(read, token)) continue;
    codes.push(...stateCodes(read, token));
    last = at - modifierReach + 1;
  }
  return codes;
}

/** `Malta and Cyprus will train in the latter’s waters`: the state that such a word in front of a noun means; null where there is none. */
function pointedTo(read: Read, index: number): string | null {
  const word = read.tokens.slice(Math.max(0, index - 2), index).find(({ raw }) => pointsToOne.test(raw));
  if (word === undefined) return null;
  const named = read.states.filter(({ start, how }) => {
    const token = read.tokens.find((one) => one.start === start);
    return how === 'name' && start < word.start && token?.sentence === word.sentence;
  });
  const [one, other] = named.slice(-2).map(({ code }) => code);
  return (word.fold.startsWith('l') ? other : one) ?? null;
}

const pointsToOne = /^(?:latter|former)['’]s$/i;

/** The clauses of the evidence that hold most of the claim's words: more than any other, and half of them. */
function fullestClauses(aligned: Comparison['aligned'], evidence: Read): ReadonlySet<number> {
  const counts = new Map<number, number>();
  const held = aligned.filter(({ matches }) => matches.length > 0);
  for (const { matches } of held)
    for (const clause of new Set(matches.map((at) => evidence.tokens[at]?.clause ?? -1)))
      counts.set(clause, (counts.get(clause) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most * 2 <= held.length) return new Set();
  return new Set([...counts].filter(([, count]) => count === most).map(([clause]) => clause));
}

const beside = 2;

/** The states whose adjectives stand right beside a word, before it or behind: `militares españoles`. */
function adjectivesBeside(read: Read, index: number): string[] {
  const { tokens, states } = read;
  return tokens.slice(Math.max(0, index - beside), index + beside + 1).flatMap((token) => {
    if (token.clause !== tokens[index]?.clause) return [];
    return states.some(({ start, how }) => start === token.start && how === 'adjective')
      ? stateCodes(read, token)
      : [];
  });
}

/** V7, between two languages: `Latvian soldiers` of what the evidence has as `militares españoles`. */
export function checkAdjectives({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  if (!foreign) return [];
  const exchanged = aligned.some(({ index, token, matches }) => {
    const before = claim.tokens[index - 1];
    if (token.cap || matches.length === 0 || before === undefined || !modifies(claim, before)) return false;
    const own = stateCodes(claim, before);
    if (own.length !== 1 || before.clause !== token.clause) return false;
    const told = matches.map((at) => adjectivesBeside(evidence, at));
    return told.every((codes) => codes.length > 0 && !codes.some((code) => own.includes(code)));
  });
  return exchanged ? [flag('V7')] : [];
}

const listReach = 6;

/** `two French and one Italian [ship]`: does a list of states stand in front of a word? */
const isListed = (read: Read, index: number): boolean => {
  const front = read.tokens.slice(Math.max(0, index - listReach), index);
  const states = front.filter((token) => modifies(read, token) && stateCodes(read, token).length > 0);
  return states.length > 1 && front.some(({ fold: word }) => word === 'and');
};

/** The states that the sentences of these words tell something to be from. */
const comingFrom = (read: Read, matches: readonly number[]): string[] => {
  const here = new Set(matches.map((at) => read.tokens[at]?.sentence));
  return read.tokens.flatMap((token, at) =>
    here.has(token.sentence) && /^(?:from|of)$/.test(read.tokens[at - 1]?.fold ?? '')
      ? stateCodes(read, token)
      : [],
  );
};

const counterparts = /^(?:counterparts?|colleagues?|homologues?)$/;

/** `his Greek counterpart`: one of these states, who holds the office of whom the text tells beside. */
const hasCounterpartOf = (read: Read, codes: readonly string[]): boolean =>
  read.tokens.some(
    ({ fold: word }, at) =>
      counterparts.test(word) && modifiers(read, at).some((code) => codes.includes(code)),
  );

/** V7: `British tanks` where the evidence has German tanks, whatever else there is British. */
export function checkModifiers({ claim, evidence, aligned }: Comparison): Finding[] {
  const fullest = fullestClauses(aligned, evidence);
  const exchanged = aligned.some(({ index, token, matches, same }) => {
    if (token.cap || !same) return false;
    const own = modifiers(claim, index);
    // `Greece’s minister` of what the evidence has as a Greek counterpart.
    if (own.length > 0 && isOffice(token.fold) && hasCounterpartOf(evidence, own)) return false;
    const pointed = own.length > 0 ? matches.map((at) => pointedTo(evidence, at)) : [];
    if (pointed.length > 0 && pointed.every((code) => code !== null && !own.includes(code))) return true;
    const each = matches.flatMap((at) => modifiers(evidence, at));
    // `Maltese and Greek forces` of the Maltese forces and the Greek forces.
    // `French and Italian ships` of French ships and one from Italy.
    const several = isListed(claim, index);
    const from = several ? comingFrom(evidence, matches) : [];
    if (several && own.length > 0 && own.every((code) => each.includes(code) || from.includes(code)))
      return false;
    // A word that stands in several clauses is told where most of the claim is.
    const here = matches.filter((at) => fullest.has(evidence.tokens[at]?.clause ?? -1));
    const elsewhere = own.length > 0 && here.length > 0 && here.length < matches.length;
    if (elsewhere) {
      const beside = here.map((at) => modifiers(evidence, at));
      return beside.every((codes) => codes.length > 0 && !codes.some((code) => own.includes(code)));
    }
    const told = matches.map((at) => modifiers(evidence, at)).filter((codes) => codes.length > 0);
    const all = own.length > 0 && told.length > 0 && matches.length === told.length;
    return all && !told.some((codes) => codes.some((code) => own.includes(code)));
  });
  return exchanged ? [drop('V7')] : [];
}
