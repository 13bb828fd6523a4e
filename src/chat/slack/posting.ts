/** Posting to Slack: one try a call, one message a second in a channel, and looking for what may have been posted. */
import { setTimeout as wait } from 'node:timers/promises';
import type { types } from '@slack/bolt';
import { WebAPIRateLimitedError } from '@slack/web-api';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { ChatError } from '../platform.ts';
import { chatErrorOf, codeOf, isContentFault } from './faults.ts';
import { createPace, type Pace } from './pace.ts';
import type { SlackMessage } from './render.ts';
import type { Client } from './workspaces.ts';

/** What a message carries so that it is known again: of which kind it is, whose it is, and which part of it. */
export interface Tag {
  kind: 'coop_delivery' | 'coop_reply';
  id: string;
  part: number;
  /** How many parts there are. */
  parts: number;
}

/** A part that was found. */
export interface Found {
  ts: string;
  parts: number;
}

export interface Sighted {
  /** By part. */
  parts: Map<number, Found>;
  /** The last message that was streamed there and carries no tag: an answer that was never finished. */
  streamed: string | null;
}

export interface Spot {
  client: Client;
  /** Slack's id of the channel, or of a person for the direct conversation with them. */
  channel: string;
  /** The first message of the thread it goes under; null posts into the channel. */
  thread: string | null;
}

export interface Posting {
  /** Posts once and gives the message's time stamp, which is its name. Throws a ChatError. */
  post(spot: Spot, message: SlackMessage, tag: Tag): Promise<{ channel: string; ts: string }>;
  /** Replaces a message. False when it no longer stands. Throws a ChatError. */
  update(spot: Spot, ts: string, message: SlackMessage, tag: Tag | null): Promise<boolean>;
  /** What carries this kind and id. Null when Slack does not let us look. Throws a ChatError, always uncertain. */
  find(spot: Spot, tag: Pick<Tag, 'kind' | 'id'>, since: Date): Promise<Sighted | null>;
}

/** Slack's clock and ours may differ by so much: what was posted before it would not be found. */
const clockSlackMs = 10 * 60_000;
/** Slack gives apps outside its Marketplace 15 messages a call, and one call a minute. */
const page = 15;
const mostPages = 20;

export interface PostingOptions {
  /** Least milliseconds between two messages of one channel. */
  gapMs: number;
  /** So long a card waits for its workspace's pace; after that it is to come back later. */
  patienceMs: number;
  log: Log;
}

export function createPosting({ gapMs, patienceMs, log }: PostingOptions): Posting {
  const turns = new Map<string, Promise<void>>();
  const paces = new WeakMap<Client, Pace>();
  const paceOf = (client: Client): Pace => {
    const pace = paces.get(client) ?? createPace(() => performance.now());
    paces.set(client, pace);
    return pace;
  };

  /** Cards keep to the workspace's pace. A reply has someone waiting for it, and goes at once. */
  const keepPace = async ({ client }: Spot, { kind }: Tag): Promise<void> => {
    const pace = paceOf(client);
    if (kind === 'coop_reply') return pace.note();
    const until = performance.now() + patienceMs;
    for (let ms = pace.turn(); ms > 0; ms = pace.turn()) {
      if (performance.now() + ms > until)
        throw new ChatError('Slack takes no more messages of this workspace at present.', {
          fate: 'later',
          retryAfterMs: Math.ceil(ms),
        });
      await wait(ms);
    }
  };

  const learn = ({ client, channel }: Spot, error: unknown): void => {
    if (!(error instanceof WebAPIRateLimitedError)) return;
    const perSecond = paceOf(client).refused(channel);
    if (perSecond !== null) log.info('pace learnt', { perSecond: Math.floor(perSecond) });
  };

  /** One post after the other in a channel, each so long after Slack answered the one before. Other channels do not wait. */
  const inTurn = async <Result>(channel: string, work: () => Promise<Result>): Promise<Result> => {
    if (gapMs === 0) return work();
    const done = (turns.get(channel) ?? Promise.resolve()).then(work);
    const over = done.then(
      () => wait(gapMs, undefined, { ref: false }),
      () => wait(gapMs, undefined, { ref: false }),
    );
    turns.set(channel, over);
    void over.then(() => {
      if (turns.get(channel) === over) turns.delete(channel);
    });
    return done;
  };

  return {
    post: async (spot, message, tag) => {
      const { client, channel, thread } = spot;
      const call = async (blocks: types.KnownBlock[] | null) => {
        await keepPace(spot, tag);
        return client.chat.postMessage({
          channel,
          text: message.text,
          ...(blocks === null ? {} : { blocks: asText(blocks) }),
          ...(thread === null ? {} : { thread_ts: thread }),
          ...{ metadata: asText(metadataOf(tag)), unfurl_links: false, unfurl_media: false },
        });
      };
      try {
        const told = await inTurn(channel, () => call(message.blocks)).catch((error: unknown) => {
          if (!isContentFault(error)) throw error;
          // Better the plain line than nothing: our limits are meant to make this impossible.
          log.error('blocks refused', { tag: tag.id, error: codeOf(error) });
          return inTurn(channel, () => call(null));
        });
        paceOf(client).taken();
        return { channel: told.channel ?? channel, ts: told.ts ?? '' };
      } catch (error) {
        learn(spot, error);
        throw chatErrorOf(error);
      }
    },
    update: async ({ client, channel }, ts, message, tag) => {
      try {
        const metadata = tag === null ? {} : { metadata: metadataOf(tag) };
        await client.chat.update({ channel, ts, text: message.text, blocks: message.blocks, ...metadata });
        return true;
      } catch (error) {
        if (codeOf(error) === 'message_not_found') return false;
        throw chatErrorOf(error);
      }
    },
    find: async (spot, tag, since) => {
      try {
        return await look(spot, tag, since);
      } catch (error) {
        const blind = [
          'missing_scope',
          'not_in_channel',
          'channel_not_found',
          'method_not_supported_for_channel_type',
        ];
        if (blind.includes(codeOf(error) ?? '')) return null;
        if (codeOf(error) === 'thread_not_found') return { parts: new Map(), streamed: null };
        const { message } = chatErrorOf(error);
        throw new ChatError(`It cannot be looked for at present: ${message}`, {
          fate: 'uncertain',
          cause: error,
        });
      }
    },
  };
}

interface Streamed {
  metadata?: unknown;
  ts?: string;
  streaming_state?: string;
}

async function look(
  { client, channel, thread }: Spot,
  tag: Pick<Tag, 'kind' | 'id'>,
  since: Date,
): Promise<Sighted | null> {
  const oldest = ((since.getTime() - clockSlackMs) / 1000).toFixed(6);
  const parts = new Map<number, Found>();
  let streamed: string | null = null;
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages++) {
    const asked = { channel, oldest, limit: page, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const told =
      thread === null
        ? await client.conversations.history({ ...asked, inclusive: true })
        : await client.conversations.replies({ ...asked, ts: thread, inclusive: true });
    for (const message of told.messages ?? []) {
      const { metadata, ts, streaming_state: state } = message as Streamed;
      const part = partOf(metadata, tag);
      if (part !== null && ts !== undefined) parts.set(part.part, { ts, parts: part.parts });
      else if (state !== undefined && metadata === undefined && ts !== undefined) streamed = ts;
    }
    cursor = told.response_metadata?.next_cursor;
    if (!cursor) return { parts, streamed };
  }
  return parts.size > 0 ? { parts, streamed } : null;
}

/** As the client sends it. Handed over unwritten, it copies every part of it for a line that nobody logs. */
function asText<Value>(value: Value): Value {
  return JSON.stringify(value) as Value;
}

function metadataOf({ kind, id, part, parts }: Tag) {
  return { event_type: kind, event_payload: { id, part: String(part), parts: String(parts) } };
}

const Metadata = z.object({
  event_type: z.string(),
  event_payload: z.object({ id: z.string(), part: z.coerce.number(), parts: z.coerce.number() }),
});

/** Which part of it a message is, by its metadata; null when it is none of it. */
function partOf(
  metadata: unknown,
  { kind, id }: Pick<Tag, 'kind' | 'id'>,
): { part: number; parts: number } | null {
  const read = Metadata.safeParse(metadata);
  if (!read.success || read.data.event_type !== kind || read.data.event_payload.id !== id) return null;
  return read.data.event_payload;
}
