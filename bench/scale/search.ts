/** Searching, against what else could be done: SQL written for nothing else, and an index in memory. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import pg from 'pg';
import { wholeDesk } from '../../src/domain/workspace.ts';
import type { Place } from './cache.ts';
import { quantile } from './given.ts';
import { open } from './measures.ts';

/** Medians in milliseconds. */
export interface Searches {
  /** The two words, each search by `findBriefs`. */
  ours: number;
  /** SQL for the places of the newest twenty that have both words, and for their rows. */
  places: number;
  rows: number;
}

const words = ['submarine', 'gdynia'];
const rounds = 60;

async function timed(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = -5; round < rounds; round++) {
    const begun = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - begun);
  }
  return quantile(times, 0.5);
}

const search = {
  ...{ countries: [], people: [], topics: [], types: [], from: null, to: null },
  ...{ words, relevantOnly: false, limit: 20 },
};

/** The same two words by our search and by SQL. */
export async function searchBySql(place: Place): Promise<Searches> {
  const store = await open(place);
  const ours = await timed(() => store.findBriefs(search, wholeDesk));
  await store.close();
  const bodies = (rows: { body: unknown }[]): unknown[] => rows.map(({ body }) => JSON.parse(String(body)));
  if (place.url === null) {
    const database = new DatabaseSync(join(place.folder, 'coop.sqlite'), { readOnly: true });
    const found = `select rowid from brief_words where brief_words match '"submarin" AND "gdynia"' order by rowid desc limit 20`;
    const [places, rows] = [found, `select body from briefs where place in (${found})`].map((text) =>
      database.prepare(text),
    );
    const told = {
      places: await timed(() => places?.all()),
      rows: await timed(() => bodies((rows?.all() ?? []) as { body: unknown }[])),
    };
    database.close();
    return { ours, ...told };
  }
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  const found = `select rowid from brief_words where words @@ '''submarin'' & ''gdynia''' order by rowid desc limit 20`;
  const told = {
    places: await timed(() => client.query(found)),
    rows: await timed(async () =>
      bodies((await client.query(`select body from briefs where place in (${found})`)).rows),
    ),
  };
  await client.end();
  return { ours, ...told };
}

/** The same by MiniSearch over all of the texts, in memory. */
export async function searchInMemory({
  folder,
}: Place): Promise<{ took: number; megabytes: number; built: number }> {
  const before = process.memoryUsage.rss();
  const begun = performance.now();
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  const database = new DatabaseSync(join(folder, 'coop.sqlite'), { readOnly: true });
  const texts = database.prepare(
    'select briefs.place, versions.text from briefs join versions using (key, version) where newest = 1',
  );
  for (const { place, text } of texts.iterate()) index.add({ id: Number(place), text: String(text) });
  database.close();
  const built = (performance.now() - begun) / 1000;
  const megabytes = (process.memoryUsage.rss() - before) / 1e6;
  const took = await timed(() =>
    index
      .search(words.join(' '), { combineWith: 'AND' })
      .sort((one, other) => other.id - one.id)
      .slice(0, 20),
  );
  return { took, megabytes, built };
}
