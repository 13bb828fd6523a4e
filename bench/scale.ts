/**
 * Does a large desk hold its figures? 1,000 sources, 2,000 follows and 10,000 briefs (or as many as the first argument
 * says: 100000 is the promise), on SQLite and on PostgreSQL: answers, search, import, delivery, memory, event loop. With
 * `--folder DIR` the filled SQLite desks are kept there and used again; with `--write` the table goes to docs/scale.md.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { moveStore } from '../src/store/move.ts';
import { createStore, type Store } from '../src/store/store.ts';
import { startPostgres } from '../test/contract/store.postgres.ts';
import { fill, log, now, settle } from './scale/desk.ts';
import {
  type Answers,
  askAll,
  askWhileImporting,
  deliverWith,
  oweCards,
  type Searches,
  searchAgainst,
} from './scale/measures.ts';

interface Figures {
  few: Answers;
  many: Answers;
  busy: Awaited<ReturnType<typeof askWhileImporting>>;
  one: number;
  three: number;
  searches: Searches | null;
}

const few = 1_000;
const { values, positionals } = parseArgs({
  options: { folder: { type: 'string' }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const many = Number(positionals[0] ?? 10_000);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'coop-scale-'));
const imported = Math.min(300, many / 10);

const desks = { few: join(folder, `few`), many: join(folder, `many-${many}`) };
const filled = await fillDesks();
const server = await startPostgres();
const rows: [name: string, sqlite: string, postgres: string, bound: string][] = [];
try {
  const urls = { few: await server.freshDatabase(), many: await server.freshDatabase() };
  const moving = performance.now();
  for (const size of ['few', 'many'] as const)
    await moveStore({ folder: desks[size], url: urls[size], now, log, tell: () => {} });
  const moved = (performance.now() - moving) / 1000;
  const sqlite = await figuresOf(null, null);
  const postgres = await figuresOf(urls.few, urls.many);
  tell(sqlite, postgres, moved);
} finally {
  await server.stop();
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

/** Returns how many briefs a second were kept; null where they were there. */
async function fillDesks(): Promise<number | null> {
  let pace: number | null = null;
  for (const [path, count] of [
    [desks.few, few],
    [desks.many, many],
  ] as const) {
    if (existsSync(join(path, 'full'))) continue;
    const store = await createStore({ url: null, folder: path, now, log });
    await settle(store);
    pace = await fill(store, 0, count);
    await store.close();
    writeFileSync(join(path, 'full'), '');
  }
  return pace;
}

async function figuresOf(urlFew: string | null, urlMany: string | null): Promise<Figures> {
  const open = (url: string | null, path: string): Promise<Store> =>
    createStore({ url, folder: path, now, log });
  const small = await open(urlFew, desks.few);
  const fewAnswers = await askAll(small, 12);
  await small.close();
  // What is imported and posted is so in a copy: a kept folder stays as it is.
  const copy = mkdtempSync(join(tmpdir(), 'coop-scale-copy-'));
  try {
    if (urlMany === null) {
      const kept = await open(null, desks.many);
      await kept.backup(join(copy, 'coop.sqlite'));
      await kept.close();
    }
    const store = await open(urlMany, copy);
    const manyAnswers = await askAll(store, 12);
    const searches = urlMany === null ? await searchAgainst(store, copy) : null;
    const place = { url: urlMany, folder: copy };
    const busy = await askWhileImporting(store, place, { from: many, count: imported });
    const from = many + 2 * imported;
    await oweCards(store, from, 6);
    const one = await deliverWith(store, place, 1);
    await oweCards(store, from + 6, 6);
    const three = await deliverWith(store, place, 3);
    await store.close();
    return { few: fewAnswers, many: manyAnswers, busy, one, three, searches };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function tell(sqlite: Figures, postgres: Figures, moved: number): void {
  const both = (name: string, of: (figures: Figures) => string, bound: string): void =>
    void rows.push([name, of(sqlite), of(postgres), bound]);
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  const label = many.toLocaleString('en-GB');
  both(`ask p50, ${label} briefs`, ({ many: { p50 } }) => ms(p50), '≤ 40 ms');
  both(`ask p99, ${label} briefs`, ({ many: { p99 } }) => ms(p99), '≤ 150 ms');
  both(
    `ask p50, against ${few.toLocaleString('en-GB')} briefs`,
    (f) => `× ${(f.many.p50 / f.few.p50).toFixed(1)}`,
    '≤ × 5',
  );
  both('import by rules, two processes', ({ busy }) => `${busy.imported.toFixed(0)} briefs/s`, '≥ 100');
  both('50 questions at once while importing: loop delay p99', ({ busy }) => ms(busy.delay), '≤ 50 ms');
  both('the same: answers p50, p99', ({ busy: { p50, p99 } }) => `${ms(p50)}, ${ms(p99)}`, '');
  both('three workers against one', ({ one, three }) => `× ${(three / one).toFixed(2)}`, '≥ × 2.5');
  both('one worker', ({ one }) => `${one.toFixed(0)} cards/s`, '');
  both('memory of an importing process', ({ busy }) => `${busy.rss.toFixed(0)} MB`, '≤ 300 MB');
  both('memory of the asking process', ({ busy }) => `${busy.own.toFixed(0)} MB`, '≤ 300 MB');
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  const { searches } = sqlite;
  const against = searches
    ? `Search for two words, ${label} briefs, medians in the same run: findBriefs ${ms(searches.ours)}; raw SQL for the same places alone ${ms(searches.sql)} (× ${(searches.ours / searches.sql).toFixed(1)}), with their rows ${ms(searches.sqlRows)} (× ${(searches.ours / searches.sqlRows).toFixed(1)}); a plain index in memory ${ms(searches.memory)} (× ${(searches.ours / searches.memory).toFixed(1)}, and ${searches.megabytes.toFixed(0)} MB).`
    : '';
  const rest = `${against}\nSQLite → PostgreSQL moved in ${moved.toFixed(0)} s, compared by hashes.${filled === null ? '' : ` Kept one after the other: ${filled.toFixed(0)} briefs/s.`}`;
  const text = `| figure | SQLite | PostgreSQL | bound |\n|---|---|---|---|\n${lines.join('\n')}\n\n${rest}\n`;
  console.log(text);
  if (!values.write) return;
  const head = `# A large desk\n\nMade by \`node bench/scale.ts ${many} --write\`: 1,000 sources, 2,000 follows, ${label} briefs on one machine of two cores, the\nserver of PostgreSQL (fsync off) beside it. Each card takes the chat service 60 ms.\n\n`;
  writeFileSync(resolve(import.meta.dirname, '../docs/scale.md'), head + text);
}
