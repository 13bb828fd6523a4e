/** Two `coop serve` processes on one PostgreSQL database run the demo's ministries together, and one is killed on the way. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readSamples } from '../../src/demo/samples.ts';
import { type Site, startSite } from '../../src/demo/site.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { type Server, startPostgres } from '../contract/store.postgres.ts';
import { silent } from '../contract/store.samples.ts';

const now = (): Date => new Date();
const channels = ['web:desk', 'web:north', 'web:south'];
const { sources, samples } = readSamples(resolve(import.meta.dirname, '../../samples'));
/** The demo's minute in ten seconds. */
const hurried = samples.map((sample) => ({ ...sample, arrives: sample.arrives / 6 }));

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(async () => await server?.stop(), 120_000);

interface Serving {
  process: ChildProcess;
  address: string;
  /** Events logged so far. */
  logged: { event: string; delivery?: string }[];
}

let folder: string;
let url: string;
let site: Site;
let store: Store;
/** When the ministries begin to publish: after the first visit to each. */
let opened: number | null;
let serving: Serving[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coop-serving-'));
  url = await server.freshDatabase();
  opened = null;
  const clock = (): Date => new Date(opened === null ? 0 : Date.now() - opened);
  site = await startSite({ sources, samples: hurried }, { now: clock, started: new Date(0) });
  const list = sources.map(
    ({ id, name, country }) =>
      `  - { id: ${id}, name: ${JSON.stringify(name)}, country: ${country}, url: "${site.address}/${id}/feed.xml", every: 1s }`,
  );
  const follows = channels.map((channel) => `  - ${channel} all at once`);
  writeFileSync(
    join(folder, 'coop.yaml'),
    ['lease: 2', 'allowHosts: [127.0.0.1]', 'sources:', ...list, 'follows:', ...follows].join('\n'),
  );
  store = await createStore({ url, folder, now, log: silent });
  serving = [];
});
afterEach(async () => {
  for (const { process } of serving) process.kill('SIGKILL');
  await store.close();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(role: string): Promise<Serving> {
  const cli = resolve(import.meta.dirname, '../../src/cli.ts');
  const child = spawn(
    process.execPath,
    [cli, '--config', join(folder, 'coop.yaml'), 'serve', '--role', role],
    {
      env: { ...process.env, DATABASE_URL: url, PORT: '0', HOST: '127.0.0.1', COOP_LOG: 'info' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const lines: Interface = createInterface({ input: child.stderr });
  const logged: Serving['logged'] = [];
  const address = await new Promise<string>((found, failed) => {
    lines.on('line', (line) => {
      if (line.startsWith('{')) logged.push(JSON.parse(line) as Serving['logged'][number]);
      else if (line.startsWith('Coop is at ')) found(line.slice('Coop is at '.length));
    });
    child.once('exit', (code) => failed(new Error(`serve ended with ${code}`)));
  });
  const one = { process: child, address, logged };
  serving.push(one);
  return one;
}

const deliveredBy = ({ logged }: Serving): string[] =>
  logged.flatMap(({ event, delivery }) => (event === 'delivered' && delivery ? [delivery] : []));

/** Releases that arrive after the first visit, each address once, without what is beside the point. */
const fresh = new Set(
  samples
    .filter(({ arrives, slug }) => arrives > 0 && slug !== 'orchestra-concert')
    .map(({ source, slug }) => `${source}/${slug}`),
);

const all = new Set(samples.map(({ source, slug }) => `${source}/${slug}`)).size;
/** Riga and Vilnius tell of one meeting, on one card. */
const cards = (fresh.size - 1) * channels.length;
const cardsOf = (deliveries: readonly Delivery[]): Delivery[] =>
  deliveries.filter(({ cargo }) => cargo.kind === 'brief');

async function openMinistries(): Promise<void> {
  while ((await store.sources(wholeDesk)).some(({ visit }) => visit.readAt === null)) await pause(100);
  opened = Date.now();
}

/** Waits until every release is briefed, the corrected one again, and nothing is owed any more. */
async function settled(): Promise<void> {
  for (;;) {
    const { briefs, waitingReleases, deliveries } = await store.counts();
    const told = (await store.listDeliveries()).filter(({ cargo }) => cargo.kind === 'correction').length;
    const open = waitingReleases + deliveries.waiting + deliveries.sending;
    if (briefs === all && told >= channels.length && open === 0) return;
    await pause(200);
  }
}

test('nothing is lost and nothing comes twice, each does some of the work, and pages of one show what the other posted', async () => {
  const [web, worker] = [await serve('all'), await serve('worker')];
  await openMinistries();
  const page = await fetch(`${web.address}/arrivals?channel=web:desk`);
  const arrived: string[] = [];
  const reading = (async () => {
    for await (const chunk of page.body ?? []) arrived.push(Buffer.from(chunk).toString());
  })().catch(() => {});

  await settled();

  const deliveries = await store.listDeliveries();
  const posted = [...deliveredBy(web), ...deliveredBy(worker)];
  expect(posted.sort()).toEqual(deliveries.map(({ id }) => id).sort());
  expect(cardsOf(deliveries)).toHaveLength(cards);
  expect(Math.min(deliveredBy(web).length, deliveredBy(worker).length)).toBeGreaterThan(0);
  const desk = deliveries.filter(({ channel }) => channel === 'web:desk').map(({ id }) => id);
  while (desk.some((id) => !arrived.join('').includes(id))) await pause(100);
  web.process.kill('SIGTERM');
  const begun = performance.now();
  expect(await once(web.process, 'exit')).toEqual([0, null]);
  expect(performance.now() - begun).toBeLessThan(10_000);
  await reading;
}, 240_000);

test('a worker that is killed is replaced by the other within a few leases', async () => {
  const [first, second] = [await serve('worker'), await serve('worker')];
  await openMinistries();
  while (deliveredBy(first).length + deliveredBy(second).length < 4) await pause(50);

  first.process.kill('SIGKILL');
  await settled();

  const deliveries = await store.listDeliveries();
  expect(cardsOf(deliveries)).toHaveLength(cards);
  expect(deliveries.every(({ state }) => state === 'sent')).toBe(true);
  expect(new Set([...deliveredBy(first), ...deliveredBy(second)]).size).toBeGreaterThanOrEqual(
    deliveries.length - 1,
  );
}, 240_000);
