/** The connector: Teams' REST door for what an app says, one try a call, every failure told as a ChatError. */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { ChatError } from '../platform.ts';
import { baseOf } from './activity.ts';
import { faultOf, unreached } from './faults.ts';
import type { Pace } from './pace.ts';

/** Where a conversation is. */
export interface Target {
  serviceUrl: string;
  /** With its thread (`;messageid=…`) where it has one. */
  conversation: string;
}

export type Json = Readonly<Record<string, unknown>>;

export interface Connector {
  /** Says something in a conversation; gives the activity's id, empty where Teams gave none. */
  post(target: Target, activity: Json): Promise<string>;
  /** Shows that Coop is at work on an answer, if that can be done at once and takes no answer's turn. */
  type(target: Target): Promise<void>;
  /** Opens a conversation: a thread of a channel, or the personal one with somebody. */
  open(serviceUrl: string, channel: string, body: Json): Promise<{ conversation: string; activity: string }>;
  /** Replaces an activity; doing it twice does no harm. */
  update(target: Target, activity: string, change: Json): Promise<void>;
  /** Someone of a conversation, or null when they are not of it. */
  member(target: Target, person: string): Promise<Member | null>;
  /** The channels of a team. */
  channels(serviceUrl: string, team: string): Promise<{ id: string; name: string | null }[]>;
}

const Member = z.looseObject({ id: z.string(), userRole: z.string().nullish() });
export type Member = z.infer<typeof Member>;

export interface ConnectorOptions {
  /** A bearer token for the Bot Connector service; empty where it asks for none. */
  token(): Promise<string>;
  pace: Pace;
  random: () => number;
  fetch: typeof fetch;
}

/** A request that waits longer for its turn is put off. */
const patienceMs = 2_500;
const timeoutMs = 15_000;
/** Of an answer, so much is read. */
const mostAnswered = 200_000;

export function createConnector({ token, pace, random, fetch: send }: ConnectorOptions): Connector {
  const turn = async (conversation: string, patience: number): Promise<void> => {
    const later = await pace.turn(conversation, patience);
    if (later === null) return;
    throw new ChatError('Teams’ limit is reached.', { fate: 'later', retryAfterMs: later.laterMs });
  };

  const call = async (
    method: 'GET' | 'POST' | 'PUT',
    address: string,
    conversation: string,
    body?: Json,
    patience = patienceMs,
  ): Promise<unknown> => {
    const bearer = await token().catch((cause: unknown) => {
      throw new ChatError('Microsoft gives Coop no token: check MICROSOFT_APP_ID and its secret.', {
        fate: 'later',
        cause,
      });
    });
    await turn(conversation, patience);
    const response = await send(address, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw unreached(cause);
    });
    if (response.ok) return await answerOf(response);
    const fault = faultOf(
      response.status,
      response.headers.get('retry-after'),
      await answerOf(response),
      random,
    );
    if (fault.retryAfterMs !== undefined) pace.hold(conversation, fault.retryAfterMs);
    throw fault;
  };

  return {
    post: async ({ serviceUrl, conversation }, activity) => {
      const answer = await call(
        'POST',
        `${under(serviceUrl)}/conversations/${encodeURIComponent(conversation)}/activities`,
        baseOf(conversation),
        activity,
      );
      return Posted.parse(answer).id;
    },
    type: async ({ serviceUrl, conversation }) => {
      pace.expect();
      // Those who asked at the same moment are all heard first.
      await setImmediate();
      if (!pace.isQuiet()) return;
      const address = `${under(serviceUrl)}/conversations/${encodeURIComponent(conversation)}/activities`;
      await call('POST', address, baseOf(conversation), { type: 'typing' }, 0);
    },
    open: async (serviceUrl, channel, body) => {
      const answer = await call('POST', `${under(serviceUrl)}/conversations`, channel, body);
      const { id, activityId } = Opened.parse(answer);
      return { conversation: id, activity: activityId };
    },
    update: async ({ serviceUrl, conversation }, activity, change) => {
      const address = `${under(serviceUrl)}/conversations/${encodeURIComponent(conversation)}/activities/${encodeURIComponent(activity)}`;
      try {
        await call('PUT', address, baseOf(conversation), change);
      } catch (error) {
        if (!(error instanceof ChatError) || error.fate !== 'uncertain') throw error;
        throw new ChatError(error.message, { fate: 'later', cause: error });
      }
    },
    member: async ({ serviceUrl, conversation }, person) => {
      const address = `${under(serviceUrl)}/conversations/${encodeURIComponent(baseOf(conversation))}/members/${encodeURIComponent(person)}`;
      const answer = await call('GET', address, `members ${baseOf(conversation)}`).catch((error: unknown) => {
        if (error instanceof ChatError && error.fate === 'refused') return null;
        throw error;
      });
      return Member.nullable().catch(null).parse(answer);
    },
    channels: async (serviceUrl, team) => {
      const address = `${under(serviceUrl)}/teams/${encodeURIComponent(team)}/conversations`;
      const answer = await call('GET', address, `channels ${team}`);
      return Channels.parse(answer).conversations;
    },
  };
}

// What was posted stands, whatever its answer looks like.
const Posted = z.looseObject({ id: z.string().catch('') }).catch({ id: '' });
const Opened = z
  .looseObject({ id: z.string().catch(''), activityId: z.string().catch('') })
  .catch({ id: '', activityId: '' });
const Channels = z
  .looseObject({
    conversations: z
      .array(z.looseObject({ id: z.string(), name: z.string().nullish().default(null) }))
      .max(2_000),
  })
  .catch({ conversations: [] })
  .transform(({ conversations }) => ({
    conversations: conversations.map(({ id, name }) => ({ id, name: name ?? null })),
  }));

function under(serviceUrl: string): string {
  return `${serviceUrl.replace(/\/+$/, '')}/v3`;
}

/** The answer's JSON, or null where it is none or never ends. */
async function answerOf(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text.length > mostAnswered ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
