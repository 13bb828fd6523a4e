/** The calendar's words: months and seasons as people write them, and arithmetic with days. */
import { fold } from './fold.ts';

/** Days, both included, as `YYYY-MM-DD`. */
export interface Days {
  from: string;
  to: string;
}

const languages = [
  ...['en', 'de', 'fr', 'sv', 'lt', 'lv', 'et', 'pl', 'ru', 'uk', 'fi'],
  ...['da', 'nb', 'nl', 'es', 'it', 'cs', 'sk', 'ro', 'pt'],
];

const short: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
];

/** Seasons of the northern half of the world by their first month; winter belongs to the year it begins in. */
const seasons: Record<string, number> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

let months: ReturnType<typeof monthNames> | null = null;

/** The words of the seasons as an alternation for a regular expression. */
export const seasonWords = Object.keys(seasons).join('|');

/** 1 to 12 for a month's name in twenty languages, whatever its case or accents; null for any other word. */
export function monthOf(word: string): number | null {
  // The names of twenty languages are asked of the system once, when a word is first looked up.
  months ??= monthNames();
  return months.get(word.toLowerCase()) ?? months.get(fold(word)) ?? null;
}

/** Every name that `monthOf` knows, in lower case and folded. */
export function monthNamesKnown(): Iterable<string> {
  months ??= monthNames();
  return months.keys();
}

/** Does the text name this year (`2024`), or this month of it (`2024-11`, as `8 November 2024`, `08.11.2024`, `2024 m. lapkričio`)? */
export function namesTime(text: string, time: string): boolean {
  const [year = '', month] = time.split('-');
  if (month === undefined) return text.includes(year);
  const number = new RegExp(`(?<!\\d)0?${Number(month)}[./-]$`);
  for (let at = text.indexOf(year); at >= 0; at = text.indexOf(year, at + year.length)) {
    const before = text.slice(Math.max(0, at - 24), at);
    const behind = text.slice(at + year.length, at + year.length + 24);
    if (number.test(before) || behind.startsWith(`-${month}`)) return true;
    const words = [...lettersIn(before).slice(-2), ...lettersIn(behind).slice(0, 2)];
    if (words.some((word) => (monthOf(word) ?? inflectedMonth(fold(word))) === Number(month))) return true;
  }
  return false;
}

let foldedMonths: readonly { name: string; month: number }[] | null = null;

/** The month of which a folded word is another case (`novembri` of `novembris`), or null. */
function inflectedMonth(word: string): number | null {
  if (word.length < 5) return null;
  foldedMonths ??= [...monthNamesKnown()].map((name) => ({ name: fold(name), month: monthOf(name) ?? 0 }));
  const found = foldedMonths.find(({ name }) => {
    const stem = Math.min(word.length, name.length) - 1;
    const alike = stem >= 5 || (stem === 4 && name.length === word.length);
    return alike && Math.abs(name.length - word.length) <= 2 && name.startsWith(word.slice(0, stem));
  });
  return found?.month ?? null;
}

const lettersIn = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];

/** The day as `YYYY-MM-DD`; months and days out of range carry over (month 13 is next January, day 0 the day before). */
export function dayAt(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The ISO day so many days later, or earlier where they are negative. */
export function addDays(day: string, days: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return dayAt(year, month, date + days);
}

/** `count` whole months from the month's first day. */
export function monthsFrom(year: number, month: number, count: number): Days {
  return { from: dayAt(year, month, 1), to: dayAt(year, month + count, 0) };
}

/** The season's three months; null for a word that names none. */
export function seasonDays(word: string, year: number): Days | null {
  const month = seasons[word.toLowerCase()];
  return month === undefined ? null : monthsFrom(year, month, 3);
}

/** The Monday-to-Sunday week that holds the day. */
export function weekOf(day: string): Days {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { from: addDays(day, -weekday), to: addDays(day, 6 - weekday) };
}

/** The local day in an IANA zone at this moment. */
export function dayIn(zone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(now);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>(short);
  const days = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2023, index, 15)));
  for (const language of languages) {
    const forms: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { month: 'long', day: 'numeric' }];
    for (const form of forms) {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
      for (const [index, day] of days.entries()) {
        const word = format
          .formatToParts(day)
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase();
        if (word === undefined || !/^\p{L}{3,}$/u.test(word)) continue;
        if (!names.has(word)) names.set(word, index + 1);
        if (!names.has(fold(word))) names.set(fold(word), index + 1);
      }
    }
  }
  return names;
}
