/** Writing together: what comes in one turn is written once, each gets its own result, and a failure is told to all who shared it. */
import { expect, test } from 'vitest';
import { together } from '../../src/together.ts';

test('calls of one turn share a write, in their order', async () => {
  const written: number[][] = [];
  const double = together(async (items: readonly number[]) => {
    written.push([...items]);
    return items.map((item) => item * 2);
  });

  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6]);
  expect(await double(4)).toBe(8);
  expect(written).toEqual([[1, 2, 3], [4]]);
});

test('what comes while one is written waits for the next', async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const begun = Promise.withResolvers<void>();
  const written: string[][] = [];
  const write = together(async (items: readonly string[]) => {
    written.push([...items]);
    begun.resolve();
    await gates[written.length - 1]?.promise;
    return [...items];
  });
  const first = write('a');
  await begun.promise;
  const others = [write('b'), write('c')];
  for (const { resolve } of gates) resolve();

  expect(await Promise.all([first, ...others])).toEqual(['a', 'b', 'c']);
  expect(written).toEqual([['a'], ['b', 'c']]);
});

test('a write that fails fails for all who shared it, and for nobody after them', async () => {
  let broken = true;
  const write = together(async (items: readonly number[]) => {
    if (broken) throw new Error('the disk is full');
    return [...items];
  });

  const ends = await Promise.allSettled([write(1), write(2)]);
  broken = false;

  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await write(3)).toBe(3);
});
