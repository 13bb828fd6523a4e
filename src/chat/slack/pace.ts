/** Pace: how fast a workspace takes messages, learnt from what Slack refuses, so that it need not refuse much. */

export interface Pace {
  /** Milliseconds until one more message may leave; 0 takes a place at once. Where it is more, nothing is taken. */
  turn(): number;
  /** A message left beside the queue: it counts, and waits for nobody. */
  note(): void;
  /**
   * Slack asked to wait in this channel. Where two channels are refused within a second it is the workspace's limit, and
   * what it took in that second is kept to: gives how many that is when it was learnt anew, else null.
   */
  refused(channel: string): number | null;
}

/** Slack counts what arrives within a second; messages that leave apart by it may arrive a little closer. */
const windowMs = 1_000;
const marginMs = 5;
/** A limit rises slowly while nothing is refused. */
const raised = { share: 0.015, least: 0.2 };
/** Where few of a second's messages are refused they came a little bunched, and the limit is nearly right. */
const few = { share: 0.1, lowered: 0.98 };
/** What the first crowd got through is more than a second takes: it found Slack's second empty. */
const begun = 0.9;
/** Refused so seldom, a workspace has no limit that is worth keeping. */
const forgottenMs = 10 * 60_000;

/** A pace that allows everything until it learns better. `clock`: milliseconds that never go back. */
export function createPace(clock: () => number): Pace {
  let left: number[] = [];
  let refusals: { at: number; channel: string }[] = [];
  let limit = Number.POSITIVE_INFINITY;
  let setAt = Number.NEGATIVE_INFINITY;

  /** How many may leave within a second, as far as is known. */
  const allowed = (now: number): number => {
    if (now - setAt > forgottenMs) return Number.POSITIVE_INFINITY;
    const seconds = (now - setAt) / 1000;
    return Math.max(1, Math.floor(limit + seconds * Math.max(raised.least, limit * raised.share)));
  };
  const take = (now: number): void => {
    left = left.filter((at) => at > now - windowMs - marginMs);
    left.push(now);
  };

  return {
    turn: () => {
      const now = clock();
      const most = allowed(now);
      const first = most > left.length ? undefined : left[left.length - most];
      const wait = first === undefined ? 0 : first + windowMs + marginMs - now;
      if (wait > 0) return wait;
      take(now);
      return 0;
    },
    note: () => take(clock()),
    refused: (channel) => {
      const now = clock();
      refusals = [...refusals.filter(({ at }) => at > now - windowMs), { at: now, channel }];
      if (new Set(refusals.map((one) => one.channel)).size < 2 || now - setAt < windowMs) return null;
      const took = left.filter((at) => at > now - windowMs).length - refusals.length;
      const most = allowed(now);
      const nearly = refusals.length <= took * few.share ? most * few.lowered : 0;
      limit = Math.max(1, Number.isFinite(most) ? Math.max(nearly, Math.min(most, took)) : took * begun);
      setAt = now;
      return limit;
    },
  };
}
