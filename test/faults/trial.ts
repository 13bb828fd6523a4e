/** One trial: ministries publish, channels follow, people ask, processes are hurt; then everything is counted. */

import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Order } from '../../src/domain/follow.ts';
import { wholeDesk } from '../../src/domain/workspace.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { allAtOnce, silent } from '../contract/store.samples.ts';
import { createAsking } from './asking.ts';
import { type Crew, createCrew } from './crew.ts';
import { missedIn } from './digests.ts';
import { type Ministries, sources, startMinistries, titleOf } from './ministry.ts';
import { type Service, startService, type Weather } from './service.ts';
import type { WorkerOptions } from './worker.ts';

export interface Trial {
  name: string;
  /** PostgreSQL as the trial's own store reaches it; null for SQLite in a new folder. */
  url: string | null;
  /** As the processes reach it, where that is another way. */
  workersUrl?: string;
  /** The folder of SQLite, where it is not a new one. */
  folder?: string;
  processes: number;
  releases: number;
  channels: number;
  questions: number;
  /** How often a webhook is brought at most. */
  repeats?: number;
  weather: Weather;
  /** Is the platform one that cannot tell what it was posted? */
  blind?: boolean;
  /** The processes' clocks are wrong by so much from the beginning, and may jump; null or absent where they are right. */
  wrongMs?: number | null;
  leaseMs?: number;
  /** What channels are gathered for, in turn; absent where each gets every brief at once. */
  digests?: readonly Order[];
  model?: WorkerOptions['model'];
  /** Hurts the running processes while releases arrive; resolves when it is done. */
  hurt(field: Field): Promise<void>;
  random: () => number;
}

/** What a trial may hurt. */
export interface Field extends Pick<Crew, 'workers' | 'replace' | 'ended'> {
  /** The next share of releases and questions arrives. */
  publish(share: number): Promise<void>;
  setClock(wrongMs: number): void;
  /** How many of the cards that will be owed are not on the platform yet. */
  lacking(): number;
  service: Service;
  ministries: Ministries;
}

export interface Verdict {
  name: string;
  kills: number;
  /** What had to be posted. */
  owed: number;
  lost: number;
  doubled: number;
  /** Ended as unknown: the platform could not tell. */
  uncertain: number;
  questions: number;
  unanswered: number;
  answeredTwice: number;
  early: number;
  /** Posts that the service took up only after it had been asked for them in vain: they may come twice. */
  late: number;
  /** Of what stands twice, the messages, as channel and id, and whether one of them was among those taken up late. */
  twice: { message: string; late: boolean }[];
  struck: number;
  /** Titles of cards that no release has. */
  strange: string[];
  /** From the last hurt to the last post. */
  caughtUpMs: number;
}

/** How long work is held in trials that say nothing else. */
export const usualLeaseMs = 3_000;
const longestMs = 180_000;

/** Runs a trial to its end and counts. */
export async function run(trial: Trial): Promise<Verdict> {
  const folder = trial.folder ?? mkdtempSync(join(tmpdir(), 'coop-faults-'));
  const aside = mkdtempSync(join(tmpdir(), 'coop-clock-'));
  const clock = join(aside, 'wrong');
  writeFileSync(clock, String(trial.wrongMs ?? 0));
  const service = await startService(trial.random);
  const store = await createStore({ url: trial.url, folder, now: () => new Date(), log: silent });
  let arrived = 0;
  const ministries = await startMinistries(trial.releases);
  const crew = createCrew({
    ...{ folder, url: trial.workersUrl ?? trial.url, leaseMs: trial.leaseMs ?? usualLeaseMs },
    ...{ service: service.address, blind: trial.blind ?? false, model: trial.model ?? null },
    ...{ digests: trial.digests !== undefined, sources: sources.map(({ id }) => id) },
    clock: trial.wrongMs == null ? null : clock,
  });
  const asking = createAsking({ ...trial, repeats: trial.repeats ?? 2 }, store);
  try {
    await prepare(trial, store, ministries);
    await crew.start(trial.processes);
    while ((await patiently(() => store.sources(wholeDesk))).some(({ visit }) => visit.readAt === null))
      await pause(50);
    service.weather = trial.weather;
    const publish = async (share: number): Promise<void> => {
      arrived = Math.min(trial.releases, arrived + Math.ceil(share * trial.releases));
      ministries.publish(arrived);
      await asking.ask(share);
    };
    // At once: a process that looked in between would take an empty file for a right clock.
    const setClock = (wrongMs: number): void => {
      writeFileSync(`${clock}.next`, String(wrongMs));
      renameSync(`${clock}.next`, clock);
    };
    const lacking = (): number => verdictOf(trial, service, asking.asked, 0).lost;
    await trial.hurt({ ...crew, publish, setClock, lacking, service, ministries });
    await publish(1);
    await crew.complete();
    const from = performance.now();
    await caughtUp(trial, store, service, asking.asked);
    const { deliveries } = await patiently(() => store.counts());
    return {
      ...verdictOf(trial, service, asking.asked, crew.kills()),
      uncertain: deliveries.unknown + deliveries.given_up,
      caughtUpMs: performance.now() - from,
    };
  } finally {
    await crew.end();
    await store.close().catch(() => {});
    await ministries.stop();
    await service.stop();
    rmSync(aside, { recursive: true, force: true });
    if (trial.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(trial: Trial, store: Store, ministries: Ministries): Promise<void> {
  await store.saveSources(
    sources.map((source) => ({
      ...source,
      url: `${ministries.address}/${source.id}/feed.xml`,
      everyMinutes: 1 / 60,
    })),
  );
  const orders = trial.digests ?? [allAtOnce];
  for (let number = 0; number < trial.channels; number++) {
    const order = orders[number % orders.length] ?? allAtOnce;
    await store.addFollow(`web:c${number}`, order, 'trial', new Date());
  }
}

/** The trial's own look at a database that is being hurt. */
async function patiently<Result>(look: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await look();
    } catch (error) {
      if (tries === 100) throw error;
      await pause(200);
    }
  }
}

/** Waits until nothing is owed any more, or too long. */
async function caughtUp(
  trial: Trial,
  store: Store,
  service: Service,
  asked: ReadonlySet<string>,
): Promise<void> {
  const owed = trial.releases * trial.channels;
  const end = performance.now() + longestMs;
  while (performance.now() < end) {
    const { deliveries } = await patiently(() => store.counts());
    const open = deliveries.waiting + deliveries.sending;
    const settled = deliveries.sent + deliveries.unknown + deliveries.given_up;
    const { lost, unanswered } = verdictOf(trial, service, asked, 0);
    // Corrections count as settled too; but what a blind platform lost is never found there.
    const all = trial.blind ? settled >= owed : lost === 0;
    if (open === 0 && all && unanswered === 0) return;
    await pause(100);
  }
  await explain(store);
}

/** The messages that stand more than once. */
function twiceIn({ messages, late }: Service): Verdict['twice'] {
  const times = new Map<string, number>();
  for (const { channel, id } of messages)
    times.set(`${channel} ${id}`, (times.get(`${channel} ${id}`) ?? 0) + 1);
  return [...times].flatMap(([message, count]) => (count > 1 ? [{ message, late: late.has(message) }] : []));
}

/** Tells why something has not come: whoever finds the row in the table wants to know. */
async function explain(store: Store): Promise<void> {
  const open = await store.listDeliveries(['waiting', 'sending', 'given_up', 'unknown']);
  const { waitingReleases } = await store.counts();
  console.error(
    `not all came: ${waitingReleases} releases wait for a brief, ${open.length} deliveries are open`,
  );
  for (const { state, attempts, nextTryAt, fault } of open.filter((one) => one.attempts > 0))
    console.error(` ${state}, ${attempts} tries, next ${nextTryAt.toISOString()}: ${fault ?? 'no fault'}`);
}

function verdictOf(
  trial: Trial,
  service: Service,
  asked: ReadonlySet<string>,
  kills: number,
): Omit<Verdict, 'uncertain' | 'caughtUpMs'> {
  const times = new Map<string, number>();
  const digests = new Map<string, string[]>();
  for (const { channel, title, id, whole } of service.messages) {
    const what = channel === 'web:asked' ? id : `${channel} ${title}`;
    times.set(what, (times.get(what) ?? 0) + 1);
    if (whole !== '') digests.set(channel, [...(digests.get(channel) ?? []), whole]);
  }
  const titles = Array.from({ length: trial.releases }, (_, number) => titleOf(number));
  const missed = Array.from({ length: trial.channels }, (_, number) => {
    const channel = `web:c${number}`;
    if (trial.digests !== undefined) return missedIn(digests.get(channel) ?? [], titles);
    const cards = titles.map((title) => times.get(`${channel} ${title}`) ?? 0);
    return {
      lost: cards.filter((count) => count === 0).length,
      doubled: cards.filter((count) => count > 1).length,
    };
  });
  const known = new Set(titles);
  const strange = service.messages.filter(
    ({ channel, title, whole }) => channel !== 'web:asked' && whole === '' && !known.has(title),
  );
  const answers = [...asked].map((id) => times.get(id) ?? 0);
  return {
    name: trial.name,
    kills,
    owed: trial.releases * trial.channels,
    lost: missed.reduce((sum, { lost }) => sum + lost, 0),
    doubled: missed.reduce((sum, { doubled }) => sum + doubled, 0),
    questions: answers.length,
    unanswered: answers.filter((count) => count === 0).length,
    answeredTwice: answers.filter((count) => count > 1).length,
    strange: [...new Set(strange.map(({ title }) => title))],
    early: service.seen.early,
    late: service.seen.late,
    twice: twiceIn(service),
    struck: service.seen.lost + service.seen.limited + service.seen.broken,
  };
}
