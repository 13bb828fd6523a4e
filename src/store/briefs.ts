/** Kept briefs: by id, by release, by search, by time. */
import { createHash } from 'node:crypto';
import { type KeptBrief, keptAs } from '../domain/kept.ts';
import type { Audience } from '../domain/workspace.ts';
import { breathe } from '../turn.ts';
import type { Database, Reader } from './database.ts';
import { countFound, frequency, placesOf, type Search } from './search.ts';
import { dateOf } from './times.ts';
import { feedMark } from './versions.ts';
import { hiddenFrom, shows } from './visible.ts';

const pageSize = 200;

export function createBriefs(database: Database) {
  const { read } = database;
  const seen = async (audience: Audience) => keptRows(read, await hiddenFrom(audience, read));
  return {
    brief: async (id: string, audience: Audience): Promise<KeptBrief | null> => {
      const row = await (await seen(audience)).where('briefs.id', '=', id).executeTakeFirst();
      return row ? keptBrief(row) : null;
    },

    newestVersion: async (id: string, audience: Audience): Promise<KeptBrief | null> => {
      const row = await (await seen(audience))
        .where('briefs.newest', '=', 1)
        .where('briefs.key', '=', (eb) =>
          eb.selectFrom('briefs as any').select('any.key').where('any.id', '=', id),
        )
        .executeTakeFirst();
      return row ? keptBrief(row) : null;
    },

    briefsOf: async (key: string, audience: Audience): Promise<KeptBrief[]> => {
      const rows = await (await seen(audience))
        .where('briefs.key', '=', key)
        .orderBy('briefs.version', 'desc')
        .execute();
      return rows.map(keptBrief);
    },

    briefsAwaitingModel: async (limit: number): Promise<KeptBrief[]> => {
      const rows = await keptRows(read, [])
        .where('briefs.awaits_model', '=', 1)
        .where('briefs.newest', '=', 1)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(selectFrom('batch_items').select('print').whereRef('batch_items.about', '=', 'briefs.id')),
          ),
        )
        .orderBy('briefs.seq')
        .limit(limit)
        .execute();
      return rows.map(keptBrief);
    },

    findBriefs: async (search: Search, audience: Audience): Promise<KeptBrief[]> => {
      const hidden = await hiddenFrom(audience, read);
      const places = await placesOf(search, hidden, database);
      if (places.length === 0) return [];
      const rows = await keptRows(read, hidden).where('briefs.place', 'in', places).execute();
      const byPlace = new Map(rows.map((row) => [row.place, row]));
      const found: KeptBrief[] = [];
      for (const row of places.flatMap((place) => byPlace.get(place) ?? [])) {
        found.push(keptBrief(row));
        await breathe();
      }
      return found;
    },

    countBriefs: (search: Search, audience: Audience): Promise<number> =>
      countFound(search, audience, database),

    briefsBetween: async (
      since: Date,
      until: Date,
      audience: Audience,
      options: { quiet: boolean } = { quiet: false },
    ): Promise<KeptBrief[]> => {
      let rows = (await seen(audience))
        .where('briefs.kept_at', '>=', since.getTime())
        .where('briefs.kept_at', '<', until.getTime())
        .where('briefs.newest', '=', 1)
        .where('briefs.relevant', '=', 1);
      if (!options.quiet) rows = rows.where('briefs.quiet', '=', 0);
      return (await rows.orderBy('briefs.kept_at').orderBy('briefs.seq').execute()).map(keptBrief);
    },

    async *listBriefs(
      audience: Audience,
    ): AsyncIterable<{ id: string; url: string | null; relevant: boolean }> {
      const hidden = await hiddenFrom(audience, read);
      for (let after = 0; ; ) {
        const page = await read
          .selectFrom('briefs')
          .select(['seq', 'id', 'url', 'relevant'])
          .where('seq', '>', after)
          .where(shows('source', hidden))
          .orderBy('seq')
          .limit(pageSize)
          .execute();
        for (const { id, url, relevant } of page) yield { id, url, relevant: relevant === 1 };
        const last = page.at(-1);
        if (!last || page.length < pageSize) return;
        after = last.seq;
      }
    },

    frequency: (words: readonly string[], audience: Audience): Promise<Map<string, number>> =>
      frequency(words, audience, database),
  };
}

/** Briefs with the heads of their releases, but for those of hidden sources. */
export function keptRows(read: Reader, hidden: readonly string[]) {
  return read
    .selectFrom('briefs')
    .where(shows('briefs.source', hidden))
    .innerJoin('releases', 'releases.key', 'briefs.key')
    .innerJoin('versions', (join) =>
      join.onRef('versions.key', '=', 'briefs.key').onRef('versions.version', '=', 'briefs.version'),
    )
    .leftJoin('sources', 'sources.id', 'briefs.source')
    .leftJoin('tellings', 'tellings.key', 'briefs.key')
    .select([
      'briefs.body',
      'briefs.place',
      'briefs.key',
      'briefs.version',
      'briefs.source',
      'briefs.kept_at',
      'releases.withdrawn_at',
      'versions.url',
      'versions.title',
      'versions.published',
      'versions.language',
      'versions.country',
      'versions.from_feed',
      'sources.name',
      'tellings.event',
    ])
    .select((eb) =>
      eb
        .selectFrom('versions as earlier')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('earlier.key', '=', 'briefs.key')
        .whereRef('earlier.version', '<', 'briefs.version')
        .where('earlier.from_feed', '=', 0)
        .as('changes'),
    );
}

/** Equal for one event; says nothing of the release that told of it first, which may be of a private source. */
const mark = (event: string): string => createHash('sha256').update(event).digest('hex').slice(0, 16);

type KeptRow = Awaited<ReturnType<ReturnType<typeof keptRows>['execute']>>[number];

/** The brief of a row; its JSON is read when somebody first looks into it. */
export function keptBrief(row: KeptRow): KeptBrief {
  const { key, source, url, title, published, language, country } = row;
  const head = {
    release: { key, source, url, title, published, language, country, ...feedMark(row) },
    sourceName: row.name ?? source,
    version: 1 + (row.changes ?? 0),
    keptAt: dateOf(row.kept_at),
    withdrawnAt: dateOf(row.withdrawn_at),
    event: row.event === null ? null : mark(row.event),
  };
  return keptAs(head, row.body);
}
