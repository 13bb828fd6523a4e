/** Keeping a brief: the brief, what it is found by, and whom to tell, all in one transaction. */
import { sql } from 'kysely';
import type { Brief } from '../domain/brief.ts';
import { fingerprint, type Release } from '../domain/release.ts';
import { tellsTheSame } from '../domain/rewording.ts';
import { announce, type Database, type Differences, type Tx } from './database.ts';
import { listedDay, placeOf, searchedDays } from './days.ts';
import { putCardEdits } from './edits.ts';
import { StoreError } from './fault.ts';
import { cancel, cardsOf, correctionsOf, type Keeping, owe, sightIn, standingFor } from './owe.ts';
import { addDeliveries } from './owing.ts';
import { isOfOthers, takeOne, versionOf } from './releases.ts';
import { doubtAbout } from './restores.ts';
import { index, unindex } from './search.ts';
import type { BriefRow, Flag, VersionRow } from './tables.ts';
import { skewMs } from './times.ts';

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
          mark: `withdrawn:${await withdrawalsOf(tx, key)}`,
        });
        const doubt = await doubtAbout(tx, key, now);
        const owed = await addDeliveries(tx, corrections, { now, doubt });
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

/** How often a release was told as withdrawn. */
async function withdrawalsOf(tx: Tx, key: string): Promise<number> {
  const row = await tx
    .selectFrom('deliveries')
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('key', '=', key)
    .where('kind', '=', 'correction')
    .whereRef('brief', '=', 'replaces')
    .groupBy('channel')
    .orderBy('times', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.times ?? 0;
}
