/** The tables, as code sees them. Times are milliseconds since 1970 in UTC, flags are 0 or 1, days are `YYYY-MM-DD`. */
import type { Generated, Selectable } from 'kysely';
import type { AuditAct } from '../domain/audit.ts';
import type { Cargo, DeliveryState } from '../domain/delivery.ts';

export type Flag = 0 | 1;

interface SourceTable {
  id: string;
  name: string;
  url: string | null;
  country: string | null;
  every_minutes: number;
  configured: Flag;
  etag: string | null;
  last_modified: string | null;
  visit_url: string | null;
  visited_at: number | null;
  read_at: number | null;
  newest_at: number | null;
  rhythm_minutes: number | null;
  failures: number;
  failing_since: number | null;
  fault: string | null;
  /** 0: at once. */
  next_visit_at: number;
  lease_until: number | null;
  /** What is remembered of its entries, as JSON. */
  seen: string | null;
  /** The workspaces that may see it, as JSON; null for everybody's. */
  workspaces: string | null;
}

interface ReleaseTable {
  /** Grows with first sight. */
  seq: Generated<number>;
  key: string;
  source: string;
  /** Number of the newest version. */
  version: number;
  state: 'waiting' | 'kept';
  quiet: Flag;
  attempts: number;
  next_try_at: number;
  lease_until: number | null;
  fault: string | null;
  withdrawn_at: number | null;
}

interface VersionTable {
  key: string;
  version: number;
  fingerprint: string;
  url: string | null;
  title: string | null;
  published: string | null;
  language: string | null;
  country: string | null;
  text: string;
  taken_at: number;
  /** Is the text only what the feed says? */
  from_feed: Generated<Flag>;
}

interface BriefTable {
  /** Grows with the time of keeping. */
  seq: Generated<number>;
  id: string;
  key: string;
  version: number;
  source: string;
  url: string | null;
  kept_at: number;
  relevant: Flag;
  quiet: Flag;
  /** Is it the brief of the newest version that has one? */
  newest: Flag;
  /** Orders by listed day, then by time of keeping; what the search index calls a row. */
  place: number | null;
  /** The days of the event, or of publication, or of keeping. */
  day_from: string;
  day_to: string;
  /** The Brief as JSON. */
  body: string;
  /** Was it written by the rules in place of a model that may yet write it? */
  awaits_model: Generated<Flag>;
}

/** What briefs are found by; only the newest version of each release has rows here and in `brief_words`. */
interface FacetTable {
  kind: 'country' | 'person' | 'topic' | 'type' | 'relevant';
  value: string;
  place: number;
}

interface WordTable {
  rowid: number;
  words: string;
}

/** Surnames of the people whom a source has named. */
interface SurnameTable {
  source: string;
  surname: string;
}

interface ChannelTable {
  channel: string;
  /** The number its last follow was given. */
  last_follow: number;
}

interface FollowTable {
  channel: string;
  id: number;
  /** The Order as JSON. */
  standing_order: string;
  /** Equal for equal orders. */
  levelled: string;
  at_once: Flag;
  created_at: number;
  created_by: string;
  paused: string | null;
}

interface FollowChangeTable {
  seq: Generated<number>;
  at: number;
  by: string | null;
  act: 'added' | 'removed' | 'paused' | 'resumed';
  channel: string;
  follow: number;
  standing_order: string;
  why: string | null;
}

interface SlotTable {
  channel: string;
  follow: number;
  since: number;
  until: number;
}

interface DeliveryTable {
  /** The order within a channel. */
  seq: Generated<number>;
  id: string;
  channel: string;
  follow: number;
  kind: Cargo['kind'];
  /** The release whose card it is or corrects. */
  key: string | null;
  brief: string | null;
  replaces: string | null;
  since: number | null;
  until: number | null;
  state: DeliveryState;
  attempts: number;
  next_try_at: number;
  lease_until: number | null;
  /** When the earliest try began whose end is not known. */
  tried_at: number | null;
  reference: string | null;
  fault: string | null;
  made_at: number;
  sent_at: number | null;
}

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

interface CardEditTable {
  brief: string;
  attempts: number;
  next_try_at: number;
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

interface LeadTable {
  channel: string;
  follow: number;
  until: number;
  /** The lines as JSON. */
  lines: string;
}

interface TellingTable {
  key: string;
  /** The key of the release that told of the event first. */
  event: string;
  how: 'first' | 'same' | 'reprint';
  /** The key of the release that announced the event. */
  announced: string | null;
  at: number;
}

/** Two releases, in order, that a person parted. */
interface EventSplitTable {
  one: string;
  other: string;
  by: string;
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

interface SchemaTable {
  version: number;
  name: string;
  applied_at: number;
}

export interface Tables {
  sources: SourceTable;
  releases: ReleaseTable;
  versions: VersionTable;
  briefs: BriefTable;
  brief_facets: FacetTable;
  brief_words: WordTable;
  source_surnames: SurnameTable;
  channels: ChannelTable;
  follows: FollowTable;
  follow_changes: FollowChangeTable;
  slots: SlotTable;
  deliveries: DeliveryTable;
  threads: ThreadTable;
  askers: AskerTable;
  acts: ActTable;
  inbox: InboxTable;
  installations: InstallationTable;
  feedback: FeedbackTable;
  conversations: ConversationTable;
  model_uses: UseTable;
  model_answers: AnswerTable;
  leads: LeadTable;
  card_edits: CardEditTable;
  batches: BatchTable;
  batch_items: BatchItemTable;
  tellings: TellingTable;
  event_splits: EventSplitTable;
  audit: AuditTable;
  question_counts: QuestionCountTable;
  schema_versions: SchemaTable;
}

export type SourceRow = Selectable<SourceTable>;
export type ReleaseRow = Selectable<ReleaseTable>;
export type VersionRow = Selectable<VersionTable>;
export type BriefRow = Selectable<BriefTable>;
export type FollowRow = Selectable<FollowTable>;
export type DeliveryRow = Selectable<DeliveryTable>;
export type InboxRow = Selectable<InboxTable>;
export type Facet = Selectable<FacetTable>;
export type BatchRow = Selectable<BatchTable>;
export type BatchItemRow = Selectable<BatchItemTable>;
export type ConversationRow = Selectable<ConversationTable>;
