/** The thread in which the rules write: a release or a question with its briefs in, what was written or the fault out. */
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Answer } from '../../domain/answer.ts';
import type { Brief } from '../../domain/brief.ts';
import { unpack } from '../../domain/kept.ts';
import { isTaken, type Sent, type Written } from './apart-order.ts';

// The process's own is none of its threads'. What is compiled already is read in a third of the time, and the compiler not loaded.
enableCompileCache();
const { createExtractive } = await import('./extractive.ts');

const writer = createExtractive();
parentPort?.on('message', async ({ order, taken }: Sent) => {
  if (isTaken(taken)) return;
  const writing =
    'release' in order
      ? writer.brief(order.release)
      : writer.answer({ ...order.briefing, briefs: order.briefing.briefs.map(unpack) });
  const done: Written = await writing.then(
    (written: Brief | Answer) => ({ written }),
    (error: unknown) => ({ fault: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(done);
});
parentPort?.postMessage('ready' satisfies Written);
