/** A Slack on loopback: the Web API, OAuth, response addresses and Socket Mode, with faults as a test orders them. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { faultsOfBlocks } from './blocks.ts';
import { type Answer, type Methods, methods } from './methods.ts';
import { readBlocks } from './reading.ts';
import { createSockets, type FakeSockets } from './socket.ts';
import { createWorkspace, type FakeMessage, type FakeWorkspace, type Json } from './world.ts';

/** What befalls a call, instead of or after being carried out. */
export type Fault =
  /** Carried out, but the connection is cut before the answer; or answered with 500. */
  | 'lost'
  | 'stored500'
  /** Cut, or answered with 500, before anything was done. */
  | 'cut'
  | 'down'
  | { retryAfter: number }
  | { error: string }
  /** Answered only after so many milliseconds. */
  | { lateMs: number };

export interface Call {
  method: string;
  args: Json;
  /** The workspace's id. */
  team: string;
  at: number;
}

export interface FakeSlackOptions {
  now?: () => number;
  signingSecret?: string;
  /** Least milliseconds between two posts to one channel; 0 for no limit. */
  channelGapMs?: number;
  /** Posts a second over a whole workspace; 0 for no limit. */
  postsPerSecond?: number;
  workspaces?: FakeWorkspace[];
}

export interface FakeSlack {
  /** `http://127.0.0.1:PORT/api/` */
  apiUrl: string;
  authorizeUrl: string;
  origin: string;
  signingSecret: string;
  appToken: string;
  clientId: string;
  clientSecret: string;
  workspaces: Map<string, FakeWorkspace>;
  /** The first workspace. */
  home: FakeWorkspace;
  calls: Call[];
  sockets: FakeSockets;
  statuses: Methods['statuses'];
  prompts: Json[];
  views: Methods['views'];
  homes: Methods['homes'];
  now(): number;
  nextId(prefix: string): string;
  nextTs(): string;
  /** Decides what befalls each call; null for nothing. */
  befall: (call: Call) => Fault | null;
  /** Called when a call was carried out, before it is answered. */
  carriedOut: (call: Call) => void;
  trigger(team: string, user: string): string;
  responseUrl(team: string, channel: string, user: string, about?: FakeMessage | null): string;
  messages(channel?: string): FakeMessage[];
  /** All that stands in a channel, ephemeral messages too, as a person reads it. */
  shown(channel?: string): string;
  close(): Promise<void>;
}

interface ResponseAddress {
  team: string;
  channel: string;
  user: string;
  about: FakeMessage | null;
  uses: number;
  until: number;
}

/** Starts it on a free loopback port. */
export async function openSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const { now = () => Date.now(), channelGapMs = 0, postsPerSecond = 0 } = options;
  const workspaces = new Map((options.workspaces ?? [createWorkspace('T1')]).map((one) => [one.id, one]));
  const home = [...workspaces.values()][0] ?? createWorkspace('T1');
  const triggers = new Map<string, { team: string; user: string; until: number }>();
  const addresses = new Map<string, ResponseAddress>();
  const codes = new Map<string, { team: string; scopes: string[] }>();
  const lastPost = new Map<string, number>();
  const recent: number[] = [];
  const connections = new Set<Socket>();
  const sockets = createSockets();
  let count = 0;
  let lastTs = 0;
  const nextId = (prefix: string): string => `${prefix}${String(++count).padStart(6, '0')}`;
  const nextTs = (): string => {
    lastTs = Math.max(now() * 1000, lastTs + 1);
    return `${Math.floor(lastTs / 1e6)}.${String(lastTs % 1e6).padStart(6, '0')}`;
  };

  const inner: Methods = {
    ...{ now, nextTs, nextId, views: new Map(), homes: new Map(), statuses: [], prompts: [] },
    takeTrigger: (id) => {
      const found = triggers.get(id);
      triggers.delete(id);
      if (!found) return null;
      return found.until < now() ? 'expired' : found;
    },
  };

  const fake: FakeSlack = {
    ...{
      apiUrl: '',
      authorizeUrl: '',
      origin: '',
      signingSecret: options.signingSecret ?? 'fake-signing-secret',
    },
    ...{ appToken: 'xapp-fake', clientId: '1.2', clientSecret: 'fake-client-secret' },
    ...{ workspaces, home, calls: [], sockets, now, nextId, nextTs },
    ...{ statuses: inner.statuses, prompts: inner.prompts, views: inner.views, homes: inner.homes },
    befall: () => null,
    carriedOut: () => {},
    trigger: (team, user) => {
      const id = nextId('trigger.');
      triggers.set(id, { team, user, until: now() + 3_000 });
      return id;
    },
    responseUrl: (team, channel, user, about = null) => {
      const id = nextId('r');
      addresses.set(id, { team, channel, user, about, uses: 0, until: now() + 30 * 60_000 });
      return `${fake.origin}/respond/${id}`;
    },
    messages: (channel) =>
      [...home.channels.values()]
        .filter(({ id }) => channel === undefined || id === channel)
        .flatMap(({ messages }) => messages)
        .filter(({ deleted }) => !deleted),
    shown: (channel) =>
      fake
        .messages(channel)
        .map(({ blocks, text }) => (blocks.length > 0 ? readBlocks(blocks) : text))
        .join('\n'),
    close: async () => {
      sockets.close();
      for (const connection of connections) connection.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  /** 429 as Slack gives it: by channel and by workspace. */
  const limited = (method: string, args: Json): number | null => {
    if (method !== 'chat.postMessage') return null;
    const channel = String(args.channel);
    const wait = (lastPost.get(channel) ?? 0) + channelGapMs - now();
    if (channelGapMs > 0 && wait > 0) return Math.ceil(wait / 1000);
    while ((recent[0] ?? now()) < now() - 1000) recent.shift();
    if (postsPerSecond > 0 && recent.length >= postsPerSecond) return 1;
    recent.push(now());
    lastPost.set(channel, now());
    return null;
  };

  const carryOut = (method: string, args: Json, token: string): Answer => {
    if (method === 'apps.connections.open') {
      if (token !== fake.appToken) return { ok: false, error: 'invalid_auth' };
      return { ok: true, url: `${fake.origin.replace('http', 'ws')}/link?ticket=${sockets.ticket()}` };
    }
    if (method === 'oauth.v2.access') return exchange(args);
    const known = methods[method];
    if (!known) return { ok: false, error: 'unknown_method' };
    const workspace = [...workspaces.values()].find(({ botToken }) => botToken === token);
    if (!workspace) return { ok: false, error: 'invalid_auth' };
    if (!workspace.installed) return { ok: false, error: 'token_revoked' };
    const channel = workspace.channels.get(String(args.channel ?? ''));
    const scope = known.scope?.replace(
      'channels:',
      channel?.kind === 'private' ? 'groups:' : channel?.kind === 'im' ? 'im:' : 'channels:',
    );
    if (scope && !workspace.scopes.has(scope))
      return { ok: false, error: 'missing_scope', needed: scope, provided: [...workspace.scopes].join(',') };
    return known.run(workspace, args, inner);
  };

  const exchange = (args: Json): Answer => {
    if (args.client_id !== fake.clientId || args.client_secret !== fake.clientSecret)
      return { ok: false, error: 'bad_client_secret' };
    const code = codes.get(String(args.code));
    codes.delete(String(args.code));
    const workspace = workspaces.get(code?.team ?? '');
    if (!code || !workspace) return { ok: false, error: 'invalid_code' };
    workspace.installed = true;
    workspace.scopes = new Set(code.scopes);
    return {
      ...{ ok: true, access_token: workspace.botToken, token_type: 'bot', scope: code.scopes.join(',') },
      ...{ bot_user_id: workspace.botUser, app_id: 'A1', team: { id: workspace.id, name: workspace.name } },
      ...{ enterprise: null, authed_user: { id: 'UADMIN' }, is_enterprise_install: false },
    };
  };

  const api = async (method: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const args = readArgs(await bodyOf(request), request.headers['content-type'] ?? '');
    const token =
      String(request.headers.authorization ?? '').replace('Bearer ', '') || String(args.token ?? '');
    const team = [...workspaces.values()].find(({ botToken }) => botToken === token)?.id ?? '';
    const call: Call = { method, args, team, at: now() };
    fake.calls.push(call);
    const fault = fake.befall(call);
    if (fault === 'cut') return void request.socket.destroy();
    if (fault === 'down') return void response.writeHead(503).end('down');
    const wait =
      typeof fault === 'object' && fault !== null && 'retryAfter' in fault
        ? fault.retryAfter
        : limited(method, args);
    if (wait !== null) {
      response.writeHead(429, { 'retry-after': String(wait), 'content-type': 'application/json' });
      return void response.end(JSON.stringify({ ok: false, error: 'ratelimited' }));
    }
    const answer =
      typeof fault === 'object' && fault !== null && 'error' in fault
        ? { ok: false, error: fault.error }
        : carryOut(method, args, token);
    fake.carriedOut(call);
    if (fault === 'lost') return void request.socket.destroy();
    if (fault === 'stored500') return void response.writeHead(500).end('lost');
    if (typeof fault === 'object' && fault !== null && 'lateMs' in fault)
      await new Promise((resolve) => setTimeout(resolve, fault.lateMs));
    const scopes = [...(workspaces.get(team)?.scopes ?? [])].join(',');
    const headers = {
      'content-type': 'application/json',
      ...(scopes === '' ? {} : { 'x-oauth-scopes': scopes }),
    };
    response.writeHead(200, headers).end(JSON.stringify(answer));
  };

  const respond = async (id: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = JSON.parse(await bodyOf(request)) as Json;
    const address = addresses.get(id);
    const call: Call = { method: 'response_url', args: body, team: address?.team ?? '', at: now() };
    fake.calls.push(call);
    const fault = fake.befall(call);
    if (fault === 'cut') return void request.socket.destroy();
    if (fault === 'down') return void response.writeHead(503).end('down');
    if (!address || address.until < now()) return void response.writeHead(404).end('expired_url');
    if (++address.uses > 5) return void response.writeHead(404).end('used_url');
    const faults = faultsOfBlocks(body.blocks);
    if (faults.length > 0) return void response.writeHead(400).end(`invalid_blocks: ${faults.join(' ')}`);
    showResponse(address, body);
    fake.carriedOut(call);
    if (fault === 'lost') return void request.socket.destroy();
    response.writeHead(200).end('ok');
  };

  const showResponse = ({ team, channel, user, about }: ResponseAddress, body: Json): void => {
    const workspace = workspaces.get(team);
    const place = workspace?.channels.get(channel);
    if (!workspace || !place) return;
    if (body.delete_original === true && about) {
      about.deleted = true;
      return;
    }
    const content = { text: String(body.text ?? ''), blocks: (body.blocks as Json[] | undefined) ?? [] };
    if (body.replace_original === true && about) {
      Object.assign(about, content, { edits: about.edits + 1 });
      return;
    }
    place.messages.push({
      ...{ ts: nextTs(), channel, user: workspace.botUser, app: true, ...content, edits: 0, deleted: false },
      ...{ thread: typeof body.thread_ts === 'string' ? body.thread_ts : null, metadata: null },
      onlyFor: body.response_type === 'in_channel' ? null : user,
    });
  };

  /** The page where a person allows the app: it is allowed at once, unless `deny` says otherwise. */
  const authorize = (url: URL, response: ServerResponse): void => {
    const redirect = url.searchParams.get('redirect_uri') ?? '';
    const state = url.searchParams.get('state') ?? '';
    const code = nextId('code');
    const team = url.searchParams.get('team') ?? home.id;
    codes.set(code, { team, scopes: (url.searchParams.get('scope') ?? '').split(',') });
    response
      .writeHead(302, { location: `${redirect}?code=${code}&state=${encodeURIComponent(state)}` })
      .end();
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    const work = url.pathname.startsWith('/api/')
      ? api(url.pathname.slice(5), request, response)
      : url.pathname.startsWith('/respond/')
        ? respond(url.pathname.slice(9), request, response)
        : Promise.resolve(
            url.pathname === '/oauth/v2/authorize'
              ? authorize(url, response)
              : void response.writeHead(404).end(),
          );
    work.catch((error: unknown) => response.destroy(error as Error));
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  server.on('connection', (connection) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.apiUrl = `${fake.origin}/api/`;
  fake.authorizeUrl = `${fake.origin}/oauth/v2/authorize`;
  return fake;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Arguments come as JSON, or as a form whose nested values are JSON texts. */
function readArgs(body: string, type: string): Json {
  if (type.includes('json')) return JSON.parse(body) as Json;
  const nested = new Set(['blocks', 'chunks', 'metadata', 'view', 'prompts', 'attachments']);
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      nested.has(name) ? JSON.parse(value) : value,
    ]),
  );
}
