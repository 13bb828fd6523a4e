/** Traces: a release and a question as spans at a collector, by the ids of the log; a collector that is gone disturbs nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { openDesk } from '../../src/main/desk.ts';
import { startDesk } from '../../src/main.ts';
import { type Collector, openCollector, type Spanned } from '../fakes/collector.ts';
import { openMinistry, pageOf, rssOf } from '../fakes/ministry.ts';
import { sampleRelease } from './desk.ts';

let collector: Collector;
let folder: string;
let logged: Record<string, string>[];
beforeEach(async () => {
  collector = await openCollector();
  folder = mkdtempSync(join(tmpdir(), 'coop-trace-'));
  logged = [];
});
afterEach(async () => {
  await collector.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A desk reads a ministry that publishes one release, posts it on the page, and answers a question there. */
async function live(traces: Record<string, string>): Promise<string> {
  const site = await openMinistry();
  const { title, text } = sampleRelease(1);
  const story = { title: title ?? '', path: '/news/1', paragraphs: [text] };
  site.publish('/news/1', { headers: { 'content-type': 'text/html' }, body: pageOf(story) });
  site.publish('/feed', { body: rssOf([], site.origin) });
  const yaml = `sources: [{ id: lv-mod, url: "${site.origin}/feed", every: 1s }]
allowHosts: ["${site.host}"]
follows: ["web:desk all at once"]`;
  const env = { COOP_DATA: folder, PORT: '0', ...traces };
  const config = loadConfig(env, { name: 'coop.yaml', text: yaml });
  const now = (): Date => new Date();
  const log = createLog({
    now,
    write: (line) => void logged.push(JSON.parse(line) as Record<string, string>),
  });
  const desk = await openDesk(config, { log, now });
  const running = await startDesk(desk);
  try {
    await expect
      .poll(async () => (await desk.store.sources({ workspace: null }))[0]?.visit.readAt, { timeout: 15_000 })
      .toBeInstanceOf(Date);
    site.publish('/feed', { body: rssOf([story], site.origin) });
    await expect
      .poll(async () => (await desk.store.listDeliveries(['sent'])).length, { timeout: 30_000 })
      .toBe(1);
    await fetch(`${running.address}/ask`, { method: 'POST', body: new URLSearchParams({ q: 'latvia' }) });
    await expect.poll(() => logged.some(({ event }) => event === 'answered'), { timeout: 15_000 }).toBe(true);
  } finally {
    await running.stop();
    await desk.close();
    await site.close();
  }
  return site.origin;
}

const line = (event: string): Record<string, string> => logged.find((one) => one.event === event) ?? {};

test('a release is one trace from what a visit took to its post, and a question another', async () => {
  const origin = await live({
    OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.address}/`,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20b',
  });

  const { spans } = collector;
  const named = (name: string, of: readonly Spanned[] = spans): Spanned => {
    const found = of.find((span) => span.name === name);
    if (!found) throw new Error(`no span ${name} among ${spans.map((span) => span.name).join(', ')}`);
    return found;
  };
  expect(collector.headers).toMatchObject({ path: '/v1/traces', 'x-key': 'a b' });
  const take = named('take');
  const visit = spans.find(({ span }) => span === take.links[0]);
  expect(visit).toMatchObject({ name: 'visit', attributes: { 'coop.source': 'lv-mod' } });
  const within = spans.filter(({ parent }) => parent === visit?.span).map(({ name }) => name);
  expect(within).toContain('fetch');
  expect(within).toContain('parse');

  const story = spans.filter(({ trace }) => trace === take.trace);
  expect(story.map(({ name }) => name).sort()).toEqual(['brief', 'deliver', 'keep', 'post', 'take']);
  const { brief, release } = line('brief kept');
  for (const span of story) expect(span.attributes['coop.brief']).toBe(brief);
  expect(named('keep', story).attributes['coop.release']).toBe(release);
  expect(release).toBe(`${origin}/news/1`);
  expect(named('post', story).parent).toBe(named('deliver', story).span);
  expect(named('deliver', story).attributes['coop.delivery']).toBe(line('delivered').delivery);

  const answer = named('answer');
  const asked = spans.filter(({ trace }) => trace === answer.trace).map(({ name }) => name);
  expect(asked.sort()).toEqual(['answer', 'find', 'reply', 'write']);
  expect(answer.attributes['coop.act']).toBe(line('answered').act);
}, 90_000);

test('a collector that refuses is told of once, and the desk does its work', async () => {
  collector.status = 400;

  await live({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.address}/t` });

  expect(logged.filter(({ event }) => event === 'traces not taken')).toHaveLength(1);
  expect(line('delivered').channel).toBe('web:desk');
}, 90_000);

test('a collector that is gone delays neither the work nor the end', async () => {
  const { address } = collector;
  await collector.close();

  await live({ OTEL_EXPORTER_OTLP_ENDPOINT: address });

  expect(line('delivered').channel).toBe('web:desk');
  collector = await openCollector();
}, 90_000);

test('nothing is sent, and nothing of it loaded, where no collector is named', () => {
  expect(loadConfig({}, null).traces).toBeNull();
  expect(() => loadConfig({ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, null)).toThrow('http/json');
});
