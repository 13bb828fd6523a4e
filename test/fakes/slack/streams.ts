/** Streamed messages of the fake Slack, as the service has been seen to treat them: threads alone, one reader, no edit before the end. */
import { faultsOfBlocks } from './blocks.ts';
import type { Methods } from './methods.ts';
import type { FakeChannel, FakeMessage, FakeWorkspace, Json } from './world.ts';

/** Slack ends a stream of its own accord: its message then says that something went wrong, until it is edited. */
const longestMs = 5 * 60_000;
const longestMarkdown = 12_000;

export interface FakeStream {
  state: 'in_progress' | 'completed' | 'errored';
  until: number;
  reader: string;
}

type Answer = Json & { ok: boolean };
const no = (error: string, more: Json = {}): Answer => ({ ok: false, error, ...more });
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is streamed by one call; or why it is not taken. */
function read(args: Json): { blocks: Json[] } | Answer {
  const chunks = (args.chunks as Json[] | undefined) ?? [];
  const markdown = text(args.markdown_text);
  if (chunks.length === 0 && markdown === '') return no('invalid_arguments');
  if (markdown.length > longestMarkdown) return no('msg_too_long');
  const blocks = markdown === '' ? [] : [{ type: 'markdown', text: markdown }];
  for (const chunk of chunks) {
    if (chunk.type === 'markdown_text') blocks.push({ type: 'markdown', text: text(chunk.text) });
    else if (chunk.type === 'blocks') blocks.push(...(chunk.blocks as { type: string; text: string }[]));
    else return no('invalid_chunks');
  }
  const faults = faultsOfBlocks(blocks);
  return faults.length > 0 ? no('invalid_blocks', { response_metadata: { messages: faults } }) : { blocks };
}

/** chat.startStream */
export function startStream(
  workspace: FakeWorkspace,
  channel: FakeChannel,
  args: Json,
  fake: Pick<Methods, 'now' | 'nextTs'>,
): Answer {
  const thread = text(args.thread_ts);
  if (!channel.messages.some(({ ts, deleted }) => ts === thread && !deleted)) return no('invalid_thread_ts');
  const reader = text(args.recipient_user_id);
  if (channel.kind !== 'im' && reader === '') return no('missing_recipient_user_id');
  if (channel.kind !== 'im' && text(args.recipient_team_id) === '') return no('missing_recipient_team_id');
  const told = read(args);
  if ('ok' in told) return told;
  const message: FakeMessage = {
    ...{ ts: fake.nextTs(), channel: channel.id, user: workspace.botUser, app: true, text: '', thread },
    ...{ blocks: told.blocks, metadata: null, edits: 0, onlyFor: null, deleted: false },
    stream: { state: 'in_progress', until: fake.now() + longestMs, reader },
  };
  channel.messages.push(message);
  return { ok: true, channel: channel.id, ts: message.ts };
}

/** The stream that stands there and is open; or why it is not. */
function open(channel: FakeChannel, args: Json, now: number): FakeMessage | Answer {
  const message = channel.messages.find(({ ts, deleted }) => ts === args.ts && !deleted);
  if (!message) return no('message_not_found');
  if (!message.app) return no('message_not_owned_by_app');
  return stateOf(message, now) === 'in_progress' ? message : no('message_not_in_streaming_state');
}

/** What has become of a message's stream; null where it never was one. */
export function stateOf({ stream }: FakeMessage, now: number): FakeStream['state'] | null {
  if (stream === undefined) return null;
  if (stream.state === 'in_progress' && stream.until < now) stream.state = 'errored';
  return stream.state;
}

/** chat.appendStream */
export function appendStream(channel: FakeChannel, args: Json, now: number): Answer {
  const message = open(channel, args, now);
  if ('ok' in message) return message;
  const told = read(args);
  if ('ok' in told) return told;
  message.blocks.push(...told.blocks);
  return { ok: true, channel: channel.id, ts: message.ts };
}

/** chat.stopStream */
export function stopStream(channel: FakeChannel, args: Json, now: number): Answer {
  const message = open(channel, args, now);
  if ('ok' in message) return message;
  const last = (args.blocks as Json[] | undefined) ?? [];
  const faults = faultsOfBlocks(last);
  if (faults.length > 0) return no('invalid_blocks', { response_metadata: { messages: faults } });
  message.blocks.push(...last);
  if (args.metadata !== undefined) message.metadata = args.metadata as Json;
  if (message.stream) message.stream.state = 'completed';
  return { ok: true, channel: channel.id, ts: message.ts };
}
