/** `coop backup`, `coop restore`, `coop migrate`, `coop migrate-to`: the store as one file, brought up to date, and moved. */
import { existsSync } from 'node:fs';
import { openDesk } from '../main/desk.ts';
import { checkBackup, restoreBackup } from '../store/backup.ts';
import { moveStore } from '../store/move.ts';
import { createProgress, type Shell, settings, UsageError } from './shell.ts';

export interface BackupOptions {
  config: string | undefined;
}

/** Writes a copy of the store to a new file; it may be in use meanwhile. */
export async function backup(file: string, options: BackupOptions, shell: Shell): Promise<void> {
  if (existsSync(file)) throw new UsageError(`${file} exists already. Name a file that does not.`);
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  try {
    await desk.store.backup(file);
  } finally {
    await desk.close();
  }
  shell.out(`The store is copied to ${file}.\n`);
}

/** Puts a copy in the store's place; the store that was there is kept beside it. */
export async function restore(file: string, options: BackupOptions, shell: Shell): Promise<void> {
  const { config } = settings(options, shell);
  if (config.databaseUrl !== null) throw new UsageError('restore is for SQLite; PostgreSQL has pg_restore.');
  checkBackup(file);
  const aside = restoreBackup(file, config.data);
  shell.out(`The store is that of ${file}.${aside === null ? '' : ` The one before is kept as ${aside}.`}\n`);
}

/** Moves the SQLite store into a PostgreSQL database; run again after an interruption it goes on. */
export async function migrateTo(url: string, options: BackupOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const progress = createProgress('moved', shell);
  let rows = 0;
  const moved = await moveStore({
    ...{ folder: config.data, url, now: shell.now, log },
    tell: (_table, count) => {
      rows += count;
      progress.tell(rows);
    },
  });
  progress.end();
  shell.out(
    `Moved ${moved} rows; both sides were compared by counts and hashes. Set DATABASE_URL to this database; the SQLite file stays as it is.\n`,
  );
}

/** Opening the store brings it up to this version. */
export async function migrate(options: BackupOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  await (await openDesk(config, { log, now: shell.now })).close();
  shell.out('The database is at this version.\n');
}
