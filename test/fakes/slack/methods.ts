/** The Web API of the fake Slack: each method with its scope, as far as Coop calls it. */
import { faultsOfBlocks, faultsOfView } from './blocks.ts';
import { appendStream, startStream, stateOf, stopStream } from './streams.ts';
import {
  channelOf,
  type FakeChannel,
  type FakeMessage,
  type FakeView,
  type FakeWorkspace,
  type Json,
} from './world.ts';

/** What a method may look at and change. */
export interface Methods {
  now(): number;
  nextTs(): string;
  nextId(prefix: string): string;
  views: Map<string, FakeView>;
  homes: Map<string, Json>;
  statuses: { channel: string; thread: string; status: string }[];
  prompts: Json[];
  /** Takes a trigger out of use; null when it is unknown, used or older than three seconds. */
  takeTrigger(id: string): { team: string; user: string } | 'expired' | null;
}

export type Answer = Json & { ok: boolean };

interface Method {
  scope: string | null;
  run(workspace: FakeWorkspace, args: Json, fake: Methods): Answer;
}

const no = (error: string, more: Json = {}): Answer => ({ ok: false, error, ...more });
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The methods by name. */
export const methods: Record<string, Method> = {
  'auth.test': {
    scope: null,
    run: ({ id, name, botUser, botId }) => ({
      ...{ ok: true, url: 'https://fake.slack.example/', team: name, team_id: id },
      ...{ user: 'coop', user_id: botUser, bot_id: botId },
    }),
  },
  'auth.revoke': {
    scope: null,
    run: (workspace) => {
      workspace.installed = false;
      return { ok: true, revoked: true };
    },
  },
  'chat.postMessage': { scope: 'chat:write', run: postMessage },
  'chat.update': { scope: 'chat:write', run: updateMessage },
  'chat.postEphemeral': { scope: 'chat:write', run: postEphemeral },
  'chat.startStream': {
    scope: 'chat:write',
    run: (workspace, args, fake) =>
      inChannel(workspace, args, (channel) => startStream(workspace, channel, args, fake)),
  },
  'chat.appendStream': {
    scope: 'chat:write',
    run: (workspace, args, fake) =>
      inChannel(workspace, args, (channel) => appendStream(channel, args, fake.now())),
  },
  'chat.stopStream': {
    scope: 'chat:write',
    run: (workspace, args, fake) =>
      inChannel(workspace, args, (channel) => stopStream(channel, args, fake.now())),
  },
  'conversations.history': { scope: 'channels:history', run: history },
  'conversations.replies': { scope: 'channels:history', run: replies },
  'conversations.info': {
    scope: 'channels:read',
    run: (workspace, { channel }) => {
      const found = seen(workspace, channel);
      if (!found) return no('channel_not_found');
      const { id, name, kind, archived, members } = found;
      return {
        ok: true,
        channel: {
          id,
          name,
          is_private: kind === 'private',
          is_archived: archived,
          is_member: members.has(workspace.botUser),
        },
      };
    },
  },
  'conversations.open': {
    scope: 'im:write',
    run: (workspace, { users }) => {
      const direct = openDirect(workspace, text(users));
      return direct ? { ok: true, channel: { id: direct.id } } : no('user_not_found');
    },
  },
  'users.info': {
    scope: 'users:read',
    run: ({ users }, { user }) => {
      const found = users.get(text(user));
      if (!found) return no('user_not_found');
      const { id, name, admin, zone } = found;
      return {
        ok: true,
        user: { id, name, is_admin: admin, is_owner: false, tz: zone, profile: { display_name: name } },
      };
    },
  },
  'views.open': { scope: null, run: (workspace, args, fake) => openView(workspace, args, fake) },
  'views.push': { scope: null, run: (workspace, args, fake) => openView(workspace, args, fake) },
  'views.update': {
    scope: null,
    run: (_workspace, args, fake) => {
      const known = fake.views.get(text(args.view_id));
      const view = args.view as Json;
      if (!known) return no('not_found');
      const faults = faultsOfView(view);
      if (faults.length > 0) return no('invalid_arguments', { response_metadata: { messages: faults } });
      known.view = view;
      known.hash = fake.nextId('h');
      return { ok: true, view: { ...view, id: known.id, hash: known.hash } };
    },
  },
  'views.publish': {
    scope: null,
    run: (workspace, args, fake) => {
      const faults = faultsOfView(args.view as Json);
      if (faults.length > 0) return no('invalid_arguments', { response_metadata: { messages: faults } });
      fake.homes.set(`${workspace.id}/${text(args.user_id)}`, args.view as Json);
      return { ok: true, view: { id: fake.nextId('V') } };
    },
  },
  'assistant.threads.setStatus': {
    scope: 'assistant:write',
    run: (_workspace, { channel_id, thread_ts, status }, fake) => {
      fake.statuses.push({ channel: text(channel_id), thread: text(thread_ts), status: text(status) });
      return { ok: true };
    },
  },
  'assistant.threads.setSuggestedPrompts': {
    scope: 'assistant:write',
    run: (_workspace, args, fake) => {
      fake.prompts.push(args);
      return { ok: true };
    },
  },
};

function seen(workspace: FakeWorkspace, channel: unknown): FakeChannel | null {
  const id = text(channel);
  const found = workspace.channels.get(id) ?? (/^[UW]/.test(id) ? openDirect(workspace, id) : undefined);
  if (!found) return null;
  return found.kind === 'private' && !found.members.has(workspace.botUser) ? null : found;
}

function openDirect(workspace: FakeWorkspace, user: string): FakeChannel | null {
  if (!workspace.users.has(user)) return null;
  const known = [...workspace.channels.values()].find(
    ({ kind, members }) => kind === 'im' && members.has(user),
  );
  if (known) return known;
  const made = channelOf(`D${user}`, 'im', 'im', [workspace.botUser, user]);
  workspace.channels.set(made.id, made);
  return made;
}

/** Why an app may not post there, or null. */
function refusal(workspace: FakeWorkspace, channel: FakeChannel): string | null {
  if (channel.archived) return 'is_archived';
  if (channel.members.has(workspace.botUser)) return null;
  return workspace.scopes.has('chat:write.public') && channel.kind === 'public' ? null : 'not_in_channel';
}

/** What it does in a channel that the app may post to. */
function inChannel(workspace: FakeWorkspace, args: Json, work: (channel: FakeChannel) => Answer): Answer {
  const channel = seen(workspace, args.channel);
  if (!channel) return no('channel_not_found');
  const why = refusal(workspace, channel);
  return why === null ? work(channel) : no(why);
}

function contentFault(args: Json): Answer | null {
  if (text(args.text) === '' && args.blocks === undefined) return no('no_text');
  if (text(args.text).length > 40_000) return no('msg_too_long');
  const faults = faultsOfBlocks(args.blocks);
  return faults.length > 0
    ? no('invalid_blocks', { errors: faults, response_metadata: { messages: faults } })
    : null;
}

function postMessage(workspace: FakeWorkspace, args: Json, fake: Methods): Answer {
  const channel = seen(workspace, args.channel);
  if (!channel) return no('channel_not_found');
  const why = refusal(workspace, channel) ?? null;
  if (why) return no(why);
  const fault = contentFault(args);
  if (fault) return fault;
  const thread = text(args.thread_ts) || null;
  if (args.metadata !== undefined && typeof (args.metadata as Json).event_type !== 'string')
    return no('invalid_metadata_format');
  const message: FakeMessage = {
    ...{ ts: fake.nextTs(), channel: channel.id, user: workspace.botUser, app: true, text: text(args.text) },
    ...{ blocks: (args.blocks as Json[] | undefined) ?? [], thread, edits: 0, onlyFor: null, deleted: false },
    metadata: (args.metadata as Json | undefined) ?? null,
  };
  channel.messages.push(message);
  return { ok: true, channel: channel.id, ts: message.ts, message: wire(workspace, message, false) };
}

function updateMessage(workspace: FakeWorkspace, args: Json, fake: Methods): Answer {
  const channel = seen(workspace, args.channel);
  if (!channel) return no('channel_not_found');
  const message = channel.messages.find(({ ts, onlyFor }) => ts === args.ts && onlyFor === null);
  if (!message || message.deleted) return no('message_not_found');
  if (!message.app) return no('cant_update_message');
  if (stateOf(message, fake.now()) === 'in_progress') return no('streaming_state_conflict');
  const fault = contentFault(args);
  if (fault) return fault;
  message.text = text(args.text);
  message.blocks = (args.blocks as Json[] | undefined) ?? [];
  if (args.metadata !== undefined) message.metadata = args.metadata as Json;
  message.edits++;
  return { ok: true, channel: channel.id, ts: message.ts };
}

function postEphemeral(workspace: FakeWorkspace, args: Json, fake: Methods): Answer {
  const channel = seen(workspace, args.channel);
  if (!channel) return no('channel_not_found');
  const why = refusal(workspace, channel);
  if (why) return no(why);
  if (!channel.members.has(text(args.user))) return no('user_not_in_channel');
  const fault = contentFault(args);
  if (fault) return fault;
  const ts = fake.nextTs();
  channel.messages.push({
    ...{ ts, channel: channel.id, user: workspace.botUser, app: true, text: text(args.text), deleted: false },
    ...{ blocks: (args.blocks as Json[] | undefined) ?? [], thread: text(args.thread_ts) || null, edits: 0 },
    ...{ metadata: null, onlyFor: text(args.user) },
  });
  return { ok: true, message_ts: ts };
}

function history(workspace: FakeWorkspace, args: Json): Answer {
  const channel = seen(workspace, args.channel);
  if (!channel) return no('channel_not_found');
  if (!channel.members.has(workspace.botUser)) return no('not_in_channel');
  return page(workspace, args, channel.messages.filter(({ thread }) => thread === null).toReversed());
}

function replies(workspace: FakeWorkspace, args: Json): Answer {
  const channel = seen(workspace, args.channel);
  if (!channel) return no('channel_not_found');
  if (!channel.members.has(workspace.botUser)) return no('not_in_channel');
  const first = channel.messages.filter(({ ts }) => ts === args.ts);
  const below = channel.messages.filter(({ thread }) => thread === args.ts);
  if (first.length === 0) return no('thread_not_found');
  const told = page(workspace, args, below);
  // The first message comes with every page.
  return {
    ...told,
    messages: [...first.map((one) => wire(workspace, one, true)), ...(told.messages as Json[])],
  };
}

function page(workspace: FakeWorkspace, args: Json, messages: readonly FakeMessage[]): Answer {
  const [oldest, latest] = [Number(args.oldest ?? 0), Number(args.latest ?? Number.MAX_SAFE_INTEGER)];
  const limit = Number(args.limit ?? 100);
  const inclusive = String(args.inclusive) === 'true';
  const isBetween = (at: number): boolean =>
    inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  const within = messages.filter(
    ({ ts, onlyFor, deleted }) => onlyFor === null && !deleted && isBetween(Number(ts)),
  );
  const start = Number(args.cursor ?? 0) || 0;
  const withMetadata = String(args.include_all_metadata) === 'true';
  const next = start + limit < within.length ? String(start + limit) : '';
  return {
    ok: true,
    messages: within.slice(start, start + limit).map((message) => wire(workspace, message, withMetadata)),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
}

/** A message as the API tells it. */
export function wire(workspace: FakeWorkspace, message: FakeMessage, withMetadata: boolean): Json {
  return {
    ...{ type: 'message', ts: message.ts, user: message.user, text: message.text, blocks: message.blocks },
    ...(message.thread === null ? {} : { thread_ts: message.thread }),
    ...(message.app ? { bot_id: workspace.botId, app_id: 'A1' } : {}),
    ...(message.stream === undefined ? {} : { streaming_state: message.stream.state }),
    ...(withMetadata && message.metadata !== null ? { metadata: message.metadata } : {}),
  };
}

function openView(workspace: FakeWorkspace, args: Json, fake: Methods): Answer {
  const trigger = fake.takeTrigger(text(args.trigger_id));
  if (trigger === 'expired') return no('expired_trigger_id');
  if (trigger === null || trigger.team !== workspace.id) return no('invalid_trigger_id');
  const view = args.view as Json;
  const faults = faultsOfView(view);
  if (faults.length > 0) return no('invalid_arguments', { response_metadata: { messages: faults } });
  const id = fake.nextId('V');
  const hash = fake.nextId('h');
  fake.views.set(id, { id, hash, team: workspace.id, user: trigger.user, view });
  return { ok: true, view: { ...view, id, hash } };
}
