/** The Teams platform before a fake Teams: who is let in, what is heard, what becomes of messages under faults. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHttp } from '../../../../src/chat/http.ts';
import type { Ask } from '../../../../src/chat/platform.ts';
import { noticeCard } from '../../../../src/domain/cards/notices.ts';
import { createLog } from '../../../../src/log.ts';
import { cards } from '../../../fakes/cards.ts';
import { startTeamsDesk, type TeamsDesk } from '../../../fakes/teams/desk.ts';
import type { Fate } from '../../../fakes/teams/service.ts';

const baltic = '19:baltic@thread.tacv2';
let desk: TeamsDesk;
let asks: Ask[];

beforeEach(async () => {
  asks = [];
  desk = await startTeamsDesk({
    onAsk: async (ask) => {
      asks.push(ask);
      await ask.reply(noticeCard(`Answer to ${ask.text}`));
    },
  });
  await desk.teams.event({ type: 'installationUpdate', action: 'add-upgrade' });
});
afterEach(() => desk.stop());

const say: TeamsDesk['teams']['say'] = async (text, said) => {
  const status = await desk.teams.say(text, said);
  await desk.settled();
  return status;
};
const message = (change: Record<string, unknown> = {}) => ({
  ...{ type: 'message', id: '5', text: 'unfollow 1', channelId: 'msteams' },
  ...{ serviceUrl: `${desk.teams.address}/`, from: { id: '29:anna' }, recipient: desk.teams.world.bot },
  ...{ conversation: { id: 'a:anna', conversationType: 'personal', tenantId: 'tenant-1' } },
  ...change,
});

describe('a request', () => {
  test('with a good token is let in', async () => {
    expect((await desk.teams.send(message())).status).toBe(200);
  });

  test.each([
    ['without a token', { token: null }],
    ['with an empty token', { token: 'Bearer ' }],
    ['with a token that is none', { token: 'Bearer abc.def.ghi' }],
    ['with a token signed by someone else', { forged: true }],
    ['with a token for another app', { claims: { aud: 'app-2' } }],
    [
      'with a token of another issuer',
      { claims: { iss: 'https://sts.windows.net/x/', ver: '1.0', appid: 'app-1' } },
    ],
    ['with an expired token', { claims: { exp: 1_000 } }],
    ['with a token for another service address', { claims: { serviceurl: 'https://elsewhere.example/' } }],
  ])('%s is refused with 401 and asks nothing', async (_name, options) => {
    const { status } = await desk.teams.send(message(), options);

    expect(status).toBe(401);
    expect(asks).toEqual([]);
  });

  test('that is no activity, or no JSON, is refused with 400', async () => {
    const none = await desk.teams.send({ hello: 'there' });
    const broken = await fetch(desk.teams.endpoint, {
      method: 'POST',
      headers: { authorization: 'Bearer x' },
      body: '{"type":',
    });

    expect([none.status, broken.status]).toEqual([400, 400]);
  });

  test('larger than any of Teams is refused with 413 before it is looked at', async () => {
    expect((await desk.teams.send(message({ text: 'x'.repeat(600_000) }))).status).toBe(413);
  });

  test('of another tenant, or another channel of the service, is left in silence', async () => {
    const statuses = [
      await desk.teams.send(
        message({ conversation: { id: 'a:x', conversationType: 'personal', tenantId: 'other' } }),
      ),
      await desk.teams.send(message({ channelId: 'msteams', channelData: { tenant: { id: 'other' } } })),
    ].map(({ status }) => status);
    await desk.settled();

    expect(statuses).toEqual([200, 200]);
    expect(asks).toEqual([]);
  });

  test('of an unknown type changes nothing', async () => {
    for (const type of [
      'messageReaction',
      'messageUpdate',
      'messageDelete',
      'trace',
      'endOfConversation',
      'x',
    ])
      expect((await desk.teams.send(message({ type }))).status).toBe(200);
    expect(asks).toEqual([]);
  });
});

describe('an app without an id', () => {
  const start = (host: string) =>
    startTeamsDesk({
      onAsk: async () => {},
      app: { id: '', type: 'SingleTenant', tenant: null, secret: null },
      http: createHttp({
        ...{ host, port: 0, log: createLog({ now: () => new Date(0), level: 'silent' }), newId: () => 'id' },
        ...{ ready: async () => {}, metrics: async () => '' },
      }),
    });

  test('is refused where others could speak in Teams’ name', async () => {
    await expect(start('0.0.0.0')).rejects.toThrow('Teams needs MICROSOFT_APP_ID');
  });

  test('serves a demonstration on loopback', async () => {
    const demo = await start('127.0.0.1');
    await demo.stop();

    expect(demo.platform.name).toBe('teams');
  });
});

describe('what is heard', () => {
  test('in a channel and a group chat: mentions; in a personal chat: every message', async () => {
    await say('latvia');
    await say('estonia', { conversation: '19:chat@thread.v2' });
    await say('lithuania', { conversation: 'a:anna' });

    expect(asks.map(({ text, channel }) => [text, channel])).toEqual([
      ['latvia', `teams:${baltic}`],
      ['estonia', 'teams:19:chat@thread.v2'],
      ['lithuania', 'teams:a:anna'],
    ]);
    expect(asks[0]).toMatchObject({ asker: 'teams:entra-anna', zone: 'Europe/Riga', private: false });
  });

  test('a plain reply in an answered thread, where Teams delivers it; not in others, and not when it mentions somebody', async () => {
    desk.teams.readsAll = true;
    await say('latvia', { id: '100' });
    await desk.store.rememberThread(
      asks[0]?.thread ?? '',
      { question: {} as never, briefs: [], people: [] },
      new Date(),
    );
    const thread = { conversation: `${baltic};messageid=100`, mention: false };
    const bert = { type: 'mention', mentioned: { id: '29:bert' }, text: '<at>Bert</at>' };

    await say('who attended?', thread);
    await say('<at>Bert</at> what do you think?', { ...thread, more: { entities: [bert] } });
    await say('lunch?', { conversation: `${baltic};messageid=200`, mention: false });
    await say('good morning', { mention: false });

    expect(asks.map(({ text }) => text)).toEqual(['latvia', 'who attended?']);
    expect(asks[1]?.thread).toBe(asks[0]?.thread);
  });

  test('a guest in a chat of their own, as anyone', async () => {
    await say('latvia', { conversation: 'a:gast', by: '29:gast' });

    expect(asks.map(({ text, asker }) => [text, asker])).toEqual([['latvia', 'teams:entra-gast']]);
    expect(desk.teams.of('a:gast')).toHaveLength(1);
  });

  test('nothing where only others are mentioned, and nothing of apps', async () => {
    desk.teams.readsAll = true;
    await desk.teams.send(message({ from: { id: '28:other-app' } }));
    await say('hello', { mention: false });

    expect(asks).toEqual([]);
  });

  test('an answer shows that Coop is at work, and stands in the thread of its question', async () => {
    await say('latvia', { id: '300' });

    const calls = desk.teams.service.calls.filter(({ body }) => body.type === 'typing');
    expect(calls).toHaveLength(1);
    expect(desk.teams.of(baltic).map(({ conversation }) => conversation)).toEqual([
      `${baltic};messageid=300`,
    ]);
  });

  test('help says whether plain replies reach it, as it was learnt', async () => {
    const helping = await startTeamsDesk({ onAsk: (ask) => ask.reply(cards.help ?? noticeCard('none')) });
    const help = async () => {
      await helping.teams.say('help');
      await helping.settled();
      return helping.teams.shown(baltic);
    };
    const before = await help();
    helping.teams.readsAll = true;
    await helping.teams.say('good morning', { mention: false });
    const after = await help();
    await helping.stop();

    expect(before).toContain('mention it in each follow-up');
    expect(after).toContain('a plain reply is enough');
  });

  test('in a personal chat the lines to try are offered as suggested actions', async () => {
    const helping = await startTeamsDesk({ onAsk: (ask) => ask.reply(cards.help ?? noticeCard('none')) });
    await helping.teams.say('help', { conversation: 'a:anna' });
    await helping.settled();
    const [told] = helping.teams.of('a:anna');
    await helping.stop();

    expect(told?.activity.suggestedActions).toMatchObject({ to: ['29:anna'] });
    expect(JSON.stringify(told?.activity.suggestedActions)).toContain('"imBack"');
  });

  test('200 KB of text is answered like any line that is too long', async () => {
    await say('x'.repeat(200_000), { conversation: 'a:anna' });

    expect(asks).toHaveLength(1);
    expect(asks[0]?.text.length).toBeLessThanOrEqual(20_000);
  });
});

describe('posting', () => {
  const post = (channel = `teams:${baltic}`) => desk.platform.post(channel, noticeCard('News'), 'd1');
  const posted = () => desk.teams.of(baltic).length;

  test.each<[Fate, Record<string, unknown>]>([
    [
      { status: 429, retryAfter: 7 },
      { fate: 'later', retryAfterMs: 7_000 },
    ],
    [{ status: 412 }, { fate: 'later' }],
    [{ status: 502 }, { fate: 'later' }],
    [
      { status: 504, retryAfter: 3 },
      { fate: 'later', retryAfterMs: 3_000 },
    ],
    [{ status: 401 }, { fate: 'later' }],
    [{ status: 500 }, { fate: 'uncertain' }],
    ['cut', { fate: 'uncertain' }],
    [
      { status: 403, code: 'BotNotInConversationRoster' },
      { fate: 'refused', message: /add the app/ },
    ],
    [
      { status: 403, code: 'MessageWritesBlocked' },
      { fate: 'refused', message: /blocked or uninstalled/ },
    ],
    [{ status: 404 }, { fate: 'refused', message: /gone/ }],
  ])('that meets %j is told as %j, after one try', async (fate, told) => {
    desk.teams.service.calls.length = 0;
    desk.teams.service.fate = ({ path }) => (path === '/v3/conversations' ? fate : null);

    const refusal = await post().then(
      () => null,
      (error: unknown) => error as Error & Record<string, unknown>,
    );

    expect(refusal?.fate).toBe(told.fate);
    if (told.retryAfterMs !== undefined) expect(refusal?.retryAfterMs).toBe(told.retryAfterMs);
    if (told.message !== undefined) expect(refusal?.message).toMatch(told.message as RegExp);
    const tries = desk.teams.service.calls.filter(({ body }) => JSON.stringify(body).includes('News'));
    expect(tries).toHaveLength(1);
    expect(posted()).toBe(0);
  });

  test('whose answer was lost is uncertain, stands once, and cannot be looked for', async () => {
    desk.teams.service.fate = () => 'lost';

    await expect(post()).rejects.toMatchObject({ fate: 'uncertain' });

    expect(posted()).toBe(1);
    expect(await desk.platform.find(`teams:${baltic}`, 'd1', new Date(0))).toEqual({ seen: 'cannot_tell' });
  });

  test('while Teams cannot be reached comes later', async () => {
    await desk.teams.stop();
    // A connection that stood open when the service went may have carried it.
    await post().catch(() => {});

    await expect(post()).rejects.toMatchObject({ fate: 'later' });
  });

  test('of a card that is refused for its size says its plain line instead', async () => {
    desk.teams.service.fate = ({ body }) =>
      JSON.stringify(body).includes('AdaptiveCard') ? { status: 413, code: 'MessageSizeTooBig' } : null;

    await post();

    expect(desk.teams.of(baltic)[0]?.activity).toMatchObject({ text: 'News', textFormat: 'plain' });
  });

  test('goes to group chats and personal chats too, and stays unknown to those who never let Coop in', async () => {
    await say('hello', { conversation: 'a:anna' });
    await say('hello', { conversation: '19:chat@thread.v2' });

    await post('teams:a:anna');
    await post('teams:19:chat@thread.v2');

    await expect(post('teams:19:never@thread.tacv2')).rejects.toMatchObject({
      fate: 'refused',
      message: expect.stringContaining('has not told Coop'),
    });
    expect(desk.teams.shown('a:anna')).toContain('News');
    expect(desk.teams.shown('19:chat@thread.v2')).toContain('News');
  });

  test('that is refused tells whoever added the app, once', async () => {
    const channel = desk.teams.world.conversations.get(baltic);
    if (channel) channel.state = 'removed';

    for (let times = 0; times < 3; times++) await post().catch(() => {});

    const told = desk.teams.of('a:anna');
    expect(told).toHaveLength(1);
    expect(desk.teams.shown('a:anna')).toMatch(/rests for now.*add the app/);
  });

  test('a correction whose card was deleted by someone is no fault', async () => {
    const reference = await post();
    desk.teams.world.messages.length = 0;

    await expect(desk.platform.update(reference, noticeCard('Newer'))).resolves.toBeUndefined();
  });
});

describe('a reply', () => {
  const texts = () => desk.teams.shown(baltic).match(/Answer to \w+/g) ?? [];

  test('whose answer was lost is not repeated', async () => {
    desk.teams.service.fate = ({ body }) => (body.type === 'message' ? 'lost' : null);
    await desk.teams.say('latvia');
    while (!desk.logged.some((line) => line.includes('reply postponed')))
      await new Promise((go) => setTimeout(go, 20));
    desk.teams.service.fate = () => null;

    expect(texts()).toEqual(['Answer to latvia']);
  });

  test('that is asked to wait comes later, once', async () => {
    let refused = 0;
    desk.teams.service.fate = ({ body }) =>
      body.type === 'message' && refused++ === 0 ? { status: 429, retryAfter: 1 } : null;

    await say('latvia');

    expect(texts()).toEqual(['Answer to latvia']);
    expect(refused).toBe(2);
  });
});
