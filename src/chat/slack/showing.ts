/** Showing: what an act owes is shown where it belongs, each reply once. */
import type { Act, OwedReply } from '../../domain/act.ts';
import type { Log } from '../../log.ts';
import { createFence } from '../fence.ts';
import { ChatError } from '../platform.ts';
import { dressReply } from './dress.ts';
import { Errand, type ReplySpot, type ShareErrand } from './errands.ts';
import { chatErrorOf } from './faults.ts';
import type { SlackLook } from './look.ts';
import type { Sighted, Spot, Tag } from './looking.ts';
import type { Names } from './names.ts';
import { readJson } from './payloads.ts';
import type { Posting } from './posting.ts';
import type { SlackCard, SlackMessage } from './render.ts';
import { respond } from './respond.ts';
import { type Stream, stopStream } from './streaming.ts';
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
  /** The answer while it is being written, where it is shown so. */
  stream: Stream | null;
  /** Of an earlier try at the next reply: the parts that are shown, and the message of a stream, in whose place it goes. */
  begun: Sighted;
}

export const nothingBegun: Sighted = { parts: new Map(), streamed: null };

/** Word that a claim of an act no longer stands. */
export const lost = (): ChatError =>
  new ChatError('Another process has taken the act over.', { fate: 'later' });

/** Was the reply that was being shown when work was cut short, shown? What is shown of it is noted as begun. */
export async function settle(one: Case, options: ShowingOptions): Promise<boolean> {
  const { act, errand } = one;
  const reply = one.replies[one.shown];
  const streamable = isStreamable(one, options.names);
  if (act.triedAt === null || (reply === undefined && !streamable)) return false;
  const { spot, ephemeral } =
    reply === undefined ? { spot: errand.spot, ephemeral: false } : placeOf(one, reply);
  // An ephemeral message cannot be looked for: shown twice to one person is better than never.
  if (ephemeral) return false;
  const found = await lookFor(one, spot, streamable ? act.receivedAt : act.triedAt, options);
  if (reply === undefined || found === null) {
    one.begun = found ?? nothingBegun;
    return reply !== undefined;
  }
  one.begun = found;
  const first = found.parts.get(0);
  if (first === undefined || found.parts.size < first.parts) return false;
  if (errand.kind === 'share') await carryOn(one, errand, first.ts, options);
  return true;
}

/** What is shown of the next reply of an act; null where that cannot be told. Throws a ChatError, uncertain or barred. */
async function lookFor(
  { act, shown, workspace }: Case,
  { channel, thread }: ReplySpot,
  since: Date,
  { posting }: ShowingOptions,
): Promise<Sighted | null> {
  const { client } = workspace;
  const tag = { kind: 'coop_reply' as const, id: `${act.id}/${shown}` };
  const found = await posting.find({ client, channel, thread }, tag, { since });
  const first = found?.parts.get(0);
  if (found === null || first === undefined || first.parts === 1 || thread !== null) return found;
  // The further parts of what opened a thread stand in it.
  const below = await posting.find({ client, channel, thread: first.ts }, tag, { since });
  return { ...found, parts: new Map([...found.parts, ...(below?.parts ?? [])]) };
}

/** May an answer be shown while it is being written? In a thread, where no other act is answered meanwhile. */
export function isStreamable({ act, errand }: Pick<Case, 'act' | 'errand'>, names: Names): boolean {
  if (errand.kind !== 'ask' || errand.private || errand.spot.thread === null) return false;
  return act.thread === names.threadOf(errand.team, errand.spot.channel, errand.spot.thread);
}

/** Shows the next reply that is owed, and notes it. Throws a ChatError where that has to wait. */
export async function showNext(one: Case, options: ShowingOptions): Promise<void> {
  const { look, now, leaseMs, base, log } = options;
  const { act, errand } = one;
  const reply = one.replies[one.shown] as OwedReply;
  await options.calm();
  await endStream(one, options);
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
    const showing = fence.pass(() => showOpenly(one, spot, card, options));
    const ts = await showing.catch((error: unknown) => {
      // Word to the channel is a courtesy: where Coop cannot write, its asker has been told.
      if (!told || !(error instanceof ChatError) || error.fate !== 'refused')
        throw one.begun.streamed === null ? error : leftBegun(error);
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

/** Shows a reply part by part, as far as it is not shown yet, and gives its first message. Throws a ChatError. */
async function showOpenly(
  one: Case,
  spot: ReplySpot,
  card: SlackCard,
  options: ShowingOptions,
): Promise<string> {
  const { client } = one.workspace;
  const { parts } = one.begun;
  const tag = { kind: 'coop_reply' as const, id: `${one.act.id}/${one.shown}`, parts: 1 + card.rest.length };
  const place = { client, channel: spot.channel, thread: spot.thread };
  const replaced =
    !parts.has(0) && (await replaceStream(one, place, { message: card, tag: { ...tag, part: 0 } }, options));
  let first = parts.get(0)?.ts ?? (replaced ? one.begun.streamed : null);
  for (const [part, message] of [card, ...card.rest].entries()) {
    if (parts.has(part) || (part === 0 && replaced)) continue;
    const there = { ...place, thread: spot.thread ?? first };
    const told = await options.posting.post(there, message, { ...tag, part }).catch((error: unknown) => {
      throw first === null ? error : leftBegun(error);
    });
    first ??= told.ts;
  }
  one.begun = nothingBegun;
  return first ?? '';
}

/** What stands in part is looked for by the next try, also where this one had to wait. */
function leftBegun(error: unknown): ChatError {
  const fault = chatErrorOf(error);
  if (fault.fate !== 'later') return fault;
  const wait = fault.retryAfterMs === undefined ? {} : { retryAfterMs: fault.retryAfterMs };
  return new ChatError(fault.message, { fate: 'uncertain', cause: error, ...wait });
}

/** Ends what was streamed of the next reply, by this try or an earlier one, and notes where it stands. Throws a ChatError, uncertain or barred. */
async function endStream(one: Case, options: ShowingOptions): Promise<void> {
  const { stream, errand, act, workspace, begun } = one;
  one.stream = null;
  const own = (await stream?.end()) ?? null;
  const found = own === 'lost' ? await lookFor(one, errand.spot, act.receivedAt, options) : null;
  const streamed = own === 'lost' ? (found?.streamed ?? null) : (own ?? begun.streamed);
  if (streamed !== null) await stopStream(workspace.client, errand.spot.channel, streamed);
  one.begun = { ...begun, streamed };
}

/** Puts a reply where it was streamed; false where nothing of it stands, or Slack does not let it be replaced. Throws a ChatError. */
async function replaceStream(
  { begun: { streamed } }: Case,
  place: Spot,
  { message, tag }: { message: SlackMessage; tag: Tag },
  { posting }: ShowingOptions,
): Promise<boolean> {
  if (streamed === null) return false;
  try {
    return await posting.update(place, streamed, message, tag);
  } catch (error) {
    if (chatErrorOf(error).fate === 'refused') return false;
    throw error;
  }
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
