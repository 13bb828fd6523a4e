/** Whom the sentences before a quotation are about: who said something last, who stands as their subject. */

import { namedLast, type Person } from '../people/merge.ts';
import { keyOf, type Word } from '../text/names.ts';
import { isQuoted, type Reading, sentenceAt } from '../text/reading.ts';
import { type Context, lexiconOf, type Speaker } from './context.ts';

/** Who said something last before a place, when the text names nobody else since: `Berg said it is so. “…,” he said.` */
export function lastTeller(
  reading: Reading,
  people: readonly Person[],
  before: number,
  from = Math.max(0, before - farBack),
): string | null {
  const last = surnamesIn(reading, people, [from, before]).at(-1);
  if (last === undefined) return null;
  const next = /^\s(\p{Ll}+)(?:\s(\p{Ll}+))?/u.exec(reading.text.slice(last.end, last.end + 40));
  const { verbs, according } = lexiconOf(reading.language ?? 'en');
  // `According to Berg, …`
  const led = /(\p{L}+)(?:\sto)?\s(?:\p{L}{1,12}\.?\s){0,3}$/u.exec(
    reading.text.slice(Math.max(from, last.end - 60), last.start),
  );
  if (led?.[1] !== undefined && according.has(keyOf(led[1]))) return last.name;
  return [next?.[1], next?.[2]].some((word) => word !== undefined && verbs.has(word)) ? last.name : null;
}

const farBack = 600;

/** Where the surnames of people stand between two places, outside quotations, in order: of several who bear one, of the one named last. */
function surnamesIn(reading: Reading, people: readonly Person[], [from, to]: [number, number]): Named[] {
  const found: Named[] = [];
  for (const match of reading.text.slice(from, to).matchAll(/\p{Lu}[\p{L}\p{M}’'-]{2,30}/gu)) {
    const start = from + match.index;
    const word = keyOf(match[0].replace(/[’']s$/u, ''));
    const bearing = people.filter(({ surname }) => surname === word || surname.endsWith(`-${word}`));
    const person = bearing.length > 1 ? namedLast(bearing, { start }) : bearing[0];
    if (person !== undefined && person !== null && !isQuoted(reading, start, start + 1))
      found.push({ name: person.name, start, end: start + match[0].length });
  }
  return found;
}

/** How far before a quotation a sentence may stand that tells whom it is about. */
const nearSentences = 4;
/** How late in its sentence the subject may be named: behind its office, or a phrase that opens the sentence. */
const latest = 90;

interface Named {
  name: string;
  start: number;
  end: number;
}

/** Whom the last sentence before a place that names anybody names first, early enough to be its subject; null where it does not. */
export function subjectBefore(reading: Reading, people: readonly Person[], at: number): string | null {
  return lastNamed(reading, people, at)?.subject.name ?? null;
}

function lastNamed(
  reading: Reading,
  people: readonly Person[],
  at: number,
): { subject: Named; others: Named[]; from: number; to: number } | null {
  const here = sentenceAt(reading, at);
  for (let index = here; index >= Math.max(0, here - nearSentences); index -= 1) {
    const sentence = reading.sentences[index];
    if (sentence === undefined || sentence.kind === 'headline') continue;
    const to = Math.min(sentence.end, at);
    const whole = people
      .flatMap(({ name, mentions }) => mentions.map(({ start, end }) => ({ name, start, end })))
      .filter(({ start, end }) => start >= sentence.start && end <= to && !isQuoted(reading, start, end));
    const alone = surnamesIn(reading, people, [sentence.start, to]).filter(
      ({ start }) => !whole.some((mention) => mention.start <= start && start < mention.end),
    );
    const named = [...whole, ...alone].sort((a, b) => a.start - b.start);
    const [subject, ...others] = named;
    if (subject === undefined) continue;
    return subject.start - sentence.start > latest ? null : { subject, others, from: sentence.start, to };
  }
  return null;
}

/**
 * `Minister A met her counterpart B. “…”, she said.`: the pronoun is the subject of the last sentence that names
 * anybody, where no other is named there or the words make the subject a `he` or a `she` as the pronoun does.
 */
function subjectAlone(
  reading: Reading,
  people: readonly Person[],
  { key, start }: Pick<Word, 'key' | 'start'>,
  since: number,
): string | null {
  const owned = own.get(key);
  const last = lastNamed(reading, people, start);
  // Who spoke before the sentence that names somebody is no longer its subject.
  if (owned === undefined || last === null || last.subject.start < since) return null;
  const { subject, others, from, to } = last;
  // `A said this after a visit to B.`
  const next = /^\s(\p{Ll}+)/u.exec(reading.text.slice(subject.end, to))?.[1];
  if (next !== undefined && lexiconOf(reading.language ?? 'en').verbs.has(next)) return subject.name;
  if (others.some(({ name }) => name !== subject.name)) {
    const between = reading.text.slice(subject.end, Math.min(...others.map((other) => other.start)));
    return owned.test(between) ? subject.name : null;
  }
  // Nobody else may be meant: `the minister met Ambassador A`, `A and the minister`.
  const before = reading.text.slice(from, subject.start);
  const rest = reading.text.slice(subject.end, to);
  return [before, rest].some((part) => someone.test(part) || strangers.test(part)) ? null : subject.name;
}

const own = new Map([
  ['he', /\bhis\s(?:\p{L}+\s){0,2}(?:counterpart|colleague|homologue)\b/iu],
  ['she', /\bher\s(?:\p{L}+\s){0,2}(?:counterpart|colleague|homologue)\b/iu],
]);
/** Somebody beside the subject: met, or joined by an office or by a name that is nobody's known. `with those of a decade ago` is no one. */
const someone =
  /\b(?:met|meet|meets|received|hosted|welcomed|thanked|told|counterparts?|colleagues?)\b|\b(?:with|by|and|from)\s(?:\p{L}[\p{L}’'-]*\s){0,4}?(?:\p{L}{0,12}(?:minister|president|secretary|ambassador|command|general|admiral|colonel|chief|director|delegat|officer|official|leader|chair|envoy|attach|head|governor|king|queen|premier|representative|advis|deput|guest|host|member|troop|soldier))/iu;
const strangers = /\b(?:with|by|and|from)\s(?:the\s)?\p{Lu}\p{L}+\s\p{Lu}\p{Ll}/u;

/** A pronoun: who spoke last, unless someone else was named since; the only person of the text. */
export function referred(
  { people, reading }: Pick<Context, 'people' | 'reading'>,
  pronoun: Word,
  { last }: { last: Speaker | null },
): Speaker | null {
  const only = people.length === 1 ? people[0] : undefined;
  const told = only === undefined ? lastTeller(reading, people, pronoun.start) : null;
  const subject =
    told ?? (only === undefined ? subjectAlone(reading, people, pronoun, last?.end ?? 0) : null);
  if (subject !== null) return { name: subject, start: pronoun.start, end: pronoun.end };
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
  return people.some(
    (person) =>
      person.name !== name &&
      (between.has(person.surname) || between.has(person.surname.split('-').at(-1) ?? person.surname)),
  );
}
