/** What the page needs to know of the rest of Coop: functions that are handed in, since chat knows neither store nor stories. */
import type { AuditEntry } from '../../domain/audit.ts';
import type { Card } from '../../domain/card.ts';
import type { SourceHealth } from '../../domain/cards/health.ts';
import type { Beside } from '../../domain/cards/tellings.ts';
import type { UnsureDelivery } from '../../domain/delivery.ts';
import type { Channel, Follow } from '../../domain/follow.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import type { Posted } from './feed.ts';

export interface WebLook {
  brief(id: string): Promise<KeptBrief | null>;
  /** What else tells of a brief's event. */
  tellings(id: string): Promise<Beside>;
  /** Parts a brief's release from its event, for good: false where nothing else tells of it. */
  part(id: string, by: string): Promise<boolean>;
  /** The newest version of the release that a brief was drawn from. */
  newest(id: string): Promise<KeptBrief | null>;
  /**
   * The deliveries that this channel took, the latest first, as their cards read now (corrected, withdrawn). The page
   * keeps no posts of its own: what this lists survives a restart. `at` and `under` are those of the reference.
   */
  posted(channel: Channel, range: { limit: number; offset: number }): Promise<Posted[]>;
  follows(channel: Channel): Promise<Follow[]>;
  sources(): Promise<SourceHealth[]>;
  /**
   * Answers a question and changes nothing but the thread's memory: `follow` and the like are not obeyed. `document`
   * is what `coop ask --json` prints, `card` the same for people. `asker`: whoever signed in; null where nobody does. `again`: when it
   * may be asked again, where it was one question too many. Never throws on what someone typed.
   */
  answer(
    line: string,
    thread: string | null,
    asker: string | null,
  ): Promise<{
    document: unknown;
    card: Card;
    again: Date | null;
  }>;
  /** Deliveries, on any platform, of which nobody knows whether they stand. */
  unsure(): Promise<UnsureDelivery[]>;
  /** The operator's word on one: it stands, or it is to be posted again. False where none is needed. */
  settle(delivery: string, as: 'sent' | 'again', by: string): Promise<boolean>;
  /** The audit list, the latest first; those before a time where one is given. */
  audit(limit: number, before: Date | null): Promise<AuditEntry[]>;
  /** Puts an entry into the audit list. */
  noteAudit(entry: AuditEntry): Promise<void>;
  /** A verifier's rule in words for people. */
  words(rule: string): string;
}

/** What a reference to a card on the page holds; the store keeps it with the delivery. */
export interface WebReference {
  channel: Channel;
  delivery: string;
  /** ISO instant of posting. */
  at: string;
  /** The delivery in whose thread it stands; empty for none. */
  under: string;
}
