/** Private sources: which of them an audience may not see, asked before every query that could show one. */
import { type RawBuilder, sql } from 'kysely';
import { type Audience, maySee, type Workspace } from '../domain/workspace.ts';
import type { Reader } from './database.ts';

/** The ids of the sources that are kept from an audience, those that are no longer configured too. */
export async function hiddenFrom(audience: Audience, read: Reader): Promise<string[]> {
  if (audience.workspace === null) return [];
  const owned = await ownersBySource(read);
  return [...owned].filter(([, owners]) => !maySee(audience, owners)).map(([id]) => id);
}

/** The owners of each private source. */
export async function ownersBySource(read: Reader): Promise<Map<string, Workspace[]>> {
  const rows = await read
    .selectFrom('sources')
    .select(['id', 'workspaces'])
    .where('workspaces', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, workspaces }) => [id, ownersIn(workspaces) ?? []]));
}

/** What the column holds: null for a source that is everybody's. */
export function ownersIn(column: string | null): Workspace[] | null {
  return column === null ? null : (JSON.parse(column) as Workspace[]);
}

/** True for rows whose source, in this column, is not one of those. */
export function shows(column: string, hidden: readonly string[]): RawBuilder<boolean> {
  return hidden.length === 0 ? sql`1 = 1` : sql`${sql.ref(column)} not in (${sql.join([...hidden])})`;
}
