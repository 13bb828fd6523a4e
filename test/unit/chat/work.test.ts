/** Work on acts in hand: what is remembered of a reply when something fails that nobody foresaw. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChatError } from '../../../src/chat/platform.ts';
import { startWork } from '../../../src/chat/work.ts';
import { createLog } from '../../../src/log.ts';
import { createTestDesk, leaseMs, type TestDesk } from '../../flows/desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await createTestDesk();
  const act = { id: 'act-1', platform: 'slack', thread: 'thread-1', body: '{}' };
  await desk.store.receiveActs([act], desk.clock.now());
});
afterEach(() => desk.close());

/** Has one act worked on, whose reply is begun and then meets this failure; resolves once that is noted. */
async function fail(failure: Error, random?: () => number): Promise<void> {
  const { store, clock } = desk;
  const { promise: noted, resolve } = Promise.withResolvers<void>();
  const work = startWork({
    ...{ inbox: store, platform: 'slack', leaseMs, now: clock.now, calm: async () => {} },
    ...(random ? { random } : {}),
    log: createLog({ now: clock.now, write: (line) => line.includes('reply postponed') && resolve() }),
    carryOut: async (act) => {
      await store.addReply(act, { to: 'asker', card: {} as never });
      await store.tryReply(act, clock.now(), leaseMs);
      throw failure;
    },
  });
  await noted;
  await work.stop();
}

test('a reply that was begun when the memory failed is looked for before it is shown again', async () => {
  await fail(new Error('the database went away'));

  expect((await desk.store.act('act-1'))?.triedAt).not.toBeNull();
});

test('a reply that its platform did not take is simply shown again', async () => {
  await fail(new ChatError('too fast', { fate: 'later', retryAfterMs: 1000 }));

  expect((await desk.store.act('act-1'))?.triedAt).toBeNull();
});

test('replies that failed together are shown again apart', async () => {
  const { store, clock } = desk;
  await fail(new ChatError('a gateway gave up', { fate: 'later' }), () => 0.5);

  const due = (ms: number) => store.claimActs('slack', new Date(clock.now().getTime() + ms), leaseMs, 1);
  expect(await due(1_499)).toEqual([]);
  expect(await due(1_500)).toHaveLength(1);
});
