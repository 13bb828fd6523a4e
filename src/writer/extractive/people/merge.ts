/** One person, however often and however fully the text names them. */
import { keyOf } from '../text/names.ts';
import type { Mention } from './mention.ts';

export interface Person {
  /** The fullest form that the text writes. */
  name: string;
  mentions: Mention[];
  /** Every folded word of any of the forms, initials without their dot. */
  keys: Set<string>;
  surname: string;
  /** Does a mention give another name, which is kept? */
  aliased: boolean;
}

/** How a language changes names: by cases, by a genitive's `s` without an apostrophe, or not at all. */
type Inflection = 'cases' | 'genitive' | 'none';

const byCases = new Set(['ru', 'uk', 'pl', 'cs', 'lt', 'lv', 'et', 'fi', 'ro']);
const byGenitive = new Set(['sv', 'da', 'no', 'de', 'nl']);
const suffix = /^(jr|sr|ii|iii|iv)$/;

/**
 * Joins mentions of one person: initials and surnames with the one full name they fit, inflected forms with the plain
 * one. A surname that several bear goes to the one whose rank or office stands with it, else to the one named last
 * before it whom no rank speaks against; a mention that could be of several is nobody's.
 */
export function mergePeople(mentions: readonly Mention[], language: string | null): Person[] {
  const people: Person[] = [];
  const inflects = inflectionOf(language);
  const bySurname = new Map<string, Person[]>();
  const keep = (mention: Mention) => {
    const same = candidates(bySurname, mention, inflects).filter((person) => fits(person, mention, inflects));
    const person = same[0];
    if (person !== undefined && same.length === 1) return join(person, mention, inflects);
    if (same.length > 1) {
      const meant = meantOf(same, mention);
      return meant === null ? undefined : join(meant, mention, inflects);
    }
    const created = personOf(mention);
    people.push(created);
    for (const key of created.keys) put(bySurname, stem(key, inflects), created);
  };
  const order = [...mentions].sort((a, b) => fullness(b) - fullness(a) || a.start - b.start);
  for (const mention of order) keep(mention);
  for (const person of people) person.mentions.sort((a, b) => a.start - b.start);
  return people.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

function inflectionOf(language: string | null): Inflection {
  if (language === null) return 'none';
  return byCases.has(language) ? 'cases' : byGenitive.has(language) ? 'genitive' : 'none';
}

/** People who have this word in their name, in any form of it; the last part of a double surname counts. */
export function named(people: readonly Person[], word: string, language: string | null): Person[] {
  const inflects = inflectionOf(language);
  const wanted = stem(keyOf(word), inflects);
  return people.filter((person) =>
    [...person.keys].some(
      (key) =>
        key.length > 1 &&
        (sameStem(stem(key, inflects), wanted, inflects) ||
          (word.length > 3 && key.endsWith(`-${keyOf(word)}`))),
    ),
  );
}

/** No release names more whose names begin alike; what does is an attack or a list. */
const mostAlike = 60;

function put(index: Map<string, Person[]>, key: string, person: Person): void {
  const there = index.get(key.slice(0, 3));
  if (there === undefined) index.set(key.slice(0, 3), [person]);
  else if (there.length < mostAlike && !there.includes(person)) there.push(person);
}

function candidates(index: ReadonlyMap<string, Person[]>, mention: Mention, inflects: Inflection): Person[] {
  return index.get(stem(surnameOf(mention.keys), inflects).slice(0, 3)) ?? [];
}

function personOf(mention: Mention): Person {
  const { alias, keys, name } = mention;
  return {
    name: alias?.name ?? name,
    mentions: [mention],
    keys: new Set([...keys, ...(alias?.keys ?? [])].filter((key) => !suffix.test(key))),
    surname: surnameOf(keys),
    aliased: alias !== null,
  };
}

function join(person: Person, mention: Mention, inflects: Inflection): void {
  person.mentions.push(mention);
  for (const key of [...mention.keys, ...(mention.alias?.keys ?? [])]) person.keys.add(key);
  if (mention.alias !== null) person.name = mention.alias.name;
  person.aliased ||= mention.alias !== null;
  if (person.aliased) return;
  const sameParts = mention.keys.length === person.name.split(/[\s]+/).length;
  const full = mention.keys.every((key) => key.length > 1);
  if (inflects === 'cases' && sameParts && full && plainer(mention, person)) person.name = mention.name;
  if (inflects === 'genitive' && `${mention.name}s` === person.name) person.name = mention.name;
}

/** Several could be meant: whoever has the rank or the office, of those left over the one named last before. */
function meantOf(people: readonly Person[], mention: Mention): Person | null {
  const fitting = people.filter((person) => !isRefused(person, mention));
  const telling = fitting.filter((person) => bears(person, mention));
  const [only, another] = telling.length > 0 ? telling : fitting;
  return another === undefined ? (only ?? null) : namedLast(telling.length > 0 ? telling : fitting, mention);
}

/** Has the person this mention's rank, or its office? */
function bears({ mentions }: Person, { rank, title }: Mention): boolean {
  return mentions.some(
    (own) =>
      (rank !== null && own.rank !== null && gradeOf(own.rank) === gradeOf(rank)) ||
      (title !== null && !title.generic && own.title?.headKey === title.headKey),
  );
}

/** Has the mention a rank where the person has an office and no rank, or another rank? */
function isRefused({ mentions }: Person, { rank }: Mention): boolean {
  if (rank === null) return false;
  const ranks = mentions.flatMap((own) => (own.rank === null ? [] : [own.rank]));
  if (ranks.length > 0) return ranks.every((own) => gradeOf(own) !== gradeOf(rank));
  return mentions.some(({ role }) => role !== null);
}

/** What a rank and its abbreviations share: `Maj. Gen.`, `General`, `generolas`. */
function gradeOf(rank: string): string {
  return (
    keyOf(rank)
      .split(/[\s-]+/)
      .at(-1) ?? ''
  ).slice(0, 3);
}

/** The one of several whom the text names last before a place; null where it names none of them, or two in one place. */
export function namedLast(people: readonly Person[], { start }: { start: number }): Person | null {
  let last: { person: Person; mention: Mention } | undefined;
  for (const person of people)
    for (const mention of person.mentions)
      if (mention.start < start && mention.start > (last?.mention.start ?? -1)) last = { person, mention };
  if (last === undefined) return null;
  const { person, mention } = last;
  const beside = people.some(
    (other) => other !== person && other.mentions.some(({ sentence }) => sentence === mention.sentence),
  );
  return beside ? null : person;
}

// Oblique cases are the longer ones in Slavic languages; in the Baltic ones the nominative ends in s, š or ė.
function plainer(mention: Mention, person: Person): boolean {
  const nominative = (name: string) =>
    /(s|š|ė|is|a)$/.test(name) && !/(as|es)$/.test(name.replace(/as$/, 'as'));
  if (mention.title !== null && person.mentions[0]?.title === null) return false;
  if (/[sšė]$/.test(mention.name) !== /[sšė]$/.test(person.name)) return /[sšė]$/.test(mention.name);
  return mention.name.length < person.name.length && !nominative(person.name);
}

function surnameOf(keys: readonly string[]): string {
  const words = keys.filter((key) => !suffix.test(key));
  return words.at(-1) ?? '';
}

function fullness(mention: Mention): number {
  return mention.keys.reduce((sum, key) => sum + (key.length > 1 ? 2 : 1), 0);
}

function fits(person: Person, mention: Mention, inflects: Inflection): boolean {
  const words = mention.keys.filter((key) => !suffix.test(key));
  const own = [...person.keys];
  const last = words.at(-1);
  if (last === undefined) return false;
  const alike = (a: string, b: string) => sameForm(a, b, inflects);
  // A surname of three letters changes more than it keeps: the whole name must tell.
  const short = (key: string, word: string) =>
    words.length > 1 && word === last && inflects === 'cases' && sameShort(key, word);
  if (!own.some((key) => key.length > 1 && (alike(key, last) || short(key, last)))) return false;
  return words.every(
    (word) =>
      own.some((key) => alike(key, word) || short(key, word)) ||
      (word.length === 1 && own.some((key) => key.startsWith(word))) ||
      own.some((key) => key.length === 1 && word.startsWith(key)),
  );
}

/** One name in two cases; of a double one both parts change: `Nowak-Lis`, `Nowaka-Lisa`. */
function sameForm(a: string, b: string, inflects: Inflection): boolean {
  const [parts, others] = [a.split('-'), b.split('-')];
  if (parts.length !== others.length) return false;
  return parts.every((part, at) =>
    sameStem(stem(part, inflects), stem(others[at] ?? '', inflects), inflects),
  );
}

/** `Nagem` and `Nag'a`: two cases of a surname too short for its stem to tell. */
function sameShort(a: string, b: string): boolean {
  const [one, other] = [a, b].map((word) => shortCase.exec(word)?.[1]);
  return one !== undefined && one === other;
}

const shortCase = /^(\p{L}{3})'?(?:a|u|em|om|owi|ovi|ie|y|i|ego|emu)?$/u;

/** A word without what its case or a possessive adds. */
function stem(word: string, inflects: Inflection): string {
  if (inflects === 'none') return word.replace(/'$/, '');
  if (inflects === 'genitive') return word.replace(/(?<=\p{L}{3})s?'?$/u, '');
  if (word.length < 5) return word;
  return word.replace(
    /((?<=\p{L}{3})[aeiou](?:ga|ks|sse)|ого|его|ому|ему|ыми|ими|ому|ою|ого|iego|iemu|ego|emu|owi|iem|em|ym|im|ami|ach|ows|ui|ai|io|uo|į|ą|am|ā|us|as|is|es|ė|ой|ый|ий|им|ым|ом|ем|ею|ій|єм|ові|еві|lle|ssa|lla|lta|sta|sta|n|a|e|i|o|u|y|а|у|е|и|ю|я|ы|і|ї|s)$/u,
    '',
  );
}

function sameStem(a: string, b: string, inflects: Inflection): boolean {
  if (a === b) return true;
  if (inflects !== 'cases' || Math.min(a.length, b.length) < 4) return false;
  const short = Math.min(a.length, b.length);
  if (a.length === b.length && a.slice(0, -1) === b.slice(0, -1) && gradates(a, b)) return true;
  let shared = 0;
  while (shared < short && a[shared] === b[shared]) shared += 1;
  return shared >= short - 1 && Math.abs(a.length - b.length) <= 2 && shared >= 4;
}

/** Estonian weakens the last consonant of a short name in its cases: `Kulk`, `Kulgi`. */
function gradates(a: string, b: string): boolean {
  const ends = `${a.at(-1)}${b.at(-1)}`;
  return /^(?:kg|gk|pb|bp|td|dt)$/.test(ends);
}
