/** The Teams platform: a bot that hears mentions, presses and dialogs, and speaks in channels, chats and threads. */
import { setTimeout as pause } from 'node:timers/promises';
import express from 'express';
import type { NewAct } from '../../domain/act.ts';
import { noticeCard } from '../../domain/cards/notices.ts';
import type { Log } from '../../log.ts';
import { fencedFetch } from '../fence.ts';
import type { Http } from '../http.ts';
import { createIntake } from '../intake.ts';
import { ChatError, type OnAsk, type Platform } from '../platform.ts';
import { startWork, type Work } from '../work.ts';
import { type Activity, isByPerson, tenantOf } from './activity.ts';
import { createAlone } from './alone.ts';
import { createAnswering } from './answering.ts';
import { createConnector } from './connector.ts';
import { channelNamed, createConversations, type Known } from './conversations.ts';
import { actOf, spotOf } from './errands.ts';
import { takeEvent } from './events.ts';
import { followForm } from './forms.ts';
import { hear, isUnaddressed } from './hearing.ts';
import { answerInvoke } from './invoke.ts';
import { isLocal, isLoopback } from './local.ts';
import type { TeamsLook } from './look.ts';
import { cardMessage } from './messages.ts';
import { createPace, documentedLimits, type PaceLimits } from './pace.ts';
import { createPeople } from './people.ts';
import { createSpeaking, type Speaking } from './speaking.ts';
import { createTransport, type InvokeAnswer, type TeamsApp, type TeamsService } from './transport.ts';

export interface TeamsOptions {
  http: Http;
  app: TeamsApp;
  /** Null for Microsoft's public cloud. */
  service?: TeamsService | null;
  look: TeamsLook;
  /** The address that people reach Coop's own page by; null where they cannot. */
  base: string | null;
  /** IANA zone of people whose own is not known. */
  zone: string;
  /** Who may change standing orders, and the Entra object ids of the admins. */
  changes: 'anyone' | 'admins';
  admins: readonly string[];
  limits?: PaceLimits;
  leaseMs: number;
  now: () => Date;
  random: () => number;
  newId: () => string;
  log: Log;
}

export const path = '/api/messages';
/** Teams' messages hold 100 KB at most; what is much larger is not Teams'. */
const bodyLimit = '512kb';
/** The same press by the same person within this time is one. */
const doublePressMs = 5_000;

/**
 * Teams as a platform. Its route is in place at once and answers once started; what people do is on disk before Teams
 * is told that it arrived, and is answered once, also after a crash. Throws a ChatError without an app id where anyone
 * but this machine could speak to it.
 */
export function createTeams(options: TeamsOptions): Platform {
  const { http, app, look, base, now, log, limits = documentedLimits } = options;
  if (app.id === '' && !isLoopback(http.host))
    throw new ChatError(
      'Teams needs MICROSOFT_APP_ID: without it anyone could speak to Coop in Teams’ name. Set it, or listen on loopback for a demonstration.',
      { fate: 'refused' },
    );
  const transport = createTransport(app, options.service ?? null, log);
  const connector = createConnector({
    token: transport.token,
    pace: createPace({ limits, clock: () => performance.now(), sleep: (ms) => pause(ms) }),
    random: options.random,
    fetch: fencedFetch,
  });
  const speaking = createSpeaking({ connector, base, log });
  const conversations = createConversations(look, now);
  const people = createPeople({ connector, changes: options.changes, admins: options.admins, now });
  const intake = createIntake(look.inbox, now, () => work?.wake());
  const alone = createAlone({ conversations, speaking, newId: options.newId, log });
  const isDouble = createDoubles(now);
  let work: Work | null = null;
  let onAsk: OnAsk = async () => {};

  const welcome = async (known: Known): Promise<void> => {
    const { serviceUrl, kind, id } = known;
    await intake.take(
      actOf(`welcome/${id}`, { kind: 'welcome', spot: { serviceUrl, kind, id, conversation: id } }),
    );
  };

  const take = async (act: NewAct): Promise<boolean> => await intake.take(act);

  const onActivity = async (activity: Activity): Promise<InvokeAnswer | null> => {
    const { type, channelId } = activity;
    const foreign = isForeign(activity, app);
    if (foreign || (channelId !== 'msteams' && app.id !== '')) {
      log.warn('activity ignored', { type, channelId, foreign });
      return null;
    }
    if (type === 'invoke') {
      const askAlone = (one: Activity, text: string) => alone.ask(one, text, onAsk);
      const parts = { look, base, zone: options.zone, isDouble, take, askAlone };
      return isByPerson(activity) ? await answerInvoke(activity, parts) : { status: 403 };
    }
    if (type === 'installationUpdate' || type === 'conversationUpdate') {
      await takeEvent(activity, { conversations, connector, welcome, log });
      return null;
    }
    const act = await hear(activity, look);
    const unaddressed = isUnaddressed(activity);
    if (act === null && !unaddressed) return null;
    // Sent at once, also for a repeat: people see within the moment that they were heard.
    if (act !== null) void typing(activity);
    const noted = conversations.note(activity, unaddressed ? { hears: 'yes' } : {});
    await Promise.all([noted, act === null ? null : take(act)]);
    return null;
  };

  const typing = async (activity: Activity): Promise<void> =>
    intake.during(() => speaking.type(spotOf(activity)));

  http.app.post(path, express.json({ limit: bodyLimit, type: () => true }), async (request, response) => {
    if (work === null) return void response.status(503).end();
    if (app.id === '' && !isLocal(request)) return void response.status(403).end();
    await intake.during(() => transport.handle(request, response, onActivity));
  });

  return {
    name: 'teams',
    start: async (asked) => {
      onAsk = asked;
      const hears = async (spot: { id: string }): Promise<boolean> =>
        (await conversations.find(channelNamed(spot.id)).catch(() => null))?.hears === 'yes';
      const carryOut = createAnswering({
        ...options,
        ...{ people, speaking, hears, onAsk },
        form: (zone) => newFollow(look, zone ?? options.zone),
      });
      work = startWork({
        platform: 'teams',
        inbox: look.inbox,
        leaseMs: options.leaseMs,
        now,
        random: options.random,
        log,
        calm: intake.calm,
        carryOut,
      });
    },
    post: async (channel, card, _delivery, under) => {
      const known = await conversations.find(channel);
      try {
        return await speaking.post(known, card, under ?? null);
      } catch (error) {
        if (error instanceof ChatError && error.fate === 'refused')
          await tellInstaller(known, error.message, { look, speaking, log });
        throw error;
      }
    },
    update: async (reference, card) => await speaking.update(reference, card),
    // Teams offers no look-up without rights to read all messages.
    find: async () => ({ seen: 'cannot_tell' }),
    stop: async () => {
      const begun = work;
      work = null;
      await begun?.stop();
      await alone.settled();
    },
  };
}

/** Is it of another organisation than the one that the app is for? */
const isForeign = (activity: Activity, { type, tenant }: TeamsApp): boolean =>
  type !== 'MultiTenant' && tenant !== null && (tenantOf(activity) ?? tenant) !== tenant;

/** Tells whether the same press came a moment ago. */
function createDoubles(now: () => Date): (mark: string) => boolean {
  const presses = new Map<string, number>();
  return (mark) => {
    const at = now().getTime();
    for (const [known, until] of presses) if (until <= at) presses.delete(known);
    const double = presses.has(mark);
    presses.set(mark, at + doublePressMs);
    return double;
  };
}

/** A form for a standing order that is not there yet. */
async function newFollow(look: TeamsLook, zone: string) {
  const sources = (await look.sources()).map(({ source }) => source);
  const follow = { sending: 'card' as const, follow: null, order: {}, fault: null };
  return cardMessage(followForm({ ...follow, zone, sources }), 'Follow in this conversation');
}

/** Whoever added the app is told once why its deliveries rest. Never throws. */
async function tellInstaller(
  known: Known,
  why: string,
  { look, speaking, log }: { look: TeamsLook; speaking: Speaking; log: Log },
): Promise<void> {
  const { installer, channel, name } = known;
  if (installer === '' || known.kind === 'personal') return;
  try {
    if (!(await look.firstSight(`teams:told/${channelNamed(known.id)}/${why}`))) return;
    const where = name === null ? 'a conversation' : `“${name}”`;
    await speaking.tell(known, installer, noticeCard(`What ${where} follows rests for now. ${why}`));
  } catch (error) {
    log.warn('installer not told', { channel, error });
  }
}
