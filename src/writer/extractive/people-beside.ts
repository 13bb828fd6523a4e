/** States told beside a person: of a delegation, a counterpart, an equal named before, a ship. */
import { keyOf } from './names.ts';
import type { BareTitle, Mention } from './people-mention.ts';
import type { Person } from './people-merge.ts';
import { shipStates } from './programmes-words.ts';
import type { Reading } from './reading.ts';

const delegation =
  /^\s+(side|delegation|team|part|representatives?|colleagues?|seite|delegationen|sidan|puse|pusė|сторона|strona)(?!\p{L})/iu;

/** `The Japanese side was led by Mr …`: the last delegation named before the person in the sentence. */
export function besideDelegation(reading: Reading, { sentence, start }: Mention): string | null {
  const own = reading.sentences[sentence];
  const named = reading.states.filter(
    (state) =>
      own !== undefined &&
      state.start >= own.start &&
      state.end <= start &&
      delegation.test(reading.text.slice(state.end, state.end + 20)),
  );
  return named.at(-1)?.code ?? null;
}
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
/**
 * Is the person told as one of others, so that the publisher's state would be a guess: joined to somebody of another
 * state (`the Norwegian President A and Prime Minister B`), called a counterpart, met by `us`, or named with only a rank
 * where the sentence tells of others before?
 */
export function isMet(
  reading: Reading,
  { mentions }: Person,
  home: string,
  { others, bare }: { others: readonly Mention[]; bare: readonly BareTitle[] },
): boolean {
  const { text, sentences, states } = reading;
  return mentions.some((mention) => {
    const [start] = mention.span;
    if (mention.title?.complemented !== true && others.some(({ span }) => joins(text.slice(span[1], start))))
      return true;
    if (bare.some(({ title }) => title.generic && calls(text.slice(title.end, start)))) return true;
    const from = sentences[mention.sentence]?.start ?? start;
    if (metByUs.test(text.slice(from, start))) return true;
    if (mentions.some(({ role }) => role !== null)) return false;
    const last = others.findLast(({ span }) => span[1] <= start && span[1] > start - wide);
    const near = Math.max(from, start - wide, last?.span[1] ?? 0);
    return (
      alliance.test(text.slice(near, start)) ||
      states.some(
        ({ start: at, end, code, how }) => at >= near && end <= start && how !== 'capital' && code !== home,
      )
    );
  });
}

/** How far before a rank and a name what the bearer commands may stand. */
const wide = 110;
const alliance = /\b(?:NATO|Allied|EU|UN|European Union|United Nations|multinational)(?:[’']s)?\s/u;

/** Nothing but a link stands between two who are named together. */
function joins(between: string): boolean {
  return /^,?\s(?:and|och|und|et|oraz|i|ir|un|ja|og|и|та|і)\s(?:the\s)?$/u.test(between);
}

/** `his counterpart, Defence Secretary NAME`. */
function calls(between: string): boolean {
  return /^,?\s(?:the\s)?$/u.test(between);
}

const metByUs =
  /(?<!\p{L})(?:I|we|We)\s(?:\p{L}+\s){0,2}(?:met|meet|meeting|visit|visited|call on|called on|hosted|host|welcomed|welcome|spoke|speak|talked|thank|thanked)(?:\s(?:with|to))?\s[^.;!?“”"]{0,160}$/u;

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
}

/** By the place where a titled name ends: the state that its title begins with. */
export function leadingStates(reading: Reading, people: readonly Person[]): Map<number, Leading> {
  const starts = new Map(reading.states.map(({ start, code }) => [start, code]));
  const ends = new Map<number, Leading>();
  for (const { title, span } of people.flatMap(({ mentions }) => mentions)) {
    const code = title === null || title.generic ? undefined : starts.get(title.start);
    if (title !== null && code !== undefined) ends.set(span[1], { code, head: title.headKey });
  }
  return ends;
}
/** `Korean Vice Minister A and Deputy Minister B`: a state before the first office counts for an equal one joined to it. */
export function joinedState(
  reading: Reading,
  person: Person,
  leading: ReadonlyMap<number, Leading>,
): string | null {
  for (const mention of person.mentions) {
    if (mention.title === null || mention.title.complemented) continue;
    const lead = reading.text.slice(Math.max(0, mention.span[0] - 200), mention.span[0]);
    if (!/\s(and|och|und|et|oraz|un|ir|ja|и|та)\s+$/u.test(lead)) continue;
    const before = leading.get(mention.span[0] - (lead.length - lead.replace(/,?\s+\p{L}+\s+$/u, '').length));
    if (before !== undefined && before.head === mention.title.headKey) return before.code;
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
  const codes = reading.states
    .filter(({ start, end, how }) => start >= sentence.start && end <= mention.start && how !== 'group')
    .map(({ code }) => code)
    .filter((code) => code !== home);
  return [...new Set(codes)];
}

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

/** `There he was received by the commandant …`: whoever receives one whom no state is told of may be of any. */
export function receivesOwn(reading: Reading, { mentions }: Person, home: string): boolean {
  return mentions.some((mention) => {
    const [start] = mention.span;
    const received = receives.test(reading.text.slice(Math.max(0, start - 40), start));
    return received && statesBeside(reading, mention, home).length === 0;
  });
}
