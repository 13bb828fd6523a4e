/** SQLite under faults: each is told in a sentence that says how to mend it, and loses nothing. */

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeDesk } from '../../../src/domain/workspace.ts';
import { checkBackup, restoreBackup } from '../../../src/store/backup.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { createStore, StoreError } from '../../../src/store/store.ts';
import { everything, keepTold, morning, silent, tell } from '../../contract/store.samples.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coop-sqlite-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const open = (at = folder) => createStore({ url: null, folder: at, now: () => morning, log: silent });
const file = () => join(folder, 'coop.sqlite');

describe('opening', () => {
  it('makes the folder when it is not there, and finds everything again', async () => {
    const deep = join(folder, 'a', 'b');
    const first = await open(deep);
    await keepTold(first, {});
    await first.close();

    const second = await open(deep);

    expect(await second.countBriefs(everything, wholeDesk)).toBe(1);
    await second.close();
  });

  it('keeps every commit on disk before it is acknowledged', async () => {
    const database = await openSqlite(folder, silent);

    const settings = await Promise.all(
      ['synchronous', 'journal_mode', 'foreign_keys'].map(async (name) => {
        const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(
          database.read,
        );
        return rows[0]?.[name];
      }),
    );

    expect(settings).toEqual([2, 'wal', 1]);
    await database.close();
  });

  it('says what to do about a folder that is a file', async () => {
    writeFileSync(join(folder, 'data'), '');

    const refused = open(join(folder, 'data'));

    await expect(refused).rejects.toThrow(StoreError);
    await expect(refused).rejects.toThrow(/data folder .* cannot be used .* set COOP_DATA to another folder/);
  });

  it('says what to do about a file that is no database', async () => {
    writeFileSync(file(), 'Dear diary, '.repeat(500));

    await expect(open()).rejects.toThrow(/is not a SQLite database\. Move the file away/);
  });

  it('leaves the database of another program as it is', async () => {
    const other = new DatabaseSync(file());
    other.exec('create table diary (day text)');
    other.close();

    await expect(open()).rejects.toThrow(
      /is another program's database: it holds diary and nothing of Coop's\. Move the file away/,
    );

    const untouched = new DatabaseSync(file());
    expect(untouched.prepare('select name from sqlite_schema').all()).toEqual([{ name: 'diary' }]);
    untouched.close();
  });

  it('says what to do about a database in the way that is a folder', async () => {
    mkdirSync(file());

    await expect(open()).rejects.toThrow(/cannot be opened\. Check that its folder exists/);
  });

  it('refuses a database of a newer version', async () => {
    await (await open()).close();
    const database = new DatabaseSync(file());
    database.exec(`insert into schema_versions values (99, 'of tomorrow', 0)`);
    database.close();

    await expect(open()).rejects.toThrow(/of version 99, this Coop knows up to \d+\. Install the newer Coop/);
  });
});

describe('faults while running', () => {
  it('tells of a full disk, and keeps nothing of what did not fit', async () => {
    const database = await openSqlite(folder, silent);
    const store = await open();
    await keepTold(store, {});
    await sql`pragma max_page_count = 1`.execute(database.read);
    const large = tell({ key: 'large', text: 'word '.repeat(100_000) });

    const full = database.write(async (tx) => {
      await tx.insertInto('acts').values({ act: 'before', at: 0 }).execute();
      await tx.insertInto('acts').values({ act: large.release.text, at: 0 }).execute();
    });

    await expect(full).rejects.toThrow(/disk that holds .* is full\. Make room/);
    expect(await store.firstSight('before', morning)).toBe(true);
    await database.close();
    await store.close();
  });

  it('tells of a damaged file', async () => {
    const store = await open();
    for (let number = 0; number < 50; number += 1) await keepTold(store, { key: `k${number}` });
    await store.close();
    const before = new DatabaseSync(file());
    before.exec('pragma wal_checkpoint(truncate)');
    before.close();
    const { status } = spawnSync('dd', [
      'if=/dev/zero',
      `of=${file()}`,
      'bs=4096',
      'seek=2',
      'count=40',
      'conv=notrunc',
    ]);

    const damaged = open().then((again) => again.findBriefs(everything, wholeDesk));

    expect(status).toBe(0);
    await expect(damaged).rejects.toThrow(/is damaged .* restore the last backup with coop restore/);
  });

  it('lets a second writer wait for the first, and a reader pass', async () => {
    const [first, second, reader] = [await openSqlite(folder, silent), await open(), await open()];
    const [begun, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const order: string[] = [];

    const long = first.write(async () => {
      begun.resolve();
      await done.promise;
      order.push('first');
    });
    await begun.promise;
    const waiting = second.firstSight('a1', morning).then(() => order.push('second'));
    await reader.countBriefs(everything, wholeDesk);
    order.push('reader');
    done.resolve();
    await Promise.all([long, waiting]);

    expect(order).toEqual(['reader', 'first', 'second']);
    for (const each of [first, second, reader]) await each.close();
  });
});

describe('backup and restore', () => {
  it('copies a store in use, and puts the copy back with the store before it kept beside', async () => {
    const copy = join(folder, 'copy.sqlite');
    const store = await open();
    await keepTold(store, { key: 'k1' });
    await store.backup(copy);
    await keepTold(store, { key: 'k2' });
    await store.close();

    checkBackup(copy);
    const { aside } = await restoreBackup(copy, folder, { now: morning, log: silent });

    const restored = await open();
    expect(await restored.countBriefs(everything, wholeDesk)).toBe(1);
    await restored.close();
    expect(aside).toBe(`${file()}.before-1`);
    const before = new DatabaseSync(aside ?? '');
    expect(before.prepare('select count(*) as briefs from briefs').get()?.briefs).toBe(2);
    before.close();
  });

  it('copies a store that another process writes to without a pause, as it was at one moment', async () => {
    const store = await open();
    const other = new DatabaseSync(file(), { timeout: 5_000 });
    other.exec('create table filler (text text)');
    other.exec(`insert into filler with recursive numbers(n) as (select 1 union all select n + 1 from numbers
      where n < 4000) select hex(randomblob(600)) from numbers`);
    let written = 0;
    const writing = setInterval(() => {
      other.exec(
        `insert into acts values ('a${++written}', 0); insert into askers values ('a${written}', 0)`,
      );
    }, 1);

    await store.backup(join(folder, 'copy.sqlite'));

    clearInterval(writing);
    other.close();
    const copy = new DatabaseSync(join(folder, 'copy.sqlite'));
    const counts = copy
      .prepare('select (select count(*) from acts) as acts, (select count(*) from askers) as askers')
      .get();
    expect([counts?.acts, Number(counts?.acts) - 1]).toContain(counts?.askers);
    expect(copy.prepare('pragma quick_check').get()?.quick_check).toBe('ok');
    copy.close();
    await store.close();
  });

  it('says aloud that there is no room for a copy, and leaves nothing there', async (context) => {
    const small = join(folder, 'small');
    mkdirSync(small);
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', small]);
    context.skip(status !== 0, 'a small file system can be mounted by root only');
    try {
      const store = await open();
      for (let number = 0; number < 30; number += 1)
        await keepTold(store, { key: `k${number}`, text: 'They met. '.repeat(500) });

      await expect(store.backup(join(small, 'copy.sqlite'))).rejects.toThrow(
        /disk that holds .*copy\.sqlite is full\. Make room/,
      );

      expect(readdirSync(small)).toEqual([]);
      await keepTold(store, { key: 'after' });
      await store.backup(join(folder, 'copy.sqlite'));
      await expect(
        restoreBackup(join(folder, 'copy.sqlite'), join(small, 'data'), { now: morning, log: silent }),
      ).rejects.toThrow(/full|ENOSPC/);
      expect(readdirSync(join(small, 'data'))).toEqual([]);
      await store.close();
    } finally {
      spawnSync('umount', ['-l', small]);
    }
  });

  it('restores into a folder that holds nothing', async () => {
    const store = await open();
    await store.backup(join(folder, 'copy.sqlite'));
    await store.close();

    const { aside } = await restoreBackup(join(folder, 'copy.sqlite'), join(folder, 'new'), {
      now: morning,
      log: silent,
    });

    expect(aside).toBeNull();
    expect(existsSync(join(folder, 'new', 'coop.sqlite'))).toBe(true);
  });

  it('restores over a damaged store, and keeps that as it was', async () => {
    const copy = join(folder, 'copy.sqlite');
    const store = await open();
    await keepTold(store, { key: 'k1' });
    await store.backup(copy);
    await store.close();
    writeFileSync(file(), 'Dear diary, '.repeat(500));

    const { aside } = await restoreBackup(copy, folder, { now: morning, log: silent });

    const restored = await open();
    expect(await restored.countBriefs(everything, wholeDesk)).toBe(1);
    await restored.close();
    expect(readFileSync(aside ?? '', 'utf8')).toContain('Dear diary');
  });

  it('leaves the store as it was where the copy cannot be read', async () => {
    const copy = join(folder, 'copy.sqlite');
    const store = await open();
    await store.backup(copy);
    await keepTold(store, { key: 'k1' });
    await store.close();
    writeFileSync(join(folder, 'restoring'), '');
    rmSync(copy);

    await expect(restoreBackup(copy, folder, { now: morning, log: silent })).rejects.toThrow(
      /cannot be put back .* The store is as it was/,
    );

    const kept = await open();
    expect(await kept.countBriefs(everything, wholeDesk)).toBe(1);
    await kept.close();
  });

  it('refuses to restore over a store in use', async () => {
    const store = await open();
    await store.backup(join(folder, 'copy.sqlite'));

    const refused = restoreBackup(join(folder, 'copy.sqlite'), folder, { now: morning, log: silent });
    await expect(refused).rejects.toThrow(/in use\. Stop Coop/);
    expect(existsSync(join(folder, 'restoring'))).toBe(false);

    expect(await store.firstSight('a1', morning)).toBe(true);
    await store.close();
  });

  it('keeps nothing under the name of a copy that failed, and is not hindered by one that was cut short', async () => {
    const store = await open();
    const [lost, copy] = [join(folder, 'nowhere', 'copy.sqlite'), join(folder, 'copy.sqlite')];
    writeFileSync(`${copy}.coming`, 'half of a copy');

    await expect(store.backup(lost)).rejects.toThrow(
      /cannot be opened\. Check that its folder exists .* or name a file elsewhere/,
    );
    await store.backup(copy);

    expect(() => checkBackup(copy)).not.toThrow();
    expect([lost, `${copy}.coming`].filter(existsSync)).toEqual([]);
    await store.close();
  });

  it('refuses to write over a file, and to restore what is no copy of a store', async () => {
    const store = await open();
    writeFileSync(join(folder, 'notes.txt'), 'Dear diary, '.repeat(500));

    await expect(store.backup(join(folder, 'notes.txt'))).rejects.toThrow(/exists already/);
    expect(() => checkBackup(join(folder, 'notes.txt'))).toThrow(/no copy of a store/);
    expect(() => checkBackup(join(folder, 'nothing'))).toThrow(/There is no file/);
    await store.close();
  });
});
