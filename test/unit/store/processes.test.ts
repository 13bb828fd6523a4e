/** Several processes on one SQLite file, some of them killed: nothing is lost and nothing comes twice. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { wholeDesk } from '../../../src/domain/workspace.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { allAtOnce, everything, morning, silent } from '../../contract/store.samples.ts';

const releases = 40;
const channels = ['web:a', 'web:b', 'slack:C1'];

let folder: string;
let platform: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coop-processes-'));
  platform = join(folder, 'platform.txt');
  store = await createStore({ url: null, folder, now: () => morning, log: silent });
  for (const channel of channels) await store.addFollow(channel, allAtOnce, 'anna', morning);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function start(leaseMs: number): ChildProcess {
  const script = fileURLToPath(new URL('./worker.ts', import.meta.url));
  return spawn(process.execPath, [script, folder, platform, String(releases), String(leaseMs)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const lines = (): string[] =>
  existsSync(platform) ? readFileSync(platform, 'utf8').split('\n').slice(0, -1) : [];

/** Waits until so many messages are posted, woken by the platform's file. */
async function posted(count: number): Promise<void> {
  const changes = watch(folder);
  try {
    while (lines().length < count) await once(changes, 'change');
  } finally {
    changes.close();
  }
}

async function expectAllOnce(): Promise<void> {
  const deliveries = await store.listDeliveries();
  expect(await store.countBriefs(everything, wholeDesk)).toBe(releases);
  expect(deliveries).toHaveLength(releases * channels.length);
  expect(deliveries.every(({ state }) => state === 'sent')).toBe(true);
  expect(lines().sort()).toEqual(deliveries.map(({ id }) => id).sort());
}

it('lets three processes share the work of one file', async () => {
  const workers = [start(60_000), start(60_000), start(60_000)];

  const ends = await Promise.all(workers.map((worker) => once(worker, 'exit')));

  expect(ends.map(([code]) => code)).toEqual([0, 0, 0]);
  await expectAllOnce();
});

it('takes over from processes that were killed', async () => {
  const survivor = start(700);
  const end = once(survivor, 'exit');

  for (const count of [2, 15, 30, 60, 90]) {
    const victim = start(700);
    const gone = once(victim, 'exit');
    await posted(count);
    victim.kill('SIGKILL');
    await gone;
  }
  const last = start(700);
  const [[code], [lastCode]] = await Promise.all([end, once(last, 'exit')]);

  expect([code, lastCode]).toEqual([0, 0]);
  await expectAllOnce();
});
