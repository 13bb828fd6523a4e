/** Who may do what: every address of the page has its role, and each role meets each address. */
import express from 'express';
import { describe, expect, test } from 'vitest';
import { webRoutes } from '../../../../src/chat/web/access/gate.ts';
import { createProxySignIn } from '../../../../src/chat/web/access/proxy.ts';
import { createWeb } from '../../../../src/chat/web/app.ts';
import { roleOf, roles } from '../../../../src/domain/access.ts';
import { createLog } from '../../../../src/log.ts';
import { type FakeDesk, type FakeDeskOptions, startDesk } from '../../../fakes/desk.ts';

const grants = { reader: ['everyone'], editor: ['eve@mod.example'], admin: ['ada@mod.example', 'group:ops'] };
const log = createLog({ now: () => new Date(0), level: 'silent' });
const signIn = createProxySignIn({
  ...{ header: 'x-forwarded-email', groups: 'x-forwarded-groups', from: ['127.0.0.1'], grants, log },
});
const people = { reader: 'rita@mod.example', editor: 'eve@mod.example', admin: 'ada@mod.example' };

const withDesk = async (options: FakeDeskOptions, what: (desk: FakeDesk) => Promise<void>): Promise<void> => {
  const desk = await startDesk(options);
  try {
    await what(desk);
  } finally {
    await desk.stop();
  }
};

interface Layer {
  route?: { path: string; stack: { method?: string }[] };
  handle: { stack?: Layer[] };
}

/** Every address and method that a router answers. */
function answered(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ route, handle }) => {
    if (!route) return answered(handle.stack ?? []);
    return route.stack.flatMap(({ method }) => (method ? [`${method} ${route.path}`] : []));
  });
}

test('every address of the page takes a role, or says that it takes none', () => {
  const app = express();
  const openid = {
    kind: 'openid' as const,
    sight: () => ({ who: 'stranger' as const }),
    addRoutes: (router: express.Router) => void router.get('/sign-in', () => {}).post('/sign-out', () => {}),
  };
  const http = { app, host: '127.0.0.1', start: async () => '', stop: async () => {} };
  createWeb({
    ...{ http, names: [], signIn: openid, log, now: () => new Date(0), newId: () => 'id' },
    look: {} as never,
  });
  const found = new Set(answered((app as unknown as { router: { stack: Layer[] } }).router.stack));
  const needs = (path: string) =>
    webRoutes[path] ?? (path.startsWith('/assets/') ? webRoutes['/assets/:file'] : undefined);

  const without = [...found].filter((one) => {
    const [method = '', path = ''] = one.split(' ');
    return (needs(path)?.[method as 'get' | 'post'] ?? null) === null;
  });

  expect(found.size).toBeGreaterThan(12);
  expect(without).toEqual([]);
});

describe('each role meets each address:', () => {
  const places = Object.entries(webRoutes).flatMap(([path, needs]) =>
    (['get', 'post'] as const).map((method) => [method, path, needs[method]] as const),
  );

  test.each(places)('%s %s takes %s', async (method, path, least) => {
    await withDesk({ signIn }, async ({ address }) => {
      const place = address + path.replace(/:\w+/, 'desk').replace('/arrivals', '/arrivals?channel=none');
      const ask = async (headers: Record<string, string>): Promise<number> =>
        (await fetch(place, { method: method.toUpperCase(), headers, redirect: 'manual' })).status;
      const stranger = await ask({});
      const known = await Promise.all(roles.map((role) => ask({ 'x-forwarded-email': people[role] })));

      const let_ = (status: number): boolean => ![401, 403, 405].includes(status);
      if (least === null) return expect([stranger, ...known]).toEqual([405, 405, 405, 405]);
      expect(let_(stranger)).toBe(least === 'anyone');
      expect(known.map(let_)).toEqual(
        roles.map((role) => least === 'anyone' || roles.indexOf(role) >= roles.indexOf(least)),
      );
    });
  });

  test('a refusal is in the audit list, once for many knocks', async () => {
    await withDesk({ signIn }, async ({ address, audit }) => {
      const headers = { 'x-forwarded-email': people.reader };
      for (let times = 0; times < 5; times++) await fetch(`${address}/deliveries`, { headers });

      expect(audit.map(({ by, act, about, why }) => [by, act, about, why])).toEqual([
        ['web:rita@mod.example', 'refused', '/deliveries', 'reader'],
      ]);
    });
  });

  test('what a reader asks may change nothing that is followed, what an editor asks may', async () => {
    const asked: [string, boolean | undefined, boolean | undefined][] = [];
    const onAsk: FakeDeskOptions['onAsk'] = async ({ asker, atDesk, mayChange }) =>
      void asked.push([asker, atDesk, await mayChange?.()]);
    await withDesk({ signIn, onAsk }, async ({ address }) => {
      for (const role of roles)
        await fetch(`${address}/ask`, {
          ...{ method: 'POST', body: new URLSearchParams({ q: 'follow latvia' }), redirect: 'manual' },
          headers: { 'x-forwarded-email': people[role] },
        });
    });
    await withDesk({ onAsk }, async ({ address }) => {
      await fetch(`${address}/ask`, {
        ...{ method: 'POST', body: new URLSearchParams({ q: 'x' }), redirect: 'manual' },
      });
    });

    expect(asked).toEqual([
      ['web:rita@mod.example', false, false],
      ['web:eve@mod.example', false, true],
      ['web:ada@mod.example', false, true],
      [expect.stringMatching(/^web:fake/), true, true],
    ]);
  });
});

describe('a proxy’s header', () => {
  const knock = async (address: string, headers: [string, string][]): Promise<number> =>
    (await fetch(address, { headers: new Headers(headers) })).status;

  test('from anywhere but the proxy is refused, and never trusted', async () => {
    const elsewhere = createProxySignIn({
      ...{
        header: 'x-forwarded-email',
        groups: 'x-forwarded-groups',
        from: ['10.0.0.0/8', '::1'],
        grants,
        log,
      },
    });
    await withDesk({ signIn: elsewhere }, async ({ address, audit }) => {
      expect(await knock(address, [])).toBe(401);
      expect(await knock(address, [['X-Forwarded-Email', people.admin]])).toBe(403);
      expect(await knock(address, [['x-forwarded-groups', 'ops']])).toBe(403);
      // What other headers say of the way it came counts for nothing.
      const far: [string, string][] = [
        ['x-forwarded-for', '10.0.0.1'],
        ['forwarded', 'for=10.0.0.1'],
        ['x-real-ip', '10.0.0.1'],
      ];
      expect(await knock(address, [['x-forwarded-email', people.admin], ...far])).toBe(403);
      expect(await knock(`${address}/sign-in`, [['x-forwarded-email', people.admin]])).toBe(403);
      expect(audit.map(({ by, act }) => [by, act])).toEqual([[null, 'refused']]);
    });
  });

  test('names one person, or nobody is let in', async () => {
    await withDesk({ signIn }, async ({ address }) => {
      expect(await knock(address, [['x-forwarded-email', '']])).toBe(401);
      for (const name of ['a@mod.example, ada@mod.example', 'a b', 'x'.repeat(300), '<ada@mod.example>'])
        expect([name.slice(0, 20), await knock(address, [['x-forwarded-email', name]])]).toEqual([
          name.slice(0, 20),
          403,
        ]);
    });
  });

  test('gives groups their roles', async () => {
    await withDesk({ signIn }, async ({ address }) => {
      const rita: [string, string] = ['x-forwarded-email', people.reader];
      expect(await knock(`${address}/deliveries`, [rita, ['x-forwarded-groups', 'desk, ops']])).toBe(200);
      expect(await knock(`${address}/deliveries`, [rita, ['x-forwarded-groups', 'opsy,devops']])).toBe(403);
    });
  });
});

test('the highest of somebody’s roles holds; the case of letters does not count, other domains do not', () => {
  const given = {
    reader: ['@Mod.example', 'group:desk'],
    editor: ['EVE@mod.example'],
    admin: ['@sub.mod.example'],
  };
  const of = (mail: string | null, groups: string[] = []) => roleOf({ name: 'n', mail, groups }, given);

  expect(of('Eve@MOD.example')).toBe('editor');
  expect([of('a@mod.example'), of('a@sub.mod.example'), of(null, ['desk'])]).toEqual([
    'reader',
    'admin',
    'reader',
  ]);
  expect(
    ['a@evilmod.example', 'a@mod.example.evil', '"x@mod.example"@evil.example'].map((mail) => of(mail)),
  ).toEqual([null, null, null]);
  expect(of(null, ['Desk'])).toBeNull();
});
