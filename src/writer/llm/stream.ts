/** Answers as they are written: their text told as it comes, and the whole of it in the end, or a fault. */
import type { OpenAI } from 'openai';
import { ModelFault } from './fault.ts';
import { type Raw, readChat, readResponses } from './wire.ts';

/** A request the server does not take; `complaint` is for finding out which part of it, and is never shown. */
export class Unfit extends ModelFault {
  readonly complaint: string;

  constructor(message: string, complaint: string) {
    super('unfit', message);
    this.complaint = complaint.slice(0, 2000);
  }
}

/** More text than this is not read. */
const longest = 400_000;

/** An answer of the chat API, piece by piece. Throws a ModelFault, also where it ends before its end. */
export async function watchChat(
  pieces: AsyncIterable<OpenAI.ChatCompletionChunk>,
  watch: (text: string) => void,
  late: () => boolean,
): Promise<Raw> {
  let [content, refusal, seen] = ['', '', false];
  let reason: OpenAI.ChatCompletionChunk.Choice['finish_reason'] = null;
  let usage: OpenAI.CompletionUsage | undefined;
  for await (const piece of pieces) {
    seen = true;
    usage = piece.usage ?? usage;
    const choice = piece.choices?.[0];
    reason = choice?.finish_reason ?? reason;
    refusal += choice?.delta?.refusal ?? '';
    const more = choice?.delta?.content ?? '';
    content += more;
    if (content.length > longest) throw new ModelFault('cut', 'The answer was longer than it may be.');
    if (more !== '') watch(content);
  }
  if (reason === null) throw brokenOff(seen, late());
  const message = { role: 'assistant' as const, content, refusal: refusal === '' ? null : refusal };
  const choice = { index: 0, finish_reason: reason, logprobs: null, message };
  return readChat({ choices: [choice], ...(usage === undefined ? {} : { usage }) });
}

/** The same of the responses API. */
export async function watchResponses(
  events: AsyncIterable<OpenAI.Responses.ResponseStreamEvent>,
  watch: (text: string) => void,
  late: () => boolean,
): Promise<Raw> {
  let [content, seen] = ['', false];
  let whole: OpenAI.Responses.Response | null = null;
  for await (const event of events) {
    seen = true;
    if (event.type === 'response.output_text.delta') {
      content += event.delta;
      if (content.length > longest) throw new ModelFault('cut', 'The answer was longer than it may be.');
      watch(content);
    } else if (
      event.type === 'response.completed' ||
      event.type === 'response.incomplete' ||
      event.type === 'response.failed'
    )
      whole = event.response;
    else if (event.type === 'error') throw new ModelFault('down', 'The server broke off the answer.');
  }
  if (whole === null) throw brokenOff(seen, late());
  return readResponses(whole);
}

/** A stream that had no end; one that had no beginning either was none: the server does not stream. */
function brokenOff(seen: boolean, late: boolean): ModelFault {
  if (late) return new ModelFault('timeout', 'The server did not answer in time.');
  return seen
    ? new ModelFault('down', 'The connection to the server failed.')
    : new Unfit('The server gave no stream.', 'stream');
}
