/** Errands: what an act asks of Coop, as it is put away, and where its replies go. */

import { z } from 'zod';
import type { NewAct } from '../../domain/act.ts';
import { onceEach } from '../../domain/remember.ts';
import { isZone } from '../../domain/zone.ts';
import { type Activity, placeOf } from './activity.ts';

const Spot = z.object({
  serviceUrl: z.string(),
  kind: z.enum(['channel', 'group', 'personal']),
  /** Teams' id of the conversation, without a thread. */
  id: z.string(),
  /** The same with its thread, where replies go. */
  conversation: z.string(),
});
export type Spot = z.infer<typeof Spot>;

const User = z.object({ id: z.string(), name: z.string(), entra: z.string() });
export type User = z.infer<typeof User>;

/** What is kept of an act. */
export const Errand = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ask'),
    user: User,
    text: z.string(),
    about: z.string().nullable(),
    zone: z.string().nullable(),
    spot: Spot,
  }),
  /** Shows the form that takes a standing order. */
  z.object({ kind: z.literal('form'), user: User, zone: z.string().nullable(), spot: Spot }),
  /** Coop was added: it says what it can do. */
  z.object({ kind: z.literal('welcome'), spot: Spot }),
]);
export type Errand = z.infer<typeof Errand>;
export type AskErrand = Extract<Errand, { kind: 'ask' }>;

/** What is put away for an errand. Its id is `teams:` and what makes the act one of its kind. */
export function actOf(id: string, errand: Errand): NewAct {
  const { spot } = errand;
  return { id: `teams:${id}`, platform: 'teams', thread: threadOf(spot), body: JSON.stringify(errand) };
}

/** The name of the conversation that a spot's questions belong to. */
export function threadOf({ conversation }: Pick<Spot, 'conversation'>): string {
  return `teams:${conversation}`;
}

/** Where an activity was said: the conversation, and the door through which it is answered. */
export function spotOf(activity: Activity): Spot {
  return { serviceUrl: activity.serviceUrl, ...placeOf(activity) };
}

/** Who did it; empty words for what Teams does not tell. */
export function userOf({ from }: Activity): User {
  return { id: from.id, name: from.name ?? '', entra: from.aadObjectId ?? '' };
}

/** The person's own zone, where Teams tells one. */
export function zoneOf({ localTimezone, entities }: Activity): string | null {
  const told = entities.find(({ type }) => type === 'clientInfo')?.timezone;
  const zone = (localTimezone ?? (typeof told === 'string' ? told : '')).slice(0, 60);
  return isKnownZone(zone) ? zone : null;
}

// Asking the runtime whether a zone exists takes most of a millisecond.
const isKnownZone = onceEach(isZone, 600);
