/** What can go wrong between a model and us; each leads to the next step, never to a lost brief. */
import { noTokens, type Tokens } from '../../domain/usage.ts';

export type FaultKind =
  /** The model would not. */
  | 'refused'
  /** The answer ended before it was whole. */
  | 'cut'
  /** The server's content filter held it back. */
  | 'filtered'
  /** No JSON, or not the form, even after one more turn. */
  | 'malformed'
  /** The server does not take this request in any form we know. */
  | 'unfit'
  /** The key is wrong or may not use the model. */
  | 'denied'
  /** No money left at the provider. */
  | 'quota'
  /** Too many requests, still after waiting. */
  | 'limited'
  /** Server errors, no connection, a cut stream. */
  | 'down'
  | 'timeout'
  /** The circuit breaker is open: nothing was sent. */
  | 'resting'
  /** The month's budget is spent: nothing was sent. */
  | 'budget'
  /** The text cannot be asked about: nothing was sent. */
  | 'unasked'
  /** It waits for a batch: nothing is known yet. */
  | 'queued';

/** A call brought nothing that can be used. The message holds no secret and no text of a release. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
  readonly kind: FaultKind;
  /** Milliseconds after which the server asked to be tried again. */
  readonly retryAfterMs: number | undefined;
  /** What the call took all the same. */
  readonly tokens: Tokens;

  constructor(
    kind: FaultKind,
    message: string,
    options: { retryAfterMs?: number; tokens?: Tokens | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
    this.tokens = options.tokens ?? noTokens;
  }
}

/** Faults that say nothing of this text: the server would fail on any. */
const outages: readonly FaultKind[] = ['unfit', 'denied', 'quota', 'limited', 'down', 'timeout'];
/** Faults after which the same text may be written well later. */
const passing: readonly FaultKind[] = [...outages, 'resting', 'budget', 'queued'];
const worthAnotherTry: readonly FaultKind[] = ['limited', 'down', 'timeout'];

/** Does this fault count against the server? */
export const isOutage = ({ kind }: ModelFault): boolean => outages.includes(kind);
/** May the model write this text once the fault is over? */
export const isPassing = ({ kind }: ModelFault): boolean => passing.includes(kind);
/** Is it worth asking again at once? */
export const isRetryable = ({ kind }: ModelFault): boolean => worthAnotherTry.includes(kind);
