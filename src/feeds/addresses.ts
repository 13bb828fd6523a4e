/** Where we may connect to: public addresses only, judged at the moment of connecting, unless the administrator allows a host by name. */
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { SourceError } from './fault.ts';

export interface AddressRules {
  /** Hosts (`intranet.example`, or with a port `localhost:8080`) that may be private and on any port. */
  allowHosts?: readonly string[];
  /** Resolves names; the system's by default. */
  lookup?: LookupFunction;
}

/** Ranges that ipaddr.js counts as ordinary or that lead, translated, to another address. */
const refusedRanges = [
  '168.63.129.16/32', // Azure's host
  '100.100.100.200/32', // Alibaba's metadata
  '192.88.99.0/24',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2002::/16',
  '2001::/23',
  '::/96',
  '::ffff:0:0/96',
  '::ffff:0:0:0/96',
  'fec0::/10',
  '100::/64',
  '5f00::/16',
  'fc00::/7',
  '3fff::/20',
  '2001:db8::/32',
].map((range) => ipaddr.parseCIDR(range));

/** Is this literal address one of the open internet? Anything that cannot be read is not. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return !refusedRanges.some(([range, bits]) => parsed.kind() === range.kind() && parsed.match(range, bits));
}

const privateNames =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|localdomain|onion|invalid|test)$/;
const webPorts = new Set(['', '80', '443', '8080', '8443']);

function isAllowed(url: URL, allowHosts: readonly string[]): boolean {
  const host = url.hostname.toLowerCase();
  return allowHosts.some(
    (allowed) => allowed.toLowerCase() === host || allowed.toLowerCase() === url.host.toLowerCase(),
  );
}

/**
 * The address as a URL that may be asked for. Throws SourceError, with the reason in words, on other schemes, credentials,
 * private names or literal private addresses and unusual ports. Names are judged again when they are resolved.
 */
export function checkAddress(address: string | URL, { allowHosts = [] }: AddressRules): URL {
  const url = URL.parse(String(address));
  if (url === null) throw new SourceError(`"${String(address).slice(0, 200)}" is no web address.`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new SourceError(`Only http and https addresses are read, not ${url.protocol}`);
  if (url.username !== '' || url.password !== '')
    throw new SourceError('Addresses with a user name or password are not read.');
  if (isAllowed(url, allowHosts)) return url;
  const host = url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '')
    .toLowerCase();
  const literal = isIP(host) !== 0;
  if (literal ? !isPublicAddress(host) : privateNames.test(host) || !host.includes('.'))
    throw refusal(url.hostname);
  if (!webPorts.has(url.port))
    throw new SourceError(
      `Port ${url.port} of ${url.hostname} is not read; ministries publish on 80 and 443.`,
    );
  return url;
}

/** The sentence for an address that may not be connected to. */
export function refusal(host: string): SourceError {
  return new SourceError(
    `${host} is a private address. If it is meant, the administrator can add it to allowHosts.`,
  );
}
