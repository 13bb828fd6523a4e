/** Puts the model writer together from its settings. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Price } from '../../domain/usage.ts';
import type { Log } from '../../log.ts';
import type { Batcher, BatchQueue, Writer } from '../writer.ts';
import { createBatcher } from './batch.ts';
import { createBatchedModel } from './batched.ts';
import { createBreaker } from './breaker.ts';
import { ModelFault } from './fault.ts';
import { createGate } from './gate.ts';
import { createLlm, type Prompts } from './llm.ts';
import { createModel, type Inquiry, type Ledger, type Model } from './model.ts';
import { createTransport, type Endpoint, type Send } from './transport.ts';
import { chatBody, type Manner, responsesBody } from './wire.ts';

/** Where the model is and within which bounds it is asked. */
export interface ModelSettings extends Endpoint {
  timeoutMs: number;
  /** Tries after the first. */
  retries: number;
  /** Calls under way at once. */
  concurrency: number;
  mostOutput: number;
  /** Null where the server's own is right. */
  effort: string | null;
  /** The service tier, such as `flex`; null for the usual one. */
  tier: string | null;
  price: Price | null;
  /** Money a calendar month; null for no bound. */
  budget: number | null;
  secondLook: number;
  /** What of the usual price the server's batches cost; null where there are none, or none are to be made. */
  batch?: number | null;
  /** How often a file for a batch is looked at while the server reads it; a second when absent. */
  pollMs?: number;
  /** How long a file may be read for in one round; two minutes when absent. */
  fileWaitMs?: number;
}

/** The writer, the model behind it, and its batches where there are any. */
export interface Connected {
  writer: Writer;
  model: Model;
  batcher: Batcher | null;
}

export interface ModelParts {
  rules: Writer;
  prompts: Prompts;
  ledger: Ledger;
  now: () => Date;
  random: () => number;
  log: Log;
  /** Where requests for batches are kept; absent where none are made. */
  queue?: BatchQueue | undefined;
  /** Waits between tries; ends early when the signal does. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** How long a server is left alone after failing so often in a row. */
const rest = { after: 3, restMs: 60_000, mostMs: 15 * 60_000 };

/** The writer that asks this model. Opens no connection before the first release or question. */
export function connectModel(settings: ModelSettings, parts: ModelParts): Connected {
  return withModel(settings, createTransport(settings), parts);
}

/** The writer over recorded answers: what was not recorded is the rules' to write. */
export function replayModel(
  settings: Pick<ModelSettings, 'model' | 'secondLook'>,
  parts: ModelParts,
): Connected {
  const nothing: Send = () => Promise.reject(new ModelFault('unasked', 'No answer was recorded for this.'));
  const unused = { api: 'chat' as const, apiKey: null, baseUrl: null, azureVersion: null };
  const bounds = { timeoutMs: 1000, retries: 0, concurrency: 8, mostOutput: 1 };
  const money = { effort: null, tier: null, price: null, budget: null, batch: null };
  return withModel({ ...unused, ...bounds, ...money, ...settings }, nothing, parts);
}

function withModel(settings: ModelSettings, send: Send, parts: ModelParts): Connected {
  const { now, random, log, ledger, rules, prompts } = parts;
  const model = createModel({
    name: settings.model,
    send,
    manner: mannerOf(settings),
    ...{ mostOutput: settings.mostOutput, timeoutMs: settings.timeoutMs, retries: settings.retries },
    // One slow answer and a second try; a release waits no longer for its card.
    deadlineMs: settings.timeoutMs * 2,
    ...{ price: settings.price, budget: settings.budget, ledger, now, random, log },
    breaker: createBreaker({ ...rest, now }),
    gate: createGate(settings.concurrency),
    wait: parts.wait ?? ((ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined)),
  });
  const newFence = (): string => randomBytes(16).toString('hex');
  const { secondLook } = settings;
  const { batcher, batched } = batchesOf(settings, parts);
  return { writer: createLlm({ rules, model, batched, prompts, newFence, secondLook, log }), model, batcher };
}

/** The server's batches, and the model that is asked by them. */
function batchesOf(
  settings: ModelSettings,
  { queue, ledger }: ModelParts,
): { batcher: Batcher | null; batched: Model | null } {
  const { batch: share = null, price: full, model: name, mostOutput, api } = settings;
  if (share === null || queue === undefined) return { batcher: null, batched: null };
  const price = full && {
    input: full.input * share,
    cached: full.cached * share,
    output: full.output * share,
  };
  const manner = { ...mannerOf(settings), tier: null, stream: false };
  const bodyOf = ({ system, messages, form: schema }: Inquiry<unknown>): string => {
    const request = { system, messages, schema, manner, mostOutput };
    return JSON.stringify(api === 'responses' ? responsesBody(name, request) : chatBody(name, request));
  };
  return {
    batcher: createBatcher({ ...settings, price }),
    batched: createBatchedModel({ name, ledger, queue, bodyOf, price }),
  };
}

/** OpenAI and Azure know the newer names of settings; other servers the older ones, and no names for a cache. */
function mannerOf({ baseUrl, azureVersion, effort, tier }: ModelSettings): Manner {
  const own = baseUrl === null || azureVersion !== null || /\.openai\.com(?:[:/]|$)/.test(baseUrl);
  return {
    format: 'json_schema',
    temperature: true,
    effort,
    tier,
    cacheKey: own && azureVersion === null,
    stream: true,
    limit: own ? 'max_completion_tokens' : 'max_tokens',
  };
}
