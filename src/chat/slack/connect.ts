/** Connecting: Bolt over Socket Mode and over the shared HTTP listener, told that something arrived only once it is put away. */
import { App, ExpressReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Http } from '../http.ts';
import type { Intake } from '../intake.ts';
import { ChatError } from '../platform.ts';
import { chatErrorOf, codeOf } from './faults.ts';
import { scopes } from './scopes.ts';
import { signedOnly } from './signature.ts';
import type { Workspaces } from './workspaces.ts';

export type BoltApp = InstanceType<typeof App>;

/** Where Slack sends events, commands and presses. */
export const requestPath = '/slack/events';
export const installPath = '/slack/install';
export const redirectPath = '/slack/oauth_redirect';

export interface InstallOptions {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
  /** The address that people reach Coop by; Slack sends them back there. */
  address: string | null;
  authorizeUrl: string | null;
}

export interface ConnectOptions {
  http: Http;
  apiUrl: string;
  /** Set for HTTP. */
  signingSecret: string | null;
  /** Set for Socket Mode. */
  appToken: string | null;
  install: InstallOptions | null;
  workspaces: Workspaces;
  intake: Intake;
  logger: Logger;
  log: Log;
  now: () => Date;
  /** Attaches what is listened for. */
  listen(app: BoltApp): void;
}

export interface Connection {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** An event of a workspace that Coop is not in. */
class StrangerError extends Error {
  override readonly name = 'StrangerError';
}

/** The connections that the secrets allow; HTTP routes are in place at once. */
export function connect(options: ConnectOptions): Connection[] {
  return [
    ...(options.signingSecret === null ? [] : [overHttp(options, options.signingSecret)]),
    ...(options.appToken === null ? [] : [overSocket(options, options.appToken)]),
  ];
}

function overHttp(options: ConnectOptions, signingSecret: string): Connection {
  const { http, install, workspaces, logger, apiUrl, now, log } = options;
  http.app.post(requestPath, signedOnly({ secret: signingSecret, now, log }));
  const receiver = new ExpressReceiver({
    ...{ signingSecret, signatureVerification: false, logger, endpoints: requestPath, app: http.app },
    // Answered when the listener has ended: by then the act is on disk.
    processEventErrorHandler: async ({ response }) => {
      if (!response.headersSent) response.writeHead(503).end();
      return false;
    },
    ...(install === null || workspaces.store === null
      ? {}
      : {
          ...{
            clientId: install.clientId,
            clientSecret: install.clientSecret,
            stateSecret: install.stateSecret,
          },
          ...{ scopes: Object.keys(scopes), installationStore: workspaces.store },
          ...(install.address === null ? {} : { redirectUri: `${install.address}${redirectPath}` }),
          installerOptions: {
            ...{ directInstall: true, stateVerification: true, installPath, redirectUriPath: redirectPath },
            clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 10_000 },
            ...(install.authorizeUrl === null ? {} : { authorizationUrl: install.authorizeUrl }),
          },
        }),
  });
  createApp(receiver, options);
  return { start: async () => {}, stop: async () => {} };
}

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

function overSocket(options: ConnectOptions, appToken: string): Connection {
  const { apiUrl, logger, log } = options;
  const receiver = new SocketModeReceiver({
    ...{ appToken, logger, autoReconnectEnabled: false },
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 10_000 },
    },
  });
  createApp(receiver, options);
  const { client } = receiver;
  const stopping = new AbortController();
  let wait = firstWaitMs;

  // Bolt's own reconnecting ends the process when it fails for good: ours goes on until it is stopped.
  const keepUp = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const ended = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
      try {
        await client.start();
        wait = firstWaitMs;
        log.info('socket open');
        await ended;
      } catch (error) {
        if (!stopping.signal.aborted) log.warn('socket failed', { error, againInMs: wait });
        await pause(wait, stopping.signal);
        wait = Math.min(wait * 2, longestWaitMs);
      }
    }
  };
  let kept: Promise<void> = Promise.resolve();
  return {
    start: async () => {
      await checkAppToken(client, log);
      kept = keepUp();
    },
    stop: async () => {
      stopping.abort();
      await Promise.race([client.disconnect(), pause(2_000, null)]);
      await Promise.race([kept, pause(2_000, null)]);
    },
  };
}

/** Throws a ChatError when Slack refuses the app's token; a Slack that is down is waited for. */
async function checkAppToken(
  client: InstanceType<typeof SocketModeReceiver>['client'],
  log: Log,
): Promise<void> {
  const web = (
    client as unknown as { webClient: { apps: { connections: { open(args: object): Promise<unknown> } } } }
  ).webClient;
  try {
    await web.apps.connections.open({});
  } catch (error) {
    if (codeOf(error) === null) return log.warn('slack unreachable', { error });
    throw new ChatError(
      'Slack refuses SLACK_APP_TOKEN: make an app-level token with the scope connections:write, and turn Socket Mode on.',
      { fate: 'refused', cause: chatErrorOf(error) },
    );
  }
}

/** Bolt over a receiver that acknowledges last: what was not put away is sent again by Slack. */
function createApp(receiver: Receiver, options: ConnectOptions): BoltApp {
  const { workspaces, intake, logger, log, listen, apiUrl } = options;
  const app = new App({
    ...{ receiver: acknowledgingLast(receiver, intake), logger, ignoreSelf: true, convoStore: false },
    ...{ extendedErrorHandler: true, clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } } },
    authorize: async ({ teamId, enterpriseId }) => {
      const team = teamId ?? enterpriseId ?? '';
      const workspace = await workspaces.find(team);
      if (workspace === null) throw new StrangerError(`Coop is not installed in workspace ${team}.`);
      const { token: botToken, botId, botUser: botUserId } = workspace;
      return { botToken, botId, botUserId, teamId: workspace.team };
    },
  });
  app.error(async ({ error }: { error: Error }) => {
    const stranger = isStranger(error);
    log[stranger ? 'warn' : 'error']('slack event failed', { error });
    // Thrown on, it is not acknowledged, and Slack sends it again; a stranger's would only fail again.
    if (!stranger) throw error;
  });
  listen(app);
  return app;
}

function isStranger(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    if (at instanceof StrangerError) return true;
    at = 'original' in at && at.original instanceof Error ? at.original : at.cause;
  }
  return false;
}

function acknowledgingLast(receiver: Receiver, intake: Intake): Receiver {
  return {
    init: (app) => {
      const held = {
        processEvent: (event: Parameters<BoltApp['processEvent']>[0]) =>
          intake.during(async () => {
            const answers: unknown[] = [];
            await app.processEvent({ ...event, ack: async (answer?: unknown) => void answers.push(answer) });
            if (answers.length > 0) await event.ack(answers[0] as never);
          }),
      };
      receiver.init(held as unknown as BoltApp);
    },
    start: (...args) => receiver.start(...args),
    stop: (...args) => receiver.stop(...args),
  };
}

async function pause(ms: number, signal: AbortSignal | null): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
