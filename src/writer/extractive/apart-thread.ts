/** The thread in which the rules write: a release or a question with its briefs in, what was written or the fault out. */
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Answer } from '../../domain/answer.ts';
import type { Brief } from '../../domain/brief.ts';
import type { Release } from '../../domain/release.ts';
import type { Briefing } from '../writer.ts';

/** What is to be written: a release's brief, or the answer to a question. */
export type Order = { release: Release } | { briefing: Briefing };

/** What came of it; `ready` comes once, before the first. */
export type Written = { written: Brief | Answer } | { fault: string } | 'ready';

// The process's own is none of its threads'. What is compiled already is read in a third of the time, and the compiler not loaded.
enableCompileCache();
const { createExtractive } = await import('./extractive.ts');

const writer = createExtractive();
parentPort?.on('message', async (order: Order) => {
  const writing = 'release' in order ? writer.brief(order.release) : writer.answer(order.briefing);
  const done: Written = await writing.then(
    (written: Brief | Answer) => ({ written }),
    (error: unknown) => ({ fault: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(done);
});
parentPort?.postMessage('ready' satisfies Written);
