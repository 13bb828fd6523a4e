/** Turns of the event loop: one at a time, in order, with room for others between. */
import { expect, test } from 'vitest';
import { breathe, createGate, turn } from '../../src/turn.ts';

/** Runs until all is settled; notes each turn of the event loop's check phase as `-`. */
async function timeline(begin: (note: (what: string) => void) => Promise<unknown>): Promise<string> {
  const told: string[] = [];
  let running = true;
  const beat = (): void => {
    told.push('-');
    if (running) setImmediate(beat);
  };
  setImmediate(beat);
  await begin((what) => told.push(what));
  running = false;
  return told.join('');
}

test('those that ask together have one turn of the event loop each, in their order', async () => {
  const told = await timeline((note) =>
    Promise.all(['a', 'b', 'c'].map((name) => turn().then(() => note(name)))),
  );

  expect(told).toMatch(/^-+a-+b-+c/);
});

test('a breath is taken only where work has lasted', async () => {
  await turn();
  const told = await timeline(async (note) => {
    await breathe();
    note('short');
    const until = performance.now() + 10;
    while (performance.now() < until);
    await breathe();
    note('long');
  });

  expect(told).toMatch(/^short-+long/);
});

test('whoever breathes while others wait for their turn comes after them', async () => {
  const told: string[] = [];
  const note = (what: string) => (): unknown => told.push(what);

  await Promise.all([turn().then(note('first')), breathe().then(note('second'))]);

  expect(told).toEqual(['first', 'second']);
});

test('a gate lets so many in at once, and the next as one ends, be it in a failure', async () => {
  const gate = createGate(2);
  const doors = Array.from({ length: 4 }, () => Promise.withResolvers<number>());
  const begun: number[] = [];
  const ends = doors.map(({ promise }, index) =>
    gate(async () => {
      begun.push(index);
      return await promise;
    }),
  );

  await turn();
  expect(begun).toEqual([0, 1]);
  doors[1]?.reject(new Error('no'));
  await expect(ends[1]).rejects.toThrow('no');
  await turn();
  expect(begun).toEqual([0, 1, 2]);
  for (const { resolve } of doors) resolve(7);
  expect(await Promise.all([ends[0], ends[2], ends[3]])).toEqual([7, 7, 7]);
});
