/** Releases and their versions: which are new, and which wait for a brief. */
import { sql } from 'kysely';
import { fingerprint, type Release, type ReleaseState } from '../domain/release.ts';
import type { Workspace } from '../domain/workspace.ts';
import { announce, type Database, type Reader, type Tx } from './database.ts';
import { putCardEdits } from './edits.ts';
import { doubtsOfNew } from './restores.ts';
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

/** A release as its claimer holds it: version and `attempts` tell this claim from a later one. */
export type HeldRelease = Pick<WaitingRelease, 'release' | 'version' | 'attempts'>;

/** A release as it is kept: its newest text, and when each of its versions was taken in, oldest first. */
export interface KeptRelease {
  release: Release;
  versions: { version: number; takenAt: Date; title: string | null; text: string }[];
  withdrawnAt: Date | null;
}

/** So many rows a statement: databases bound the number of its parameters. */
const rowsAtOnce = 500;

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

/** The owners of each private source. */
type Owners = ReadonlyMap<string, readonly Workspace[]>;

/** What two sources publish under one key is one release where the same people may see both, and two where not. */
export function haveOneAudience(one: string, other: string, owners: Owners): boolean {
  const of = (source: string): string => JSON.stringify(owners.get(source)?.toSorted() ?? null);
  return one === other || of(one) === of(other);
}

/** The key of a source's own release where another source with other readers had the key first. */
const apart = ({ key, source }: Pick<Release, 'key' | 'source'>): string => `${key} (${source})`;

/** The key under which each release is kept, or is to be. */
async function keysFor(
  reader: Reader,
  releases: readonly Release[],
  owners: Owners,
): Promise<(release: Release) => string> {
  const rows = await rowsNamed(
    reader,
    releases.flatMap((release) => [release.key, apart(release)]),
  );
  const sources = new Map(rows.map(({ key, source }) => [key, source]));
  return (release) => {
    const own = apart(release);
    const source = sources.get(release.key);
    const isOfOthers = source !== undefined && !haveOneAudience(source, release.source, owners);
    return sources.has(own) || isOfOthers ? own : release.key;
  };
}

/** The key under which a source's release is kept; null where it is not. */
async function keptKey(reader: Reader, source: string, key: string): Promise<string | null> {
  const own = apart({ key, source });
  const rows = await rowsNamed(reader, [key, own]);
  if (rows.some((row) => row.key === own)) return own;
  const [row] = rows;
  if (row === undefined) return null;
  return haveOneAudience(row.source, source, await ownersBySource(reader)) ? key : null;
}

async function rowsNamed(
  reader: Reader,
  keys: readonly string[],
): Promise<Pick<ReleaseRow, 'key' | 'source'>[]> {
  return await reader.selectFrom('releases').select(['key', 'source']).where('key', 'in', keys).execute();
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
  for (let start = 0; start < keys.length; start += rowsAtOnce) {
    const rows = await reader
      .selectFrom('releases')
      .innerJoin('versions', (join) =>
        join.onRef('versions.key', '=', 'releases.key').onRef('versions.version', '=', 'releases.version'),
      )
      .select(['releases.key', 'releases.source', 'versions.fingerprint', 'versions.from_feed'])
      .where('releases.key', 'in', keys.slice(start, start + rowsAtOnce))
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
