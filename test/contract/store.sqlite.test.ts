/** The store's contract on SQLite, in a folder of its own for each test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, migrations } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { createStore } from '../../src/store/store.ts';
import { storeContract } from './store.contract.ts';
import { type Memory, morning, over, silent } from './store.samples.ts';

async function openFolder(): Promise<Memory> {
  const folder = await mkdtemp(join(tmpdir(), 'coop-store-'));
  const database = await openSqlite(folder, silent);
  await migrate(database, { steps: migrations, now: morning });
  return {
    store: over(database),
    database,
    another: () => createStore({ url: null, folder, now: () => morning, log: silent }),
    end: async () => {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

storeContract('SQLite', openFolder, openFolder);
