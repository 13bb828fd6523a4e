/** How soon Slack is told that 200 commands at once arrived, and how fast a release owed to 5,000 channels goes out. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Order } from '../src/domain/follow.ts';
import { createLog } from '../src/log.ts';
import { createStore } from '../src/store/store.ts';
import { createExtractive } from '../src/writer/extractive/extractive.ts';
import { createPerson } from '../test/fakes/slack/person.ts';
import { openSlack } from '../test/fakes/slack/slack.ts';
import { channelOf } from '../test/fakes/slack/world.ts';
import { sampleRelease } from '../test/flows/desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'coop-bench-slack-'));
writeFileSync(join(folder, 'shift'), '0');
const now = (): Date => new Date();
const log = createLog({ now, level: 'silent' });
const postsPerSecond = 100;
const slack = await openSlack({ channelGapMs: 1_000, postsPerSecond });
const store = await createStore({ url: null, folder, now, log });
const port = await freePort();
const script = fileURLToPath(new URL('../test/fakes/slack/child.ts', import.meta.url));
const child: ChildProcess = spawn(process.execPath, [script, folder, slack.apiUrl, String(port), 'http'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, COOP_COLLECT: '1' },
});

try {
  if (child.stdout) await once(child.stdout, 'data');
  await acknowledging();
  await delivering(Number(process.argv[2] ?? 5_000));
} finally {
  child.kill('SIGKILL');
  await store.close();
  await slack.close();
  rmSync(folder, { recursive: true, force: true });
}

/** 200 people type a command at once, thrice; briefs are written meanwhile. */
async function acknowledging(): Promise<void> {
  const person = createPerson(slack, { requestUrl: `http://127.0.0.1:${port}/slack/events` });
  await Promise.all(Array.from({ length: 20 }, () => person.command('help')));
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const told = await Promise.all(Array.from({ length: 200 }, () => person.command('latvia')));
    if (told.some(({ status }) => status !== 200)) throw new Error('a command was not acknowledged');
    times.push(...told.map(({ tookMs }) => tookMs));
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  console.log(
    `200 commands at once, briefs being written: acknowledged in ${at(0.5)} ms (median), ${at(0.99)} ms (p99, bound 100)`,
  );
}

async function delivering(count: number): Promise<void> {
  const order: Order = {
    ...{ countries: [], topics: [], sources: [], types: [] },
    rhythm: { kind: 'at_once' },
    zone: 'UTC',
  };
  const ids = Array.from({ length: count }, (_, n) => `CB${String(n).padStart(5, '0')}`);
  for (const id of ids) {
    slack.home.channels.set(id, channelOf(id, id, 'public', [slack.home.botUser]));
    await store.addFollow(`slack:${id}`, order, 'bench', now());
  }
  const release = sampleRelease(1);
  const brief = await createExtractive().brief(release);
  const before = memory();
  await store.takeIn([release], { now: now(), quiet: false });
  await store.keep(release, brief, { now: now(), quiet: false });
  const began = performance.now();
  const posts = (): number =>
    ids.filter((id) => (slack.home.channels.get(id)?.messages.length ?? 0) > 0).length;
  let most = before;
  while (posts() < count) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    most = Math.max(most, memory());
  }
  const seconds = (performance.now() - began) / 1000;
  const refused = slack.calls.filter(({ method }) => method === 'chat.postMessage').length - count;
  const twice = ids.filter((id) => (slack.home.channels.get(id)?.messages.length ?? 0) > 1).length;
  const share = (count / seconds / postsPerSecond) * 100;
  console.log(
    `${count} channels in ${seconds.toFixed(1)} s: ${share.toFixed(0)} % of Slack’s ${postsPerSecond} a second (bound 95), ${refused} calls refused, ${twice} twice`,
  );
  console.log(`memory of the desk: ${before} MB before, ${most} MB at most`);
}

/** The child's resident memory in MB; 0 where the system does not tell. */
function memory(): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
