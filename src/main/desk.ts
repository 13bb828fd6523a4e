/** Opens the desk: builds the parts that every story is handed, and closes them. */
import { type Config, ConfigError } from '../config.ts';
import { createReader, type Reader } from '../feeds/read.ts';
import type { Briefing } from '../flows/collect.ts';
import { orderOf } from '../flows/follow.ts';
import { type Log, withSteps } from '../log.ts';
import { createStore, type Store } from '../store/store.ts';
import type { Tracing } from '../trace.ts';
import { createApart } from '../writer/extractive/apart.ts';
import { type Chosen, chooseWriter, ledgerOver, queueOver } from './writers.ts';

/** The parts that every story is handed. */
export interface Desk extends Chosen {
  config: Config;
  store: Store;
  reader: Reader;
  now: () => Date;
  random: () => number;
  log: Log;
  leaseMs: number;
  briefing: Briefing;
  close(): Promise<void>;
}

export interface DeskOptions {
  log: Log;
  now: () => Date;
  /** Do people ask while it briefs? Then the rules are in a thread of their own. */
  asked?: boolean;
}

/** OpenTelemetry takes its time to load: only where a collector is named. */
async function openTracing({ traces }: Config, { log, now }: DeskOptions): Promise<Tracing | null> {
  if (traces === null) return null;
  const { startTracing } = await import('../trace.ts');
  return startTracing({ ...traces, log, now });
}

/** Builds the parts and brings the database up to date. Throws a StoreError, WriterError or ConfigError with how to mend it. */
export async function openDesk(config: Config, options: DeskOptions): Promise<Desk> {
  const { now, asked = false } = options;
  const tracing = await openTracing(config, options);
  const log = tracing === null ? options.log : withSteps(options.log, tracing.step);
  const store = await createStore({ url: config.databaseUrl, folder: config.data, now, log });
  const { allowHosts, contact, hints } = config;
  const reader = createReader({ allowHosts, contact, hints, now, log });
  const apart = asked ? createApart({ longestMs: longestOf(config) }) : null;
  let chosen: Chosen;
  try {
    const parts = { ledger: ledgerOver(store, now), queue: queueOver(store), now, log };
    chosen = await chooseWriter(config, { ...parts, rules: apart ?? undefined });
    // A command that is run without the desk's file knows nothing of its sources: others may be reading them.
    if (config.file !== null || config.sources.length > 0) await store.saveSources(config.sources);
    await takeWritten(config, store, now);
  } catch (error) {
    await store.close();
    await tracing?.stop();
    throw error;
  }
  const close = async (): Promise<void> => {
    await reader.close();
    await apart?.close();
    await store.close();
    await tracing?.stop();
  };
  const { leaseMs } = config;
  const briefing = briefingOf(config);
  return { config, store, reader, ...chosen, now, random: Math.random, log, leaseMs, briefing, close };
}

/** Takes the standing orders that the configuration lists; those taken before stay as they are. Throws a ConfigError. */
async function takeWritten({ follows, timezone }: Config, store: Store, now: () => Date): Promise<void> {
  for (const line of follows) {
    const [channel = '', ...words] = line.split(/\s+/);
    const order = orderOf(words.join(' '), { zone: timezone, now: now() });
    if ('hint' in order) throw new ConfigError(`follows: ${line}: ${order.hint}`);
    await store.addFollow(channel, order, 'config', now());
  }
}

/** Releases are claimed by the handful: one that hangs is given up while there is time for the others before their lease ends, and another process takes them up. A thread needs seconds to begin. */
function longestOf({ leaseMs }: Pick<Config, 'leaseMs'>): number {
  return Math.min(60_000, Math.max(15_000, leaseMs / 2));
}

/** A model is asked for a while, and some wait their turn; until then no other process takes a release up. */
function briefingOf({ leaseMs, model }: Config): Briefing {
  if (model === null) return { atOnce: 16, leaseMs };
  return { atOnce: 2 * model.concurrency, leaseMs: Math.max(leaseMs, 6 * model.timeoutMs) };
}
