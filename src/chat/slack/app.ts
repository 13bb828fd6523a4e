/** Slack as a platform: asked by command, mention, message, press and window; posted to with the delivery's id beside it. */
import { type Logger, LogLevel } from '@slack/bolt';
import type { Card } from '../../domain/card.ts';
import type { Reference } from '../../domain/delivery.ts';
import type { Channel } from '../../domain/follow.ts';
import type { Log } from '../../log.ts';
import type { Http } from '../http.ts';
import { createIntake } from '../intake.ts';
import { ChatError, type OnAsk, type Platform } from '../platform.ts';
import { createSeal } from '../seal.ts';
import { startWork, type Work } from '../work.ts';
import { createAnswering } from './answering.ts';
import { connect, type InstallOptions } from './connect.ts';
import { createDelivering } from './delivering.ts';
import { Errand } from './errands.ts';
import { listenOn } from './listening.ts';
import type { SlackLook } from './look.ts';
import { createNames, placeOf } from './names.ts';
import { readJson } from './payloads.ts';
import { createPeople } from './people.ts';
import { createPosting } from './posting.ts';
import { createPressing } from './pressing.ts';
import { createWindows } from './windows.ts';
import { manyWorkspaces, oneWorkspace, type Workspace } from './workspaces.ts';

export interface SlackOptions {
  http: Http;
  look: SlackLook;
  /** One workspace by its token, or null for many by OAuth. */
  botToken: string | null;
  install: (InstallOptions & { keys: string[] }) | null;
  signingSecret: string | null;
  appToken: string | null;
  /** `https://slack.com/api/` unless something stands in for Slack. */
  apiUrl: string;
  /** The address that people reach Coop's page by; null where they cannot. */
  base: string | null;
  /** Who may change what a channel follows. */
  changes: 'anyone' | 'admins';
  zone: string;
  leaseMs: number;
  log: Log;
  now: () => Date;
  /** Least milliseconds between two messages in one channel. */
  gapMs?: number;
  /** After so many milliseconds a call is given up. */
  timeoutMs?: number;
}

/** Slack's own rate: about one message a second in a channel (docs.slack.dev, rate limits). */
const messageGapMs = 1_000;
const longestPatienceMs = 5_000;

/** The platform. Its HTTP routes are in place at once; it works once started. */
export function createSlack(options: SlackOptions): Platform {
  const { http, look, install, base, now, leaseMs, gapMs = messageGapMs, timeoutMs = 10_000 } = options;
  const log = options.log.with({ platform: 'slack' });
  const logger = loggerOf(log);
  const client = { apiUrl: options.apiUrl, timeoutMs, logger };
  const workspaces =
    options.botToken !== null
      ? oneWorkspace(options.botToken, client)
      : manyWorkspaces({
          ...{ ...client, now, log, installations: look.installations },
          seal: createSeal(install?.keys ?? []),
          installed: (team) => look.left((channel) => placeOf(channel)?.team === team, 'back'),
        });
  const names = createNames(options.botToken === null);
  const people = createPeople({ changes: options.changes, now });
  const posting = createPosting({ gapMs, patienceMs: Math.min(leaseMs / 4, longestPatienceMs), now, log });
  const windows = createWindows({ look, names, people, base, zone: options.zone, now });
  const directs = new Map<string, string>();
  const directOf = async (workspace: Workspace, user: string): Promise<string> => {
    const key = `${workspace.team}/${user}`;
    const known =
      directs.get(key) ?? (await workspace.client.conversations.open({ users: user })).channel?.id;
    if (known === undefined)
      throw new ChatError('Slack opens no conversation with this person.', { fate: 'refused' });
    directs.set(key, known);
    return known;
  };
  let work: Work | null = null;
  const running = new Set<Promise<void>>();
  /** Begins what need not be waited for; stopping waits for it. */
  const begin = (what: Promise<void>): void => {
    const done: Promise<void> = what
      .catch((error: unknown) => log.error('slack work failed', { error }))
      .finally(() => running.delete(done));
    running.add(done);
  };
  const intake = createIntake(look.inbox, now, () => work?.wake());
  const pressing = createPressing({ look, names, windows, intake, directOf, timeoutMs, base, now, log });
  const delivering = createDelivering({ look, workspaces, posting, base, log });
  const listen = listenOn({ look, names, windows, intake, pressing, workspaces, directOf, begin, now, log });
  const connections = connect({
    ...{ http, apiUrl: options.apiUrl, signingSecret: options.signingSecret, appToken: options.appToken },
    ...{ install, workspaces, intake, logger, log, now, listen },
  });

  return {
    name: 'slack',
    start: async (onAsk: OnAsk) => {
      await workspaces.open();
      for (const connection of connections) await connection.start();
      const carryOut = createAnswering({
        ...{ look, names, people, posting, workspaces, base, leaseMs, timeoutMs, now, log, onAsk },
        calm: intake.calm,
      });
      work = startWork({
        platform: 'slack',
        ...{ inbox: look.inbox, leaseMs, now, log, calm: intake.calm },
        carryOut: async (act) => {
          await carryOut(act);
          const errand = Errand.safeParse(readJson(act.body));
          if (errand.success && errand.data.kind === 'ask' && errand.data.home) begin(showHome(errand.data));
        },
      });
    },
    post: (channel: Channel, card: Card, delivery: string, under?: Reference) =>
      delivering.post(channel, card, delivery, under),
    update: (reference: Reference, card: Card) => delivering.update(reference, card),
    find: (channel: Channel, delivery: string, since: Date) => delivering.find(channel, delivery, since),
    stop: async () => {
      for (const connection of connections) await connection.stop();
      await work?.stop();
      await Promise.all([...running]);
      work = null;
    },
  };

  async function showHome({ team, user }: { team: string; user: string }): Promise<void> {
    const workspace = await workspaces.find(team);
    if (workspace !== null) await windows.home(workspace, user, await directOf(workspace, user));
  }
}

/** Bolt's own words in our log: warnings and errors only. */
function loggerOf(log: Log): Logger {
  const said = (words: unknown[]): string => words.map(String).join(' ').slice(0, 500);
  return {
    debug: () => {},
    info: () => {},
    warn: (...words) => log.warn('slack says', { said: said(words) }),
    error: (...words) => log.error('slack says', { said: said(words) }),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
