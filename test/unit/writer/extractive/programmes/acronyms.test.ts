/** Acronyms and what they stand for. */
import { expect, test } from 'vitest';
import { expansionsIn } from '../../../../../src/writer/extractive/programmes/acronyms.ts';
import { wordsOf } from '../../../../../src/writer/extractive/text/names.ts';

function pairs(text: string): [string, string][] {
  const words = wordsOf(text, 0, text.length);
  return expansionsIn(words).map(({ acronym, first, next }) => [
    acronym,
    words
      .slice(first, next)
      .map((word) => word.text)
      .join(' '),
  ]);
}

test.each([
  ['The Joint Air Training Programme (JATP) began.', [['JATP', 'Joint Air Training Programme']]],
  ['The JATP (Joint Air Training Programme) began.', [['JATP', 'Joint Air Training Programme']]],
  ['A joint patrol option, JPO, is used.', [['JPO', 'joint patrol option']]],
  [
    'Troops of the Baltic Infantry Battalion (BALTINFBAT) came.',
    [['BALTINFBAT', 'Baltic Infantry Battalion']],
  ],
  ['The State Guard (QXW) came.', []],
  ['He came (on Monday) to the base.', []],
])('%s', (text, wanted) => {
  expect(pairs(text)).toEqual(wanted);
});

test('brackets without end are read in time that grows with their number', () => {
  const began = performance.now();

  expect(pairs('Aa Bb (ABC '.repeat(18_000))).toEqual([]);
  expect(performance.now() - began).toBeLessThan(2000);
});
