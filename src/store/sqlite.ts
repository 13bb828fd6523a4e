/** SQLite, the embedded database: one file, one connection, every commit on disk before it returns. */
import { existsSync } from 'node:fs';
import { access, constants, mkdir, rename, rm, statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import type { Log } from '../log.ts';
import { breathe } from '../turn.ts';
import { type Database, type Differences, nothing, storable } from './database.ts';
import { StoreError } from './fault.ts';
import type { Tables } from './tables.ts';
import { sqliteVitals } from './vitals.ts';

/** A writer waits this long for another process's transaction in one go, blocking; then lets other work pass. */
const busyMs = 100;
/** With the pause of 25 ms between them: about 15 s, long enough for any transaction of ours. */
const beginTries = 120;
/** In one step: between two, another process's write would have the copy begin anew, and it would never end. */
const allPages = 2 ** 30;
const rememberedStatements = 300;
/** A look at the file's version costs about 5 µs. */
const watchMs = 200;

const differs: Differences = {
  name: 'SQLite',
  identity: 'integer primary key autoincrement',
  wordIndex: [
    `create virtual table brief_words using fts5 (words, content='', contentless_delete=1, detail=none,
      tokenize='unicode61 remove_diacritics 0')`,
  ],
  surnameNumber: { column: 'rowid', added: [] },
  match: { quote: '"', and: ' AND ', or: ' OR ' },
  matches: (condition) => sql`brief_words match ${condition}`,
  // The plus keeps it from searching the words anew for each place.
  inAll: (place, selects) => sql`+${place} in (${sql.join([...selects], sql` intersect `)})`,
  indexed: (words) => sql`${words}`,
  skipLocked: nothing,
  skipLockedChannels: nothing,
  // A listener watches the file.
  announcement: null,
  migrationLock: null,
  eventLock: null,
  slotLock: null,
};

/** Where the database of a data folder stands. */
export function sqliteFile(folder: string): string {
  return join(resolve(folder), 'coop.sqlite');
}

/**
 * Opens `coop.sqlite` in the folder, which is made when absent. Throws a StoreError that says how to mend what stands
 * in the way. Two processes may open one file on one machine.
 */
export async function openSqlite(folder: string, log: Log): Promise<Database> {
  const file = sqliteFile(folder);
  await prepareFolder(resolve(folder), log);
  const explain = (error: unknown) => explained(error, file);
  const connection = connect(file, explain);
  const read = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driverOf(connection),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return {
    differs,
    read,
    write: (work) => read.transaction().execute(work),
    listen: async (heard) => watch(file, heard, explain),
    vitals: () => sqliteVitals(file, connection.database),
    backup: async (to) => {
      if (existsSync(to)) throw new StoreError(`${to} exists already. Name a file that does not.`);
      // Under its name stands a whole copy or nothing, whatever cuts this short.
      const coming = `${to}.coming`;
      try {
        await rm(coming, { force: true });
        await backup(connection.database, coming, { rate: allPages });
        await rename(coming, to);
      } catch (error) {
        await rm(coming, { force: true }).catch(() => {});
        throw explained(error, to, 'name a file elsewhere');
      }
    },
    close: async () => {
      await read.destroy();
      if (connection.database.isOpen) connection.database.close();
    },
  };
}

/** Looks at the number that grows with every commit of another connection; this connection makes none. */
function watch(
  file: string,
  heard: () => void,
  explain: (error: unknown) => StoreError,
): () => Promise<void> {
  const eye = guarded(() => new DatabaseSync(file, { readOnly: true, timeout: busyMs }), explain);
  const look = eye.prepare('pragma data_version');
  const version = (): unknown => look.get()?.data_version;
  let seen = version();
  const timer = setInterval(() => {
    const now = version();
    if (now === seen) return;
    seen = now;
    heard();
  }, watchMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    if (eye.isOpen) eye.close();
  };
}

interface Connection extends DatabaseConnection {
  readonly database: DatabaseSync;
  run(text: string): void;
}

function connect(file: string, explain: (error: unknown) => StoreError): Connection {
  const database = guarded(() => new DatabaseSync(file, { timeout: busyMs }), explain);
  const run = (text: string): void => guarded(() => database.exec(text), explain);
  const statements = new Map<string, StatementSync>();
  const prepared = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= rememberedStatements) statements.clear();
    const statement = database.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  guarded(
    () => {
      refuseForeign(database, file);
      settle(database);
    },
    (error) => {
      database.close();
      return explain(error);
    },
  );
  return {
    database,
    run,
    executeQuery: async <Row>({ sql: text, parameters }: { sql: string; parameters: readonly unknown[] }) => {
      // Its answers come at once, and promises alone let nothing else in: fifty questions would hold up the whole process.
      await breathe();
      return guarded(() => {
        const statement = prepared(text);
        const values = storable(parameters) as SQLInputValue[];
        if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
        return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
      }, explain);
    },
    streamQuery: () => {
      throw new StoreError('The store reads by pages, not by streams.');
    },
  };
}

/** Ours are made in one transaction with `schema_versions`: tables without it are another program's. */
function refuseForeign(database: DatabaseSync, file: string): void {
  const tables = database
    .prepare(`select name from sqlite_schema where type = 'table' and substr(name, 1, 7) <> 'sqlite_'`)
    .all()
    .map(({ name }) => String(name));
  if (tables.length === 0 || tables.includes('schema_versions')) return;
  throw new StoreError(
    `${file} is another program's database: it holds ${tables.slice(0, 3).join(', ')} and nothing of Coop's. Move the file away, or set COOP_DATA to another folder.`,
  );
}

/** WAL lets readers read while one writes; FULL syncs every commit, so that a power cut loses nothing (docs/decisions). */
function settle(database: DatabaseSync): void {
  const mode = database.prepare('pragma journal_mode = wal').get();
  database.exec('pragma synchronous = full; pragma foreign_keys = on');
  const { synchronous } = database.prepare('pragma synchronous').get() ?? {};
  if (mode?.journal_mode !== 'wal' || synchronous !== 2) {
    throw new StoreError(
      `This file system does not let SQLite keep its promises (journal ${String(mode?.journal_mode)}, synchronous ${String(synchronous)}). Put COOP_DATA on a local disk, or set DATABASE_URL to a PostgreSQL database.`,
    );
  }
}

function driverOf(connection: Connection): Driver {
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: async () => await begin(connection),
    commitTransaction: async () => connection.run('commit'),
    rollbackTransaction: async () => {
      if (connection.database.isTransaction) connection.run('rollback');
    },
    destroy: async () => connection.database.close(),
  };
}

/** Takes the writer's turn at once, so that no transaction that has read is refused when it comes to write. */
async function begin(connection: Connection): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      connection.run('begin immediate');
      return;
    } catch (error) {
      if (codeOf(error instanceof StoreError ? error.cause : error) !== codes.busy || tries === beginTries) {
        throw error;
      }
      await pause(25);
    }
  }
}

function guarded<Result>(work: () => Result, explain: (error: unknown) => StoreError): Result {
  try {
    return work();
  } catch (error) {
    throw explain(error);
  }
}

/** Primary result codes: https://www.sqlite.org/rescode.html */
const codes = {
  busy: 5,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notDatabase: 26,
} as const;

function codeOf(error: unknown): number | null {
  const { errcode } = (error ?? {}) as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : null;
}

function explained(error: unknown, file: string, otherwise = 'set COOP_DATA to another folder'): StoreError {
  if (error instanceof StoreError) return error;
  const said = error instanceof Error ? error.message : String(error);
  const sentences: Record<number, string> = {
    [codes.busy]: `${file} is locked by another process for too long. Stop the other one, or let several processes share the work by setting DATABASE_URL to a PostgreSQL database.`,
    [codes.readOnly]: `${file} cannot be written to. Give the user that runs Coop the right to write to it and to its folder, or ${otherwise}.`,
    [codes.io]: `The disk failed under ${file} (${said}). Check the disk and its free space; nothing that was acknowledged is lost.`,
    [codes.corrupt]: `${file} is damaged (${said}). Stop Coop, keep a copy of the file, and restore the last backup with coop restore.`,
    [codes.full]: `The disk that holds ${file} is full. Make room; nothing that was acknowledged is lost.`,
    [codes.cannotOpen]: `${file} cannot be opened. Check that its folder exists and that the user that runs Coop may write there, or ${otherwise}.`,
    [codes.notDatabase]: `${file} is not a SQLite database. Move the file away, or set COOP_DATA to another folder.`,
  };
  const code = codeOf(error);
  const sentence = code === null ? undefined : sentences[code];
  return new StoreError(sentence ?? `The database ${file} failed: ${said}`, { cause: error });
}

/** statfs types of file systems on which two machines may meet and locks may lie: NFS, SMB, CIFS, Ceph, AFS, 9p. */
const networks = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x00c36400, 0x5346414f, 0x01021997]);

async function prepareFolder(folder: string, log: Log): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new StoreError(
        `The data folder ${folder} cannot be used (it is a file). Move it away, or set COOP_DATA to another folder.`,
        { cause: error },
      );
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      `The data folder ${folder} cannot be used (${why}). Give the user that runs Coop the right to write there, or set COOP_DATA to another folder.`,
      { cause: error },
    );
  }
  const { type } = await statfs(folder);
  if (networks.has(type)) {
    log.warn('data folder on a network', {
      folder,
      advice: 'SQLite is safe on a local disk only; set DATABASE_URL to a PostgreSQL database.',
    });
  }
}
