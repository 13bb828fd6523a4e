/** Who a stretch of a clause names as the one who speaks. */

import { ands } from '../../lexicon/joining.ts';
import { officesOtherwise } from '../../lexicon/singleoffices.ts';
import type { BareTitle } from '../people/mention.ts';
import { named, namedLast, type Person } from '../people/merge.ts';
import { readName } from '../people/names.ts';
import { officeOf } from '../people/offices.ts';
import { sceneOf } from '../people/people.ts';
import { isPlainerForm } from '../people/plain.ts';
import { vocabularyOf } from '../people/words.ts';
import { isCapital, keyOf, type Word } from '../text/names.ts';
import { isQuoted, type Reading } from '../text/reading.ts';
import { type Around, type Context, isPronoun, lexiconOf, type Speaker } from './context.ts';

export type Side = Around & { side: 'after' | 'before'; clause?: [number, number] };

export type Search = Side & { nearEnd: boolean };

/** Who a stretch of the clause names: a person, a title alone, a pronoun, an institution; null when that could be several, undefined when it names nobody. */
export function candidateIn(
  context: Context,
  span: [number, number],
  words: Word[],
  search: Search,
): Speaker | null | undefined {
  const candidates = [
    mentionIn(context, span),
    surnameIn(context, words),
    standInIn(context, span, search),
    titleIn(context, span, search),
    pronounIn(context, words, search),
  ];
  const first = candidates.filter((candidate) => candidate !== undefined).sort((a, b) => a.at - b.at)[0];
  if (first !== undefined) return first.speaker;
  return nameIn(context, words, search.nearEnd) ?? institutionIn(context, words) ?? undefined;
}

/** Someone the clause could mean, by where it says so; `speaker` is null when it could be several. */
interface Candidate {
  at: number;
  speaker: Speaker | null;
}

/** Nothing but a link and honours between two people: what they say they say together. */
const together = new RegExp(
  String.raw`^[\s,;]*(?:(?:${ands}|i)[\s,;]+)?(?:(?:the|The|le|la|der|die|den)\s)?(?:\p{Lu}[\p{L}.]+\s){0,2}$`,
  'u',
);

function mentionIn({ people, reading }: Context, [from, to]: [number, number]): Candidate | undefined {
  const there = people
    .flatMap(({ name, mentions }) => mentions.map(({ start, end, span }) => ({ name, start, end, span })))
    .filter(({ start, end }) => start >= from && end <= to)
    .sort((a, b) => a.span[0] - b.span[0]);
  const [first, second] = there;
  if (first === undefined) return undefined;
  const { name, span } = first;
  const shared =
    second !== undefined &&
    second.name !== name &&
    together.test(reading.text.slice(span[1], second.span[0]));
  return { at: span[0], speaker: shared ? null : { name, start: span[0], end: span[1] } };
}

function surnameIn({ people, reading }: Context, words: readonly Word[]): Candidate | undefined {
  const capitals = words.filter((word) => isCapital(word) && word.shape !== 'initial');
  for (const word of capitals.slice(0, 4)) {
    const found = named(people, word.text.slice(0, word.bare - word.start), reading.language);
    const only = found.length > 1 ? namedLast(found, word) : found[0];
    if (only !== undefined && only !== null)
      return {
        at: word.start,
        speaker: { name: plainName(only.name, word, reading.language), start: word.start, end: word.bare },
      };
  }
  return undefined;
}

/** A subject stands in the nominative: where the person's full name does not, the surname alone is told. */
function plainName(name: string, word: Word, language: string | null): string {
  const said = word.text.slice(0, word.bare - word.start);
  return isPlainerForm(said, name.split(' ').at(-1) ?? '', language) ? said : name;
}

function titleIn(context: Context, [from, to]: [number, number], search: Search): Candidate | undefined {
  const shown = context.bare.find(({ title: { start, end } }) => start >= from && end <= to);
  return shown === undefined ? undefined : { at: shown.title.start, speaker: titled(context, shown, search) };
}

/** `the head of state`: the one who holds the office that the words stand for, where only one does. */
function standInIn(context: Context, [from, to]: [number, number], search: Search): Candidate | undefined {
  const { people, reading } = context;
  for (const { value, ...found } of officesOtherwise(reading.text.slice(from, to))) {
    const [start, end] = [from + found.start, from + found.end];
    const holding = unspoken(people, search).filter((person) => officeOf(person) === value);
    const states = reading.states
      .filter((state) => state.end <= start && state.start >= from && state.end > start - besideState)
      .map(({ code }) => code);
    const [first, second] = holding;
    const only =
      second === undefined && states.length === 0 ? first : narrow(context, holding, states, search.last);
    if (only !== undefined) return { at: start, speaker: { name: only.name, start, end } };
  }
  return undefined;
}

/** How near before an office called otherwise its state stands: `the Norwegian head of state`. */
const besideState = 3;

/** Whom the clause names beside a title is spoken to, not speaking. */
const unspoken = (people: readonly Person[], { clause }: Search): Person[] =>
  people.filter(
    ({ mentions }) =>
      !mentions.some(({ start }) => clause !== undefined && start >= clause[0] && start < clause[1]),
  );

function pronounIn(context: Context, words: readonly Word[], search: Search): Candidate | undefined {
  const pronoun = words.find(({ key }) => isPronoun(context.lexicon, key));
  return pronoun === undefined
    ? undefined
    : { at: pronoun.start, speaker: referred(context, pronoun, search) };
}

/** A name beside the verb that no title goes with anywhere: as the text writes it. */
function nameIn({ reading, lexicon }: Context, words: readonly Word[], nearEnd: boolean): Speaker | null {
  const scene = sceneOf(reading, words);
  const at = nearEnd ? words.findLastIndex((word, index) => isCapital(word) && index >= words.length - 3) : 0;
  const first = nearEnd && isCapital(words[at - 1]) ? at - 1 : at;
  if (at < 0 || lexicon.institutions.has(words[first]?.key ?? '')) return null;
  const before = words[first - 1];
  // `a statement of the Ministry of Arms says`: what stands behind a preposition is no subject.
  if (before !== undefined && before.shape === 'lower' && scene.vocabulary.connectors.has(before.key))
    return null;
  const name = readName(scene, first);
  if (name === null || (nearEnd && name.next !== words.length)) return null;
  return {
    name: reading.text.slice(name.start, name.end).replace(/\s+/g, ' '),
    start: name.start,
    end: name.end,
  };
}

/** A title alone: the one person who bears it; of several, the one who spoke last, or the publisher's own. */
function titled(context: Context, { title }: BareTitle, search: Search): Speaker | null {
  const { reading } = context;
  const { last } = search;
  const people = unspoken(context.people, search);
  const head = keyOf(reading.text.slice(title.start, title.end)).split(/[\s-]+/);
  const bearing = people.filter((person) => bears(person, head));
  const untitled = people.filter(({ mentions }) =>
    mentions.every(({ role, rank }) => role === null && rank === null),
  );
  const meant = bearing.length === 0 && people.length === 1 ? untitled : bearing;
  const only = meant.length === 1 ? meant[0] : narrow(context, meant, title.states, last);
  return only === undefined ? null : { name: only.name, start: title.start, end: title.end };
}

/** Is the title's head in one of the person's titles, or a name of the institution they belong to? */
function bears(person: Person, words: readonly string[]): boolean {
  const head = words.at(-1) ?? '';
  return person.mentions.some(({ role, rank, affiliation }) => {
    const own = keyOf(`${role ?? ''} ${rank ?? ''}`).split(/[\s-]+/);
    return (
      own.some((word) => alike(word, head)) ||
      (role === null && words.slice(0, -1).some((word) => affiliation.includes(word)))
    );
  });
}

/** One word or another form of it: `spokeswoman` and `spokesperson`, `министр` and `министром`, `Verteidigungsminister` and `Minister`. */
function alike(word: string, head: string): boolean {
  if (word === head || head.length < 4 || word.length < 4) return word === head;
  if (word.startsWith('spokes') && head.startsWith('spokes')) return true;
  if (word.endsWith(head) || head.endsWith(word)) return true;
  const short = Math.min(word.length, head.length);
  return Math.abs(word.length - head.length) <= 3 && word.slice(0, short - 1) === head.slice(0, short - 1);
}

function narrow(
  { reading }: Context,
  bearing: readonly Person[],
  states: readonly string[],
  last: Speaker | null,
): Person | undefined {
  const spoke = bearing.find(({ name }) => name === last?.name);
  const state = states[0] ?? reading.country;
  const home = bearing.filter((person) =>
    person.mentions.some((mention) => state !== null && mention.states.includes(state)),
  );
  if (states.length > 0) return home.length === 1 ? home[0] : undefined;
  return spoke ?? (home.length === 1 ? home[0] : undefined);
}

/** A pronoun: who spoke last, unless someone else was named since; the only person of the text. */
function referred({ people, reading }: Context, pronoun: Word, { last }: Search): Speaker | null {
  const only = people.length === 1 ? people[0] : undefined;
  const told = only === undefined ? lastTeller(reading, people, pronoun.start) : null;
  if (told !== null) return { name: told, start: pronoun.start, end: pronoun.end };
  const name = only?.name ?? last?.name;
  if (name === undefined) return null;
  const since = last?.end ?? 0;
  const others = people.filter(
    (person) =>
      person.name !== name && person.mentions.some(({ start }) => start > since && start < pronoun.start),
  );
  const indirect = others.length > 0 || mentionsSince(people, name, reading, [since, pronoun.start]);
  return indirect ? null : { name, start: pronoun.start, end: pronoun.end };
}

/** Who said something last before a place, when the text names nobody else since: `Berg said it is so. “…,” he said.` */
function lastTeller(reading: Reading, people: readonly Person[], before: number): string | null {
  const from = Math.max(0, before - farBack);
  const text = reading.text.slice(from, before);
  let last: { name: string; end: number; length: number } | null = null;
  for (const match of text.matchAll(/\p{Lu}[\p{L}\p{M}’'-]{2,30}/gu)) {
    const at = from + match.index;
    const bearing = people.filter(({ surname }) => surname === keyOf(match[0]));
    const person = bearing.length > 1 ? namedLast(bearing, { start: at }) : bearing[0];
    if (person !== undefined && person !== null && !isQuoted(reading, at, at + 1))
      last = { name: person.name, end: at + match[0].length, length: match[0].length };
  }
  if (last === null) return null;
  const next = /^\s(\p{Ll}+)(?:\s(\p{Ll}+))?/u.exec(reading.text.slice(last.end, last.end + 40));
  const { verbs, according } = lexiconOf(reading.language ?? 'en');
  // `According to Berg, …`
  const led = /(\p{L}+)(?:\sto)?\s(?:\p{L}{1,12}\.?\s){0,3}$/u.exec(
    reading.text.slice(Math.max(from, last.end - 60), last.end - last.length),
  );
  if (led?.[1] !== undefined && according.has(keyOf(led[1]))) return last.name;
  return [next?.[1], next?.[2]].some((word) => word !== undefined && verbs.has(word)) ? last.name : null;
}

const farBack = 600;

/** Is a surname of someone else written between two places? */
function mentionsSince(
  people: readonly Person[],
  name: string,
  reading: Reading,
  [from, to]: [number, number],
): boolean {
  if (people.length < 2 || to - from > 5000) return to - from > 5000;
  const between = new Set(
    (reading.text.slice(from, to).match(/\p{Lu}[\p{L}\p{M}]{2,30}/gu) ?? []).map(keyOf),
  );
  return people.some((person) => person.name !== name && between.has(person.surname));
}

const small = new Set(['fr', 'pl', 'ru', 'uk', 'lv', 'lt', 'et', 'cs']);

/** `the Ministry of Defence said`: the institution's name as written, or null. */
function institutionIn({ lexicon, reading }: Context, words: readonly Word[]): Speaker | null {
  const head = words.findIndex((word) => lexicon.institutions.has(word.key) && word.key !== 'statement');
  const word = words[head];
  if (word === undefined) return null;
  const vocabulary = vocabularyOf(reading.language);
  let first = head;
  let next = head + 1;
  while (first > 0 && isCapital(words[first - 1]) && words[first - 1]?.gap === 'space' && isCapital(word))
    first -= 1;
  while (next < head + 6 && words[next - 1]?.gap === 'space') {
    const more = words[next];
    if (
      more === undefined ||
      !(
        isCapital(more) ||
        (more.key.length > 1 && vocabulary.modifiers.has(more.key)) ||
        (vocabulary.connectors.has(more.key) && isCapital(words[next + 1]))
      )
    )
      break;
    next += 1;
  }
  const opening = words[first];
  const closing = words[next - 1];
  if (opening === undefined || closing === undefined) return null;
  // Languages that write institutions small say whose they are: `le ministère des Armées`, never the ministry alone.
  if (!isCapital(opening) && (next === head + 1 || !small.has(vocabulary.language))) return null;
  // `un responsable du ministère des Armées` is somebody of it; its communiqué is its own word.
  const governed = /^(?:du|de|des|d|au|aux|a|de la)$/.test(words[first - 1]?.key ?? '');
  if (
    !isCapital(opening) &&
    governed &&
    !/^(?:communique|declaration|message)$/.test(words[first - 2]?.key ?? '')
  )
    return null;
  return {
    name: reading.text.slice(opening.start, closing.bare).replace(/\s+/g, ' '),
    start: opening.start,
    end: closing.bare,
  };
}
