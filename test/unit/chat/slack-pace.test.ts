/** The pace: what a workspace takes is learnt from what it refuses, over a clock set by hand. */
import { describe, expect, test } from 'vitest';
import { createPace } from '../../../src/chat/slack/pace.ts';

/** A Slack that takes so many messages in any so many milliseconds, and channels that are told one after the other. */
function send(count: number, { most, ms }: { most: number; ms: number }) {
  let now = 0;
  const pace = createPace(() => now);
  const taken: number[] = [];
  const again: { channel: string; at: number }[] = [];
  let refused = 0;
  const next = Array.from({ length: count }, (_, n) => `C${n}`).reverse();
  while (taken.length < count) {
    const due = again.findIndex(({ at }) => at <= now);
    const channel = due >= 0 ? again.splice(due, 1)[0]?.channel : next.pop();
    const wait = channel === undefined ? 10 : pace.turn();
    if (channel === undefined || wait > 0) {
      now += wait;
      if (channel !== undefined) next.push(channel);
      continue;
    }
    now += 1;
    if (taken.filter((at) => at > now - ms).length < most) {
      taken.push(now);
      pace.taken();
    } else {
      refused++;
      pace.refused(channel);
      again.push({ channel, at: now + 1_000 });
    }
  }
  return { refused, perSecond: count / (now / 1_000) };
}

describe('a release owed to 5,000 channels, where Slack takes 100 a second', () => {
  const { refused, perSecond } = send(5_000, { most: 100, ms: 1_000 });

  test('goes out at 98 % of it or faster', () => expect(perSecond).toBeGreaterThanOrEqual(98));
  test('meets few refusals', () => expect(refused).toBeLessThan(60));
});

test.each([
  { most: 5, ms: 1_000 },
  { most: 300, ms: 60_000 },
])('a slow workspace ($most in $ms ms) is found too', ({ most, ms }) => {
  const { refused, perSecond } = send(1_500, { most, ms });

  expect(perSecond).toBeGreaterThan((most / ms) * 1_000 * 0.6);
  expect(refused).toBeLessThan(1_500);
});

test('one channel that is refused again and again slows no other', () => {
  let now = 0;
  const pace = createPace(() => now);
  for (let n = 0; n < 500; n++) {
    expect(pace.turn()).toBe(0);
    expect(pace.refused('C1')).toBeNull();
    now += 1;
  }
});

test('what nobody was refused for ten minutes is forgotten', () => {
  let now = 0;
  const pace = createPace(() => now);
  for (let n = 0; n < 10; n++) pace.turn();
  pace.refused('C1');
  expect(pace.refused('C2')).not.toBeNull();
  expect(pace.turn()).toBeGreaterThan(0);
  now = 11 * 60_000;
  for (let n = 0; n < 1_000; n++) expect(pace.turn()).toBe(0);
});

/** A pace two seconds after ten messages were taken and two channels refused. */
function learnt(clock: { now: number }) {
  const pace = createPace(() => clock.now);
  for (let n = 0; n < 12; n++) pace.turn();
  for (let n = 0; n < 10; n++) pace.taken();
  pace.refused('C1');
  pace.refused('C2');
  clock.now = 2_000;
  return pace;
}

test('replies count, though they do not wait', () => {
  const clock = { now: 0 };
  const pace = learnt(clock);
  for (let n = 0; n < 8; n++) pace.note();

  const waits = Array.from({ length: 3 }, () => {
    clock.now += 100;
    return pace.turn() > 0;
  });
  expect(waits).toEqual([false, false, true]);
});

test('where a limit is known messages leave apart, not in a bunch', () => {
  const clock = { now: 0 };
  const pace = learnt(clock);

  expect(pace.turn()).toBe(0);
  expect(pace.turn()).toBeGreaterThan(50);
  clock.now += 100;
  expect(pace.turn()).toBe(0);
});
