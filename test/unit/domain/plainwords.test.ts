/** Plain words first: faster, and never another word. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainFirst } from '../../../src/domain/plainwords.ts';

const patterns = [
  /[\p{L}\p{M}\p{N}]+/gu,
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu,
  /(?:\p{Lu}\.){2,}|(?:[a-z]|qu)(?=[’']\p{L})|[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu,
];
const wordsBy = (pattern: RegExp, text: string): string[] => text.match(pattern) ?? [];

describe('plain words first', () => {
  test.each(patterns)('%s finds the same words', (pattern) => {
    const piece = fc.oneof(
      fc.constantFrom('the', 'Minister', 'U.S.', 'l’Estonie', 'qu’il', 'F-16', 'café', 'Ozols-Liepa', 'Łódź'),
      fc.constantFrom(' ', ',', '. ', '.', '-', '’', "'", '\n', ')', '; ', '\u0301', '3', 'министр'),
      fc.string({ unit: fc.constantFrom(...'aBcé.,’- 1'), maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 28, maxLength: 60 }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(wordsBy(plainFirst(pattern), text)).toEqual(wordsBy(pattern, text));
      }),
    );
  });
});
