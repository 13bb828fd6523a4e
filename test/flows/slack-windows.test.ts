/** Windows, buttons and the App Home of the desk in Slack, over the real stories. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stateCodes } from '../../src/domain/stateindex.ts';
import type { Person } from '../fakes/slack/person.ts';
import { readBlocks } from '../fakes/slack/reading.ts';
import { type Telling, tellOnSlack } from '../fakes/slack/telling.ts';
import type { FakeMessage, FakeView, Json } from '../fakes/slack/world.ts';
import { everything, sampleRelease } from './desk.ts';

let folder: string;
let desk: Telling;
let anna: Person;
const begin = async (changes: 'anyone' | 'admins' = 'anyone'): Promise<void> => {
  folder = mkdtempSync(join(tmpdir(), 'coop-slack-windows-'));
  desk = await tellOnSlack({ folder, options: { changes } });
  anna = desk.person();
};
afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The view that was opened last, once there are so many. */
async function opened(count = 1): Promise<FakeView> {
  await expect.poll(() => desk.slack.views.size, { timeout: 5_000 }).toBe(count);
  return [...desk.slack.views.values()].at(-1) as FakeView;
}

/** A brief's card in #desk. */
async function postCard(): Promise<FakeMessage> {
  await desk.store.addFollow('slack:C1', everything, 'test', desk.now());
  await desk.take(sampleRelease(1));
  await desk.deliver();
  return desk.message('"evidence"', 'C1');
}

const elementsOf = (blocks: readonly Json[]): Json[] =>
  blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as Json[]) : []));
const buttonOf = (blocks: readonly Json[], action: string): Json => {
  const found = elementsOf(blocks).find(({ action_id }) => action_id === action);
  if (!found) throw new Error(`no ${action} among ${JSON.stringify(elementsOf(blocks))}`);
  return { action_id: action, value: found.value };
};

describe('a brief’s card', () => {
  beforeEach(() => begin());

  test('opens its evidence, where a line can be called wrong, once for each person', async () => {
    const card = await postCard();
    await anna.press(card, buttonOf(card.blocks, 'evidence'));
    const view = await opened();
    const menu = elementsOf(view.view.blocks as Json[]).find(({ action_id }) => action_id === 'line_wrong');
    const wrong = {
      action_id: 'line_wrong',
      type: 'static_select',
      selected_option: ((menu?.options ?? []) as Json[])[0],
    };

    await anna.pressIn(view.id, wrong);
    await anna.pressIn(view.id, wrong);

    await expect.poll(async () => (await desk.store.listFeedback()).length).toBe(1);
    const [said] = await desk.store.listFeedback();
    expect(said).toMatchObject({ kind: 'line', verdict: 'wrong', by: 'slack:U1', field: 'Summary' });
    expect(sampleRelease(1).text).toContain(said?.exact ?? 'nothing');
    await expect.poll(() => readBlocks(desk.slack.views.get(view.id)?.view.blocks)).toContain('Noted');
  });

  test('opens the full brief from within its evidence', async () => {
    const card = await postCard();
    await anna.press(card, buttonOf(card.blocks, 'evidence'));
    const view = await opened();

    await anna.pressIn(view.id, buttonOf(view.view.blocks as Json[], 'full_brief'));

    expect(JSON.stringify((await opened(2)).view)).toContain('Full brief');
  });

  test('is asked about in its thread, of that brief alone', async () => {
    const card = await postCard();
    await desk.take({ ...sampleRelease(2), text: sampleRelease(2).text.replaceAll('Lepik', 'Tamm') }, true);
    await anna.press(card, buttonOf(card.blocks, 'ask'));
    const view = await opened();

    const told = await anna.submit(view.id, {
      question: { question: { type: 'plain_text_input', value: 'who attended?' } },
    });
    await desk.settled();

    const answer = desk.slack.messages('C1').at(-1);
    expect(told.status).toBe(200);
    expect(answer?.thread).toBe(card.ts);
    expect(readBlocks(answer?.blocks)).toContain('Lepik');
    expect(readBlocks(answer?.blocks)).not.toContain('Tamm');
  });

  test('is what a mention in its thread is about', async () => {
    const card = await postCard();
    await desk.take({ ...sampleRelease(2), text: sampleRelease(2).text.replaceAll('Lepik', 'Tamm') }, true);

    await anna.mention('who attended?', { thread: card.ts });
    await desk.settled();

    const shown = readBlocks(desk.slack.messages('C1').at(-1)?.blocks);
    expect(shown).toContain('Lepik');
    expect(shown).not.toContain('Tamm');
  });

  test('takes no empty question', async () => {
    const card = await postCard();
    await anna.press(card, buttonOf(card.blocks, 'ask'));
    const view = await opened();

    const { body } = await anna.submit(view.id, {
      question: { question: { type: 'plain_text_input', value: '  ' } },
    });

    expect(body).toMatchObject({ response_action: 'errors', errors: { question: expect.any(String) } });
  });
});

describe('an answer', () => {
  beforeEach(() => begin());

  test('is judged by thumbs, the last word counts', async () => {
    await desk.take(sampleRelease(1), true);
    await anna.mention('latvia');
    await desk.settled();
    const answer = desk.message('answer_good', 'C1');

    await anna.press(answer, buttonOf(answer.blocks, 'answer_good'));
    await anna.press(answer, buttonOf(answer.blocks, 'answer_bad'));

    await expect
      .poll(async () => (await desk.store.listFeedback()).map(({ verdict }) => verdict))
      .toEqual(['bad']);
    expect((await desk.store.listFeedback())[0]).toMatchObject({
      kind: 'answer',
      question: 'latvia',
      by: 'slack:U1',
    });
  });
});

describe('the message shortcut', () => {
  beforeEach(() => begin());

  test('begins a question with the message’s words, and answers in private', async () => {
    await desk.take(sampleRelease(1), true);
    await anna.mention('x', { user: 'U2' });
    await desk.settled();
    const message = desk.slack.messages('C1')[0] as FakeMessage;
    await anna.shortcut('ask_about_message', {
      ...message,
      text: 'What of <https://x.example|Latvia> &amp; Estonia?',
    });
    const view = await opened();

    await anna.submit(view.id, { question: { question: { type: 'plain_text_input', value: 'latvia' } } });
    await desk.settled();

    expect(JSON.stringify(view.view)).toContain('What of Latvia & Estonia?');
    expect(desk.slack.messages('C1').at(-1)).toMatchObject({ onlyFor: 'U1', thread: message.ts });
  });
});

describe('follows', () => {
  test('are edited in their form, and the channel is told', async () => {
    await begin();
    await anna.command('follow latvia');
    await desk.settled();
    await anna.command('following');
    await desk.settled();
    const list = desk.message('edit_follow', 'C1');
    await anna.press(list, buttonOf(list.blocks, 'edit_follow'));
    const view = await opened();
    const chosen = (value: string): Json => ({
      selected_option: { value, text: { type: 'plain_text', text: value } },
    });
    const many = (...values: string[]): Json => ({
      selected_options: values.map((value) => chosen(value).selected_option),
    });

    await anna.submit(view.id, {
      countries: { countries: many('EE', 'LT') },
      topics: { topics: many('air-defence') },
      rhythm: { rhythm: chosen('weekly_1') },
      time: { time: { selected_time: '08:15' } },
      zone: { zone: chosen('Europe/Tallinn') },
    });
    await desk.settled();

    expect(await desk.store.followsOf('slack:C1')).toMatchObject([
      {
        ...{ id: 2, countries: ['EE', 'LT'], topics: ['air-defence'], zone: 'Europe/Tallinn' },
        rhythm: { kind: 'weekly', at: '08:15', weekday: 1 },
      },
    ]);
    expect(
      desk.slack
        .messages('C1')
        .filter(({ onlyFor, blocks }) => onlyFor === null && JSON.stringify(blocks).includes('Changed by')),
    ).toHaveLength(3);
    expect((await desk.store.followChanges(9)).map(({ act, by }) => `${act} ${by}`)).toEqual([
      ...['added slack:U1', 'removed slack:U1', 'added slack:U1'],
    ]);
  });

  test.each([
    ['left empty, stay as they are', [], 150],
    ['chosen anew, are those', ['EE', 'LT'], 2],
  ])('countries that are too many for a menu: %s', async (_how, chosen, expected) => {
    await begin();
    await desk.store.addFollow(
      'slack:C1',
      { ...everything, countries: stateCodes.slice(0, 150) },
      'test',
      desk.now(),
    );
    await anna.command('following');
    await desk.settled();
    const list = desk.message('edit_follow', 'C1');
    await anna.press(list, buttonOf(list.blocks, 'edit_follow'));
    const view = await opened();
    const option = (value: string): Json => ({ value, text: { type: 'plain_text', text: value } });

    await anna.submit(view.id, {
      countries: { countries: { selected_options: chosen.map(option) } },
      rhythm: { rhythm: { selected_option: option('at_once') } },
      zone: { zone: { selected_option: option('Europe/Riga') } },
    });
    await desk.settled();

    expect(JSON.stringify(view.view)).toContain('keep the 150 that it names');
    const [order] = await desk.store.followsOf('slack:C1');
    expect(order).toMatchObject({ id: 2, topics: [], rhythm: { kind: 'at_once' } });
    expect(order?.countries).toHaveLength(expected);
  });

  test('find what is typed in the pickers', async () => {
    await begin();
    const { body } = await anna.suggest('countries', 'lat');

    expect(JSON.stringify(body)).toContain('Latvia');
  });

  test('are changed by administrators alone where that is set', async () => {
    await begin('admins');
    await anna.command('follow latvia');
    await desk.settled();
    const before = await desk.store.followsOf('slack:C1');
    const refused = readBlocks(desk.slack.messages('C1').at(-1)?.blocks);

    await anna.command('follow latvia', { user: 'UADMIN' });
    await desk.settled();

    expect(before).toEqual([]);
    expect(refused).toContain('administrators');
    expect(await desk.store.followsOf('slack:C1')).toHaveLength(1);
  });
});

describe('the App Home', () => {
  beforeEach(() => begin());

  test('shows own follows and those of public channels, not of private ones, and stops them', async () => {
    await desk.take(sampleRelease(1), true);
    for (const channel of ['slack:D1', 'slack:C1', 'slack:G1'])
      await desk.store.addFollow(channel, everything, 'test', desk.now());
    await anna.openHome('home');
    await expect.poll(() => desk.slack.homes.size).toBe(1);
    const home = desk.slack.homes.get('T1/U1') as Json;
    const stop = elementsOf(home.blocks as Json[]).filter(({ action_id }) => action_id === 'unfollow');

    await anna.pressIn('home', { action_id: 'unfollow', value: '1 slack:C1' });
    await desk.settled();

    expect(readBlocks(home.blocks)).toContain('#desk');
    expect(readBlocks(home.blocks)).toContain('defence ministers meet');
    expect(stop.map(({ value }) => value)).toEqual(['1 slack:D1', '1 slack:C1']);
    expect((await desk.store.allFollows()).map(({ channel }) => channel)).toEqual(['slack:D1', 'slack:G1']);
    await expect.poll(() => JSON.stringify(desk.slack.homes.get('T1/U1'))).not.toContain('slack:C1');
  });

  test('opened as messages offers what to ask', async () => {
    await anna.openHome('messages');

    await expect.poll(() => desk.slack.prompts.length).toBe(1);
    expect(JSON.stringify(desk.slack.prompts)).toContain('digest');
  });
});
