/** Acts in hand: what people did on a platform, kept from before it is acknowledged until its replies are shown. */
import { sql } from 'kysely';
import type { Act, HeldAct, NewAct, OwedReply } from '../domain/act.ts';
import type { Database, Tx } from './database.ts';
import type { InboxRow } from './tables.ts';
import { dateOf, leaseOver } from './times.ts';

/** Many rows in one statement cost a fraction of as many statements; few sizes, so that few statements are prepared. */
const portions = [64, 8, 1];

function inPortions(acts: readonly NewAct[]): (readonly NewAct[])[] {
  const all: (readonly NewAct[])[] = [];
  for (let at = 0; at < acts.length; ) {
    const size = portions.find((size) => at + size <= acts.length) ?? 1;
    all.push(acts.slice(at, at + size));
    at += size;
  }
  return all;
}

export function createInbox({ read, write, differs }: Database) {
  const change = (held: HeldAct, values: Partial<InboxRow>): Promise<boolean> =>
    write(async (tx) => {
      const { numUpdatedRows } = await inHand(tx, held).set(values).executeTakeFirst();
      return numUpdatedRows > 0n;
    });

  return {
    receiveActs: (acts: readonly NewAct[], now: Date): Promise<boolean[]> =>
      write(async (tx) => {
        const at = now.getTime();
        const fresh: boolean[] = [];
        for (const some of inPortions(acts)) {
          const added = await tx
            .insertInto('inbox')
            .values(
              some.map(({ id, platform, thread, body }) => ({
                ...{ id, platform, thread, body, state: 'open', attempts: 0, replies: '[]', shown: 0 },
                ...{ next_try_at: at, received_at: at },
              })),
            )
            .onConflict((conflict) => conflict.column('id').doNothing())
            .returning('id')
            .execute();
          const unseen = new Set(added.map(({ id }) => id));
          // An act that stands twice among these is new once.
          for (const { id } of some) fresh.push(unseen.delete(id));
        }
        return fresh;
      }),

    claimActs: (platform: string, now: Date, leaseMs: number, limit: number): Promise<Act[]> =>
      write(async (tx) => {
        const at = now.getTime();
        // The oldest open act of each thread only: a follow-up waits for the question before it.
        const due = await sql<{ id: string }>`
          select inbox.id from inbox where inbox.state = 'open' and inbox.platform = ${platform}
          and (inbox.attempts = 0 or inbox.next_try_at <= ${at})
          and ${leaseOver(sql.ref('inbox.lease_until'), now, leaseMs)}
          and inbox.seq = (select min(head.seq) from inbox head
            where head.state = 'open' and head.thread = inbox.thread)
          order by inbox.seq limit ${limit} ${differs.skipLocked}`.execute(tx);
        const claimed: Act[] = [];
        for (const { id } of due.rows) {
          const row = await tx
            .updateTable('inbox')
            .set((eb) => ({ attempts: eb('attempts', '+', 1), lease_until: at + leaseMs }))
            .where('id', '=', id)
            .where('state', '=', 'open')
            .returningAll()
            .executeTakeFirst();
          if (row) claimed.push(actOf(row));
        }
        return claimed;
      }),

    addReply: (held: HeldAct, reply: OwedReply): Promise<boolean> =>
      write(async (tx) => {
        const row = await inHand(tx, held)
          .set((eb) => ({ replies: eb.ref('replies') }))
          .returning('replies')
          .executeTakeFirst();
        if (!row) return false;
        const replies = JSON.stringify([...(JSON.parse(row.replies) as OwedReply[]), reply]);
        await inHand(tx, held).set({ replies }).execute();
        return true;
      }),

    tryReply: (held: HeldAct, now: Date, leaseMs: number): Promise<boolean> =>
      change(held, { tried_at: now.getTime(), lease_until: now.getTime() + leaseMs }),

    noteShown: (held: HeldAct, shown: number): Promise<boolean> => change(held, { shown, tried_at: null }),

    postponeAct: (held: HeldAct, at: Date, { uncertain }: { uncertain: boolean }): Promise<boolean> =>
      change(held, {
        next_try_at: at.getTime(),
        lease_until: null,
        ...(uncertain ? {} : { tried_at: null }),
      }),

    endAct: (held: HeldAct, state: 'done' | 'given_up'): Promise<boolean> =>
      change(held, { state, lease_until: null }),

    act: async (id: string): Promise<Act | null> => {
      const row = await read.selectFrom('inbox').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? actOf(row) : null;
    },

    forgetActs: (before: Date): Promise<void> =>
      write(async (tx) => {
        await tx
          .deleteFrom('inbox')
          .where('state', '!=', 'open')
          .where('received_at', '<', before.getTime())
          .execute();
      }),
  };
}

/** The act, if this claim of it still stands. */
function inHand(tx: Tx, { id, attempts }: HeldAct) {
  return tx
    .updateTable('inbox')
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'open');
}

function actOf(row: InboxRow): Act {
  return {
    id: row.id,
    platform: row.platform,
    thread: row.thread,
    body: row.body,
    attempts: row.attempts,
    replies: JSON.parse(row.replies) as OwedReply[],
    shown: row.shown,
    triedAt: dateOf(row.tried_at),
    receivedAt: dateOf(row.received_at),
    state: row.state,
  };
}
