/** Joining events: whether a brief that is being kept tells of what another one tells of. */
import { type RawBuilder, sql } from 'kysely';
import type { Brief } from '../domain/brief.ts';
import { likenessOf, type Marks, mayBeAlike, partiesOf } from '../domain/event.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Differences, Tx } from './database.ts';
import type { Days } from './times.ts';

/** How a release tells of its event: as the first, as another telling, or as a reprint of one that is kept. */
export interface Telling {
  /** The key of the release that told of it first. */
  event: string;
  how: 'first' | 'same' | 'reprint';
  /** The key of the release that announced it; null when none did. */
  announced: string | null;
}

/** So many of the newest briefs about a state around an event's days are compared with it. */
const compared = 60;
/** A release is published within this many days of what it tells of. */
const publishedWithin = 30;

/** A brief whose event is sought. */
interface Sought {
  key: string;
  source: string;
  brief: Brief;
  days: Days;
}

/**
 * Finds the event that each brief tells of, or makes one for it; what was found before stands. Two processes that keep
 * tellings of one event at the same moment find one event. A telling only ever joins those that all who may read it may
 * read too, so that a private one changes nothing for others; private ones that came before it join it.
 */
export async function joinEvents(
  tx: Tx,
  all: readonly (Sought & { now: Date })[],
  owners: ReadonlyMap<string, readonly Workspace[]>,
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
  for (const { now, ...sought } of fresh) {
    const { key, source } = sought;
    const { narrow, within } = readersOf(source, owners);
    const telling = await findEvent(tx, sought, narrow);
    tellings.set(key, telling);
    await tx
      .insertInto('tellings')
      .values({ key, ...telling, at: now.getTime() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    if (telling.how === 'first' && within.length > 0) await takeAlong(tx, sought, within);
  }
  return tellings;
}

/** Sources that some who read this one may not see, and those of them that only readers of this one see. */
function readersOf(
  source: string,
  owners: ReadonlyMap<string, readonly Workspace[]>,
): { narrow: string[]; within: string[] } {
  const own = owners.get(source);
  const others = [...owners].filter(([id]) => id !== source);
  const narrow = others.filter(([, of]) => own === undefined || own.some((one) => !of.includes(one)));
  const within = narrow.filter(([, of]) => own === undefined || of.every((one) => own.includes(one)));
  return { narrow: narrow.map(([id]) => id), within: within.map(([id]) => id) };
}

/** Private tellings of the same thing that were kept before, each the first of its event, become tellings of this one's. */
async function takeAlong(tx: Tx, sought: Sought, within: readonly string[]): Promise<void> {
  const { key, brief } = sought;
  const candidates = await candidatesOf(tx, sought, sql`in (${sql.join([...within])})`);
  for (const { key: other, event, brief: told } of candidates) {
    const likeness = likenessOf(told, brief);
    if (event !== other || (likeness !== 'same' && likeness !== 'reprint')) continue;
    if (await isParted(tx, key, event)) continue;
    await tx.updateTable('tellings').set({ event: key }).where('event', '=', event).execute();
    await tx.updateTable('tellings').set({ how: likeness }).where('key', '=', other).execute();
  }
}

async function findEvent(tx: Tx, sought: Sought, narrow: readonly string[]): Promise<Telling> {
  const { key, brief } = sought;
  const found: Telling = { event: key, how: 'first', announced: null };
  const others = narrow.length === 0 ? sql`is not null` : sql`not in (${sql.join([...narrow])})`;
  for (const candidate of await candidatesOf(tx, sought, others)) {
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

/** A brief that may tell of the same. */
interface Candidate {
  key: string;
  event: string;
  brief: Brief;
}

/** Relevant briefs of such sources about the same states around the same days, the newest first; those alone are read that may be alike. */
async function candidatesOf(
  tx: Tx,
  { key, brief, days }: Sought,
  sources: RawBuilder<unknown>,
): Promise<Candidate[]> {
  const [first] = [...partiesOf(brief)].sort();
  if (first === undefined) return [];
  const day = (of: string, by: number): number => (Date.parse(of) / 86_400_000 + by) * 2 ** 26;
  const around = (of: string, by: number): string =>
    new Date(Date.parse(of) + by * 86_400_000).toISOString().slice(0, 10);
  const facets = sql.join([...partiesOf(brief)].map((code): RawBuilder<unknown> => sql`${code}`));
  const { rows } = await sql<{ key: string; event: string; place: number }>`
    select briefs.key, tellings.event, briefs.place from briefs join tellings on tellings.key = briefs.key
    where briefs.place in (select place from brief_facets where kind = 'country' and value in (${facets})
      and place between ${day(days.from, -publishedWithin)} and ${day(days.to, publishedWithin)})
    and briefs.newest = 1 and briefs.relevant = 1 and briefs.key <> ${key} and briefs.source ${sources}
    and briefs.day_from <= ${around(days.to, 4)} and briefs.day_to >= ${around(days.from, -4)}
    order by briefs.place desc limit ${compared}`.execute(tx);
  const marks = await marksAt(
    tx,
    rows.map(({ place }) => place),
  );
  const near = rows.filter(({ place }) => mayBeAlike(brief, marks(place)));
  const bodies = await bodiesAt(
    tx,
    near.map(({ place }) => place),
  );
  return near.flatMap(({ place, ...row }) => {
    const body = bodies.get(place);
    return body === undefined ? [] : [{ ...row, brief: JSON.parse(body) as Brief }];
  });
}

async function marksAt(tx: Tx, places: readonly number[]): Promise<(place: number) => Marks> {
  const found = new Map(
    places.map((place) => [place, { countries: new Set<string>(), people: [] as string[] }]),
  );
  const rows =
    places.length === 0
      ? []
      : await tx.selectFrom('brief_facets').selectAll().where('place', 'in', places).execute();
  // Their kinds are told apart here: asked for them, SQLite reads all countries of the store.
  for (const { place, kind, value } of rows) {
    if (kind === 'country') found.get(place)?.countries.add(value);
    if (kind === 'person') found.get(place)?.people.push(value);
  }
  return (place) => found.get(place) ?? { countries: new Set(), people: [] };
}

async function bodiesAt(tx: Tx, places: readonly number[]): Promise<Map<number, string>> {
  if (places.length === 0) return new Map();
  const rows = await tx.selectFrom('briefs').select(['place', 'body']).where('place', 'in', places).execute();
  return new Map(rows.flatMap(({ place, body }) => (place === null ? [] : [[place, body] as const])));
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
