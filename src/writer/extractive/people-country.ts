/** Which state a person acts for. */

import type { StateMention } from '../../domain/country.ts';
import { keyOf } from './names.ts';
import { writesOfOthers } from './newsroom.ts';
import {
  besideDelegation,
  counterpartState,
  destinationState,
  isMet,
  isOwned,
  joinedState,
  type Leading,
  leadingStates,
  originState,
  receivesOwn,
  shipState,
  statesBeside,
  statesGoneTo,
} from './people-beside.ts';
import { houseState } from './people-house.ts';
import type { BareTitle, Mention } from './people-mention.ts';
import type { Person } from './people-merge.ts';
import {
  isCivilian,
  isFormer,
  isSuccessor,
  lacks,
  officeOf,
  pointsAtState,
  servesStates,
} from './people-offices.ts';
import { isQuoted, type Reading, sentenceAt } from './reading.ts';

/** The state of each person, by the order given: in the title, after the name, or what the text around leaves over. */
export function countriesOf(
  reading: Reading,
  { people, bare }: { people: readonly Person[]; bare: readonly BareTitle[] },
): (string | null)[] {
  const held = new Map<string, string>();
  const leading = leadingStates(reading, people);
  const titled = people.flatMap(({ mentions }) => mentions).filter(({ states }) => states.length > 0);
  const sure = people.map((person) => statedCountry(person));
  const others = people
    .filter((_, index) => sure[index] !== undefined && sure[index] !== reading.country)
    .flatMap(({ mentions }) => mentions);
  people.forEach((person, index) => {
    const state = sure[index];
    const office = officeOf(person);
    if (state !== undefined && state !== null && office !== null && !isFormer(person))
      held.set(`${office} ${state}`, person.name);
  });
  return people.map((person, index) => {
    const state = sure[index];
    return state === undefined
      ? impliedCountry(reading, person, { held, leading, titled, others, bare })
      : state;
  });
}

/** How far before a name another state makes the publisher's a guess. */
const nearby = 45;

/**
 * The publisher's state, or null when the words before every mention tell of another one and none of it. States behind
 * a name are mostly whom its bearer meets, and those in someone else's title are that person's.
 */
function unlessAbroad(
  reading: Reading,
  person: Person,
  home: string,
  taken: readonly Mention[],
): string | null {
  const abroad = person.mentions.every(({ sentence, span: [start] }) => {
    const from = Math.max(reading.sentences[sentence]?.start ?? 0, start - nearby);
    const codes = reading.states
      .filter((state) => state.end > from && state.start < start)
      .filter((state) => !isQuoted(reading, state.start, state.end) && !isPlace(reading, state))
      .filter((state) => !taken.some(({ span }) => span[0] <= state.start && state.end <= span[1]))
      .map(({ code }) => code);
    return codes.length > 0 && !codes.includes(home);
  });
  const unsure = person.mentions.every(
    (mention) => mention.title?.complemented !== true && followsForeigner(reading, mention, home, taken),
  );
  return abroad ||
    unsure ||
    isShared(reading, person, home) ||
    isSecondOfTwo(reading, person, home) ||
    isOthersStory(reading, person, home)
    ? null
    : home;
}

/** A capital, the state behind it (`in Warsaw, Poland`), or one that somebody is in or goes to: nobody's minister by that. */
function isPlace({ text, states }: Reading, { start, how }: Pick<StateMention, 'start' | 'how'>): boolean {
  if (how === 'capital' || placed.test(text.slice(Math.max(0, start - 12), start))) return true;
  return states.some(
    (other) =>
      other.how === 'capital' && other.end < start && /^,\s$/.test(text.slice(other.end, start).slice(0, 3)),
  );
}

const placed =
  /(?<!\p{L})(?:in|to|into|at|from|nach|aus|till|i|från|à|en|w|do|z|na|v|ve|в|во|на|из|до|у|uz|no|į|iš)\s(?:the\s|der\s|die\s|la\s|le\s)?$/iu;

/** A text that never names the publisher's state, and where another one acts before the person comes in: a story of others. */
function isOthersStory(reading: Reading, { mentions }: Person, home: string): boolean {
  const told = reading.states.filter(({ how }) => how !== 'group' && how !== 'capital');
  // A capital is enough to tell of the publisher's own.
  if (reading.states.some(({ code, how }) => code === home && how !== 'group')) return false;
  const first = Math.min(...mentions.map(({ span: [start] }) => start));
  return told.some((state) => {
    const sentence = reading.sentences[sentenceAt(reading, state.start)];
    const opens = sentence?.kind === 'body' && state.start - sentence.start < leading;
    return opens && state.start < first && !isPlace(reading, state);
  });
}

/** A state this near to the beginning of its sentence is what the sentence is about. */
const leading = 20;

/** `with his American colleague A and the adviser B`: whose B is, the words do not say. */
function followsForeigner(
  { text }: Reading,
  { span: [start] }: Mention,
  home: string,
  taken: readonly Mention[],
): boolean {
  return taken.some(
    ({ span: [, end], states }) =>
      end < start &&
      start - end < 14 &&
      !states.includes(home) &&
      /^,?\s(?:\p{L}+\s){1,2}$/u.test(text.slice(end, start)),
  );
}

/** `the Lithuanian and the Latvian Sergeant Majors A and B`: two states before names with a rank and no office. */
function isShared({ states, sentences }: Reading, { mentions }: Person, home: string): boolean {
  return mentions.every(({ role, sentence, span: [start] }) => {
    const from = Math.max(sentences[sentence]?.start ?? 0, start - 2 * nearby);
    const near = states.filter((state) => state.start >= from && state.end <= start);
    return (
      role === null &&
      near.some(({ code }) => code === home) &&
      near.some(
        ({ code, start: at }) =>
          code !== home && near.some((other) => other.code === home && Math.abs(other.start - at) < 30),
      )
    );
  });
}

/**
 * `The sergeants of Norway and Latvia met. Sgt A and Sgt B spoke.`: the second name, with a rank and no office, may be
 * of the other state that the sentence before tells of.
 */
function isSecondOfTwo({ states, sentences, text }: Reading, { mentions }: Person, home: string): boolean {
  return mentions.every(({ role, rank, sentence, span: [start] }) => {
    const joined = /\p{Lu}\p{L}+\s(?:and|och|und|et|oraz|i|un|ir|ja|и|та|і)\s$/u.test(
      text.slice(Math.max(0, start - 60), start),
    );
    if (role !== null || rank === null || !joined) return false;
    const before = sentences[sentence - 1];
    const near = states.filter(
      ({ start: at, end }) => before !== undefined && at >= before.start && end <= before.end,
    );
    return near.some(({ code }) => code === home) && near.some(({ code }) => code !== home);
  });
}

/** The state that the titles say; null for officials of an organisation; undefined when they say neither. */
function statedCountry(person: Person): string | null | undefined {
  // `Special Representative for Freedonia`: the state that the office deals with is not whose it is.
  const codes = person.mentions.flatMap(({ states, role }) =>
    role !== null && dealsWith.test(role) ? [] : states.slice(0, 1),
  );
  const most = codes[0];
  if (most !== undefined) return most;
  return person.mentions.some(({ title }) => title?.organisation === true) ? null : undefined;
}

const dealsWith =
  /^(?:Special |Presidential |Senior |Deputy |Acting )*(?:Representative|Envoy|Coordinator|Negotiator|Advis[eo]r) (?:for|to|on) /i;

/** The publisher's state, unless its holder of that office is another, or the office says whose equal the person is. */
function impliedCountry(
  reading: Reading,
  person: Person,
  {
    held,
    leading,
    titled,
    others,
    bare,
  }: {
    held: Map<string, string>;
    leading: ReadonlyMap<number, Leading>;
    titled: readonly Mention[];
    /** Wherever those stand who are said to be of another state, or of none. */
    others: readonly Mention[];
    bare: readonly BareTitle[];
  },
): string | null {
  const mention = person.mentions.find(({ role }) => role !== null) ?? person.mentions[0];
  if (mention === undefined) return null;
  const office = officeOf(person);
  const home = writesOfOthers(reading) ? null : reading.country;
  const beside = statesBeside(reading, mention, home);
  if (person.mentions.some(({ title }) => title?.plural === true) || isOwned(reading, mention)) return null;
  if (pointsAtState(mention.role) || isFoe(reading, mention)) return null;
  if (isCivilian(mention.role) || servesStates(mention.role)) return null;
  if (mention.title?.generic === true) return beside.length === 1 ? (beside[0] ?? null) : null;
  if (person.mentions.every(({ role, rank }) => role === null && rank === null)) return null;
  const other =
    besideDelegation(reading, mention) ??
    counterpartState(reading, person, bare) ??
    destinationState(reading, person, titled) ??
    originState(reading, mention) ??
    joinedState(reading, person, leading) ??
    houseState(reading, mention) ??
    shipState(mention);
  const foreign =
    home !== null &&
    (lacks(home, office, mention.role) ||
      (office !== null && isHeldInTitle(reading, person, mention)) ||
      (office !== null &&
        isAnother(held.get(`${office} ${home}`), person) &&
        !isSuccessor(reading, mention)));
  const abroad = home === null || foreign;
  const equals = titled.filter(({ title }) => title?.generic === true).flatMap(({ states }) => states);
  const state =
    other ??
    federalState(reading, mention) ??
    (abroad
      ? unlessGoneTo(
          prevailing(reading, foreign ? [home] : equals, foreign ? null : person),
          statesGoneTo(reading, person),
        )
      : isMet(reading, person, home, { others, bare }) || receivesOwn(reading, person, home)
        ? null
        : unlessAbroad(reading, person, home, titled));
  if (office !== null && state !== null && !held.has(`${office} ${state}`))
    held.set(`${office} ${state}`, person.name);
  return state;
}

/** Whoever goes to a state is not of it; that leaves open whose they are, and makes them no other's. */
const unlessGoneTo = (state: string | null, gone: readonly string[]): string | null =>
  state !== null && gone.includes(state) ? null : state;

/** `Statement by President Doe` above a text on `President Roe`: the source's own headline names the publisher's. */
function isHeldInTitle({ title }: Reading, { surname }: Person, { role }: Mention): boolean {
  const head = role?.split(/\s/).at(-1)?.toLowerCase();
  if (title === null || head === undefined) return false;
  const words = title.split(/[\s\u00a0]+/);
  if (words.some((word) => keyOf(word.replace(/[’']s$/, '')) === surname)) return false;
  const at = words.findIndex((word) => word.toLowerCase() === head);
  const named = /^\p{Lu}\p{Ll}/u.test(words[at + 1] ?? '');
  return at > 0 && named && opensWithHolder.test(words.slice(0, at).join(' '));
}

/** What stands before the holder of the publisher's office at the head of a headline. */
const opensWithHolder =
  /^(?:Joint )?(?:Statements?|Remarks|Readout|Message|Press|Fact|Speech|Address|Letter|Memorandum|Background)(?:\s\p{L}+){0,2}\s(?:from|by|of)(?:\sthe)?$/u;

/** Does somebody else hold the office? A surname that begins alike is the same in another case: `Luik`, `Luigega`. */
function isAnother(holder: string | undefined, { surname }: Person): boolean {
  if (holder === undefined) return false;
  return keyOf(holder.split(' ').at(-1) ?? '').slice(0, alike) !== surname.slice(0, alike);
}

const alike = 3;

/** `President Doe’s war`: whoever wages it is nobody of those that the text speaks of most. */
function isFoe({ text }: Reading, { span: [, end] }: Mention): boolean {
  return waged.test(text.slice(end, end + 60));
}

const waged =
  /^[’']s(?:\s[\p{L}-]+){0,3}\s(?:war|invasion|aggression|attack|assault|annexation|occupation|brutality)(?!\p{L})/u;

function stateCounts(reading: Reading): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, how } of reading.states) {
    if (how !== 'group') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** `Bundesverteidigungsministerin`: German texts of other federations name theirs. */
function federalState({ country, language, states }: Reading, { role }: Mention): string | null {
  if (language !== 'de' || country === 'AT' || country === 'CH' || role === null) return null;
  const german = states.some(({ code }) => code === 'DE');
  return german && /^bundes(?:\p{L}*minister|kanzler)/iu.test(role) ? 'DE' : null;
}

/**
 * The one other state that the text speaks of most, at least twice as often as of the next. None for a person who is
 * only named joined to another: whose they are, the words leave open.
 */
function prevailing(reading: Reading, but: readonly (string | null)[], person: Person | null): string | null {
  const joined = person?.mentions.some(({ span: [start] }) =>
    /\p{L}\s(?:and|och|und|et|oraz|un|ir|ja|и|та)\s(?:\p{Ll}+\s){0,2}$/u.test(
      reading.text.slice(Math.max(0, start - 40), start),
    ),
  );
  if (joined) return null;
  const counts = [...stateCounts(reading)].filter(([code]) => !but.includes(code));
  const [first, second] = counts.sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}
