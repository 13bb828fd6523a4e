/** States told beside a person: of a delegation, a counterpart, an equal named before, a ship. */

import { ands } from '../../lexicon/joining.ts';
import { shipStates } from '../programmes/words.ts';
import { keyOf } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import { isDiplomat } from './envoys.ts';
import type { BareTitle, Mention } from './mention.ts';
import type { Person } from './merge.ts';

const delegation =
  /^\s+(?:(?:(?:was|were|is|will be|being)\s)?represented(?=\s[^.;]{0,40}by\s)|side|delegation|contingent|team|part|representatives?|colleagues?|seite|delegationen|sidan|puse|pusė|сторона|strona|(?:\p{L}+\s){1,3}(?:delegation|contingent))(?!\p{L})/iu;
/** Whom a delegation meets is not of it. */
const meets =
  /(?<!\p{L})(?:met|meets?|meeting|received|welcomed|hosted|greeted|visit\p{L}*|talks with|called|briefed by|träffa\p{L}*|möt\p{L}*|traf|empfangen|rencontr\p{L}*|встре\p{L}*|приня\p{L}*|зустрі\p{L}*|прийня\p{L}*|spotka\p{L}*|przyj\p{L}*|tikās|uzņēm\p{L}*|susitiko|priėmė|kohtu\p{L}*|tapasi\p{L}*)(?!\p{L})/iu;

/** `The Japanese side was led by Mr …`: the last delegation named before the person in the sentence, but none it meets. */
export function besideDelegation(reading: Reading, mention: Mention): string | null {
  const last = delegationBefore(reading, mention);
  return last === undefined || last.meets ? null : last.code;
}

const longestDelegation = 500;

/** The last delegation named before the person in the sentence, and whether it meets the person. */
export function delegationBefore({ text, states, sentences }: Reading, { sentence, start }: Mention) {
  const from = Math.max(sentences[sentence]?.start ?? start, start - longestDelegation);
  const last = states.findLast(
    ({ start: at, end }) => at >= from && end <= start && delegation.test(text.slice(end, end + 50)),
  );
  return last && { code: last.code, meets: meets.test(text.slice(last.end, start)) };
}

const included =
  /^\s(?:\p{Ll}+\s){0,3}(?:leaders|officials|ministers|authorities|representatives|dignitaries|commanders|officers|generals),?\s(?:including|among them|such as|namely)\s/u;
const longestList = 300;

/** `talks with Freedonian leaders, including Minister A, General B and C`: the state whose leaders the list in the sentence names. */
export function includedState(
  { text, states, sentences }: Reading,
  { sentence, span, role }: Mention,
): string | null {
  // Among a state's leaders may stand whom another has sent there.
  if (role !== null && isDiplomat(role)) return null;
  const [start] = span;
  const from = Math.max(sentences[sentence]?.start ?? start, start - longestList);
  const told = states.filter(({ start: at, end, how }) => at >= from && end <= start && how !== 'capital');
  const last = told.findLast(({ end }) => included.test(text.slice(end, end + 60)));
  if (last !== undefined && !/[;.]\s/.test(text.slice(last.end, start))) return last.code;
  const [guests, list] = [sentences[sentence - 1], sentences[sentence]];
  if (guests === undefined || list === undefined || !listed.test(list.text)) return null;
  const sent = states.filter(
    ({ start: at, end, how }) => at >= guests.start && end <= guests.end && how === 'name',
  );
  return sent.find(({ start: at }) => senders.test(text.slice(guests.start, at)))?.code ?? null;
}

/** `The ministers are: …`, `They were …`: the sentence lists those whom the one before told of. */
const listed =
  /^(?:They|The (?:\p{Lu}\p{Ll}+ )?(?:[Mm]inisters|guests|visitors|delegates|members|delegations?|counterparts|colleagues))\s(?:are|were|include[ds]?)\b/u;
const senders =
  /\b(?:counterparts?|colleagues|ministers|guests|visitors|delegat\p{L}+|officers|officials)\s(?:from|of)\s(?:the\s)?$/iu;

/** `flew to Oslo and met the country’s Prime Minister NAME`: the state, or its capital, named last before. */
export function pointedState(
  { text, states, sentences }: Reading,
  { sentence, span }: Mention,
): string | null {
  const [start] = span;
  const from = sentences[sentence - 1]?.start ?? sentences[sentence]?.start ?? start;
  const told = states.filter(
    ({ start: at, end, how }) => at >= from && end <= start && (how === 'name' || how === 'capital'),
  );
  if (pointed.test(text.slice(Math.max(0, start - 24), start))) return told.at(-1)?.code ?? null;
  // Within the title it is the one that the sentences are about.
  if (!itsCountry.test(text.slice(...span))) return null;
  return told.find(({ how }) => how === 'name')?.code ?? null;
}

/** `министр обороны страны NAME`, `le ministre de la Défense du pays NAME`. */
const itsCountry =
  /(?<!\p{L})(?:of th(?:is|at) (?:country|nation|state|republic|kingdom)|страны|країни|tego kraju|země|šalies|du pays|landets|des Landes)(?!\p{L})/iu;
const pointed = /(?<!\p{L})(?:the|that|this|its host) (?:country|nation|kingdom|republic)[’']s\s$/iu;

/** `her Polish counterpart, Deputy Prime Minister NAME`: the state of whose equal the person is. */
export function counterpartState(
  { text }: Reading,
  { mentions }: Person,
  bare: readonly BareTitle[],
): string | null {
  for (const {
    span: [start],
  } of mentions) {
    const equal = bare.find(
      ({ title }) =>
        title.generic &&
        title.end < start &&
        start - title.end < 8 &&
        /^,?\s(?:\p{L}{2,4}\s)?$/u.test(text.slice(title.end, start)),
    );
    if (equal?.title.states.length === 1) return equal.title.states[0] ?? null;
  }
  return null;
}
/** The states that someone goes to by the words behind the name: `A visited Freedonia`. Whoever goes there is not of it. */
export function statesGoneTo({ text, states, sentences }: Reading, { mentions }: Person): string[] {
  return mentions.flatMap(({ sentence, span: [, end] }) => {
    const last = sentences[sentence]?.end ?? end;
    return states
      .filter((state) => state.start >= end && state.end <= last)
      .filter(({ start }) => travels.test(text.slice(Math.max(end, start - 60), start)))
      .map(({ code }) => code);
  });
}

/**
 * `Norwegian Chief of Defence A travels to Spain to meet Chief of Defence B`: an equal without a state, in the sentence
 * in which only one other state is told, is that state's.
 */
export function destinationState(
  reading: Reading,
  { mentions }: Person,
  titled: readonly Mention[],
): string | null {
  for (const mention of mentions) {
    const own = reading.sentences[mention.sentence];
    const equal = titled.find(
      ({ sentence, title, span, states }) =>
        sentence === mention.sentence &&
        states.length === 1 &&
        span[1] < mention.span[0] &&
        title?.generic === false &&
        title.headKey === mention.title?.headKey,
    );
    if (own === undefined || equal === undefined) continue;
    const between = reading.states.filter(
      ({ start, end, how }) => how !== 'group' && start >= equal.span[1] && end <= mention.span[0],
    );
    const codes = new Set(
      reading.states
        .filter(({ start, end, how }) => how !== 'group' && start >= own.start && end <= own.end)
        .map(({ code }) => code),
    );
    const only = [...codes].filter((code) => code !== equal.states[0]);
    const going = between.some(({ start }) =>
      travels.test(reading.text.slice(Math.max(equal.span[1], start - 60), start)),
    );
    if (only.length === 1 && going) return only[0] ?? null;
  }
  return null;
}

const travels =
  /\b(?:depart|travel|visit|fl(?:y|ies|ew)\b|went|goes|arriv|head(?:s|ed|ing)?\b|trip|stay)\p{L}*\s(?:\p{L}+\s){0,5}$/iu;

/** `Från Danmark deltog försvarsminister NAME`, `From Norway came NAME`: the state that the title's words begin from. */
export function originState({ text, states }: Reading, { span: [start] }: Mention): string | null {
  const last = states.filter(({ end, how }) => end < start && how === 'name').at(-1);
  if (last === undefined || start - last.end > 30) return null;
  const from = /(?<!\p{L})(?:från|fra|from|aus)\s$/iu.test(
    text.slice(Math.max(0, last.start - 8), last.start),
  );
  return from && /^(?:\s\p{Ll}+){0,2}\s$/u.test(text.slice(last.end, start)) ? last.code : null;
}
/** A state that begins a title. */
export interface Leading {
  code: string;
  /** The head of the title that the state begins. */
  head: string;
  /** Does the state own what follows: `Korea’s Vice Minister …`? */
  owns: boolean;
}

/** By the place where a titled name ends: the state that its title begins with. */
export function leadingStates(reading: Reading, people: readonly Person[]): Map<number, Leading> {
  // `The Philippines’ Minister`: the article is of the state’s name, and of no office.
  const starts = new Map(
    reading.states.map((state) => [
      state.start + (/^the\s/i.exec(reading.text.slice(state.start, state.end))?.[0].length ?? 0),
      state,
    ]),
  );
  const ends = new Map<number, Leading>();
  for (const { title, span } of people.flatMap(({ mentions }) => mentions)) {
    const state = title === null || title.generic ? undefined : starts.get(title.start);
    if (title === null || state === undefined) continue;
    const owns = /^[’'](?:s\s)?/.test(reading.text.slice(state.end, state.end + 3));
    ends.set(span[1], { code: state.code, head: title.headKey, owns });
  }
  return ends;
}

const endsInAnd = new RegExp(String.raw`\s(?:${ands})\s+$`, 'u');

/**
 * `Korean Vice Minister A and Deputy Minister B`: a state before the first office counts for an equal one joined to it;
 * one that owns the first, for an equal one with its field too.
 */
export function joinedState(
  reading: Reading,
  person: Person,
  leading: ReadonlyMap<number, Leading>,
): string | null {
  for (const mention of person.mentions) {
    if (mention.title === null) continue;
    const lead = reading.text.slice(Math.max(0, mention.span[0] - 200), mention.span[0]);
    if (!endsInAnd.test(lead)) continue;
    const before = leading.get(mention.span[0] - (lead.length - lead.replace(/,?\s+\p{L}+\s+$/u, '').length));
    const shares = before?.owns === true || !mention.title.complemented;
    if (before !== undefined && shares && before.head === mention.title.headKey) return before.code;
  }
  return null;
}
/** `President X's National Security Adviser Y`: the office is of X's state, which the words do not say. */
export function isOwned({ text }: Reading, { span: [start] }: Mention): boolean {
  return /['’]s\s+$/.test(text.slice(Math.max(0, start - 4), start));
}
/** Other states that the sentence names before the person. */
export function statesBeside(reading: Reading, mention: Mention, home: string | null): string[] {
  const sentence = reading.sentences[mention.sentence];
  if (sentence === undefined) return [];
  const others = reading.states.filter(
    ({ start, end, how, code }) =>
      start >= sentence.start && end <= mention.start && how !== 'group' && code !== home,
  );
  // A capital is mostly where they meet.
  const told = others.filter(({ how }) => how !== 'capital');
  return [...new Set((told.length > 0 ? told : others).map(({ code }) => code))];
}

/** `Oslo’s Minister of Defence NAME`: the capital that owns the title speaks for its state. */
export function seatOwner({ text, states }: Reading, { span: [start] }: Mention): string | null {
  const owner = states.findLast(({ end, how }) => end < start && start - end < 5 && how === 'capital');
  return owner !== undefined && /^[’']s?\s$/.test(text.slice(owner.end, start)) ? owner.code : null;
}

/** `NAME led the Thai delegation`: whoever leads a state's delegation is of that state. */
export function ledDelegation({ text, states }: Reading, { mentions }: Person): string | null {
  for (const { span } of mentions) {
    const leads = leading.exec(text.slice(span[1], span[1] + 40));
    if (leads === null) continue;
    const at = span[1] + leads[0].length;
    const state = states.find(({ start, how }) => start === at && how !== 'group' && how !== 'capital');
    if (state !== undefined && delegation.test(text.slice(state.end, state.end + 50))) return state.code;
  }
  return null;
}

const leading = /^,?\s(?:led|leads|headed|heads|chaired|will lead|will head|is leading)\s(?:the|a|an)\s/u;

/** The navy of the ship that a role names: `commanding officer of HMS …`. */
export function shipState({ role }: Mention): string | null {
  for (const word of role?.split(' ') ?? []) {
    if (word === word.toUpperCase() || /^HSwMS|HNoMS$/.test(word)) {
      const state = shipStates.get(keyOf(word));
      if (state !== undefined && state !== null) return state;
    }
  }
  return null;
}

const receives =
  /(?:\b(?:received|welcomed|hosted|greeted) by|(?:reçue?s?|accueillie?s?) par|empfangen von|(?:mottogs|togs emot) av|przyjęt\p{L}+ przez)\s(?:(?:the|le|la|les|der|dem|den)\s|l['’])?$/iu;

/** `on a visit to Norway, was received by President NAME`: the one state that the sentence has somebody go to before. */
export function receiverState({ text, states, sentences }: Reading, { mentions }: Person): string | null {
  for (const { sentence, span } of mentions) {
    const [start] = span;
    if (!receives.test(text.slice(Math.max(0, start - 40), start))) continue;
    const from = sentences[sentence]?.start ?? start;
    const gone = states.filter(
      ({ start: at, end, how }) => at >= from && end <= start && (how === 'name' || how === 'capital'),
    );
    const codes = new Set(gone.map(({ code }) => code));
    if (codes.size === 1) return gone[0]?.code ?? null;
  }
  return null;
}

/** Those whom the publisher’s own receive. */
const visitors = /(?<!\p{L})(?:delegation|delegates|guests|visitors|visiting \p{L}+)\s(?:was|were)\s/iu;

/** `There he was received by the commandant …`: whoever receives one whom no state is told of, here or right before, may be of any. */
export function receivesOwn(
  reading: Reading,
  { mentions }: Person,
  home: string,
  titled: readonly Mention[],
): boolean {
  // Where no other state is told of, it is a house of the publisher’s.
  if (reading.states.length > 0 && reading.states.every(({ code }) => code === home)) return false;
  return mentions.some((mention) => {
    const [start] = mention.span;
    const before = reading.text.slice(Math.max(0, start - 40), start);
    const received = receives.test(before) && !visitors.test(before);
    const guest = titled.findLast(
      ({ span: [, end], sentence }) => end < start && sentence >= mention.sentence - 1,
    );
    const foreign = guest !== undefined && guest.states[0] !== home;
    return received && !foreign && statesBeside(reading, mention, home).length === 0;
  });
}
