/** The settings of a language model: how it is asked, and what it may cost. */
import { z } from 'zod';
import type { Environment } from './environment.ts';

const amount = z.number().min(0).max(1_000_000);

/** How a language model is asked, where there is one; where it is stands in the environment. */
export const ModelBlock = z.strictObject({
  /** `auto`: responses for OpenAI and Azure, chat for every other server. */
  api: z.enum(['auto', 'responses', 'chat']).default('auto'),
  /** Seconds that one try may take. */
  timeout: z.number().min(1).max(600).default(45),
  /** Tries after the first. */
  retries: z.number().int().min(0).max(5).default(2),
  /** Calls under way at once. */
  concurrency: z.number().int().min(1).max(64).default(8),
  /** Tokens that one answer may have. */
  mostOutput: z.number().int().min(500).max(64_000).default(6000),
  /** Reasoning effort, for models that reason; null leaves it to the server. */
  effort: z.enum(['none', 'minimal', 'low', 'medium', 'high']).nullable().default(null),
  /** Service tier, such as flex; null for the usual one. */
  tier: z.string().min(1).nullable().default(null),
  /** Money a calendar month (UTC), in the currency of the prices; null for no bound. */
  budget: amount.nullable().default(null),
  /** By model, the price of a million tokens. */
  prices: z
    .record(
      z.string(),
      z.strictObject({
        ...{ input: amount, cached: amount.optional(), output: amount },
        /** What of it a batch costs. */
        batch: z.number().min(0).max(1).default(0.5),
      }),
    )
    .default({}),
  /** Is what nobody waits for (imports, reading back, `coop rebrief`) asked by the server's batches, within a day? */
  batch: z.boolean().default(false),
  /** Are briefs that the rules wrote while the model was away written again by it, and their cards edited? */
  improveLater: z.boolean().default(true),
  /** The model is asked once more when so many sentences hold figures, names or quotations that it left out. */
  secondLook: z.number().int().min(1).max(100).default(4),
});

export interface ModelConfig {
  model: string;
  api: 'responses' | 'chat';
  apiKey: string | null;
  /** Null for OpenAI itself; the resource's address on Azure. */
  baseUrl: string | null;
  azureVersion: string | null;
  timeoutMs: number;
  retries: number;
  concurrency: number;
  mostOutput: number;
  effort: string | null;
  tier: string | null;
  price: { input: number; cached: number; output: number } | null;
  budget: number | null;
  improveLater: boolean;
  secondLook: number;
  /** What of the price a batch costs; null where none are made. */
  batch: number | null;
}

/** A budget needs the price of what it is spent on. */
export function unpriced(model: string, { budget, prices }: z.infer<typeof ModelBlock>): string[] {
  if (budget === null || prices[model] !== undefined) return [];
  return [
    `model.budget: model.prices has no price for ${model}, so nothing can be counted against the budget. Add one, in money a million tokens: prices: { "${model}": { input: 0.4, cached: 0.1, output: 1.6 } }; for a server of your own whose tokens cost nothing, take the budget away`,
  ];
}

/** Where the model is, and how it is asked; null where the environment names none. */
export function modelOf(env: Environment, block: z.infer<typeof ModelBlock>): ModelConfig | null {
  const azure = env.AZURE_OPENAI_ENDPOINT ?? null;
  const apiKey =
    (azure === null ? env.OPENAI_API_KEY : (env.AZURE_OPENAI_API_KEY ?? env.OPENAI_API_KEY)) ?? null;
  const baseUrl = azure ?? env.OPENAI_BASE_URL ?? null;
  if (apiKey === null && baseUrl === null) return null;
  const model = env.OPENAI_MODEL;
  const priced = block.prices[model];
  const own = azure !== null || baseUrl === null || new URL(baseUrl).hostname.endsWith('.openai.com');
  const { api, timeout, prices: _table, ...bounds } = block;
  return {
    ...bounds,
    ...{ model, apiKey, baseUrl, azureVersion: azure === null ? null : env.OPENAI_API_VERSION },
    api: api === 'auto' ? (own ? 'responses' : 'chat') : api,
    timeoutMs: Math.round(timeout * 1000),
    price:
      priced === undefined
        ? null
        : { input: priced.input, cached: priced.cached ?? priced.input, output: priced.output },
    batch: block.batch ? (priced?.batch ?? 0.5) : null,
  };
}
