/** Parses documents in a thread of their own, with a limit on time and memory. */
import { Worker } from 'node:worker_threads';
import { SourceError } from './fault.ts';
import type { ParsedDocument, ParseOptions } from './inspect.ts';

/** What the thread says once it has loaded its libraries. */
const ready = 'ready';

export interface ThreadOptions {
  /** How long one document may take. Default 10 s. */
  limitMs?: number;
  /** Heap of the thread in MB. Default 512. */
  heapMb?: number;
}

export interface ReadingThread {
  /** Like `parseDocument`; rejects with SourceError also when the document takes too long or too much memory. One at a time, in order. */
  parse(bytes: Uint8Array, options: ParseOptions): Promise<ParsedDocument>;
  close(): Promise<void>;
}

interface Reply {
  id: number;
  parsed?: ParsedDocument;
  fault?: string;
  unreadable?: boolean;
}

const startMs = 60_000;
/** After so many bytes of documents the thread is replaced: a heap that has grown is not given back before its thread ends. */
const mostTaken = 16 * 1_048_576;

/** The thread starts with the first document, is replaced after one that it could not survive and after many, and keeps no process alive. */
export function createThread({ limitMs = 10_000, heapMb = 512 }: ThreadOptions = {}): ReadingThread {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let lastId = 0;
  let taken = 0;
  let isReady = false;

  const start = (): Worker => {
    taken = 0;
    isReady = false;
    const started = new Worker(new URL('./reading-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    started.once('message', () => {
      isReady = true;
    });
    started.unref();
    return started;
  };
  const stop = async () => {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  };
  const run = (bytes: Uint8Array, options: ParseOptions) =>
    new Promise<ParsedDocument>((resolve, reject) => {
      worker ??= start();
      const at = worker;
      taken += bytes.length;
      lastId += 1;
      const id = lastId;
      const end = () => {
        clearTimeout(timer);
        at.off('message', hear).off('error', fail).off('exit', fail);
        at.unref();
      };
      const hear = async (reply: Reply | typeof ready) => {
        if (reply === ready) return begin();
        if (reply.id !== id) return;
        end();
        if (taken > mostTaken) await stop();
        if (reply.parsed) resolve(reply.parsed);
        else
          reject(
            new SourceError(reply.fault ?? 'The document cannot be read.', {
              unreadable: reply.unreadable ?? false,
            }),
          );
      };
      const give = (message: string, cause?: unknown) => {
        end();
        void stop();
        reject(new SourceError(message, { cause, unreadable: true }));
      };
      const fail = (cause: unknown) =>
        give('The document is built so that reading it takes too much memory.', cause);
      const begin = () => {
        clearTimeout(timer);
        timer = setTimeout(
          () => give(`The document is built so that reading it takes longer than ${limitMs / 1_000} s.`),
          limitMs,
        );
      };
      // A thread that is slow to start, on a machine that is busy, says nothing of the document.
      let timer = setTimeout(() => give('The thread that reads documents does not start.'), startMs);
      if (isReady) begin();
      at.ref();
      at.on('message', hear).on('error', fail).on('exit', fail);
      at.postMessage({ id, bytes, options });
    });

  return {
    parse: (bytes, options) => {
      const next = queue.then(
        () => run(bytes, options),
        () => run(bytes, options),
      );
      queue = next.catch(() => {});
      return next;
    },
    close: stop,
  };
}
