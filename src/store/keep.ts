/** Keeping a brief: the brief, what it is found by, and whom to tell, all in one transaction. */
import { sql } from 'kysely';
import type { Brief } from '../domain/brief.ts';
import { fingerprint, type Release } from '../domain/release.ts';
import { tellsTheSame } from '../domain/rewording.ts';
import type { Workspace } from '../domain/workspace.ts';
import { together } from '../together.ts';
import { announce, type Database, type Differences, type Tx } from './database.ts';
import { listedDay, placeOf, searchedDays } from './days.ts';
import { putCardEdits } from './edits.ts';
import { StoreError } from './fault.ts';
import { type Keeping, oweAll } from './owe.ts';
import { haveOneAudience } from './releasekeys.ts';
import { takeAll } from './releases.ts';
import { type Findable, index, unindex } from './search.ts';
import { endOfSlots } from './slots.ts';
import type { BriefRow, Flag, VersionRow } from './tables.ts';
import { versionOf } from './versions.ts';
import { ownersBySource } from './visible.ts';

/** A brief to be kept. */
interface Given {
  release: Release;
  brief: Brief;
  now: Date;
  quiet: boolean;
}

export function createKeeping({ write, differs }: Database, now: () => Date) {
  const parts = { differs, now };
  const keepTogether = together(async (all: readonly Given[]): Promise<(number | Error)[]> => {
    const keys = new Set(all.map(({ release }) => release.key));
    // Two of one release come one after the other.
    if (keys.size < all.length) return await oneByOne(all);
    try {
      return await write((tx) => keepAll(tx, all, parts));
    } catch (error) {
      if (all.length === 1) throw error;
      // Nothing of it was written: one that cannot be kept must not keep out the others.
      return await oneByOne(all);
    }
  });
  const oneByOne = async (all: readonly Given[]): Promise<(number | Error)[]> => {
    const owed: (number | Error)[] = [];
    for (const one of all) {
      const kept = write((tx) => keepAll(tx, [one], parts));
      owed.push(
        await kept.then(
          ([count = 0]) => count,
          (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
        ),
      );
    }
    return owed;
  };

  return {
    keep: async (
      release: Release,
      brief: Brief,
      { now, quiet }: { now: Date; quiet: boolean },
    ): Promise<number> => {
      const owed = await keepTogether({ release, brief, now, quiet });
      if (owed instanceof Error) throw owed;
      return owed;
    },
  };
}

/**
 * Keeps briefs, of one release each: the briefs, what they are found by, and whom to tell. Returns how many deliveries
 * each came to owe.
 */
async function keepAll(
  tx: Tx,
  all: readonly Given[],
  { differs, now }: { differs: Differences; now: () => Date },
): Promise<number[]> {
  const owners = await ownersBySource(tx);
  // Read here: a machine that slept, or a database that was away, parts the times that were given from this one by hours.
  const after = await endOfSlots(tx, [now(), ...all.map((one) => one.now)], differs);
  const timed = all.map((one) => ({ ...one, now: new Date(Math.max(one.now.getTime(), after)) }));
  const versions = await hold(tx, timed, owners);
  const earlier = await newestBriefs(tx, [...versions.keys()]);
  const fresh = timed.flatMap((one) => freshOf(one, versions, earlier));
  const found = await put(tx, fresh);
  await settle(tx, versions);
  await retire(
    tx,
    fresh.flatMap(({ replaced }) => replaced ?? []),
  );
  await index(tx, found, differs);
  // Where a newer text waits for its brief already, that one will be posted instead.
  const kept = fresh.filter(({ isNewest }) => isNewest);
  const owed = await oweAll(tx, kept, owners, differs);
  for (const { release, fills } of kept) if (fills) await putCardEdits(tx, release.key);
  if (owed.some((count) => count > 0)) await announce(tx, differs);
  return all.map(({ release }) => owed[kept.findIndex((one) => one.release.key === release.key)] ?? 0);
}

/** A brief that is not kept yet, and what it stands in the place of. */
interface Fresh extends Keeping {
  /** The brief of an earlier text. */
  replaced: Earlier | null;
  /** Does it only fill up what a feed said? */
  fills: boolean;
  isNewest: boolean;
  /** When it counts as kept. */
  keptAt: Date;
}

function freshOf(
  given: Given,
  versions: ReadonlyMap<string, Versions>,
  earlier: ReadonlyMap<string, Earlier>,
): Fresh[] {
  const { version, newest } = versions.get(given.release.key) ?? { version: 1, newest: 1 };
  const replaced = earlier.get(given.release.key) ?? null;
  if (replaced && replaced.version >= version) return [];
  // A new date in the footer is a new text, and no news: it is kept under the time of the old one, and told nobody.
  const told = replaced && tellsTheSame(JSON.parse(replaced.body) as Brief, given.brief) ? replaced : null;
  // What fills up a feed's words corrects nothing: its source has said so all along.
  const fills = replaced?.from_feed === 1;
  const replaces = told === null && !fills ? (replaced?.id ?? null) : null;
  const keptAt = told ? new Date(told.kept_at) : given.now;
  return [{ ...given, version, replaced, replaces, fills, keptAt, isNewest: version >= newest }];
}

/** Which version of its release a text is, and which is the newest. */
interface Versions {
  version: number;
  newest: number;
}

/** Holds the releases' rows until the end, taking in those that are not yet. */
async function hold(
  tx: Tx,
  all: readonly Given[],
  owners: ReadonlyMap<string, readonly Workspace[]>,
): Promise<Map<string, Versions>> {
  const keys = all.map(({ release }) => release.key);
  const rows = await tx
    .updateTable('releases')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('key', 'in', keys)
    .returning(['key', 'source', 'version'])
    .execute();
  const held = new Map(rows.map((row) => [row.key, row]));
  const prints = await tx
    .selectFrom('versions')
    .select(['key', 'version', 'fingerprint'])
    .where('key', 'in', keys)
    .orderBy('version')
    .execute();
  const versions = new Map<string, Versions>();
  for (const { release, now, quiet } of all) {
    const { key } = release;
    const row = held.get(key);
    if (row && !haveOneAudience(row.source, release.source, owners))
      throw new StoreError(`Release ${key} is kept of a source that other people may see.`);
    const print = fingerprint(release.text);
    const known = prints.findLast((one) => one.key === key && one.fingerprint === print);
    if (row && known) {
      versions.set(key, { version: known.version, newest: row.version });
      continue;
    }
    await takeAll(tx, [release], { now, quiet, owners });
    const version = (await versionOf(tx, key, print)) ?? 1;
    versions.set(key, { version, newest: version });
  }
  return versions;
}

/** Those whose newest text has its brief now wait no more. */
async function settle(tx: Tx, versions: ReadonlyMap<string, Versions>): Promise<void> {
  const done = [...versions].filter(([, { version, newest }]) => version === newest).map(([key]) => key);
  if (done.length === 0) return;
  await tx
    .updateTable('releases')
    .set({ state: 'kept', lease_until: null, fault: null })
    .where('key', 'in', done)
    .execute();
}

type Earlier = Pick<BriefRow, 'id' | 'version' | 'place' | 'kept_at' | 'body'> &
  Pick<VersionRow, 'from_feed'>;

/** The brief of the newest version that has one, by release. */
export async function newestBriefs(tx: Tx, keys: readonly string[]): Promise<Map<string, Earlier>> {
  const rows = await tx
    .selectFrom('briefs')
    .innerJoin('versions', (join) =>
      join.onRef('versions.key', '=', 'briefs.key').onRef('versions.version', '=', 'briefs.version'),
    )
    .select(['briefs.key', 'id', 'briefs.version', 'place', 'kept_at', 'body', 'newest', 'from_feed'])
    .where('briefs.key', 'in', keys)
    .execute();
  // Told apart here: asked for them, SQLite reads all of the newest.
  return new Map(rows.filter(({ newest }) => newest === 1).map(({ key, newest, ...row }) => [key, row]));
}

/** A text that a release had before gets its old brief's row back: its id says so. */
async function put(tx: Tx, all: readonly Fresh[]): Promise<Findable[]> {
  if (all.length === 0) return [];
  const rows = await tx
    .insertInto('briefs')
    .values(all.map(rowOf))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        ...{ key: ref('excluded.key'), version: ref('excluded.version'), source: ref('excluded.source') },
        ...{ url: ref('excluded.url'), kept_at: ref('excluded.kept_at'), relevant: ref('excluded.relevant') },
        ...{ quiet: ref('excluded.quiet'), newest: ref('excluded.newest'), body: ref('excluded.body') },
        ...{ day_from: ref('excluded.day_from'), day_to: ref('excluded.day_to') },
        awaits_model: ref('excluded.awaits_model'),
      })),
    )
    .returning(['id', 'seq'])
    .execute();
  const seqs = new Map(rows.map(({ id, seq }) => [id, seq]));
  const found = all.map(({ release, brief, keptAt, quiet }) => {
    const seq = seqs.get(brief.id) ?? 0;
    const place = placeOf(listedDay(release, brief, { now: keptAt, quiet }), seq);
    return { brief, title: release.title, source: release.source, place, seq };
  });
  const places = sql.join(
    found.map(({ seq, place }) => sql`when ${seq} then cast(${place} as bigint)`),
    sql` `,
  );
  await tx
    .updateTable('briefs')
    .set({ place: sql`case seq ${places} end` })
    .where('seq', 'in', [...seqs.values()])
    .execute();
  return found;
}

function rowOf({ release, brief, version, keptAt, quiet }: Fresh) {
  const days = searchedDays(release, brief, { now: keptAt, quiet });
  return {
    id: brief.id,
    key: release.key,
    version,
    source: release.source,
    url: release.url,
    kept_at: keptAt.getTime(),
    relevant: flagOf(brief.relevant),
    quiet: flagOf(quiet),
    newest: 1 as Flag,
    day_from: days.from,
    day_to: days.to,
    body: JSON.stringify(brief),
    awaits_model: flagOf(brief.written.awaitsModel),
  };
}

/** As a column holds it. */
export const flagOf = (told: boolean | undefined): Flag => (told === true ? 1 : 0);

async function retire(tx: Tx, briefs: readonly Earlier[]): Promise<void> {
  for (const { id, place } of briefs) {
    await tx.updateTable('briefs').set({ newest: 0 }).where('id', '=', id).execute();
    if (place !== null) await unindex(tx, place);
  }
}
