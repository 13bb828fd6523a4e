/** What our side of a model costs: prompt, parse and verify for one release, how near a hundred releases with a slow model come to the ideal time, and what a hanging one does to collection. */

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type MessagePort, parentPort, Worker } from 'node:worker_threads';
import { readSamples } from '../src/demo/samples.ts';
import type { Release } from '../src/domain/release.ts';
import type { Reader } from '../src/feeds/read.ts';
import { briefWaiting, type CollectParts, visitDue } from '../src/flows/collect.ts';
import { createLog } from '../src/log.ts';
import { createStore } from '../src/store/store.ts';
import { createExtractive } from '../src/writer/extractive/extractive.ts';
import { connectModel } from '../src/writer/llm/connect.ts';
import { createMemoryLedger } from '../src/writer/llm/ledgers.ts';
import { readPrompts } from '../src/writer/llm/llm.ts';
import type { Writer } from '../src/writer/writer.ts';
import { startModel } from '../test/fakes/model/server.ts';
import { faultless } from '../test/fakes/model/writer.ts';

const { samples } = readSamples(resolve(import.meta.dirname, '../samples'));
const releases: Release[] = samples.map(({ slug, title, language, paragraphs }, index) => ({
  ...{
    key: `${slug}-${index}`,
    source: 'bench',
    url: null,
    title,
    published: '2026-11-20',
    language,
    country: 'LV',
  },
  text: paragraphs.join('\n\n'),
}));
const now = (): Date => new Date();
const rules = createExtractive();
const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

function writerAt(address: string, key: string) {
  const bounds = {
    timeoutMs: 30_000,
    retries: 2,
    concurrency: 8,
    mostOutput: 6000,
    effort: null,
    tier: null,
  };
  return connectModel(
    {
      ...{ model: 'bench', api: 'chat', apiKey: key, baseUrl: address, azureVersion: null },
      ...{ ...bounds, price: null, budget: null, secondLook: 4 },
    },
    {
      ...{ rules, ledger: createMemoryLedger(), now, random: Math.random },
      prompts: readPrompts(resolve(import.meta.dirname, '../prompts')),
      log: createLog({ now, level: 'error' }),
    },
  ).writer;
}

const hundred = Array.from({ length: 100 }, (_, number) => {
  const release = releases[number % releases.length];
  if (release === undefined) throw new Error('there are no samples');
  return { ...release, key: `bench-${number}`, text: `${release.text}\n\nThis is telling number ${number}.` };
});

/** The server has a thread of its own, as it would have a machine: `slow` makes it take its time. */
interface FarServer {
  address: string;
  key: string;
  slow(ms: number): Promise<number>;
  stop(): Promise<unknown>;
}

/** In the thread: answers without fault, and tells how often it was asked whenever its pace is changed. */
async function serveFar(port: MessagePort): Promise<void> {
  const model = await startModel();
  const form = await faultless(releases);
  let wait = 0;
  model.behave((asked) => (wait === 0 ? form(asked) : { after: wait, next: form(asked) }));
  port.on('message', (ms: number) => {
    wait = ms;
    port.postMessage(model.asked.length);
  });
  port.postMessage({ address: model.address, key: model.key });
}

async function startFar(): Promise<FarServer> {
  const thread = new Worker(new URL(import.meta.url));
  const [place] = (await once(thread, 'message')) as [{ address: string; key: string }];
  return {
    ...place,
    slow: async (ms) => {
      thread.postMessage(ms);
      return ((await once(thread, 'message')) as [number])[0];
    },
    stop: () => thread.terminate(),
  };
}

/** What this thread has computed, in milliseconds: a busy machine does not change it. */
const computed = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

if (parentPort !== null) await serveFar(parentPort);
else await measure();

async function measure(): Promise<void> {
  const server = await startFar();
  const quick = writerAt(server.address, server.key);
  for (const release of releases.slice(0, 3)) await quick.brief({ ...release, text: `${release.text} ` });
  const [alone, together]: [number[], number[]] = [[], []];
  for (const release of releases) {
    let start = computed();
    await rules.brief(release);
    alone.push(computed() - start);
    start = computed();
    await quick.brief(release);
    together.push(computed() - start);
  }
  const overhead = together.map((time, index) => time - (alone[index] ?? 0));
  console.log(
    `our side of a model: median ${median(overhead).toFixed(1)} ms a release beside the rules' ${median(alone).toFixed(1)} ms (bound 60), processor time, loopback HTTP included`,
  );

  const slowMs = 2_000;
  const before = await server.slow(slowMs);
  const computedBefore = computed();
  const slow = await backfill(writerAt(server.address, server.key));
  const calls = (await server.slow(0)) - before;
  const busy = (computed() - computedBefore) / 1000;
  const ideal = Math.ceil(100 / 8) * slowMs;
  console.log(
    `100 releases as the desk briefs them, a model of ${slowMs / 1000} s, 8 at once: ${(slow.took / ideal).toFixed(2)} × the ideal ${ideal / 1000} s (bound 1.1), ${slow.byBoth} by both, ${calls} calls, ${slow.most} in hand at most, ${busy.toFixed(1)} s of it computing`,
  );
  await server.stop();

  const silent = createServer(() => {});
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const hung = connectModel(
    {
      ...{ model: 'bench', api: 'chat', apiKey: null },
      baseUrl: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/v1`,
      ...{ azureVersion: null, timeoutMs: 3_000, retries: 2, concurrency: 8, mostOutput: 6000 },
      ...{ effort: null, tier: null, price: null, budget: null, secondLook: 4 },
    },
    {
      ...{ rules, ledger: createMemoryLedger(), now, random: Math.random },
      prompts: readPrompts(resolve(import.meta.dirname, '../prompts')),
      log: createLog({ now, level: 'silent' }),
    },
  ).writer;
  const [alone2, beside] = [await collection(rules), await collection(hung)];
  console.log(
    `40 sources visited while their releases are briefed: ${alone2.visited.toFixed(0)} ms by the rules, ${beside.visited.toFixed(0)} ms while the model hangs; all 80 briefed after ${(alone2.briefed / 1000).toFixed(1)} s and ${(beside.briefed / 1000).toFixed(1)} s (3 s a try, then it is left alone)`,
  );
  silent.closeAllConnections();
  silent.close();
}

type Parts = CollectParts & { end: () => Promise<void> };

/** A desk's parts over a store of their own. */
async function partsOf(writer: Writer, reader: Partial<Reader>): Promise<Parts> {
  const folder = mkdtempSync(join(tmpdir(), 'coop-bench-'));
  const log = createLog({ now, level: 'silent' });
  const store = await createStore({ url: null, folder, now, log });
  const briefing = { atOnce: 16, leaseMs: 300_000 };
  return {
    ...{ writer, store, now, log, briefing, reader: reader as Reader },
    ...{ random: Math.random, leaseMs: 300_000 },
    end: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The hundred releases, all waiting at once, as the bot briefs them. */
async function backfill(writer: Writer): Promise<{ took: number; byBoth: number; most: number }> {
  let [byBoth, underWay, most] = [0, 0, 0];
  const counted: Writer = {
    ...writer,
    brief: async (release, pace) => {
      most = Math.max(most, ++underWay);
      const brief = await writer.brief(release, pace);
      underWay--;
      if (brief.written.by === 'both') byBoth++;
      return brief;
    },
  };
  const parts = await partsOf(counted, {});
  await parts.store.takeIn(hundred, { now: now(), quiet: true });
  const start = performance.now();
  await briefWaiting(parts);
  const took = performance.now() - start;
  await parts.end();
  return { took, byBoth, most };
}

/** Forty sources of two releases each, read while what they brought is briefed. */
async function collection(writer: Writer): Promise<{ visited: number; briefed: number }> {
  const parts = await partsOf(writer, {
    readSource: async ({ id }, visit) => ({
      releases: hundred
        .slice(0, 2)
        .map((release) => ({ ...release, source: id, key: `${id}-${release.key}` })),
      ...{ withdrawn: [], notModified: false },
      visit: { ...visit, readAt: now(), nextVisitAt: new Date(now().getTime() + 3_600_000) },
    }),
  });
  const sources = Array.from({ length: 40 }, (_, n) => ({
    ...{ id: `s${n}`, name: `Source ${n}`, url: `https://s${n}.example/`, country: 'LV', everyMinutes: 60 },
  }));
  await parts.store.saveSources(sources);
  const start = performance.now();
  let more = true;
  const briefing = (async () => {
    while (more) {
      await briefWaiting(parts);
      await new Promise((done) => setTimeout(done, 10));
    }
    await briefWaiting(parts);
  })();
  await visitDue(parts);
  const visited = performance.now() - start;
  more = false;
  await briefing;
  const briefed = performance.now() - start;
  await parts.end();
  return { visited, briefed };
}
