/** Standing orders by forms: the form filled from a line, and a sent form as the lines that someone would type. */
import { cleanLine } from '../../domain/clean.ts';
import { readCommand } from '../../domain/command.ts';
import type { Follow, Order } from '../../domain/follow.ts';
import { followLine } from '../standing.ts';
import { type Activity, placeOf } from './activity.ts';
import { channelNamed } from './conversations.ts';
import { zoneOf } from './errands.ts';
import { type Faulty, followForm, readFollowForm, type Sending } from './forms.ts';
import type { InvokeParts } from './pressed.ts';
import type { AdaptiveCard } from './render.ts';

/** The follow form for a line that says an order (`follow …`), or an empty one. */
export async function formOf(
  activity: Activity,
  line: string,
  sending: Sending,
  { look, zone }: InvokeParts,
): Promise<AdaptiveCard> {
  const own = zoneOf(activity) ?? zone;
  const command = readCommand(cleanLine(line, 1_000), own);
  const order = command?.kind === 'follow' ? command.order : null;
  const follows = await look.follows(channelNamed(placeOf(activity).id));
  const follow = order === null ? null : (follows.find((known) => isSame(known, order))?.id ?? null);
  const sources = (await look.sources()).map(({ source }) => source);
  return followForm({ sending, follow, order: order ?? {}, zone: own, sources, fault: null });
}

/** The form as it was sent, with what to mend. */
export async function formAgain(
  activity: Activity,
  faulty: Faulty,
  sending: Sending,
  { look, zone }: InvokeParts,
): Promise<AdaptiveCard> {
  const sources = (await look.sources()).map(({ source }) => source);
  return followForm({ sending, ...faulty, zone: zoneOf(activity) ?? zone, sources });
}

function isSame(a: Order, b: Order): boolean {
  return levelled(a) === levelled(b);
}

function levelled({ countries, topics, types, sources, rhythm, zone }: Order): string {
  const lists = [countries, topics, types, sources].map((list) => [...new Set<string>(list)].sort());
  return JSON.stringify([...lists, rhythm, rhythm.kind === 'at_once' ? '' : zone]);
}

/** A sent form becomes the lines that someone would type: the new order, then the end of the one it changes. */
export async function followLines(
  activity: Activity,
  data: unknown,
  { look }: InvokeParts,
): Promise<{ lines: string[] } | Faulty> {
  const read = readFollowForm(data);
  if ('fault' in read) return read;
  const channel = channelNamed(placeOf(activity).id);
  const old: Follow | undefined = (await look.follows(channel)).find(({ id }) => id === read.follow);
  if (old !== undefined && isSame(old, read.order)) return { lines: [] };
  return { lines: [followLine(read.order), ...(old === undefined ? [] : [`unfollow ${old.id}`])] };
}
