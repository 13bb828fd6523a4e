/** How often a source is visited. */
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/domain/source.ts';
import { nextVisit, rhythmOf } from '../../../src/feeds/rhythm.ts';

const noon = new Date('2026-03-10T12:00:00Z');
const source: Source = { id: 'a', name: 'A', url: 'https://a.example/', country: null, everyMinutes: 30 };
const wishes = { freshMs: null, everyMinutes: null, rhythmMinutes: null, slowestMinutes: 240 };
const minutesTo = (wanted: Partial<typeof wishes> | object, random = 0) =>
  (nextVisit(source, { ...wishes, ...wanted }, noon, () => random).getTime() - noon.getTime()) / 60_000;

describe('the rhythm of a source', () => {
  test.each([
    ['one a day', ['2026-03-10', '2026-03-09', '2026-03-08', '2026-03-07'], 1_440],
    ['one a week, in any order', ['2026-02-17', '2026-03-10', '2026-02-24', '2026-03-03'], 10_080],
    ['five on one day', Array<string>(5).fill('2026-03-10'), 360],
    ['three only', ['2026-03-10', '2026-03-09', '2026-03-08'], null],
    ['no days', [null, null, null, null, null], null],
    ['days to come', ['2099-01-01', '2099-01-02', '2099-01-03', '2099-01-04'], null],
  ])('of %s', (_name, days, minutes) => {
    expect(rhythmOf(days, noon)).toBe(minutes);
  });
});

describe('the next visit', () => {
  test.each([
    ['after the shortest time where nothing is known', {}, 30],
    ['often between two releases', { rhythmMinutes: 600 }, 100],
    ['never later than the slowest pace', { rhythmMinutes: 100_000 }, 240],
    ['never earlier than the shortest', { rhythmMinutes: 6 }, 30],
    ['as late as the feed asks', { everyMinutes: 300, rhythmMinutes: 6 }, 300],
    ['as late as the answer is fresh', { freshMs: 7_200_000 }, 120],
    ['within a day whatever is asked', { everyMinutes: 525_600 }, 1_440],
  ])('comes %s', (_name, wanted, minutes) => {
    expect(minutesTo(wanted)).toBe(minutes);
  });

  test('is put off by chance, up to a fifth', () => {
    expect(minutesTo({}, 0.5)).toBe(33);
  });
});
