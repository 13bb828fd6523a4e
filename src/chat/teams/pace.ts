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
   * Waits for a request's turn and takes it: first come, first served. Where that is more than `patience` milliseconds
   * away, takes nothing and gives when to come back; else null. A request is counted at the moment it leaves, however
   * late the timer was.
   */
  turn(conversation: string, patience: number): Promise<{ laterMs: number } | null>;
  /** An answer will soon ask for its turn. */
  expect(): void;
  /** May a request of no weight leave without taking the turn of an answer that is expected? */
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
  let expected: number[] = [];
  let swept = clock();
  /** Those whose conversation is free stand in line for the app's limit. */
  let line = Promise.resolve();
  let inLine = 0;

  /** The moments taken by conversations at rest are forgotten. */
  const sweep = (now: number): void => {
    if (now - swept < 60_000) return;
    swept = now;
    const longest = Math.max(...limits.conversation.map(({ ms }) => ms)) + marginMs;
    for (const [name, times] of taken) if ((times.at(-1) ?? 0) < now - longest) taken.delete(name);
    for (const [name, until] of held) if (until < now) held.delete(name);
  };

  const ownFreeAt = (conversation: string): number =>
    Math.max(held.get(conversation) ?? 0, firstFree(taken.get(conversation) ?? [], limits.conversation));

  /** When the app's turn comes for whoever joins the line now. */
  const appFreeAt = (now: number): number => {
    const waits = limits.app.map(({ most: allowed, ms }) => Math.floor(inLine / allowed) * ms);
    return Math.max(firstFree(app, limits.app), now + Math.max(0, ...waits));
  };

  const take = (conversation: string): void => {
    const now = clock();
    taken.set(conversation, noted(taken.get(conversation) ?? [], now, limits.conversation));
    app = noted(app, now, limits.app);
  };

  /** Takes the turn at the head of the line; false where the conversation's own limit was reached meanwhile. */
  const atHead = async (conversation: string): Promise<boolean> => {
    for (let at = firstFree(app, limits.app); at > clock(); at = firstFree(app, limits.app))
      await sleep(Math.ceil(at - clock()));
    if (ownFreeAt(conversation) > clock()) return false;
    take(conversation);
    return true;
  };

  const standInLine = async (conversation: string): Promise<boolean> => {
    const before = line;
    const mine = Promise.withResolvers<void>();
    line = mine.promise;
    inLine++;
    try {
      await before;
      return await atHead(conversation);
    } finally {
      inLine--;
      mine.resolve();
    }
  };

  return {
    turn: async (conversation, patience) => {
      const since = clock();
      sweep(since);
      for (;;) {
        const [now, own] = [clock(), ownFreeAt(conversation)];
        const at = Math.max(own, appFreeAt(now));
        if (at > now && at - since > patience) return { laterMs: Math.ceil(at - now) };
        if (own > now) await sleep(Math.ceil(own - now));
        else if (await standInLine(conversation)) return null;
      }
    },
    expect: () => {
      expected = noted(expected, clock(), limits.app);
    },
    isQuiet: () =>
      limits.app.every(({ most: allowed, ms }) => {
        const since = clock() - ms;
        return inLine === 0 && lately(app, since) + lately(expected, since) <= allowed;
      }),
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
