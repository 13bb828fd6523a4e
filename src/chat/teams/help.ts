/** Help that is Teams' own: what Coop hears in a conversation, said when it is added and whenever help is asked for. */
import type { Card } from '../../domain/card.ts';
import { helpCard } from '../../domain/cards/notices.ts';
import type { Spot } from './errands.ts';

/** What Coop hears there, as a sentence. */
export function hearingWords(kind: Spot['kind'], hearsReplies: boolean): string {
  if (kind === 'personal') return 'Here Coop reads every message: no mention is needed.';
  const mention = 'Here Coop reads what mentions @Coop.';
  return kind === 'channel' && hearsReplies
    ? `${mention} In a thread that it answered, a plain reply is enough.`
    : `${mention} In a thread, mention it in each follow-up.`;
}

/** The help card with what is heard in this kind of conversation. */
export function helpFor(card: Card, kind: Spot['kind'], hearsReplies: boolean): Card {
  if (card.kind !== 'help') return card;
  const note = { kind: 'note' as const, spans: [{ text: hearingWords(kind, hearsReplies) }] };
  return { ...card, blocks: [...card.blocks, note] };
}

/** What Coop says when it is added. */
export function welcomeCard(kind: Spot['kind'], hearsReplies: boolean): Card {
  const title = { text: 'Coop is here: ask about defence co-operation', strong: true };
  return helpFor({ ...helpCard(), title }, kind, hearsReplies);
}
