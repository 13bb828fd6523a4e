/** Digest slots over clock changes, downtime and restarts. */
import { describe, expect, test } from 'vitest';
import { isZone } from '../../src/domain/zone.ts';
import { dueSlot, localInstant } from '../../src/schedule.ts';

const at = (text: string): Date => new Date(text);
const daily = (time: string) => ({ kind: 'daily', at: time }) as const;

/** Twenty zones: whole, half and quarter hours, both hemispheres, midnight changes, a skipped day, no changes at all. */
const zones = [
  ...['Europe/Riga', 'Europe/Vilnius', 'Europe/Tallinn', 'Europe/Berlin', 'Europe/London', 'Europe/Lisbon'],
  ...['Europe/Kyiv', 'Europe/Istanbul', 'Atlantic/Azores', 'Atlantic/Reykjavik', 'America/New_York'],
  ...['America/St_Johns', 'America/Santiago', 'America/Havana', 'Asia/Beirut', 'Asia/Kathmandu'],
  ...['Asia/Tokyo', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'],
];
const times = ['00:00', '00:30', '02:30', '07:30'];

/** The zone's wall clock, asked in another way than the code under test asks it: `2027-03-28 02:30`. */
function wallClock(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => format.format(instant);
}

describe('a local time', () => {
  test('that clocks skip is the next minute that exists', () => {
    const slot = dueSlot(
      daily('02:30'),
      'Europe/Berlin',
      at('2027-03-27T01:30:00Z'),
      at('2027-03-28T12:00:00Z'),
    );

    expect(slot?.until.toISOString()).toBe('2027-03-28T01:00:00.000Z');
  });

  test('that comes twice counts the first time only', () => {
    const first = dueSlot(
      daily('02:30'),
      'Europe/Berlin',
      at('2027-10-30T00:30:00Z'),
      at('2027-10-31T00:31:00Z'),
    );
    const again = dueSlot(daily('02:30'), 'Europe/Berlin', first?.until ?? null, at('2027-10-31T01:31:00Z'));

    expect(first?.until.toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect(again).toBeNull();
  });

  test('on a day that the zone left out does not exist', () => {
    const day = Date.UTC(2011, 11, 30) / 86_400_000;

    expect(localInstant('Pacific/Apia', day, 12 * 60)).toBeNull();
  });
});

describe('a slot', () => {
  test('covers all that downtime missed, once', () => {
    const last = at('2026-11-20T05:30:00Z');

    const slot = dueSlot(daily('07:30'), 'Europe/Riga', last, at('2026-11-23T10:00:00Z'));
    const next = dueSlot(daily('07:30'), 'Europe/Riga', slot?.until ?? null, at('2026-11-23T10:01:00Z'));

    expect(slot).toEqual({ since: last, until: at('2026-11-23T05:30:00Z') });
    expect(next).toBeNull();
  });

  test('is not due before its minute', () => {
    const last = at('2026-11-22T05:30:00Z');

    expect(dueSlot(daily('07:30'), 'Europe/Riga', last, at('2026-11-23T05:29:59Z'))).toBeNull();
    expect(dueSlot(daily('07:30'), 'Europe/Riga', last, at('2026-11-23T05:30:00Z'))).not.toBeNull();
  });

  test('of a week falls on its weekday', () => {
    const weekly = { kind: 'weekly', at: '08:00', weekday: 1 } as const;

    const slot = dueSlot(weekly, 'Europe/Vilnius', null, at('2026-11-25T12:00:00Z'));

    expect(slot).toEqual({ since: at('2026-11-16T06:00:00Z'), until: at('2026-11-23T06:00:00Z') });
  });

  test('does not exist for a follow that posts at once', () => {
    expect(dueSlot({ kind: 'at_once' }, 'Europe/Riga', null, at('2026-11-25T12:00:00Z'))).toBeNull();
  });
});

describe.each(zones)('ten years in %s', (zone) => {
  test('each day that exists has each of its slots exactly once, at the first minute at or past its time', () => {
    const clock = wallClock(zone);
    const faults: string[] = [];
    for (const time of times) {
      for (let day = at('2020-01-01').getTime(); day < at('2030-01-01').getTime(); day += 86_400_000) {
        const date = new Date(day).toISOString().slice(0, 10);
        const [hours = 0, minutes = 0] = time.split(':').map(Number);
        const instant = localInstant(zone, day / 86_400_000, hours * 60 + minutes);
        const here = instant === null ? '' : clock(instant.getTime());
        const before = instant === null ? '' : clock(instant.getTime() - 60_000);
        const right = here.startsWith(date) && here >= `${date} ${time}` && before < `${date} ${time}`;
        if (!right) faults.push(`${date} ${time}: ${before} | ${here}`);
      }
    }

    expect(faults).toEqual([]);
  });

  test('a clock that asks every three hours and a minute meets each daily slot once and leaves no gap between them', () => {
    const start = at('2026-01-01T00:00:00Z').getTime();
    let last: Date | null = null;
    let met = 0;
    for (let now = start; now < at('2028-01-01T00:00:00Z').getTime(); now += 181 * 60_000) {
      const slot = dueSlot(daily('02:30'), zone, last, new Date(now));
      if (slot === null) continue;
      if (last !== null) expect(slot.since).toEqual(last);
      last = slot.until;
      met++;
    }

    expect(met).toBeGreaterThanOrEqual(730);
    expect(met).toBeLessThanOrEqual(731);
  });
});

test('a zone that does not exist is told from one that does', () => {
  expect(isZone('Europe/Riga')).toBe(true);
  expect(isZone('Europe/Rigga')).toBe(false);
});
