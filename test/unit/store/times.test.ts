/** Days of EDTF dates, as searches by period hold them against one another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../src/store/times.ts';

describe('the days of a date', () => {
  it.each([
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-XX', '2024-01-01', '2024-12-31'],
    ['2024-05-XX', '2024-05-01', '2024-05-31'],
    ['2024-05-07?', '2024-05-07', '2024-05-07'],
    ['2024-22', '2024-01-01', '2024-12-31'],
    ['2024-05-07/2024-06', '2024-05-07', '2024-06-30'],
    ['2024-05-07/..', '2024-05-07', '9999-12-31'],
    ['2024-05-07/XXXX-06-01', '2024-05-07', '2024-05-07'],
    ['2024-05-07/2023-01-01', '2024-05-07', '2024-05-07'],
  ])('%s lasts from %s to %s', (edtf, from, to) => {
    expect(daysOf(edtf)).toEqual({ from, to });
  });

  it.each(['XXXX-12-08', '2023-02-29', '2024-13-01', '2024-00', '', 'next week', '202X', '[2024,2025]'])(
    '%j names no days',
    (edtf) => {
      expect(daysOf(edtf)).toBeNull();
    },
  );

  it('are in order and can be read, whatever the date', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9X?~%./-]{0,24}$/), (edtf) => {
        const days = daysOf(edtf);

        expect(days === null || (days.from <= days.to && !Number.isNaN(Date.parse(days.from)))).toBe(true);
      }),
    );
  });
});
