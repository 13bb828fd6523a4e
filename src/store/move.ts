/** Moving a desk: everything of a SQLite store into a PostgreSQL database, so that an interrupted move can be taken up again. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type RawBuilder, sql } from 'kysely';
import type { Brief } from '../domain/brief.ts';
import type { Log } from '../log.ts';
import { type Database, type Reader, storable } from './database.ts';
import { StoreError } from './fault.ts';
import { markHalf, markWhole, migrate, migrations } from './migrations.ts';
import { openPostgres } from './postgres.ts';
import { wordsOf } from './search.ts';
import { openSqlite, sqliteFile } from './sqlite.ts';

export interface MoveOptions {
  /** The folder of the SQLite store. */
  folder: string;
  /** The PostgreSQL database. */
  url: string;
  now: () => Date;
  log: Log;
  /** Called as each table is moved. */
  tell(table: string, rows: number): void;
}

/** A table as SQLite describes it. */
interface Table {
  name: string;
  columns: string[];
  key: string[];
}

type Row = Record<string, unknown>;

const pageSize = 500;

/**
 * Copies every table, then compares both sides by the number of rows and by hashes over them. The SQLite store is only
 * read, and nobody can write to it meanwhile. Run again after an interruption it goes on where it was; until it has ended
 * well, nothing else opens the other database. Throws a StoreError when there is no store, when the other database holds another desk, or when the two sides differ.
 */
export async function moveStore({ folder, url, now, log, tell }: MoveOptions): Promise<number> {
  if (!existsSync(sqliteFile(folder)))
    throw new StoreError(`There is no store in ${folder}. Set COOP_DATA to its folder.`);
  const from = await openSqlite(folder, log);
  try {
    const to = await openPostgres(url, log);
    try {
      for (const database of [from, to])
        await migrate(database, { steps: migrations, now: now(), moving: database === to });
      // The turn of the writer is held: what is copied does not change.
      return await from.write((source) => moveAll(source, to, { now, tell }));
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

async function moveAll(
  source: Reader,
  to: Database,
  { now, tell }: Pick<MoveOptions, 'now' | 'tell'>,
): Promise<number> {
  const tables = await tablesOf(source);
  await refuseOthers(tables, source, to);
  await to.write((tx) => markHalf(tx, now()));
  let moved = 0;
  for (const table of tables) {
    const rows = await resumable(moveTable(table, source, to));
    await checkTable(table, source, to.read);
    tell(table.name, rows);
    moved += rows;
  }
  tell('brief_words', await resumable(moveWords(source, to)));
  await to.write(markWhole);
  return moved;
}

/** What is cut short in the middle of copying only has to be begun again. */
async function resumable<Result>(copying: Promise<Result>): Promise<Result> {
  return await copying.catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    throw new StoreError(`${said} Nothing was taken away here: run it again, and it goes on where it was.`, {
      cause: error,
    });
  });
}

/** All tables but the index of words, those first that others refer to. */
async function tablesOf(source: Reader): Promise<Table[]> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'
    and name not like 'sqlite_%' and name not like 'brief_words%' and name <> 'schema_versions'`.execute(
    source,
  );
  const refers = new Map<string, string[]>();
  const tables = new Map<string, Table>();
  for (const { name } of rows) {
    const columns = await sql<{
      name: string;
      pk: number;
    }>`select name, pk from pragma_table_info(${name})`.execute(source);
    const others = await sql<{ table: string }>`select "table" from pragma_foreign_key_list(${name})`.execute(
      source,
    );
    refers.set(
      name,
      others.rows.map((row) => row.table),
    );
    const key = columns.rows.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    tables.set(name, {
      name,
      columns: columns.rows.map((column) => column.name),
      key: key.map((column) => column.name),
    });
  }
  const ordered: Table[] = [];
  const place = (name: string): void => {
    const table = tables.get(name);
    if (table === undefined || ordered.includes(table)) return;
    for (const other of refers.get(name) ?? []) place(other);
    ordered.push(table);
  };
  for (const name of [...tables.keys()].sort()) place(name);
  return ordered;
}

/** What the other database holds must be a part of this desk. */
async function refuseOthers(tables: readonly Table[], source: Reader, to: Database): Promise<void> {
  for (const table of tables) {
    const strange =
      (await countOf(table, to.read)) > (await countOf(table, source)) || !(await isPart(table, source, to));
    if (!strange) continue;
    throw new StoreError(
      `The PostgreSQL database holds another desk already (table ${table.name}). Name an empty database, or drop what is in this one.`,
    );
  }
}

/** Are the first rows over there rows of ours? */
async function isPart(table: Table, source: Reader, to: Database): Promise<boolean> {
  const there = await page(table, to.read, null, 20);
  for (const row of there) {
    const { rows } = await sql<Row>`select ${columnsOf(table)} from ${sql.table(table.name)}
      where ${sql.join(
        table.key.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
        sql` and `,
      )}`.execute(source);
    if (rows[0] === undefined || hashOf(table, rows[0]) !== hashOf(table, row)) return false;
  }
  return true;
}

async function moveTable(table: Table, source: Reader, to: Database): Promise<number> {
  let moved = 0;
  for (let after: Row | null = null; ; ) {
    const rows = await page(table, source, after, pageSize);
    const last = rows.at(-1);
    if (last === undefined) break;
    await to.write(async (tx) => {
      const values = rows.map(
        (row) => sql`(${sql.join(storable(table.columns.map((column) => row[column])))})`,
      );
      await sql`insert into ${sql.table(table.name)} (${columnsOf(table)}) values ${sql.join(values)}
        on conflict do nothing`.execute(tx);
    });
    moved += rows.length;
    after = last;
  }
  if (table.columns.includes('seq')) {
    await to.write(async (tx) => {
      await sql`select setval(pg_get_serial_sequence(${table.name}, 'seq'), max(seq))
        from ${sql.table(table.name)} having max(seq) is not null`.execute(tx);
    });
  }
  return moved;
}

/** SQLite keeps no words, only their index: they are drawn from the briefs again. */
async function moveWords(source: Reader, to: Database): Promise<number> {
  let moved = 0;
  for (let after = 0; ; ) {
    const rows = await source
      .selectFrom('briefs')
      .innerJoin('versions', (join) =>
        join.onRef('versions.key', '=', 'briefs.key').onRef('versions.version', '=', 'briefs.version'),
      )
      .select(['briefs.seq', 'briefs.place', 'briefs.body', 'versions.title'])
      .where('briefs.newest', '=', 1)
      .where('briefs.seq', '>', after)
      .orderBy('briefs.seq')
      .limit(200)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) break;
    const values = rows.flatMap(({ place, body, title }) => {
      if (place === null) return [];
      return [sql`(${place}, ${to.differs.indexed(wordsOf(JSON.parse(body) as Brief, title))})`];
    });
    await to.write((tx) =>
      sql`insert into brief_words (rowid, words) values ${sql.join(values)} on conflict do nothing`.execute(
        tx,
      ),
    );
    moved += values.length;
    after = last.seq;
  }
  const { rows } = await sql<{ words: number }>`select count(*) as words from brief_words`.execute(to.read);
  if (rows[0]?.words !== moved)
    throw differing('brief_words', `${moved} rows here, ${rows[0]?.words ?? 0} there`);
  return moved;
}

async function checkTable(table: Table, source: Reader, target: Reader): Promise<void> {
  const [here, there] = [await countOf(table, source), await countOf(table, target)];
  if (here !== there) throw differing(table.name, `${here} rows here, ${there} there`);
  if ((await printOf(table, source)) !== (await printOf(table, target)))
    throw differing(table.name, 'some rows differ');
}

function differing(table: string, how: string): StoreError {
  return new StoreError(
    `The two databases differ in table ${table}: ${how}. Nothing was taken away here; empty the PostgreSQL database and try again.`,
  );
}

/** The sum of the hashes of all rows: the same in whatever order they come. */
async function printOf(table: Table, reader: Reader): Promise<bigint> {
  let sum = 0n;
  for (let after: Row | null = null; ; ) {
    const rows = await page(table, reader, after, pageSize);
    for (const row of rows) sum = (sum + BigInt(`0x${hashOf(table, row)}`)) % 2n ** 128n;
    after = rows.at(-1) ?? null;
    if (after === null) return sum;
  }
}

function hashOf(table: Table, row: Row): string {
  const values = storable(table.columns.map((column) => row[column]));
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32);
}

/** Rows after this one, in the order of the key; each database in its own order of text. */
async function page(table: Table, reader: Reader, after: Row | null, limit: number): Promise<Row[]> {
  const key = sql.join(table.key.map((column) => sql.ref(column)));
  const from: RawBuilder<unknown> =
    after === null ? sql`` : sql`where (${key}) > (${sql.join(table.key.map((column) => after[column]))})`;
  const { rows } = await sql<Row>`select ${columnsOf(table)} from ${sql.table(table.name)} ${from}
    order by ${key} limit ${limit}`.execute(reader);
  return rows;
}

function columnsOf(table: Table): RawBuilder<unknown> {
  return sql.join(table.columns.map((column) => sql.ref(column)));
}

async function countOf(table: Table, reader: Reader): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table.name)}`.execute(
    reader,
  );
  return rows[0]?.rows ?? 0;
}
