/** Faults of PostgreSQL: killed, failed over, slow, cut, and out of connections. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openLine } from './line.ts';
import { startPair } from './pair.ts';
import { arriving, base, type Scenario } from './scenario.ts';
import { run } from './trial.ts';

export const crashed: Scenario = {
  name: 'PostgreSQL killed and started again, 3 processes',
  try: async (given, name) =>
    run({
      ...{ ...base(given), name, processes: 3, url: await given.server.freshDatabase() },
      hurt: (field) =>
        arriving(field, 8, async () => {
          await pause(500 + given.random() * 1_000);
          await given.server.crash();
        }),
    }),
};

/** The primary dies, and the standby that held every commit takes its place at the same address. */
export const failedOver: Scenario = {
  name: 'PostgreSQL failed over to its synchronous standby, 3 processes',
  try: async (given, name) => {
    const pair = await startPair();
    const line = await openLine(pair.url);
    try {
      return await run({
        ...{ ...base(given), name, processes: 3, url: line.url },
        hurt: async (field) => {
          await arriving(field, 4, () => pause(500));
          await field.publish(0.1);
          await pair.failOver();
          line.turn(pair.url);
        },
      });
    } finally {
      await line.stop();
      await pair.stop();
    }
  },
};

export const slow: Scenario = {
  name: 'PostgreSQL slow (40 ms a way), cut, and away for 3 s, 3 processes',
  try: async (given, name) => {
    const url = await given.server.freshDatabase();
    const line = await openLine(url);
    try {
      return await run({
        ...{ ...base(given), name, url, workersUrl: line.url, processes: 3 },
        hurt: async (field) => {
          let time = 0;
          await arriving(field, 8, async () => {
            line.slow(time % 2 === 0 ? 40 : 0);
            await pause(1_500);
            line.close();
            await pause(time++ % 4 === 3 ? 3_000 : 50);
            line.open();
          });
          line.slow(0);
        },
      });
    } finally {
      await line.stop();
    }
  },
};

export const crowded: Scenario = {
  name: 'PostgreSQL out of connections, 3 processes',
  try: async (given, name) => {
    const url = await given.server.freshDatabase();
    return await run({
      ...{ ...base(given), name, url, processes: 3 },
      hurt: (field) =>
        arriving(field, 4, async () => {
          const crowd = await takeAll(url);
          // The processes lose theirs, and find no other.
          await crowd[0]?.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'coop%'`,
          );
          const more = await takeAll(url);
          await pause(2_000);
          for (const client of [...crowd, ...more]) await client.end().catch(() => {});
          await pause(500);
        }),
    });
  },
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
