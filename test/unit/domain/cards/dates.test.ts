/** Dates and counts in the words of cards. */
import { describe, expect, test } from 'vitest';
import {
  agoWords,
  countOf,
  dateWords,
  instantWords,
  shortWords,
  weekdayWords,
} from '../../../../src/domain/cards/dates.ts';

describe('dateWords', () => {
  test.each([
    ['2024-11-05', '5 November 2024'],
    ['2021-12-08/2021-12-09', '8–9 December 2021'],
    ['2021-12-08/2021-12-08', '8 December 2021'],
    ['2021-11-30/2021-12-02', '30 November – 2 December 2021'],
    ['2021-12-30/2022-01-02', '30 December 2021 – 2 January 2022'],
    ['XXXX-12-08', '8 December'],
    ['XXXX-12-08/XXXX-12-09', '8–9 December'],
    ['2024-11', 'November 2024'],
    ['2024-03/2024-05', 'March – May 2024'],
    ['2024', '2024'],
    ['2024/2026', '2024 – 2026'],
    ['202X', '2020s'],
    ['2025-21', 'spring 2025'],
    ['2024/..', 'from 2024'],
    ['../2027', 'until 2027'],
    ['2024-11-05~', '5 November 2024'],
    ['XXXX-XX-XX', 'date not given'],
    ['in June', 'in June'],
    ['2024-13-45', '2024'],
  ])('says %s as %s', (edtf, words) => {
    expect(dateWords(edtf)).toBe(words);
  });
});

describe('instants', () => {
  const at = new Date('2024-11-05T05:31:00Z');

  test('are told in UTC', () => {
    expect(instantWords(at)).toBe('5 November 2024, 05:31 UTC');
  });

  test('are told in a zone', () => {
    expect(weekdayWords(at, 'Europe/Riga')).toBe('Tuesday, 5 November 2024');
    expect(shortWords(at, 'Europe/Riga')).toBe('Tue 5 Nov, 07:31');
  });

  test.each([
    [0, 'just now'],
    [1, '1 minute ago'],
    [12, '12 minutes ago'],
    [180, '3 hours ago'],
    [60 * 24 * 5, '5 days ago'],
  ])('%s minutes past are %s', (minutes, words) => {
    expect(agoWords(at, new Date(at.getTime() + minutes * 60_000))).toBe(words);
  });
});

test('a count takes its plural', () => {
  expect([countOf(0, 'brief'), countOf(1, 'brief'), countOf(1_200, 'brief')]).toEqual([
    '0 briefs',
    '1 brief',
    '1,200 briefs',
  ]);
});
