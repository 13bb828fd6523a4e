/** The month's money: how much of it is spent, and when no more may be. */
import type { Log } from '../../log.ts';
import { ModelFault } from './fault.ts';

export interface Budget {
  /** Throws a ModelFault when the month's money is spent. Warns once a month at 80 %. */
  check(): Promise<void>;
  add(cost: number): void;
  /** Was the month's money spent when it was last looked at? */
  readonly isSpent: boolean;
}

/** What other processes spend is read again after so long. */
const freshMs = 30_000;

/** `budget`: money a calendar month (UTC), null for no bound; `spentSince` tells what all processes spent. */
export function createBudget({
  budget,
  spentSince,
  now,
  log,
}: {
  budget: number | null;
  spentSince: (since: Date) => Promise<number>;
  now: () => Date;
  log: Log;
}): Budget {
  let spent = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let month = '';
  let warned = '';
  return {
    add: (cost) => {
      spent += cost;
    },
    get isSpent() {
      return budget !== null && spent >= budget && month === now().toISOString().slice(0, 7);
    },
    check: async () => {
      if (budget === null) return;
      const at = now();
      const current = at.toISOString().slice(0, 7);
      if (current !== month || at.getTime() - readAt > freshMs) {
        spent = await spentSince(new Date(`${current}-01T00:00:00Z`));
        readAt = at.getTime();
        month = current;
      }
      if (spent >= budget * 0.8 && warned !== month) {
        warned = month;
        log.warn('model budget nearly spent', { spent, budget, month });
      }
      if (spent >= budget) throw new ModelFault('budget', 'The budget of this month is spent.');
    },
  };
}
