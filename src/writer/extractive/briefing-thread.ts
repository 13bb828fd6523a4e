/** The thread in which the rules write briefs: a release with its number in, its brief or its fault out. */
import { enableCompileCache } from 'node:module';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Brief } from '../../domain/brief.ts';
import type { Release } from '../../domain/release.ts';

/** A release to brief. */
export interface Order {
  number: number;
  release: Release;
}

/** What came of it. */
export type Written = { number: number } & ({ brief: Brief } | { fault: string });

// Linux lowers the thread that asks, and not its process: people go first on a busy machine.
if (process.platform === 'linux') setPriority(0, 10);

// The process's own is none of its threads'. What is compiled already is read in a third of the time, and the compiler not loaded.
enableCompileCache();
const { createExtractive } = await import('./extractive.ts');

const writer = createExtractive();
parentPort?.on('message', async ({ number, release }: Order) => {
  const written = await writer.brief(release).then(
    (brief): Written => ({ number, brief }),
    (error: unknown): Written => ({ number, fault: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(written);
});
