/** What Slack's errors mean for a message: posted perhaps, refused until someone mends it, or later; in words for people. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import { ChatError } from '../platform.ts';
import { neverSent } from '../unsent.ts';

/** Slack's error codes that stay until a person mends them, with how (docs.slack.dev, chat.postMessage errors). */
const refusals: Record<string, string> = {
  not_in_channel: 'Coop is not in this channel: invite it there with /invite @Coop.',
  channel_not_found:
    'Coop cannot see this channel: it was deleted, or it is private and Coop must be invited with /invite @Coop.',
  is_archived: 'This channel is archived: restore it, or follow in another channel.',
  user_not_in_channel: 'The person who asked has left this channel.',
  invalid_auth:
    'Slack does not take Coop’s token: copy it anew from the app’s page, or install the app again.',
  not_authed: 'Coop has no token for this workspace: install the app there.',
  token_revoked: 'Coop’s token was revoked: install the app again.',
  token_expired: 'Coop’s token has expired: install the app again.',
  account_inactive: 'Coop was removed from this workspace: install the app again.',
  team_access_not_granted: 'Coop has no access to this workspace: install the app there.',
  restricted_action: 'The workspace’s settings forbid Coop to post here: an administrator can allow it.',
  restricted_action_read_only_channel: 'This channel is read-only for Coop: an administrator can allow it.',
  restricted_action_thread_only_channel: 'This channel takes replies only: follow in another channel.',
  no_permission: 'Coop lacks a permission in this workspace: install the app again.',
  ekm_access_denied: 'The administrators have suspended access to this workspace.',
  messages_tab_disabled: 'The Messages tab of the app is off: turn it on under App Home on the app’s page.',
};

/** Codes of a call that Slack did not carry out and would carry out later. */
const later: ReadonlySet<string> = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);

/** Codes of contents that Slack refuses, whatever the channel. */
const contents: ReadonlySet<string> = new Set([
  ...['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long', 'too_many_blocks'],
]);

/** Slack's own code for a refused call; null for any other failure. */
export function codeOf(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? String(error.data.error) : null;
}

/** Did Slack refuse what the message holds? */
export function isContentFault(error: unknown): boolean {
  return contents.has(codeOf(error) ?? '');
}

/** Codes of a look at a conversation that Coop may post to all the same. */
const unseen: ReadonlySet<string> = new Set(['missing_scope', 'method_not_supported_for_channel_type']);

/** May Coop post where it was not let look? In public channels that it is not in, too, where the workspace grants that. */
export function mayPostUnseen(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  if (!(error instanceof WebAPIPlatformError) || code !== 'not_in_channel') return unseen.has(code);
  const { scopes = [] } = (error.data.response_metadata ?? {}) as { scopes?: string[] };
  return scopes.includes('chat:write.public');
}

/** Is it a refusal that is known to stay until a person mends it? */
export function isStanding(error: unknown): boolean {
  return refusals[codeOf(error) ?? ''] !== undefined;
}

/** A failed call as a ChatError. Whatever is not known for sure counts as uncertain: it may have been carried out. */
export function chatErrorOf(error: unknown): ChatError {
  if (error instanceof ChatError) return error;
  if (error instanceof WebAPIRateLimitedError) {
    const retryAfterMs = Math.max(1, error.retryAfter) * 1000;
    return new ChatError(`Slack asks to wait ${error.retryAfter} s.`, {
      fate: 'later',
      retryAfterMs,
      cause: error,
    });
  }
  const code = codeOf(error);
  if (code !== null) return ofCode(code, error);
  if (error instanceof WebAPIHTTPError) {
    // 408 is a gateway's word as well: it may have passed the call on.
    const fate = error.statusCode >= 500 || error.statusCode === 408 ? 'uncertain' : 'later';
    return new ChatError(`Slack answered with HTTP status ${error.statusCode}.`, { fate, cause: error });
  }
  const fate = neverSent(error) ? 'later' : 'uncertain';
  return new ChatError('Slack cannot be reached.', { fate, cause: error });
}

function ofCode(code: string, error: unknown): ChatError {
  if (code === 'missing_scope') return new ChatError(scopeWords(error), { fate: 'refused', cause: error });
  const told = refusals[code];
  if (told !== undefined) return new ChatError(told, { fate: 'refused', cause: error });
  if (later.has(code))
    return new ChatError('Slack asks to wait.', { fate: 'later', retryAfterMs: 60_000, cause: error });
  const fate = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'].includes(code)
    ? 'uncertain'
    : 'refused';
  return new ChatError(`Slack refuses the message (${code.slice(0, 80)}).`, { fate, cause: error });
}

function scopeWords(error: unknown): string {
  const data = error instanceof WebAPIPlatformError ? (error.data as { needed?: unknown }) : {};
  const needed = typeof data.needed === 'string' ? ` “${data.needed.slice(0, 80)}”` : '';
  return `Coop lacks the permission${needed} in this workspace: add it under “OAuth & Permissions” on the app’s page, then install the app again.`;
}
