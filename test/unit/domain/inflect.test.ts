/** Words in their inflected forms: each is found under all its endings, and under no other. */
import { expect, test } from 'vitest';
import { alone, createInflections, inflector, isFormOf } from '../../../src/domain/inflect.ts';

const inflect = inflector([
  ['ala', ['ales', 'alai']],
  ['a', ['as', 'ai']],
]);

test('a word has the endings of the longest ending that it bears', () => {
  const forms = ['testala', 'testales', 'testalai', 'testalas'].map((word) =>
    isFormOf(word, inflect('testala')),
  );

  expect(forms).toEqual([true, true, true, false]);
});

test('a word too short to have a stem of two letters is in no other form', () => {
  expect(inflect('ba')).toEqual(alone('ba'));
  expect(isFormOf('bai', inflect('ba'))).toBe(false);
});

test('what is kept under a word is found by each of its forms, in the order in which it was added', () => {
  const kept = createInflections<string>();
  kept.add(inflect('bota'), 'town');
  kept.add(alone('botas'), 'word');
  kept.add(inflect('bota'), 'river');
  kept.add(alone('us'), 'short');

  const found = ['bota', 'botas', 'botai', 'botu', 'bot', 'us', 'usa', ''].map((word) => kept.of(word));

  expect(found).toEqual([
    ['town', 'river'],
    ['town', 'word', 'river'],
    ['town', 'river'],
    [],
    [],
    ['short'],
    [],
    [],
  ]);
});
