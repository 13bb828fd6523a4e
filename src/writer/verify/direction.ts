/** V12: who does and who receives. The claim's doer may not be the one to whom the evidence has it done. */
import { fold } from '../../domain/fold.ts';
import verbs from '../lexicon/direction.json' with { type: 'json' };
import pointing from '../lexicon/pointing.json' with { type: 'json' };
import { type Comparison, stateCodes } from './align.ts';
import { plainNumbers } from './amounts.ts';
import { isProviso } from './conditions.ts';
import { isDeed, speech } from './deeds.ts';
import type { Document, Read } from './document.ts';
import { wordSet } from './lexicon.ts';
import { mainSentence } from './merge.ts';
import { sameNumbers } from './numbers.ts';
import { drop, type Finding, flag } from './rules.ts';
import { isTitle } from './titles.ts';
import { sameName, stemOf, type Token } from './tokens.ts';
import { tongueOf } from './tongue.ts';

let directed: ReadonlySet<string> | null = null;

/** Is the word a verb that has a doer and a receiver, in its listed form or, of English ones, its stem? */
function isDirected(word: string): boolean {
  // Only English words are stemmed: `aidé` would otherwise make a verb of `aid`.
  directed ??= new Set([...wordSet(verbs), ...verbs.filter((verb) => /^[a-z]{4,}$/.test(verb)).map(stemOf)]);
  return directed.has(word);
}

/** A state or a person at a place of a text. */
interface Actor {
  index: number;
  states: string[];
  surname: string | null;
  /** Behind a preposition: `at the meeting with Berg`, `in Norway`. */
  oblique: boolean;
  /** Right behind a verb, and so its object in languages that set the doer first: `given Norway`. */
  object: boolean;
}

const prepositions = wordSet(pointing.prepositions);

/** What stands in front of the phrase that ends at this word: a preposition (`with his Estonian counterpart Kask`) or a verb. */
function standing(read: Read, index: number): Pick<Actor, 'oblique' | 'object'> {
  for (let at = index - 1; at >= index - 8; at--) {
    const token = read.tokens[at];
    if (token === undefined || (token.clause !== read.tokens[at + 1]?.clause && !bracketBehind(read, at)))
      break;
    if (prepositions.has(token.fold)) return { oblique: true, object: false };
    const phrase =
      token.cap ||
      token.fold === 'of' ||
      articles.has(token.fold) ||
      isTitle(token) ||
      read.codes.has(token.start);
    if (!phrase)
      return {
        oblique: false,
        object: (isDirected(token.fold) || isDeed(token)) && !speech.has(token.fold),
      };
  }
  return { oblique: false, object: false };
}

const articles = wordSet(pointing.articles);

/** `the State Border Guard (SBG) chief`: a bracket parts no phrase. */
const bracketBehind = ({ text, tokens }: Read, at: number): boolean =>
  /^ ?\(|\) ?$/.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start));

function actorsOf(read: Read, document: Document): Actor[] {
  // Some languages set the surname first: either end of a name tells whose it is.
  const ends = document.people.flatMap(({ words }) =>
    [words.at(-1), words[0]].flatMap((end) =>
      end === undefined ? [] : [{ end, name: words.at(-1) ?? end }],
    ),
  );
  const surnames = document.people.flatMap(({ words }) => words.slice(-1));
  const found: Actor[] = [];
  for (const [index, token] of read.tokens.entries()) {
    const states = stateCodes(read, token);
    const surname = token.cap
      ? (surnames.find((name) => sameName(name, token.fold)) ??
        ends.find(({ end }) => end === token.fold)?.name ??
        null)
      : null;
    if (states.length > 0 || surname !== null) {
      found.push({ index, states, surname, ...standing(read, index) });
    }
  }
  return found;
}

/** The states whose names or adjectives stand beside a surname somewhere in the document. */
function statesOfPerson(document: Document, surname: string): string[] {
  return document.people
    .filter(({ words }) => words.some((word) => sameName(word, surname)))
    .flatMap(({ before, after }) => [...before, ...after.slice(0, 8)])
    .flatMap((index) => {
      const token = document.tokens[index];
      return token === undefined ? [] : stateCodes(document, token);
    });
}

function sameActor(a: Actor, b: Actor, document: Document): boolean {
  if (a.surname !== null && b.surname !== null) return sameName(a.surname, b.surname);
  const own = (actor: Actor): string[] =>
    actor.states.length > 0 || actor.surname === null
      ? actor.states
      : statesOfPerson(document, actor.surname);
  const states = own(b);
  return own(a).some((code) => states.includes(code));
}

interface Roles {
  agent: Actor | null;
  patient: Actor | null;
}

/** Words that hold both ways: who meets whom does not matter. */
export const mutual: ReadonlySet<string> = new Set(
  'meet met talk discuss cooperate cooperation agree agreement sign border relation partnership partner dialogue exchange joint together neighbour friendship alliance treaty contract negotiate share differ consult conversation träffa möte diskutera samarbete gräns treffen gespräch grenze zusammenarbeit rencontre coopération frontière spotkanie granica współpraca встреча граница сотрудничество'
    .split(' ')
    .map((word) => stemOf(fold(word))),
);

const passiveBy = new Set(['by', 'av', 'von', 'durch', 'par', 'przez']);

const suffers = new Set(
  'is are was were been be being est sont été sera seront wurde wurden wird werden worden blev blir został została zostały zostanie został'.split(
    ' ',
  ),
);
const participle =
  /(?:ed|en|ée?s?|ad|ade|at|t|ny|na|ne|ni)$|^(?:sent|led|given|held|won|made|paid|built|bought|sold|brought|taught|lent)$/;

const firstPerson = new Set(
  'i we ich wir jag vi je nous я мы ми es mes mēs aš mina me my'.split(' ').map(fold),
);

const thirdPerson = new Set(
  'he she they han hon er sie il elle ils elles он она они він вона вони viņš viņa viņi jis jie hän'
    .split(' ')
    .map(fold),
);

/** `he also thanked`: is the doer told by a pronoun right in front of the verb? */
export function isPronounDoer(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && adverbial.test(tokens[before]?.fold ?? '')) before--;
  return thirdPerson.has(tokens[before]?.fold ?? '') && tokens[before]?.sentence === tokens[at]?.sentence;
}

/** Whom a pronoun in front of a verb most likely means: who does what its sentence, or the sentence before, tells first. */
function antecedent(tokens: readonly Token[], actors: readonly Actor[], verb: number): Actor | null {
  const here = tokens[verb]?.sentence ?? 0;
  const doers = actors.filter(
    ({ index, surname, oblique, object }) => surname !== null && !oblique && !object && index < verb,
  );
  const inSentence = (sentence: number): Actor | undefined =>
    doers.find(({ index }) => tokens[index]?.sentence === sentence);
  return inSentence(here) ?? inSentence(here - 1) ?? null;
}

const adverbial =
  /^(?:also|then|later|further|again|has|have|had|is|was|will|would|auch|ont|a|также|також|[a-z]{3,}ly)$/;

/** `“I asked him,” Berg said`: the doer is who says it. */
function speakerIn(tokens: readonly Token[], actors: readonly Actor[], at: number): Actor | null {
  const beside = actors.filter(
    ({ index, surname }) =>
      surname !== null &&
      tokens[index]?.sentence === tokens[at]?.sentence &&
      [-2, -1, 1, 2].some((step) => speech.has(tokens[index + step]?.fold ?? '')),
  );
  return beside.length === 1 ? (beside[0] ?? null) : null;
}

/** Who stands before and after a verb within its sentence; `asked by` turns them round. */
function rolesAt(tokens: readonly Token[], actors: readonly Actor[], at: number): Roles {
  const verb = tokens[at];
  if (firstPerson.has(tokens[at - 1]?.fold ?? ''))
    return { agent: speakerIn(tokens, actors, at), patient: null };
  const inSentence = actors.filter(({ index }) => tokens[index]?.sentence === verb?.sentence);
  const inFront = inSentence.filter(({ index }) => index < at);
  const upright = inFront.filter(({ oblique, object }) => !oblique && !object);
  const straight = withoutInsertion(tokens, upright, at);
  const before = straight.at(-1) ?? inFront.at(-1) ?? null;
  const after =
    inSentence.find(({ index }) => index > at && index - at <= 12 && !isElliptical(tokens, at, index)) ??
    null;
  const by = tokens.findIndex(
    ({ fold: word }, index) => index > at && index <= at + 3 && passiveBy.has(word),
  );
  const passive = by > at && !tokens.slice(at + 1, by).some(({ cap }) => cap);
  if (passive) return { agent: after, patient: before };
  if (isPronounDoer(tokens, at)) return { agent: antecedent(tokens, actors, at), patient: after };
  // `Soldiers have been trained in France`: whoever did it is not told.
  if (by < 0 && suffers.has(tokens[at - 1]?.fold ?? '') && participle.test(verb?.fold ?? ''))
    return { agent: null, patient: before };
  // `Kask hatte Berg kritisiert`: a framed verb stands behind both.
  const framed = tokens.some(
    ({ fold: word, sentence }, index) => index < at && sentence === verb?.sentence && framing.has(word),
  );
  const [first] = straight;
  if (after === null && framed && first !== undefined && first !== straight.at(-1))
    return { agent: first, patient: straight.at(-1) ?? null };
  // `På tisdag besöker Kask Norge`: with another word in front, the verb stands before its doer.
  const behind = inSentence.filter(({ index, oblique }) => index > at && index - at <= 12 && !oblique);
  const [doer] = behind;
  if (before === null && doer !== undefined && verbSecond.has(tongueOf(tokens) ?? ''))
    return { agent: doer, patient: behind.find((actor) => !isOne(tokens, doer, actor)) ?? null };
  return { agent: before ?? organisationBefore(tokens, at), patient: after };
}

/** `The chief of Spain, guest of Malta's navy, visits …`: what a pair of commas sets in between does not visit. */
function withoutInsertion(tokens: readonly Token[], actors: readonly Actor[], at: number): readonly Actor[] {
  const clause = tokens[at]?.clause ?? 0;
  const opens = tokens.findIndex((token) => token.clause === clause);
  if (tokens.slice(opens, at).some(({ stop }) => !stop)) return actors;
  const inserted = tokens.filter((token) => token.clause === clause - 1);
  if (inserted.some(isDeed) || inserted[0]?.sentence !== tokens[at]?.sentence) return actors;
  const outer = actors.filter(({ index }) => (tokens[index]?.clause ?? 0) < clause - 1);
  return outer.length > 0 ? outer : actors;
}

const acronym = /^\p{Lu}{3,7}$/u;

/** `NATO ships escorted the convoy`: where no state and nobody stands in front, the organisation that the clause begins with. */
function organisationBefore(tokens: readonly Token[], at: number): Actor | null {
  const index = tokens.findIndex(
    ({ raw, clause }, here) => here < at && clause === tokens[at]?.clause && acronym.test(raw),
  );
  const opens = index >= 0 && tokens[index - 1]?.clause !== tokens[at]?.clause;
  return opens
    ? { index, states: [], surname: tokens[index]?.fold ?? '', oblique: false, object: false }
    : null;
}

/** `Moldaviens minister [Ana Kos]`: a name behind the state whose office it holds. */
const isOne = (tokens: readonly Token[], state: Actor, other: Actor): boolean =>
  other === state ||
  (other.surname !== null &&
    tokens.slice(state.index + 1, other.index).every((token) => token.cap || isTitle(token)));

/** `Denmark sent 40 trucks, Latvia 25`: the doer of a clause without a verb. */
const isElliptical = (tokens: readonly Token[], verb: number, actor: number): boolean =>
  tokens[actor]?.clause !== tokens[verb]?.clause && /^\p{Nd}/u.test(tokens[actor + 1]?.raw ?? '');

const verbSecond = new Set(['sv', 'de']);

const framing = wordSet(pointing.framing);

/** Who is told to say something, before or behind the verb: `said Berg`, `Berg said`. */
const speakerReach = 8;

function saidByAnother(
  { evidence, claim, document, aligned }: Comparison,
  mine: readonly Actor[],
  told: readonly Actor[],
  at: number,
): boolean {
  const speaker = mine.find(
    ({ index, surname }) => surname !== null && Math.abs(index - at) <= 4 && index < at,
  );
  if (speaker === undefined || claim.tokens[speaker.index]?.clause !== claim.tokens[at]?.clause) return false;
  const saying = evidence.tokens.flatMap(({ fold: word }, index) => (speech.has(word) ? [index] : []));
  const main = mainSentence({ evidence, aligned });
  const here = saying.filter(
    (verb) =>
      evidence.tokens[verb]?.sentence === main &&
      told.some(({ index, surname }) => surname !== null && evidence.tokens[index]?.sentence === main),
  );
  // Where the sentence that the words are of tells who says them, another sentence's speaker is another's.
  const verbs = here.length > 0 ? here : saying;
  if (verbs.length === 0) return false;
  const near = verbs.flatMap((verb) => {
    if (isPronounDoer(evidence.tokens, verb)) return antecedent(evidence.tokens, told, verb) ?? [];
    const named = told.filter(
      ({ index, surname }) =>
        surname !== null && evidence.tokens[index]?.sentence === evidence.tokens[verb]?.sentence,
    );
    const inFront = named.filter(({ index }) => index < verb && verb - index <= speakerReach);
    const before = inFront.filter(({ oblique }) => !oblique).at(-1) ?? inFront.at(-1);
    const behind = named.find(({ index }) => index > verb && index - verb <= speakerReach);
    return [before, behind].filter((actor) => actor !== undefined);
  });
  const elsewhere = told.some((actor) => sameActor(actor, speaker, document));
  return near.length > 0 && elsewhere && !near.some((actor) => sameActor(actor, speaker, document));
}

/** V13: `Kim said …` of what the evidence has another say, where both are named. */
export function checkSayings(comparison: Comparison): Finding[] {
  const { claim, evidence, document } = comparison;
  const verbs = claim.tokens.flatMap(({ fold: word }, index) => (speech.has(word) ? [index] : []));
  if (verbs.length === 0) return [];
  const [mine, told] = [actorsOf(claim, document), actorsOf(evidence, document)];
  return verbs.some((at) => saidByAnother(comparison, mine, told, at)) ? [drop('V13')] : [];
}

const alsoNouns =
  /^(?:supports?|helps?|visits?|requests?|orders?|commands?|leads?|hosts?|supply|supplies|purchases?|offers?|promises?|threats?|attacks?|praise|pay|aid|briefs?|leases?|awards?|escorts?|finances?|funds?|trains?|training)$/;

/** `the artillery support`: a deed's word as a noun tells nobody's deed. */
function isNoun(read: Read, at: number): boolean {
  const { tokens, states } = read;
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (here === undefined || before === undefined || !alsoNouns.test(here.fold)) return false;
  if (here.fold === 'training') return !suffers.has(before.fold);
  // `Danish supply ships`.
  if (states.some(({ start, how }) => start === before.start && how === 'adjective')) return true;
  if (before.clause !== here.clause || before.cap) return false;
  return articles.has(before.fold) || before.fold === 'of' || !before.stop;
}

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

/** V12: `crews thanked officers` of officers who thanked crews: two nouns round a verb, each where the evidence has the other. */
export function checkExchanged({ claim, evidence, aligned }: Comparison): Finding[] {
  const told = (from: number, to: number) =>
    aligned.filter(({ index, matches }) => index >= from && index <= to && matches.length > 0);
  const exchanged = aligned.some(({ index, token, matches }) => {
    if (token.cap || matches.length === 0 || mutual.has(token.stem)) return false;
    if (!isDirected(token.fold) && !isDirected(token.stem)) return false;
    if (suffers.has(claim.tokens[index - 1]?.fold ?? '')) return false;
    const doer = told(index - beforeVerb, index - 1).at(-1);
    const [receiver] = told(index + 1, index + behindVerb);
    if (doer === undefined || receiver === undefined) return false;
    return matches.every((at) => {
      const here = (one: number): boolean => evidence.tokens[one]?.sentence === evidence.tokens[at]?.sentence;
      const behind = (one: number, reach: number): boolean => one > at && one <= at + reach && here(one);
      if (evidence.tokens.slice(at + 1, at + behindVerb).some(({ fold: word }) => passiveBy.has(word)))
        return false;
      return (
        doer.matches.some((one) => behind(one, behindVerb)) &&
        !doer.matches.some((one) => one < at && here(one)) &&
        receiver.matches.some((one) => one < at && here(one)) &&
        !receiver.matches.some((one) => behind(one, 2 * behindVerb))
      );
    });
  });
  return exchanged ? [drop('V12')] : [];
}

/** All that rule V12 finds. */
export function checkDirection(comparison: Comparison): Finding[] {
  const { claim, evidence, document, aligned } = comparison;
  const claimActors = actorsOf(claim, document);
  if (claimActors.length === 0) return [];
  const told = actorsOf(evidence, document);
  let doubted = false;
  for (const { index, token, matches } of aligned) {
    const listed = isDirected(token.fold) || isDirected(token.stem);
    if (token.cap || (!listed && mutual.has(token.stem)) || isNoun(claim, index)) continue;
    if (isProviso(claim.tokens, index)) continue;
    const mine = rolesAt(claim.tokens, claimActors, index);
    const misled = (): boolean =>
      listed && !comparison.foreign && givenToAnother(comparison, mine, index, matches, told);
    if (mine.agent === null) {
      doubted ||= misled();
      continue;
    }
    const readings = withItsNumber(comparison, index, matches)
      .filter((at) => !isNoun(evidence, at))
      .map((at) => rolesAt(evidence.tokens, told, at));
    if (readings.length === 0) continue;
    const same = (a: Actor | null, b: Actor | null): boolean =>
      a !== null && b !== null && sameActor(a, b, document);
    const fair = readings.some(
      ({ agent, patient }) => same(mine.agent, agent) || (agent === null && !same(mine.agent, patient)),
    );
    if (fair) {
      doubted ||= misled();
      continue;
    }
    if (!listed || comparison.foreign) {
      const turned = readings.every(
        ({ agent, patient }) => same(mine.agent, patient) && same(mine.patient, agent),
      );
      const doer = readings.every(
        ({ agent }) =>
          agent !== null &&
          claimActors.some((actor) => actor !== mine.agent && sameActor(actor, agent, document)),
      );
      if (turned || (listed && doer)) return [flag('V12')];
      continue;
    }
    if (readings.some(({ patient }) => same(mine.agent, patient))) return [drop('V12')];
    if (readings.every(({ agent }) => agent !== null)) return [flag('V12')];
  }
  return doubted ? [flag('V12')] : [];
}
