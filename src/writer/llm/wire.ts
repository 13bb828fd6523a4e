/** How a request and its answer look on the wire, by the responses or the chat API: bodies out, words in. */
import type { OpenAI } from 'openai';
import type { Tokens } from '../../domain/usage.ts';
import { ModelFault } from './fault.ts';

export interface Message {
  role: 'user' | 'assistant';
  content: string;
}

/** How a request is worded; what a server does not take is left out the next time. */
export interface Manner {
  format: 'json_schema' | 'json_object' | 'none';
  temperature: boolean;
  effort: string | null;
  cacheKey: boolean;
  limit: 'max_tokens' | 'max_completion_tokens';
  tier: string | null;
  /** Are answers that someone waits for sent as they are written? */
  stream: boolean;
}

export interface Request {
  system: string;
  messages: readonly Message[];
  schema: { name: string; json: Record<string, unknown> };
  manner: Manner;
  mostOutput: number;
  timeoutMs: number;
  signal: AbortSignal;
  /** Told all of the answer's text so far, whenever more of it came; absent where nobody waits for it. */
  watch?: ((text: string) => void) | undefined;
}

export interface Raw {
  text: string;
  tokens: Tokens;
}

type Asked = Omit<Request, 'timeoutMs' | 'signal'>;
type ChatBody = OpenAI.ChatCompletionCreateParamsNonStreaming;
type ResponsesBody = OpenAI.Responses.ResponseCreateParamsNonStreaming;

/** The schema in words, for servers that do not take it apart from them. */
function systemOf({ system, schema, manner }: Asked): string {
  if (manner.format === 'json_schema') return system;
  return `${system}\n\nThe form is a JSON object of this JSON schema:\n${JSON.stringify(schema.json)}`;
}

const cacheKey = 'coop';

/** The request as the responses API takes it. */
export function responsesBody(model: string, request: Asked): ResponsesBody {
  const { schema, manner, messages, mostOutput } = request;
  const formats = {
    json_schema: { type: 'json_schema' as const, name: schema.name, schema: schema.json, strict: true },
    json_object: { type: 'json_object' as const },
    none: { type: 'text' as const },
  };
  return {
    model,
    instructions: systemOf(request),
    input: messages.map(({ role, content }) => ({ role, content })),
    text: { format: formats[manner.format] },
    max_output_tokens: mostOutput,
    store: false,
    ...(manner.temperature ? { temperature: 0 } : {}),
    ...(manner.effort === null ? {} : { reasoning: { effort: manner.effort as 'low' } }),
    ...(manner.cacheKey ? { prompt_cache_key: cacheKey } : {}),
    ...(manner.tier === null ? {} : { service_tier: manner.tier as 'flex' }),
  };
}

/** The same as the chat API takes it. */
export function chatBody(model: string, request: Asked): ChatBody {
  const { schema, manner, messages, mostOutput } = request;
  const formats = {
    json_schema: {
      type: 'json_schema' as const,
      json_schema: { name: schema.name, schema: schema.json, strict: true },
    },
    json_object: { type: 'json_object' as const },
    none: null,
  };
  const format = formats[manner.format];
  return {
    model,
    messages: [
      { role: 'system' as const, content: systemOf(request) },
      ...messages.map(({ role, content }) => ({ role, content })),
    ],
    ...(format === null ? {} : { response_format: format }),
    ...(manner.limit === 'max_tokens' ? { max_tokens: mostOutput } : { max_completion_tokens: mostOutput }),
    ...(manner.temperature ? { temperature: 0 } : {}),
    ...(manner.effort === null ? {} : { reasoning_effort: manner.effort as 'low' }),
    ...(manner.cacheKey ? { prompt_cache_key: cacheKey } : {}),
    ...(manner.tier === null ? {} : { service_tier: manner.tier as 'flex' }),
  };
}

/** The parts of an answer that are read; servers leave out what they like. */
export type ChatAnswer = Pick<Partial<OpenAI.ChatCompletion>, 'choices' | 'usage'>;
export type ResponsesAnswer = Partial<OpenAI.Responses.Response>;

/** The words of an answer by the responses API. Throws a ModelFault, with what the answer took. */
export function readResponses(response: ResponsesAnswer): Raw {
  const tokens = {
    input: response.usage?.input_tokens ?? 0,
    cached: response.usage?.input_tokens_details?.cached_tokens ?? 0,
    output: response.usage?.output_tokens ?? 0,
  };
  const parts = (response.output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []));
  if (parts.some(({ type }) => type === 'refusal'))
    throw new ModelFault('refused', 'The model refused.', { tokens });
  if (response.status === 'failed' || response.error)
    throw new ModelFault(faultyCode(response.error?.code), 'The server could not finish the answer.', {
      tokens,
    });
  if (response.status === 'incomplete') throw ended(response.incomplete_details?.reason, tokens);
  return { text: parts.map((part) => (part.type === 'output_text' ? part.text : '')).join(''), tokens };
}

/** The words of an answer by the chat API. Throws a ModelFault, with what the answer took. */
export function readChat({ choices, usage }: ChatAnswer): Raw {
  const tokens = {
    input: usage?.prompt_tokens ?? 0,
    cached: usage?.prompt_tokens_details?.cached_tokens ?? 0,
    output: usage?.completion_tokens ?? 0,
  };
  const choice = choices?.[0];
  if (choice?.message?.refusal) throw new ModelFault('refused', 'The model refused.', { tokens });
  if (choice?.finish_reason === 'length') throw ended('max_output_tokens', tokens);
  if (choice?.finish_reason === 'content_filter') throw ended('content_filter', tokens);
  return { text: choice?.message?.content ?? '', tokens };
}

/** An answer that ended early. */
export function ended(reason: string | undefined, tokens?: Raw['tokens']): ModelFault {
  return reason === 'content_filter'
    ? new ModelFault('filtered', 'A content filter held the answer back.', { tokens })
    : new ModelFault('cut', 'The answer was longer than it may be.', { tokens });
}

const faultyCode = (code: string | undefined): 'limited' | 'filtered' | 'down' =>
  code === 'rate_limit_exceeded' ? 'limited' : /content|filter|policy/.test(code ?? '') ? 'filtered' : 'down';
