/** Batches of requests to a model: made, handed in, looked after, ended; each step one transaction. */
import { sql } from 'kysely';
import type { Batch, BatchItem, BatchResult } from '../domain/batch.ts';
import { itemOf } from './batchitems.ts';
import type { Database, Tx } from './database.ts';
import type { BatchItemRow, BatchRow } from './tables.ts';
import { dateOf, leaseOver } from './times.ts';

/** A request is handed in so often; then it has failed. */
const mostAttempts = 2;

export function createBatches({ read, write, differs }: Database) {
  return {
    makeBatch: (
      { id, model }: Pick<Batch, 'id' | 'model'>,
      { now, leaseMs, most, money }: { now: Date; leaseMs: number; most: number; money: number | null },
    ): Promise<BatchItem[]> =>
      write(async (tx) => {
        const waiting = await tx
          .selectFrom('batch_items')
          .selectAll()
          .where('batch', 'is', null)
          .where('outcome', 'is', null)
          .orderBy('seq')
          .limit(most)
          .modifyEnd(differs.skipLocked)
          .execute();
        const items = money === null ? waiting : affordable(waiting, money - (await owed(tx)));
        if (items.length === 0) return [];
        const times = { made_at: now.getTime(), next_look_at: 0, lease_until: now.getTime() + leaseMs };
        await tx
          .insertInto('batches')
          .values({ id, model, server: null, state: 'making', requests: items.length, fault: null, ...times })
          .execute();
        for (const { print } of items)
          await tx.updateTable('batch_items').set({ batch: id }).where('print', '=', print).execute();
        return items.map(itemOf);
      }),

    claimBatches: (now: Date, leaseMs: number, { all }: { all: boolean }): Promise<Batch[]> =>
      write(async (tx) => {
        const rows = await tx
          .selectFrom('batches')
          .selectAll()
          .where('state', 'in', ['making', 'sent'])
          .where('next_look_at', '<=', all ? Number.MAX_SAFE_INTEGER : now.getTime())
          .where(leaseOver(sql.ref('lease_until'), now, leaseMs))
          .orderBy('seq')
          .modifyEnd(differs.skipLocked)
          .execute();
        const lease = { lease_until: now.getTime() + leaseMs };
        for (const { id } of rows) await tx.updateTable('batches').set(lease).where('id', '=', id).execute();
        return rows.map(batchOf);
      }),

    batchSent: (id: string, server: string, nextLook: Date): Promise<void> =>
      write(async (tx) => {
        const change = { server, state: 'sent' as const, next_look_at: nextLook.getTime() };
        await tx
          .updateTable('batches')
          .set({ ...change, lease_until: null, fault: null })
          .where('id', '=', id)
          .where('state', '=', 'making')
          .execute();
      }),

    lookLater: (id: string, at: Date, fault: string | null): Promise<void> =>
      write(async (tx) => {
        const change = { next_look_at: at.getTime(), lease_until: null, fault };
        await tx
          .updateTable('batches')
          .set(change)
          .where('id', '=', id)
          .where('state', '<>', 'ended')
          .execute();
      }),

    endBatch: (
      id: string,
      results: readonly BatchResult[],
      { now, fault }: { now: Date; fault: string | null },
    ): Promise<boolean> =>
      write(async (tx) => {
        const batch = await tx
          .updateTable('batches')
          .set({ state: 'ended', lease_until: null, fault })
          .where('id', '=', id)
          .where('state', '<>', 'ended')
          .returning(['model'])
          .executeTakeFirst();
        if (!batch) return false;
        const items = await tx.selectFrom('batch_items').selectAll().where('batch', '=', id).execute();
        const given = new Map(results.map((result) => [result.print, result]));
        for (const item of items) await settle(tx, item, given.get(item.print), { now, model: batch.model });
        return true;
      }),

    listBatches: async (): Promise<Batch[]> => {
      const rows = await read.selectFrom('batches').selectAll().orderBy('seq').execute();
      return rows.map(batchOf);
    },
  };
}

/** The first items whose estimates fit the money. */
function affordable(items: readonly BatchItemRow[], money: number): BatchItemRow[] {
  let left = money;
  const found: BatchItemRow[] = [];
  for (const item of items) {
    left -= item.estimate ?? 0;
    if (left < 0) break;
    found.push(item);
  }
  return found;
}

/** What the items under way are estimated to cost. */
async function owed(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('batch_items')
    .select((eb) => eb.fn.sum<number | null>('estimate').as('owed'))
    .where('batch', 'is not', null)
    .where('outcome', 'is', null)
    .executeTakeFirst();
  return Number(row?.owed ?? 0);
}

/** Keeps what came of one request and the account of it; without an answer it waits for another batch, or has failed. */
async function settle(
  tx: Tx,
  item: BatchItemRow,
  result: BatchResult | undefined,
  { now, model }: { now: Date; model: string },
): Promise<void> {
  const { print, about, prompt } = item;
  const attempts = item.attempts + 1;
  const { input = 0, cached = 0, output = 0 } = result?.tokens ?? {};
  const again = result === undefined || result.outcome === 'again';
  const outcome = !again ? result.outcome : attempts < mostAttempts ? null : 'failed';
  const batch = outcome === null ? null : item.batch;
  await tx
    .updateTable('batch_items')
    .set({ attempts, batch, outcome, answer: result?.answer ?? null, input, cached, output })
    .where('print', '=', print)
    .execute();
  if (input + output === 0) return;
  const told = result?.outcome === 'answered' ? 'used' : (result?.outcome ?? 'down');
  const use = { at: now.getTime(), purpose: 'brief', about, channel: null, model, prompt };
  await tx
    .insertInto('model_uses')
    .values({ ...use, input, cached, output, cost: result?.cost ?? null, outcome: told })
    .execute();
}

function batchOf({ id, model, server, state, requests, made_at, fault }: BatchRow): Batch {
  return { id, model, server, state, requests, madeAt: dateOf(made_at), fault };
}
