/** Restoring: a copy of the SQLite database put in the place of the one in use. */
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './fault.ts';
import { migrations } from './migrations.ts';
import { sqliteFile } from './sqlite.ts';

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
 * Puts the copy in the place of the store in `folder`; what stood there is kept beside it. Returns the name it is kept
 * under, or null when nothing stood there. Throws a StoreError when the store is in use.
 */
export function restoreBackup(file: string, folder: string): string | null {
  const place = sqliteFile(folder);
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  // Copied first and renamed last: a restore cut short leaves the store that was there.
  const coming = `${place}.coming`;
  copyFileSync(file, coming);
  const aside = existsSync(place) ? setAside(place) : null;
  renameSync(coming, place);
  return aside;
}

function setAside(place: string): string {
  // Takes what the log still holds into the file; SQLite refuses it while any other process has the file open.
  opened(place, (database) => database.exec('pragma journal_mode = delete'));
  let number = 1;
  while (existsSync(`${place}.before-${number}`)) number += 1;
  const aside = `${place}.before-${number}`;
  renameSync(place, aside);
  return aside;
}

function opened<Result>(file: string, work: (database: DatabaseSync) => Result): Result {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file);
    return work(database);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const locked = error instanceof Error && /locked/.test(error.message);
    if (locked) throw new StoreError(`${file} is in use. Stop Coop, then try again.`, { cause: error });
    throw new StoreError(`${file} is no copy of a store: make one with coop backup.`, { cause: error });
  } finally {
    database?.close();
  }
}
