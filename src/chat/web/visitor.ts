/** Who asks on the page: a random name in a cookie, so that `new` can tell what is new to whom. */
import type { Request, Response } from 'express';

const yearSeconds = 365 * 24 * 60 * 60;

/** The visitor's name; gives one to who has none. */
export function visitorOf(request: Request, response: Response, newId: () => string): string {
  const known = /(?:^|;\s*)coop=([\w-]{8,64})(?:;|$)/.exec(
    (request.get('cookie') ?? '').slice(0, 4_000),
  )?.[1];
  if (known) return known;
  const name = newId();
  response.setHeader('set-cookie', `coop=${name}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${yearSeconds}`);
  return name;
}
