/** Repeats, forgeries and others' talk on Slack: one act asks once, and what does not concern Coop asks nothing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from '../../../src/chat/platform.ts';
import { noticeCard } from '../../../src/domain/cards/notices.ts';
import { type SlackDesk, startSlackDesk } from '../../fakes/slack/desk.ts';
import { createPerson, type Person, signed } from '../../fakes/slack/person.ts';
import { readBlocks } from '../../fakes/slack/reading.ts';

let desk: SlackDesk;
let person: Person;
let asks: Ask[];

const begin = async (transport: 'http' | 'socket'): Promise<void> => {
  asks = [];
  desk = await startSlackDesk({
    transport,
    onAsk: async (ask) => {
      asks.push(ask);
      await ask.reply(noticeCard(`Answer to ${ask.text}`));
    },
  });
  person = desk.person();
};
afterEach(() => desk.stop());

const seconds = (): number => Math.floor(Date.now() / 1000);
const eventBody = (id: string): string => {
  const event = {
    type: 'app_mention',
    user: 'U1',
    channel: 'C1',
    ts: '1700000000.000100',
    text: '<@UBOTT1> latvia',
  };
  return JSON.stringify({ type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: id, event });
};

describe('over HTTP', () => {
  beforeEach(() => begin('http'));

  test.each([
    ['no signature', { 'x-slack-signature': '', 'x-slack-request-timestamp': String(seconds()) }],
    ['a wrong signature', { 'x-slack-signature': 'v0=abcdef' }],
    ['a signature of another secret', signed('another-secret', eventBody('Ev1'), seconds())],
    ['a signature six minutes old', signed('fake-signing-secret', eventBody('Ev1'), seconds() - 360)],
    ['a signature of tomorrow', signed('fake-signing-secret', eventBody('Ev1'), seconds() + 86_400)],
  ])('%s is refused', async (_name, headers) => {
    const { status } = await person.post(eventBody('Ev1'), headers);

    expect(status).toBe(401);
    await desk.settled();
    expect(asks).toEqual([]);
  });

  test('a body far too large is refused before its signature is looked at', async () => {
    const { status } = await person.post(`{"x":"${'x'.repeat(3_000_000)}"}`);

    expect([0, 413]).toContain(status);
    expect(asks).toEqual([]);
  });

  test('the address is verified with the challenge', async () => {
    const { status, body } = await person.post('{"type":"url_verification","challenge":"c123"}');

    expect({ status, body }).toEqual({ status: 200, body: { challenge: 'c123' } });
  });

  test.each([
    ['the same body again', () => [eventBody('Ev1'), eventBody('Ev1')], {}],
    ['Slack’s own retry', () => [eventBody('Ev1'), eventBody('Ev1')], { 'x-slack-retry-num': '1' }],
    ['one message as two events', () => [eventBody('Ev1'), eventBody('Ev2')], {}],
    ['twenty copies at once', () => Array.from({ length: 20 }, () => eventBody('Ev1')), {}],
  ])('%s asks once, and is acknowledged each time', async (_name, bodies, headers) => {
    const told = await Promise.all(bodies().map((body) => person.post(body, headers)));

    await desk.settled();
    expect(told.every(({ status }) => status === 200)).toBe(true);
    expect(asks).toHaveLength(1);
    expect(desk.slack.messages('C1').filter(({ app }) => app)).toHaveLength(1);
  });

  test('an event that could not be put away is not acknowledged, and Slack’s repeat of it is answered', async () => {
    let broken = true;
    await desk.stop();
    desk = await startSlackDesk({ transport: 'http', onAsk: async (ask) => void asks.push(ask) });
    const receive = desk.store.receiveActs;
    desk.store.receiveActs = async (acts, now) => {
      if (broken) throw new Error('the disk is full');
      return receive(acts, now);
    };
    person = desk.person();

    const first = await person.post(eventBody('Ev1'));
    broken = false;
    const second = await person.post(eventBody('Ev1'), { 'x-slack-retry-num': '1' });

    await desk.settled();
    expect([first.status, second.status]).toEqual([503, 200]);
    expect(asks).toHaveLength(1);
  });

  test('two instances of the app answer one event once', async () => {
    const second = await startSlackDesk({
      ...{ transport: 'http', store: desk.store, fake: desk.slack },
      onAsk: async (ask) => {
        asks.push(ask);
        await ask.reply(noticeCard('Answer'));
      },
    });
    const other = createPerson(desk.slack, { requestUrl: second.requestUrl });

    await Promise.all([person.post(eventBody('Ev1')), other.post(eventBody('Ev1'))]);

    await expect
      .poll(async () => (await desk.store.act('slack:T1:m:C1:1700000000.000100'))?.state)
      .toBe('done');
    await second.stop();
    expect(asks).toHaveLength(1);
  });

  test('another workspace’s event asks nothing, and is not sent again', async () => {
    const told = await person.post(eventBody('Ev1').replace('"T1"', '"T666"'));

    expect(told.status).toBe(200);
    expect(asks).toEqual([]);
    expect(desk.logged.join()).toContain('not installed in workspace T666');
  });
});

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  beforeEach(() => begin(transport));

  test('a command that comes twice is answered once, to its asker alone', async () => {
    await person.command('latvia', { act: 'same' });
    await person.command('latvia', { act: 'same' });

    await desk.settled();
    expect(asks.map(({ text, private: alone }) => [text, alone])).toEqual([['latvia', true]]);
    expect(desk.slack.messages('C1').map(({ onlyFor }) => onlyFor)).toEqual(['U1']);
  });

  test('a double click asks once, a later click asks again', async () => {
    await person.command('help');
    await desk.settled();
    const [message] = desk.slack.messages('C1');
    if (!message) throw new Error('no message');
    const click = (at: string) =>
      person.press(message, { action_id: 'ask_line:2', value: 'estonia', action_ts: at });

    await Promise.all([click('1700000004.900000'), click('1700000004.950000')]);
    await click('1700000005.400000');
    await click('1700000011.000000');

    await desk.settled();
    expect(asks.map(({ text }) => text)).toEqual(['help', 'estonia', 'estonia']);
  });

  test.each([
    [
      'its own message',
      { type: 'message', channel_type: 'im', channel: 'D1', user: 'UBOTT1', bot_id: 'BT1' },
    ],
    [
      'another app’s message',
      { type: 'message', channel_type: 'im', channel: 'D1', user: 'U9', bot_id: 'B9' },
    ],
    ['an edited message', { type: 'message', subtype: 'message_changed', channel_type: 'im', channel: 'D1' }],
    ['a deleted message', { type: 'message', subtype: 'message_deleted', channel_type: 'im', channel: 'D1' }],
    [
      'a message of others in a channel',
      { type: 'message', channel_type: 'channel', channel: 'C1', user: 'U2' },
    ],
    [
      'others’ reply in a thread',
      { type: 'message', channel: 'C1', user: 'U2', thread_ts: '1700000000.000001' },
    ],
    ['an app that mentions it', { type: 'app_mention', channel: 'C1', user: 'U9', bot_id: 'B9' }],
    ['a mention that was edited', { type: 'app_mention', channel: 'C1', user: 'U1', edited: { user: 'U1' } }],
  ])('%s is left in silence', async (_name, event) => {
    await person.event({ ts: '1700000001.000001', event_ts: '1', text: 'latvia', ...event });

    await desk.settled();
    expect(asks).toEqual([]);
    expect(desk.slack.messages().filter(({ app }) => app)).toEqual([]);
  });

  test('a direct message is answered in its thread, also where it mentions Coop', async () => {
    await person.direct('<@UBOTT1> latvia');

    await desk.settled();
    const [asked, answer] = desk.slack.messages('D1');
    expect(asks).toMatchObject([
      { text: 'latvia', channel: 'slack:D1', private: false, zone: 'Europe/Riga' },
    ]);
    expect(answer?.thread).toBe(asked?.ts);
    expect(desk.slack.statuses).toMatchObject([{ channel: 'D1', thread: asked?.ts }]);
  });

  test('three thousand words are taken, and cut', async () => {
    await person.direct('word '.repeat(3_000));

    await desk.settled();
    expect(asks[0]?.text.length).toBeLessThanOrEqual(10_000);
    expect(readBlocks(desk.slack.messages('D1').at(-1)?.blocks)).toContain('Answer to word');
  });

  test('Slack’s markup is read as people read it', async () => {
    await person.direct('&lt;latvia&gt; &amp; <https://mod.example/news|the news> <#C1|desk> <!here|here>');

    await desk.settled();
    expect(asks[0]?.text).toBe('<latvia> & the news #desk here');
  });
});

describe('over Socket Mode', () => {
  beforeEach(() => begin('socket'));

  test.each(['announced', 'cut'] as const)(
    'an ended connection (%s) is opened anew and loses nothing',
    async (how) => {
      await person.mention('latvia');
      desk.slack.sockets.drop(how);
      await person.mention('estonia');

      await desk.settled();
      // Two threads: neither waits for the other.
      expect(asks.map(({ text }) => text).sort()).toEqual(['estonia', 'latvia']);
    },
  );

  test('what Slack delivers again is answered once', async () => {
    const body = JSON.parse(eventBody('Ev1')) as unknown;

    await Promise.all(Array.from({ length: 5 }, () => desk.slack.sockets.send('events_api', body)));

    await desk.settled();
    expect(asks).toHaveLength(1);
  });
});
