/**
 * The fence: a process that stood still (stopped, starved, its machine asleep) for longer than it holds a message does
 * not send it when it goes on, since another may have sent it meanwhile.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { ChatError } from './platform.ts';

interface Passage {
  mayPass(): boolean;
  /** Requests that were let through, by this try or an earlier one. */
  sent: number;
  stopped: boolean;
}

export interface Fence {
  /**
   * Runs the work; requests that it makes by a `fenced` fetch leave within the first half of the lease or not at all,
   * judged when the connection stands and nothing is written yet. Throws a ChatError: `later`, and soon, when nothing was sent.
   */
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** It was this process that failed, not its platform: the next try is near, and none that counts. */
const retryAfterMs = 1_000;

const passages = new AsyncLocalStorage<Passage>();

/**
 * To be made before the claim is lengthened. Half of the lease is left for the answer, so that whoever claims it next
 * finds what was sent; a clock that was put back lets nothing through.
 */
export function createFence(now: () => Date, leaseMs: number): Fence {
  const begun = now().getTime();
  const mayPass = (): boolean => {
    const passed = now().getTime() - begun;
    return passed >= 0 && passed <= leaseMs / 2;
  };
  return {
    pass: async (work) => {
      const passage: Passage = { mayPass, sent: 0, stopped: false };
      try {
        return await passages.run(passage, work);
      } catch (cause) {
        if (!passage.stopped) throw cause;
        throw new ChatError('it was held for too long before it was sent', {
          fate: passage.sent === 0 ? 'later' : 'uncertain',
          retryAfterMs,
          cause,
        });
      }
    },
  };
}

/** Part of what is sent within this fence stands from an earlier try: stopped before the rest, it is uncertain. */
export function notePartSent(): void {
  const passage = passages.getStore();
  if (passage !== undefined) passage.sent++;
}

/** The parts of undici's dispatcher that stand between a request and its connection (undici, Dispatcher.dispatch). */
interface Dispatcher {
  dispatch(options: unknown, handler: Handler): boolean;
}
interface Handler {
  onConnect?(abort: (reason: Error) => void, ...rest: unknown[]): void;
  onRequestStart?(controller: { abort(reason: Error): void }, ...rest: unknown[]): void;
}

/** A `fetch` that heeds the fence it is called within; outside of any it is `fetch`. */
export const fencedFetch: typeof fetch = (input, init) => {
  const passage = passages.getStore();
  return fetch(
    input,
    passage === undefined ? init : ({ ...init, dispatcher: guard(passage) } as RequestInit),
  );
};

function guard(passage: Passage): Dispatcher {
  return {
    dispatch: (options, handler) =>
      usual().dispatch(
        options,
        Object.create(handler, {
          ...watched(handler, 'onConnect', passage),
          ...watched(handler, 'onRequestStart', passage),
        }) as Handler,
      ),
  };
}

/** Whichever of the two this Node's undici calls, it does so right before it writes the request. */
function watched(handler: Handler, name: keyof Handler, passage: Passage): PropertyDescriptorMap {
  const own = handler[name] as ((...given: never[]) => void) | undefined;
  if (own === undefined) return {};
  const value = (start: unknown, ...rest: unknown[]): void => {
    if (passage.mayPass()) {
      passage.sent++;
      own.call(handler, ...([start, ...rest] as never[]));
      return;
    }
    passage.stopped = true;
    const stop = new Error('held for too long before it was sent');
    if (typeof start === 'function') (start as (reason: Error) => void)(stop);
    else (start as { abort(reason: Error): void }).abort(stop);
  };
  return { [name]: { value } };
}

/** The dispatcher of Node's own fetch, proxies included; it is there once undici is loaded. */
function usual(): Dispatcher {
  const found = (globalThis as Record<symbol, unknown>)[Symbol.for('undici.globalDispatcher.1')];
  return found as Dispatcher;
}
