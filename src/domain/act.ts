/** An act: what someone did on a platform and Coop has taken in hand, with the cards that it came to owe. */
import type { Card } from './card.ts';

/** An act as its platform puts it away. */
export interface NewAct {
  /** Unique for this act on its platform: repeats of the same act carry the same id. */
  id: string;
  platform: string;
  /** Acts of one thread are worked on one after the other. */
  thread: string;
  /** What the platform needs to answer it; opaque to the rest. */
  body: string;
}

/** A card that an act came to owe: to its asker, or to everyone in the channel. */
export interface OwedReply {
  to: 'asker' | 'channel';
  card: Card;
}

export interface Act extends NewAct {
  /** Claims so far, this one included. */
  attempts: number;
  replies: OwedReply[];
  /** How many of the replies are known to be shown. */
  shown: number;
  /** When showing the next reply was begun without a known end; null when it was not. */
  triedAt: Date | null;
  receivedAt: Date;
  state: 'open' | 'done' | 'given_up';
}

/** An act as its claimer holds it. */
export type HeldAct = Pick<Act, 'id' | 'attempts'>;
