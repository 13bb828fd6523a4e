/** Reading a source back in time, and looking at one before it is added. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Hints, Source } from '../../../src/domain/source.ts';
import { createReader, type Reader, SourceError } from '../../../src/feeds/read.ts';
import { createLog } from '../../../src/log.ts';
import { type FakeMinistry, openMinistry, pageOf, rssOf, type Story } from '../../fakes/ministry.ts';

const noon = new Date('2026-03-10T12:00:00Z');
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** One story a month, the newest first: months 0 (March 2026), 1 (February)… */
const stories: Story[] = Array.from({ length: 12 }, (_, back) => {
  const day = new Date(Date.UTC(2026, 2 - back, 5));
  return {
    title: `What the ministry said ${back} months before March`,
    path: `/news/${back}`,
    date: day.toUTCString(),
    paragraphs: [
      `The minister spoke on ${day.toISOString().slice(0, 10)} about the work of the ministry in that month.`,
      'He named the exercises that were held and thanked those who had taken part in them.',
    ],
  };
});

async function open(hints?: Hints): Promise<{ site: FakeMinistry; reader: Reader; source: Source }> {
  const site = await openMinistry();
  closing.push(site.close);
  for (const story of stories)
    site.publish(story.path, { headers: { 'content-type': 'text/html' }, body: pageOf(story) });
  const reader = createReader({
    now: () => noon,
    log: createLog({ now: () => noon, level: 'silent' }),
    random: () => 0,
    allowHosts: [site.host],
    ...(hints ? { hints: new Map([['mod', hints]]) } : {}),
  });
  closing.push(reader.close);
  const source = { id: 'mod', name: 'MoD', url: `${site.origin}/news`, country: null, everyMinutes: 60 };
  return { site, reader, source };
}

async function readBack(reader: Reader, source: Source, since: string) {
  const pages = reader.readBack(source, { since, known: async () => false });
  const days: (string | null)[] = [];
  for (;;) {
    const { done, value } = await pages.next();
    if (done) return { days: days.toSorted(), end: value };
    days.push(...value.releases.map(({ published }) => published));
  }
}

function listing(some: readonly Story[], pager: string): string {
  const rows = some.map(
    ({ title, path, date }) =>
      `<li class="row"><time datetime="${new Date(date ?? '').toISOString()}">x</time><a href="${path}">${title}</a></li>`,
  );
  return `<html lang="en"><body><ul class="list">${rows.join('')}</ul>${pager}</body></html>`;
}

const html = (body: string) => ({ headers: { 'content-type': 'text/html' }, body });

describe('reading back', () => {
  test.each([
    ['a word', '<a href="/news?page=2">Next ›</a>', '<a href="/news?page=3">Next ›</a>'],
    ['a word of another language', '<a href="/news?page=2">Nākamā</a>', '<a href="/news?page=3">Nākamā</a>'],
    [
      'numbers',
      '<b>1</b> <a href="/news?page=2">2</a> <a href="/news?page=3">3</a>',
      '<a href="/news">1</a> <b>2</b> <a href="/news?page=3">3</a>',
    ],
    ['rel=next', '<link rel="next" href="/news?page=2">', '<a rel="next" href="/news?page=3">+</a>'],
    [
      'an arrow with a label',
      '<a aria-label="Next page" href="/news?page=2"><i></i></a>',
      '<a aria-label="Next page" href="/news?page=3"><i></i></a>',
    ],
  ])('follows a pager of %s to the day, and no further', async (_name, first, second) => {
    const { site, reader, source } = await open();
    site.publish('/news', html(listing(stories.slice(0, 4), first)));
    site.publish('/news?page=2', html(listing(stories.slice(4, 8), second)));
    site.publish('/news?page=3', html(listing(stories.slice(8), '')));

    const { days, end } = await readBack(reader, source, '2025-12-01');

    expect(days).toEqual(['2025-12-05', '2026-01-05', '2026-02-05', '2026-03-05']);
    expect(end).toBe('reached');
    expect(site.visitors.some(({ path }) => path === '/news?page=3')).toBe(false);
  });

  test('takes no "more" link of a release for the next page', async () => {
    const { site, reader, source } = await open();
    const more = stories.slice(0, 4).map(({ path }) => `<a href="${path}">View more</a>`);
    site.publish('/news', html(listing(stories.slice(0, 4), more.join(' '))));

    expect((await readBack(reader, source, '2020-01-01')).end).toBe('exhausted');
  });

  test('goes on in a paged feed (RFC 5005) and in that of a WordPress site', async () => {
    const { site, reader, source } = await open();
    const next = '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="/older"/>';
    site.publish('/news', { body: rssOf(stories.slice(0, 4), site.origin, next) });
    site.publish('/older', { body: rssOf(stories.slice(4, 6), site.origin) });
    site.publish('/feed/', { body: rssOf(stories.slice(0, 5), site.origin) });
    site.publish('/feed/?paged=2', { body: rssOf(stories.slice(5, 9), site.origin) });

    const paged = await readBack(reader, source, '2025-01-01');
    const wordpress = await readBack(reader, { ...source, url: `${site.origin}/feed/` }, '2025-01-01');

    expect([paged.days.length, paged.end]).toEqual([6, 'exhausted']);
    expect([wordpress.days.length, wordpress.end]).toEqual([9, 'exhausted']);
  });

  test('reads every part of a sitemap index that it needs', async () => {
    const { site, reader, source } = await open();
    const urls = (some: readonly Story[]) =>
      `<urlset>${some.map(({ path, date }) => `<url><loc>${site.origin}${path}</loc><lastmod>${new Date(date ?? '').toISOString()}</lastmod></url>`).join('')}</urlset>`;
    const parts = [0, 1, 2, 3].map((part) => `${site.origin}/part${part}.xml`);
    site.publish('/news', {
      body: `<sitemapindex>${parts.map((url, part) => `<sitemap><loc>${url}</loc><lastmod>2026-0${4 - part}-01</lastmod></sitemap>`).join('')}</sitemapindex>`,
    });
    for (const part of [0, 1, 2, 3])
      site.publish(`/part${part}.xml`, { body: urls(stories.slice(part * 3, part * 3 + 3)) });

    const visit = await reader.check(source);
    const { days, end } = await readBack(reader, source, '2025-01-01');

    expect(visit).toMatchObject({ works: true, kind: 'sitemap', items: 9, newest: '2026-03-05' });
    expect([days.length, end]).toEqual([12, 'exhausted']);
  });

  test('ends where a pager runs in circles, and where a page is down', async () => {
    const { site, reader, source } = await open();
    site.publish('/news', html(listing(stories.slice(0, 4), '<a href="/round">Next</a>')));
    site.publish('/round', html(listing(stories.slice(0, 4), '<a href="/news">Next</a>')));
    const round = await readBack(reader, source, '2020-01-01');
    site.publish('/round', { status: 500 });
    const down = await readBack(reader, source, '2020-01-01');

    expect([round.end, round.days.length]).toEqual(['exhausted', 4]);
    expect([down.end, down.days.length]).toEqual(['failed', 4]);
  });
});

describe('selectors', () => {
  const select = { item: '.x', link: null, title: 'b', date: 'i', text: '.words' };
  const stubborn =
    '<html lang="lv"><body><div class="x"><i>5. marts 2026</i><b>Par radariem</b><a href="/news/0">…</a></div></body></html>';

  test('say where a stubborn page keeps its releases and their words', async () => {
    const { site, reader, source } = await open({ slowestMinutes: 60, select });
    site.publish('/news', html(stubborn));
    site.publish(
      '/news/0',
      html('<html><body><div class="words">Two radars.</div><p>Other.</p></body></html>'),
    );

    const [page] = [await reader.readBack(source, { since: '2020-01-01', known: async () => false }).next()];

    expect(page.value).toMatchObject({
      releases: [{ title: 'Par radariem', published: '2026-03-05', text: 'Two radars.' }],
    });
  });

  test('that match nothing, or are none, are a fault that says how to mend it', async () => {
    const { site, reader, source } = await open({ slowestMinutes: 60, select });
    site.publish('/news', html('<html><body><p>Nothing here.</p></body></html>'));
    const changed = await reader.check(source);
    const wrong = await open({ slowestMinutes: 60, select: { ...select, item: '..x[' } });
    wrong.site.publish('/news', html(stubborn));

    expect(changed.fault).toMatch(/mend the selector/);
    expect((await wrong.reader.check(wrong.source)).fault).toMatch(/"\.\.x\[" is no CSS selector/);
  });
});

describe('a look at a source', () => {
  test('names where a lost feed stands now, and where a moved one went', async () => {
    const { site, reader, source } = await open();
    site.publish('/', html('<link rel="alternate" type="application/rss+xml" href="/rss">'));
    site.publish('/rss', { body: rssOf(stories.slice(0, 4), site.origin) });
    const lost = await reader.check(source);
    site.publish('/news', { status: 301, headers: { location: '/rss' } });
    const moved = await reader.check(source);

    expect(lost).toMatchObject({ works: false, fault: expect.stringMatching(/HTTP 404/) });
    expect(lost.mend).toContain(`Try url: ${site.origin}/rss`);
    expect(moved).toMatchObject({ works: true, items: 4, newest: '2026-03-05' });
    expect(moved.mend).toContain(`${site.origin}/rss`);
  });

  test.each([
    [{ status: 403 }, /set contact/],
    [{ status: 503 }, /comes back later by itself/],
  ])('of an answer %j says what to do', async (answer, words) => {
    const { site, reader, source } = await open();
    site.publish('/news', answer);

    expect((await reader.check(source)).mend).toMatch(words);
  });

  test('of a cut connection says that it is tried again, and what else there is to do', async () => {
    const { site, reader, source } = await open();
    site.publish('/news', (_request, response) => void response.socket?.destroy());

    expect((await reader.check(source)).mend).toMatch(/comes back later by itself.*set contact/);
  });

  test('never throws a fault of the site', async () => {
    const { reader, source } = await open();

    expect(await reader.check({ ...source, url: 'http://10.0.0.8/' })).toMatchObject({
      works: false,
      mend: expect.stringMatching(/allowHosts/),
    });
    expect(new SourceError('x').status).toBeNull();
  });
});
