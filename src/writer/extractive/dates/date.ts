/** When the event that a release tells of is, or was. */
import type { DateClaim } from '../../../domain/brief.ts';
import { once } from '../../../domain/remember.ts';
import { eventTypesIn, typeOfEvent } from '../event/type.ts';
import { wordsOf } from '../text/phrases.ts';
import { cite, isQuoted, type Reading, sentenceAt, tells } from '../text/reading.ts';
import type { DateMention } from './dates.ts';
import { doubtsOf, isToCome } from './doubts.ts';

/**
 * The event's date: a day, or days, that the telling sentences give for it; a month only where the opening sentence gives
 * no more. Null when the text does not say. The day of publication is never taken for the event's. Found once.
 */
export const dateClaim = once((reading: Reading): DateClaim | null => {
  const scored = reading.dates.slice(0, mostDates).flatMap((date) => {
    const worth = worthOf(reading, date);
    const doubt = worth === null ? 0 : doubtsOf(reading, date);
    return worth === null ? [] : [{ date, score: worth - doubt, doubt }];
  });
  const best = scored
    .sort((a, b) => b.score - a.score || a.date.start - b.date.start)
    .find((one) => one.score >= enough || isAnnounced(reading, one));
  if (!best) return null;
  const { date } = best;
  const next = nextDay(reading, scored, best);
  const ends = next ? [date, next] : [date];
  return {
    value: ends.map(({ edtf }) => edtf).join('/'),
    inferred: ends.some(({ inferred }) => inferred),
    evidence: ends.map(({ start, end }) => cite(reading, start, end)),
  };
});

const enough = 2.5;
/** A day that is still to come, told with a word of an event, is the event's even when it is told late. */
const announced = 1.4;
/** Of what is trained or practised a month is announced long before its days are. */
const months = new Set(['exercise', 'training']);

function isAnnounced(reading: Reading, { date, score, doubt }: Scored): boolean {
  if (score < announced || doubt > 0.5 || !isToCome(reading, date)) return false;
  return day.test(date.edtf) || months.has(typeOfEvent(reading)?.type ?? 'other');
}

interface Scored {
  date: DateMention;
  score: number;
  doubt: number;
}

const lasting =
  /(?<!\p{L})(?:two[- ]day|two days|dvi(?:ejų|ju) dien|divu dienu|divdien|kahepäeva|dwudniow|zweitägig|zwei tage|deux jours|tvådagars|två dagar|kaksipäiväi|kahden päivän|дводенн|двухдневн|двудневн|dvoudenní)/iu;

/** The second of two days in a row that an event of two days is told by, each in a sentence of its own. */
function nextDay(reading: Reading, scored: readonly Scored[], { date }: Scored): DateMention | null {
  if (date.edtf.includes('/') || !day.test(date.edtf) || date.edtf.includes('X')) return null;
  const type = typeOfEvent(reading)?.type;
  if (!lasting.test(reading.text.slice(0, 3_000)) && type !== 'conference' && type !== 'exercise')
    return null;
  const after = Date.parse(date.edtf) + 86_400_000;
  const found = scored.find(
    (one) =>
      one.date.how === date.how && one.doubt < 2 && one.score >= 2 && Date.parse(one.date.edtf) === after,
  );
  return found?.date ?? null;
}

/** An event is dated early in its release; further down stands background. */
const mostDates = 60;

const day = /^[\dX]{4}-\d{2}-\d{2}(?:\/|$)/;
const month = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** How much speaks for the date, before all doubts; null for one that cannot be the event's. */
function worthOf(reading: Reading, date: DateMention): number | null {
  const at = sentenceAt(reading, date.start);
  const sentence = reading.sentences[at];
  if (!sentence || !tells(sentence) || date.how === 'year') return null;
  const precise = day.test(date.edtf);
  const position = positionOf(reading, at);
  if (!precise && !(month.test(date.edtf) && position <= 1 && date.how === 'calendar')) return null;
  if (isQuoted(reading, date.start, date.end)) return null;
  // A headline dated with the day of publication dates itself.
  if (sentence.kind === 'headline' && date.how === 'calendar' && date.edtf === reading.published) return null;
  let score = sentence.kind === 'headline' ? 2.5 : ([4, 3, 2.2, 1.8][position] ?? 1);
  if (sentence.story > 0) score -= 2;
  const event = typeOfEvent(reading);
  const told = eventTypesIn(wordsOf(sentence.text), reading.language);
  if (event && told.has(event.type)) score += 1.5;
  // Further down the words of other events tell of those, unless they are still to come.
  else if ((position < 2 || isToCome(reading, date)) && told.size > 0) score += 0.7;
  if (date.how === 'relative') score += 0.8;
  if (!precise) score -= 2;
  return score;
}

/** 0 for the first told sentence of the body, 1 for the next. */
function positionOf(reading: Reading, at: number): number {
  return reading.sentences.slice(0, at).filter(({ kind }) => kind === 'body').length;
}
