/** The workspaces that Coop is in: one by its token, or many that installed it, each with a client of its own. */
import type { Installation, InstallationQuery, InstallationStore, Logger } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import { ChatError } from '../platform.ts';
import type { Seal } from '../seal.ts';
import { fetchWithin } from './calling.ts';
import { chatErrorOf } from './faults.ts';
import type { Installations } from './look.ts';

export type Client = InstanceType<typeof WebClient>;

export interface Workspace {
  team: string;
  botUser: string;
  botId: string;
  /** Who installed Coop; null where that is not known. */
  installer: string | null;
  token: string;
  client: Client;
}

export interface Workspaces {
  /** Learns who Coop is. Throws a ChatError when Slack refuses the token; says nothing when it cannot be reached yet. */
  open(): Promise<void>;
  /** The workspace, or null when Coop is not in it. Null for the team asks for the only one. Throws a ChatError while that cannot be told. */
  find(team: string | null): Promise<Workspace | null>;
  all(): Promise<Workspace[]>;
  /** Forgets a workspace that Coop was removed from. */
  drop(team: string): Promise<void>;
  /** Where Bolt's installer keeps installations; null with one token. */
  readonly store: InstallationStore | null;
}

export interface ClientOptions {
  apiUrl: string;
  timeoutMs: number;
  logger: Logger;
}

/** A client that tries once, waits for nothing, and gives up after a time: the queues above it do the repeating. */
export function createClient(token: string, { apiUrl, timeoutMs, logger }: ClientOptions): Client {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    fetch: fetchWithin(timeoutMs),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
  });
}

async function introduce(
  token: string,
  installer: string | null,
  options: ClientOptions,
): Promise<Workspace> {
  const client = createClient(token, options);
  const told = await client.auth.test();
  const { team_id: team = '', user_id: botUser = '', bot_id: botId = '' } = told;
  return { team, botUser, botId, installer, token, client };
}

/** The one workspace of a bot token. */
export function oneWorkspace(token: string, options: ClientOptions): Workspaces {
  let home: Workspace | null = null;
  let gone = false;
  const learn = async (): Promise<Workspace | null> => {
    if (gone) return null;
    home ??= await introduce(token, null, options).catch((error: unknown) => {
      throw chatErrorOf(error);
    });
    return home;
  };
  return {
    store: null,
    open: async () => {
      await learn().catch((error: unknown) => {
        if (error instanceof ChatError && error.fate === 'refused') throw error;
      });
    },
    find: async (team) => {
      const known = await learn();
      return team === null || known?.team === team ? known : null;
    },
    all: async () => [home].filter((known) => known !== null),
    drop: async () => {
      gone = true;
      home = null;
    },
  };
}

export interface ManyOptions extends ClientOptions {
  installations: Installations;
  seal: Seal;
  /** Told of each workspace that installed Coop, anew or again. */
  installed(team: string): Promise<void>;
  now: () => Date;
  log: Log;
}

const keyOf = (team: string): string => `slack:${team}`;

/** The workspaces that installed Coop through OAuth. */
export function manyWorkspaces(options: ManyOptions): Workspaces {
  const { installations, seal, now, log } = options;
  const known = new Map<string, Workspace>();

  const keep = async (team: string, installation: Installation): Promise<void> =>
    installations.keepInstallation(keyOf(team), seal.close(JSON.stringify(installation), keyOf(team)), now());

  /** Reads all of them: another process may have taken one in or dropped one. */
  const load = async (): Promise<void> => {
    const kept = await installations.installations();
    for (const team of known.keys()) if (!kept.some(({ id }) => id === keyOf(team))) known.delete(team);
    for (const { id, sealed } of kept.filter((one) => one.id.startsWith('slack:'))) {
      try {
        const installation = JSON.parse(seal.open(sealed, id)) as Installation;
        const workspace = workspaceOf(installation, options);
        if (workspace === null) continue;
        if (known.get(workspace.team)?.token !== workspace.token) known.set(workspace.team, workspace);
        if (seal.isOld(sealed)) await keep(workspace.team, installation);
      } catch (error) {
        log.error('installation unreadable', { installation: id, error });
      }
    }
  };

  return {
    open: load,
    find: async (team) => {
      if (team === null ? known.size !== 1 : !known.has(team)) await load();
      return (
        (team === null ? (known.size === 1 ? [...known.values()][0] : undefined) : known.get(team)) ?? null
      );
    },
    all: async () => {
      await load();
      return [...known.values()];
    },
    drop: async (team) => {
      known.delete(team);
      await installations.dropInstallation(keyOf(team));
    },
    store: {
      storeInstallation: async (installation) => {
        const team = installation.team?.id ?? installation.enterprise?.id;
        if (team === undefined) throw new Error('Slack named no workspace in this installation.');
        await keep(team, installation as Installation);
        const workspace = workspaceOf(installation as Installation, options);
        if (workspace) known.set(team, workspace);
        await options.installed(team);
        log.info('installed', { workspace: team });
      },
      fetchInstallation: async (query: InstallationQuery<boolean>) => {
        const id = keyOf(query.teamId ?? query.enterpriseId ?? '');
        const kept = (await installations.installations()).find((one) => one.id === id);
        if (kept === undefined) throw new Error('Coop is not installed in this workspace.');
        return JSON.parse(seal.open(kept.sealed, id)) as Installation<'v2', false>;
      },
      deleteInstallation: async (query: InstallationQuery<boolean>) => {
        known.delete(query.teamId ?? '');
        await installations.dropInstallation(keyOf(query.teamId ?? ''));
      },
    },
  };
}

function workspaceOf(installation: Installation, options: ClientOptions): Workspace | null {
  const team = installation.team?.id ?? installation.enterprise?.id;
  const { bot } = installation;
  if (team === undefined || bot === undefined) return null;
  const { userId: botUser, id: botId, token } = bot;
  return {
    team,
    botUser,
    botId,
    installer: installation.user.id,
    token,
    client: createClient(token, options),
  };
}
