/** A model server of our own that behaves like OpenAI-compatible ones, checks what it is asked, and fails as it is told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBatches, type FakeBatches } from './batches.ts';
import { fenced, requestFaults, type Seen } from './checks.ts';
import { wired } from './forms.ts';
import { stream } from './streams.ts';

/** What a request gets. */
export type Behaviour =
  /** The form, as its text; one of a brief by the brief's fields, sent as it is written on the wire. */
  | { give: unknown }
  | { say: string }
  | { status: number; error?: Record<string, unknown>; headers?: Record<string, string> }
  | 'refuse'
  | 'length'
  | 'filter'
  /** Half an answer, then the connection is gone. */
  | 'break'
  /** Never an answer. */
  | 'hang'
  | { after: number; next: Behaviour };

/** What a test may look at to decide. */
export interface Asked extends Seen {
  /** brief, answer, question or lead: the form's name. */
  form: string;
  /** The numbered sentences between the fences, by number. */
  sentences: Map<string, string>;
  /** How often the server was asked before. */
  count: number;
}

export interface FakeModel {
  /** To be given as OPENAI_BASE_URL. */
  address: string;
  key: string;
  asked: Asked[];
  /** What was wrong with requests; a test expects it to be empty. */
  faults: string[];
  behave(decide: (asked: Asked) => Behaviour): void;
  /** What it lists as its models. */
  models: { id: string; object: 'model' }[];
  /** What a server of this sort does not take: a request with it gets a 400 that says so. */
  refuses: {
    format?: 'json_schema' | 'json_object';
    temperature?: boolean;
    limit?: 'max_tokens' | 'max_completion_tokens';
    stream?: boolean;
  };
  /** Its batches: each request in one is checked and answered as a direct one is. */
  batches: FakeBatches;
  stop(): Promise<void>;
}

/** Tokens as the server would count them. */
const tokensOf = (text: string): number => Math.ceil(text.length / 5.2);

/** Starts a server on a free loopback port. Until told otherwise it gives empty forms. */
export async function startModel(): Promise<FakeModel> {
  const key = 'sk-test-0123456789abcdef';
  const fences = new Map<string, string>();
  const open = new Set<ServerResponse>();
  let decide: (asked: Asked) => Behaviour = () => ({ say: '{}' });
  const model: FakeModel = {
    address: '',
    key,
    asked: [],
    faults: [],
    behave: (next) => {
      decide = next;
    },
    refuses: {},
    models: [],
    batches: createBatches(({ url, body }) => {
      const seen = readRequest(url, JSON.stringify(body));
      if (seen === null) return { error: { message: 'no such path' } };
      const asked = take(seen);
      const behaviour = decide(asked);
      return completion(
        asked,
        typeof behaviour === 'object' && 'after' in behaviour ? {} : toldBy(behaviour, asked),
      );
    }),
    stop: async () => {
      for (const response of open) response.destroy();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
  /** Notes a request, and what is wrong with it. */
  const take = (seen: Seen): Asked => {
    const asked = askedOf(seen, model.asked.length);
    model.asked.push(asked);
    model.faults.push(...requestFaults(seen, { secrets: [key], fences }));
    return asked;
  };
  const server = createServer(async (request, response) => {
    open.add(response);
    response.on('close', () => open.delete(response));
    const body = await bodyOf(request);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    const { azure } = model.batches;
    if (azure !== null) {
      const known = request.headers['api-key'] === key && searchParams.has('api-version');
      if (!known) return answer(response, 401, { error: { code: '401', message: 'Access denied' } });
    }
    if (model.batches.handle(pathname, request, body, response)) return;
    const isList = request.method === 'GET' && pathname.endsWith('/models');
    const seen = isList ? null : readRequest(request.url ?? '', body.toString('utf8'));
    if (seen === null && !isList) return answer(response, 404, { error: { message: 'no such path' } });
    if (request.headers.authorization !== `Bearer ${key}` && request.headers['api-key'] !== key)
      return answer(response, 401, { error: { message: `Incorrect API key provided: ${key}` } });
    if (seen === null) return answer(response, 200, { object: 'list', data: model.models });
    const asked = take(seen);
    const refused = refusal(seen, model.refuses);
    if (refused !== null)
      return answer(response, 400, { error: { message: refused, type: 'invalid_request_error' } });
    behave(decide(asked), asked, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  model.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return model;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

type Turn = { role: string; content: string };

function readRequest(url: string, text: string): Seen | null {
  const body = JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>;
  const path = new URL(url, 'http://x').pathname;
  if (path.endsWith('/responses')) {
    const format = (body.text as { format: Record<string, unknown> }).format;
    return {
      ...{ api: 'responses', body, system: String(body.instructions), turns: body.input as Turn[] },
      format: String(format.type),
      schema: format.schema
        ? { name: String(format.name), json: format.schema as Record<string, unknown> }
        : null,
    };
  }
  if (!path.endsWith('/chat/completions')) return null;
  const [system, ...turns] = body.messages as Turn[];
  const format = (body.response_format ?? { type: 'none' }) as Record<string, unknown>;
  const given = format.json_schema as { name: string; schema: Record<string, unknown> } | undefined;
  return {
    ...{ api: 'chat', body, system: system?.content ?? '', turns },
    format: String(format.type),
    schema: given ? { name: given.name, json: given.schema } : null,
  };
}

function askedOf(seen: Seen, count: number): Asked {
  const lines = fenced(seen.turns[0]?.content ?? '')?.lines ?? [];
  const numbered = lines.flatMap((line) => {
    const [, id, words] = /^\[([^\]]+)\] (.*)$/.exec(line) ?? [];
    return id === undefined || words === undefined ? [] : [[id, words] as const];
  });
  const form =
    seen.schema?.name ?? /You are a function that (fills|answers|reads|opens)/.exec(seen.system)?.[1] ?? '';
  const names: Record<string, string> = {
    fills: 'brief',
    answers: 'answer',
    reads: 'question',
    opens: 'lead',
  };
  return { ...seen, form: names[form] ?? form, sentences: new Map(numbered), count };
}

function refusal({ format, body }: Seen, refuses: FakeModel['refuses']): string | null {
  if (refuses.format === 'json_schema' && format === 'json_schema')
    return "Invalid parameter: 'response_format' of type 'json_schema' is not supported";
  if (refuses.format === 'json_object' && (format === 'json_schema' || format === 'json_object'))
    return 'response_format is not supported';
  if (refuses.temperature && 'temperature' in body)
    return "Unsupported value: 'temperature' does not support 0 with this model.";
  if (refuses.stream && 'stream' in body) return "Unsupported value: 'stream' is not supported";
  if (refuses.limit !== undefined && refuses.limit in body)
    return `Unsupported parameter: '${refuses.limit}' is not supported with this model. Use '${refuses.limit === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens'}' instead.`;
  return null;
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function behave(behaviour: Behaviour, asked: Asked, response: ServerResponse): void {
  if (behaviour === 'hang') return;
  if (behaviour === 'break' && asked.body.stream === true) {
    const told = { text: '{"answerable":true,"sentences":[{"ev":["B1.S0"],"text":"Half of it' };
    stream(response, asked.api, completion(asked, told), { broken: true });
    return;
  }
  if (behaviour === 'break') {
    const whole = JSON.stringify(completion(asked, { text: '{"docType":"other"}' }));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
    response.write(whole.slice(0, whole.length / 2));
    setTimeout(() => response.destroy(), 5);
    return;
  }
  if (typeof behaviour === 'object' && 'after' in behaviour) {
    const timer = setTimeout(() => behave(behaviour.next, asked, response), behaviour.after);
    response.on('close', () => clearTimeout(timer));
    return;
  }
  if (typeof behaviour === 'object' && 'status' in behaviour) {
    const error = { message: 'failed', ...behaviour.error };
    answer(response, behaviour.status, { error }, behaviour.headers);
    return;
  }
  const whole = completion(asked, toldBy(behaviour, asked));
  if (asked.body.stream === true) stream(response, asked.api, whole, { broken: false });
  else answer(response, 200, whole);
}

function toldBy(behaviour: Behaviour, { form }: Asked): Telling {
  if (behaviour === 'refuse' || behaviour === 'length' || behaviour === 'filter')
    return { ending: behaviour };
  if (typeof behaviour === 'string') return {};
  return 'say' in behaviour
    ? { text: behaviour.say }
    : 'give' in behaviour
      ? { text: JSON.stringify(form === 'brief' ? wired(behaviour.give) : behaviour.give) }
      : {};
}

interface Telling {
  text?: string;
  ending?: 'refuse' | 'length' | 'filter';
}

/** An answer in the shape of the API it was asked by. */
function completion(asked: Asked, { text = '{"docType":"press', ending }: Telling): unknown {
  const form = tokensOf(JSON.stringify(asked.schema?.json ?? {}));
  const input =
    form + tokensOf(asked.system) + asked.turns.reduce((sum, { content }) => sum + tokensOf(content), 0);
  const cached = asked.count > 0 ? form + tokensOf(asked.system) : 0;
  const output = tokensOf(text);
  if (asked.api === 'chat') {
    const reasons = { refuse: 'stop', length: 'length', filter: 'content_filter' };
    const message =
      ending === 'refuse'
        ? { role: 'assistant', content: null, refusal: 'I cannot help.' }
        : { role: 'assistant', content: text, refusal: null };
    return {
      ...{ id: 'c1', object: 'chat.completion', created: 0, model: asked.body.model },
      choices: [{ index: 0, finish_reason: ending === undefined ? 'stop' : reasons[ending], message }],
      usage: {
        prompt_tokens: input,
        completion_tokens: output,
        total_tokens: input + output,
        prompt_tokens_details: { cached_tokens: cached },
      },
    };
  }
  const reasons = { length: 'max_output_tokens', filter: 'content_filter' };
  const content =
    ending === 'refuse'
      ? { type: 'refusal', refusal: 'I cannot help.' }
      : { type: 'output_text', text, annotations: [] };
  const incomplete = ending === 'length' || ending === 'filter';
  return {
    ...{ id: 'r1', object: 'response', created_at: 0, model: asked.body.model, error: null },
    status: incomplete ? 'incomplete' : 'completed',
    incomplete_details: incomplete ? { reason: reasons[ending] } : null,
    output: [{ type: 'message', id: 'm1', role: 'assistant', status: 'completed', content: [content] }],
    usage: {
      input_tokens: input,
      output_tokens: output,
      total_tokens: input + output,
      input_tokens_details: { cached_tokens: cached },
      output_tokens_details: { reasoning_tokens: 0 },
    },
  };
}
