/**
 * A copy put back: what was posted since it was made stands on the platforms, and this store does not know. Whatever may
 * have been posted is owed as uncertain, so that it is looked for first, or left to a person where it cannot be.
 */
import { sql } from 'kysely';
import type { Release } from '../domain/release.ts';
import type { Seen } from '../domain/source.ts';
import type { Database, Reader } from './database.ts';
import { skewMs } from './times.ts';

/** A copy that was put back. */
export interface Restore {
  at: number;
  /** What was posted before this is known. */
  copiedAt: number;
}

/** So long after it, sources may still show again what the store had before: pages are looked at again for thirty days. */
const doubtMs = 30 * 86_400_000;

export function createRestoring({ read, write }: Database) {
  return {
    lastRestore: async (now: Date): Promise<Date | null> => {
      const restore = await restoreBefore(read, now);
      return restore === null ? null : new Date(restore.at);
    },

    noteRestore: (now: Date): Promise<Date> =>
      write(async (tx) => {
        const copiedAt = Math.max(0, Math.min(await latestIn(tx), now.getTime()) - skewMs);
        await tx.insertInto('restores').values({ at: now.getTime(), copied_at: copiedAt }).execute();
        const earliest = sql<number>`case when tried_at < ${copiedAt} then tried_at else ${copiedAt} end`;
        await tx
          .updateTable('deliveries')
          .set({ state: 'sending', lease_until: 0, tried_at: earliest })
          .where('state', 'in', ['waiting', 'sending'])
          .execute();
        await tx
          .updateTable('inbox')
          .set({ lease_until: null, tried_at: earliest })
          .where('state', '=', 'open')
          .execute();
        await tx
          .updateTable('releases')
          .set({ doubted_since: copiedAt, lease_until: null })
          .where('state', '=', 'waiting')
          .execute();
        return new Date(copiedAt);
      }),
  };
}

/** The latest time that a copy holds: it was made then or later, but for clocks that differ. */
async function latestIn(reader: Reader): Promise<number> {
  const { rows } = await sql<{ at: number | null }>`select max(at) as at from (
    select max(visited_at) as at from sources
    union all select max(taken_at) from versions
    union all select max(kept_at) from briefs
    union all select max(made_at) from deliveries
    union all select max(sent_at) from deliveries
    union all select max(tried_at) from deliveries
    union all select max(received_at) from inbox
    union all select max(applied_at) from schema_versions) times`.execute(reader);
  return rows[0]?.at ?? 0;
}

/** The copies that were put back of late, as one: from the earliest time that is in doubt to the last time one was put back. */
export async function restoreBefore(reader: Reader, now: Date): Promise<Restore | null> {
  const row = await reader
    .selectFrom('restores')
    .select((eb) => [eb.fn.max('at').as('at'), eb.fn.min('copied_at').as('copiedAt')])
    .where('at', '>', now.getTime() - doubtMs)
    .executeTakeFirst();
  return row?.at == null || row.copiedAt === null ? null : { at: row.at, copiedAt: row.copiedAt };
}

/**
 * Since when each release that is new to this store may have been told by it before; null when it was not. Before is what
 * was published on a day before the copy was put back, what its source's first whole visit after that brings, and what its
 * source listed that day already when its page could not be had.
 */
export async function doubtsOfNew(
  reader: Reader,
  releases: readonly Pick<Release, 'key' | 'url' | 'source' | 'published'>[],
  now: Date,
): Promise<(number | null)[]> {
  const restore = await restoreBefore(reader, now);
  if (restore === null) return releases.map(() => null);
  const day = new Date(restore.at).toISOString().slice(0, 10);
  const sources = [...new Set(releases.map(({ source }) => source))];
  const visits = await reader
    .selectFrom('sources')
    .select(['id', 'read_at', 'seen'])
    .where('id', 'in', sources)
    .execute();
  const visitOf = new Map(visits.map((visit) => [visit.id, visit]));
  const failed = new Set(visits.flatMap(({ seen }) => failedOn(day, seen)));
  return releases.map(({ key, url, source, published }) => {
    const isOlder = published !== null && published.slice(0, 10) < day;
    const isFirst = (visitOf.get(source)?.read_at ?? 0) <= restore.at + skewMs;
    const wasListed = failed.has(key) || (url !== null && failed.has(url));
    return isOlder || isFirst || wasListed ? restore.copiedAt : null;
  });
}

/** The entries of a source, of those it listed by the end of this day, whose pages could not be had at the last look. */
function failedOn(day: string, seen: string | null): string[] {
  const until = Date.parse(day) + 86_400_000;
  const entries = seen === null ? [] : (JSON.parse(seen) as Seen[]);
  return entries.filter(({ tries, since }) => tries > 0 && (since ?? 0) <= until).map(({ key }) => key);
}

/** The same for what is owed about a release now: all that becomes of what the store knew before a copy was put back is in doubt. */
export async function doubtAbout(reader: Reader, key: string, now: Date): Promise<number | null> {
  const restore = await restoreBefore(reader, now);
  if (restore === null) return null;
  const row = await reader
    .selectFrom('releases')
    .innerJoin('versions', 'versions.key', 'releases.key')
    .select(['doubted_since', 'taken_at'])
    .where('releases.key', '=', key)
    .where('versions.version', '=', 1)
    .executeTakeFirst();
  if (row && row.taken_at <= restore.at) return restore.copiedAt;
  return row?.doubted_since ?? null;
}
