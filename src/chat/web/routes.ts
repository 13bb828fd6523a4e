/** The page's addresses: what is shown at each, with and without the script. */
import express, { type Request, type Response, type Router } from 'express';
import { mayAct, type Role } from '../../domain/access.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import { healthCard } from '../../domain/cards/health.ts';
import { helpCard } from '../../domain/cards/notices.ts';
import type { Channel } from '../../domain/follow.ts';
import type { Log } from '../../log.ts';
import { createGate, webRoutes } from './access/gate.ts';
import { type SignIn, visitorIn } from './access/signin.ts';
import { type Arrivals, asSent } from './arrivals.ts';
import { type Asking, arrivalsOf, ThreadName, Typed } from './asking.ts';
import { readAssets } from './assets.ts';
import { addAuditRoutes } from './audit.ts';
import { addBriefRoutes } from './briefpage.ts';
import type { Conversations } from './conversations.ts';
import { addDeliveryRoutes } from './deliveries.ts';
import { channelName, entriesOf } from './feed.ts';
import { createGuard } from './guard.ts';
import type { Html } from './html.ts';
import type { WebLook } from './look.ts';
import { renderAlone, renderChannel, renderDocument, renderNothing, renderThread } from './pages.ts';
import { visitorOf } from './visitor.ts';

export interface RouteParts {
  look: WebLook;
  log: Log;
  now: () => Date;
  newId: () => string;
  arrivals: Arrivals;
  conversations: Conversations;
  signIn: SignIn;
  /** Puts an entry into the audit list. */
  note(entry: Omit<AuditEntry, 'at'>): void;
  /** The address that is listened on, and the names by which people reach the page. */
  host: string;
  names: readonly string[];
  /** Null before the platform is started and after it is stopped. */
  asking: () => Asking | null;
}

/** A question of 10,000 letters in any script fits, so that it can be answered in words. */
const bodyLimit = '128kb';
const pageSize = 40;

type Show = (response: Response, title: string, main: Html, live?: Channel) => void;

/** Adds the page's addresses to a router, the gate of each before it. */
export function addRoutes(router: Router, parts: RouteParts): void {
  const { assets, add: addAssetRoutes } = readAssets();
  const { signIn, note } = parts;
  const show: Show = (response, title, main, live) => {
    const visitor = visitorIn(response);
    const frame = {
      inside: visitor !== null,
      person: visitor?.person ?? null,
      leaves: signIn.kind === 'openid',
      live: live ?? null,
    };
    response.type('html').send(renderDocument(title, main, assets, frame));
  };
  for (const [path, needs] of Object.entries(webRoutes)) {
    // Only our own addresses: other platforms' webhooks share the listener and come under public names.
    router.all(path, createGuard(parts), createGate(needs, { signIn, show, note }));
  }
  addAssetRoutes(router);
  signIn.addRoutes(router, { show, note: (entry) => note({ ...entry, about: null }) });
  addChannelRoutes(router, parts, show);
  addAskRoutes(router, parts, show);
  addSinglePages(router, parts, show);
  addBriefRoutes(router, { look: parts.look, log: parts.log, show });
  addAuditRoutes(router, { look: parts.look, show });
  addDeliveryRoutes(router, { look: parts.look, log: parts.log, show });
}

function addChannelRoutes(router: Router, parts: RouteParts, show: Show): void {
  const { look, arrivals, conversations, asking } = parts;
  const showChannel = async (channel: Channel, request: Request, response: Response): Promise<void> => {
    const page = Math.max(1, Math.min(10_000, Number.parseInt(queryOf(request, 'page'), 10) || 1));
    const range = { limit: pageSize + 1, offset: (page - 1) * pageSize };
    const [posted, follows, sources, unsure] = await Promise.all([
      look.posted(channel, range),
      look.follows(channel),
      look.sources(),
      look.unsure(),
    ]);
    const listed = posted.slice(0, pageSize);
    const entries = entriesOf(
      listed,
      page === 1 ? conversations.of(channel) : hungOn(conversations, channel),
    );
    const older = posted.length > pageSize;
    const view = {
      channel,
      entries,
      page,
      older,
      typed: queryOf(request, 'q').slice(0, 1_000),
      sources,
      follows,
      unsure: mayAct(roleIn(response), 'admin') ? unsure.length : 0,
      changes: mayAct(roleIn(response), 'editor'),
    };
    show(response, `#${channelName(channel)}`, renderChannel(view), page === 1 ? channel : undefined);
  };
  router.get('/', (request, response) => showChannel('web:desk', request, response));
  router.get('/channel/:name', async (request, response, next) => {
    const { name } = request.params;
    if (/^[\w-]{1,64}$/.test(name)) await showChannel(`web:${name}`, request, response);
    else next();
  });
  router.get('/arrivals', (request, response) => {
    const channel = queryOf(request, 'channel');
    // A page comes back after a cut line, but never after an answer that is no stream.
    if (asking() === null) response.destroy();
    else if (/^web:[\w-]{1,64}$/.test(channel))
      arrivals.open(channel, response, visitorIn(response)?.until ?? null);
    else response.status(400).type('text/plain').send('Which channel? Give ?channel=web:desk\n');
  });
}

function roleIn(response: Response): Role {
  return visitorIn(response)?.role ?? 'reader';
}

/** On older pages only the threads of cards that stand there are shown. */
function hungOn(conversations: Conversations, channel: Channel) {
  return conversations.of(channel).filter(({ thread }) => thread.startsWith('post-'));
}

/** Whoever types `/coop latvia` or `@Coop latvia` here, as elsewhere, asks for `latvia`; the trigger alone asks for help. */
function withoutTrigger(typed: string): string {
  const trigger = /^\s*[/@]coop(?![\p{L}\p{N}])[\s:,]*/iu.exec(typed)?.[0] ?? '';
  const rest = typed.slice(trigger.length);
  return trigger !== '' && rest.trim() === '' ? 'help' : rest;
}

function addAskRoutes(router: Router, parts: RouteParts, show: Show): void {
  const { look, asking, newId, now } = parts;
  router.get('/ask', async (request, response) => {
    const line = withoutTrigger(queryOf(request, 'q')).trim();
    const thread = ThreadName.safeParse(queryOf(request, 'thread')).data ?? null;
    const json = request.accepts(['html', 'json']) === 'json';
    if (line === '' && json)
      return void response.status(400).json({ error: 'Nothing was asked: give ?q=latvia' });
    if (line === '') return void response.redirect(303, '/#ask');
    const { document, card, again } = await look.answer(
      line,
      thread,
      visitorIn(response)?.person?.name ?? null,
    );
    response.vary('Accept');
    if (again !== null) {
      const seconds = Math.ceil((again.getTime() - now().getTime()) / 1_000);
      response.status(429).setHeader('retry-after', Math.max(1, seconds));
    }
    if (json) response.json(document);
    else show(response, line, renderAlone(line, card, thread));
  });
  router.post('/ask', express.urlencoded({ extended: false, limit: bodyLimit, parameterLimit: 20 }));
  router.post('/ask', async (request, response) => {
    const typed = Typed.safeParse(request.body ?? {});
    const ready = asking();
    if (!typed.success || typed.data.q.trim() === '')
      return void response
        .status(400)
        .type('text/plain')
        .send('Nothing was asked: type something like "latvia".\n');
    if (!ready)
      return void response.status(503).type('text/plain').send('Coop is starting or stopping: try again.\n');
    const visitor = visitorIn(response);
    const name = visitor?.person?.name ?? visitorOf(request, response, newId);
    const asker = {
      id: `web:${name}`,
      known: visitor?.person != null,
      editor: mayAct(roleIn(response), 'editor'),
    };
    const conversation = await ready.ask({ ...typed.data, q: withoutTrigger(typed.data.q) }, asker);
    if (request.get('x-coop-script') === '1') response.json(arrivalsOf(conversation).map(asSent));
    else
      response.redirect(
        303,
        `/thread/${encodeURIComponent(conversation.thread)}#${conversation.turns.at(-1)?.id ?? ''}`,
      );
  });
}

function addSinglePages(router: Router, { look, now, conversations }: RouteParts, show: Show): void {
  router.get('/thread/:name', (request, response) => {
    const conversation = conversations.get(request.params.name);
    if (conversation) return show(response, 'Thread', renderThread(conversation), conversation.channel);
    response.status(404);
    const text = 'This thread is no longer shown. What was said in it is not lost to Coop: ask again.';
    show(response, 'No such thread', renderNothing('No such thread', text));
  });
  router.get('/sources', async (_request, response) => {
    const card = healthCard(await look.sources(), now());
    show(response, 'Sources', renderAlone('Sources', card, null));
  });
  router.get('/help', (_request, response) => show(response, 'Help', renderAlone('Help', helpCard(), null)));
}

/** A parameter of the address; the first one where it is given more than once. */
function queryOf(request: Request, name: string): string {
  const value = request.query[name];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}
