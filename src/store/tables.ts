/** The tables, as code sees them. Times are milliseconds since 1970 in UTC, flags are 0 or 1, days are `YYYY-MM-DD`. */
import type { Generated, Selectable } from 'kysely';
import type { CardTables } from './tables-cards.ts';
import type { ModelTables } from './tables-models.ts';
import type { PeopleTables } from './tables-people.ts';
import type { ReleaseTables } from './tables-releases.ts';

export type { Flag } from './tables-releases.ts';

/** Copies that were put in the store's place. */
interface RestoreTable {
  seq: Generated<number>;
  at: number;
  /** The copy knows of nothing after this. */
  copied_at: number;
}

interface SchemaTable {
  version: number;
  name: string;
  applied_at: number;
}

export interface Tables extends ReleaseTables, CardTables, PeopleTables, ModelTables {
  restores: RestoreTable;
  schema_versions: SchemaTable;
}

export type SourceRow = Selectable<Tables['sources']>;
export type ReleaseRow = Selectable<Tables['releases']>;
export type VersionRow = Selectable<Tables['versions']>;
export type BriefRow = Selectable<Tables['briefs']>;
export type FollowRow = Selectable<Tables['follows']>;
export type DeliveryRow = Selectable<Tables['deliveries']>;
export type InboxRow = Selectable<Tables['inbox']>;
export type Facet = Selectable<Tables['brief_facets']>;
export type BatchRow = Selectable<Tables['batches']>;
export type BatchItemRow = Selectable<Tables['batch_items']>;
export type ConversationRow = Selectable<Tables['conversations']>;
