/** Slack away for an hour, and one person in a hurry: everything comes once and in order. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../fakes/slack/slack.ts';
import { type Telling, tellOnSlack } from '../fakes/slack/telling.ts';
import type { FakeMessage } from '../fakes/slack/world.ts';
import { everything, sampleRelease } from './desk.ts';

let folder: string;
let desk: Telling;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coop-slack-outage-'));
  desk = await tellOnSlack({ folder });
});
afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

const minute = 60_000;
const apps = (channel: string): FakeMessage[] => desk.slack.messages(channel).filter(({ app }) => app);
const numbersIn = (channel: string): number[] =>
  apps(channel)
    .filter(({ thread, onlyFor }) => thread === null && onlyFor === null)
    .map(({ blocks }) => Number(/for the (\d)th time/.exec(JSON.stringify(blocks))?.[1]));
const postponed = (): number => desk.logged.filter((line) => line.includes('reply postponed')).length;

test.each<[string, Fault]>([
  ['cuts every connection', 'cut'],
  ['answers with 503', 'down'],
])(
  'an hour in which Slack %s loses nothing, doubles nothing and keeps each channel’s order',
  async (_how, fault) => {
    const anna = desk.person();
    const channels = ['C1', 'C2'];
    desk.slack.home.channels.get('C2')?.members.add(desk.slack.home.botUser);
    for (const channel of channels)
      await desk.store.addFollow(`slack:${channel}`, everything, 'test', desk.now());
    await desk.take(sampleRelease(1));
    await desk.deliver();

    desk.slack.befall = () => fault;
    await anna.mention('latvia');
    await anna.command('latvia', { user: 'U2' });
    await expect.poll(postponed, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    for (const number of [2, 3]) {
      await desk.take(sampleRelease(number));
      for (let passed = 0; passed < 30; passed++) {
        await desk.deliver();
        desk.pass(minute);
      }
    }
    const during = channels.map(numbersIn);
    desk.slack.befall = () => null;
    desk.pass(61 * minute);
    for (let round = 0; round < 6; round++) {
      await desk.deliver();
      desk.pass(minute);
    }
    await desk.settled();

    expect(during).toEqual([[1], [1]]);
    expect(channels.map(numbersIn)).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(apps('C1').filter(({ thread }) => thread !== null)).toHaveLength(1);
    expect(apps('C1').filter(({ onlyFor }) => onlyFor === 'U2')).toHaveLength(1);
    expect((await desk.store.listDeliveries()).map(({ state }) => state)).toEqual(Array(6).fill('sent'));
  },
);

test('two commands of one person are done and answered in the order they were typed', async () => {
  const anna = desk.person();
  // The first answer takes its time, and would be overtaken.
  let late = true;
  desk.slack.befall = ({ method }) => {
    const slow = late && method === 'response_url';
    if (slow) late = false;
    return slow ? 'down' : null;
  };

  await anna.command('follow latvia');
  await anna.command('following');
  await expect.poll(postponed, { timeout: 20_000 }).toBe(1);
  desk.pass(minute);
  await desk.settled();

  const told = apps('C1').filter(({ onlyFor }) => onlyFor === 'U1');
  expect(told.map(({ blocks }) => /Now following|Following \(1\)/.exec(JSON.stringify(blocks))?.[0])).toEqual(
    ['Now following', 'Following (1)'],
  );
});
