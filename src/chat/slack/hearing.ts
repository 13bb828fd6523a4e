/** Hearing: commands, mentions and direct messages become acts in hand; what does not concern Coop is left in silence. */
import { hash } from 'node:crypto';
import type { NewAct } from '../../domain/act.ts';
import { type AskErrand, type Errand, responseMs } from './errands.ts';
import type { Names } from './names.ts';
import { Command, Message, plainOf } from './payloads.ts';

/** What is put away for an errand. */
export function actOf(id: string, thread: string, errand: Errand): NewAct {
  return { id, platform: 'slack', thread, body: JSON.stringify(errand) };
}

/** A short mark of any text. */
export function markOf(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\n'), 'hex').slice(0, 16);
}

/** A slash command as an act: its answer is for the asker alone. Null when it cannot be read. */
export function commandAct(body: unknown, names: Names, now: Date): (NewAct & { text: string }) | null {
  const read = Command.safeParse(body);
  if (!read.success) return null;
  const {
    team_id: team,
    channel_id: channel,
    user_id: user,
    text,
    trigger_id: trigger,
    response_url: url,
  } = read.data;
  const errand: AskErrand = {
    ...{ kind: 'ask', team, user, channel, about: null, private: true, pressedAt: 0, home: false },
    text: plainOf(text, null),
    spot: { channel, thread: null, response: { url, until: now.getTime() + responseMs } },
  };
  const id = `slack:${team}:c:${trigger}`;
  const place = `${names.nameOf(team, channel)}:c`;
  // One person's commands wait for each other, and each is a conversation of its own.
  const told = { ...errand, talk: `${place}:${markOf(trigger)}` };
  return { ...actOf(id, `${place}:${user}`, told), text: errand.text };
}

/** What is known of an event beside itself. */
export interface EventFrame {
  team: string;
  botUser: string;
  kind: 'app_mention' | 'message';
}

/**
 * A mention or a direct message as an act, answered in its thread; null where nothing is asked of Coop: others' talk,
 * messages of apps and its own, edited and deleted ones, and in a direct conversation the mention that comes beside the
 * message itself.
 */
export function messageAct(event: unknown, { team, botUser, kind }: EventFrame, names: Names): NewAct | null {
  const read = Message.safeParse(event);
  if (!read.success) return null;
  const { channel, user, text, ts, thread_ts, bot_id, subtype, edited } = read.data;
  const direct = read.data.channel_type === 'im' || channel.startsWith('D');
  if (kind === 'message' ? !direct : direct) return null;
  if (user === undefined || user === botUser || bot_id !== undefined || edited !== undefined) return null;
  if (subtype !== undefined && subtype !== 'file_share' && subtype !== 'thread_broadcast') return null;
  const first = thread_ts ?? ts;
  const errand: AskErrand = {
    ...{ kind: 'ask', team, user, channel, about: null, private: false, pressedAt: 0, home: false },
    text: plainOf(text, botUser),
    spot: { channel, thread: first, response: null },
  };
  // The message's own stamp, not the event's id: one message may come as several events.
  return actOf(`slack:${team}:m:${channel}:${ts}`, names.threadOf(team, channel, first), errand);
}
