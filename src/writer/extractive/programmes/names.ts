/** Names of programmes among the words of a sentence: by their head, beside their head, in quotation marks, or known as such. */
import type { ProgrammeKind } from '../../../domain/brief.ts';
import type { Scene } from '../people/names.ts';
import { isCapital, keyOf, type Word } from '../text/names.ts';
import type { QuoteMark } from '../text/quotemarks.ts';
import { isAcronym } from './acronyms.ts';
import { isDesignation } from './equipment.ts';
import { type Sighting, sightingOf } from './sighting.ts';
import { equipmentContext, type Heads, namedProgrammes, sureEquipment } from './words.ts';

/** `Exercise Grey Heron`, `Operation Amber`, `NORTHART project`: a code name beside its head. */
export function codeNamesIn(scene: Scene, heads: Heads): Sighting[] {
  const { words } = scene;
  const found: Sighting[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const head = heads.at(words, at) ?? shortExercise(words, at);
    if (head === null) continue;
    const next = at + head.length;
    const name = codeNameAfter(scene, next, head.value) ?? acronymAfter(scene, next);
    const headWord = words[at];
    const first = name === null ? undefined : words[name[0]];
    const last = name === null ? undefined : words[name[1] - 1];
    if (name === null || first === undefined || last === undefined || headWord === undefined) continue;
    found.push({
      kind: head.value,
      start: first.start,
      end: last.bare,
      span: [headWord.start, last.bare],
      acronym: null,
      expansion: null,
    });
    const plural = /^(?:exercises|operations)$/.test(headWord.key);
    found.push(...listedAfter(scene, name[1], { value: head.value, plural }));
    at = name[1] - 1;
  }
  return found;
}

/** `Ex Grey Heron`: short for the word, where two capital words or one with a year follow. */
function shortExercise(words: readonly Word[], at: number): { length: number; value: ProgrammeKind } | null {
  const [word, name, more] = [words[at], words[at + 1], words[at + 2]];
  const whole =
    (isCapital(more) && name?.gap === 'space') ||
    /^\d{2,4}$/.test(more?.text ?? '') ||
    /\d$/.test(name?.text ?? '');
  return word !== undefined && /^EXS?$/i.test(word.text) && word.shape !== 'lower' && isCapital(name) && whole
    ? { length: 1, value: 'exercise' }
    : null;
}

/** `Exercises Grey Heron, Blue Stork and Red Fox`: a plural head before several names. */
function listedAfter(
  scene: Scene,
  from: number,
  { value, plural }: { value: ProgrammeKind; plural: boolean },
): Sighting[] {
  const { words } = scene;
  const found: Sighting[] = [];
  let next = from;
  while (plural && found.length < mostListed) {
    const link = words[next]?.key === 'and' && words[next]?.gap === 'space' ? 1 : 0;
    if (link === 0 && words[next - 1]?.gap !== 'comma') break;
    const name = nameAt(scene, next + link);
    if (name === null) break;
    found.push(sightingOf(words, name, value));
    next = name[1];
    if (link === 1) break;
  }
  return found;
}

const mostListed = 6;

/** Languages whose places stand behind a head in a case, as `pratybos Pabradėje`: one capital word alone may be one. */
const inflects = new Set(['lv', 'lt', 'et', 'fi', 'pl', 'cs', 'ru', 'uk']);

/** Languages that put the name of a mission behind the word: `insatsen Grå Sköld`. */
const prefixing = new Set(['sv', 'de', 'fr', 'da', 'nb', 'no', 'nl']);

/** `the exercise, named Grey Heron`, `eine Übung namens …`. */
const naming = new Set(
  'named called dubbed codenamed code-named titled entitled namens genannt kallad benämnd nazwane nazwany nazwą pavadinimu nosaukumu nimetusega nimega nimeltään baptisé baptisée nommé nommée intitulé denominado denominata под названием названный під назвою'
    .split(' ')
    .map(keyOf),
);

function codeNameAfter(scene: Scene, first: number, kind: ProgrammeKind): [number, number] | null {
  const { words, vocabulary } = scene;
  if (
    kind !== 'exercise' &&
    kind !== 'operation' &&
    !(kind === 'mission' && (prefixing.has(vocabulary.language) || isNamedMission(scene, first)))
  )
    return null;
  if (
    words[first - 1]?.gap === 'comma'
      ? !naming.has(words[first]?.key ?? '')
      : words[first - 1]?.gap !== 'space' && !isApposed(words, first)
  )
    return null;
  if (naming.has(words[first]?.key ?? '') && words[first]?.gap === 'space')
    return codeNameAfter(scene, first + 1, kind);
  return nameAt(scene, first);
}

/** `within Mission Heron`: a capital head that opens a name of its own. */
function isNamedMission({ words, vocabulary }: Scene, first: number): boolean {
  const [before, head, name] = [words[first - 2], words[first - 1], words[first]];
  return (
    head?.text === 'Mission' &&
    before?.shape === 'lower' &&
    name?.shape === 'capital' &&
    !vocabulary.institutions.has(name.key) &&
    !vocabulary.stops.has(name.key)
  );
}

/** `an exercise – Grey Heron – in May`: a name between dashes, or from a dash to a comma. */
function isApposed(words: readonly Word[], first: number): boolean {
  const before = words[first - 1];
  const opening = words[first];
  if (before?.gap !== 'dash' || before.shape !== 'lower' || !isCapital(opening)) return false;
  if (opening.start - before.end < 3) return false;
  let next = first;
  while (next < first + 4 && isCapital(words[next])) {
    const { gap } = words[next] as Word;
    next += 1;
    if (gap !== 'space') return gap === 'dash' || gap === 'comma' || gap === 'end';
  }
  return false;
}

/** Up to four capital words that can be a code name, with its year. */
function nameAt(scene: Scene, first: number): [number, number] | null {
  const { words, vocabulary } = scene;
  let next = first;
  while (next < first + 4) {
    const word = words[next];
    if (!isCapital(word)) break;
    // `an exercise – Norwegian Shield –`: a state’s adjective may open a name that dashes set apart.
    const opens = next === first && words[first - 1]?.gap === 'dash' && isCapital(words[next + 1]);
    if (scene.statesAt(word).length > 0 && !opens) break;
    // `Spring Tempest`: a season or a month may open a name.
    if (vocabulary.stops.has(word.key) && !(next === first && isCapital(words[next + 1]))) break;
    if (vocabulary.role.at(words, next) !== null || scene.isOrganisation(word)) break;
    if (next === first && vocabulary.institutions.has(word.key) && !isCapital(words[next + 1])) break;
    next += 1;
    if (word.gap !== 'space' && !isTight(words, next - 1)) break;
  }
  if (next === first) return null;
  // `Special Operations Command – Africa`.
  if (next - first === 1 && vocabulary.institutions.has(words[first]?.key ?? '')) return null;
  if (
    inflects.has(vocabulary.language) &&
    next - first === 1 &&
    !/^\d/.test(words[next]?.key ?? '') &&
    !/\d/.test(words[first]?.text ?? '')
  )
    return null;
  const year = words[next];
  return words[next - 1]?.gap === 'space' && year !== undefined && /^(?:20)?\d\d$/.test(year.key)
    ? [first, next + 1]
    : [first, next];
}

/** `Spring–Storm`, and not `Heron – statement`. */
function isTight(words: readonly Word[], at: number): boolean {
  const [word, after] = [words[at], words[at + 1]];
  return word?.gap === 'dash' && after !== undefined && after.start - word.end === 1;
}

/** `Coastal Squadron COASTRON`, `unit NORTHART`. */
function acronymAfter(scene: Scene, first: number): [number, number] | null {
  const word = scene.words[first];
  if (word === undefined || scene.words[first - 1]?.gap !== 'space' || !plainAcronym(scene, word))
    return null;
  return [first, first + 1];
}

function plainAcronym(scene: Scene, word: Word): boolean {
  if (word.shape !== 'caps' || word.text.length < 4 || !isAcronym(word) || isDesignation(word)) return false;
  return !scene.isOrganisation(word) && scene.statesAt(word).length === 0 && !/\d/.test(word.text);
}

/** Names known in their own right, and long acronyms, wherever they stand. */
export function namedIn(scene: Scene): Sighting[] {
  const { words } = scene;
  const found: Sighting[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const known = namedProgrammes.at(words, at);
    const word = words[at];
    if (word === undefined) continue;
    if (
      known !== null &&
      (isCapital(word) || (known.length > 1 && bearsCapital(scene, at, known.length))) &&
      (!known.value.acronym || word.shape === 'caps' || /\p{Lu}.*\p{Lu}/u.test(word.text))
    ) {
      const next = withTheatre(scene, at, at + known.length);
      // What it is, before its name, is no part of it: `Exercise Grey Heron`.
      const own = known.length > 1 && /^(?:exercise|operation)$/.test(word.key) ? at + 1 : at;
      // `Grey Heron 26`: the year is of the name.
      const year =
        known.value.kind === 'exercise' && words[next - 1]?.gap === 'space' ? words[next] : undefined;
      const dated = year !== undefined && /^(?:20)?\d\d$/.test(year.text.slice(0, year.bare - year.start));
      found.push({
        ...sightingOf(words, [own, dated ? next + 1 : next], known.value.kind),
        known: known.value.name,
      });
      at = next - 1;
    } else if (
      plainAcronym(scene, word) &&
      (word.text.length >= 6 ? standsAlone(words, at) : isListed(words, at)) &&
      !isBody(words, at) &&
      scene.vocabulary.role.at(words, at) === null &&
      !sureEquipment.at(words, at)
    ) {
      found.push(sightingOf(words, [at, at + 1], 'programme'));
    }
  }
  return found;
}

const ofTheUnion = /^eu(?:for|navfor|tm|cap|mm|am|bam|pol|sec|mam|lex|pm)$/;
const mostTheatres = 3;

/** `EUTM Amber`, `EUNAVFOR MED Heron`: missions of the European Union are named with where they are, or a name. */
function withTheatre(scene: Scene, at: number, next: number): number {
  const { words, vocabulary } = scene;
  if (!ofTheUnion.test(words[at]?.key ?? '')) return next;
  let end = next;
  while (end < next + mostTheatres && words[end - 1]?.gap === 'space') {
    const word = words[end];
    if (!isCapital(word) || vocabulary.stops.has(word.key) || vocabulary.institutions.has(word.key)) break;
    if (vocabulary.role.at(words, end) !== null || vocabulary.rank(words, end) !== null) break;
    end += 1;
  }
  return end;
}

/** `a partnership for peace and wealth`: small letters alone name nothing in English. */
function bearsCapital({ words, vocabulary }: Scene, at: number, length: number): boolean {
  return vocabulary.language !== 'en' || words.slice(at, at + length).some((word) => isCapital(word));
}

/** No word of a dateline or of a heading in capitals. */
function standsAlone(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.text.includes('-') || (at === 0 && word.gap !== 'space')) return false;
  if (at === 1 && words[0]?.text.length === 1) return false;
  // `COMMUNIQUÉ no 7`.
  if (at === 0 && words[1]?.shape === 'lower' && words[2]?.shape === 'number') return false;
  const beside = (one: Word | undefined, gap: string | undefined): boolean =>
    one?.shape === 'caps' && (gap === 'space' || gap === 'dash');
  return (
    !beside(words[at - 1], words[at - 1]?.gap) && !beside(words[at + 1], word.gap) && word.gap !== 'dash'
  );
}

const several = /^(?:projects|programmes|programs|initiatives|networks)$/;
const listing = /^(?:such|as|like|including|namely|and|or|the|of|are|called)$/;

/** `projects such as AMBER, HERON and SEAL`: acronyms in a row behind what they are. */
function isListed(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - longestList); back -= 1) {
    const word = words[back];
    if (word === undefined) return false;
    if (several.test(word.key)) return true;
    if (word.shape !== 'caps' && !listing.test(word.key)) return false;
  }
  return false;
}

const longestList = 12;

const speaks =
  /^(?:said|says|told|tells|announced|announces|reported|reports|added|adds|confirmed|confirms|noted|stated|published|publishes|employs|warned|warns|and|or)$/;

/** `the GREYLAB said`: letters with an article that speak, or stand in a row of bodies, are an agency’s. */
function isBody(words: readonly Word[], at: number): boolean {
  return (
    /^(?:the|by|at)$/.test(words[at - 1]?.key ?? '') &&
    words[at]?.gap === 'space' &&
    speaks.test(words[at + 1]?.key ?? '')
  );
}

/** Short quoted names beside a head: `operation “Grey Heron”`; a list of them shares one head. */
export function quotedIn(scene: Scene, heads: Heads, quotes: readonly QuoteMark[]): Sighting[] {
  const { words } = scene;
  const found: Sighting[] = [];
  let shared: ProgrammeKind | null = null;
  for (const { start, end } of quotes) {
    const first = words.findIndex((word) => word.start >= start);
    const last = words.findLastIndex((word) => word.end <= end);
    const opening = words[first];
    const closing = words[last];
    if (
      opening === undefined ||
      closing === undefined ||
      last < first ||
      last - first > 4 ||
      !isCapital(opening)
    )
      continue;
    const kind: ProgrammeKind | null = beside(scene, first, last)
      ? 'equipment'
      : (headNear(scene, heads, first, last) ?? shared);
    if (kind === null || kind === 'agreement') continue;
    shared = kind;
    found.push({
      kind,
      start: opening.start,
      end: closing.end,
      span: [opening.start, closing.end],
      acronym: null,
      expansion: null,
    });
  }
  return found;
}

/** Does a word like `aircraft` or `vehicles` stand right beside the name? */
function beside({ words }: Scene, first: number, last: number): boolean {
  const near = [words[first - 1], words[last + 1], words[last + 2]];
  // `the new submarines, known as “Amber”`.
  if (words[first - 2]?.key === 'known' && words[first - 1]?.key === 'as') near.push(words[first - 3]);
  return near.some((word) => word !== undefined && equipmentContext.has(word.key));
}

function headNear({ words }: Scene, heads: Heads, first: number, last: number): ProgrammeKind | null {
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const head = heads.at(words, at);
    if (head !== null && at + head.length <= first) return head.value;
  }
  for (let at = last + 1; at <= Math.min(words.length - 1, last + 3); at += 1) {
    const head = heads.at(words, at);
    if (head !== null) return head.value;
  }
  return null;
}
