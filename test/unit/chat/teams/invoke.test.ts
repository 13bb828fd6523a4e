/** Presses, dialogs and the message extension, before a fake Teams. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from '../../../../src/chat/platform.ts';
import { readFollowForm } from '../../../../src/chat/teams/forms.ts';
import { noticeCard } from '../../../../src/domain/cards/notices.ts';
import { fixtures } from '../../../fakes/briefs.ts';
import { cards } from '../../../fakes/cards.ts';
import { startTeamsDesk, type TeamsDesk } from '../../../fakes/teams/desk.ts';
import { cardWords, pressesOf, wordsOf } from '../../../fakes/teams/reading.ts';

const baltic = '19:baltic@thread.tacv2';
const brief = fixtures.rich.brief.id;
let desk: TeamsDesk;
let asks: Ask[];

beforeEach(async () => {
  asks = [];
  desk = await startTeamsDesk({
    onAsk: async (ask) => {
      asks.push(ask);
      await ask.reply(
        ask.private ? (cards['answer-private'] ?? noticeCard('')) : noticeCard(`Answer to ${ask.text}`),
      );
    },
  });
});
afterEach(() => desk.stop());

const press = async (verb: string, data: Record<string, unknown>, replyToId = '7') => {
  const told = await desk.teams.invoke('adaptiveCard/action', { action: { verb, data } }, { replyToId });
  await desk.settled();
  return told;
};
const invoke = async (name: string, value: Record<string, unknown>) => {
  const told = await desk.teams.invoke(name, value);
  await desk.settled();
  return told;
};
const message = 'application/vnd.microsoft.activity.message';
const adaptive = 'application/vnd.microsoft.card.adaptive';
const dialogOf = (body: Record<string, unknown>) => {
  const { task } = body as { task?: { value: { card: { content: Record<string, unknown> } } } };
  return task?.value.card.content ?? {};
};

describe('a press', () => {
  test('on Evidence shows every line beside its sentence, in the place of the card', async () => {
    const { status, body } = await press('evidence', { action: 'evidence', value: brief });

    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: adaptive });
    expect(cardWords(body.value)).toContain(fixtures.rich.brief.headline);
  });

  test('on Ask about this gives a box, and what is typed there is asked of that brief', async () => {
    const { body } = await press('ask', { action: 'ask', value: brief });
    const [send] = pressesOf(body.value);
    await press('ask', { ...(send?.data as object), question: 'who attended?' });

    expect(send).toMatchObject({ type: 'Action.Execute', verb: 'ask', data: { value: brief } });
    expect(asks).toMatchObject([{ text: 'who attended?', about: brief, private: false }]);
    expect(desk.teams.shown(baltic)).toContain('Answer to who attended?');
  });

  test('on a line asks it, and twice in a moment asks it once', async () => {
    await Promise.all([press('ask_line', { value: 'latvia' }), press('ask_line', { value: 'latvia' })]);

    expect(asks.map(({ text }) => text)).toEqual(['latvia']);
  });

  test('on Stop ends the follow of that conversation, as if typed', async () => {
    const { body } = await press('unfollow', { value: '2' });

    expect(body.type).toBe(message);
    expect(asks).toMatchObject([{ text: 'unfollow 2', channel: `teams:${baltic}` }]);
  });

  test.each([
    ['of an earlier version', 'show_more', { value: '1' }],
    ['without its data', 'ask_line', {}],
    ['with data that is none', 'unfollow', { value: 'all' }],
    ['on a brief that is gone', 'evidence', { value: 'gone' }],
  ])('%s is told in a sentence', async (_name, verb, data) => {
    const { status, body } = await press(verb, data);

    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: message });
    expect(String(body.value)).toMatch(/earlier version|no longer kept/);
    expect(asks).toEqual([]);
  });
});

describe('the form of a standing order', () => {
  const filled = {
    ...{ countries: 'LV,EE', topics: 'air-defence', types: '', sources: 'lv-mod', rhythm: 'daily' },
    ...{ time: '07:30', zone: 'Europe/Riga' },
  };

  test('comes when someone types follow alone, and in a dialog', async () => {
    await desk.teams.say('follow');
    await desk.settled();
    const { body } = await invoke('composeExtension/fetchTask', { commandId: 'follow' });

    const posted = JSON.stringify(desk.teams.of(baltic).at(-1)?.activity);
    for (const form of [posted, JSON.stringify(dialogOf(body))]) {
      expect(form).toContain('"Input.Time"');
      expect(form).toContain('"value":"LV"');
      expect(form.length * 2).toBeLessThan(30_000);
    }
    expect(posted).toContain('"Action.Execute"');
    expect(JSON.stringify(dialogOf(body))).toContain('"Action.Submit"');
    expect(asks).toEqual([]);
  });

  test('becomes the line that someone would type', async () => {
    await press('take_follow', { action: 'take_follow', follow: null, ...filled });

    expect(asks.map(({ text }) => text)).toEqual([
      'follow Latvia, Estonia #air-defence from lv-mod daily 07:30 Europe/Riga',
    ]);
  });

  test('of a follow that is changed takes the new one and ends the old, and changes nothing where nothing changed', async () => {
    const old = await desk.store.addFollow(
      `teams:${baltic}`,
      { countries: ['LV'], topics: [], sources: [], types: [], rhythm: { kind: 'at_once' }, zone: 'UTC' },
      'test',
      new Date(),
    );
    const { body } = await press('edit_follow', { value: 'follow Latvia at once UTC' });
    const [send] = pressesOf(body.value);
    await press('take_follow', {
      ...(send?.data as object),
      ...filled,
      countries: 'LV',
      topics: '',
      sources: '',
    });
    await press('take_follow', {
      follow: old.id,
      ...filled,
      countries: 'LV',
      rhythm: 'at_once',
      topics: '',
      sources: '',
    });

    expect(send?.data).toMatchObject({ follow: old.id });
    expect(asks.map(({ text }) => text)).toEqual([
      'follow Latvia daily 07:30 Europe/Riga',
      `unfollow ${old.id}`,
    ]);
  });

  test.each([
    ['a zone that is none', { zone: 'Riga time' }, 'Name a time zone', '"value":"Riga time"'],
    ['no time', { time: '' }, 'Choose a time of day', '"value":"Europe/Riga"'],
  ])('with %s comes back as it was filled in, with what to mend', async (_case, wrong, words, kept) => {
    const { body } = await press('take_follow', { ...filled, follow: 2, ...wrong });

    expect(cardWords(body.value)).toContain(words);
    expect(cardWords(body.value)).toContain('Change follow 2');
    expect(pressesOf(body.value)[0]?.data).toMatchObject({ follow: 2 });
    for (const value of ['"value":"LV,EE"', '"value":"air-defence"', '"value":"lv-mod"', kept])
      expect(JSON.stringify(body.value)).toContain(value);
    expect(asks).toEqual([]);
  });

  test('leaves out what was never offered', () => {
    const read = readFollowForm({
      ...filled,
      countries: 'LV,XX,<b>',
      topics: 'air-defence,nonsense',
      sources: 'a b',
    });

    expect(read).toMatchObject({ order: { countries: ['LV'], topics: ['air-defence'], sources: [] } });
  });
});

describe('the message extension', () => {
  test('finds briefs for what is typed, each with its card', async () => {
    const { body } = await invoke('composeExtension/query', {
      ...{ commandId: 'search', parameters: [{ name: 'query', value: 'latvia' }] },
    });

    const { attachments } = body.composeExtension as {
      attachments: { content: unknown; preview: unknown }[];
    };
    expect(attachments.length).toBeGreaterThan(0);
    expect(cardWords(attachments[0]?.content)).toContain(fixtures.rich.brief.headline);
    expect(JSON.stringify(attachments[0]?.preview)).not.toMatch(/[<>]/);
  });

  test('asks about a message for its asker alone, who may share the answer', async () => {
    const payload = { body: { content: '<div>Is <b>Latvia</b> buying radars?</div>' } };
    const opened = await invoke('composeExtension/fetchTask', {
      commandId: 'askAbout',
      messagePayload: payload,
    });
    const form = JSON.stringify(dialogOf(opened.body));
    const answered = await invoke('composeExtension/submitAction', {
      ...{ commandId: 'askAbout', data: { action: 'ask_line', question: 'latvia' } },
    });
    const share = pressesOf(dialogOf(answered.body)).find(({ title }) => title === 'Share in channel');
    const before = desk.teams.of(baltic).length;
    await invoke('composeExtension/submitAction', { commandId: 'askAbout', data: share?.data });

    expect(form).toContain('Is Latvia buying radars?');
    expect(asks[0]).toMatchObject({ text: 'latvia', private: true });
    expect(share?.type).toBe('Action.Submit');
    expect(before).toBe(0);
    expect(asks[1]).toMatchObject({ text: 'latvia', private: false });
    expect(desk.teams.of(baltic).map(({ activity }) => wordsOf(activity))).toHaveLength(1);
  });

  test('an invoke that Coop does not know is answered as the protocol asks', async () => {
    expect((await invoke('signin/verifyState', {})).status).toBe(501);
  });
});
