/** People on Slack: their time zone, and whether they may change what a channel follows. Asked of Slack, remembered for a while. */
import { isZone } from '../../domain/zone.ts';
import { chatErrorOf } from './faults.ts';
import type { Workspace } from './workspaces.ts';

export interface People {
  /** IANA zone; null where Slack does not tell. Never throws. */
  zoneOf(workspace: Workspace, user: string): Promise<string | null>;
  /** May this person change standing orders? Throws a ChatError where that has to be asked and cannot be. */
  mayChange(workspace: Workspace, user: string): Promise<boolean>;
}

interface Known {
  zone: string | null;
  admin: boolean;
  until: number;
}

const rememberMs = 10 * 60_000;
const most = 5_000;

/** `changes` says who may change standing orders: anyone, or the workspace's administrators and owners. */
export function createPeople({ changes, now }: { changes: 'anyone' | 'admins'; now: () => Date }): People {
  const known = new Map<string, Known>();

  const learn = async ({ team, client }: Workspace, user: string): Promise<Known> => {
    const key = `${team}/${user}`;
    const before = known.get(key);
    if (before !== undefined && before.until > now().getTime()) return before;
    const { user: told } = await client.users.info({ user });
    const admin = told?.is_admin === true || told?.is_owner === true || told?.is_primary_owner === true;
    const learnt = { zone: told?.tz ?? null, admin, until: now().getTime() + rememberMs };
    known.delete(key);
    known.set(key, learnt);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return learnt;
  };

  return {
    zoneOf: async (workspace, user) => {
      const zone = await learn(workspace, user).then(
        (told) => told.zone,
        () => null,
      );
      return zone !== null && isZone(zone) ? zone : null;
    },
    mayChange: async (workspace, user) => {
      if (changes === 'anyone') return true;
      try {
        return (await learn(workspace, user)).admin;
      } catch (error) {
        throw chatErrorOf(error);
      }
    },
  };
}
