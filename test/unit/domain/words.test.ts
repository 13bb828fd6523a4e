/** Search words: what makes two words equal, and what hostile text may not do. */
import { expect, it } from 'vitest';
import { searchWords } from '../../../src/domain/words.ts';

it.each([
  ['Defense Ministers', 'the defence minister'],
  ['co-operation', 'cooperation'],
  ['programmes', 'program'],
  ['organizations', 'organisation'],
  ['armoured centres', 'armored center'],
  ['manoeuvres', 'maneuver'],
  ["Rupšys's", 'rupsys'],
  ['Łódź', 'LODZ'],
  ['Straße', 'strasse'],
  ['special operations forces', 'Special Operation Force'],
])('makes %j and %j equal', (one, other) => {
  expect(searchWords(one)).toEqual(searchWords(other));
});

it('keeps words of different meaning apart', () => {
  expect(searchWords('meeting')).not.toEqual(searchWords('visit'));
  expect(searchWords('land')).not.toEqual(searchWords('landing craft'));
});

it('keeps order, repeats and numbers, and drops stop words', () => {
  expect(searchWords('The F-16s of the 2nd wing and the 16 tanks')).toEqual([
    'f',
    '16s',
    '2nd',
    'wing',
    '16',
    'tank',
  ]);
});

it('has no words for a text of stop words or signs', () => {
  expect(searchWords('what is this — ??? " * ^ \0')).toEqual([]);
});

it('gives letters and digits only, at most 64 of them, whatever the text', () => {
  const hostile = `${'a'.repeat(50_000)} ${'x-'.repeat(20_000)} ${'\u{1D400}'.repeat(70)} \uD800 "OR" NEAR(a, b)`;

  const words = searchWords(hostile);

  expect(words.every((word) => /^[\p{L}\p{N}]{1,64}$/u.test(word))).toBe(true);
});

it('reads at most 200,000 characters', () => {
  expect(searchWords(`${' '.repeat(200_000)}tank`)).toEqual([]);
});
