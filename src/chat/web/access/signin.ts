/** The sign-in contract: how the page knows who somebody is, by OpenID Connect, by a proxy's header, or not at all. */
import type { Request, Response, Router } from 'express';
import type { Person, Role } from '../../../domain/access.ts';
import type { Html } from '../html.ts';

/** Whom a request comes from. */
export type Sight =
  /** Somebody who is known; the role is null where none is given to them. `until`: when that ends by itself. */
  | { who: 'known'; name: string; role: Role | null; until: Date | null }
  /** Nobody signs in here: whoever sits at this machine. */
  | { who: 'anyone' }
  | { who: 'stranger' }
  /** What it brings cannot be trusted. */
  | { who: 'refused'; why: string };

export interface SignInParts {
  show(response: Response, title: string, main: Html): void;
  /** Notes for the audit list what came of a sign-in. */
  note(entry: {
    by: string | null;
    act: 'signed_in' | 'signed_out' | 'sign_in_refused';
    why: string | null;
  }): void;
}

export interface SignIn {
  readonly kind: 'none' | 'openid' | 'proxy';
  /** Tells without asking anybody else: whoever is signed in stays so while the issuer is away. */
  sight(request: Request): Sight;
  /** Adds the addresses that signing in takes; a proxy takes none. */
  addRoutes(router: Router, parts: SignInParts): void;
}

/** Somebody who was let in, as the page's routes know them. */
export interface Visitor {
  /** Null where nobody signs in. */
  person: Person | null;
  role: Role;
  until: Date | null;
}

/** The visitor of a request that the gate let in; null on addresses that are open to all. */
export function visitorIn(response: Response): Visitor | null {
  return (response.locals.visitor as Visitor | undefined) ?? null;
}

/** How whoever acts is named in records; `web:operator` where nobody signs in. */
export function nameIn(response: Response): string {
  return `web:${visitorIn(response)?.person?.name ?? 'operator'}`;
}

/** The page on loopback: nobody signs in, and whoever sits at this machine runs it. */
export const noSignIn: SignIn = {
  kind: 'none',
  sight: () => ({ who: 'anyone' }),
  addRoutes: () => {},
};
