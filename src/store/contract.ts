/** The contract of the store: what Coop remembers. */
import type { Briefs } from './contract-briefs.ts';
import type { Cards } from './contract-cards.ts';
import type { Models } from './contract-models.ts';
import type { People } from './contract-people.ts';
import type { Bounds } from './forget.ts';
import type { Counts, Vital } from './health.ts';

/**
 * All methods throw a StoreError when the database fails. Every change is one transaction, on disk when its promise is
 * fulfilled; several processes may share one database.
 */
export interface Store extends Briefs, Cards, People, Models {
  /**
   * Calls `heard` soon after any process, this one too, came to owe something or posted something; now and then for
   * nothing. Callers look by themselves now and then as well: a word may be lost. Returns how to stop.
   */
  listen(heard: () => void): Promise<() => Promise<void>>;

  /**
   * Notes that this store is a copy that was put back: what it may have posted since it was made is uncertain from now on,
   * deliveries that it comes to owe again included. Returns since when. To be called before anything is posted from it.
   */
  noteRestore(now: Date): Promise<Date>;
  /** When a copy was last put back, where that is so lately that sources may show again what was told before; otherwise null. */
  lastRestore(now: Date): Promise<Date | null>;
  /** Writes a copy of the store to a new file while it is in use. Throws a StoreError on PostgreSQL, and when the file exists. */
  backup(file: string): Promise<void>;
  counts(): Promise<Counts>;
  /** Forgets what people typed and what models took before these times; releases, briefs and deliveries stay. Returns how many rows went. */
  forget(bounds: Bounds): Promise<number>;
  /** What an operator should know of the database: one line a thing that was looked at. */
  vitals(now: Date): Promise<Vital[]>;
  /** Checks that the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
