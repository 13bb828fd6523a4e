/** The intake: acts that arrive together are put away together, each is told its own fate. */
import { expect, test } from 'vitest';
import { createIntake } from '../../../src/chat/intake.ts';
import type { NewAct } from '../../../src/domain/act.ts';

const actOf = (id: string): NewAct => ({ id, platform: 'slack', thread: id, body: '{}' });
const now = () => new Date('2026-03-02T08:00:00Z');

/** Each act in a turn of its own, as requests that are read one after the other. */
function arrive(ids: readonly string[], take: (act: NewAct) => Promise<boolean>): Promise<boolean[]> {
  return Promise.all(
    ids.map(
      (id) =>
        new Promise<boolean>((resolve, reject) => setImmediate(() => take(actOf(id)).then(resolve, reject))),
    ),
  );
}

test('acts that have arrived share one transaction, also where the memory answers at once', async () => {
  const batches: string[][] = [];
  const receiveActs = async (acts: readonly NewAct[]) => {
    batches.push(acts.map(({ id }) => id));
    return acts.map(() => true);
  };
  const intake = createIntake({ receiveActs }, now, () => {});
  const ids = Array.from({ length: 50 }, (_, n) => `act-${n}`);

  expect(await arrive(ids, intake.take)).toEqual(ids.map(() => true));
  expect(batches).toEqual([ids]);
});

test('an act is told that it is on disk only when it is, and whether it is new', async () => {
  const kept = new Set<string>();
  const disk = Promise.withResolvers<void>();
  let woken = 0;
  const receiveActs = async (acts: readonly NewAct[]) => {
    await disk.promise;
    return acts.map(({ id }) => kept.size < kept.add(id).size);
  };
  const intake = createIntake({ receiveActs }, now, () => void woken++);
  const told = arrive(['a', 'b', 'a'], intake.take);
  let over = false;
  void told.then(() => {
    over = true;
  });
  await new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
  expect(over).toBe(false);
  disk.resolve();

  expect(await told).toEqual([true, true, false]);
  expect(woken).toBe(1);
});

test('a batch that fails fails for each of its acts, and the next one is tried', async () => {
  let tries = 0;
  const receiveActs = async (acts: readonly NewAct[]) => {
    if (++tries === 1) throw new Error('the disk is full');
    return acts.map(() => true);
  };
  const intake = createIntake({ receiveActs }, now, () => {});
  const lost = await Promise.allSettled(['a', 'b'].map((id) => intake.take(actOf(id))));

  expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await intake.take(actOf('c'))).toBe(true);
});
