/** What Slack needs to know of the rest of Coop: functions that are handed in, since chat knows neither store nor stories. */
import type { SourceHealth } from '../../domain/cards/health.ts';
import type { Feedback } from '../../domain/feedback.ts';
import type { Channel, Follow } from '../../domain/follow.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import type { Workspace } from '../../domain/workspace.ts';
import type { Inbox } from '../inbox.ts';

/** Sealed installations by `slack:TEAM`. */
export interface Installations {
  keepInstallation(id: string, sealed: string, now: Date): Promise<void>;
  installations(): Promise<{ id: string; sealed: string }[]>;
  dropInstallation(id: string): Promise<void>;
}

export interface SlackLook {
  inbox: Inbox;
  installations: Installations;
  /** The brief as it reads now: its newest version. Here and below: as that workspace may see it. */
  brief(id: string, workspace: Workspace): Promise<KeptBrief | null>;
  /** A verifier's rule in words for people. */
  words(rule: string): string;
  /** The deliveries that a channel took lately: their references, and the brief of each that is of one. */
  posted(channel: Channel): Promise<{ reference: Readonly<Record<string, string>>; brief: string | null }[]>;
  /** The message in whose thread a delivery goes; null where it goes into the channel. */
  under(delivery: string, channel: Channel): Promise<Readonly<Record<string, string>> | null>;
  follows(): Promise<Follow[]>;
  sources(workspace: Workspace): Promise<SourceHealth[]>;
  /** The latest relevant briefs, newest first. */
  recent(limit: number, workspace: Workspace): Promise<KeptBrief[]>;
  /** What was said in one conversation goes on in another. */
  carryThread(from: string, to: string): Promise<void>;
  keepFeedback(feedback: Feedback): Promise<void>;
  /** True for the first call with this mark. */
  firstSight(mark: string): Promise<boolean>;
  /** Coop left these channels: their follows end (`removed`), or rest (`revoked`) until it is `back`. */
  left(channels: (channel: Channel) => boolean, how: 'removed' | 'revoked' | 'back'): Promise<void>;
}
