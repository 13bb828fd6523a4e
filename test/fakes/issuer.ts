/** The fake of an OpenID issuer: discovery, keys, sign-in and tokens over real HTTP, its tokens really signed, its codes good once. */
import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [own, other] = [pair(), pair()];

export interface FakeIssuer {
  address: string;
  client: string;
  secret: string;
  /** Claims of whoever signs in next, beside those that every token has. */
  person: Record<string, unknown>;
  /** What the next tokens say otherwise: a wrong audience, nonce, time… */
  lie: Record<string, unknown>;
  /** Signs with a key that was never published. */
  forge: boolean;
  /** What it calls itself, where that is not its address. */
  calls: string | null;
  /** Does it answer? */
  away: boolean;
  /** Refuses whoever signs in, as somebody who pressed “cancel”. */
  denies: boolean;
  /** Requests at the token endpoint so far. */
  exchanges: number;
  /** Where an authorization request leads, as a browser would be sent there by whoever signs in. */
  signIn(onward: string): Promise<string>;
  stop(): Promise<void>;
}

interface Grant {
  redirect: string;
  challenge: string;
  nonce: string;
}

/** Starts it on loopback; its clock is the machine’s. */
export async function startIssuer(): Promise<FakeIssuer> {
  const codes = new Map<string, Grant>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake: FakeIssuer = {
    ...{ address, client: 'coop-desk', secret: 'a secret of the client', person: {}, lie: {} },
    ...{ forge: false, calls: null, away: false, denies: false, exchanges: 0 },
    signIn: async (onward) => {
      const answered = await fetch(onward, { redirect: 'manual' });
      return answered.headers.get('location') ?? `${answered.status}`;
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };

  const authorize = (asked: URLSearchParams, response: ServerResponse): void => {
    const redirect = asked.get('redirect_uri') ?? '';
    const back = new URL(redirect);
    back.searchParams.set('state', asked.get('state') ?? '');
    if (fake.denies) back.searchParams.set('error', 'access_denied');
    else {
      const code = randomUUID();
      codes.set(code, {
        redirect,
        challenge: asked.get('code_challenge') ?? '',
        nonce: asked.get('nonce') ?? '',
      });
      back.searchParams.set('code', code);
    }
    const well = asked.get('client_id') === fake.client && asked.get('code_challenge_method') === 'S256';
    if (well) response.writeHead(302, { location: back.href }).end();
    else response.writeHead(400).end('no such client');
  };

  const exchange = (posted: URLSearchParams, response: ServerResponse): void => {
    fake.exchanges++;
    const refuse = (error: string, status = 400): void => void json(response, { error }, status);
    if (posted.get('client_id') !== fake.client || posted.get('client_secret') !== fake.secret) {
      refuse('invalid_client', 401);
      return;
    }
    const code = posted.get('code') ?? '';
    const grant = codes.get(code);
    codes.delete(code);
    const verifier = createHash('sha256')
      .update(posted.get('code_verifier') ?? '')
      .digest('base64url');
    if (grant?.redirect !== posted.get('redirect_uri') || grant?.challenge !== verifier) {
      refuse('invalid_grant');
      return;
    }
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      ...{ iss: address, aud: fake.client, sub: 'person-1', iat: now, exp: now + 300, nonce: grant.nonce },
      ...fake.person,
      ...fake.lie,
    };
    json(response, {
      access_token: 'a',
      token_type: 'Bearer',
      expires_in: 300,
      id_token: signed(claims, fake.forge),
    });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (fake.away) return void request.socket.destroy();
    const { pathname, searchParams } = new URL(request.url ?? '/', address);
    if (pathname === '/.well-known/openid-configuration')
      return json(response, metadata(address, fake.calls));
    if (pathname === '/keys') return json(response, { keys: [publicKey()] });
    if (pathname === '/authorize') return authorize(searchParams, response);
    if (pathname === '/token')
      return exchange(new URLSearchParams(Buffer.concat(await request.toArray()).toString()), response);
    response.writeHead(404).end();
  };
  return fake;
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function metadata(address: string, calls: string | null) {
  return {
    ...{
      issuer: calls ?? address,
      jwks_uri: `${address}/keys`,
      authorization_endpoint: `${address}/authorize`,
    },
    ...{ token_endpoint: `${address}/token`, end_session_endpoint: `${address}/end` },
    ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
    ...{ id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'] },
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  };
}

function publicKey() {
  const { n, e } = own.publicKey.export({ format: 'jwk' });
  return { kty: 'RSA', use: 'sig', alg: 'RS256', kid: 'key-1', n, e };
}

function signed(claims: Record<string, unknown>, forged: boolean): string {
  const head = `${base64url({ alg: 'RS256', typ: 'JWT', kid: 'key-1' })}.${base64url(claims)}`;
  const signature = createSign('RSA-SHA256')
    .update(head)
    .sign((forged ? other : own).privateKey);
  return `${head}.${signature.toString('base64url')}`;
}
