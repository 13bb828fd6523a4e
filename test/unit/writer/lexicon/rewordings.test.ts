/** The verifier's own lists of synonyms and of kinds: each line says something, and none says what a small word would. */
import { expect, test } from 'vitest';
import rewordings from '../../../../src/writer/lexicon/rewordings.json' with { type: 'json' };

const small = /^(?:a|an|the|of|on|in|to|up|off|out|be|is|are|do|go|make|take|get|come)$/;

test('every line has two words or more, each once', () => {
  for (const line of rewordings.same) {
    const words = line.split(' ');
    expect(words.length).toBeGreaterThan(1);
  }
  expect(new Set(rewordings.same).size).toBe(rewordings.same.length);
});

test('no line holds a small word, which would stand for anything', () => {
  const kinds = Object.entries(rewordings.kinds).flat();
  expect(
    [...rewordings.same, ...kinds].flatMap((line) => line.split(' ')).filter((word) => small.test(word)),
  ).toEqual([]);
});

test('no word is a kind of itself', () => {
  for (const [names, kinds] of Object.entries(rewordings.kinds))
    expect(kinds.split(' ').filter((kind) => names.split(' ').includes(kind))).toEqual([]);
});
