/** Years, halves and quarters, and years counted from this one: `in 2027`, `Q3 2026`, `next year`. */
import { fold } from '../../../domain/fold.ts';
import { blank, type FoundDate, type Part } from './part.ts';
import type { DateWords } from './words.ts';

const halves =
  /(?:(first|second|1st|2nd) (?:half|part)|(first|second|third|fourth|1st|2nd|3rd|4th) quarter|Q([1-4])),?\s+(?:of\s+|on\s+|in\s+)?$/i;
const yearMarks =
  /^\.?\s*(?:roku|року|году|годах|года|роках|років|metais|metų|gadā|gada|aastal|aasta|m\.|r\.|г\.)/iu;

/** `Around 2025` is a year where no thing follows that it could count. */
const roughly = /(?:^|\s)(?:around|about|circa|approximately) $/i;
const goesOn = /^\s(?:to|for|and|or|in|at|by|from|with|when|after|under|as|but)(?!\p{L}).*$/su;

/** Years that a word, a half or a range makes dates; bare numbers are none. Linear. */
export function years(text: string, words: DateWords): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\d.,:/+-])((?:19|20)\d{2})(?:\s?[–-]\s?((?:19|20)\d{2}))?(?![\d\p{L}]|[.,:/-]\d)/gu,
  )) {
    const start = match.index;
    const end = start + match[0].length;
    const left = text.slice(Math.max(0, start - 40), start);
    const year = Number(match[1]);
    const ended = match[2] === undefined ? endOfRange(text, words, match) : null;
    const last = match[2] === undefined ? (ended?.year ?? null) : Number(match[2]);
    const half = halves.exec(left);
    const before = /([\p{L}\p{M}]+)[\s(-]+$/u.exec(left)?.[1];
    const named =
      (before !== undefined && words.beforeYear.has(fold(before))) ||
      yearMarks.test(text.slice(end, end + 10)) ||
      (roughly.test(left) && !/^\s\p{L}/u.test(text.slice(end).replace(goesOn, '')));
    if (!half && !named && last === null) continue;
    if (
      /^\s+(?:million|billion|troops|soldiers|personnel|people|men|tons|tonnes|kilomet|met(?:er|re)s|euros?|dollars?)/i.test(
        text.slice(end, end + 14),
      )
    )
      continue;
    const whole = (value: number): Part => ({ year: value, month: null, day: null });
    const [from, to] = half
      ? monthsOf(year, half)
      : [whole(year), last === null || last <= year ? null : whole(last)];
    dates.push({
      start: start - (half?.[0].length ?? 0),
      end: half ? end : (ended?.end ?? end),
      how: 'calendar',
      from,
      to,
      weekday: null,
      offset: 0,
    });
  }
  return dates;
}

/** The second year of `between 2025 and 2030`, `from 2025 to 2030`, and where it ends; null where no range begins. */
function endOfRange(
  text: string,
  words: DateWords,
  { index, 0: first }: RegExpExecArray,
): { year: number; end: number } | null {
  const from = index + first.length;
  const [all = '', joint = '', year] =
    /^\s+([\p{L}\p{M}]+)\s+(?:il\s+)?((?:19|20)\d{2})(?![\d\p{L}]|[.,:/-]\d)/u.exec(
      text.slice(from, from + 20),
    ) ?? [];
  if (year === undefined || !words.joins.has(fold(joint))) return null;
  const before = /([\p{L}\p{M}]+)\s+(?:il\s+)?$/u.exec(text.slice(Math.max(0, index - 20), index))?.[1];
  if (before === undefined || !words.opensRange.has(fold(before))) return null;
  return { year: Number(year), end: from + all.length };
}

/** A half or a quarter as its first and last month. */
function monthsOf(year: number, match: RegExpExecArray): [Part, Part] {
  const nth = (word: string) =>
    1 +
    ['first', 'second', 'third', 'fourth'].findIndex(
      (name, index) => word.toLowerCase() === name || word.startsWith(String(index + 1)),
    );
  const [length, index] = match[1]
    ? [6, nth(match[1])]
    : [3, match[3] ? Number(match[3]) : nth(match[2] ?? '')];
  const part = (month: number): Part => ({ year, month, day: null });
  return [part((index - 1) * length + 1), part(index * length)];
}

/** `this year`, `next year` and their like. Linear. */
export function yearPhrases(text: string, words: DateWords): FoundDate[] {
  const dates: FoundDate[] = [];
  const low = text.toLowerCase();
  // A letter whose lower case is longer would shift every offset after it.
  if (low.length !== text.length) return dates;
  for (const { phrase, offset } of words.years) {
    const wanted = phrase.toLowerCase();
    for (let at = low.indexOf(wanted); at !== -1; at = low.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      if (/[\p{L}\p{N}]/u.test(low[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(low[end] ?? '')) continue;
      dates.push({ start: at, end, how: 'year', from: blank, to: null, weekday: null, offset });
    }
  }
  return dates;
}
