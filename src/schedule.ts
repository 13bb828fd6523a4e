/** What is due when: digest slots by local time over clock changes and downtime, and the heartbeat that asks. */

import { schedule as beatAt } from 'node-cron';
import type { Rhythm } from './domain/follow.ts';
import { onceEach } from './domain/remember.ts';

/** One digest's stretch of time: [since, until). */
export interface Slot {
  since: Date;
  until: Date;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * The digest slot that is due for a rhythm, or null. `until` is the newest slot time at or before `now`, so that
 * downtime gives one digest over all that was missed; it is null again once `last` has reached it: never twice.
 * `since` is `last`, or for the first digest the slot time before. A local time that a clock change skips counts as
 * the next minute that exists; one that comes twice counts the first time.
 */
export function dueSlot(rhythm: Rhythm, zone: string, last: Date | null, now: Date): Slot | null {
  if (rhythm.kind === 'at_once') return null;
  const [until, before] = newestSlots(rhythm, zone, now);
  if (until === undefined || before === undefined) return null;
  if (last !== null && last >= until) return null;
  return { since: last ?? before, until };
}

/** The two newest slot times at or before `now`, the newest first. */
function newestSlots(rhythm: Exclude<Rhythm, { kind: 'at_once' }>, zone: string, now: Date): Date[] {
  const today = Math.floor(wallMs(zone, now.getTime()) / dayMs);
  const found: Date[] = [];
  for (let day = today; day > today - 21 && found.length < 2; day--) {
    if (rhythm.kind === 'weekly' && isoWeekday(day) !== rhythm.weekday) continue;
    const at = localInstant(zone, day, minutesOf(rhythm.at));
    if (at !== null && at <= now) found.push(at);
  }
  return found;
}

// 1970-01-01 was a Thursday.
const isoWeekday = (day: number): number => ((day + 3) % 7) + 1;

function minutesOf(at: string): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return hours * 60 + minutes;
}

/**
 * The first instant of a local day (days since 1970) whose local time is at or past `minutes` after midnight; null when
 * the zone skipped that whole day.
 */
export function localInstant(zone: string, day: number, minutes: number): Date | null {
  const wanted = day * dayMs + minutes * minuteMs;
  const around = [wanted - dayMs, wanted + dayMs].map((at) => wanted - (wallMs(zone, at) - at));
  const exact = around.filter((at) => wallMs(zone, at) === wanted);
  const at =
    exact.length > 0 ? Math.min(...exact) : afterGap(zone, wanted, Math.min(...around), Math.max(...around));
  return Math.floor(wallMs(zone, at) / dayMs) === day ? new Date(at) : null;
}

/** The first minute in (early, late] whose local time is past `wanted`, which the zone's clocks skipped. */
function afterGap(zone: string, wanted: number, early: number, late: number): number {
  let [low, high] = [early, late];
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (wallMs(zone, middle) >= wanted) high = middle;
    else low = middle;
  }
  return high;
}

const part = 'numeric';
const clockOf = onceEach(
  (zone: string) =>
    new Intl.DateTimeFormat('en-u-ca-iso8601-hc-h23', {
      timeZone: zone,
      ...{ year: part, month: part, day: part, hour: part, minute: part },
    }),
);

/** The zone's wall clock at an instant, as if it were UTC milliseconds, whole minutes. */
function wallMs(zone: string, at: number): number {
  const { year, month, day, hour, minute } = Object.fromEntries(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>;
  return Date.UTC(year, month - 1, day, hour, minute);
}

/**
 * Calls `beat` at every full minute of UTC, never two at once. UTC, because node-cron skips and repeats local times at
 * clock changes; which local times are due is asked of `dueSlot`. Returns how to stop.
 */
export function startHeartbeat(beat: () => Promise<void>): () => void {
  const task = beatAt('* * * * *', () => beat(), { timezone: 'UTC', noOverlap: true });
  return () => void task.destroy();
}

export interface Loop {
  /** Begins the next call at once, or right after the one under way. */
  wake(): void;
  /** A call under way is waited for. */
  stop(): Promise<void>;
}

/** Calls `task`, which never rejects, again and again, `everyMs` after its last end or when woken. */
export function startLoop(everyMs: number, task: () => Promise<void>): Loop {
  let stopped = false;
  let again = false;
  let timer: NodeJS.Timeout | null = null;
  let running = Promise.resolve();
  const turn = (): void => {
    timer = null;
    again = false;
    running = task().finally(() => {
      if (!stopped) timer = setTimeout(turn, again ? 0 : everyMs);
    });
  };
  turn();
  return {
    wake: () => {
      again = true;
      if (timer === null || stopped) return;
      clearTimeout(timer);
      timer = setTimeout(turn, 0);
    },
    stop: async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
