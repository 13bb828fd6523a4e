/** A migration whose process is killed in the middle: nothing of it is kept, and the next process finds the store as it was. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { wholeDesk } from '../../../src/domain/workspace.ts';
import type { Database } from '../../../src/store/database.ts';
import { migrate, migrations } from '../../../src/store/migrations.ts';
import { openPostgres } from '../../../src/store/postgres.ts';
import { openSqlite, sqliteFile } from '../../../src/store/sqlite.ts';
import { type Server, startPostgres } from '../../contract/store.postgres.ts';
import { everything, keepTold, morning, over, silent } from '../../contract/store.samples.ts';

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(async () => await server?.stop(), 120_000);

let folder: string;
let child: ChildProcess | null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coop-migrating-'));
  child = null;
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const kinds = {
  SQLite: { url: async () => '', open: () => openSqlite(folder, silent) },
  PostgreSQL: {
    url: () => server.freshDatabase(),
    open: (url: string) => openPostgres(url, silent),
  },
};

/** Is the endless step under way? */
async function isUnderWay(database: Database): Promise<boolean> {
  if (database.differs.name === 'PostgreSQL') {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and query = 'select pg_sleep(600)'`.execute(database.read);
    return rows.length > 0;
  }
  const other = new DatabaseSync(sqliteFile(folder), { timeout: 0 });
  try {
    other.exec('begin immediate; rollback');
    return false;
  } catch {
    return true;
  } finally {
    other.close();
  }
}

it.each(['SQLite', 'PostgreSQL'] as const)(
  'on %s',
  async (name) => {
    const { url: fresh, open } = kinds[name];
    const url = await fresh();
    const database = await open(url);
    await migrate(database, { steps: migrations, now: morning });
    await keepTold(over(database), {});

    const killed = spawn(process.execPath, [join(import.meta.dirname, 'migrating.ts'), folder, url], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child = killed;
    while (!(await isUnderWay(database))) await pause(50);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const steps = await migrate(database, { steps: migrations, now: morning });

    expect(steps).toBe(0);
    await expect(sql`select * from half`.execute(database.read)).rejects.toThrow(/half/);
    await keepTold(over(database), { key: 'k2' });
    expect(await over(database).countBriefs(everything, wholeDesk)).toBe(2);
    await database.close();
  },
  120_000,
);
