/** Who can be the one that binds himself: somebody who acts must stand before the sign. */
import type { Found } from '../../../domain/phrases.ts';
import type { Clause } from '../text/clauses.ts';
import { lowerBound, within } from '../text/inorder.ts';
import type { Reading } from '../text/reading.ts';
import type { Around } from './around.ts';
import { paper, paperAbroad } from './papers.ts';
import type { Sign, Signs } from './signs.ts';

/** `I have authorized …`: the one who holds the office signs the statement. */
const firstPerson = /(?:^|[\s"“])I\s(?:am|have)\s$/;
const pronoun = /^(?:also,?\s)?(?:it|they|he|she)\s/i;

/** A state, an organisation's acronym or a word for people in office stands before the sign. */
export function hasSubject(
  reading: Reading,
  sign: Found<Sign>,
  { clause, subject, first, signs }: Around,
): boolean {
  const opens = reading.text.slice(clause.start, clause.start + 12);
  const from = pronoun.test(opens) ? first.start : Math.min(subject.start, clause.start);
  const before = (list: readonly { start: number }[]): boolean =>
    (list[lowerBound(list, from)]?.start ?? sign.start) < sign.start;
  if (before(reading.states) || before(signs.subjects)) return true;
  if (theTwo.test(reading.text.slice(Math.max(from, sign.start - 20), sign.start))) return true;
  if (sign.value.ours === true || before(signs.speakers)) return isConcrete(reading, clause);
  if (firstPerson.test(reading.text.slice(Math.max(clause.start, sign.start - 12), sign.start))) return true;
  if (isSigning(reading.text, sign, { clause, subject }))
    return (
      within(reading.states, clause.start, clause.end) ||
      within(signs.subjects, clause.start, clause.end) ||
      occasion.test(reading.text.slice(clause.start, clause.end))
    );
  if (isPassive(reading.text, sign) && within(reading.states, sign.end, clause.end)) return true;
  if (sign.value.wants === 'other' && isInverted(reading, sign, { clause, signs })) return true;
  if (isSigningAbroad(reading, sign, { first, clause })) return true;
  return /(?:^|\s)\p{Lu}{2,7}s?(?:['’]s?)?\s/u.test(reading.text.slice(from, sign.start));
}

/** `The two agreed to …`. */
const theTwo = /(?:^|\s)[Tt]he\s(?:two|three|four)\s(?:(?:have|had|also|\p{L}+ly)\s)*$/u;

/** `We shall go on helping`: what those who speak promise must be told with a number, a day or a state. */
function isConcrete({ text, states, dates }: Reading, { start, end }: Clause): boolean {
  return within(states, start, end) || within(dates, start, end) || /\d/.test(text.slice(start, end));
}

/** `The new vessels will be delivered to Norway`: whom it is for stands behind. */
export function isPassive(text: string, sign: Found<Sign>): boolean {
  return (
    sign.value.wants === 'verb' && /^\s(?:\p{L}+ly\s|also\s)?be\s/u.test(text.slice(sign.end, sign.end + 24))
  );
}

/** `During the visit, a memorandum was signed`: those who met have signed it. */
const occasion = /(?<!\p{L})(?:visit|meeting|talks|consultations|dialogue|ceremony|conference)(?!\p{L})/iu;

type Opened = Pick<Around, 'clause' | 'subject'>;

/** `Two memoranda were signed between …`: a paper that binds those who signed it, whoever they are. */
export function isSigning(text: string, sign: Found<Sign>, { clause, subject }: Opened): boolean {
  if (!/^(?:signed|concluded)$/i.test(text.slice(sign.start, sign.end))) return false;
  const before = text.slice(Math.min(subject.start, clause.start), sign.start);
  if (headed.test(before) && /^(?:,\s\p{Ll}+ing\s|$)/u.test(text.slice(sign.end, clause.end).slice(0, 24)))
    return true;
  return (
    /\s(?:was|were|been)\s(?:also\s|formally\s)?$/i.test(before) &&
    paper.test(before) &&
    !/\salready\s/i.test(before)
  );
}

/** `New Defence Cooperation Agreement signed, laying …`: told as headlines tell it. */
const headed =
  /^(?:New\s|Joint\s|Historic\s|Bilateral\s)?(?:\p{Lu}[\p{L}-]+\s|and\s|on\s){0,8}(?:[Aa]greement|[Mm]emorandum|MoU|[Tt]reaty|[Cc]ontract|[Dd]eclaration|[Pp]act)(?:\sof\s\p{Lu}?\p{L}+)?\s$/u;

/** `podpisano memorandum`, `undertecknades en avsiktsförklaring`: a paper that binds those who met, whoever they are. */
function isSigningAbroad(
  { text }: Reading,
  { start, end, value }: Found<Sign>,
  { first, clause }: Pick<Around, 'first' | 'clause'>,
): boolean {
  const said = text.slice(start, end);
  if (value.modality === 'agreed')
    return (
      (signed.test(said) || isConcluded.test(text.slice(Math.max(clause.start, start - 20), end))) &&
      paperAbroad.test(text.slice(clause.start, clause.end))
    );
  // `umowa, która zostanie podpisana 15 maja`: the paper may stand in the clause before.
  return (
    value.modality === 'planned' &&
    toBeSigned.test(said) &&
    paperAbroad.test(text.slice(Math.min(first.start, clause.start), clause.end))
  );
}

const toBeSigned =
  /(?:zostan\p{L}+ podpisan|буд\p{L}+ (?:подписан|підписан)|tiks parakstīt|bus pasirašyt|bud\p{L}+ podepsán|ser\p{L}+ signé|unterzeichnet werden|undertecknas|allkirjastatakse|allekirjoitetaan)/iu;

const signed =
  /(?:undertecknades|skrevs under|tecknades|подписан[аоы]?|підписано|підписані|podpisano|zawarto|parakstīt[ais]|pasirašyt(?:as|a|i|os)|allkirjastati|sõlmiti|allekirjoitettiin|solmittiin|été signée?s?|unterzeichnet|abgeschlossen|podepsán[aoy]?)$/iu;
/** `de nouveaux accords ont été conclus`. */
const isConcluded = /\sété\s(?:\p{L}+ment\s)?conclue?s?$/iu;

/** Where the verb may come before its subject (`enades ministrarna om …`): somebody right behind the sign. */
function isInverted(
  { states }: Reading,
  sign: Found<Sign>,
  { clause, signs }: Pick<Around, 'clause' | 'signs'>,
): boolean {
  const limit = Math.min(clause.end, sign.end + invertedReach);
  const behind = (list: readonly { start: number }[]): boolean =>
    (list[lowerBound(list, sign.end)]?.start ?? limit) < limit;
  return behind(signs.subjects) || behind(states);
}

const invertedReach = 30;

/** When it was may stand between who acts and the verb: `Norway and Spain on 9 May signed …`. */
const timeBefore =
  /\s(?:on\s(?:\p{Lu}\p{L}+day|\p{Lu}\p{L}+\s\d{1,2}|\d{1,2}\s\p{Lu}\p{L}+)(?:,?\s\d{4})?|\p{Lu}\p{L}+day|today|yesterday|here|in\s(?:early\s|late\s|mid-)?\p{Lu}\p{Ll}{2,8}(?:\s\d{4})?)(?:\smorning|\safternoon|\sevening)?,?\s$/u;

function actedAt(text: string, verb: number): number {
  const from = Math.max(0, verb - 40);
  const found = timeBefore.exec(text.slice(from, verb));
  return found === null ? verb : from + found.index + 1;
}

/** Ends the text before a simple past in somebody who acts: `Lithuania also sent`, `Minister Vik invited`. */
export function endsInSubject({ text, states }: Reading, sign: Found<Sign>, { subjects }: Signs): boolean {
  const to = actedAt(text, sign.start);
  const near = (end: number): boolean =>
    /^,?\s(?:\p{L}+ly\s|also\s|again\s|both\s|each\s|first\s)?$/u.test(text.slice(end, to));
  if (/(?:\p{L}\s\p{Lu}[\p{L}'’-]*\p{Ll}|\p{Lu}{2,7}s?)\s$/u.test(text.slice(Math.max(0, to - 40), to)))
    return true;
  const head = subjects[lowerBound(subjects, sign.start) - 1];
  const state = states[lowerBound(states, sign.start) - 1];
  return (head !== undefined && near(head.end)) || (state?.how === 'name' && near(state.end));
}
