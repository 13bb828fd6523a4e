/** Releases and briefs for the store's tests, told by few words each; and what opens a store for them. */

import type { Brief, CountryRole, EventType } from '../../src/domain/brief.ts';
import type { Order } from '../../src/domain/follow.ts';
import type { Release } from '../../src/domain/release.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { createLog } from '../../src/log.ts';
import type { Database } from '../../src/store/database.ts';
import { type Search, type Store, storeOver } from '../../src/store/store.ts';
import { makeBrief } from '../fakes/briefs.ts';

export const silent = createLog({ now: () => new Date(0), level: 'silent' });

/** 09:00 on a Tuesday. */
export const morning = new Date('2026-03-10T09:00:00Z');
export const later = (seconds: number): Date => new Date(morning.getTime() + seconds * 1000);
export const minute = 60_000;

/** A store under test with the database beneath it, and a way for others to open the same one. */
export interface Memory {
  store: Store;
  database: Database;
  /** What a second process has: its own connections to the same database. */
  another(): Promise<Store>;
  end(): Promise<void>;
}

export type Open = () => Promise<Memory>;

/** A store over this database; its clock stands still at `morning`. */
export const over = (database: Database): Store => storeOver(database, () => morning);

/** Every table but the one of versions, those that others refer to last. */
export const tablesInOrder = [
  ...[
    'event_splits',
    'tellings',
    'brief_words',
    'brief_facets',
    'briefs',
    'versions',
    'releases',
    'sources',
    'surnames',
    'source_surnames',
    'deliveries',
  ],
  ...['channels', 'follows', 'follow_changes', 'slots', 'threads', 'askers', 'acts', 'inbox'],
  ...['conversations', 'installations', 'feedback', 'model_uses', 'model_answers', 'leads'],
  ...['card_edits', 'batches', 'batch_items', 'audit', 'question_counts', 'restores'],
];

export interface Telling {
  key?: string;
  source?: string;
  title?: string | null;
  text?: string;
  published?: string | null;
  relevant?: boolean;
  countries?: string[];
  role?: CountryRole;
  people?: string[];
  topics?: Topic[];
  type?: EventType;
  date?: string;
}

export interface Told {
  release: Release;
  brief: Brief;
}

/** A release and its brief. Two that differ in the text alone are two versions of one release. */
export function tell(telling: Telling = {}): Told {
  const {
    key = 'https://ministry.example/1',
    source = 'lv',
    title = 'Ministers meet',
    text = 'The ministers met.',
    published = '2026-03-09',
    relevant = true,
    role = 'party',
  } = telling;
  const release: Release = { key, source, url: key, title, published, language: 'en', country: 'LV', text };
  const brief = makeBrief(key, text.split('\n'), () => ({
    relevant,
    headline: title ?? 'Untitled',
    countries: (telling.countries ?? ['LV']).map((code) => ({ code, role, evidence: [] })),
    people: (telling.people ?? []).map((name) => ({
      name,
      rank: null,
      role: null,
      country: null,
      evidence: [],
    })),
    topics: (telling.topics ?? []).map((topic) => ({ topic, evidence: [] })),
    event: { type: telling.type ?? 'meeting', status: 'done', format: null, level: null, evidence: [] },
    date: telling.date === undefined ? null : { value: telling.date, inferred: false, evidence: [] },
  }));
  return { release, brief };
}

/** Takes a telling in, and keeps its brief; returns how many deliveries that owed. */
export async function keepTold(store: Store, telling: Telling, at = morning, quiet = false): Promise<number> {
  const { release, brief } = tell(telling);
  await store.takeIn([release], { now: at, quiet });
  return await store.keep(release, brief, { now: at, quiet });
}

export const everything: Search = {
  countries: [],
  people: [],
  topics: [],
  types: [],
  from: null,
  to: null,
  words: [],
  relevantOnly: false,
  limit: 20,
};

/** The keys of what a search finds, in order. */
export async function found(store: Store, search: Partial<Search>): Promise<string[]> {
  return (await store.findBriefs({ ...everything, ...search }, wholeDesk)).map(({ release }) => release.key);
}

export const allAtOnce: Order = {
  countries: [],
  topics: [],
  sources: [],
  types: [],
  rhythm: { kind: 'at_once' },
  zone: 'UTC',
};
