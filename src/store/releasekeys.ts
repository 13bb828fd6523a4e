/** Under which key a release is kept: one for all who publish it for the same readers, one apart for each other audience. */
import type { Release } from '../domain/release.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Reader } from './database.ts';
import type { ReleaseRow } from './tables.ts';
import { ownersBySource } from './visible.ts';

/** The owners of each private source. */
export type Owners = ReadonlyMap<string, readonly Workspace[]>;

/** What two sources publish under one key is one release where the same people may see both, and two where not. */
export function haveOneAudience(one: string, other: string, owners: Owners): boolean {
  const of = (source: string): string => JSON.stringify(owners.get(source)?.toSorted() ?? null);
  return one === other || of(one) === of(other);
}

/** The key of a source's own release where another source with other readers had the key first. */
const apart = ({ key, source }: Pick<Release, 'key' | 'source'>): string => `${key} (${source})`;

/** The key under which each release is kept, or is to be. */
export async function keysFor(
  reader: Reader,
  releases: readonly Release[],
  owners: Owners,
): Promise<(release: Release) => string> {
  const rows = await rowsNamed(
    reader,
    releases.flatMap((release) => [release.key, apart(release)]),
  );
  const sources = new Map(rows.map(({ key, source }) => [key, source]));
  return (release) => {
    const own = apart(release);
    const source = sources.get(release.key);
    const isOfOthers = source !== undefined && !haveOneAudience(source, release.source, owners);
    return sources.has(own) || isOfOthers ? own : release.key;
  };
}

/** The key under which a source's release is kept; null where it is not. */
export async function keptKey(reader: Reader, source: string, key: string): Promise<string | null> {
  const own = apart({ key, source });
  const rows = await rowsNamed(reader, [key, own]);
  if (rows.some((row) => row.key === own)) return own;
  const [row] = rows;
  if (row === undefined) return null;
  return haveOneAudience(row.source, source, await ownersBySource(reader)) ? key : null;
}

async function rowsNamed(
  reader: Reader,
  keys: readonly string[],
): Promise<Pick<ReleaseRow, 'key' | 'source'>[]> {
  return await reader.selectFrom('releases').select(['key', 'source']).where('key', 'in', keys).execute();
}
