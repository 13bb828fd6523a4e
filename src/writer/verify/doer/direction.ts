/** V12: who does and who receives. The claim's doer may not be the one to whom the evidence has it done. */
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { holdersOf, officeMayMean } from '../named/holders.ts';
import { drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed, speech } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { isCased } from '../text/grammar.ts';
import { wordSet } from '../text/lexicon.ts';
import { plainNumbers, sameNumbers } from '../text/numbers.ts';
import { sameName } from '../text/samewords.ts';
import { isOffice, isTitle } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';
import { isProviso } from '../whether/conditions.ts';
import { type Actor, actorsOf, articles, sameActor } from './actors.ts';
import { isConverse, isDirected, isMutual } from './directed.ts';
import { firstPerson } from './pronouns.ts';
import { passiveBy, type Roles, rolesAt, rolesOfNoun, suffers } from './roles.ts';

const alsoNouns =
  /^(?:supports?|helps?|visits?|requests?|orders?|commands?|leads?|hosts?|supply|supplies|purchases?|offers?|promises?|threats?|attacks?|praise|pay|aid|briefs?|leases?|awards?|escorts?|finances?|funds?|trains?|training|warnings?|briefings?|funding|financing)$/;

const nominal = /^[a-z]{3,}(?:ation|ition|ment|ance|ence)s?$/;

/** `at the head of`, `на чолі з`: a noun that tells who leads, in front of whoever does. */
const atHead = wordSet(pointing.atHead);

/** `the artillery support`: a deed's word as a noun tells nobody's deed. */
function isNoun(read: Read, at: number): boolean {
  const { tokens, states, text } = read;
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (here === undefined) return false;
  // `the commander of the fleet`: who holds an office does nothing by its name.
  if (atHead.has(here.fold)) return tongueOf(tokens) !== 'en';
  if (nominal.test(here.fold) || (isTitle(here) && /(?:er|or|man)s?$/.test(here.fold))) return true;
  // `the commanding officer`.
  if (/ing$/.test(here.fold) && isTitle(tokens[at + 1])) return true;
  if (before === undefined || !alsoNouns.test(here.fold)) return false;
  // `Malta’s support`.
  if (/^['’ʼ]s?\s/.test(text.slice(before.end, here.start)) || /['’ʼ]s?$/.test(before.raw)) return true;
  // `serves as the lead nation`: it leads.
  if (here.fold === 'lead' && /^(?:countr|nation|state)/.test(tokens[at + 1]?.fold ?? '')) return false;
  if (here.fold === 'training') return !suffers.has(before.fold);
  // `Danish supply ships`.
  if (states.some(({ start, how }) => start === before.start && how === 'adjective')) return true;
  if (before.clause !== here.clause || (before.cap && !articles.has(before.fold))) return false;
  return articles.has(before.fold) || before.fold === 'of' || !before.stop;
}

const together =
  /^(?:train|exercis|practis|drill|work|serv|fought|fight|came|come|coming|went|gone|travel|arriv|return|appear|flew|attend)/;

/** Does a phrase open with `with`, or with another word for it? */
const isWith = (tokens: readonly Token[], at: number): boolean =>
  ['with', 'alongside'].includes(tokens[at]?.fold ?? '') ||
  (['together', 'along'].includes(tokens[at]?.fold ?? '') && tokens[at + 1]?.fold === 'with');

/** Words between two members of a list: `Estonia, Latvia and the Czech Republic`. */
const listGap = 3;

/** `led by Spain` of what Canada leads: a receiver who is none of those that stand behind the verb in the evidence. */
function givenToAnother(
  { claim, evidence, document }: Comparison,
  mine: Roles,
  index: number,
  matches: readonly number[],
  told: readonly Actor[],
): boolean {
  const { patient } = mine;
  if (
    patient === null ||
    patient.oblique ||
    patient.index < index ||
    claim.tokens[patient.index]?.clause !== claim.tokens[index]?.clause
  )
    return false;
  const elsewhere = told.some((actor) => sameActor(actor, patient, document));
  return (
    elsewhere &&
    matches.length > 0 &&
    matches.every((at) => {
      const behind = told.filter(
        (actor) =>
          actor.index > at && evidence.tokens[actor.index]?.sentence === evidence.tokens[at]?.sentence,
      );
      const [first] = behind;
      if (first === undefined || evidence.tokens[first.index]?.clause !== evidence.tokens[at]?.clause)
        return false;
      // `The Danes briefed on Danish plans`: the doer again is no receiver.
      if (mine.agent !== null && sameActor(first, mine.agent, document)) return false;
      const listed = behind.filter((_, order) =>
        behind
          .slice(0, order)
          .every((one, before) => (behind[before + 1]?.index ?? 0) - one.index <= listGap),
      );
      return !listed.some((actor) => sameActor(actor, patient, document));
    })
  );
}

/** Of the places that tell a deed those whose clause holds the number that the claim tells it with: `Spain sent one boat, Malta sent four`. */
function withItsNumber(
  { claim, evidence }: Comparison,
  index: number,
  matches: readonly number[],
): readonly number[] {
  const clauseOf = (read: Read, at: number): number | undefined => read.tokens[at]?.clause;
  const mine = plainNumbers(claim).filter(
    ({ from, year }) => !year && clauseOf(claim, from) === clauseOf(claim, index),
  );
  const told = plainNumbers(evidence).filter((one) => mine.some((number) => sameNumbers(number, one)));
  const beside = matches.filter((at) =>
    told.some(({ from }) => clauseOf(evidence, from) === clauseOf(evidence, at)),
  );
  return beside.length > 0 ? beside : matches;
}

const beforeVerb = 2;
const behindVerb = 3;
/** `bedankte sich bei den Matrosen`. */
const behindForeign = 5;
const longestList = 7;

/** Does `of` or `of the` stand in front of a word? */
const isHeaded = (tokens: readonly Token[], index: number): boolean => {
  const at = articles.has(tokens[index - 1]?.fold ?? '') ? index - 2 : index - 1;
  return tokens[at]?.fold === 'of';
};

/** V12: `crews thanked officers` of officers who thanked crews: two nouns round a verb, each where the evidence has the other. */
export function checkExchanged({ claim, evidence, document, aligned, foreign }: Comparison): Finding[] {
  // Who does it is told there by the forms of the nouns, not by their order.
  const cased = isCased(tongueOf(document.tokens));
  const free = cased || ['de', 'cs'].includes(tongueOf(document.tokens) ?? '');
  if (foreign && cased) return [];
  const told = (from: number, to: number) =>
    aligned.filter(({ index, matches }) => index >= from && index <= to && matches.length > 0);
  const exchanged = aligned.some(({ index, token, matches }) => {
    if (token.cap || matches.length === 0 || isMutual(token)) return false;
    if (!isDirected(token.fold) && !isDirected(token.stem) && !isDeed(token)) return false;
    if (suffers.has(claim.tokens[index - 1]?.fold ?? '')) return false;
    // `the ship, led by Spain`.
    if (passiveBy.has(claim.tokens[index + 1]?.fold ?? '')) return false;
    const nearest = told(index - beforeVerb, index - 1).at(-1);
    // `The chief of the yard thanked`: who stands in front of `of` did it.
    const headed = nearest !== undefined && isHeaded(claim.tokens, nearest.index);
    const doer = headed ? (told(nearest.index - 3, nearest.index - 2).at(-1) ?? nearest) : nearest;
    const [receiver] = told(index + 1, index + behindVerb);
    if (doer === undefined || receiver === undefined) return false;
    return matches.every((at) => {
      const here = (one: number): boolean => evidence.tokens[one]?.sentence === evidence.tokens[at]?.sentence;
      const behind = (one: number, reach: number): boolean => one > at && one <= at + reach && here(one);
      if (evidence.tokens.slice(at + 1, at + behindVerb).some(({ fold: word }) => passiveBy.has(word)))
        return false;
      // `congratulated the officer and the [crew]`: one of those who received it.
      const joined = (one: number): boolean =>
        behind(one, longestList) &&
        evidence.tokens.slice(at + 1, one).some(({ fold: word }) => word === 'and') &&
        !evidence.tokens.slice(at + 1, one).some((word) => isDeed(word) || passiveBy.has(word.fold));
      const turned =
        doer.matches.some((one) => behind(one, foreign ? behindForeign : behindVerb) || joined(one)) &&
        !doer.matches.some((one) => one < at && here(one));
      if (!turned || receiver.matches.some((one) => behind(one, 2 * behindVerb))) return false;
      // `the crews appealed to Berg` of Berg, who says `I appealed to the crews`.
      const self = firstPerson.has(evidence.tokens[at - 1]?.fold ?? '');
      return self ? receiver.token.cap : receiver.matches.some((one) => one < at && here(one));
    });
  });
  return exchanged ? [free ? flag('V12') : drop('V12')] : [];
}

/** `Berg led the Maltese crew` of Berg of Malta: the state that the claim has for its receiver as well, and no doer. */
const isOwnReceiver = ({ agent, patient }: Roles, told: Actor | null): boolean =>
  agent?.surname != null &&
  patient !== null &&
  told !== null &&
  told.surname === null &&
  patient.states.some((code) => told.states.includes(code));

/** `Kask said Heron helped`: behind a verb of speech another word, which no list knows, does it. */
const isSaidOfAnother = ({ tokens }: Read, agent: Actor, verb: number): boolean => {
  const between = tokens.slice(agent.index + 1, verb);
  const said = between.findIndex(({ fold: word }) => speech.has(word));
  return said >= 0 && between.slice(said + 1).some(({ cap, stop }) => cap && !stop);
};

const officeReach = 4;
const portfolio = /^(?:defen[cs]e|foreign|prime|interior|home|armed|forces|state|of|the|chief|deputy)$/;

/** `Malta’s minister` of the one minister whom the text names, and the claim. */
function isHolder({ evidence, document }: Comparison, { surname }: Actor, told: Actor): boolean {
  if (surname === null || told.surname !== null) return false;
  const behind = evidence.tokens.slice(told.index + 1, told.index + 1 + officeReach);
  const at = behind.findIndex(({ fold: word }) => isOffice(word));
  const office = behind.slice(0, Math.max(0, at)).every(({ fold: word }) => portfolio.test(word))
    ? behind[at]
    : undefined;
  if (office === undefined || office.clause !== evidence.tokens[told.index]?.clause) return false;
  const holders = holdersOf(document, office.fold);
  return holders.length > 0 && holders.every((words) => words.some((word) => sameName(word, surname)));
}

const helping = new Set('to will would shall should may might can could must has have had'.split(' '));

/** Does an English word tell a deed: by itself, behind a helping verb, or in the present tense behind a name? */
function isVerb({ tokens }: Read, at: number): boolean {
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (here === undefined) return false;
  return (
    isDeed(here) || helping.has(before?.fold ?? '') || (before?.cap === true && /[a-z]s$/.test(here.fold))
  );
}

/** Does the word, or the one that it has for its object, hold both ways: `held talks with`? */
const isEitherWay = ({ tokens }: Read, at: number): boolean =>
  [at, at + 1, at + 2].some((place) => {
    const token = tokens[place];
    return token !== undefined && token.clause === tokens[at]?.clause && isMutual(token);
  });

/** All that rule V12 finds. */
export function checkDirection(comparison: Comparison): Finding[] {
  const { claim, evidence, document, aligned } = comparison;
  const claimActors = actorsOf(claim, document);
  if (claimActors.length === 0) return [];
  const told = actorsOf(evidence, document);
  const english = tongueOf(claim.tokens) === 'en' && tongueOf(evidence.tokens) === 'en';
  let doubted = false;
  for (const { index, token, matches } of aligned) {
    const listed = isDirected(token.fold) || isDirected(token.stem);
    if (token.cap || (!listed && isMutual(token)) || isNoun(claim, index)) continue;
    // `trained with Danes`, `arrived together with Danes`: the one with the other.
    if (together.test(token.fold) && isWith(claim.tokens, index + 1)) continue;
    // `the Swedish-led unit`: whose unit it is, the rules for states judge.
    if (claim.text[token.start - 1] === '-') continue;
    if (isProviso(claim.tokens, index)) continue;
    const mine = rolesAt(claim.tokens, claimActors, index);
    const misled = (): boolean =>
      listed && !comparison.foreign && givenToAnother(comparison, mine, index, matches, told);
    if (mine.agent === null) {
      doubted ||= misled();
      continue;
    }
    if (isSaidOfAnother(claim, mine.agent, index)) continue;
    const places = withItsNumber(comparison, index, matches).filter((at) => !isNoun(evidence, at));
    const { surname } = mine.agent;
    // `The Ministers confirmed`: they themselves, whoever else the sentence names.
    if (surname !== null && places.some((at) => officeMayMean(document, evidence, at, surname) === true))
      continue;
    const readings: Roles[] = places.map((at) => {
      const roles = rolesAt(evidence.tokens, told, at);
      return isConverse(token.fold, evidence.tokens[at]?.fold ?? '')
        ? { agent: roles.patient, patient: roles.agent }
        : roles;
    });
    if (places.length === 0 && listed && !comparison.foreign)
      readings.push(...matches.map((at) => rolesOfNoun(evidence.tokens, told, at)));
    if (readings.length === 0) continue;
    const same = (a: Actor | null, b: Actor | null): boolean =>
      a !== null && b !== null && (sameActor(a, b, document) || isHolder(comparison, a, b));
    const fair = readings.some(
      ({ agent, patient }) =>
        same(mine.agent, agent) ||
        (agent === null && (!same(mine.agent, patient) || isOwnReceiver(mine, patient))),
    );
    if (fair) {
      doubted ||= misled();
      continue;
    }
    if (
      listed &&
      !/ing$/.test(token.fold) &&
      readings.every(({ agent, sure }) => sure === true && agent !== null && !same(mine.agent, agent))
    )
      return [readings.some(({ patient }) => same(mine.agent, patient)) ? drop('V12') : flag('V12')];
    if (!listed || comparison.foreign) {
      if (english && !isVerb(claim, index) && !matches.some((at) => isVerb(evidence, at))) continue;
      const turned = readings.every(
        ({ agent, patient }) => same(mine.agent, patient) && same(mine.patient, agent),
      );
      const doer = readings.every(
        ({ agent, sure }) =>
          agent !== null &&
          (sure === true || !comparison.foreign) &&
          claimActors.some((actor) => actor !== mine.agent && sameActor(actor, agent, document)),
      );
      const told =
        english &&
        readings.every(
          ({ agent, sure }, which) =>
            agent?.surname != null &&
            (sure === true || (!agent.oblique && agent.index + 1 === places[which])),
        );
      // `Berg received the commander` of Berg, who was received by the commander.
      const suffered = readings.every(
        ({ agent, patient, passive }) =>
          passive === true && !same(mine.agent, agent) && same(mine.agent, patient),
      );
      if (turned || suffered || ((listed || told) && doer)) return [flag('V12')];
      continue;
    }
    // `Received Berg` of whom Berg held talks with: there is no direction in the evidence to turn.
    const eitherWay = matches.every((at) => isEitherWay(evidence, at));
    if (readings.some(({ patient }) => same(mine.agent, patient)))
      return [eitherWay ? flag('V12') : drop('V12')];
    if (readings.every(({ agent }) => agent !== null)) return [flag('V12')];
  }
  return doubted ? [flag('V12')] : [];
}
