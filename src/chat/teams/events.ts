/** What befalls Coop in Teams: added and removed, channels and teams made, renamed, deleted and restored. */
import type { Log } from '../../log.ts';
import { type Activity, baseOf } from './activity.ts';
import type { Connector } from './connector.ts';
import { type Conversations, channelNamed, type Known } from './conversations.ts';

export interface EventParts {
  conversations: Conversations;
  connector: Pick<Connector, 'channels'>;
  /** Coop was let into a conversation: it says what it can do. */
  welcome(known: Known): Promise<void>;
  log: Log;
}

/** Why a conversation cannot be spoken in after an event of a channel or team. */
const losses: Record<string, string> = {
  channelDeleted: 'this channel was deleted',
  teamDeleted: 'this team was deleted',
  teamHardDeleted: 'this team was deleted',
  teamArchived: 'this team was archived',
};

const removed = 'Coop was removed here: add the app again';

/** Takes note of an event. Events of other kinds, and about others, change nothing. */
export async function takeEvent(activity: Activity, parts: EventParts): Promise<void> {
  const { type, action, recipient, membersAdded, membersRemoved, channelData } = activity;
  const us = (members: readonly { id: string }[]): boolean => members.some(({ id }) => id === recipient?.id);
  if (type === 'installationUpdate') {
    if (action === 'add' || action === 'add-upgrade') await arrive(activity, parts, action === 'add');
    if (action === 'remove') await depart(activity, removed, parts);
    return;
  }
  if (us(membersAdded)) return await arrive(activity, parts, true);
  if (us(membersRemoved)) return await depart(activity, removed, parts);
  const event = channelData?.eventType ?? '';
  if (losses[event] !== undefined) return await lose(activity, event, parts);
  if (/^(?:channel|team)(?:Created|Renamed|Restored|Unarchived)$/.test(event))
    await see(activity, event, parts);
}

/** Coop was added: it notes where, a team's channels along with it, and says hello once. */
async function arrive(activity: Activity, parts: EventParts, greet: boolean): Promise<void> {
  const { conversations, connector, welcome, log } = parts;
  const known = await conversations.note(activity, { installer: activity.from.id });
  log.info('installed', { channel: known.channel, kind: known.kind });
  if (known.team !== '') {
    await back(await conversations.ofTeam(known.team), conversations);
    // The team stands; its channels are learnt one by one where Teams does not list them now.
    const channels = await connector.channels(known.serviceUrl, known.team).catch((error: unknown) => {
      log.warn('channels not listed', { team: known.team, error });
      return [];
    });
    for (const { id, name } of channels) await conversations.keep({ ...known, ...at(id), name });
  }
  if (greet) await welcome(known);
}

async function depart(activity: Activity, why: string, { conversations, log }: EventParts): Promise<void> {
  const { team, ...known } = await conversations.note(activity);
  const all = team === '' ? [] : await conversations.ofTeam(team);
  const others = all.filter(({ channel }) => channel !== known.channel);
  for (const one of [{ ...known, team }, ...others]) await conversations.leave(one, why);
  log.warn('removed', { channel: known.channel, conversations: 1 + others.length });
}

async function lose(activity: Activity, event: string, { conversations, log }: EventParts): Promise<void> {
  const why = losses[event] ?? removed;
  for (const known of await concerned(activity, event, conversations)) {
    await conversations.leave(known, why);
    log.warn('conversation lost', { channel: known.channel, why });
  }
}

/** A channel or team was made, renamed or is back. */
async function see(activity: Activity, event: string, { conversations }: EventParts): Promise<void> {
  const channel = activity.channelData?.channel;
  if (event.startsWith('team'))
    return await back(await concerned(activity, event, conversations), conversations);
  if (channel === undefined) return;
  const [before] = await concerned(activity, event, conversations);
  const [sibling] = await conversations.ofTeam(activity.channelData?.team?.id ?? '');
  const like = before ?? sibling ?? (await conversations.note(activity));
  const name = channel.name ?? before?.name ?? null;
  await back([{ ...like, ...at(channel.id), kind: 'channel', name }], conversations);
}

async function back(known: readonly Known[], conversations: Conversations): Promise<void> {
  for (const one of known) await conversations.restore(one);
}

/** The conversations that an event is about. */
async function concerned(activity: Activity, event: string, conversations: Conversations): Promise<Known[]> {
  const { channel, team } = activity.channelData ?? {};
  if (event.startsWith('team')) return team === undefined ? [] : await conversations.ofTeam(team.id);
  if (channel === undefined) return [];
  return await conversations.find(channelNamed(baseOf(channel.id))).then(
    (known) => [known],
    () => [],
  );
}

const at = (id: string): Pick<Known, 'channel' | 'id' | 'kind'> => ({
  channel: channelNamed(baseOf(id)),
  id: baseOf(id),
  kind: 'channel',
});
