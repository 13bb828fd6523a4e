/** Digest slots: each is given to a follow once. */
import { sql } from 'kysely';
import type { Channel, Follow } from '../domain/follow.ts';
import { audienceOf } from '../domain/workspace.ts';
import { announce, type Database, type Differences, type Tx } from './database.ts';
import { addDeliveries } from './owing.ts';
import { restoreBefore } from './restores.ts';
import { dateOf, skewMs } from './times.ts';
import { hiddenFrom, shows } from './visible.ts';

export function createSlots({ read, write, differs }: Database) {
  return {
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
          const restore = await restoreBefore(tx, now);
          const doubt = restore !== null && until <= restore.at ? restore.copiedAt : null;
          // One of this name may stand from the time of a clock far ahead.
          for (const name of [mark, `${mark}:${since}`]) {
            if ((await addDeliveries(tx, [{ channel, follow, mark: name, cargo }], { now, doubt })) > 0)
              break;
          }
          await announce(tx, differs);
        }
        return true;
      }),
  };
}

/**
 * When the latest digest slot ends that was closed by a clock ahead of the latest of these, or before it: what is noted
 * before that end would be in no digest. 0 where there is none. No slot is closed until this transaction ends.
 */
export async function endOfSlots(
  tx: Tx,
  clocks: readonly Date[],
  { slotLock }: Differences,
): Promise<number> {
  if (slotLock) await sql`${slotLock.shared}`.execute(tx);
  const latest = Math.max(...clocks.map((clock) => clock.getTime()));
  const row = await tx
    .selectFrom('slots')
    .select((eb) => eb.fn.max('until').as('until'))
    .where('until', '<=', latest + skewMs)
    .executeTakeFirst();
  return row?.until ?? 0;
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
