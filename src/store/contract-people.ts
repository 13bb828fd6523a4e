/** What the store guarantees of the people who ask: what they said, what they are owed, how much they may. */
import type { Act, HeldAct, NewAct, OwedReply } from '../domain/act.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Feedback } from '../domain/feedback.ts';
import type { Channel } from '../domain/follow.ts';
import type { Limits, TooMany } from '../domain/limits.ts';
import type { ThreadContext } from '../domain/question.ts';
import type { Audience } from '../domain/workspace.ts';
import type { Installation } from './installations.ts';

/** Threads, acts and their replies, conversations, feedback, limits of questions, and the audit list. */
export interface People {
  /** What a thread carries, but for what sources gave it that this audience may not see. */
  thread(id: string, audience: Audience): Promise<ThreadContext | null>;
  rememberThread(id: string, context: ThreadContext, now: Date): Promise<void>;
  /** When this person last asked, before this time; notes `now`. */
  lastAsked(asker: string, now: Date): Promise<Date | null>;
  /** True for the first call with this id, false ever after. */
  firstSight(act: string, now: Date): Promise<boolean>;

  /**
   * Puts acts away, all in one transaction, before their platform is told that they arrived: true for each that is new,
   * false for a repeat.
   */
  receiveActs(acts: readonly NewAct[], now: Date): Promise<boolean[]>;
  /** Takes up to `limit` acts that are due, of each thread the oldest only, each to one caller until its lease ends. */
  claimActs(platform: string, now: Date, leaseMs: number, limit: number): Promise<Act[]>;
  /** Owes a further reply. False, here and below, when the claim is no longer the caller's: then nothing changes. */
  addReply(held: HeldAct, reply: OwedReply): Promise<boolean>;
  /** To be asked right before a reply is shown: notes that it was begun, and lengthens the claim. */
  tryReply(held: HeldAct, now: Date, leaseMs: number): Promise<boolean>;
  /** So many of the replies are shown now. */
  noteShown(held: HeldAct, shown: number): Promise<boolean>;
  /** Gives the act back until `at`; `uncertain` keeps the note that a reply may have been shown. */
  postponeAct(held: HeldAct, at: Date, options: { uncertain: boolean }): Promise<boolean>;
  endAct(held: HeldAct, state: 'done' | 'given_up'): Promise<boolean>;
  /** An act with its replies, also after its end, until it is forgotten. */
  act(id: string): Promise<Act | null>;
  /** Forgets acts that ended and were received before this time. */
  forgetActs(before: Date): Promise<void>;

  /** Keeps a conversation in place of what was known of it. */
  keepConversation(conversation: Conversation, now: Date): Promise<void>;
  conversation(channel: Channel): Promise<Conversation | null>;
  /** Those of a platform, by channel. */
  conversations(platform: string): Promise<Conversation[]>;

  /** Keeps the sealed installation of a workspace in place of any earlier one. */
  keepInstallation(id: string, sealed: string, now: Date): Promise<void>;
  installations(): Promise<Installation[]>;
  dropInstallation(id: string): Promise<void>;

  /** Keeps what someone said, in place of what they said of the same thing before. */
  keepFeedback(feedback: Feedback): Promise<void>;
  /** Oldest first. */
  listFeedback(): Promise<Feedback[]>;

  /**
   * Counts a question of this person in this workspace, together with all processes: null when it may be asked, otherwise
   * whose limit it is beyond and until when. One that is refused takes nothing from the others of the workspace.
   */
  countQuestion(of: { asker: string; workspace: string }, limits: Limits, now: Date): Promise<TooMany | null>;

  noteAudit(entry: AuditEntry): Promise<void>;
  /** The latest first, those before a time where one is given: what was noted, and changes of follows. */
  auditList(limit: number, before?: Date | null): Promise<AuditEntry[]>;
}
