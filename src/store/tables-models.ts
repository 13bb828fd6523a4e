/** The tables of models: what they took and what they are asked. Times are milliseconds since 1970 in UTC, flags are 0 or 1, days are `YYYY-MM-DD`. */
import type { Generated } from 'kysely';

interface UseTable {
  seq: Generated<number>;
  at: number;
  purpose: string;
  about: string;
  channel: string | null;
  model: string;
  prompt: string;
  input: number;
  cached: number;
  output: number;
  cost: number | null;
  outcome: string;
}

interface AnswerTable {
  print: string;
  answer: string;
  at: number;
}

interface BatchTable {
  seq: Generated<number>;
  /** Our own id, known before the server gives one. */
  id: string;
  model: string;
  /** The server's id; null until it is known. */
  server: string | null;
  state: 'making' | 'sent' | 'ended';
  requests: number;
  made_at: number;
  next_look_at: number;
  lease_until: number | null;
  fault: string | null;
}

interface BatchItemTable {
  seq: Generated<number>;
  print: string;
  /** The brief's id. */
  about: string;
  prompt: string;
  /** The request as JSON. */
  body: string;
  estimate: number | null;
  batch: string | null;
  attempts: number;
  /** Null while it is open; `answered`, or the kind of fault. */
  outcome: string | null;
  answer: string | null;
  input: number;
  cached: number;
  output: number;
}

export interface ModelTables {
  model_uses: UseTable;
  model_answers: AnswerTable;
  batches: BatchTable;
  batch_items: BatchItemTable;
}
