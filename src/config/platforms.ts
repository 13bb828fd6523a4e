/** The settings of Slack and Teams: what connects them, and what is missing. */
import { audienceOf, maySee } from '../domain/workspace.ts';
import type { Environment } from './environment.ts';
import type { ConfigFile } from './file.ts';

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

/** Slack's settings belong together: what is missing is told beside what is there. */
export function slackSettings(
  env: Environment,
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

/** Microsoft's settings belong together: what is missing, or too much, is told beside what is there. */
export function teamsSettings(env: Environment, mistakes: string[]): TeamsSettings | null {
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

/** Private sources belong to workspaces that there are, and are followed from there. */
export function misplaced(
  { sources, follows }: ConfigFile,
  { slack, teams }: { slack: SlackSettings | null; teams: TeamsSettings | null },
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
