/** The settings that come from the environment: secrets, addresses, and where things are kept. */
import { z } from 'zod';
import { webAddress } from './address.ts';
import { tracesEnvironment } from './traces.ts';

export type Env = Readonly<Record<string, string | undefined>>;

const sealKey = /^[0-9a-fA-F]{64}$/;

export const Environment = z.object({
  COOP_DATA: z.string().min(1).default('.coop'),
  COOP_CONFIG: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'expected an address such as postgres://user:password@host:5432/database, with no quotation marks or blanks around it; leave it out for SQLite',
    )
    .optional(),
  PORT: z.coerce.number('expected a port number').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  COOP_LOG: z
    .enum(['info', 'warn', 'error', 'silent'], 'expected info, warn, error or silent')
    .default('info'),
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
  SLACK_API_URL: webAddress.default('https://slack.com/api/'),
  SLACK_AUTHORIZE_URL: webAddress.optional(),
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
});

export type Environment = z.infer<typeof Environment>;

/** A setting that is set to nothing is not set. */
export function blanksLeftOut(env: Env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => (entry[1] ?? '').trim() !== ''),
  );
}

/** The keys that seal and open, the one that seals first; none where none is set. */
export function keysOf({ COOP_KEY, COOP_OLD_KEYS = [] }: Environment): string[] {
  return COOP_KEY === undefined ? [] : [COOP_KEY, ...COOP_OLD_KEYS];
}
