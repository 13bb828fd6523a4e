/** Pressing: what each button and menu of Slack leads to. */
import type { Block, Span } from '../../domain/card.ts';
import { evidenceCard } from '../../domain/cards/evidence.ts';
import { noticeCard } from '../../domain/cards/notices.ts';
import type { Log } from '../../log.ts';
import type { Intake } from '../intake.ts';
import { evidenceLines } from './dress.ts';
import { actionOf as actionNamed } from './elements.ts';
import { type AskErrand, Errand, type ReplySpot, responseMs } from './errands.ts';
import { actOf, markOf } from './hearing.ts';
import type { SlackLook } from './look.ts';
import { type Names, placeOf } from './names.ts';
import { type Press, readJson } from './payloads.ts';
import { renderCard } from './render.ts';
import { respond } from './respond.ts';
import { followTarget } from './views.ts';
import { Origin, type Windows } from './windows.ts';
import type { Workspace } from './workspaces.ts';

export interface PressingOptions {
  look: SlackLook;
  names: Names;
  windows: Windows;
  intake: Intake;
  /** The direct conversation with a person. */
  directOf(workspace: Workspace, user: string): Promise<string>;
  timeoutMs: number;
  base: string | null;
  now: () => Date;
  log: Log;
}

/** Two presses of one button within so many milliseconds are one. */
const doubleMs = 5_000;

export type Pressing = ReturnType<typeof createPressing>;

export function createPressing(options: PressingOptions) {
  const { look, names, windows, intake, directOf, now, log } = options;

  /** Where a press happened. In a window it is where the window was opened from; in the App Home the direct conversation. */
  const originOf = async (press: Press, workspace: Workspace): Promise<Origin> => {
    if (press.view) {
      const kept = Origin.safeParse(readJson(press.view.private_metadata ?? ''));
      if (kept.success) return kept.data;
      const channel = await directOf(workspace, press.user.id);
      return { channel, thread: null, private: false, brief: null };
    }
    const channel =
      press.channel?.id ?? press.container?.channel_id ?? (await directOf(workspace, press.user.id));
    const secret = press.container?.is_ephemeral === true;
    const thread = secret ? null : (press.message?.thread_ts ?? press.message?.ts ?? null);
    return { channel, thread, private: secret, brief: null };
  };

  const responseOf = (press: Press): ReplySpot['response'] =>
    press.response_url === undefined
      ? null
      : { url: press.response_url, until: now().getTime() + responseMs };

  /** The id of a press: the same for a double click, another one later. */
  const idOf = async (press: Press, what: string): Promise<{ id: string; at: number } | null> => {
    const action = press.actions[0];
    const at = Math.round(Number(action?.action_ts ?? 0) * 1000) || now().getTime();
    const where = press.container?.message_ts ?? press.view?.id ?? '';
    const mark = markOf(where, press.user.id, action?.action_id ?? '', action?.value ?? '', what);
    const idAt = (bucket: number): string => `slack:${press.team.id}:p:${mark}:${bucket}`;
    const bucket = Math.floor(at / doubleMs);
    const before = await look.inbox.act(idAt(bucket - 1));
    const last = before === null ? null : Errand.safeParse(readJson(before.body));
    if (last?.success && at - last.data.pressedAt < doubleMs) return null;
    return { id: idAt(bucket), at };
  };

  /** Asks as if it were typed where the press happened. */
  const askAt = async (
    press: Press,
    workspace: Workspace,
    text: string,
    into: string | null,
  ): Promise<void> => {
    const pressed = await idOf(press, text);
    if (pressed === null) return;
    const origin = await originOf(press, workspace);
    const channel = into ?? origin.channel;
    const { team, user } = { team: press.team.id, user: press.user.id };
    const home = press.view !== null && press.view !== undefined && into !== null;
    const alone = origin.private || (home && !channel.startsWith('D'));
    const errand: AskErrand = {
      ...{ kind: 'ask', team, user, text, channel, about: null, private: alone, pressedAt: pressed.at, home },
      spot: { channel, thread: alone ? null : origin.thread, response: alone ? responseOf(press) : null },
    };
    const thread =
      alone || origin.thread === null
        ? `${names.nameOf(team, channel)}:p:${markOf(pressed.id)}`
        : names.threadOf(team, channel, origin.thread);
    await intake.take(actOf(pressed.id, thread, errand));
  };

  const share = async (press: Press, source: string): Promise<void> => {
    const channel = press.channel?.id ?? press.container?.channel_id;
    if (channel === undefined) return;
    const { team, user } = { team: press.team.id, user: press.user.id };
    const spot = { channel, thread: null, response: responseOf(press) };
    const thread = `${names.nameOf(team, channel)}:s:${markOf(source)}`;
    // One share of one answer, however often and by whatever instance it is pressed.
    await intake.take(
      actOf(`slack:${team}:s:${markOf(source)}`, thread, {
        kind: 'share',
        team,
        user,
        source,
        pressedAt: 0,
        spot,
      }),
    );
  };

  const judge = async (press: Press, verdict: 'good' | 'bad', subject: string): Promise<void> => {
    const act = await look.inbox.act(subject);
    const errand = act === null ? null : Errand.safeParse(readJson(act.body));
    const answer = act?.replies.find(({ to }) => to === 'asker');
    if (!errand?.success || errand.data.kind !== 'ask' || answer === undefined) return;
    await look.keepFeedback({
      ...{ subject, kind: 'answer', verdict, by: names.nameOf(press.team.id, press.user.id), at: now() },
      ...{
        question: errand.data.text,
        brief: null,
        field: null,
        shown: wordsOf(answer.card.blocks),
        exact: null,
      },
    });
    await thank(press);
  };

  const thank = async (press: Press): Promise<void> => {
    const { timeoutMs, base } = options;
    const { blocks, text } = renderCard(noticeCard('Noted, thank you.'), { base });
    if (press.response_url === undefined) return;
    await respond(press.response_url, [{ blocks, text }], {
      thread: press.message?.thread_ts ?? null,
      timeoutMs,
    });
  };

  const lineWrong = async (press: Press, workspace: Workspace): Promise<void> => {
    const origin = await originOf(press, workspace);
    const kept =
      origin.brief === null ? null : await look.brief(origin.brief, names.workspaceOf(workspace.team));
    const index = Number(press.actions[0]?.selected_option?.value ?? -1);
    const line = kept === null ? undefined : evidenceLines(evidenceCard(kept, { words: look.words }))[index];
    if (kept === null || line === undefined || !press.view) return;
    await look.keepFeedback({
      ...{ subject: `${kept.brief.id}:${line.field}:${markOf(line.words)}`, kind: 'line', verdict: 'wrong' },
      ...{ by: names.nameOf(press.team.id, press.user.id), at: now(), question: null, brief: kept.brief.id },
      ...{ field: line.field, shown: line.words, exact: line.exact },
    });
    await windows.noted(workspace, press.view.id, origin, line.field);
  };

  /** Opens a window: its trigger lasts three seconds, and a second press may find it open already. */
  const opening = async (press: Press, open: (trigger: string) => Promise<void>): Promise<void> => {
    try {
      await open(press.trigger_id ?? '');
    } catch (error) {
      log.warn('window not opened', { action: press.actions[0]?.action_id, error });
    }
  };

  const follows = async (press: Press, workspace: Workspace, value: string, edit: boolean): Promise<void> => {
    const target = followTarget(value);
    if (target === null) return;
    const origin = await originOf(press, workspace);
    const channel = target.channel === null ? origin.channel : placeOf(target.channel)?.id;
    if (channel === undefined) return;
    if (!edit) return askAt(press, workspace, `unfollow ${target.id}`, channel);
    const asked = { channel, follow: target.id, user: press.user.id, inside: false };
    await opening(press, (trigger) => windows.follow(workspace, trigger, asked));
  };

  return {
    /** What may take a while after the press is acknowledged, and what must be on disk before: this resolves with the latter done. */
    press: async (press: Press, workspace: Workspace): Promise<(() => Promise<void>) | null> => {
      const action = press.actions[0];
      const value = action?.value ?? '';
      const name = actionNamed(action?.action_id ?? '');
      const inside = press.view !== null && press.view !== undefined;
      switch (name) {
        case 'evidence':
        case 'full_brief':
          return () =>
            opening(press, async (trigger) => {
              const origin = { ...(await originOf(press, workspace)), brief: value };
              await windows.brief(workspace, trigger, { of: name, origin, inside });
            });
        case 'ask':
          return () =>
            opening(press, async (trigger) => {
              const origin = { ...(await originOf(press, workspace)), brief: value };
              await windows.question(workspace, trigger, origin, '', inside);
            });
        case 'edit_follow':
          return () => follows(press, workspace, value, true);
        case 'open_follow':
          return () =>
            opening(press, async (trigger) => {
              const { channel } = await originOf(press, workspace);
              const asked = { channel, follow: null, user: press.user.id, inside: false };
              await windows.follow(workspace, trigger, asked);
            });
        case 'open_help':
          return () =>
            opening(press, async (trigger) =>
              windows.help(workspace, trigger, await originOf(press, workspace)),
            );
        case 'answer_good':
        case 'answer_bad':
          return () => judge(press, name === 'answer_good' ? 'good' : 'bad', value);
        case 'line_wrong':
          return () => lineWrong(press, workspace);
        case 'ask_line':
          await askAt(press, workspace, value, null);
          return null;
        case 'share':
          await share(press, value);
          return null;
        case 'unfollow':
          await follows(press, workspace, value, false);
          return null;
        default:
          return null;
      }
    },
  };
}

/** All words of a card, one block a line. */
function wordsOf(blocks: readonly Block[]): string {
  const runs = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
  return blocks
    .flatMap((block) =>
      block.kind === 'list'
        ? block.items.map(runs)
        : block.kind === 'suggestions'
          ? block.lines
          : block.kind === 'evidence'
            ? [runs(block.claim)]
            : [runs(block.spans)],
    )
    .join('\n')
    .slice(0, 10_000);
}
