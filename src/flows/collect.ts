/** One visit to a source: read it, take in what is new, and brief what waits. */
import { briefId, type Release, type ReleaseState } from '../domain/release.ts';
import type { Source } from '../domain/source.ts';
import { type ArchiveEnd, failedVisit, type Reader, SourceError } from '../feeds/read.ts';
import type { Log } from '../log.ts';
import { type KnownSource, type Store, StoreError, type WaitingRelease } from '../store/store.ts';
import type { Writer } from '../writer/writer.ts';
import { Left, unlessLeft, workOff } from './work.ts';

export interface CollectParts {
  reader: Reader;
  writer: Writer;
  store: Store;
  now: () => Date;
  /** In [0, 1). */
  random: () => number;
  log: Log;
  leaseMs: number;
  /** How releases are briefed: so many at once, each held so long. */
  briefing?: Briefing;
  /** Once aborted, nothing more is begun. */
  stopping?: AbortSignal;
  /** Once aborted, briefs that are being written are given back, and visits are left as if they had not begun. */
  leaving?: AbortSignal;
}

/** More at once than a model is asked at once: what is read by the rules waits for nobody. */
export interface Briefing {
  atOnce: number;
  leaseMs: number;
}

/** What a visit brought. */
export interface Found {
  release: Release;
  state: ReleaseState;
}

/** Visits every source that is due, and briefs what waits. One bad source never stops the others. */
export async function collectDue(parts: CollectParts): Promise<void> {
  await visitDue(parts);
  await briefWaiting(parts);
}

/** A source that hangs is waited for by its own visit alone; publishers are spared by the pace at which each host is asked. */
const visitsAtOnce = 16;

/** Visits every source that is due, some at once, and waits for no brief. */
export async function visitDue(parts: CollectParts): Promise<void> {
  const { store, now, leaseMs } = parts;
  await workOff({
    ...parts,
    atOnce: visitsAtOnce,
    claim: (limit) => store.claimSources(now(), leaseMs, limit),
    work: async (known) => void (await visit(known, parts)),
  });
}

/** Visits one source and takes in what it publishes. A failure is kept as the source's fault and gives nothing. */
export async function visit(known: KnownSource, parts: CollectParts): Promise<Found[]> {
  const { store, now, random } = parts;
  const { source } = known;
  const log = parts.log.with({ source: source.id });
  try {
    return await log.step('visit', {}, () => readAndTakeIn(known, parts, log));
  } catch (error) {
    if (error instanceof Left) return [];
    if (!(error instanceof SourceError)) throw error;
    await store.recordVisit(source.id, failedVisit(source, known.visit, error, { now: now(), random }));
    log.warn('source failed', { fault: error.message });
    return [];
  }
}

async function readAndTakeIn(
  { source, visit }: KnownSource,
  parts: CollectParts,
  log: Log,
): Promise<Found[]> {
  const { reader, store, now } = parts;
  const isKept = async (key: string): Promise<boolean> => (await store.keyOf(source.id, key)) !== null;
  // Left before connections are closed: what fails then is no fault of the source.
  const reading = await unlessLeft(reader.readSource(source, visit, isKept), parts.leaving);
  // The first visit fills the desk's memory; nobody wants a hundred old releases posted at once.
  const quiet = visit.readAt === null;
  const states = await store.takeIn(reading.releases, { now: now(), quiet });
  for (const named of reading.withdrawn) {
    const key = await store.keyOf(source.id, named);
    if (key === null) continue;
    log.info('release withdrawn', { release: key, owed: await store.withdraw(key, now()) });
  }
  await store.recordVisit(source.id, reading.visit);
  const fresh = states.filter((state) => state !== 'known').length;
  if (quiet) log.info('source first read', { releases: fresh, oldest: oldestOf(reading.releases) });
  else if (fresh > 0) log.info('source read', { releases: reading.releases.length, fresh });
  for (const [index, { key, text }] of reading.releases.entries()) {
    const state = states[index] ?? 'known';
    const told = { release: key, state };
    if (state === 'known') continue;
    await log.step('take', { ...told, brief: briefId(key, text) }, async () =>
      log.info('release taken', told),
    );
  }
  return reading.releases.map((release, index) => ({ release, state: states[index] ?? 'known' }));
}

/** The oldest day of publication (EDTF) among releases, or null where none bears one. */
export function oldestOf(releases: readonly Release[]): string | null {
  return releases.flatMap(({ published }) => published ?? []).toSorted()[0] ?? null;
}

/** What reading a source back in time brought. */
export interface Backfill {
  taken: number;
  /** The oldest day that was seen. */
  oldest: string | null;
  end: ArchiveEnd;
}

/** Reads a source back to a day and takes in, quietly, what it has published since. Throws SourceError when it cannot be read. */
export async function readBack(source: Source, since: string, parts: CollectParts): Promise<Backfill> {
  const { reader, store, now } = parts;
  const known = async (key: string): Promise<boolean> => (await store.keyOf(source.id, key)) !== null;
  const pages = reader.readBack(source, { since, known });
  const found: Omit<Backfill, 'end'> = { taken: 0, oldest: null };
  for (;;) {
    const { done, value } = await pages.next();
    if (done) return { ...found, end: value };
    const states = await store.takeIn(value.releases, { now: now(), quiet: true });
    found.taken += states.filter((state) => state !== 'known').length;
    if (value.oldest !== null && value.oldest < (found.oldest ?? '9999')) found.oldest = value.oldest;
    await briefWaiting(parts);
  }
}

/** So many releases are briefed at once, unless the parts say otherwise. */
const usual = 16;

/** Briefs every release that waits for it; one that cannot be briefed now is tried again later. Returns how many it kept. */
export async function briefWaiting(parts: CollectParts): Promise<number> {
  const { store, now, briefing = { atOnce: usual, leaseMs: parts.leaseMs } } = parts;
  let kept = 0;
  await workOff({
    ...parts,
    atOnce: briefing.atOnce,
    claim: (limit) => store.claimReleases(now(), briefing.leaseMs, limit),
    work: async (one: WaitingRelease) => {
      if (await briefOne(one, parts)) kept++;
    },
  });
  return kept;
}

async function briefOne(waiting: WaitingRelease, parts: CollectParts): Promise<boolean> {
  const { release, attempts, quiet } = waiting;
  const { writer, store, now, leaseMs } = parts;
  const log = parts.log.with({ release: release.key, brief: briefId(release.key, release.text) });
  try {
    // What is taken in quietly, nobody waits for.
    const writing = log.step('brief', {}, () => writer.brief(release, quiet ? 'batch' : 'now'));
    const brief = await unlessLeft(writing, parts.leaving);
    const owed = await log.step('keep', {}, () => store.keep(release, brief, { now: now(), quiet }));
    log.info('brief kept', { by: brief.written.by, owed });
    return true;
  } catch (error) {
    if (error instanceof Left) {
      await store.postponeRelease(waiting, now(), { fault: error.message, counted: false });
      return false;
    }
    // A database that was away says nothing of the release: it waits no longer than for a process that died.
    const away = error instanceof StoreError && attempts < 10;
    const at = new Date(
      now().getTime() + (away ? Math.min(leaseMs, backOffMs(attempts)) : backOffMs(attempts)),
    );
    const fault = error instanceof Error ? error.message : String(error);
    await store.postponeRelease(waiting, at, { fault, counted: true });
    log.error('brief failed', { error, at });
    return false;
  }
}

/** A minute, doubled with each try, at most six hours. */
function backOffMs(attempts: number): number {
  return Math.min(60_000 * 2 ** Math.max(0, attempts - 1), 6 * 3_600_000);
}
