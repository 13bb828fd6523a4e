/** Who the claims of an issuer say somebody is. */
import { type Grants, groupsIn, type Identity, mailPattern } from '../../../domain/access.ts';

export interface ClaimNames {
  /** The claims that hold the mail address and the groups. */
  mail: string;
  groups: string;
  grants: Grants;
}

/**
 * Who the claims say somebody is. The claim `email` counts only where the issuer vouches for it; another claim that the
 * settings name is relied on as it is.
 */
export function identityOf(
  claims: Readonly<Record<string, unknown>>,
  { mail, groups, grants }: ClaimNames,
): Identity | null {
  const told = claims[mail];
  const vouched = mail !== 'email' || claims.email_verified === true || claims.email_verified === 'true';
  const address = typeof told === 'string' && mailPattern.test(told) && vouched ? told.toLowerCase() : null;
  const subject = typeof claims.sub === 'string' ? claims.sub.slice(0, 255) : null;
  const name = address ?? subject;
  if (name === null) return null;
  const held = claims[groups];
  const known = groupsIn(grants);
  const listed = Array.isArray(held) ? held : typeof held === 'string' ? [held] : [];
  return { name, mail: address, groups: listed.filter((group): group is string => known.has(group)) };
}
