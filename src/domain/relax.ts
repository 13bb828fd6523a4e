/** Relaxations: a question with one part left out, to tell what emptied a search and which nearby question has an answer. */
import { countryName } from './country.ts';
import { placeSpellings } from './placenames.ts';
import type { Question } from './question.ts';
import { sameSurname } from './surnames.ts';

export interface Relaxation {
  /** The part left out, as people call it: `Latvia`, `since March`, `special operations`. */
  part: string;
  question: Question;
  /** What is left, as someone would type it. */
  line: string;
}

/** The question with each of its parts left out in turn: states, people, topics, event types, period, words. */
export function relaxations(question: Question): Relaxation[] {
  const { countries, people, topics, types, period, words } = question;
  const without = [
    ...countries.map((code) => left(countryName(code), { ...question, countries: others(countries, code) })),
    ...people.map((name) => left(capital(name), { ...question, people: others(people, name) })),
    ...(topics.length > 0 && words.length === 0
      ? [left(topics.map(topicName).join(', '), { ...question, topics: [] })]
      : []),
    ...(types.length > 0 ? [left(types.join(', '), { ...question, types: [] })] : []),
    ...(period === null ? [] : [left(period.words, { ...question, period: null })]),
    ...(words.length > 0 ? [left(words.join(' '), { ...question, words: [], topics: [] })] : []),
  ];
  return without.filter(({ line }) => line !== '');
}

/**
 * The searches whose results together are a question's candidates, the most exact first. Topics and words only order
 * what states, people or a period narrow already: a release in another language uses other words for them. A writer
 * must leave out briefs of the last search that do not name the people.
 */
export function searches(question: Question): Question[] {
  const { countries, people, topics, types, period, words } = question;
  const surnames = people.map((name) => name.split(' ').at(-1) ?? name);
  const narrow = countries.length > 0 || people.length > 0 || period !== null;
  const spelt = words.flatMap((word) => [...placeSpellings(word), ...ordinalsOf(word)]);
  const asked = [spelt.length === 0 ? question : { ...question, words: [...words, ...spelt] }];
  if (topics.length > 0 && words.length > 0) asked.push({ ...question, topics: [] });
  if (words.length > 0 && (topics.length > 0 || types.length > 0)) asked.push({ ...question, words: [] });
  if (narrow && (topics.length > 0 || words.length > 0))
    asked.push({ ...question, topics: [], types, words: [] });
  // What nothing narrows may be told in the words of another language: it is looked for among the newest too.
  if (!narrow && words.length > 0) asked.push({ ...question, topics: [], types: [], words: [] });
  // The same people as briefs in another script spell them.
  for (const other of question.alike ?? []) {
    const spelt = people.map((name) => (sameSurname(name.split(' ').at(-1) ?? name, other) ? other : name));
    asked.push({ ...question, people: spelt, topics: [], types: [], words: [] });
  }
  // Of several people one may be claimed and the other only named in the text.
  if (people.length > 1)
    for (const name of people) asked.push({ ...question, people: [name], topics: [], types: [], words: [] });
  // Where no brief claims the person, a text may still name them.
  if (people.length > 0) asked.push({ ...question, people: [], topics: [], words: [...surnames, ...words] });
  return asked;
}

/** The number of a unit or of one of several, as English texts write it (`124` of the `124th`). */
function ordinalsOf(word: string): string[] {
  if (!/^\d{1,4}$/.test(word)) return [];
  const last = /1\d$/.test(word) ? '' : word.at(-1);
  return [`${word}${last === '1' ? 'st' : last === '2' ? 'nd' : last === '3' ? 'rd' : 'th'}`];
}

/** A question as someone would type it, from its parts. */
export function lineOf({ countries, people, topics, types, period, words }: Question): string {
  const spoken = words.length > 0 ? [] : topics.map((topic) => `#${topic}`);
  return [
    ...countries.map(countryName),
    ...people.map(capital),
    ...spoken,
    ...words,
    ...types,
    ...(period === null ? [] : [period.words]),
  ].join(' ');
}

/** `air-defence` → `air defence`. */
export function topicName(topic: string): string {
  return topic.replaceAll('-', ' ');
}

/** A topic and its words need not both be found: where there is a topic, it alone filters. */
function left(part: string, question: Question): Relaxation {
  const filtered = question.topics.length > 0 ? { ...question, words: [] } : question;
  return { part, question: filtered, line: lineOf(question) };
}

function others<Value>(values: readonly Value[], value: Value): Value[] {
  return values.filter((one) => one !== value);
}

/** A folded name as it is written: `karmnu vella` → `Karmnu Vella`. */
export function capital(name: string): string {
  return name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
