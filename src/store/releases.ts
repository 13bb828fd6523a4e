/** Releases and their versions: which are new, and which wait for a brief. */
import { sql } from 'kysely';
import { fingerprint, type Release, type ReleaseState } from '../domain/release.ts';
import type { Workspace } from '../domain/workspace.ts';
import { announce, type Database, type Reader, type Tx } from './database.ts';
import { putCardEdits } from './edits.ts';
import { doubtOfNew } from './restores.ts';
import type { ReleaseRow, VersionRow } from './tables.ts';
import { dateOf, leaseOver } from './times.ts';
import { ownersBySource } from './visible.ts';

/** A release waiting for its brief. */
export interface WaitingRelease {
  release: Release;
  version: number;
  attempts: number;
  /** Kept without posting: the first visit to a source, or an import. */
  quiet: boolean;
}

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
        for (const release of releases) states.push(await takeOne(tx, release, options));
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
        const claimed: WaitingRelease[] = [];
        for (const row of due) claimed.push(await claimOne(tx, row, now.getTime() + leaseMs));
        return claimed;
      }),

    postponeRelease: (key: string, at: Date, fault: string): Promise<void> =>
      write(async (tx) => {
        await tx
          .updateTable('releases')
          .set({ next_try_at: at.getTime(), lease_until: null, fault })
          .where('key', '=', key)
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

async function claimOne(tx: Tx, row: ReleaseRow, leaseUntil: number): Promise<WaitingRelease> {
  const attempts = row.attempts + 1;
  await tx
    .updateTable('releases')
    .set({ attempts, lease_until: leaseUntil })
    .where('key', '=', row.key)
    .execute();
  const version = await tx
    .selectFrom('versions')
    .selectAll()
    .where('key', '=', row.key)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow();
  return {
    release: releaseOf(row.source, version),
    version: row.version,
    attempts,
    quiet: row.quiet === 1,
  };
}

/**
 * Stores a release or its newer version as waiting for a brief; a text that is kept as the newest changes nothing.
 * Holds the release's row until the transaction ends.
 */
export async function takeOne(
  tx: Tx,
  given: Release,
  { now, quiet }: { now: Date; quiet: boolean },
): Promise<ReleaseState> {
  const release = { ...given, key: (await keptKey(tx, given.source, given.key)) ?? given.key };
  if (await isOfOthers(tx, release)) release.key = apart(release);
  const print = fingerprint(release.text);
  const fresh = {
    state: 'waiting' as const,
    attempts: 0,
    next_try_at: now.getTime(),
    lease_until: null,
    fault: null,
    withdrawn_at: null,
  };
  const doubted_since = quiet ? null : await doubtOfNew(tx, release, now);
  const added = await tx
    .insertInto('releases')
    .values({
      ...{ key: release.key, source: release.source, version: 1, quiet: quiet ? 1 : 0, doubted_since },
      ...fresh,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('seq')
    .executeTakeFirst();
  if (added) {
    await tx
      .insertInto('versions')
      .values(versionRow(release, 1, print, now))
      .execute();
    return 'new';
  }
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
    .set({ version, quiet: quiet || row.quiet === 1 ? 1 : 0, ...fresh })
    .where('key', '=', row.key)
    .execute();
  return 'changed';
}

/** What two sources publish under one key is one release where the same people may see both, and two where not. */
function haveOneAudience(
  one: string,
  other: string,
  owners: ReadonlyMap<string, readonly Workspace[]>,
): boolean {
  const of = (source: string): string => JSON.stringify(owners.get(source)?.toSorted() ?? null);
  return one === other || of(one) === of(other);
}

/** The key of a source's own release where another source with other readers had the key first. */
const apart = ({ key, source }: Pick<Release, 'key' | 'source'>): string => `${key} (${source})`;

/** The key under which a source's release is kept; null where it is not. */
async function keptKey(reader: Reader, source: string, key: string): Promise<string | null> {
  const own = apart({ key, source });
  const rows = await reader
    .selectFrom('releases')
    .select(['key', 'source'])
    .where('key', 'in', [key, own])
    .execute();
  if (rows.some((row) => row.key === own)) return own;
  const [row] = rows;
  if (row === undefined) return null;
  return haveOneAudience(row.source, source, await ownersBySource(reader)) ? key : null;
}

/** Is a release of this key kept that other people may see? */
export async function isOfOthers(reader: Reader, { key, source }: Release): Promise<boolean> {
  const row = await reader.selectFrom('releases').select('source').where('key', '=', key).executeTakeFirst();
  return row !== undefined && !haveOneAudience(row.source, source, await ownersBySource(reader));
}

type Newest = Pick<VersionRow, 'fingerprint' | 'from_feed'> & Pick<ReleaseRow, 'source'>;

/** Was a text that is kept as its feed's alone read from its page now? */
function isNowRead({ from_feed }: Newest, { fromFeed }: Release): boolean {
  return from_feed === 1 && fromFeed !== true;
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

/** The newest version of each release that is kept and not withdrawn. */
async function newestPrints(reader: Reader, keys: readonly string[]): Promise<Map<string, Newest>> {
  const prints = new Map<string, Newest>();
  for (let start = 0; start < keys.length; start += 500) {
    const rows = await reader
      .selectFrom('releases')
      .innerJoin('versions', (join) =>
        join.onRef('versions.key', '=', 'releases.key').onRef('versions.version', '=', 'releases.version'),
      )
      .select(['releases.key', 'releases.source', 'versions.fingerprint', 'versions.from_feed'])
      .where('releases.key', 'in', keys.slice(start, start + 500))
      .where('releases.withdrawn_at', 'is', null)
      .execute();
    for (const { key, ...newest } of rows) prints.set(key, newest);
  }
  return prints;
}

/** The newest version of a release that has this fingerprint. */
export async function versionOf(reader: Reader, key: string, print: string): Promise<number | null> {
  const row = await reader
    .selectFrom('versions')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('key', '=', key)
    .where('fingerprint', '=', print)
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Oldest first. */
async function versionsOf(reader: Reader, key: string): Promise<VersionRow[]> {
  return await reader.selectFrom('versions').selectAll().where('key', '=', key).orderBy('version').execute();
}

function versionRow(release: Release, version: number, print: string, now: Date): VersionRow {
  const { key, url, title, published, language, country, text } = release;
  return {
    key,
    version,
    fingerprint: print,
    url,
    title,
    published,
    language,
    country,
    text,
    taken_at: now.getTime(),
    from_feed: release.fromFeed ? 1 : 0,
  };
}

function releaseOf(source: string, version: VersionRow): Release {
  const { key, url, title, published, language, country, text } = version;
  return { key, source, url, title, published, language, country, text, ...feedMark(version) };
}

/** The mark of a version whose text is only what its feed says. */
export function feedMark({ from_feed }: Pick<VersionRow, 'from_feed'>): Pick<Release, 'fromFeed'> {
  return from_feed === 1 ? { fromFeed: true } : {};
}
