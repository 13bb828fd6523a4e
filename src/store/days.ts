/** The days of a brief: by which it is listed, by which it is searched, and by which its event is told from others. */
import type { Brief } from '../domain/brief.ts';
import type { Release } from '../domain/release.ts';
import { type Days, daysOf } from './times.ts';

/** One number that grows with the listed day and, within a day, with the order of keeping: 67 million briefs are told apart. */
export function placeOf(day: string, seq: number): number {
  return (Date.parse(day) / 86_400_000) * 2 ** 26 + (seq % 2 ** 26);
}

/** What was read back or imported undated comes after all that is dated: nobody may take it for news. */
export function listedDay(
  { published }: Release,
  { date }: Brief,
  { now, quiet }: { now: Date; quiet: boolean },
): string {
  const day = published === null ? null : daysOf(published)?.from;
  if (day) return day;
  return quiet ? ((date && daysOf(date.value)?.from) ?? '1970-01-01') : now.toISOString().slice(0, 10);
}

/** The days of an event, for finding other tellings of it: its own, else those of publication, else the day of keeping. */
export function daysOfBrief(release: Release, brief: Brief, now: Date): Days {
  return toldDays(release, brief) ?? daysAt(now);
}

/**
 * The days a search's period is held against. What arrives undated is of the day it arrived; what was read back or
 * imported undated may be of any year, and stands in no period.
 */
export function searchedDays(
  release: Release,
  brief: Brief,
  { now, quiet }: { now: Date; quiet: boolean },
): Days {
  return toldDays(release, brief) ?? (quiet ? { from: '9999-12-31', to: '0001-01-01' } : daysAt(now));
}

function toldDays({ published }: Release, { date }: Brief): Days | null {
  const event = date ? daysOf(date.value) : null;
  return event ?? (published === null ? null : daysOf(published));
}

function daysAt(now: Date): Days {
  const today = now.toISOString().slice(0, 10);
  return { from: today, to: today };
}
