/** Every setting, checked once, all mistakes told together with their lines; the only reader of the environment. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AccessFrame, type AccessSettings, accessSettings } from './config/access.ts';
import { blanksLeftOut, type Env, Environment, keysOf } from './config/environment.ts';
import { ConfigFile, hintsOf, readFile, usualPace } from './config/file.ts';
import { type ModelConfig, modelOf, unpriced } from './config/model.ts';
import {
  misplaced,
  type SlackSettings,
  slackSettings,
  type TeamsSettings,
  teamsSettings,
} from './config/platforms.ts';
import { type TraceSettings, traceSettings } from './config/traces.ts';
import type { Limits } from './domain/limits.ts';
import type { Hints, Source } from './domain/source.ts';

/** Something in the configuration is wrong; the message tells every mistake, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export interface Config {
  /** Folder of the SQLite database and what else is kept; absolute. */
  data: string;
  /** PostgreSQL; null for SQLite in `data`. */
  databaseUrl: string | null;
  port: number;
  host: string;
  timezone: string;
  sources: Source[];
  /** What is configured of a source beyond what the store remembers, by its id. */
  hints: ReadonlyMap<string, Hints>;
  contact: string | null;
  names: string[];
  allowHosts: string[];
  leaseMs: number;
  writer: 'auto' | 'extractive' | 'llm';
  /** Null where no model is connected. */
  model: ModelConfig | null;
  /** Where people reach the page, without a slash at its end; null where they cannot. */
  address: string | null;
  changes: 'anyone' | 'admins';
  /** Null where nobody signs in: the page is for this machine alone. */
  access: AccessSettings | null;
  /** What seals: the first one closes, all of them open; none where none is set. */
  keys: string[];
  /** What a scraper of the metrics has to bring; null where nothing. */
  metricsToken: string | null;
  limits: Limits;
  /** In days. */
  retention: { conversations: number; models: number; audit: number };
  /** Null where Slack is not connected. */
  slack: SlackSettings | null;
  /** Null where Teams is not connected. */
  teams: TeamsSettings | null;
  follows: string[];
  logLevel: 'info' | 'warn' | 'error' | 'silent';
  /** Null where no traces are sent. */
  traces: TraceSettings | null;
  /** Where `coop.yaml` was read, or null when there is none. */
  file: string | null;
}

/** The environment of this process. */
export function environment(): Env {
  return process.env;
}

/**
 * Reads the environment and the file: `path`, else COOP_CONFIG, else `coop.yaml` of the current folder where there is
 * one. Throws a ConfigError that tells all mistakes at once.
 */
export function readConfig(env: Env, path: string | undefined): Config {
  const named = path ?? (env.COOP_CONFIG?.trim() || undefined);
  if (named !== undefined && !existsSync(named)) {
    throw new ConfigError(`There is no configuration file at ${named}. Write one after coop.example.yaml.`);
  }
  const file = named ?? (existsSync('coop.yaml') ? 'coop.yaml' : undefined);
  return loadConfig(env, file === undefined ? null : { name: file, text: configText(file) });
}

/** What stands in a configuration file. Throws a ConfigError that says why it cannot be read. */
export function configText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `The configuration ${file} cannot be read: ${why}. Name a file that this user may read.`,
    );
  }
}

/** The same from a text: pure. */
export function loadConfig(env: Env, file: { name: string; text: string } | null): Config {
  const mistakes: string[] = [];
  const settings = Environment.safeParse(blanksLeftOut(env));
  if (!settings.success) {
    mistakes.push(...settings.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const written = file === null ? ConfigFile.parse({}) : readFile(file, mistakes);
  const slack = settings.success ? slackSettings(settings.data, written?.address ?? null, mistakes) : null;
  if (settings.success && written !== null)
    mistakes.push(...unpriced(settings.data.OPENAI_MODEL, written.model));
  const teams = settings.success ? teamsSettings(settings.data, mistakes) : null;
  const access = written === null ? null : accessSettings(written.access, frameOf(env, written), mistakes);
  if (written !== null) mistakes.push(...misplaced(written, { slack, teams }));
  if (mistakes.length > 0 || !settings.success || written === null)
    throw new ConfigError(mistakes.join('\n'));
  const { data } = settings;
  return {
    data: resolve(data.COOP_DATA),
    databaseUrl: data.DATABASE_URL ?? null,
    port: data.PORT,
    host: data.HOST,
    timezone: written.timezone,
    sources: written.sources.map(({ id, name = id, url, country, every = usualPace.every, workspaces }) => {
      const owned = workspaces === undefined ? {} : { workspaces };
      return { id, name, url, country, everyMinutes: every, ...owned };
    }),
    hints: new Map(written.sources.map((source) => [source.id, hintsOf(source)])),
    contact: written.contact,
    names: written.names,
    allowHosts: written.allowHosts,
    leaseMs: written.lease * 1000,
    writer: written.writer,
    model: modelOf(data, written.model),
    retention: written.retention,
    address: written.address?.replace(/\/+$/, '') ?? null,
    changes: written.changes,
    limits: written.limits,
    ...{ access, keys: keysOf(data), metricsToken: data.COOP_METRICS_TOKEN ?? null },
    slack,
    teams,
    follows: written.follows,
    logLevel: data.COOP_LOG,
    traces: traceSettings(data),
    file: file?.name ?? null,
  };
}

/** Of the environment as it was given: what is wrong elsewhere in it hides no mistake here. */
function frameOf(env: Env, { names, address }: ConfigFile): AccessFrame {
  const { HOST = '127.0.0.1', OPENID_CLIENT_SECRET, COOP_KEY } = blanksLeftOut(env);
  return { host: HOST, names, address, secret: OPENID_CLIENT_SECRET, sealed: COOP_KEY !== undefined };
}
