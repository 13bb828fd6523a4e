/** The desk in Slack: a story from installing to uninstalling, over both transports. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBlocks } from '../fakes/slack/reading.ts';
import { type Telling, tellOnSlack } from '../fakes/slack/telling.ts';
import type { Json } from '../fakes/slack/world.ts';
import { sampleRelease } from './desk.ts';

let folder: string;
let desk: Telling;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coop-slack-story-'));
});
afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

const option = (value: string): Json => ({ value, text: { type: 'plain_text', text: value } });

/** What someone fills into the follow modal. */
const order = (rhythm: string, countries: string[] = []): Json => ({
  countries: { countries: { type: 'multi_external_select', selected_options: countries.map(option) } },
  rhythm: { rhythm: { type: 'static_select', selected_option: option(rhythm) } },
  time: { time: { type: 'timepicker', selected_time: '07:30' } },
  zone: { zone: { type: 'external_select', selected_option: option('Europe/Riga') } },
});

/** The view that was opened last. */
const lastView = (): { id: string; view: Json } => {
  const view = [...desk.slack.views.values()].at(-1);
  if (!view) throw new Error(`no view is open:\n${desk.logged.join('\n')}`);
  return view;
};

const opened = async (count: number): Promise<void> => {
  await expect.poll(() => desk.slack.views.size, { timeout: 5_000 }).toBe(count);
};

describe.each(['http', 'socket'] as const)('a desk in Slack over %s', (transport) => {
  test('from the first follow to the last, everything happens once and where it belongs', async () => {
    desk = await tellOnSlack({ folder, transport });
    const { slack, store } = desk;
    const anna = desk.person();

    // Follow by modal.
    await anna.command('follow');
    await opened(1);
    await anna.submit(lastView().id, order('at_once', ['LV']));
    await desk.settled();
    expect(await store.followsOf('slack:C1')).toMatchObject([
      { id: 1, countries: ['LV'], createdBy: 'slack:U1' },
    ]);
    expect(slack.shown('C1')).toContain('Now following (1)');
    expect(desk.message('Changed by').onlyFor).toBeNull();

    // A release arrives.
    await desk.take(sampleRelease(1));
    await desk.deliver();
    await desk.deliver();
    const card = desk.message('evidence', 'C1');
    expect(slack.shown('C1').match(/defence ministers meet/g)).toHaveLength(1);

    // Its evidence.
    await anna.press(card, { action_id: 'evidence', value: buttonValue(card.blocks, 'evidence') });
    await opened(2);
    expect(readBlocks(lastView().view.blocks)).toContain('The ministers discussed meeting number 1.');

    // A question in private, shared.
    await anna.command('latvia');
    await desk.settled();
    const answer = desk.message('share', 'C1');
    expect(answer.onlyFor).toBe('U1');
    await anna.press(answer, { action_id: 'share', value: buttonValue(answer.blocks, 'share') });
    await anna.press(answer, { action_id: 'share', value: buttonValue(answer.blocks, 'share') });
    await desk.settled();
    const shared = slack
      .messages('C1')
      .filter(({ blocks, onlyFor }) => onlyFor === null && JSON.stringify(blocks).includes('answer_good'));
    expect(shared).toHaveLength(1);
    expect(answer.deleted).toBe(true);

    // Three follow-ups in its thread.
    const thread = shared[0]?.ts ?? '';
    for (const line of ['who attended?', 'when was it?', 'and estonia?'])
      await anna.mention(line, { thread });
    await desk.settled();
    const replies = slack.messages('C1').filter((one) => one.app && one.thread === thread);
    expect(replies).toHaveLength(3);
    expect(readBlocks(replies[0]?.blocks)).toContain('Kārkliņa');

    // The correction edits the card and is told under it.
    desk.pass(60_000);
    await desk.take(sampleRelease(1, 'six'));
    await desk.deliver();
    await desk.deliver();
    expect(card.edits).toBe(1);
    expect(slack.messages('C1').filter((one) => one.thread === card.ts && one.app)).toHaveLength(1);

    // A digest the next morning.
    await anna.command('follow latvia daily 07:30 Europe/Riga');
    await desk.settled();
    await desk.deliver();
    const before = slack.messages('C1').length;
    desk.pass(24 * 3_600_000);
    await desk.take(sampleRelease(2));
    await desk.deliver();
    await desk.deliver();
    desk.pass(24 * 3_600_000);
    await desk.deliver();
    await desk.deliver();
    const news = slack
      .messages('C1')
      .slice(before)
      .filter((one) => one.app);
    expect(news.map(({ text }) => text).filter((text) => /digest|brief/i.test(text)).length).toBeGreaterThan(
      0,
    );

    // Unfollow by button, then uninstall.
    await anna.command('following');
    await desk.settled();
    const list = desk.message('edit_follow', 'C1');
    await anna.press(list, { action_id: 'unfollow', value: '1' });
    await desk.settled();
    expect((await store.followsOf('slack:C1')).map(({ id }) => id)).toEqual([2]);
    slack.home.installed = false;
    await anna.event({ type: 'app_uninstalled' });
    await expect.poll(async () => (await store.followsOf('slack:C1')).length).toBe(0);
    expect(desk.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});

/** What a button of a message hands back. */
function buttonValue(blocks: readonly Json[], action: string): string {
  const elements = blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as Json[]) : []));
  const found = elements.find(({ action_id }) => action_id === action);
  if (!found) throw new Error(`no button ${action}`);
  return String(found.value);
}
