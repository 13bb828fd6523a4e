/** Dates in figures: `2024-05-30`, `30.05.2024`, `30/05/2024`. */
import { daysIn, type FoundDate, type Part } from './part.ts';

const numeric =
  /(?<![\p{L}\d.,/-])(?:(\d{4})([-./])(\d{1,2})\2(\d{1,2})|(\d{1,2})([./-])\s?(\d{1,2})\6\s?(\d{4}))(?![\d/-]|\.\d)/gu;

/** `8.–9.4.2014`, `8.–9.4.`, `9.4.`: where dates are written so, the year may be left out. */
const dotted: ReadonlySet<string> = new Set(['fi', 'de', 'et', 'cs', 'no', 'da', 'is', 'lv']);
const shortDate =
  /(?<![\p{L}\d.,/-])(?:(\d{1,2})\.\s?[–-]\s?)?(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?(?![\d/-]|\.?\d)/gu;

function shortDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(shortDate)) {
    const [whole, firstDay, day, month, yearTold] = match;
    // A whole date of one day is found above.
    if (firstDay === undefined && yearTold !== undefined) continue;
    const year = yearTold === undefined ? null : Number(yearTold);
    const last: Part = { year, month: Number(month), day: Number(day) };
    const first: Part | null = firstDay === undefined ? null : { ...last, day: Number(firstDay) };
    if (!isDay(last) || (first !== null && (!isDay(first) || Number(firstDay) >= Number(day)))) continue;
    dates.push({
      start: match.index,
      end: match.index + whole.length,
      how: 'calendar',
      from: first ?? last,
      to: first === null ? null : last,
      weekday: null,
      offset: 0,
    });
  }
  return dates;
}

/** All of them, in order; those that are no day of the calendar are left out. Linear. */
export function numericDates(text: string, language: string | null): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(numeric)) {
    const [whole, isoYear, , isoMonth, isoDay, first, mark, second, lastYear] = match;
    const year = Number(isoYear ?? lastYear);
    const [one, two] = isoYear ? [Number(isoMonth), Number(isoDay)] : [Number(first), Number(second)];
    const part = isoYear
      ? { year, month: one, day: two }
      : inOrder(year, one, two, mark === '/' && language === 'en');
    if (!part || year < 1900 || year > 2100 || !isDay(part)) continue;
    dates.push({
      start: match.index,
      end: match.index + whole.length,
      how: 'calendar',
      from: part,
      to: null,
      weekday: null,
      offset: 0,
    });
  }
  if (language === null || !dotted.has(language.split('-')[0] ?? '')) return dates;
  const ranges = shortDates(text);
  const apart = dates.filter(
    ({ start }) => !ranges.some((range) => range.start <= start && start < range.end),
  );
  return [...apart, ...ranges].sort((a, b) => a.start - b.start);
}

/** `30.05.2024` is day first. `05/06/2024` in English could be either, so only its year is sure. */
function inOrder(year: number, one: number, two: number, either: boolean): Part | null {
  if (one > 12) return { year, month: two, day: one };
  if (two > 12) return { year, month: one, day: two };
  return either && one !== two ? null : { year, month: two, day: one };
}

function isDay({ month, day }: Part): boolean {
  return month !== null && day !== null && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month);
}
