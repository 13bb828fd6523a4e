/** Messages as Teams takes them: a card's activity with what notifications show, the model's label and lines to press. */
import type { Card } from '../../domain/card.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { Json } from './connector.ts';
import { messageEntity } from './entities.ts';
import { type AdaptiveCard, inertLine, renderCard } from './render.ts';

export const adaptive = 'application/vnd.microsoft.card.adaptive';

/** A card as one message, and as further ones for its thread; `plain` is what is said where Teams refuses the card. */
export interface TeamsMessages {
  first: Json;
  rest: Json[];
  plain: Json;
}

export interface MessageOptions {
  base: string | null;
  /** Lines that one press sends, in a personal chat; null where Teams shows none. */
  suggestTo: string | null;
}

/** Teams shows at most this many suggested actions well. */
const mostSuggested = 6;

/** The messages that a card takes: the first, and those that hold what it has no room for. */
export function messagesOf(card: Card, { base, suggestTo }: MessageOptions): TeamsMessages {
  const { card: first, text, rest } = renderCard(card, { base });
  const entity = messageEntity(card, base);
  const labelled = entity === null ? {} : { entities: [entity] };
  return {
    first: { ...cardMessage(first, text), ...labelled, ...suggested(card, suggestTo) },
    rest: rest.map((more) => ({ ...cardMessage(more, text), ...labelled })),
    plain: { type: 'message', text, textFormat: 'plain', ...labelled },
  };
}

/** An Adaptive Card as a message. */
export function cardMessage(content: AdaptiveCard, summary: string): Json {
  return { type: 'message', summary, attachments: [{ contentType: adaptive, content }] };
}

function suggested(card: Card, to: string | null): Json {
  if (to === null) return {};
  const lines = card.blocks.flatMap((block) => (block.kind === 'suggestions' ? block.lines : []));
  const actions = [...new Set(lines.map((line) => cleanLine(line, 200)))]
    .filter((line) => line !== '')
    .slice(0, mostSuggested)
    .map((line) => ({ type: 'imBack', title: inertLine(line).slice(0, 60), value: line }));
  return actions.length === 0 ? {} : { suggestedActions: { to: [to], actions } };
}
