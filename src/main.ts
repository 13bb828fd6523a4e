/** Builds the parts, hands them to the stories, starts and stops them; the only file that knows everything. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { createHttp, type Http } from './chat/http.ts';
import type { Platform } from './chat/platform.ts';
import type { TeamsLook } from './chat/teams/look.ts';
import type { TeamsService } from './chat/teams/transport.ts';
import { createProxySignIn } from './chat/web/access/proxy.ts';
import { noSignIn, type SignIn } from './chat/web/access/signin.ts';
import { createWeb, type Web } from './chat/web/app.ts';
import type { WebLook } from './chat/web/look.ts';
import { orderOf } from './commands/order.ts';
import type { Config } from './config.ts';
import { audienceOf, type Workspace, workspaceOf } from './domain/workspace.ts';
import { createReader, type Reader } from './feeds/read.ts';
import { answerAsk, answerDocument, reply } from './flows/answer.ts';
import { batchDue } from './flows/batch.ts';
import { cardOf } from './flows/card.ts';
import { type Briefing, briefWaiting, visitDue } from './flows/collect.ts';
import { deliverDue } from './flows/deliver.ts';
import { digestDue } from './flows/digest.ts';
import { editDue } from './flows/edit.ts';
import { findForLine } from './flows/find.ts';
import { metrics } from './flows/health.ts';
import { improveDue } from './flows/improve.ts';
import { createLook } from './flows/look.ts';
import { type Meters, startMeters } from './flows/meters.ts';
import { unsureDeliveries } from './flows/unsure.ts';
import { type Log, withSteps } from './log.ts';
import { dueSlot, type Loop, startHeartbeat, startLoop } from './schedule.ts';
import { createStore, type Store } from './store/store.ts';
import type { Tracing } from './trace.ts';
import { createApart } from './writer/extractive/apart.ts';
import { createExtractive } from './writer/extractive/extractive.ts';
import { connectModel, replayModel } from './writer/llm/connect.ts';
import { createRecorder, openRecording } from './writer/llm/ledgers.ts';
import { readPrompts } from './writer/llm/llm.ts';
import type { Ledger, Model } from './writer/llm/model.ts';
import { ruleWords } from './writer/verify/verify.ts';
import { type Batcher, type BatchQueue, type Writer, WriterError } from './writer/writer.ts';

/** The parts that every story is handed. */
export interface Desk {
  config: Config;
  store: Store;
  reader: Reader;
  writer: Writer;
  /** The model behind the writer; null where the rules write alone. */
  model: Model | null;
  /** The model's batches; null where none are made. */
  batcher: Batcher | null;
  now: () => Date;
  random: () => number;
  log: Log;
  leaseMs: number;
  briefing: Briefing;
  close(): Promise<void>;
}

export interface DeskOptions {
  log: Log;
  now: () => Date;
  /** Do people ask while it briefs? Then the rules write in a thread of their own. */
  asked?: boolean;
}

/** OpenTelemetry takes its time to load: only where a collector is named. */
async function openTracing({ traces }: Config, { log, now }: DeskOptions): Promise<Tracing | null> {
  if (traces === null) return null;
  const { startTracing } = await import('./trace.ts');
  return startTracing({ ...traces, log, now });
}

/** Builds the parts and brings the database up to date. Throws a StoreError or WriterError with how to mend it. */
export async function openDesk(config: Config, options: DeskOptions): Promise<Desk> {
  const { now, asked = false } = options;
  const tracing = await openTracing(config, options);
  const log = tracing === null ? options.log : withSteps(options.log, tracing.step);
  const store = await createStore({ url: config.databaseUrl, folder: config.data, now, log });
  const { allowHosts, contact, hints } = config;
  const reader = createReader({ allowHosts, contact, hints, now, log });
  const apart = asked ? createApart() : null;
  let chosen: Chosen;
  try {
    const parts = { ledger: ledgerOver(store, now), queue: queueOver(store), now, log };
    chosen = chooseWriter(config, { ...parts, rules: apart ?? undefined });
    await store.saveSources(config.sources);
    for (const line of config.follows) {
      const [channel = '', ...words] = line.split(/\s+/);
      await store.addFollow(
        channel,
        orderOf(words.join(' '), { zone: config.timezone, now: now() }),
        'config',
        now(),
      );
    }
  } catch (error) {
    await store.close();
    await tracing?.stop();
    throw error;
  }
  const close = async (): Promise<void> => {
    await reader.close();
    await apart?.close();
    await store.close();
    await tracing?.stop();
  };
  const { leaseMs } = config;
  const briefing = briefingOf(config);
  return { config, store, reader, ...chosen, now, random: Math.random, log, leaseMs, briefing, close };
}

/** A model is asked for a while, and some wait their turn; until then no other process takes a release up. */
function briefingOf({ leaseMs, model }: Config): Briefing {
  if (model === null) return { atOnce: 8, leaseMs };
  return { atOnce: 2 * model.concurrency, leaseMs: Math.max(leaseMs, 6 * model.timeoutMs) };
}

/** A writer, and the model behind it; null where the rules write alone. */
export type Chosen = Pick<Desk, 'writer' | 'model' | 'batcher'>;

export interface WriterParts {
  /** The rules writer; absent for one of its own. */
  rules?: Writer | undefined;
  ledger: Ledger;
  /** Where requests for batches are kept; absent where none are made. */
  queue?: BatchQueue;
  now: () => Date;
  log: Log;
  /** The command line's choice, before that of the settings. */
  named?: 'extractive' | 'llm' | undefined;
  /** A folder of recorded answers, to be written or read instead of asking. */
  recording?: { folder: string; replay: boolean } | undefined;
}

/** The writer that the settings, or the command line, ask for. Throws a WriterError. */
export function chooseWriter(
  config: Pick<Config, 'writer' | 'model'>,
  { rules = createExtractive(), ledger, queue, now, log, named, recording }: WriterParts,
): Chosen {
  const wanted = recording === undefined ? (named ?? config.writer) : 'llm';
  if (wanted === 'extractive' || (wanted === 'auto' && config.model === null))
    return { writer: rules, model: null, batcher: null };
  const prompts = readPrompts(resolve(import.meta.dirname, '../prompts'));
  const parts = { rules, prompts, ledger, queue, now, random: Math.random, log };
  if (recording?.replay) {
    const { model, ledger: recorded } = openRecording(recording.folder);
    return replayModel({ model, secondLook: config.model?.secondLook ?? 4 }, { ...parts, ledger: recorded });
  }
  if (config.model === null) {
    throw new WriterError(
      'No model is connected: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own (README, “Connect a model”).',
    );
  }
  const keeping = recording === undefined ? ledger : createRecorder(recording.folder, config.model.model);
  return connectModel(config.model, { ...parts, ledger: keeping });
}

/** What models take and gave, as the store keeps it. */
function ledgerOver(store: Store, now: () => Date): Ledger {
  return {
    note: (use) => store.noteUse(use),
    spent: (since) => store.spentSince(since),
    recall: (print) => store.recallAnswer(print),
    keep: (print, answer) => store.keepAnswer(print, answer, now()),
  };
}

function queueOver(store: Store): BatchQueue {
  return { item: (print) => store.batchItem(print), put: (item) => store.queueForBatch(item) };
}

export interface Running {
  /** Where the page is. */
  address: string;
  /** Stops taking work and ends what was begun, within nine seconds; what is not ended then is taken up by another process, or after the next start. */
  stop(): Promise<void>;
}

/** What a process does of the work that all share: hear people and answer them (web), read, brief and post (worker), or both. */
export const roles = ['all', 'web', 'worker'] as const;
export type Role = (typeof roles)[number];

/** Starts the platforms, the heartbeat and the postman, as far as the role asks for them. */
export async function startDesk(
  desk: Desk,
  role: Role = 'all',
  { teamsService = null }: { teamsService?: TeamsService | null } = {},
): Promise<Running> {
  const { config, store, now, log } = desk;
  const { host, port } = config;
  const meters = startMeters();
  const http = createHttp({
    host,
    port,
    log,
    ready: () => store.ping(),
    metrics: async () => `${await metrics(store, now())}${meters.lines().join('\n')}\n`,
    names: namesOf(config),
    metricsToken: config.metricsToken,
    open: config.access === null,
    newId: randomUUID,
  });
  const look = webLook(desk, meters);
  const signIn = await signInOf(desk);
  const web = createWeb({ http, names: namesOf(config), look, signIn, now, log, newId: randomUUID });
  const slack = await slackPlatform(desk, http);
  const teams = await teamsPlatform(desk, http, teamsService);
  const platforms = new Map<string, Platform>([web, ...slack, ...teams].map((one) => [one.name, one]));
  const answering = { ...desk, zone: config.timezone, limits: config.limits };
  if (role !== 'worker') {
    for (const platform of platforms.values())
      await platform.start((ask) => meters.answering(() => answerAsk(ask, answering)));
  }
  const address = await http.start();

  const stopWork = await startWork(desk, { platforms, web, role });

  return {
    address,
    stop: async () => {
      await within(stopMs, stopWork());
      for (const platform of platforms.values()) await within(1_000, platform.stop());
      await within(1_000, http.stop());
      meters.stop();
    },
  };
}

/** The names by which people reach the page; that of its address too, where they sign in. */
function namesOf({ names, address, access }: Config): string[] {
  return address === null || access === null ? names : [...names, new URL(address).hostname];
}

/** How people sign in on the page, as the settings have it; the client of issuers is loaded where there is one. */
async function signInOf({ config, now, log }: Desk): Promise<SignIn> {
  const { access, address, keys } = config;
  if (access === null) return noSignIn;
  const { signIn, grants } = access;
  if (signIn.kind === 'proxy') return createProxySignIn({ ...signIn, grants, log });
  const { createOpenIdSignIn } = await import('./chat/web/access/openid.ts');
  return createOpenIdSignIn({ ...signIn, grants, address: address ?? '', keys, now, log });
}

/** Of the ten seconds that a process is given to stop, those for what is under way. */
const stopMs = 6_000;
/** Rounds of the process itself: each is woken earlier by word of new work. */
const rounds = {
  deliver: 1_000,
  brief: 5_000,
  catchUp: 5_000,
  collect: 60_000,
  improve: 30_000,
  edit: 10_000,
  batch: 60_000,
  forget: 6 * 3_600_000,
};

/** Begins the rounds of a role; returns how to stop them. */
async function startWork(
  desk: Desk,
  { platforms, web, role }: { platforms: ReadonlyMap<string, Platform>; web: Web; role: Role },
): Promise<() => Promise<void>> {
  const { config, store, log } = desk;
  const ending = new AbortController();
  const parts = { ...desk, stopping: ending.signal };
  const guarded = (story: string, tell: () => Promise<unknown>) => (): Promise<void> =>
    tell().then(
      () => {},
      (error: unknown) => log.error('story failed', { story, error }),
    );
  // Briefing has a round of its own, woken by what is taken in: sources are visited while a model hangs.
  const collect = guarded('collect', () => visitDue(parts));
  const digest = guarded('digest', () => digestDue({ ...desk, dueSlot }));
  const wording = { words: ruleWords };
  const deliver = guarded('deliver', () => deliverDue({ ...parts, platforms, wording }));
  const beat = async (): Promise<void> => void (await Promise.all([collect(), digest()]));
  const everyMs = Math.min(
    ...config.sources.map(({ everyMinutes }) => everyMinutes * 60_000),
    rounds.collect,
  );

  const woken = [
    startLoop(
      rounds.catchUp,
      guarded('catch up', () => web.catchUp()),
    ),
  ];
  const others: Loop[] = [];
  const stops: (() => void)[] = [];
  if (role !== 'web') {
    woken.push(startLoop(rounds.deliver, deliver));
    woken.push(
      startLoop(
        rounds.brief,
        guarded('brief', () => briefWaiting(parts)),
      ),
    );
    others.push(startLoop(everyMs, beat));
    const { model } = desk;
    if (model !== null) {
      const { budget = null, improveLater = true } = config.model ?? {};
      const batching = { ...parts, budget, editCards: improveLater, newId: randomUUID };
      others.push(
        startLoop(
          rounds.batch,
          guarded('batch', () => batchDue(batching)),
        ),
      );
    }
    if (model !== null && config.model?.improveLater === true) {
      const improving = { ...parts, platforms, wording, resting: () => model.resting };
      others.push(
        startLoop(
          rounds.improve,
          guarded('improve', () => improveDue(improving)),
        ),
      );
    }
    others.push(
      startLoop(
        rounds.edit,
        guarded('edit', () => editDue({ ...parts, platforms, wording })),
      ),
    );
    others.push(
      startLoop(
        rounds.forget,
        guarded('forget', () => forgetOld(desk)),
      ),
    );
    stops.push(startHeartbeat(beat));
  }
  const deaf = await store.listen(() => {
    for (const loop of woken) loop.wake();
  });
  return async () => {
    ending.abort();
    for (const stop of stops) stop();
    await Promise.all([...woken, ...others].map((loop) => loop.stop()));
    await deaf();
  };
}

/** What people typed and what models took goes after its time. */
async function forgetOld({ store, config, now, log }: Desk): Promise<void> {
  const before = (days: number): Date => new Date(now().getTime() - days * 86_400_000);
  const { conversations, models, audit } = config.retention;
  const rows = await store.forget({
    ...{ conversations: before(conversations), models: before(models), audit: before(audit) },
  });
  if (rows > 0) log.info('old things forgotten', { rows });
}

/** Resolves when the work does, or after so long; a failure is as good as an end. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const waited = new Promise<void>((resolve) => {
    late = setTimeout(resolve, ms);
  });
  await Promise.race([work.catch(() => {}), waited]);
  clearTimeout(late);
}

/** Slack, where its secrets are set. */
async function slackPlatform({ config, store, log, now, leaseMs }: Desk, http: Http): Promise<Platform[]> {
  const { slack, address, changes, timezone } = config;
  if (slack === null) return [];
  const { createSlack } = await import('./chat/slack/app.ts');
  const look = {
    ...{ inbox: store, installations: store, words: ruleWords },
    ...createLook(store, now),
    follows: () => store.allFollows(),
    sources: (workspace: Workspace) => store.sources({ workspace }),
    keepFeedback: store.keepFeedback,
  };
  const install = slack.install === null ? null : { ...slack.install, address };
  return [
    createSlack({ ...slack, install, http, look, base: address, changes, zone: timezone, leaseMs, log, now }),
  ];
}

/** Teams, where its app is registered. Microsoft's SDK takes its time to load, and nobody else should wait for it. */
async function teamsPlatform(desk: Desk, http: Http, service: TeamsService | null): Promise<Platform[]> {
  const { config, log, now, random, leaseMs } = desk;
  if (config.teams === null) return [];
  const { admins, ...app } = config.teams;
  const { createTeams } = await import('./chat/teams/app.ts');
  return [
    createTeams({
      ...{ http, app, service, look: teamsLook(desk), base: config.address, zone: config.timezone },
      ...{ changes: config.changes, admins, leaseMs, now, random, newId: randomUUID, log },
    }),
  ];
}

function teamsLook({ store, now, config }: Desk): TeamsLook {
  const look = createLook(store, now);
  // All of Teams is one.
  const workspace = workspaceOf('teams:');
  return {
    ...{ inbox: store, places: store, words: ruleWords },
    ...look,
    brief: (id) => look.brief(id, workspace),
    find: (line, limit) => findForLine(line, limit, { workspace }, { store, now, zone: config.timezone }),
    follows: (channel) => store.followsOf(channel),
    sources: () => store.sources({ workspace }),
  };
}

function webLook(desk: Desk, meters: Meters): WebLook {
  const { store, config } = desk;
  const wording = { words: ruleWords };
  const audience = audienceOf('web:desk');
  return {
    brief: (id) => store.brief(id, audience),
    newest: (id) => store.newestVersion(id, audience),
    tellings: (id) => store.tellings(id, audience),
    part: (id, by) => store.splitEvent(id, { by, now: desk.now(), audience }),
    posted: async (channel, range) => {
      const deliveries = await store.postedTo(channel, range);
      const posts = await Promise.all(
        deliveries.map(async (delivery) => {
          const card = await cardOf(delivery, store, wording);
          const { at = '', under = '' } = delivery.reference ?? {};
          return (
            card && { delivery: delivery.id, at: new Date(at), under: under === '' ? null : under, card }
          );
        }),
      );
      return posts.filter((post) => post !== null);
    },
    follows: (channel) => store.followsOf(channel),
    sources: () => store.sources(audience),
    unsure: () => unsureDeliveries(store, wording, audience),
    settle: (delivery, as, by) => store.settleDelivery(delivery, as, { by, now: desk.now() }),
    audit: (limit, before) => store.auditList(limit, before),
    noteAudit: store.noteAudit,
    answer: async (text, thread, asker) => {
      const line = {
        text,
        channel: 'web:desk',
        audience,
        thread,
        asker: `web:${asker ?? 'reader'}`,
        atDesk: asker === null,
        zone: null,
        private: false,
        readOnly: true,
      };
      const parts = { ...desk, zone: config.timezone, limits: config.limits };
      const told = await meters.answering(() => reply(line, parts));
      return { document: answerDocument(told), card: told.card, again: told.again ?? null };
    },
    words: ruleWords,
  };
}
