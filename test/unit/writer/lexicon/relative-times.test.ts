/** The words for times that are told by where they stand. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import lexicon from '../../../../src/writer/lexicon/relative-times.json' with { type: 'json' };

const Words = z.array(z.string().regex(/^\p{L}+\*?$/u)).min(1);
const Lexicon = z.strictObject({
  turns: z.strictObject({ last: Words, this: Words, next: Words }),
  spans: z.strictObject({ year: Words, month: Words, week: Words }),
  seasons: z.strictObject({ spring: Words, summer: Words, autumn: Words, winter: Words }),
  relations: z.strictObject({ before: Words, after: Words, at: Words }),
  between: Words,
  often: z.record(z.string().regex(/^\d+$/), Words),
});

test('each has its place, and is a word or the beginning of words', () => {
  expect(() => Lexicon.parse(lexicon)).not.toThrow();
});

test.each([
  ['turns', lexicon.turns],
  ['spans', lexicon.spans],
  ['seasons', lexicon.seasons],
  ['relations', lexicon.relations],
  ['often', lexicon.often],
])('no word of %s means two things', (_, lists) => {
  const all = Object.values(lists).flat();

  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
});
