/** Reads the dates that publishers write, in any of their ways and languages; what is no date is null, never a guess. */
import { monthNumber } from './months.ts';
import { offsetOf } from './zones.ts';

export interface Moment {
  /** The publisher's own local day, `2024-11-05`. */
  day: string;
  /** The instant; midnight UTC of that day when no time is given, UTC when no zone is (Korean time in Korean words). */
  at: Date;
  hasTime: boolean;
}

interface Clock {
  hour: number;
  minute: number;
  second: number;
  zone: string;
}

/**
 * The moment that a field meant for a date names, or null when it names none, half of one, or one that cannot be
 * (31 February, 25:14). ISO 8601's year or month alone stands for its first day, and its years may have two digits.
 * Looks at 120 characters; `language` (BCP 47) settles month names that two languages share.
 */
export function readMoment(text: string | null | undefined, language?: string | null): Moment | null {
  const found = (text ?? '').slice(0, 120).trim();
  if (found === '') return null;
  const usual = readMail(found);
  if (usual) return usual;
  const line = found.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return (
    readIso(line) ??
    readShortIso(line) ??
    readMail(line) ??
    readEpoch(line) ??
    readWords(line, language ?? null)
  );
}

/** The local day that any text names (`2024-11-05`), or null: also for a bare number, and for a year or month alone. */
export function readDay(text: string | null | undefined, language?: string | null): string | null {
  if (/^\s*-?\d{1,7}(?:-\d{2})?\s*$/.test(text ?? '')) return null;
  return readMoment(text, language)?.day ?? null;
}

const isoDay =
  /^(\d{4})(?:-?(\d{2})-?(\d{2})|-0?(\d{1,2})-(\d{1,2})|-(\d{2})|-?(\d{3})|-?W(\d{2})-?([1-7])|)(?=[T ]|$)/i;
const isoTime =
  /^[T ]\s?(\d{1,2})(?::(\d{1,2})|(\d{2}))?(?::(\d{1,2})|(\d{2}))?(?:[.,:]\d+)?\s*(Z|00(?::?00)?|:?[+-]\d{1,2}(?::?\d{2}(?::\d{2})?)?)?$/i;

/** W3C date-times and ISO 8601's basic, ordinal, week and partial forms. */
function readIso(line: string): Moment | null {
  const found = isoDay.exec(line.replace(/(?<=^\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/i, ''));
  if (!found) return null;
  const [date, year, m1, d1, m2, d2, m3, ordinal, week, weekday] = found;
  const rest = line.slice(date.length);
  const time = isoTime.exec(rest);
  const clock = time ? readClock(time[1], time[2] ?? time[3], time[4] ?? time[5], '', time[6] ?? '') : null;
  if (time ? clock === null : /^[T ]/i.test(rest)) return null;
  if (ordinal !== undefined) return fromOrdinal(Number(year), Number(ordinal), clock);
  if (week !== undefined) return fromWeek(Number(year), Number(week), Number(weekday), clock);
  return moment(Number(year), Number(m1 ?? m2 ?? m3 ?? 1), Number(d1 ?? d2 ?? 1), clock);
}

/** ISO 8601 before 2004 let the century out: `-0312`, `-03-12`, `031231`. */
function readShortIso(line: string): Moment | null {
  const [, year, month, day] = /^-(\d{2})-?(\d{2})$/.exec(line) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(line) ?? [];
  return year === undefined ? null : moment(fullYear(year), Number(month), Number(day ?? 1), null);
}

const mail =
  /^(?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (GMT|UT|UTC|Z|[+-]\d{4})$/i;

const englishMonths: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** RFC 822 as almost every feed writes it; its many other ways are read word by word. */
function readMail(line: string): Moment | null {
  const [found, day, name = '', year, hour, minute, second, zone = ''] = mail.exec(line) ?? [];
  const month = found === undefined ? null : (englishMonths[name.toLowerCase()] ?? monthNumber(name));
  if (month === null) return null;
  const clock = readClock(hour, minute, second, '', zone);
  return clock && moment(Number(year), month, Number(day), clock);
}

/** Seconds since 1970, as some publishers' programs print them; ten digits alone are nothing else. */
function readEpoch(line: string): Moment | null {
  if (!/^1\d{9}$/.test(line)) return null;
  const at = new Date(Number(line) * 1_000);
  return { day: at.toISOString().slice(0, 10), at, hasTime: true };
}

function fromOrdinal(year: number, ordinal: number, clock: Clock | null): Moment | null {
  const day = new Date(Date.UTC(year, 0, ordinal));
  if (ordinal < 1 || day.getUTCFullYear() !== year) return null;
  return moment(year, day.getUTCMonth() + 1, day.getUTCDate(), clock);
}

/** The year's first week is the one with 4 January in it, and begins on a Monday (ISO 8601). */
function fromWeek(year: number, week: number, weekday: number, clock: Clock | null): Moment | null {
  const mondayIsOne = (dayOfMonth: number) => new Date(Date.UTC(year, 0, dayOfMonth)).getUTCDay() || 7;
  const weeks = mondayIsOne(1) === 4 || new Date(Date.UTC(year, 11, 31)).getUTCDay() === 4 ? 53 : 52;
  if (week < 1 || week > weeks) return null;
  const day = new Date(Date.UTC(year, 0, 4 - mondayIsOne(4) + (week - 1) * 7 + weekday));
  return moment(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), clock);
}

const time =
  /(?<![\d.])(?<hour>\d{1,2})(?::(?<minute>\d{1,2})|\.(?<minutes>\d{2}))(?:[:.](?<second>\d{1,2})(?:[.,]\d{1,9})?)?\s?(?<half>(?:a\.?m|p\.?m)(?!\p{L})\.?)?(?![\d.]*\d)(?:\s?\(?(?<zone>(?:gmt|utc|ut|[a-z]{3,4}(?=\s?[+-]\d{2}:?\d{2}))?\s?[:-]?[+-]\d{1,2}(?::?\d{2})?(?!\d)|00(?::?00)?$|[a-z]{2,12}(?:\/[a-z_]{2,20}){1,2}|[a-z]{1,5}(?![\p{L}\d/]))\)?)?/iu;
/** What stands before a time written with a dot: a word for "at", or a whole date. */
const clockWords = /(?:\d{4}|kl|klo|o|ore|at|um|à|kell|plkst|val|godz|ob|u|в|о)[.,]?\s?$/iu;

/** The halves of the day where they stand before the time, as in Korea, Japan and China. */
const halfBefore = /(오전|午前|上午|오후|午後|下午)\s?(\d{1,2}:\d{2}(?::\d{2})?)/;

/** Everything that writes its month as a word, or its numbers in an order of its own. */
function readWords(line: string, language: string | null): Moment | null {
  const taken = takeClock(
    line.replace(
      halfBefore,
      (_, half: string, time: string) => `${time} ${/[전前上]/.test(half) ? 'am' : 'pm'}`,
    ),
  );
  if (taken === null) return null;
  const { clock, rest } = taken;
  // Korean is at home in one zone.
  if (clock?.zone === '' && /[\uac00-\ud7a3]/.test(line)) clock.zone = '+09:00';
  return readNamedMonth(rest, clock, language) ?? readNumbers(rest, clock);
}

/** A zone that stands after the date, and not beside the time. */
const zoneAtEnd = /\s(?:[+-]\d{4}|GMT|UTC|Z)$/i;

/** The time in a line and what is left without it; null where a time or its zone cannot be. */
function takeClock(line: string): { clock: Clock | null; rest: string } | null {
  const colon = /\d{1,2}:\d{1,2}/.test(line);
  for (const found of line.matchAll(new RegExp(time, 'giu'))) {
    const { hour, minute, minutes, second, half = '', zone = '' } = found.groups ?? {};
    const dotted = !colon && !found[0].includes(':');
    if (dotted && (second !== undefined || !clockWords.test(line.slice(0, found.index)))) continue;
    if (colon && !found[0].includes(':')) continue;
    const named = zone !== '' && monthNumber(zone) !== null;
    const end = found.index + found[0].length - (named ? zone.length : 0);
    const rest = `${line.slice(0, found.index)} ${line.slice(end)}`;
    const late = zone === '' ? (zoneAtEnd.exec(rest)?.[0].trim() ?? '') : zone;
    const clock = readClock(hour, minute ?? minutes, second, half, late);
    const isBroken = clock === null || (/\d$/.test(zone) && /^:\p{L}/u.test(line.slice(end)));
    return isBroken ? null : { clock, rest: rest.replace(zoneAtEnd, '') };
  }
  return { clock: null, rest: line.replace(zoneAtEnd, '') };
}

function readClock(hour = '', minute = '0', second = '0', half: string, zone: string): Clock | null {
  const late = /^p/i.test(half) && Number(hour) < 12 ? 12 : 0;
  const early = /^a/i.test(half) && Number(hour) === 12 ? -12 : 0;
  const clock = {
    hour: Number(hour) + late + early,
    minute: Number(minute),
    second: Math.min(59, Number(second)),
  };
  if (clock.hour > 24 || clock.minute > 59 || Number(second) > 60) return null;
  return { ...clock, zone };
}

/** `Tue, 5 Nov 2024`, `November 5, 2024`, `5. novembris 2024`, `2024 m. lapkričio 5 d.`, `2024年11月5日`. */
function readNamedMonth(line: string, clock: Clock | null, language: string | null): Moment | null {
  const asian = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(line);
  if (asian) return moment(Number(asian[1]), Number(asian[2]), Number(asian[3]), clock);
  // A weekday can have a month's abbreviation: French and Spanish "mar.".
  const words = line.replace(/^[\p{L}\p{M}.]{2,14},\s+(?=\d)/u, '').match(/[\p{L}\p{M}]{2,20}/gu) ?? [];
  const months = new Set(words.map((word) => monthNumber(word, language)).filter((month) => month !== null));
  const numbers = (line.match(/\d+/g) ?? []).filter((digits) => digits.length <= 4);
  const [month] = months;
  if (months.size !== 1 || month === undefined || numbers.length !== 2) return null;
  const [first = '', second = ''] = numbers;
  if (first.length === 4 && second.length <= 2) return moment(Number(first), month, Number(second), clock);
  if (first.length > 2) return null;
  return moment(fullYear(second), month, Number(first), clock);
}

/** The day first unless it cannot be: `05.11.2024`, `5/11/2024`, `11/25/2024`, `2024.11.05`, `2024/11/5`, `24-11-05`, `05 11 2024`. */
function readNumbers(line: string, clock: Clock | null): Moment | null {
  const bare = line.replace(/^[\p{L}.]{1,20},?\s+/u, '').replace(/^\D+|\D+$/g, '');
  const found =
    /^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})$/.exec(bare) ??
    /^(\d{1,2})( )(\d{1,2}) (\d{4})$/.exec(bare);
  if (!found) return null;
  const [, a = '', mark, b = '', c = ''] = found;
  if (a.length === 4 && c.length <= 2) return moment(Number(a), Number(b), Number(c), clock);
  if (a.length > 2) return null;
  if ((mark === '-' && c.length === 2) || (a.length === 2 && c.length === 1))
    return moment(fullYear(a), Number(b), Number(c), clock);
  if (c.length !== 4 && c.length !== 2) return null;
  const dayFirst = moment(fullYear(c), Number(b), Number(a), clock);
  const monthFirst = moment(fullYear(c), Number(a), Number(b), clock);
  if (mark === '/' && Number(b) > 12) return monthFirst;
  return isOn(line, monthFirst) && !isOn(line, dayFirst) ? monthFirst : dayFirst;
}

/** Whether the line begins with this day's English weekday, which settles what its numbers leave open. */
function isOn(line: string, moment: Moment | null): boolean {
  const weekday = moment ? new Date(moment.day).toUTCString().slice(0, 3).toLowerCase() : null;
  return weekday !== null && line.trimStart().slice(0, 3).toLowerCase() === weekday;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function moment(year: number, month: number, day: number, clock: Clock | null): Moment | null {
  if (year < 1900 || year > 2199) return null;
  const { hour, minute, second, zone } = clock ?? { hour: 0, minute: 0, second: 0, zone: '' };
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const at = new Date(local - offsetOf(zone, local) * 60_000);
  return { day: midnight.toISOString().slice(0, 10), at, hasTime: clock !== null };
}
