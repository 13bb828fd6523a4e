/** The versions of releases: the text of each, and which is the newest. */
import type { Release } from '../domain/release.ts';
import type { Reader } from './database.ts';
import type { ReleaseRow, VersionRow } from './tables.ts';

/** So many rows a statement: databases bound the number of its parameters. */
export const rowsAtOnce = 500;

type Newest = Pick<VersionRow, 'fingerprint' | 'from_feed'> & Pick<ReleaseRow, 'source'>;

/** Was a text that is kept as its feed's alone read from its page now? */
export function isNowRead({ from_feed }: Newest, { fromFeed }: Release): boolean {
  return from_feed === 1 && fromFeed !== true;
}

/** The newest version of each release that is kept and not withdrawn. */
export async function newestPrints(reader: Reader, keys: readonly string[]): Promise<Map<string, Newest>> {
  const prints = new Map<string, Newest>();
  for (let start = 0; start < keys.length; start += rowsAtOnce) {
    const rows = await reader
      .selectFrom('releases')
      .innerJoin('versions', (join) =>
        join.onRef('versions.key', '=', 'releases.key').onRef('versions.version', '=', 'releases.version'),
      )
      .select(['releases.key', 'releases.source', 'versions.fingerprint', 'versions.from_feed'])
      .where('releases.key', 'in', keys.slice(start, start + rowsAtOnce))
      .where('releases.withdrawn_at', 'is', null)
      .execute();
    for (const { key, ...newest } of rows) prints.set(key, newest);
  }
  return prints;
}

/** The newest version of a release that has this fingerprint. */
export async function versionOf(reader: Reader, key: string, print: string): Promise<number | null> {
  const row = await reader
    .selectFrom('versions')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('key', '=', key)
    .where('fingerprint', '=', print)
    .executeTakeFirst();
  return row?.version ?? null;
}

/** All of a release, oldest first. */
export async function versionsOf(reader: Reader, key: string): Promise<VersionRow[]> {
  return await reader.selectFrom('versions').selectAll().where('key', '=', key).orderBy('version').execute();
}

/** The row of a release's version with the fingerprint of its text. */
export function versionRow(release: Release, version: number, print: string, now: Date): VersionRow {
  const { key, url, title, published, language, country, text } = release;
  return {
    key,
    version,
    fingerprint: print,
    url,
    title,
    published,
    language,
    country,
    text,
    taken_at: now.getTime(),
    from_feed: release.fromFeed ? 1 : 0,
  };
}

/** A release as one of its versions has it. */
export function releaseOf(source: string, version: VersionRow): Release {
  const { key, url, title, published, language, country, text } = version;
  return { key, source, url, title, published, language, country, text, ...feedMark(version) };
}

/** The mark of a version whose text is only what its feed says. */
export function feedMark({ from_feed }: Pick<VersionRow, 'from_feed'>): Pick<Release, 'fromFeed'> {
  return from_feed === 1 ? { fromFeed: true } : {};
}
