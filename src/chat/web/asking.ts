/** Asking on the page: a typed line becomes a turn of a conversation, is handed on once, and its answers are shown as they come. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Card } from '../../domain/card.ts';
import { apologyCard } from '../../domain/cards/notices.ts';
import type { Log } from '../../log.ts';
import type { Ask, OnAsk } from '../platform.ts';
import type { Arrival, Arrivals } from './arrivals.ts';
import type { Conversation, Conversations } from './conversations.ts';
import { renderConversation, renderTurns } from './feed.ts';

/** A thread's name as it may come from outside; without the colon that the threads of other platforms have. */
export const ThreadName = z.string().regex(/^[\w.-]{1,120}$/);

/** What the box sends. Fields that make no sense are read as absent. */
export const Typed = z.object({
  q: z.string(),
  thread: ThreadName.nullable().catch(null),
  about: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .nullable()
    .catch(null),
  channel: z
    .string()
    .regex(/^web:[\w-]{1,64}$/)
    .catch('web:desk'),
  /** Set by the script: the same for repeats of one press. */
  act: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .nullable()
    .catch(null),
  zone: z.string().max(60).refine(isZone).nullable().catch(null),
});
export type Typed = z.infer<typeof Typed>;

/** Whoever asks. */
export interface WebAsker {
  id: string;
  /** Did they sign in? */
  known: boolean;
  /** May they change what a channel follows? */
  editor: boolean;
}

export interface Asking {
  /** Hands a line on and resolves once all was answered; a repeat of the same act resolves with its conversation. */
  ask(typed: Typed, asker: WebAsker): Promise<Conversation>;
  /** Resolves when nothing is being answered any more. */
  settled(): Promise<void>;
}

export interface AskingParts {
  conversations: Conversations;
  arrivals: Arrivals;
  log: Log;
  now: () => Date;
  newId: () => string;
}

const remembered = 1_000;

/** Asking through `onAsk`, which never sees one act twice while the process runs. */
export function createAsking(onAsk: OnAsk, parts: AskingParts): Asking {
  const { conversations, now, newId } = parts;
  const acts = new Map<string, Promise<Conversation>>();
  const running = new Set<Promise<Conversation>>();

  const begin = async (id: string, typed: Typed, asker: WebAsker): Promise<Conversation> => {
    const thread = typed.thread ?? `q-${newId()}`;
    const known = conversations.get(thread);
    const about = typed.about ?? known?.about ?? null;
    const place = { thread, channel: known?.channel ?? typed.channel, about };
    const turn = { id: `a-${newId()}`, text: typed.q, askedAt: now(), cards: [], waiting: true };
    show(parts.arrivals, conversations.add(place, turn));
    const asked = {
      ...{ id, ...place, ...typed, about, thread, channel: place.channel },
      ...{ asker: asker.id, atDesk: !asker.known, mayChange: async () => asker.editor },
    };
    await answer(onAsk, asked, turn.id, parts);
    return conversations.get(thread) ?? { ...place, openedAt: turn.askedAt, turns: [] };
  };

  return {
    ask: (typed, asker) => {
      const id = actOf(typed, asker.id, newId);
      const known = acts.get(id);
      if (known) return known;
      const asked = begin(id, typed, asker);
      acts.set(id, asked);
      running.add(asked);
      void asked.finally(() => running.delete(asked)).catch(() => {});
      for (const oldest of acts.keys()) {
        if (acts.size <= remembered) break;
        acts.delete(oldest);
      }
      return asked;
    },
    settled: async () => void (await Promise.allSettled([...running])),
  };
}

async function answer(
  onAsk: OnAsk,
  asked: Omit<Ask, 'text' | 'private' | 'reply' | 'preview' | 'mayChange'> &
    Required<Pick<Ask, 'mayChange' | 'atDesk'>> & { q: string },
  turn: string,
  { conversations, arrivals, log, newId }: AskingParts,
): Promise<void> {
  const { q: text, id, thread, channel, about, asker, zone, atDesk, mayChange } = asked;
  const reply: Ask['reply'] = async (card) => {
    const cards = conversations.get(thread)?.turns.find((known) => known.id === turn)?.cards ?? [];
    const answered = { cards: [...cards, card], preview: null };
    show(arrivals, conversations.change(thread, turn, answered), card.fallback);
  };
  const preview = (card: Card): void => show(arrivals, conversations.change(thread, turn, { preview: card }));
  try {
    const place = { id, channel, thread, about, asker, zone, private: false };
    await onAsk({ ...place, text, atDesk, mayChange, reply, preview });
  } catch (error) {
    const reference = newId();
    log.error('question failed', { reference, thread, error });
    await reply(apologyCard(reference));
  }
  show(arrivals, conversations.change(thread, turn, { waiting: false }));
}

/** What open pages are told of a conversation: the whole of a new one, the turns of one they have. */
export function arrivalsOf(conversation: Conversation, said = ''): Arrival[] {
  const { thread, turns } = conversation;
  const hung = thread.startsWith('post-');
  return [
    ...(hung
      ? []
      : [{ id: `t-${thread}`, element: renderConversation(conversation), inside: 'feed', said: '' }]),
    { id: `turns-${thread}`, element: renderTurns(conversation, turns), inside: null, said },
  ];
}

function show(arrivals: Arrivals, conversation: Conversation | null, said = ''): void {
  if (!conversation) return;
  for (const arrival of arrivalsOf(conversation, said)) arrivals.send(conversation.channel, arrival);
}

/** The act's id: a page without the script gives none, and each of its presses is an act of its own. */
function actOf({ act, q, thread }: Typed, asker: string, newId: () => string): string {
  if (act === null) return `web:${newId()}`;
  const what = createHash('sha256').update(`${asker}\n${thread}\n${q}`).digest('hex').slice(0, 12);
  return `web:${act}-${what}`;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
