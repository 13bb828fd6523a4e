/** Dates told by a month's or a season's name: `8–9 December 2021`, `July 26th`, `autumn 2024`. */
import { fold } from '../../../domain/fold.ts';
import { daysIn, type FoundDate, type Part } from './part.ts';
import type { DateWord, DateWords } from './words.ts';

const suffix = String.raw`(?:\.|st|nd|rd|th|er|re|[ªºa]|-?го|-?е|:e)?`;
const joined = String.raw`\s*(?:[–—-]|to|and|through|until|i|y|et|au|und|bis|och|till|ja|un|līdz|ir|iki|do|по|и|і|та|й|a|al|e|og|til|en|tot)\s*(?:the\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?)?`;
const daysLeft = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/-])(\d{1,2})${suffix}(?:(${joined})(\d{1,2})${suffix})?\s*(?:(?:of|de|day of)\s+(?:the\s+)?)?$`,
  'iu',
);
const daysRight =
  /^\.?\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d]|[.,:]\d|\s*%)(?:(\s*(?:[–—-]|to|and|through|until)\s*)(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d]|[.,:]\d))?(?:\s+d\.)?/iu;
const yearRight =
  /^\.?,?\s*(?:of\s+|de\s+|del\s+|roku\s+|vuonna\s+|år\s+)?((?:19|20)\d{2})(?![\d\p{L}]|[.,]\d)/iu;
const yearLeft = /(?<!\d)((?:19|20)\d{2})\.?\s*(?:m\.?|metų|gada|aasta)?\s*(?:mėn\.?)?\s*$/iu;
const dayAfterMonth = new Set(['en', 'lt', 'hu']);
const yearBeforeMonth = new Set(['lt', 'lv', 'et', 'hu']);

/** The date around a month's name at [at, end); null where the name stands alone and no word makes it a date. */
export function atMonth(
  text: string,
  at: number,
  end: number,
  word: DateWord & { sort: 'month' },
  words: DateWords,
): FoundDate | null {
  if (word.language === 'en' && !/^\p{Lu}/u.test(text.slice(at, at + 1))) return null;
  let left = text.slice(Math.max(0, at - 48), at);
  let right = text.slice(end, end + 48);
  let start = at;
  let stop = end;
  const take = (length: number) => {
    stop += length;
    right = right.slice(length);
  };
  const behindDay = dayAfterMonth.has(word.language) ? daysRight.exec(right) : null;
  // `Release No 12-26` before `May 4, 2026`: with day and year behind it, the month takes no number in front.
  const whole = behindDay !== null && yearRight.test(right.slice(behindDay[0].length));
  const before = whole ? null : daysLeft.exec(left);
  const after = before ? null : behindDay;
  const days = daysOf(before ?? after);
  if (before && days) {
    start = at - before[0].length;
    left = left.slice(0, before.index);
  } else if (after && days) take(after[0].length);
  const behind = yearRight.exec(right);
  const ahead = !behind && yearBeforeMonth.has(word.language) ? yearLeft.exec(left) : null;
  if (behind) take(behind[0].length);
  if (ahead) start -= ahead[0].length;
  const year = Number(behind?.[1] ?? ahead?.[1] ?? 0) || null;
  if (!days && !year && !standsAlone(left, word, words)) return null;
  const part = (day: number | null): Part => ({ year, month: word.value, day });
  const given = days ?? [null];
  if (given.some((day) => day !== null && day > daysIn(word.value))) return null;
  return {
    start,
    end: stop,
    how: 'calendar',
    from: part(given[0] ?? null),
    to: given[1] === undefined ? null : part(given[1]),
    weekday: null,
    offset: 0,
  };
}

/** One day, or first and last; `8 and 15 May` are two days, of which the nearer to the month is kept. */
function daysOf(match: RegExpExecArray | null): number[] | null {
  if (!match) return null;
  const first = Number(match[1]);
  const last = match[3] === undefined ? null : Number(match[3]);
  if (first < 1 || first > 31) return null;
  if (last === null) return [first];
  if (last <= first || last > 31) return [first];
  return [first, last];
}

function standsAlone(left: string, word: DateWord & { sort: 'month' }, words: DateWords): boolean {
  if (word.alone) return true;
  const before = /([\p{L}\p{M}]+)\s+$/u.exec(left)?.[1];
  return before !== undefined && words.beforeMonth.has(fold(before));
}

/** The season with its year; null without one. */
export function atSeason(text: string, at: number, end: number, word: DateWord): FoundDate | null {
  const behind = yearRight.exec(text.slice(end, end + 24));
  const ahead =
    behind || !yearBeforeMonth.has(word.language)
      ? null
      : yearLeft.exec(text.slice(Math.max(0, at - 24), at));
  const year = Number(behind?.[1] ?? ahead?.[1] ?? 0);
  if (!year) return null;
  return {
    start: at - (ahead?.[0].length ?? 0),
    end: end + (behind?.[0].length ?? 0),
    how: 'calendar',
    from: { year, month: word.value, day: null },
    to: null,
    weekday: null,
    offset: 0,
  };
}
