/** Text made safe to show: no control characters, no line breaks where one line belongs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, cleanLine } from '../../../src/domain/clean.ts';

describe('clean', () => {
  test('removes characters that hide or reorder text', () => {
    const cleaned = clean(
      'pay\u202Eexe.txt\u202C \u200Bzero\u2060 \u00ADsoft \uFEFFmark\u0000\u001B[31m\u{E0041}',
    );

    expect(cleaned).toBe('payexe.txt zero soft mark[31m');
  });

  test('keeps letters of every script, accents, emoji and line ends', () => {
    const text = 'Rupšys, Łódź, Žemaitė\nОборона Україна\t日本 🇱🇻 é';

    expect(clean(text)).toBe(text);
  });

  test('turns every kind of line end into one', () => {
    expect(clean('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\ne');
  });

  test('replaces half a character', () => {
    expect(clean('a\uD83Cb')).toBe('a\uFFFDb');
  });

  test('leaves six marks on a letter at most', () => {
    expect(clean(`a${'\u0301'.repeat(40)}b`)).toBe(`a${'\u0301'.repeat(6)}b`);
  });

  test('cuts between words and says so', () => {
    expect(clean(`${'word '.repeat(30)}end`, 62)).toBe(`${'word '.repeat(12).trim()}…`);
  });

  test('is never longer than its limit and never ends in half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 1, max: 200 }),
        (text, limit) => {
          const cleaned = clean(text, limit);

          expect(cleaned.length).toBeLessThanOrEqual(limit);
          expect(cleaned.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  test('cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });

  test('takes a word of 200,000 letters, or as many spaces, in no time', () => {
    const started = performance.now();

    cleanLine('x'.repeat(200_000));
    cleanLine(`${' '.repeat(200_000)}x`, 100_000);
    clean('\u0301'.repeat(200_000), 100_000);

    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('cleanLine', () => {
  test('makes one line of many', () => {
    expect(cleanLine('  two\n\n lines\tand  a tab ')).toBe('two lines and a tab');
  });
});
