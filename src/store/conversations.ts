/** Conversations: the places that let Coop in, with what their platform needs to speak there again. */
import type { Conversation } from '../domain/conversation.ts';
import type { Reference } from '../domain/delivery.ts';
import type { Channel } from '../domain/follow.ts';
import type { Database } from './database.ts';
import type { ConversationRow } from './tables.ts';

export function createConversations({ read, write }: Database) {
  return {
    keepConversation: ({ channel, reference, name, gone }: Conversation, now: Date): Promise<void> =>
      write(async (tx) => {
        const kept = { reference: JSON.stringify(reference), name, gone, at: now.getTime() };
        await tx
          .insertInto('conversations')
          .values({ channel, ...kept })
          .onConflict((conflict) => conflict.column('channel').doUpdateSet(kept))
          .execute();
      }),

    conversation: async (channel: Channel): Promise<Conversation | null> => {
      const row = await read
        .selectFrom('conversations')
        .selectAll()
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row ? conversationOf(row) : null;
    },

    conversations: async (platform: string): Promise<Conversation[]> => {
      const rows = await read
        .selectFrom('conversations')
        .selectAll()
        .where('channel', '>=', `${platform}:`)
        .where('channel', '<', `${platform};`)
        .orderBy('channel')
        .execute();
      return rows.map(conversationOf);
    },
  };
}

function conversationOf({ channel, reference, name, gone }: ConversationRow): Conversation {
  return { channel, reference: JSON.parse(reference) as Reference, name, gone };
}
