/** Batches at the server: handed in as a file, looked after, and their answers read, each checked like any other. */
import { Buffer } from 'node:buffer';
import type { OpenAI } from 'openai';
import type { BatchItem, BatchResult } from '../../domain/batch.ts';
import { costOf, noTokens, type Price } from '../../domain/usage.ts';
import { type Batcher, BatchFault } from '../writer.ts';
import { isRetryable, ModelFault } from './fault.ts';
import { connect, type Endpoint, faultOf } from './transport.ts';
import { type ChatAnswer, type ResponsesAnswer, readChat, readResponses } from './wire.ts';

/** Where a batch carries our own id for it. */
const mark = 'coop';
/** A batch is looked for among those made since, and a little before: clocks differ. */
const slackSeconds = 3_600;
const timeout = 120_000;

export interface BatcherOptions extends Endpoint {
  /** What a batch's tokens cost; null where it is not known. */
  price: Price | null;
  /** Azure reads a file through before a batch may be made of it: how often it is looked at, and for how long. */
  pollMs?: number;
  fileWaitMs?: number;
}

/** The server's batches. All methods throw a BatchFault. */
export function createBatcher(options: BatcherOptions): Batcher {
  const { model, api, azureVersion, price, pollMs = 1_000, fileWaitMs = 120_000 } = options;
  let client: Promise<OpenAI> | null = null;
  const calling = async <Result>(call: (vendor: OpenAI) => Promise<Result>): Promise<Result> => {
    client ??= connect(options, { deployed: false });
    try {
      return await call(await client);
    } catch (error) {
      throw error instanceof BatchFault ? error : batchFaultOf(error);
    }
  };
  const path = api === 'responses' ? '/responses' : '/chat/completions';
  const url = azureVersion === null ? `/v1${path}` : path;

  return {
    model,
    hand: (id, items) =>
      calling(async (vendor) => {
        const { toFile } = await import('openai');
        const lines = items.map(({ print, body }) =>
          JSON.stringify({ custom_id: print, method: 'POST', url, body: JSON.parse(body) as unknown }),
        );
        const file = await vendor.files.create(
          { file: await toFile(Buffer.from(`${lines.join('\n')}\n`), `coop-${id}.jsonl`), purpose: 'batch' },
          { timeout },
        );
        const { status } = isRead(file)
          ? file
          : await vendor.files.waitForProcessing(file.id, { pollInterval: pollMs, maxWait: fileWaitMs });
        if (status === 'error')
          throw new BatchFault('The server could not read the file of requests.', {
            none: false,
            unsure: false,
          });
        const made = await vendor.batches.create(
          {
            input_file_id: file.id,
            endpoint: url as '/v1/responses',
            completion_window: '24h',
            metadata: { [mark]: id },
          },
          { timeout },
        );
        return made.id;
      }),

    find: (id, since) =>
      calling(async (vendor) => {
        for await (const batch of vendor.batches.list({ limit: 100 }, { timeout })) {
          if (batch.metadata?.[mark] === id) return batch.id;
          if (batch.created_at < since.getTime() / 1000 - slackSeconds) break;
        }
        return null;
      }),

    look: (server, items) =>
      calling(async (vendor) => {
        const batch = await vendor.batches.retrieve(server, { timeout });
        if (!['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)) return null;
        const results = new Map<string, BatchResult>();
        const open = new Set(items.map(({ print }) => print));
        for (const file of [batch.output_file_id, batch.error_file_id]) {
          if (!file) continue;
          const text = await (await vendor.files.content(file, { timeout })).text();
          for (const line of text.split('\n')) {
            const result = resultOf(line, { api, price });
            if (result !== null && open.has(result.print)) results.set(result.print, result);
          }
        }
        const why = batch.errors?.data?.[0]?.code ?? null;
        const fault =
          batch.status === 'completed' ? null : `${batch.status}${why === null ? '' : `: ${why}`}`;
        return { results: [...results.values()], fault: fault?.slice(0, 200) ?? null };
      }),

    tidy: (server) =>
      calling(async (vendor) => {
        const batch = await vendor.batches.retrieve(server, { timeout });
        for (const file of [batch.input_file_id, batch.output_file_id, batch.error_file_id])
          if (file) await vendor.files.delete(file, { timeout });
      }),
  };
}

/** Has the server read the file? Most do so as they take it, and some tell nothing of it. */
const isRead = ({ status }: { status?: string }): boolean => status !== 'pending' && status !== 'running';

/** One line of an output or error file; null for one that cannot be read. */
function resultOf(
  line: string,
  { api, price }: { api: Endpoint['api']; price: Price | null },
): BatchResult | null {
  let told: { custom_id?: unknown; response?: { status_code?: number; body?: unknown } | null };
  try {
    told = JSON.parse(line) as typeof told;
  } catch {
    return null;
  }
  const { custom_id: print, response } = told ?? {};
  if (typeof print !== 'string') return null;
  const nothing = { print, outcome: 'again', answer: null, tokens: noTokens, cost: null };
  if (response?.status_code !== 200 || typeof response.body !== 'object' || response.body === null)
    return nothing;
  try {
    const raw =
      api === 'responses'
        ? readResponses(response.body as ResponsesAnswer)
        : readChat(response.body as ChatAnswer);
    return { ...nothing, outcome: 'answered', answer: raw.text, ...spent(raw.tokens, price) };
  } catch (error) {
    if (!(error instanceof ModelFault)) return nothing;
    const outcome = isRetryable(error) ? 'again' : error.kind;
    return { ...nothing, outcome, ...spent(error.tokens, price) };
  }
}

function spent(tokens: BatchItem['tokens'], price: Price | null): Pick<BatchResult, 'tokens' | 'cost'> {
  return { tokens, cost: price === null ? null : costOf(tokens, price) };
}

/** A server that knows no batches says so by a status of its own; whatever else fails may be well later. */
function batchFaultOf(error: unknown): BatchFault {
  const { status } = (error ?? {}) as { status?: number };
  const none = status !== undefined && [400, 404, 405, 501].includes(status);
  return new BatchFault(faultOf(error).message, { none, unsure: status === undefined || status >= 500 });
}
