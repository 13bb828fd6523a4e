/** When to come back: by the source's own wishes after a good visit, later and later after failures. */
import type { Source, Visit } from '../domain/source.ts';
import type { SourceError } from './fault.ts';

const minute = 60_000;
const longest = 24 * 60 * minute;
/** "Never", for an address that is gone for good: no visit is due before. */
export const never = new Date('9999-12-31T00:00:00Z');

export interface Wishes {
  /** From Cache-Control or Expires. */
  freshMs: number | null;
  /** `<ttl>` and its kin, in minutes. */
  everyMinutes: number | null;
  /** The usual time between two releases. */
  rhythmMinutes: number | null;
  /** The longest pace that the source's own rhythm may lead to. */
  slowestMinutes: number;
}

/** How often a source is visited between two of its releases, where its bounds allow it. */
const visitsPerRelease = 6;

/**
 * The next visit after a good one: the pace of the source's own rhythm within its configured bounds, lengthened to what
 * its answers ask for, at most a day, plus up to a fifth by chance so that many sources do not fall on one minute. Never
 * earlier than asked for.
 */
export function nextVisit(
  source: Source,
  { freshMs, everyMinutes, rhythmMinutes, slowestMinutes }: Wishes,
  now: Date,
  random: () => number,
): Date {
  const own = (rhythmMinutes ?? 0) / visitsPerRelease;
  const slowest = Math.max(slowestMinutes, source.everyMinutes);
  const configured = Math.min(Math.max(own, source.everyMinutes), slowest) * minute;
  const asked = Math.min(longest, Math.max(freshMs ?? 0, (everyMinutes ?? 0) * minute));
  const pace = Math.min(Math.max(configured, asked), Math.max(longest, configured));
  return new Date(now.getTime() + pace + Math.floor(random() * 0.2 * pace));
}

/** So many of a source's newest releases tell its rhythm. */
const rhythmOver = 20;

/** The mean time between the newest releases of these days (`2024-11-05`), in minutes; null for fewer than four. Future days do not count. */
export function rhythmOf(days: readonly (string | null)[], now: Date): number | null {
  if (days.length < 4) return null;
  const times = days
    .map((day) => Date.parse(day ?? ''))
    .filter((time) => time <= now.getTime())
    .toSorted((a, b) => b - a)
    .slice(0, rhythmOver);
  const [newest, oldest] = [times[0], times.at(-1)];
  if (times.length < 4 || newest === undefined || oldest === undefined) return null;
  // All of one day: that many a day.
  const span = Math.max(newest - oldest, 24 * 60 * minute);
  return Math.round(span / (times.length - 1) / minute);
}

/**
 * What is remembered of a visit that failed: the validators stay, the failures count, and the next visit is due after what
 * the publisher asked for or after a wait that doubles up to a day, plus up to a fifth by chance. 410 ends the visits.
 */
export function failedVisit(
  source: Source,
  visit: Visit,
  error: SourceError,
  parts: { now: Date; random: () => number },
): Visit {
  const { now, random } = parts;
  const failures = visit.failures + 1;
  const doubled = Math.min(longest, source.everyMinutes * minute * 2 ** Math.min(failures - 1, 12));
  const wait = Math.max(error.retryAfterMs ?? 0, doubled);
  return {
    ...visit,
    ...(error.unreadable ? { etag: null, lastModified: null } : {}),
    visitedAt: now,
    failures,
    failingSince: visit.failingSince ?? now,
    fault: error.message,
    nextVisitAt: error.gone ? never : new Date(now.getTime() + wait + Math.floor(random() * 0.2 * wait)),
  };
}
