/** Kept briefs: by id, by release, by search, by time. */
import type { Brief } from '../domain/brief.ts';
import type { KeptBrief } from '../domain/kept.ts';
import type { Database, Reader } from './database.ts';
import { countFound, frequency, placesOf, type Search } from './search.ts';
import { dateOf } from './times.ts';

const pageSize = 200;

export function createBriefs(database: Database) {
  const { read } = database;
  /** As last read. They are only ever added to: as many are the same ones. */
  let surnames: ReadonlySet<string> = new Set();
  return {
    brief: async (id: string): Promise<KeptBrief | null> => {
      const row = await keptRows(read).where('briefs.id', '=', id).executeTakeFirst();
      return row ? keptBrief(row) : null;
    },

    newestVersion: async (id: string): Promise<KeptBrief | null> => {
      const row = await keptRows(read)
        .where('briefs.newest', '=', 1)
        .where('briefs.key', '=', (eb) =>
          eb.selectFrom('briefs as any').select('any.key').where('any.id', '=', id),
        )
        .executeTakeFirst();
      return row ? keptBrief(row) : null;
    },

    briefsOf: async (key: string): Promise<KeptBrief[]> => {
      const rows = await keptRows(read)
        .where('briefs.key', '=', key)
        .orderBy('briefs.version', 'desc')
        .execute();
      return rows.map(keptBrief);
    },

    briefsAwaitingModel: async (limit: number): Promise<KeptBrief[]> => {
      const rows = await keptRows(read)
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

    findBriefs: async (search: Search): Promise<KeptBrief[]> => {
      const places = await placesOf(search, database);
      if (places.length === 0) return [];
      const rows = await keptRows(read).where('briefs.place', 'in', places).execute();
      const byPlace = new Map(rows.map((row) => [row.place, row]));
      return places.flatMap((place) => byPlace.get(place) ?? []).map(keptBrief);
    },

    countBriefs: (search: Search): Promise<number> => countFound(search, database),

    briefsBetween: async (
      since: Date,
      until: Date,
      options: { quiet: boolean } = { quiet: false },
    ): Promise<KeptBrief[]> => {
      let rows = keptRows(read)
        .where('briefs.kept_at', '>=', since.getTime())
        .where('briefs.kept_at', '<', until.getTime())
        .where('briefs.newest', '=', 1)
        .where('briefs.relevant', '=', 1);
      if (!options.quiet) rows = rows.where('briefs.quiet', '=', 0);
      return (await rows.orderBy('briefs.kept_at').orderBy('briefs.seq').execute()).map(keptBrief);
    },

    async *listBriefs(): AsyncIterable<{ id: string; url: string | null; relevant: boolean }> {
      for (let after = 0; ; ) {
        const page = await read
          .selectFrom('briefs')
          .select(['seq', 'id', 'url', 'relevant'])
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(pageSize)
          .execute();
        for (const { id, url, relevant } of page) yield { id, url, relevant: relevant === 1 };
        const last = page.at(-1);
        if (!last || page.length < pageSize) return;
        after = last.seq;
      }
    },

    frequency: (words: readonly string[]): Promise<Map<string, number>> => frequency(words, database),

    surnames: async (): Promise<ReadonlySet<string>> => {
      const { held } = await read
        .selectFrom('surnames')
        .select((eb) => eb.fn.countAll<number>().as('held'))
        .executeTakeFirstOrThrow();
      if (held === surnames.size) return surnames;
      const rows = await read.selectFrom('surnames').select('surname').execute();
      surnames = new Set(rows.map(({ surname }) => surname));
      return surnames;
    },
  };
}

/** Briefs with the heads of their releases. */
export function keptRows(read: Reader) {
  return read
    .selectFrom('briefs')
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
      'sources.name',
      'tellings.event',
    ]);
}

type KeptRow = Awaited<ReturnType<ReturnType<typeof keptRows>['execute']>>[number];

export function keptBrief(row: KeptRow): KeptBrief {
  const { key, source, url, title, published, language, country } = row;
  return {
    brief: JSON.parse(row.body) as Brief,
    release: { key, source, url, title, published, language, country },
    sourceName: row.name ?? source,
    version: row.version,
    keptAt: dateOf(row.kept_at),
    withdrawnAt: dateOf(row.withdrawn_at),
    event: row.event,
  };
}
