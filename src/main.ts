/** Starts the desk: the platforms, the listener and the rounds of its role; with its folder, the only place that knows everything. */
import { randomUUID } from 'node:crypto';
import { createHttp } from './chat/http.ts';
import type { Platform } from './chat/platform.ts';
import type { TeamsService } from './chat/teams/transport.ts';
import { createWeb } from './chat/web/app.ts';
import { answerAsk } from './flows/answer.ts';
import { metrics } from './flows/health.ts';
import { startMeters } from './flows/meters.ts';
import type { Desk } from './main/desk.ts';
import { namesOf, signInOf, slackPlatform, teamsPlatform, webLook } from './main/platforms.ts';
import { type Role, startRounds } from './main/rounds.ts';

export interface Running {
  /** Where the page is. */
  address: string;
  /** Takes nothing new from now on and ends what was begun, within five seconds; what is not ended then is taken up by another process, or after the next start. */
  stop(): Promise<void>;
}

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
    metrics: async () => `${await metrics(store, now(), desk.model)}${meters.lines().join('\n')}\n`,
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

  const rounds = await startRounds(desk, { platforms, web, role });

  return {
    address,
    stop: async () => {
      const parts = [rounds, ...platforms.values(), http];
      const ended = Promise.allSettled(parts.map((part) => part.stop()));
      await within(stopMs, ended);
      rounds.leave();
      await within(leaveMs, ended);
      meters.stop();
    },
  };
}

/** Of the ten seconds that a process is given to stop, those for what is under way, and for giving back what is not ended then. */
const stopMs = 4_000;
const leaveMs = 1_000;

/** Resolves when the work does, or after so long. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const waited = new Promise<void>((resolve) => {
    late = setTimeout(resolve, ms);
  });
  await Promise.race([work, waited]);
  clearTimeout(late);
}
