/** Sessions: who is signed in stands in a cookie that only this desk can read and make, and that ends by itself. */
import { hkdfSync } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';
import { z } from 'zod';
import type { Identity } from '../../../domain/access.ts';
import { createSeal } from '../../seal.ts';

const Session = z.object({
  name: z.string(),
  mail: z.string().nullable(),
  groups: z.array(z.string()),
  until: z.number(),
});

/** A sign-in under way: what its answer has to fit. */
const Begun = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  until: z.number(),
});
export type Begun = z.infer<typeof Begun>;

export interface SessionOptions {
  /** Keys of 64 hex digits: the first one seals, all of them open. */
  keys: readonly string[];
  /** Do people reach the page by https alone? */
  secure: boolean;
  sessionMs: number;
  now: () => Date;
}

export interface Sessions {
  /** Who is signed in, and until when; null where nobody is, or no more. */
  read(request: Request): (Identity & { until: Date }) | null;
  open(response: Response, identity: Identity): void;
  close(response: Response): void;
  /** Puts a sign-in that begins into a cookie of its own: one browser may begin several. */
  begin(request: Request, response: Response, begun: Omit<Begun, 'until'>): void;
  /** The sign-in that an answer belongs to; each is given once, and for ten minutes. */
  take(request: Request, response: Response, state: string): Begun | null;
}

/** Beside the one that begins: a browser that is made to begin again and again would send more than is read. */
const mostBegun = 4;
/** For signing in, the other device and the second factor. */
const signingInMs = 10 * 60_000;

/** Sessions under keys of their own, derived from the desk's (HKDF, RFC 5869). */
export function createSessions({ keys, secure, sessionMs, now }: SessionOptions): Sessions {
  const seal = createSeal(keys.map(derived));
  // With this prefix a browser takes the cookie from this host by https alone (RFC 6265bis, 4.1.3).
  const prefix = secure ? '__Host-' : '';
  const session = `${prefix}coop-session`;
  const begunName = (state: string): string => `${prefix}coop-sign-in-${state.slice(0, 12)}`;
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path: '/' };

  const opened = <Shape extends z.ZodType>(
    request: Request,
    name: string,
    shape: Shape,
  ): z.infer<Shape> | null => {
    const sealed = cookiesOf(request).find((cookie) => cookie.name === name)?.value;
    if (sealed === undefined) return null;
    try {
      return shape.safeParse(JSON.parse(seal.open(sealed, name))).data ?? null;
    } catch {
      // Not made here, changed, or under a key that is gone: whoever brings it signs in anew.
      return null;
    }
  };
  const put = (response: Response, name: string, value: object, lastMs: number): void => {
    const text = JSON.stringify({ ...value, until: now().getTime() + lastMs });
    response.cookie(name, seal.close(text, name), { ...options, maxAge: lastMs, encode: String });
  };

  return {
    read: (request) => {
      const found = opened(request, session, Session);
      if (found === null || found.until <= now().getTime()) return null;
      return { ...found, until: new Date(found.until) };
    },
    open: (response, { name, mail, groups }) => put(response, session, { name, mail, groups }, sessionMs),
    close: (response) => void response.clearCookie(session, options),
    begin: (request, response, begun) => {
      const others = cookiesOf(request).filter(({ name }) => name.startsWith(begunName('')));
      for (const { name } of others.slice(0, -mostBegun)) response.clearCookie(name, options);
      put(response, begunName(begun.state), begun, signingInMs);
    },
    take: (request, response, state) => {
      if (!/^[\w-]{12,200}$/.test(state)) return null;
      const name = begunName(state);
      const begun = opened(request, name, Begun);
      response.clearCookie(name, options);
      return begun !== null && begun.state === state && begun.until > now().getTime() ? begun : null;
    },
  };
}

function derived(key: string): string {
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), '', 'coop web session', 32)).toString('hex');
}

/** The cookies as they were sent, in their order. */
function cookiesOf(request: Request): { name: string; value: string }[] {
  const header = (request.get('cookie') ?? '').slice(0, 16_000);
  return header.split(';').map((pair) => {
    const [name = '', value = ''] = pair.trim().split(/=(.*)/s);
    return { name, value };
  });
}
