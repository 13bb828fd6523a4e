/** Date expressions that belong together: a weekday beside its date, the two ends of a range. */
import { fold } from '../../../domain/fold.ts';
import type { FoundDate, Part } from './part.ts';
import type { DateWords } from './words.ts';

/** In order; of two that overlap, the longer. */
export function withoutOverlaps(found: FoundDate[]): FoundDate[] {
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundDate[] = [];
  for (const date of ordered) {
    const last = kept.at(-1);
    if (!last || date.start >= last.end) kept.push(date);
    else if (date.end - date.start > last.end - last.start) kept[kept.length - 1] = date;
  }
  return kept;
}

/** `Thursday and Friday`, `from Monday to Wednesday`: days in a row. */
export function joinDays(text: string, words: DateWords, dates: FoundDate[]): FoundDate[] {
  const kept: FoundDate[] = [];
  for (const date of dates) {
    const last = kept.at(-1);
    const more = last && daysBetween(last, date);
    const gap = last ? text.slice(last.end, date.start) : '';
    const joint = /^\s+([\p{L}\p{M}]+)(?:\s+on)?\s+$/u.exec(gap)?.[1];
    const joined = joint !== undefined && words.joins.has(fold(joint));
    const dashed = /^\s?[–—-]\s?$/.test(gap);
    if (last && more && (dashed || (joined && (more === 1 || until.test(joint) || opens(text, words, last)))))
      kept[kept.length - 1] = { ...last, end: date.end, offset: more };
    else kept.push(date);
  }
  return kept;
}

function daysBetween(first: FoundDate, last: FoundDate): number {
  if (first.how !== 'weekday' || last.how !== 'weekday' || first.offset > 0) return 0;
  return ((last.weekday ?? 1) - (first.weekday ?? 1) + 7) % 7;
}

/** `Thursday, October 8` is one date; the weekday serves to find its year. */
export function joinWeekdays(text: string, dates: FoundDate[]): FoundDate[] {
  const kept: FoundDate[] = [];
  for (const date of dates) {
    const last = kept.at(-1);
    const gap = last ? text.slice(last.end, date.start) : '';
    const beside = /^(?:\.?,?\s*\(?(?:the|den|dem|le|el|on|kl)?\s*)$/i.test(gap);
    if (last?.how === 'weekday' && date.how === 'calendar' && date.from.day !== null && beside)
      kept[kept.length - 1] = { ...date, start: last.start, weekday: last.weekday };
    else kept.push(date);
  }
  return kept;
}

/** `July 26 – August 5`, `between 1 January and 26 July`: one range. */
export function joinRanges(text: string, words: DateWords, dates: FoundDate[]): FoundDate[] {
  const kept: FoundDate[] = [];
  for (const date of dates) {
    const last = kept.at(-1);
    if (last && isRange(text, words, last, date)) {
      const year = last.from.year ?? yearBefore(last.from, date.from);
      kept[kept.length - 1] = { ...last, end: date.end, from: { ...last.from, year }, to: date.from };
    } else kept.push(date);
  }
  return kept;
}

function yearBefore(first: Part, last: Part): number | null {
  if (last.year === null) return null;
  return (first.month ?? 0) > (last.month ?? 0) ? last.year - 1 : last.year;
}

function isRange(text: string, words: DateWords, first: FoundDate, last: FoundDate): boolean {
  if (first.how !== 'calendar' || last.how !== 'calendar' || first.to || last.to) return false;
  if (
    (first.from.day === null) !== (last.from.day === null) ||
    (first.from.month === null) !== (last.from.month === null)
  )
    return false;
  const gap = text.slice(first.end, last.start);
  if (/^\s?[–—]\s?$|^\s-\s$|^-$/.test(gap)) return true;
  const joint = /^,?\s+([\p{L}\p{M}]+)(?:\s+the)?\s+$/u.exec(gap)?.[1];
  if (joint === undefined || !words.joins.has(fold(joint))) return false;
  return opens(text, words, first) || areNeighbours(first.from, last.from) || until.test(joint);
}

const until = /^(?:to|through|until|till|thru|do|по|до|bis|au|till|līdz|iki|kuni|al|tot|til|až)$/iu;

/** Does `from` or `between` stand before it? */
function opens(text: string, words: DateWords, { start }: FoundDate): boolean {
  const before = /([\p{L}\p{M}]+)\s+(?:the\s+)?$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return before !== undefined && words.opensRange.has(fold(before));
}

/** `30 September and 1 October`: one day after the other. */
function areNeighbours(first: Part, last: Part): boolean {
  if (first.month === null || first.day === null || last.month === null || last.day === null) return false;
  const year = last.year ?? first.year ?? 2024;
  const apart = Date.UTC(year, last.month - 1, last.day) - Date.UTC(year, first.month - 1, first.day);
  return apart === 86_400_000;
}
