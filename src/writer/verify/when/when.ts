/** V6: dates as values. Each end told by the evidence; a year, or the day behind `today`, only as inferred. */
import type { z } from 'zod';
import dateWords from '../../lexicon/dates-words.json' with { type: 'json' };
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import type { Ground } from '../ground.ts';
import { drop, type Finding, flag } from '../rules.ts';
import type { dateShape } from '../shapes.ts';
import type { DateParts } from '../text/dates.ts';
import type { Read } from '../text/document.ts';
import { createMatcher } from '../text/lexicon.ts';

interface Edtf {
  year: number | null;
  month: number | null;
  day: number | null;
}

function readEdtf(text: string): Edtf | null {
  const match = /^(\d{4}|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?[~?%]?$/.exec(text.trim());
  if (match === null) return null;
  const part = (value: string | undefined): number | null =>
    value === undefined || value.includes('X') ? null : Number(value);
  return { year: part(match[1]), month: part(match[2]), day: part(match[3]) };
}

/** Weekdays and `today` in every language that dates are read in: the words are data, the reading of them stays apart. */
const days = Object.values(dateWords).flatMap(({ weekdays, today, yesterday, tomorrow }) => [
  ...weekdays.flat(),
  ...today,
  ...yesterday,
  ...tomorrow,
]);
/** Hungarian `ma` is a word of other languages; Swedish `går`, yesterday behind `i`, is what goes elsewhere. */
const shortestDay = 3;
const findRelative = createMatcher({
  relative: [...new Set([...pointing.relativeDays, ...days])].filter(
    (word) => word.length >= shortestDay && word !== 'går',
  ),
});

/** Does a date of the text tell this end? A day within a period is told by it, an end of another period is not. */
function toldBy(
  { year, month, day }: Edtf,
  told: readonly DateParts[],
  { inferred, single }: { inferred: boolean; single: boolean },
): boolean {
  return told.some((one) => {
    const sameYear = year === null || year === one.year || (inferred && one.year === null);
    const between =
      single &&
      one.day !== null &&
      one.lastDay !== null &&
      day !== null &&
      day > one.day &&
      day < one.lastDay;
    const sameDay = day === null || day === one.day || day === one.lastDay || between;
    return sameYear && (month === null || month === one.month) && sameDay;
  });
}

/** A day stands in the evidence in so many words, and it is another. */
const tellsDay = (told: readonly DateParts[]): boolean =>
  told.some(({ day, month }) => day !== null && month !== null);

/** Seasons, quarters and halves (`2023-23`): the year must stand in the evidence; which part is not read. */
function checkPart(edtf: string, { dates }: Read, inferred: boolean): Finding[] {
  const year = /^(\d{4}|XXXX)-[234]\d$/.exec(edtf)?.[1];
  if (year === undefined) return [drop('V6')];
  const told = dates.some((date) => date.year === Number(year));
  return told || inferred || year === 'XXXX' ? (told ? [] : [flag('V6')]) : [drop('V6')];
}

const nth = [
  ['first', '1st', 'q1'],
  ['second', '2nd', 'q2'],
  ['third', '3rd', 'q3'],
  ['fourth', '4th', 'q4'],
];
const parts: ReadonlyMap<number, ReadonlySet<string>> = new Map([
  [3, new Set(['quarter', 'q1', 'q2', 'q3', 'q4'])],
  [6, new Set(['half', 'part'])],
]);

/** `in the second quarter of 2031` as its first and last month. */
function isToldPart(ends: readonly string[], { tokens, dates }: Read): boolean {
  const [first, last] = ends.map(readEdtf);
  if (!first?.month || !last?.month || first.day !== null || first.year !== last.year) return false;
  const length = last.month - first.month + 1;
  const names = parts.get(length);
  if (names === undefined || (first.month - 1) % length !== 0) return false;
  const ordinals = nth[(first.month - 1) / length] ?? [];
  const folds = new Set(tokens.map(({ fold }) => fold));
  const year = first.year === null || dates.some((date) => date.year === first.year);
  return year && [...names].some((name) => folds.has(name)) && ordinals.some((word) => folds.has(word));
}

/** A date's value against its evidence. */
export function judgeDate(
  { evidence }: Pick<Ground, 'evidence'>,
  { value, inferred }: z.infer<typeof dateShape>,
): Finding[] {
  const ends = value.split('/').filter((end) => end !== '' && end !== '..');
  if (ends.length === 0 || ends.length > 2) return [drop('V6')];
  if (isToldPart(ends, evidence)) return [];
  const single = new Set(ends).size === 1;
  const relative = findRelative(evidence.tokens).length > 0;
  return ends.flatMap((text): Finding[] => {
    const end = readEdtf(text);
    if (end === null) return checkPart(text, evidence, inferred);
    if (toldBy(end, evidence.dates, { inferred, single })) return [];
    // `Iron Fir 2018`: the year stands there, though in a name.
    const named = evidence.tokens.some(({ raw }) => raw === String(end.year));
    if (named && toldBy({ ...end, year: null }, evidence.dates, { inferred, single })) return [flag('V6')];
    if (relative && !(end.day !== null && tellsDay(evidence.dates))) return inferred ? [] : [flag('V6')];
    return [drop('V6')];
  });
}
