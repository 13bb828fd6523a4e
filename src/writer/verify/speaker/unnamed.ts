/** Whom words around a quotation mean that call its speaker by an office, a rank or a body instead of by name. */

import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { kindOfOffice, officesOtherwise } from '../../lexicon/singleoffices.ts';
import { fullRank } from '../named/rank.ts';
import type { Document } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import { type NamedPlace, ownStates, surnameAt } from '../text/people.ts';
import { sameForm } from '../text/samewords.ts';
import { isOffice, isTitle, ranks } from '../text/titles.ts';
import { isOfWoman, isWoman } from './lastnamed.ts';

const articles = wordSet(pointing.articles);

/** The same office, in another form or as a part of a longer word: `Verteidigungsminister`, `Bundesverteidigungsminister`. */
const sameOfficeWord = (a: string, b: string): boolean =>
  a === b || sameForm(a, b) || (Math.min(a.length, b.length) > 7 && (a.endsWith(b) || b.endsWith(a)));

/** `the brigadier general`: a whole rank that the document gives to others alone. */
function isRankOfAnother(document: Document, zone: readonly number[], speaker: readonly string[]): boolean {
  const words = (at: readonly number[]): string[] => at.map((index) => document.tokens[index]?.fold ?? '');
  const told = words(zone)
    .filter((word) => ranks.has(word))
    .map(fullRank);
  const holds = ({ before, after }: NamedPlace): boolean => {
    const own = words([...before, ...after]).map(fullRank);
    return told.every((word) => own.includes(word));
  };
  const held = document.people.filter(holds);
  return told.length > 1 && held.length > 0 && !held.some((place) => surnameAt(place, speaker));
}

/** `the deputy fleet commander`: words of an office that stand together beside others alone. */
function isOfficeOfAnother(
  { tokens, people }: Document,
  zone: readonly number[],
  speaker: readonly string[],
): boolean {
  const said = (at: readonly number[]): string => ` ${at.map((index) => tokens[index]?.fold).join(' ')} `;
  const office = zone.find((index) => isOffice(tokens[index]?.fold ?? '') && tokens[index]?.cap === true);
  if (office === undefined) return false;
  let first = office;
  // `The Minister` at a sentence's beginning: the article is no word of the office.
  const isOwn = (at: number): boolean => tokens[at]?.cap === true && !articles.has(tokens[at]?.fold ?? '');
  while (zone.includes(first - 1) && isOwn(first - 1)) first--;
  let last = office;
  while (zone.includes(last + 1) && tokens[last + 1]?.cap === true) last++;
  if (first === last) return false;
  const called = said(zone.filter((index) => index >= first && index <= last));
  const held = people.filter(({ before, after }) => [before, after].some((at) => said(at).includes(called)));
  return held.length > 0 && !held.some((place) => surnameAt(place, speaker));
}

/** Is `the minister` (or another title in the zone) one that the document gives to this person? */
export function titleFits(document: Document, zone: readonly number[], speaker: readonly string[]): boolean {
  const titles = zone
    .map((index) => document.tokens[index]?.fold ?? '')
    .filter((word) => isOffice(word) || ranks.has(word));
  const places = document.people.filter((place) => surnameAt(place, speaker));
  const own = places
    .flatMap(({ before, after }) => [...before, ...after])
    .map((index) => document.tokens[index]?.fold ?? '');
  // `the Ministerin` is no man where the text names a woman.
  const women = titles.some((title) => isOfWoman(document, title));
  const isHers = (place: NamedPlace): boolean => isWoman(document, place);
  if (women && !places.some(isHers) && document.people.some(isHers)) return false;
  return (
    titles.some((title) => own.some((word) => sameOfficeWord(title, word))) &&
    !isRankOfAnother(document, zone, speaker) &&
    !isOfficeOfAnother(document, zone, speaker) &&
    !ofOtherState(document, zone, speaker)
  );
}

/** `the head of state`: does the zone call an office by other words that the document gives to this person and to no other? */
export function standsFor(document: Document, zone: readonly number[], speaker: readonly string[]): boolean {
  const [first, last] = [document.tokens[zone[0] ?? -1], document.tokens[zone.at(-1) ?? -1]];
  if (first === undefined || last === undefined) return false;
  const called = officesOtherwise(document.text.slice(first.start, last.end)).map(({ value }) => value);
  if (called.length === 0 || ofOtherState(document, zone, speaker)) return false;
  const held = document.people.filter(({ before, after }) =>
    called.includes(officeKept(document, [...before, ...after])),
  );
  return held.length > 0 && held.every((place) => surnameAt(place, speaker));
}

/** The kind of office that words beside a name tell; empty for none. */
function officeKept({ tokens, text }: Document, zone: readonly number[]): string {
  const [first, last] = [tokens[zone[0] ?? -1], tokens[zone.at(-1) ?? -1]];
  if (first === undefined || last === undefined) return '';
  const words = text.slice(first.start, last.end);
  const office = zone.findIndex((at) => isOffice(tokens[at]?.fold ?? ''));
  const start = tokens[zone[office] ?? -1]?.start ?? first.start;
  return kindOfOffice(words) ?? kindOfOffice(text.slice(start, last.end)) ?? '';
}

const ownerReach = 4;

/** `the Minister of Defence of [Malta]`: the state behind an office, with nothing but its words between. */
function isOfTitle({ tokens }: Document, index: number): boolean {
  if (tokens[index - 1]?.fold !== 'of') return false;
  const front = tokens.slice(Math.max(0, index - 1 - ownerReach), index - 1);
  const office = front.findLastIndex((token) => isTitle(token));
  return office >= 0 && front.slice(office + 1).every(({ fold, cap }) => cap || fold === 'of');
}

/** `the Estonian president`, of a president whom the document gives to another state alone. */
function ofOtherState(document: Document, zone: readonly number[], speaker: readonly string[]): boolean {
  const tied = (at: readonly number[]): readonly number[] =>
    at.filter((index) => isTitle(document.tokens[index + 1]) || isOfTitle(document, index));
  const told = stateCodesAt(document, tied(zone));
  const own = document.people
    .filter((place) => surnameAt(place, speaker))
    .flatMap(({ before, after, listed }) => {
      const beside = [...before, ...after];
      const office = beside.filter((index) => isOfTitle(document, index));
      return ownStates(stateCodesAt(document, office.length > 0 ? office : beside), listed);
    });
  return told.length > 0 && own.length > 0 && !told.some((code) => own.includes(code));
}

const stateCodesAt = (document: Document, positions: readonly number[]): string[] =>
  positions.flatMap((index) => document.codes.get(document.tokens[index]?.start ?? -1) ?? []);

/** How far behind a name its organisation's acronym may stand. */
const organisationReach = 12;

/** `the CGS spokeswoman`, behind `Ida Berg of the Coast Guard Service (CGS)`: the one person whom the text gives that acronym. */
export function isOfOrganisation(
  document: Document,
  zone: readonly number[],
  name: readonly string[],
): boolean {
  const { tokens } = document;
  const acronyms = zone.flatMap((index) => {
    const before = tokens[index - 1];
    const office = isOffice(tokens[index]?.fold ?? '');
    return office && /^\p{Lu}{2,8}$/u.test(before?.raw ?? '') ? [before?.raw] : [];
  });
  const held = document.people.filter(({ to }) =>
    tokens
      .slice(to + 1, to + 1 + organisationReach)
      .some(({ raw, sentence }) => sentence === tokens[to]?.sentence && acronyms.includes(raw)),
  );
  const surnames = new Set(held.map(({ words }) => words.at(-1)));
  return surnames.size === 1 && held.some((place) => surnameAt(place, name));
}

/** `the CDF`, of whom the text calls `Chief of Defence Forces (CDF) NAME`: letters that it gives to the office of this person alone. */
export function isCalledInLetters(
  { tokens, people, text }: Document,
  zone: readonly number[],
  name: readonly string[],
): boolean {
  const called = zone.flatMap((index) => {
    const { raw = '' } = tokens[index] ?? {};
    return tokens[index - 1]?.fold === 'the' && /^\p{Lu}{2,8}$/u.test(raw) ? [`(${raw})`] : [];
  });
  if (called.length === 0) return false;
  const held = people.filter(({ from, to, before, after }) => {
    const first = tokens[before[0] ?? from]?.start ?? 0;
    const last = tokens[after.at(-1) ?? to]?.end ?? first;
    return called.some((letters) => text.slice(first, last + letters.length + 1).includes(letters));
  });
  return held.length > 0 && held.every((place) => surnameAt(place, name));
}

/** `the spokeswoman`: a title that stands beside no name in the document. */
export const titleOfNobody = (document: Document, words: readonly string[]): boolean => {
  const titles = words.filter((word) => isOffice(word));
  const held = document.people.flatMap(({ before, after }) => [...before, ...after]);
  return !held.some((index) => titles.some((title) => sameForm(title, document.tokens[index]?.fold ?? '')));
};
