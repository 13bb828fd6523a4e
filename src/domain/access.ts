/** Access: who may do what on the web page, by roles that the settings give to people. */

/** Each may do what the one before it may. */
export const roles = ['reader', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Someone who is known, with the role that they have. */
export interface Person {
  /** How they are named in records: a mail address, or what else the sign-in knows them by. */
  name: string;
  role: Role;
}

/** Who somebody is, as a sign-in tells. */
export interface Identity {
  name: string;
  /** Null where none is known, or none that can be relied on. */
  mail: string | null;
  groups: readonly string[];
}

/**
 * By role, whom it is given to: mail addresses, domains (`@mod.example`), groups (`group:desk`), or `everyone` who
 * signs in.
 */
export type Grants = Readonly<Record<Role, readonly string[]>>;

/** Does a role allow what needs at least this one? */
export function mayAct(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}

/** The highest role that is given to somebody; null where none is. Letters' case in addresses does not count. */
export function roleOf({ mail, groups }: Identity, grants: Grants): Role | null {
  const address = mail?.toLowerCase() ?? null;
  // What stands after the last @: a quoted name may hold another.
  const domain = address === null ? null : address.slice(address.lastIndexOf('@'));
  const holds = (grant: string): boolean => {
    if (grant === 'everyone') return true;
    if (grant.startsWith('group:')) return groups.includes(grant.slice('group:'.length));
    return grant.startsWith('@') ? grant.toLowerCase() === domain : grant.toLowerCase() === address;
  };
  return roles.toReversed().find((role) => grants[role].some(holds)) ?? null;
}

/** The groups that any role is given to: no other is worth keeping. */
export function groupsIn(grants: Grants): Set<string> {
  const all = roles.flatMap((role) => grants[role]);
  return new Set(
    all.filter((grant) => grant.startsWith('group:')).map((grant) => grant.slice('group:'.length)),
  );
}

/** A mail address as it may stand in settings and in what a sign-in tells: no blanks, no second address. */
export const mailPattern = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}$/;
