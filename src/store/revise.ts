/** Changing what is kept: a brief that is written again, and a release that its source took back. */
import type { Brief } from '../domain/brief.ts';
import { announce, type Database, type Tx } from './database.ts';
import { searchedDays } from './days.ts';
import { flagOf, newestBriefs } from './keep.ts';
import { cancel, cardsOf, correctionsOf, oweAll, sightOf, standingFor } from './owe.ts';
import { addDeliveries } from './owing.ts';
import { doubtAbout } from './restores.ts';
import { index, unindex } from './search.ts';
import { endOfSlots } from './slots.ts';
import { ownersBySource } from './visible.ts';

export function createRevising({ write, differs }: Database, clock: () => Date) {
  return {
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
        await index(tx, [{ brief, title: release.title, source: row.source, place: row.place }], differs);
        const keeping = { release, brief, version: row.version, now, quiet: kept.quiet, replaces: null };
        const [owed = 0] = await oweAll(tx, [keeping], await ownersBySource(tx), differs);
        if (owed > 0) await announce(tx, differs);
        return true;
      }),

    withdraw: (key: string, now: Date): Promise<number> =>
      write(async (tx) => {
        // A digest tells of it too: what is noted behind a slot that was closed meanwhile stands in the next.
        const after = await endOfSlots(tx, [clock(), now], differs);
        const marked = await tx
          .updateTable('releases')
          .set({ withdrawn_at: Math.max(now.getTime(), after) })
          .where('key', '=', key)
          .where('withdrawn_at', 'is', null)
          .returning('source')
          .executeTakeFirst();
        const brief = (await newestBriefs(tx, [key])).get(key);
        if (!marked || !brief) return 0;
        const sight = sightOf(await ownersBySource(tx));
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
