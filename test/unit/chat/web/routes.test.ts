/** The page’s routes: what each shows, refuses and never shows. */
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, test } from 'vitest';
import type { Ask } from '../../../../src/chat/platform.ts';
import type { Posted } from '../../../../src/chat/web/feed.ts';
import type { Card } from '../../../../src/domain/card.ts';
import { noticeCard } from '../../../../src/domain/cards/notices.ts';
import { fixtures } from '../../../fakes/briefs.ts';
import { cards } from '../../../fakes/cards.ts';
import { type FakeDesk, type FakeDeskOptions, startDesk } from '../../../fakes/desk.ts';

let desk: FakeDesk | undefined;
const open = async (options: FakeDeskOptions = {}): Promise<FakeDesk> => {
  desk = await startDesk(options);
  return desk;
};
afterEach(() => desk?.stop());

const page = async (address: string, init?: RequestInit) => {
  const answer = await fetch(address, init);
  return { answer, document: parseHTML(await answer.text()).document };
};
const ask = (address: string, fields: Record<string, string>, init: RequestInit = {}): Promise<Response> =>
  fetch(`${address}/ask`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', ...init });
const posts = (count: number): Posted[] =>
  Array.from({ length: count }, (_, index) => ({
    delivery: `d${index}`,
    at: new Date(Date.UTC(2026, 2, 1, 0, index)),
    under: null,
    card: noticeCard(`Post ${index}`),
  }));
const all = [...Object.values(cards)].map((card, index) => ({
  ...{ delivery: `d${index}`, at: new Date(index), under: null, card },
}));

describe('every page', () => {
  test.each(['/', '/sources', '/help', '/ask?q=latvia', '/thread/none', '/brief/none', '/channel/other'])(
    '%s keeps the content policy: no inline script or style, nothing from elsewhere',
    async (path) => {
      const { address } = await open({ posted: all });

      const { answer, document } = await page(address + path);

      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(
        document.querySelectorAll('style, [style], script:not([src]), [onclick], [onload]'),
      ).toHaveLength(0);
      const loaded = [...document.querySelectorAll('script, link, img')].map(
        (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
      );
      expect(loaded.filter((address) => !address.startsWith('/assets/'))).toEqual([]);
    },
  );

  test('refuses foreign hosts and origins, with the other headers set', async () => {
    const { address } = await open();

    const answer = await fetch(address, { headers: { origin: 'https://evil.example' } });

    expect(answer.status).toBe(403);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('leaves the addresses of other platforms alone', async () => {
    const { address, http } = await open();
    http.app.post('/slack/events', (_request, response) => void response.send('taken'));

    const answer = await fetch(`${address}/slack/events`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
    });

    expect(answer.status).not.toBe(403);
  });

  test('has a style sheet and a script that stay for a year under their own addresses', async () => {
    const { address } = await open();
    const { document } = await page(address);

    const css = await fetch(address + document.querySelector('link[rel=stylesheet]')?.getAttribute('href'));
    const js = await fetch(address + document.querySelector('script')?.getAttribute('src'));

    expect([css.headers.get('content-type'), js.headers.get('content-type')]).toEqual([
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
    ]);
    expect(css.headers.get('cache-control')).toContain('max-age=31536000');
  });
});

describe('the channel', () => {
  test('lists what was posted, the latest first, as cards with their briefs', async () => {
    const { address } = await open({
      posted: [
        { delivery: 'a', at: new Date(1), under: null, card: cards['brief-long'] as Card },
        { delivery: 'b', at: new Date(2), under: null, card: cards.brief as Card },
      ],
    });

    const { document } = await page(address);

    const briefs = [...document.querySelectorAll('[data-brief]')].map((card) =>
      card.getAttribute('data-brief'),
    );
    expect(briefs).toEqual([cards.brief?.brief, cards['brief-long']?.brief]);
  });

  test('puts a correction into the thread of the card it corrects', async () => {
    const { address } = await open({
      posted: [
        { delivery: 'a', at: new Date(1), under: null, card: cards.brief as Card },
        { delivery: 'b', at: new Date(2), under: 'a', card: cards.correction as Card },
      ],
    });

    const { document } = await page(address);

    expect(document.querySelectorAll('.entry')).toHaveLength(1);
    expect(document.querySelector('#p-a .replies')?.textContent).toContain(
      'five → six in “The allies agreed on six rotations for 2027.”',
    );
    expect(document.querySelectorAll('[data-brief]')).toHaveLength(1);
  });

  test('shows a card whose time of posting is not known', async () => {
    const { address } = await open({
      posted: [{ delivery: 'a', at: new Date(''), under: null, card: cards.brief as Card }],
    });

    const { document } = await page(address);

    expect(document.querySelector('#p-a .byline')?.textContent?.trim()).toBe('Coop');
  });

  test('goes back page by page, losing nothing', async () => {
    const { address } = await open({ posted: posts(90) });

    const titles: string[] = [];
    for (const number of [1, 2, 3]) {
      const { document } = await page(`${address}/?page=${number}`);
      titles.push(...[...document.querySelectorAll('.card h2')].map(({ textContent }) => textContent ?? ''));
    }

    expect(titles).toEqual(
      posts(90)
        .map(({ card }) => card.title.text)
        .reverse(),
    );
    const { document } = await page(`${address}/?page=3`);
    expect(document.querySelector('.paging')?.textContent).toBe('Newer');
  });

  test.each(['-1', '1e99', 'x', '99999999999999999999'])(
    'takes page=%s for what it can be',
    async (number) => {
      const { address } = await open();

      expect((await fetch(`${address}/?page=${number}`)).status).toBe(200);
    },
  );

  test('says how to begin when nothing is there', async () => {
    const { address } = await open({ look: { follows: async () => [] } });

    const { document } = await page(address);

    expect(document.querySelector('.empty')?.textContent).toContain('follow all at once');
  });

  test('fills the box from its address, literally', async () => {
    const { address } = await open();

    const { document } = await page(`${address}/?q=${encodeURIComponent('"><b>follow')}`);

    expect(document.querySelector('#q')?.getAttribute('value')).toBe('"><b>follow');
  });
});

describe('asking', () => {
  test('without the script leads to the thread with its answer', async () => {
    const { address } = await open();

    const sent = await ask(address, { q: 'latvia' });
    const { document } = await page(new URL(sent.headers.get('location') ?? '', address).href);

    expect(sent.status).toBe(303);
    expect(document.querySelector('.asked-text')?.textContent).toBe('latvia');
    expect(document.querySelector('.card-answer')?.textContent).toContain('[1]');
  });

  test('under a card hands on its brief and stays in its thread', async () => {
    const asks: Ask[] = [];
    const { address } = await open({
      posted: [{ delivery: 'a', at: new Date(1), under: null, card: cards.brief as Card }],
      onAsk: async (given) => {
        asks.push(given);
        await given.reply(noticeCard('Answered'));
      },
    });
    const { document } = await page(address);
    const fields = [...document.querySelectorAll('.ask-about input[type=hidden]')].map(
      (input): [string, string] => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''],
    );

    await ask(address, { ...Object.fromEntries(fields), q: 'who attended?' });

    expect(asks[0]).toMatchObject({ about: cards.brief?.brief, thread: 'post-a', channel: 'web:desk' });
    const after = await page(address);
    expect(after.document.querySelector('#p-a .turns')?.textContent).toContain('Answered');
  });

  test('keeps a visitor apart from another by a cookie that scripts cannot read', async () => {
    const asks: Ask[] = [];
    const { address } = await open({ onAsk: async (given) => void asks.push(given) });

    const first = await ask(address, { q: 'new' });
    const cookie = first.headers.get('set-cookie') ?? '';
    await ask(address, { q: 'new' }, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    await ask(address, { q: 'new' });

    expect(cookie).toMatch(/^coop=[\w-]+; Path=\/; HttpOnly; SameSite=Strict/);
    expect(asks[1]?.asker).toBe(asks[0]?.asker);
    expect(asks[2]?.asker).not.toBe(asks[0]?.asker);
  });

  test('hands on the zone of the asker when it is one', async () => {
    const asks: Ask[] = [];
    const { address } = await open({ onAsk: async (given) => void asks.push(given) });

    await ask(address, { q: 'digest', zone: 'Europe/Riga' });
    await ask(address, { q: 'digest', zone: 'Mars/Olympus' });

    expect(asks.map(({ zone }) => zone)).toEqual(['Europe/Riga', null]);
  });

  test.each([{}, { q: '' }, { q: '   ' }])(
    'says so when nothing was asked: %o',
    async (fields: Record<string, string>) => {
      const { address } = await open();

      const answer = await ask(address, fields);

      expect([answer.status, await answer.text()]).toEqual([
        400,
        'Nothing was asked: type something like "latvia".\n',
      ]);
    },
  );

  test('hands on a question of 10,000 letters and refuses one of a million', async () => {
    const asks: Ask[] = [];
    const { address } = await open({ onAsk: async (given) => void asks.push(given) });

    const long = await ask(address, { q: 'ž'.repeat(10_000) });
    const endless = await ask(address, { q: 'x'.repeat(1_000_000) });

    expect(long.status).toBe(303);
    expect(asks[0]?.text).toHaveLength(10_000);
    expect([endless.status, await endless.text()]).toEqual([413, 'That is too long.\n']);
  });

  test('from another site is refused', async () => {
    const asks: Ask[] = [];
    const { address } = await open({ onAsk: async (given) => void asks.push(given) });

    const answer = await ask(address, { q: 'unfollow 1' }, { headers: { 'sec-fetch-site': 'cross-site' } });

    expect(answer.status).toBe(403);
    expect(asks).toEqual([]);
  });

  test('after the stop says to try again', async () => {
    const { address, web } = await open();
    await web.stop();

    expect((await ask(address, { q: 'latvia' })).status).toBe(503);
  });
});

describe('GET /ask', () => {
  const asJson = { headers: { accept: 'application/json' } };

  test('gives JSON when asked for JSON, a page otherwise, and changes nothing', async () => {
    const asks: Ask[] = [];
    const { address } = await open({ onAsk: async (given) => void asks.push(given) });

    const json = await fetch(`${address}/ask?q=latvia`, asJson);
    const { document } = await page(`${address}/ask?q=latvia`);

    expect(Object.keys((await json.json()) as object)).toEqual([
      'answerable',
      'text',
      'citations',
      'question',
    ]);
    expect(document.querySelector('.card-answer h2')?.textContent).toBe('latvia');
    expect(asks).toEqual([]);
  });

  test('continues the thread that it names, and no name that cannot be one', async () => {
    const threads: (string | null)[] = [];
    const { address } = await open({
      look: {
        answer: async (_line, thread) => {
          threads.push(thread);
          return { document: {}, card: noticeCard('x'), again: null };
        },
      },
    });

    await fetch(`${address}/ask?q=a&thread=t-1`, asJson);
    await fetch(`${address}/ask?q=a&thread=${encodeURIComponent('<b>')}`, asJson);
    await fetch(`${address}/ask?q=a`, asJson);

    expect(threads).toEqual(['t-1', null, null]);
  });

  test.each([
    ['/coop latvia', 'latvia'],
    ['@Coop: help', 'help'],
    ['/coop', 'help'],
    ['cooperation with latvia', 'cooperation with latvia'],
  ])('takes %j as it is typed elsewhere: %s', async (typed, asked) => {
    const lines: string[] = [];
    const { address } = await open({
      look: {
        answer: async (line) => {
          lines.push(line);
          return { document: {}, card: noticeCard('x'), again: null };
        },
      },
    });

    await fetch(`${address}/ask?q=${encodeURIComponent(typed)}`, asJson);
    const sent = await ask(address, { q: typed });
    const { document } = await page(new URL(sent.headers.get('location') ?? '', address).href);

    expect(lines).toEqual([asked]);
    expect(document.querySelector('.asked-text')?.textContent).toBe(asked);
  });

  test('without a question says so', async () => {
    const { address } = await open();

    const answer = await fetch(`${address}/ask`, asJson);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: 'Nothing was asked: give ?q=latvia' });
  });
});

describe("a brief's page", () => {
  test('says that its release was corrected since, and leads to the newer brief', async () => {
    const { address } = await open();
    const { before, corrected } = fixtures;

    const old = await page(`${address}/brief/${before.brief.id}`);
    const current = await page(`${address}/brief/${corrected.brief.id}`);

    const link = old.document.querySelector(`.brief-head a[href="/brief/${corrected.brief.id}"]`);
    expect(link?.textContent).toBe('See version 2');
    expect(current.document.querySelector('.brief-head')?.textContent).not.toContain('Corrected since');
  });

  test('of a feed’s words alone leads to the whole one, and tells of no correction', async () => {
    const { before, corrected } = fixtures;
    const item = { ...before, release: { ...before.release, fromFeed: true as const } };
    const whole = { ...corrected, version: item.version };
    const { address } = await open({ look: { brief: async () => item, newest: async () => whole } });

    const head = (await page(`${address}/brief/${item.brief.id}`)).document.querySelector('.brief-head');

    const link = head?.querySelector(`a[href="/brief/${whole.brief.id}"]`);
    expect(link?.textContent).toBe('See the whole brief');
    expect(head?.textContent).not.toContain('Corrected since');
  });

  test('says so when there is no such brief', async () => {
    const { address } = await open();

    const { answer, document } = await page(`${address}/brief/${encodeURIComponent('<b>')}`);

    expect(answer.status).toBe(404);
    expect(document.querySelector('h1')?.textContent).toBe('No such brief');
  });
});

describe('live arrival', () => {
  const listen = async (address: string, channel: string) => {
    const answer = await fetch(`${address}/arrivals?channel=${channel}`);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const read = async (): Promise<string> => (await reader?.read())?.value ?? '';
    return { answer, read, cancel: () => reader?.cancel() };
  };

  test('sends each post to the pages of its channel only', async () => {
    const { address, web } = await open();
    const desk = await listen(address, 'web:desk');
    const other = await listen(address, 'web:other');
    await Promise.all([desk.read(), other.read()]);

    await web.post('web:desk', noticeCard('line one\nline two'), 'd1');
    await web.post('web:other', noticeCard('elsewhere'), 'd2');

    const [here, there] = await Promise.all([desk.read(), other.read()]);
    expect(desk.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(here).toMatch(/^event: arrival\ndata: \{.*\}\n\n$/);
    expect(JSON.parse(here.slice(here.indexOf('{')))).toMatchObject({ id: 'p-d1', inside: 'feed' });
    expect(there).toContain('elsewhere');
    await Promise.all([desk.cancel(), other.cancel()]);
  });

  test('needs a channel', async () => {
    const { address } = await open();

    expect((await fetch(`${address}/arrivals?channel=slack:C1`)).status).toBe(400);
  });
});

describe('a fault', () => {
  test('in what the page shows is told by its reference', async () => {
    const { address, logged } = await open({
      look: {
        posted: async () => {
          throw new Error('secret detail');
        },
      },
    });

    const answer = await fetch(address);

    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/^Something went wrong\. Reference: fake\d+\n$/);
    expect(logged.join()).toContain('secret detail');
  });
});
