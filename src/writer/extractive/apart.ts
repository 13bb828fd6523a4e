/** The rules writer in a thread: its lists stand in memory once, and nothing else of the process waits for it. */
import type { Answer } from '../../domain/answer.ts';
import type { Brief } from '../../domain/brief.ts';
import { pack } from '../../domain/kept.ts';
import type { Writer } from '../writer.ts';
import type { Order } from './apart-order.ts';
import { type Asked, createQueue } from './apart-queue.ts';

export interface Apart extends Writer {
  /** Ends its threads. What is under way then, or is asked later, is told to nobody, as when the process ends. */
  close(): Promise<void>;
}

/** A thread takes half a second to begin, and some memory while it stays. */
const idleMs = 60_000;

/**
 * The same writer as `createExtractive`, from a thread that begins with the first brief or question and stays; questions go
 * before the releases that wait. What breaks the thread, or takes it longer than `longestMs`, is rejected with a
 * WriterError, and what waits behind it written by another. Behind what takes longer than `lateMs` no question waits: a
 * second thread answers, which ends after a minute without any.
 */
export function createApart({ longestMs = 60_000, lateMs = 1_500 } = {}): Apart {
  const second = createQueue({ longestMs, lateMs, idleMs });
  const first = createQueue({ longestMs, lateMs, idleMs: null }, (questions) => {
    for (const asked of questions) second.put(asked);
  });
  const write = async (order: Order): Promise<Brief | Answer> => {
    const asked: Asked = { order, ...Promise.withResolvers<Brief | Answer>() };
    const queue = 'briefing' in order && first.isLate() ? second : first;
    queue.put(asked);
    return await asked.promise;
  };
  return {
    name: 'extractive',
    brief: async (release) => (await write({ release })) as Brief,
    // Nothing is shown of an answer by rules before it stands; what shows it could not be sent.
    answer: async ({ shown: _, briefs, ...briefing }) =>
      (await write({ briefing: { ...briefing, briefs: briefs.map(pack) } })) as Answer,
    reread: async (question) => question,
    lead: async () => [],
    close: async () => {
      await Promise.all([first.close(), second.close()]);
    },
  };
}
