/** The thread that hostile documents are parsed in, so that none of them can stop the bot. */
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { ParseOptions } from './inspect.ts';

export interface Job {
  id: number;
  bytes: Uint8Array;
  options: ParseOptions;
}

// The process's own is none of its threads': without, the compiler is loaded and stays.
enableCompileCache();
const { parseDocument } = await import('./inspect.ts');

parentPort?.on('message', async ({ id, bytes, options }: Job) => {
  try {
    parentPort?.postMessage({ id, parsed: await parseDocument(bytes, options) });
  } catch (error) {
    const unreadable = error instanceof Error && 'unreadable' in error && error.unreadable === true;
    parentPort?.postMessage({
      id,
      fault: error instanceof Error ? error.message : String(error),
      unreadable,
    });
  }
});

parentPort?.postMessage('ready');
