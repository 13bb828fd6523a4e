/** Batches: requests to a model that are handed to its server together, for an answer within a day at a lower price. */
import type { Tokens } from './usage.ts';

/** One request on its way, and what came of it. */
export interface BatchItem {
  /** What an equal call is known by. */
  print: string;
  /** The brief's id. */
  about: string;
  /** The prompt and its version. */
  prompt: string;
  /** The request as JSON. */
  body: string;
  /** About what it will cost; null where the price is not known. */
  estimate: number | null;
  /** Null while it is open; `answered`, or the kind of fault. */
  outcome: string | null;
  /** The words that came back; null unless answered. */
  answer: string | null;
  tokens: Tokens;
}

export interface Batch {
  /** Our own id, which goes with it so that it can be found again. */
  id: string;
  model: string;
  /** The server's id; null until it is known. */
  server: string | null;
  /** `making`: being handed in, or cut short in that; `sent`: the server has it; `ended`: its answers are taken in. */
  state: 'making' | 'sent' | 'ended';
  requests: number;
  madeAt: Date;
  /** What went wrong with the whole of it. */
  fault: string | null;
}

/** What a batch gave for one request. `again`: nothing, and another batch may give more. */
export interface BatchResult {
  print: string;
  outcome: string;
  answer: string | null;
  tokens: Tokens;
  cost: number | null;
}
