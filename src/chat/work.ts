/** The work on acts in hand: each is claimed, answered and its replies shown; what fails is tried again, also after a crash. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Act } from '../domain/act.ts';
import type { Log } from '../log.ts';
import type { Inbox } from './inbox.ts';
import { ChatError } from './platform.ts';

export interface WorkOptions {
  inbox: Inbox;
  /** Whose acts. */
  platform: 'slack' | 'teams';
  leaseMs: number;
  now: () => Date;
  /** In [0, 1): what failed together comes back apart. */
  random?: () => number;
  log: Log;
  /** Before each act: resolves when nothing more urgent is to be done. */
  calm(): Promise<void>;
  /** Does an act, and shows what it owes. A ChatError says when to try again. */
  carryOut(act: Act): Promise<void>;
}

export interface Work {
  /** There may be something to do. */
  wake(): void;
  /** Takes nothing more and resolves when all in hand is ended. */
  stop(): Promise<void>;
}

/** So many acts are worked on at once. */
const atOnce = 8;
/** After so many tries, about half a day of them, an act is given up. */
const mostAttempts = 20;
const keptMs = 90 * 24 * 3_600_000;

/** Begins to work. */
export function startWork(options: WorkOptions): Work {
  const { inbox, platform, leaseMs, now, random = Math.random, log, calm, carryOut } = options;
  const running = new Set<Promise<void>>();
  let stopped = false;
  let awake = Promise.withResolvers<void>();
  let forgot = 0;

  const doOne = async (act: Act): Promise<void> => {
    try {
      await carryOut(act);
      await inbox.endAct(act, 'done');
    } catch (error) {
      await noteFailure(act, error).catch((fault: unknown) =>
        log.error('act not noted', { act: act.id, error: fault }),
      );
    }
  };

  const noteFailure = async (act: Act, error: unknown): Promise<void> => {
    const fault = error instanceof Error ? error.message : String(error);
    const refused = error instanceof ChatError && error.fate === 'refused';
    if (refused || act.attempts >= mostAttempts) {
      log.error('reply given up', { act: act.id, fault });
      return void (await inbox.endAct(act, 'given_up'));
    }
    // What nobody foresaw, the memory's failing too, says nothing of whether a reply that was begun is shown.
    const foreseen = error instanceof ChatError;
    const uncertain = foreseen && (error.fate === 'uncertain' || error.fate === 'barred');
    const asked = foreseen ? error.retryAfterMs : undefined;
    // What may arrive late has to be there before it is looked for.
    const least = uncertain ? leaseMs : 0;
    const own = Math.min(2_000 * 2 ** Math.min(act.attempts - 1, 11), 3_600_000) * (1 - random() / 2);
    const after = Math.max(least, asked ?? Math.round(own));
    await inbox.postponeAct(act, new Date(now().getTime() + after), {
      uncertain: uncertain || !foreseen,
    });
    log.warn('reply postponed', { act: act.id, fault, afterMs: after });
  };

  const forget = async (): Promise<void> => {
    const at = now().getTime();
    if (at - forgot < 3_600_000) return;
    forgot = at;
    await inbox.forgetActs(new Date(at - keptMs));
  };

  const loop = async (): Promise<void> => {
    while (!stopped) {
      await calm();
      const free = atOnce - running.size;
      const acts = free > 0 ? await inbox.claimActs(platform, now(), leaseMs, free) : [];
      for (const act of acts) {
        const done: Promise<void> = doOne(act).finally(() => running.delete(done));
        running.add(done);
      }
      if (running.size >= atOnce) await Promise.race([...running]);
      else await Promise.race([awake.promise, pause(1_000, undefined, { ref: false }), ...running]);
      awake = Promise.withResolvers<void>();
      await forget();
    }
  };

  const guarded = async (): Promise<void> => {
    while (!stopped) {
      await loop().catch(async (error: unknown) => {
        log.error('work interrupted', { error });
        await pause(1_000, undefined, { ref: false });
      });
    }
  };
  const ended = guarded();

  return {
    wake: () => awake.resolve(),
    stop: async () => {
      stopped = true;
      awake.resolve();
      await ended;
      await Promise.all([...running]);
    },
  };
}
