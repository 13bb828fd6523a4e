/** What Teams' refusals mean for a message: posted perhaps, refused until someone mends it, or later; in words for people. */
import { z } from 'zod';
import { ChatError } from '../platform.ts';
import { neverSent } from '../unsent.ts';

/** Teams' error codes that stay until a person mends them, with how (Microsoft Learn, "Bot API error codes"). */
const refusals: Record<string, string> = {
  BotNotInConversationRoster: 'Coop is not in this conversation: add the app to it again.',
  MessageWritesBlocked: 'Coop was blocked or uninstalled here: add the app again, or unblock it.',
  ConversationBlockedByUser: 'This person has blocked Coop: they can unblock it in the chat.',
  BotDisabledByAdmin: 'An administrator has blocked Coop: they can allow it in the Teams admin centre.',
  NotEnoughPermissions:
    'Coop may not post here: an owner of the team can allow it in the channel’s settings.',
  ForbiddenOperationException: 'Coop may not post here: add the app to this team or chat.',
  ConversationNotFound: 'This conversation is gone: it was deleted, or Coop was never in it.',
};

/**
 * Statuses after which a new try is asked for (Microsoft Learn, "Optimize your bot with rate limiting": 412, 502 and
 * 504 must be retried; 503 says by itself that nothing was taken). Of a gateway's, nobody promises that nothing was.
 */
const again: ReadonlySet<number> = new Set([412, 502, 503, 504]);

const gateways: ReadonlySet<number> = new Set([502, 504]);

/** Teams refused what the message holds, not the conversation. */
export class ContentError extends ChatError {}

/** What was named is not there: the conversation, or the message in it. */
export class MissingError extends ChatError {}

const Told = z.looseObject({
  error: z.looseObject({ code: z.string().catch(''), message: z.string().catch('') }),
});

/** A refused call as a ChatError. `retryAfterMs` is what Teams named, made longer by up to a fifth so that not all come back at once. */
export function faultOf(
  status: number,
  retryAfter: string | null,
  answer: unknown,
  random: () => number,
): ChatError {
  const told = Told.safeParse(answer);
  const code = told.success ? told.data.error.code.slice(0, 80) : '';
  if (status === 429 || again.has(status)) {
    const asked = secondsOf(retryAfter);
    const wait = status === 429 ? (asked ?? 2) : asked;
    const words =
      status === 429
        ? 'Teams asks to wait.'
        : `Teams cannot take it now (HTTP ${status}${gateways.has(status) ? ', from a gateway: it may stand already' : ''}).`;
    return new ChatError(words, {
      fate: 'later',
      ...(wait === null ? {} : { retryAfterMs: Math.round(wait * 1_000 * (1 + random() / 5)) }),
    });
  }
  if (status === 401)
    return new ChatError('Teams does not take Coop’s token: check MICROSOFT_APP_ID and its secret.', {
      fate: 'later',
    });
  if (status >= 500)
    return new ChatError(`Teams answered with HTTP status ${status}.`, { fate: 'uncertain' });
  const refused = { fate: 'refused' as const };
  if (status === 404) return new MissingError(refusals.ConversationNotFound ?? 'It is gone.', refused);
  const named = [status, code].filter((part) => part !== '').join(' ');
  if (status === 400 || status === 413)
    return new ContentError(`Teams refuses the message (${named}).`, refused);
  return new ChatError(
    refusals[code] ?? `Teams does not let Coop post here (${named}): add the app again.`,
    refused,
  );
}

/** A call that never got an answer. Whatever is not known for sure counts as uncertain: it may have been carried out. */
export function unreached(cause: unknown): ChatError {
  const fate = neverSent(cause) ? 'later' : 'uncertain';
  return new ChatError(fate === 'later' ? 'Teams cannot be reached.' : 'Teams’ answer was lost.', {
    fate,
    cause,
  });
}

/** Seconds of a Retry-After header; a date, which Teams never sends, is not read. */
function secondsOf(header: string | null): number | null {
  const seconds = Number.parseFloat(header ?? '');
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3_600) : null;
}
