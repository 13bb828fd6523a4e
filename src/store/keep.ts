/** Keeping a brief: the brief, what it is found by, and whom to tell, all in one transaction. */
import { sql } from 'kysely';
import type { Brief } from '../domain/brief.ts';
import { type Channel, follows } from '../domain/follow.ts';
import { fingerprint, type Release } from '../domain/release.ts';
import { tellsTheSame } from '../domain/rewording.ts';
import { audienceOf, maySee } from '../domain/workspace.ts';
import { announce, type Database, type Differences, type Tx } from './database.ts';
import { addDeliveries, type Owing } from './deliveries.ts';
import { putCardEdits } from './edits.ts';
import { joinEvent } from './events.ts';
import { StoreError } from './fault.ts';
import { atOnceFollows } from './follows.ts';
import { isOfOthers, takeOne, versionOf } from './releases.ts';
import { index, unindex } from './search.ts';
import type { BriefRow, DeliveryRow, Flag, VersionRow } from './tables.ts';
import { type Days, daysOf, skewMs } from './times.ts';
import { ownersBySource } from './visible.ts';

/** A brief on its way into the store. */
interface Keeping {
  release: Release;
  brief: Brief;
  version: number;
  now: Date;
  quiet: boolean;
}

type Earlier = Pick<BriefRow, 'id' | 'version' | 'place' | 'kept_at' | 'body'> &
  Pick<VersionRow, 'from_feed'>;

export function createKeeping({ write, differs }: Database) {
  return {
    keep: (release: Release, brief: Brief, options: { now: Date; quiet: boolean }): Promise<number> =>
      write(async (tx) => {
        if (await isOfOthers(tx, release))
          throw new StoreError(`Release ${release.key} is kept of a source that other people may see.`);
        const now = await afterSlots(tx, options.now, differs);
        const { version, newest } = await hold(tx, release, { ...options, now });
        const keeping = { release, brief, version, quiet: options.quiet, now };
        const replaced = await newestBrief(tx, release.key);
        if (version === newest) await settle(tx, release.key);
        if (replaced && replaced.version >= version) return 0;

        // A new date in the footer is a new text, and no news: it is kept under the time of the old one, and told nobody.
        const told = replaced && tellsTheSame(JSON.parse(replaced.body) as Brief, brief) ? replaced : null;
        const place = await put(tx, { ...keeping, now: told ? new Date(told.kept_at) : keeping.now });
        if (replaced) await retire(tx, replaced);
        await index(tx, { brief, title: release.title, source: release.source, place }, differs);
        // A newer text waits for its brief already: that one will be posted instead.
        if (version < newest) return 0;
        // What fills up a feed's words corrects nothing: its source has said so all along.
        const fills = replaced?.from_feed === 1;
        const owed = await owe(tx, keeping, told === null && !fills ? replaced : null, differs);
        if (fills) await putCardEdits(tx, release.key);
        if (owed > 0) await announce(tx, differs);
        return owed;
      }),

    rewrite: (brief: Brief, now: Date): Promise<boolean> =>
      write(async (tx) => {
        const row = await tx
          .updateTable('briefs')
          .set({ body: JSON.stringify(brief), awaits_model: flagOf(brief.written.awaitsModel) })
          .where('id', '=', brief.id)
          .where('newest', '=', 1)
          .returning(['key', 'source', 'version', 'place', 'quiet', 'kept_at'])
          .executeTakeFirst();
        if (!row || row.place === null) return false;
        const head = await tx
          .selectFrom('versions')
          .selectAll()
          .where('key', '=', row.key)
          .where('version', '=', row.version)
          .executeTakeFirstOrThrow();
        const release = { ...head, source: row.source };
        const kept = { now: new Date(row.kept_at), quiet: row.quiet === 1 };
        const days = searchedDays(release, brief, kept);
        await tx
          .updateTable('briefs')
          .set({ relevant: flagOf(brief.relevant), day_from: days.from, day_to: days.to })
          .where('id', '=', brief.id)
          .execute();
        await unindex(tx, row.place);
        await index(tx, { brief, title: release.title, source: row.source, place: row.place }, differs);
        const keeping = { release, brief, version: row.version, now, quiet: kept.quiet };
        if ((await owe(tx, keeping, null, differs)) > 0) await announce(tx, differs);
        return true;
      }),

    withdraw: (key: string, now: Date): Promise<number> =>
      write(async (tx) => {
        const marked = await tx
          .updateTable('releases')
          .set({ withdrawn_at: now.getTime() })
          .where('key', '=', key)
          .where('withdrawn_at', 'is', null)
          .returning('source')
          .executeTakeFirst();
        const brief = await newestBrief(tx, key);
        if (!marked || !brief) return 0;
        const sight = await sightIn(tx);
        const cards = await cardsOf(tx, [key]);
        await cancel(tx, cards, 'the release was withdrawn before it was posted');
        const telling = await tx
          .selectFrom('tellings')
          .select('event')
          .where('key', '=', key)
          .executeTakeFirst();
        const standing = telling ? await standingFor(tx, telling.event, key, sight) : [];
        const told = [...cards, ...standing].filter(({ channel }) => sight(channel, marked.source));
        const corrections = correctionsOf(told, {
          key,
          brief: brief.id,
          replaces: brief.id,
          mark: `withdrawn:${now.getTime()}`,
        });
        const owed = await addDeliveries(tx, corrections, now);
        if (owed > 0) await announce(tx, differs);
        return owed;
      }),
  };
}

/**
 * Now, or the end of the latest digest slot that was closed, where a clock that is ahead of ours closed it: a brief kept
 * before that end would be in no digest.
 */
async function afterSlots(tx: Tx, now: Date, { slotLock }: Differences): Promise<Date> {
  if (slotLock) await sql`${slotLock.shared}`.execute(tx);
  const row = await tx
    .selectFrom('slots')
    .select((eb) => eb.fn.max('until').as('until'))
    .where('until', '<=', now.getTime() + skewMs)
    .executeTakeFirst();
  return new Date(Math.max(now.getTime(), row?.until ?? 0));
}

/** Holds the release's row until the end, taking the release in when it is not yet; returns the version of this text and the newest one. */
async function hold(
  tx: Tx,
  release: Release,
  options: { now: Date; quiet: boolean },
): Promise<{ version: number; newest: number }> {
  const print = fingerprint(release.text);
  const held = await tx
    .updateTable('releases')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('key', '=', release.key)
    .returning('version')
    .executeTakeFirst();
  const kept = held ? await versionOf(tx, release.key, print) : null;
  if (held && kept !== null) return { version: kept, newest: held.version };
  await takeOne(tx, release, options);
  const taken = (await versionOf(tx, release.key, print)) ?? 1;
  return { version: taken, newest: taken };
}

async function settle(tx: Tx, key: string): Promise<void> {
  await tx
    .updateTable('releases')
    .set({ state: 'kept', lease_until: null, fault: null })
    .where('key', '=', key)
    .execute();
}

async function newestBrief(tx: Tx, key: string): Promise<Earlier | null> {
  const row = await tx
    .selectFrom('briefs')
    .innerJoin('versions', (join) =>
      join.onRef('versions.key', '=', 'briefs.key').onRef('versions.version', '=', 'briefs.version'),
    )
    .select(['id', 'briefs.version', 'place', 'kept_at', 'body', 'from_feed'])
    .where('briefs.key', '=', key)
    .where('newest', '=', 1)
    .executeTakeFirst();
  return row ?? null;
}

/** A text that a release had before gets its old brief's row back: its id says so. */
async function put(tx: Tx, { release, brief, version, now, quiet }: Keeping): Promise<number> {
  const days = searchedDays(release, brief, { now, quiet });
  const row = {
    key: release.key,
    version,
    source: release.source,
    url: release.url,
    kept_at: now.getTime(),
    relevant: flagOf(brief.relevant),
    quiet: flagOf(quiet),
    newest: 1 as Flag,
    day_from: days.from,
    day_to: days.to,
    body: JSON.stringify(brief),
    awaits_model: flagOf(brief.written.awaitsModel),
  };
  const { seq } = await tx
    .insertInto('briefs')
    .values({ id: brief.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .returning('seq')
    .executeTakeFirstOrThrow();
  const place = placeOf(listedDay(release, brief, { now, quiet }), seq);
  await tx.updateTable('briefs').set({ place }).where('seq', '=', seq).execute();
  return place;
}

const flagOf = (told: boolean | undefined): Flag => (told === true ? 1 : 0);

async function retire(tx: Tx, { id, place }: Earlier): Promise<void> {
  await tx.updateTable('briefs').set({ newest: 0 }).where('id', '=', id).execute();
  if (place !== null) await unindex(tx, place);
}

/** One number that grows with the listed day and, within a day, with the order of keeping: 67 million briefs are told apart. */
export function placeOf(day: string, seq: number): number {
  return (Date.parse(day) / 86_400_000) * 2 ** 26 + (seq % 2 ** 26);
}

/** What was read back or imported undated comes after all that is dated: nobody may take it for news. */
function listedDay(
  { published }: Release,
  { date }: Brief,
  { now, quiet }: { now: Date; quiet: boolean },
): string {
  const day = published === null ? null : daysOf(published)?.from;
  if (day) return day;
  return quiet ? ((date && daysOf(date.value)?.from) ?? '1970-01-01') : now.toISOString().slice(0, 10);
}

/** The days of an event, for finding other tellings of it: its own, else those of publication, else the day of keeping. */
function daysOfBrief(release: Release, brief: Brief, now: Date): Days {
  return toldDays(release, brief) ?? daysAt(now);
}

/**
 * The days a search's period is held against. What arrives undated is of the day it arrived; what was read back or
 * imported undated may be of any year, and stands in no period.
 */
function searchedDays(release: Release, brief: Brief, { now, quiet }: { now: Date; quiet: boolean }): Days {
  return toldDays(release, brief) ?? (quiet ? { from: '9999-12-31', to: '0001-01-01' } : daysAt(now));
}

function toldDays({ published }: Release, { date }: Brief): Days | null {
  const event = date ? daysOf(date.value) : null;
  return event ?? (published === null ? null : daysOf(published));
}

function daysAt(now: Date): Days {
  const today = now.toISOString().slice(0, 10);
  return { from: today, to: today };
}

/** Whom to tell: channels whose follows ask for the brief, and those that hold the card of an earlier version. */
async function owe(
  tx: Tx,
  keeping: Keeping,
  replaced: Earlier | null,
  differs: Differences,
): Promise<number> {
  const { release, brief, version, now, quiet } = keeping;
  const sight = await sightIn(tx);
  const cards = await cardsOf(tx, [release.key]);
  // What is kept quietly and has no card is nobody's: most of an import.
  const asked = quiet && cards.length === 0 ? new Map() : await askedBy(tx, brief, release.source, sight);
  const telling = brief.relevant
    ? await joinEvent(
        tx,
        { key: release.key, source: release.source, brief, days: daysOfBrief(release, brief, now), now },
        differs,
      )
    : null;
  await swap(tx, cards, { brief: brief.id, asked });
  if (quiet) return 0;
  const standing =
    telling === null || (telling.how === 'first' && replaced !== null)
      ? []
      : await standingFor(tx, telling.event, release.key, sight);
  const told = [...cards, ...standing].filter(({ channel }) => sight(channel, release.source));
  const owing = replaced
    ? correctionsOf(told, {
        key: release.key,
        brief: brief.id,
        replaces: replaced.id,
        mark: `version:${version}`,
      })
    : [];
  const carded = new Set(cards.map(({ channel }) => channel));
  for (const [channel, follow] of asked) {
    if (carded.has(channel)) continue;
    const card = standing.find((delivery) => delivery.channel === channel);
    if (card) {
      // A card that still waits will name both.
      if (replaced === null && telling?.how !== 'reprint' && card.state !== 'waiting')
        owing.push(furtherTelling(card, keeping));
      continue;
    }
    const cargo = { kind: 'brief' as const, key: release.key, brief: brief.id };
    owing.push({ channel, follow, mark: `brief:${release.key}`, cargo });
  }
  return await addDeliveries(tx, owing, now);
}

/** May a channel be shown what this source publishes? */
type Sight = (channel: Channel, source: string) => boolean;

async function sightIn(tx: Tx): Promise<Sight> {
  const owners = await ownersBySource(tx);
  return (channel, source) => {
    const of = owners.get(source);
    return of === undefined || maySee(audienceOf(channel), of);
  };
}

/** The cards of an event that other releases brought to channels, or will; of those that the channel may see still. */
async function standingFor(tx: Tx, event: string, key: string, sight: Sight): Promise<DeliveryRow[]> {
  const tellings = await tx
    .selectFrom('tellings')
    .innerJoin('releases', 'releases.key', 'tellings.key')
    .select(['tellings.key', 'releases.source'])
    .where('tellings.event', '=', event)
    .where('tellings.key', '!=', key)
    .execute();
  const sources = new Map(tellings.map((telling) => [telling.key, telling.source]));
  const cards = await cardsOf(tx, [...sources.keys()]);
  return cards.filter(
    (card) => card.state !== 'given_up' && sight(card.channel, sources.get(card.key ?? '') ?? ''),
  );
}

/** Word, under an event's card, that another release tells of it. */
function furtherTelling({ channel, follow, key, brief }: DeliveryRow, keeping: Keeping): Owing {
  const cargo = { kind: 'correction' as const, key, brief: keeping.brief.id, replaces: brief };
  return { channel, follow, mark: `telling:${keeping.release.key}`, cargo };
}

/** The lowest follow of each channel that asks for the brief at once. */
async function askedBy(tx: Tx, brief: Brief, source: string, sight: Sight): Promise<Map<Channel, number>> {
  const asked = new Map<Channel, number>();
  if (!brief.relevant) return asked;
  for (const { channel, follow, order } of await atOnceFollows(tx)) {
    if (!asked.has(channel) && sight(channel, source) && follows(order, brief, source))
      asked.set(channel, follow);
  }
  return asked;
}

async function cardsOf(tx: Tx, keys: readonly string[]): Promise<DeliveryRow[]> {
  if (keys.length === 0) return [];
  return await tx
    .selectFrom('deliveries')
    .selectAll()
    .where('key', 'in', keys)
    .where('kind', '=', 'brief')
    .orderBy('seq')
    .execute();
}

/** A card that was not posted yet carries the new text instead, where the follow still asks for it. */
async function swap(
  tx: Tx,
  cards: readonly DeliveryRow[],
  { brief, asked }: { brief: string; asked: ReadonlyMap<Channel, number> },
): Promise<void> {
  for (const { id, channel } of cards) {
    const follow = asked.get(channel);
    if (follow === undefined) continue;
    await tx
      .updateTable('deliveries')
      .set({ brief, follow })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
  }
  await cancel(
    tx,
    cards.filter(({ channel }) => !asked.has(channel)),
    'the release changed before it was posted, and no follow asks for it any more',
  );
}

async function cancel(tx: Tx, cards: readonly DeliveryRow[], fault: string): Promise<void> {
  for (const { id } of cards) {
    await tx
      .updateTable('deliveries')
      .set({ state: 'given_up', fault })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
  }
}

interface Correction {
  key: string;
  brief: string;
  replaces: string;
  /** What makes it one correction, however often it is told. */
  mark: string;
}

/** Word of the change to every channel whose card was posted, or may have been. */
function correctionsOf(cards: readonly DeliveryRow[], { key, brief, replaces, mark }: Correction): Owing[] {
  const cargo = { kind: 'correction' as const, key, brief, replaces };
  return cards
    .filter(({ state }) => state === 'sent' || state === 'sending' || state === 'unknown')
    .map(({ channel, follow }) => ({ channel, follow, mark: `correction:${key}:${mark}`, cargo }));
}
