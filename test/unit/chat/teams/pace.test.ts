/** The pace: Teams' limits kept ahead of time, over a clock set by hand. */
import { describe, expect, test } from 'vitest';
import { createPace, documentedLimits } from '../../../../src/chat/teams/pace.ts';

/** Sends as fast as the pace allows for so many milliseconds; gives the moments. Timers are late by up to `lateMs`. */
async function sendFor(ms: number, conversations: readonly string[], lateMs = 0): Promise<number[]> {
  let now = 0;
  const sleep = async (wait: number): Promise<void> => {
    now += wait + (now % (lateMs + 1));
  };
  const pace = createPace({ limits: documentedLimits, clock: () => now, sleep });
  const sent: number[] = [];
  for (let turn = 0; ; turn++) {
    await pace.turn(conversations[turn % conversations.length] ?? '', Number.POSITIVE_INFINITY);
    if (now > ms) return sent;
    sent.push(now);
  }
}

const mostWithin = (moments: readonly number[], ms: number): number =>
  Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + ms).length));

describe('one conversation', async () => {
  const moments = await sendFor(120_000, ['a']);

  test.each(documentedLimits.conversation)('never gets more than $most in $ms ms', ({ most, ms }) => {
    expect(mostWithin(moments, ms)).toBeLessThanOrEqual(most);
  });

  test('gets at least 95 % of what is allowed', () => {
    expect(moments.length).toBeGreaterThanOrEqual(60 * 4 * 0.95);
  });
});

test.each([0, 7])(
  'all conversations together keep the limit of the app, at 95 %% of it or more, timers late by %d ms',
  async (lateMs) => {
    const conversations = Array.from({ length: 2_000 }, (_, n) => `c${n}`);
    const moments = await sendFor(30_000, conversations, lateMs);

    expect(mostWithin(moments, 1_000)).toBeLessThanOrEqual(50);
    expect(moments.length).toBeGreaterThanOrEqual(50 * 30 * 0.95);
  },
);

test('a wait beyond patience takes nothing and says when to come back', async () => {
  let now = 0;
  const pace = createPace({ limits: documentedLimits, clock: () => now, sleep: async () => {} });
  pace.hold('a', 10_000);

  expect(await pace.turn('a', 2_500)).toEqual({ laterMs: 10_000 });
  expect(await pace.turn('b', 0)).toBeNull();
  now = 10_000;
  expect(await pace.turn('a', 0)).toBeNull();
});

test('those who wait for the limit of the app go in the order they came, and are told when it is too long', async () => {
  let now = 0;
  const limits = { conversation: [], app: [{ most: 2, ms: 1_000 }] };
  const sleep = async (ms: number): Promise<void> => {
    await Promise.resolve();
    now += ms;
  };
  const pace = createPace({ limits, clock: () => now, sleep });
  const gone: string[] = [];
  const go = async (name: string): Promise<unknown> => {
    const later = await pace.turn(name, 2_500);
    if (later === null) gone.push(name);
    return later;
  };

  const told = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(go));

  expect(gone).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(told.slice(6)).toEqual([{ laterMs: 3_000 }, { laterMs: 3_000 }]);
});

test('what has no weight leaves only while the answers that are expected have room', async () => {
  const pace = createPace({ limits: documentedLimits, clock: () => 0, sleep: async () => {} });

  for (let answers = 0; answers < 49; answers++) pace.expect();
  expect(pace.isQuiet()).toBe(true);
  await pace.turn('a', 0);
  expect(pace.isQuiet()).toBe(true);
  await pace.turn('b', 0);
  expect(pace.isQuiet()).toBe(false);
});
