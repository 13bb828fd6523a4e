/** Feedback: what people said of an answer or of a line of a brief, each person's latest word on each. */
import type { Feedback } from '../domain/feedback.ts';
import type { Database } from './database.ts';
import { dateOf } from './times.ts';

export function createFeedback({ read, write }: Database) {
  return {
    keepFeedback: ({ at, ...feedback }: Feedback): Promise<void> =>
      write(async (tx) => {
        const row = { ...feedback, at: at.getTime() };
        await tx
          .insertInto('feedback')
          .values(row)
          .onConflict((conflict) => conflict.columns(['subject', 'by']).doUpdateSet(row))
          .execute();
      }),

    listFeedback: async (): Promise<Feedback[]> => {
      const rows = await read.selectFrom('feedback').selectAll().orderBy('at').orderBy('seq').execute();
      return rows.map(({ seq: _order, at, ...row }) => ({ ...row, at: dateOf(at) }));
    },
  };
}
