/** The verifier's own lists of synonyms and of kinds: each line says something, and none says what a small word would. */
import { expect, test } from 'vitest';
import { fold } from '../../../../src/domain/fold.ts';
import rewordings from '../../../../src/writer/lexicon/rewordings.json' with { type: 'json' };
import synonyms from '../../../../src/writer/lexicon/synonyms.json' with { type: 'json' };
import { stemOf } from '../../../../src/writer/verify/text/tokens.ts';

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

test('no line says only what another one, or the list of synonyms, says too', () => {
  const keysOf = (line: string): Set<string> =>
    new Set(line.split(' ').flatMap((word) => [fold(word), stemOf(fold(word))]));
  const lines = rewordings.same.map(keysOf);
  const all = [...lines, ...synonyms.same.map(keysOf)];
  const said = rewordings.same.filter((_, at) =>
    all.some((other, index) => index !== at && lines[at]?.isSubsetOf(other)),
  );

  expect(said).toEqual([]);
});
