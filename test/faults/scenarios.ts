/** The faults: each a trial that hurts the running processes in one way. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Server } from '../contract/store.postgres.ts';
import { openLine } from './line.ts';
import type { Weather } from './service.ts';
import { type Field, run, type Trial, type Verdict } from './trial.ts';

/** How much of each fault. */
export interface Size {
  kills: number;
  /** Each step of both straight lines, every so many of them. */
  everyStep: number;
  releases: number;
  channels: number;
  questions: number;
  others: boolean;
}

export const long: Size = {
  kills: 55,
  everyStep: 1,
  releases: 30,
  channels: 14,
  questions: 40,
  others: true,
};
export const short: Size = {
  kills: 3,
  everyStep: 100,
  releases: 6,
  channels: 4,
  questions: 6,
  others: false,
};

const rough: Weather = { lost: 5, limited: 5, broken: 5 };
const stepNames = [
  ...['store.claimSources', 'reader.readSource', 'store.takeIn', 'store.recordVisit', 'store.claimReleases'],
  ...['writer.brief', 'store.keep', 'store.claimDeliveries', 'store.newestVersion', 'store.holdDelivery'],
  ...[
    'chat.post',
    'store.delivered',
    'chat.find',
    'store.postponeDelivery',
    'store.claimActs',
    'store.surnames',
  ],
  ...['store.findBriefs', 'writer.answer', 'store.rememberThread', 'store.addReply', 'store.tryReply'],
  ...['store.noteShown', 'store.endAct'],
];
/** `before` and `after` every call of both straight lines. */
export const steps = stepNames.flatMap((name) => [`${name} before`, `${name} after`]);

interface Given {
  size: Size;
  server: Server;
  random: () => number;
}

type Scenario = (given: Given) => Promise<Verdict | string>;

/** Kills at random moments. */
const killed =
  (database: 'SQLite' | 'PostgreSQL', processes: number): Scenario =>
  async ({ size, server, random }) =>
    run({
      ...base(size, random),
      name: `kill -9 at random, ${database}, ${plural(processes)}`,
      url: database === 'SQLite' ? null : await server.freshDatabase(),
      processes,
      hurt: async (field) => {
        for (let kill = 0; kill < size.kills; kill++) {
          await field.publish(1 / size.kills);
          await pause(50 + random() * 1_000);
          await field.replace(kill % processes);
        }
      },
    });

/** Kills before and after each step. */
const killedAtSteps =
  (database: 'SQLite' | 'PostgreSQL'): Scenario =>
  async ({ size, server, random }) => {
    const chosen = steps.filter((_, index) => index % size.everyStep === 0);
    return await run({
      ...base(size, random),
      name: `kill -9 at each of ${chosen.length} steps, ${database}, 1 process`,
      url: database === 'SQLite' ? null : await server.freshDatabase(),
      processes: 1,
      hurt: async (field) => {
        for (const step of chosen) {
          await field.replace(0, { step, time: 1 });
          await field.publish(1 / chosen.length);
          await Promise.race([field.ended(0), pause(4_000)]);
        }
      },
    });
  };

const stopped: Scenario = ({ size, random }) =>
  run({
    ...base(size, random),
    name: 'stopped for two leases (SIGSTOP), SQLite, 3 processes',
    url: null,
    processes: 3,
    hurt: async (field) => {
      for (let time = 0; time < 12; time++) {
        await field.publish(1 / 12);
        await pause(random() * 500);
        const worker = field.workers[time % 3];
        worker?.kill('SIGSTOP');
        await pause(3_000);
        worker?.kill('SIGCONT');
      }
    },
  });

const storm: Scenario = ({ size, random }) =>
  run({
    ...base(size, random),
    name: '429 storm: 40 of 100 calls limited, 10 broken, 10 lost, SQLite, 3 processes',
    url: null,
    processes: 3,
    weather: { limited: 40, broken: 10, lost: 10 },
    hurt: (field) => arriving(field, 10, 200),
  });

const blind: Scenario = ({ size, random }) =>
  run({
    ...base(size, random),
    name: 'kill -9 at random, a platform that cannot tell (Teams), SQLite, 1 process',
    url: null,
    processes: 1,
    blind: true,
    weather: { limited: 5, broken: 5, lost: 0 },
    questions: 0,
    hurt: async (field) => {
      for (let kill = 0; kill < 20; kill++) {
        await field.publish(1 / 20);
        await pause(200 + random() * 1_000);
        await field.replace(0);
      }
    },
  });

const jumping: Scenario = ({ size, random }) =>
  run({
    ...base(size, random),
    name: 'clocks jump by up to an hour both ways, with kills, SQLite, 3 processes',
    url: null,
    processes: 3,
    jumps: true,
    hurt: async (field) => {
      for (let jump = 0; jump < 20; jump++) {
        await field.publish(1 / 20);
        field.setClock(Math.round((random() - 0.5) * 7_200_000));
        await pause(300 + random() * 400);
        if (jump % 4 === 0) await field.replace(jump % 3);
      }
      // What was put off under the latest clock is not waited for.
      field.setClock(3_700_000);
    },
  });

const crashed: Scenario = async ({ size, server, random }) =>
  run({
    ...base(size, random),
    name: 'PostgreSQL killed and started again, 3 processes',
    url: await server.freshDatabase(),
    processes: 3,
    hurt: async (field) => {
      for (let time = 0; time < 8; time++) {
        await field.publish(1 / 8);
        await pause(500 + random() * 1_000);
        await server.crash();
      }
    },
  });

const slow: Scenario = async ({ size, server, random }) => {
  const url = await server.freshDatabase();
  const line = await openLine(url);
  try {
    return await run({
      ...base(size, random),
      name: 'PostgreSQL slow (40 ms a way), cut, and away for 3 s, 3 processes',
      ...{ url, workersUrl: line.url, processes: 3 },
      hurt: async (field) => {
        for (let time = 0; time < 8; time++) {
          await field.publish(1 / 8);
          line.slow(time % 2 === 0 ? 40 : 0);
          await pause(1_500);
          line.close();
          await pause(time % 4 === 3 ? 3_000 : 50);
          line.open();
        }
        line.slow(0);
      },
    });
  } finally {
    await line.stop();
  }
};

const crowded: Scenario = async ({ size, server, random }) => {
  const url = await server.freshDatabase();
  return await run({
    ...base(size, random),
    name: 'PostgreSQL out of connections, 3 processes',
    ...{ url, processes: 3 },
    hurt: async (field) => {
      for (let time = 0; time < 4; time++) {
        await field.publish(1 / 4);
        const crowd = await takeAll(url);
        // The processes lose theirs, and find no other.
        await crowd[0]?.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'coop%'`,
        );
        const more = await takeAll(url);
        await pause(2_000);
        for (const client of [...crowd, ...more]) await client.end().catch(() => {});
        await pause(500);
      }
    },
  });
};

/** Connects until the server has no connection left. */
async function takeAll(url: string): Promise<pg.Client[]> {
  const taken: pg.Client[] = [];
  for (;;) {
    const client = new pg.Client({ connectionString: url, application_name: 'crowd' });
    client.on('error', () => {});
    try {
      await client.connect();
      taken.push(client);
    } catch {
      return taken;
    }
  }
}

const full: Scenario = async ({ size, random }) => {
  const folder = mkdtempSync(join(tmpdir(), 'coop-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return 'disk full: skipped, a small file system can be mounted by root only';
  }
  const filler = join(folder, 'filler');
  try {
    return await run({
      ...base(size, random),
      name: 'disk full six times, SQLite on 12 MB, 1 process',
      ...{ url: null, folder, processes: 1 },
      hurt: async (field) => {
        for (let time = 0; time < 6; time++) {
          try {
            writeFileSync(filler, Buffer.alloc(12_000_000));
          } catch {
            // As much as there was room for is written.
          }
          await field.publish(1 / 6);
          await pause(1_500);
          rmSync(filler, { force: true });
          await pause(500);
        }
      },
    });
  } finally {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
};

/** All of them, those of the short form first. */
export function scenariosOf({ others }: Size): Scenario[] {
  const both = ['SQLite', 'PostgreSQL'] as const;
  return [
    ...both.flatMap((database) => [killed(database, 1), killed(database, 3)]),
    ...(others ? both.map(killedAtSteps) : []),
    ...(others ? [stopped, storm, blind, jumping, full, crashed, slow, crowded] : []),
  ];
}

function base(
  { releases, channels, questions }: Size,
  random: () => number,
): Omit<Trial, 'name' | 'url' | 'processes' | 'hurt'> {
  return { releases, channels, questions, random, weather: rough };
}

async function arriving(field: Field, times: number, ms: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await field.publish(1 / times);
    await pause(ms);
  }
}

function plural(processes: number): string {
  return processes === 1 ? '1 process' : `${processes} processes`;
}
