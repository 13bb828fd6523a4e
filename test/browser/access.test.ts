/** Signing in, in a real browser: through the issuer and back, the door's pages without barriers, and what is left when a session ends. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOpenIdSignIn } from '../../src/chat/web/access/openid.ts';
import { createLog } from '../../src/log.ts';
import { cards } from '../fakes/cards.ts';
import { type FakeDesk, startDesk } from '../fakes/desk.ts';
import { type FakeIssuer, startIssuer } from '../fakes/issuer.ts';
import { freePort } from '../fakes/port.ts';
import { hasChromium, launch } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const grants = { reader: ['@mod.example'], editor: [], admin: ['ada@mod.example'] };
const log = createLog({ now: () => new Date(0), level: 'silent' });
const posted = Object.values(cards).map((card, index) => ({
  ...{ delivery: `d${index}`, at: new Date(Date.UTC(2026, 2, 12, 5, index)), under: null, card },
}));

describe.skipIf(!hasChromium())('in Chromium, behind a sign-in,', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let issuer: FakeIssuer;
  let desk: FakeDesk;
  let at: number;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    at = Date.now();
    issuer = await startIssuer();
    const port = await freePort();
    const signIn = createOpenIdSignIn({
      ...{
        issuer: issuer.address,
        client: issuer.client,
        secret: issuer.secret,
        mail: 'email',
        groups: 'groups',
      },
      ...{ sessionMs: 3_600_000, keys: ['3'.repeat(64)], grants, now: () => new Date(at), log },
      address: `http://127.0.0.1:${port}`,
    });
    desk = await startDesk({ signIn, port, posted });
    await open({});
  });
  afterEach(async () => {
    for (const each of browser.contexts()) await each.close();
    await desk.stop();
    await issuer.stop();
  });

  const open = async (options: BrowserContextOptions): Promise<void> => {
    context = await browser.newContext(options);
    page = await context.newPage();
  };
  const come = async (mail: string, path = '/'): Promise<void> => {
    issuer.person = { email: mail, email_verified: true };
    await page.goto(desk.address + path);
    await page.getByRole('link', { name: 'Sign in with' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  };
  const faults = async (): Promise<unknown[]> => {
    await page.evaluate(axe);
    const result = await page.evaluate<{ violations: { id: string; impact: string }[] }>('axe.run()');
    return result.violations
      .filter(({ impact }) => ['serious', 'critical'].includes(impact))
      .map(({ id }) => id);
  };
  const fits = async (): Promise<boolean> => {
    await page.setViewportSize({ width: 360, height: 740 });
    return (await page.evaluate<number>('document.documentElement.scrollWidth')) <= 360;
  };

  test('somebody comes to what they wanted, asks there, and leaves', async () => {
    await come('rita@mod.example', '/?q=estonia');
    expect(new URL(page.url()).search).toBe('?q=estonia');
    await page.locator('#q').fill('latvia');
    await page.keyboard.press('Enter');
    await page.locator('.asked .card-answer').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await page.goto(desk.address);

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in');
  });

  test('the door, the list and what refuses have no barrier, and fit a phone', async () => {
    const seen: [string, unknown[], boolean][] = [];
    const look = async (name: string): Promise<void> => void seen.push([name, await faults(), await fits()]);

    await open({ bypassCSP: true });
    await page.goto(desk.address);
    await look('sign in');
    await come('otto@elsewhere.example').catch(() => {});
    await look('nobody');
    await context.clearCookies();
    await come('rita@mod.example', '/audit');
    await look('too low');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await look('signed out');
    await come('ada@mod.example', '/audit');
    expect(await page.locator('.audit tbody tr').count()).toBeGreaterThan(3);
    await look('audit');
    await page.goto(desk.address);
    await look('desk');

    expect(seen).toEqual(seen.map(([name]) => [name, [], true]));
  });

  test('a page whose sign-in has ended says so, and keeps what was typed', async () => {
    await come('rita@mod.example');
    await page.locator('body[data-connected=true]').waitFor();
    at += 3_601_000;
    await page.locator('#q').fill('latvia');
    await page.keyboard.press('Enter');
    await page.waitForFunction('document.querySelector("#said").textContent.includes("sign-in has ended")');

    expect(await page.locator('#q').inputValue()).toBe('latvia');
  });
});
