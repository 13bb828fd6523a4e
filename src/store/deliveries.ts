/** Deliveries: the queue of cards owed to channels, first in first out within each channel. */
import { type RawBuilder, sql } from 'kysely';
import type { Delivery, Reference } from '../domain/delivery.ts';
import { together } from '../together.ts';
import { putAudit } from './audit.ts';
import { announce, type Database, type Tx } from './database.ts';
import { deliveryOf } from './posted.ts';
import type { DeliveryRow } from './tables.ts';
import { leaseBounds } from './times.ts';

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

export function createDeliveries({ write, differs }: Database) {
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
