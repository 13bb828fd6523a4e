/** Delivering: cards that Coop posts by itself, each once, however its last try ended. */
import type { Card } from '../../domain/card.ts';
import { noticeCard } from '../../domain/cards/notices.ts';
import type { Reference } from '../../domain/delivery.ts';
import type { Channel } from '../../domain/follow.ts';
import { once } from '../../domain/remember.ts';
import type { Log } from '../../log.ts';
import { notePartSent } from '../fence.ts';
import { doubtful, type Sighting } from '../platform.ts';
import { chatErrorOf } from './faults.ts';
import type { SlackLook } from './look.ts';
import type { Books, Found, Spot, Tag } from './looking.ts';
import type { Posting } from './posting.ts';
import { refused, spotOf, tellFollowers } from './refusals.ts';
import { renderCard, type SlackCard, type SlackMessage } from './render.ts';
import type { Workspaces } from './workspaces.ts';

export interface DeliveringOptions {
  look: SlackLook;
  workspaces: Workspaces;
  posting: Posting;
  base: string | null;
  log: Log;
}

/** What a reference to a card on Slack holds. `rest` are the further messages of a long card, in its thread. */
interface SlackReference {
  team: string;
  channel: string;
  ts: string;
  under: string;
  rest: string[];
}

const kind = 'coop_delivery' as const;

export function createDelivering(options: DeliveringOptions) {
  const { look, workspaces, posting, base, log } = options;
  /** Deliveries that `find` saw in part: posting goes on with what is missing. */
  const begun = new Map<string, Map<number, Found>>();
  const books: Books = new Map();
  // One card may go to thousands of channels.
  const render = once((card: Card): SlackCard => renderCard(card, { base }));

  const postParts = async (
    spot: Spot,
    messages: readonly SlackMessage[],
    delivery: string,
  ): Promise<string[]> => {
    const have = begun.get(delivery) ?? new Map<number, Found>();
    const stamps: string[] = [];
    if (have.size > 0) notePartSent();
    for (const [part, message] of messages.entries()) {
      const known = have.get(part)?.ts;
      const thread = spot.thread ?? stamps[0] ?? null;
      const tag: Tag = { kind, id: delivery, part, parts: messages.length };
      if (known !== undefined) {
        stamps.push(known);
        continue;
      }
      const posted = await posting.post({ ...spot, thread }, message, tag).catch((error: unknown) => {
        if (stamps.length === 0 && have.size === 0) throw error;
        // Whatever was said of this part, others of the card stand: they are looked for before it is tried again.
        throw doubtful(chatErrorOf(error));
      });
      stamps.push(posted.ts);
    }
    begun.delete(delivery);
    return stamps;
  };

  return {
    post: async (channel: Channel, card: Card, delivery: string, under?: Reference): Promise<Reference> => {
      const { workspace, id } = await spotOf(channel, workspaces);
      const above = under === undefined ? null : readReference(under);
      const { rest, ...first } = render(card);
      const spot = { client: workspace.client, channel: id, thread: above?.ts ?? null };
      try {
        const [ts = '', ...further] = await postParts(spot, [first, ...rest], delivery);
        return referenceOf({ team: workspace.team, channel: id, ts, under: above?.ts ?? '', rest: further });
      } catch (error) {
        const fault = chatErrorOf(error);
        await tellFollowers({ channel, delivery, fault }, options);
        throw fault;
      }
    },

    update: async (reference: Reference, card: Card): Promise<void> => {
      const { team, channel, ts, under, rest } = readReference(reference);
      const workspace = await workspaces.find(team);
      if (workspace === null) throw refused(`Coop is not installed in the workspace ${team}.`);
      const { rest: further, ...first } = render(card);
      const spot = { client: workspace.client, channel, thread: under === '' ? null : under };
      if (!(await posting.update(spot, ts, first, null))) return log.warn('card gone', { channel, ts });
      for (const [index, stamp] of rest.entries())
        await posting.update(spot, stamp, further[index] ?? renderCard(emptied, { base }), null);
    },

    find: async (channel: Channel, delivery: string, since: Date): Promise<Sighting> => {
      try {
        return await sight(channel, delivery, since);
      } catch (error) {
        // Whatever else it is, it is not known: only a look that succeeds may lead to another post.
        const fault = doubtful(chatErrorOf(error));
        await tellFollowers({ channel, delivery, fault }, options);
        throw fault;
      }
    },
  };

  async function sight(channel: Channel, delivery: string, since: Date): Promise<Sighting> {
    const { workspace, id } = await spotOf(channel, workspaces);
    const above = await look.under(delivery, channel);
    const spot = { client: workspace.client, channel: id, thread: above?.ts ?? null };
    const sighted = await posting.find(spot, { kind, id: delivery }, { since, books });
    if (sighted === null) return { seen: 'cannot_tell' };
    const found = sighted.parts;
    const first = found.get(0);
    if (first === undefined) return { seen: false };
    const all = await allParts(spot, first, { found, delivery, since });
    if (all.size < first.parts) {
      begun.set(delivery, all);
      return { seen: false };
    }
    const rest = [...all].sort(([a], [b]) => a - b).slice(1);
    const under = spot.thread ?? '';
    const stamps = rest.map(([, { ts }]) => ts);
    return {
      seen: true,
      reference: referenceOf({ team: workspace.team, channel: id, ts: first.ts, under, rest: stamps }),
    };
  }

  async function allParts(
    spot: Spot,
    first: Found,
    { found, delivery, since }: { found: Map<number, Found>; delivery: string; since: Date },
  ): Promise<Map<number, Found>> {
    if (first.parts <= 1 || spot.thread !== null) return found;
    const below = await posting.find({ ...spot, thread: first.ts }, { kind, id: delivery }, { since, books });
    return new Map([...found, ...(below?.parts ?? [])]);
  }
}

const emptied: Card = noticeCard('No longer part of this card.');

function referenceOf({ rest, ...reference }: SlackReference): Reference {
  return { ...reference, rest: rest.join(' ') };
}

function readReference({ team, channel, ts, under = '', rest = '' }: Reference): SlackReference {
  if (team === undefined || channel === undefined || ts === undefined)
    throw refused('This reference is none of Slack’s.');
  return { team, channel, ts, under, rest: rest === '' ? [] : rest.split(' ') };
}
