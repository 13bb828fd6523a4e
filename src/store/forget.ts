/** Forgetting: what people typed and what models took is kept for a time that the settings bound; releases, briefs and deliveries stay. */
import type { Database } from './database.ts';

/** What is older than these times is forgotten. */
export interface Bounds {
  /** Threads, who asked when and how much, acts that were seen, and acts that ended. */
  conversations: Date;
  /** The account of models, and their answers that spare an equal call. */
  models: Date;
  /** Sign-ins, refusals and settled deliveries. */
  audit: Date;
}

export function createForgetting({ write }: Database) {
  return {
    /** Returns how many rows went. */
    forget: async ({ conversations, models, audit }: Bounds): Promise<number> => {
      const said = conversations.getTime();
      const used = models.getTime();
      const aged = [
        ...(['threads', 'askers', 'acts', 'question_counts'] as const).map((table) => ({
          table,
          before: said,
        })),
        ...(['model_uses', 'model_answers'] as const).map((table) => ({ table, before: used })),
        { table: 'audit' as const, before: audit.getTime() },
      ];
      // A transaction each: nobody waits for all of them.
      let gone = 0;
      for (const { table, before } of aged) {
        const { numDeletedRows } = await write((tx) =>
          tx.deleteFrom(table).where('at', '<', before).executeTakeFirstOrThrow(),
        );
        gone += Number(numDeletedRows);
      }
      const { numDeletedRows } = await write((tx) =>
        tx
          .deleteFrom('inbox')
          .where('state', '!=', 'open')
          .where('received_at', '<', said)
          .executeTakeFirstOrThrow(),
      );
      return gone + Number(numDeletedRows);
    },
  };
}
