/** What is measured on a large desk. */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { audienceOf } from '../../src/domain/workspace.ts';
import { reply } from '../../src/flows/answer.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';
import type { Place } from './cache.ts';
import { runAll, type Task } from './crew.ts';
import { briefOf, log, now, quantile, questions, releaseOf } from './desk.ts';
import { importReleases } from './importing.ts';

const writer = createExtractive();
// Wide enough for every question asked here: each is counted as everybody's are.
const wide = { questions: 1_000_000, minutes: 1_440 };
const limits = { person: wide, workspace: wide };

export const open = (place: Place): Promise<Store> => createStore({ ...place, now, log });

async function ask(store: Store, text: string): Promise<number> {
  const begun = performance.now();
  const line = { text, channel: 'web:bench', thread: null, asker: 'web:bench', zone: null };
  const audience = audienceOf('web:bench');
  await reply({ ...line, audience, private: false }, { store, writer, now, log, zone: 'UTC', limits });
  return performance.now() - begun;
}

/** Times of answers, in milliseconds. */
export interface Answers {
  p50: number;
  p99: number;
}

const answersOf = (times: readonly number[]): Answers => ({
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
});

/** Every question so many times, one after the other; the first two rounds only warm up. */
export async function askAll(place: Place, rounds: number): Promise<Answers> {
  const store = await open(place);
  const times: number[] = [];
  for (let round = -2; round < rounds; round++) {
    for (const text of questions) {
      const took = await ask(store, text);
      if (round >= 0) times.push(took);
      if (process.env.SCALE_TELL && round === 0) console.log(took.toFixed(1).padStart(8), text);
    }
  }
  await store.close();
  return answersOf(times);
}

export interface Imported {
  /** Of both processes. */
  perSecond: number;
  rss: number;
}

/** Two processes import `each` releases, from this number on. */
export async function importByTwo(place: Place, from: number, each: number): Promise<Imported> {
  const ends = await runAll(
    [0, 1].map((index): Task => {
      const first = from + index * each;
      return { kind: 'import', ...place, from: first, to: first + each, postMs: 0 };
    }),
  );
  const slowest = Math.max(...ends.map(({ seconds }) => seconds));
  return { perSecond: (2 * each) / slowest, rss: Math.max(...ends.map(({ rss }) => rss)) };
}

export interface Busy extends Answers {
  /** The 99th percentile of the event loop's delay, in milliseconds. */
  delay: number;
  longest: number;
  rss: number;
}

/** This process briefs `count` releases and answers fifty questions at once meanwhile, again and again. */
export async function askWhileImporting(place: Place, from: number, count: number): Promise<Busy> {
  const store = await open(place);
  const times: number[] = [];
  for (const text of questions) await ask(store, text);
  await writer.brief(await releaseOf(0));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let running = true;
  const importing = importReleases({ store, writer }, from, from + count).finally(() => {
    running = false;
  });
  while (running) {
    const asked = Array.from({ length: 50 }, (_, index) => questions[index % questions.length] ?? '');
    times.push(...(await Promise.all(asked.map((text) => ask(store, text)))));
    await pause(500);
  }
  await importing;
  delay.disable();
  await store.close();
  const rss = process.memoryUsage.rss() / 1e6;
  return { ...answersOf(times), delay: delay.percentile(99) / 1e6, longest: delay.max / 1e6, rss };
}

/** Keeps so many releases that follows ask for at once; returns how many cards are owed. */
export async function oweCards(place: Place, from: number, count: number): Promise<number> {
  const store = await open(place);
  for (let number = from; number < from + count; number++) {
    const release = await releaseOf(number);
    const brief = { ...(await briefOf(number, release)), relevant: true };
    await store.keep(release, brief, { now: now(), quiet: false });
  }
  const { deliveries } = await store.counts();
  await store.close();
  return deliveries.waiting;
}

export interface Delivered {
  perSecond: number;
  rss: number;
}

/** So many workers post what is owed. Throws unless all of it was posted. */
export async function deliverBy(place: Place, workers: number, postMs: number): Promise<Delivered> {
  const store = await open(place);
  const owed = (await store.counts()).deliveries.waiting;
  const ends = await runAll(
    Array.from({ length: workers }, (): Task => ({ kind: 'deliver', ...place, from: 0, to: 0, postMs })),
  );
  const left = (await store.counts()).deliveries.waiting;
  await store.close();
  if (owed === 0 || left > 0) throw new Error(`${left} of ${owed} cards were not posted.`);
  const slowest = Math.max(...ends.map(({ seconds }) => seconds));
  return { perSecond: owed / slowest, rss: Math.max(...ends.map(({ rss }) => rss)) };
}
