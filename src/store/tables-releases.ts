/** The tables of sources, releases, briefs and events. Times are milliseconds since 1970 in UTC, flags are 0 or 1, days are `YYYY-MM-DD`. */
import type { Generated } from 'kysely';

/** False or true. */
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
  /** Since when its card may stand without this store's knowing: from a copy's time on, where one was put back; null otherwise. */
  doubted_since: number | null;
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

export interface ReleaseTables {
  sources: SourceTable;
  releases: ReleaseTable;
  versions: VersionTable;
  briefs: BriefTable;
  brief_facets: FacetTable;
  brief_words: WordTable;
  source_surnames: SurnameTable;
  tellings: TellingTable;
  event_splits: EventSplitTable;
}
