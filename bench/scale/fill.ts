/** Fills a desk by the shortest way: the rows that keeping each release would make, many in one transaction. */
import { briefId, fingerprint } from '../../src/domain/release.ts';
import { placeOf } from '../../src/store/days.ts';
import { index } from '../../src/store/search.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { createStore } from '../../src/store/store.ts';
import { briefOf, releaseOf, settle } from './desk.ts';
import { log, now } from './given.ts';

const atOnce = 500;

/** Makes a desk with its sources, follows and the releases up to this number, each an event of its own, all kept quietly. */
export async function fill(folder: string, count: number): Promise<void> {
  const store = await createStore({ url: null, folder, now, log });
  await settle(store);
  // One of each sample is kept as everything is.
  const first = Math.min(count, 100);
  for (let number = 0; number < first; number++) {
    const release = await releaseOf(number);
    await store.keep(release, await briefOf(number, release), { now: now(), quiet: true });
  }
  await store.close();
  const database = await openSqlite(folder, log);
  for (let from = first; from < count; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) => from + at);
    const kept = await Promise.all(numbers.map(rowsOf));
    await database.write(async (tx) => {
      await tx
        .insertInto('releases')
        .values(kept.map((one) => one.release))
        .execute();
      await tx
        .insertInto('versions')
        .values(kept.map((one) => one.version))
        .execute();
      await tx
        .insertInto('briefs')
        .values(kept.map((one) => one.row))
        .execute();
      const tellings = kept.filter(({ brief }) => brief.relevant).map((one) => one.telling);
      await tx.insertInto('tellings').values(tellings).execute();
      const found = kept.map(({ brief, version: { title }, row: { source, place } }) => ({
        ...{ brief, title, source, place },
      }));
      await index(tx, found, database.differs);
    });
    if (from % 10_000 < atOnce) console.log(`${from} of ${count} briefs made`);
  }
  await database.close();
}

async function rowsOf(number: number) {
  const release = await releaseOf(number);
  const brief = await briefOf(number, release);
  const { key, source, url, title, published, language, country, text } = release;
  const day = published ?? '2026-11-20';
  const at = now().getTime();
  return {
    brief,
    release: {
      ...{ key, source, version: 1, state: 'kept' as const, quiet: 1 as const, attempts: 1, next_try_at: at },
    },
    version: {
      ...{ key, version: 1, fingerprint: fingerprint(text), url, title, published, language, country, text },
      taken_at: at,
    },
    row: {
      ...{
        id: briefId(key, text),
        key,
        version: 1,
        source,
        url,
        kept_at: at,
        quiet: 1 as const,
        newest: 1 as const,
      },
      ...{ relevant: brief.relevant ? (1 as const) : (0 as const), place: placeOf(day, number + 1) },
      ...{
        day_from: brief.date?.value ?? day,
        day_to: brief.date?.value ?? day,
        body: JSON.stringify(brief),
      },
    },
    telling: { key, event: key, how: 'first' as const, at },
  };
}
