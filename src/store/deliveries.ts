/** Deliveries: the queue of cards owed to channels, first in first out within each channel. */
import { type RawBuilder, sql } from 'kysely';
import type { Delivery, Reference } from '../domain/delivery.ts';
import { together } from '../together.ts';
import { putAudit } from './audit.ts';
import { announce, type Database, type Tx } from './database.ts';
import { pauseIn } from './follows.ts';
import { deliveryOf } from './posted.ts';
import type { DeliveryRow } from './tables.ts';
import { dateOf, leaseBounds } from './times.ts';

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

/** A claim that finds what others have just taken looks again so often; each round somebody has got on. */
const mostRounds = 20;
const oldestLookedAt = 256;

export function createDeliveries({ write, differs }: Database) {
  const hold = together((held: readonly Held[]) => write((tx) => renew(tx, held)));
  const note = together((sent: readonly Sent[]) =>
    write(async (tx) => {
      await noteSent(tx, sent);
      await announce(tx, differs);
      return sent.map(() => undefined);
    }),
  );
  return {
    claimDeliveries: async (now: Date, leaseMs: number, limit: number): Promise<Claimed[]> => {
      for (let round = 0; round < mostRounds; round++) {
        const { free, claimed } = await write((tx) => claimSome(tx, now, { leaseMs, limit, differs }));
        // Others took all of those in between: there may be more behind them.
        if (!free || claimed.length > 0) return claimed;
      }
      return [];
    },

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

    restDelivery: (delivery: Delivery, fault: string, now: Date): Promise<void> =>
      write((tx) => rest(tx, delivery, { fault, now })),

    lookAgain: (now: Date): Promise<void> =>
      write(async (tx) => {
        await tx
          .updateTable('deliveries')
          .set({ next_try_at: now.getTime(), lease_until: 0 })
          .where(sql<boolean>`state = 'sending' and lease_until is null`)
          .execute();
      }),

    settleDelivery: (
      id: string,
      as: 'sent' | 'again',
      { by, now }: { by: string; now: Date },
    ): Promise<boolean> =>
      write(async (tx) => {
        if (!(await settle(tx, id, { as, now }))) return false;
        await putAudit(tx, { at: now, by, act: `delivery_${as}`, about: id, why: null });
        if (as === 'again') await announce(tx, differs);
        return true;
      }),
  };
}

/** Prolongs the leases of those that are still in hand; tells of each whether it is. */
async function renew(tx: Tx, held: readonly Held[]): Promise<boolean[]> {
  const rows = held.map(
    ({ tried: { id, attempts }, until }) =>
      sql`(cast(${id} as text), cast(${attempts} as bigint), cast(${until} as bigint))`,
  );
  const kept = await sql<Tried>`update deliveries set lease_until = held.column3
    from (values ${sql.join(rows)}) as held where deliveries.id = held.column1
    and deliveries.attempts = held.column2 and deliveries.state = 'sending'
    returning deliveries.id, deliveries.attempts`.execute(tx);
  return held.map(({ tried }) =>
    kept.rows.some(({ id, attempts }) => id === tried.id && attempts === tried.attempts),
  );
}

async function noteSent(tx: Tx, sent: readonly Sent[]): Promise<void> {
  const rows = sent.map(
    ({ id, reference, at }) => sql`(cast(${id} as text), cast(${reference} as text), cast(${at} as bigint))`,
  );
  await sql`update deliveries set state = 'sent', reference = posted.column2, sent_at = posted.column3,
    lease_until = null, fault = null from (values ${sql.join(rows)}) as posted
    where deliveries.id = posted.column1 and deliveries.state in ('waiting', 'sending', 'unknown')`.execute(
    tx,
  );
}

/** Pauses the delivery's follow, and keeps the delivery with it; one whose follow is gone becomes unknown. */
async function rest(tx: Tx, delivery: Delivery, { fault, now }: { fault: string; now: Date }): Promise<void> {
  const { id, attempts, channel, follow } = delivery;
  const held = await tx
    .selectFrom('deliveries')
    .select('id')
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'sending')
    .executeTakeFirst();
  if (held === undefined) return;
  // The follow first, as where it goes on: one of the two sees what the other did.
  await pauseIn(tx, { channel, id: follow }, { why: fault, at: now, by: null });
  const known = await tx
    .selectFrom('follows')
    .select('id')
    .where('channel', '=', channel)
    .where('id', '=', follow)
    .executeTakeFirst();
  await inHand(tx, delivery)
    .set({ state: known ? 'sending' : 'unknown', lease_until: null, fault })
    .execute();
}

/** Ends an unknown or given-up delivery, or has it tried anew; false where it is neither. */
async function settle(
  tx: Tx,
  id: string,
  { as, now }: { as: 'sent' | 'again'; now: Date },
): Promise<boolean> {
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
  return numUpdatedRows > 0n;
}

/** `free`: were channels found that nobody held, whatever became of them since? */
async function claimSome(
  tx: Tx,
  now: Date,
  { leaseMs, limit, differs }: { leaseMs: number; limit: number; differs: Database['differs'] },
): Promise<{ free: boolean; claimed: Claimed[] }> {
  const isDue = due(now, leaseMs);
  const holdChannels = async (from: RawBuilder<unknown>): Promise<string[]> => {
    const { rows } = await sql<{ channel: string }>`select channels.channel from channels join ${from}
      order by deliveries.seq limit ${limit} ${differs.skipLockedChannels}`.execute(tx);
    return rows.map(({ channel }) => channel);
  };
  // The oldest that are due are mostly their channels' heads; only where none of them is, each channel is looked at.
  const oldest = await holdChannels(sql`(select seq, channel from deliveries where ${isOpen} and ${isDue}
    order by seq limit ${oldestLookedAt}) as deliveries on deliveries.channel = channels.channel
    where deliveries.seq = ${headOf(sql`deliveries.channel`)}`);
  const held = oldest.length > 0 ? oldest : await holdChannels(sql`${headOfEach} where ${isDue}`);
  if (held.length === 0) return { free: false, claimed: [] };
  // Looked at again with the channels in hand: what others did in between is seen now.
  const heads = await sql<DeliveryRow>`
    select deliveries.* from channels join ${headOfEach} where channels.channel in (${sql.join(held)}) and ${isDue}
    order by deliveries.seq`.execute(tx);
  return { free: true, claimed: await claimAll(tx, heads.rows, now, leaseMs) };
}

/** Written out so that their indexes serve. */
const isOpen = sql<boolean>`deliveries.state in ('waiting', 'sending')`;

/** The oldest open delivery of a channel: it alone may go. */
function headOf(channel: RawBuilder<unknown>): RawBuilder<number> {
  return sql`(select min(head.seq) from deliveries head
    where head.channel = ${channel} and head.state in ('waiting', 'sending'))`;
}

/** To join with channels: of each its head. */
const headOfEach = sql`deliveries on deliveries.seq = ${headOf(sql`channels.channel`)} and ${isOpen}`;

/** What was never tried waits for no time: a clock put back would make it wait. */
function due(now: Date, leaseMs: number): RawBuilder<boolean> {
  const { ended, absurd } = leaseBounds(now, leaseMs);
  return sql`((deliveries.state = 'waiting' and (deliveries.attempts = 0 or deliveries.next_try_at <= ${now.getTime()}))
    or (deliveries.state = 'sending'
      and (deliveries.lease_until <= ${ended} or deliveries.lease_until > ${absurd})))`;
}

async function claimAll(tx: Tx, due: readonly DeliveryRow[], now: Date, leaseMs: number): Promise<Claimed[]> {
  if (due.length === 0) return [];
  const rows = await tx
    .updateTable('deliveries')
    .set((eb) => ({
      state: 'sending',
      attempts: eb('attempts', '+', 1),
      lease_until: now.getTime() + leaseMs,
      // The earliest try whose end is not known: a look-up on the platform has to begin there.
      tried_at: sql<number>`case when state = 'sending' then coalesce(tried_at, made_at) else cast(${now.getTime()} as bigint) end`,
    }))
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    // One whose holder has noted its end meanwhile is nobody's to post.
    .where('state', 'in', ['waiting', 'sending'])
    .returningAll()
    .execute();
  const claimed = new Map(rows.map((row) => [row.id, row]));
  return due.flatMap(({ id, state }) => {
    const row = claimed.get(id);
    if (row === undefined) return [];
    const uncertain = state === 'sending';
    return { delivery: deliveryOf(row), uncertain, triedAt: uncertain ? dateOf(row.tried_at) : null };
  });
}

/** The delivery, if this claim of it still stands. */
function inHand(tx: Tx, { id, attempts }: Tried) {
  return tx
    .updateTable('deliveries')
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'sending');
}
