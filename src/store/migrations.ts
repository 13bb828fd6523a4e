/** The migrations: an append-only list of steps from an empty database to the present one, and their runner. */
import { sql } from 'kysely';
import type { Database, Differences, Tx } from './database.ts';
import { StoreError } from './fault.ts';

export interface Migration {
  readonly name: string;
  /** The statements of the step. A released step is never changed: what it got wrong, a later one mends. */
  readonly statements: (differs: Differences) => readonly string[];
}

export const migrations: readonly Migration[] = [
  {
    name: 'sources and their visits',
    statements: () => [
      `create table sources (
        id text primary key, name text not null, url text, country text, every_minutes double precision not null,
        configured integer not null, etag text, last_modified text, visit_url text, visited_at bigint, read_at bigint,
        newest_at bigint, failures integer not null, failing_since bigint, fault text,
        next_visit_at bigint not null, lease_until bigint)`,
      'create index sources_due on sources (next_visit_at) where configured = 1',
    ],
  },
  {
    name: 'releases and their versions',
    statements: ({ identity }) => [
      `create table releases (
        seq ${identity}, key text not null unique, source text not null, version integer not null, state text not null,
        quiet integer not null, attempts integer not null, next_try_at bigint not null, lease_until bigint, fault text,
        withdrawn_at bigint)`,
      `create index releases_waiting on releases (seq) where state = 'waiting'`,
      `create table versions (
        key text not null references releases (key), version integer not null, fingerprint text not null, url text,
        title text, published text, language text, country text, text text not null, taken_at bigint not null,
        primary key (key, version))`,
    ],
  },
  {
    name: 'briefs and what they are found by',
    statements: ({ identity, wordIndex }) => [
      `create table briefs (
        seq ${identity}, id text not null unique, key text not null references releases (key), version integer not null,
        source text not null, url text, kept_at bigint not null, relevant integer not null, quiet integer not null,
        newest integer not null, place bigint unique, day_from text not null, day_to text not null, body text not null)`,
      'create index briefs_key on briefs (key)',
      'create index briefs_kept on briefs (kept_at) where newest = 1 and relevant = 1',
      'create index briefs_listed on briefs (newest, place, day_from, day_to)',
      'create index briefs_days on briefs (place, day_from, day_to)',
      `create table brief_facets (
        kind text not null, value text not null, place bigint not null, primary key (kind, value, place))`,
      'create index brief_facets_place on brief_facets (place)',
      'create table surnames (surname text primary key)',
      ...wordIndex,
    ],
  },
  {
    name: 'follows, digest slots and deliveries',
    statements: ({ identity }) => [
      'create table channels (channel text primary key, last_follow integer not null)',
      `create table follows (
        channel text not null, id integer not null, standing_order text not null, levelled text not null,
        at_once integer not null, created_at bigint not null, created_by text not null, paused text,
        primary key (channel, id), unique (channel, levelled))`,
      `create table follow_changes (
        seq ${identity}, at bigint not null, by text, act text not null, channel text not null, follow integer not null,
        standing_order text not null, why text)`,
      `create table slots (
        channel text not null, follow integer not null, since bigint not null, until bigint not null,
        primary key (channel, follow, until))`,
      `create table deliveries (
        seq ${identity}, id text not null unique, channel text not null references channels (channel),
        follow integer not null, kind text not null, key text, brief text, replaces text, since bigint, until bigint,
        state text not null, attempts integer not null, next_try_at bigint not null, lease_until bigint,
        tried_at bigint, reference text, fault text, made_at bigint not null, sent_at bigint)`,
      `create index deliveries_open on deliveries (channel, seq) where state in ('waiting', 'sending')`,
      `create index deliveries_posted on deliveries (channel, seq) where state = 'sent'`,
      'create index deliveries_state on deliveries (state)',
      'create index deliveries_key on deliveries (key)',
    ],
  },
  {
    name: 'threads, askers and acts seen',
    statements: () => [
      'create table threads (id text primary key, context text not null, at bigint not null)',
      'create table askers (asker text primary key, at bigint not null)',
      'create table acts (act text primary key, at bigint not null)',
    ],
  },
  {
    name: 'acts in hand, installations and feedback',
    statements: ({ identity }) => [
      `create table inbox (
        seq ${identity}, id text not null unique, platform text not null, thread text not null, body text not null,
        state text not null, attempts integer not null, next_try_at bigint not null, lease_until bigint,
        replies text not null, shown integer not null, tried_at bigint, received_at bigint not null)`,
      `create index inbox_open on inbox (thread, seq) where state = 'open'`,
      'create index inbox_received on inbox (received_at)',
      'create table installations (id text primary key, sealed text not null, at bigint not null)',
      `create table feedback (
        seq ${identity}, subject text not null, kind text not null, verdict text not null, by text not null,
        at bigint not null, question text, brief text, field text, shown text not null, exact text,
        unique (subject, by))`,
    ],
  },
  {
    name: 'conversations that let Coop in',
    statements: () => [
      `create table conversations (
        channel text primary key, reference text not null, name text, gone text, at bigint not null)`,
    ],
  },
  {
    name: 'the rhythm of sources',
    statements: () => ['alter table sources add column rhythm_minutes double precision'],
  },
  {
    name: 'what models take and what they were asked',
    statements: ({ identity }) => [
      `create table model_uses (
        seq ${identity}, at bigint not null, purpose text not null, about text not null, channel text,
        model text not null, prompt text not null, input integer not null, cached integer not null,
        output integer not null, cost double precision, outcome text not null)`,
      'create index model_uses_at on model_uses (at)',
      'create table model_answers (print text primary key, answer text not null, at bigint not null)',
      `create table leads (
        channel text not null, follow integer not null, until bigint not null, lines text not null,
        primary key (channel, follow, until))`,
      'alter table briefs add column awaits_model integer not null default 0',
      'create index briefs_awaiting on briefs (seq) where awaits_model = 1',
    ],
  },
  {
    name: 'events and their tellings',
    statements: () => [
      `create table tellings (
        key text primary key references releases (key), event text not null, how text not null, announced text,
        at bigint not null)`,
      'create index tellings_event on tellings (event)',
      `create table event_splits (
        one text not null, other text not null, by text not null, at bigint not null, primary key (one, other))`,
    ],
  },
  {
    name: 'the latest digest slot of all',
    statements: () => ['create index slots_until on slots (until)'],
  },
  {
    name: 'cards to be edited, and batches of requests to a model',
    statements: ({ identity }) => [
      `create table card_edits (
        brief text primary key, attempts integer not null, next_try_at bigint not null)`,
      `create table batches (
        seq ${identity}, id text not null unique, model text not null, server text, state text not null,
        requests integer not null, made_at bigint not null, next_look_at bigint not null, lease_until bigint, fault text)`,
      `create index batches_open on batches (seq) where state in ('making', 'sent')`,
      `create table batch_items (
        seq ${identity}, print text not null unique, about text not null, prompt text not null, body text not null,
        estimate double precision, batch text, attempts integer not null, outcome text, answer text,
        input integer not null, cached integer not null, output integer not null)`,
      'create index batch_items_about on batch_items (about)',
      'create index batch_items_batch on batch_items (batch)',
    ],
  },
  {
    name: 'what is remembered of the entries of sources',
    statements: () => ['alter table sources add column seen text'],
  },
  {
    name: 'the audit list and the count of questions',
    statements: ({ identity }) => [
      `create table audit (
        seq ${identity}, at bigint not null, by text, act text not null, about text, why text)`,
      'create index audit_at on audit (at)',
      'create table question_counts (who text primary key, at bigint not null, asked integer not null)',
    ],
  },
  {
    name: 'private sources',
    // The table of surnames without their sources stays for a process of the earlier version that still runs.
    statements: () => [
      'alter table sources add column workspaces text',
      'create index sources_private on sources (id) where workspaces is not null',
      'create index briefs_source on briefs (source, place) where newest = 1',
      'create table source_surnames (source text not null, surname text not null, primary key (source, surname))',
      `insert into source_surnames (source, surname) select distinct briefs.source, brief_facets.value
        from brief_facets join briefs on briefs.place = brief_facets.place
        where brief_facets.kind = 'person' and brief_facets.value not like '% %'`,
    ],
  },
  {
    name: 'texts that are only what a feed says',
    statements: () => ['alter table versions add column from_feed integer not null default 0'],
  },
  {
    name: 'copies that were put back',
    statements: ({ identity }) => [
      `create table restores (seq ${identity}, at bigint not null, copied_at bigint not null)`,
      'alter table releases add column doubted_since bigint',
    ],
  },
  {
    name: 'surnames in the order in which they came',
    statements: ({ surnameNumber }) => surnameNumber.added,
  },
  {
    name: 'open deliveries in their order',
    statements: () => [
      `create index deliveries_turn on deliveries (seq) where state in ('waiting', 'sending')`,
    ],
  },
];

/** Stands among the versions while a desk is being moved here: no step has this number. */
const half = 0;

/** From now on, until `markWhole`, the database holds a part of a desk, and nobody but its mover may open it. */
export async function markHalf(tx: Tx, now: Date): Promise<void> {
  const row = { version: half, name: 'a desk is being moved here', applied_at: now.getTime() };
  await tx
    .insertInto('schema_versions')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** All of the desk is here. */
export async function markWhole(tx: Tx): Promise<void> {
  await tx.deleteFrom('schema_versions').where('version', '=', half).execute();
}

/**
 * Brings the database to the last of these migrations, all in one transaction, one process at a time; returns the
 * number of steps taken. Throws a StoreError when the database is of a newer version than these, and when it holds a part
 * of a desk, unless `moving` says that the rest is about to come.
 */
export async function migrate(
  database: Database,
  { steps, now, moving = false }: { steps: readonly Migration[]; now: Date; moving?: boolean },
): Promise<number> {
  const { differs } = database;
  return await database.write(async (tx) => {
    if (differs.migrationLock) await sql`${differs.migrationLock}`.execute(tx);
    await tx.schema
      .createTable('schema_versions')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('applied_at', 'bigint', (column) => column.notNull())
      .execute();
    const known = await tx
      .selectFrom('schema_versions')
      .select((eb) => [eb.fn.min('version').as('first'), eb.fn.max('version').as('version')])
      .executeTakeFirst();
    if (known?.first === half && !moving) {
      throw new StoreError(
        'The database holds a part of a desk: its move was cut short. Run coop migrate-to with its address again, which goes on where it was.',
      );
    }
    const version = known?.version ?? 0;
    if (version > steps.length) {
      throw new StoreError(
        `The database is of version ${version}, this Coop knows up to ${steps.length}. Install the newer Coop again, or restore a backup made by this one.`,
      );
    }
    for (const [index, { name, statements }] of steps.entries()) {
      if (index < version) continue;
      for (const statement of statements(differs)) await sql.raw(statement).execute(tx);
      const row = { version: index + 1, name, applied_at: now.getTime() };
      await tx.insertInto('schema_versions').values(row).execute();
    }
    return steps.length - version;
  });
}
