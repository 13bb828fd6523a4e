/** V13: to whom the text gives the words of a quotation. */

import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { absent, drop, type Finding, flag } from '../rules.ts';
import { speech } from '../text/deeds.ts';
import type { Document } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import type { Span } from '../text/locate.ts';
import { type NamedPlace, surnameAt } from '../text/people.ts';
import { sameName } from '../text/samewords.ts';
import { bareName, isOffice } from '../text/titles.ts';
import { tokenise } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';
import { isPerson, isSubjectBefore, lastNamed, saysWoman } from './lastnamed.ts';
import { toldBehind } from './told.ts';
import { isCalledInLetters, isOfOrganisation, standsFor, titleFits, titleOfNobody } from './unnamed.ts';
import { attributionZone, type Mark, markAround, nextPiece, quoteBefore, reach, saysSoon } from './zone.ts';

/** How many quotations back an unattributed one may go on from. */
const mostBack = 4;
/** The people named in a zone, the likeliest speaker first: beside the verb of speech, not after `told` or `with`. */
function namedIn(document: Document, zone: readonly number[]): NamedPlace[] {
  const inZone = new Set(zone);
  const people = document.people.filter(({ from, to }) => inZone.has(from) && inZone.has(to));
  const verbs = zone.filter((index) => speech.has(document.tokens[index]?.fold ?? ''));
  // Without a verb that is known, the first name behind the quotation is the speaker's.
  if (verbs.length === 0) return people;
  const distance = ({ from, to }: NamedPlace): number => {
    const gaps = verbs.map((verb) =>
      verb < from
        ? (from - verb) * (objectOf(document, verb, from) ? 10 : 1)
        : (verb - to) * (isMet(document, from) ? 10 : 1),
    );
    return Math.min(99, ...gaps);
  };
  return [...people].sort((a, b) => distance(a) - distance(b));
}

const addressing = wordSet(pointing.addressing);
const objectOf = (document: Document, verb: number, name: number): boolean =>
  document.tokens.slice(verb, name).some(({ fold }) => addressing.has(fold));

const companyReach = 5;

/** `Dahl met with her colleague [Berg] and said`: led up to by `with`, and no speaker. */
function isMet({ tokens }: Document, from: number): boolean {
  for (let at = from - 1; from - at <= companyReach; at--) {
    const token = tokens[at];
    if (token === undefined || token.clause !== tokens[from]?.clause) return false;
    if (token.fold === 'with') return true;
    if (speech.has(token.fold) && !token.cap) return false;
  }
  return false;
}

/** `… at a meeting with his colleague Berg`: named, but not as the speaker. */
const isAddressed = (document: Document, { from }: NamedPlace): boolean =>
  document.tokens.slice(Math.max(0, from - 4), from).some(({ fold }) => addressing.has(fold));

const pronouns = wordSet(pointing.speakerPronouns);
/** Languages that leave out the pronoun in front of a verb. */
const dropsPronouns = new Set(['pl', 'cs', 'uk', 'ru', 'lt', 'lv']);

/** Does an office without a name stand right beside a verb of speech: `the minister said`? */
const officeSays = (document: Document, zone: readonly number[]): boolean =>
  zone.some(
    (index) =>
      isOffice(document.tokens[index]?.fold ?? '') &&
      [index - 1, index + 1].some((beside) => speech.has(document.tokens[beside]?.fold ?? '')),
  );

/** `“…,” he said. He went on to say: “…”`: does the quotation before have this speaker, and is nobody named since? */
function goesOn(document: Document, mark: Mark, speaker: string, back: number): boolean {
  const earlier = quoteBefore(document, mark);
  if (earlier === undefined || back === 0 || mark.start - earlier.end > reach) return false;
  const since = document.people.some(({ from }) => {
    const at = document.tokens[from]?.start ?? -1;
    return at > earlier.end && at < mark.start;
  });
  const found = since ? [] : checkSpeaker(document, [earlier.start, earlier.end], speaker, back - 1);
  return !since && !found.some(({ level: worst }) => worst === 'drop');
}

/** Is this speaker the one to whom the text gives the words at this span? */
export function checkSpeaker(document: Document, span: Span, speaker: string, back = mostBack): Finding[] {
  const mark = markAround(document, span);
  if (mark === null) return [drop('V13')];
  const zone = attributionZone(document, mark);
  const further = nextPiece(document, mark);
  if (further !== null && back > 0 && !saysSoon(document, zone)) {
    const behind = checkSpeaker(document, [further.start, further.end], speaker, back - 1);
    // What opens a quotation of several paragraphs may tell who speaks, where the last of them does not.
    if (!behind.some(({ level: worst }) => worst === 'drop')) return behind;
  }
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
  if (standsFor(document, zone, name) || isCalledInLetters(document, zone, name)) return [];
  if (titleFits(document, zone, name)) return lastFits || named.length === 0 ? [] : [flag('V13')];
  if (named.length > 0 && spoken) return [drop('V13')];
  if (words.some((word) => pronouns.has(word))) {
    const means = (person: readonly string[]): boolean =>
      isSubjectBefore(document, mark.start, person, words);
    if (lastFits || means(name) || goesOn(document, mark, speaker, back)) return [];
    // Another whom the sentence before has speak is meant; of one whom it only names that is not sure.
    return [
      last !== null && !means(last.words) && isKnown(document, name) ? flag('V13') : absent('V13', document),
    ];
  }
  if (isOfOrganisation(document, zone, name)) return [];
  if (spoken && words.some((word) => isOffice(word)))
    return [titleOfNobody(document, words) ? flag('V13') : absent('V13', document)];
  // Somebody spoke whom the text calls neither by name nor by a title that is known.
  if (spoken && zone.length > 2) return [lastFits ? flag('V13') : absent('V13', document)];
  // `– dodał.`: where the verb alone tells a person, it is the one named last.
  if (spoken && lastFits && dropsPronouns.has(tongueOf(document.tokens) ?? '')) return [];
  return checkContinued(document, mark, speaker, { lastFits, back });
}

/** Does the text name this person? */
const isKnown = ({ people }: Document, name: readonly string[]): boolean =>
  people.some((place) => surnameAt(place, name));

/** Is the first person whom the words behind the quotation name this one? */
function saidBy(document: Document, [start, end]: [number, number], name: readonly string[]): boolean {
  const first = document.people.find(({ from }) => {
    const at = document.tokens[from]?.start ?? -1;
    return at >= start && at < end;
  });
  return first !== undefined && surnameAt(first, name);
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

const longestAttribution = 240;

/** Is it the end of one sentence, with a verb of speech in it, and no more? */
const isAttributionAlone = (between: string): boolean =>
  between.length <= longestAttribution &&
  /^[^.!?\n]*[.!?]\s*$/.test(between) &&
  tokenise(between).some(({ fold: word }) => speech.has(word));

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
  // `…,” Berg said in a statement on the day. “We stay”: nothing stands between but who said the first.
  const near = between.length <= reach || isAttributionAlone(between);
  const found = checkSpeaker(document, [earlier.start, earlier.end], speaker, back - 1);
  if (near && !found.some(({ level: worst }) => worst === 'drop'))
    return /\n\s*\n/.test(between) ? [flag('V13')] : found;
  return [lastFits && !near ? flag('V13') : absent('V13', document)];
}
