/** Whether Slack is well connected: tokens, scopes, workspace and channels, each with how to mend it. */
import { WebClient } from '@slack/web-api';
import { createSeal } from '../seal.ts';
import { chatErrorOf, codeOf } from './faults.ts';
import { placeOf } from './names.ts';
import { scopes } from './scopes.ts';

export interface SlackCheckOptions {
  botToken: string | null;
  install: { keys: string[] } | null;
  signingSecret: string | null;
  appToken: string | null;
  apiUrl: string;
  address: string | null;
  /** The channels that are to be posted to. */
  channels: readonly string[];
  installations: readonly { id: string; sealed: string }[];
}

/** One thing that was looked at; `maybe` is worth a look, and no fault. */
export interface SlackCheck {
  what: string;
  ok: boolean | 'maybe';
  found: string;
  mend: string;
}

/** Asks Slack about each step in turn. Never throws. */
export async function checkSlack(options: SlackCheckOptions): Promise<SlackCheck[]> {
  const { botToken, appToken } = options;
  return [
    ...(appToken === null ? [] : [await appTokenCheck(appToken, options.apiUrl)]),
    transportCheck(options),
    ...(botToken === null ? installationChecks(options) : await tokenChecks(botToken, options)),
  ];
}

const clientOf = (token: string, apiUrl: string): WebClient =>
  new WebClient(token, {
    slackApiUrl: apiUrl,
    timeout: 10_000,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });

async function appTokenCheck(appToken: string, apiUrl: string): Promise<SlackCheck> {
  const what = 'app-level token';
  try {
    await clientOf(appToken, apiUrl).apps.connections.open({});
    return { what, ok: true, found: 'Socket Mode opens', mend: '' };
  } catch (error) {
    const mend =
      codeOf(error) === null
        ? 'Look whether this machine reaches slack.com (HTTPS, WebSocket).'
        : 'On the app’s page, under Basic Information, make an app-level token with the scope connections:write; turn Socket Mode on.';
    return { what, ok: false, found: chatErrorOf(error).message, mend };
  }
}

function transportCheck({ appToken, signingSecret, address }: SlackCheckOptions): SlackCheck {
  const ways = [...(appToken === null ? [] : ['Socket Mode']), ...(signingSecret === null ? [] : ['HTTP'])];
  const found = ways.join(' and ');
  if (signingSecret === null || address !== null) return { what: 'way in', ok: true, found, mend: '' };
  const mend =
    'For HTTP set address: in coop.yaml, and give Slack that address with /slack/events at its end.';
  return { what: 'way in', ok: 'maybe', found: `${found}; no address`, mend };
}

function installationChecks({ installations, install, address }: SlackCheckOptions): SlackCheck[] {
  const what = 'installations';
  if (installations.length === 0) {
    const mend = `Open ${address ?? 'https://YOUR-ADDRESS'}/slack/install in a browser and allow the app.`;
    return [{ what, ok: 'maybe', found: 'none yet', mend }];
  }
  const seal = createSeal(install?.keys ?? []);
  const unread = installations.filter(({ id, sealed }) => {
    try {
      seal.open(sealed, id);
      return false;
    } catch {
      return true;
    }
  });
  if (unread.length === 0) return [{ what, ok: true, found: `${installations.length}`, mend: '' }];
  const mend =
    'Put the key that they were sealed with into COOP_OLD_KEYS, or let these workspaces install Coop again.';
  return [{ what, ok: false, found: `${unread.length} of ${installations.length} cannot be read`, mend }];
}

async function tokenChecks(token: string, { apiUrl, channels }: SlackCheckOptions): Promise<SlackCheck[]> {
  const client = clientOf(token, apiUrl);
  try {
    const told = await client.auth.test();
    const given = told.response_metadata?.scopes;
    const checks = [{ what: 'bot token', ok: true, found: `${told.user} in ${told.team}`, mend: '' }];
    return [
      ...checks,
      ...(given === undefined ? [] : [scopeCheck(given)]),
      ...(await channelChecks(client, channels)),
    ];
  } catch (error) {
    const mend =
      codeOf(error) === null
        ? 'Look whether this machine reaches slack.com (HTTPS).'
        : 'Copy the Bot User OAuth Token from OAuth & Permissions on the app’s page into SLACK_BOT_TOKEN.';
    return [{ what: 'bot token', ok: false, found: chatErrorOf(error).message, mend }];
  }
}

function scopeCheck(given: readonly string[]): SlackCheck {
  const missing = Object.keys(scopes).filter((scope) => !given.includes(scope));
  if (missing.length === 0) return { what: 'scopes', ok: true, found: 'all granted', mend: '' };
  const reasons = missing.map((scope) => `${scope} (${scopes[scope]})`).join(', ');
  const mend = `Add under OAuth & Permissions: ${reasons}. Then press “Reinstall to Workspace”.`;
  return { what: 'scopes', ok: false, found: `missing ${missing.join(', ')}`, mend };
}

async function channelChecks(client: WebClient, channels: readonly string[]): Promise<SlackCheck[]> {
  const checks: SlackCheck[] = [];
  for (const name of channels.filter((channel) => channel.startsWith('slack:')).slice(0, 50)) {
    const channel = placeOf(name)?.id ?? '';
    const what = `channel ${name}`;
    const mend = 'Type /invite @Coop in the channel, or end its follow.';
    try {
      const told = (await client.conversations.info({ channel })).channel;
      const well = told?.is_im === true || (told?.is_member === true && told.is_archived !== true);
      const found = told?.is_archived ? 'archived' : well ? 'Coop is in it' : 'Coop is not in it';
      checks.push({ what, ok: well, found, mend });
    } catch (error) {
      checks.push({ what, ok: false, found: chatErrorOf(error).message, mend });
    }
  }
  return checks;
}
