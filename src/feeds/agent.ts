/** Makes the connections: to the very address that was judged, so that a name which answers differently the second time gains nothing. */
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { type AddressRules, isPublicAddress, refusal } from './addresses.ts';

export interface ConnectLimits {
  connectMs: number;
  headersMs: number;
  bodyMs: number;
}

/**
 * An agent that resolves a name once, refuses it when any of its addresses is private, and connects to what it checked:
 * a name that answers differently the second time gains nothing.
 */
export function createAgent(
  { allowHosts = [], lookup = systemLookup }: AddressRules,
  limits: ConnectLimits,
): Agent {
  const trusted = new Set(allowHosts.map((host) => host.toLowerCase().replace(/:\d+$/, '')));
  const checked: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, options, (error, address, family) => {
      if (error) return callback(error, address, family);
      const found = Array.isArray(address) ? address.map((one) => one.address) : [address];
      const safe = trusted.has(hostname.toLowerCase()) || (found.length > 0 && found.every(isPublicAddress));
      if (!safe) return callback(refusal(hostname), [], 0);
      callback(null, address, family);
    });
  };
  return new Agent({
    connect: { lookup: checked, timeout: limits.connectMs },
    connections: 2,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
    maxHeaderSize: 32_768,
    keepAliveTimeout: 4_000,
    pipelining: 1,
  });
}
