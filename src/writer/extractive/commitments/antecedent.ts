/** Whom a pronoun or a subject told before stands for, where only one party can be meant. */

import type { Found } from '../../../domain/phrases.ts';
import { ands } from '../../lexicon/joining.ts';
import { peopleOf } from '../people/people.ts';
import { quoteClaims } from '../quotes/quotes.ts';
import type { Clause } from '../text/clauses.ts';
import { lowerBound } from '../text/inorder.ts';
import { isQuoted, type Reading, sentenceAt } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Around } from './around.ts';
import { isParty, leadIn } from './party.ts';
import type { Sign, Signs } from './signs.ts';

type Span = [number, number];

/** A pronoun that opens a clause and acts in it. */
const opens =
  /^(?:["“]\s?)?(?:(?:And|But|Also|In addition|Moreover|Furthermore)\s*,?\s)?(they|both(?=\s\p{Ll}+ed\s)|he|she|it)\s/iu;
const speakers = /(?:^|[\s"“])(?:we|I)\s/i;
/** What the narrator tells somebody to have done: the verb that ends the subject of a sentence. */
const told =
  /\s(?:(?:also|both|jointly|then|today|yesterday|again|have|has|had|(?!only)\p{Ll}+ly|(?:on\s)?\p{Lu}\p{L}+day)\s)*(?:met|held|spoke|took|gave|said|told|made|led|paid|saw|sent|brought|bought|built|began|became|came|went|left|lent|put|set|drew|wrote|will|is|are|was|were|(?!united|called|named|headed|led)\p{Ll}{3,}ed)\s(?!by\s)/u;
const longestSubject = 160;
/** A pronoun is followed back over so many sentences that open with one as well. */
const farthest = 3;
/** `met with NAME`: whoever did and whoever it was with act together in what follows. */
const together = /^(?:met|meet|spoke|talked|held)(?!\p{L})/u;
const plural = new RegExp(String.raw`^(?:both|the two)\s|\s(?:${ands})\s|[^s]s$`, 'iu');

/** The parties, one span or two that act together; empty where the text leaves open who is meant. */
export function antecedents(
  reading: Reading,
  first: Found<Sign>,
  { clause, subject, signs }: Around,
): Span[] {
  const { text } = reading;
  const from = clause.continues ? subject : clause;
  const before = text.slice(from.start, first.start);
  if (isQuoted(reading, first.start, first.end))
    return speakers.test(before) ? speakerOf(reading, first.start) : [];
  const index = sentenceAt(reading, first.start);
  const sentence = reading.sentences[index];
  if (sentence === undefined) return [];
  const pronoun = opens.exec(before)?.[1]?.toLowerCase();
  if (pronoun === undefined)
    return clause.continues && !relative.test(before)
      ? asList(subjectOf(reading, from, first.start, signs))
      : [];
  if (pronoun === 'it')
    return from.start - sentence.start > 3
      ? asList(stateBefore(reading, sentence, from, signs))
      : fromBefore(reading, index, pronoun, signs);
  return from.start - sentence.start > 3
    ? asList(alike(text, subjectOf(reading, sentence, from.start, signs), pronoun))
    : fromBefore(reading, index, pronoun, signs);
}

/** `the decision by Norway to …`, `the proposal for the Norwegian navy to …`, `Norway's decision to …`: whose it is. */
export function ownerOf(reading: Reading, sign: Found<Sign>, { clause, signs }: Around): Span | null {
  const { text } = reading;
  if (!ownable.test(text.slice(sign.start, sign.end))) return null;
  const behind = owned.exec(text.slice(sign.end, clause.end));
  const [whole = '', phrase = ''] = behind ?? possessor.exec(text.slice(clause.start, sign.start)) ?? [];
  if (phrase === '') return null;
  const from = behind === null ? sign.start - whole.length : sign.end + whole.indexOf(phrase);
  return isParty(reading, signs, from, phrase) ? [from, from + phrase.length] : null;
}

const ownable =
  /^(?:decision|announcement|offer|request|intention|intent|readiness|willingness|proposal|promise|pledge)s?(?!\p{L})/iu;
const owned =
  /^(?:\s(?:already\s)?(?:made|taken|put\sforward|adopted|reached|announced)(?:\s(?:today|yesterday|earlier|on\s\p{Lu}\p{L}+day))?)?\s(?:by|of|for)\s([^,;.:]{2,80}?)\sto\s/u;
const possessor =
  /(?<![\p{L}-])((?:the\s)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,5})['’]s?\s(?:\p{Ll}+\s)?$/u;

/** `praised the wing, which is based here and will go on …`: another than the subject of the sentence acts. */
const relative = /(?<!\p{L})(?:where|which|who|whose|that|whom)\s/u;

const asList = (span: Span | null): Span[] => (span === null ? [] : [span]);

/** Whom the sentence before is about, if it tells of one party alone that the pronoun can mean. */
function fromBefore(reading: Reading, index: number, pronoun: string, signs: Signs): Span[] {
  const { text } = reading;
  for (let back = index - 1; back >= Math.max(0, index - farthest); back -= 1) {
    const sentence = reading.sentences[back];
    if (sentence === undefined || sentence.kind !== 'body') return [];
    if (opens.test(sentence.text)) continue;
    const found = subjectOf(reading, sentence, sentence.end, signs);
    if (found === null) return [];
    const fit = alike(text, found, pronoun);
    const named = peopleIn(reading, sentence);
    if (pronoun === 'he' || pronoun === 'she') return named.length <= 1 ? asList(fit) : [];
    if (pronoun === 'it' && (named.length > 0 || people.test(text.slice(...found)))) return [];
    if (fit !== null) return [fit];
    const [one, other] = named;
    const verb = text.slice(found[1], sentence.end).trimStart();
    return one &&
      other &&
      named.length === 2 &&
      one[0] < found[1] &&
      other[0] > found[1] &&
      together.test(verb)
      ? [one, other]
      : [];
  }
  return [];
}

/** Those whom `it` cannot mean: one in office. */
const people =
  /(?<!\p{L})(?:ministers?|secretar(?:y|ies)|presidents?|generals?|chiefs?|ambassadors?|commanders?|admirals?|officials?|chancellor|premier)(?!\p{L})/iu;

/** One party for `he`, several for `they`; else null. */
function alike(text: string, span: Span | null, pronoun: string): Span | null {
  if (span === null) return null;
  const several = plural.test(text.slice(...span));
  return several === (pronoun === 'they' || pronoun === 'both') ? span : null;
}

/** The subject that opens a sentence or clause, before the verb by which the narrator tells what it did. */
function subjectOf(
  reading: Reading,
  { start, end }: Pick<Sentence | Clause, 'start' | 'end'>,
  until: number,
  signs: Signs,
): Span | null {
  const { text } = reading;
  const from =
    start + (leadIn.exec(text.slice(start, Math.min(end, start + longestSubject)))?.[0].length ?? 0);
  const said = text.slice(from, Math.min(until, end, from + longestSubject));
  const length = told.exec(said)?.index;
  if (length === undefined) return null;
  const phrase = said.slice(0, length);
  return isParty(reading, signs, from, phrase) ? [from, from + phrase.length] : null;
}

/** `Norway has sent one ship and, besides, it has decided to …`: the state that opens the sentence. */
function stateBefore(reading: Reading, sentence: Sentence, from: Clause, signs: Signs): Span | null {
  const subject = subjectOf(reading, sentence, from.start, signs);
  if (subject === null) return null;
  const [state, other] = reading.states.slice(
    lowerBound(reading.states, subject[0]),
    lowerBound(reading.states, subject[1]),
  );
  return state !== undefined && other === undefined && state.how === 'name' ? subject : null;
}

/** Where each of the people stands whom a sentence names. */
function peopleIn(reading: Reading, { index }: Sentence): Span[] {
  return peopleOf(reading)
    .people.flatMap(({ mentions }) => mentions.filter(({ sentence }) => sentence === index).slice(0, 1))
    .map(({ start, end }): Span => [start, end])
    .sort((a, b) => a[0] - b[0]);
}

/** Who speaks the quotation at a place, where the text names them. */
function speakerOf(reading: Reading, at: number): Span[] {
  const said = quoteClaims(reading).find(({ evidence }) =>
    evidence.some(({ start, end }) => start <= at && at < end),
  );
  if (said?.speaker == null) return [];
  const speaker = peopleOf(reading).people.find(({ name }) => name === said.speaker);
  const named = speaker?.mentions.find(({ name }) => name === said.speaker) ?? speaker?.mentions[0];
  return named === undefined ? [] : [[named.start, named.end]];
}
