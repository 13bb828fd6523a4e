/** Releases and their versions: which are new, and which wait for a brief. */
import { sql } from 'kysely';
import { fingerprint, type Release, type ReleaseState } from '../domain/release.ts';
import { announce, type Database, type Tx } from './database.ts';
import { putCardEdits } from './edits.ts';
import { haveOneAudience, keptKey, keysFor, type Owners } from './releasekeys.ts';
import { doubtsOfNew } from './restores.ts';
import type { ReleaseRow } from './tables.ts';
import { dateOf, leaseOver } from './times.ts';
import { isNowRead, newestPrints, releaseOf, rowsAtOnce, versionRow, versionsOf } from './versions.ts';
import { ownersBySource } from './visible.ts';

/** A release waiting for its brief. */
export interface WaitingRelease {
  release: Release;
  version: number;
  attempts: number;
  /** Kept without posting: the first visit to a source, or an import. */
  quiet: boolean;
}

/** A release as its claimer holds it: version and `attempts` tell this claim from a later one. */
export type HeldRelease = Pick<WaitingRelease, 'release' | 'version' | 'attempts'>;

/** A release as it is kept: its newest text, and when each of its versions was taken in, oldest first. */
export interface KeptRelease {
  release: Release;
  versions: { version: number; takenAt: Date; title: string | null; text: string }[];
  withdrawnAt: Date | null;
}

export function createReleases({ read, write, differs }: Database) {
  return {
    takeIn: async (
      releases: readonly Release[],
      options: { now: Date; quiet: boolean },
    ): Promise<ReleaseState[]> => {
      // Most of what a visit brings is known: that is found by reading alone, without a writer's turn.
      const known = await newestPrints(
        read,
        releases.map(({ key }) => key),
      );
      const owners = await ownersBySource(read);
      const isKnown = (release: Release): boolean => {
        const kept = known.get(release.key);
        return (
          kept?.fingerprint === fingerprint(release.text) &&
          !isNowRead(kept, release) &&
          haveOneAudience(kept.source, release.source, owners)
        );
      };
      if (releases.every(isKnown)) return releases.map(() => 'known');
      return await write(async (tx) => {
        const states: ReleaseState[] = [];
        for (let from = 0; from < releases.length; from += rowsAtOnce) {
          const some = releases.slice(from, from + rowsAtOnce);
          states.push(...(await takeAll(tx, some, { ...options, owners })));
        }
        if (states.some((state) => state !== 'known')) await announce(tx, differs);
        return states;
      });
    },

    claimReleases: (now: Date, leaseMs: number, limit: number): Promise<WaitingRelease[]> =>
      write(async (tx) => {
        const due = await tx
          .selectFrom('releases')
          .selectAll()
          .where('state', '=', 'waiting')
          .where((eb) => eb.or([eb('attempts', '=', 0), eb('next_try_at', '<=', now.getTime())]))
          .where(leaseOver(sql.ref('lease_until'), now, leaseMs))
          .orderBy('seq')
          .limit(limit)
          .modifyEnd(differs.skipLocked)
          .execute();
        return await claimAll(tx, due, now.getTime() + leaseMs);
      }),

    postponeRelease: (
      { release, version, attempts }: HeldRelease,
      at: Date,
      { fault, counted }: { fault: string; counted: boolean },
    ): Promise<void> =>
      write(async (tx) => {
        await tx
          .updateTable('releases')
          .set({
            // Never none: what was not tried yet waits for no time.
            ...(counted ? {} : { attempts: Math.max(1, attempts - 1) }),
            next_try_at: at.getTime(),
            lease_until: null,
            fault,
          })
          .where('key', '=', release.key)
          .where('version', '=', version)
          .where('attempts', '=', attempts)
          .where('state', '=', 'waiting')
          .execute();
      }),

    keyOf: (source: string, key: string): Promise<string | null> => keptKey(read, source, key),

    release: async (key: string): Promise<KeptRelease | null> => {
      const row = await read.selectFrom('releases').selectAll().where('key', '=', key).executeTakeFirst();
      if (!row) return null;
      const versions = await versionsOf(read, key);
      const newest = versions.at(-1);
      if (!newest) return null;
      return {
        release: releaseOf(row.source, newest),
        versions: versions.map(({ version, taken_at, title, text }) => ({
          version,
          takenAt: dateOf(taken_at),
          title,
          text,
        })),
        withdrawnAt: dateOf(row.withdrawn_at),
      };
    },
  };
}

async function claimAll(tx: Tx, due: readonly ReleaseRow[], leaseUntil: number): Promise<WaitingRelease[]> {
  if (due.length === 0) return [];
  const keys = due.map(({ key }) => key);
  await tx
    .updateTable('releases')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), lease_until: leaseUntil }))
    .where('key', 'in', keys)
    .execute();
  const rows = await tx
    .selectFrom('releases')
    .innerJoin('versions', (join) =>
      join.onRef('versions.key', '=', 'releases.key').onRef('versions.version', '=', 'releases.version'),
    )
    .selectAll('versions')
    .where('releases.key', 'in', keys)
    .execute();
  const versions = new Map(rows.map((row) => [row.key, row]));
  return due.flatMap(({ key, source, attempts, quiet }) => {
    const version = versions.get(key);
    if (version === undefined) return [];
    return {
      ...{ release: releaseOf(source, version), version: version.version },
      ...{ attempts: attempts + 1, quiet: quiet === 1 },
    };
  });
}

interface Taking {
  now: Date;
  quiet: boolean;
  owners: Owners;
}

/**
 * Stores releases, or newer versions of them, as waiting for a brief; a text that is kept as the newest changes nothing.
 * Holds their rows until the transaction ends. Returns the state of each, in order.
 */
export async function takeAll(tx: Tx, given: readonly Release[], taking: Taking): Promise<ReleaseState[]> {
  const { now, quiet, owners } = taking;
  const keyFor = await keysFor(tx, given, owners);
  const releases = given.map((release) => ({ ...release, key: keyFor(release) }));
  const doubts = quiet ? releases.map(() => null) : await doubtsOfNew(tx, releases, now);
  const rows = releases.map(({ key, source }, index) => ({
    ...{ key, source, version: 1, quiet: quiet ? (1 as const) : (0 as const), ...freshAt(now) },
    doubted_since: doubts[index] ?? null,
  }));
  const added = await tx
    .insertInto('releases')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .execute();
  const left = new Set(added.map(({ key }) => key));
  // The first of a key is the one that was added.
  const states = releases.map(({ key }) => (left.delete(key) ? ('new' as const) : null));
  const firsts = releases.filter((_, index) => states[index] === 'new');
  if (firsts.length > 0) {
    await tx
      .insertInto('versions')
      .values(firsts.map((release) => versionRow(release, 1, fingerprint(release.text), now)))
      .execute();
  }
  const taken: ReleaseState[] = [];
  for (const [index, release] of releases.entries())
    taken.push(states[index] ?? (await takeAgain(tx, release, taking)));
  return taken;
}

/** Of a row that waits for its brief. */
const freshAt = (now: Date) => ({
  state: 'waiting' as const,
  attempts: 0,
  next_try_at: now.getTime(),
  lease_until: null,
  fault: null,
  withdrawn_at: null,
});

async function takeAgain(tx: Tx, release: Release, { now, quiet }: Taking): Promise<ReleaseState> {
  const print = fingerprint(release.text);
  // Holds the row: waits for whoever is taking in the same release. What is published again is not withdrawn.
  const row = await tx
    .updateTable('releases')
    .set({ withdrawn_at: null })
    .where('key', '=', release.key)
    .returningAll()
    .executeTakeFirstOrThrow();
  const newest = (await newestPrints(tx, [release.key])).get(release.key);
  if (newest?.fingerprint === print) {
    if (isNowRead(newest, release)) await unmark(tx, row);
    return 'known';
  }
  const version = row.version + 1;
  await tx
    .insertInto('versions')
    .values(versionRow(release, version, print, now))
    .execute();
  await tx
    .updateTable('releases')
    // A change to what was never to be posted is not to be posted either.
    .set({ version, quiet: quiet || row.quiet === 1 ? 1 : 0, ...freshAt(now) })
    .where('key', '=', row.key)
    .execute();
  return 'changed';
}

/** The newest text is its page's too: its cards are to say so. */
async function unmark(tx: Tx, { key, version }: ReleaseRow): Promise<void> {
  await tx
    .updateTable('versions')
    .set({ from_feed: 0 })
    .where('key', '=', key)
    .where('version', '=', version)
    .execute();
  await putCardEdits(tx, key);
}
