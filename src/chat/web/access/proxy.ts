/** Sign-in by a reverse proxy: it tells in a header who somebody is, and is heard from its own addresses alone. */
import type { Request } from 'express';
import ipaddr from 'ipaddr.js';
import { type Grants, mailPattern, roleOf } from '../../../domain/access.ts';
import type { Log } from '../../../log.ts';
import type { SignIn } from './signin.ts';

export interface ProxyOptions {
  /** The header’s name, in small letters. */
  header: string;
  groups: string | null;
  /** Addresses and ranges that the proxy comes from. */
  from: readonly string[];
  grants: Grants;
  log: Log;
}

/** Sign-in by header. A request that brings the header from elsewhere is refused, whoever it says it is. */
export function createProxySignIn({ header, groups, from, grants, log }: ProxyOptions): SignIn {
  const ranges = from.map(rangeOf);
  const isProxy = (address: string | undefined): boolean => {
    if (address === undefined || !ipaddr.isValid(address)) return false;
    const found = ipaddr.process(address);
    return ranges.some(
      ([range, bits]) =>
        range.kind() === found.kind() && (found as ipaddr.IPv4).match(range as ipaddr.IPv4, bits),
    );
  };
  return {
    kind: 'proxy',
    sight: (request) => {
      const told = valuesOf(request, header);
      if (!isProxy(request.socket.remoteAddress)) {
        if (told.length === 0 && (groups === null || valuesOf(request, groups).length === 0))
          return { who: 'stranger' };
        // Whoever sets the proxy up finds here what address it really comes from.
        log.warn('header from elsewhere', { header, from: request.socket.remoteAddress });
        return {
          who: 'refused',
          why: 'It says who you are, and does not come from the proxy that may say so.',
        };
      }
      const [name, ...others] = told;
      if (name === undefined || name === '') return { who: 'stranger' };
      if (others.length > 0 || !/^[^\s,;<>"]{1,254}$/.test(name))
        return { who: 'refused', why: 'The proxy does not name one person.' };
      const mail = mailPattern.test(name) ? name : null;
      const identity = {
        name: name.toLowerCase(),
        mail,
        groups: groups === null ? [] : groupsOf(request, groups),
      };
      return { who: 'known', name: identity.name, role: roleOf(identity, grants), until: null };
    },
    addRoutes: () => {},
  };
}

/** Every value that a header was sent with: one that is sent twice is not one person’s. */
function valuesOf({ rawHeaders }: Request, name: string): string[] {
  return rawHeaders.flatMap((key, at) =>
    at % 2 === 0 && key.toLowerCase() === name ? [(rawHeaders[at + 1] ?? '').trim()] : [],
  );
}

function groupsOf(request: Request, name: string): string[] {
  return valuesOf(request, name).flatMap((value) => value.split(',').map((group) => group.trim()));
}

function rangeOf(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
