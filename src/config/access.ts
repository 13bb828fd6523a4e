/** The settings of who may see the web page: how people sign in, and the roles they are given. */
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { type Grants, mailPattern, roles } from '../domain/access.ts';

const Header = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{1,60}$/, 'expected a header’s name, such as x-forwarded-email')
  .refine((name) => !/^(host|cookie|origin|connection|content-.*)$/i.test(name), 'browsers set this header')
  .transform((name) => name.toLowerCase());

const Claim = z.string().regex(/^[\w:/.-]{1,120}$/, 'expected the name of a claim, such as email');

/** An address, or a range of them, that is not everybody’s. */
const Range = z.string().refine((range) => {
  if (ipaddr.isValid(range)) return true;
  return ipaddr.isValidCIDR(range) && ipaddr.parseCIDR(range)[1] >= 8;
}, 'expected addresses such as 10.0.0.5 or 10.1.0.0/16');

const Grant = z
  .string()
  .refine(
    (grant) =>
      grant === 'everyone' ||
      /^group:\S.{0,199}$/.test(grant) ||
      mailPattern.test(grant) ||
      (grant.startsWith('@') && mailPattern.test(`a${grant}`)),
    'expected a mail address, a domain such as @mod.example, group:NAME or everyone',
  );

const OpenIdBlock = z.strictObject({
  /** The issuer, as its own documents write it. */
  issuer: z.url({ protocol: /^https?$/, error: 'expected an address that begins with https://' }),
  /** The client’s id at the issuer. */
  client: z.string().min(1).max(200),
  /** The claim that holds the mail address. */
  mail: Claim.default('email'),
  /** The claim that holds the groups. */
  groups: Claim.default('groups'),
  /** How long somebody stays signed in. */
  hours: z.number().min(0.1).max(168).default(8),
});

const ProxyBlock = z.strictObject({
  /** The header in which the proxy tells who somebody is. */
  header: Header,
  /** The header in which it tells their groups, parted by commas; null for none. */
  groups: Header.nullable().default(null),
  /** The addresses that the proxy comes from: from elsewhere the header is refused. */
  from: z.array(Range).min(1, 'name the addresses that the proxy comes from, such as 127.0.0.1'),
});

const grants = z.array(Grant).max(1_000).default([]);

/** The blocks within the block, by their paths. */
export const accessBlocks = { 'access.openid': OpenIdBlock, 'access.proxy': ProxyBlock };

export const AccessBlock = z.strictObject({
  openid: OpenIdBlock.nullable().default(null),
  proxy: ProxyBlock.nullable().default(null),
  roles: z
    .strictObject({ reader: grants, editor: grants, admin: grants })
    .default({ reader: [], editor: [], admin: [] }),
});

/** Who may see the page beyond this machine. */
export interface AccessSettings {
  signIn:
    | {
        kind: 'openid';
        issuer: string;
        client: string;
        secret: string;
        mail: string;
        groups: string;
        sessionMs: number;
      }
    | { kind: 'proxy'; header: string; groups: string | null; from: string[] };
  grants: Grants;
}

/** What the rest of the settings has to do with it. */
export interface AccessFrame {
  host: string;
  names: readonly string[];
  address: string | null;
  secret: string | undefined;
  /** Is there a key that seals? */
  sealed: boolean;
}

/** Reads the block with what it needs beside it, and adds what is wrong to the mistakes. Null: nobody signs in. */
export function accessSettings(
  { openid, proxy, roles: given }: z.infer<typeof AccessBlock>,
  frame: AccessFrame,
  mistakes: string[],
): AccessSettings | null {
  const someone = roles.some((role) => given[role].length > 0);
  if (openid === null && proxy === null) {
    if (someone)
      mistakes.push('access.roles: they hold for people who sign in: set access.openid or access.proxy');
    else mistakes.push(...beyond(frame));
    return null;
  }
  if (!someone)
    mistakes.push('access.roles: nobody has a role, so nobody would be let in: admin: [you@mod.example]');
  if (proxy !== null) {
    if (openid !== null) mistakes.push('access: set openid or proxy, not both');
    return { signIn: { kind: 'proxy', ...proxy }, grants: given };
  }
  if (openid === null) return null;
  mistakes.push(...openIdMistakes(openid.issuer, frame));
  const { issuer, client, mail, groups, hours } = openid;
  const sessionMs = hours * 3_600_000;
  return {
    signIn: { kind: 'openid', issuer, client, secret: frame.secret ?? '', mail, groups, sessionMs },
    grants: given,
  };
}

/** Is the page to be reached from other machines, though nobody signs in? */
function beyond({ host, names }: AccessFrame): string[] {
  const how =
    'set access.openid (OpenID Connect) or access.proxy (a reverse proxy’s header) and access.roles in coop.yaml';
  const alone = names.filter((name) => !isLoopback(name));
  return [
    ...(isLoopback(host)
      ? []
      : [
          `HOST: on ${host} other machines reach the web page, and nobody has to sign in: ${how}, or leave HOST at 127.0.0.1`,
        ]),
    ...(alone.length === 0
      ? []
      : [
          `names: people who reach the web page as ${alone[0]} come from other machines, and nobody has to sign in: ${how}, or take the name away`,
        ]),
  ];
}

function openIdMistakes(issuer: string, { address, secret, sealed }: AccessFrame): string[] {
  const found: string[] = [];
  if (!isSafe(issuer)) found.push('access.openid.issuer: it must begin with https://');
  if (/^https:\/\/login\.microsoftonline\.(com|us|de)\/(common|organizations|consumers)\b/i.test(issuer))
    found.push(
      'access.openid.issuer: it names no tenant, so that every tenant’s people could sign in: put your tenant’s id in its place',
    );
  if (secret === undefined) found.push('access.openid: set OPENID_CLIENT_SECRET, the client’s secret');
  if (!sealed) found.push('access.openid: set COOP_KEY, which seals sessions: openssl rand -hex 32');
  if (address === null)
    found.push('access.openid: set address: in coop.yaml, where the issuer sends people back');
  else if (!isSafe(address))
    found.push(
      'address: with access.openid it must begin with https://, or sessions could be read on the way',
    );
  return found;
}

/** Is an address encrypted, or of this machine? */
function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || isLoopback(hostname);
}

/** Does a host lead to this machine only? */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return (
    name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
  );
}
