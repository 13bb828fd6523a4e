/** Reading a source over HTTP: what is new, what fails, and how that is told. */
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { neverVisited, type Source, type Visit } from '../../../src/domain/source.ts';
import { createReader, failedVisit, type ReaderOptions, SourceError } from '../../../src/feeds/read.ts';
import { createLog } from '../../../src/log.ts';
import { type FakeMinistry, openMinistry, pageOf, rssOf, type Story } from '../../fakes/ministry.ts';

const noon = new Date('2026-03-10T12:00:00Z');
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const visitOfBaltics: Story = {
  title: 'Minister meets Baltic counterparts in Sesupe',
  path: '/news/1',
  date: 'Tue, 10 Mar 2026 09:00:00 +0200',
  paragraphs: [
    'The Minister of Defence met her counterparts from the three Baltic states in Sesupe on Tuesday to discuss air defence.',
    'The ministers agreed to hold a joint exercise in the autumn and to share radar data from the first of May.',
    'A further meeting will be held in June, when the chiefs of defence report on what has been done.',
  ],
};
const radars: Story = {
  title: 'Two radars handed over',
  path: '/news/2',
  date: 'Mon, 09 Mar 2026 16:00:00 +0200',
  paragraphs: [
    'The Defence Resources Agency handed over two medium-range radars to the Air Force on Monday at the northern base.',
    'The radars cost 12 million euros and will enter service in 2027 after the crews have been trained by the maker.',
  ],
};

async function openSite(stories: readonly Story[]): Promise<FakeMinistry> {
  const site = await openMinistry();
  closing.push(site.close);
  site.publish('/feed', {
    headers: {
      'content-type': 'application/rss+xml',
      etag: '"v1"',
      'last-modified': 'Tue, 10 Mar 2026 07:00:00 GMT',
    },
    body: rssOf(stories, site.origin),
  });
  for (const story of stories)
    site.publish(story.path, { headers: { 'content-type': 'text/html' }, body: pageOf(story) });
  return site;
}

function openReader(site: FakeMinistry, extra: Partial<ReaderOptions> = {}) {
  const reader = createReader({
    now: () => noon,
    log: createLog({ now: () => noon, level: 'silent' }),
    random: () => 0,
    allowHosts: [site.host],
    ...extra,
  });
  closing.push(reader.close);
  return reader;
}

function sourceOf(site: FakeMinistry, path = '/feed'): Source {
  return {
    id: 'xx-mod',
    name: 'Ministry of Defence',
    url: `${site.origin}${path}`,
    country: 'LT',
    everyMinutes: 30,
  };
}

describe('a source that behaves', () => {
  test('gives a release for each item with the words of its page and none of its furniture', async () => {
    const site = await openSite([visitOfBaltics, radars]);

    const { releases, notModified } = await openReader(site).readSource(sourceOf(site), neverVisited);

    expect(notModified).toBe(false);
    expect(releases.map(({ title }) => title)).toEqual([radars.title, visitOfBaltics.title]);
    expect(releases[1]).toEqual({
      key: `${site.origin}/news/1`,
      source: 'xx-mod',
      url: `${site.origin}/news/1`,
      title: visitOfBaltics.title,
      published: '2026-03-10',
      language: 'en',
      country: 'LT',
      text: visitOfBaltics.paragraphs.join('\n\n'),
    });
  });

  test('is asked with its own validators, and a 304 is a good visit', async () => {
    const site = await openSite([radars]);
    const reader = openReader(site);
    const first = await reader.readSource(sourceOf(site), neverVisited);
    site.publish('/feed', { status: 304 });

    const second = await reader.readSource(
      sourceOf(site),
      {
        ...first.visit,
        failures: 3,
        fault: 'was down',
      },
      async () => true,
    );

    const asked = site.visitors.at(-1)?.headers;
    expect(asked?.['if-none-match']).toBe('"v1"');
    expect(asked?.['if-modified-since']).toBe('Tue, 10 Mar 2026 07:00:00 GMT');
    expect(second.notModified).toBe(true);
    expect(second.visit).toMatchObject({ etag: '"v1"', failures: 0, fault: null, readAt: noon });
  });

  test('is not asked again for the pages of known items that have not changed', async () => {
    const site = await openSite([visitOfBaltics, radars]);
    const reader = openReader(site);
    const { visit } = await reader.readSource(sourceOf(site), neverVisited);
    const pagesBefore = site.visitors.length;

    const { releases } = await reader.readSource(sourceOf(site), visit, async () => true);

    expect(releases).toEqual([]);
    expect(site.visitors.length).toBe(pagesBefore + 1);
  });

  test('is asked again for the page of a known item whose feed text changed', async () => {
    const site = await openSite([visitOfBaltics, radars]);
    const reader = openReader(site);
    const { visit } = await reader.readSource(sourceOf(site), neverVisited);
    const corrected = {
      ...radars,
      paragraphs: [
        'Correction: three radars were handed over on Monday at the northern base of the Air Force.',
        ...radars.paragraphs.slice(1),
      ],
    };
    site.publish('/feed', { body: rssOf([visitOfBaltics, corrected], site.origin) });
    site.publish('/news/2', { headers: { 'content-type': 'text/html' }, body: pageOf(corrected) });

    const { releases } = await reader.readSource(sourceOf(site), visit, async () => true);

    expect(releases.map(({ text }) => text)).toEqual([corrected.paragraphs.join('\n\n')]);
  });

  test('hears who comes, and neither cookies nor a referrer', async () => {
    const site = await openSite([radars]);
    site.publish('/feed', {
      headers: { 'set-cookie': 'id=1', 'content-type': 'application/rss+xml' },
      body: rssOf([radars], site.origin),
    });

    await openReader(site, { contact: 'https://desk.example/bot' }).readSource(sourceOf(site), neverVisited);

    for (const { headers } of site.visitors) {
      expect(headers['user-agent']).toBe('Coop/0.1 (briefing bot; +https://desk.example/bot)');
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
    expect(site.visitors[0]?.headers.accept).toContain('application/rss+xml');
  });

  test('may be a page that lists releases without a feed', async () => {
    const site = await openSite([visitOfBaltics, radars]);
    const rows = Array.from(
      { length: 6 },
      (_, i) =>
        `<li class="row"><span class="date">0${i + 1}.03.2026</span> <a href="/news/${i + 1}">A release about co-operation number ${i + 1} of the ministry</a></li>`,
    );
    site.publish('/news', {
      headers: { 'content-type': 'text/html' },
      body: `<html lang="lt"><body><nav><ul><li><a href="/a">About the ministry and its people</a></li><li><a href="/b">Contacts of the ministry's offices</a></li><li><a href="/c">Careers in the armed forces here</a></li></ul></nav><ul class="list">${rows.join('')}</ul></body></html>`,
    });

    const { releases } = await openReader(site).readSource(sourceOf(site, '/news'), neverVisited);

    expect(releases).toHaveLength(6);
    expect(releases.find(({ url }) => url === `${site.origin}/news/2`)).toMatchObject({
      published: '2026-03-02',
      text: radars.paragraphs.join('\n\n'),
    });
  });
});

describe('items that publishers get wrong', () => {
  test('an item whose page cannot be had keeps the words of the feed, marked so, until the page comes', async () => {
    const site = await openSite([visitOfBaltics]);
    site.publish('/news/1', { status: 500 });

    const { releases, visit } = await openReader(site).readSource(sourceOf(site), neverVisited);
    site.publish('/news/1', { headers: { 'content-type': 'text/html' }, body: pageOf(visitOfBaltics) });
    const next = await openReader(site).readSource(sourceOf(site), visit, async () => true);

    expect(releases[0]).toMatchObject({ text: visitOfBaltics.paragraphs[0], fromFeed: true });
    expect(next.releases[0]).toMatchObject({ text: visitOfBaltics.paragraphs.join('\n\n') });
    expect(next.releases[0]?.fromFeed).toBeUndefined();
  });

  test('items with bad, missing and future dates are all kept', async () => {
    const site = await openSite([
      { ...radars, path: '/a', date: 'yesterday or so' },
      { ...radars, path: '/b', title: 'B' },
      { ...radars, path: '/c', title: 'C', date: 'Tue, 10 Mar 2099 09:00:00 GMT' },
    ]);

    const { releases, visit } = await openReader(site).readSource(sourceOf(site), neverVisited);

    expect(releases.map(({ published }) => published).toSorted()).toEqual(
      ['2026-03-09', '2099-03-10', null].toSorted(),
    );
    expect(visit.newestAt?.getTime()).toBeLessThanOrEqual(noon.getTime());
  });

  test('one page linked with tracking parameters is one release', async () => {
    const site = await openSite([
      { ...radars, path: '/news/2?utm_source=rss&utm_medium=feed' },
      { ...radars, path: '/news/2' },
    ]);

    const { releases } = await openReader(site).readSource(sourceOf(site), neverVisited);

    expect(releases.map(({ key }) => key)).toEqual([`${site.origin}/news/2`]);
  });

  test('items that all link to one page are told apart and take their words from the feed', async () => {
    const site = await openSite([
      { ...radars, path: '/news', guid: 'a' },
      { ...visitOfBaltics, path: '/news', guid: 'b' },
    ]);

    const { releases } = await openReader(site).readSource(sourceOf(site), neverVisited);

    expect(new Set(releases.map(({ key }) => key)).size).toBe(2);
    expect(releases.map(({ text }) => text)).toEqual([visitOfBaltics.paragraphs[0], radars.paragraphs[0]]);
  });

  test('more new pages than one visit may read are gone on with at the next', async () => {
    const stories = Array.from({ length: 5 }, (_, i) => ({
      ...radars,
      path: `/n/${i}`,
      title: `Release ${i}`,
    }));
    const site = await openSite(stories);
    const reader = openReader(site, { maxPages: 3 });
    const kept = new Set<string>();
    const known = async (key: string) => kept.has(key);

    const first = await reader.readSource(sourceOf(site), neverVisited, known);
    for (const { key } of first.releases) kept.add(key);
    const second = await reader.readSource(sourceOf(site), first.visit, known);

    expect(first.releases).toHaveLength(3);
    expect(first.visit.etag).toBeNull();
    expect(second.releases.map(({ key }) => kept.has(key))).toEqual([false, false]);
  });
});

describe('a source that misbehaves', () => {
  const failing = async (site: FakeMinistry, extra: Partial<ReaderOptions> = {}): Promise<SourceError> => {
    const failure = await openReader(site, extra)
      .readSource(sourceOf(site), neverVisited)
      .then(
        () => null,
        (error: unknown) => error,
      );
    if (!(failure instanceof SourceError)) throw new Error(`expected a SourceError, got ${failure}`);
    return failure;
  };
  const limits = { connectMs: 300, headersMs: 300, bodyMs: 300, totalMs: 800, bytes: 200_000 };

  test.each([
    ['says 404', { status: 404 }, /no page at this address \(HTTP 404\)/],
    ['says 403', { status: 403 }, /refuses/],
    ['says 500', { status: 500 }, /HTTP 500/],
    ['answers with nothing', { body: '' }, /answers with nothing/],
    [
      'answers with a login page',
      {
        headers: { 'content-type': 'text/html' },
        body: '<html><body><form>Password <input type="password"></form></body></html>',
      },
      /no feed and lists no releases/,
    ],
    [
      'answers with a page that needs scripts',
      {
        headers: { 'content-type': 'text/html' },
        body: '<html><body><div id="root"></div><script src="/app.js"></script></body></html>',
      },
      /needs scripts/,
    ],
    ['sends more than the bound', { body: 'x'.repeat(300_000) }, /more than/],
    [
      'sends a gzip bomb',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000)) },
      /more than/,
    ],
    [
      'sends broken gzip',
      { headers: { 'content-encoding': 'gzip' }, body: 'no gzip at all' },
      /cannot be unpacked/,
    ],
    ['redirects to nowhere', { status: 302 }, /redirects to nowhere/],
    ['redirects to itself', { status: 302, headers: { location: '/feed' } }, /round in circles/],
    [
      'redirects to a file',
      { status: 302, headers: { location: 'file:///etc/passwd' } },
      /Only http and https/,
    ],
    [
      'redirects to a private address',
      { status: 302, headers: { location: 'http://10.0.0.8/feed' } },
      /private address/,
    ],
    [
      'redirects to the metadata address of a cloud',
      { status: 307, headers: { location: 'http://169.254.169.254/latest/' } },
      /private address/,
    ],
  ])('%s: a sentence says so', async (_name, answer, words) => {
    const site = await openSite([]);
    site.publish('/feed', answer);

    const fault = await failing(site, { limits });

    expect(fault.message).toMatch(words);
  });

  test('that sends no headers is given up', async () => {
    const site = await openSite([]);
    site.publish('/feed', () => {});

    expect((await failing(site, { limits })).message).toMatch(/did not answer in time/);
  });

  test('that sends a byte now and then is given up', async () => {
    const site = await openSite([]);
    site.publish('/feed', (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      const drip = setInterval(() => response.write('<'), 50);
      response.on('close', () => clearInterval(drip));
    });

    expect((await failing(site, { limits })).message).toMatch(/did not answer in time/);
  });

  test('that cuts the connection is told as that', async () => {
    const site = await openSite([]);
    site.publish('/feed', (_request, response) => void response.socket?.destroy());

    expect((await failing(site, { limits })).message).toMatch(/cut the connection/);
  });

  test('that asks us to wait is not visited before', async () => {
    const site = await openSite([]);
    site.publish('/feed', { status: 429, headers: { 'retry-after': '7200' } });

    const visit = failedVisit(sourceOf(site), neverVisited, await failing(site), {
      now: noon,
      random: () => 0,
    });

    expect(visit.nextVisitAt).toEqual(new Date('2026-03-10T14:00:00Z'));
  });

  test('that is gone for good is never due again', async () => {
    const site = await openSite([]);
    site.publish('/feed', { status: 410 });

    const visit = failedVisit(sourceOf(site), neverVisited, await failing(site), {
      now: noon,
      random: () => 0,
    });

    expect(visit.nextVisitAt?.getUTCFullYear()).toBe(9999);
  });

  test('is left alone longer after each failure, up to a day, and keeps its validators', () => {
    const source: Source = { id: 'a', name: 'A', url: 'https://a.example/', country: null, everyMinutes: 30 };
    const visits: Visit[] = [{ ...neverVisited, etag: '"v1"' }];
    for (let i = 0; i < 9; i += 1)
      visits.push(
        failedVisit(source, visits.at(-1) ?? neverVisited, new SourceError('down'), {
          now: noon,
          random: () => 0,
        }),
      );

    const waits = visits
      .slice(1)
      .map(({ nextVisitAt }) => ((nextVisitAt?.getTime() ?? 0) - noon.getTime()) / 60_000);

    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
    expect(visits.at(-1)).toMatchObject({ etag: '"v1"', failures: 9, failingSince: noon, fault: 'down' });
  });

  test('with a loopback address is refused unless the administrator allows it', async () => {
    const site = await openSite([radars]);

    expect((await failing(site, { allowHosts: [] })).message).toMatch(/private address/);
  });
});

describe('redirects', () => {
  test('permanent ones are remembered, others are not', async () => {
    const site = await openSite([radars]);
    site.publish('/old', { status: 301, headers: { location: '/feed' } });
    site.publish('/today', { status: 302, headers: { location: '/feed' } });
    const reader = openReader(site);

    const moved = await reader.readSource(sourceOf(site, '/old'), neverVisited);
    const lent = await reader.readSource(sourceOf(site, '/today'), neverVisited);

    expect(moved.visit.url).toBe(`${site.origin}/feed`);
    expect(lent.visit.url).toBe(`${site.origin}/today`);
  });
});
