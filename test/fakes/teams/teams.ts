/** A Teams on loopback: its service, its token issuer, and the people who speak to Coop through it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { issuerDocument, signToken } from './issuer.ts';
import { wordsOf } from './reading.ts';
import { createService, type Service, serve } from './service.ts';
import { baseOf, createWorld, type FakeMessage, type Json, type World } from './world.ts';

export interface Said {
  /** With its thread for a reply in one. */
  conversation?: string;
  by?: string;
  mention?: boolean;
  /** The message's id; the same again repeats the very same message. */
  id?: string;
  more?: Json;
}

export interface FakeTeams {
  address: string;
  world: World;
  service: Service;
  /** Do messages reach Coop that mention nobody? (The resource-specific permission.) */
  readsAll: boolean;
  /** Where Coop listens. */
  endpoint: string;
  /** How Coop finds this Teams. */
  app: { openIdUrl: string; issuer: string; token(): Promise<string> };
  /** The request that brings what a person says, as its bytes: for those who measure. */
  letter(text: string, said?: Said): string;
  /** A person says something. Gives the HTTP status, 0 when Teams does not deliver it. */
  say(text: string, said?: Said): Promise<number>;
  /** A person presses a button of a message, or invokes something else. Gives status and answer. */
  invoke(
    name: string,
    value: Json,
    said?: Said & { replyToId?: string },
  ): Promise<{ status: number; body: Json }>;
  /** Tells Coop of an event. */
  event(activity: Json): Promise<number>;
  /** Sends an activity as it is, with a token of these claims. */
  send(
    activity: Json,
    options?: { claims?: Json; forged?: boolean; token?: string | null },
  ): Promise<Response>;
  /** Coop's messages in a conversation and its threads, oldest first. */
  of(conversation: string): FakeMessage[];
  shown(conversation: string): string;
  stop(): Promise<void>;
}

const issuer = 'https://api.botframework.com';
const anna = '29:anna';

/** Starts a Teams on a free port, or on `port`; before an app without an id it signs nothing and asks for no token. */
export async function startFakeTeams(options: { appId?: string; port?: number } = {}): Promise<FakeTeams> {
  const appId = options.appId ?? 'app-1';
  const world = createWorld(appId);
  const service = createService(appId === '' ? null : 'fake-token');
  const server = createServer((request, response) => {
    const document = issuerDocument(request.url ?? '', address());
    if (document !== null) return void response.writeHead(200).end(JSON.stringify(document));
    void serve(request, response, { service, world });
  });
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const frame = ({ conversation = '19:baltic@thread.tacv2', by = anna, id, more = {} }: Said): Json => {
    const place = world.conversations.get(baseOf(conversation));
    const person = world.people.get(by);
    return {
      ...{ channelId: 'msteams', serviceUrl: `${address()}/`, id: id ?? world.nextId() },
      ...{ timestamp: new Date(0).toISOString(), localTimezone: 'Europe/Riga', locale: 'en-GB' },
      from: { id: by, name: person?.name, aadObjectId: person?.entra },
      recipient: world.bot,
      conversation: {
        ...{
          id: conversation,
          conversationType: place?.kind === 'group' ? 'groupChat' : (place?.kind ?? 'channel'),
        },
        ...{ isGroup: place?.kind !== 'personal', tenantId: world.tenant },
      },
      channelData: {
        tenant: { id: world.tenant },
        ...(place?.team
          ? { team: { id: place.team, name: 'Desk' }, channel: { id: place.id, name: place.name } }
          : {}),
      },
      ...more,
    };
  };

  /** Teams sends one token for an hour. */
  let good: string | null = null;
  const sign = (claims: Json, forged = false): string => {
    const seconds = Math.floor(Date.now() / 1_000);
    const usual = {
      iss: issuer,
      aud: appId,
      serviceurl: `${address()}/`,
      nbf: seconds - 60,
      exp: seconds + 3_600,
    };
    return signToken({ ...usual, ...claims }, { forged });
  };

  /** Does it mention Coop, and does Teams bring it? */
  const mentions = ({ conversation, mention }: Said): { mention: boolean; heard: boolean } => {
    const kind = world.conversations.get(baseOf(conversation ?? '19:baltic'))?.kind ?? 'channel';
    const us = mention ?? kind !== 'personal';
    return { mention: us, heard: us || kind === 'personal' || fake.readsAll };
  };

  const message = (text: string, said: Said): Json => {
    const base = said.conversation ?? '19:baltic@thread.tacv2';
    const kind = world.conversations.get(baseOf(base))?.kind ?? 'channel';
    const { mention } = mentions(said);
    const at = `<at>${world.bot.name}</at>`;
    const id = said.id ?? world.nextId();
    const conversation = kind === 'channel' && base === baseOf(base) ? `${base};messageid=${id}` : base;
    return {
      ...frame({ ...said, id, conversation }),
      ...{ type: 'message', textFormat: 'plain', text: mention ? `${at} ${text}` : text },
      ...(mention ? { entities: [{ type: 'mention', mentioned: world.bot, text: at }] } : {}),
      ...said.more,
    };
  };

  const fake: FakeTeams = {
    ...{ address: address(), world, service, readsAll: false, endpoint: '' },
    app: { openIdUrl: `${address()}/openid`, issuer, token: async () => service.token ?? '' },
    send: (activity, { claims = {}, forged = false, token } = {}) => {
      const plain = Object.keys(claims).length === 0 && !forged;
      good ??= sign({});
      const signed = plain ? good : sign(claims, forged);
      const authorization = token === undefined ? (appId === '' ? null : `Bearer ${signed}`) : token;
      return fetch(fake.endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
        body: JSON.stringify(activity),
      });
    },
    letter: (text, said = {}) => {
      const body = JSON.stringify(message(text, said));
      good ??= sign({});
      const { host, pathname } = new URL(fake.endpoint);
      const head = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${good}`;
      return `${head}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    },
    say: async (text, said = {}) =>
      mentions(said).heard ? (await fake.send(message(text, said))).status : 0,
    invoke: async (name, value, said = {}) => {
      const replyToId = said.replyToId === undefined ? {} : { replyToId: said.replyToId };
      const answer = await fake.send({ ...frame(said), type: 'invoke', name, value, ...replyToId });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Json) };
    },
    event: async (activity) => (await fake.send({ ...frame({}), ...activity })).status,
    of: (conversation) =>
      world.messages.filter(
        (message) => baseOf(message.conversation) === conversation && message.by === 'coop',
      ),
    shown: (conversation) =>
      fake
        .of(conversation)
        .map(({ activity }) => wordsOf(activity))
        .join('\n'),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return fake;
}
