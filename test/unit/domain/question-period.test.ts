/** Periods as people ask for them. */
import { describe, expect, it } from 'vitest';
import { findPeriod, steppedPeriod } from '../../../src/domain/period.ts';

/** A Saturday, late in the evening: already Sunday in Riga. */
const now = new Date('2025-11-22T22:30:00Z');
const found = (text: string, zone = 'Europe/Riga') => findPeriod(text, { now, zone })?.period ?? null;
const days = (text: string) => {
  const period = found(text);
  return period === null ? null : `${period.from ?? ''}..${period.to ?? ''}`;
};

describe('periods in questions', () => {
  it.each([
    ['norway cyber since March', '2025-03-01..'],
    ['since December', '2024-12-01..'],
    ['norway last month', '2025-10-01..2025-10-31'],
    ['norway 2024', '2024-01-01..2024-12-31'],
    ['between May and July 2023', '2023-05-01..2023-07-31'],
    ['from November to March 2024', '2023-11-01..2024-03-31'],
    ['2021–2023', '2021-01-01..2023-12-31'],
    ['rotations of 2021 and 2023', '2021-01-01..2023-12-31'],
    ['after 5 June', '2025-06-06..'],
    ['before March 2022', '..2022-02-28'],
    ['until 2022', '..2022-12-31'],
    ['this week', '2025-11-17..2025-11-23'],
    ['in autumn 2023', '2023-09-01..2023-11-30'],
    ['last winter', '2024-12-01..2025-02-28'],
    ['Q2 2024', '2024-04-01..2024-06-30'],
    ['the first half of 2023', '2023-01-01..2023-06-30'],
    ['early 2024', '2024-01-01..2024-04-30'],
    ['the end of May 2023', '2023-05-21..2023-05-31'],
    ['8-9 December 2021', '2021-12-08..2021-12-09'],
    ['5.6.2023', '2023-06-05..2023-06-05'],
    ['June 5th, 2023', '2023-06-05..2023-06-05'],
    ['over the last three months', '2025-08-23..2025-11-23'],
    ['over the last year', '2024-11-23..2025-11-23'],
    ['three weeks ago', '2025-11-02..2025-11-02'],
    ['last Tuesday', '2025-11-18..2025-11-18'],
    ['on Monday', '2025-11-17..2025-11-17'],
    ['sedan mars 2024', '2024-03-01..'],
    ['kopš 2023', '2023-01-01..'],
    ['depuis février 2024', '2024-02-01..'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it.each([
    ['norway in 2023', 'and the year after?', '2024-01-01..2024-12-31'],
    ['norway in 2023', 'und im Jahr davor', '2022-01-01..2022-12-31'],
    ['norway in December 2023', 'and the following month', '2024-01-01..2024-01-31'],
    ['norway in January 2023', 'the month before', '2022-12-01..2022-12-31'],
  ])('counts on from "%s" in "%s"', (before, text, expected) => {
    const { from, to } = steppedPeriod(text, found(before))?.period ?? {};
    expect(`${from}..${to}`).toBe(expected);
  });

  it('counts on from nothing where no year was asked about', () => {
    expect(steppedPeriod('and the year after?', null)).toBeNull();
    expect(steppedPeriod('and Estonia?', found('in 2023'))).toBeNull();
  });

  it('reads no season where a name begins with it', () => {
    expect(found('who took part in Winter Anvil')).toBeNull();
    expect(found('who took part in Winter Anvil 2024')?.from).toBe('2024-01-01');
    expect(days('in winter 2024')).toBe('2024-12-01..2025-02-28');
  });

  it('takes the day of the asker’s zone as today', () => {
    expect(found('today', 'Europe/Riga')?.from).toBe('2025-11-23');
    expect(found('today', 'America/New_York')?.from).toBe('2025-11-22');
  });

  it('keeps the words as typed', () => {
    const text = 'Exercises in Norway since Březen 2024?';

    expect(found(text)?.words).toBe('since Březen 2024');
  });

  it.each([
    'who may attend',
    'Marco Rubio',
    'norway 31 february 2024',
    '2000 soldiers',
    'a spring offensive',
    'who takes part in spring storm',
    'soldiers in winter camp',
    'CV90 and F-16',
  ])('finds no period in "%s"', (text) => {
    expect(found(text)).toBeNull();
  });

  it('reads a season before a state or the rest of the line', () => {
    expect(found('visits in spring latvia')?.words).toBe('in spring');
    expect(found('what did latvia do in spring and why')?.words).toBe('in spring');
  });

  it('reads a month that may be a verb only after a word that makes it one', () => {
    expect(days('what did he say in may')).toBe('2025-05-01..2025-05-31');
    expect(days('norway may buy')).toBeNull();
  });

  it('stays quick on hostile lines', () => {
    const started = performance.now();

    for (const text of ['a'.repeat(1000), '1 '.repeat(500), 'may '.repeat(250), 'between '.repeat(120)])
      found(text);

    expect(performance.now() - started).toBeLessThan(500);
  });
});
