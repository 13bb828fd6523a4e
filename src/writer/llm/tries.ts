/** One call carried through: in the manner that the server takes, past failures that pass, and not while it is left alone. */
import type { Log } from '../../log.ts';
import type { Breaker } from './breaker.ts';
import { isOutage, isRetryable, ModelFault } from './fault.ts';
import { plainer, type Send } from './transport.ts';
import type { Manner, Message, Raw } from './wire.ts';

/** What is asked, whatever is said further in later turns. */
export interface Call {
  system: string;
  form: Parameters<Send>[0]['schema'];
  /** Told all of an answer's text so far while it is written, where the server can; a further try begins anew. */
  watch?: ((text: string) => void) | undefined;
}

export interface TriesOptions {
  name: string;
  send: Send;
  manner: Manner;
  mostOutput: number;
  timeoutMs: number;
  retries: number;
  breaker: Breaker;
  /** In [0, 1). */
  random: () => number;
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  log: Log;
}

/** Asks until there is an answer; throws a ModelFault once no try is left. */
export type Try = (call: Call, messages: readonly Message[], signal: AbortSignal) => Promise<Raw>;

const mostPlainer = 7;

/** What it learns of a server's manners is kept for the calls that follow. */
export function createTries(options: TriesOptions): Try {
  const { breaker } = options;
  const send = createSender(options);
  const heed = createHeed(options);
  return async (call, messages, signal) => {
    for (let attempt = 0; ; attempt++) {
      const way = breaker.enter();
      if (way === 'rest') throw new ModelFault('resting', 'The server is being left alone for a while.');
      try {
        const raw = await send(call, messages, { signal, trial: way === 'trial' });
        heed.answered(way);
        return raw;
      } catch (error) {
        const fault = signal.aborted ? new ModelFault('timeout', 'No answer within the deadline.') : error;
        if (!(fault instanceof ModelFault)) {
          breaker.leave();
          throw fault;
        }
        if (isOutage(fault)) heed.failed(fault);
        else heed.answered(way);
        if (way === 'trial' || attempt >= options.retries || !isRetryable(fault) || signal.aborted)
          throw fault;
        await options.wait(pauseOf(fault, attempt, options.random), signal);
        if (signal.aborted) throw fault;
      }
    }
  };
}

/** One try: asked in plainer manner, until the server takes it. */
function createSender({ send, mostOutput, timeoutMs, log, ...options }: TriesOptions) {
  let manner = options.manner;
  return async (
    { system, form, watch }: Call,
    messages: readonly Message[],
    { signal, trial }: { signal: AbortSignal; trial: boolean },
  ): Promise<Raw> => {
    for (let step = 0; ; step++) {
      try {
        return await send({
          ...{ system, messages, schema: form, manner, signal, watch, mostOutput },
          // One trial of a server that was down must not hold a release up for long.
          timeoutMs: trial ? Math.ceil(timeoutMs / 3) : timeoutMs,
        });
      } catch (error) {
        const next = step < mostPlainer ? plainer(manner, error) : null;
        if (next === null) throw error;
        manner = next;
        log.info('model manner changed', { format: next.format, limit: next.limit });
      }
    }
  };
}

/** Tells the breaker how a try ended, and the log where that changes something. */
function createHeed({ name, breaker, log }: TriesOptions) {
  return {
    answered: (way: 'go' | 'trial'): void => {
      breaker.succeed();
      if (way === 'trial') log.info('model answers again', { model: name });
    },
    failed: ({ kind, message }: ModelFault): void => {
      const restMs = breaker.fail();
      if (restMs === null) return;
      log.warn('model left alone', { model: name, fault: kind, why: message, restSeconds: restMs / 1000 });
    },
  };
}

/** Half a second, doubled with each try, with up to a quarter more; or what the server asked for, at most 20 seconds. */
function pauseOf({ retryAfterMs }: ModelFault, attempt: number, random: () => number): number {
  const own = 500 * 2 ** attempt * (1 + random() / 4);
  return Math.min(Math.max(own, retryAfterMs ?? 0), 20_000);
}
