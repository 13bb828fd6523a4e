/** Follows: each channel's standing orders, and the record of who changed them. */
import { sql } from 'kysely';
import type { Channel, Follow, Order } from '../domain/follow.ts';
import { announce, type Database, type Reader, type Tx } from './database.ts';
import type { FollowRow } from './tables.ts';
import { dateOf } from './times.ts';

/** One line of the record: who changed which standing order. */
export interface FollowChange {
  at: Date;
  /** Null when Coop itself did. */
  by: string | null;
  act: 'added' | 'removed' | 'paused' | 'resumed';
  channel: Channel;
  follow: number;
  order: Order;
  /** Why it was paused, in words. */
  why: string | null;
}

type Change = Pick<FollowChange, 'at' | 'by' | 'act' | 'why'>;

export function createFollows({ read, write, differs }: Database, now: () => Date) {
  return {
    addFollow: (channel: Channel, order: Order, by: string, at: Date): Promise<Follow> =>
      write(async (tx) => {
        await addChannels(tx, [channel]);
        // Holds the channel's row: two processes adding to one channel take turns.
        const { last_follow } = await tx
          .updateTable('channels')
          .set((eb) => ({ last_follow: eb.ref('last_follow') }))
          .where('channel', '=', channel)
          .returning('last_follow')
          .executeTakeFirstOrThrow();
        const equal = await tx
          .selectFrom('follows')
          .selectAll()
          .where('channel', '=', channel)
          .where('levelled', '=', levelled(order))
          .executeTakeFirst();
        if (equal) {
          const resumed = await pauseIn(tx, equal, { why: null, at, by });
          if (resumed && (await wakeDeliveries(tx, equal, at))) await announce(tx, differs);
          return followOf({ ...equal, paused: null });
        }
        const row = rowOf({
          ...order,
          id: last_follow + 1,
          channel,
          createdAt: at,
          createdBy: by,
          paused: null,
        });
        await tx
          .updateTable('channels')
          .set({ last_follow: row.id })
          .where('channel', '=', channel)
          .execute();
        await tx.insertInto('follows').values(row).execute();
        await note(tx, row, { at, by, act: 'added', why: null });
        return followOf(row);
      }),

    removeFollow: (channel: Channel, id: number, by: string, at: Date): Promise<boolean> =>
      write(async (tx) => {
        const removed = await tx
          .deleteFrom('follows')
          .where('channel', '=', channel)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst();
        if (removed === undefined) return false;
        await note(tx, removed, { at, by, act: 'removed', why: null });
        if (await wakeDeliveries(tx, removed, at)) await announce(tx, differs);
        return true;
      }),

    followsOf: async (channel: Channel): Promise<Follow[]> => {
      const rows = await read
        .selectFrom('follows')
        .selectAll()
        .where('channel', '=', channel)
        .orderBy('id')
        .execute();
      return rows.map(followOf);
    },

    allFollows: async (): Promise<Follow[]> => {
      const rows = await read.selectFrom('follows').selectAll().orderBy('channel').orderBy('id').execute();
      return rows.map(followOf);
    },

    pauseFollow: (channel: Channel, id: number, why: string | null): Promise<void> =>
      write(async (tx) => {
        const at = now();
        await pauseIn(tx, { channel, id }, { why, at, by: null });
        if (why === null && (await wakeDeliveries(tx, { channel, id }, at))) await announce(tx, differs);
      }),

    followChanges: async (limit: number): Promise<FollowChange[]> => {
      const rows = await read
        .selectFrom('follow_changes')
        .selectAll()
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ at, by, act, channel, follow, standing_order, why }) => ({
        at: dateOf(at),
        by,
        act,
        channel,
        follow,
        order: JSON.parse(standing_order) as Order,
        why,
      }));
    },
  };
}

/** What is asked for at once, and by whom. */
export interface AtOnce {
  channel: Channel;
  follow: number;
  order: Readonly<Order>;
}

/** The follows that want briefs at once, by channel and number. */
export async function atOnceFollows(reader: Reader): Promise<AtOnce[]> {
  const rows = await reader
    .selectFrom('follows')
    .select(['channel', 'id', 'standing_order'])
    .where('at_once', '=', 1)
    .orderBy('channel')
    .orderBy('id')
    .execute();
  return rows.map(({ channel, id, standing_order }) => ({
    ...{ channel, follow: id },
    order: orderIn(standing_order),
  }));
}

/** Orders by their text: every brief is held against all of them, and to read them anew costs more than to compare. */
const readOrders = new Map<string, Readonly<Order>>();
const mostReadOrders = 10_000;

function orderIn(text: string): Readonly<Order> {
  const known = readOrders.get(text);
  if (known) return known;
  const order = JSON.parse(text) as Order;
  if (readOrders.size >= mostReadOrders) readOrders.clear();
  readOrders.set(text, order);
  return order;
}

/** Makes the row of each channel that counts its follows and that claimers of its deliveries hold. */
export async function addChannels(tx: Tx, channels: readonly Channel[]): Promise<void> {
  await tx
    .insertInto('channels')
    .values([...new Set(channels)].map((channel) => ({ channel, last_follow: 0 })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Named = Pick<FollowRow, 'channel' | 'id'>;

/** Notes why a follow rests, or with null that it goes on, and by whom; false when that is noted already, or there is none. */
export async function pauseIn(
  tx: Tx,
  { channel, id }: Named,
  { why, at, by }: Pick<Change, 'why' | 'at' | 'by'>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('follows')
    .set({ paused: why })
    .where('channel', '=', channel)
    .where('id', '=', id)
    .where((eb) => eb('paused', 'is distinct from', why))
    .returningAll()
    .executeTakeFirst();
  const act = why === null ? 'resumed' : 'paused';
  if (changed) await note(tx, changed, { at, by, act, why });
  return changed !== undefined;
}

/** What a follow owes and was to come later is tried at once, and what rests is looked for. */
async function wakeDeliveries(tx: Tx, { channel, id }: Named, now: Date): Promise<boolean> {
  const { rows } = await sql`update deliveries set next_try_at = ${now.getTime()},
    lease_until = case when state = 'sending' then cast(0 as bigint) end
    where channel = ${channel} and follow = ${id} and state in ('waiting', 'sending')
    and lease_until is null returning id`.execute(tx);
  return rows.length > 0;
}

async function note(tx: Tx, row: FollowRow, change: Change): Promise<void> {
  const { channel, id: follow, standing_order } = row;
  const { at, ...rest } = change;
  await tx
    .insertInto('follow_changes')
    .values({ ...rest, at: at.getTime(), channel, follow, standing_order })
    .execute();
}

function rowOf({ id, channel, createdAt, createdBy, paused, ...order }: Follow): FollowRow {
  const { countries, topics, sources, types, rhythm, zone } = order;
  return {
    channel,
    id,
    standing_order: JSON.stringify({ countries, topics, sources, types, rhythm, zone }),
    levelled: levelled(order),
    at_once: rhythm.kind === 'at_once' ? 1 : 0,
    created_at: createdAt.getTime(),
    created_by: createdBy,
    paused,
  };
}

/** Equal for orders that ask for the same, however their lists are ordered. */
function levelled({ countries, topics, sources, types, rhythm, zone }: Order): string {
  const lists = [countries, topics, sources, types].map((list) => [...new Set<string>(list)].sort());
  const at = rhythm.kind === 'at_once' ? [] : [rhythm.at, zone];
  const weekday = rhythm.kind === 'weekly' ? [rhythm.weekday] : [];
  return JSON.stringify([...lists, rhythm.kind, ...at, ...weekday]);
}

function followOf(row: FollowRow): Follow {
  return {
    ...(JSON.parse(row.standing_order) as Order),
    id: row.id,
    channel: row.channel,
    createdAt: dateOf(row.created_at),
    createdBy: row.created_by,
    paused: row.paused,
  };
}
