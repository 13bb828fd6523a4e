/** Conversations that let Coop in: noted as Teams tells of them, so that Coop can speak there without being asked. */
import type { Conversation } from '../../domain/conversation.ts';
import type { Channel } from '../../domain/follow.ts';
import { ChatError } from '../platform.ts';
import { type Activity, placeOf, tenantOf } from './activity.ts';
import type { Places, TeamsLook } from './look.ts';

/** A conversation as Teams reaches it. Empty texts stand for what is not known. */
export interface Known {
  channel: Channel;
  kind: 'channel' | 'group' | 'personal';
  serviceUrl: string;
  /** Teams' id, without a thread. */
  id: string;
  tenant: string;
  team: string;
  /** This app's id in it. */
  bot: string;
  /** Who added the app. */
  installer: string;
  name: string | null;
  gone: string | null;
  /** `yes` once a message came that mentioned nobody: the permission to read all of them is there. */
  hears: string;
}

export interface Conversations {
  /** Notes where an activity happened, and what else is known now; a conversation that was gone is back. */
  note(activity: Activity, more?: Partial<Pick<Known, 'installer' | 'hears'>>): Promise<Known>;
  /** Throws a ChatError when Teams never told of it. */
  find(channel: Channel): Promise<Known>;
  /** Channels of a team that Coop was told of. */
  ofTeam(team: string): Promise<Known[]>;
  keep(known: Known): Promise<void>;
  /** It can be spoken in again: its follows go on. */
  restore(known: Known): Promise<void>;
  /** It cannot be spoken in any more, with why: its follows rest. */
  leave(known: Known, why: string): Promise<void>;
}

/** So many are remembered beside the store. */
const most = 20_000;

/** The channel of a conversation, by Teams’ id of it. */
export const channelNamed = (id: string): Channel => `teams:${id}`;

export function createConversations(look: TeamsLook, now: () => Date): Conversations {
  const { places, pause } = look;
  const remembered = new Map<Channel, string>();

  const keep = async (known: Known): Promise<void> => {
    await places.keepConversation(conversationOf(known), now());
    remembered.set(known.channel, JSON.stringify(known));
    for (const oldest of remembered.keys()) {
      if (remembered.size <= most) break;
      remembered.delete(oldest);
    }
  };

  const recall = async (channel: Channel): Promise<Known | null> => {
    const known = remembered.get(channel);
    if (known !== undefined) return JSON.parse(known) as Known;
    const conversation = await places.conversation(channel);
    return conversation === null ? null : knownOf(conversation);
  };

  return {
    note: async (activity, more = {}) => {
      const fresh = heardIn(activity);
      const before = await recall(fresh.channel);
      const known: Known = {
        ...fresh,
        team: fresh.team || (before?.team ?? ''),
        bot: fresh.bot || (before?.bot ?? ''),
        installer: more.installer ?? before?.installer ?? '',
        hears: more.hears ?? before?.hears ?? '',
        name: fresh.name ?? before?.name ?? null,
      };
      if (JSON.stringify(known) !== remembered.get(known.channel)) await keep(known);
      if (before !== null && before.gone !== null) await pause(known.channel, null);
      return known;
    },
    find: async (channel) => {
      const known = await recall(channel);
      if (known !== null) return known;
      const words = /^teams:\S+$/.test(channel)
        ? 'Teams has not told Coop of this conversation: add the app to it, or mention @Coop there once.'
        : `“${channel.slice(0, 80)}” is no conversation of Teams.`;
      throw new ChatError(words, { fate: 'refused' });
    },
    ofTeam: async (team) => (await all(places)).filter((known) => known.team === team),
    keep,
    restore: async (known) => {
      await keep({ ...known, gone: null });
      await pause(known.channel, null);
    },
    leave: async (known, why) => {
      await keep({ ...known, gone: why });
      await pause(known.channel, why);
    },
  };
}

async function all(places: Places): Promise<Known[]> {
  return (await places.conversations('teams')).map(knownOf);
}

function heardIn(activity: Activity): Known {
  const { channelData, serviceUrl, recipient, conversation } = activity;
  const place = placeOf(activity);
  return {
    ...{ channel: channelNamed(place.id), kind: place.kind, serviceUrl, id: place.id },
    ...{ tenant: tenantOf(activity) ?? '', team: channelData?.team?.id ?? '' },
    ...{ bot: recipient?.id ?? '', installer: '', gone: null, hears: '' },
    name: channelData?.channel?.name ?? conversation.name ?? null,
  };
}

function conversationOf({ channel, name, gone, ...reference }: Known): Conversation {
  return { channel, reference, name, gone };
}

function knownOf({ channel, reference, name, gone }: Conversation): Known {
  const { kind, serviceUrl = '', id = '', tenant = '', team = '', bot = '', installer = '' } = reference;
  const { hears = '' } = reference;
  const as = kind === 'channel' || kind === 'personal' ? kind : 'group';
  return { channel, kind: as, serviceUrl, id, tenant, team, bot, installer, hears, name, gone };
}
