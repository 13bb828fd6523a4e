/** One thread in which the rules write, and what waits for it: one after the other, questions before releases. */
import { Worker } from 'node:worker_threads';
import type { Answer } from '../../domain/answer.ts';
import type { Brief } from '../../domain/brief.ts';
import { WriterError } from '../writer.ts';
import { isTaken, type Order, type Sent, type Written } from './apart-order.ts';

/** What is to be written, and who waits for it. */
export interface Asked extends PromiseWithResolvers<Brief | Answer> {
  order: Order;
}

export interface ThreadQueue {
  /** After `close` nothing is begun. */
  put(asked: Asked): void;
  /** Has what is being written taken longer than `lateMs`? */
  isLate(): boolean;
  /** Ends the thread. What is under way then, or is put later, is told to nobody, as when the process ends. */
  close(): Promise<void>;
}

export interface QueueBounds {
  /** What takes longer is rejected with a WriterError, and what waits behind it written by another thread. */
  longestMs: number;
  lateMs: number;
  /** The thread ends when it has had nothing to do for so long; null: never. */
  idleMs: number | null;
  /** Begins the thread, which says when it is ready, and then what came of each that it is sent; that in which the rules stand by default. */
  begin?: () => Worker;
}

/** More than any release takes: one that would take all of the process's memory is given up. */
const heapMb = 512;
/** The thread has its next one already when it ends one: it waits for no turn of ours. A question waits for so many at most. */
const ahead = 2;

const beginRules = (): Worker =>
  new Worker(new URL('./apart-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });

/** What the thread has, and the mark by which it is written there or moved elsewhere, never both. */
interface There {
  asked: Asked;
  taken: Int32Array<SharedArrayBuffer>;
}

/**
 * The thread begins with the first that is put, and anew after it has ended by itself. What takes longer than `lateMs` has
 * `late` told of the questions behind it, which wait here no more.
 */
export function createQueue(
  { longestMs, lateMs, idleMs, begin = beginRules }: QueueBounds,
  late: ((questions: readonly Asked[]) => void) | null = null,
): ThreadQueue {
  /** In the thread: the first is being written. */
  let sent: There[] = [];
  let questions: Asked[] = [];
  const releases: Asked[] = [];
  let worker: Worker | null = null;
  let isReady = false;
  let isLate = false;
  let isClosed = false;
  let timers: NodeJS.Timeout[] = [];

  const end = async (): Promise<void> => {
    for (const timer of timers) clearTimeout(timer);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  /** From now on the first has its time; with none, the thread does, and holds no process up. */
  const watch = (): void => {
    for (const timer of timers) clearTimeout(timer);
    isLate = false;
    if (sent.length > 0) {
      worker?.ref();
      timers = [setTimeout(() => giveUp('The rules took too long over this.'), longestMs)];
      // Another thread would begin no sooner than one that is beginning.
      if (isReady && late !== null) timers.push(setTimeout(tellLate, lateMs));
    } else {
      worker?.unref();
      timers = idleMs === null ? [] : [setTimeout(() => void end(), idleMs).unref()];
    }
  };
  const tellLate = (): void => {
    isLate = true;
    const moved = sent.slice(1).filter(({ asked, taken }) => 'briefing' in asked.order && !isTaken(taken));
    sent = sent.filter((one) => !moved.includes(one));
    const behind = [...moved.map(({ asked }) => asked), ...questions];
    questions = [];
    late?.(behind);
  };
  const giveUp = (fault: string, cause?: unknown): void => {
    const [first, ...others] = sent;
    void end();
    sent = [];
    first?.asked.reject(new WriterError(fault, { cause }));
    for (const { asked } of others.reverse()) lineOf(asked).unshift(asked);
    send();
    watch();
  };
  const lineOf = ({ order }: Asked): Asked[] => ('briefing' in order ? questions : releases);
  const send = (): void => {
    while (sent.length < ahead) {
      const next = questions.shift() ?? releases.shift();
      if (next === undefined) return;
      worker ??= start();
      const taken = new Int32Array(new SharedArrayBuffer(4));
      worker.postMessage({ order: next.order, taken } satisfies Sent);
      sent.push({ asked: next, taken });
    }
  };
  const start = (): Worker => {
    const begun = begin();
    isReady = false;
    begun.on('message', (done: Written) => {
      if (worker !== begun) return;
      if (done === 'ready') {
        isReady = true;
        watch();
        return;
      }
      const asked = sent.shift()?.asked;
      send();
      watch();
      if ('written' in done) asked?.resolve(done.written);
      else asked?.reject(new WriterError(done.fault));
    });
    const breakOff = (cause: unknown): void => {
      if (worker === begun) giveUp('The thread in which the rules write broke off.', cause);
    };
    // A thread that breaks off also exits; one that exits by itself tells no error.
    begun.on('error', breakOff).on('exit', breakOff);
    return begun;
  };

  return {
    put: (asked) => {
      if (isClosed) return;
      lineOf(asked).push(asked);
      const idle = sent.length === 0;
      send();
      if (idle) watch();
    },
    isLate: () => isLate,
    close: async () => {
      isClosed = true;
      sent = [];
      questions = [];
      releases.length = 0;
      await end();
    },
  };
}
