/** Sources and their visits: whose turn it is, and what the last visit left. */
import { sql } from 'kysely';
import type { Source, Visit } from '../domain/source.ts';
import type { Audience } from '../domain/workspace.ts';
import type { Database } from './database.ts';
import { StoreError } from './fault.ts';
import type { Flag, SourceRow } from './tables.ts';
import { dateOf, leaseOver, millis } from './times.ts';
import { hiddenFrom, ownersIn, shows } from './visible.ts';

/** A source with what its last visit left. */
export interface KnownSource {
  source: Source;
  visit: Visit;
}

export function createSources({ read, write, differs }: Database) {
  return {
    saveSources: (sources: readonly Source[]): Promise<void> =>
      write(async (tx) => {
        const ids = sources.map(({ id }) => id);
        let dropped = tx.updateTable('sources').set({ configured: 0 }).where('configured', '=', 1);
        if (ids.length > 0) dropped = dropped.where('id', 'not in', ids);
        await dropped.execute();
        // One order for all processes, so that two of them starting together never wait for each other in a circle.
        for (const source of sources.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
          await tx
            .insertInto('sources')
            .values({ ...columnsOf(source), failures: 0, next_visit_at: 0 })
            .onConflict((conflict) =>
              conflict.column('id').doUpdateSet({
                ...columnsOf(source),
                // What the old address answered says nothing of the new one.
                etag: ifSameUrl('etag', 'null'),
                last_modified: ifSameUrl('last_modified', 'null'),
                visit_url: ifSameUrl('visit_url', 'null'),
                next_visit_at: ifSameUrl('next_visit_at', '0'),
              }),
            )
            .execute();
        }
      }),

    sources: async (audience: Audience): Promise<KnownSource[]> => {
      const rows = await read
        .selectFrom('sources')
        .selectAll()
        .where('configured', '=', 1)
        .where(shows('id', await hiddenFrom(audience, read)))
        .orderBy('id')
        .execute();
      return rows.map(knownSource);
    },

    claimSources: (now: Date, leaseMs: number, limit: number): Promise<KnownSource[]> =>
      write(async (tx) => {
        const due = await tx
          .selectFrom('sources')
          .selectAll()
          .where('configured', '=', 1)
          .where('url', 'is not', null)
          .where('next_visit_at', '<=', now.getTime())
          .where(leaseOver(sql.ref('lease_until'), now, leaseMs))
          .orderBy('next_visit_at')
          .orderBy('id')
          .limit(limit)
          .modifyEnd(differs.skipLocked)
          .execute();
        if (due.length === 0) return [];
        const ids = due.map(({ id }) => id);
        const leaseUntil = now.getTime() + leaseMs;
        await tx.updateTable('sources').set({ lease_until: leaseUntil }).where('id', 'in', ids).execute();
        return due.map(knownSource);
      }),

    recordVisit: (source: string, visit: Visit): Promise<void> =>
      write(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('sources')
          .set({
            etag: visit.etag,
            last_modified: visit.lastModified,
            visit_url: visit.url,
            visited_at: millis(visit.visitedAt),
            read_at: millis(visit.readAt),
            newest_at: millis(visit.newestAt),
            rhythm_minutes: visit.rhythmMinutes,
            failures: visit.failures,
            failing_since: millis(visit.failingSince),
            fault: visit.fault,
            next_visit_at: millis(visit.nextVisitAt) ?? 0,
            seen: JSON.stringify(visit.seen),
            lease_until: null,
          })
          .where('id', '=', source)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw new StoreError(`No source ${source} is stored: save it first.`);
      }),
  };
}

function columnsOf({ id, name, url, country, everyMinutes, workspaces }: Source) {
  const owners = workspaces === undefined ? null : JSON.stringify(workspaces);
  return { id, name, url, country, every_minutes: everyMinutes, configured: 1 as Flag, workspaces: owners };
}

function ifSameUrl(column: 'etag' | 'last_modified' | 'visit_url' | 'next_visit_at', otherwise: string) {
  const [kept, other] = [sql.ref(`sources.${column}`), sql.raw(otherwise)];
  return sql<never>`case when sources.url is not distinct from excluded.url then ${kept} else ${other} end`;
}

function knownSource(row: SourceRow): KnownSource {
  const workspaces = ownersIn(row.workspaces);
  return {
    source: {
      id: row.id,
      name: row.name,
      url: row.url,
      country: row.country,
      everyMinutes: row.every_minutes,
      ...(workspaces === null ? {} : { workspaces }),
    },
    visit: {
      etag: row.etag,
      lastModified: row.last_modified,
      url: row.visit_url,
      visitedAt: dateOf(row.visited_at),
      readAt: dateOf(row.read_at),
      newestAt: dateOf(row.newest_at),
      rhythmMinutes: row.rhythm_minutes,
      failures: row.failures,
      failingSince: dateOf(row.failing_since),
      fault: row.fault,
      nextVisitAt: row.next_visit_at === 0 ? null : new Date(row.next_visit_at),
      seen: row.seen === null ? [] : JSON.parse(row.seen),
    },
  };
}
