/** Signing in by OpenID Connect, over HTTP against an issuer that signs, lies, forges and goes away. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identityOf } from '../../../../src/chat/web/access/identity.ts';
import { createOpenIdSignIn, ownPath } from '../../../../src/chat/web/access/openid.ts';
import { noticeCard } from '../../../../src/domain/cards/notices.ts';
import { createLog } from '../../../../src/log.ts';
import { createBrowser, type FakeBrowser } from '../../../fakes/browser.ts';
import { type FakeDesk, type FakeDeskOptions, startDesk } from '../../../fakes/desk.ts';
import { type FakeIssuer, startIssuer } from '../../../fakes/issuer.ts';

const [key, otherKey] = ['1'.repeat(64), '2'.repeat(64)];
const grants = {
  reader: ['@mod.example'],
  editor: ['eve@mod.example'],
  admin: ['ada@mod.example', 'group:ops'],
};
const mailOf = (mail: string) => ({ email: mail, email_verified: true });

let issuer: FakeIssuer;
let desk: FakeDesk;
let at: number;
const logged: string[] = [];

interface Changes {
  keys?: string[];
  address?: string;
  mail?: string;
  look?: FakeDeskOptions['look'];
}

/** A desk behind its address, where the issuer sends people back to. */
const open = async ({
  keys = [key],
  address = 'http://desk.localhost',
  mail = 'email',
  look = {},
}: Changes = {}): Promise<FakeBrowser> => {
  const log = createLog({ now: () => new Date(at), write: (line) => void logged.push(line) });
  const signIn = createOpenIdSignIn({
    ...{ issuer: issuer.address, client: issuer.client, secret: issuer.secret, mail, groups: 'groups' },
    ...{ sessionMs: 3_600_000, keys, grants, now: () => new Date(at), log },
    address,
  });
  desk = await startDesk({ signIn, look, now: () => new Date(at) });
  return createBrowser(desk.address);
};

/** The whole way; gives the desk's answer to the return. */
const signIn = async (browser: FakeBrowser, to = '/'): Promise<Response> => {
  const begun = await browser.get(`/sign-in/begin?to=${encodeURIComponent(to)}`);
  return await browser.get(await issuer.signIn(begun.headers.get('location') ?? ''));
};

beforeEach(async () => {
  at = Date.now();
  logged.length = 0;
  issuer = await startIssuer();
  issuer.person = mailOf('rita@mod.example');
});
afterEach(async () => {
  await desk.stop();
  await issuer.stop();
});

describe('somebody who is not signed in', () => {
  test('is led to the door, and after signing in to what they wanted', async () => {
    const browser = await open();

    const first = await browser.get('/sources?a=1');
    const door = await browser.get(first.headers.get('location') ?? '');
    const back = await signIn(browser, '/sources?a=1');
    const wanted = await browser.get(back.headers.get('location') ?? '');

    expect([first.status, first.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fsources%3Fa%3D1']);
    expect([door.status, await door.text()]).toEqual([
      200,
      expect.stringContaining('/sign-in/begin?to=%2Fsources%3Fa%3D1'),
    ]);
    expect([back.status, back.headers.get('location'), wanted.status]).toEqual([303, '/sources?a=1', 200]);
    expect(await wanted.text()).toContain('rita@mod.example');
    expect(desk.audit.map(({ by, act }) => [by, act])).toEqual([['web:rita@mod.example', 'signed_in']]);
  });

  test('gets words, not a page, where a program asks, and no stream', async () => {
    const browser = await open();

    const json = await browser.get('/ask?q=latvia', { accept: 'application/json' });
    const script = await browser.post('/ask', { q: 'latvia' }, { 'x-coop-script': '1' });
    const stream = await browser.get('/arrivals?channel=web:desk', { accept: 'text/event-stream' });

    expect([json.status, script.status, stream.status]).toEqual([401, 401, 401]);
    expect(await json.json()).toEqual({ error: 'Sign in first.' });
  });

  test('reaches what is never behind the door', async () => {
    const browser = await open();

    const open_ = await Promise.all(
      ['/healthz', '/readyz', '/assets/coop.svg', '/sign-in'].map((path) => browser.get(path)),
    );
    const hooks = await Promise.all(['/slack/events', '/api/messages'].map((path) => browser.post(path, {})));

    expect([...open_, ...hooks].map(({ status }) => status)).toEqual([200, 200, 200, 200, 404, 404]);
  });
});

describe('a session', () => {
  test('is a cookie that scripts and other sites cannot use, and says nothing to who reads it', async () => {
    const browser = await open();
    const back = await signIn(browser);

    const [set = ''] = back.headers.getSetCookie().filter((one) => one.startsWith('coop-session='));
    expect(set).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/);
    expect(set).toMatch(/Max-Age=3600/);
    expect(Buffer.from(set, 'utf8').toString()).not.toContain('rita');
    expect((await browser.get('/')).headers.get('cache-control')).toBe('private, no-store');
  });

  test('goes by https alone where the page does', async () => {
    const browser = await open({ address: 'https://desk.example' });

    const begun = await browser.get('/sign-in/begin');

    expect(begun.headers.getSetCookie()[0]).toMatch(/^__Host-coop-sign-in-.*; Secure/);
    expect(new URL(begun.headers.get('location') ?? '').searchParams.get('redirect_uri')).toBe(
      'https://desk.example/sign-in/back',
    );
  });

  test('ends by itself, and by signing out', async () => {
    const browser = await open();
    await signIn(browser);
    at += 3_599_000;
    const before = await browser.get('/');
    at += 2_000;
    const after = await browser.get('/');
    at = Date.now();
    await signIn(browser);
    const out = await browser.post('/sign-out', {});
    const gone = await browser.get('/');

    expect([before.status, after.status, out.status, gone.status]).toEqual([200, 303, 303, 303]);
    expect(out.headers.get('location')).toBe('/sign-in?out=1');
    expect(await (await browser.get('/sign-in?out=1')).text()).toContain(`${issuer.address}/end`);
    expect(desk.audit.map(({ act }) => act)).toEqual(['signed_in', 'signed_in', 'signed_out']);
  });

  test('cannot be made up or changed, nor taken from a sign-in under way', async () => {
    const browser = await open();
    await browser.get('/sign-in/begin');
    const [begun = ''] = browser.cookies.values();
    const forged = [begun, 'v1.00000000.AAAA.AAAA.AAAA', 'x'.repeat(5_000), '{}'];
    await signIn(browser);
    const real = browser.cookies.get('coop-session') ?? '';
    const last = real.at(-3) === 'A' ? 'B' : 'A';
    forged.push(`${real.slice(0, -3)}${last}${real.slice(-2)}`);

    const answers = await Promise.all(
      forged.map((value) => createBrowser(desk.address).get('/', { cookie: `coop-session=${value}` })),
    );

    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
  });

  test('lasts when the key is changed and the old one kept, and ends when it is lost', async () => {
    const first = await open();
    await signIn(first);
    const cookie = `coop-session=${first.cookies.get('coop-session')}`;
    await desk.stop();

    const rotated = await open({ keys: [otherKey, key] });
    const kept = await rotated.get('/', { cookie });
    await desk.stop();
    const lost = await open({ keys: [otherKey] });
    const gone = await lost.get('/', { cookie });

    expect([kept.status, gone.status]).toEqual([200, 303]);
  });
});

test('a stream that was opened in time brings nothing after the sign-in has ended', async () => {
  const browser = await open();
  await signIn(browser);
  const stream = await browser.get('/arrivals?channel=web:desk', { accept: 'text/event-stream' });
  const heard: string[] = [];
  const ended = (async () => {
    for await (const chunk of stream.body ?? []) heard.push(Buffer.from(chunk).toString());
  })();
  await desk.web.post('web:desk', noticeCard('In time'), 'd-1');
  at += 3_601_000;
  await desk.web.post('web:desk', noticeCard('Too late'), 'd-2');
  await ended;

  expect(stream.status).toBe(200);
  expect(heard.join('')).toContain('In time');
  expect(heard.join('')).not.toContain('Too late');
  expect((await browser.get('/arrivals?channel=web:desk')).status).toBe(401);
});

describe('what comes back from the issuer', () => {
  const refused = async (browser: FakeBrowser, back: string): Promise<[number, string]> => {
    const answer = await browser.get(back);
    expect(browser.cookies.has('coop-session')).toBe(false);
    return [answer.status, await answer.text()];
  };

  test('is refused with another state, in another browser, and a second time', async () => {
    const browser = await open();
    const begun = await browser.get('/sign-in/begin');
    const back = await issuer.signIn(begun.headers.get('location') ?? '');
    const forged = new URL(back);
    forged.searchParams.set('state', 'made-up-state-of-another');

    expect((await refused(browser, forged.href))[0]).toBe(400);
    expect((await refused(createBrowser(desk.address), back))[0]).toBe(400);
    expect(issuer.exchanges).toBe(0);
    const cookies = new Map(browser.cookies);
    expect((await browser.get(back)).status).toBe(303);
    browser.cookies.delete('coop-session');
    expect((await refused(browser, back))[0]).toBe(400);
    // Even with the cookie of the sign-in kept, the code is good once.
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    const [status, text] = await refused(browser, back);
    expect([status, text]).toEqual([403, expect.stringContaining('used before')]);
    expect(desk.audit.filter(({ act }) => act === 'sign_in_refused').map(({ why }) => why)).toEqual([
      'unknown state',
      'invalid_grant',
    ]);
  });

  test('is refused after ten minutes', async () => {
    const browser = await open();
    const begun = await browser.get('/sign-in/begin');
    const back = await issuer.signIn(begun.headers.get('location') ?? '');
    at += 601_000;

    expect((await refused(browser, back))[0]).toBe(400);
  });

  const now = Math.floor(Date.now() / 1_000);
  test.each([
    ['a wrong nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['another audience', { aud: 'another-client' }],
    ['another issuer', { iss: 'https://issuer.invalid' }],
    ['an end long past', { iat: now - 1_200, exp: now - 600 }],
    ['a beginning far ahead', { nbf: now + 600 }],
    ['no subject', { sub: undefined }],
  ])('is refused with %s', async (_name, lie) => {
    const browser = await open();
    issuer.lie = lie;

    const back = await signIn(browser);

    expect(back.status).toBe(403);
    expect(await back.text()).toContain('You are not signed in');
    expect(browser.cookies.has('coop-session')).toBe(false);
    expect(desk.audit.map(({ act }) => act)).toEqual(['sign_in_refused']);
    expect(logged.join('')).not.toContain('rita@mod.example');
  });

  test('is refused where a key signed it that the issuer never published', async () => {
    const browser = await open();
    issuer.forge = true;

    expect((await signIn(browser)).status).toBe(403);
  });

  test('is taken where the clocks differ by a minute', async () => {
    const browser = await open();
    const seconds = Math.floor(Date.now() / 1_000);
    issuer.lie = { iat: seconds + 60, nbf: seconds + 60, exp: seconds + 360 };
    const ahead = await signIn(browser);
    issuer.lie = { iat: seconds - 360, exp: seconds - 60 };
    const behind = await signIn(browser);

    expect([ahead.status, behind.status]).toEqual([303, 303]);
  });

  test('is told in words where the issuer let nobody in, whatever it says', async () => {
    const browser = await open();
    issuer.denies = true;
    const back = await signIn(browser);

    expect([back.status, await back.text()]).toEqual([403, expect.stringContaining('did not let you in')]);
  });
});

test('many sign-ins begun in one browser leave few cookies, and what anybody writes stands in no list', async () => {
  const browser = await open();
  for (let times = 0; times < 12; times++) await browser.get('/sign-in/begin');
  expect(browser.cookies.size).toBe(5);
  expect((await signIn(browser)).status).toBe(303);

  for (const error of ['made up by somebody', 'x'.repeat(5_000), 'access_denied']) {
    const begun = new URL((await browser.get('/sign-in/begin')).headers.get('location') ?? '');
    await browser.get(
      `/sign-in/back?state=${begun.searchParams.get('state')}&error=${encodeURIComponent(error)}`,
    );
  }

  const refused = desk.audit.filter(({ act }) => act === 'sign_in_refused');
  expect(refused.map(({ why }) => why)).toEqual(['refused by the issuer', 'access_denied']);
});

describe('an issuer that is away', () => {
  test('at the start stops nobody from starting, and the door says so until it is back', async () => {
    issuer.away = true;
    const browser = await open();

    const away = await browser.get('/sign-in/begin?to=/sources');
    issuer.away = false;
    const back = await signIn(browser);

    expect([away.status, await away.text()]).toEqual([503, expect.stringContaining('does not answer')]);
    expect(back.status).toBe(303);
  });

  test('later leaves in who is in, also after what it told of itself is old', async () => {
    const browser = await open();
    await signIn(browser);
    issuer.away = true;
    at += 3_500_000;
    const still = await browser.get('/');
    const begun = await browser.get('/sign-in/begin');
    issuer.away = false;
    const back = await issuer.signIn(begun.headers.get('location') ?? '');
    issuer.away = true;
    const failed = await browser.get(back);

    expect([still.status, begun.status, failed.status]).toEqual([200, 303, 503]);
  });
});

describe('who somebody is', () => {
  const options = { mail: 'email', groups: 'groups', grants };

  test('is told by a mail address only where the issuer vouches for it', () => {
    expect(identityOf({ sub: 's', email: 'Rita@MOD.example', email_verified: true }, options)).toEqual({
      ...{ name: 'rita@mod.example', mail: 'rita@mod.example', groups: [] },
    });
    for (const email_verified of [false, undefined, 'no'])
      expect(identityOf({ sub: 's', email: 'ada@mod.example', email_verified }, options)?.mail).toBeNull();
    expect(identityOf({ sub: 's', upn: 'ada@mod.example' }, { ...options, mail: 'upn' })?.mail).toBe(
      'ada@mod.example',
    );
    for (const email of ['a@b@mod.example', '@mod.example', 'a b@mod.example', 7, ['ada@mod.example']])
      expect(identityOf({ sub: 's', email, email_verified: true }, options)?.mail).toBeNull();
  });

  test('holds the groups that a role is given to, and no others', () => {
    const groups = ['ops', 'other', 7];

    expect(identityOf({ sub: 's', groups }, options)?.groups).toEqual(['ops']);
    expect(identityOf({ sub: 's', groups: 'ops' }, options)?.groups).toEqual(['ops']);
  });
});

test('nobody is sent to another site after signing in', () => {
  const away = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'javascript:x',
    '',
  ];
  const own = ['/', '/brief/1#s2', '/ask?q=latvia', '/channel/desk?page=2'];

  expect(away.map(ownPath)).toEqual(away.map(() => '/'));
  expect(['/.//evil.example', '/..//evil.example', '/sign-in/begin', '/sign-out'].map(ownPath)).toEqual([
    '/',
    '/',
    '/',
    '/',
  ]);
  expect(own.map(ownPath)).toEqual(own);
});

test('somebody without a role is told so, and sees nothing', async () => {
  const browser = await open();
  issuer.person = mailOf('otto@elsewhere.example');
  await signIn(browser);

  const page = await browser.get('/');
  const json = await browser.get('/ask?q=latvia', { accept: 'application/json' });

  expect([page.status, json.status]).toEqual([403, 403]);
  expect(await page.text()).toContain('nobody has given you a role');
});

test('a request under a foreign name is refused before anything else', async () => {
  const browser = await open();
  await signIn(browser);
  const { request } = await import('node:http');
  const { hostname, port } = new URL(desk.address);
  const status = await new Promise<number | undefined>((done) => {
    const headers = {
      host: 'rebound.example',
      cookie: `coop-session=${browser.cookies.get('coop-session')}`,
    };
    request({ hostname, port, path: '/', headers }, (answer) => done(answer.statusCode)).end();
  });

  expect(status).toBe(403);
});
