/** Commands: what a line that is no question orders or asks to be shown, done and told. */
import type { Card } from '../domain/card.ts';
import { digestCard } from '../domain/cards/digest.ts';
import { healthCard, healthNote } from '../domain/cards/health.ts';
import { helpCard, noticeCard } from '../domain/cards/notices.ts';
import type { Command } from '../domain/question.ts';
import type { Audience } from '../domain/workspace.ts';
import type { Store } from '../store/store.ts';
import { digestOfAll } from './digest.ts';
import { dropOrder, listOrders, takeOrder } from './follow.ts';
import type { AnswerParts, Line } from './line.ts';

type Order = Exclude<Command, { kind: 'ask' }>;

/** What was done, and whether the channel's standing orders changed. */
export interface Obeyed {
  card: Card;
  changed: boolean;
}

/** Does what a command orders; a change of standing orders only for someone who may. */
export async function obey(command: Order, line: Line, zone: string, parts: AnswerParts): Promise<Obeyed> {
  if (command.kind === 'follow' || command.kind === 'unfollow') return changeOrders(command, line, parts);
  return { card: await tellAbout(command, line, zone, parts), changed: false };
}

async function changeOrders(
  command: Extract<Order, { kind: 'follow' | 'unfollow' }>,
  line: Line,
  { store, now }: AnswerParts,
): Promise<Obeyed> {
  const refused = await refusalOf(line);
  if (refused !== null) {
    const { asker: by, channel: about } = line;
    await store.noteAudit({ at: now(), by, act: 'refused', about, why: command.kind });
    return { card: refused, changed: false };
  }
  const change = { channel: line.channel, by: line.asker, now: now() };
  return command.kind === 'follow'
    ? await takeOrder(command.order, change, store)
    : await dropOrder(command.id, change, store);
}

/** Why this line may change no standing order; null where it may. */
async function refusalOf({ readOnly, text, mayChange, channel }: Line): Promise<Card | null> {
  if (readOnly) {
    const hint = 'Standing orders are not changed by a link: type the line in the channel.';
    return noticeCard(hint, [text], 'Type');
  }
  if (mayChange === undefined || (await mayChange())) return null;
  return noticeCard(
    channel.startsWith('web:')
      ? 'Here editors and admins of the desk change what a channel follows: ask one of them.'
      : 'Here only administrators of the workspace change what a channel follows: ask one of them.',
    ['following'],
    'See what is followed with',
  );
}

async function tellAbout(
  command: Exclude<Order, { kind: 'follow' | 'unfollow' }>,
  { channel, audience }: Line,
  zone: string,
  { store, now }: AnswerParts,
): Promise<Card> {
  switch (command.kind) {
    case 'following':
      return listOrders(channel, store);
    case 'digest':
      return digestOfDay(audience, { zone, store, now: now() });
    case 'sources':
      return healthCard(await store.sources(audience), now(), zone);
    case 'help':
      return helpCard();
    case 'unclear':
      return noticeCard(command.hint, command.didYouMean);
  }
}

/** What was kept, corrected and withdrawn in the last 24 hours; where that is nothing, in the last seven days. */
async function digestOfDay(
  audience: Audience,
  { zone, store, now }: { zone: string; store: Store; now: Date },
): Promise<Card> {
  const hours = (count: number): Date => new Date(now.getTime() - count * 3_600_000);
  const health = healthNote(await store.sources(audience), { now, zone });
  for (const since of [hours(24), hours(7 * 24)]) {
    const told = await digestOfAll(audience, { since, until: now }, store);
    if (Object.values(told).some(({ length }) => length > 0))
      return digestCard({ ...told, since, until: now, zone, countries: [], health });
  }
  return digestCard({ briefs: [], since: hours(24), until: now, zone, countries: [], health });
}
