/** What Teams needs to know of the rest of Coop: functions that are handed in, since chat knows neither store nor stories. */
import type { SourceHealth } from '../../domain/cards/health.ts';
import type { Conversation } from '../../domain/conversation.ts';
import type { Reference } from '../../domain/delivery.ts';
import type { Channel, Follow } from '../../domain/follow.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import type { Inbox } from '../inbox.ts';

/** Conversations; each method as the store keeps it. */
export interface Places {
  keepConversation(conversation: Conversation, now: Date): Promise<void>;
  conversation(channel: Channel): Promise<Conversation | null>;
  conversations(platform: string): Promise<Conversation[]>;
}

export interface TeamsLook {
  inbox: Inbox;
  places: Places;
  /** The brief as it reads now: its newest version. */
  brief(id: string): Promise<KeptBrief | null>;
  /** Briefs that a typed line finds, the likeliest first. */
  find(line: string, limit: number): Promise<KeptBrief[]>;
  /** A verifier's rule in words for people. */
  words(rule: string): string;
  /** The deliveries that a channel took lately: their references, and the brief of each that is of one. */
  posted(channel: Channel): Promise<{ reference: Reference; brief: string | null }[]>;
  /** Was something answered in this thread? */
  answered(thread: string): Promise<boolean>;
  follows(channel: Channel): Promise<Follow[]>;
  sources(): Promise<SourceHealth[]>;
  /** True for the first call with this mark. */
  firstSight(mark: string): Promise<boolean>;
  /** A channel's follows rest, with why, or go on with null. */
  pause(channel: Channel, why: string | null): Promise<void>;
}
