/** Deliveries: the queue of cards owed to channels, first in first out within each channel. */
import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Cargo, Delivery, DeliveryState, Reference } from '../domain/delivery.ts';
import type { Channel, Follow } from '../domain/follow.ts';
import { audienceOf } from '../domain/workspace.ts';
import { putAudit } from './audit.ts';
import { announce, type Database, type Tx } from './database.ts';
import { addChannels } from './follows.ts';
import type { DeliveryRow } from './tables.ts';
import { dateOf, leaseBounds, skewMs } from './times.ts';
import { together } from './together.ts';
import { hiddenFrom, shows } from './visible.ts';

/** A delivery in hand. `uncertain`: an earlier try began and its end is not known. */
export interface Claimed {
  delivery: Delivery;
  uncertain: boolean;
  /** When the uncertain try began. */
  triedAt: Date | null;
}

/** A delivery as its claimer holds it: `attempts` tells this claim from a later one. */
export type Tried = Pick<Delivery, 'id' | 'attempts'>;

interface Held {
  tried: Tried;
  /** Milliseconds since 1970. */
  until: number;
}

interface Sent {
  id: string;
  /** As JSON. */
  reference: string;
  at: number;
}

export function createDeliveries({ read, write, differs }: Database) {
  // One order for all processes, so that no two wait for each other in a circle.
  const hold = together((held: readonly Held[]) =>
    write(async (tx) => {
      const kept = new Set<Held>();
      for (const one of held.toSorted((a, b) => (a.tried.id < b.tried.id ? -1 : 1))) {
        const { numUpdatedRows } = await inHand(tx, one.tried)
          .set({ lease_until: one.until })
          .executeTakeFirst();
        if (numUpdatedRows > 0n) kept.add(one);
      }
      return held.map((one) => kept.has(one));
    }),
  );
  const note = together((sent: readonly Sent[]) =>
    write(async (tx) => {
      for (const { id, reference, at } of sent.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        await tx
          .updateTable('deliveries')
          .set({ state: 'sent', reference, sent_at: at, lease_until: null, fault: null })
          .where('id', '=', id)
          .where('state', 'in', ['waiting', 'sending', 'unknown'])
          .execute();
      }
      await announce(tx, differs);
      return sent.map(() => undefined);
    }),
  );
  return {
    claimDeliveries: (now: Date, leaseMs: number, limit: number): Promise<Claimed[]> =>
      write(async (tx) => {
        const channels = await sql<{ channel: string }>`
          select channels.channel from channels join deliveries on deliveries.seq = ${headOf(sql`channels.channel`)}
          where ${due(now, leaseMs)} order by deliveries.seq limit ${limit} ${differs.skipLockedChannels}`.execute(
          tx,
        );
        const held = channels.rows.map(({ channel }) => channel);
        if (held.length === 0) return [];
        // Looked at again with the channels in hand: what others did in between is seen now.
        const heads = await sql<DeliveryRow>`
          select deliveries.* from deliveries where deliveries.channel in (${sql.join(held)})
          and deliveries.seq = ${headOf(sql`deliveries.channel`)} and ${due(now, leaseMs)}
          order by deliveries.seq`.execute(tx);
        const claimed: Claimed[] = [];
        for (const row of heads.rows) claimed.push(await claim(tx, row, now, leaseMs));
        return claimed;
      }),

    holdDelivery: (tried: Tried, now: Date, leaseMs: number): Promise<boolean> =>
      hold({ tried, until: now.getTime() + leaseMs }),

    delivered: async (id: string, reference: Reference, now: Date): Promise<void> =>
      note({ id, reference: JSON.stringify(reference), at: now.getTime() }),

    postponeDelivery: (
      tried: Tried,
      at: Date,
      { fault, counted }: { fault: string; counted: boolean },
    ): Promise<void> =>
      write(async (tx) => {
        await inHand(tx, tried)
          .set({
            state: 'waiting',
            // Never none: what was not tried yet waits for no time.
            ...(counted ? {} : { attempts: Math.max(1, tried.attempts - 1) }),
            next_try_at: at.getTime(),
            lease_until: null,
            tried_at: null,
            fault,
          })
          .execute();
      }),

    endDelivery: (tried: Tried, state: 'unknown' | 'given_up', fault: string): Promise<void> =>
      write(async (tx) => {
        await inHand(tx, tried).set({ state, lease_until: null, fault }).execute();
      }),

    settleDelivery: (
      id: string,
      as: 'sent' | 'again',
      { by, now }: { by: string; now: Date },
    ): Promise<boolean> =>
      write(async (tx) => {
        const values =
          as === 'sent'
            ? { state: 'sent' as const, sent_at: now.getTime(), fault: null }
            : {
                ...{ state: 'waiting' as const, attempts: 0, next_try_at: now.getTime() },
                ...{ tried_at: null, fault: null },
              };
        const { numUpdatedRows } = await tx
          .updateTable('deliveries')
          .set({ ...values, lease_until: null })
          .where('id', '=', id)
          .where('state', 'in', ['unknown', 'given_up'])
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await putAudit(tx, { at: now, by, act: `delivery_${as}`, about: id, why: null });
        if (as === 'again') await announce(tx, differs);
        return true;
      }),

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
      const rows = await read
        .selectFrom('deliveries')
        .innerJoin('briefs', 'briefs.key', 'deliveries.key')
        .selectAll('deliveries')
        .where('briefs.id', '=', brief)
        .where('deliveries.kind', '=', 'brief')
        .where('deliveries.state', '=', 'sent')
        .orderBy('deliveries.seq')
        .execute();
      return rows.map(deliveryOf);
    },

    eventCards: async (brief: string): Promise<Delivery[]> => {
      const rows = await read
        .selectFrom('briefs')
        .innerJoin('tellings as own', 'own.key', 'briefs.key')
        .innerJoin('tellings as any', 'any.event', 'own.event')
        .innerJoin('deliveries', 'deliveries.key', 'any.key')
        .selectAll('deliveries')
        .where('briefs.id', '=', brief)
        .where('deliveries.kind', '=', 'brief')
        .where('deliveries.state', '=', 'sent')
        .orderBy('deliveries.seq')
        .execute();
      return rows.map(deliveryOf);
    },

    lastSlot: async (channel: Channel, follow: number, now: Date): Promise<Date | null> => {
      const row = await read
        .selectFrom('slots')
        .select((eb) => eb.fn.max('until').as('until'))
        .where('channel', '=', channel)
        .where('follow', '=', follow)
        .where('until', '<=', now.getTime() + skewMs)
        .executeTakeFirst();
      return dateOf(row?.until ?? null);
    },

    addDigest: (
      { channel, id: follow }: Follow,
      slot: { since: Date; until: Date },
      { now, empty, seen }: { now: Date; empty: boolean; seen: number },
    ): Promise<boolean> =>
      write(async (tx) => {
        if (differs.slotLock) await sql`${differs.slotLock.alone}`.execute(tx);
        const [since, until] = [slot.since.getTime(), slot.until.getTime()];
        if (empty && (await newsBetween(tx, channel, since, until)) !== seen) return false;
        // What a clock far ahead closed comes again in its time.
        await tx
          .deleteFrom('slots')
          .where('channel', '=', channel)
          .where('follow', '=', follow)
          .where('until', '>', now.getTime() + skewMs)
          .execute();
        const added = await tx
          .insertInto('slots')
          .values({ channel, follow, since, until })
          .onConflict((conflict) => conflict.doNothing())
          .returning('until')
          .executeTakeFirst();
        if (!added) return false;
        const mark = `digest:${follow}:${until}`;
        if (!empty) {
          const cargo = { kind: 'digest' as const, since, until };
          // One of this name may stand from the time of a clock far ahead.
          for (const name of [mark, `${mark}:${since}`]) {
            if ((await addDeliveries(tx, [{ channel, follow, mark: name, cargo }], now)) > 0) break;
          }
          await announce(tx, differs);
        }
        return true;
      }),
  };
}

/** How many briefs a digest of this time may be made of, in that channel. */
async function newsBetween(tx: Tx, channel: Channel, since: number, until: number): Promise<number> {
  const { news } = await tx
    .selectFrom('briefs')
    .select((eb) => eb.fn.countAll<number>().as('news'))
    .where('kept_at', '>=', since)
    .where('kept_at', '<', until)
    .where('newest', '=', 1)
    .where('relevant', '=', 1)
    .where('quiet', '=', 0)
    .where(shows('source', await hiddenFrom(audienceOf(channel), tx)))
    .executeTakeFirstOrThrow();
  return news;
}

/** What a new delivery carries, as columns. */
type Columns = Pick<DeliveryRow, 'kind'> &
  Partial<Pick<DeliveryRow, 'key' | 'brief' | 'replaces' | 'since' | 'until'>>;

/** A delivery that a channel comes to owe: `mark` makes it one, however often it is told. */
export interface Owing {
  channel: Channel;
  follow: number;
  mark: string;
  cargo: Columns;
}

/** So many rows a statement: databases bound the number of its parameters. */
const rowsAtOnce = 500;

/**
 * Adds waiting deliveries, in this order; those whose channel was given one with the same mark before are left out.
 * Returns how many were added. The id is made from channel and mark alone: a debt that a restored backup has forgotten
 * and takes up again is found on its platform under the id it was posted with.
 */
export async function addDeliveries(tx: Tx, owing: readonly Owing[], now: Date): Promise<number> {
  let added = 0;
  for (let from = 0; from < owing.length; from += rowsAtOnce) {
    const some = owing.slice(from, from + rowsAtOnce);
    await addChannels(
      tx,
      some.map(({ channel }) => channel),
    );
    const rows = await tx
      .insertInto('deliveries')
      .values(some.map((one) => waiting(one, now.getTime())))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute();
    added += rows.length;
  }
  return added;
}

function waiting({ channel, follow, mark, cargo }: Owing, now: number) {
  return {
    id: createHash('sha256').update(`${channel}\n${mark}`).digest('hex').slice(0, 20),
    ...{ channel, follow, state: 'waiting' as const, attempts: 0, next_try_at: now, made_at: now },
    // Each names the same columns, so that rows of several kinds make one statement.
    ...{ key: null, brief: null, replaces: null, since: null, until: null, ...cargo },
  };
}

/** The oldest open delivery of a channel: it alone may go. The condition is written out so that its index serves. */
function headOf(channel: RawBuilder<unknown>): RawBuilder<number> {
  return sql`(select min(head.seq) from deliveries head
    where head.channel = ${channel} and head.state in ('waiting', 'sending'))`;
}

/** What was never tried waits for no time: a clock put back would make it wait. */
function due(now: Date, leaseMs: number): RawBuilder<boolean> {
  const { ended, absurd } = leaseBounds(now, leaseMs);
  return sql`((deliveries.state = 'waiting' and (deliveries.attempts = 0 or deliveries.next_try_at <= ${now.getTime()}))
    or (deliveries.state = 'sending'
      and (deliveries.lease_until <= ${ended} or deliveries.lease_until > ${absurd})))`;
}

async function claim(tx: Tx, row: DeliveryRow, now: Date, leaseMs: number): Promise<Claimed> {
  const uncertain = row.state === 'sending';
  // The earliest try whose end is not known: a look-up on the platform has to begin there.
  const triedAt = uncertain ? (row.tried_at ?? row.made_at) : now.getTime();
  const claimed = await tx
    .updateTable('deliveries')
    .set({
      state: 'sending',
      attempts: row.attempts + 1,
      lease_until: now.getTime() + leaseMs,
      tried_at: triedAt,
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { delivery: deliveryOf(claimed), uncertain, triedAt: uncertain ? new Date(triedAt) : null };
}

/** The delivery, if this claim of it still stands. */
function inHand(tx: Tx, { id, attempts }: Tried) {
  return tx
    .updateTable('deliveries')
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'sending');
}

function deliveryOf(row: DeliveryRow): Delivery {
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
