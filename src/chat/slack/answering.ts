/** Carrying out acts: a question is asked, and what it is answered with is owed before it is shown. */
import { randomUUID } from 'node:crypto';
import type { Act, OwedReply } from '../../domain/act.ts';
import { apologyCard, noticeCard } from '../../domain/cards/notices.ts';
import { createFence } from '../fence.ts';
import { type Ask, ChatError, type OnAsk } from '../platform.ts';
import { type AskErrand, Errand, type ShareErrand } from './errands.ts';
import { codeOf } from './faults.ts';
import type { People } from './people.ts';
import {
  type Case,
  isStreamable,
  lost,
  nothingBegun,
  type ShowingOptions,
  settle,
  showNext,
} from './showing.ts';
import { createStream, type Stream } from './streaming.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

export interface AnsweringOptions extends ShowingOptions {
  people: People;
  workspaces: Workspaces;
  onAsk: OnAsk;
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
    const one: Case = {
      ...{ act, errand: read.data, workspace, replies: [...act.replies], shown: act.shown },
      ...{ stream: null, begun: nothingBegun },
    };
    if (await settle(one, options)) one.shown++;
    if (one.replies.length === 0) {
      if (read.data.kind === 'ask') await ask(one, read.data, options);
      else await share(one, read.data, options);
      // Answered before by a desk that has since been put back from a copy: only now is it known where that stands.
      if (one.begun === nothingBegun && one.stream === null && (await settle(one, options))) one.shown++;
    }
    while (one.shown < one.replies.length) await showNext(one, options);
    await look.inbox.noteShown(act, one.shown);
    log.info('act done', { act: act.id, kind: one.errand.kind, attempts: act.attempts });
  };
}

async function ask(one: Case, errand: AskErrand, options: AnsweringOptions): Promise<void> {
  const { names, people, now, log, onAsk } = options;
  const { act, workspace } = one;
  const { team, user, channel, spot } = errand;
  const blocked = await cannotFollow(one, errand);
  if (blocked !== null) return owe(one, { to: 'asker', card: noticeCard(blocked) }, options);
  if (!errand.private && spot.thread !== null) void showStatus(workspace, spot.channel, spot.thread);
  const about = errand.about ?? (await briefAt(one, errand, options));
  one.stream = streamOf(one, options);
  const id = act.attempts > 1 ? `${act.id}~${act.attempts}` : act.id;
  const asked: Ask = {
    ...{ id, text: errand.text, channel: names.nameOf(team, channel), about },
    thread: errand.talk ?? act.thread,
    ...{ asker: names.nameOf(team, user), private: errand.private },
    zone: await people.zoneOf(workspace, user),
    mayChange: () => people.mayChange(workspace, user),
    reply: (card) => owe(one, { to: 'asker', card }, options),
    ...(one.stream === null ? {} : { preview: one.stream.show }),
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

/** The answer as it grows, where Slack shows it so. What an earlier try left standing is not begun again beside it. */
function streamOf(one: Case, { look, names, now, leaseMs, base, log }: AnsweringOptions): Stream | null {
  const { act, workspace, errand, begun } = one;
  const { channel, thread } = errand.spot;
  if (thread === null || begun.streamed !== null || !isStreamable(one, names)) return null;
  return createStream({
    ...{ client: workspace.client, channel, thread, base, log: log.with({ act: act.id }) },
    reader: { team: errand.team, user: errand.user },
    begin: async (show) => {
      const fence = createFence(now, leaseMs);
      if (!(await look.inbox.tryReply(act, now(), leaseMs))) throw lost();
      return fence.pass(show);
    },
  });
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

/** A sign that Coop is at work, where Slack has one. It goes by itself when the reply comes. */
async function showStatus({ client }: Workspace, channel: string, thread: string): Promise<void> {
  await client.assistant.threads
    .setStatus({ channel_id: channel, thread_ts: thread, status: 'is reading the briefs…' })
    .catch(() => {});
}
