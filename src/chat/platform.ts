/** The platform contract, the chat part's door: what Slack, Teams and the web page each do in their own way. */
import type { Card } from '../domain/card.ts';
import type { Reference } from '../domain/delivery.ts';
import type { Channel } from '../domain/follow.ts';

/** Something a person asked, its trigger (`/coop`, `@Coop`) already stripped. */
export interface Ask {
  /** Unique for this act on this platform: repeats of the same act carry the same id. */
  id: string;
  text: string;
  channel: Channel;
  /** The conversation it belongs to, unique on this platform; a first question opens one. */
  thread: string;
  /** The brief that it was asked about by that brief's "Ask about this", or in its card's thread; null elsewhere. */
  about: string | null;
  /** `platform:user`. */
  asker: string;
  /** IANA zone of the asker where the platform tells. */
  zone: string | null;
  /** May only the asker see the answer? */
  private: boolean;
  /** Shows the answer where the question was asked. May be called more than once. */
  reply(card: Card): Promise<void>;
  /**
   * Shows the verified part of an answer that is still being written, in the place of what was shown so before; the reply
   * takes its place. Absent where the platform shows answers whole.
   */
  preview?: (card: Card) => void;
  /** Does the asker sit at this desk's own machine, where no limits hold? Absent where they do not. */
  atDesk?: boolean;
  /** May the asker change what the channel follows? Absent where anyone may. Throws a ChatError. */
  mayChange?: () => Promise<boolean>;
  /** Shows a card to everyone in the channel. There where the answer is private. */
  tell?: (card: Card) => Promise<void>;
}

/** Called once for each act, however often the platform repeats it; never throws. */
export type OnAsk = (ask: Ask) => Promise<void>;

/** What is known of a delivery whose posting was cut short. */
export type Sighting = { seen: true; reference: Reference } | { seen: false } | { seen: 'cannot_tell' };

export interface Platform {
  /** The part of a channel before its colon. */
  readonly name: 'slack' | 'teams' | 'web';
  /** Begins to listen. Throws a ChatError when the service refuses its secrets. */
  start(onAsk: OnAsk): Promise<void>;
  /**
   * Posts a card once: no retries of its own. The delivery's id goes with it so that `find` can see it.
   * `under` puts it in the thread of an earlier message. Throws a ChatError.
   */
  post(channel: Channel, card: Card, delivery: string, under?: Reference): Promise<Reference>;
  /** Replaces a posted card in place. Throws a ChatError. */
  update(reference: Reference, card: Card): Promise<void>;
  /** Looks for a delivery of uncertain fate that was tried after `since`. Throws a ChatError: refused or barred where the channel lets nobody look until a person mends it. */
  find(channel: Channel, delivery: string, since: Date): Promise<Sighting>;
  /** Stops listening and finishes what was begun. */
  stop(): Promise<void>;
}

/**
 * uncertain: it may have been posted, look before trying again; refused: this channel cannot be posted to until a
 * person mends it; barred: both of these; later: not posted, try again.
 */
type Fate = 'uncertain' | 'refused' | 'barred' | 'later';

/** A platform refused or failed. */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  /** Milliseconds to wait for this channel; undefined when the platform named none. */
  readonly retryAfterMs: number | undefined;
  readonly fate: Fate;

  constructor(message: string, options: { fate: Fate; retryAfterMs?: number; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.fate = options.fate;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** The same failure where something may stand already: a refusal bars it, any other leaves it uncertain. */
export function doubtful(cause: unknown): ChatError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const { fate = 'uncertain', retryAfterMs } = cause instanceof ChatError ? cause : {};
  return new ChatError(message, {
    fate: fate === 'refused' || fate === 'barred' ? 'barred' : 'uncertain',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    cause,
  });
}
