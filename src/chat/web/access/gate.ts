/** The gate: every address of the page with the role it takes, checked in this one place before any of its routes. */
import type { Request, RequestHandler, Response } from 'express';
import { mayAct, type Role } from '../../../domain/access.ts';
import type { AuditEntry } from '../../../domain/audit.ts';
import type { Html } from '../html.ts';
import { renderNobody, renderTooLow, renderUnnamed } from './pages.ts';
import type { SignIn, Visitor } from './signin.ts';

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

/** Lets in whoever may come, and says in words to everybody else why not: programs in JSON, people on a page. */
export function createGate(needs: Needs, { signIn, show, note }: GateParts): RequestHandler {
  return (request, response, next) => {
    const looks = request.method === 'GET' || request.method === 'HEAD';
    const least = looks ? needs.get : needs.post;
    if (least === null)
      return void response.status(405).type('text/plain').send('There is no such request.\n');
    if (signIn.kind !== 'none' && least !== 'anyone')
      response.setHeader('cache-control', 'private, no-store');
    const sight = signIn.sight(request);
    const refuse = (status: 401 | 403, words: string, title: string, main: () => Html): void => {
      response.status(status).vary('Accept');
      if (!wantsPage(request)) return void response.json({ error: words });
      show(response, title, main());
    };
    switch (sight.who) {
      case 'anyone':
        letIn(response, { person: null, role: 'admin', until: null });
        return next();
      case 'refused':
        note({ by: null, act: 'refused', about: placeOf(request), why: sight.why });
        return refuse(403, sight.why, 'Not let in', () => renderUnnamed(sight.why));
      case 'stranger': {
        if (least === 'anyone') return next();
        const words = 'Sign in first.';
        if (signIn.kind === 'openid' && wantsPage(request))
          return response.redirect(
            303,
            `/sign-in?to=${encodeURIComponent(looks ? request.originalUrl : '/')}`,
          );
        const why = 'Your organisation’s proxy did not say who you are.';
        return refuse(401, signIn.kind === 'openid' ? words : why, 'Not let in', () => renderUnnamed(why));
      }
      case 'known': {
        const { name, role, until } = sight;
        if (role !== null) letIn(response, { person: { name, role }, role, until });
        if (least === 'anyone') return next();
        if (role !== null && mayAct(role, least)) return next();
        note({ by: `web:${name}`, act: 'refused', about: placeOf(request), why: role ?? 'no role' });
        if (role === null)
          return refuse(403, 'You have no role here.', 'Not let in', () =>
            renderNobody(name, signIn.kind === 'openid'),
          );
        return refuse(403, `This takes the role ${least}.`, 'Not let in', () => renderTooLow(role, least));
      }
    }
  };
}

function letIn(response: Response, visitor: Visitor): void {
  response.locals.visitor = visitor;
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
