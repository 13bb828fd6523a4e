/** Conversations: what each thread carries, when each person last asked, and which acts were seen before. */
import type { ThreadContext } from '../domain/question.ts';
import type { Database } from './database.ts';
import { dateOf } from './times.ts';

export function createThreads({ read, write }: Database) {
  return {
    thread: async (id: string): Promise<ThreadContext | null> => {
      const row = await read.selectFrom('threads').select('context').where('id', '=', id).executeTakeFirst();
      return row ? (JSON.parse(row.context) as ThreadContext) : null;
    },

    rememberThread: (id: string, context: ThreadContext, now: Date): Promise<void> =>
      write(async (tx) => {
        const kept = { context: JSON.stringify(context), at: now.getTime() };
        await tx
          .insertInto('threads')
          .values({ id, ...kept })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
          .execute();
      }),

    lastAsked: (asker: string, now: Date): Promise<Date | null> =>
      write(async (tx) => {
        const before = await tx
          .selectFrom('askers')
          .select('at')
          .where('asker', '=', asker)
          .executeTakeFirst();
        await tx
          .insertInto('askers')
          .values({ asker, at: now.getTime() })
          .onConflict((conflict) => conflict.column('asker').doUpdateSet({ at: now.getTime() }))
          .execute();
        return dateOf(before?.at ?? null);
      }),

    firstSight: (act: string, now: Date): Promise<boolean> =>
      write(async (tx) => {
        const added = await tx
          .insertInto('acts')
          .values({ act, at: now.getTime() })
          .onConflict((conflict) => conflict.doNothing())
          .returning('act')
          .executeTakeFirst();
        return added !== undefined;
      }),
  };
}
