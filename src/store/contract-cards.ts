/** What the store guarantees of cards: who asked for them, which are owed, and where they stand. */
import type { Delivery, DeliveryState, Reference } from '../domain/delivery.ts';
import type { Channel, Follow, Order } from '../domain/follow.ts';
import type { LeadLine } from '../domain/lead.ts';
import type { Claimed, Tried } from './deliveries.ts';
import type { CardEdit } from './edits.ts';
import type { FollowChange } from './follows.ts';

/** Standing orders, digest slots, deliveries, and edits of what was posted. */
export interface Cards {
  /** Adds a follow under the channel's next number; an equal standing order is returned as it is, and goes on where it was paused. */
  addFollow(channel: Channel, order: Order, by: string, now: Date): Promise<Follow>;
  /** False when the channel has no such follow. */
  removeFollow(channel: Channel, id: number, by: string, now: Date): Promise<boolean>;
  followsOf(channel: Channel): Promise<Follow[]>;
  allFollows(): Promise<Follow[]>;
  /** Notes why nothing is sent at present, or with null that all is well again: what it owes is due at once then. Deliveries are claimed as before. */
  pauseFollow(channel: Channel, id: number, why: string | null): Promise<void>;
  /** Who changed which standing order, newest first. */
  followChanges(limit: number): Promise<FollowChange[]>;

  /** The end of the last digest slot that a follow was given, or null before its first; one that only a clock far ahead can have closed does not count. */
  lastSlot(channel: Channel, follow: number, now: Date): Promise<Date | null>;
  /**
   * Gives a follow the digest of one slot, once: false when it already has it. `empty` only notes the slot: false, and
   * nothing noted, where the slot holds other than the `seen` briefs that were looked at. What is kept from then on is
   * kept after the slot's end, whatever the clock of whoever keeps it.
   */
  addDigest(
    follow: Follow,
    slot: { since: Date; until: Date },
    options: { now: Date; empty: boolean; seen: number },
  ): Promise<boolean>;
  /** Keeps the opening sentences of one slot's digest. */
  keepLead(follow: Pick<Follow, 'channel' | 'id'>, until: Date, lines: readonly LeadLine[]): Promise<void>;
  /** None where none was kept; no line that rests on what the channel may not see. */
  leadOf(follow: Pick<Follow, 'channel' | 'id'>, until: Date): Promise<LeadLine[]>;

  /**
   * Takes up to `limit` deliveries that are due, at most one a channel and none of a channel that waits or is being
   * sent to, oldest first, each to one caller until its lease ends. Marks them `sending`.
   */
  claimDeliveries(now: Date, leaseMs: number, limit: number): Promise<Claimed[]>;
  /** Lengthens a claim, to be asked right before posting: false when its lease ended and it is no longer the caller's to post. */
  holdDelivery(tried: Tried, now: Date, leaseMs: number): Promise<boolean>;
  /** The platform took it: true whoever holds it now. */
  delivered(id: string, reference: Reference, now: Date): Promise<void>;
  /**
   * Not posted: try again at `at`; the channel waits with it. A try that does not count leaves `attempts` as it was
   * before, but never at none. Nothing changes when the claim is no longer the caller's.
   */
  postponeDelivery(tried: Tried, at: Date, why: { fault: string; counted: boolean }): Promise<void>;
  /** Ends a delivery as `unknown` or `given_up`, for good, with why. Nothing changes when the claim is no longer the caller's. */
  endDelivery(tried: Tried, state: 'unknown' | 'given_up', fault: string): Promise<void>;
  /**
   * It may stand, and its channel can be neither looked into nor posted to until a person mends it: its follow is paused
   * with why, and it rests, uncertain, until that goes on or `lookAgain`; its channel waits with it. Where its follow is gone
   * it ends unknown. Nothing changes when the claim is no longer the caller's.
   */
  restDelivery(delivery: Delivery, fault: string, now: Date): Promise<void>;
  /** What rests is due at once, uncertain as before. */
  lookAgain(now: Date): Promise<void>;
  /**
   * An operator's word on a delivery that ended unknown or given up: `sent` notes that it stands on its platform,
   * `again` makes it wait to be posted anew; the audit list says so. False when it is of no such state.
   */
  settleDelivery(id: string, as: 'sent' | 'again', word: { by: string; now: Date }): Promise<boolean>;
  delivery(id: string): Promise<Delivery | null>;
  /** Oldest first; of all states unless some are named. */
  listDeliveries(states?: readonly DeliveryState[]): Promise<Delivery[]>;
  /** Deliveries that this channel's platform took, the latest first. */
  postedTo(channel: Channel, range: { limit: number; offset: number }): Promise<Delivery[]>;
  /** Deliveries that a platform took for this brief's release, of whatever version: where its cards stand. */
  postedCards(brief: string): Promise<Delivery[]>;
  /** Is a card of this brief's release being posted now, or was so when work on it was cut short? */
  isCardUnderWay(brief: string): Promise<boolean>;
  /** Deliveries that a platform took for all releases that tell of this brief's event. */
  eventCards(brief: string): Promise<Delivery[]>;

  /** The cards of this brief are to show it as it is now; to be asked before it is written again. */
  oweCardEdit(brief: string): Promise<void>;
  /** Takes up to `limit` briefs whose cards are to be edited, each to one caller until its lease ends. */
  claimCardEdits(now: Date, leaseMs: number, limit: number): Promise<CardEdit[]>;
  /** Done; nothing changes when the brief was written again meanwhile. */
  cardsEdited(edit: CardEdit): Promise<void>;
  postponeCardEdit(edit: CardEdit, at: Date): Promise<void>;
}
