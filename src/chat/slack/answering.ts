/** Carrying out acts: a question is asked and its replies are shown where they belong, each once. */
import { randomUUID } from 'node:crypto';
import type { Act, OwedReply } from '../../domain/act.ts';
import { apologyCard, noticeCard } from '../../domain/cards/notices.ts';
import type { Log } from '../../log.ts';
import { type Ask, ChatError, type OnAsk } from '../platform.ts';
import { dressReply } from './dress.ts';
import { type AskErrand, Errand, type ReplySpot, type ShareErrand } from './errands.ts';
import { chatErrorOf, codeOf } from './faults.ts';
import type { SlackLook } from './look.ts';
import type { Names } from './names.ts';
import { readJson } from './payloads.ts';
import type { People } from './people.ts';
import type { Posting } from './posting.ts';
import type { SlackCard } from './render.ts';
import { respond } from './respond.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

export interface AnsweringOptions {
  look: SlackLook;
  names: Names;
  people: People;
  posting: Posting;
  workspaces: Workspaces;
  base: string | null;
  leaseMs: number;
  timeoutMs: number;
  now: () => Date;
  log: Log;
  onAsk: OnAsk;
  /** Before each longer step: resolves when nothing more urgent is to be done. */
  calm(): Promise<void>;
}

/** An act in hand with all that its carrying out needs. */
interface Case {
  act: Act;
  errand: Errand;
  workspace: Workspace;
  /** Its replies so far; grows as they are owed. */
  replies: OwedReply[];
  shown: number;
}

/** Longer than this, nobody waits for an answer any more. */
const staleMs = 24 * 3_600_000;

/** What does one act and resolves when all that it owes is shown. Throws a ChatError where that has to wait. */
export function createAnswering(options: AnsweringOptions): (act: Act) => Promise<void> {
  const { look, workspaces, now, log } = options;
  return async (act) => {
    const read = Errand.safeParse(JSON.parse(act.body));
    if (!read.success) throw new ChatError('The act cannot be read.', { fate: 'refused' });
    if (now().getTime() - act.receivedAt.getTime() > staleMs)
      throw new ChatError('Nobody waits for it any more.', { fate: 'refused' });
    const workspace = await workspaces.find(read.data.team);
    if (workspace === null) throw new ChatError('Coop has left this workspace.', { fate: 'refused' });
    const one: Case = { act, errand: read.data, workspace, replies: [...act.replies], shown: act.shown };
    if (await settle(one, options)) one.shown++;
    if (one.replies.length === 0) {
      if (read.data.kind === 'ask') await ask(one, read.data, options);
      else await share(one, read.data, options);
    }
    while (one.shown < one.replies.length) await showNext(one, options);
    await look.inbox.noteShown(act, one.shown);
    log.info('act done', { act: act.id, kind: one.errand.kind, attempts: act.attempts });
  };
}

/** Was the reply that was being shown when work was cut short, shown? */
async function settle(one: Case, options: AnsweringOptions): Promise<boolean> {
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

async function ask(one: Case, errand: AskErrand, options: AnsweringOptions): Promise<void> {
  const { names, people, now, log, onAsk } = options;
  const { act, workspace } = one;
  const { team, user, channel, spot } = errand;
  const blocked = await cannotFollow(one, errand);
  if (blocked !== null) return owe(one, { to: 'asker', card: noticeCard(blocked) }, options);
  if (!errand.private && spot.thread !== null) void showStatus(workspace, spot.channel, spot.thread);
  const about = errand.about ?? (await briefAt(one, errand, options));
  const id = act.attempts > 1 ? `${act.id}~${act.attempts}` : act.id;
  const asked: Ask = {
    ...{ id, text: errand.text, channel: names.nameOf(team, channel), about },
    thread: errand.talk ?? act.thread,
    ...{ asker: names.nameOf(team, user), private: errand.private },
    zone: await people.zoneOf(workspace, user),
    mayChange: () => people.mayChange(workspace, user),
    reply: (card) => owe(one, { to: 'asker', card }, options),
    ...(errand.private ? { tell: (card) => owe(one, { to: 'channel', card }, options) } : {}),
  };
  await options.calm();
  try {
    await onAsk(asked);
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    log.error('question failed', { reference, act: act.id, error, at: now() });
    await owe(one, { to: 'asker', card: apologyCard(reference) }, options);
  }
}

/** The brief in whose card's thread something is asked; null elsewhere. */
async function briefAt(
  { act }: Case,
  { team, channel, spot }: AskErrand,
  { look, names }: AnsweringOptions,
): Promise<string | null> {
  if (spot.thread === null || act.id.endsWith(`:${spot.thread}`)) return null;
  const posted = await look.posted(names.nameOf(team, channel));
  return posted.find(({ reference }) => reference.ts === spot.thread)?.brief ?? null;
}

/** Owes a reply: on disk before it is shown. */
async function owe(one: Case, reply: OwedReply, { look }: AnsweringOptions): Promise<void> {
  if (!(await look.inbox.addReply(one.act, reply))) throw lost();
  one.replies.push(reply);
}

const lost = (): ChatError => new ChatError('Another process has taken the act over.', { fate: 'later' });

async function share(one: Case, errand: ShareErrand, options: AnsweringOptions): Promise<void> {
  const source = await options.look.inbox.act(errand.source);
  const answer = source?.replies.find(({ to }) => to === 'asker');
  if (answer === undefined || !(await isIn(one))) {
    const why = answer === undefined ? 'That answer is no longer kept: ask again.' : inviteFirst;
    return owe(one, { to: 'asker', card: noticeCard(why) }, options);
  }
  await owe(one, { to: 'channel', card: answer.card }, options);
}

const inviteFirst = 'Coop is not in this channel: invite it with /invite @Coop, then try again.';

/** Why a follow that is asked for in this channel could never be served; null when it can. */
async function cannotFollow(one: Case, { text, channel }: AskErrand): Promise<string | null> {
  if (!/^\s*(?:follow|subscribe)\b/i.test(text) || channel.startsWith('D')) return null;
  return (await isIn(one, channel)) ? null : inviteFirst;
}

/** Is Coop in the channel? Where that cannot be told, it may be. */
async function isIn(one: Case, channel = one.errand.spot.channel): Promise<boolean> {
  if (/^[DU]/.test(channel)) return true;
  try {
    const told = await one.workspace.client.conversations.info({ channel });
    return told.channel?.is_member === true;
  } catch (error) {
    return codeOf(error) !== 'channel_not_found';
  }
}

async function showNext(one: Case, options: AnsweringOptions): Promise<void> {
  const { look, now, leaseMs, base, posting, log } = options;
  const { act, errand } = one;
  const reply = one.replies[one.shown] as OwedReply;
  await options.calm();
  if (!(await look.inbox.tryReply(act, now(), leaseMs))) throw lost();
  const { spot, ephemeral } = placeOf(one, reply);
  const told = errand.kind === 'ask' && reply.to === 'channel';
  const card = dressReply(reply.card, {
    ...{ act: errand.kind === 'share' ? errand.source : act.id, base, private: ephemeral },
    changedBy: told ? errand.user : null,
  });
  if (ephemeral) await showPrivately(one, spot, card, options);
  else {
    const ts = await showOpenly(one, spot, card, posting).catch((error: unknown) => {
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
  { now, timeoutMs }: AnsweringOptions,
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
async function carryOn(one: Case, errand: ShareErrand, ts: string, options: AnsweringOptions): Promise<void> {
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

/** A sign that Coop is at work, where Slack has one. It goes by itself when the reply comes. */
async function showStatus({ client }: Workspace, channel: string, thread: string): Promise<void> {
  await client.assistant.threads
    .setStatus({ channel_id: channel, thread_ts: thread, status: 'is reading the briefs…' })
    .catch(() => {});
}
