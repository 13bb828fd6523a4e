/** What is measured on a large desk. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { reply } from '../../src/flows/answer.ts';
import type { Store } from '../../src/store/store.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';
import { briefOf, log, now, quantile, questions, releaseOf } from './desk.ts';
import type { Task } from './process.ts';

export interface Answers {
  p50: number;
  p99: number;
}

type Place = Pick<Task, 'url' | 'folder'>;

const writer = createExtractive();

async function ask(store: Store, text: string): Promise<number> {
  const begun = performance.now();
  const line = { text, channel: 'web:bench', thread: null, asker: 'web:bench', zone: null, private: false };
  await reply(line, { store, writer, now, log, zone: 'UTC' });
  return performance.now() - begun;
}

/** Every question so many times, one after the other; the first round only warms up. */
export async function askAll(store: Store, rounds: number): Promise<Answers> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const text of questions) {
      const took = await ask(store, text);
      if (round > 0) times.push(took);
    }
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

export interface Searches {
  ours: number;
  sql: number;
  sqlRows: number;
  memory: number;
  megabytes: number;
}

/** The same two words by our search, by SQL written for nothing else, and by an index in memory. */
export async function searchAgainst(store: Store, folder: string): Promise<Searches> {
  const words = ['submarin', 'poland'];
  const filters = { countries: [], people: [], topics: [], types: [], from: null, to: null };
  const timed = async (work: () => unknown): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 40; round++) {
      const begun = performance.now();
      await work();
      times.push(performance.now() - begun);
    }
    return quantile(times, 0.5);
  };
  const search = { ...filters, words: ['submarine', 'poland'], relevantOnly: false, limit: 20 };
  const ours = await timed(() => store.findBriefs(search));
  const database = new DatabaseSync(join(folder, 'coop.sqlite'), { readOnly: true });
  const match = words.map((word) => `"${word}"`).join(' AND ');
  const places = database.prepare(
    'select rowid from brief_words where brief_words match ? order by rowid desc limit 20',
  );
  const rows = database.prepare(`select body from briefs where place in (
    select rowid from brief_words where brief_words match ? order by rowid desc limit 20)`);
  const sql = await timed(() => places.all(match));
  const sqlRows = await timed(() => rows.all(match).map(({ body }) => JSON.parse(String(body))));

  const before = process.memoryUsage();
  const index = new Map<string, number[]>();
  for (const row of database.prepare('select place, body from briefs').iterate()) {
    const { text } = JSON.parse(String(row.body)) as { text: string };
    for (const word of new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)))
      index.set(word, [...(index.get(word) ?? []).slice(-2_000), Number(row.place)]);
  }
  const megabytes = (process.memoryUsage().rss - before.rss) / 1e6;
  const memory = await timed(() => {
    const [first = [], second = []] = ['submarine', 'poland'].map((word) => index.get(word));
    const known = new Set(second);
    return first
      .filter((place) => known.has(place))
      .sort((a, b) => b - a)
      .slice(0, 20);
  });
  database.close();
  return { ours, sql, sqlRows, memory, megabytes };
}

interface Ended {
  seconds: number;
  rss: number;
}

/** Starts the processes, lets all go at once, and resolves when the last has ended. */
async function runAll(
  tasks: readonly Task[],
  meanwhile: (() => Promise<void>) | null = null,
): Promise<Ended[]> {
  const script = join(import.meta.dirname, 'process.ts');
  const children = tasks.map((task) => fork(script, [JSON.stringify(task)]));
  await Promise.all(children.map((child) => once(child, 'message')));
  const ends = children.map((child) =>
    Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`A process of the measurement ended with ${code}.`);
      }),
    ]),
  );
  for (const child of children) child.send('go');
  const all = Promise.all(ends).then((told) => told.map(([end]) => end as Ended));
  let running = true;
  const over = (): void => {
    running = false;
  };
  all.then(over, over);
  while (meanwhile !== null && running) await meanwhile();
  return await all;
}

/** Two processes import while this one answers fifty questions at once, again and again. */
export async function askWhileImporting(
  store: Store,
  place: Place,
  { from, count }: { from: number; count: number },
): Promise<Answers & { delay: number; imported: number; rss: number; own: number }> {
  const times: number[] = [];
  const tasks = [0, 1].map((index): Task => {
    const first = from + index * count;
    return { kind: 'import', ...place, from: first, to: first + count };
  });
  const alone = await runAll(tasks.map((task) => ({ ...task, from: task.from + 5e4, to: task.to + 5e4 })));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await runAll(tasks, async () => {
    const asked = Array.from({ length: 50 }, (_, index) => questions[index % questions.length] ?? '');
    times.push(...(await Promise.all(asked.map((text) => ask(store, text)))));
    await new Promise((wait) => setTimeout(wait, 1_000));
  });
  delay.disable();
  const slowest = Math.max(...alone.map(({ seconds }) => seconds));
  return {
    ...{ p50: quantile(times, 0.5), p99: quantile(times, 0.99), delay: delay.percentile(99) / 1e6 },
    ...{ imported: (2 * count) / slowest, rss: Math.max(...alone.map(({ rss }) => rss)) },
    own: process.memoryUsage.rss() / 1e6,
  };
}

/** Keeps so many releases that follows ask for at once. */
export async function oweCards(store: Store, from: number, count: number): Promise<void> {
  for (let number = from; number < from + count; number++) {
    const release = releaseOf(number);
    const brief = { ...(await briefOf(number, release)), relevant: true };
    await store.keep(release, brief, { now: now(), quiet: false });
  }
}

/** How many cards a second so many workers post. */
export async function deliverWith(store: Store, place: Place, workers: number): Promise<number> {
  const owed = (await store.counts()).deliveries.waiting;
  const ends = await runAll(
    Array.from({ length: workers }, (): Task => ({ kind: 'deliver', ...place, from: 0, to: 0 })),
  );
  const left = (await store.counts()).deliveries.waiting;
  if (owed === 0 || left > 0) throw new Error(`${left} of ${owed} cards were not posted.`);
  return owed / Math.max(...ends.map(({ seconds }) => seconds));
}
