/** What a site's refusal or silence means, in words for people. */
import { SourceError } from './fault.ts';

/** Milliseconds a Retry-After header asks for, in seconds or as a date; between 0 and 7 days, null when there is none. */
export function retryAfterMs(value: string | null, now: Date): number | null {
  if (value === null) return null;
  const seconds = /^\s*\d{1,9}\s*$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now.getTime();
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), 7 * 86_400_000);
}

const statusWords: Record<number, string> = {
  400: 'does not understand our request',
  401: 'asks for a password',
  403: 'refuses to let us read this page',
  404: 'has no page at this address',
  410: 'says that this page is gone for good',
  429: 'asks us to come less often',
  500: 'has an error of its own',
  502: 'is not reachable behind its gateway',
  503: 'is closed for the moment',
  504: 'does not answer its gateway',
};

/** An answer that is no 200 or 304, in words. */
export function statusFault(url: URL, status: number, wait: number | null): SourceError {
  const words = statusWords[status] ?? 'gives an answer that we cannot use';
  return new SourceError(`${url.hostname} ${words} (HTTP ${status}).`, {
    gone: status === 410,
    status,
    ...(wait === null ? {} : { retryAfterMs: wait }),
  });
}

const connectionWords: readonly [RegExp, string][] = [
  [/ENOTFOUND|EAI_AGAIN|ENODATA/, 'cannot be found: no such name'],
  [/ECONNREFUSED/, 'accepts no connection'],
  [/CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ERR_TLS|ALTNAME/, 'shows a certificate that cannot be trusted'],
  [/TIMEOUT|TimeoutError|ETIMEDOUT/i, 'did not answer in time'],
  [/HEADERS_OVERFLOW/, 'answers with headers that are too large'],
  [/Z_DATA_ERROR|Z_BUF_ERROR|ERR_?BROTLI|ERR__ERROR|ZSTD/i, 'sends a body that cannot be unpacked'],
  [/ECONNRESET|UND_ERR_SOCKET|EPIPE|aborted|terminated/i, 'cut the connection'],
  [/EHOSTUNREACH|ENETUNREACH/, 'cannot be reached from here'],
];

/** No answer, or one that broke off, in words. */
export function connectionFault(url: URL, cause: unknown): SourceError {
  if (cause instanceof SourceError) return cause;
  if (cause instanceof Error && cause.cause instanceof SourceError) return cause.cause;
  const code =
    cause instanceof Error
      ? `${'code' in cause ? cause.code : ''} ${cause.name} ${cause.message}`
      : String(cause);
  const words = connectionWords.find(([pattern]) => pattern.test(code))?.[1] ?? 'cannot be read';
  return new SourceError(`${url.hostname} ${words}.`, { cause });
}
