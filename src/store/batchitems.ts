/** Requests to a model that go in batches: what waits for one, what is under way, what came back. */
import type { BatchItem } from '../domain/batch.ts';
import type { Database } from './database.ts';
import type { BatchItemRow } from './tables.ts';

export function createBatchItems({ read, write }: Database) {
  return {
    queueForBatch: (item: Omit<BatchItem, 'outcome' | 'answer' | 'tokens'>): Promise<void> =>
      write(async (tx) => {
        const rest = {
          batch: null,
          attempts: 0,
          outcome: null,
          answer: null,
          input: 0,
          cached: 0,
          output: 0,
        };
        await tx
          .insertInto('batch_items')
          .values({ ...item, ...rest })
          .onConflict((conflict) => conflict.column('print').doNothing())
          .execute();
      }),

    batchItem: async (print: string): Promise<BatchItem | null> => {
      const row = await read
        .selectFrom('batch_items')
        .selectAll()
        .where('print', '=', print)
        .executeTakeFirst();
      return row ? itemOf(row) : null;
    },

    itemsOfBatch: async (id: string): Promise<BatchItem[]> => {
      const rows = await read
        .selectFrom('batch_items')
        .selectAll()
        .where('batch', '=', id)
        .where('outcome', 'is', null)
        .orderBy('seq')
        .execute();
      return rows.map(itemOf);
    },

    answeredByBatch: async (limit: number): Promise<string[]> => {
      const rows = await read
        .selectFrom('batch_items as item')
        .select('item.about')
        .where('item.outcome', 'is not', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('batch_items as open')
                .select('open.print')
                .whereRef('open.about', '=', 'item.about')
                .where('open.outcome', 'is', null),
            ),
          ),
        )
        .groupBy('item.about')
        .orderBy((eb) => eb.fn.min('item.seq'))
        .limit(limit)
        .execute();
      return rows.map(({ about }) => about);
    },

    waitsForBatch: async (about: string): Promise<boolean> => {
      const row = await read
        .selectFrom('batch_items')
        .select('print')
        .where('about', '=', about)
        .where('outcome', 'is', null)
        .executeTakeFirst();
      return row !== undefined;
    },

    queuedForBatch: async (): Promise<number> => {
      const row = await read
        .selectFrom('batch_items')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('batch', 'is', null)
        .where('outcome', 'is', null)
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },

    dropBatchItems: (about: string): Promise<void> =>
      write(async (tx) => {
        await tx.deleteFrom('batch_items').where('about', '=', about).execute();
      }),

    dropQueued: (): Promise<void> =>
      write(async (tx) => {
        await tx.deleteFrom('batch_items').where('batch', 'is', null).where('outcome', 'is', null).execute();
      }),
  };
}

/** A request as it is told, off its row. */
export function itemOf({
  print,
  about,
  prompt,
  body,
  estimate,
  outcome,
  answer,
  ...row
}: BatchItemRow): BatchItem {
  const { input, cached, output } = row;
  return { print, about, prompt, body, estimate, outcome, answer, tokens: { input, cached, output } };
}
