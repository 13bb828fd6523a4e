/** Pace: Teams' rate limits kept ahead of time, for each conversation and for the app as a whole. */

/** At most `most` requests in `ms` milliseconds. */
export interface Window {
  most: number;
  ms: number;
}

export interface PaceLimits {
  conversation: readonly Window[];
  app: readonly Window[];
}

/**
 * Per bot and conversation, and per app and tenant (Microsoft Learn, "Optimize your bot with rate limiting", as of
 * November 2026). The hour comes last.
 */
export const documentedLimits: PaceLimits = {
  conversation: [
    { most: 7, ms: 1_000 },
    { most: 8, ms: 2_000 },
    { most: 60, ms: 30_000 },
    { most: 1_800, ms: 3_600_000 },
  ],
  app: [{ most: 50, ms: 1_000 }],
};

export interface Pace {
  /**
   * Waits for a request's turn and takes it. Where that is more than `patience` milliseconds away, takes nothing and
   * gives when to come back; else null. A request is counted at the moment it leaves, however late the timer was.
   */
  turn(conversation: string, patience: number): Promise<{ laterMs: number } | null>;
  /** Is so little going on that a request of no weight takes nobody's turn? */
  isQuiet(): boolean;
  /** Teams asked this conversation to wait. */
  hold(conversation: string, ms: number): void;
}

export interface PaceOptions {
  limits: PaceLimits;
  /** Milliseconds that never go back. */
  clock(): number;
  sleep(ms: number): Promise<unknown>;
}

/** Requests that leave apart by a window's length may arrive a little closer. */
const marginMs = 25;

export function createPace({ limits, clock, sleep }: PaceOptions): Pace {
  const taken = new Map<string, number[]>();
  const held = new Map<string, number>();
  let app: number[] = [];
  let swept = clock();

  /** The moments taken by conversations at rest are forgotten. */
  const sweep = (now: number): void => {
    if (now - swept < 60_000) return;
    swept = now;
    const longest = Math.max(...limits.conversation.map(({ ms }) => ms)) + marginMs;
    for (const [name, times] of taken) if ((times.at(-1) ?? 0) < now - longest) taken.delete(name);
    for (const [name, until] of held) if (until < now) held.delete(name);
  };

  const freeAt = (conversation: string): number =>
    Math.max(
      held.get(conversation) ?? 0,
      firstFree(taken.get(conversation) ?? [], limits.conversation),
      firstFree(app, limits.app),
    );

  return {
    turn: async (conversation, patience) => {
      const since = clock();
      sweep(since);
      for (;;) {
        const [now, at] = [clock(), freeAt(conversation)];
        if (at <= now) {
          taken.set(conversation, noted(taken.get(conversation) ?? [], now, limits.conversation));
          app = noted(app, now, limits.app);
          return null;
        }
        if (at - since > patience) return { laterMs: Math.ceil(at - now) };
        await sleep(Math.ceil(at - now));
      }
    },
    isQuiet: () => limits.app.every(({ most: allowed, ms }) => lately(app, clock() - ms) < allowed / 2),
    hold: (conversation, ms) => void held.set(conversation, clock() + ms),
  };
}

/** When the windows allow one more after these, in milliseconds of the clock. */
function firstFree(times: readonly number[], windows: readonly Window[]): number {
  return Math.max(
    0,
    ...windows.map((window) => {
      const oldest = times[times.length - window.most];
      return oldest === undefined ? 0 : oldest + window.ms + marginMs;
    }),
  );
}

function lately(times: readonly number[], since: number): number {
  return times.filter((time) => time > since).length;
}

function noted(times: readonly number[], at: number, windows: readonly Window[]): number[] {
  return [...times, at].slice(-most(windows));
}

function most(windows: readonly Window[]): number {
  return Math.max(...windows.map((window) => window.most));
}
