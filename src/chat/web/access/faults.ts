/** What can go wrong between the desk and an issuer, in words for people and for the audit list. */
import * as client from 'openid-client';

/** While the issuer cannot be asked. */
export const awayWords =
  'The sign-in service does not answer. Whoever is signed in stays in. Try again in a moment.';

/** What an issuer may answer (RFC 6749, 4.1.2.1; OpenID Connect Core 1.0, 3.1.2.6). */
const refusals: ReadonlySet<string> = new Set([
  ...['invalid_request', 'unauthorized_client', 'access_denied', 'unsupported_response_type'],
  ...['invalid_scope', 'server_error', 'temporarily_unavailable', 'interaction_required', 'login_required'],
  ...['account_selection_required', 'consent_required'],
]);

/** What a fault of signing in is called, for people and for the log. */
export function faultOf(error: unknown): { status: number; text: string; why: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (error instanceof client.AuthorizationResponseError) {
    const text =
      error.error === 'access_denied'
        ? 'The sign-in service did not let you in.'
        : 'The sign-in service could not sign you in.';
    // It stands in an address that anybody can write.
    return { status: 403, text, why: refusals.has(error.error) ? error.error : 'refused by the issuer' };
  }
  if (error instanceof client.ResponseBodyError) {
    const text = 'The sign-in service did not accept this sign-in: it was used before, or it is too old.';
    return { status: 403, text, why: error.error.slice(0, 60) };
  }
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') {
    const text =
      'The sign-in service’s answer is of another time: its clock and this desk’s differ too much.';
    return { status: 403, text, why: 'time' };
  }
  if (error instanceof TypeError || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM') {
    return { status: 503, text: awayWords, why: 'issuer away' };
  }
  return { status: 403, text: 'The sign-in service’s answer could not be trusted.', why: code };
}
