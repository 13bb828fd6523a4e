/** Posting to Slack under faults: what each failure means, that nothing is lost, and that nothing comes twice. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChatError, type OnAsk } from '../../../src/chat/platform.ts';
import type { Card } from '../../../src/domain/card.ts';
import { noticeCard } from '../../../src/domain/cards/notices.ts';
import { type SlackDesk, startSlackDesk } from '../../fakes/slack/desk.ts';
import type { Fault } from '../../fakes/slack/slack.ts';
import { createWorkspace } from '../../fakes/slack/world.ts';

let desk: SlackDesk;
const begin = async (
  onAsk: OnAsk = async (ask) => ask.reply(noticeCard(`Answer to ${ask.text}`)),
): Promise<void> => {
  desk = await startSlackDesk({ transport: 'http', onAsk, options: { leaseMs: 300, timeoutMs: 500 } });
};
beforeEach(() => begin());
afterEach(() => desk.stop());

const card = noticeCard('A brief');
const post = (channel = 'slack:C1'): Promise<unknown> => desk.platform.post(channel, card, 'd1');
const failing = (method: string, fault: Fault, times = 1): void => {
  let left = times;
  desk.slack.befall = (call) => (call.method === method && left-- > 0 ? fault : null);
};
const fateOf = async (posting: Promise<unknown>): Promise<{ fate: string; message: string }> => {
  const error: unknown = await posting.then(
    () => null,
    (fault: unknown) => fault,
  );
  if (!(error instanceof ChatError)) throw new Error(`no ChatError: ${String(error)}`);
  return { fate: error.fate, message: error.message };
};
const appMessages = (channel = 'C1') => desk.slack.messages(channel).filter(({ app }) => app);

describe('a post', () => {
  test('is tried once, carries its delivery and unfurls nothing', async () => {
    await post();

    const calls = desk.slack.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(calls).toHaveLength(1);
    expect(calls[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    expect(appMessages()[0]?.metadata).toMatchObject({ event_payload: { id: 'd1' } });
  });

  test.each<[string, Fault, string, RegExp]>([
    ['an answer that is lost', 'lost', 'uncertain', /cannot be reached/],
    ['a 500 after it was stored', 'stored500', 'uncertain', /HTTP status 500/],
    ['a Slack that is down', 'down', 'uncertain', /HTTP status 503/],
    ['a Slack that hangs', { lateMs: 1_500 }, 'uncertain', /cannot be reached/],
    ['an archived channel', { error: 'is_archived' }, 'refused', /archived/],
    ['a removed bot', { error: 'not_in_channel' }, 'refused', /\/invite @Coop/],
    ['a private channel', { error: 'channel_not_found' }, 'refused', /private.*\/invite @Coop/],
    ['a revoked token', { error: 'token_revoked' }, 'refused', /install the app again/],
    ['an internal error', { error: 'internal_error' }, 'uncertain', /internal_error/],
    ['a code that nobody knows', { error: 'brand_new' }, 'refused', /brand_new/],
  ])('%s means what it is', async (_name, fault, fate, words) => {
    failing('chat.postMessage', fault);

    const told = await fateOf(post());

    expect(told.fate).toBe(fate);
    expect(told.message).toMatch(words);
    expect(
      desk.slack.calls.filter(({ method, args }) => method === 'chat.postMessage' && args.channel === 'C1'),
    ).toHaveLength(1);
  });

  test('a missing scope is named', async () => {
    desk.slack.home.scopes.delete('chat:write');

    expect(await fateOf(post())).toEqual({
      fate: 'refused',
      message: expect.stringContaining('“chat:write”'),
    });
  });

  test('blocks that Slack refuses become the plain line', async () => {
    failing('chat.postMessage', { error: 'invalid_blocks' });

    await post();

    expect(appMessages()).toMatchObject([{ text: 'A brief', blocks: [] }]);
  });

  test('whoever asked for the follow is told once why nothing comes', async () => {
    await desk.store.addFollow(
      'slack:C2',
      { countries: [], topics: [], sources: [], types: [], rhythm: { kind: 'at_once' }, zone: 'UTC' },
      'slack:U2',
      new Date(),
    );

    await fateOf(post('slack:C2'));
    await fateOf(post('slack:C2'));

    const told = appMessages('DU2');
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('invite it there');
    // Slack writes the channel's name for its id.
    expect(JSON.stringify(told[0]?.blocks)).toContain('{"type":"channel","channel_id":"C2"}');
    expect(told[0]?.text).not.toContain('C2');
  });
});

describe('looking for a post', () => {
  test('finds it by its delivery, in the channel and in a thread', async () => {
    const since = new Date();
    failing('chat.postMessage', 'lost');
    await fateOf(post());

    const seen = await desk.platform.find('slack:C1', 'd1', since);
    const other = await desk.platform.find('slack:C1', 'd2', since);

    expect(seen).toMatchObject({ seen: true, reference: { channel: 'C1', ts: appMessages()[0]?.ts } });
    expect(other).toEqual({ seen: false });
  });

  test('asks for a narrow stretch of time', async () => {
    const since = new Date();

    await desk.platform.find('slack:C1', 'd1', since);

    const args = desk.slack.calls.at(-1)?.args;
    expect(Number(args?.oldest)).toBeGreaterThan(since.getTime() / 1000 - 900);
    expect(Number(args?.limit)).toBeLessThanOrEqual(15);
  });

  test('cannot tell where Slack does not let it look', async () => {
    desk.slack.home.scopes.delete('channels:history');

    expect(await desk.platform.find('slack:C1', 'd1', new Date())).toEqual({ seen: 'cannot_tell' });
  });

  test.each<[string, Fault]>([
    ['down', 'down'],
    ['asking to wait', { retryAfter: 30 }],
    ['cut off', 'cut'],
  ])('stays uncertain while Slack is %s', async (_name, fault) => {
    failing('conversations.history', fault);

    expect((await fateOf(desk.platform.find('slack:C1', 'd1', new Date()))).fate).toBe('uncertain');
  });

  test.each<[string, Fault, RegExp]>([
    ['not in the channel', { error: 'not_in_channel' }, /\/invite @Coop/],
    ['in a channel that is gone', { error: 'channel_not_found' }, /deleted/],
    ['refused by the workspace', { error: 'token_revoked' }, /install the app again/],
  ])('is barred, with what to do, where Coop is %s', async (_name, fault, words) => {
    failing('conversations.history', fault);

    const told = await fateOf(desk.platform.find('slack:C1', 'd1', new Date()));

    expect(told.fate).toBe('barred');
    expect(told.message).toMatch(words);
  });

  test('stays uncertain where Slack says what nobody knows', async () => {
    failing('conversations.history', { error: 'brand_new' });

    expect((await fateOf(desk.platform.find('slack:C1', 'd1', new Date()))).fate).toBe('uncertain');
  });

  test('cannot tell in a public channel that Coop may post to without being in it', async () => {
    desk.slack.home.scopes.add('chat:write.public');

    expect(await desk.platform.find('slack:C2', 'd1', new Date())).toEqual({ seen: 'cannot_tell' });
  });

  test('tells whoever asked for the follow, once, that it is refused', async () => {
    const order = { countries: [], topics: [], sources: [], types: [], zone: 'UTC' };
    const rhythm = { kind: 'at_once' as const };
    await desk.store.addFollow('slack:C2', { ...order, rhythm }, 'slack:U2', new Date());

    await fateOf(desk.platform.find('slack:C2', 'd1', new Date()));
    await fateOf(desk.platform.find('slack:C2', 'd1', new Date()));

    expect(appMessages('DU2').map(({ text }) => text)).toEqual([expect.stringContaining('invite it there')]);
  });

  test('finds it where Slack’s clock is minutes behind', async () => {
    await post();
    const ahead = new Date(Date.now() + 5 * 60_000);

    expect(await desk.platform.find('slack:C1', 'd1', ahead)).toMatchObject({ seen: true });
  });

  test.each<[string, Fault, string]>([
    ['cut', 'cut', 'uncertain'],
    ['told to wait', { retryAfter: 1 }, 'uncertain'],
    ['refused', { error: 'is_archived' }, 'barred'],
  ])(
    'a long card that was %s in the middle is uncertain, is gone on with, and no part of it repeated',
    async (_how, fault, fate) => {
      const long: Card = {
        ...card,
        blocks: [
          {
            kind: 'list',
            label: null,
            more: 0,
            items: Array.from({ length: 300 }, (_, n) => [
              { text: `Line number ${n} ${'word '.repeat(20)}` },
            ]),
          },
        ],
      };
      const since = new Date();
      let calls = 0;
      desk.slack.befall = ({ method }) => (method === 'chat.postMessage' && ++calls === 3 ? fault : null);
      const first = await fateOf(desk.platform.post('slack:C1', long, 'd1'));
      const before = appMessages().length;
      calls = 2;
      const sighting = await desk.platform.find('slack:C1', 'd1', since);
      const second = await fateOf(desk.platform.post('slack:C1', long, 'd1'));
      await desk.platform.find('slack:C1', 'd1', since);
      const reference = await desk.platform.post('slack:C1', long, 'd1');

      expect([first.fate, second.fate]).toEqual([fate, fate]);
      expect(before).toBe(2);
      expect(sighting).toEqual({ seen: false });
      expect(await desk.platform.find('slack:C1', 'd1', since)).toEqual({ seen: true, reference });
      for (const n of [0, 150, 299])
        expect(desk.slack.shown('C1').match(new RegExp(`number ${n} `, 'g'))).toHaveLength(1);
    },
  );
});

describe('a reply', () => {
  test.each<[string, Fault]>([
    ['an answer that is lost', 'lost'],
    ['a 500 after it was stored', 'stored500'],
    ['a cut before it was stored', 'cut'],
    ['a Slack that is down', 'down'],
    ['being told to wait', { retryAfter: 1 }],
  ])('comes once in spite of %s', async (_name, fault) => {
    failing('chat.postMessage', fault);

    await desk.person().mention('latvia');
    await desk.settled();

    expect(appMessages().map(({ text }) => text)).toEqual(['Answer to latvia']);
  });

  test('to a channel that Coop is not in is given up with a word in the log', async () => {
    desk.slack.home.channels.get('C1')?.members.delete('UBOTT1');

    await desk.person().mention('latvia');
    await desk.settled();

    expect(appMessages()).toEqual([]);
    expect(desk.logged.join()).toContain('reply given up');
  });

  test('to a command goes through where Coop is not in the channel', async () => {
    await desk.person().command('latvia', { channel: 'G1' });
    await desk.settled();

    expect(appMessages('G1')).toMatchObject([{ onlyFor: 'U1', text: 'Answer to latvia' }]);
  });

  test('to a command whose address has expired reaches the asker all the same', async () => {
    failing('response_url', { error: 'x' });
    desk.slack.responseUrl = () => `${desk.slack.origin}/respond/none`;

    await desk.person().command('latvia');
    await desk.settled();

    expect(appMessages()).toMatchObject([{ onlyFor: 'U1', text: 'Answer to latvia' }]);
  });

  test('a follow in a channel that Coop is not in is answered with how to invite it', async () => {
    await desk.person().command('follow latvia', { channel: 'C2' });
    await desk.settled();

    expect(appMessages('C2')[0]?.text).toContain('/invite @Coop');
  });
});

test('a refused token stops the start, with what to do', async () => {
  const workspace = { ...createWorkspace('T1'), installed: false };

  const started = startSlackDesk({
    transport: 'http',
    onAsk: async () => {},
    slack: { workspaces: [workspace] },
  });

  await expect(started).rejects.toThrow(/install the app again/);
});

test('two messages of one channel are a second apart, those of others are not held up', async () => {
  await desk.stop();
  desk = await startSlackDesk({
    transport: 'http',
    onAsk: async () => {},
    slack: { channelGapMs: 190 },
    options: { gapMs: 200 },
  });
  const began = performance.now();

  await Promise.all([1, 2, 3].map((n) => desk.platform.post('slack:C1', card, `a${n}`)));
  const first = performance.now() - began;
  await desk.platform.post('slack:C3', card, 'b1');

  expect(first).toBeGreaterThan(390);
  expect(performance.now() - began - first).toBeLessThan(190);
});
