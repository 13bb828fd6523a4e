/** A delivery: one card owed to one channel. */
import type { Channel } from './follow.ts';

/** Where a posted message stands on its platform; opaque outside `chat`. */
export type Reference = Readonly<Record<string, string>>;

export const deliveryStates = ['waiting', 'sending', 'sent', 'unknown', 'given_up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a delivery carries: a brief's card, a digest of one slot, or word of a correction to a card already posted. */
export type Cargo =
  | { kind: 'brief'; brief: string }
  | { kind: 'digest'; since: Date; until: Date }
  | { kind: 'correction'; brief: string; replaces: string };

export interface Delivery {
  id: string;
  /** The follow's id within its channel. */
  follow: number;
  channel: Channel;
  cargo: Cargo;
  state: DeliveryState;
  /** Tries so far, this one included once it is claimed. */
  attempts: number;
  nextTryAt: Date;
  /** Set once the platform took it. */
  reference: Reference | null;
  /** Why the last try failed, in words; null when none did. */
  fault: string | null;
}

/** A delivery that nobody knows to stand or not, as its operator is told of it. */
export interface UnsureDelivery {
  id: string;
  channel: Channel;
  /** What people call the channel, where that is known. */
  name: string | null;
  /** The title of its card; null when what it stood for is gone. */
  title: string | null;
  /** The brief that it tells of; null for a digest. */
  brief: string | null;
  /** Why nobody knows, in words. */
  fault: string | null;
}
