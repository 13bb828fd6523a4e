/** Times and days between the tables and the nouns. */
import { type RawBuilder, sql } from 'kysely';

/** A time as the tables keep it. */
export function millis(date: Date): number;
export function millis(date: Date | null): number | null;
export function millis(date: Date | null): number | null {
  return date === null ? null : date.getTime();
}

/** A kept time as a date. */
export function dateOf(at: number): Date;
export function dateOf(at: number | null): Date | null;
export function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

/** Clocks of several machines may differ by this much. */
export const skewMs = 10 * 60_000;

/**
 * Between these two, a lease holds. One that ends at or before the first has ended; one that ends after the second was
 * given by a clock that has been put back since, and holds no more: its holder may be long dead.
 */
export function leaseBounds(now: Date, leaseMs: number): { ended: number; absurd: number } {
  return { ended: now.getTime(), absurd: now.getTime() + leaseMs + skewMs };
}

/** True for rows that nobody holds: `until`, where their lease ends, is null or beyond `leaseBounds`. */
export function leaseOver(until: RawBuilder<unknown>, now: Date, leaseMs: number): RawBuilder<boolean> {
  const { ended, absurd } = leaseBounds(now, leaseMs);
  return sql`(${until} is null or ${until} <= ${ended} or ${until} > ${absurd})`;
}

/** Days as `YYYY-MM-DD`, both included. */
export interface Days {
  from: string;
  to: string;
}

/**
 * The days that an EDTF date may mean: a month or a year means all of its days, an interval all between its ends, an
 * open end no end. Null when it names no year, or is no date that can be read.
 */
export function daysOf(edtf: string): Days | null {
  const [first = '', last] = edtf.slice(0, 50).split('/');
  const from = single(first);
  if (last === undefined) return from;
  const to = last === '..' || last === '' ? { from: '9999-12-31', to: '9999-12-31' } : single(last);
  if (from === null) return first === '..' || first === '' ? to : null;
  return to === null || to.to < from.from ? from : { from: from.from, to: to.to };
}

function single(date: string): Days | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[?~%]?$/.exec(date) ?? [];
  if (year === undefined) return null;
  // 21 to 41 are EDTF's seasons and quarters: somewhere within the year.
  if (month === undefined || month === 'XX' || Number(month) > 20) {
    return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined || day === 'XX') {
    return { from: `${year}-${month}-01`, to: `${year}-${month}-${lastDay(year, month)}` };
  }
  if (day < '01' || day > lastDay(year, month)) return null;
  return { from: date.slice(0, 10), to: date.slice(0, 10) };
}

function lastDay(year: string, month: string): string {
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(8, 10);
}
