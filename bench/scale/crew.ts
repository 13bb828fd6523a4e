/** The processes of a measurement: started together, let go at once, and waited for. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Release } from '../../src/domain/release.ts';
import { commandFlags, startFlags } from '../flags.ts';
import type { Place } from './cache.ts';
import { releaseOf } from './desk.ts';

export interface Task extends Place {
  /** Imports releases by rules, alone or while it answers; answers alone; posts what is owed; or visits the sources that are due and briefs what they have. */
  kind: 'import' | 'busy' | 'ask' | 'deliver' | 'collect';
  /** The numbers of the releases to be imported: from the first to before the last; for `collect`, `to` is the port of the sources, for `ask` how often each question is asked. */
  from: number;
  to: number;
  /** Milliseconds that the chat service takes for a card. */
  postMs: number;
}

/** Compiled code is kept between runs as `coop` keeps it. */
const env = {
  ...process.env,
  MALLOC_ARENA_MAX: '1',
  NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
};

/** Times of answers, in milliseconds. */
export interface Answers {
  p50: number;
  p99: number;
}

/** Milliseconds, measured by a process that answers while it imports. */
export interface Busy extends Answers {
  /** The 99th percentile of the event loop's delay, and the longest. */
  delay: number;
  longest: number;
}

/** What a process tells at its end. */
export interface Ended {
  seconds: number;
  /** Seconds of processor time. */
  cpu: number;
  /** When the last source had been visited. */
  lastVisit?: number;
  answers?: Answers;
  busy?: Busy;
  /** Megabytes. */
  rss: number;
}

/** Those that a process is to import. */
async function releasesOf(task: Task | undefined): Promise<Release[]> {
  const releases: Release[] = [];
  if (task?.kind !== 'import' && task?.kind !== 'busy') return releases;
  for (let number = task.from; number < task.to; number++) releases.push(await releaseOf(number));
  return releases;
}

/** Runs the tasks, each in a process of its own; meanwhile calls `meanwhile` again and again. Throws when one fails. */
export async function runAll(
  tasks: readonly Task[],
  meanwhile: (() => Promise<void>) | null = null,
): Promise<Ended[]> {
  const script = join(import.meta.dirname, 'process.ts');
  const children = tasks.map((task) =>
    fork(script, [JSON.stringify(task)], {
      execArgv: [...(task.kind === 'import' ? commandFlags : startFlags)],
      env,
    }),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  const ready = children.map((child) => once(child, 'message'));
  for (const [index, child] of children.entries()) child.send(await releasesOf(tasks[index]));
  await Promise.all(ready);
  const ends = children.map((child) =>
    Promise.race([
      once(child, 'message').then(([end]) => end as Ended),
      once(child, 'exit').then(([code]) => {
        throw new Error(`A process of the measurement ended with ${code}.`);
      }),
    ]),
  );
  for (const child of children) child.send([]);
  const all = Promise.all(ends);
  let running = true;
  const over = (): void => {
    running = false;
  };
  all.then(over, over);
  while (meanwhile !== null && running) await meanwhile();
  return await all;
}
