/** A source: a place where an institution publishes, and what the last visits to it found. */
import type { Workspace } from './workspace.ts';

export interface Source {
  /** Short and stable: `lt-mod`. */
  id: string;
  name: string;
  /** A feed, a listing page or a sitemap; null for a folder of documents that someone imports. */
  url: string | null;
  /** ISO 3166-1 alpha-2 of the publisher; null for an organisation. */
  country: string | null;
  /** Minutes between visits, before the source's own wishes lengthen them. */
  everyMinutes: number;
  /** The workspaces that alone see what it publishes; absent for a source that is everybody's. */
  workspaces?: readonly Workspace[];
}

/** What an administrator knows of a source that its answers do not tell. */
export interface Hints {
  /** The longest that a source with a slow rhythm of its own is left alone, in minutes; equal to `everyMinutes` for a fixed pace. */
  slowestMinutes: number;
  /** Where a stubborn listing page keeps its releases; null lets the reader find them by itself. */
  select: Selectors | null;
}

/** CSS selectors into a source's pages; what is null, the reader finds by itself. */
export interface Selectors {
  /** On the listing page: the block of each release. The next three are read within it. */
  item: string | null;
  link: string | null;
  title: string | null;
  date: string | null;
  /** On the release's own page: its words. */
  text: string | null;
}

/** What is remembered of one entry that a source lists or listed lately. Times are milliseconds since 1970. */
export interface Seen {
  key: string;
  title: string | null;
  /** The publisher's own day, or null. */
  published: string | null;
  /** Tells whether the source has other words for it now. */
  fingerprint: string;
  /** The length of the source's own text of it. */
  characters: number;
  /** Since when it is out; null for what was there before the first visit and bears no date. */
  since: number | null;
  lookedAt: number;
  /** Looks in a row at which its page could not be had. */
  tries: number;
  /** Its page was read at least once. */
  hadPage: boolean;
  /** Its page said 404 or 410 at the last look. */
  missing: boolean;
}

/** What is remembered between two visits. All null before the first. */
export interface Visit {
  etag: string | null;
  lastModified: string | null;
  /** The address to ask next time: moved by permanent redirects only. */
  url: string | null;
  visitedAt: Date | null;
  /** When it last answered properly, whether or not there was news. */
  readAt: Date | null;
  /** Publication or first sight of the newest release. */
  newestAt: Date | null;
  /** The usual time between two of its releases, in minutes; null while it is not known. */
  rhythmMinutes: number | null;
  /** Failures in a row; 0 after a good visit. */
  failures: number;
  failingSince: Date | null;
  /** Why the last visit failed, in words for people; null after a good one. */
  fault: string | null;
  nextVisitAt: Date | null;
  /** The entries that it lists, and recent ones that it no longer lists, oldest first. */
  seen: readonly Seen[];
}

export const neverVisited: Visit = {
  etag: null,
  lastModified: null,
  url: null,
  visitedAt: null,
  readAt: null,
  newestAt: null,
  rhythmMinutes: null,
  failures: 0,
  failingSince: null,
  fault: null,
  nextVisitAt: null,
  seen: [],
};
