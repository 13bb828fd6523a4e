/** One request to an OpenAI-compatible server, by the responses or the chat API, as words in and words out. */
import type { OpenAI } from 'openai';
import type { Tokens } from '../../domain/usage.ts';
import { ModelFault } from './fault.ts';

/** Where the model is and how to talk to it. */
export interface Endpoint {
  model: string;
  api: 'responses' | 'chat';
  /** Null where the server asks for none. */
  apiKey: string | null;
  /** Null for OpenAI itself. */
  baseUrl: string | null;
  /** Set for Azure: `baseUrl` is then the resource's address, `model` the deployment. */
  azureVersion: string | null;
}

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
}

export interface Request {
  system: string;
  messages: readonly Message[];
  schema: { name: string; json: Record<string, unknown> };
  manner: Manner;
  mostOutput: number;
  timeoutMs: number;
  signal: AbortSignal;
}

export interface Raw {
  text: string;
  tokens: Tokens;
}

/** Sends one request, with no retry of its own. Throws a ModelFault. */
export type Send = (request: Request) => Promise<Raw>;

/** The official client over an endpoint; it is loaded with the first request, so that a start without a model stays quick. */
export function createTransport(endpoint: Endpoint): Send {
  let client: Promise<OpenAI> | null = null;
  return async (request) => {
    client ??= connect(endpoint);
    const vendor = await client;
    try {
      return endpoint.api === 'responses'
        ? await askResponses(vendor, endpoint.model, request)
        : await askChat(vendor, endpoint.model, request);
    } catch (error) {
      throw error instanceof ModelFault ? error : faultOf(error);
    }
  };
}

async function connect({ apiKey, baseUrl, azureVersion, model }: Endpoint): Promise<OpenAI> {
  const { AzureOpenAI, OpenAI } = await import('openai');
  const plain = { apiKey: apiKey ?? 'none', maxRetries: 0, logLevel: 'off' as const };
  return azureVersion === null
    ? new OpenAI({ ...plain, baseURL: baseUrl, organization: null, project: null })
    : new AzureOpenAI({ ...plain, endpoint: baseUrl ?? '', apiVersion: azureVersion, deployment: model });
}

/** The schema in words, for servers that do not take it apart from them. */
function systemOf({ system, schema, manner }: Request): string {
  if (manner.format === 'json_schema') return system;
  return `${system}\n\nThe form is a JSON object of this JSON schema:\n${JSON.stringify(schema.json)}`;
}

const cacheKey = 'coop';

async function askResponses(client: OpenAI, model: string, request: Request): Promise<Raw> {
  const { schema, manner, messages, mostOutput, timeoutMs, signal } = request;
  const formats = {
    json_schema: { type: 'json_schema' as const, name: schema.name, schema: schema.json, strict: true },
    json_object: { type: 'json_object' as const },
    none: { type: 'text' as const },
  };
  const response = await client.responses.create(
    {
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
    },
    { timeout: timeoutMs, signal },
  );
  const parts = (response.output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []));
  if (parts.some(({ type }) => type === 'refusal')) throw new ModelFault('refused', 'The model refused.');
  if (response.status === 'failed' || response.error)
    throw new ModelFault(faultyCode(response.error?.code), 'The server could not finish the answer.');
  if (response.status === 'incomplete') throw ended(response.incomplete_details?.reason);
  return {
    text: parts.map((part) => (part.type === 'output_text' ? part.text : '')).join(''),
    tokens: {
      input: response.usage?.input_tokens ?? 0,
      cached: response.usage?.input_tokens_details?.cached_tokens ?? 0,
      output: response.usage?.output_tokens ?? 0,
    },
  };
}

async function askChat(client: OpenAI, model: string, request: Request): Promise<Raw> {
  const { schema, manner, messages, mostOutput, timeoutMs, signal } = request;
  const formats = {
    json_schema: {
      type: 'json_schema' as const,
      json_schema: { name: schema.name, schema: schema.json, strict: true },
    },
    json_object: { type: 'json_object' as const },
    none: null,
  };
  const format = formats[manner.format];
  const completion = await client.chat.completions.create(
    {
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
    },
    { timeout: timeoutMs, signal },
  );
  const choice = completion.choices?.[0];
  if (choice?.message?.refusal) throw new ModelFault('refused', 'The model refused.');
  if (choice?.finish_reason === 'length') throw ended('max_output_tokens');
  if (choice?.finish_reason === 'content_filter') throw ended('content_filter');
  return {
    text: choice?.message?.content ?? '',
    tokens: {
      input: completion.usage?.prompt_tokens ?? 0,
      cached: completion.usage?.prompt_tokens_details?.cached_tokens ?? 0,
      output: completion.usage?.completion_tokens ?? 0,
    },
  };
}

function ended(reason: string | undefined): ModelFault {
  return reason === 'content_filter'
    ? new ModelFault('filtered', 'A content filter held the answer back.')
    : new ModelFault('cut', 'The answer was longer than it may be.');
}

const faultyCode = (code: string | undefined): 'limited' | 'filtered' | 'down' =>
  code === 'rate_limit_exceeded' ? 'limited' : /content|filter|policy/.test(code ?? '') ? 'filtered' : 'down';

/** An error of the client by its name, status and code. Its own words are not passed on: they may quote the key. */
function faultOf(error: unknown): ModelFault {
  const { status, code, type, param, message, headers } = (error ?? {}) as {
    status?: number;
    code?: string;
    type?: string;
    param?: string;
    message?: string;
    headers?: Headers;
  };
  const name = error instanceof Error ? error.constructor.name : '';
  if (name === 'APIConnectionTimeoutError' || name === 'APIUserAbortError')
    return new ModelFault('timeout', 'The server did not answer in time.');
  if (typeof status !== 'number') return new ModelFault('down', 'The connection to the server failed.');
  const told = `The server answered ${status}.`;
  if (code === 'insufficient_quota' || type === 'insufficient_quota' || status === 402)
    return new ModelFault(
      'quota',
      `${told} The account has no credit left: top it up, or set writer: extractive.`,
    );
  if (status === 401 || status === 403)
    return new ModelFault('denied', `${told} Check OPENAI_API_KEY and its right to use the model.`);
  if (status === 404)
    return new ModelFault('unfit', `${told} Check OPENAI_MODEL, OPENAI_BASE_URL and the model.api setting.`);
  if (status === 408) return new ModelFault('timeout', told);
  if (status === 409 || status === 429) return new ModelFault('limited', told, { ...waitOf(headers) });
  if (status >= 500) return new ModelFault('down', told, { ...waitOf(headers) });
  if (/content_filter|content_policy|ResponsibleAI/i.test(`${code} ${type}`)) return ended('content_filter');
  return new Unfit(`${told} It does not take the request.`, `${param ?? ''} ${code ?? ''} ${message ?? ''}`);
}

function waitOf(headers: Headers | undefined): { retryAfterMs?: number } {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(ms) ? ms : seconds * 1000;
  return Number.isFinite(wait) && wait >= 0 ? { retryAfterMs: wait } : {};
}

/** A request the server does not take; `complaint` is for finding out which part of it, and is never shown. */
class Unfit extends ModelFault {
  readonly complaint: string;

  constructor(message: string, complaint: string) {
    super('unfit', message);
    this.complaint = complaint.slice(0, 2000);
  }
}

/** What to leave out after this refusal of a request; null when nothing is left to leave out. */
export function plainer(manner: Manner, fault: unknown): Manner | null {
  if (!(fault instanceof Unfit)) return null;
  const { complaint } = fault;
  if (manner.tier !== null && /service_tier/i.test(complaint)) return { ...manner, tier: null };
  if (manner.effort !== null && /reasoning|effort/i.test(complaint)) return { ...manner, effort: null };
  if (manner.temperature && /temperature/i.test(complaint)) return { ...manner, temperature: false };
  if (manner.cacheKey && /prompt_cache_key/i.test(complaint)) return { ...manner, cacheKey: false };
  if (/max_(?:completion_)?tokens/i.test(complaint) && manner.limit === 'max_tokens')
    return { ...manner, limit: 'max_completion_tokens' };
  if (/max_completion_tokens/i.test(complaint) && manner.limit === 'max_completion_tokens')
    return { ...manner, limit: 'max_tokens' };
  if (manner.format === 'json_schema') return { ...manner, format: 'json_object' };
  if (manner.format === 'json_object') return { ...manner, format: 'none' };
  return null;
}
