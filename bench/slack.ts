/** How soon Slack is told that 200 commands at once arrived, and how fast, and with how much memory, a release owed to 5,000 and to 10,000 channels goes out. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Order } from '../src/domain/follow.ts';
import { createLog } from '../src/log.ts';
import { createStore, type Store } from '../src/store/store.ts';
import { createExtractive } from '../src/writer/extractive/extractive.ts';
import { freePort } from '../test/fakes/port.ts';
import { type Crowd, openCrowd } from '../test/fakes/slack/crowd.ts';
import { createPerson } from '../test/fakes/slack/person.ts';
import { type FakeSlack, openSlack } from '../test/fakes/slack/slack.ts';
import { channelOf } from '../test/fakes/slack/world.ts';
import { sampleRelease } from '../test/flows/desk.ts';
import { startFlags } from './flags.ts';

const now = (): Date => new Date();
const postsPerSecond = 100;
const everyMs = 250;
const rounds = 5;
const people = 200;
const script = fileURLToPath(new URL('../test/fakes/slack/child.ts', import.meta.url));
const count = Number(process.argv[2] ?? 5_000);

/** A desk in a process of its own, started as `npm start` does, taking in two releases a second; and its Slack. */
interface Desk {
  slack: FakeSlack;
  store: Store;
  port: number;
  /** Its resident memory in MB; 0 where the system does not tell. */
  memory(): number;
}

await withDesk(acknowledging);
await withDesk(async (desk) => {
  const once = await delivering(desk, count, 1);
  const twice = await delivering(desk, 2 * count, 2);
  const flat = twice - once <= 30 ? 'flat' : 'NOT FLAT';
  console.log(`the same desk with twice as many channels took ${twice - once} MB more (${flat}, bound 30)`);
});

async function withDesk<Result>(work: (desk: Desk) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'coop-bench-slack-'));
  const slack = await openSlack({ channelGapMs: 1_000, postsPerSecond });
  const store = await createStore({ url: null, folder, now, log: createLog({ now, level: 'silent' }) });
  const port = await freePort();
  const args = [...startFlags, script, folder, slack.apiUrl, String(port), 'http'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, COOP_COLLECT: '1' },
  });
  try {
    if (child.stdout) await once(child.stdout, 'data');
    return await work({ slack, store, port, memory: () => memoryOf(child) });
  } finally {
    child.kill('SIGKILL');
    await store.close();
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 200 people type a command at once: when the desk has just started, then five times. Timed from a request's last byte written to its answer's first byte read. */
async function acknowledging({ slack, port }: Desk): Promise<void> {
  const crowd: Crowd = await openCrowd(port);
  const path = '/slack/events';
  const send = (body: string, headers: Record<string, string>) => crowd.post(path, body, headers);
  const person = createPerson(slack, { requestUrl: `http://127.0.0.1:${port}${path}`, send });
  await Promise.all(Array.from({ length: 20 }, () => person.command('help')));
  const crowdOnce = async (): Promise<number[]> => {
    await answered(slack);
    const told = await Promise.all(
      Array.from({ length: people }, (_, n) => person.command('latvia', { user: `U${n + 1}` })),
    );
    if (told.some(({ status }) => status !== 200)) throw new Error('a command was not acknowledged');
    return told.map(({ tookMs }) => tookMs);
  };
  const first = await crowdOnce();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(...(await crowdOnce()));
  await crowd.close();
  const at = (all: number[], share: number): string =>
    (all.toSorted((a, b) => a - b)[Math.floor(all.length * share)] ?? 0).toFixed(0);
  console.log(
    `${people} commands at once, ${rounds} times, while releases are collected: acknowledged in ${at(times, 0.5)} ms (median), ${at(times, 0.99)} ms (p99, bound 100); the first crowd after the start in ${at(first, 0.99)} ms`,
  );
}

/** Resolves once nothing was shown for three seconds. */
async function answered(slack: FakeSlack): Promise<void> {
  for (let before = -1; before !== slack.calls.length; ) {
    before = slack.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  }
}

/** A release is owed to so many channels, new ones among them; gives how many MB the desk held at most. */
async function delivering({ slack, store, memory }: Desk, count: number, nth: number): Promise<number> {
  const order: Order = {
    ...{ countries: [], topics: [], sources: [], types: [] },
    rhythm: { kind: 'at_once' },
    zone: 'UTC',
  };
  const ids = Array.from({ length: count }, (_, n) => `CB${String(n).padStart(5, '0')}`);
  for (const id of ids.filter((id) => !slack.home.channels.has(id))) {
    slack.home.channels.set(id, channelOf(id, id, 'public', [slack.home.botUser]));
    await store.addFollow(`slack:${id}`, order, 'bench', now());
  }
  const release = sampleRelease(nth);
  const brief = await createExtractive().brief(release);
  const before = memory();
  await store.takeIn([release], { now: now(), quiet: false });
  await store.keep(release, brief, { now: now(), quiet: false });
  const began = performance.now();
  const messagesIn = (id: string): number => slack.home.channels.get(id)?.messages.length ?? 0;
  const posts = (): number => ids.filter((id) => messagesIn(id) > 0).length;
  let most = before;
  while (posts() < count) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    most = Math.max(most, memory());
  }
  const seconds = (performance.now() - began) / 1000;
  const refused = slack.calls.filter(({ method }) => method === 'chat.postMessage').length - count;
  const twice = ids.filter((id) => messagesIn(id) > 1).length;
  const share = (count / seconds / postsPerSecond) * 100;
  console.log(
    `${count} channels in ${seconds.toFixed(1)} s: ${share.toFixed(0)} % of Slack’s ${postsPerSecond} a second (bound 95), ${refused} calls refused, ${twice} twice; memory of the desk ${before} MB before, ${most} MB at most`,
  );
  for (const id of ids) slack.home.channels.get(id)?.messages.splice(0);
  slack.calls.splice(0);
  return most;
}

function memoryOf(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
