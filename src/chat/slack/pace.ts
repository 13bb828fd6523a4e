/** Pace: how fast a workspace takes messages, learnt from what Slack refuses, so that it need not refuse much. */

export interface Pace {
  /** Milliseconds until one more message may leave; 0 takes a place at once. Where it is more, nothing is taken. */
  turn(): number;
  /** A message left beside the queue: it counts, and waits for nobody. */
  note(): void;
  /** Slack took a message. */
  taken(): void;
  /**
   * Slack asked to wait in this channel. Where two channels are refused within a second it is the workspace's limit, and
   * what Slack took in that second is kept to: gives how many that is when it was learnt anew, else null.
   */
  refused(channel: string): number | null;
}

/** Slack counts what arrives within a second; messages that leave apart by it may arrive a little closer. */
const windowMs = 1_000;
const marginMs = 3;
/** Messages that leave in a bunch arrive in one, or two bunches as one: they keep this share of an even distance. */
const apart = 0.85;
/** Where few of a second's messages are refused they came a little bunched, and the limit is nearly right. */
const few = 0.1;
/** A limit begins, and begins again, a little below what was refused. */
const below = 0.98;
/** Far from where it was last refused a limit rises soon, around there slowly: each refusal makes one channel wait. */
const soon = { share: 0.015, least: 0.2 };
const slowly = { share: 0.0015, least: 0.02 };
const around = { from: below, to: 1.04 };
/** Refused so seldom, a workspace has no limit that is worth keeping. */
const forgottenMs = 10 * 60_000;

/** A pace that allows everything until it learns better. `clock`: milliseconds that never go back. */
export function createPace(clock: () => number): Pace {
  let left: number[] = [];
  let took: number[] = [];
  let refusals: { at: number; channel: string }[] = [];
  let limit = Number.POSITIVE_INFINITY;
  /** What was allowed when Slack refused a few; Infinity until it is known. */
  let ceiling = Number.POSITIVE_INFINITY;
  let setAt = Number.NEGATIVE_INFINITY;

  const recent = (times: readonly number[], now: number): number[] =>
    times.filter((at) => at > now - windowMs - marginMs);
  /** How many may leave within a second, as far as is known. */
  const allowed = (now: number): number => {
    if (now - setAt > forgottenMs) return Number.POSITIVE_INFINITY;
    return Math.max(1, Math.floor(risen(limit, ceiling, (now - setAt) / 1_000)));
  };
  const leave = (now: number): void => {
    left = recent(left, now);
    left.push(now);
  };

  return {
    turn: () => {
      const now = clock();
      const most = allowed(now);
      const first = most > left.length ? undefined : left[left.length - most];
      const free = first === undefined ? 0 : first + windowMs + marginMs - now;
      const wait = Math.max(free, (left.at(-1) ?? 0) + (windowMs / most) * apart - now);
      if (wait > 0) return wait;
      leave(now);
      return 0;
    },
    note: () => leave(clock()),
    taken: () => {
      const now = clock();
      took = recent(took, now);
      took.push(now);
    },
    refused: (channel) => {
      const now = clock();
      refusals = [...refusals.filter(({ at }) => at > now - windowMs), { at: now, channel }];
      if (new Set(refusals.map((one) => one.channel)).size < 2 || now - setAt < windowMs) return null;
      const most = allowed(now);
      const got = Math.max(1, recent(took, now).length);
      const nearly = Number.isFinite(most) && refusals.length <= got * few;
      // The first crowd tells little more than the size of what it meets: it is found by rising.
      ceiling = nearly ? most : Number.POSITIVE_INFINITY;
      limit = Math.max(1, (nearly ? most : Math.min(most, got)) * below);
      setAt = now;
      return limit;
    },
  };
}

/** What a limit has risen to after so many seconds without a refusal. */
function risen(limit: number, ceiling: number, seconds: number): number {
  let at = limit;
  let rest = seconds;
  for (const [to, pace] of [
    [ceiling * around.from, soon],
    [ceiling * around.to, slowly],
  ] as const) {
    if (at >= to) continue;
    const perSecond = Math.max(pace.least, limit * pace.share);
    const needed = (to - at) / perSecond;
    if (needed >= rest) return at + rest * perSecond;
    at = to;
    rest -= needed;
  }
  return at + rest * Math.max(soon.least, limit * soon.share);
}
