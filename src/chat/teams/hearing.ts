/** Hearing: messages become acts in hand; what does not concern Coop is left in silence. */
import type { NewAct } from '../../domain/act.ts';
import { cleanLine } from '../../domain/clean.ts';
import { type Activity, isByPerson, mentionsOf, textOf } from './activity.ts';
import { channelNamed } from './conversations.ts';
import { actOf, spotOf, threadOf, userOf, zoneOf } from './errands.ts';
import type { TeamsLook } from './look.ts';

/** A message as an act; null where nothing is asked of Coop. */
export async function hear(
  activity: Activity,
  look: Pick<TeamsLook, 'posted' | 'answered'>,
): Promise<NewAct | null> {
  if (activity.type !== 'message' || activity.id === undefined || !isByPerson(activity)) return null;
  const spot = spotOf(activity);
  const about = await briefOf(activity, look);
  if (!(await isForUs(activity, about, look))) return null;
  const [user, zone] = [userOf(activity), zoneOf(activity)];
  const text = lineOf(activity);
  const id = `${spot.conversation}/${activity.id}`;
  if (/^(?:follow|subscribe)$/i.test(text)) return actOf(id, { kind: 'form', user, zone, spot });
  return actOf(id, { kind: 'ask', user, text, about, zone, spot });
}

/** Did Teams bring a person's message that mentions nobody and is in no personal chat? It does so with permission alone. */
export function isUnaddressed(activity: Activity): boolean {
  const { us, others } = mentionsOf(activity);
  const shared = spotOf(activity).kind !== 'personal';
  return activity.type === 'message' && shared && isByPerson(activity) && !us && !others;
}

/**
 * In a personal chat every message is for Coop, elsewhere those that mention it. Replies in a thread of Coop's, which
 * come only with the resource-specific permission, are too, unless they mention somebody else.
 */
async function isForUs(
  activity: Activity,
  about: string | null,
  look: Pick<TeamsLook, 'answered'>,
): Promise<boolean> {
  const { us, others } = mentionsOf(activity);
  const spot = spotOf(activity);
  if (spot.kind === 'personal' || us) return true;
  if (spot.kind !== 'channel' || others || activity.conversation.id === spot.id) return false;
  return about !== null || (await look.answered(threadOf(spot)));
}

/** The brief whose card began the thread. */
async function briefOf(activity: Activity, look: Pick<TeamsLook, 'posted'>): Promise<string | null> {
  const spot = spotOf(activity);
  const begins = spot.conversation.endsWith(`;messageid=${activity.id}`);
  if (spot.kind !== 'channel' || begins || activity.conversation.id === spot.id) return null;
  const posted = await look.posted(channelNamed(spot.id));
  return posted.find(({ reference }) => reference.conversation === spot.conversation)?.brief ?? null;
}

/** What was typed; pressed lines of older clients come as a value without text. */
function lineOf(activity: Activity): string {
  const text = textOf(activity);
  if (text !== '') return text;
  const { value } = activity;
  const line = typeof value === 'object' && value !== null && 'value' in value ? value.value : '';
  return typeof line === 'string' ? cleanLine(line, 1_000) : '';
}
