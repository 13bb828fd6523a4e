/** The store's contract on coming from every earlier version, and on refusing a later one. */

import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { migrate, migrations } from '../../src/store/migrations.ts';
import { StoreError } from '../../src/store/store.ts';
import {
  everything,
  keepTold,
  type Memory,
  morning,
  type Open,
  over,
  tablesInOrder,
} from './store.samples.ts';

export function migrationContract(open: Open): void {
  let memory: Memory;
  beforeEach(async () => {
    memory = await open();
  });
  afterEach(async () => await memory.end());

  /** Takes the database back to nothing. */
  async function empty(): Promise<void> {
    await memory.database.write(async (tx) => {
      for (const table of [...tablesInOrder, 'schema_versions']) {
        await sql`drop table if exists ${sql.table(table)}`.execute(tx);
      }
    });
  }

  describe('migrations', () => {
    it.each(migrations.map(({ name }, version) => ({ version, name })))(
      'brings a database of version $version to the present one',
      async ({ version }) => {
        const { database } = memory;
        await empty();
        await migrate(database, { steps: migrations.slice(0, version), now: morning });

        const taken = await migrate(database, { steps: migrations, now: morning });

        expect(taken).toBe(migrations.length - version);
        const store = over(database);
        await keepTold(store, {});
        expect(await store.countBriefs({ ...everything, words: ['ministers'] }, wholeDesk)).toBe(1);
      },
    );

    it('changes nothing in a database of the present version', async () => {
      await keepTold(memory.store, {});

      const taken = await migrate(memory.database, { steps: migrations, now: morning });

      expect(taken).toBe(0);
      expect(await memory.store.countBriefs(everything, wholeDesk)).toBe(1);
    });

    it('refuses a database of a newer version, with what to do', async () => {
      const newer = [...migrations, { name: 'of tomorrow', statements: () => [] }];
      await migrate(memory.database, { steps: newer, now: morning });

      const refused = migrate(memory.database, { steps: migrations, now: morning });

      await expect(refused).rejects.toThrow(StoreError);
      await expect(refused).rejects.toThrow(
        `of version ${newer.length}, this Coop knows up to ${migrations.length}. Install the newer Coop`,
      );
    });

    it('leaves the database as it was when a step fails', async () => {
      const broken = [
        ...migrations,
        { name: 'good', statements: () => ['create table half (id integer)'] },
        { name: 'broken', statements: () => ['create nonsense'] },
      ];

      await expect(migrate(memory.database, { steps: broken, now: morning })).rejects.toThrow();

      expect(await migrate(memory.database, { steps: migrations, now: morning })).toBe(0);
      await expect(sql`select * from half`.execute(memory.database.read)).rejects.toThrow();
    });

    it('lets two processes that start together migrate once', async () => {
      await empty();

      const taken = await Promise.all(
        [1, 2, 3].map(() => migrate(memory.database, { steps: migrations, now: morning })),
      );

      expect(taken.sort()).toEqual([0, 0, migrations.length]);
    });
  });
}
