/** The store's door: everything Coop remembers, one database behind it. */
import type { Question } from '../domain/question.ts';
import type { Log } from '../log.ts';
import { createAudit } from './audit.ts';
import { createBatches } from './batches.ts';
import { createBatchItems } from './batchitems.ts';
import { createBriefs } from './briefs.ts';
import { createChanges } from './changes.ts';
import type { Store } from './contract.ts';
import { createConversations } from './conversations.ts';
import { createCosts } from './costs.ts';
import type { Database } from './database.ts';
import { createDeliveries } from './deliveries.ts';
import { createEdits } from './edits.ts';
import { createEvents } from './events.ts';
import { createFeedback } from './feedback.ts';
import { createFollows } from './follows.ts';
import { createForgetting } from './forget.ts';
import { createHealth } from './health.ts';
import { createInbox } from './inbox.ts';
import { createInstallations } from './installations.ts';
import { createKeeping } from './keep.ts';
import { createLimits } from './limits.ts';
import { migrate, migrations } from './migrations.ts';
import { createPosted } from './posted.ts';
import { createReleases } from './releases.ts';
import { createRestoring } from './restores.ts';
import { createRevising } from './revise.ts';
import type { Search } from './search.ts';
import { createSlots } from './slots.ts';
import { createSources } from './sources.ts';
import { openSqlite } from './sqlite.ts';
import { createSurnames } from './surnames.ts';
import { createThreads } from './threads.ts';

export type { Store } from './contract.ts';
export type { Claimed } from './deliveries.ts';
export type { CardEdit } from './edits.ts';
export { StoreError } from './fault.ts';
export type { WaitingRelease } from './releases.ts';
export type { Search } from './search.ts';
export type { KnownSource } from './sources.ts';

export interface StoreOptions {
  /** A PostgreSQL address (`postgres://…`); null keeps everything in a SQLite file within `folder`. */
  url: string | null;
  folder: string;
  now: () => Date;
  log: Log;
}

/**
 * Opens the memory and brings it to the present version. Throws a StoreError that says how to mend what stands in the
 * way: rights, disk, address, a database of a newer version…
 */
export async function createStore({ url, folder, now, log }: StoreOptions): Promise<Store> {
  const database = url === null ? await openSqlite(folder, log) : await openServer(url, log);
  try {
    const steps = await migrate(database, { steps: migrations, now: now() });
    if (steps > 0) log.info('database migrated', { steps, version: migrations.length });
  } catch (error) {
    await database.close();
    throw error;
  }
  return storeOver(database, now);
}

/** The server's driver is loaded where there is a server. */
async function openServer(url: string, log: Log): Promise<Database> {
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url, log);
}

/** The store over an open database of the present version. */
export function storeOver(database: Database, now: () => Date): Store {
  return {
    ...createSources(database),
    ...createReleases(database),
    ...createKeeping(database, now),
    ...createRevising(database, now),
    ...createBriefs(database),
    ...createSurnames(database),
    ...createChanges(database),
    ...createFollows(database, now),
    ...createDeliveries(database),
    ...createPosted(database),
    ...createSlots(database),
    ...createEvents(database),
    ...createThreads(database),
    ...createInbox(database),
    ...createConversations(database),
    ...createInstallations(database),
    ...createFeedback(database),
    ...createCosts(database),
    ...createEdits(database),
    ...createBatchItems(database),
    ...createBatches(database),
    ...createLimits(database),
    ...createAudit(database),
    ...createHealth(database),
    ...createForgetting(database),
    ...createRestoring(database),
    listen: database.listen,
    backup: database.backup,
    close: database.close,
  };
}

/** What a question looks for, as a search over stored briefs: at most `limit`, relevant or not. */
export function searchOf(question: Question, limit: number): Search {
  return {
    countries: question.countries,
    people: question.people,
    topics: question.topics,
    types: question.types,
    from: question.period?.from ?? null,
    to: question.period?.to ?? null,
    words: question.words,
    relevantOnly: false,
    limit,
  };
}
