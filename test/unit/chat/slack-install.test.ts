/** Many workspaces on Slack: installing with a verified state, sealed installations, other keys, leaving; and the doctor. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from '../../../src/chat/platform.ts';
import { createSeal } from '../../../src/chat/seal.ts';
import { checkSlack } from '../../../src/chat/slack/check.ts';
import { noticeCard } from '../../../src/domain/cards/notices.ts';
import type { Order } from '../../../src/domain/follow.ts';
import { type SlackDesk, startSlackDesk, testKey } from '../../fakes/slack/desk.ts';
import { createPerson } from '../../fakes/slack/person.ts';
import { type FakeSlack, openSlack } from '../../fakes/slack/slack.ts';
import { createWorkspace } from '../../fakes/slack/world.ts';

const otherKey = 'ff'.repeat(32);
const everything: Order = {
  ...{ countries: [], topics: [], sources: [], types: [], rhythm: { kind: 'at_once' }, zone: 'UTC' },
};

let slack: FakeSlack;
let desk: SlackDesk;
let asks: Ask[];
const address = 'http://coop.example';

const open = async (keys: string[], store?: SlackDesk['store']): Promise<SlackDesk> =>
  startSlackDesk({
    ...{ transport: 'http', fake: slack, ...(store ? { store } : {}) },
    onAsk: async (ask) => {
      asks.push(ask);
      await ask.reply(noticeCard(`Answer to ${ask.text}`));
    },
    options: {
      botToken: null,
      install: {
        ...{
          clientId: slack.clientId,
          clientSecret: slack.clientSecret,
          stateSecret: 'a-state-secret-of-length',
        },
        ...{ address, authorizeUrl: slack.authorizeUrl, keys },
      },
    },
  });

beforeEach(async () => {
  asks = [];
  const workspaces = ['T1', 'T2'].map((id) => ({ ...createWorkspace(id), installed: false }));
  slack = await openSlack({ workspaces });
  desk = await open([testKey]);
});
afterEach(async () => {
  await desk.stop();
  await slack.close();
});

/** Someone installs the app with a browser that keeps its cookie, or loses it. */
async function install(
  team = 'T1',
  { cookie = true, state }: { cookie?: boolean; state?: string } = {},
): Promise<Response> {
  const begun = await fetch(`${desk.address}/slack/install`, { redirect: 'manual' });
  const allowed = await fetch(`${begun.headers.get('location')}&team=${team}`, { redirect: 'manual' });
  const back = new URL(allowed.headers.get('location') ?? '');
  if (state !== undefined) back.searchParams.set('state', state);
  const headers = cookie ? { cookie: (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '' } : {};
  return fetch(`${desk.address}${back.pathname}${back.search}`, { headers, redirect: 'manual' });
}

describe('a workspace', () => {
  test('installs Coop, is answered, and its token stands sealed in the store', async () => {
    const response = await install();
    await createPerson(slack, { requestUrl: desk.requestUrl, team: 'T1' }).mention('latvia');
    await desk.settled();

    expect(response.status).toBe(200);
    expect(asks).toMatchObject([{ channel: 'slack:T1/C1', asker: 'slack:T1/U1' }]);
    const kept = await desk.store.installations();
    expect(kept.map(({ id }) => id)).toEqual(['slack:T1']);
    expect(JSON.stringify(kept)).not.toContain('xoxb');
    expect(desk.logged.join()).not.toContain('xoxb');
  });

  test.each([
    ['without the cookie of whoever began', { cookie: false }],
    ['with a state of someone else’s making', { state: 'forged' }],
  ])('is not installed %s', async (_name, how) => {
    const response = await install('T1', how);

    expect(response.status).not.toBe(200);
    expect(await desk.store.installations()).toEqual([]);
  });

  test('is posted to by its own name, each with its own token', async () => {
    await install('T1');
    await install('T2');

    await desk.platform.post('slack:T2/C1', noticeCard('For the second'), 'd1');

    expect(slack.workspaces.get('T2')?.channels.get('C1')?.messages).toHaveLength(1);
    expect(slack.workspaces.get('T1')?.channels.get('C1')?.messages).toHaveLength(0);
    await expect(desk.platform.post('slack:C1', noticeCard('x'), 'd2')).rejects.toThrow(/name the workspace/);
  });

  test('that has not installed it is left alone', async () => {
    await createPerson(slack, { requestUrl: desk.requestUrl, team: 'T2' }).mention('latvia');

    expect(asks).toEqual([]);
    expect(desk.logged.join()).toContain('not installed in workspace T2');
  });

  test('that removes it is forgotten, with its follows; others stay', async () => {
    await install('T1');
    await install('T2');
    for (const channel of ['slack:T1/C1', 'slack:T2/C1'])
      await desk.store.addFollow(channel, everything, 'slack:T1/U1', new Date());

    await createPerson(slack, { requestUrl: desk.requestUrl, team: 'T1' }).event({ type: 'app_uninstalled' });

    expect((await desk.store.installations()).map(({ id }) => id)).toEqual(['slack:T2']);
    expect((await desk.store.allFollows()).map(({ channel }) => channel)).toEqual(['slack:T2/C1']);
    expect((await desk.store.followChanges(1))[0]).toMatchObject({ act: 'removed', by: 'uninstalled' });
  });

  test('whose token is revoked keeps its follows, resting, until it installs anew', async () => {
    await install('T1');
    await desk.store.addFollow('slack:T1/C1', everything, 'slack:T1/U1', new Date());
    const person = createPerson(slack, { requestUrl: desk.requestUrl, team: 'T1' });

    await person.event({ type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOTT1'] } });
    const resting = (await desk.store.allFollows())[0]?.paused;
    await install('T1');
    const woken = (await desk.store.allFollows())[0]?.paused;
    await desk.platform.post('slack:T1/C1', noticeCard('Back'), 'd1');

    expect(resting).toContain('install the app again');
    expect(woken).toBeNull();
    expect(slack.shown('C1')).toContain('Back');
  });

  test('that another process took in is known here too', async () => {
    const second = await open([testKey], desk.store);
    await install('T1');

    await createPerson(slack, { requestUrl: second.requestUrl, team: 'T1' }).mention('latvia');
    await second.settled();

    expect(asks.length).toBeLessThanOrEqual(1);
    await expect.poll(() => slack.shown('C1')).toContain('Answer to latvia');
    await second.stop();
  });
});

describe('a key', () => {
  test('that is changed opens what the old one sealed, and seals it anew', async () => {
    await install();
    const before = (await desk.store.installations())[0]?.sealed ?? '';
    const second = await open([otherKey, testKey], desk.store);

    await second.platform.post('slack:T1/C1', noticeCard('Still here'), 'd1');

    const after = (await desk.store.installations())[0]?.sealed ?? '';
    expect(after).not.toBe(before);
    expect(createSeal([otherKey]).open(after, 'slack:T1')).toContain('xoxb-T1');
    await second.stop();
  });

  test('that is lost leaves a line in the log and a word from the doctor', async () => {
    await install();
    const installations = await desk.store.installations();
    const second = await open([otherKey], desk.store);

    const told = await checkSlack({
      ...{ botToken: null, install: { keys: [otherKey] }, signingSecret: 'x', appToken: null, address },
      ...{ apiUrl: slack.apiUrl, channels: [], installations },
    });

    expect(second.logged.join()).toContain('COOP_OLD_KEYS');
    expect(told.find(({ what }) => what === 'installations')).toMatchObject({
      ok: false,
      mend: expect.stringContaining('COOP_OLD_KEYS'),
    });
    await second.stop();
  });
});

describe('a seal', () => {
  const seal = createSeal([testKey]);

  test('never writes one text the same way twice, and reads both', () => {
    const [one, two] = [seal.close('secret', 'a'), seal.close('secret', 'a')];

    expect(one).not.toBe(two);
    expect([seal.open(one, 'a'), seal.open(two, 'a')]).toEqual(['secret', 'secret']);
  });

  test('does not open what was changed, or is kept under another name', () => {
    const sealed = seal.close('secret', 'a');
    const changed = sealed.slice(0, -4) + (sealed.endsWith('AAA=') ? 'BBB=' : 'AAA=');

    expect(() => seal.open(changed, 'a')).toThrow(/changed/);
    expect(() => seal.open(sealed, 'b')).toThrow(/changed/);
    expect(() => createSeal(['short'])).toThrow(/64 hex digits/);
    expect(() => createSeal([])).toThrow(/COOP_KEY/);
  });
});

describe('the doctor', () => {
  const look = (change: Partial<Parameters<typeof checkSlack>[0]> = {}) =>
    checkSlack({
      ...{
        botToken: 'xoxb-T1',
        install: null,
        signingSecret: null,
        appToken: slack.appToken,
        apiUrl: slack.apiUrl,
      },
      ...{ address: null, channels: [], installations: [], ...change },
    });

  test('finds nothing wrong where nothing is', async () => {
    const home = slack.workspaces.get('T1');
    if (home) home.installed = true;

    const told = await look({ channels: ['slack:C1', 'web:desk'] });

    expect(told.map(({ what, ok }) => [what, ok])).toEqual([
      ['app-level token', true],
      ['way in', true],
      ['bot token', true],
      ['scopes', true],
      ['channel slack:C1', true],
    ]);
  });

  test('names each step that is missing', async () => {
    const home = slack.workspaces.get('T1');
    if (home) home.installed = true;
    home?.scopes.delete('users:read');

    const told = await look({ appToken: 'xapp-wrong', channels: ['slack:C2', 'slack:G1'] });

    const wrong = told.filter(({ ok }) => ok === false);
    expect(wrong.map(({ what }) => what)).toEqual([
      'app-level token',
      'scopes',
      'channel slack:C2',
      'channel slack:G1',
    ]);
    expect(wrong[1]?.mend).toContain('users:read');
    expect(wrong[2]?.mend).toContain('/invite @Coop');
  });
});
