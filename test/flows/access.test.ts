/** The whole desk behind its sign-in: who comes in, what each role may do, how much may be asked, and who did what. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import type { Shell } from '../../src/commands/shell.ts';
import { loadConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type Desk, openDesk } from '../../src/main/desk.ts';
import { type Running, startDesk } from '../../src/main.ts';
import { keepTold, tell } from '../contract/store.samples.ts';
import { createBrowser, type FakeBrowser } from '../fakes/browser.ts';
import { type FakeIssuer, startIssuer } from '../fakes/issuer.ts';
import { freePort } from '../fakes/port.ts';
import { createTestDesk, sampleRelease, type TestDesk } from './desk.ts';

let issuer: FakeIssuer;
let folder: string;
let env: Record<string, string>;
let yaml: string;
let desk: Desk;
let running: Running;
let at: number;
const logged: string[] = [];

const now = (): Date => new Date(at);
const log = createLog({ now, write: (line) => void logged.push(line) });

const start = async (): Promise<void> => {
  desk = await openDesk(loadConfig(env, { name: 'coop.yaml', text: yaml }), { log, now });
  running = await startDesk(desk, 'web');
};
const stop = async (): Promise<void> => {
  await running.stop();
  await desk.close();
};

beforeEach(async () => {
  at = Date.now();
  logged.length = 0;
  issuer = await startIssuer();
  folder = mkdtempSync(join(tmpdir(), 'coop-access-'));
  const port = await freePort();
  env = {
    ...{ COOP_DATA: folder, PORT: String(port), COOP_KEY: 'c'.repeat(64) },
    ...{ OPENID_CLIENT_SECRET: issuer.secret, COOP_METRICS_TOKEN: 'a token of sixteen' },
  };
  yaml = [
    `address: http://127.0.0.1:${port}`,
    `limits: { person: { questions: 3, minutes: 5 }, workspace: { questions: 5 } }`,
    'access:',
    `  openid: { issuer: "${issuer.address}", client: ${issuer.client} }`,
    '  roles: { reader: ["@mod.example"], editor: [eve@mod.example], admin: ["group:ops"] }',
  ].join('\n');
  await start();
});
afterEach(async () => {
  await stop();
  await issuer.stop();
  rmSync(folder, { recursive: true, force: true });
});

const come = async (mail: string, groups: string[] = []): Promise<FakeBrowser> => {
  issuer.person = { sub: mail, email: mail, email_verified: true, groups };
  const browser = createBrowser(running.address);
  const begun = await browser.get('/sign-in/begin');
  await browser.get(await issuer.signIn(begun.headers.get('location') ?? ''));
  return browser;
};
const type = async (browser: FakeBrowser, q: string): Promise<string> => {
  const told = await browser.post('/ask', { q }, { 'x-coop-script': '1' });
  return await told.text();
};
const shell = (): Shell & { printed: string[] } => {
  const printed: string[] = [];
  return {
    ...{ printed, env, now, watched: false, stopped: Promise.resolve() },
    ...{ out: (text) => void printed.push(text), err: () => {} },
    lines: async function* () {},
    input: async () => Buffer.alloc(0),
  };
};

describe('the desk behind its sign-in', () => {
  test('lets each do what their role allows, and the list says who did what', async () => {
    const rita = await come('rita@mod.example');
    const eve = await come('eve@mod.example');
    const ada = await come('ada@mod.example', ['ops', 'others']);
    const otto = await come('otto@elsewhere.example');

    const refused = await type(rita, 'follow latvia at once');
    const taken = await type(eve, 'follow latvia at once');
    const list = await ada.get('/audit');
    const text = await list.text();

    expect(refused).toContain('editors and admins of the desk change what a channel follows');
    expect(taken).not.toContain('editors and admins');
    expect((await desk.store.followsOf('web:desk')).map(({ createdBy }) => createdBy)).toEqual([
      'web:eve@mod.example',
    ]);
    expect([(await rita.get('/audit')).status, (await eve.get('/deliveries')).status]).toEqual([403, 403]);
    expect([(await otto.get('/')).status, list.status]).toEqual([403, 200]);
    for (const words of [
      'eve@mod.example</strong> began to follow web:desk/1',
      'otto@elsewhere.example</strong> was refused',
    ])
      expect(text + (await (await ada.get('/audit')).text())).toContain(words);
    expect(text).toContain('rita@mod.example</strong> was refused: web:desk (follow)');

    const told = shell();
    const fromStore = (await desk.store.auditList(50)).length;
    expect(await run(['audit', '--json'], told)).toBe(0);
    const entries = told.printed.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries).toHaveLength(fromStore);
    expect(Object.keys(entries[0] ?? {}).sort()).toEqual(['about', 'act', 'at', 'by', 'why']);
    expect(told.printed.join('')).not.toContain('latvia');
  });

  test('lets an editor part a release from an event that it was wrongly joined with, once', async () => {
    const meeting = { countries: ['LV', 'LT'], people: ['Ilze Krauja', 'Jonas Vėtra'], date: '2026-03-09' };
    const riga = {
      ...meeting,
      key: 'https://lv.example/1',
      text: 'Minister Krauja received Minister Vėtra in Riga.',
    };
    const vilnius = {
      ...meeting,
      key: 'https://lt.example/1',
      text: 'J. Vėtra went to see his colleague about mines.',
    };
    for (const telling of [riga, vilnius]) await keepTold(desk.store, telling, now());
    const place = `/brief/${tell(vilnius).brief.id}`;
    const rita = await come('rita@mod.example');
    const eve = await come('eve@mod.example');

    const read = await (await rita.get(place)).text();
    const refused = await rita.post(`${place}/part`, {});
    const offered = await (await eve.get(place)).text();
    const parted = await eve.post(`${place}/part`, {});
    const after = await (await eve.get(place)).text();
    const again = await eve.post(`${place}/part`, {});
    const missing = await eve.post('/brief/none/part', {});

    expect([read.includes('Also told by'), read.includes('Not the same event?'), refused.status]).toEqual([
      true,
      false,
      403,
    ]);
    expect([offered.includes('Not the same event?'), parted.status, parted.headers.get('location')]).toEqual([
      true,
      303,
      place,
    ]);
    expect([after.includes('Also told by'), after.includes('Not the same event?')]).toEqual([false, false]);
    expect([again.status, missing.status]).toEqual([409, 404]);
    expect((await desk.store.auditList(9)).map(({ by, act, about }) => [by, act, about])).toContainEqual([
      ...['web:eve@mod.example', 'event_split', tell(vilnius).brief.id],
    ]);
  });

  test('lets each ask so much and tells when it goes on; help is always told', async () => {
    const rita = await come('rita@mod.example');
    const eve = await come('eve@mod.example');
    const json = { accept: 'application/json' };

    for (let times = 0; times < 3; times++) expect((await rita.get('/ask?q=latvia', json)).status).toBe(200);
    const fourth = await rita.get('/ask?q=latvia', json);
    const typed = await type(rita, 'latvia');
    const help = await type(rita, 'help');
    const others = await eve.get('/ask?q=latvia', json);
    at += 301_000;
    const later = await rita.get('/ask?q=latvia', json);
    const workspace = await eve.get('/ask?q=estonia', json);

    expect([fourth.status, Number(fourth.headers.get('retry-after')) > 200]).toEqual([429, true]);
    expect((await fourth.json()) as object).toMatchObject({
      answerable: false,
      text: expect.stringMatching(
        /^You have asked 3 questions within 5 minutes.*Ask again at \d\d:\d\d \(UTC\)/,
      ),
    });
    expect(typed).toContain('You have asked 3 questions');
    expect(help).toContain('What you can type');
    expect([others.status, later.status]).toEqual([200, 200]);
    expect(workspace.status).toBe(429);
    expect(((await workspace.json()) as { text: string }).text).toMatch(
      /In this workspace 5 questions were asked within an hour/,
    );
  });

  test('keeps who is in through a restart, and tells metrics to who brings the token', async () => {
    const rita = await come('rita@mod.example');
    await stop();
    await start();

    const again = await rita.get('/');
    const scraped = await rita.get('/metrics', { authorization: 'Bearer a token of sixteen' });
    const without = await Promise.all(
      [{}, { authorization: 'Bearer wrong' }].map((headers) => rita.get('/metrics', headers)),
    );

    expect(again.status).toBe(200);
    expect([scraped.status, await scraped.text()]).toEqual([200, expect.stringContaining('coop_briefs')]);
    expect(without.map(({ status }) => status)).toEqual([401, 401]);
  });

  test('names nobody and no secret in the log of signing in', async () => {
    const rita = await come('rita@mod.example');
    issuer.lie = { aud: 'another' };
    await come('eve@mod.example');
    await rita.get('/');

    const lines = logged.join('\n');
    expect(lines).toContain('signed in');
    expect(lines).toContain('sign-in refused');
    for (const secret of [issuer.secret, 'c'.repeat(64), 'eyJ', 'code=', ...rita.cookies.values()])
      expect(lines).not.toContain(secret);
  });
});

describe('the doctor', () => {
  const looked = async (): Promise<
    [Map<string, { state: string; found: string; mend: string | null }>, number]
  > => {
    const told = shell();
    const file = join(folder, 'coop.yaml');
    writeFileSync(file, yaml);
    const code = await run(['--config', file, 'doctor', '--json'], told);
    const checks = JSON.parse(told.printed.join('')) as {
      what: string;
      state: string;
      found: string;
      mend: string | null;
    }[];
    return [new Map(checks.map(({ what, ...rest }) => [what, rest])), code];
  };

  test('finds all well where it is', async () => {
    const [checks, code] = await looked();

    expect(code).toBe(0);
    for (const what of [
      'sign-in issuer',
      'sign-in PKCE',
      'sign-in client and secret',
      'sign-in roles',
      'metrics',
    ])
      expect([what, checks.get(what)?.state]).toEqual([what, 'well']);
    expect(checks.get('sign-in way back')).toMatchObject({
      state: 'look',
      found: `${running.address}/sign-in/back`,
    });
  });

  test('names the step that is missing', async () => {
    env.OPENID_CLIENT_SECRET = 'another';
    delete env.COOP_METRICS_TOKEN;
    yaml = yaml.replace('"group:ops"', '');
    const [wrong, code] = await looked();
    yaml = yaml.replace(`${issuer.address}"`, `${issuer.address}/"`);
    const [named] = await looked();
    issuer.calls = 'https://sso.mod.example/realms/desk';
    const [other] = await looked();
    issuer.away = true;
    const [away] = await looked();
    yaml = yaml.replace(/ {2}openid:.*/, '');
    const [unset] = await looked();

    expect(code).toBe(1);
    expect(wrong.get('sign-in client and secret')).toMatchObject({
      state: 'wrong',
      found: 'the issuer says invalid_client',
    });
    expect([wrong.get('sign-in roles')?.state, wrong.get('metrics')?.state]).toEqual(['look', 'look']);
    expect(named.get('sign-in issuer')).toMatchObject({ state: 'well' });
    expect(other.get('sign-in issuer')).toMatchObject({
      ...{
        state: 'wrong',
        mend: expect.stringContaining('calls itself https://sso.mod.example/realms/desk: write'),
      },
    });
    expect(away.get('sign-in issuer')).toMatchObject({
      state: 'wrong',
      mend: expect.stringContaining('can this machine reach it'),
    });
    expect(unset.get('configuration')).toMatchObject({
      state: 'wrong',
      found: expect.stringContaining('set access.openid'),
    });
  });
});

test('beyond this machine Coop does not start without a sign-in, and says how to mend it', async () => {
  const said: string[] = [];
  const told = {
    ...shell(),
    env: { COOP_DATA: folder, HOST: '0.0.0.0' },
    err: (text: string) => void said.push(text),
  };

  expect(await run(['serve'], told)).toBe(2);
  expect(await run(['serve', '--role', 'worker'], told)).toBe(2);
  expect(await run(['demo'], told)).toBe(2);
  expect(said).toHaveLength(3);
  for (const line of said)
    expect(line).toMatch(
      /^HOST: on 0\.0\.0\.0 other machines reach the web page, and nobody has to sign in: set access\.openid/,
    );
});

describe('limits on other platforms', () => {
  let told: TestDesk;
  beforeEach(async () => {
    told = await createTestDesk();
  });
  afterEach(() => told.close());

  test.each([
    ['slack:T1/C1', 'slack:T1/C2', 'slack:T2/C1'],
    ['teams:19:a@thread.tacv2', 'teams:19:b@thread.tacv2', null],
  ])('hold for %s before any search or model is asked', async (one, same, other) => {
    const { answerAsk } = await import('../../src/flows/answer.ts');
    await told.take(sampleRelease(1));
    let searches = 0;
    const store = {
      ...told.store,
      findBriefs: (...given: Parameters<typeof told.store.findBriefs>) => {
        searches++;
        return told.store.findBriefs(...given);
      },
    };
    const limits = { person: { questions: 2, minutes: 5 }, workspace: { questions: 4, minutes: 60 } };
    const parts = { store, writer: told.writer, now: told.clock.now, log, zone: 'Europe/Riga', limits };
    let acts = 0;
    const ask = async (channel: string, asker: string, text = 'latvia'): Promise<string> => {
      const said: string[] = [];
      const act = { id: `act-${++acts}`, thread: `t-${acts}`, zone: null, private: true, about: null };
      await answerAsk(
        { ...act, channel, asker, text, reply: async (card) => void said.push(card.fallback) },
        parts,
      );
      return said.join();
    };
    const isRefused = (text: string): boolean => /Ask again at \d\d:\d\d/.test(text);

    const first = [
      await ask(one, 'p1'),
      await ask(one, 'p1'),
      await ask(one, 'p1'),
      await ask(one, 'p1', 'digest'),
    ];
    const seen = searches;
    const harmless = [
      await ask(one, 'p1', 'help'),
      await ask(one, 'p1', 'following'),
      await ask(one, 'p1', 'sources'),
    ];
    const rest = [await ask(same, 'p2'), await ask(same, 'p2'), await ask(same, 'p3')];

    expect(first.map(isRefused)).toEqual([false, false, true, true]);
    expect(first[2]).toContain('Ask again at 10:05 (Europe/Riga)');
    expect(seen).toBeGreaterThan(0);
    expect(harmless.map(isRefused)).toEqual([false, false, false]);
    expect(rest.map(isRefused)).toEqual([false, false, true]);
    expect(rest[2]).toContain('In this workspace 4 questions were asked within an hour');
    if (other !== null) expect(isRefused(await ask(other, 'p1'))).toBe(false);
  });
});
