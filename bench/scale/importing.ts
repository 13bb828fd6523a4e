/** Importing made-up releases as `coop import` does, document after document. */
import { setImmediate as turn } from 'node:timers/promises';
import { createReader } from '../../src/feeds/read.ts';
import { briefWaiting } from '../../src/flows/collect.ts';
import type { Store } from '../../src/store/store.ts';
import type { Writer } from '../../src/writer/writer.ts';
import { log, now, releaseOf } from './desk.ts';

/** Takes in and briefs the releases of these numbers, quietly; others have their turn before each. */
export async function importReleases(
  { store, writer }: { store: Store; writer: Writer },
  from: number,
  to: number,
): Promise<void> {
  const reader = createReader({ now, log });
  const parts = { store, writer, reader, now, log, leaseMs: 60_000, random: Math.random };
  for (let number = from; number < to; number++) {
    await store.takeIn([await releaseOf(number)], { now: now(), quiet: true });
    await turn();
    await briefWaiting(parts);
  }
  await reader.close();
}
