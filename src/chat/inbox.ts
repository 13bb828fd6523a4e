/** The inbox as platforms see it: acts in hand, handed in since chat does not know the store. */
import type { Act, HeldAct, NewAct, OwedReply } from '../domain/act.ts';

/** Acts in hand; each method as the store keeps it. */
export interface Inbox {
  receiveActs(acts: readonly NewAct[], now: Date): Promise<boolean[]>;
  claimActs(platform: string, now: Date, leaseMs: number, limit: number): Promise<Act[]>;
  addReply(held: HeldAct, reply: OwedReply): Promise<boolean>;
  tryReply(held: HeldAct, now: Date, leaseMs: number): Promise<boolean>;
  noteShown(held: HeldAct, shown: number): Promise<boolean>;
  postponeAct(held: HeldAct, at: Date, options: { uncertain: boolean }): Promise<boolean>;
  endAct(held: HeldAct, state: 'done' | 'given_up'): Promise<boolean>;
  act(id: string): Promise<Act | null>;
  forgetActs(before: Date): Promise<void>;
}
