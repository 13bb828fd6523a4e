/** Submitting: what a filled-in window, a menu's typeahead and a message shortcut lead to. */
import { z } from 'zod';
import type { NewAct } from '../../domain/act.ts';
import { readLine } from '../../domain/asking.ts';
import type { Channel, Order } from '../../domain/follow.ts';
import type { AskErrand, Errand } from './errands.ts';
import { FollowOf, followCallback, followLine, readFollowModal, withKept } from './follow.ts';
import { actOf } from './hearing.ts';
import { type Names, placeOf } from './names.ts';
import { plainOf, readJson, Shortcut, Submission } from './payloads.ts';
import { questionCallback } from './views.ts';
import { Origin } from './windows.ts';

/** Acts to put away before the window closes; or what to mend in it, by field. */
export type Submitted = { acts: NewAct[] } | { errors: Record<string, string> };

interface Asked {
  team: string;
  user: string;
  view: string;
}

/** The standing order that a channel has under this number; null where it has ended. */
export type KnownOrder = (channel: Channel, follow: number) => Promise<Order | null>;

/** Reads a submitted window. */
export async function readSubmission(body: unknown, names: Names, known: KnownOrder): Promise<Submitted> {
  const read = Submission.safeParse(body);
  if (!read.success) return { acts: [] };
  const { team, user, view } = read.data;
  const asked = { team: team.id, user: user.id, view: view.id };
  const { private_metadata: metadata, state } = view;
  if (view.callback_id === questionCallback) return readQuestion(metadata, state.values, asked, names);
  return view.callback_id === followCallback
    ? readOrder(metadata, state.values, asked, { names, known })
    : { acts: [] };
}

function readQuestion(
  metadata: string,
  values: Record<string, Record<string, unknown>>,
  { team, user, view }: Asked,
  names: Names,
): Submitted {
  const origin = Origin.safeParse(readJson(metadata));
  const typed = z.object({ value: z.string() }).safeParse(values.question?.question);
  const text = typed.success ? typed.data.value.trim() : '';
  if (!origin.success || text === '')
    return { errors: { question: 'Type a question, for example: who attended?' } };
  const { channel, thread, private: alone, brief } = origin.data;
  const errand: AskErrand = {
    ...{ kind: 'ask', team, user, text, channel, about: brief, private: alone, pressedAt: 0, home: false },
    spot: { channel, thread, response: null },
  };
  // In private, a thread of its own: its talk is no part of the public one.
  const name =
    alone || thread === null
      ? `${names.nameOf(team, channel)}:v:${view}`
      : names.threadOf(team, channel, thread);
  return { acts: [actOf(`slack:${team}:v:${view}`, name, errand)] };
}

async function readOrder(
  metadata: string,
  values: unknown,
  { team, user, view }: Asked,
  { names, known }: { names: Names; known: KnownOrder },
): Promise<Submitted> {
  const answer = readFollowModal(values);
  if ('errors' in answer) return answer;
  const target = FollowOf.safeParse(readJson(metadata));
  const channel = target.success ? placeOf(target.data.channel)?.id : undefined;
  if (!target.success || channel === undefined) return { acts: [] };
  const { follow, kept } = target.data;
  const before = follow === null || kept.length === 0 ? null : await known(target.data.channel, follow);
  if (kept.length > 0 && before === null)
    return { errors: { countries: 'This follow has ended meanwhile: choose what a new one is to name.' } };
  const order = withKept(answer.order, kept, before);
  // The old order ends only for one that will be understood.
  const asking = { now: new Date(0), zone: order.zone, thread: null, surnames: new Set<string>() };
  if (readLine(followLine(order), asking).kind !== 'follow')
    return { errors: { countries: 'That is too much for one follow: choose fewer countries or sources.' } };
  const lines = [...(follow === null ? [] : [`unfollow ${follow}`]), followLine(order)];
  // One thread: the old order ends before the new one begins.
  const thread = `${names.nameOf(team, channel)}:v:${view}`;
  return {
    acts: lines.map((text, index) => {
      const errand: Errand = {
        ...{
          kind: 'ask',
          team,
          user,
          text,
          channel,
          about: null,
          private: !channel.startsWith('D'),
          pressedAt: 0,
        },
        ...{ home: true, spot: { channel, thread: null, response: null } },
      };
      return actOf(`slack:${team}:v:${view}:${index}`, thread, errand);
    }),
  };
}

/** "Ask Coop about this": whence the message is asked about, and its own words to begin with. Null when it cannot be read. */
export function readShortcut(
  body: unknown,
  botUser: string,
): { trigger: string; origin: Origin; first: string } | null {
  const read = Shortcut.safeParse(body);
  if (!read.success) return null;
  const { trigger_id: trigger, channel, message } = read.data;
  const origin = { channel: channel.id, thread: message.thread_ts ?? message.ts, private: true, brief: null };
  return { trigger, origin, first: plainOf(message.text, botUser).replace(/\s+/g, ' ').slice(0, 300) };
}
