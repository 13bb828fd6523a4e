/** Units, exercises, missions, programmes, equipment and agreements. */
import type { ProgrammeClaim, ProgrammeKind } from '../../domain/brief.ts';
import { expansionsIn } from './acronyms.ts';
import { indexTouching } from './inorder.ts';
import { isCapital, type Word, wordsBySentence } from './names.ts';
import { organisationMentions } from './organisations.ts';
import { peopleOf, sceneOf } from './people.ts';
import type { Scene } from './people-names.ts';
import { compoundsIn } from './programmes-compounds.ts';
import { equipmentAt } from './programmes-equipment.ts';
import { agreementsIn, codeNamesIn, namedIn, quotedIn } from './programmes-names.ts';
import { runsIn } from './programmes-runs.ts';
import type { Sighting } from './programmes-sighting.ts';
import { headsOf, type Named, namedProgrammes } from './programmes-words.ts';
import type { QuoteMark } from './quotemarks.ts';
import { cite, type Reading, sentenceAt } from './reading.ts';

const most = 60;
/** Quoted names looked at in one sentence. */
const mostQuoted = 20;

/** One claim a programme, its acronym and expansion joined. Linear in the length of the text. */
export function programmeClaims(reading: Reading): ProgrammeClaim[] {
  const scene = sceneOf(reading, []);
  const quoted = quotesBySentence(reading);
  const sightings = wordsBySentence(reading).flatMap((words, index) =>
    words.length === 0 || isShouted(words)
      ? []
      : sightingsIn(reading, { ...scene, words }, quoted.get(index) ?? []),
  );
  const busy = busySpans(reading);
  const others = otherMeanings(reading, scene);
  const free = outermost(sightings).filter(
    (sighting) => !busy(sighting) && !others.has(nameOf(reading, sighting)),
  );
  return merged(reading, withAliases(reading, free))
    .slice(0, most)
    .map(({ sighting, acronym, expansion }) => ({
      name: nameOf(reading, sighting),
      kind: sighting.kind,
      acronym,
      expansion,
      evidence: [cite(reading, ...sighting.span)],
    }));
}

/** Acronyms that the text itself explains as no programme: `Northern Guard Forces (NGF)`. */
function otherMeanings(reading: Reading, scene: Scene): ReadonlySet<string> {
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

/** Quotations that lie in one sentence, by its index. */
function quotesBySentence(reading: Reading): Map<number, QuoteMark[]> {
  const bySentence = new Map<number, QuoteMark[]>();
  for (const quote of reading.quotes) {
    const index = sentenceAt(reading, quote.start);
    if (quote.end > (reading.sentences[index]?.end ?? 0)) continue;
    bySentence.set(index, [...(bySentence.get(index) ?? []), quote].slice(0, mostQuoted));
  }
  return bySentence;
}

function sightingsIn(reading: Reading, scene: Scene, quotes: readonly QuoteMark[]): Sighting[] {
  const heads = headsOf(reading.language);
  return [
    ...expanded(scene),
    ...namedIn(scene),
    ...runsIn(scene, heads),
    ...codeNamesIn(scene, heads),
    ...compoundsIn(scene, heads),
    ...quotedIn(scene, heads, quotes),
    ...agreementsIn(scene),
    ...equipmentIn(scene),
  ];

  /** `the exercise Robust Northern Gale (RNG)`: the head stands before the long form. */
  function headBefore(words: readonly Word[], from: number): ProgrammeKind | null {
    if (!isCapital(words[from]) || words[from - 1]?.gap !== 'space') return null;
    const near = [heads.at(words, from - 1), heads.at(words, from - 2)];
    return near.find((head, back) => head?.length === back + 1)?.value ?? null;
  }

  function expanded({ words }: Scene): Sighting[] {
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
        heads.at(words, pair.to)?.value ??
        headBefore(words, pair.from) ??
        knownIn(words, pair)?.kind ??
        null;
      if (kind === null) return [];
      const expansion = reading.text.slice(first.start, last.bare).replace(/\s+/g, ' ');
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

/** The programme that either form is known as: `Interim Force in Lakeland (UNILAKE)`. */
function knownIn(words: readonly Word[], { from, to }: { from: number; to: number }): Named | null {
  for (let at = from; at < to; at += 1) {
    const known = namedProgrammes.at(words, at);
    if (known !== null) return known.value;
  }
  return null;
}

/** What the long form is: by its last head; null for an agency, an office, or a thing that has no name of its own. */
function expansionKind(
  long: readonly Word[],
  scene: Scene,
  heads: ReturnType<typeof headsOf>,
): ProgrammeKind | null {
  const capitals = long.filter(({ shape }) => shape !== 'lower').length;
  if (long.length < 2 || capitals === 0) return null;
  if (long.some((_, index) => scene.vocabulary.role.at(long, index) !== null)) return null;
  for (let at = long.length - 1; at >= 0; at -= 1) {
    const head = heads.at(long, at);
    if (head !== null) return head.value;
  }
  return null;
}

function equipmentIn(scene: Scene): Sighting[] {
  const found: Sighting[] = [];
  for (let at = 0; at < scene.words.length; at += 1) {
    const span = equipmentAt(scene, at);
    const first = scene.words[at];
    const last = span === null ? undefined : scene.words[span[1] - 1];
    if (span === null || first === undefined || last === undefined) continue;
    found.push({
      kind: 'equipment',
      start: first.start,
      end: last.bare,
      span: [first.start, last.bare],
      acronym: null,
      expansion: null,
    });
    at = span[1] - 1;
  }
  return found;
}

/** Of overlapping sightings the one that knows an expansion, then the longest. */
function outermost(sightings: readonly Sighting[]): Sighting[] {
  const sorted = [...sightings].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: Sighting[] = [];
  for (const sighting of sorted) {
    const last = kept.at(-1);
    if (last === undefined || sighting.span[0] >= last.span[1]) kept.push(sighting);
    else {
      const [wide, other] = weight(sighting) > weight(last) ? [sighting, last] : [last, sighting];
      // `NATO Grey Sky Patrol` is the Grey Sky Patrol.
      const known = wide.known ?? (other.end === wide.end ? other.known : undefined);
      kept[kept.length - 1] = known === undefined ? wide : { ...wide, known };
    }
  }
  return kept;
}

function weight({ expansion, end, start }: Sighting): number {
  return (expansion === null ? 0 : 1000) + end - start;
}

/** Names of people and of organisations are no programmes. */
function busySpans(reading: Reading): (sighting: Sighting) => boolean {
  const organisations = new Set(organisationMentions(reading).map(({ start, end }) => `${start} ${end}`));
  const people = peopleOf(reading).people.flatMap(({ mentions }) =>
    mentions.map(({ start, end }) => ({ start, end })),
  );
  people.sort((a, b) => a.start - b.start);
  return (sighting) =>
    organisations.has(`${sighting.start} ${sighting.end}`) || indexTouching(people, sighting) >= 0;
}

/** `Baltic Staff School (BALTSTAFF)`: a name in brackets right behind another is the same thing's. */
function withAliases({ text }: Reading, sightings: readonly Sighting[]): Sighting[] {
  const joined: Sighting[] = [];
  for (const sighting of sightings) {
    const last = joined.at(-1);
    const alias = /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(text.slice(sighting.start, sighting.end));
    const bracketed =
      last !== undefined &&
      /^["”»“]?\s?\($/.test(text.slice(last.end, sighting.start)) &&
      text.charAt(sighting.end) === ')';
    if (alias && bracketed && last.acronym === null) {
      const known = sighting.known ?? last.known;
      joined[joined.length - 1] = {
        ...last,
        span: [last.span[0], sighting.end + 1],
        acronym: text.slice(sighting.start, sighting.end),
        expansion: text.slice(last.start, last.end).replace(/\s+/g, ' '),
        ...(known === undefined ? {} : { known }),
      };
    } else joined.push(sighting);
  }
  return joined;
}

interface Merged {
  sighting: Sighting;
  acronym: string | null;
  expansion: string | null;
}

/** One entry a programme: the same words, an acronym met again without its expansion, a name with and without its head. */
function merged(reading: Reading, sightings: readonly Sighting[]): Merged[] {
  const acronyms = new Map<string, string>();
  for (const { acronym, expansion } of sightings) {
    if (acronym !== null && expansion !== null && !acronyms.has(acronym))
      acronyms.set(acronym, keyFor(expansion));
  }
  const byKey = new Map<string, Merged>();
  for (const sighting of sightings) {
    const name = nameOf(reading, sighting);
    const key = acronyms.get(name) ?? sighting.known?.toLowerCase() ?? keyFor(name);
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

/** Is the one an acronym and the other words? */
function spellsOut(short: string, long: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(short) && /\p{Ll}.*\s/u.test(long);
}

function keyFor(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .split(/\s+/)
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word))
    .join(' ');
}

function nameOf(reading: Reading, { start, end }: Sighting): string {
  return reading.text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** A line all in capitals tells nothing by them. */
function isShouted(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length > 3);
  return long.length > 3 && long.filter(({ shape }) => shape === 'caps').length > long.length * 0.6;
}
