/** What was asked on the page and answered there, as long as the process runs; what a thread carries on is the store's. */
import type { Card } from '../../domain/card.ts';
import type { Channel } from '../../domain/follow.ts';

export interface Turn {
  /** Unique on the page. */
  id: string;
  text: string;
  askedAt: Date;
  /** What Coop answered so far. */
  cards: readonly Card[];
  /** The part of an answer that is still being written. */
  preview?: Card | null;
  waiting: boolean;
}

export interface Conversation {
  thread: string;
  channel: Channel;
  /** The brief it is about, where it hangs under one. */
  about: string | null;
  openedAt: Date;
  turns: readonly Turn[];
}

export interface Conversations {
  /** Adds a turn to a thread, opening it when it is not there. */
  add(place: Pick<Conversation, 'thread' | 'channel' | 'about'>, turn: Turn): Conversation;
  /** Changes one turn and gives its conversation; null when it is no longer kept. */
  change(
    thread: string,
    turn: string,
    change: Partial<Pick<Turn, 'cards' | 'preview' | 'waiting'>>,
  ): Conversation | null;
  get(thread: string): Conversation | null;
  /** A channel's conversations, the last opened first. */
  of(channel: Channel): Conversation[];
}

const kept = { conversations: 200, turns: 50 };

/** The last 200 conversations, the last 50 turns of each. */
export function createConversations(): Conversations {
  // A Map gives its entries in the order they were put in: the first is the one longest untouched.
  const all = new Map<string, Conversation>();

  const put = (conversation: Conversation): Conversation => {
    all.delete(conversation.thread);
    all.set(conversation.thread, conversation);
    for (const oldest of all.keys()) {
      if (all.size <= kept.conversations) break;
      all.delete(oldest);
    }
    return conversation;
  };

  return {
    add: (place, turn) => {
      const known = all.get(place.thread) ?? { ...place, openedAt: turn.askedAt, turns: [] };
      return put({ ...known, turns: [...known.turns, turn].slice(-kept.turns) });
    },
    change: (thread, id, change) => {
      const known = all.get(thread);
      if (!known) return null;
      return put({
        ...known,
        turns: known.turns.map((turn) => (turn.id === id ? { ...turn, ...change } : turn)),
      });
    },
    get: (thread) => all.get(thread) ?? null,
    of: (channel) =>
      [...all.values()]
        .filter((conversation) => conversation.channel === channel)
        .sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime()),
  };
}
