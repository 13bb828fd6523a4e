/** A SQLite desk moved to a real PostgreSQL: all of it, also when the move is interrupted, and never over another desk. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { wholeDesk } from '../../../src/domain/workspace.ts';
import { moveStore } from '../../../src/store/move.ts';
import { openPostgres } from '../../../src/store/postgres.ts';
import { createStore, type Store, StoreError } from '../../../src/store/store.ts';
import { type Server, startPostgres } from '../../contract/store.postgres.ts';
import {
  allAtOnce,
  found,
  keepTold,
  later,
  minute,
  morning,
  silent,
  tell,
} from '../../contract/store.samples.ts';

let server: Server;
beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(async () => await server?.stop(), 120_000);

let folder: string;
let url: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coop-move-'));
  url = await server.freshDatabase();
  const store = await open(null);
  await store.saveSources([
    { id: 'lv', name: 'Ministry', url: 'https://m.example', country: 'LV', everyMinutes: 1 / 3 },
  ]);
  await store.addFollow('web:desk', allAtOnce, 'anna', morning);
  for (let number = 0; number < 12; number++) {
    await keepTold(store, {
      key: `https://ministry.example/${number}`,
      text: `Łódź hosted talks\u0000 ${number}.`,
      people: ['Anna Ozola'],
    });
  }
  await keepTold(store, { key: 'https://ministry.example/3', text: 'The talks were moved.' });
  const [claimed] = await store.claimDeliveries(morning, minute, 1);
  await store.delivered(claimed?.delivery.id ?? '', { ts: '1' }, morning);
  await store.receiveActs([{ id: 'act', platform: 'web', thread: 't', body: '{}' }], morning);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (at: string | null): Promise<Store> =>
  createStore({ url: at, folder, now: () => morning, log: silent });
const move = (told: string[] = []): Promise<number> =>
  moveStore({ folder, url, now: () => morning, log: silent, tell: (table) => void told.push(table) });

async function expectMoved(): Promise<void> {
  const [here, there] = [await open(null), await open(url)];
  expect(await there.counts()).toEqual(await here.counts());
  expect(await there.listDeliveries()).toEqual(await here.listDeliveries());
  expect(await there.briefsOf('https://ministry.example/3', wholeDesk)).toEqual(
    await here.briefsOf('https://ministry.example/3', wholeDesk),
  );
  expect(await found(there, { words: ['Lodz'], people: ['ozola'] })).toEqual(
    await found(here, { words: ['Lodz'], people: ['ozola'] }),
  );
  expect(await found(there, { words: ['Lodz'] })).toHaveLength(11);
  // The numbers go on after those that were moved.
  expect(await keepTold(there, { key: 'https://ministry.example/new' }, later(1))).toBe(1);
  await here.close();
  await there.close();
}

it('moves everything, and the desk goes on over there', async () => {
  const told: string[] = [];

  await move(told);

  expect(told).toEqual(expect.arrayContaining(['briefs', 'deliveries', 'inbox', 'brief_words']));
  await expectMoved();
});

it('goes on after an interruption', async () => {
  const cut = moveStore({
    ...{ folder, url, now: () => morning, log: silent },
    tell: (table) => {
      if (table === 'channels') throw new Error('the plug was pulled');
    },
  });
  await expect(cut).rejects.toThrow('plug');
  // A desk of which a part is missing would take what is known for new.
  await expect(open(url)).rejects.toThrow(
    /holds a part of a desk: .* Run coop migrate-to with its address again/,
  );

  await move();

  await expectMoved();
});

it('refuses a database that holds another desk', async () => {
  const other = await open(url);
  await other.takeIn([tell({ key: 'https://elsewhere.example/1' }).release], { now: morning, quiet: false });
  await other.close();

  await expect(move()).rejects.toThrow(/holds another desk/);
});

it('finds out when a row differs over there', async () => {
  await move();
  const there = await openPostgres(url, silent);
  await there.write((tx) =>
    sql`update deliveries set attempts = attempts + 1 where seq = (select max(seq) from deliveries)`.execute(
      tx,
    ),
  );
  await there.close();

  await expect(move()).rejects.toThrow(StoreError);
});

it('says so when there is no store to move', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'coop-empty-'));

  const refused = moveStore({ folder: empty, url, now: () => morning, log: silent, tell: () => {} });

  await expect(refused).rejects.toThrow(/There is no store/);
  rmSync(empty, { recursive: true });
});
