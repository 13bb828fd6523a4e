/** What a party does, promises, asks or weighs. */
import type { CommitmentClaim, Modality } from '../../../domain/brief.ts';
import { wordsOf } from '../../../domain/phrases.ts';
import { docType } from '../kind.ts';
import type { Clause } from '../text/clauses.ts';
import { lowerBound } from '../text/inorder.ts';
import { cite, type Reading, sentenceAt } from '../text/reading.ts';
import { datelineOf } from '../text/standing.ts';
import { withoutTeller } from './alone.ts';
import type { Bond } from './bond.ts';
import { findBonds } from './bonds.ts';
import { dueIn } from './due.ts';
import { beneficiaryOf } from './party.ts';

const longestWhat = 240;

/**
 * One claim a commitment, in order, its modality never above the text. What a standing page tells as done long ago is
 * background and left out.
 */
export function commitmentClaims(reading: Reading): CommitmentClaim[] {
  const standing = docType(reading) === 'reference_page';
  const told: Told[] = [];
  return findBonds(reading)
    .map((bond) => asHistory(reading, bond, standing))
    .filter(
      ({ modality, clause, sign }) =>
        !(standing && modality === 'done') && !isLongPast(reading, clause, { modality, sign }),
    )
    .map((bond) => ({ bond, claim: toClaim(reading, bond) }))
    .filter(({ bond: { what, sign, speaks }, claim }) => {
      // The verb that binds is no part of what is promised: `asked for 9–12 guards`, `we will`.
      const verb = what[0] === sign[0] || (speaks && what[0] < sign[0]) ? sign[1] - what[0] : 0;
      const words = wordsOf(claim.what.slice(verb))
        .map(({ folded }) => folded)
        .filter((word) => word.length >= longWord || /\d/.test(word));
      const known = told.some(
        (before) =>
          isRetold(speaks ? { ...claim, who: null } : claim, words, before) ||
          isSameAmount(claim, words, before),
      );
      if (!known && told.length < mostTold) told.push({ claim, words });
      return !known;
    })
    .map(({ claim }) => claim);
}

interface Told {
  claim: CommitmentClaim;
  words: readonly string[];
}

const longWord = 4;
/** A later clause is held against so many earlier ones. */
const mostTold = 60;
/** A promise told again, in a quotation or a summary: so large a part of the shorter one's words, and so many of them. */
const retoldShare = 0.7;
/** … and where the party and the certainty are the same. */
const surelyAlike = 0.6;
const retoldWords = 3;

function isRetold({ modality, who }: CommitmentClaim, words: readonly string[], before: Told): boolean {
  const known = new Set(before.words);
  const [amount, amountBefore] = [amountsIn(words), amountsIn(before.words)];
  if (amount !== '' && amountBefore !== '' && amount !== amountBefore) return false;
  const oneParty = who === null || partyWord(who) === partyWord(before.claim.who);
  const share = oneParty && modality === before.claim.modality ? surelyAlike : retoldShare;
  const shared = new Set(words.filter((word) => known.has(word))).size;
  const shorter = Math.min(new Set(words).size, known.size);
  return shared === shorter ? shorter > 0 : shared >= retoldWords && shared >= shorter * share;
}

/** `asked for 9–12 guards`, `asked to send 9–12 guards to …`: one party's one amount, of which the shorter says no more. */
function isSameAmount({ modality, who }: CommitmentClaim, words: readonly string[], before: Told): boolean {
  if (modality !== before.claim.modality || partyWord(who) !== partyWord(before.claim.who)) return false;
  const amount = amountsIn(words);
  const shorter = words.length < before.words.length ? words : before.words;
  const bare = shorter.filter((word) => !/\d/.test(word)).length <= mostBare;
  return amount !== '' && amount === amountsIn(before.words) && bare;
}

const amountsIn = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).join(' ');

/** Words beside the amount in a telling that says it alone: `9–12 officers`. */
const mostBare = 1;

const partyWord = (who: string | null): string | null =>
  who === null ? null : (wordsOf(who).at(-1)?.folded ?? null);

/**
 * Is all that is dated in the clause of years before the release, or before the newest day that the text tells of? Such
 * a promise is history: `In 2005 the minister announced …` on a page of 2016.
 */
function isLongPast(
  { dates, text, published }: Reading,
  { start, end }: Clause,
  { modality, sign }: Pick<Bond, 'modality' | 'sign'>,
): boolean {
  const own = dates
    .slice(lowerBound(dates, start), lowerBound(dates, end))
    .filter((date) => date.start < sign[1] || !ofObject.test(text.slice(sign[1], date.start)))
    .filter((date) => !counted.test(text.slice(Math.max(start, date.start - 12), date.start)))
    .map(({ edtf }) => yearOf(edtf));
  if (own.length === 0 || own.some((year) => year === null)) return false;
  const now =
    published === null
      ? Math.max(...dates.map(({ edtf }) => yearOf(edtf) ?? 0))
      : Number(published.slice(0, 4));
  const ago = published !== null && settled.has(modality) ? deedPast : longPast;
  return own.every((year) => year !== null && now - year > ago);
}

/** What was signed months before the release is done; on a standing page, so is all that was settled then. */
function asHistory(reading: Reading, bond: Bond, standing: boolean): Bond {
  const { modality, sign, clause } = bond;
  if (!settled.has(modality)) return bond;
  const isSigned = signing.test(reading.text.slice(...sign));
  if (isSigned && before.test(reading.text.slice(sign[1], sign[1] + nearSign)))
    return { ...bond, modality: 'done' };
  if (reading.published === null || (!standing && !isSigned)) return bond;
  const { dates, text } = reading;
  const stop = text.slice(clause.end, clause.end + restOfSentence).search(/[.!?]\s/);
  const to = clause.end + (stop < 0 ? restOfSentence : stop);
  const months = dates
    .slice(lowerBound(dates, clause.start), lowerBound(dates, to))
    .map(({ edtf }) => monthOf(edtf));
  const newest = Math.max(...months.map((month) => month ?? Number.POSITIVE_INFINITY));
  const past = months.length > 0 && monthNow(reading.published) - newest >= monthsPast;
  return past ? { ...bond, modality: 'done' } : bond;
}

const signing =
  /sign|conclud|conclu|underteckn|skrev under|skrivit under|подпис|підпис|podpis|zawar|parakst|pasiraš|allkirjast|allekirjoit|unterzeich|podeps/iu;
/** `signed last year`. */
const before =
  /^\s(?:last\syear|(?:two|three|four|five|several|\d+)\syears\sago|in\sthe\sprevious\syear)(?!\p{L})/iu;
const nearSign = 30;
const restOfSentence = 60;
const monthsPast = 4;

const monthNow = (published: string): number => monthOf(published) ?? Number.NEGATIVE_INFINITY;

/** The last month that a date may mean, counted through the years. */
function monthOf(edtf: string): number | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(edtf.split('/').at(-1) ?? edtf) ?? [];
  return year === undefined
    ? null
    : Number(year) * 12 + (month === undefined ? 12 : Math.min(Number(month), 12));
}

/** `agreed to renew the pact signed in May 2019`: when that was. */
const ofObject =
  /\s(?:signed|concluded|launched|established|begun|started|created|founded|adopted|agreed|introduced|formed|approved|announced|made|reached|opened|delivered|donated|bought|purchased|ordered)\s(?:back\s)?(?:(?:in|on|since)\s(?:early\s|late\s|the\s)?)?$/u;
/** `the fifth package since May 2019`: where the counting began. */
const counted = /(?:^|\s)since\s(?:the\s)?$/i;
const longPast = 4;
/** What was done or settled is news for the year that follows. */
const deedPast = 1;
const settled: ReadonlySet<Modality> = new Set(['done', 'agreed', 'decided']);

function yearOf(edtf: string): number | null {
  const year = /^\d{4}/.exec(edtf.split('/').at(-1) ?? edtf)?.[0];
  return year === undefined ? null : Number(year);
}

function partyWords({ text }: Reading, who: Bond['who'], beside: Bond['beside']): string | null {
  if (who === null) return null;
  const names = [who, ...(beside === null ? [] : [beside])].map((span) => text.slice(...span));
  return names
    .join(' and ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+$/u, '');
}

function toClaim(reading: Reading, { clause, modality, what, sign, who, beside }: Bond): CommitmentClaim {
  const verb = Math.max(what[0], Math.min(sign[0], what[1]));
  const said = wholeWords(withoutTeller(reading.text.slice(behindDateline(reading, what[0]), what[1])));
  const outside = who !== null && (who[0] < clause.start || who[1] > clause.end);
  return {
    who: partyWords(reading, who, beside),
    forWhom: beneficiaryOf(reading, [verb, what[1]], who),
    what: said
      .replace(/\s+/g, ' ')
      .replace(/^[\s"“„«‘]+(?=[^"”“»’]*$)|[\s"”»“]+$/gu, '')
      .trim(),
    modality,
    due:
      modality === 'done' ? null : dueIn(reading, clause, clause.end - sign[0] < verbLast ? what[0] : verb),
    evidence: [
      cite(reading, Math.min(clause.start, what[0]), clause.end),
      ...(outside && who !== null ? [cite(reading, ...who)] : []),
      ...(beside === null ? [] : [cite(reading, ...beside)]),
    ],
  };
}

/** A sentence's dateline is no part of what is promised in it. */
function behindDateline(reading: Reading, at: number): number {
  const sentence = reading.sentences[sentenceAt(reading, at)];
  return sentence === undefined ? at : Math.max(at, sentence.start + datelineOf(reading, sentence));
}

/** A verb this near to the end of its clause has before it what is told of it. */
const verbLast = 40;

/** As much of a long clause as can stand: up to a comma, else up to a word. */
function wholeWords(said: string): string {
  if (said.length <= longestWhat) return said;
  const head = said.slice(0, longestWhat);
  const comma = head.lastIndexOf(', ');
  return head.slice(0, comma > longestWhat / 3 ? comma : head.lastIndexOf(' '));
}
