/** How the memory fares: counts for health and metrics, and whether the database answers. */
import { sql } from 'kysely';
import { type DeliveryState, deliveryStates } from '../domain/delivery.ts';
import type { Database } from './database.ts';

export type { Vital } from './database.ts';

import { dateOf } from './times.ts';

export interface Counts {
  /** Releases that have a brief. */
  briefs: number;
  /** Releases that wait for a brief. */
  waitingReleases: number;
  /** Briefs that the rules wrote in place of a model that may yet write them; none that wait for a batch. */
  awaitingModel: number;
  follows: number;
  deliveries: Record<DeliveryState, number>;
  /** Since when the oldest delivery that is neither posted nor ended is owed. */
  owedSince: Date | null;
}

/** Calls to models of one purpose and outcome. */
export interface ModelTotal {
  purpose: string;
  outcome: string;
  calls: number;
  input: number;
  cached: number;
  output: number;
  /** Money, of those whose price is known. */
  cost: number;
}

export function createHealth({ read, vitals }: Database) {
  return {
    vitals,

    modelTotals: async (since: Date): Promise<ModelTotal[]> => {
      const { rows } = await sql<ModelTotal>`select purpose, outcome, count(*) as calls, sum(input) as input,
        sum(cached) as cached, sum(output) as output, coalesce(sum(cost), 0) as cost
        from model_uses where at >= ${since.getTime()} group by purpose, outcome order by purpose, outcome`.execute(
        read,
      );
      return rows.map((row) => ({
        ...row,
        ...{ calls: Number(row.calls), input: Number(row.input), cached: Number(row.cached) },
        ...{ output: Number(row.output), cost: Number(row.cost) },
      }));
    },

    counts: async (): Promise<Counts> => {
      const { rows } = await sql<{
        briefs: number;
        waiting: number;
        awaiting: number;
        follows: number;
        owed_since: number | null;
      }>`select
        (select count(*) from briefs where newest = 1) as briefs,
        (select count(*) from releases where state = 'waiting') as waiting,
        (select count(*) from briefs where newest = 1 and awaits_model = 1
          and not exists (select print from batch_items where batch_items.about = briefs.id)) as awaiting,
        (select count(*) from follows) as follows,
        (select min(made_at) from deliveries where state in ('waiting', 'sending')) as owed_since`.execute(
        read,
      );
      const states = await read
        .selectFrom('deliveries')
        .select((eb) => ['state', eb.fn.countAll<number>().as('number')])
        .groupBy('state')
        .execute();
      const numbers = new Map(states.map(({ state, number }) => [state, number]));
      const row = rows[0];
      return {
        briefs: row?.briefs ?? 0,
        waitingReleases: row?.waiting ?? 0,
        awaitingModel: row?.awaiting ?? 0,
        follows: row?.follows ?? 0,
        deliveries: Object.fromEntries(
          deliveryStates.map((state) => [state, numbers.get(state) ?? 0]),
        ) as Record<DeliveryState, number>,
        owedSince: dateOf(row?.owed_since ?? null),
      };
    },

    ping: async (): Promise<void> => {
      await sql`select 1`.execute(read);
    },
  };
}
