/** V13: to whom the text gives the words of a quotation. */

import { ands } from '../../lexicon/joining.ts';
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { kindOfOffice, officesOtherwise } from '../../lexicon/singleoffices.ts';
import { fullRank } from '../named/rank.ts';
import { absent, drop, type Finding, flag } from '../rules.ts';
import { speech } from '../text/deeds.ts';
import type { Document, Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import type { Span } from '../text/locate.ts';
import { type NamedPlace, surnameAt } from '../text/people.ts';
import { sameForm, sameName } from '../text/samewords.ts';
import { bareName, isOffice, isTitle, ranks } from '../text/titles.ts';
import { tongueOf } from '../text/tongue.ts';
import { isPerson, lastNamed, saysWoman } from './lastnamed.ts';
import { toldBehind } from './told.ts';

/** How many quotations back an unattributed one may go on from. */
const mostBack = 4;
/** How far from a quotation its attribution is looked for. */
const reach = 260;

/** Where a quotation stands in its document. */
export interface Mark {
  start: number;
  end: number;
}

/** The quotation that holds a span, or null; dashes of speech count as marks where the finder says so. */
export function markAround(document: Document, [start, end]: Span): Mark | null {
  return document.quotes.find((mark) => mark.start - 1 <= start && end <= mark.end + 2) ?? null;
}

const tokensBetween = (read: Read, start: number, end: number): number[] =>
  read.tokens.flatMap((token, index) => (token.start >= start && token.end <= end ? [index] : []));

/** Words around a quotation that may say whose it is: the rest of its sentence, and the sentence's beginning. */
export function attributionZone(document: Document, mark: Mark): number[] {
  const next = document.quotes.find(({ start }) => start > mark.end)?.start ?? document.text.length;
  const previous = document.quotes.filter(({ end }) => end < mark.start).at(-1)?.end ?? 0;
  const after = tokensBetween(document, mark.end, Math.min(next, mark.end + reach));
  const before = tokensBetween(document, Math.max(previous, mark.start - reach), mark.start);
  const firstAfter = document.tokens[after[0] ?? -1];
  // A new sentence after the mark has begun when its first word is capitalised behind a full stop inside the quotation.
  const close = document.text.slice(Math.max(mark.start, mark.end - 2), (firstAfter?.start ?? mark.end) + 1);
  const continues =
    firstAfter !== undefined &&
    !/\n/.test(document.text.slice(mark.end, firstAfter.start)) &&
    (!/[.!?]\W*$/.test(close.slice(0, -1)) || !firstAfter.cap || saysSoon(document, after));
  const sentence = firstAfter?.sentence;
  const kept = continues ? after.filter((index) => document.tokens[index]?.sentence === sentence) : [];
  const opener = document.tokens[before.at(-1) ?? -1];
  // A sentence that is complete before the mark tells of what came before it: `said Berg. “We stay.”`
  const complete = opener !== undefined && /[.!?]/.test(document.text.slice(opener.end, mark.start));
  const leads = before.filter((index) => document.tokens[index]?.sentence === opener?.sentence);
  return complete ? kept : [...kept, ...leads];
}

const saysSoon = (document: Document, zone: readonly number[]): boolean =>
  zone.slice(0, 14).some((index) => speech.has(document.tokens[index]?.fold ?? ''));

/** The people named in a zone, the likeliest speaker first: beside the verb of speech, not after `told` or `with`. */
function namedIn(document: Document, zone: readonly number[]): NamedPlace[] {
  const inZone = new Set(zone);
  const people = document.people.filter(({ from, to }) => inZone.has(from) && inZone.has(to));
  const verbs = zone.filter((index) => speech.has(document.tokens[index]?.fold ?? ''));
  // Without a verb that is known, the first name behind the quotation is the speaker's.
  if (verbs.length === 0) return people;
  const distance = ({ from, to }: NamedPlace): number => {
    const gaps = verbs.map((verb) =>
      verb < from ? (from - verb) * (objectOf(document, verb, from) ? 10 : 1) : verb - to,
    );
    return Math.min(99, ...gaps);
  };
  return [...people].sort((a, b) => distance(a) - distance(b));
}

const addressing = wordSet(pointing.addressing);
const objectOf = (document: Document, verb: number, name: number): boolean =>
  document.tokens.slice(verb, name).some(({ fold }) => addressing.has(fold));

/** `… at a meeting with his colleague Berg`: named, but not as the speaker. */
const isAddressed = (document: Document, { from }: NamedPlace): boolean =>
  document.tokens.slice(Math.max(0, from - 4), from).some(({ fold }) => addressing.has(fold));

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

/** Is `the minister` (or another title in the zone) one that the document gives to this person? */
function titleFits(document: Document, zone: readonly number[], speaker: readonly string[]): boolean {
  const titles = zone
    .map((index) => document.tokens[index]?.fold ?? '')
    .filter((word) => isOffice(word) || ranks.has(word));
  const own = document.people
    .filter((place) => surnameAt(place, speaker))
    .flatMap(({ before, after }) => [...before, ...after])
    .map((index) => document.tokens[index]?.fold ?? '');
  return (
    titles.some((title) => own.some((word) => sameOfficeWord(title, word))) &&
    !isRankOfAnother(document, zone, speaker) &&
    !ofOtherState(document, zone, speaker)
  );
}

/** `the head of state`: does the zone call an office by other words that the document gives to this person and to no other? */
function standsFor(document: Document, zone: readonly number[], speaker: readonly string[]): boolean {
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

/** `the Estonian president`, of a president whom the document gives to another state alone. */
function ofOtherState(document: Document, zone: readonly number[], speaker: readonly string[]): boolean {
  const told = stateCodesAt(
    document,
    zone.filter((index) => isTitle(document.tokens[index + 1])),
  );
  const own = document.people
    .filter((place) => surnameAt(place, speaker))
    .flatMap(({ before, after }) => stateCodesAt(document, [...before, ...after]));
  return told.length > 0 && own.length > 0 && !told.some((code) => own.includes(code));
}

const stateCodesAt = (document: Document, positions: readonly number[]): string[] =>
  positions.flatMap((index) => document.codes.get(document.tokens[index]?.start ?? -1) ?? []);

const pronouns = wordSet(pointing.speakerPronouns);
/** Languages that leave out the pronoun in front of a verb. */
const dropsPronouns = new Set(['pl', 'cs', 'uk', 'ru', 'lt', 'lv']);

const goesOnBehind = new RegExp(String.raw`^[,"”“»]{0,3}\s(?:${ands})\s["“„«»]?$`, 'u');

/** `“…,” and “…,” said Berg`: a quotation that goes on behind a joining word in the same sentence. */
function nextPiece(document: Document, mark: Mark): Mark | null {
  const next = document.quotes.find(({ start }) => start > mark.end);
  if (next === undefined) return null;
  const between = document.text.slice(mark.end, next.start);
  return goesOnBehind.test(between) ? next : null;
}

/** Does an office without a name stand right beside a verb of speech: `the minister said`? */
const officeSays = (document: Document, zone: readonly number[]): boolean =>
  zone.some(
    (index) =>
      isOffice(document.tokens[index]?.fold ?? '') &&
      [index - 1, index + 1].some((beside) => speech.has(document.tokens[beside]?.fold ?? '')),
  );

/** Is this speaker the one to whom the text gives the words at this span? */
export function checkSpeaker(document: Document, span: Span, speaker: string, back = mostBack): Finding[] {
  const mark = markAround(document, span);
  if (mark === null) return [drop('V13')];
  const zone = attributionZone(document, mark);
  const further = nextPiece(document, mark);
  if (further !== null && back > 0 && !saysSoon(document, zone))
    return checkSpeaker(document, [further.start, further.end], speaker, back - 1);
  const name = bareName(speaker);
  const found = namedIn(document, zone);
  // `Speaking at Dahl Hall, the minister said`: who speaks is told by an office.
  const named = officeSays(document, zone) ? found.filter((place) => isPerson(document, place)) : found;
  const words = zone.map((index) => document.tokens[index]?.fold ?? '');
  const claimedHere = named.find((place) => surnameAt(place, name));
  if (claimedHere !== undefined) {
    if (named.length === 1 || named[0] === claimedHere) return [];
    return [isAddressed(document, claimedHere) ? drop('V13') : flag('V13')];
  }
  const told = toldBehind(document.text, mark.end);
  if (told !== null) return saidBy(document, told, name) ? [] : [drop('V13')];
  const spoken = saysSoon(document, zone);
  if (named.length > 0 && spoken && !(named[0] !== undefined && isAddressed(document, named[0])))
    return [drop('V13')];
  if (name.length > 0 && name.every((word) => words.some((other) => sameName(word, other)))) return [];
  if (name.some((word) => word.length > 3 && words.some((other) => sameName(word, other))))
    return [flag('V13')];
  const last = lastNamed(document, mark.start, words.some(saysWoman));
  const lastFits = last !== null && surnameAt(last, name);
  if (standsFor(document, zone, name)) return [];
  if (titleFits(document, zone, name)) return lastFits || named.length === 0 ? [] : [flag('V13')];
  if (named.length > 0 && spoken) return [drop('V13')];
  if (words.some((word) => pronouns.has(word))) return lastFits ? [] : [absent('V13', document)];
  if (isOfOrganisation(document, zone, name)) return [];
  if (spoken && words.some((word) => isOffice(word)))
    return titleOfNobody(document, words) && isLikely(document, mark, name, lastFits)
      ? [flag('V13')]
      : [absent('V13', document)];
  // Somebody spoke whom the text calls neither by name nor by title that is known: not this person.
  if (spoken && zone.length > 2) return [absent('V13', document)];
  // `– dodał.`: where the verb alone tells a person, it is the one named last.
  if (spoken && lastFits && dropsPronouns.has(tongueOf(document.tokens) ?? '')) return [];
  return checkContinued(document, mark, speaker, { lastFits, back });
}

/** Is the first person whom the words behind the quotation name this one? */
function saidBy(document: Document, [start, end]: [number, number], name: readonly string[]): boolean {
  const first = document.people.find(({ from }) => {
    const at = document.tokens[from]?.start ?? -1;
    return at >= start && at < end;
  });
  return first !== undefined && surnameAt(first, name);
}

/** How far behind a name its organisation's acronym may stand. */
const organisationReach = 12;

/** `the CGS spokeswoman`, behind `Ida Berg of the Coast Guard Service (CGS)`: the one person whom the text gives that acronym. */
function isOfOrganisation(document: Document, zone: readonly number[], name: readonly string[]): boolean {
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

/** `the spokeswoman`: a title that stands beside no name in the document. */
const titleOfNobody = (document: Document, words: readonly string[]): boolean => {
  const titles = words.filter((word) => isOffice(word));
  const held = document.people.flatMap(({ before, after }) => [...before, ...after]);
  return !held.some((index) => titles.some((title) => sameForm(title, document.tokens[index]?.fold ?? '')));
};

const quoteBefore = (document: Document, mark: Mark): Mark | undefined =>
  document.quotes.filter(({ end }) => end < mark.start).at(-1);

function isLikely(document: Document, mark: Mark, name: readonly string[], lastFits: boolean): boolean {
  const earlier = quoteBefore(document, mark);
  return (
    lastFits ||
    (earlier !== undefined &&
      namedIn(document, attributionZone(document, earlier)).some((place) => surnameAt(place, name)))
  );
}

/** `The guest said that they stay. “We like it here.”`: the sentence in front, of the same paragraph, tells who speaks, and names nobody else first. */
function goesOnFromSaying(document: Document, mark: Mark, name: readonly string[]): boolean {
  const { tokens, text, people } = document;
  const last = tokens.findLastIndex(({ end }) => end <= mark.start);
  const zone = tokens.flatMap(({ sentence }, at) => (sentence === tokens[last]?.sentence ? [at] : []));
  const own = (at: number): boolean =>
    document.quotes.some(({ start, end }) => {
      const place = tokens[at]?.start ?? -1;
      return place >= start && place < end;
    });
  if (last < 0 || /\n\s*\n/.test(text.slice(tokens[last]?.end, mark.start)) || zone.some(own)) return false;
  const verb = zone.find((at) => speech.has(tokens[at]?.fold ?? ''));
  if (verb === undefined) return false;
  const front = zone.filter((at) => at < verb);
  const [first] = people.filter(({ from }) => front.includes(from));
  return first === undefined ? titleFits(document, front, name) : surnameAt(first, name);
}

/** A quotation that nothing attributes goes on from the one before in its paragraph; elsewhere that is only likely. */
function checkContinued(
  document: Document,
  mark: Mark,
  speaker: string,
  { lastFits, back }: { lastFits: boolean; back: number },
): Finding[] {
  const earlier = quoteBefore(document, mark);
  if (back === mostBack && goesOnFromSaying(document, mark, bareName(speaker))) return [];
  if (earlier === undefined || back === 0) return [lastFits ? flag('V13') : absent('V13', document)];
  const between = document.text.slice(earlier.end, mark.start);
  const near = between.length <= reach;
  const found = checkSpeaker(document, [earlier.start, earlier.end], speaker, back - 1);
  if (near && !found.some(({ level: worst }) => worst === 'drop'))
    return /\n\s*\n/.test(between) ? [flag('V13')] : found;
  return [lastFits && !near ? flag('V13') : absent('V13', document)];
}
