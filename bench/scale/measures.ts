/** What is measured on a large desk. */

import { createStore, type Store } from '../../src/store/store.ts';
import type { Place } from './cache.ts';
import { type Answers, type Busy, runAll, type Task } from './crew.ts';
import { briefOf, releaseOf } from './desk.ts';
import { log, now } from './given.ts';

export const open = (place: Place): Promise<Store> => createStore({ ...place, now, log });

/** Every question so many times, one after the other, answered in the thread by a process that is started as `coop serve` is. */
export async function askAll(place: Place, rounds: number): Promise<Answers> {
  const [ended] = await runAll([{ kind: 'ask', ...place, from: 0, to: rounds, postMs: 0 }]);
  if (ended?.answers === undefined) throw new Error('The process measured nothing.');
  return ended.answers;
}

export interface Imported {
  /** Of both processes. */
  perSecond: number;
  /** Milliseconds of processor time a brief, the database's own left aside where it is another process. */
  cpuMs: number;
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
  const cpu = ends.reduce((sum, end) => sum + end.cpu, 0);
  return {
    perSecond: (2 * each) / slowest,
    cpuMs: (cpu * 1000) / (2 * each),
    rss: Math.max(...ends.map(({ rss }) => rss)),
  };
}

/** A process briefs `count` releases and answers fifty questions at once meanwhile, again and again, as `coop serve` does. */
export async function askWhileImporting(
  place: Place,
  from: number,
  count: number,
): Promise<Busy & { rss: number }> {
  const [ended] = await runAll([{ kind: 'busy', ...place, from, to: from + count, postMs: 0 }]);
  if (ended?.busy === undefined) throw new Error('The process measured nothing.');
  return { ...ended.busy, rss: ended.rss };
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
  cpuMs: number;
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
  const cpu = ends.reduce((sum, end) => sum + end.cpu, 0);
  return {
    perSecond: owed / slowest,
    cpuMs: (cpu * 1000) / owed,
    rss: Math.max(...ends.map(({ rss }) => rss)),
  };
}
