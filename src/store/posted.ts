/** Deliveries as they are looked at: what is owed, and where cards stand. */
import { sql } from 'kysely';
import type { Cargo, Delivery, DeliveryState, Reference } from '../domain/delivery.ts';
import type { Channel } from '../domain/follow.ts';
import type { Database } from './database.ts';
import type { DeliveryRow } from './tables.ts';
import { dateOf } from './times.ts';

export function createPosted({ read }: Database) {
  /** Cards of the release that a brief is of, in whatever of its versions. */
  const cardsIn = (state: DeliveryState, brief: string) =>
    read
      .selectFrom('deliveries')
      .innerJoin('briefs', 'briefs.key', 'deliveries.key')
      .where('briefs.id', '=', brief)
      .where('deliveries.kind', '=', 'brief')
      .where('deliveries.state', '=', state);

  return {
    delivery: async (id: string): Promise<Delivery | null> => {
      const row = await read.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? deliveryOf(row) : null;
    },

    listDeliveries: async (states: readonly DeliveryState[] = []): Promise<Delivery[]> => {
      let rows = read.selectFrom('deliveries').selectAll();
      if (states.length > 0) rows = rows.where('state', 'in', states);
      return (await rows.orderBy('seq').execute()).map(deliveryOf);
    },

    postedTo: async (
      channel: Channel,
      { limit, offset }: { limit: number; offset: number },
    ): Promise<Delivery[]> => {
      const rows = await read
        .selectFrom('deliveries')
        .selectAll()
        .where('channel', '=', channel)
        // Written out so that its index serves.
        .where(sql<boolean>`state = 'sent'`)
        .orderBy('seq', 'desc')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(deliveryOf);
    },

    postedCards: async (brief: string): Promise<Delivery[]> => {
      const rows = await cardsIn('sent', brief).selectAll('deliveries').orderBy('deliveries.seq').execute();
      return rows.map(deliveryOf);
    },

    isCardUnderWay: async (brief: string): Promise<boolean> =>
      (await cardsIn('sending', brief).select('deliveries.id').executeTakeFirst()) !== undefined,

    eventCards: async (brief: string): Promise<Delivery[]> => {
      const rows = await read
        .selectFrom('briefs')
        .innerJoin('tellings as own', 'own.key', 'briefs.key')
        .innerJoin('tellings as any', 'any.event', 'own.event')
        .innerJoin('deliveries', 'deliveries.key', 'any.key')
        .selectAll('deliveries')
        .where('briefs.id', '=', brief)
        .execute();
      // Told apart and put in order here: asked for it, SQLite begins with all that was ever sent.
      return rows
        .filter(({ kind, state }) => kind === 'brief' && state === 'sent')
        .sort((one, other) => one.seq - other.seq)
        .map(deliveryOf);
    },
  };
}

/** The delivery of a row. */
export function deliveryOf(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    follow: row.follow,
    channel: row.channel,
    cargo: cargoOf(row),
    state: row.state,
    attempts: row.attempts,
    nextTryAt: dateOf(row.next_try_at),
    reference: row.reference === null ? null : (JSON.parse(row.reference) as Reference),
    fault: row.fault,
  };
}

function cargoOf({ kind, brief, replaces, since, until }: DeliveryRow): Cargo {
  if (kind === 'digest') return { kind, since: new Date(since ?? 0), until: new Date(until ?? 0) };
  if (kind === 'correction') return { kind, brief: brief ?? '', replaces: replaces ?? '' };
  return { kind, brief: brief ?? '' };
}
