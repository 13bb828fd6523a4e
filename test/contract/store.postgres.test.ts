/** The store's contract on a real PostgreSQL server, and what only such a server can do wrong. */

import { type AddressInfo, createServer } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { migrate, migrations } from '../../src/store/migrations.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { createStore, StoreError } from '../../src/store/store.ts';
import { storeContract } from './store.contract.ts';
import { type Server, startPostgres } from './store.postgres.ts';
import { everything, keepTold, type Memory, morning, over, silent, tablesInOrder } from './store.samples.ts';

let server: Server;
let shared: string;
beforeAll(async () => {
  server = await startPostgres();
  shared = await server.freshDatabase();
}, 120_000);
afterAll(async () => await server?.stop(), 120_000);

async function openAt(url: string): Promise<Memory> {
  const database = await openPostgres(url, silent);
  await migrate(database, { steps: migrations, now: morning });
  return {
    store: over(database),
    database,
    another: () => createStore({ url, folder: '', now: () => morning, log: silent }),
    end: () => database.close(),
  };
}

/** A database takes half a second to make: most tests share one, emptied before each. */
async function openShared(): Promise<Memory> {
  const memory = await openAt(shared);
  await memory.database.write(async (tx) => {
    for (const table of tablesInOrder) await sql`delete from ${sql.table(table)}`.execute(tx);
  });
  return memory;
}

storeContract('PostgreSQL', openShared, async () => openAt(await server.freshDatabase()));

describe('a PostgreSQL server', () => {
  const opened = (url: string) => createStore({ url, folder: '', now: () => morning, log: silent });
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(shared);
    change(url);
    return url.href;
  };

  it.each([
    ['no address at all', () => 'coop.sqlite', /should look like postgres:\/\/user:password@host:5432/],
    ['the address of another server', () => 'mysql://root@127.0.0.1/coop', /no PostgreSQL address/],
    [
      'a port nobody listens at',
      () =>
        changed((url) => {
          url.port = '1';
        }),
      /nothing listens there/,
    ],
    [
      'a wrong password',
      () =>
        changed((url) => {
          url.password = 'wrong-secret';
        }),
      /password is wrong/,
    ],
    [
      'no password where one is wanted',
      () =>
        changed((url) => {
          url.password = '';
        }),
      /wants a password, and DATABASE_URL has none|password is wrong/,
    ],
    [
      'a password whose signs are not in percent form',
      () => shared.replace(':password@', ':pass@wrong-secret/@'),
      /@ \/ : # \? and % .* written as %40 %2F/,
    ],
    [
      'an address that is to be encrypted',
      () => `${shared}?sslmode=no-verify`,
      /does not encrypt\. Turn ssl on there/,
    ],
    [
      'a database that is not there',
      () =>
        changed((url) => {
          url.pathname = '/nowhere';
        }),
      /no such database/,
    ],
  ])('says what is wrong with %s, and tells no secret', async (_, url, says) => {
    const refused = opened(url());

    await expect(refused).rejects.toThrow(StoreError);
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.not.toThrow(/wrong-secret|:password@127/);
  });

  it('says that what listens there is no PostgreSQL server', async () => {
    const page = createServer(
      (socket) => void socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    );
    await new Promise<void>((ready) => page.listen(0, '127.0.0.1', ready));
    const { port } = page.address() as AddressInfo;

    await expect(opened(`postgres://coop:secret@127.0.0.1:${port}/coop`)).rejects.toThrow(
      /cut the connection before it answered\. Correct host and port .* if it is another service/,
    );
    page.close();
  });

  it('goes on after its connections were cut', async () => {
    const memory = await openShared();
    await Promise.all([keepTold(memory.store, {}), ...[1, 2, 3].map(() => memory.store.ping())]);
    const other = await openPostgres(shared, silent);
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;

    await cut.execute(other.read);

    expect(await memory.store.countBriefs(everything, wholeDesk)).toBe(1);
    expect(await memory.store.firstSight('after the cut', morning)).toBe(true);
    await other.close();
    await memory.end();
  });

  it('fails the transaction whose connection is cut in the middle, and keeps nothing of it', async () => {
    const memory = await openShared();

    const cut = memory.database.write(async (tx) => {
      await tx.insertInto('acts').values({ act: 'cut', at: 1 }).execute();
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });

    await expect(cut).rejects.toThrow(StoreError);
    expect(await memory.store.firstSight('cut', morning)).toBe(true);
    await memory.end();
  });

  it('has its own backup', async () => {
    const memory = await openShared();

    await expect(memory.store.backup('/tmp/never.sqlite')).rejects.toThrow(/pg_dump/);

    await memory.end();
  });
});
