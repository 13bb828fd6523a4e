/** Streaming: an answer that grows in its thread while a model writes it, by verified sentences, until the whole takes its place. */
import type { Block, Card } from '../../domain/card.ts';
import type { Log } from '../../log.ts';
import { linesOf } from '../lines.ts';
import { blocksOf, fitting } from './elements.ts';
import { chatErrorOf, codeOf } from './faults.ts';
import { type SlackMessage, titleBlock } from './render.ts';
import type { Client } from './workspaces.ts';

export interface StreamOptions {
  client: Client;
  channel: string;
  /** The first message of the thread; Slack streams nowhere else. */
  thread: string;
  /** Who asked: Slack shows the growing answer to them, and to others once it has ended. */
  reader: { team: string; user: string };
  base: string | null;
  /** Notes on disk that something is about to be shown, so that a later try looks for it, and shows it. Throws where that may not be. */
  begin<Result>(show: () => Promise<Result>): Promise<Result>;
  log: Log;
}

export interface Stream {
  /** Shows what the answer has come to; what Slack refuses is left to the whole answer. Never throws. */
  show(card: Card): void;
  /** Shows no more, and gives the message that stands: its time stamp, `lost` for one that may stand somewhere, null for none. */
  end(): Promise<string | 'lost' | null>;
}

/**
 * A stream that begins with the first sentence. It is made of blocks alone, in which nothing is markup: what Slack makes of
 * mentions in streamed Markdown it does not tell. It carries no tag, so that nobody takes it for the answer.
 */
export function createStream(options: StreamOptions): Stream {
  const { client, channel, thread, reader, base, begin, log } = options;
  /** Null before the first sentence. */
  let standing: string | 'lost' | null = null;
  let shown: string[] = [];
  let latest: Card | null = null;
  let pump: Promise<void> | null = null;
  let over = false;

  const start = async (card: Card, blocks: SlackMessage['blocks']): Promise<void> => {
    const told = await begin(() => {
      // Until Slack has answered it may stand, and nobody knows where.
      standing = 'lost';
      return client.chat.startStream({
        ...{ channel, thread_ts: thread, recipient_team_id: reader.team, recipient_user_id: reader.user },
        chunks: [{ type: 'blocks', blocks: [titleBlock(card, base), ...blocks] }],
      });
    }).catch((error: unknown) => {
      if (chatErrorOf(error).fate !== 'uncertain') standing = null;
      throw error;
    });
    standing = told.ts ?? 'lost';
  };
  const showMore = async (card: Card): Promise<void> => {
    const lines = card.blocks.filter(isSentence);
    const marks = lines.map((line) => JSON.stringify(line));
    // What is shown cannot be taken back before the end: only more of the same is added.
    if (marks.length <= shown.length || shown.some((mark, index) => mark !== marks[index])) return;
    const fresh = { blocks: lines.slice(shown.length) };
    const blocks = blocksOf(fitting(linesOf(fresh, base)));
    if (standing === null) await start(card, blocks);
    else await client.chat.appendStream({ channel, ts: standing, chunks: [{ type: 'blocks', blocks }] });
    shown = marks;
  };
  const work = async (): Promise<void> => {
    try {
      for (let card = latest; card !== null && !over; card = latest) {
        latest = null;
        await showMore(card);
      }
    } catch (error) {
      over = true;
      log.info('answer not streamed', { why: codeOf(error) ?? chatErrorOf(error).message });
    }
    pump = null;
  };

  return {
    show: (card) => {
      latest = card;
      if (!over) pump ??= work();
    },
    end: async () => {
      over = true;
      await pump;
      return standing;
    },
  };
}

/** Ends a stream that may have ended: its message is then like any other. Where Slack refuses it ends by itself in some minutes. */
export async function stopStream({ chat }: Client, channel: string, ts: string): Promise<void> {
  await chat.stopStream({ channel, ts }).catch(() => {});
}

/** The sentences of an answer, without what stands under them: sources are told of the whole alone. */
function isSentence({ kind }: Block): boolean {
  return kind === 'line' || kind === 'heading';
}
