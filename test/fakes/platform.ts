/** A chat service in memory that fails on demand: loses answers, refuses, rate-limits, and remembers what it was posted. */
import { ChatError, type OnAsk, type Platform } from '../../src/chat/platform.ts';
import type { Card } from '../../src/domain/card.ts';
import type { Reference } from '../../src/domain/delivery.ts';
import type { Channel } from '../../src/domain/follow.ts';

export interface Message {
  channel: Channel;
  delivery: string;
  card: Card;
  under: Reference | null;
  /** How often its card was replaced. */
  edits: number;
}

/** What befalls one call of `post`. lost: stored, but the answer never arrives; hidden: lost, and `find` cannot tell. */
export type Fate = 'well' | 'lost' | 'later' | 'refused' | { retryAfterMs: number };

export interface FakeService {
  platform: Platform;
  messages: Message[];
  /** Calls of `post`, those that failed too. */
  calls: number;
  /** While true, looking for a delivery fails. */
  hidden: boolean;
  /** While true, looking for a delivery is refused. */
  barred: boolean;
  /** Calls of `find`. */
  looks: number;
}

/** A service whose posts meet the fates that `fate` gives, in the order of the calls. */
export function createFakeService(
  fate: (call: number, channel: Channel) => Fate = () => 'well',
  { blind = false }: { blind?: boolean } = {},
): FakeService {
  const service: FakeService = {
    platform: undefined as unknown as Platform,
    messages: [],
    calls: 0,
    hidden: false,
    barred: false,
    looks: 0,
  };
  const referenceOf = (index: number): Reference => ({ message: String(index) });
  service.platform = {
    name: 'web',
    start: async (_onAsk: OnAsk) => {},
    stop: async () => {},
    post: async (channel, card, delivery, under) => {
      const met = fate(service.calls++, channel);
      if (met === 'refused') throw new ChatError('the channel is archived', { fate: 'refused' });
      if (met === 'later') throw new ChatError('the service is down', { fate: 'later' });
      if (typeof met === 'object')
        throw new ChatError('too fast', { fate: 'later', retryAfterMs: met.retryAfterMs });
      service.messages.push({ channel, delivery, card, under: under ?? null, edits: 0 });
      if (met === 'lost') throw new ChatError('the connection was cut', { fate: 'uncertain' });
      return referenceOf(service.messages.length - 1);
    },
    update: async (reference, card) => {
      const message = service.messages[Number(reference.message)];
      if (message === undefined) throw new ChatError('no such message', { fate: 'refused' });
      message.card = card;
      message.edits++;
    },
    find: async (channel, delivery) => {
      service.looks++;
      if (blind) return { seen: 'cannot_tell' };
      if (service.barred) throw new ChatError('Coop was removed from here', { fate: 'refused' });
      if (service.hidden) throw new ChatError('the service is down', { fate: 'later' });
      const index = service.messages.findIndex(
        (known) => known.channel === channel && known.delivery === delivery,
      );
      return index < 0 ? { seen: false } : { seen: true, reference: referenceOf(index) };
    },
  };
  return service;
}
