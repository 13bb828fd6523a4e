/** One request to an OpenAI-compatible server, by the responses or the chat API, as words in and words out. */
import type { OpenAI } from 'openai';
import { ModelFault } from './fault.ts';
import { Unfit, watchChat, watchResponses } from './stream.ts';
import {
  chatBody,
  ended,
  type Manner,
  type Raw,
  type Request,
  readChat,
  readResponses,
  responsesBody,
} from './wire.ts';

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

/**
 * The official client over an endpoint. `deployed`: on Azure its requests go to the deployment; files and batches stand
 * beside the deployments there.
 */
export async function connect(
  { apiKey, baseUrl, azureVersion, model }: Endpoint,
  { deployed = true } = {},
): Promise<OpenAI> {
  const { AzureOpenAI, OpenAI } = await import('openai');
  const plain = { apiKey: apiKey ?? 'none', maxRetries: 0, logLevel: 'off' as const };
  return azureVersion === null
    ? new OpenAI({ ...plain, baseURL: baseUrl, organization: null, project: null })
    : new AzureOpenAI({
        ...{ ...plain, endpoint: baseUrl ?? '', apiVersion: azureVersion },
        ...(deployed ? { deployment: model } : {}),
      });
}

async function askResponses(client: OpenAI, model: string, request: Request): Promise<Raw> {
  const { manner, watch } = request;
  const body = responsesBody(model, request);
  if (watch !== undefined && manner.stream) {
    const { options, late } = boundsOf(request);
    const stream = await client.responses.create({ ...body, stream: true }, options);
    return await watchResponses(stream, watch, late);
  }
  return readResponses(await client.responses.create(body, boundsOf(request).options));
}

async function askChat(client: OpenAI, model: string, request: Request): Promise<Raw> {
  const { manner, watch } = request;
  const body = chatBody(model, request);
  if (watch !== undefined && manner.stream) {
    const { options, late } = boundsOf(request);
    const told = { stream: true as const, stream_options: { include_usage: true } };
    return await watchChat(await client.chat.completions.create({ ...body, ...told }, options), watch, late);
  }
  return readChat(await client.chat.completions.create(body, boundsOf(request).options));
}

/** The client's own bound ends with an answer's first byte; the signal bounds the whole of it. */
function boundsOf({ timeoutMs, signal }: Request) {
  const whole = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  return { options: { timeout: timeoutMs, signal: whole }, late: () => whole.aborted };
}

/** An error of the client by its name, status and code. Its own words are not passed on: they may quote the key. */
export function faultOf(error: unknown): ModelFault {
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
  if (typeof status !== 'number')
    return new ModelFault('down', `The connection to the server failed${codeIn(error)}.`);
  const told = `The server answered ${status}.`;
  if (code === 'insufficient_quota' || type === 'insufficient_quota' || status === 402)
    return new ModelFault(
      'quota',
      `${told} The account has no credit left: top it up, or set writer: extractive.`,
    );
  if (status === 401 || status === 403)
    return new ModelFault(
      'denied',
      `${told} Check OPENAI_API_KEY (on Azure AZURE_OPENAI_API_KEY) and its right to use the model.`,
    );
  if (status === 404)
    return new ModelFault(
      'unfit',
      `${told} Check OPENAI_MODEL (on Azure the deployment's name), the server's address and the model.api setting.`,
    );
  if (status === 408) return new ModelFault('timeout', told);
  if (status === 409 || status === 429) return new ModelFault('limited', told, { ...waitOf(headers) });
  if (status >= 500) return new ModelFault('down', told, { ...waitOf(headers) });
  if (/content_filter|content_policy|ResponsibleAI/i.test(`${code} ${type}`)) return ended('content_filter');
  return new Unfit(`${told} It does not take the request.`, `${param ?? ''} ${code ?? ''} ${message ?? ''}`);
}

/** ` (ECONNREFUSED)`: the system's own name for what went wrong, however deep it stands. */
function codeIn(error: unknown): string {
  let at = error as { code?: unknown; cause?: unknown } | undefined | null;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
    if (typeof at.code === 'string' && /^[A-Z][A-Z_]{2,40}$/.test(at.code)) return ` (${at.code})`;
    at = at.cause as typeof at;
  }
  return '';
}

function waitOf(headers: Headers | undefined): { retryAfterMs?: number } {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(ms) ? ms : seconds * 1000;
  return Number.isFinite(wait) && wait >= 0 ? { retryAfterMs: wait } : {};
}

/** What to leave out after this refusal of a request; null when nothing is left to leave out. */
export function plainer(manner: Manner, fault: unknown): Manner | null {
  if (!(fault instanceof Unfit)) return null;
  const { complaint } = fault;
  if (manner.stream && /stream/i.test(complaint)) return { ...manner, stream: false };
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
