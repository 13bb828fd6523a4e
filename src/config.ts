/** Every setting, checked once, all mistakes told together with their lines; the only reader of the environment. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import {
  AccessBlock,
  type AccessFrame,
  type AccessSettings,
  accessBlocks,
  accessSettings,
} from './config/access.ts';
import { type TraceSettings, traceSettings, tracesEnvironment } from './config/traces.ts';
import type { Limits } from './domain/limits.ts';
import type { Hints, Source } from './domain/source.ts';
import { audienceOf, maySee } from './domain/workspace.ts';
import { isZone } from './domain/zone.ts';

/** Something in the configuration is wrong; the message tells every mistake, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** A duration in minutes: a number of minutes, or `30s`, `15m`, `1h`, `1d`. */
const every = z
  .union([
    z.number(),
    z.string().regex(/^\d+(\.\d+)?\s*[smhd]$/, 'expected a duration such as 15m, 1h or 30s'),
  ])
  .transform((given) => (typeof given === 'number' ? given : inMinutes(given)))
  .refine((minutes) => minutes > 0 && minutes <= 7 * 24 * 60, 'expected between one second and seven days');

const webAddress = z
  .url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' })
  .nullable();

const selector = z.string().min(1).max(300).nullable().default(null);

const ConfiguredSource = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected small letters, digits and hyphens, such as lv-mod'),
  name: z.string().min(1).max(120).optional(),
  url: webAddress.default(null),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'expected two capital letters, such as LV')
    .nullable()
    .default(null),
  /** The shortest time between two visits. */
  every: every.optional(),
  /** The longest, where the source's own rhythm is slow. */
  slowest: every.optional(),
  /** The workspaces that alone see what it publishes; everybody where absent. */
  workspaces: z
    .array(
      z
        .string()
        .regex(/^(web|teams|slack(:[TE][A-Z0-9]{1,30})?)$/, 'expected web, teams, slack, or slack:T0123'),
    )
    .min(1, 'name a workspace, or leave the setting out where everybody may see the source')
    .optional(),
  /** CSS selectors for pages that the reader does not make out by itself. */
  select: z
    .strictObject({ item: selector, link: selector, title: selector, date: selector, text: selector })
    .nullable()
    .default(null),
});

/** Minutes between visits where a source names neither bound. */
const usualPace = { every: 30, slowest: 240 };

const zone = z.string().refine(isZone, 'expected a time zone such as Europe/Riga');

const amount = z.number().min(0).max(1_000_000);

/** How a language model is asked, where there is one; where it is stands in the environment. */
const ModelBlock = z.strictObject({
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

const days = z.number('expected a number of days').int().min(7).max(3650);

const Retention = z.strictObject({
  /** Threads, who asked when, and acts that were seen. */
  conversations: days.default(90),
  /** The account of models, and the answers that spare an equal call. */
  models: days.default(400),
  /** The audit list. */
  audit: days.default(400),
});

const limit = (questions: number, minutes: number) => {
  const block = z.strictObject({
    questions: z.number().int().min(1).max(1_000_000).default(questions),
    minutes: z.number().min(1).max(1_440).default(minutes),
  });
  return block.default(block.parse({}));
};

const LimitsBlock = z.strictObject({ person: limit(30, 5), workspace: limit(600, 60) });

const ConfigFile = z.strictObject({
  timezone: zone.default('UTC'),
  sources: z.array(ConfiguredSource).default([]),
  /** How a ministry reaches whoever runs this desk: a page or a mail address, told with every request. */
  contact: z
    .string()
    .regex(/^(https?:\/\/[!-~]+|[!-~]+@[!-~]+\.[!-~]+)$/, 'expected a web page or a mail address')
    .max(200)
    .nullable()
    .default(null),
  /** DNS names, beside loopback ones, by which people reach the web page. */
  names: z.array(z.string().min(1)).default([]),
  /** Hosts that may stand at private addresses. */
  allowHosts: z.array(z.string().min(1)).default([]),
  /** Seconds that work in hand is held before another process may take it. */
  lease: z.number().min(1).max(3600).default(60),
  writer: z.enum(['auto', 'extractive', 'llm']).default('auto'),
  model: ModelBlock.default(ModelBlock.parse({})),
  /** The address that people reach the page by, and Slack this machine. */
  address: webAddress.default(null),
  /** Who may change what a channel follows. */
  changes: z.enum(['anyone', 'admins']).default('anyone'),
  /** Who may see the web page, and do what there; without a sign-in it is for this machine alone. */
  access: AccessBlock.default(AccessBlock.parse({})),
  /** How many questions a person, and all of a workspace together, may ask in so many minutes. */
  limits: LimitsBlock.default(LimitsBlock.parse({})),
  /** Days after which what people typed, and what models took, is forgotten. */
  retention: Retention.default(Retention.parse({})),
  /** Standing orders, each `CHANNEL WORDS…`: `web:desk latvia daily 07:30`. */
  follows: z
    .array(
      z
        .string()
        .regex(/^(web|slack|teams):\S+\s+\S/, 'expected CHANNEL WORDS…, such as web:desk latvia daily 07:30'),
    )
    .default([]),
});

const sealKey = /^[0-9a-fA-F]{64}$/;

const Environment = z.object({
  COOP_DATA: z.string().min(1).default('.coop'),
  COOP_CONFIG: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected an address that begins with postgresql://')
    .optional(),
  PORT: z.coerce.number('expected a port number').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  COOP_LOG: z.enum(['info', 'warn', 'error', 'silent']).default('info'),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-\S+$/, 'expected a bot token, which begins with xoxb-')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/, 'expected an app-level token, which begins with xapp-')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, 'expected the signing secret of the app’s page').optional(),
  SLACK_CLIENT_ID: z.string().min(1).optional(),
  SLACK_CLIENT_SECRET: z.string().min(1).optional(),
  SLACK_STATE_SECRET: z.string().min(16, 'expected at least 16 characters that nobody can guess').optional(),
  SLACK_API_URL: z.url().default('https://slack.com/api/'),
  SLACK_AUTHORIZE_URL: z.url().optional(),
  COOP_KEY: z.string().regex(sealKey, 'expected 64 hex digits: openssl rand -hex 32').optional(),
  COOP_OLD_KEYS: z
    .string()
    .transform((keys) => keys.split(',').map((key) => key.trim()))
    .refine(
      (keys) => keys.every((key) => sealKey.test(key)),
      'expected keys of 64 hex digits, parted by commas',
    )
    .optional(),
  OPENID_CLIENT_SECRET: z.string().min(1).optional(),
  COOP_METRICS_TOKEN: z.string().min(16, 'expected at least 16 characters that nobody can guess').optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'expected an address such as http://127.0.0.1:11434/v1' })
    .optional(),
  OPENAI_MODEL: z.string().min(1).max(200).default('gpt-4.1-mini'),
  AZURE_OPENAI_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'expected https://NAME.openai.azure.com' })
    .optional(),
  AZURE_OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_API_VERSION: z.string().min(1).default('2025-04-01-preview'),
  MICROSOFT_APP_ID: z.string().min(1).optional(),
  MICROSOFT_APP_TYPE: z
    .enum(
      ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'],
      'expected SingleTenant, MultiTenant or UserAssignedMSI',
    )
    .default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: z.string().min(1).optional(),
  MICROSOFT_APP_PASSWORD: z.string().min(1).optional(),
  MICROSOFT_APP_CERTIFICATE_THUMBPRINT: z
    .string()
    .regex(/^[0-9A-Fa-f]{40}$/, 'expected 40 hex digits')
    .optional(),
  MICROSOFT_APP_CERTIFICATE_KEY: z
    .string()
    .transform((key) => key.replaceAll('\\n', '\n'))
    .refine((key) => key.includes('PRIVATE KEY-----'), 'expected a private key in PEM form')
    .optional(),
  MICROSOFT_APP_ADMINS: z
    .string()
    .transform((ids) => ids.split(',').map((id) => id.trim()))
    .optional(),
  ...tracesEnvironment,
  CI: z.string().optional(),
});

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

/** How Slack is connected. */
export interface SlackSettings {
  /** One workspace by its token; null for many by OAuth. */
  botToken: string | null;
  install: {
    clientId: string;
    clientSecret: string;
    stateSecret: string;
    authorizeUrl: string | null;
    /** The first one seals, all of them open. */
    keys: string[];
  } | null;
  /** Set for HTTP. */
  signingSecret: string | null;
  /** Set for Socket Mode. */
  appToken: string | null;
  apiUrl: string;
}

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

/** How Teams is connected. */
export interface TeamsSettings {
  id: string;
  type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  tenant: string | null;
  /** Null for a managed identity. */
  secret: { password: string } | { thumbprint: string; privateKey: string } | null;
  /** Entra object ids of those who may change standing orders where `changes` is `admins`. */
  admins: string[];
}

export type Env = Readonly<Record<string, string | undefined>>;

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
  return loadConfig(env, file === undefined ? null : { name: file, text: readFileSync(file, 'utf8') });
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

function keysOf({ COOP_KEY, COOP_OLD_KEYS = [] }: z.infer<typeof Environment>): string[] {
  return COOP_KEY === undefined ? [] : [COOP_KEY, ...COOP_OLD_KEYS];
}

/** Of the environment as it was given: what is wrong elsewhere in it hides no mistake here. */
function frameOf(env: Env, { names, address }: z.infer<typeof ConfigFile>): AccessFrame {
  const { HOST = '127.0.0.1', OPENID_CLIENT_SECRET, COOP_KEY } = blanksLeftOut(env);
  return { host: HOST, names, address, secret: OPENID_CLIENT_SECRET, sealed: COOP_KEY !== undefined };
}

/** A pace that is named is kept to; between two bounds, and where none is named, the source's own rhythm decides. */
function hintsOf({ every, slowest, select }: z.infer<typeof ConfiguredSource>): Hints {
  return { slowestMinutes: slowest ?? every ?? usualPace.slowest, select };
}

/** Slack's settings belong together: what is missing is told beside what is there. */
function slackSettings(
  env: z.infer<typeof Environment>,
  address: string | null,
  mistakes: string[],
): SlackSettings | null {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET } =
    env;
  const { SLACK_STATE_SECRET, SLACK_API_URL, SLACK_AUTHORIZE_URL, COOP_KEY, COOP_OLD_KEYS = [] } = env;
  const transports = { botToken: SLACK_BOT_TOKEN ?? null, appToken: SLACK_APP_TOKEN ?? null };
  const common = { ...transports, signingSecret: SLACK_SIGNING_SECRET ?? null, apiUrl: SLACK_API_URL };
  if (SLACK_BOT_TOKEN !== undefined) {
    if (SLACK_CLIENT_ID !== undefined)
      mistakes.push(
        'SLACK_BOT_TOKEN and SLACK_CLIENT_ID: set the token for one workspace, or the client for many',
      );
    if (SLACK_APP_TOKEN === undefined && SLACK_SIGNING_SECRET === undefined)
      mistakes.push(
        'SLACK_BOT_TOKEN: set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it',
      );
    return { ...common, install: null };
  }
  const oauth = { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_SIGNING_SECRET, COOP_KEY };
  const missing = Object.entries(oauth).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (SLACK_CLIENT_ID === undefined || SLACK_CLIENT_SECRET === undefined) {
    const left = [
      SLACK_APP_TOKEN,
      SLACK_SIGNING_SECRET,
      SLACK_CLIENT_ID,
      SLACK_CLIENT_SECRET,
      SLACK_STATE_SECRET,
    ];
    if (left.some((value) => value !== undefined))
      mistakes.push(
        `Slack: set SLACK_BOT_TOKEN for one workspace; for many, still missing are ${missing.join(', ')}`,
      );
    return null;
  }
  if (missing.length > 0) mistakes.push(`Slack: for many workspaces still missing are ${missing.join(', ')}`);
  if (address === null)
    mistakes.push('Slack: for many workspaces set address: in coop.yaml, where Slack sends people back');
  if (SLACK_STATE_SECRET === undefined || COOP_KEY === undefined) return null;
  const install = {
    ...{ clientId: SLACK_CLIENT_ID, clientSecret: SLACK_CLIENT_SECRET, stateSecret: SLACK_STATE_SECRET },
    ...{ authorizeUrl: SLACK_AUTHORIZE_URL ?? null, keys: [COOP_KEY, ...COOP_OLD_KEYS] },
  };
  return { ...common, install };
}

/** Private sources belong to workspaces that there are, and are followed from there. */
function misplaced(
  { sources, follows }: z.infer<typeof ConfigFile>,
  { slack, teams }: Pick<Config, 'slack' | 'teams'>,
): string[] {
  const owned = sources.filter(({ workspaces }) => workspaces !== undefined);
  const unfit = (id: string, workspace: string): string[] => {
    if (slack?.install === null && workspace.startsWith('slack:'))
      return [`${id}: workspaces: ${workspace}: Coop is in one workspace of Slack, name it slack`];
    if (slack !== null && slack.install !== null && workspace === 'slack')
      return [`${id}: workspaces: slack: Coop is in many workspaces, name each as slack:T0123`];
    if (teams?.type === 'MultiTenant' && workspace === 'teams')
      return [`${id}: workspaces: teams: with MICROSOFT_APP_TYPE MultiTenant, tenants are not told apart`];
    return [];
  };
  return [
    ...owned.flatMap(({ id, workspaces = [] }) => workspaces.flatMap((one) => unfit(id, one))),
    ...follows.flatMap((line) => {
      const [channel = '', ...words] = line.split(/\s+/);
      return owned
        .filter(({ id, workspaces }) => words.includes(id) && !maySee(audienceOf(channel), workspaces))
        .map(({ id }) => `follows: ${channel} may not see the source ${id}: its workspaces do not name it`);
    }),
  ];
}

/** A budget needs the price of what it is spent on. */
function unpriced(model: string, { budget, prices }: z.infer<typeof ModelBlock>): string[] {
  if (budget === null || prices[model] !== undefined) return [];
  return [
    `model.budget: model.prices has no price for ${model}, so nothing can be counted against the budget`,
  ];
}

/** Where the model is, and how it is asked; null where the environment names none. */
function modelOf(env: z.infer<typeof Environment>, block: z.infer<typeof ModelBlock>): ModelConfig | null {
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
    timeoutMs: timeout * 1000,
    price:
      priced === undefined
        ? null
        : { input: priced.input, cached: priced.cached ?? priced.input, output: priced.output },
    batch: block.batch ? (priced?.batch ?? 0.5) : null,
  };
}

/** Microsoft's settings belong together: what is missing, or too much, is told beside what is there. */
function teamsSettings(env: z.infer<typeof Environment>, mistakes: string[]): TeamsSettings | null {
  const { MICROSOFT_APP_ID: id, MICROSOFT_APP_TYPE: type, MICROSOFT_APP_TENANT_ID: tenant } = env;
  const { MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_ADMINS: admins = [] } = env;
  const { MICROSOFT_APP_CERTIFICATE_THUMBPRINT: thumbprint, MICROSOFT_APP_CERTIFICATE_KEY: privateKey } = env;
  const secrets = [password, thumbprint, privateKey].filter((value) => value !== undefined).length;
  if (id === undefined) {
    if (secrets > 0 || tenant !== undefined)
      mistakes.push('MICROSOFT_APP_ID: set it beside the other settings of Teams, or take those away');
    return null;
  }
  if (type !== 'MultiTenant' && tenant === undefined)
    mistakes.push(`MICROSOFT_APP_TENANT_ID: set it, an app of type ${type} belongs to one tenant`);
  if (type === 'UserAssignedMSI') {
    if (secrets > 0) mistakes.push('MICROSOFT_APP_PASSWORD and certificate: a managed identity has none');
    return { id, type, tenant: tenant ?? null, secret: null, admins };
  }
  const certificate =
    thumbprint !== undefined && privateKey !== undefined ? { thumbprint, privateKey } : null;
  const secret = certificate ?? (password === undefined ? null : { password });
  if (secret === null || secrets !== (certificate === null ? 1 : 2))
    mistakes.push(
      'Teams: set MICROSOFT_APP_PASSWORD, or both MICROSOFT_APP_CERTIFICATE_THUMBPRINT and MICROSOFT_APP_CERTIFICATE_KEY',
    );
  return { id, type, tenant: tenant ?? null, secret, admins };
}

function readFile(
  file: { name: string; text: string },
  mistakes: string[],
): z.infer<typeof ConfigFile> | null {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const at = (offset: number | undefined): string => `${file.name}:${lines.linePos(offset ?? 0).line}`;
  for (const error of document.errors) mistakes.push(`${at(error.pos[0])}: ${error.message.split('\n')[0]}`);
  if (document.errors.length > 0) return null;
  const found = ConfigFile.safeParse(document.toJS() ?? {});
  if (found.success) {
    const twice = found.data.sources.filter(
      ({ id }, index, all) => all.findIndex((s) => s.id === id) < index,
    );
    for (const { id } of twice) mistakes.push(`${file.name}: two sources have the id ${id}`);
    for (const { id, every = usualPace.every, slowest = Infinity } of found.data.sources) {
      if (slowest < every) mistakes.push(`${file.name}: ${id}: slowest is shorter than every`);
    }
    return found.data;
  }
  for (const issue of found.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const place = at(keyOffset(document.getIn(issue.path, true), key));
        mistakes.push(
          `${place}: ${[...issue.path, key].join('.')}: unknown setting${nearest(key, issue.path)}`,
        );
      }
      continue;
    }
    mistakes.push(`${at(offsetOf(document, issue.path))}: ${issue.path.join('.')}: ${issue.message}`);
  }
  return null;
}

/** Where a setting stands in the file: its own place, or that of the nearest thing around it. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return undefined;
}

function keyOffset(node: unknown, key: string): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

function nearest(key: string, path: readonly PropertyKey[]): string {
  const blocks: Record<string, z.ZodObject> = {
    ...{
      sources: ConfiguredSource,
      model: ModelBlock,
      retention: Retention,
      access: AccessBlock,
      limits: LimitsBlock,
    },
    ...accessBlocks,
  };
  const known = Object.keys(
    (blocks[path.filter((key) => typeof key === 'string').join('.')] ?? ConfigFile).shape,
  );
  const close = known.find((name) => distance(name, key) <= 2);
  return close === undefined ? `; known are ${known.join(', ')}` : `; did you mean ${close}?`;
}

function blanksLeftOut(env: Env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => (entry[1] ?? '').trim() !== ''),
  );
}

function inMinutes(text: string): number {
  const per = { s: 1 / 60, m: 1, h: 60, d: 24 * 60 }[text.at(-1) as 's' | 'm' | 'h' | 'd'];
  return Number.parseFloat(text) * per;
}
