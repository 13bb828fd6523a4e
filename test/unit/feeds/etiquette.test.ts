/** What publishers may expect of whoever polls their feeds, check by check. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { neverVisited, type Source, type Visit } from '../../../src/domain/source.ts';
import { createReader, failedVisit, type Reader, SourceError } from '../../../src/feeds/read.ts';
import { createLog } from '../../../src/log.ts';
import { type Answer, type FakeMinistry, openMinistry, type Route, rssOf } from '../../fakes/ministry.ts';

const noon = new Date('2026-03-10T12:00:00Z');
const minute = 60_000;
const hour = 60 * minute;
const feedType = { 'content-type': 'application/rss+xml' };

let site: FakeMinistry;
let reader: Reader;
let source: Source;
beforeEach(async () => {
  site = await openMinistry();
  source = {
    id: 'xx-mod',
    name: 'Ministry of Defence',
    url: `${site.origin}/feed`,
    country: 'LV',
    everyMinutes: 60,
  };
  reader = openReader();
});
afterEach(async () => {
  await reader.close();
  await site.close();
});

function openReader(): Reader {
  return createReader({
    now: () => noon,
    log: createLog({ now: () => noon, level: 'silent' }),
    random: () => 0,
    allowHosts: [site.host],
    contact: 'press-bot@desk.example',
    limits: { connectMs: 500, headersMs: 500, bodyMs: 500, totalMs: 1_500, bytes: 1_000_000 },
  });
}

const feed = (channel = ''): string => rssOf([], site.origin, channel);
const answering = (answer: Answer): Answer => ({
  body: feed(),
  ...answer,
  headers: { ...feedType, ...answer.headers },
});

/** One poll: what is remembered afterwards, and why it failed where it did. */
async function poll(
  route: Route,
  visit: Visit = neverVisited,
): Promise<{ visit: Visit; fault: SourceError | null; notModified: boolean }> {
  site.publish('/feed', typeof route === 'function' ? route : answering(route));
  try {
    const reading = await reader.readSource(source, visit);
    return { visit: reading.visit, fault: null, notModified: reading.notModified };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const left = failedVisit(source, visit, error, { now: noon, random: () => 0 });
    return { visit: left, fault: error, notModified: false };
  }
}

const asked = () => site.visitors.at(-1)?.headers ?? {};
const wait = (visit: Visit): number => (visit.nextVisitAt?.getTime() ?? 0) - noon.getTime();
const validators = ({ etag, lastModified }: Visit) => [etag, lastModified];
const tagged: Visit = { ...neverVisited, etag: 'W/"a-1"', lastModified: 'tuesday, maybe' };

describe('validators', () => {
  test('If-None-Match repeats the ETag to the letter', async () => {
    const { visit } = await poll({ headers: { etag: 'W/"x,1"' } });
    await poll({ status: 304 }, visit);
    expect(asked()['if-none-match']).toBe('W/"x,1"');
  });

  test('If-Modified-Since repeats Last-Modified to the letter', async () => {
    const { visit } = await poll({ headers: { 'last-modified': 'Tue, 10 Mar 2026 9:00 +0200' } });
    await poll({ status: 304 }, visit);
    expect(asked()['if-modified-since']).toBe('Tue, 10 Mar 2026 9:00 +0200');
  });

  test('304 is no error and keeps them', async () => {
    const visit = { ...neverVisited, etag: '"1"', lastModified: 'Tue, 10 Mar 2026 09:00:00 GMT' };
    const told = await poll({ status: 304 }, visit);
    expect([told.fault, told.notModified, validators(told.visit)]).toEqual([
      null,
      true,
      [visit.etag, visit.lastModified],
    ]);
  });

  test('a changed ETag replaces the old one', async () => {
    const { visit } = await poll({ headers: { etag: '"2"' } }, { ...neverVisited, etag: '"1"' });
    expect(visit.etag).toBe('"2"');
  });

  test('they survive a restart', async () => {
    const { visit } = await poll({ headers: { etag: '"1"' } });
    await reader.close();
    reader = openReader();
    await poll({ status: 304 }, visit);
    expect(asked()['if-none-match']).toBe('"1"');
  });

  test.each([
    ['a 200 without any', {}],
    ['an empty 200', { headers: { etag: '"e"' }, body: '' }],
    [
      'a web page in place of the feed',
      { headers: { 'content-type': 'text/html', etag: '"e"' }, body: '<html><body>Log in</body></html>' },
    ],
    ['a 200 that nobody can read', { headers: { etag: '"e"' }, body: 'no feed at all' }],
  ])('none is kept after %s', async (_name, answer) => {
    const { visit } = await poll(answer, { ...tagged, etag: '"1"' });
    expect(validators(visit)).toEqual([null, null]);
  });

  test('they outlive an error of the server', async () => {
    const { visit } = await poll({ status: 503 }, { ...neverVisited, etag: '"1"' });
    expect(visit.etag).toBe('"1"');
  });
});

describe('bodies', () => {
  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('%s is offered and read', async (encoding, pack) => {
    const { fault } = await poll({ headers: { 'content-encoding': encoding }, body: pack(feed()) });
    expect(asked()['accept-encoding']).toContain(encoding);
    expect(fault).toBeNull();
  });

  test('a bomb is stopped at the bound', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    const { fault } = await poll({ headers: { 'content-encoding': 'gzip' }, body: bomb });
    expect(fault?.message).toMatch(/more than 1 MB/);
  });

  test('a body of 200 MB is stopped at the bound', async () => {
    const { fault } = await poll((_request, response) => {
      response.writeHead(200, feedType);
      const chunk = Buffer.alloc(1_000_000, 'a');
      let left = 200;
      const go = (): void => {
        while (left-- > 0) if (!response.write(chunk)) return void response.once('drain', go);
        response.end();
      };
      response.on('error', () => {});
      go();
    });
    expect(fault?.message).toMatch(/more than 1 MB/);
  });
});

describe('redirects', () => {
  test.each([
    [301, '/moved'],
    [308, '/moved'],
    [302, '/feed'],
    [307, '/feed'],
  ])('after %i the next poll asks %s', async (status, path) => {
    site.publish('/moved', answering({}));
    const { visit } = await poll({ status, headers: { location: '/moved' } });
    expect(visit.url).toBe(site.origin + path);
  });

  test('a loop ends', async () => {
    const { fault } = await poll({ status: 301, headers: { location: '/feed' } });
    expect(fault?.message).toMatch(/round in circles/);
    expect(site.visitors.length).toBeLessThanOrEqual(6);
  });
});

describe('when a publisher says later', () => {
  test.each([
    [429, 'in seconds', '7200'],
    [503, 'in seconds', '7200'],
    [429, 'as a date', 'Tue, 10 Mar 2026 14:00:00 GMT'],
    [503, 'as a date', 'Tue, 10 Mar 2026 14:00:00 GMT'],
  ])('%i with Retry-After %s is kept to', async (status, _how, value) => {
    const { visit } = await poll({ status, headers: { 'retry-after': value } });
    expect(wait(visit)).toBe(2 * hour);
  });

  test('an error is asked again once at most within one visit', async () => {
    await poll({ status: 500 });
    expect(site.visitors.length).toBeLessThanOrEqual(2);
  });

  test('the wait grows with each failure, up to a day', async () => {
    const waits: number[] = [];
    let visit = neverVisited;
    for (let time = 0; time < 7; time++) {
      visit = (await poll({ status: 500 }, visit)).visit;
      waits.push(wait(visit) / hour);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
  });

  test('the wait is put off by chance', async () => {
    const { fault } = await poll({ status: 500 });
    if (!fault) throw new Error('expected a fault');
    const waits = [0, 0.5, 0.99].map((chance) =>
      wait(failedVisit(source, neverVisited, fault, { now: noon, random: () => chance })),
    );
    expect(new Set(waits).size).toBe(3);
    expect(Math.min(...waits)).toBe(hour);
  });

  test('410 ends the visits', async () => {
    const { visit } = await poll({ status: 410 });
    expect(visit.nextVisitAt?.getUTCFullYear()).toBe(9999);
  });
});

describe('the pace', () => {
  const channels: [string, Answer | string, number][] = [
    ['Cache-Control max-age', { headers: { 'cache-control': 'public, max-age=10800' } }, 3 * hour],
    ['max-age less Age', { headers: { 'cache-control': 'max-age=10800', age: '3600' } }, 2 * hour],
    ['Expires', { headers: { expires: 'Tue, 10 Mar 2026 15:00:00 GMT' } }, 3 * hour],
    ['<ttl>', '<ttl>180</ttl>', 3 * hour],
    [
      'sy:updatePeriod',
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
      6 * hour,
    ],
    ['never more than a day', { headers: { 'cache-control': 'max-age=31536000' } }, 24 * hour],
    ['never less than its own least', { headers: { 'cache-control': 'max-age=1' } }, hour],
  ];
  test.each(channels)('keeps to %s', async (_name, answer, expected) => {
    const { visit } = await poll(typeof answer === 'string' ? { body: feed(answer) } : answer);
    expect(wait(visit)).toBe(expected);
  });
});

describe('a server that holds us', () => {
  test.each<[string, Route]>([
    ['without a word', () => {}],
    [
      'with headers a letter at a time',
      (_request, { socket }) => {
        socket?.write('HTTP/1.1 200 OK\r\nX-Slow: ');
        const drip = setInterval(() => socket?.write('a'), 50);
        socket?.on('close', () => clearInterval(drip));
      },
    ],
    [
      'with a body a byte at a time',
      (_request, response) => {
        response.writeHead(200, feedType);
        const drip = setInterval(() => response.write('<'), 50);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('%s is given up', async (_name, route) => {
    expect((await poll(route)).fault?.message).toMatch(/did not answer in time/);
  });

  test('or cuts the connection is told as that', async () => {
    const { fault } = await poll((_request, response) => void response.socket?.destroy());
    expect(fault?.message).toMatch(/cut the connection/);
  });
});

describe('every request', () => {
  test('gives no cookie back', async () => {
    const { visit } = await poll({ headers: { 'set-cookie': 'id=1' } });
    await poll({}, visit);
    expect(site.visitors.filter(({ headers }) => headers.cookie !== undefined)).toEqual([]);
  });

  test('has no Referer', async () => {
    site.publish('/moved', answering({}));
    await poll({ status: 302, headers: { location: '/moved' } });
    expect(site.visitors.filter(({ headers }) => headers.referer !== undefined)).toEqual([]);
  });

  test('names the kinds of feeds that it takes', async () => {
    await poll({});
    for (const type of ['application/atom+xml', 'application/rss+xml', 'application/feed+json'])
      expect(asked().accept).toContain(type);
  });

  test('names the bot and an address', async () => {
    await poll({});
    expect(asked()['user-agent']).toMatch(/^Coop\/\S+ \(.*press-bot@desk\.example\)$/);
  });

  test('asks the source as it is written, with nothing added', async () => {
    await poll({});
    expect(site.visitors.map(({ path }) => path)).toEqual(['/feed']);
  });
});
