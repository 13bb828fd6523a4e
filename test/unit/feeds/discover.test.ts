/** The feed, sitemap or list behind an address that someone names. */
import { afterEach, describe, expect, test } from 'vitest';
import { neverVisited } from '../../../src/domain/source.ts';
import { createReader } from '../../../src/feeds/read.ts';
import { readRobots } from '../../../src/feeds/robots.ts';
import { createLog } from '../../../src/log.ts';
import {
  type FakeMinistry,
  openMinistry,
  pageOf,
  type Route,
  rssOf,
  type Story,
} from '../../fakes/ministry.ts';

const noon = new Date('2026-03-10T12:00:00Z');
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const stories: Story[] = [1, 2, 3, 4].map((number) => ({
  title: `The ministry's release of the day, number ${number}`,
  path: `/news/${number}`,
  paragraphs: [
    `The minister spoke on subject ${number} on Tuesday at the northern base before an audience of three hundred soldiers.`,
  ],
}));

async function open(routes: (origin: string) => Record<string, Route>) {
  const site: FakeMinistry = await openMinistry();
  for (const [path, route] of Object.entries(routes(site.origin))) site.publish(path, route);
  const reader = createReader({
    now: () => noon,
    log: createLog({ now: () => noon, level: 'silent' }),
    allowHosts: [site.host],
  });
  closing.push(site.close, reader.close);
  return { site, reader };
}

const html = (body: string, head = ''): Route => ({
  headers: { 'content-type': 'text/html' },
  body: `<html><head>${head}</head><body>${body}</body></html>`,
});
const feed = (origin: string): Route => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: rssOf(stories, origin),
});
const list = stories.map(({ title, path }) => `<li><a href="${path}">${title}</a> 09.03.2026</li>`).join('');

describe('an address that someone names', () => {
  test('may be a feed itself', async () => {
    const { site, reader } = await open((origin) => ({ '/x': feed(origin) }));

    expect(await reader.discover(`${site.origin}/x`)).toMatchObject([
      { url: `${site.origin}/x`, kind: 'feed', items: 4, title: 'Ministry of Defence' },
    ]);
  });

  test.each([
    ['in its head', html('x', '<link rel="alternate" type="application/rss+xml" href="/data/7.xml">')],
    ['by a link', html('<a href="/data/7.xml?format=rss">RSS</a>')],
  ])('may name its feed %s', async (_name, page) => {
    const { site, reader } = await open((origin) => ({
      '/': page,
      '/data/7.xml': feed(origin),
      '/data/7.xml?format=rss': feed(origin),
    }));

    const [best] = await reader.discover(`${site.origin}/`);

    expect(best).toMatchObject({ kind: 'feed', how: 'named by the page', items: 4 });
  });

  test('may keep its feed at a usual path without a word', async () => {
    const { site, reader } = await open((origin) => ({ '/': html('Welcome'), '/rss.xml': feed(origin) }));

    expect(await reader.discover(`${site.origin}/`)).toMatchObject([
      { url: `${site.origin}/rss.xml`, how: 'at a usual path' },
    ]);
  });

  test('may have no feed but a list of releases', async () => {
    const { site, reader } = await open(() => ({ '/news': html(`<ul>${list}</ul>`) }));

    expect(await reader.discover(`${site.origin}/news`)).toMatchObject([
      { kind: 'listing', items: 4, sample: stories.slice(0, 3).map(({ title }) => title) },
    ]);
  });

  test('may have a feed that stopped long ago beside a list that goes on', async () => {
    const { site, reader } = await open((origin) => ({
      '/news': html(`<ul>${list}</ul>`, '<link rel="alternate" type="application/rss+xml" href="/old">'),
      '/old': {
        headers: { 'content-type': 'application/rss+xml' },
        body: rssOf(
          stories.map((story) => ({ ...story, date: 'Mon, 04 Mar 2019 10:00:00 GMT' })),
          origin,
        ),
      },
    }));

    expect(await reader.discover(`${site.origin}/news`)).toMatchObject([
      { kind: 'listing', newest: '2026-03-09' },
      { kind: 'feed', newest: '2019-03-04' },
    ]);
  });

  test('may name its comments and an empty feed before its news', async () => {
    const named = ['/comments/feed', '/empty', '/news.xml'];
    const { site, reader } = await open((origin) => ({
      '/': html(
        'x',
        named.map((path) => `<link rel="alternate" type="application/rss+xml" href="${path}">`).join(''),
      ),
      '/comments/feed': feed(origin),
      '/empty': { headers: { 'content-type': 'application/rss+xml' }, body: rssOf([], origin) },
      '/news.xml': feed(origin),
    }));

    const found = await reader.discover(`${site.origin}/`);

    expect(found.map(({ url }) => new URL(url).pathname)).toEqual(['/news.xml', '/comments/feed', '/empty']);
  });

  test('may have nothing but a sitemap', async () => {
    const { site, reader } = await open((origin) => ({
      '/': html('<div id="app"></div>'),
      '/robots.txt': { body: `User-agent: *\nSitemap: ${origin}/map.xml` },
      '/map.xml': {
        body: `<urlset>${stories.map(({ path }) => `<url><loc>${origin}${path}</loc><lastmod>2026-03-09</lastmod></url>`).join('')}</urlset>`,
      },
    }));

    expect(await reader.discover(`${site.origin}/`)).toMatchObject([
      { url: `${site.origin}/map.xml`, kind: 'sitemap', items: 4 },
    ]);
  });

  test('may have nothing at all, which is said', async () => {
    const { site, reader } = await open(() => ({ '/': html('Welcome') }));

    await expect(reader.discover(`${site.origin}/`)).rejects.toThrow(
      /no feed, no list of releases and no sitemap/,
    );
  });

  test('is refused when it is private', async () => {
    const { reader } = await open(() => ({}));

    await expect(reader.discover('http://192.168.0.10/rss')).rejects.toThrow(/private address/);
  });
});

describe('robots.txt', () => {
  test.each([
    ['', '/news/1', true],
    ['User-agent: *\nDisallow: /', '/news/1', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: Coop\nDisallow: /admin', '/news/1', true],
    ['User-agent: *\nDisallow: /news\nAllow: /news/1', '/news/1', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf.html', true],
    ['User-agent: *\nDisallow: /*?print=', '/news/1?print=1', false],
    ['User-agent: other\nUser-agent: *\nDisallow: /x', '/x', false],
    ['User-agent: *\nDisallow:', '/x', true],
    ['User-agent: Googlebot\nDisallow: /', '/x', true],
  ])('%j at %s', (text, path, allowed) => {
    expect(readRobots(text, 'Coop/1.0').allows(path)).toBe(allowed);
  });

  test('with a pattern built to be slow is read without trying each way', () => {
    const robots = readRobots(`User-agent: *\nDisallow: /${'*a'.repeat(900)}$`, 'Coop/1.0');

    expect(robots.allows(`/${'a'.repeat(50_000)}b`)).toBe(true);
  });

  test('is heeded for pages; the feed that someone named is read', async () => {
    const { site, reader } = await open((origin) => ({
      '/feed': feed(origin),
      '/robots.txt': { body: 'User-agent: *\nDisallow: /' },
      ...Object.fromEntries(stories.map((story) => [story.path, html(pageOf(story))])),
    }));

    const { releases } = await reader.readSource(
      { id: 'x', name: 'X', url: `${site.origin}/feed`, country: null, everyMinutes: 60 },
      neverVisited,
    );

    expect(releases).toHaveLength(4);
    expect(site.visitors.map(({ path }) => path)).toEqual(['/feed', '/robots.txt']);
  });
});
