/** What goes wrong with a source, in words for people. */

export interface FaultOptions {
  cause?: unknown;
  /** How long the publisher asked us to stay away, in milliseconds. */
  retryAfterMs?: number;
  /** The publisher says that this address is gone for good (410). */
  gone?: boolean;
  /** The HTTP status, when there was one. */
  status?: number;
  /** It answered, but with something else than was to be read: what it said of its version means nothing. */
  unreadable?: boolean;
}

/** A source, page or document could not be read. The message is a sentence for people: what was wrong and, where one can, how to mend it. */
export class SourceError extends Error {
  readonly retryAfterMs: number | null;
  readonly gone: boolean;
  readonly status: number | null;
  readonly unreadable: boolean;

  constructor(
    message: string,
    { cause, retryAfterMs, gone = false, unreadable = false, status }: FaultOptions = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SourceError';
    this.retryAfterMs = retryAfterMs ?? null;
    this.gone = gone;
    this.status = status ?? null;
    this.unreadable = unreadable;
  }
}

/** Why the file system refused, in words for people. */
export function whyNot(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'this account may not read it';
  return cause instanceof Error ? cause.message : String(cause);
}
