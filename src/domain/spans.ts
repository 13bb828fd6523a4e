/** Spans of days: the ways to write a day, month, season, year or stretch of time in a question, and the days each means. */
import { casual } from 'chrono-node/en';
import {
  addDays,
  type Days,
  dayAt,
  monthOf,
  monthsFrom,
  seasonDays,
  seasonWords,
  weekOf,
} from './calendar.ts';

/** A way to write a span of days: its words, and the days they mean on that day; null when they mean none. */
interface Way {
  words: string;
  days: (phrase: string, today: string) => Days | null;
  /** Means a span of days only after a word such as `since` or `in`: `may`, `winter`. */
  needsLead?: boolean;
}

const year = '(?:19[5-9]\\d|20[0-4]\\d)';
const ordinal = '(?:st|nd|rd|th)?\\.?';
// Month names are replaced by marks before matching: twenty languages' names in each pattern compile too slowly.
const month = '[@~](?:0[1-9]|1[0-2])';
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const relative = '(?:this|last|past|previous|next|coming|current)';
const counted = '(?:\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple of)';
const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const englishMonths =
  /^(?:january|february|march|april|june|july|august|september|october|november|december)$/i;

const ways: Way[] = [
  { words: '\\d{4}-\\d{2}-\\d{2}', days: (phrase) => realDay(phrase) },
  { words: '\\d{4}-\\d{2}(?!\\d)', days: monthDays },
  { words: '\\d{1,2}\\.\\d{1,2}\\.\\d{4}', days: dottedDay },
  { words: `(?:${weekday},? )?\\d{1,2}${ordinal} (?:of )?${month}(?:,? ${year})?`, days: namedDay },
  { words: `${month} \\d{1,2}${ordinal}(?!\\d)(?:,? ${year})?`, days: namedDay },
  { words: `\\d{1,2} ?[-–] ?\\d{1,2} ${month}(?:,? ${year})?`, days: namedDays },
  {
    words: `(?:the )?(?:beginning|start|middle|end|early|mid|late)[- ](?:of )?(?:${month} )?${year}`,
    days: partDays,
  },
  { words: `${month},? (?:of )?${year}`, days: monthDays },
  { words: `(?:${seasonWords}) (?:of )?${year}`, days: seasonOfYear },
  {
    words: `(?:the )?(?:(?:first|second|third|fourth|last) (?:quarter|half) of ${year}|[qh][1-4] ${year})`,
    days: partOfYear,
  },
  {
    words: `(?:(?:the )?(?:last|past|previous) ${counted} (?:days?|weeks?|months?|years?)|the (?:last|past) (?:week|month|year))`,
    days: lastFew,
  },
  {
    words: `${relative} (?:week|month|quarter|year|${seasonWords}|${month}|${weekday})`,
    days: relativeDays,
  },
  { words: `${counted} (?:days?|weeks?|months?|years?) ago`, days: chronoDay },
  { words: 'today|yesterday|tomorrow|tonight', days: chronoDay },
  { words: weekday, days: chronoDay },
  { words: year, days: (phrase) => monthsFrom(Number(phrase), 1, 12) },
  { words: '@(?:0[1-9]|1[0-2])', days: monthDays },
  { words: `${month}|${seasonWords}`, days: monthDays, needsLead: true },
];

/** Any way of writing a span, as part of a regular expression over text with marked months. */
export const spanWords = ways.map(({ words }) => words).join('|');
/** The ways that mean a span of days without a word such as `since` before them. */
export const bareSpanWords = ways
  .filter(({ needsLead }) => needsLead !== true)
  .map(({ words }) => words)
  .join('|');
const exactly = ways.map((way) => ({ ...way, pattern: new RegExp(`^(?:${way.words})$`, 'iu') }));

/**
 * The days that a phrase with marked months means on this day; null for words that mean none, such as 31 February.
 * Without a year, the nearest that has begun.
 */
export function spanOf(phrase: string, today: string): Days | null {
  for (const way of exactly) if (way.pattern.test(phrase)) return way.days(phrase, today);
  return null;
}

/** The text with each month's name as `@03` (in full in English) or `~03`, and where each of its characters stood. */
export function markMonths(text: string): { text: string; offsets: number[] } {
  let marked = '';
  const offsets: number[] = [];
  for (const { 0: run, index } of text.matchAll(/\p{L}+|[^\p{L}]+/gu)) {
    const month = monthOf(run);
    const sign = englishMonths.test(run) ? '@' : '~';
    const shown = month === null ? run : `${sign}${String(month).padStart(2, '0')}`;
    for (let at = 0; at < shown.length; at++) offsets.push(index + (month === null ? at : 0));
    marked += shown;
  }
  offsets.push(text.length);
  return { text: marked, offsets };
}

function realDay(day: string): Days | null {
  return addDays(day, 0) === day ? { from: day, to: day } : null;
}

function dottedDay(phrase: string): Days | null {
  const [day = '', month = '', year = ''] = phrase.split('.');
  return realDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** `5 June`, `June 5th, 2023`: without a year, the nearest one that has begun. */
function namedDay(phrase: string, today: string): Days | null {
  const month = monthIn(phrase);
  const day = phrase.match(/(?<![\d@~])\d{1,2}(?!\d)/)?.[0];
  if (month === null || day === undefined) return null;
  const years = yearIn(phrase) === null ? [yearOf(today), yearOf(today) - 1] : [yearIn(phrase)];
  const spans = years.map((year) =>
    realDay(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`),
  );
  return spans.find((span) => span !== null && (years.length === 1 || span.from <= today)) ?? null;
}

/** `8-9 December 2021`. */
function namedDays(phrase: string, today: string): Days | null {
  const last = namedDay(phrase.replace(/^\d{1,2} ?[-–] ?/, ''), today);
  const first = phrase.match(/^\d{1,2}/)?.[0].padStart(2, '0');
  const from = last === null ? null : realDay(`${last.from.slice(0, 8)}${first}`);
  return last === null || from === null ? null : { from: from.from, to: last.to };
}

/** A month with or without its year, `2024-03`, or a season alone. */
function monthDays(phrase: string, today: string): Days | null {
  const dashed = phrase.match(/^(\d{4})-(\d{2})$/);
  const month = dashed ? Number(dashed[2]) : monthIn(phrase);
  if (month === null) return nearestBegun((year) => seasonDays(phrase, year), today);
  if (month < 1 || month > 12) return null;
  const year = yearIn(phrase);
  if (year !== null) return monthsFrom(year, month, 1);
  return nearestBegun((year) => monthsFrom(year, month, 1), today);
}

function seasonOfYear(phrase: string): Days | null {
  const [season = ''] = phrase.split(' ');
  return seasonDays(season, yearIn(phrase) ?? 0);
}

/** `early 2024`, `the end of May 2023`: thirds of the year or month. */
function partDays(phrase: string): Days | null {
  const [year, month] = [yearIn(phrase), monthIn(phrase)];
  if (year === null) return null;
  const third = /beginning|start|early/i.test(phrase) ? 0 : /mid/i.test(phrase) ? 1 : 2;
  if (month === null) return monthsFrom(year, 1 + third * 4, 4);
  const { to } = monthsFrom(year, month, 1);
  const from = dayAt(year, month, 1 + third * 10);
  return { from, to: third === 2 ? to : addDays(from, 9) };
}

function partOfYear(phrase: string): Days | null {
  const length = /quarter|q[1-4]/i.test(phrase) ? 3 : 6;
  const named = ['first', 'second', 'third', 'fourth'].findIndex((word) =>
    phrase.toLowerCase().includes(word),
  );
  const short = phrase.match(/[qh]([1-4])/i)?.[1];
  const place = short === undefined ? (named < 0 ? 12 / length - 1 : named) : Number(short) - 1;
  if (place * length >= 12) return null;
  return monthsFrom(yearIn(phrase) ?? 0, 1 + place * length, length);
}

/** `the last three months`: that long before today, up to today. */
function lastFew(phrase: string, today: string): Days {
  const count = countIn(phrase);
  const [year, month = 1, day = 1] = today.split('-').map(Number) as [number, number, number];
  const from = /year/i.test(phrase)
    ? dayAt(year - count, month, day)
    : /month/i.test(phrase)
      ? dayAt(year, month - count, day)
      : addDays(today, -count * (/week/i.test(phrase) ? 7 : 1));
  return { from, to: today };
}

/** `this week`, `last month`, `last March`, `next year`, `last Tuesday`. */
function relativeDays(phrase: string, today: string): Days | null {
  const [lead = '', word = ''] = phrase.toLowerCase().split(' ');
  const shift = /last|past|previous/.test(lead) ? -1 : /next|coming/.test(lead) ? 1 : 0;
  const [year, month = 1] = today.split('-').map(Number) as [number, number];
  if (word.endsWith('day')) return chronoDay(phrase, today);
  if (word === 'week') return weekOf(addDays(today, 7 * shift));
  if (word === 'month') return monthsFrom(year, month + shift, 1);
  if (word === 'quarter') return monthsFrom(year, 1 + 3 * (Math.floor((month - 1) / 3) + shift), 3);
  if (word === 'year') return monthsFrom(year + shift, 1, 12);
  const named = (at: number) => seasonDays(word, at) ?? monthsFrom(at, monthIn(word) ?? 1, 1);
  if (shift === 0) return named(year);
  const years = [year - 1, year, year + 1].map(named);
  return shift < 0
    ? (years.findLast(({ to }) => to < today) ?? null)
    : (years.find(({ from }) => from > today) ?? null);
}

/** A day in words, as chrono reads it; a weekday is the nearest one past unless it says `next`. */
function chronoDay(phrase: string, today: string): Days | null {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const noon = new Date(Date.UTC(year, month - 1, day, 12));
  const [found] = casual.parse(phrase, { instant: noon, timezone: 0 });
  if (found === undefined) return null;
  const { start } = found;
  const value = dayAt(start.get('year') ?? year, start.get('month') ?? month, start.get('day') ?? day);
  const ahead = value > today && !start.isCertain('day') && !/next|coming/i.test(phrase);
  const resolved = ahead ? addDays(value, -7) : value;
  return { from: resolved, to: resolved };
}

function nearestBegun(span: (year: number) => Days | null, today: string): Days | null {
  const current = span(yearOf(today));
  return current !== null && current.from > today ? span(yearOf(today) - 1) : current;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function yearIn(phrase: string): number | null {
  const found = phrase.match(/(?<!\d)\d{4}(?!\d)/)?.[0];
  return found === undefined ? null : Number(found);
}

function monthIn(phrase: string): number | null {
  const found = phrase.match(/[@~](\d{2})/)?.[1];
  return found === undefined ? null : Number(found);
}

function countIn(phrase: string): number {
  const digits = phrase.match(/\d+/)?.[0];
  if (digits !== undefined) return Number(digits);
  const word = phrase
    .toLowerCase()
    .split(' ')
    .find((part) => numbers.includes(part));
  if (word !== undefined) return numbers.indexOf(word);
  return /few/i.test(phrase) ? 3 : /couple/i.test(phrase) ? 2 : 1;
}
