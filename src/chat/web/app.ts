/** The web platform: a page that looks like a channel, the third platform and the default one. */
import express from 'express';
import type { Card } from '../../domain/card.ts';
import type { Reference } from '../../domain/delivery.ts';
import type { Channel } from '../../domain/follow.ts';
import type { Log } from '../../log.ts';
import type { Http } from '../http.ts';
import { ChatError, type OnAsk, type Platform, type Sighting } from '../platform.ts';
import { createAuditor } from './access/auditor.ts';
import { noSignIn, type SignIn } from './access/signin.ts';
import { createArrivals } from './arrivals.ts';
import { type Asking, createAsking } from './asking.ts';
import { createConversations } from './conversations.ts';
import { renderEntry, renderReply, threadOf } from './feed.ts';
import type { WebLook, WebReference } from './look.ts';
import { renderCard } from './render.ts';
import { addRoutes } from './routes.ts';

export interface WebOptions {
  http: Http;
  /** DNS names, beside loopback ones, by which people reach the page. */
  names: readonly string[];
  look: WebLook;
  /** How people sign in; absent where the page is for this machine alone. */
  signIn?: SignIn;
  log: Log;
  now: () => Date;
  /** A new id each time: letters and digits, hard to guess. */
  newId: () => string;
}

export interface Web extends Platform {
  /** Tells open pages what other processes posted. Pages leave alone what they have already. */
  catchUp(): Promise<void>;
}

/** What other processes posted since the last look is among the latest. */
const latest = 20;
/** How far back an uncertain delivery is looked for. */
const sought = 200;

/**
 * The page as a platform. Posting tells the open pages and gives the reference; what a page lists afterwards is what
 * `look.posted` lists, under the delivery's id: posting a delivery again shows nothing twice. Its routes are in place at
 * once, they answer questions once started.
 */
export function createWeb(options: WebOptions): Web {
  const { http, look, log, now, newId } = options;
  const arrivals = createArrivals(now);
  const conversations = createConversations();
  const told = new Map<Channel, Set<string>>();
  let asking: Asking | null = null;

  const router = express.Router();
  const { signIn = noSignIn, names } = options;
  const note = createAuditor({ keep: look.noteAudit, now, log });
  const page = { host: http.host, names, signIn, note, asking: () => asking };
  addRoutes(router, { ...page, look, log, now, newId, arrivals, conversations });
  http.app.use(router);

  const tell = (reference: WebReference, card: Card): void => {
    const known = told.get(reference.channel) ?? new Set();
    told.set(reference.channel, new Set([...known, reference.delivery].slice(-10 * latest)));
    arrivals.send(reference.channel, arrivalOf(reference, card));
  };
  const show = (reference: WebReference, card: Card, word: string): void => {
    const { channel, delivery, under } = reference;
    const id = `c-${delivery}`;
    const element = renderCard(card, {
      id,
      thread: threadOf(under || delivery),
      channel,
      level: under ? 3 : 2,
    });
    arrivals.send(channel, { id, element, inside: null, said: word });
  };

  return {
    name: 'web',
    start: async (onAsk: OnAsk) => {
      asking = createAsking(onAsk, { conversations, arrivals, log, now, newId });
    },
    post: async (channel, card, delivery, under) => {
      const name = checkedChannel(channel);
      const reference = { channel: name, delivery, at: now().toISOString(), under: under?.delivery ?? '' };
      tell(reference, card);
      return { ...reference };
    },
    update: async (reference, card) => {
      show(readReference(reference), card, `Changed: ${card.fallback}`);
    },
    find: async (channel, delivery): Promise<Sighting> => {
      const posted = await look.posted(channel, { limit: sought, offset: 0 });
      const found = posted.find((post) => post.delivery === delivery);
      if (!found) return { seen: false };
      const { at, under } = found;
      return { seen: true, reference: { channel, delivery, at: at.toISOString(), under: under ?? '' } };
    },
    catchUp: async () => {
      for (const channel of arrivals.channels()) {
        const posts = await look.posted(channel, { limit: latest, offset: 0 });
        const fresh = posts.filter(({ delivery }) => !told.get(channel)?.has(delivery));
        for (const { delivery, at, under, card } of fresh.toReversed()) {
          const place = { channel, at: at.toISOString() };
          // Word of a change: the card above it reads otherwise now.
          const above = posts.find((post) => post.delivery === under);
          if (above) show({ ...place, delivery: above.delivery, under: '' }, above.card, '');
          tell({ ...place, delivery, under: under ?? '' }, card);
        }
      }
    },
    stop: async () => {
      await asking?.settled();
      asking = null;
      arrivals.close();
    },
  };
}

function arrivalOf({ channel, delivery, at, under }: WebReference, card: Card) {
  const post = { delivery, at: new Date(at), under: under === '' ? null : under, card };
  const element = post.under
    ? renderReply(post, { thread: threadOf(post.under), channel })
    : renderEntry({ kind: 'posted', post, replies: [], conversation: null }, channel);
  const inside = post.under ? `replies-${post.under}` : 'feed';
  return { id: `p-${delivery}`, element, inside, said: `New: ${card.fallback}` };
}

function checkedChannel(channel: Channel): Channel {
  if (/^web:[\w-]{1,64}$/.test(channel)) return channel;
  throw new ChatError(
    `There is no web channel ${JSON.stringify(channel)}: it is "web:" and up to 64 letters, digits, - or _.`,
    { fate: 'refused' },
  );
}

function readReference(reference: Reference): WebReference {
  const { channel, delivery, at, under } = reference;
  if (channel === undefined || delivery === undefined || at === undefined || under === undefined)
    throw new ChatError('This reference is none of the web page.', { fate: 'refused' });
  return { channel: checkedChannel(channel), delivery, at, under };
}
