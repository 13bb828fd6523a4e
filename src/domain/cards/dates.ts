/** Dates, times and spans of time in words, in English, as cards show them. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
// EDTF level 1: 21 to 24 stand in the month's place.
const seasons: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };

interface Day {
  year: string | null;
  month: string | null;
  day: string | null;
}

/**
 * An EDTF date or interval in words: `2021-12-08/2021-12-09` is "8–9 December 2021", `XXXX-12-08` "8 December",
 * `2024-11` "November 2024", `2024/..` "from 2024". What is not understood comes back as it is.
 */
export function dateWords(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return dayWords(from) ?? edtf;
  if (from === '' || from === '..') return withWord('until', to) ?? edtf;
  if (to === '' || to === '..') return withWord('from', from) ?? edtf;
  const first = readDay(from);
  const last = readDay(to);
  if (!first || !last) return edtf;
  return intervalWords(first, last);
}

/** The day of publication in words; "undated" where the release has none. */
export function publishedWords(published: string | null): string {
  return published === null ? 'undated' : dateWords(published);
}

function withWord(word: string, edtf: string): string | null {
  const words = dayWords(edtf);
  return words === null ? null : `${word} ${words}`;
}

function intervalWords(first: Day, last: Day): string {
  if (first.year === last.year && first.month !== null && first.month === last.month && first.day && last.day)
    return first.day === last.day
      ? wordsOf(first)
      : `${Number(first.day)}–${wordsOf({ ...last, day: last.day })}`;
  const start = first.year === last.year && first.month !== null ? { ...first, year: null } : first;
  return `${wordsOf(start)} – ${wordsOf(last)}`;
}

function dayWords(edtf: string): string | null {
  const day = readDay(edtf);
  return day === null ? null : wordsOf(day);
}

function readDay(edtf: string): Day | null {
  const match = /^(\d{4}|\d{3}X|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T[\d:.Z+-]+)?[?~%]?$/.exec(edtf);
  if (!match) return null;
  const known = (part: string | undefined): string | null =>
    part === undefined || part.includes('XX') ? null : part;
  const [, year, month, day] = match;
  return { year: known(year)?.replace(/X$/, '0s') ?? null, month: known(month), day: known(day) };
}

function wordsOf({ year, month, day }: Day): string {
  const name = month === null ? null : (seasons[month] ?? months[Number(month) - 1] ?? null);
  const words = [name && day ? String(Number(day)) : null, name, year].filter((part) => part !== null);
  return words.length > 0 ? words.join(' ') : 'date not given';
}

/** An instant as "5 November 2024, 07:31 UTC". */
export function instantWords(at: Date): string {
  const iso = at.toISOString();
  return `${dateWords(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

/** An instant's day in a zone, as "Tuesday, 5 November 2024". Throws a RangeError for an unknown zone. */
export function weekdayWords(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: zone }).format(at);
}

/** An instant in a zone, as "Tue 5 Nov, 07:30". Throws a RangeError for an unknown zone. */
export function shortWords(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
}

/** An instant of the last day as its time, "06:10"; an earlier one with its day, "Tue 5 Nov, 06:10". Throws a RangeError for an unknown zone. */
export function clockWords(at: Date, { now, zone }: { now: Date; zone: string }): string {
  if (now.getTime() - at.getTime() > 20 * 3_600_000) return shortWords(at, zone);
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
}

/** How long before `now` an instant was: "just now", "12 minutes ago", "3 hours ago", "5 days ago". */
export function agoWords(at: Date, now: Date): string {
  return now.getTime() - at.getTime() < 60_000 ? 'just now' : `${spanWords(at, now)} ago`;
}

/** How long it is from one instant to another: "12 minutes", "3 hours", "5 days". */
export function spanWords(from: Date, to: Date): string {
  const minutes = Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000));
  if (minutes < 90) return countOf(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 36 ? countOf(hours, 'hour') : countOf(Math.round(hours / 24), 'day');
}

/** A number with its noun: "1 brief", "12 briefs". */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
