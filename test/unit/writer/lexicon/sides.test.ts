/** Words for sides and counterparts: their shape, and what they meet. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fold } from '../../../../src/domain/fold.ts';
import words from '../../../../src/writer/lexicon/sides.json' with { type: 'json' };
import { counterparts, sides } from '../../../../src/writer/lexicon/sides.ts';

const Words = z.array(z.string().regex(/^\p{Ll}+$/u)).nonempty();

test('the lists have their shape', () => {
  const shape = z.strictObject({
    one: Words,
    both: Words,
    sides: z.strictObject({ 2: Words, 3: Words, 4: Words }),
    counterpart: Words,
  });

  expect(shape.safeParse(words).success).toBe(true);
});

test('what has three sides is met in any language, and is nothing of two', () => {
  const told = ['trilateral', 'trójstronne', 'dreiseitigen', 'тристоронній', 'trišalis', 'bilateral'].map(
    (word) => fold(word),
  );

  expect(told.map((word) => sides[3]?.test(word))).toEqual([true, true, true, true, true, false]);
  expect(told.map((word) => sides[2]?.test(word))).toEqual([false, false, false, false, false, true]);
});

test('who holds the same office elsewhere is a counterpart', () => {
  expect(
    ['counterparts', 'Amtskollegen', 'коллегой', 'minister'].map((word) => counterparts.test(fold(word))),
  ).toEqual([true, true, true, false]);
});
