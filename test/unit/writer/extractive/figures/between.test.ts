/** A range told by `between`: its evidence holds that word, without which the two numbers are no range. */
import { expect, test } from 'vitest';
import { createExtractive } from '../../../../../src/writer/extractive/extractive.ts';

test.each([
  ['en', 'Norway will send between 120 and 150 soldiers to Estonia.', 'between 120 and 150 soldiers'],
  [
    'en',
    'Norway will send between twelve and fifteen divers to Estonia.',
    'between twelve and fifteen divers',
  ],
  ['sv', 'Norge skickar mellan 120 och 150 soldater till Estland.', 'mellan 120 och 150 soldater'],
])('%s: %j', async (language, told, exact) => {
  const text = `Kari Lund met Jaan Kask in Bergen on 3 March 2026. ${told}`;
  const { figures } = await createExtractive().brief({
    ...{ key: 'x', source: 'x', url: null, title: null, published: '2026-03-04', country: 'NO' },
    ...{ language, text },
  });

  expect(figures.map(({ evidence }) => evidence[0]?.exact)).toEqual([exact]);
  expect(figures.every(({ min, max }) => min !== null && max !== null && min < max)).toBe(true);
});
