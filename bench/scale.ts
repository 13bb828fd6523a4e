/**
 * Does a large desk hold its figures? 1,000 sources, 2,000 follows and 100,000 briefs (`--briefs N` for another number),
 * on SQLite and on PostgreSQL. Names of measures (ask search import busy deliver collect) run those alone; without any,
 * all. The filled desks and the figures are kept in `--folder` (a folder of its own among the temporary ones) and used
 * again, so each measure takes minutes. `--write` writes docs/scale.md from the figures, measuring first what is missing;
 * `--as-is` writes it from what there is.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Desks, databases, openDesks } from './scale/cache.ts';
import { collectRound } from './scale/collect.ts';
import { askAll, askWhileImporting, deliverBy, importByTwo, oweCards } from './scale/measures.ts';
import { searchBySql, searchInMemory } from './scale/search.ts';
import { type Figures, tableOf } from './scale/table.ts';

const { values, positionals } = parseArgs({
  options: {
    briefs: { type: 'string', default: '100000' },
    folder: { type: 'string', default: join(tmpdir(), 'coop-scale') },
    write: { type: 'boolean', default: false },
    'as-is': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const many = Number(values.briefs);
/** What is imported is numbered from here on. */
const fresh = many + 100_000;

const measures: { [Name in keyof Figures]-?: (desks: Desks) => Promise<NonNullable<Figures[Name]>> } = {
  ask: (desks) =>
    both(async (database) => ({
      few: await askAll(desks.kept(database, 'few'), 20),
      many: await askAll(desks.kept(database, 'many'), 20),
    })),
  search: async (desks) => ({
    ...(await both((database) => searchBySql(desks.kept(database, 'many')))),
    memory: await searchInMemory(desks.kept('SQLite', 'many')),
  }),
  import: (desks) => both(async (database) => importByTwo(await desks.copy(database), fresh, 2_000)),
  busy: (desks) => both(async (database) => askWhileImporting(await desks.copy(database), fresh, 200)),
  deliver: (desks) =>
    both(async (database) => {
      const place = await desks.copy(database);
      const rate = async (workers: number, from: number, postMs: number) => {
        await oweCards(place, fresh + from, 4);
        return await deliverBy(place, workers, postMs);
      };
      return { one: await rate(1, 0, 200), three: await rate(3, 4, 200), atOnce: await rate(1, 8, 0) };
    }),
  collect: (desks) => both(async (database) => collectRound(await desks.copy(database))),
};

async function both<Result>(
  measure: (database: (typeof databases)[number]) => Promise<Result>,
): Promise<{ SQLite: Result; PostgreSQL: Result }> {
  const results = new Map<string, Result>();
  for (const database of databases) results.set(database, await measure(database));
  return Object.fromEntries(results) as { SQLite: Result; PostgreSQL: Result };
}

const known = Object.keys(measures) as (keyof Figures)[];
const wrong = positionals.filter((name) => !known.includes(name as keyof Figures));
if (wrong.length > 0) {
  console.error(`There is no measure ${wrong.join(', ')}: name some of ${known.join(', ')}.`);
  process.exit(2);
}
mkdirSync(values.folder, { recursive: true });
const file = join(values.folder, `figures-${many}.json`);
const figures: Figures = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures) : {};
const wanted = known.filter((name) =>
  positionals.length > 0
    ? positionals.includes(name)
    : !values['as-is'] && (!values.write || figures[name] === undefined),
);
if (wanted.length > 0) {
  const desks = await openDesks(values.folder, many);
  try {
    for (const name of wanted) {
      Object.assign(figures, { [name]: await measures[name](desks) });
      writeFileSync(file, JSON.stringify(figures, null, 1));
      console.log(`${tableOf({ [name]: figures[name] }, many)}\n`);
    }
  } finally {
    await desks.stop();
  }
}
if (values.write || values['as-is']) {
  writeFileSync(resolve(import.meta.dirname, '../docs/scale.md'), pageOf());
}

function pageOf(): string {
  const missing = known.filter((name) => figures[name] === undefined);
  return `# A large desk

Made by \`node bench/scale.ts --write\` (\`node bench/scale.ts ask\` measures one alone): 1,000 sources, 2,000 follows and
${many.toLocaleString('en-GB')} briefs on one machine of two cores, under whatever else it did, and PostgreSQL (syncs included) beside
it. The releases are the samples told again, each with a day, two of sixteen states, surnames (of 3,000 people) and 90
background words of its own, the word of rank n n times as rare as the first, of 40,000. So each of the samples' words
stands in at least 3 of 100 briefs and a state in 12 of 100, which is more than in a real desk.

Processes have the flags of \`npm start\`, those that import those of \`npx coop\`, and all \`MALLOC_ARENA_MAX=1\`, and find their
code compiled, as from the second start on; questions are answered in the thread in which the rules stand, as \`coop serve\` does,
but for the importing process, which has none.
Releases are taken in sixteen at a time, as \`coop import\` does. The chat service of the deliveries is made up: it takes 200 ms
a card, as \`chat.postMessage\` takes 100 to 300 ms, and knows no limit; with 0 ms a worker shows what it does by itself.

${tableOf(figures, many)}${missing.length === 0 ? '' : `\n\nNot measured: ${missing.join(', ')}.`}
`;
}
