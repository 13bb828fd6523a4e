/** What Teams adds to a reply: what is heard in the conversation to help, and edit beside stop to what is followed. */
import type { Button, Card } from '../../domain/card.ts';
import type { Follow } from '../../domain/follow.ts';
import { followLine } from '../standing.ts';
import type { Spot } from './errands.ts';
import { helpFor } from './help.ts';

export interface Dress {
  kind: Spot['kind'];
  /** Do plain replies reach Coop here? */
  hearsReplies: boolean;
  /** What the conversation follows. */
  follows: readonly Follow[];
}

/** A reply as Teams shows it. The edit button hands back the order as a line, which fills the form. */
export function dressReply(card: Card, { kind, hearsReplies, follows }: Dress): Card {
  if (card.kind !== 'follows') return helpFor(card, kind, hearsReplies);
  const buttons = card.buttons.flatMap((button): Button[] => {
    const follow = follows.find(({ id }) => button.action === 'unfollow' && String(id) === button.value);
    if (follow === undefined) return [button];
    return [{ action: 'edit_follow', label: `Edit ${follow.id}`, value: followLine(follow) }, button];
  });
  return { ...card, buttons };
}
