/** What a correction changed. */
import { expect, test } from 'vitest';
import { rewordings } from '../../../src/domain/rewording.ts';

const told = (...sentences: string[]) => {
  const text = sentences.join(' ');
  const spans: [number, number][] = [];
  let at = 0;
  for (const sentence of sentences) {
    spans.push([at, at + sentence.length]);
    at += sentence.length + 1;
  }
  return { text, sentences: spans };
};

test('names the words that changed within a sentence', () => {
  const changes = rewordings(
    told('The ministers met.', 'In the last year five such rotations took place.'),
    told('The ministers met.', 'In the last year six such rotations took place.'),
  );

  expect(changes).toEqual([
    {
      before: 'In the last year five such rotations took place.',
      after: 'In the last year six such rotations took place.',
      words: { before: 'five', after: 'six' },
    },
  ]);
});

test('tells sentences that came from sentences that went', () => {
  const changes = rewordings(
    told('They met in Riga.', 'A dinner followed.'),
    told('They met in Riga.', 'No papers were signed today.'),
  );

  expect(changes).toEqual([
    { before: null, after: 'No papers were signed today.', words: null },
    { before: 'A dinner followed.', after: null, words: null },
  ]);
});

test('finds nothing where only quotation marks, dashes and spaces differ', () => {
  expect(rewordings(told('He said “yes” – twice.'), told('He said  "yes" - twice.'))).toEqual([]);
});
