/** The Bot Connector service of the fake Teams: its REST doors, limits and refusals. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { baseOf, type FakeMessage, type Json, personalOf, type World } from './world.ts';

/** What befalls one call. lost: done, and the answer never arrives; cut: not done, and no answer; hang: neither. */
export type Fate = 'lost' | 'cut' | 'hang' | { status: number; code?: string; retryAfter?: number };

export interface Call {
  method: string;
  path: string;
  /** Without its thread; empty where the call names none. */
  conversation: string;
  body: Json;
  /** Milliseconds of a clock that never goes back. */
  at: number;
  status: number | string;
}

export interface Service {
  calls: Call[];
  /** Decides the fate of each call that it returns something for. */
  fate: (call: Call, count: number) => Fate | null;
  /** Requests allowed in a second, over all conversations and in one; null for no limit. */
  limits: { app: number; windows: readonly { most: number; ms: number }[] } | null;
  /** What it asks of whoever calls; null for nothing. */
  token: string | null;
  /** Called with each message that was stored. */
  onStored(message: FakeMessage): void;
}

export function createService(token: string | null): Service {
  return { calls: [], fate: () => null, limits: null, token, onStored: () => {} };
}

/** Teams' limit of a message, in UTF-16 bytes. */
const mostBytes = 100 * 1024;

interface Answer {
  status: number;
  body: Json;
  retryAfter?: number;
}

const no = (status: number, code: string): Answer => ({ status, body: { error: { code, message: code } } });

/** Answers one request to the service. */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { service, world }: { service: Service; world: World },
): Promise<void> {
  const path = decodeURIComponent((request.url ?? '').split('?', 1)[0] ?? '');
  const text = await read(request);
  const body = text === '' ? {} : (JSON.parse(text) as Json);
  const conversation = conversationOf(path, body);
  const call: Call = {
    method: request.method ?? '',
    path,
    conversation,
    body,
    at: performance.now(),
    status: 0,
  };
  const limited = service.limits === null ? null : overLimit(call, service);
  service.calls.push(call);
  const fate = limited ?? service.fate(call, service.calls.length);
  if (fate === 'hang') {
    call.status = 'hang';
    return;
  }
  if (fate === 'cut') {
    call.status = 'cut';
    return void request.socket.destroy();
  }
  const answer =
    fate !== null && fate !== 'lost'
      ? {
          ...no(fate.status, fate.code ?? 'Fault'),
          ...(fate.retryAfter ? { retryAfter: fate.retryAfter } : {}),
        }
      : service.token !== null && request.headers.authorization !== `Bearer ${service.token}`
        ? no(401, 'Unauthorized')
        : route(call, text, { service, world });
  call.status = fate === 'lost' ? 'lost' : answer.status;
  if (fate === 'lost') return void request.socket.destroy();
  response.writeHead(answer.status, {
    'content-type': 'application/json',
    ...(answer.retryAfter === undefined ? {} : { 'retry-after': String(answer.retryAfter) }),
  });
  response.end(JSON.stringify(answer.body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function conversationOf(path: string, body: Json): string {
  const [, named] = /^\/v3\/conversations\/([^/]+)/.exec(path) ?? [];
  if (named !== undefined) return baseOf(named);
  const channel = (body.channelData as { channel?: { id?: string } } | undefined)?.channel?.id;
  return channel ?? '';
}

function overLimit(call: Call, { calls, limits }: Service): Fate | null {
  const accepted = calls.filter(({ status }) => typeof status === 'number' && status < 300);
  const within = (ms: number, of: readonly Call[]): number => of.filter(({ at }) => at > call.at - ms).length;
  if (within(1_000, accepted) >= (limits?.app ?? Number.POSITIVE_INFINITY))
    return { status: 429, retryAfter: 1 };
  const here = accepted.filter(
    ({ conversation, method }) => conversation === call.conversation && method !== 'GET',
  );
  const over = limits?.windows.find(({ most, ms }) => within(ms, here) >= most);
  return over === undefined ? null : { status: 429, retryAfter: Math.ceil(over.ms / 1_000) };
}

function route(call: Call, text: string, parts: { service: Service; world: World }): Answer {
  const { method, path, body } = call;
  const { world } = parts;
  const [, conversation, activity] =
    /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path) ?? [];
  if (text.length * 2 > mostBytes) return no(413, 'MessageSizeTooBig');
  if (method === 'POST' && path === '/v3/conversations') return open(body, parts);
  if (method === 'POST' && conversation !== undefined) return post(conversation, body, parts);
  if (method === 'PUT' && conversation !== undefined)
    return change(conversation, activity ?? '', body, world);
  const [, of, member] = /^\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/.exec(path) ?? [];
  if (method === 'GET' && of !== undefined) return memberOf(of, member ?? '', world);
  const [, team] = /^\/v3\/teams\/([^/]+)\/conversations$/.exec(path) ?? [];
  if (method === 'GET' && team !== undefined) return channelsOf(team, world);
  return no(404, 'NotFound');
}

function refusal(world: World, id: string): Answer | null {
  const found = world.conversations.get(baseOf(id));
  if (found === undefined || found.state === 'deleted') return no(404, 'ConversationNotFound');
  if (found.state === 'removed') return no(403, 'BotNotInConversationRoster');
  return found.state === 'blocked' ? no(403, 'MessageWritesBlocked') : null;
}

function store(
  conversation: string,
  activity: Json,
  { service, world }: { service: Service; world: World },
): FakeMessage {
  const id = world.nextId();
  const root = world.conversations.get(conversation)?.kind === 'channel';
  const message: FakeMessage = {
    ...{ id, activity, by: 'coop', edits: 0, at: performance.now() },
    conversation: root ? `${conversation};messageid=${id}` : conversation,
  };
  world.messages.push(message);
  service.onStored(message);
  return message;
}

function open(body: Json, parts: { service: Service; world: World }): Answer {
  const { world } = parts;
  const channel = (body.channelData as { channel?: { id: string } } | undefined)?.channel?.id;
  const members = body.members as { id: string }[] | undefined;
  if (channel !== undefined) {
    const why = refusal(world, channel);
    if (why !== null) return why;
    if (typeof body.activity !== 'object' || body.activity === null) return no(400, 'BadSyntax');
    const { id, conversation } = store(channel, body.activity as Json, parts);
    return { status: 201, body: { id: conversation, activityId: id } };
  }
  const person = members?.[0]?.id ?? '';
  if (body.tenantId !== world.tenant || !world.people.has(person))
    return no(403, 'ForbiddenOperationException');
  const chat = personalOf(person);
  if (!world.conversations.has(chat.id)) world.conversations.set(chat.id, chat);
  return { status: 201, body: { id: chat.id } };
}

function post(conversation: string, activity: Json, parts: { service: Service; world: World }): Answer {
  const { world } = parts;
  const why = refusal(world, conversation);
  if (why !== null) return why;
  if (activity.type === 'typing') return { status: 201, body: { id: world.nextId() } };
  const cards = (activity.attachments as Json[] | undefined) ?? [];
  if (activity.type !== 'message' || (cards.length === 0 && !activity.text)) return no(400, 'BadSyntax');
  return { status: 201, body: { id: store(conversation, activity, parts).id } };
}

function change(conversation: string, id: string, activity: Json, world: World): Answer {
  const why = refusal(world, conversation);
  if (why !== null) return why;
  const found = world.messages.find(
    (message) => message.id === id && baseOf(message.conversation) === baseOf(conversation),
  );
  if (found === undefined) return no(404, 'ActivityNotFoundInConversation');
  found.activity = activity;
  found.edits++;
  return { status: 200, body: { id } };
}

function memberOf(conversation: string, id: string, world: World): Answer {
  const why = refusal(world, conversation);
  if (why !== null) return why;
  const person = world.people.get(id);
  if (person === undefined || !world.conversations.get(baseOf(conversation))?.members.has(id))
    return no(404, 'MemberNotFoundInConversation');
  const { name, role, entra } = person;
  return { status: 200, body: { id, name, userRole: role, aadObjectId: entra, tenantId: world.tenant } };
}

function channelsOf(team: string, world: World): Answer {
  const channels = [...world.conversations.values()].filter(
    (one) => one.team === team && one.state !== 'deleted',
  );
  const conversations = channels.map(({ id, name }) => (id === team ? { id } : { id, name }));
  return { status: 200, body: { conversations } };
}
