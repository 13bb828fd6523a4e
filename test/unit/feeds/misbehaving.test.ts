/** A ministry that misbehaves on purpose, fault by fault: bounded time and memory, a clear health line, other sources unaffected. */
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sourceWords } from '../../../src/domain/cards/health.ts';
import { neverVisited, type Source } from '../../../src/domain/source.ts';
import { createReader, failedVisit, type Reader, SourceError } from '../../../src/feeds/read.ts';
import { createLog } from '../../../src/log.ts';
import { selfSigned } from '../../fakes/certificate.ts';
import { type FakeMinistry, openMinistry, pageOf, rssOf } from '../../fakes/ministry.ts';
import { type Fault, faults, radars } from '../../fakes/ministryfaults.ts';

const noon = new Date('2026-03-10T12:00:00Z');
const limits = { connectMs: 2_000, headersMs: 1_500, bodyMs: 1_500, totalMs: 4_000, bytes: 6_000_000 };

let healthy: FakeMinistry;
let site: FakeMinistry;
let reader: Reader;

beforeAll(async () => {
  healthy = await openMinistry();
  healthy.publish('/feed', { body: rssOf([radars], healthy.origin) });
  healthy.publish(radars.path, { headers: { 'content-type': 'text/html' }, body: pageOf(radars) });
  site = await openMinistry();
  reader = openReader();
});
afterAll(async () => {
  await reader.close();
  await healthy.close();
  await site.close();
});

function openReader(): Reader {
  return createReader({
    now: () => noon,
    log: createLog({ now: () => noon, level: 'silent' }),
    random: () => 0,
    allowHosts: [site.host, healthy.host],
    limits,
    thread: { limitMs: 30_000 },
    maxPages: 20,
  });
}

const sourceAt = (origin: string, id = 'xx-mod'): Source => ({
  id,
  name: 'Ministry of Defence',
  url: `${origin}/feed`,
  country: 'LT',
  everyMinutes: 60,
});

/** The releases of a visit, or its fault. */
async function visit(origin: string, id: string, by = reader) {
  try {
    return { releases: (await by.readSource(sourceAt(origin, id), neverVisited)).releases, fault: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { releases: [], fault: error };
  }
}

function healthLine(fault: SourceError): string {
  const left = failedVisit(sourceAt(site.origin), neverVisited, fault, { now: noon, random: () => 0 });
  return sourceWords({ source: sourceAt(site.origin), visit: left }, { now: noon, zone: 'UTC' });
}

describe('a ministry that', () => {
  test('misbehaves does so in at least sixty ways', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
    expect(faults.length).toBeGreaterThanOrEqual(60);
  });

  test.each(faults.map((fault): [string, Fault] => [fault.name, fault]))('%s', async (_name, fault) => {
    for (const [path, route] of Object.entries({
      '/robots.txt': { status: 404 },
      [radars.path]: { headers: { 'content-type': 'text/html' }, body: pageOf(radars) },
      ...fault.routes(site.origin),
    }))
      site.publish(path, route);
    // What a site's robots.txt says is remembered for a day.
    const own = '/robots.txt' in fault.routes(site.origin) ? openReader() : reader;

    const [seen, beside] = await Promise.all([
      visit(site.origin, fault.name, own),
      visit(healthy.origin, `beside ${fault.name}`, own),
    ]);
    if (own !== reader) await own.close();

    expect(beside.releases.map(({ text }) => text)).toEqual([radars.paragraphs.join('\n\n')]);
    if (fault.says === null) {
      expect(seen.fault?.message).toBeUndefined();
      expect(seen.releases.length).toBeGreaterThanOrEqual(fault.releases ?? 0);
      if (fault.without) for (const { text } of seen.releases) expect(text).not.toContain(fault.without);
      return;
    }
    expect(seen.fault?.message).toMatch(fault.says);
    expect(seen.fault && healthLine(seen.fault)).toMatch(/^failing since 12:00: \S.{10,220}; never read$/);
  });
});

describe('a certificate that nobody vouches for', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer(selfSigned('mod.example'), (_request, response) => response.end('<rss/>'));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterEach(() => new Promise((closed) => server.close(closed)));

  test('is a fault in words, and nothing is read', async () => {
    const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const trusting = createReader({
      now: () => noon,
      log: createLog({ now: () => noon, level: 'silent' }),
      allowHosts: [new URL(origin).host],
      limits,
    });

    await expect(trusting.readSource(sourceAt(origin), neverVisited)).rejects.toThrow(
      /certificate that cannot be trusted/,
    );
    await trusting.close();
  });
});
