/** The tables of people: what they said, what they are owed, and what is noted of it. Times are milliseconds since 1970 in UTC, flags are 0 or 1, days are `YYYY-MM-DD`. */
import type { Generated } from 'kysely';
import type { AuditAct } from '../domain/audit.ts';

interface ThreadTable {
  id: string;
  /** The ThreadContext as JSON. */
  context: string;
  at: number;
}

interface AskerTable {
  asker: string;
  at: number;
}

interface ActTable {
  act: string;
  at: number;
}

interface InboxTable {
  /** The order within a thread. */
  seq: Generated<number>;
  id: string;
  platform: string;
  thread: string;
  body: string;
  state: 'open' | 'done' | 'given_up';
  attempts: number;
  next_try_at: number;
  lease_until: number | null;
  /** The owed cards as JSON. */
  replies: string;
  shown: number;
  tried_at: number | null;
  received_at: number;
}

interface InstallationTable {
  id: string;
  sealed: string;
  at: number;
}

interface FeedbackTable {
  seq: Generated<number>;
  subject: string;
  kind: 'answer' | 'line';
  verdict: 'good' | 'bad' | 'wrong';
  by: string;
  at: number;
  question: string | null;
  brief: string | null;
  field: string | null;
  shown: string;
  exact: string | null;
}

interface ConversationTable {
  channel: string;
  /** The Reference as JSON. */
  reference: string;
  name: string | null;
  gone: string | null;
  at: number;
}

interface AuditTable {
  seq: Generated<number>;
  at: number;
  by: string | null;
  act: AuditAct;
  about: string | null;
  why: string | null;
}

/** How many questions a person, or a workspace, asked since a time. */
interface QuestionCountTable {
  who: string;
  at: number;
  asked: number;
}

export interface PeopleTables {
  threads: ThreadTable;
  askers: AskerTable;
  acts: ActTable;
  inbox: InboxTable;
  installations: InstallationTable;
  feedback: FeedbackTable;
  conversations: ConversationTable;
  audit: AuditTable;
  question_counts: QuestionCountTable;
}
