/** What an operator should know of a database: its version, its room, its promises, and how to mend what is not well. */
import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { Reader, Vital } from './database.ts';

/** Less room than this on the disk is told. */
const scarceBytes = 512 * 1024 * 1024;
/** So many connections a process may take: its pool and its listener. */
const connectionsOfOne = 11;
/** Clocks may differ by this much before it is told. */
const skewMs = 2_000;

const well = (what: string, found: string): Vital => ({ what, state: 'well', found, mend: null });
const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;

/** SQLite's: its size, the room on its disk, and whether its first pages are sound. */
export async function sqliteVitals(file: string, database: DatabaseSync): Promise<Vital[]> {
  const { size } = statSync(file);
  const { bavail, bsize } = await statfs(dirname(file));
  const room = bavail * bsize;
  const found = `${inMegabytes(size)}, ${inMegabytes(room)} free on its disk`;
  const scarce = room < Math.max(scarceBytes, size);
  const { version } = database.prepare('select sqlite_version() as version').get() ?? {};
  return [
    well('SQLite', String(version)),
    {
      ...{ what: 'database size', state: scarce ? 'look' : 'well', found },
      mend: scarce ? 'Make room: a backup takes as much again, and a full disk stops all writing.' : null,
    },
  ];
}

interface ServerRow {
  version: string;
  size: number;
  taken: number;
  allowed: number;
  standby: boolean;
  fsync: string;
  commits: string;
  clock: number;
}

/** PostgreSQL's: its version, size, connections, clock, and whether it keeps what it acknowledges. */
export async function postgresVitals(read: Reader, now: Date): Promise<Vital[]> {
  const { rows } = await sql<ServerRow>`select current_setting('server_version') as version,
    pg_database_size(current_database()) as size, (select count(*) from pg_stat_activity) as taken,
    current_setting('max_connections')::int as allowed, pg_is_in_recovery() as standby,
    current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits,
    extract(epoch from clock_timestamp()) * 1000 as clock`.execute(read);
  const [row] = rows;
  return row === undefined ? [] : [...serverVitals(row, now)];
}

function* serverVitals(row: ServerRow, now: Date): Generator<Vital> {
  yield well('PostgreSQL', row.version);
  yield well('database size', inMegabytes(Number(row.size)));
  const [taken, allowed] = [Number(row.taken), Number(row.allowed)];
  const crowded = allowed - taken < connectionsOfOne;
  yield {
    ...{ what: 'connections', state: crowded ? 'look' : 'well', found: `${taken} of ${allowed} in use` },
    mend: crowded
      ? `Raise max_connections: each Coop process takes up to ${connectionsOfOne}, and ${allowed - taken} are left.`
      : null,
  };
  const off = Math.round(Number(row.clock) - now.getTime());
  yield {
    ...{ what: 'database clock', state: Math.abs(off) > skewMs ? 'look' : 'well' },
    found: Math.abs(off) > skewMs ? `${(off / 1000).toFixed(1)} s from this machine’s` : 'agrees',
    mend: Math.abs(off) > skewMs ? 'Let both machines set their clocks by the network (NTP).' : null,
  };
  const risky = row.fsync === 'off' || row.commits === 'off';
  yield {
    ...{ what: 'durability', state: risky ? 'look' : 'well' },
    found: `fsync ${row.fsync}, synchronous_commit ${row.commits}`,
    mend: risky ? 'Set both to on: a power cut would lose what was acknowledged.' : null,
  };
  if (!row.standby) return;
  const mend = 'Point DATABASE_URL to the primary.';
  yield { what: 'server', state: 'wrong', found: 'a standby, which takes no writes', mend };
}
