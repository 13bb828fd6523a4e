/** Puts the model writer together from its settings. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Price } from '../../domain/usage.ts';
import type { Log } from '../../log.ts';
import type { Writer } from '../writer.ts';
import { createBreaker } from './breaker.ts';
import { ModelFault } from './fault.ts';
import { createGate } from './gate.ts';
import { createLlm, type Prompts } from './llm.ts';
import { createModel, type Ledger, type Model } from './model.ts';
import { createTransport, type Endpoint, type Send } from './transport.ts';
import type { Manner } from './wire.ts';

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
}

export interface ModelParts {
  rules: Writer;
  prompts: Prompts;
  ledger: Ledger;
  now: () => Date;
  random: () => number;
  log: Log;
  /** Waits between tries; ends early when the signal does. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** How long a server is left alone after failing so often in a row. */
const rest = { after: 3, restMs: 60_000, mostMs: 15 * 60_000 };

/** The writer that asks this model. Opens no connection before the first release or question. */
export function connectModel(settings: ModelSettings, parts: ModelParts): { writer: Writer; model: Model } {
  return withModel(settings, createTransport(settings), parts);
}

/** The writer over recorded answers: what was not recorded is the rules' to write. */
export function replayModel(
  settings: Pick<ModelSettings, 'model' | 'secondLook'>,
  parts: ModelParts,
): { writer: Writer; model: Model } {
  const nothing: Send = () => Promise.reject(new ModelFault('unasked', 'No answer was recorded for this.'));
  const unused = { api: 'chat' as const, apiKey: null, baseUrl: null, azureVersion: null };
  const bounds = { timeoutMs: 1000, retries: 0, concurrency: 8, mostOutput: 1 };
  const money = { effort: null, tier: null, price: null, budget: null };
  return withModel({ ...unused, ...bounds, ...money, ...settings }, nothing, parts);
}

function withModel(settings: ModelSettings, send: Send, parts: ModelParts): { writer: Writer; model: Model } {
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
  return { writer: createLlm({ rules, model, prompts, newFence, secondLook, log }), model };
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
