/** One entry a programme: a name and its acronym, a name met again in another form. */
import { lowerBound } from '../text/inorder.ts';
import type { Reading } from '../text/reading.ts';
import { keyFor, nameOf, type Sighting } from './sighting.ts';

/** `Baltic Staff School (BALTSTAFF)`: a name in brackets right behind another is the same thing's. */
export function withAliases({ text }: Reading, sightings: readonly Sighting[]): Sighting[] {
  const joined: Sighting[] = [];
  for (const sighting of sightings) {
    const last = joined.at(-1);
    const alias = /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(text.slice(sighting.start, sighting.end));
    const bracketed =
      last !== undefined &&
      /^["”»“]?\s?\($/.test(text.slice(last.end, sighting.start)) &&
      text.charAt(sighting.end) === ')';
    if (bracketed && last.expansion === null && isShort(nameOf({ text }, last)) && !alias) {
      joined[joined.length - 1] = {
        ...last,
        span: [last.span[0], sighting.end + 1],
        acronym: nameOf({ text }, last),
        expansion: nameOf({ text }, sighting),
      };
    } else if (alias && bracketed && last.acronym === null) {
      const known = sighting.known ?? last.known;
      joined[joined.length - 1] = {
        ...last,
        span: [last.span[0], sighting.end + 1],
        acronym: text.slice(sighting.start, sighting.end),
        expansion: text.slice(last.start, last.end).replace(/\s+/g, ' '),
        ...(known === undefined ? {} : { known }),
      };
    } else if (last !== undefined && areRun({ text }, last, sighting)) {
      joined[joined.length - 1] = { ...sighting, start: last.start, span: [last.span[0], sighting.span[1]] };
    } else if (last !== undefined && isNickname(text, last, sighting)) {
      const end = sighting.end + 1;
      joined[joined.length - 1] = { ...last, end, span: [last.span[0], end] };
    } else if (last !== undefined && isQuotedPart(text, last, sighting)) {
      const start = last.start - 1;
      joined[joined.length - 1] = { ...sighting, start, span: [start, sighting.span[1]] };
    } else joined.push(sighting);
  }
  return joined;
}

/** `the “Heron” Training Centre`: the quoted part of one name. */
function isQuotedPart(text: string, last: Sighting, { kind, start }: Sighting): boolean {
  return (
    last.kind === kind &&
    last.kind !== 'equipment' &&
    /["“„«]/.test(text.charAt(last.start - 1)) &&
    /^["”»“]\s$/.test(text.slice(last.end, start))
  );
}

/** `(ALLIED REPAIR)` of a group and its project: two acronyms side by side are one name. */
function areRun(reading: Pick<Reading, 'text'>, last: Sighting, next: Sighting): boolean {
  const [one, other] = [nameOf(reading, last), nameOf(reading, next)];
  return (
    last.expansion === null &&
    next.expansion === null &&
    acronym.test(one) &&
    acronym.test(other) &&
    last.kind !== 'equipment' &&
    reading.text.slice(last.end, next.start) === ' '
  );
}

const acronym = /^\p{Lu}[\p{Lu}\p{N}-]+$/u;

/** `the C-2 “Heron”`: the name in quotation marks behind a designation is the same system's. */
function isNickname(text: string, last: Sighting, { kind, start, end }: Sighting): boolean {
  return (
    last.kind === 'equipment' &&
    kind === 'equipment' &&
    /\d/.test(text.slice(last.start, last.end)) &&
    /^\s["“„«‘']$/.test(text.slice(last.end, start)) &&
    /["”»“’']/.test(text.charAt(end))
  );
}

const part =
  /^\d+(?:st|nd|rd|th)\s(?:battalion|squadron|company|platoon|battery|troop|regiment|brigade|brigade combat team)$/iu;

/** `2nd Battalion, The Royal Amber Regiment`: a part of a unit and the unit, told as one name. */
export function withParents(reading: Reading, sightings: readonly Sighting[]): Sighting[] {
  const joined: Sighting[] = [];
  for (const sighting of sightings) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : reading.text.slice(last.end, sighting.start);
    if (
      last?.kind === 'unit' &&
      sighting.kind === 'unit' &&
      part.test(nameOf(reading, last)) &&
      /^,\s(?:[Tt]he\s)?$/.test(between)
    )
      joined[joined.length - 1] = { ...sighting, start: last.start, span: [last.span[0], sighting.span[1]] };
    else joined.push(sighting);
  }
  return joined;
}

export interface Merged {
  sighting: Sighting;
  acronym: string | null;
  expansion: string | null;
}

/** One entry a programme: the same words, an acronym met again without its expansion, a name with and without its head. */
export function merged(reading: Reading, sightings: readonly Sighting[]): Merged[] {
  const acronyms = new Map<string, string>();
  for (const { acronym, expansion, known } of sightings) {
    if (acronym !== null && expansion !== null && !acronyms.has(acronym))
      acronyms.set(acronym, known?.toLowerCase() ?? keyFor(expansion));
  }
  const keyOf = (sighting: Sighting): string => {
    const name = nameOf(reading, sighting);
    return acronyms.get(name) ?? sighting.known?.toLowerCase() ?? keyFor(name).replace(announced, '');
  };
  const fuller = fullerKeys(reading, sightings, keyOf);
  const byKey = new Map<string, Merged>();
  // `Corps South-East`, `South-East Corps`: one name in either order.
  const sameWords = new Map<string, string>();
  for (const sighting of sightings) {
    const name = nameOf(reading, sighting);
    const own = keyOf(sighting);
    const turned = keyFor(name).split(' ').sort().join(' ');
    const key = fuller.get(own) ?? sameWords.get(turned) ?? own;
    sameWords.set(turned, key);
    const there = byKey.get(key);
    if (there === undefined) {
      byKey.set(key, { sighting, acronym: sighting.acronym, expansion: sighting.expansion });
    } else if (
      there.expansion === null &&
      (sighting.expansion !== null || spellsOut(nameOf(reading, there.sighting), name))
    ) {
      const { acronym, expansion } = sighting;
      const short = nameOf(reading, there.sighting);
      byKey.set(
        key,
        expansion === null ? { sighting, acronym: short, expansion: name } : { sighting, acronym, expansion },
      );
    }
  }
  return [...byKey.values()];
}

/** `Exercise Iron Fir` is `Iron Fir`. */
const announced = /^exercise (?=.)/;

/** Where a name stands bare as well as with its state, its alliance or its year, the bare one means the fuller: by key. */
function fullerKeys(
  reading: Reading,
  sightings: readonly Sighting[],
  keyOf: (sighting: Sighting) => string,
): Map<string, string> {
  const fuller = new Map<string, string>();
  for (const sighting of sightings) {
    const key = keyFor(nameOf(reading, sighting));
    const state = reading.states[lowerBound(reading.states, sighting.start)];
    const after = state?.start === sighting.start ? pastStates(reading, state.end) : 0;
    const stated = after > sighting.start && after < sighting.end;
    const bare = [
      key.replace(/\s(?:20)?\d\d$/, ''),
      stated ? keyFor(reading.text.slice(after, sighting.end).trim()) : key.replace(/^(?:nato|eu|un)\s/, ''),
      // `C-27J Spartan`: the designation alone is the same aircraft, and so is the name.
      ...(sighting.kind === 'equipment' ? (/^(\S*\d\S*)\s(\p{L}.*)$/u.exec(key)?.slice(1) ?? []) : []),
    ];
    for (const one of bare) if (one !== key && !fuller.has(one)) fuller.set(one, keyOf(sighting));
  }
  return fuller;
}

/** `Norway-Chile Amber Dialogue`: where the states end that open a name. */
function pastStates({ states, text }: Reading, end: number): number {
  const next = states[lowerBound(states, end)];
  return next !== undefined && text.slice(end, next.start) === '-' ? next.end : end;
}

/** `GREYOPS 25`: letters and a year. */
function isShort(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}-]+(?:\s\d{2,4})?$/u.test(name);
}

/** Is the one an acronym and the other words? */
function spellsOut(short: string, long: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(short) && /\p{Ll}.*\s/u.test(long);
}
