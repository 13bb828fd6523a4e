/** Sign-in by OpenID Connect: authorization code with PKCE, everything that the issuer answers checked by `openid-client`. */
import type { Request, Response, Router } from 'express';
import * as client from 'openid-client';
import { roleOf } from '../../../domain/access.ts';
import type { Log } from '../../../log.ts';
import { awayWords, faultOf } from './faults.ts';
import { type ClaimNames, identityOf } from './identity.ts';
import { renderSignedOut, renderSignIn, renderSignInFault } from './pages.ts';
import { createSessions, type Sessions } from './session.ts';
import type { SignIn, SignInParts } from './signin.ts';

export interface OpenIdOptions extends ClaimNames {
  issuer: string;
  client: string;
  secret: string;
  sessionMs: number;
  /** Where people reach the page: the issuer sends them back there, whatever name a request came under. */
  address: string;
  keys: readonly string[];
  now: () => Date;
  log: Log;
}

/** Clocks of the desk and of the issuer may differ by this many seconds. */
const skewSeconds = 120;
const timeoutSeconds = 8;
/** What the issuer tells of itself is asked for again after this time. */
const freshMs = 3_600_000;

export const backPath = '/sign-in/back';

/** Sign-in at an issuer. It is asked when somebody signs in, and not before: Coop starts while it is away. */
export function createOpenIdSignIn(options: OpenIdOptions): SignIn {
  const { address, keys, sessionMs, grants, now, log } = options;
  const sessions = createSessions({ keys, secure: address.startsWith('https:'), sessionMs, now });
  const issuer = createIssuer(options);
  return {
    kind: 'openid',
    sight: (request) => {
      const session = sessions.read(request);
      if (session === null) return { who: 'stranger' };
      return { who: 'known', name: session.name, role: roleOf(session, grants), until: session.until };
    },
    addRoutes: (router, parts) => {
      const desk = { options, sessions, issuer, parts };
      addDoor(router, desk);
      router.get(backPath, async (request, response) => await takeBack(request, response, desk));
      router.post('/sign-out', (request, response) => {
        const session = sessions.read(request);
        sessions.close(response);
        if (session !== null) {
          parts.note({ by: `web:${session.name}`, act: 'signed_out', why: null });
          log.info('signed out');
        }
        response.redirect(303, '/sign-in?out=1');
      });
    },
  };
}

interface Desk {
  options: OpenIdOptions;
  sessions: Sessions;
  issuer: () => Promise<client.Configuration>;
  parts: SignInParts;
}

/** What the issuer tells of itself; what it told before holds on while it is away. */
function createIssuer({ now, ...options }: OpenIdOptions): () => Promise<client.Configuration> {
  let known: { config: client.Configuration; at: number } | null = null;
  return async () => {
    const at = now().getTime();
    if (known !== null && Math.abs(at - known.at) < freshMs) return known.config;
    try {
      known = { config: await discover(options), at };
    } catch (error) {
      if (known === null) throw error;
      known = { ...known, at };
    }
    return known.config;
  };
}

/** Asks the issuer for what it tells of itself. Throws what `openid-client` throws. */
export async function discover({
  issuer,
  client: id,
  secret,
}: Pick<OpenIdOptions, 'issuer' | 'client' | 'secret'>): Promise<client.Configuration> {
  const server = new URL(issuer);
  const posted = client.ClientSecretPost(secret);
  const basic = client.ClientSecretBasic(secret);
  // What is not said is Basic (OpenID Connect Discovery 1.0, 3).
  const authenticate: client.ClientAuth = (as, metadata, body, headers) =>
    (as.token_endpoint_auth_methods_supported?.includes('client_secret_post') === true ? posted : basic)(
      as,
      metadata,
      body,
      headers,
    );
  return await client.discovery(server, id, { [client.clockTolerance]: skewSeconds }, authenticate, {
    timeout: timeoutSeconds,
    // The signature too, though the token comes over TLS from the issuer itself. The settings allow http on loopback alone.
    execute: [
      client.enableNonRepudiationChecks,
      ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : []),
    ],
  });
}

function addDoor(router: Router, { options, sessions, issuer, parts }: Desk): void {
  const { address, log } = options;
  router.get('/sign-in', async (request, response) => {
    const to = ownPath(String(request.query.to ?? ''));
    if (request.query.out !== undefined) {
      const ending = await issuer().then(
        (config) => config.serverMetadata().end_session_endpoint ?? null,
        () => null,
      );
      return parts.show(response, 'Signed out', renderSignedOut(ending));
    }
    if (sessions.read(request) !== null) return response.redirect(303, to);
    parts.show(response, 'Sign in', renderSignIn(to));
  });
  router.get('/sign-in/begin', async (request, response) => {
    const to = ownPath(String(request.query.to ?? ''));
    try {
      const config = await issuer();
      const [state, nonce, verifier] = [
        client.randomState(),
        client.randomNonce(),
        client.randomPKCECodeVerifier(),
      ];
      const onward = client.buildAuthorizationUrl(config, {
        redirect_uri: `${address}${backPath}`,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      sessions.begin(request, response, { state, nonce, verifier, to });
      response.redirect(303, onward.href);
    } catch (error) {
      log.error('issuer away', { error });
      response.status(503);
      parts.show(response, 'Sign in', renderSignInFault(awayWords, to));
    }
  });
}

/** The issuer sent somebody back: everything about it is checked before a session begins. */
async function takeBack(request: Request, response: Response, desk: Desk): Promise<void> {
  const { options, sessions, issuer, parts } = desk;
  const begun = sessions.take(request, response, String(request.query.state ?? ''));
  const refuse = (status: number, text: string, why: string): void => {
    parts.note({ by: null, act: 'sign_in_refused', why });
    response.status(status);
    parts.show(response, 'Not signed in', renderSignInFault(text, begun?.to ?? '/'));
  };
  if (begun === null) {
    const text =
      'This sign-in was begun in another browser, used before, or begun more than ten minutes ago.';
    return refuse(400, text, 'unknown state');
  }
  try {
    const config = await issuer();
    const { search } = new URL(request.originalUrl, 'http://any');
    const tokens = await client.authorizationCodeGrant(
      config,
      new URL(`${options.address}${backPath}${search}`),
      {
        ...{ expectedState: begun.state, expectedNonce: begun.nonce, pkceCodeVerifier: begun.verifier },
        idTokenExpected: true,
      },
    );
    const identity = identityOf(tokens.claims() ?? {}, options);
    if (identity === null) return refuse(403, 'The sign-in service did not say who you are.', 'no name');
    sessions.open(response, identity);
    parts.note({ by: `web:${identity.name}`, act: 'signed_in', why: null });
    options.log.info('signed in');
    response.redirect(303, begun.to);
  } catch (error) {
    const { status, text, why } = faultOf(error);
    options.log.warn('sign-in refused', { why, error });
    refuse(status, text, why);
  }
}

/** A path of this page as it may stand in a request; the first page for anything else, another site above all. */
export function ownPath(given: string): string {
  const base = 'http://own.invalid';
  if (!/^\/[\x21-\x7e]{0,1999}$/.test(given) || !URL.canParse(given, base)) return '/';
  const { origin, pathname, search, hash } = new URL(given, base);
  if (origin !== base || pathname.startsWith('//') || /^\/(sign-in|sign-out|arrivals)\b/.test(pathname))
    return '/';
  return `${pathname}${search}${hash}`;
}
