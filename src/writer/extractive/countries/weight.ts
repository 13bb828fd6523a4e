/** How much one mention of a state speaks for its taking part. */
import type { Run, Surroundings } from './contexts.ts';

/** Where a state is named, and with what around it. */
export interface Placing {
  position: number;
  around: Surroundings;
  /** Is somebody of its officials said to be met, by name? */
  met: boolean;
  /** Is the event one of giving, so that who is helped takes part? */
  gives: boolean;
  /** Is it one at which governments talk, so that soldiers are spoken of only? */
  talks: boolean;
  scene: boolean;
  /** Is it one state's visit to another, or a call? */
  visiting: boolean;
}

/** How much one mention of a state speaks for its taking part; below 0 against it. */
export function weightOf(
  run: Run,
  { position, around, met, gives, talks, scene, visiting }: Placing,
): number {
  if (around.adversary) return -1.2;
  if (scene || (around.describes && position > 0)) return 0;
  if (around.aside) return position <= 0 ? 0.2 : 0;
  const place = position === -1 ? 1 : ([2, 1.1, 0.7][position] ?? 0.25);
  let weight = around.helped && position > -1 ? place * (gives && position === 0 ? 1 : 0.2) : place;
  const many = run.codes.length >= longList;
  // Who visits one state is not joined by those whom a list names further down, unless their officials come.
  if (visiting && position > 0 && many && !(around.official && !around.forces && position <= 1))
    return weight * 0.3;
  if (around.official)
    weight += around.forces && talks && position > 0 && !met ? 0.3 : position <= 3 || met ? 1.8 : 0.6;
  if (around.partner) weight += position <= 3 ? 0.9 : 0.4;
  // `held talks with the ministers of A, B and C`, further down.
  if (
    run.codes.length >= 3 &&
    around.official &&
    !around.forces &&
    around.partner &&
    position > 3 &&
    position <= 10
  )
    weight += 0.9;
  if (around.acts) weight += 0.5;
  // `the Norway–Spain working group`: what two states have together.
  if (run.paired && !around.disputed && position <= 3) weight += 1;
  // A long list names the members of whatever acts, but where governments talk further down only those whose officials
  // it tells of; a shorter one those that are said to take part.
  const members =
    !talks || position <= 2 || (!around.forces && (around.official || around.attends) && position <= 10);
  if (many && position <= 10 && members) weight += 2;
  else if (
    run.codes.length >= 3 &&
    (around.attends || around.participates) &&
    !(talks && around.forces) &&
    position <= 10
  )
    weight += around.participates ? 1.8 : 1.5;
  // `Norway, Denmark and Iceland have agreed`: who acts together from the first does so alike.
  if (run.codes.length >= 2 && around.acts && position >= 0 && position <= 1) weight += 0.6;
  // Who names all that take part, says nothing of his own.
  return run.quoted && !(many && members && !talks) ? weight * 0.4 : weight;
}

/** So many states in one breath are a list of members. */
const longList = 6;

/** Types of event at which who is helped takes part. */
export const giving = new Set(['aid', 'procurement', 'training', 'request']);
/** Types at which governments talk. */
export const talks = new Set(['meeting', 'visit', 'call', 'agreement', 'conference', 'statement']);
