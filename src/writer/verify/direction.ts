/** V12: who does and who receives. The claim's doer may not be the one to whom the evidence has it done. */
import { fold } from '../../domain/fold.ts';
import verbs from '../lexicon/direction.json' with { type: 'json' };
import { type Comparison, stateCodes } from './align.ts';
import { speech } from './deeds.ts';
import type { Document, Read } from './document.ts';
import { wordSet } from './lexicon.ts';
import { drop, type Finding, flag } from './rules.ts';
import { sameName, stemOf, type Token } from './tokens.ts';

// Only English words are stemmed: `aidé` would otherwise make a verb of `aid`.
const directed = new Set([
  ...wordSet(verbs),
  ...verbs.filter((verb) => /^[a-z]{4,}$/.test(verb)).map(stemOf),
]);

/** A state or a person at a place of a text. */
interface Actor {
  index: number;
  states: string[];
  surname: string | null;
}

function actorsOf(read: Read, document: Document): Actor[] {
  const surnames = document.people.flatMap(({ words }) => words.slice(-1));
  const found: Actor[] = [];
  for (const [index, token] of read.tokens.entries()) {
    const states = stateCodes(read, token);
    const surname = token.cap ? (surnames.find((name) => sameName(name, token.fold)) ?? null) : null;
    if (states.length > 0 || surname !== null) found.push({ index, states, surname });
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
const mutual = new Set(
  'meet met talk discuss cooperate cooperation agree agreement sign border relation partnership partner dialogue exchange joint together neighbour friendship alliance treaty contract negotiate share differ consult conversation träffa möte diskutera samarbete gräns treffen gespräch grenze zusammenarbeit rencontre coopération frontière spotkanie granica współpraca встреча граница сотрудничество'
    .split(' ')
    .map((word) => stemOf(fold(word))),
);

const passiveBy = new Set(['by', 'av', 'von', 'durch', 'par', 'przez']);

const suffers = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being']);
const participle = /(?:ed|en)$|^(?:sent|led|given|held|won|made|paid|built|bought|sold|brought|taught|lent)$/;

/** Who stands before and after a verb within its sentence; `asked by` turns them round. */
function rolesAt(tokens: readonly Token[], actors: readonly Actor[], at: number): Roles {
  const verb = tokens[at];
  const inSentence = actors.filter(({ index }) => tokens[index]?.sentence === verb?.sentence);
  const before = inSentence.filter(({ index }) => index < at).at(-1) ?? null;
  const after = inSentence.find(({ index }) => index > at && index - at <= 12) ?? null;
  const by = tokens.findIndex(
    ({ fold: word }, index) => index > at && index <= at + 3 && passiveBy.has(word),
  );
  const passive = by > at && !tokens.slice(at + 1, by).some(({ cap }) => cap);
  if (passive) return { agent: after, patient: before };
  // `Soldiers have been trained in France`: whoever did it is not told.
  if (by < 0 && suffers.has(tokens[at - 1]?.fold ?? '') && participle.test(verb?.fold ?? ''))
    return { agent: null, patient: before };
  return { agent: before, patient: after };
}

/** Who is told to say something, before or behind the verb: `said Berg`, `Berg said`. */
const speakerReach = 8;

function saidByAnother(
  { evidence, claim, document }: Comparison,
  mine: readonly Actor[],
  told: readonly Actor[],
  at: number,
): boolean {
  const speaker = mine.find(
    ({ index, surname }) => surname !== null && Math.abs(index - at) <= 4 && index < at,
  );
  if (speaker === undefined || claim.tokens[speaker.index]?.clause !== claim.tokens[at]?.clause) return false;
  const verbs = evidence.tokens.flatMap(({ fold: word }, index) => (speech.has(word) ? [index] : []));
  if (verbs.length === 0) return false;
  const near = verbs.flatMap((verb) => {
    const named = told.filter(
      ({ index, surname }) =>
        surname !== null && evidence.tokens[index]?.sentence === evidence.tokens[verb]?.sentence,
    );
    const before = named.filter(({ index }) => index < verb && verb - index <= speakerReach).at(-1);
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

/** All that rule V12 finds. */
export function checkDirection(comparison: Comparison): Finding[] {
  const { claim, evidence, document, aligned } = comparison;
  const claimActors = actorsOf(claim, document);
  if (claimActors.length === 0) return [];
  const told = actorsOf(evidence, document);
  for (const { index, token, matches } of aligned) {
    const listed = directed.has(token.fold) || directed.has(token.stem);
    if (token.cap || (!listed && mutual.has(token.stem))) continue;
    const mine = rolesAt(claim.tokens, claimActors, index);
    if (mine.agent === null) continue;
    const readings = matches.map((at) => rolesAt(evidence.tokens, told, at));
    if (readings.length === 0) continue;
    const same = (a: Actor | null, b: Actor | null): boolean =>
      a !== null && b !== null && sameActor(a, b, document);
    const fair = readings.some(
      ({ agent, patient }) => same(mine.agent, agent) || (agent === null && !same(mine.agent, patient)),
    );
    if (fair) continue;
    if (!listed) {
      const turned = readings.every(
        ({ agent, patient }) => same(mine.agent, patient) && same(mine.patient, agent),
      );
      if (turned) return [flag('V12')];
      continue;
    }
    if (readings.some(({ patient }) => same(mine.agent, patient))) return [drop('V12')];
    if (readings.every(({ agent }) => agent !== null)) return [flag('V12')];
  }
  return [];
}
