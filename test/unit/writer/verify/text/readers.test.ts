/** How the verifier reads numbers, dates, names and places of words. */
import { describe, expect, test } from 'vitest';
import { readDates } from '../../../../../src/writer/verify/text/dates.ts';
import { level, places } from '../../../../../src/writer/verify/text/locate.ts';
import { readNumbers, sameNumbers } from '../../../../../src/writer/verify/text/numbers.ts';
import { sameName } from '../../../../../src/writer/verify/text/samewords.ts';
import { bareName } from '../../../../../src/writer/verify/text/titles.ts';
import { tokenise } from '../../../../../src/writer/verify/text/tokens.ts';

const numbers = (text: string): string =>
  readNumbers(text, tokenise(text))
    .map(({ min, max, currency, qualifier }) =>
      [min === max ? `${min}` : `${min}-${max}`, currency, qualifier].filter(Boolean).join(' '),
    )
    .join(' | ');

const dates = (text: string): string =>
  readDates(text, tokenise(text))
    .map(({ year, month, day, lastDay }) =>
      [year ?? 'X', month, lastDay === null ? day : `${day}/${lastDay}`]
        .filter((part) => part !== null)
        .join('-'),
    )
    .join(' | ');

describe('equal numbers', () => {
  const one = (value: number) => ({ min: value, max: value });

  test.each([
    [4_500_001, 4_500_000, false],
    [1_000_000_001, 1_000_000_000, false],
    [4.5 * 1e6, 4_500_000, true],
    [1.1 * 3, 3.3, true],
  ])('%d and %d: %s', (a, b, same) => {
    expect(sameNumbers(one(a), one(b))).toBe(same);
  });
});

describe('numbers', () => {
  test.each([
    ['allocated 1, 2 million USD', '1200000 USD'],
    ['around €8 billion ($4.35 billion)', '8000000000 EUR about | 4350000000 USD'],
    ['10–15 border guards', '10-15'],
    ['between 10 and 15 men', '10-15'],
    ['one hundred and twenty-five troops', '125'],
    ['903 453 евро', '903453 EUR'],
    ['120 tys. osób', '120000'],
    ['eine Million Schuss', '1000000'],
    ['more than 4.800 soldiers', '4800 over'],
    ['2 per cent of output', '2 %'],
    ['a contract worth SEK 4.2 billion', '4200000000 SEK'],
    ['an additional $25M and £2.5bn', '25000000 USD | 2500000000 GBP'],
    ['F-16 and CV90', ''],
  ])('are read from %s', (text, expected) => {
    expect(numbers(text)).toBe(expected);
  });
});

describe('dates', () => {
  test.each([
    ['in Vilnius December 8–9.', 'X-12-8/9'],
    ['on 24th of July, 2015', '2015-7-24'],
    ['from 3 June to 21 June 2024', '2024-6-3 | 2024-6-21'],
    ['30.05.2024 21:05', '2024-5-30'],
    ['Piektdien, 2. decembrī', 'X-12-2'],
    ['2024 m. gruodžio 8 d.', '2024-12-8'],
    ['с 7 по 11 августа', 'X-8-7/11'],
    ['Du 23 au 25 avril', 'X-4-23/25'],
    ['it may go in March 2023', '2023-3'],
    ['8 i 9 grudnia', 'X-12-8/9'],
    ['з 3 до 5 червня', 'X-6-3/5'],
    ['June 3 until 5', 'X-6-3/5'],
    ['3. kuni 5. juuni', 'X-6-3/5'],
    ['no 3. līdz 5. jūnijam', 'X-6-3/5'],
  ])('are read from %s', (text, expected) => {
    expect(dates(text)).toBe(expected);
  });
});

describe('names', () => {
  test.each([
    ['kasciunas', 'kasciuno'],
    ['носатыи', 'носатым'],
    ['zelenski', 'zelenskim'],
    ['berzins', 'berzinam'],
  ])('%s and %s are one name', (a, b) => {
    expect(sameName(a, b)).toBe(true);
  });

  test.each([
    ['berg', 'bergman'],
    ['kim', 'kimmons'],
    ['ozols', 'berzins'],
  ])('%s and %s are two names', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });

  test('lose their ranks and offices', () => {
    expect(bareName('Lt. Gen. Jānis Bērziņš')).toEqual(['janis', 'berzins']);
  });
});

describe('places of words', () => {
  test('are found whatever the quotation marks, dashes and spaces', () => {
    const text = 'He said: “We\u00A0stay – all of us.”';

    const [found] = places(level(text), '"We stay - all  of us."');

    expect(text.slice(...(found ?? [0, 0]))).toBe('“We\u00A0stay – all of us.”');
  });

  test('are not found where a word differs', () => {
    expect(places(level('We stay here.'), 'We stayed here.')).toEqual([]);
  });
});
