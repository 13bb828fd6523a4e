/** Response addresses: where Slack takes ephemeral replies to one act, five times in thirty minutes. */
import { ChatError } from '../platform.ts';
import { fetchWithin } from './calling.ts';
import type { SlackMessage } from './render.ts';

/** Only Slack's own hosts, or a loopback one that stands in for it. */
const trusted = /^(?:https:\/\/hooks\.slack(?:-gov)?\.com\/|http:\/\/(?:127\.0\.0\.1|localhost):\d+\/)/;

/**
 * Shows messages to the one who acted, or takes the one that was acted on away. True when the address no longer serves,
 * and nothing was shown. Throws a ChatError.
 */
export async function respond(
  url: string,
  messages: readonly SlackMessage[] | 'delete_original',
  { thread, timeoutMs }: { thread: string | null; timeoutMs: number },
): Promise<boolean> {
  if (!trusted.test(url)) return true;
  const bodies =
    messages === 'delete_original'
      ? [{ delete_original: true }]
      : messages.map(({ blocks, text }) => ({
          ...{ response_type: 'ephemeral', replace_original: false, blocks, text },
          ...(thread === null ? {} : { thread_ts: thread }),
        }));
  for (const [index, body] of bodies.entries()) {
    const status = await send(url, body, timeoutMs);
    if (status === 404 || status === 410 || status === 403) return index === 0;
    if (status === 429) throw new ChatError('Slack asks to wait.', { fate: 'later', retryAfterMs: 2_000 });
    if (status >= 500)
      throw new ChatError(`Slack answered with HTTP status ${status}.`, { fate: 'uncertain' });
    if (status >= 400) return index === 0;
  }
  return false;
}

async function send(url: string, body: unknown, timeoutMs: number): Promise<number> {
  try {
    const { status } = await fetchWithin(timeoutMs)(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
    });
    return status;
  } catch (cause) {
    throw new ChatError('Slack cannot be reached.', { fate: 'uncertain', cause });
  }
}
