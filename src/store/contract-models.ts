/** What the store guarantees of models: what they took, gave, and are still asked in batches. */
import type { Batch, BatchItem, BatchResult } from '../domain/batch.ts';
import type { Use } from '../domain/usage.ts';
import type { ModelTotal } from './health.ts';

/** Calls, kept answers, and batches of requests. */
export interface Models {
  /** Notes what a call to a model took. */
  noteUse(use: Use): Promise<void>;
  /** The money that calls have cost since then, of those whose price is known. */
  spentSince(since: Date): Promise<number>;
  /** Calls within [since, until), oldest first. */
  listUses(since: Date, until: Date): Promise<Use[]>;
  /** The answer that was kept for an equal call, or null. */
  recallAnswer(print: string): Promise<string | null>;
  keepAnswer(print: string, answer: string, now: Date): Promise<void>;

  /** Calls to models since then, added up by purpose and outcome. */
  modelTotals(since: Date): Promise<ModelTotal[]>;

  /** Puts a request away for the next batch; one that is there already stays as it is. */
  queueForBatch(item: Omit<BatchItem, 'outcome' | 'answer' | 'tokens'>): Promise<void>;
  batchItem(print: string): Promise<BatchItem | null>;
  /**
   * Takes up to `most` requests that wait, oldest first, into a new batch that is the caller's to hand in until the lease
   * ends: no more than are estimated to cost `money`, beside those under way. None: no batch is made.
   */
  makeBatch(
    batch: Pick<Batch, 'id' | 'model'>,
    options: { now: Date; leaseMs: number; most: number; money: number | null },
  ): Promise<BatchItem[]>;
  /** Takes the batches that are due to be looked after, or all under way, each to one caller until its lease ends. */
  claimBatches(now: Date, leaseMs: number, options: { all: boolean }): Promise<Batch[]>;
  /** The requests of a batch of which nothing is known yet. */
  itemsOfBatch(id: string): Promise<BatchItem[]>;
  batchSent(id: string, server: string, nextLook: Date): Promise<void>;
  lookLater(id: string, at: Date, fault: string | null): Promise<void>;
  /**
   * Takes in what a batch gave, and what it cost, once: false when that was done before. Requests it gave nothing for wait
   * for another batch, and have failed after the second.
   */
  endBatch(
    id: string,
    results: readonly BatchResult[],
    options: { now: Date; fault: string | null },
  ): Promise<boolean>;
  /** Briefs all of whose requests came back. */
  answeredByBatch(limit: number): Promise<string[]>;
  /** Is a request about this brief still on its way? */
  waitsForBatch(about: string): Promise<boolean>;
  dropBatchItems(about: string): Promise<void>;
  /** Drops the requests that are in no batch yet. */
  dropQueued(): Promise<void>;
  queuedForBatch(): Promise<number>;
  /** Oldest first. */
  listBatches(): Promise<Batch[]>;
}
