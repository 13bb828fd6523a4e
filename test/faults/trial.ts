/** One trial: ministries publish, channels follow, people ask, processes are hurt; then everything is counted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sample } from '../../src/demo/samples.ts';
import { startSite } from '../../src/demo/site.ts';
import type { NewAct } from '../../src/domain/act.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { allAtOnce, silent } from '../contract/store.samples.ts';
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
  questions?: number;
  weather?: Weather;
  /** Is the platform one that cannot tell what it was posted? */
  blind?: boolean;
  /** Do the processes' clocks jump? */
  jumps?: boolean;
  /** Hurts the running processes while releases arrive; resolves when it is done. */
  hurt(field: Field): Promise<void>;
  random: () => number;
}

/** What a trial may hurt. */
export interface Field {
  workers: ChildProcess[];
  /** Kills one with SIGKILL and starts another in its place, which may kill itself at a step. */
  replace(index: number, killAt?: WorkerOptions['killAt']): Promise<void>;
  /** Resolves when the process at this index has ended. */
  ended(index: number): Promise<void>;
  /** The next share of releases and questions arrives. */
  publish(share: number): Promise<void>;
  setClock(wrongMs: number): void;
  store: Store;
  random: () => number;
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
  struck: number;
  /** From the last hurt to the last post. */
  caughtUpMs: number;
}

const leaseMs = 1_500;
const longestMs = 180_000;
const sources = ['aa-mod', 'bb-mod', 'cc-mod'].map((id) => ({ id, name: `Ministry ${id}`, country: 'LV' }));

const titleOf = (number: number): string =>
  `Latvian and Estonian defence ministers hold talks number ${number} in Riga`;

function sampleOf(number: number): Sample {
  // A week apart: talks of their own, not one event told again.
  const day = new Date(Date.UTC(2026, 0, 5 + 7 * number));
  const words = day.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return {
    source: sources[number % sources.length]?.id ?? '',
    slug: `talks-${number}`,
    title: titleOf(number),
    published: '2026-11-20',
    language: 'en',
    arrives: number + 1,
    corrects: false,
    paragraphs: [
      `Minister of Defence Ilze Kārkliņa met with Estonian Minister of Defence Kadri Lepik in Riga on ${words}.`,
      `The ministers discussed point ${number} of their agenda and agreed to continue joint air defence training.`,
    ],
  };
}

/** Runs a trial to its end and counts. */
export async function run(trial: Trial): Promise<Verdict> {
  const folder = trial.folder ?? mkdtempSync(join(tmpdir(), 'coop-faults-'));
  const clock = join(mkdtempSync(join(tmpdir(), 'coop-clock-')), 'wrong');
  writeFileSync(clock, '0');
  const service = await startService(trial.random);
  const store = await createStore({ url: trial.url, folder, now: () => new Date(), log: silent });
  let arrived = 0;
  const started = new Date(0);
  const there = Array.from({ length: trial.releases }, (_, number) => sampleOf(number));
  const site = await startSite({ sources, samples: there }, { now: () => new Date(arrived * 1000), started });
  const crew = createCrew(trial, { folder, clock: trial.jumps ? clock : null, service: service.address });
  try {
    await store.saveSources(
      sources.map((source) => ({
        ...source,
        url: `${site.address}/${source.id}/feed.xml`,
        everyMinutes: 1 / 600,
      })),
    );
    for (let number = 0; number < trial.channels; number++) {
      await store.addFollow(`web:c${number}`, allAtOnce, 'trial', new Date());
    }
    await crew.start();
    while ((await patiently(() => store.sources())).some(({ visit }) => visit.readAt === null))
      await pause(50);
    service.weather = trial.weather ?? service.weather;
    const asking = createAsking(trial, store);
    const publish = async (share: number): Promise<void> => {
      arrived = Math.min(trial.releases, arrived + Math.ceil(share * trial.releases));
      await asking.ask(share);
    };
    const setClock = (wrongMs: number): void => writeFileSync(clock, String(wrongMs));
    await trial.hurt({ ...crew, publish, setClock, store, random: trial.random });
    await publish(1);
    await crew.complete();
    const from = performance.now();
    await caughtUp(trial, store, service, asking.asked);
    return {
      ...verdictOf(trial, service, asking.asked, crew.kills()),
      ...(await ends(store)),
      caughtUpMs: performance.now() - from,
    };
  } finally {
    await crew.end();
    await store.close().catch(() => {});
    await site.stop();
    await service.stop();
    if (trial.folder === undefined) rmSync(folder, { recursive: true, force: true });
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

interface Place {
  folder: string;
  clock: string | null;
  service: string;
}

function createCrew(trial: Trial, place: Place) {
  const workers: ChildProcess[] = [];
  let kills = 0;
  const spawned = async (killAt: WorkerOptions['killAt'] = null): Promise<ChildProcess> => {
    const options: WorkerOptions = {
      ...place,
      url: trial.workersUrl ?? trial.url,
      leaseMs,
      sources: sources.map(({ id }) => id),
      killAt,
      blind: trial.blind ?? false,
    };
    const script = join(import.meta.dirname, 'worker.ts');
    const child = spawn(process.execPath, [script, JSON.stringify(options)], {
      stdio: ['ignore', 'ignore', process.env.FAULTS_LOG ? 'inherit' : 'ignore', 'ipc'],
    });
    await new Promise((ready) => {
      child.once('message', ready);
      child.once('exit', ready);
    });
    return child;
  };
  const ended = async (index: number): Promise<void> => {
    const child = workers[index];
    if (child && child.exitCode === null && child.signalCode === null) {
      await new Promise((gone) => child.once('exit', gone));
    }
  };
  return {
    workers,
    ended,
    kills: () => kills,
    start: async () => {
      workers.push(...(await Promise.all(Array.from({ length: trial.processes }, () => spawned()))));
    },
    replace: async (index: number, killAt: WorkerOptions['killAt'] = null) => {
      workers[index]?.kill('SIGKILL');
      await ended(index);
      kills++;
      workers[index] = await spawned(killAt);
    },
    /** Brings every process that has ended back. */
    complete: async () => {
      for (const [index, child] of workers.entries()) {
        if (child.exitCode !== null || child.signalCode !== null) workers[index] = await spawned();
      }
    },
    end: async () => {
      for (const [index, child] of workers.entries()) {
        child.kill('SIGKILL');
        await ended(index);
      }
    },
  };
}

/** Questions as webhooks bring them: some twice, some in the wrong order; acknowledged once they are put away. */
function createAsking(trial: Trial, store: Store) {
  const asked = new Set<string>();
  const all = trial.questions ?? 0;
  let next = 0;
  return {
    asked,
    ask: async (share: number): Promise<void> => {
      const count = Math.min(all - next, Math.ceil(share * all));
      const fresh = Array.from({ length: count }, (_, index): NewAct => {
        const id = `act-${next + index}`;
        return { id, platform: 'web', thread: `thread-${(next + index) % 7}`, body: 'latvia estonia talks' };
      });
      next += count;
      const brought = [...fresh, ...fresh.filter(() => trial.random() < 0.5)].sort(
        () => trial.random() - 0.5,
      );
      await Promise.all(
        brought.map((act) =>
          store.receiveActs([act], new Date()).then(
            () => asked.add(act.id),
            () => {},
          ),
        ),
      );
    },
  };
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
    const answered = new Set(
      service.messages.filter(({ channel }) => channel === 'web:asked').map(({ id }) => id),
    );
    const open = deliveries.waiting + deliveries.sending;
    const settled = deliveries.sent + deliveries.unknown + deliveries.given_up;
    if (open === 0 && settled >= owed && answered.size >= asked.size) return;
    await pause(100);
  }
}

async function ends(store: Store): Promise<Pick<Verdict, 'uncertain'>> {
  const { deliveries } = await patiently(() => store.counts());
  return { uncertain: deliveries.unknown + deliveries.given_up };
}

function verdictOf(
  trial: Trial,
  service: Service,
  asked: ReadonlySet<string>,
  kills: number,
): Omit<Verdict, 'uncertain' | 'caughtUpMs'> {
  const times = new Map<string, number>();
  for (const { channel, title, id } of service.messages) {
    const what = channel === 'web:asked' ? id : `${channel} ${title}`;
    times.set(what, (times.get(what) ?? 0) + 1);
  }
  const cards = Array.from({ length: trial.releases }, (_, number) => titleOf(number)).flatMap((title) =>
    Array.from({ length: trial.channels }, (_, channel) => times.get(`web:c${channel} ${title}`) ?? 0),
  );
  const answers = [...asked].map((id) => times.get(id) ?? 0);
  return {
    name: trial.name,
    kills,
    owed: cards.length,
    lost: cards.filter((count) => count === 0).length,
    doubled: cards.filter((count) => count > 1).length,
    questions: answers.length,
    unanswered: answers.filter((count) => count === 0).length,
    answeredTwice: answers.filter((count) => count > 1).length,
    early: service.seen.early,
    struck: service.seen.lost + service.seen.limited + service.seen.broken,
  };
}
