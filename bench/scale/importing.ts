/** Importing made-up releases as `coop import` does, a handful of documents at once. */
import type { Release } from '../../src/domain/release.ts';
import { createReader } from '../../src/feeds/read.ts';
import { briefWaiting } from '../../src/flows/collect.ts';
import type { Store } from '../../src/store/store.ts';
import type { Writer } from '../../src/writer/writer.ts';
import { log, now } from './given.ts';

/** As `coop import` has it. */
const atOnce = 16;

/** Takes in and briefs releases, quietly. */
export async function importReleases(
  { store, writer }: { store: Store; writer: Writer },
  releases: readonly Release[],
): Promise<void> {
  const reader = createReader({ now, log });
  const parts = { store, writer, reader, now, log, leaseMs: 60_000, random: Math.random };
  for (let first = 0; first < releases.length; first += atOnce) {
    await store.takeIn(releases.slice(first, first + atOnce), { now: now(), quiet: true });
    await briefWaiting(parts);
  }
  await reader.close();
}
