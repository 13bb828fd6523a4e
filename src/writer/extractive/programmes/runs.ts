/** Names that end in their head: runs of capital words like `NATO Response Force` or `Amber Air Wing 5`. */
import type { ProgrammeKind } from '../../../domain/brief.ts';
import type { Scene } from '../people/names.ts';
import { isCapital, type Word } from '../text/names.ts';
import { isAcronym } from './acronyms.ts';
import { grouped, isName } from './ownname.ts';
import { type Sighting, sightingOf } from './sighting.ts';
import type { Heads } from './words.ts';

const links = new Set([
  'of',
  'for',
  'and',
  'the',
  'in',
  'on',
  'to',
  'against',
  '&',
  'de',
  'la',
  'bin',
  'ibn',
  'al',
  'von',
  'van',
]);
const longestRun = 14;

/** Heads whose name may go on after them: `Fund for Ukraine`, `Memorandum of Understanding`, `Treaty on …`. */
const open =
  /^(fund|coalition|initiative|treaty|convention|alliance|partnership|agreement|memorandum|protocol|declaration|convention|arrangement|mission|network|plan|college|facility|centre|center)s?$/;

/** Capital runs that end in a head: `NATO Response Force`, `Allied Rapid Reaction Corps`, `Amber Air Wing 5`. */
export function runsIn(scene: Scene, heads: Heads): Sighting[] {
  const { words } = scene;
  const found: Sighting[] = [];
  let first = 0;
  while (first < words.length) {
    if (!startsRun(scene, first)) {
      first += 1;
      continue;
    }
    const next = runEnd(words, first);
    // `NATONorth Atlantic Treaty Organization`: an abbreviation that a page has glued to its long form.
    if (/^\p{Lu}{3,}\p{Ll}{2,}/u.test(words[first]?.text ?? '')) {
      first = next;
      continue;
    }
    found.push(...headedRun(scene, heads, [first, next]));
    first = Math.max(next, first + 1);
  }
  return found;
}

function startsRun({ words, vocabulary }: Scene, at: number): boolean {
  const word = words[at];
  if (word === undefined || word.shape === 'initial') return false;
  if (word.shape === 'lower')
    return ['enhanced', 'e', 'efp', 'eu'].includes(word.key) && isCapital(words[at + 1]);
  if (word.shape === 'number') return /^\d+(st|nd|rd|th)$/.test(word.key) && isCapital(words[at + 1]);
  return !vocabulary.stops.has(word.key) || (word.shape === 'caps' && word.text.length > 2);
}

/** Where a run of capital words ends; small links count between capital words, numbers at its end. */
function runEnd(words: readonly Word[], first: number): number {
  let next = first + 1;
  while (next < words.length && next - first < longestRun) {
    const before = words[next - 1];
    const word = words[next];
    if (
      before === undefined ||
      word === undefined ||
      !joins(before) ||
      (before.bare < before.end && before.shape !== 'capital')
    )
      break;
    if (isCapital(word) || word.shape === 'number' || (word.shape === 'lower' && word.key === 'enhanced'))
      next += 1;
    else if (links.has(word.key) && linked(words, next)) next += 1;
    else break;
  }
  return next;
}

function joins(word: Word): boolean {
  return word.gap === 'space' || word.gap === 'dash' || (word.gap === 'dot' && word.shape === 'initial');
}

function linked(words: readonly Word[], at: number): boolean {
  const before = words[at];
  const after = words[at + 1];
  if (before?.gap !== 'space' || after === undefined) return false;
  return isCapital(after) || (links.has(after.key) && after.gap === 'space' && isCapital(words[at + 2]));
}

/** The part of a run up to its last head (a small one right behind it counts), if it has a name of its own. */
function headedRun(scene: Scene, heads: Heads, [first, end]: [number, number]): Sighting[] {
  const head = lastHead(scene, heads, [first, end]);
  if (head === null) return [];
  // `Operation HERON training mission`: the code name stands behind the first word.
  if (isNamedBehind(scene, head, end)) return [];
  const besides = head.rest === null ? [] : headedRun(scene, heads, [head.rest, end]);
  return [
    ...nameOfRun(scene, heads, { first, end: head.rest === null ? end : head.rest - 1, head }),
    ...besides,
  ];
}

/** The name that a run makes with its head; empty where it has none of its own. */
function nameOfRun(
  scene: Scene,
  heads: Heads,
  { first, end, head }: { first: number; end: number; head: Head },
): Sighting[] {
  const { words } = scene;
  const opening = heads.at(words, first)?.value;
  // `Exercise GREY SHIELD`: what it is stands first, and the name behind it.
  const opened = opening === 'operation' || opening === 'exercise';
  if (opened && (words[head.at]?.shape === 'lower' || head.kind === 'programme')) return [];
  const next = withTail(scene, head.next, end);
  const from = withoutLead(scene, first, head.at);
  const own = words.slice(from, head.at);
  const listed = words[head.at]?.shape === 'lower' ? listedNames(words, from, head) : [];
  if (listed.length > 1) return listed;
  if (!isName(scene, own, words.slice(head.at, next), head.kind)) return [];
  // `the 37th Amber mission`: which one it is, is no name but of a unit.
  const counted = head.kind !== 'unit' && /^\d+(?:st|nd|rd|th)$/.test(words[from]?.key ?? '');
  return [sightingOf(words, [counted ? from + 1 : numberBefore(words, from, head), next], head.kind)];
}

/** `the Joint Military Exercise Grey Heron`: what kind it is, before its name. */
function isNamedBehind({ words, vocabulary }: Scene, { at, next, kind }: Head, end: number): boolean {
  const after = words[next];
  return (
    kind === 'exercise' &&
    words[at]?.shape !== 'lower' &&
    next < end &&
    words[next - 1]?.gap === 'space' &&
    after?.shape === 'capital' &&
    !vocabulary.stops.has(after.key)
  );
}

/** `75 Engineer Regiment`: the number before a unit's name is a part of it, where it counts nothing. */
function numberBefore(words: readonly Word[], from: number, { kind, next }: Head): number {
  const before = words[from - 1];
  if (
    kind !== 'unit' ||
    before === undefined ||
    !/^\d{1,3}[A-Z]?$/.test(before.text) ||
    before.gap !== 'space'
  )
    return from;
  return words[next - 1]?.shape === 'lower' ? from : from - 1;
}

/** `Amber Shore and Grey Wolf missions`: a plural head behind several names. */
function listedNames(words: readonly Word[], from: number, head: Head): Sighting[] {
  if (words[head.at]?.key.endsWith('s') !== true) return [];
  const link = words.findIndex(({ key }, index) => index > from && index < head.at - 1 && key === 'and');
  if (link < 0) return [];
  return [sightingOf(words, [from, link], head.kind), sightingOf(words, [link + 1, head.at], head.kind)];
}

interface Head {
  at: number;
  next: number;
  kind: ProgrammeKind;
  /** Where another name with a head of its own begins behind an `and`; null where none does. */
  rest: number | null;
}

function lastHead({ words, vocabulary }: Scene, heads: Heads, [first, end]: [number, number]): Head | null {
  const small = words[end - 1]?.gap === 'space' ? heads.at(words, end) : null;
  if (small !== null && words[end]?.shape === 'lower' && vocabulary.language === 'en') {
    return end - first >= 2 || longAcronym(words[first])
      ? { at: end, next: end + small.length, kind: small.value, rest: null }
      : null;
  }
  const run = words.slice(first, end);
  let best: Head | null = null;
  for (let at = first; at < end; at += 1) {
    const found = heads.at(run, at - first);
    if (found === null || words[at]?.shape === 'lower') continue;
    if (best !== null && cutsOff(words, best.next, at)) {
      const link = words.findIndex(
        ({ key }, index) => index >= (best?.next ?? at) && index < at && key === 'and',
      );
      return { ...best, rest: link < 0 ? null : link + 1 };
    }
    best = { at, next: at + found.length, kind: found.value, rest: null };
    at += found.length - 1;
  }
  return best;
}

function longAcronym(word: Word | undefined): boolean {
  return word !== undefined && word.shape === 'caps' && word.text.length >= 5;
}

/** `X Mission and Y Brigade`, `X Brigade of the Y Guard`: a link between two heads parts two names. */
function cutsOff(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(
      ({ key }, at) =>
        ['and', 'in', 'to', 'on'].includes(key) || (key === 'of' && words[from + at + 1]?.key === 'the'),
    );
}

/** What belongs to a name behind its head: a number, a year, `for Ukraine`, an acronym. */
function withTail(scene: Scene, next: number, end: number): number {
  const { words } = scene;
  const head = words[next - 1];
  const after = words[next];
  if (head === undefined || after === undefined || head.gap !== 'space') return next;
  const numbered = open.test(head.key) ? /^(?:19|20)\d\d$/ : /^(?:\d{1,4}|one|two|three|four)$/;
  if (numbered.test(after.key) && next < end) return next + 1;
  if (next < end && after.shape === 'caps' && isAcronym(after) && !scene.isOrganisation(after))
    return next + 1;
  // `Battlegroup Latvia`, `NATO Mission Norway`: named after where it stands.
  if (
    (grouped.test(head.key) || head.key === 'mission') &&
    next + 1 === end &&
    scene.statesAt(after).length > 0
  )
    return end;
  if (
    !open.test(head.key) ||
    !links.has(after.key) ||
    after.key === 'and' ||
    after.key === 'in' ||
    after.key === 'to'
  )
    return next;
  let tail = next;
  while (tail < end && tail < next + 9) tail += 1;
  while (tail > next && words[tail - 1]?.shape === 'lower') tail -= 1;
  const taken = words.slice(next + 1, tail);
  const stateOnly = taken.every((word) => scene.statesAt(word).length > 0 || word.key === 'the');
  return stateOnly && !/^(fund|coalition|mission)s?$/.test(head.key) ? next : tail;
}

/** `Norway and Chile Sign Amber Agreement`: a verb in the capitals of a headline. */
const headlineVerbs =
  /^(?:signs?|signed|joins?|joined|launch(?:es)?|announces?|hosts?|holds?|discuss(?:es)?|approves?|ratif(?:y|ies)|begins?|starts?|concludes?|extends?|conducts?|completes?|reviews|visits|receives?|commences?|participates?|attends?|establish(?:es)?|deploys?|continues?|sails?|arrives?|departs?|meets?|sends?|leads|supports|strengthens?|welcomes?|reaffirms?|takes?|returns)$/;

/** `US-led`, `Latvia-hosted`. */
const ledBy =
  /^(?:two|three|four|five|six|several|both)$|-(?:led|hosted|based|backed|sponsored|funded|organi[sz]ed|coordinated)$/;

/** Leading words that are no part of the name: articles, offices, a possessive state. */
function withoutLead(scene: Scene, first: number, head: number): number {
  const { words, vocabulary } = scene;
  let from = first;
  for (let at = first; at < head; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const parted =
      (word.bare < word.end && !isRoyal(words, first, at)) ||
      headlineVerbs.test(word.key) ||
      (word.key === 'union' && /-european$/.test(words[at - 1]?.key ?? '')) ||
      (['and', 'in', 'to'].includes(word.key) && separates(scene, at)) ||
      (word.key === 'of' && (words[at + 1]?.key === 'the' || deeds.test(words[at - 1]?.key ?? ''))) ||
      (word.key === 'and' && (words[at + 1]?.key === 'the' || forces.test(words[at - 1]?.key ?? ''))) ||
      (word.key === 'of' && /^(?:[IVX]+|\d+)$/.test(words[at - 1]?.text ?? ''));
    if (parted) from = at + 1;
  }
  while (from < head && vocabulary.stops.has(words[from]?.key ?? '') && words[from]?.shape !== 'caps')
    from += 1;
  while (
    from < head &&
    ((words[from]?.shape === 'lower' && !/^(?:enhanced|efp)$/.test(words[from]?.key ?? '')) ||
      ledBy.test(words[from]?.key ?? ''))
  )
    from += 1;
  return from;
}

/** `Princess Ida’s Amber Light Infantry`: whose regiment it is, belongs to its name. */
function isRoyal(words: readonly Word[], first: number, at: number): boolean {
  return words.slice(Math.max(first, at - 2), at + 1).some(({ key }) => royal.test(key));
}

const royal = /^(?:princess|prince|queen|king|duke|duchess|earl|lord)(?:[’']?s)?$/;

/** `Signing of Amber Framework`: what is done with it. */
const deeds =
  /^(?:signing|signature|launch|establishment|implementation|creation|opening|conclusion|ratification|extension|renewal|activation|deployment|introduction)$/;
/** `Norwegian Army and Amber Home Guard`: two forces, side by side. */
const forces = /^(?:army|navy|forces?|marines|corps|police|brigade|battalion|regiment|squadron|fleet|wing)$/;

/** `Lithuania and NATO Battle Group`: what stands before the link is a state or an organisation by itself. */
function separates(scene: Scene, at: number): boolean {
  const before = scene.words[at - 1];
  return before !== undefined && (scene.statesAt(before).length > 0 || scene.isOrganisation(before));
}
