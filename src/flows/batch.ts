/** Batches: what nobody waits for is handed to the model's server together, looked after, and written when its answers are there. */
import type { Batch } from '../domain/batch.ts';
import { noTokens } from '../domain/usage.ts';
import { wholeDesk } from '../domain/workspace.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { type Batcher, BatchFault, type Writer } from '../writer/writer.ts';

export interface BatchParts {
  store: Store;
  writer: Writer;
  /** Null where no batches are made (any more): what waits for one is asked directly then. */
  batcher: Batcher | null;
  /** Money a calendar month (UTC); null for no bound. */
  budget: number | null;
  /** Are the cards of briefs that were written again edited? */
  editCards: boolean;
  now: () => Date;
  /** A new id each time. */
  newId: () => string;
  log: Log;
  leaseMs: number;
  stopping?: AbortSignal;
}

/** What a round came to. */
export interface BatchRound {
  /** Requests handed in. */
  handed: number;
  /** Batches that ended. */
  ended: number;
  /** Briefs written. */
  written: number;
}

const mostRequests = 1_000;
const lookEveryMs = 5 * 60_000;
/** To upload a file and make a batch of it takes no longer: the client gives up before. */
const handingMs = 10 * 60_000;
const together = 8;

/**
 * Looks after the batches that are due (`all`: all that are under way), writes what came back, and hands in what waits.
 * Cut short at any point, the next round goes on: a batch that may have been handed in is looked for before it is handed
 * in again, and answers are taken in once.
 */
export async function batchDue(parts: BatchParts, { all = false } = {}): Promise<BatchRound> {
  const { store, batcher, now, leaseMs } = parts;
  const round: BatchRound = { handed: 0, ended: 0, written: 0 };
  if (batcher === null) await store.dropQueued();
  else
    for (const batch of await store.claimBatches(now(), Math.max(leaseMs, handingMs), { all }))
      await lookAfter(batch, batcher, parts, round);
  await writeAnswered(parts, round);
  if (batcher !== null) await handIn(batcher, parts, round);
  // What the server did not take is free to be asked directly at once.
  await writeAnswered(parts, round);
  return round;
}

async function lookAfter(
  batch: Batch,
  batcher: Batcher,
  parts: BatchParts,
  round: BatchRound,
): Promise<void> {
  const { store, now, log } = parts;
  const { id, server, madeAt } = batch;
  const next = new Date(now().getTime() + lookEveryMs);
  try {
    const items = await store.itemsOfBatch(id);
    const known = server ?? (await batcher.find(id, madeAt));
    if (known === null) return await hand(id, items, batcher, parts, round);
    if (server === null) return await store.batchSent(id, known, now());
    const gave = await batcher.look(server, items);
    if (gave === null) return await store.lookLater(id, next, null);
    if (await store.endBatch(id, gave.results, { now: now(), fault: gave.fault })) round.ended++;
    log.info('batch ended', { batch: id, requests: items.length, results: gave.results.length });
    await batcher.tidy(server).catch((error: unknown) => log.info('batch not tidied', { batch: id, error }));
  } catch (error) {
    if (!(error instanceof BatchFault)) throw error;
    log.warn('batch not reached', { batch: id, why: error.message });
    // Whether it was done, and paid, nobody can tell: to ask again could be to pay twice.
    if (error.none) await giveUp(id, 'lost', error, parts);
    else await store.lookLater(id, next, error.message);
  }
}

/** New batches out of what waits, within the money that is left. */
async function handIn(batcher: Batcher, parts: BatchParts, round: BatchRound): Promise<void> {
  const { store, now, newId, budget } = parts;
  const month = new Date(`${now().toISOString().slice(0, 7)}-01T00:00:00Z`);
  while (!parts.stopping?.aborted) {
    const money = budget === null ? null : budget - (await store.spentSince(month));
    const id = newId();
    const options = { now: now(), leaseMs: handingMs, most: mostRequests, money };
    const items = await store.makeBatch({ id, model: batcher.model }, options);
    if (items.length === 0 || !(await handNew(id, items, batcher, parts, round))) return;
  }
}

async function handNew(
  id: string,
  items: Parameters<Batcher['hand']>[1],
  batcher: Batcher,
  parts: BatchParts,
  round: BatchRound,
): Promise<boolean> {
  const { store, now, log } = parts;
  try {
    await hand(id, items, batcher, parts, round);
    return true;
  } catch (error) {
    if (!(error instanceof BatchFault)) throw error;
    log.warn('batch not handed in', { batch: id, why: error.message });
    if (error.none) await giveUp(id, 'failed', error, parts);
    else await store.lookLater(id, new Date(now().getTime() + lookEveryMs), error.message);
    return false;
  }
}

async function hand(
  id: string,
  items: Parameters<Batcher['hand']>[1],
  batcher: Batcher,
  { store, now, log }: BatchParts,
  round: BatchRound,
): Promise<void> {
  const server = await batcher.hand(id, items);
  await store.batchSent(id, server, new Date(now().getTime() + lookEveryMs));
  round.handed += items.length;
  log.info('batch handed in', { batch: id, requests: items.length });
}

/** `failed`: what was in it is asked directly; `lost`: the rules' briefs stand. */
async function giveUp(
  id: string,
  outcome: 'failed' | 'lost',
  { message }: BatchFault,
  { store, now }: BatchParts,
): Promise<void> {
  const nothing = { outcome, answer: null, tokens: noTokens, cost: null };
  const results = (await store.itemsOfBatch(id)).map(({ print }) => ({ print, ...nothing }));
  await store.endBatch(id, results, { now: now(), fault: message });
}

/** Writes the briefs all of whose requests came back, by the ways of any other answer. */
async function writeAnswered(parts: BatchParts, round: BatchRound): Promise<void> {
  while (!parts.stopping?.aborted) {
    const briefs = await parts.store.answeredByBatch(together);
    if (briefs.length === 0) return;
    for (const id of briefs) if (await writeOne(id, parts)) round.written++;
  }
}

async function writeOne(id: string, { store, writer, editCards, now, log }: BatchParts): Promise<boolean> {
  const kept = await store.brief(id, wholeDesk);
  if (kept === null) {
    await store.dropBatchItems(id);
    return false;
  }
  const brief = await writer.brief({ ...kept.release, text: kept.brief.text }, 'batch');
  // An answer may lead to a further question: that one waits for the next batch.
  if (await store.waitsForBatch(id)) return false;
  const gained = brief.written.awaitsModel !== true;
  const better = kept.brief.written.awaitsModel === true || brief.written.by !== 'rules';
  if (gained && better) {
    if (editCards) await store.oweCardEdit(id);
    await store.rewrite({ ...brief, id }, now());
    log.info('brief written by batch', { brief: id, by: brief.written.by });
  }
  await store.dropBatchItems(id);
  return gained && better;
}
