/** Carrying out acts: a question is asked and its replies are shown where they belong, each once. */
import type { Act, OwedReply } from '../../domain/act.ts';
import type { Card } from '../../domain/card.ts';
import { apologyCard, noticeCard } from '../../domain/cards/notices.ts';
import type { Log } from '../../log.ts';
import { createFence } from '../fence.ts';
import { type Ask, ChatError, type OnAsk } from '../platform.ts';
import type { Json } from './connector.ts';
import { channelNamed } from './conversations.ts';
import { dressReply } from './dress.ts';
import { type AskErrand, Errand, type Spot } from './errands.ts';
import { welcomeCard } from './help.ts';
import type { TeamsLook } from './look.ts';
import type { People } from './people.ts';
import type { Speaking } from './speaking.ts';

export interface AnsweringOptions {
  look: Pick<TeamsLook, 'inbox' | 'follows'>;
  people: People;
  speaking: Speaking;
  /** The message that shows the form of a standing order. */
  form(zone: string | null): Promise<Json>;
  /** Do plain replies in this conversation's threads reach Coop? */
  hears(spot: Spot): Promise<boolean>;
  leaseMs: number;
  now: () => Date;
  log: Log;
  newId: () => string;
  onAsk: OnAsk;
}

/** An act in hand with its replies so far. */
interface Case {
  act: Act;
  replies: OwedReply[];
  shown: number;
}

/** Longer than this, nobody waits for an answer any more. */
const staleMs = 24 * 3_600_000;

/**
 * What does one act and resolves when all that it owes is shown. Throws a ChatError where that has to wait. A reply
 * whose showing was cut short is never repeated, since Teams cannot tell whether it stands: the asker is told so once.
 */
export function createAnswering(options: AnsweringOptions): (act: Act) => Promise<void> {
  const { now, log } = options;
  return async (act) => {
    const read = Errand.safeParse(JSON.parse(act.body));
    if (!read.success) throw new ChatError('The act cannot be read.', { fate: 'refused' });
    if (now().getTime() - act.receivedAt.getTime() > staleMs)
      throw new ChatError('Nobody waits for it any more.', { fate: 'refused' });
    const one: Case = { act, replies: [...act.replies], shown: act.shown };
    const errand = read.data;
    if (act.triedAt !== null && errand.kind !== 'ask') throw untold();
    if (errand.kind === 'form')
      return await showOnce(one, errand.spot, await options.form(errand.zone), options);
    if (errand.kind === 'welcome')
      return await showOnce(
        one,
        errand.spot,
        welcomeCard(errand.spot.kind, await options.hears(errand.spot)),
        options,
      );
    if (act.triedAt !== null) await oweWordOf(one, errand, options);
    else if (one.replies.length === 0) await ask(one, errand, options);
    while (one.shown < one.replies.length) await showNext(one, errand, options);
    if (act.triedAt !== null) throw untold();
    log.info('act done', { act: act.id, attempts: act.attempts });
  };
}

const untold = (): ChatError =>
  new ChatError('Its reply may stand already, and Teams cannot tell.', { fate: 'refused' });

/** What the asker is told in place of a second answer. */
const cutShort = 'Coop was cut short while it answered. If no answer stands here, ask again.';

/** The reply that was tried counts as shown; word of it is owed, unless that word is what was tried. */
async function oweWordOf(one: Case, { text }: AskErrand, options: AnsweringOptions): Promise<void> {
  const tried = one.replies[one.shown];
  one.shown++;
  if (!(await options.look.inbox.noteShown(one.act, one.shown))) throw lost();
  if (tried?.card.fallback !== cutShort) await owe(one, noticeCard(cutShort, [text], 'Ask'), options);
}

async function ask(one: Case, errand: AskErrand, options: AnsweringOptions): Promise<void> {
  const { look, people, log, newId, onAsk } = options;
  const { act } = one;
  const { user, text, spot, about, zone } = errand;
  const channel = channelNamed(spot.id);
  const dressed = async (card: Card): Promise<Card> => {
    const [hearsReplies, follows] = await Promise.all([options.hears(spot), look.follows(channel)]);
    return dressReply(card, { kind: spot.kind, hearsReplies, follows });
  };
  const asked: Ask = {
    mayChange: () => people.mayChange(user, spot),
    // A second try after a crash is an act of its own to those who know acts by their ids.
    id: act.attempts > 1 ? `${act.id}~${act.attempts}` : act.id,
    ...{ text, channel, thread: act.thread, about, zone, private: false },
    asker: `teams:${user.entra || user.id}`,
    reply: async (card) => owe(one, await dressed(card), options),
  };
  try {
    await onAsk(asked);
  } catch (error) {
    const reference = newId().slice(0, 8);
    log.error('question failed', { reference, act: act.id, error });
    await owe(one, apologyCard(reference), options);
  }
}

/** Owes a reply: on disk before it is shown. */
async function owe(one: Case, card: Card, { look }: AnsweringOptions): Promise<void> {
  const reply: OwedReply = { to: 'asker', card };
  if (!(await look.inbox.addReply(one.act, reply))) throw lost();
  one.replies.push(reply);
}

const lost = (): ChatError => new ChatError('Another process has taken the act over.', { fate: 'later' });

async function showNext(one: Case, { spot, user }: AskErrand, options: AnsweringOptions): Promise<void> {
  const reply = one.replies[one.shown];
  if (reply === undefined) return;
  const suggestTo = spot.kind === 'personal' ? user.id : null;
  await show(one, spot, reply.card, suggestTo, options);
}

async function showOnce(
  one: Case,
  spot: Spot,
  message: Card | Json,
  options: AnsweringOptions,
): Promise<void> {
  if (one.shown === 0) await show(one, spot, message, null, options);
}

async function show(
  one: Case,
  spot: Spot,
  message: Card | Json,
  suggestTo: string | null,
  { look, now, leaseMs, speaking }: AnsweringOptions,
): Promise<void> {
  const fence = createFence(now, leaseMs);
  if (!(await look.inbox.tryReply(one.act, now(), leaseMs))) throw lost();
  await fence.pass(() => speaking.reply(spot, message, suggestTo));
  one.shown++;
  if (!(await look.inbox.noteShown(one.act, one.shown))) throw lost();
}
