/** Whether Teams is well connected: the app's secret, its way in, and the conversations that are followed in, each with how to mend it. */
import type { Conversation } from '../../domain/conversation.ts';
import type { Channel } from '../../domain/follow.ts';
import { createLog } from '../../log.ts';
import { createTransport, type TeamsApp } from './transport.ts';

export interface TeamsCheckOptions {
  app: TeamsApp;
  /** The address that Teams reaches Coop by. */
  address: string | null;
  /** Channels of Teams that are to be posted to. */
  channels: readonly Channel[];
  conversations: readonly Conversation[];
  /** A token for Teams' service; Microsoft's own where null. */
  token?: () => Promise<string>;
}

/** One thing that was looked at; `maybe` is worth a look, and no fault. */
export interface TeamsCheck {
  what: string;
  ok: boolean | 'maybe';
  found: string;
  mend: string;
}

/** Looks at each step from the registration to the channels. Never throws. */
export async function checkTeams(options: TeamsCheckOptions): Promise<TeamsCheck[]> {
  return [await tokenCheck(options), addressCheck(options), installCheck(options), ...channelChecks(options)];
}

async function tokenCheck({ app, token }: TeamsCheckOptions): Promise<TeamsCheck> {
  const what = 'token';
  const silent = createLog({ now: () => new Date(0), level: 'silent' });
  try {
    await (token ?? createTransport(app, null, silent).token)();
    return { what, ok: true, found: 'Microsoft gives one for this app', mend: '' };
  } catch (error) {
    const found = `Microsoft gives none (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown'})`;
    const mend =
      app.type === 'UserAssignedMSI'
        ? 'Run Coop on the Azure resource that the managed identity is assigned to.'
        : 'Look at MICROSOFT_APP_ID, MICROSOFT_APP_TENANT_ID and the secret or certificate: a secret runs out after two years at most.';
    return { what, ok: false, found, mend };
  }
}

function addressCheck({ address }: TeamsCheckOptions): TeamsCheck {
  const what = 'way in';
  if (address?.startsWith('https://')) return { what, ok: true, found: `${address}/api/messages`, mend: '' };
  const mend =
    'Set address: in coop.yaml to the public https address, and the same with /api/messages as the messaging endpoint of the Azure Bot.';
  return { what, ok: false, found: address ?? 'no address is set', mend };
}

function installCheck({ conversations }: TeamsCheckOptions): TeamsCheck {
  const what = 'app';
  const open = conversations.filter(({ gone }) => gone === null).length;
  if (open > 0) return { what, ok: true, found: `in ${open} conversation${open === 1 ? '' : 's'}`, mend: '' };
  const mend =
    'Make the package with npm run teams:package and upload it in Teams; then add the app to a team.';
  return { what, ok: 'maybe', found: 'no conversation has let Coop in yet', mend };
}

function channelChecks({ channels, conversations }: TeamsCheckOptions): TeamsCheck[] {
  return channels.flatMap((channel): TeamsCheck[] => {
    const known = conversations.find((one) => one.channel === channel);
    if (known !== undefined && known.gone === null) return [];
    const found = known === undefined ? 'Teams has not told Coop of it' : (known.gone ?? '');
    const mend = 'Add the app to its team or chat, or mention @Coop there once.';
    return [{ what: `channel ${known?.name ?? channel}`, ok: false, found, mend }];
  });
}
