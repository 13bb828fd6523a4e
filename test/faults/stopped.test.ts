/** A process that stands still while it holds a card or a reply, for longer than its lease, and then goes on. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStore, type Store } from '../../src/store/store.ts';
import { allAtOnce, silent, tell } from '../contract/store.samples.ts';
import { type Crew, createCrew } from './crew.ts';
import { calm, type Service, startService } from './service.ts';

const leaseMs = 1_500;
let folder: string;
let store: Store;
let service: Service;
let crew: Crew;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coop-stopped-'));
  store = await createStore({ url: null, folder, now: () => new Date(), log: silent });
  service = await startService(() => 0);
  service.weather = calm;
  const options = { url: null, folder, service: service.address, leaseMs, sources: [], clock: null };
  crew = createCrew({ ...options, blind: false, digests: false, model: null });
});

afterEach(async () => {
  await crew.end();
  await store.close();
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks again and again, for as long as any machine may take. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

const isStopped = (pid: number): boolean => /\) T /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

async function owe(title: string): Promise<void> {
  const { release, brief } = tell({
    key: `https://ministry.example/${title}`,
    title,
    text: `${title} it is.`,
  });
  await store.keep(release, { ...brief, headline: title }, { now: new Date(), quiet: false });
}

const stands = (id: string) => service.messages.some((message) => message.id === id);

/** Starts a process that stands still at a step; another does its work meanwhile; then the first goes on, and does other work. */
async function standStillAt(step: string, isDone: () => boolean): Promise<void> {
  await crew.replace(0, { step, time: 1, signal: 'SIGSTOP' });
  const [stale] = crew.workers;
  await until(() => isStopped(stale?.pid ?? 0));
  await crew.replace(1);
  await until(isDone);
  crew.workers[1]?.kill('SIGKILL');
  await crew.ended(1);
  stale?.kill('SIGCONT');
  await store.addFollow('web:next', allAtOnce, 'test', new Date());
  await owe('Next');
  await until(() => service.messages.some(({ channel }) => channel === 'web:next'));
}

/** Whoever can be stopped by a signal, and seen so. */
const canStop = ((): boolean => {
  try {
    execFileSync('test', ['-r', '/proc/self/stat']);
    return true;
  } catch {
    return false;
  }
})();

const canTell = { timeout: 120_000 };

test.skipIf(!canStop).each(['store.holdDelivery after', 'chat.post before'])(
  'posts no card that another has posted: %s',
  canTell,
  async (step) => {
    await store.addFollow('web:first', allAtOnce, 'test', new Date());
    await owe('First');

    await standStillAt(step, () => service.messages.some(({ title }) => title === 'First'));

    expect(service.messages.filter(({ title }) => title === 'First')).toHaveLength(1);
  },
);

test.skipIf(!canStop).each(['store.tryReply after', 'chat.post before'])(
  'shows no answer that another has shown: %s',
  canTell,
  async (step) => {
    await store.receiveActs([{ id: 'act', platform: 'web', thread: 't', body: 'latvia' }], new Date());

    await standStillAt(step, () => stands('act'));

    expect(service.messages.filter(({ id }) => id === 'act')).toHaveLength(1);
  },
);
