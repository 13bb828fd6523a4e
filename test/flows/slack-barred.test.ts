/** Coop put out of a channel while nobody knows whether its last card stands there: it rests, and goes on when let in again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Telling, tellOnSlack } from '../fakes/slack/telling.ts';
import { everything, sampleRelease } from './desk.ts';

let folder: string;
let desk: Telling;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coop-slack-barred-'));
  desk = await tellOnSlack({ folder });
});
afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

const members = () => desk.slack.home.channels.get('C1')?.members ?? new Set<string>();
const cards = () => desk.slack.messages('C1').filter(({ app, thread }) => app && thread === null);
const looks = () => desk.slack.calls.filter(({ method }) => method === 'conversations.history').length;
const states = async () => (await desk.store.listDeliveries()).map(({ state }) => state);

/** The first card's answer is lost, and Coop is put out of the channel before it can look. */
async function putOut(): Promise<void> {
  await desk.store.addFollow('slack:C1', everything, 'slack:U2', desk.now());
  let lost = false;
  desk.slack.befall = ({ method }) => {
    if (lost || method !== 'chat.postMessage') return null;
    lost = true;
    return 'lost';
  };
  await desk.take(sampleRelease(1));
  await desk.deliver();
  members().delete(desk.slack.home.botUser);
  await desk.take(sampleRelease(2));
  for (let round = 0; round < 5; round++) {
    desk.pass(60_000);
    await desk.deliver();
  }
}

test('its follow is paused with how to let it in, who asked for it is told once, and nothing more is asked of Slack', async () => {
  await putOut();

  expect((await desk.store.followsOf('slack:C1'))[0]?.paused).toMatch(/not in this channel.*\/invite @Coop/);
  expect(desk.slack.messages('DU2').map(({ text }) => text)).toEqual([
    expect.stringContaining('/invite @Coop'),
  ]);
  expect([looks(), cards().length]).toEqual([1, 1]);
  expect(await states()).toEqual(['sending', 'waiting']);
});

test('invited again, it finds the card, posts what waited behind it, and nothing twice', async () => {
  await putOut();

  members().add(desk.slack.home.botUser);
  await desk.person().event({ type: 'member_joined_channel', user: 'U2', channel: 'C1' });
  await desk.person().event({ type: 'member_joined_channel', user: desk.slack.home.botUser, channel: 'C1' });
  await expect.poll(async () => (await desk.store.followsOf('slack:C1'))[0]?.paused).toBeNull();
  for (let round = 0; round < 3; round++) {
    await desk.deliver();
    desk.pass(60_000);
  }

  expect(cards().map(({ blocks }) => /the (\d)th time/.exec(JSON.stringify(blocks))?.[1])).toEqual([
    '1',
    '2',
  ]);
  expect(await states()).toEqual(['sent', 'sent']);
});
