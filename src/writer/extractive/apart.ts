/** The rules writer with its briefs written in a thread of their own: whoever asks something meanwhile waits for none of them. */
import { Worker } from 'node:worker_threads';
import type { Brief } from '../../domain/brief.ts';
import type { Release } from '../../domain/release.ts';
import { type Writer, WriterError } from '../writer.ts';
import type { Order, Written } from './briefing-thread.ts';
import { createExtractive } from './extractive.ts';

export interface Apart extends Writer {
  /** Ends the thread. What is under way then is told to nobody, as when the process ends. */
  close(): Promise<void>;
}

interface Asked extends Order {
  brief: PromiseWithResolvers<Brief>;
}

/** A thread takes half a second to begin, and some memory while it stays. */
const idleMs = 60_000;
/** More than any release takes: one that would take all of the process's memory is given up. */
const heapMb = 512;

/**
 * The same writer as `createExtractive`: its briefs alone come from the thread, one after the other. The thread begins
 * with the first brief and ends after a minute without any. A release that breaks it, or that takes it longer than
 * `longestMs`, is rejected with a WriterError, and those behind it are briefed by another.
 */
export function createApart({ longestMs = 60_000 }: { longestMs?: number } = {}): Apart {
  /** In the order they were asked for: the first is being briefed. */
  const asked = new Map<number, Asked>();
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let count = 0;

  const end = async (): Promise<void> => {
    clearTimeout(timer);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  /** From now on the first has its time; with none, the thread does, and holds no process up. */
  const watch = (): void => {
    clearTimeout(timer);
    if (asked.size > 0) {
      worker?.ref();
      timer = setTimeout(() => giveUp('The rules took too long over this release.'), longestMs);
    } else {
      worker?.unref();
      timer = setTimeout(() => void end(), idleMs).unref();
    }
  };
  const giveUp = (fault: string, cause?: unknown): void => {
    const [first, ...others] = asked.values();
    void end();
    if (first === undefined) return;
    asked.delete(first.number);
    first.brief.reject(new WriterError(fault, { cause }));
    for (const { number, release } of others) thread().postMessage({ number, release });
    watch();
  };
  const thread = (): Worker => {
    if (worker !== null) return worker;
    const begun = new Worker(new URL('./briefing-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    begun.on('message', (written: Written) => {
      const { brief } = asked.get(written.number) ?? {};
      asked.delete(written.number);
      watch();
      if ('brief' in written) brief?.resolve(written.brief);
      else brief?.reject(new WriterError(written.fault));
    });
    begun.on('error', (error) => {
      if (worker === begun) giveUp('The thread that writes briefs broke off.', error);
    });
    worker = begun;
    return begun;
  };

  return {
    ...createExtractive(),
    brief: (release: Release) => {
      const one = { number: ++count, release, brief: Promise.withResolvers<Brief>() };
      asked.set(one.number, one);
      thread().postMessage({ number: one.number, release });
      if (asked.size === 1) watch();
      return one.brief.promise;
    },
    close: async () => {
      asked.clear();
      await end();
    },
  };
}
