/** `coop backup`, `coop restore`, `coop migrate`, `coop migrate-to`: the store as one file, brought up to date, and moved. */
import { existsSync } from 'node:fs';
import { openDesk } from '../main/desk.ts';
import { checkBackup, restoreBackup } from '../store/backup.ts';
import { moveStore } from '../store/move.ts';
import { createStore } from '../store/store.ts';
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

/**
 * Puts a copy in the store's place; the store that was there is kept beside it. On PostgreSQL, where `pg_restore` does
 * that, it notes that it was done. What was posted since the copy was made is not posted again.
 */
export async function restore(file: string | undefined, options: BackupOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const now = shell.now();
  if (config.databaseUrl !== null) {
    if (file !== undefined)
      throw new UsageError(
        'A file is for SQLite. On PostgreSQL run pg_restore, then coop restore without a file, before you start Coop.',
      );
    const store = await createStore({ url: config.databaseUrl, folder: config.data, now: shell.now, log });
    const since = await store.noteRestore(now).finally(() => store.close());
    return shell.out(`It is noted that this database was put back. ${sought(since)}\n`);
  }
  if (file === undefined) throw new UsageError('Name the copy to put back: coop restore FILE.');
  checkBackup(file);
  const { aside, since } = await restoreBackup(file, config.data, { now, log });
  const before = aside === null ? '' : ` The one before is kept as ${aside}.`;
  shell.out(`The store is that of ${file}.${before} ${sought(since)}\n`);
}

const sought = (since: Date): string =>
  `What may have been posted since ${since.toISOString().slice(0, 16)}Z is looked for on its platform first; where the platform cannot tell, it waits for your word (coop deliveries --state unknown).`;

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
