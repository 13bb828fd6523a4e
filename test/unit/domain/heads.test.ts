/** Heads: a no is certain, and most words get one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headsOf } from '../../../src/domain/heads.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcšž'), minLength: 1, maxLength: 6 });

describe('heads of a list', () => {
  test('never turn away a word of the list, nor one that begins with an open one', () => {
    const entry = fc.record({ word, open: fc.boolean() });
    fc.assert(
      fc.property(fc.array(entry), fc.string({ unit: fc.constantFrom(...'abcšž') }), (list, ending) => {
        const mayBe = headsOf(list);
        for (const { word, open } of list) {
          expect(mayBe(word)).toBe(true);
          if (open) expect(mayBe(word + ending)).toBe(true);
        }
      }),
    );
  });

  test('turn away words that begin otherwise', () => {
    const mayBe = headsOf([
      { word: 'plan', open: true },
      { word: 'to', open: false },
    ]);
    expect(['minister', 'the', 'visited', 'министр'].map(mayBe)).toEqual([false, false, false, false]);
    expect(['planning', 'to'].map(mayBe)).toEqual([true, true]);
  });

  test('of an open word of one letter: all that begin with it may be meant', () => {
    const mayBe = headsOf([
      { word: 'a', open: true },
      { word: 'plan', open: false },
    ]);
    expect(['army', 'plan'].map(mayBe)).toEqual([true, true]);
    expect(mayBe('visit')).toBe(false);
  });
});
