/** Which state a person acts for, by title, by the words around the name, or by what they leave over. */
import { ands } from '../../lexicon/joining.ts';
import { organisationFinder } from '../organisations.ts';
import { isOthersNews, writesOfOthers } from '../text/newsroom.ts';
import type { Reading } from '../text/reading.ts';
import { unlessAbroad } from './abroad.ts';
import {
  besideDelegation,
  counterpartState,
  destinationState,
  includedState,
  isOwned,
  joinedState,
  type Leading,
  leadingStates,
  ledDelegation,
  originState,
  pointedState,
  receiverState,
  receivesOwn,
  seatOwner,
  shipState,
  statesBeside,
  statesGoneTo,
} from './beside.ts';
import { delegateState, houseBehind, leaderState } from './delegates.ts';
import { embassyState, isPostedTo, isSentOnly } from './envoys.ts';
import { isAnother, isFoe, isHeldInTitle, stateCounts, withHolder } from './holders.ts';
import { guardState, houseState, isOfFirm } from './house.ts';
import { listedStates } from './listed.ts';
import type { BareTitle, Mention } from './mention.ts';
import type { Person } from './merge.ts';
import { hostsOther, isCalledOn, isMet, isOfOrganisation, isSpokenWith } from './met.ts';
import {
  isCivilian,
  isFormer,
  isSuccessor,
  isVisitingEnvoy,
  lacks,
  officeOf,
  pointsAtState,
  servesStates,
} from './offices.ts';
import { isEqualsOwn, ledState, otherOfTwo, pairedStates } from './pairs.ts';
import { isMetOnVisit, isVisited, thanksState, visitedState } from './visited.ts';
import { isCommand, vocabularyOf } from './words.ts';

/** The state of each person, by the order given: in the title, after the name, or what the text around leaves over. */
export function countriesOf(
  reading: Reading,
  { people, bare }: { people: readonly Person[]; bare: readonly BareTitle[] },
): (string | null)[] {
  const held = new Map<string, string>();
  const leading = leadingStates(reading, people);
  const titled = people.flatMap(({ mentions }) => mentions).filter(({ states }) => states.length > 0);
  const all = people.flatMap(({ mentions }) => mentions);
  const paired = pairedStates(reading, all);
  const listed = listedStates(reading, all);
  const sure = people.map(
    (person) => person.mentions.flatMap((mention) => paired.get(mention) ?? [])[0] ?? statedCountry(person),
  );
  const isOrganisation = organisationFinder(reading);
  const others = people
    .filter((_, index) => sure[index] !== undefined && sure[index] !== reading.country)
    .flatMap(({ mentions }) => mentions);
  people.forEach((person, index) => {
    const state = sure[index];
    const office = officeOf(person);
    if (state !== undefined && state !== null && office !== null && !isFormer(person))
      held.set(`${office} ${state}`, person.name);
  });
  const told = people.map((person, index) => {
    const state = sure[index];
    if (state === undefined && isOfOrganisation(reading, person, isOrganisation)) return null;
    return state === undefined
      ? impliedCountry(reading, person, { held, leading, listed, titled, others, bare, all })
      : state;
  });
  return told.map((state, index) =>
    sure[index] === undefined && state === reading.country && isMetOnVisit(reading, people, { told, index })
      ? null
      : state,
  );
}

/** The state that the titles say; null for officials of an organisation; undefined when they say neither. */
function statedCountry(person: Person): string | null | undefined {
  // `Special Representative for Freedonia`: the state that the office deals with is not whose it is.
  const codes = person.mentions.flatMap(({ states, role, title }) =>
    role !== null &&
    ((dealsWith.test(role) && !servesHolder.test(role)) ||
      isSentOnly(role) ||
      (title?.organisation === true && isPostedTo(role)))
      ? []
      : memberOf.test(role ?? '')
        ? states.slice(-1)
        : states.slice(0, 1),
  );
  const most = codes[0];
  if (most !== undefined) return most;
  return person.mentions.some(({ title }) => title?.organisation === true) ? null : undefined;
}

/** `the Danish member of the Freedonian Presidency`: the people before the word are those of the house behind it. */
const memberOf = /^(?:the\s)?\p{Lu}\p{L}+\s(?:member|representative) of the\s/u;

const dealsWith =
  /^(?:Special |Presidential |Senior |Deputy |Acting )*(?:Representative|Envoy|Coordinator|Negotiator|Advis[eo]r) (?:for|to|on) /i;

/** `Adviser to the Freedonian President`: whoever serves the holder of an office is of the holder's state. */
const servesHolder =
  /\sto\s(?:the\s)?(?:\p{L}+\s){0,2}(?:president|prime minister|minister|chancellor|king|queen|secretary|government|cabinet|chief)(?!\p{L})/iu;

/** Who else stands in the release, and who holds what. */
interface Others {
  /** Who holds an office of a state, by both: filled on the way. */
  held: Map<string, string>;
  leading: ReadonlyMap<number, Leading>;
  /** The state that another of one list tells. */
  listed: ReadonlyMap<Mention, string>;
  titled: readonly Mention[];
  /** Wherever those stand who are said to be of another state, or of none. */
  others: readonly Mention[];
  bare: readonly BareTitle[];
  all: readonly Mention[];
}

/** A person whose own titles tell no state, with the office, and the publisher's state where the release tells of its own. */
interface Untold {
  person: Person;
  mention: Mention;
  office: string | null;
  home: string | null;
}

/** The publisher's state, unless its holder of that office is another, or the office says whose equal the person is. */
function impliedCountry(reading: Reading, person: Person, around: Others): string | null {
  const mention = person.mentions.find(({ role }) => role !== null) ?? person.mentions[0];
  if (mention === undefined) return null;
  const untold = {
    ...{ person, mention, office: officeOf(person) },
    home: writesOfOthers(reading) ? null : reading.country,
  };
  const { office, home } = untold;
  const pointed =
    ledDelegation(reading, person) ?? pointedState(reading, mention) ?? seatOwner(reading, mention);
  if (pointed !== null) return pointed;
  if (isOfNone(reading, untold)) return null;
  if (mention.title?.generic === true) {
    const [state = null, ...further] = statesBeside(reading, mention, home);
    if (further.length > 0) return null;
    return isEqualsOwn(reading, mention, { state, all: around.all })
      ? otherOfTwo(reading, state, home)
      : state;
  }
  if (person.mentions.every(({ role, rank }) => role === null && rank === null)) return null;
  const foreign = home !== null && isForeign(reading, { ...untold, home }, around);
  const state =
    stateByDeed(reading, untold, around) ??
    federalState(reading, mention) ??
    (home === null || foreign
      ? stateAbroad(reading, untold, { ...around, not: foreign ? home : null })
      : stateAtHome(reading, { ...untold, home }, around));
  if (office !== null && state !== null && !around.held.has(`${office} ${state}`))
    around.held.set(`${office} ${state}`, person.name);
  return state;
}

/** Is it an office of several, of a firm or of nobody's state, so that it tells none? */
function isOfNone(reading: Reading, { person, mention, home }: Untold): boolean {
  if (person.mentions.some(({ title }) => title?.plural === true) || isOwned(reading, mention)) return true;
  if (pointsAtState(mention.role) || isFoe(reading, mention)) return true;
  if (isCivilian(mention.role) || servesStates(mention.role)) return true;
  // The navies of one state alone call their commanders so; elsewhere they are an alliance's.
  if (home !== 'US' && isCommand(mention.role ?? '')) return true;
  const { institutions } = vocabularyOf(reading.language);
  return isOfFirm(reading, mention, (noun) => institutions.has(noun));
}

/** The state that is told by what the person does, and with whom. */
function stateByDeed(
  reading: Reading,
  { person, mention, home }: Untold,
  { bare, titled, leading, listed }: Others,
): string | null {
  return (
    person.mentions.flatMap((own) => listed.get(own) ?? [])[0] ??
    embassyState(reading, mention) ??
    guardState(mention) ??
    includedState(reading, mention) ??
    delegateState(reading, mention) ??
    houseBehind(reading, mention) ??
    leaderState(reading, mention) ??
    ledState(reading, mention) ??
    besideDelegation(reading, mention) ??
    counterpartState(reading, person, bare) ??
    destinationState(reading, person, titled) ??
    visitedState(reading, mention, home) ??
    (home === null ? null : hostsOther(reading, mention, home, titled)) ??
    originState(reading, mention) ??
    receiverState(reading, person) ??
    joinedState(reading, person, leading) ??
    houseState(reading, mention) ??
    shipState(mention)
  );
}

/** Cannot it be the publisher's: an office that it lacks or that another holds, or somebody whom its own call on? */
function isForeign(
  reading: Reading,
  { person, mention, office, home }: Untold & { home: string },
  { held, others }: Others,
): boolean {
  return (
    lacks(home, office, mention.role) ||
    (isCalledOn(reading, mention, home, others) && !isVisited(reading, home)) ||
    thanksState(reading, person, home) ||
    (office !== null && isHeldInTitle(reading, person, mention)) ||
    (office !== null && isAnother(held.get(`${office} ${home}`), person) && !isSuccessor(reading, mention))
  );
}

/** The one state that prevails in the release, but for `not` and those that equals and holders of the office are of. */
function stateAbroad(
  reading: Reading,
  { person, mention, office }: Untold,
  { held, titled, not }: Others & { not: string | null },
): string | null {
  const taken =
    not !== null || office === null ? [] : withHolder(reading, person, { held, office, role: mention.role });
  const equals = titled.filter(({ title }) => title?.generic === true).flatMap(({ states }) => states);
  const state = prevailing(
    reading,
    not !== null ? [not] : [...equals, ...taken, ...statesJoined(reading, person, titled)],
    not !== null || taken.length > 0 ? null : person,
  );
  return unlessGoneTo(state, [...statesGoneTo(reading, person), ...postedIn(mention)]);
}

/** The publisher's state, but of those whom its own meet or receive, and of those who are met abroad. */
function stateAtHome(
  reading: Reading,
  { person, mention, office, home }: Untold & { home: string },
  { others, bare, all, titled }: Others,
): string | null {
  const met =
    isMet(reading, person, home, { others, bare }) ||
    (isSpokenWith(reading, person, home, all) && tellsOfAnother(reading, home)) ||
    (office === null && isOthersNews(reading)) ||
    isVisitingEnvoy(mention, home) ||
    postedIn(mention).includes(home) ||
    receivesOwn(reading, person, home, titled);
  return met ? null : unlessAbroad(reading, person, home, titled);
}

/** `Minister A and the Freedonian Minister B`: whoever stands without a state before one who begins with one is not of it. */
function statesJoined(reading: Reading, { mentions }: Person, titled: readonly Mention[]): string[] {
  const begins = (at: number): boolean => reading.states.some(({ start }) => start === at);
  return mentions.flatMap(({ role, span: [, end] }) =>
    titled.flatMap(({ span: [start], states }) =>
      role !== null &&
      start > end &&
      start - end < longestJoin &&
      begins(start) &&
      joins.test(reading.text.slice(end, start))
        ? states
        : [],
    ),
  );
}

const longestJoin = 24;
const joins = new RegExp(String.raw`^,?\s(?:${ands})\s(?:\p{Ll}+\s){0,2}$`, 'u');

/** Is it news of the publisher’s state alone? A text that names that one and no other tells of nobody else’s people. */
const tellsOfAnother = ({ states }: Reading, home: string): boolean =>
  states.length === 0 || states.some(({ code }) => code !== home);

/** The states that a diplomat is sent to, where the title does not tell by whom. */
const postedIn = ({ role, states }: Mention): readonly string[] =>
  role !== null && isSentOnly(role) ? states : [];

/** Whoever goes to a state is not of it; that leaves open whose they are, and makes them no other's. */
const unlessGoneTo = (state: string | null, gone: readonly string[]): string | null =>
  state !== null && gone.includes(state) ? null : state;

/** `Bundesverteidigungsministerin`: German texts of other federations name theirs. */
function federalState({ country, language, states, text }: Reading, { role, span }: Mention): string | null {
  if (language !== 'de' || country === 'AT' || country === 'CH' || role === null) return null;
  const german = states.some(({ code }) => code === 'DE');
  const behind = text.slice(span[1], span[1] + 60);
  const federal = /^bundes(?:\p{L}*minister|kanzler)/iu.test(role) || federalHouse.test(behind);
  return german && federal ? 'DE' : null;
}

/** `NAME, Chef der Abteilung Politik im Bundesministerium`. */
const federalHouse = /^[^,.;:]{0,30}\s(?:im|des|vom)\sBundes(?:\p{L}{0,20}minister|kanzleramt|wehr)/u;

const joinedBefore = new RegExp(String.raw`\p{L}\s(?:${ands})\s(?:\p{Ll}+\s){0,2}$`, 'u');

/**
 * The one other state that the text speaks of most, at least twice as often as of the next. None for a person who is
 * only named joined to another: whose they are, the words leave open.
 */
function prevailing(reading: Reading, but: readonly (string | null)[], person: Person | null): string | null {
  const joined = person?.mentions.some(({ span: [start] }) =>
    joinedBefore.test(reading.text.slice(Math.max(0, start - 40), start)),
  );
  if (joined) return null;
  const counts = [...stateCounts(reading)].filter(([code]) => !but.includes(code));
  const [first, second] = counts.sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}
