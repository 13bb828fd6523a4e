/** Programmes that the text gives in a long and a short form, and acronyms that it explains as something else. */
import type { ProgrammeKind } from '../../../domain/brief.ts';
import type { Scene } from '../people/names.ts';
import { isCapital, type Word, wordsBySentence } from '../text/names.ts';
import type { Reading } from '../text/reading.ts';
import { expansionsIn } from './acronyms.ts';
import { runsIn } from './runs.ts';
import type { Sighting } from './sighting.ts';
import { type Heads, headsOf, namedProgrammes, sureEquipment } from './words.ts';

/** Programmes that the text gives with their acronym. */
export function expandedIn({ text }: Reading, scene: Scene, heads: Heads): Sighting[] {
  const { words } = scene;
  return expansionsIn(words).flatMap((pair) => {
    const run = runsIn({ ...scene, words: words.slice(pair.first, pair.next) }, heads)[0];
    const opening = words[pair.from];
    const closing = words[pair.to - 1];
    const from = leftOf(scene, pair.first);
    const first = words[from];
    const last = words[pair.next - 1];
    if (opening === undefined || closing === undefined || first === undefined || last === undefined)
      return [];
    const kind =
      run?.kind ??
      expansionKind(words.slice(pair.first, pair.next), scene, heads) ??
      (isForces(last) ? null : heads.at(words, pair.to)?.value) ??
      headBefore(words, pair.from, heads) ??
      knownIn(words, pair) ??
      null;
    if (kind === null) return [];
    const expansion = text.slice(first.start, last.bare).replace(/\s+/g, ' ');
    return [
      {
        kind,
        start: first.start,
        end: last.bare,
        span: [Math.min(first.start, opening.start), closing.end],
        acronym: pair.acronym,
        expansion,
      },
    ];
  });
}

/** `Northern Armed Forces (NAF) missions`: they are no mission themselves. */
const isForces = ({ key }: Word): boolean =>
  /^(?:forces?|navy|army|marines|guard|police|ministry|department)$/.test(key);

/** Acronyms that the text itself explains as no programme: `Northern Guard Forces (NGF)`. */
export function otherMeanings(reading: Reading, scene: Scene): ReadonlySet<string> {
  const heads = headsOf(reading.language);
  return new Set(
    wordsBySentence(reading).flatMap((words) =>
      expansionsIn(words)
        .filter(
          ({ first, next, from, to }) =>
            expansionKind(words.slice(first, next), { ...scene, words }, heads) === null &&
            knownIn(words, { from, to }) === null,
        )
        .map(({ acronym }) => acronym),
    ),
  );
}

/** `140 Grey Air Wing (GAW)`, `Allied Shore Command (SHORCOM)`: capital words and a number before it are of the name. */
function leftOf(scene: Scene, first: number): number {
  const { words, vocabulary } = scene;
  if (!isCapital(words[first])) return first;
  let from = first;
  while (from > 0 && from > first - 3) {
    const word = words[from - 1];
    if (word === undefined || word.gap !== 'space' || word.bare < word.end || vocabulary.stops.has(word.key))
      break;
    if (!isCapital(word) || scene.statesAt(word).length > 0 || vocabulary.role.at(words, from - 1) !== null)
      break;
    from -= 1;
  }
  const number = words[from - 1];
  return number?.gap === 'space' && /^\d{1,3}(?:st|nd|rd|th)?$/.test(number.text) ? from - 1 : from;
}

/** `the exercise Robust Northern Gale (RNG)`: the head stands before the long form. */
function headBefore(words: readonly Word[], from: number, heads: Heads): ProgrammeKind | null {
  if (!isCapital(words[from]) || words[from - 1]?.gap !== 'space') return null;
  const near = [heads.at(words, from - 1), heads.at(words, from - 2)];
  return near.find((head, back) => head?.length === back + 1)?.value ?? null;
}

/** What either form is known as: `Interim Force in Lakeland (UNILAKE)`, a system's short name and its long one. */
function knownIn(words: readonly Word[], { from, to }: { from: number; to: number }): ProgrammeKind | null {
  for (let at = from; at < to; at += 1) {
    const known = namedProgrammes.at(words, at);
    if (known !== null) return known.value.kind;
    if (words[at]?.shape === 'caps' && sureEquipment.at(words, at) !== null) return 'equipment';
  }
  return null;
}

/** What the long form is: by its last head; null for an agency, an office, or a thing that has no name of its own. */
function expansionKind(long: readonly Word[], scene: Scene, heads: Heads): ProgrammeKind | null {
  const capitals = long.filter(({ shape }) => shape !== 'lower').length;
  if (long.length < 2 || capitals === 0) return null;
  if (long.some((_, index) => scene.vocabulary.role.at(long, index) !== null)) return null;
  for (let at = long.length - 1; at >= 0; at -= 1) {
    const head = heads.at(long, at);
    if (head !== null) return head.value;
  }
  return null;
}
