/** Joining events: whether a brief that is being kept tells of what another one tells of. */
import { type RawBuilder, sql } from 'kysely';
import { likenessOf } from '../domain/event.ts';
import type { Workspace } from '../domain/workspace.ts';
import { candidatesOf, type Sought } from './candidates.ts';
import type { Differences, Tx } from './database.ts';

/** How a release tells of its event: as the first, as another telling, or as a reprint of one that is kept. */
export interface Telling {
  /** The key of the release that told of it first. */
  event: string;
  how: 'first' | 'same' | 'reprint';
  /** The key of the release that announced it; null when none did. */
  announced: string | null;
}

/** The owners of each private source. */
type Owners = ReadonlyMap<string, readonly Workspace[]>;

type Kept = Sought & { now: Date };

/**
 * Finds the event that each brief tells of, or makes one for it; what was found before stands. Two processes that keep
 * tellings of one event at the same moment find one event. A telling only ever joins those that all who may read it may
 * read too, so that a private one changes nothing for others; private ones that came before it join it.
 */
export async function joinEvents(
  tx: Tx,
  all: readonly Kept[],
  owners: Owners,
  { eventLock }: Differences,
): Promise<Map<string, Telling>> {
  const keys = all.map(({ key }) => key);
  const known =
    keys.length === 0 ? [] : await tx.selectFrom('tellings').selectAll().where('key', 'in', keys).execute();
  const tellings = new Map<string, Telling>(
    known.map(({ key, event, how, announced }) => [key, { event, how, announced }]),
  );
  const fresh = all.filter(({ key }) => !tellings.has(key));
  if (eventLock && fresh.length > 0) await sql`${eventLock}`.execute(tx);
  // Where some are private, one may take others along and so change what the next finds.
  const groups = owners.size === 0 ? [fresh] : fresh.map((one) => [one]);
  for (const group of groups) {
    for (const [key, telling] of await joinAll(tx, group, { owners, tellings })) tellings.set(key, telling);
  }
  return tellings;
}

/** Of briefs that are told of nowhere yet; each may join one before it. */
async function joinAll(
  tx: Tx,
  all: readonly Kept[],
  { owners, tellings }: { owners: Owners; tellings: ReadonlyMap<string, Telling> },
): Promise<Map<string, Telling>> {
  const found = new Map<string, Telling>();
  if (all.length === 0) return found;
  // Those of a group see the same sources: none are private, or it is a group of one.
  const hidden = readersOf(all[0]?.source ?? '', owners).narrow;
  const candidates = await candidatesOf(tx, all, notOf(hidden));
  for (const [index, sought] of all.entries()) {
    const near = (candidates[index] ?? []).flatMap(({ event, ...candidate }) => {
      const known = event ?? (found.get(candidate.key) ?? tellings.get(candidate.key))?.event;
      return known === undefined ? [] : [{ ...candidate, event: known }];
    });
    found.set(sought.key, await findEvent(tx, sought, near));
  }
  const rows = all.map(({ key, now }) => ({ key, at: now.getTime(), ...(found.get(key) ?? firstOf(key)) }));
  await tx
    .insertInto('tellings')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const sought of all) {
    const { within } = readersOf(sought.source, owners);
    if (found.get(sought.key)?.how === 'first' && within.length > 0) await takeAlong(tx, sought, within);
  }
  return found;
}

const firstOf = (key: string): Telling => ({ event: key, how: 'first', announced: null });

const notOf = (sources: readonly string[]): RawBuilder<unknown> =>
  sources.length === 0 ? sql`is not null` : sql`not in (${sql.join([...sources])})`;

/** Sources that some who read this one may not see, and those of them that only readers of this one see. */
function readersOf(source: string, owners: Owners): { narrow: string[]; within: string[] } {
  const own = owners.get(source);
  const others = [...owners].filter(([id]) => id !== source);
  const narrow = others.filter(([, of]) => own === undefined || own.some((one) => !of.includes(one)));
  const within = narrow.filter(([, of]) => own === undefined || of.every((one) => own.includes(one)));
  return { narrow: narrow.map(([id]) => id), within: within.map(([id]) => id) };
}

/** Private tellings of the same thing that were kept before, each the first of its event, become tellings of this one's. */
async function takeAlong(tx: Tx, sought: Sought, within: readonly string[]): Promise<void> {
  const { key, brief } = sought;
  const [candidates = []] = await candidatesOf(tx, [sought], sql`in (${sql.join([...within])})`);
  for (const { key: other, event, brief: told } of candidates) {
    const likeness = likenessOf(told, brief);
    if (event !== other || (likeness !== 'same' && likeness !== 'reprint')) continue;
    if (await isParted(tx, key, event)) continue;
    await tx.updateTable('tellings').set({ event: key }).where('event', '=', event).execute();
    await tx.updateTable('tellings').set({ how: likeness }).where('key', '=', other).execute();
  }
}

async function findEvent(
  tx: Tx,
  { key, brief }: Sought,
  candidates: readonly (Pick<Sought, 'key' | 'brief'> & { event: string })[],
): Promise<Telling> {
  const found = firstOf(key);
  for (const candidate of candidates) {
    const likeness = likenessOf(brief, candidate.brief);
    if (likeness === 'apart') continue;
    if (likeness === 'preview') {
      if (brief.event?.status === 'done' || brief.event?.status === 'ongoing')
        found.announced ??= candidate.key;
      continue;
    }
    if (await isParted(tx, key, candidate.event)) continue;
    // The same text again outweighs another telling of the same thing.
    if (likeness === 'reprint') return { ...found, event: candidate.event, how: 'reprint' };
    if (found.how === 'first') Object.assign(found, { event: candidate.event, how: 'same' });
  }
  return found;
}

/** Has a person parted this release from one of the event's? */
async function isParted(tx: Tx, key: string, event: string): Promise<boolean> {
  const parted = await tx
    .selectFrom('event_splits')
    .innerJoin('tellings', (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([eb('event_splits.one', '=', key), eb('event_splits.other', '=', eb.ref('tellings.key'))]),
          eb.and([eb('event_splits.other', '=', key), eb('event_splits.one', '=', eb.ref('tellings.key'))]),
        ]),
      ),
    )
    .select('tellings.key')
    .where('tellings.event', '=', event)
    .executeTakeFirst();
  return parted !== undefined;
}
