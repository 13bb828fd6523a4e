/** The transport: all that Microsoft's SDK does for Coop, which is to tell Teams' requests from forged ones and to get tokens. */
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Request, Response } from 'express';
import type { Log } from '../../log.ts';
import { Activity } from './activity.ts';

/** How the app is registered with Microsoft, and with what it proves to be itself. */
export interface TeamsApp {
  /** Empty only where anyone may speak: on loopback, in a demonstration. */
  id: string;
  type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  /** Microsoft Entra tenant; null for apps of many tenants. */
  tenant: string | null;
  /** Null for a managed identity, which needs none. */
  secret: { password: string } | { thumbprint: string; privateKey: string } | null;
}

/** Where Teams' service is and how it is spoken to: Microsoft's public cloud unless another is named. */
export interface TeamsService {
  /** Where the keys are published that requests are signed with. */
  openIdUrl: string;
  issuer: string;
  /** A bearer token for the service. */
  token(): Promise<string>;
}

/** What an invoke is answered with. */
export interface InvokeAnswer {
  status: number;
  body?: unknown;
}

/** Called for each genuine activity; what it gives is the answer to an invoke. */
export type OnActivity = (activity: Activity) => Promise<InvokeAnswer | null>;

export interface Transport {
  /**
   * Answers a request whose JSON body was read: 401 when it is not Teams', 400 when it is no activity, 503 when that
   * cannot be told because Microsoft's keys cannot be had, 500 when `onActivity` failed; else what that gave, or 200.
   */
  handle(request: Request, response: Response, onActivity: OnActivity): Promise<void>;
  /** A bearer token for Teams' service, empty for an app without an id. Throws when Microsoft gives none. */
  token(): Promise<string>;
}

const scope = 'https://api.botframework.com';
const publicLogin = 'https://login.microsoftonline.com/botframework.com';

export function createTransport(app: TeamsApp, service: TeamsService | null, log: Log): Transport {
  const configuration = configurationOf(app, service);
  const credentials = new ConfigurationServiceClientCredentialFactory(configuration);
  const issuer = service?.issuer ?? scope;
  const authentication = new ConfigurationBotFrameworkAuthentication(configuration, credentials, {
    requiredEndorsements: [],
    // The SDK takes emulators' and skills' tokens too, and checks no service address with those.
    validateClaims: async (claims) => {
      const from = claims.find(({ type }) => type === 'iss')?.value;
      if (app.id !== '' && from !== issuer) throw new Error('The token is not of the Bot Connector service.');
    },
  });
  const adapter = new CloudAdapter(authentication);
  type Genuine = Awaited<ReturnType<typeof authentication.authenticateRequest>>;
  type Turn = Parameters<CloudAdapter['processActivityDirect']>[1];

  return {
    handle: async (request, response, onActivity) => {
      const end = (status: number): void => void response.status(status).end();
      if (app.id !== '' && !request.headers.authorization) return end(401);
      const read = Activity.safeParse(request.body);
      if (!read.success) return end(400);
      const turn = request.body as Turn;
      let genuine: Genuine;
      try {
        genuine = await authentication.authenticateRequest(turn, request.headers.authorization ?? '');
      } catch (error) {
        const status = isForged(error) ? 401 : 503;
        log.warn('request refused', { status, error });
        return end(status);
      }
      let answer: InvokeAnswer | null = null;
      await adapter.processActivityDirect(genuine, turn, async () => {
        answer = await onActivity(read.data);
      });
      respond(response, answer);
    },
    token:
      service?.token ??
      once(async () => {
        // Whoever stands in for Teams in a demonstration asks for none.
        if (app.id === '') return '';
        const made = await credentials.createCredentials(app.id, scope, publicLogin, true);
        if (!('getToken' in made) || typeof made.getToken !== 'function') throw new Error('No credentials.');
        return String(await made.getToken());
      }),
  };
}

function respond(response: Response, answer: InvokeAnswer | null): void {
  if (answer?.body === undefined) response.status(answer?.status ?? 200).end();
  else response.status(answer.status).json(answer.body);
}

function configurationOf(app: TeamsApp, service: TeamsService | null): Record<string, string> {
  const { id, type, tenant, secret } = app;
  return {
    MicrosoftAppId: id,
    // Without an app id there is nothing to prove, and the SDK asks for no secret.
    MicrosoftAppType: id === '' ? 'MultiTenant' : type,
    ...(tenant === null ? {} : { MicrosoftAppTenantId: tenant }),
    ...(secret === null
      ? {}
      : 'password' in secret
        ? { MicrosoftAppPassword: secret.password }
        : { CertificateThumbprint: secret.thumbprint, CertificatePrivateKey: secret.privateKey }),
    ...(service === null
      ? {}
      : {
          ToBotFromChannelOpenIdMetadataUrl: service.openIdUrl,
          ToBotFromEmulatorOpenIdMetadataUrl: service.openIdUrl,
          ToBotFromChannelTokenIssuer: service.issuer,
          ToChannelFromBotLoginUrl: publicLogin,
          ToChannelFromBotOAuthScope: scope,
          OAuthUrl: scope,
          ValidateAuthority: 'true',
        }),
  };
}

/** Was the request refused for what it is? Otherwise Microsoft's keys could not be had, and Teams may ask again. */
function isForged(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === 'FetchError') return false;
  const status = 'statusCode' in error ? error.statusCode : 401;
  return !(typeof status === 'number' && status >= 500);
}

/** Callers at the same time share one call. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | null = null;
  return () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
}
