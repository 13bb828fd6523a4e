/** The end of the time that one visit may take. */

export interface Deadline {
  /** Calls `end` when the time is up, at once where it is already. */
  whenOver(end: (reason: Error) => void): void;
  /** What `work` gives, or a rejection when the time is up before; what comes later is handed to `drop`. */
  wait<T>(work: Promise<T>, drop: (late: T) => void): Promise<T>;
}

export interface Deadlines {
  /** Runs `visit` with a deadline that ends with it. */
  within<T>(visit: (deadline: Deadline) => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * Deadlines of `ms` each. An AbortSignal for every visit, or even a timer, is a tenth to a third of what a visit costs
 * that brings nothing: so the timers are kept and wound up again. None of them keeps the process alive.
 */
export function createDeadlines(ms: number): Deadlines {
  const rested: KeptDeadline[] = [];
  return {
    async within(visit) {
      const deadline = rested.pop() ?? new KeptDeadline(ms);
      deadline.begin();
      try {
        return await visit(deadline);
      } finally {
        if (deadline.rest()) rested.push(deadline);
      }
    },
    close() {
      for (const deadline of rested.splice(0)) deadline.stop();
    },
  };
}

class KeptDeadline implements Deadline {
  #reason: Error | null = null;
  #whenOver: ((reason: Error) => void)[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(ms: number) {
    this.#timer = setTimeout(() => this.#ring(), ms).unref();
  }

  begin(): void {
    this.#timer.refresh();
    this.#reason = null;
  }

  /** True when it can be used again. */
  rest(): boolean {
    this.#whenOver = [];
    return this.#reason === null;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  whenOver(end: (reason: Error) => void): void {
    if (this.#reason) end(this.#reason);
    else this.#whenOver.push(end);
  }

  wait<T>(work: Promise<T>, drop: (late: T) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      this.whenOver(reject);
      work.then((result) => (this.#reason ? drop(result) : resolve(result)), reject);
    });
  }

  #ring(): void {
    const reason = new DOMException('The visit took too long.', 'TimeoutError');
    this.#reason = reason;
    for (const end of this.#whenOver.splice(0)) end(reason);
  }
}
