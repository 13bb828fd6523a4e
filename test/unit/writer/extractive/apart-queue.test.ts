/** What waits for a thread of the rules: none is lost, done twice or begun anew, however the thread ends. */
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import {
  type Asked,
  createQueue,
  type QueueBounds,
  type ThreadQueue,
} from '../../../../src/writer/extractive/apart-queue.ts';
import { WriterError } from '../../../../src/writer/writer.ts';

/** Does what a release's text says; what it has begun is told in the shared number, the same for all threads of a test. */
const script = `
  const { parentPort, workerData: { begun } } = require('node:worker_threads');
  parentPort.on('message', ({ order, taken }) => {
    if (Atomics.exchange(taken, 0, 1) === 1) return;
    Atomics.add(begun, 0, 1);
    const { text } = order.release ?? order.briefing;
    if (text === 'exit') process.exit(3);
    if (text === 'fill') for (const kept = []; ; ) kept.push(new Array(1_000).fill({}));
    if (text === 'hang') Atomics.wait(begun, 1, 0);
    parentPort.postMessage({ written: text });
  });
  parentPort.postMessage('ready');
`;

let queues: ThreadQueue[] = [];
afterEach(async () => {
  await Promise.all(queues.map((queue) => queue.close()));
  queues = [];
});

/** Threads that a test can count, and see begin and go on: `begun[0]` orders were begun; those that hang are let go by `letGo`. */
function threads() {
  const begun = new Int32Array(new SharedArrayBuffer(8));
  const all: Worker[] = [];
  const begin = (): Worker => {
    const worker = new Worker(script, {
      ...{ eval: true, workerData: { begun }, resourceLimits: { maxOldGenerationSizeMb: 8 } },
    });
    all.push(worker);
    return worker;
  };
  const letGo = (): void => {
    Atomics.store(begun, 1, 1);
    Atomics.notify(begun, 1);
  };
  const bounds: QueueBounds = { longestMs: 60_000, lateMs: 60_000, idleMs: null, begin };
  return { all, begun, bounds, letGo };
}

function open(...parts: Parameters<typeof createQueue>): ThreadQueue {
  const queue = createQueue(...parts);
  queues.push(queue);
  return queue;
}

const ask = (kind: 'release' | 'briefing', text: string): Asked => ({
  order: { [kind]: { text } } as unknown as Asked['order'],
  ...Promise.withResolvers(),
});

test.for(['exit', 'fill'])(
  'a thread that ends by itself (%s) fails what it was at, and what waits is written by another',
  async (end) => {
    const { all, bounds } = threads();
    const queue = open(bounds);
    const asked = [
      ask('release', 'one'),
      ask('release', end),
      ask('briefing', 'two'),
      ask('release', 'three'),
    ];

    for (const one of asked) queue.put(one);

    const results = await Promise.allSettled(asked.map(({ promise }) => promise));
    const failed = { status: 'rejected', reason: expect.any(WriterError) };
    const written = (value: string) => ({ status: 'fulfilled', value });
    expect(results).toMatchObject([written('one'), failed, written('two'), written('three')]);
    expect(all).toHaveLength(2);
  },
);

test('after a thread that ended while it had nothing to do, the next is written by another', async () => {
  const { all, bounds } = threads();
  const queue = open(bounds);
  const [one, two] = [ask('release', 'one'), ask('release', 'two')];
  queue.put(one);
  await one.promise;
  await all[0]?.terminate();

  queue.put(two);

  expect(await two.promise).toBe('two');
});

test('what is put after the close begins no thread', async () => {
  const { all, bounds } = threads();
  const queue = open(bounds);
  const one = ask('release', 'one');
  queue.put(one);
  await one.promise;
  await queue.close();

  queue.put(ask('briefing', 'two'));

  expect(all).toHaveLength(1);
});

test('a question that is moved to a second thread is answered there alone', async () => {
  const { begun, bounds, letGo } = threads();
  const second = open(bounds);
  const first = open({ ...bounds, lateMs: 1 }, (questions) => {
    for (const asked of questions) second.put(asked);
  });
  const [hung, moved, after] = [ask('release', 'hang'), ask('briefing', 'moved'), ask('release', 'after')];
  first.put(hung);
  first.put(moved);
  first.put(after);

  expect(await moved.promise).toBe('moved');
  letGo();
  expect(await Promise.all([hung.promise, after.promise])).toEqual(['hang', 'after']);

  expect(begun[0]).toBe(3);
});
