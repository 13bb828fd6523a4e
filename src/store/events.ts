/** Events: which releases tell of the same thing; what a person parted stays parted. */
import type { Brief } from '../domain/brief.ts';
import type { KeptBrief } from '../domain/kept.ts';
import type { Audience } from '../domain/workspace.ts';
import { putAudit } from './audit.ts';
import { keptBrief, keptRows } from './briefs.ts';
import { announce, type Database, type Reader, type Tx } from './database.ts';
import { putCardEdit } from './edits.ts';
import type { Telling } from './joining.ts';
import { oweParted } from './parted.ts';
import { hiddenFrom, shows } from './visible.ts';

/** What a brief's event is told by beside it. */
export interface Tellings {
  others: KeptBrief[];
  /** How many sources have the same text again. */
  reprints: KeptBrief[];
  announced: KeptBrief | null;
}

/** An event that several releases tell of, the first of them first. */
export interface ToldEvent {
  event: string;
  tellings: { brief: string; key: string; source: string; headline: string; how: Telling['how'] }[];
}

/** Whose word it is that parts an event, and what they may see. */
export interface Parting {
  by: string;
  now: Date;
  audience: Audience;
}

export function createEvents({ read, write, differs }: Database) {
  return {
    tellings: (brief: string, audience: Audience): Promise<Tellings> => tellingsOf(read, brief, audience),

    events: (audience: Audience): Promise<ToldEvent[]> => eventsTold(read, audience),

    splitEvent: (brief: string, parting: Parting): Promise<boolean> =>
      write((tx) => partFrom(tx, brief, { ...parting, differs })),
  };
}

/** How a brief's event is told by others that these people may see, in the order of the briefs. */
async function tellingsOf(read: Reader, brief: string, audience: Audience): Promise<Tellings> {
  const hidden = await hiddenFrom(audience, read);
  const rows = await read
    .selectFrom('briefs as asked')
    .innerJoin('tellings as own', 'own.key', 'asked.key')
    .innerJoin('tellings as any', 'any.event', 'own.event')
    .innerJoin('briefs as told', 'told.key', 'any.key')
    .select(['told.id', 'told.seq', 'told.newest', 'any.how', 'any.key', 'own.key as own', 'own.announced'])
    .where('asked.id', '=', brief)
    .where(shows('asked.source', hidden))
    .execute();
  // Told apart and put in order here: asked for it, SQLite begins with all of the newest briefs.
  const beside = rows
    .filter(({ key, own, newest }) => key !== own && newest === 1)
    .sort((one, other) => one.seq - other.seq);
  const kept = await keptByIds(
    read,
    beside.map(({ id }) => id),
    hidden,
  );
  const of = (how: (how: string) => boolean): KeptBrief[] =>
    beside.filter((row) => how(row.how)).flatMap(({ id }) => kept.get(id) ?? []);
  const announced = rows[0]?.announced ?? null;
  return {
    others: of((how) => how !== 'reprint'),
    reprints: of((how) => how === 'reprint'),
    announced: announced === null ? null : await newestOf(read, announced, hidden),
  };
}

/** The events that several of the visible releases tell of, in the order of their first briefs. */
async function eventsTold(read: Reader, audience: Audience): Promise<ToldEvent[]> {
  const rows = await read
    .selectFrom('tellings')
    .innerJoin('briefs', (join) => join.onRef('briefs.key', '=', 'tellings.key').on('briefs.newest', '=', 1))
    .select(['tellings.event', 'tellings.key', 'tellings.how', 'briefs.id', 'briefs.source', 'briefs.body'])
    .where('tellings.event', 'in', (eb) =>
      eb.selectFrom('tellings as other').select('other.event').where('other.how', '!=', 'first'),
    )
    .where(shows('briefs.source', await hiddenFrom(audience, read)))
    .orderBy('briefs.seq')
    .execute();
  const events = new Map<string, ToldEvent>();
  for (const { event, key, how, id, source, body } of rows) {
    const told = events.get(event) ?? {
      event: rows.some((row) => row.key === event) ? event : key,
      tellings: [],
    };
    const { headline } = JSON.parse(body) as Brief;
    events.set(event, { event, tellings: [...told.tellings, { brief: id, key, source, headline, how }] });
  }
  return [...events.values()].filter(({ tellings }) => tellings.length > 1);
}

/** Parts the brief's telling from the others of its event for good; false where there is nothing, or nothing visible, to part. */
async function partFrom(
  tx: Tx,
  brief: string,
  { by, now, audience, differs }: Parting & Pick<Database, 'differs'>,
): Promise<boolean> {
  const hidden = await hiddenFrom(audience, tx);
  const own = await tx
    .selectFrom('tellings')
    .innerJoin('briefs', 'briefs.key', 'tellings.key')
    .select(['tellings.key', 'tellings.event', 'tellings.how'])
    .where('briefs.id', '=', brief)
    .where(shows('briefs.source', hidden))
    .executeTakeFirst();
  if (!own) return false;
  const tellings = await tx
    .selectFrom('tellings')
    .innerJoin('briefs', 'briefs.key', 'tellings.key')
    .select(['tellings.key', 'briefs.id', 'briefs.source', 'briefs.newest'])
    .where('tellings.event', '=', own.event)
    .where('tellings.key', '!=', own.key)
    .orderBy('tellings.key')
    .execute();
  // Told apart here: asked for them, SQLite begins with all of the newest briefs.
  const others = tellings.filter(({ newest }) => newest === 1);
  const [next] = others;
  if (!next || others.every(({ source }) => hidden.includes(source))) return false;
  for (const id of [brief, ...others.map((other) => other.id)]) await putCardEdit(tx, id);
  await noteSplits(tx, own.key, { others, by, now });
  await putAudit(tx, { at: now, by, act: 'event_split', about: brief, why: null });
  await leaveEvent(tx, own, next.key);
  const sides = [[own.key], others.map(({ key }) => key)] as const;
  if ((await oweParted(tx, sides, now)) > 0) await announce(tx, differs);
  return true;
}

async function noteSplits(
  tx: Tx,
  own: string,
  { others, by, now }: { others: readonly { key: string }[] } & Pick<Parting, 'by' | 'now'>,
): Promise<void> {
  for (const { key } of others) {
    const [one, other] = [own, key].sort() as [string, string];
    await tx
      .insertInto('event_splits')
      .values({ one, other, by, at: now.getTime() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** A telling becomes an event of its own; `next` is the first of those that stay. */
async function leaveEvent(tx: Tx, own: { key: string; event: string }, next: string): Promise<void> {
  // The first telling gave the event its name: those that stay take the next one's.
  if (own.event === own.key) {
    await tx.updateTable('tellings').set({ event: next }).where('event', '=', own.event).execute();
    await tx.updateTable('tellings').set({ how: 'first' }).where('key', '=', next).execute();
  }
  await tx.updateTable('tellings').set({ event: own.key, how: 'first' }).where('key', '=', own.key).execute();
}

async function keptByIds(
  read: Reader,
  ids: readonly string[],
  hidden: readonly string[],
): Promise<Map<string, KeptBrief>> {
  if (ids.length === 0) return new Map();
  const rows = await keptRows(read, hidden).where('briefs.id', 'in', ids).execute();
  return new Map(rows.map(keptBrief).map((kept) => [kept.brief.id, kept]));
}

async function newestOf(read: Reader, key: string, hidden: readonly string[]): Promise<KeptBrief | null> {
  const row = await keptRows(read, hidden)
    .where('briefs.key', '=', key)
    .where('briefs.newest', '=', 1)
    .executeTakeFirst();
  return row ? keptBrief(row) : null;
}
