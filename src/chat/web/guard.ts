/** Who may talk to the page: a loopback page is reachable by any site its user visits, so foreign hosts and origins are refused. */
import { isIP } from 'node:net';
import type { RequestHandler } from 'express';

export interface GuardOptions {
  /** The address that is listened on. */
  host: string;
  /** Further names by which people reach the page: `desk.example.org`. */
  names: readonly string[];
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  // With no-referrer a browser would send `Origin: null` on our own forms.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'private, no-cache',
};

/** Sets the security headers and answers 403 to a foreign `Host` (DNS rebinding), a foreign `Origin`, and requests that another site's page made. */
export function createGuard(options: GuardOptions): RequestHandler {
  return (request, response, next) => {
    response.set(headers);
    const fault = faultOf(request.headers, request.method, options);
    if (fault === null) next();
    else response.status(403).type('text/plain').send(`${fault}\n`);
  };
}

/** Why a request is refused, in words; null when it may pass. */
export function faultOf(
  given: Readonly<Record<string, string | string[] | undefined>>,
  method: string,
  options: GuardOptions,
): string | null {
  const host = one(given.host);
  if (host === null || !isOurs(host, options))
    return 'Refused: this page is not known by that name. Add the name to the web names in the settings.';
  const origin = one(given.origin);
  if (origin !== null && hostOf(origin) !== host.toLowerCase())
    return 'Refused: the request comes from another site.';
  const site = one(given['sec-fetch-site']);
  const visit = method === 'GET' && one(given['sec-fetch-mode']) === 'navigate';
  if ((site === 'cross-site' || site === 'same-site') && !visit)
    return 'Refused: the request comes from another site.';
  return null;
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function isOurs(host: string, { host: listening, names }: GuardOptions): boolean {
  if (!/^[\w.:[\]-]{1,260}$/.test(host) || !URL.canParse(`http://${host}`)) return false;
  const name = bare(new URL(`http://${host}`).hostname);
  if (name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)) return true;
  if (names.some((known) => known.toLowerCase() === name) || name === bare(listening.toLowerCase()))
    return true;
  // An address cannot be rebound; but one that nobody listens on would be a lie.
  return isIP(name) !== 0 && (listening === '0.0.0.0' || listening === '::');
}

function bare(name: string): string {
  return name.replace(/^\[|\]$/g, '');
}
