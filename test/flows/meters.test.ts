/** What a process tells of itself: answers counted into their bounds, whether they failed or not. */
import { expect, test } from 'vitest';
import { startMeters } from '../../src/flows/meters.ts';

test('counts answers by the time they took, those that failed too', async () => {
  let now = 0;
  const meters = startMeters(() => now);
  const taking = (ms: number) => async (): Promise<void> => {
    now += ms;
  };

  await meters.answering(taking(30));
  await meters.answering(taking(2_000));
  await expect(
    meters.answering(async () => {
      now += 30;
      throw new Error('no answer');
    }),
  ).rejects.toThrow('no answer');
  const lines = meters.lines();
  meters.stop();

  expect(lines).toContain('coop_answer_seconds_bucket{le="0.025"} 0');
  expect(lines).toContain('coop_answer_seconds_bucket{le="0.05"} 2');
  expect(lines).toContain('coop_answer_seconds_bucket{le="2.5"} 3');
  expect(lines).toContain('coop_answer_seconds_count 3');
});
