/** Who a stretch of a clause names as the one who speaks. */

import { ands } from '../../lexicon/joining.ts';
import { officesOtherwise } from '../../lexicon/singleoffices.ts';
import { type BareTitle, level } from '../people/mention.ts';
import { named, namedLast, type Person } from '../people/merge.ts';
import { readName } from '../people/names.ts';
import { officeOf } from '../people/offices.ts';
import { peopleWithStates, sceneOf } from '../people/people.ts';
import { isPlainerForm } from '../people/plain.ts';
import { vocabularyOf } from '../people/words.ts';
import { isCapital, keyOf, type Word } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import { type Around, type Context, isPronoun, type Speaker } from './context.ts';
import { referred, subjectBefore } from './subjects.ts';

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
    rankIn(context, words, search),
    lettersIn(context, words),
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

/** `the General noted`: the one person of the text whose rank that is. */
function rankIn(context: Context, words: Word[], search: Search): Candidate | undefined {
  const { vocabulary } = sceneOf(context.reading, words);
  for (const [at, word] of words.entries()) {
    const rank = word.key === 'the' ? vocabulary.rank(words, at + 1) : null;
    const end = words[at + (rank?.length ?? 0)];
    if (rank === null || end === undefined || isCapital(words[at + 1 + rank.length])) continue;
    const held = unspoken(context.people, search).filter((person) => bears(person, [end.key]));
    return {
      at: word.start,
      speaker:
        held.length === 1 && held[0] !== undefined
          ? { name: held[0].name, start: word.start, end: end.end }
          : null,
    };
  }
  return undefined;
}

/** `the CDF said`, behind `the Chief of Defence Forces (CDF) NAME`: the one person whose office the text gives these letters. */
function lettersIn({ people, reading: { text } }: Context, words: readonly Word[]): Candidate | undefined {
  for (const [at, { shape, text: letters, start, end }] of words.entries()) {
    if (shape !== 'caps' || words[at - 1]?.key !== 'the' || !lettersOfOffice.test(letters)) continue;
    const held = people.filter(({ mentions }) =>
      mentions.some(
        ({ title, span }) =>
          title !== null && text.slice(span[0], span[1] + letters.length + 3).includes(`(${letters})`),
      ),
    );
    const [only, other] = held;
    if (only !== undefined && other === undefined)
      return { at: start, speaker: { name: only.name, start, end } };
  }
  return undefined;
}

const lettersOfOffice = /^\p{Lu}{2,8}$/u;

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
      second === undefined && states.length === 0
        ? first
        : narrow(context, holding, { states, last: search.last, at: null });
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
  const whole = level(reading.text.slice(title.start, title.end)).toLowerCase();
  const left = withoutJoint(meant, whole);
  const only =
    left.length === 1 ? left[0] : narrow(context, left, { states: title.states, last, at: title.start });
  return only === undefined ? null : { name: only.name, start: title.start, end: title.end };
}

/** `the Premier` is the one whom the text calls so, and not the `Premier and Minister of Defence` beside him. */
function withoutJoint(meant: readonly Person[], whole: string): readonly Person[] {
  const roles = (person: Person): string[] => person.mentions.map(({ role }) => role?.toLowerCase() ?? '');
  const holds = (person: Person): boolean => roles(person).includes(whole);
  const shares = (person: Person): boolean => roles(person).some((role) => role.startsWith(`${whole} and `));
  return meant.some(holds) ? meant.filter((person) => holds(person) || !shares(person)) : meant;
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
  { reading, people }: Context,
  bearing: readonly Person[],
  { states, last, at }: { states: readonly string[]; last: Speaker | null; at: number | null },
): Person | undefined {
  const spoke = bearing.find(({ name }) => name === last?.name);
  const state = states[0] ?? reading.country;
  const home = bearing.filter((person) =>
    person.mentions.some((mention) => state !== null && mention.states.includes(state)),
  );
  if (states.length > 0 && home.length > 0) return home.length === 1 ? home[0] : undefined;
  if (spoke !== undefined && states.length === 0) return spoke;
  const of = at === null ? undefined : ofState(reading, bearing, state);
  if (states.length > 0) return of;
  // `the Minister`: the publisher's own, unless it is another whom the text went on about.
  const only = home.length === 1 ? home[0] : undefined;
  if (only !== undefined || of === undefined) return only;
  return at !== null && subjectBefore(reading, people, at) === of.name ? of : undefined;
}

/** The one of them whom the text makes a state's. */
function ofState(reading: Reading, bearing: readonly Person[], state: string | null): Person | undefined {
  const names = new Set(bearing.map(({ name }) => name));
  const found = peopleWithStates(reading).filter(
    ({ person, country }) => state !== null && country === state && names.has(person.name),
  );
  return found.length === 1 ? found[0]?.person : undefined;
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
