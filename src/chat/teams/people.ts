/** People in Teams: who may change what a conversation follows. */
import { ChatError } from '../platform.ts';
import type { Connector } from './connector.ts';
import type { Spot, User } from './errands.ts';

export interface People {
  /** May this person change standing orders here? Throws a ChatError where that has to be asked and cannot be. */
  mayChange(user: User, spot: Spot): Promise<boolean>;
}

export interface PeopleOptions {
  connector: Pick<Connector, 'member'>;
  /** Anyone of the organisation, or those named alone. */
  changes: 'anyone' | 'admins';
  /** Entra object ids. */
  admins: readonly string[];
  now: () => Date;
}

const rememberMs = 10 * 60_000;
const most = 5_000;

/** Guests may ask and never change what is followed. */
export function createPeople({ connector, changes, admins, now }: PeopleOptions): People {
  const guests = new Map<string, { guest: boolean; until: number }>();

  const isGuest = async ({ id }: User, spot: Spot): Promise<boolean> => {
    const key = `${spot.id} ${id}`;
    const before = guests.get(key);
    if (before !== undefined && before.until > now().getTime()) return before.guest;
    const member = await connector.member(spot, id);
    const guest = member === null || /guest|anonymous/i.test(member.userRole ?? '');
    guests.delete(key);
    guests.set(key, { guest, until: now().getTime() + rememberMs });
    for (const oldest of guests.keys()) {
      if (guests.size <= most) break;
      guests.delete(oldest);
    }
    return guest;
  };

  return {
    mayChange: async (user, spot) => {
      if (changes === 'admins') return user.entra !== '' && admins.includes(user.entra);
      try {
        return !(await isGuest(user, spot));
      } catch (error) {
        if (!(error instanceof ChatError)) throw error;
        throw new ChatError(error.message, { fate: 'later', cause: error });
      }
    },
  };
}
