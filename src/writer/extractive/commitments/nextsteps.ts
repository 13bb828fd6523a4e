/** Next steps: what the release says will happen, apart from what somebody binds himself to. */
import type { NextStepClaim } from '../../../domain/brief.ts';
import { createPhraseFinder, wordsOf } from '../../../domain/phrases.ts';
import lexicon from '../../lexicon/nextsteps.json' with { type: 'json' };
import { dateClaim } from '../dates/date.ts';
import type { DateMention } from '../dates/dates.ts';
import { eventClaim } from '../event/event.ts';
import { docType } from '../kind.ts';
import { type Clause, splitClauses } from '../text/clauses.ts';
import { lowerBound } from '../text/inorder.ts';
import { leans } from '../text/leaning.ts';
import { cite, isQuoted, type Reading, sentenceAt, tells } from '../text/reading.ts';
import { datelineOf } from '../text/standing.ts';
import { withoutTeller } from './alone.ts';
import type { Bond } from './bond.ts';
import { findBonds } from './bonds.ts';
import { namedBefore } from './namedbefore.ts';
import { withoutRetold } from './retold.ts';

interface Step {
  clause: Clause;
  /** [start, end) of what is to come. */
  what: [number, number];
  who: [number, number] | null;
  date: DateMention | null;
}

const most = 8;
const longestWhat = 240;
/** `On 5 May` doubts nothing. */
const unsure = /(?:^|\s)(?:[Nn]ot|[Nn]ever|[Ii]f|[Uu]nless|[Ww]hether|would|could|might|may)\s/;
/** What `will` be so is no step: `will remain`, `will be a challenge`, `will not`, `the will to`. */
const noStep =
  /^\s(?:(?:\p{L}+ly|also|again|still|soon|then)\s)?(?:(?:to|not|never|have|see|need|face|remain|become|mark|mean|depend|include|cover|require|allow|enable|focus|continue\sto\sbe|attack|invade|want|like|know|find)(?!\p{L})|be\s(?!(?:\p{L}+ly\s)?(?:\p{L}{2,}(?:ed|en|ing|wn)|held|sent|built|set|put|led|in|at)(?!\p{L})))/iu;
/** Of what somebody says only what the own house will do, and not what one expects, is a step. */
const arranges = /(?:^|\P{L})(?:[Ww]e|[Ii])\s(?:also\s)?will$/u;
/** Whom somebody will meet, or where, and what else a visit is made of: that is a step without a date, too. */
const gathering =
  /^\s(?:also\s|again\s|then\s|today\s|tomorrow\s|later\s|on\s\p{Lu}\p{Ll}+day\s)?(?:meet|visit|come\sto|arrive\s(?:in|at)|sign|begin\sa|attend|tour|inspect|observe|witness|open|inaugurate|launch|unveil|host|preside\sover|pay\s(?:a|an|his|her)\s|conclude\s(?:in|at|with)|address|call\son|(?:participate|take\spart)\sin|(?:give|deliver|lay)\san?|co-chair|chair|return\sto|proceed\sto|depart\sfor|travel\sto|(?:hold|continue|have)\s(?:\p{L}+\s){0,4}(?:talks|meetings?|consultations|negotiations|discussions)|(?:be\sheld|take\splace|gather|convene)\s(?:in|at))\s(?:[^.;]{0,80}\s)?\p{Lu}/u;
const findMeetings = createPhraseFinder(lexicon.meetings.map((phrase): [string, true] => [phrase, true]));

/**
 * Steps in the order of the text: plans with an actor or a date, what is announced with a date, meetings with whom or
 * where they will be, what those who meet are to discuss, and the event itself while it is planned. A step whose date is past when the release came out is none.
 */
export function nextStepClaims(reading: Reading): NextStepClaim[] {
  // A standing page is read years after it was written: what it says without a day may long be done.
  const standing = docType(reading) === 'reference_page';
  const bonds = findBonds(reading).filter(({ modality }) => modality === 'planned');
  const planned = bonds.map((bond) => fromBond(reading, bond));
  const bound = planned.filter(({ who, date }) => who !== null || date !== null);
  const taken = new Set(bound.map(({ clause }) => clause.start));
  const announced = [...findMeetingSteps(reading), ...findTalks(reading), ...eventStep(reading)];
  const others = announced.filter(
    ({ clause }, at) =>
      !taken.has(clause.start) && announced.findIndex((step) => step.clause.start === clause.start) === at,
  );
  const steps = [...bound, ...others]
    .filter(({ date }) => (date === null ? !standing : !isPast(date, reading.published)))
    .filter(({ who, what }) => !leansAlone(reading, who ?? what))
    .sort((a, b) => a.clause.start - b.clause.start);
  return withoutRetold(reading, steps)
    .slice(0, most)
    .map((step) => toClaim(reading, step));
}

/** Does it begin with a pronoun, so that who is meant stands elsewhere? */
function leansAlone({ text, language }: Reading, [start, end]: [number, number]): boolean {
  const said = text.slice(start, end);
  return language === 'en' && leans(said, language) && !introduced.test(said) && !further.test(said);
}

/** `Another 500 troops`: more of what is told, and no other thing. */
const further = /^Another\s(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten)\s)/u;

/** `In the same year, …`: what leans there is not who acts. */
const introduced = /^(?!(?:He|She|It|They|This|That|These|Those)\s)[^,]{3,60},\s(?!(?:he|she|it|they)\s)/u;

function fromBond(reading: Reading, { clause, what, who }: Bond): Step {
  return { clause, what, who, date: dateIn(reading, clause, what[0]) };
}

/** `The next meeting will take place in May`: nobody binds himself, but a date stands, or with whom or where. */
function findMeetingSteps(reading: Reading): Step[] {
  const { text } = reading;
  const found = findMeetings(wordsOf(text));
  return reading.sentences
    .filter((sentence) => tells(sentence) && sentence.kind === 'body')
    .filter(({ start, end }) => (found[lowerBound(found, start)]?.start ?? end) < end)
    .flatMap((sentence) => splitClauses(text, sentence))
    .flatMap((clause) => {
      const signs = found.slice(lowerBound(found, clause.start), lowerBound(found, clause.end));
      return signs.flatMap((sign) => stepAt(reading, sign, clause) ?? []).slice(0, 1);
    });
}

const relative = /\s(?:who|which|that)\s(?:also\s)?will$/u;

const fragment =
  /^(?:During|At|After|Before|In|On|For|Following|Ahead\sof)\s[^,]{1,80},\s(?:which|that|who)\s/u;

/** `The minister is to meet …`: but not `The aim is to meet …`. */
const arranged = /\s(?:is|are)\sto$/u;
const aim =
  /(?<!\p{L})(?:aim|goal|purpose|objective|task|idea|intention|priority|mission|role|focus|plan|challenge|step)s?\s(?:[^,]{0,80}\s)?(?:is|are)\sto$/iu;
/** `will be in the country until Saturday`: what lasts is no step. */
const lasting = /^\s(?:be|stay)\s[^,;]{0,60}\suntil\s/u;

/** The step that words of what is to come tell of, or null. */
function stepAt(reading: Reading, sign: { start: number; end: number }, clause: Clause): Step | null {
  const { text } = reading;
  const after = text.slice(sign.end, clause.end);
  const before = text.slice(clause.start, sign.end);
  if (unsure.test(before) || noStep.test(after) || lasting.test(after)) return null;
  // `Today she reviewed the soldiers who will leave this month`: the clause tells what was done.
  if (relative.test(before) && isOver(before.replace(relative, ''))) return null;
  if (arranged.test(before) && (aim.test(before) || !gathering.test(after))) return null;
  if (isQuoted(reading, sign.start, sign.end) && !arranges.test(before)) return null;
  // `During the talks, which will be held in May`: the clause is cut off before what it tells.
  if (fragment.test(before)) return null;
  const date = dateIn(reading, clause, sign.start);
  if (date === null && !gathering.test(after)) return null;
  return { clause, ...partsOf(reading, clause), date };
}

/** `The minister will also meet …`: who, and what without the `also`; else the whole clause, without a word that links it to the one before. */
function partsOf(reading: Reading, clause: Clause): Pick<Step, 'what' | 'who'> {
  const { text } = reading;
  const from = clause.start + (linking.exec(text.slice(clause.start, clause.end))?.[0].length ?? 0);
  const also = besides.exec(text.slice(from, clause.end));
  const [whole = '', who = ''] = also ?? [];
  const willed = byPronoun.exec(text.slice(from, clause.end))?.[0];
  const named = willed === undefined ? null : namedBefore(reading, from);
  if (willed !== undefined && named !== null) return { what: [from + willed.length, clause.end], who: named };
  if (also === null) return { what: [from, clause.end], who: null };
  return { what: [from + whole.length, clause.end], who: [from, from + who.length] };
}

/** `He will witness …`: who that is, the sentence before tells. */
const byPronoun = /^(?:He|She)\swill\s(?:also\s|then\s|further\s)?(?=\p{Ll})/u;

const linking =
  /^(?:(?:Also|In addition|Moreover|Furthermore|Additionally|Besides|Meanwhile|However),\s|It\sis\s(?:also\s)?(?:planned|expected|intended|envisaged|foreseen)\sthat\s)/u;
const besides =
  /^(?!(?:During|While|At|On|In|After|Before|From|As|For|Following|Upon)\s)(\p{L}[\p{L}.’'-]*(?:\s\p{L}[\p{L}.’'-]*){0,7}?)\s(?:will|is|are)\s(?:also|then|further)\s(?=\p{Ll})/u;

/** `The ministers are to discuss …`: what those who meet have before them. */
function findTalks(reading: Reading): Step[] {
  const { text } = reading;
  return reading.sentences
    .filter((sentence) => tells(sentence) && sentence.kind === 'body' && talks.test(sentence.text))
    .flatMap((sentence) => splitClauses(text, sentence))
    .flatMap((clause) => {
      const said = text.slice(clause.start, clause.end);
      const found = talks.exec(said);
      const [whole = '', who = '', verb = ''] = found ?? [];
      if (found === null || unsure.test(whole) || isQuoted(reading, clause.start + 1, clause.end - 1))
        return [];
      const start = clause.start + found.index;
      const what: [number, number] = [start + whole.length - verb.length, clause.end];
      return [
        {
          clause,
          what,
          who: [start, start + who.length] as [number, number],
          date: dateIn(reading, clause, start),
        },
      ];
    });
}

/** Who meets, at the head of a clause, and what they are to talk about. */
const talks =
  /(?:^|(?<=[,;]\s))((?:The|Both|The two|Both the)\s(?:[\p{L}’'-]+\s){0,5}?[\p{L}’'-]+?s|The\s(?:two\s)?sides)\s(?:are\s(?:also\s)?(?:planned|scheduled|expected|due|set)\sto|are\s(?:also\s)?to|will\s(?:also\s)?|plan\sto|intend\sto)\s?((?:discuss|review|address|exchange|talk|consider|go over|sign)\s.*)/su;

/** The sentence that gives the day of an event which is still to come. */
function eventStep(reading: Reading): Step[] {
  const date = dateClaim(reading);
  const place = date?.evidence[0]?.start;
  if (date === null || place === undefined || eventClaim(reading)?.status !== 'planned') return [];
  if (!isToCome(date.value, reading.published)) return [];
  const sentence = reading.sentences[sentenceAt(reading, place)];
  if (sentence?.kind !== 'body') return [];
  const clause = splitClauses(reading.text, sentence).find(({ start, end }) => start <= place && place < end);
  if (clause === undefined) return [];
  const said = reading.text.slice(clause.start, clause.end);
  if (unsure.test(said) || fragment.test(said) || isOver(said)) return [];
  if (clause.continues || upTo.test(reading.text.slice(clause.start, place))) return [];
  return [{ clause, what: [clause.start, clause.end], who: null, date: dateIn(reading, clause, place) }];
}

/** `Today the minister secured the approval …`: what was done, or is told of today, is not to come. */
function isOver(said: string): boolean {
  return isNow.test(said) || (narrated.test(said) && !/(?<!\p{L})(?:will|shall|to)\s\p{Ll}/u.test(said));
}

/** `… until Saturday`: the end of what is told. */
const upTo = /\s(?:until|till|through)\s(?:the\s)?$/u;
const isNow = /^(?:Today|Yesterday|This\s(?:morning|afternoon|evening))(?!\p{L})/u;
const narrated =
  /(?<!(?:is|are|be|been|being|has|have)\s)(?<!\p{L})\p{Ll}{2,24}ed\s(?:the|an?|its|his|her|their|that|\p{Lu}\p{L}*)\s/u;

/** The first date of a clause behind a place, or the last before it. */
function dateIn({ text, dates }: Reading, { start, end: last }: Clause, from: number): DateMention | null {
  const aside = text.slice(from, last).search(/,\s(?:which|who|whose|where)\s/);
  const end = aside < 0 ? last : from + aside;
  const there = dates.slice(lowerBound(dates, start), lowerBound(dates, end));
  return there.find((date) => date.start >= from) ?? there.at(-1) ?? null;
}

/** Compares what both give; an open part (`XXXX`) is never past. */
function isPast({ edtf }: DateMention, published: string | null): boolean {
  const last = edtf.split('/').at(-1) ?? edtf;
  const day = /^\d{4}(?:-(?:0\d|1[0-2]))?(?:-\d{2})?/.exec(last)?.[0];
  if (published === null || day === undefined) return false;
  return day < published.slice(0, day.length);
}

/** After the day of publication; where neither is known in full the words have said so. */
function isToCome(edtf: string, published: string | null): boolean {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(edtf)?.[0];
  return day === undefined || published === null || published.slice(0, 10) < day;
}

function toClaim(reading: Reading, { clause, what, who, date }: Step): NextStepClaim {
  const [from, end] = what;
  const sentence = reading.sentences[sentenceAt(reading, from)];
  const start = sentence?.start === from ? from + datelineOf(reading, sentence) : from;
  return {
    what: within(withoutTeller(reading.text.slice(start, end)))
      .replace(/\s+/g, ' ')
      // The mark whose other half stands in another clause.
      .replace(/^["“„«]\s*(?=[^"”“»]*$)/u, '')
      .trim(),
    who: who === null ? null : reading.text.slice(...who).replace(/\s+/g, ' '),
    when: date?.edtf ?? null,
    evidence: [
      cite(reading, clause.start, clause.end),
      ...(who !== null && who[1] <= clause.start ? [cite(reading, ...who)] : []),
    ],
  };
}

/** Of words that are too long as many as fit, whole. */
function within(said: string): string {
  if (said.length <= longestWhat) return said;
  return said.slice(0, longestWhat).replace(/[\s,;:(–—-]*(?:\s\S*)?$/u, '…');
}
