/** The circuit breaker: after a row of failures a server is left alone for a while, then tried with one call. */

export interface Breaker {
  /** May a call be made now? While resting, one caller after each rest is told `trial`. */
  enter(): 'go' | 'trial' | 'rest';
  succeed(): void;
  /** Milliseconds of the rest that begins with it; null where none does. */
  fail(): number | null;
  /** Given up without a verdict on the server. */
  leave(): void;
  /** Is the server being left alone, with no trial due? */
  readonly resting: boolean;
}

export interface BreakerOptions {
  /** So many failures in a row open it. */
  after: number;
  /** The first rest; each failed trial doubles it, up to `mostMs`. */
  restMs: number;
  mostMs: number;
  now: () => Date;
}

export function createBreaker({ after, restMs, mostMs, now }: BreakerOptions): Breaker {
  let failures = 0;
  let rest = restMs;
  let until: number | null = null;
  let trying = false;
  const due = (): boolean => until !== null && now().getTime() >= until && !trying;
  return {
    enter: () => {
      if (until === null) return 'go';
      if (!due()) return 'rest';
      trying = true;
      return 'trial';
    },
    succeed: () => {
      failures = 0;
      rest = restMs;
      until = null;
      trying = false;
    },
    fail: () => {
      failures++;
      if (until !== null && trying) rest = Math.min(rest * 2, mostMs);
      const begins = trying || (failures >= after && until === null);
      if (begins) until = now().getTime() + rest;
      trying = false;
      return begins ? rest : null;
    },
    leave: () => {
      trying = false;
    },
    get resting() {
      return until !== null && !due();
    },
  };
}
