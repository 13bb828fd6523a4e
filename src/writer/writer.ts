/** The writer contract, the writing part's door: release → brief; question + briefs → answer. */
import type { Answer } from '../domain/answer.ts';
import type { BatchItem, BatchResult } from '../domain/batch.ts';
import type { Brief } from '../domain/brief.ts';
import type { KeptBrief } from '../domain/kept.ts';
import type { LeadLine } from '../domain/lead.ts';
import type { Question, ThreadContext } from '../domain/question.ts';
import type { Release } from '../domain/release.ts';

/** What an answer is made from. */
export interface Briefing {
  question: Question;
  /** Briefs that pass the question's filters, newest first. */
  briefs: KeptBrief[];
  thread: ThreadContext | null;
  /** In how many stored briefs each of the question's words stands; a word that stands in none is 0. */
  frequency: ReadonlyMap<string, number>;
  /** How many briefs are stored in all. */
  stored: number;
  /** How many briefs would pass if one part of the question were left out, by the part as typed. */
  without: ReadonlyMap<string, number>;
  now: Date;
  /** Where it was asked, for the account of what answers cost; absent where that is nowhere. */
  channel?: string;
  /** Told the verified sentences of an answer while a model writes it, more of them each time; the answer itself may differ. */
  shown?: ((answer: Answer) => void) | undefined;
}

export interface Writer {
  readonly name: 'extractive' | 'llm';
  /**
   * Draws a brief from a release. Every claim's evidence is sliced from the brief's `text`, and has passed the
   * verifier. An empty text gives an all-empty brief. Throws a WriterError when nothing could be written. `batch`: nobody
   * waits for it. Where a model is asked by batches the rules write meanwhile, and the brief awaits it.
   */
  brief(release: Release, pace?: 'now' | 'batch'): Promise<Brief>;
  /** Answers from the given briefs only; each sentence cites them. Nothing supports an answer: `answerable` is false. */
  answer(briefing: Briefing): Promise<Answer>;
  /**
   * Reads a follow-up again, as the same filters: only states, people, topics, words and periods of the two questions and
   * of the answer between them. Gives the question as it was where there is nothing to better. Throws nothing.
   */
  reread(question: Question, thread: ThreadContext, channel: string): Promise<Question>;
  /** At most two sentences that open a digest of these briefs, each borne out by what it cites; none where there is none. Throws nothing. */
  lead(briefs: readonly KeptBrief[], channel: string): Promise<LeadLine[]>;
}

/** A writer could not write; another one may. */
export class WriterError extends Error {
  override readonly name = 'WriterError';
}

/** Requests on their way through batches, whoever keeps them. */
export interface BatchQueue {
  item(print: string): Promise<BatchItem | null>;
  put(item: Omit<BatchItem, 'outcome' | 'answer' | 'tokens'>): Promise<void>;
}

/** A model server's batches. All methods throw a BatchFault. */
export interface Batcher {
  readonly model: string;
  /** Hands requests in under an id of ours; gives the server's. */
  hand(id: string, items: readonly Pick<BatchItem, 'print' | 'body'>[]): Promise<string>;
  /** The server's id of a batch that may have been handed in; null when it was not. */
  find(id: string, since: Date): Promise<string | null>;
  /** What it gave for these requests, and why not for all; null while it is under way. */
  look(
    server: string,
    items: readonly Pick<BatchItem, 'print'>[],
  ): Promise<{ results: BatchResult[]; fault: string | null } | null>;
  /** Has the server delete the files of an ended batch. */
  tidy(server: string): Promise<void>;
}

/** A batch could not be handed in, found or read. */
export class BatchFault extends Error {
  override readonly name = 'BatchFault';
  /** The server has no batches, or takes none like this. */
  readonly none: boolean;
  /** It may have been done all the same. */
  readonly unsure: boolean;

  constructor(message: string, { none, unsure }: { none: boolean; unsure: boolean }) {
    super(message);
    this.none = none;
    this.unsure = unsure;
  }
}
