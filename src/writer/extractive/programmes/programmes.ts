/** Units, exercises, missions, programmes, equipment and agreements. */
import type { ProgrammeClaim, ProgrammeKind } from '../../../domain/brief.ts';
import { organisationMentions } from '../organisations.ts';
import type { Scene } from '../people/names.ts';
import { peopleOf, sceneOf } from '../people/people.ts';
import { indexTouching } from '../text/inorder.ts';
import { type Word, wordsBySentence } from '../text/names.ts';
import type { QuoteMark } from '../text/quotemarks.ts';
import { cite, type Reading, sentenceAt } from '../text/reading.ts';
import { agreementsIn } from './agreements.ts';
import { apposed } from './apposed.ts';
import { classesIn } from './classes.ts';
import { compoundsIn, hyphenedIn } from './compounds.ts';
import { equipmentAt } from './equipment.ts';
import { expandedIn, otherMeanings } from './expansions.ts';
import { merged, withAliases, withParents } from './merged.ts';
import { codeNamesIn, namedIn, quotedIn } from './names.ts';
import { runsIn } from './runs.ts';
import { datedIn, definedIn } from './shapes.ts';
import { keyFor, nameOf, type Sighting } from './sighting.ts';
import { unitsIn } from './units.ts';
import { headsOf, isPaper } from './words.ts';

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
  const free = outermost(reading, sightings).filter(
    (sighting) =>
      !busy(sighting) &&
      !others.has(nameOf(reading, sighting)) &&
      !isBareAgreement(reading, sighting) &&
      !inOrganisation.test(reading.text.slice(sighting.end, sighting.end + 14)) &&
      !isHeadline(reading, sighting),
  );
  return merged(reading, withParents(reading, apposed(reading, withAliases(reading, free))))
    .slice(0, most)
    .map(({ sighting, acronym, expansion }) => ({
      name: nameOf(reading, sighting),
      kind: sighting.kind,
      acronym,
      expansion,
      evidence: [cite(reading, ...sighting.span)],
    }));
}

/** `North Atlantic Treaty Organization`. */
const inOrganisation = /^\s+Organi[sz]ation/;

/** `a memorandum of understanding`: what kind of paper it is, told in small letters, is no name. */
function isBareAgreement(reading: Reading, sighting: Sighting): boolean {
  if (sighting.kind !== 'agreement' || reading.language !== 'en') return false;
  const name = sighting.expansion ?? nameOf(reading, sighting);
  return !/\p{Lu}/u.test(name) && isPaper(keyFor(name));
}

const sure: ReadonlySet<ProgrammeKind> = new Set(['exercise', 'operation', 'equipment']);
const mostCapital = 0.6;

/** In a headline that writes every word with a capital, capitals name nothing that the text below does not name too. */
function isHeadline({ sentences, text }: Reading, { start, end, kind, known, acronym }: Sighting): boolean {
  const line = sentences.find((sentence) => sentence.start <= start && end <= sentence.end);
  if (line?.kind !== 'headline' || sure.has(kind) || known !== undefined || acronym !== null) return false;
  const long = line.text.match(/\p{L}{4,}/gu) ?? [];
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    long.length > 3 && capital > long.length * mostCapital && !text.includes(text.slice(start, end), line.end)
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
    ...expandedIn(reading, scene, heads),
    ...namedIn(scene),
    ...runsIn(scene, heads),
    ...codeNamesIn(scene, heads),
    ...datedIn(scene, heads, reading.published),
    ...compoundsIn(scene, heads),
    ...hyphenedIn(scene, heads),
    ...unitsIn(scene, heads),
    ...definedIn(scene, heads),
    ...quotedIn(scene, heads, quotes),
    ...agreementsIn(scene, heads),
    ...equipmentIn(scene),
    ...classesIn(scene),
  ];
}

function equipmentIn(scene: Scene): Sighting[] {
  const found: Sighting[] = [];
  for (let at = 0; at < scene.words.length; at += 1) {
    const span = equipmentAt(scene, at);
    const first = scene.words[at];
    const last = span === null ? undefined : scene.words[span[1] - 1];
    if (span === null || first === undefined || last === undefined) continue;
    // `F-16s`: one of several is an F-16.
    const plural = /\ds$/.test(last.text.slice(0, last.bare - last.start)) ? 1 : 0;
    // `HMCS St. Anne’s`: the saint’s own.
    const own = scene.words[span[1] - 2]?.text === 'St' ? last.end : last.bare;
    found.push({
      kind: 'equipment',
      start: first.start,
      end: own - plural,
      span: [first.start, own],
      acronym: null,
      expansion: null,
    });
    at = span[1] - 1;
  }
  return found;
}

/** Of overlapping sightings the one that knows an expansion, then the longest. */
function outermost({ text }: Reading, sightings: readonly Sighting[]): Sighting[] {
  const sorted = [...sightings].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: Sighting[] = [];
  for (const sighting of sorted) {
    const last = kept.at(-1);
    if (last === undefined || sighting.span[0] >= last.span[1]) kept.push(sighting);
    else {
      const [wide, other] = weight(sighting) > weight(last) ? [sighting, last] : [last, sighting];
      kept[kept.length - 1] = withKnown(text, wide, other);
    }
  }
  return kept;
}

/** `NATO Grey Sky Patrol` is the Grey Sky Patrol; of `the KFOR mission` the name is KFOR. */
function withKnown(text: string, wide: Sighting, other: Sighting): Sighting {
  const known = wide.known ?? (other.end === wide.end ? other.known : undefined);
  if (known !== undefined) return { ...wide, known };
  const isWhat = other.known !== undefined && other.start === wide.start && wide.expansion === null;
  return isWhat && /^\s\p{Ll}+$/u.test(text.slice(other.end, wide.end))
    ? { ...other, span: wide.span }
    : wide;
}

function weight({ expansion, end, start }: Sighting): number {
  return (expansion === null ? 0 : 1000) + end - start;
}

/** Names of people and of organisations are no programmes. */
function busySpans(reading: Reading): (sighting: Sighting) => boolean {
  const organisations = new Set(organisationMentions(reading).map(({ start, end }) => `${start} ${end}`));
  const people = peopleOf(reading).people.flatMap(({ mentions }) =>
    mentions.map(({ span: [start], end }) => ({ start, end })),
  );
  people.sort((a, b) => a.start - b.start);
  const states = new Set(reading.states.map(({ start, end }) => `${start} ${end}`));
  return (sighting) => {
    const span = `${sighting.start} ${sighting.end}`;
    return organisations.has(span) || states.has(span) || indexTouching(people, sighting) >= 0;
  };
}

/** A line all in capitals tells nothing by them. */
function isShouted(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length > 3);
  const count = (shape: Word['shape']): number => long.filter((word) => word.shape === shape).length;
  return long.length > 3 && count('caps') > long.length * 0.6 && count('lower') === 0;
}
