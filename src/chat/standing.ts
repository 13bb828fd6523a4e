/** Standing orders as forms take them: what their menus offer, and the line that their answers amount to. */
import { type EventType, eventTypes } from '../domain/brief.ts';
import { countryName } from '../domain/country.ts';
import type { Order, Rhythm } from '../domain/follow.ts';
import { typeNamed } from '../domain/intent.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The rhythms that a menu offers, with their words. */
export const rhythmChoices: readonly (readonly [value: string, words: string])[] = [
  ['at_once', 'At once'],
  ['daily', 'Daily'],
  ...weekdays.map((name, index) => [`weekly_${index + 1}`, `Every ${name}`] as const),
];

/** Kinds of event that can be typed as well, so that `followLine` says them all. */
export const offeredTypes: readonly EventType[] = eventTypes.filter((type) => typeNamed(type) === type);

/** The menu's value for a rhythm. */
export function rhythmChoice(rhythm: Rhythm): string {
  return rhythm.kind === 'weekly' ? `weekly_${rhythm.weekday}` : rhythm.kind;
}

/** The rhythm that a menu's value and a time of day give; or, as a text, what to mend. */
export function rhythmOf(value: string | undefined, time: string | null | undefined): Rhythm | string {
  if (value === 'at_once') return { kind: 'at_once' };
  if (typeof time !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    return 'Choose a time of day, for example 07:30.';
  const weekday = /^weekly_([1-7])$/.exec(value ?? '')?.[1];
  return weekday === undefined
    ? { kind: 'daily', at: time }
    : { kind: 'weekly', at: time, weekday: Number(weekday) };
}

/** A standing order as someone would type it: `follow Latvia, Estonia #air-defence daily 07:30 Europe/Riga`. */
export function followLine({ countries, topics, types, sources, rhythm, zone }: Order): string {
  const often =
    rhythm.kind === 'at_once'
      ? 'at once'
      : rhythm.kind === 'daily'
        ? `daily ${rhythm.at}`
        : `weekly ${weekdays[rhythm.weekday - 1] ?? 'Monday'} ${rhythm.at}`;
  const everything = countries.length + topics.length + types.length + sources.length === 0;
  return [
    'follow',
    everything ? 'all' : countries.map(countryName).join(', '),
    ...topics.map((topic) => `#${topic}`),
    types.join(' '),
    ...sources.map((id) => `from ${id}`),
    often,
    zone,
  ]
    .filter((word) => word !== '')
    .join(' ');
}
