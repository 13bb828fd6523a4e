/** The crew of a trial: the processes that work, are killed, and are replaced. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { WorkerOptions } from './worker.ts';

export interface Crew {
  workers: ChildProcess[];
  /** Kills one with SIGKILL and starts another in its place, which may kill itself at a step. */
  replace(index: number, killAt?: WorkerOptions['killAt']): Promise<void>;
  /** Resolves when the process at this index has ended. */
  ended(index: number): Promise<void>;
  kills(): number;
  start(processes: number): Promise<void>;
  /** Brings back every process that has ended, and replaces those that were to kill themselves and have not met their step. */
  complete(): Promise<void>;
  end(): Promise<void>;
}

/** A crew of processes with these options. */
export function createCrew(options: Omit<WorkerOptions, 'killAt'>): Crew {
  const workers: ChildProcess[] = [];
  /** Those that will kill themselves. */
  const armed = new Set<number>();
  let kills = 0;
  const isGone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
  const ended = async (index: number): Promise<void> => {
    const child = workers[index];
    if (child && !isGone(child)) await new Promise((gone) => child.once('exit', gone));
  };
  const put = async (index: number, killAt: WorkerOptions['killAt']): Promise<void> => {
    if (killAt === null) armed.delete(index);
    else armed.add(index);
    workers[index] = await spawned({ ...options, killAt });
  };
  const replace = async (index: number, killAt: WorkerOptions['killAt'] = null): Promise<void> => {
    workers[index]?.kill('SIGKILL');
    await ended(index);
    kills++;
    await put(index, killAt);
  };
  return {
    workers,
    ended,
    replace,
    kills: () => kills,
    start: async (processes) => {
      await Promise.all(Array.from({ length: processes }, (_, index) => put(index, null)));
    },
    complete: async () => {
      for (const [index, child] of workers.entries()) {
        if (isGone(child) || armed.has(index)) await replace(index);
      }
    },
    end: async () => {
      for (const [index, child] of workers.entries()) {
        child.kill('SIGKILL');
        await ended(index);
      }
    },
  };
}

async function spawned(options: WorkerOptions): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'worker.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['ignore', 'ignore', process.env.FAULTS_LOG ? 'inherit' : 'ignore', 'ipc'],
  });
  await new Promise((ready) => {
    child.once('message', ready);
    child.once('exit', ready);
  });
  return child;
}
