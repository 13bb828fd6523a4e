/** Showing: what an act owes is shown where it belongs, each reply once. */
import type { Act, OwedReply } from '../../domain/act.ts';
import type { Log } from '../../log.ts';
import { createFence } from '../fence.ts';
import { ChatError } from '../platform.ts';
import { dressReply } from './dress.ts';
import { Errand, type ReplySpot, type ShareErrand } from './errands.ts';
import { chatErrorOf } from './faults.ts';
import type { SlackLook } from './look.ts';
import type { Names } from './names.ts';
import { readJson } from './payloads.ts';
import type { Posting } from './posting.ts';
import type { SlackCard } from './render.ts';
import { respond } from './respond.ts';
import type { Workspace } from './workspaces.ts';

export interface ShowingOptions {
  look: SlackLook;
  names: Names;
  posting: Posting;
  base: string | null;
  leaseMs: number;
  timeoutMs: number;
  now: () => Date;
  log: Log;
  /** Before each longer step: resolves when nothing more urgent is to be done. */
  calm(): Promise<void>;
}

/** An act in hand with all that its carrying out needs. */
export interface Case {
  act: Act;
  errand: Errand;
  workspace: Workspace;
  /** Its replies so far; grows as they are owed. */
  replies: OwedReply[];
  shown: number;
}

/** Word that a claim of an act no longer stands. */
export const lost = (): ChatError =>
  new ChatError('Another process has taken the act over.', { fate: 'later' });

/** Was the reply that was being shown when work was cut short, shown? */
export async function settle(one: Case, options: ShowingOptions): Promise<boolean> {
  const { act, errand } = one;
  if (act.triedAt === null || one.replies[one.shown] === undefined) return false;
  const { spot, ephemeral } = placeOf(one, one.replies[one.shown] as OwedReply);
  // An ephemeral message cannot be looked for: shown twice to one person is better than never.
  if (ephemeral) return false;
  const { client } = one.workspace;
  const tag = { kind: 'coop_reply' as const, id: `${act.id}/${one.shown}` };
  const found = await options.posting.find(
    { client, channel: spot.channel, thread: spot.thread },
    tag,
    act.triedAt,
  );
  const first = found?.get(0);
  if (first !== undefined && errand.kind === 'share') await carryOn(one, errand, first.ts, options);
  return first !== undefined || found === null;
}

/** Shows the next reply that is owed, and notes it. Throws a ChatError where that has to wait. */
export async function showNext(one: Case, options: ShowingOptions): Promise<void> {
  const { look, now, leaseMs, base, posting, log } = options;
  const { act, errand } = one;
  const reply = one.replies[one.shown] as OwedReply;
  await options.calm();
  const fence = createFence(now, leaseMs);
  if (!(await look.inbox.tryReply(act, now(), leaseMs))) throw lost();
  const { spot, ephemeral } = placeOf(one, reply);
  const told = errand.kind === 'ask' && reply.to === 'channel';
  const card = dressReply(reply.card, {
    ...{ act: errand.kind === 'share' ? errand.source : act.id, base, private: ephemeral },
    changedBy: told ? errand.user : null,
  });
  if (ephemeral) await fence.pass(() => showPrivately(one, spot, card, options));
  else {
    const shown = fence.pass(() => showOpenly(one, spot, card, posting));
    const ts = await shown.catch((error: unknown) => {
      // Word to the channel is a courtesy: where Coop cannot write, its asker has been told.
      if (!told || !(error instanceof ChatError) || error.fate !== 'refused') throw error;
      log.warn('channel not told', { act: act.id, fault: error.message });
      return null;
    });
    if (errand.kind === 'share' && reply.to === 'channel' && ts !== null)
      await carryOn(one, errand, ts, options);
  }
  one.shown++;
  if (one.shown < one.replies.length && !(await look.inbox.noteShown(act, one.shown))) throw lost();
}

/** Where a reply goes: in the thread it was asked in, to the asker alone, or into the channel for all. */
function placeOf({ errand }: Case, { to }: OwedReply): { spot: ReplySpot; ephemeral: boolean } {
  const { spot } = errand;
  if (to === 'asker') return { spot, ephemeral: errand.kind === 'share' || errand.private };
  const channel = errand.kind === 'ask' ? errand.channel : spot.channel;
  return { spot: { ...spot, channel, thread: null }, ephemeral: false };
}

async function showOpenly(one: Case, spot: ReplySpot, card: SlackCard, posting: Posting): Promise<string> {
  const { client } = one.workspace;
  const tag = { kind: 'coop_reply' as const, id: `${one.act.id}/${one.shown}`, parts: 1 + card.rest.length };
  const first = await posting.post({ client, channel: spot.channel, thread: spot.thread }, card, {
    ...tag,
    part: 0,
  });
  const thread = spot.thread ?? first.ts;
  for (const [index, rest] of card.rest.entries())
    await posting.post({ client, channel: first.channel, thread }, rest, { ...tag, part: index + 1 });
  return first.ts;
}

async function showPrivately(
  { workspace, errand }: Case,
  spot: ReplySpot,
  card: SlackCard,
  { now, timeoutMs }: ShowingOptions,
): Promise<void> {
  const { client } = workspace;
  const messages = [{ blocks: card.blocks, text: card.text }, ...card.rest.slice(0, 3)];
  if (spot.response !== null && spot.response.until > now().getTime()) {
    const gone = await respond(spot.response.url, messages, { thread: spot.thread, timeoutMs });
    if (!gone) return;
  }
  const { channel, thread } = spot;
  try {
    for (const { text, blocks } of messages)
      await client.chat.postEphemeral({
        channel,
        user: errand.user,
        text,
        blocks,
        ...(thread ? { thread_ts: thread } : {}),
      });
  } catch (error) {
    const fault = chatErrorOf(error);
    if (fault.fate !== 'refused') throw fault;
    // Not in the channel: what only the asker may see goes into their own conversation with Coop.
    for (const { text, blocks } of messages) {
      await client.chat
        .postMessage({ channel: errand.user, text, blocks, unfurl_links: false })
        .catch((cause: unknown) => {
          throw chatErrorOf(cause);
        });
    }
  }
}

/** A shared answer opens a thread, which goes on where the private one ended; the private message goes. */
async function carryOn(one: Case, errand: ShareErrand, ts: string, options: ShowingOptions): Promise<void> {
  const { look, names, timeoutMs, log } = options;
  const source = await look.inbox.act(errand.source);
  if (source) await look.carryThread(talkOf(source), names.threadOf(errand.team, errand.spot.channel, ts));
  const { response } = errand.spot;
  if (response === null) return;
  await respond(response.url, 'delete_original', { thread: null, timeoutMs }).catch((error: unknown) =>
    log.warn('private answer stays', { act: one.act.id, error }),
  );
}

/** The conversation that an act belongs to. */
function talkOf({ body, thread }: Act): string {
  const errand = Errand.safeParse(readJson(body));
  return errand.success && errand.data.kind === 'ask' ? (errand.data.talk ?? thread) : thread;
}
