/** An app without an id, as demonstrations have: nobody signs what reaches it, so it hears and tells this machine alone. */
import type { Request } from 'express';

/** May such an app listen at this address? Only this machine reaches it there. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name);
}

/**
 * Does a request come from a program of this machine, with this machine to be answered? Pages of other sites, which a
 * browser here may show, are told by what browsers send along.
 */
export function isLocal({ headers, body }: Pick<Request, 'headers' | 'body'>): boolean {
  const byPage = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
  const { serviceUrl } = (body ?? {}) as { serviceUrl?: unknown };
  return !byPage && isLoopback(hostOf(`http://${headers.host}`)) && isLoopback(hostOf(serviceUrl));
}

function hostOf(address: unknown): string {
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).hostname : '';
}
