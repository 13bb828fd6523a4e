/** Restoring: a copy of the SQLite database put in the place of the one in use. */
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Log } from '../log.ts';
import { StoreError } from './fault.ts';
import { migrations } from './migrations.ts';
import { sqliteFile } from './sqlite.ts';
import { createStore } from './store.ts';

/** What restoring did. */
export interface Restored {
  /** The name that the store before is kept under; null when nothing stood there. */
  aside: string | null;
  /** What was posted since then is uncertain. */
  since: Date;
}

/** Throws a StoreError unless the file is a whole copy of a store that this Coop can read. */
export function checkBackup(file: string): void {
  if (!existsSync(file)) throw new StoreError(`There is no file ${file}.`);
  const version = opened(file, (database) => {
    const check = database.prepare('pragma quick_check(1)').get()?.quick_check;
    if (check !== 'ok') throw new StoreError(`${file} is damaged (${String(check)}). Take another copy.`);
    return Number(database.prepare('select max(version) as version from schema_versions').get()?.version);
  });
  if (version > migrations.length) {
    throw new StoreError(
      `${file} is of version ${version}, this Coop knows up to ${migrations.length}. Install the newer Coop first.`,
    );
  }
}

/**
 * Puts the copy in the place of the store in `folder`, brought up to this version, with the note that it was put back;
 * what stood there is kept beside it. Cut short, it leaves the store that was there. Throws a StoreError when the store
 * is in use.
 */
export async function restoreBackup(
  file: string,
  folder: string,
  { now, log }: { now: Date; log: Log },
): Promise<Restored> {
  const place = sqliteFile(folder);
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  if (existsSync(place)) settle(place);
  const coming = join(dirname(place), 'restoring');
  try {
    rmSync(coming, { recursive: true, force: true });
    mkdirSync(coming, { mode: 0o700 });
    copyFileSync(file, sqliteFile(coming));
    const store = await createStore({ url: null, folder: coming, now: () => now, log });
    const since = await store.noteRestore(now).finally(() => store.close());
    foldIn(sqliteFile(coming));
    const aside = existsSync(place) ? keepAside(place) : null;
    renameSync(sqliteFile(coming), place);
    return { aside, since };
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(notRestored(error), { cause: error });
  } finally {
    rmSync(coming, { recursive: true, force: true });
  }
}

function notRestored(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `The copy cannot be put back (${said}). The store is as it was.`;
}

/** Takes what the log still holds into the file; SQLite refuses it while any other process has the file open. */
function foldIn(place: string): void {
  opened(place, (database) => database.exec('pragma journal_mode = delete'));
}

/** A second name for it: until the copy takes the first, the store stands there. */
function keepAside(place: string): string {
  settle(place);
  let number = 1;
  while (existsSync(`${place}.before-${number}`)) number += 1;
  const aside = `${place}.before-${number}`;
  linkSync(place, aside);
  // There only where the file is damaged. It is none of the copy's.
  if (existsSync(`${place}-wal`)) renameSync(`${place}-wal`, `${aside}-wal`);
  rmSync(`${place}-shm`, { force: true });
  return aside;
}

/** Throws a StoreError when any process has the store open; a damaged one is left as it is. */
function settle(place: string): void {
  try {
    foldIn(place);
  } catch (error) {
    if (isLocked(error instanceof StoreError ? error.cause : error)) throw error;
  }
}

const isLocked = (error: unknown): boolean => error instanceof Error && /locked/.test(error.message);

function opened<Result>(file: string, work: (database: DatabaseSync) => Result): Result {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file);
    return work(database);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    if (isLocked(error))
      throw new StoreError(`${file} is in use. Stop Coop, then try again.`, { cause: error });
    throw new StoreError(`${file} is no copy of a store: make one with coop backup.`, { cause: error });
  } finally {
    database?.close();
  }
}
