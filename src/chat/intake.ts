/** The intake: acts are put away, many in one transaction, before their platform is told that they arrived. */
import { setTimeout as pause } from 'node:timers/promises';
import type { NewAct } from '../domain/act.ts';
import { together } from '../together.ts';
import type { Inbox } from './inbox.ts';

export interface Intake {
  /** Resolves once the act is on disk: true when it is new, false for a repeat. */
  take(act: NewAct): Promise<boolean>;
  /** Runs the work that ends in an acknowledgement; answering waits meanwhile. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /**
   * Resolves when no acknowledgement is owed and none has been for a moment, so that many acts at once are all
   * acknowledged before the first is answered; after a second at the latest, so that a flood does not stop the answers.
   */
  calm(): Promise<void>;
}

const quietMs = 20;
const longestCalmMs = 1_000;

/** An intake into the inbox; `taken` is called after new acts were put away. */
export function createIntake(inbox: Pick<Inbox, 'receiveActs'>, now: () => Date, taken: () => void): Intake {
  let owed = 0;
  let last = Number.NEGATIVE_INFINITY;

  return {
    // SQLite answers before the next request is read: whatever has arrived is read first, and shares one sync of the disk.
    take: together(async (acts: readonly NewAct[]) => {
      const fresh = await inbox.receiveActs(acts, now());
      if (fresh.some(Boolean)) taken();
      return fresh;
    }),
    during: async (work) => {
      owed++;
      try {
        return await work();
      } finally {
        owed--;
        last = performance.now();
      }
    },
    calm: async () => {
      const until = performance.now() + longestCalmMs;
      for (let at = performance.now(); at < until; at = performance.now()) {
        const left = owed > 0 ? quietMs : last + quietMs - at;
        if (left <= 0) return;
        await pause(left);
      }
    },
  };
}
