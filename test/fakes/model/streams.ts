/** The answers of the model server of our own as streams: a few letters at a time, each an event. */
import type { ServerResponse } from 'node:http';

interface ChatWhole {
  choices: { finish_reason: string; message: { content: string | null; refusal: string | null } }[];
  usage: unknown;
}
interface ResponsesWhole {
  status: string;
  output: { content: { type: string; text?: string; refusal?: string }[] }[];
}

const letters = 12;
const pieces = (text: string): string[] => text.match(new RegExp(`[^]{1,${letters}}`, 'gu')) ?? [];

/** Sends a whole answer as events. `broken`: the connection is gone halfway. */
export function stream(
  response: ServerResponse,
  api: 'responses' | 'chat',
  whole: unknown,
  { broken }: { broken: boolean },
): void {
  const events = api === 'chat' ? chatEvents(whole as ChatWhole) : responsesEvents(whole as ResponsesWhole);
  const sent = broken ? events.slice(0, events.length / 2) : events;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of sent) response.write(event);
  if (broken) setImmediate(() => response.destroy());
  else response.end();
}

function chatEvents({ choices: [choice], usage }: ChatWhole): string[] {
  const chunk = (body: unknown): string =>
    `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 0, model: 'm', ...(body as object) })}\n\n`;
  const delta = (one: unknown, reason: string | null = null): string =>
    chunk({ choices: [{ index: 0, delta: one, finish_reason: reason }] });
  const { content = null, refusal = null } = choice?.message ?? {};
  return [
    delta({ role: 'assistant', content: '' }),
    ...(refusal === null ? [] : [delta({ refusal })]),
    ...pieces(content ?? '').map((piece) => delta({ content: piece })),
    delta({}, choice?.finish_reason ?? 'stop'),
    chunk({ choices: [], usage }),
    'data: [DONE]\n\n',
  ];
}

function responsesEvents(whole: ResponsesWhole): string[] {
  const event = (type: string, body: object): string =>
    `event: ${type}\ndata: ${JSON.stringify({ type, ...body })}\n\n`;
  const text = whole.output[0]?.content[0]?.text ?? '';
  return [
    event('response.created', { response: { ...whole, output: [], status: 'in_progress' } }),
    ...pieces(text).map((delta) =>
      event('response.output_text.delta', { item_id: 'm1', output_index: 0, content_index: 0, delta }),
    ),
    event(`response.${whole.status}`, { response: whole }),
  ];
}
