/** The database contract: what a database must offer the store, and the few places where two databases differ, as data. */
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Tx = Transaction<Tables>;
/** Reads run on either. */
export type Reader = Kysely<Tables>;

/** Where databases differ. Everything else in the store is one code for all of them. */
export interface Differences {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** The column type of a number that grows by itself. */
  readonly identity: string;
  /** The statements that make `brief_words`, the full-text index: a `rowid` and the `words` of one brief. */
  readonly wordIndex: readonly string[];
  /** The column that numbers the rows of `source_surnames` as they come, and the statements that add it where rows have none. */
  readonly surnameNumber: { readonly column: string; readonly added: readonly string[] };
  /** How a condition over words is spelled. */
  readonly match: { readonly quote: string; readonly and: string; readonly or: string };
  /** True for rows of `brief_words` under this condition. */
  readonly matches: (condition: string) => RawBuilder<boolean>;
  /** True for a place that each of these statements selects, where rows of `brief_words` are gone through. */
  readonly inAll: (place: RawBuilder<number>, selects: readonly RawBuilder<unknown>[]) => RawBuilder<boolean>;
  /** What is stored for words parted by blanks. */
  readonly indexed: (words: string) => RawBuilder<string>;
  /** Ends a `select` that claims rows: rows in another claimer's hands are passed over. Empty where writers are alone anyway. */
  readonly skipLocked: RawBuilder<unknown>;
  /** The same for rows of `channels` alone, where other tables are read along. */
  readonly skipLockedChannels: RawBuilder<unknown>;
  /** Told within a transaction, it reaches every process that listens once that is kept. Null where listeners see changes by themselves. */
  readonly announcement: RawBuilder<unknown> | null;
  /** Lets one process at a time migrate, until the transaction ends; null where a write transaction does. */
  readonly migrationLock: RawBuilder<unknown> | null;
  /** Lets one process at a time look for an event and make one, until the transaction ends; null where a write transaction does. */
  readonly eventLock: RawBuilder<unknown> | null;
  /** Held by whoever keeps a brief, with others, and by whoever closes a digest's slot, alone, until the transaction ends; null where a write transaction does. */
  readonly slotLock: { shared: RawBuilder<unknown>; alone: RawBuilder<unknown> } | null;
}

export interface Database {
  readonly differs: Differences;
  /** For reading outside of a transaction; never to be used within `write`'s work. */
  readonly read: Reader;
  /**
   * Runs the work in one transaction: all of it is kept, or nothing is. On SQLite writers take turns; on PostgreSQL
   * a deadlock or a serialisation failure repeats the work. Throws a StoreError for faults of the database.
   */
  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /**
   * Calls `heard` soon after any process announced something; now and then for nothing. A listener that loses its
   * server comes back by itself. Returns how to stop.
   */
  listen(heard: () => void): Promise<() => Promise<void>>;
  /** What an operator should know of it. */
  vitals(now: Date): Promise<Vital[]>;
  /** Copies the database to a new file while it is in use. Throws a StoreError where that is not for us to do. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** One thing that was looked at, and how to mend it where it is not well. */
export interface Vital {
  what: string;
  state: 'well' | 'look' | 'wrong';
  found: string;
  mend: string | null;
}

/** Within a transaction: there is work, or something new to show. */
export async function announce(tx: Tx, { announcement }: Differences): Promise<void> {
  if (announcement) await sql`${announcement}`.execute(tx);
}

/** A condition that holds where any of the groups has all of its words. Words are letters and digits only. */
export function anyOf(groups: readonly (readonly string[])[], { match }: Differences): string {
  return groups
    .map((words) => `(${words.map((word) => `${match.quote}${word}${match.quote}`).join(match.and)})`)
    .join(match.or);
}

/** What both databases can store: text without NUL, which PostgreSQL refuses. */
export function storable(parameters: readonly unknown[]): unknown[] {
  return parameters.map((value) =>
    typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value,
  );
}

export const nothing = sql``;
