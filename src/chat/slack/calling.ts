/** Calling: requests to Slack that end within a time and leave nothing behind. */
import { fencedFetch } from '../fence.ts';

/**
 * A `fetch` whose whole exchange, the answer's body too, ends within so many milliseconds. The clock is put away with the
 * answer: one that runs on keeps the request and all that was sent until it rings.
 */
export function fetchWithin(ms: number): typeof fetch {
  return async (address, init) => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new DOMException('Slack took too long.', 'TimeoutError')), ms);
    try {
      const response = await fencedFetch(address, { ...init, signal: late.signal });
      const body = await response.text();
      const { status, statusText, headers } = response;
      return new Response(nullBody.has(status) ? null : body, { status, statusText, headers });
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Statuses whose answers may have no body (Fetch standard). */
const nullBody: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);
