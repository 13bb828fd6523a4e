/** Importing made-up releases as `coop import` does, a handful of documents at once. */
import { createReader } from '../../src/feeds/read.ts';
import { briefWaiting } from '../../src/flows/collect.ts';
import type { Store } from '../../src/store/store.ts';
import type { Writer } from '../../src/writer/writer.ts';
import { log, now, releaseOf } from './desk.ts';

/** As `coop import` has it. */
const atOnce = 16;

/** Takes in and briefs the releases of these numbers, quietly. */
export async function importReleases(
  { store, writer }: { store: Store; writer: Writer },
  from: number,
  to: number,
): Promise<void> {
  const reader = createReader({ now, log });
  const parts = { store, writer, reader, now, log, leaseMs: 60_000, random: Math.random };
  for (let first = from; first < to; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, to - first) }, (_, at) => first + at);
    await store.takeIn(await Promise.all(numbers.map(releaseOf)), { now: now(), quiet: true });
    await briefWaiting(parts);
  }
  await reader.close();
}
