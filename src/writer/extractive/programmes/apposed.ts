/** Names that stand beside what they name: `brigade “Grey Seal”`, `the Radar Network and Warning System NORDRAD`, `joint unit NORDFOR`. */
import type { ProgrammeKind } from '../../../domain/brief.ts';
import type { Reading } from '../text/reading.ts';
import { nameOf, type Sighting } from './sighting.ts';

/** Between a head and the name in quotation marks that it has. */
const quotedNext = /^(?:[’'`´]s)?\s["“„«]$/u;
const named: ReadonlySet<ProgrammeKind> = new Set(['unit', 'exercise', 'operation', 'mission']);
/** Between two heads of one name, whose short form stands last. */
const secondHead = /^\sand\s(?:\p{Lu}\p{L}+\s){1,3}$/u;
const short = /^\p{Lu}[\p{Lu}\p{N}-]{2,}$/u;
/** Words in small letters right before a name, by the kind that they tell. */
const before: readonly [ProgrammeKind, RegExp][] = [
  [
    'unit',
    /(?<!\p{L})(?:(?:military|combat|special|joint) unit|battalion|brigade|regiment|squadron|battlegroup|battle group|task force|corps)\s["“„«]?$/u,
  ],
  ['exercise', /(?<!\p{L})(?:exercise|drill|manoeuvre)\s["“„«]?$/u],
  ['mission', /(?<!\p{L})mission\s["“„«]?$/u],
  ['operation', /(?<!\p{L})operation\s["“„«]?$/u],
  ['coalition', /(?<!\p{L})coalition\s["“„«]?$/u],
];
const reach = 30;

/** One sighting a thing: a head and its name in quotation marks, two heads and their short name; each of the kind that the words before it tell. */
export function apposed(reading: Reading, sightings: readonly Sighting[]): Sighting[] {
  const joined: Sighting[] = [];
  for (const sighting of sightings) {
    const last = joined.at(-1);
    if (last !== undefined && areOne(reading, last, sighting))
      joined[joined.length - 1] = { ...sighting, span: [last.span[0], sighting.span[1]] };
    else joined.push(sighting);
  }
  return joined.map((sighting) => ({ ...sighting, kind: kindOf(reading, sighting) }));
}

function areOne({ text }: Reading, head: Sighting, name: Sighting): boolean {
  if (head.kind !== name.kind || head.acronym !== null) return false;
  const between = text.slice(head.end, name.start);
  if (named.has(name.kind) && quotedNext.test(between)) return true;
  return (
    name.kind === 'programme' && short.test(text.slice(name.start, name.end)) && secondHead.test(between)
  );
}

/** What a short name that tells no kind of its own is, by the word before it. */
function kindOf(reading: Reading, sighting: Sighting): ProgrammeKind {
  if (sighting.kind !== 'programme' || !short.test(nameOf(reading, sighting))) return sighting.kind;
  const left = reading.text.slice(Math.max(0, sighting.span[0] - reach), sighting.span[0]);
  return before.find(([, word]) => word.test(left))?.[0] ?? 'programme';
}
