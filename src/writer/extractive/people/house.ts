/** The state of a house that the text calls by an acronym: `Norwegian Coast Office (KYST)` makes a `KYST director` Norway's. */

import { findStates } from '../../../domain/country.ts';
import { once } from '../../../domain/remember.ts';
import { keyOf } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';

/** The rest of a house's name behind the adjective, and its acronym. */
const named = /(?:\s(?:of|the|and|for|\p{Lu}[\p{L}-]{0,30})){1,7}\s\((\p{Lu}{2,8})\)/uy;
const acronym = /(?<!\p{L})\p{Lu}{2,8}(?!\p{L})/gu;

/** The one state by whose adjective the name of a house begins that the role calls by its acronym, or null. */
export function houseState(reading: Reading, { role }: Mention): string | null {
  if (role === null) return null;
  const houses = housesOf(reading);
  for (const [word] of role.matchAll(acronym)) {
    const state = houses.get(word);
    if (state !== undefined && state !== null) return state;
  }
  return null;
}

/** State by acronym; null where the text begins its long form with several. Linear. */
const housesOf = once((reading: Reading): ReadonlyMap<string, string | null> => {
  const houses = new Map<string, string | null>();
  for (const { end, code, how } of reading.states) {
    if (how !== 'adjective') continue;
    named.lastIndex = end;
    const short = named.exec(reading.text)?.[1];
    if (short === undefined) continue;
    houses.set(short, houses.has(short) && houses.get(short) !== code ? null : code);
  }
  return houses;
});

/** `uzņēmuma “Nordvik” prezidents`: a name between quotation marks right before an office, and the noun before it. */
const quotedHouse = /([\p{L}-]{2,30})\s["“„«][^"“”„«»]{2,60}["”“»]\s$/u;
const farthest = 100;

/** Is the office that of something named between quotation marks that is no institution of a state, as a firm is? */
export function isOfFirm(
  { text }: Reading,
  { title }: Mention,
  isInstitution: (noun: string) => boolean,
): boolean {
  if (title === null) return false;
  const noun = quotedHouse.exec(text.slice(Math.max(0, title.start - farthest), title.start))?.[1];
  return noun !== undefined && !isInstitution(keyOf(noun));
}

const guard = /(?<!\p{L})(?:National|State) Guard(?!\p{L})/u;

/** `adjutant general of the Alaska National Guard`: the state in which the one place lies that a guard bears the name of, or null. */
export function guardState({ role }: Mention): string | null {
  if (role === null || !guard.test(role)) return null;
  const codes = new Set(findStates(role).map(({ code }) => code));
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
}
