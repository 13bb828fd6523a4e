/** The page in a real browser: by keyboard, live, with and without its script, and without barriers. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import { noticeCard } from '../../src/domain/cards/notices.ts';
import { fixtures } from '../fakes/briefs.ts';
import { cards } from '../fakes/cards.ts';
import { type FakeDesk, type FakeDeskOptions, startDesk } from '../fakes/desk.ts';
import { hasChromium, launch } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const id = fixtures.rich.brief.id;
const everything = Object.values(cards).map((card, index) => ({
  ...{ delivery: `d${index}`, at: new Date(Date.UTC(2026, 2, 12, 5, index)), under: null, card },
}));

interface Fault {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

describe.skipIf(!hasChromium())('in Chromium,', () => {
  let browser: Browser;
  let desk: FakeDesk;
  let faults: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await desk.stop();
  });

  const open = async (
    path: string,
    options: BrowserContextOptions = {},
    made: FakeDeskOptions = {},
  ): Promise<Page> => {
    desk = await startDesk({ posted: [...everything], ...made });
    const context = await browser.newContext({ timezoneId: 'Europe/Riga', ...options });
    const page = await context.newPage();
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(desk.address + path);
    return page;
  };

  describe('nobody is shut out:', () => {
    test.each([
      ['/', 'light', {}],
      ['/', 'dark', { colorScheme: 'dark' }],
      ['/', 'phone', phone],
      [`/brief/${id}`, 'light', {}],
      [`/brief/${id}#s3`, 'dark', { colorScheme: 'dark' }],
      [`/brief/${id}`, 'phone', phone],
      ['/sources', 'light', {}],
      ['/help', 'dark', { colorScheme: 'dark' }],
      ['/ask?q=latvia', 'light', {}],
    ] as [string, string, BrowserContextOptions][])(
      '%s in %s has no serious fault by axe',
      async (path, _name, options) => {
        const page = await open(path, { ...options, bypassCSP: true });
        await page.locator('details').evaluateAll((all) => {
          for (const each of all) each.setAttribute('open', '');
        });

        await page.evaluate(axe);
        const result = await page.evaluate<{ violations: Fault[] }>('axe.run()');

        const serious = result.violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
        expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
      },
    );

    test.each(['/', `/brief/${id}`, '/sources', '/help'])('%s fits a screen of 360 pixels', async (path) => {
      const page = await open(path, phone);

      const width = await page.evaluate<number>('document.documentElement.scrollWidth');

      expect(width).toBeLessThanOrEqual(360);
    });

    test('a question can be asked by keyboard alone', async () => {
      const page = await open('/');

      await page.keyboard.press('/');
      await page.keyboard.type('latvia');
      await page.keyboard.press('Enter');
      await page.locator('.asked .card-answer').waitFor();

      expect(await page.locator('.asked .question').textContent()).toContain('latvia');
      expect(await page.locator('#q').inputValue()).toBe('');
      expect(await page.locator('#q').evaluate((box) => box.ownerDocument.activeElement === box)).toBe(true);
      await page.waitForFunction('document.querySelector("#said").textContent.includes("roadmap")');
      expect(faults).toEqual([]);
    });

    test('the first key leads past the bar, and what has the focus is seen', async () => {
      const page = await open('/');

      await page.keyboard.press('Tab');
      const first = await page.evaluate<string>('document.activeElement.textContent');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const [where, outline] = await page.evaluate<[string, string]>(
        '[document.activeElement.id, getComputedStyle(document.activeElement).outlineStyle]',
      );

      expect(first).toBe('Skip to content');
      expect([where, outline]).toEqual(['q', 'solid']);
    });
  });

  describe('with its script,', () => {
    test('a follow-up stays in its thread', async () => {
      const threads: string[] = [];
      const page = await open(
        '/',
        {},
        {
          onAsk: async (ask) => {
            threads.push(ask.thread);
            await ask.reply(noticeCard(`Answer ${threads.length}`));
          },
        },
      );
      await page.fill('#q', 'latvia');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Answer 1' }).waitFor();

      await page.getByLabel('Reply in this thread').fill('and their land forces?');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Answer 2' }).waitFor();

      expect(new Set(threads).size).toBe(1);
      expect(await page.locator('.asked').count()).toBe(1);
    });

    test('a brief is asked about under its card', async () => {
      const page = await open(
        '/',
        {},
        { posted: [{ delivery: 'a', at: new Date(0), under: null, card: cards.brief as Card }] },
      );

      await page.getByText('Ask about this').click();
      await page.locator('.ask-about input[name=q]').fill('who attended?');
      await page.keyboard.press('Enter');
      await page.locator('#p-a .turns .card-answer').waitFor();

      expect(await page.locator('#p-a .question').textContent()).toContain('who attended?');
    });

    test('a suggestion is asked by one press', async () => {
      const page = await open(
        '/',
        {},
        { posted: [{ delivery: 'a', at: new Date(0), under: null, card: cards.help as Card }] },
      );

      await page.getByRole('button', { name: 'commitments latvia' }).click();
      await page.locator('.turns .card-answer').waitFor();

      expect(await page.locator('.question').textContent()).toContain('commitments latvia');
    });

    test('a brief arrives while the page is open, is told to screen readers, and comes once', async () => {
      const page = await open('/', {}, { posted: [] });
      await page.locator('body[data-connected]').waitFor();

      await desk.web.post('web:desk', cards.brief as Card, 'delivery-1');
      await page.locator(`[data-brief="${id}"]`).waitFor();
      await desk.web.post('web:desk', cards.brief as Card, 'delivery-1');
      await desk.web.post('web:desk', noticeCard('The last one'), 'delivery-2');
      await page.getByText('The last one').first().waitFor();

      expect(await page.locator(`[data-brief="${id}"]`).count()).toBe(1);
      expect(await page.locator('#feed > .entry').first().getAttribute('id')).toBe('p-delivery-2');
      expect(await page.locator('#said').textContent()).toBe('New: The last one');
      expect(await page.locator('#nothing-yet').count()).toBe(0);
    });

    test('a corrected card changes in place and its thread tells of it; what is being typed stays', async () => {
      const page = await open(
        '/',
        {},
        { posted: [{ delivery: 'a', at: new Date(0), under: null, card: cards.brief as Card }] },
      );
      await page.locator('body[data-connected]').waitFor();
      await page.getByText('Ask about this').click();
      await page.locator('.ask-about input[name=q]').fill('half a quest');
      const reference = { channel: 'web:desk', delivery: 'a', at: new Date(0).toISOString(), under: '' };

      await desk.web.update(reference, { ...(cards.brief as Card), title: { text: 'Corrected headline' } });
      await page.getByText('Corrected headline').first().waitFor();
      await desk.web.post('web:desk', cards.correction as Card, 'b', reference);
      await page.locator('#replies-a').getByText('five → six').waitFor();

      expect(await page.locator('.ask-about input[name=q]').inputValue()).toBe('half a quest');
      expect(await page.locator('#feed > .entry').count()).toBe(1);
    });

    test('a page that lost its connection catches up with what it missed', async () => {
      const page = await open('/', {}, { posted: [] });
      await page.locator('body[data-connected]').waitFor();
      const card = noticeCard('While you were away');

      await desk.web.stop();
      desk.posted.push({ delivery: 'missed', at: new Date(1), under: null, card });
      await desk.web.start(async () => {});
      await page.getByText('While you were away').waitFor();

      expect(await page.locator('#p-missed').count()).toBe(1);
    });

    test('times are those of the reader', async () => {
      const page = await open(`/brief/${id}`);

      const time = page.locator('.brief-head time');

      expect(await time.textContent()).toBe('12 Mar 2026, 09:31');
      expect(await time.getAttribute('title')).toBe('12 March 2026, 07:31 UTC');
    });

    test('a fault is told beside the box that caused it', async () => {
      const page = await open('/');
      await desk.web.stop();

      await page.fill('#q', 'latvia');
      await page.keyboard.press('Enter');
      await page.locator('form[data-fault]').waitFor();

      expect(await page.locator('#said').textContent()).toContain('Coop is starting or stopping: try again.');
    });
  });

  describe('without its script,', () => {
    const plain = { javaScriptEnabled: false };

    test('a question leads to its thread, where it goes on', async () => {
      const page = await open('/', plain);

      await page.fill('#q', 'latvia');
      await page.locator('#ask button').click();
      await page.locator('.card-answer').waitFor();
      await page.locator('input[name=q]').fill('and estonia?');
      await page.getByRole('button', { name: 'Reply' }).click();

      await page.locator('.question', { hasText: 'and estonia?' }).waitFor();
      expect(await page.locator('.question').count()).toBe(2);
    });

    test('a citation leads to its sentence, which stands out', async () => {
      const page = await open('/ask?q=latvia', plain);

      await page.locator('.card-answer p a', { hasText: '[2]' }).click();
      await page.waitForURL(`**/brief/${id}#s3`);

      const sentence = page.locator('#s3');
      expect(await sentence.textContent()).toBe(
        'Latvia will buy six coastal radars for around EUR 46 million.',
      );
      const [aimed, other] = await page.evaluate<string[]>(
        '["#s3", "#s4"].map((one) => getComputedStyle(document.querySelector(one)).backgroundColor)',
      );
      expect(aimed).not.toBe(other);
      expect(await sentence.isVisible()).toBe(true);
    });

    test('every line of a brief leads to a sentence that holds its words', async () => {
      const page = await open(`/brief/${id}`, plain);

      const lines = await page.locator('.evidence').all();
      for (const line of lines) {
        const href = await line.locator('.claim a').first().getAttribute('href');
        const sentence = await page.locator(`#${href?.split('#')[1]}`).textContent();
        expect(sentence).toContain(await line.locator('mark').textContent());
      }
      expect(lines).toHaveLength(20);
    });
  });

  test('hostile text is text', async () => {
    const hostile = [
      '</h2><script>document.title="owned"</script>',
      '"><img src=x onerror=\'document.title="owned"\'>',
      '<svg onload=document.title="owned">',
      "' autofocus onfocus='document.title=1",
    ];
    const spans = hostile.map((text) => ({ text, href: text, mark: text, flag: text, at: text }));
    const card: Card = {
      ...{
        kind: 'brief',
        brief: hostile[1] ?? '',
        title: { text: hostile.join() },
        fallback: hostile.join(),
      },
      blocks: [
        { kind: 'line', spans },
        { kind: 'list', label: hostile[0] ?? '', items: [spans], more: 1 },
        { kind: 'suggestions', label: hostile[1] ?? '', lines: hostile },
        {
          kind: 'evidence',
          claim: spans,
          sentence: hostile.join(),
          exact: hostile[0] ?? '',
          field: hostile[2] ?? '',
        },
      ],
      buttons: hostile.map((text) => ({ action: 'ask', label: text, value: text })),
    };
    const page = await open('/', {}, { posted: [{ delivery: 'a', at: new Date(0), under: null, card }] });
    await page.locator('body[data-connected]').waitFor();

    await desk.web.post('web:desk', card, 'delivery-1');
    await page.locator('#p-delivery-1').waitFor();

    expect(await page.title()).toBe('#desk · Coop');
    expect(await page.locator('#feed :is(script, img, svg)').count()).toBe(0);
    expect(await page.locator('#feed h2').first().textContent()).toBe(hostile.join());
    expect(faults).toEqual([]);
  });
});
