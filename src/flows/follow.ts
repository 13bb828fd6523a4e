/** Standing orders: what a channel follows, taken, listed and dropped. */
import { readLine } from '../domain/asking.ts';
import type { Card } from '../domain/card.ts';
import { followChangedCard, followsCard, type SourceNames } from '../domain/cards/follows.ts';
import { noticeCard } from '../domain/cards/notices.ts';
import type { Channel, Order } from '../domain/follow.ts';
import { audienceOf } from '../domain/workspace.ts';
import type { Store } from '../store/store.ts';

/** Who wants a channel's standing orders changed, and when. */
export interface Change {
  channel: Channel;
  by: string;
  now: Date;
}

/** What came of it, and whether the channel's orders are others now. */
export interface Changed {
  card: Card;
  changed: boolean;
}

/** The standing order that words give, such as `latvia daily 07:30`, or a hint that says what was not understood. */
export function orderOf(words: string, { zone, now }: { zone: string; now: Date }): Order | { hint: string } {
  const command = readLine(`follow ${words}`, { now, zone, thread: null, surnames: new Set() });
  if (command.kind === 'follow') return command.order;
  return { hint: command.kind === 'unclear' ? command.hint : `“${words}” is no standing order.` };
}

/** Takes an order; an equal one that the channel has already is told again. */
export async function takeOrder(order: Order, { channel, by, now }: Change, store: Store): Promise<Changed> {
  const names = await sourceNames(channel, store);
  const unknown = order.sources.filter((id) => !names.has(id));
  if (unknown.length > 0) {
    const hint = `I read no source called ${unknown.join(', ')}. “sources” lists those I read.`;
    return { card: noticeCard(hint, ['sources'], 'Try'), changed: false };
  }
  const before = (await store.followsOf(channel)).map(({ id }) => id);
  const follow = await store.addFollow(channel, order, by, now);
  return { card: followChangedCard(follow, 'taken', names), changed: !before.includes(follow.id) };
}

/** What the sources that a channel may see are called. */
async function sourceNames(channel: Channel, store: Store): Promise<SourceNames> {
  const sources = await store.sources(audienceOf(channel));
  return new Map(sources.map(({ source }) => [source.id, source.name]));
}

/** Drops the channel's order of this number. */
export async function dropOrder(id: number, { channel, by, now }: Change, store: Store): Promise<Changed> {
  const follow = (await store.followsOf(channel)).find((known) => known.id === id);
  if (follow === undefined || !(await store.removeFollow(channel, id, by, now))) {
    const hint = `This channel has no standing order ${id}.`;
    return { card: noticeCard(hint, ['following'], 'See them with'), changed: false };
  }
  const names = await sourceNames(channel, store);
  return { card: followChangedCard(follow, 'dropped', names), changed: true };
}

/** The channel's standing orders. */
export async function listOrders(channel: Channel, store: Store): Promise<Card> {
  return followsCard(await store.followsOf(channel), await sourceNames(channel, store));
}
