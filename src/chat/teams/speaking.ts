/** Speaking in Teams: a card posted where it belongs, replaced, or shown in a thread, each one once. */
import type { Card } from '../../domain/card.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { Reference } from '../../domain/delivery.ts';
import type { Log } from '../../log.ts';
import { ChatError } from '../platform.ts';
import { baseOf } from './activity.ts';
import type { Connector, Json, Target } from './connector.ts';
import type { Known } from './conversations.ts';
import { ContentError, MissingError } from './faults.ts';
import { messagesOf, type TeamsMessages } from './messages.ts';

export interface SpeakingParts {
  connector: Connector;
  base: string | null;
  log: Log;
}

export interface Speaking {
  /** Posts a card: under an earlier message, or at the top of a conversation. Throws a ChatError. */
  post(known: Known, card: Card, under: Reference | null): Promise<Reference>;
  /** Replaces a posted card; one that was deleted meanwhile is left so. Throws a ChatError. */
  update(reference: Reference, card: Card): Promise<void>;
  /** Shows a card, or a message that is ready, where replies go. Throws a ChatError. */
  reply(target: Target, message: Card | Json, suggestTo: string | null): Promise<void>;
  /** Says a sentence to one person, in their own chat with Coop. */
  tell(known: Pick<Known, 'serviceUrl' | 'bot' | 'tenant'>, person: string, card: Card): Promise<void>;
  /** Shows that Coop is at work, where that costs nothing. Never throws. */
  type(target: Target): Promise<void>;
}

export function createSpeaking({ connector, base, log }: SpeakingParts): Speaking {
  /** What does not fit into the first message follows in its thread; the first one stands, whatever becomes of these. */
  const follow = async (target: Target, rest: readonly Json[]): Promise<void> => {
    for (const more of rest)
      await connector.post(target, more).catch((error: unknown) => log.error('rest not posted', { error }));
  };

  const say = async (
    target: Target,
    { first, rest, plain }: TeamsMessages,
    replyToId = '',
  ): Promise<string> => {
    const under = replyToId === '' ? {} : { replyToId };
    const id = await orPlain(
      (message) => connector.post(target, { ...message, ...under }),
      { first, plain },
      log,
    );
    await follow(target, rest);
    return id;
  };

  return {
    post: async (known, card, under) => {
      const messages = messagesOf(card, { base, suggestTo: null });
      const { serviceUrl, channel, id } = known;
      if (under !== null) {
        const conversation = under.conversation ?? id;
        const activity = await say({ serviceUrl, conversation }, messages, under.activity);
        return { channel, serviceUrl, conversation, activity };
      }
      if (known.kind !== 'channel') {
        const activity = await say({ serviceUrl, conversation: id }, messages);
        return { channel, serviceUrl, conversation: id, activity };
      }
      const opened = await orPlain(
        (activity) => connector.open(serviceUrl, id, threadBody(known, activity)),
        messages,
        log,
      );
      const activity = opened.activity || messageIn(opened.conversation);
      const conversation = threadIn(opened.conversation, id, activity);
      await follow({ serviceUrl, conversation }, messages.rest);
      return { channel, serviceUrl, conversation, activity };
    },
    update: async ({ serviceUrl = '', conversation = '', activity = '' }, card) => {
      if (serviceUrl === '' || activity === '')
        throw new ChatError('This reference is none of Teams.', { fate: 'refused' });
      const { first, plain } = messagesOf(card, { base, suggestTo: null });
      const target = { serviceUrl, conversation };
      try {
        await orPlain(
          (message) => connector.update(target, activity, { ...message, id: activity }),
          { first, plain },
          log,
        );
      } catch (error) {
        if (!(error instanceof MissingError)) throw error;
        log.warn('card is gone', { conversation });
      }
    },
    reply: async (target, message, suggestTo) => {
      if ('kind' in message && 'blocks' in message)
        await say(target, messagesOf(message as Card, { base, suggestTo }));
      else await connector.post(target, message as Json);
    },
    tell: async ({ serviceUrl, bot, tenant }, person, card) => {
      const members = [{ id: person }];
      const body = {
        bot: { id: bot },
        members,
        isGroup: false,
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      };
      const { conversation } = await connector.open(serviceUrl, `personal ${person}`, body);
      await say({ serviceUrl, conversation }, messagesOf(card, { base, suggestTo: null }));
    },
    type: async (target) => {
      await connector.type(target).catch(() => {});
    },
  };
}

/** Better the plain line than nothing: our limits are meant to make a refusal of contents impossible. */
async function orPlain<Result>(
  send: (message: Json) => Promise<Result>,
  { first, plain }: Pick<TeamsMessages, 'first' | 'plain'>,
  log: Log,
): Promise<Result> {
  try {
    return await send(first);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    log.error('card refused', { error, bytes: JSON.stringify(first).length });
    return await send(plain);
  }
}

function threadBody({ id, bot, tenant, name }: Known, activity: Json): Json {
  return {
    isGroup: true,
    ...(bot === '' ? {} : { bot: { id: bot } }),
    ...(tenant === '' ? {} : { tenantId: tenant }),
    channelData: { channel: { id }, ...(tenant === '' ? {} : { tenant: { id: tenant } }) },
    ...(name === null ? {} : { topicName: cleanLine(name, 100) }),
    activity,
  };
}

/** The thread's own id: Teams gives it with the answer, or it is made of the channel and the first message. */
function threadIn(opened: string, channel: string, activity: string): string {
  if (opened.includes(';messageid=')) return opened;
  return activity === '' ? channel : `${baseOf(channel)};messageid=${activity}`;
}

function messageIn(conversation: string): string {
  return /;messageid=([^;]+)/.exec(conversation)?.[1] ?? '';
}
