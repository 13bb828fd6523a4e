/** Posting to Slack: one try a call, one message a second in a channel, and looking for what may have been posted. */
import { setTimeout as wait } from 'node:timers/promises';
import type { types } from '@slack/bolt';
import { WebAPIRateLimitedError } from '@slack/web-api';
import type { Log } from '../../log.ts';
import { ChatError } from '../platform.ts';
import { chatErrorOf, codeOf, isContentFault, isStanding, mayPostUnseen } from './faults.ts';
import { type Books, lookBack, metadataOf, type Sighted, type Spot, type Tag } from './looking.ts';
import { createPace, type Pace } from './pace.ts';
import type { SlackMessage } from './render.ts';
import type { Client } from './workspaces.ts';

export interface Posting {
  /** Posts once and gives the message's time stamp, which is its name. Throws a ChatError. */
  post(spot: Spot, message: SlackMessage, tag: Tag): Promise<{ channel: string; ts: string }>;
  /** Replaces a message. False when it no longer stands. Throws a ChatError. */
  update(spot: Spot, ts: string, message: SlackMessage, tag: Tag | null): Promise<boolean>;
  /**
   * What carries this kind and id; null when Slack does not let us look, or too much stands there since. What stands in
   * `books` is not read again. Throws a ChatError, uncertain or barred.
   */
  find(
    spot: Spot,
    tag: Pick<Tag, 'kind' | 'id'>,
    options: { since: Date; books?: Books },
  ): Promise<Sighted | null>;
}

export interface PostingOptions {
  /** Least milliseconds between two messages of one channel. */
  gapMs: number;
  /** So long a card waits for its workspace's pace; after that it is to come back later. */
  patienceMs: number;
  now: () => Date;
  log: Log;
}

export function createPosting({ gapMs, patienceMs, now, log }: PostingOptions): Posting {
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
    find: async (spot, tag, { since, books = new Map() }) => {
      try {
        const sighted = await lookBack(spot, tag, { since, now: now(), books });
        if (sighted !== 'unfinished') return sighted;
        throw new ChatError('It is being looked for among many messages.', { fate: 'uncertain' });
      } catch (error) {
        if (codeOf(error) === 'thread_not_found') return { parts: new Map(), streamed: null };
        if (mayPostUnseen(error)) return null;
        const { message } = chatErrorOf(error);
        throw isStanding(error)
          ? new ChatError(message, { fate: 'barred', cause: error })
          : new ChatError(`It cannot be looked for at present: ${message}`, {
              fate: 'uncertain',
              cause: error,
            });
      }
    },
  };
}

/** As the client sends it. Handed over unwritten, it copies every part of it for a line that nobody logs. */
function asText<Value>(value: Value): Value {
  return JSON.stringify(value) as Value;
}
