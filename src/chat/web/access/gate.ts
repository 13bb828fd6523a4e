/** The gate: every address of the page with the role it takes, checked in this one place before any of its routes. */
import type { Request, RequestHandler, Response } from 'express';
import { mayAct, type Role } from '../../../domain/access.ts';
import type { AuditEntry } from '../../../domain/audit.ts';
import type { Html } from '../html.ts';
import { renderNobody, renderTooLow, renderUnnamed } from './pages.ts';
import type { Sight, SignIn, Visitor } from './signin.ts';

/** What an address takes of whoever looks (GET) and acts (POST); null: there is no such request. */
export interface Needs {
  get: Role | 'anyone' | null;
  post: Role | 'anyone' | null;
}

/**
 * Every address of the page. What is asked at `/ask` may change standing orders: that takes an editor, and the story of
 * answering asks for it.
 */
export const webRoutes: Readonly<Record<string, Needs>> = {
  '/': { get: 'reader', post: null },
  '/channel/:name': { get: 'reader', post: null },
  '/arrivals': { get: 'reader', post: null },
  '/ask': { get: 'reader', post: 'reader' },
  '/brief/:id': { get: 'reader', post: null },
  '/brief/:id/part': { get: null, post: 'editor' },
  '/thread/:name': { get: 'reader', post: null },
  '/sources': { get: 'reader', post: null },
  '/help': { get: 'reader', post: null },
  '/deliveries': { get: 'admin', post: 'admin' },
  '/audit': { get: 'admin', post: null },
  '/sign-in': { get: 'anyone', post: null },
  '/sign-in/begin': { get: 'anyone', post: null },
  '/sign-in/back': { get: 'anyone', post: null },
  '/sign-out': { get: null, post: 'anyone' },
  '/assets/:file': { get: 'anyone', post: null },
};

export interface GateParts {
  signIn: SignIn;
  show(response: Response, title: string, main: Html): void;
  note(entry: Omit<AuditEntry, 'at'>): void;
}

/** What becomes of a request: it goes on, is sent to the door, or is refused in words, as JSON and on a page. */
type Verdict =
  | { goes: 'on'; visitor: Visitor | null }
  | { goes: 'to the door' }
  | {
      goes: 'nowhere';
      status: 401 | 403;
      words: string;
      page: Html;
      noted: Noted | null;
      visitor: Visitor | null;
    };
type Noted = Pick<AuditEntry, 'by' | 'why'>;

/** Lets in whoever may come, and says in words to everybody else why not: programs in JSON, people on a page. */
export function createGate(needs: Needs, { signIn, show, note }: GateParts): RequestHandler {
  return (request, response, next) => {
    const looks = request.method === 'GET' || request.method === 'HEAD';
    const least = looks ? needs.get : needs.post;
    if (least === null)
      return void response.status(405).type('text/plain').send('There is no such request.\n');
    if (signIn.kind !== 'none' && least !== 'anyone')
      response.setHeader('cache-control', 'private, no-store');
    const verdict = judge(signIn.sight(request), least, signIn.kind === 'openid');
    if (verdict.goes !== 'to the door') response.locals.visitor = verdict.visitor;
    if (verdict.goes === 'on') return next();
    response.vary('Accept');
    if (verdict.goes === 'to the door') {
      const wanted = encodeURIComponent(looks ? request.originalUrl : '/');
      if (wantsPage(request)) return response.redirect(303, `/sign-in?to=${wanted}`);
      return void response.status(401).json({ error: 'Sign in first.' });
    }
    const { status, words, page, noted } = verdict;
    if (noted !== null) note({ ...noted, act: 'refused', about: placeOf(request) });
    response.status(status);
    if (wantsPage(request)) show(response, 'Not let in', page);
    else response.json({ error: words });
  };
}

/** Whom the address lets in. `door`: can a stranger sign in here? */
function judge(sight: Sight, least: Role | 'anyone', door: boolean): Verdict {
  const nowhere = (status: 401 | 403, words: string, page: Html, noted: Noted | null) => {
    return { goes: 'nowhere' as const, status, words, page, noted, visitor: null };
  };
  switch (sight.who) {
    case 'anyone':
      return { goes: 'on', visitor: { person: null, role: 'admin', until: null } };
    case 'refused':
      return nowhere(403, sight.why, renderUnnamed(sight.why), { by: null, why: sight.why });
    case 'stranger': {
      if (least === 'anyone') return { goes: 'on', visitor: null };
      if (door) return { goes: 'to the door' };
      const words = 'Your organisation’s proxy did not say who you are.';
      return nowhere(401, words, renderUnnamed(words), null);
    }
    case 'known': {
      const { name, role, until } = sight;
      const by = `web:${name}`;
      if (role === null && least === 'anyone') return { goes: 'on', visitor: null };
      if (role === null)
        return nowhere(403, 'You have no role here.', renderNobody(name, door), { by, why: 'no role' });
      const visitor = { person: { name, role }, role, until };
      if (least === 'anyone' || mayAct(role, least)) return { goes: 'on', visitor };
      const page = renderTooLow(role, least);
      return { ...nowhere(403, `This takes the role ${least}.`, page, { by, why: role }), visitor };
    }
  }
}

/** The address without what was asked there. */
function placeOf({ path }: Request): string {
  return path.slice(0, 100);
}

/** A person at a browser gets a page; programs, the page's script and its stream get words they can read. */
function wantsPage(request: Request): boolean {
  if (request.get('x-coop-script') === '1' || request.path === '/arrivals') return false;
  return request.accepts(['html', 'json']) === 'html';
}
