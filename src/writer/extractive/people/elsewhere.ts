/** Offices that stand away from the name: told of several in the sentence before, or of whoever speaks. */
import type { StateMention } from '../../../domain/country.ts';
import { type Word, wordsOf } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import { type BareTitle, level, type Mention } from './mention.ts';
import type { Person } from './merge.ts';
import type { Title } from './titles.ts';
import { singularOf } from './words.ts';

/** Text between two states that share an office: `of Norway and of the Danish …`. */
const paired = /^(?:\s\p{L}+){0,2}\s(?:and|&)\s(?:of\s)?(?:the\s)?$/u;
const joined = /^\s(?:and|&)\s(?:\p{Lu}[\p{L}.]*\s){0,4}$/u;
const furthest = 40;
/** The office is told at most so many sentences after the name. */
const longestTurn = 3;
const quotation = /["”“»]/;
const speaks =
  /^\s(?:\p{L}+ly\s|also\s)?(?:said|says|told|added|adds|noted|stressed|explained|stated)(?!\p{L})/u;

/**
 * Gives people without an office the one that the text tells of them without their name. `The sergeants major of
 * Norway and Latvia met. A and B spoke.` gives two names, who open the next sentence, office and state in their order;
 * `A of the Coast Office (CSO) said … the CSO spokeswoman added` gives the one that the quotation before is of.
 * Whoever has an office anywhere keeps it.
 */
export function withOfficesElsewhere(
  reading: Reading,
  people: readonly Person[],
  bare: readonly BareTitle[],
): Person[] {
  const told = new Map<Mention, Mention>();
  const open = people.filter(({ mentions }) => mentions.every(({ role }) => role === null));
  for (const { title, sentence } of bare) {
    if (title.generic) continue;
    const given = title.plural
      ? officesInTurn(reading, { title, sentence }, open)
      : officeOfSpeaker(reading, { title, sentence }, open);
    for (const [mention, office] of given) if (!told.has(mention)) told.set(mention, office);
  }
  if (told.size === 0) return [...people];
  return people.map((person) => ({
    ...person,
    mentions: person.mentions.map((mention) => told.get(mention) ?? mention),
  }));
}

type Given = [Mention, Mention];

function officesInTurn(reading: Reading, { title, sentence }: BareTitle, open: readonly Person[]): Given[] {
  const { text, sentences, states } = reading;
  const [before, next] = [sentences[sentence], sentences[sentence + 1]];
  if (before === undefined || next === undefined) return [];
  const two = states.filter(
    ({ start, end, how }) => start >= before.start && end <= before.end && how !== 'capital',
  );
  const [first, second, more] = two;
  if (first === undefined || second === undefined || more !== undefined || first.code === second.code)
    return [];
  if (!paired.test(text.slice(first.end, second.start))) return [];
  if (first.start > title.end + furthest || second.end < title.start - furthest) return [];
  const here = open
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => mention.sentence === sentence + 1)
    .sort((a, b) => a.start - b.start);
  const [one, other, third] = here;
  if (one === undefined || other === undefined || third !== undefined) return [];
  if (one.span[0] !== next.start || !joined.test(text.slice(one.end, other.start))) return [];
  const role = officeOf(reading, title, two);
  const elsewhere: [number, number] = [Math.min(title.start, first.start), Math.max(title.end, second.end)];
  return [
    [one, { ...one, role, states: [first.code], elsewhere }],
    [other, { ...other, role, states: [second.code], elsewhere }],
  ];
}

/** The office in the singular and without the states that hold it: `Chiefs of Defence of Norway` gives `Chief of Defence`. */
function officeOf(
  { text, language }: Reading,
  { start, end, first, headEnd }: Title,
  states: readonly StateMention[],
): string {
  const words = wordsOf(text, start, end);
  const isState = (word: Word) => states.some((state) => state.start <= word.start && word.start < state.end);
  const behind = words.findIndex((word, at) => at >= headEnd - first && isState(word));
  const own = words.slice(0, behind < 0 ? words.length : behind).filter((word) => !isState(word));
  while (links.test(own.at(-1)?.key ?? 'of') && own.length > 1) own.pop();
  const [opening, closing] = [own[0], own.at(-1)];
  if (opening === undefined || closing === undefined) return level(text.slice(start, end));
  return singularOf(level(text.slice(opening.start, closing.bare)), language ?? 'en');
}

const links = /^(?:of|the)$/;

/** The speaker's office, where the title says whose house it is of and one person of that house was just named. */
function officeOfSpeaker(
  { text, sentences }: Reading,
  { title, sentence }: BareTitle,
  open: readonly Person[],
): Given[] {
  const start = sentences[sentence]?.start ?? title.start;
  if (!quotation.test(text.slice(start, title.start)) || !speaks.test(text.slice(title.end, title.end + 24)))
    return [];
  const words = wordsOf(text, title.start, title.end).slice(0, -1);
  const house = words.filter(({ shape }) => shape === 'caps').map(({ key }) => key);
  const members = open.flatMap(({ mentions }) =>
    mentions.filter(({ affiliation }) => affiliation.some((word) => house.includes(word))).slice(0, 1),
  );
  const [only, another] = members;
  if (only === undefined || another !== undefined) return [];
  const since = sentence - only.sentence;
  if (since < 0 || since > longestTurn) return [];
  return [
    [only, { ...only, role: level(text.slice(title.start, title.end)), elsewhere: [title.start, title.end] }],
  ];
}
