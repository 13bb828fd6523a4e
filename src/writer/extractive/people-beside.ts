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
