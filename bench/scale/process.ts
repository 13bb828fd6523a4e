/** One process of a measurement. */

import type { LookupFunction } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Release } from '../../src/domain/release.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { createReader } from '../../src/feeds/read.ts';
import { briefWaiting, visitDue } from '../../src/flows/collect.ts';
import { deliverDue } from '../../src/flows/deliver.ts';
import { createStore } from '../../src/store/store.ts';
import { createApart } from '../../src/writer/extractive/apart.ts';
import { askRounds, askWhile } from './asking.ts';
import type { Ended, Task } from './crew.ts';
import { log, now } from './given.ts';
import { importReleases } from './importing.ts';

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const store = await createStore({ url: task.url, folder: task.folder, now, log });
// The rules are in a thread where people ask meanwhile; who imports from the shell has none.
const apart = task.kind === 'import' ? null : createApart();
const writer = apart ?? (await import('../../src/writer/extractive/extractive.ts')).createExtractive();
const chat = {
  name: 'web' as const,
  start: async () => {},
  stop: async () => {},
  post: async (_channel: string, _card: unknown, id: string) => {
    if (task.postMs > 0) await pause(task.postMs);
    return { id };
  },
  update: async () => {},
  find: async () => ({ seen: false as const }),
};
const parts = { store, writer, now, log, leaseMs: 60_000, random: Math.random };

/** Made by who started this process: to make them takes the rules, and memory. */
const hear = (): Promise<Release[]> =>
  new Promise((heard) => process.once('message', (message) => heard(message as Release[])));
process.send?.('begun');
const releases = await hear();
/** The rules read their lists once; that is no part of what is measured. */
for (const release of releases.slice(0, 1)) await writer.brief(release);
process.send?.('ready');
await hear();
const [begun, cpu] = [performance.now(), process.cpuUsage()];
const since = (): number => (performance.now() - begun) / 1000;
let lastVisit = 0;

/** As `coop serve` does: visits wait for no brief. */
async function collectAll(): Promise<void> {
  const hosts = (await store.sources(wholeDesk)).map(({ source }) => new URL(source.url ?? '').host);
  const lookup: LookupFunction = (_name, _options, found) =>
    found(null, [{ address: '127.0.0.1', family: 4 }]);
  const reader = createReader({ allowHosts: hosts, lookup, now, log });
  let visiting = true;
  const visits = visitDue({ ...parts, reader }).finally(() => {
    visiting = false;
    lastVisit = since();
  });
  while (visiting) {
    await briefWaiting({ ...parts, reader });
    await pause(200);
  }
  await visits;
  await briefWaiting({ ...parts, reader });
  await reader.close();
}

let answers: Ended['answers'];
let busy: Ended['busy'];
if (task.kind === 'import') await importReleases({ store, writer }, releases);
else if (task.kind === 'busy') busy = await askWhile({ store, writer }, releases);
else if (task.kind === 'ask') answers = await askRounds({ store, writer }, task.to);
else if (task.kind === 'collect') await collectAll();
else {
  const platforms = new Map([['web', chat]]);
  await deliverDue({ ...parts, platforms, wording: { words: (rule: string) => rule } });
}
const { user, system } = process.cpuUsage(cpu);
const ended: Ended = {
  cpu: (user + system) / 1e6,
  seconds: since(),
  lastVisit,
  ...(answers ? { answers } : {}),
  ...(busy ? { busy } : {}),
  rss: process.memoryUsage.rss() / 1e6,
};
process.send?.(ended);
await apart?.close();
await store.close();
process.disconnect?.();
