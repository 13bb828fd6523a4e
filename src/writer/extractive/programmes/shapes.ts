/** Names told by their shape or that of their sentence: `Grey Heron 25 is an exercise`, `took part in Grey Heron 2026`. */
import type { ProgrammeKind } from '../../../domain/brief.ts';
import type { Scene } from '../people/names.ts';
import { isCapital, keyOf, type Word } from '../text/names.ts';
import { type Sighting, sightingOf } from './sighting.ts';
import type { Heads } from './words.ts';

const copulas = new Set(
  'is was är var ist war est jest był była yra buvo ir bija on oli je byl byla'.split(' ').map(keyOf),
);
const articles = new Set('a an the en ett ein eine einer un une'.split(' '));
const told: ReadonlySet<ProgrammeKind> = new Set(['exercise', 'operation', 'mission', 'coalition']);
const longestName = 4;
/** So many words stand between the verb and the head at most. */
const reach = 8;

/** A sentence that opens with a name and says what it is; what stands behind a small link (`a base for …`) it is not. */
export function definedIn(scene: Scene, heads: Heads): Sighting[] {
  const { words, vocabulary } = scene;
  let next = 0;
  while (next < longestName && isNameWord(scene, words[next])) next += 1;
  if (next > 0 && /^(?:20)?\d\d$/.test(words[next]?.key ?? '')) next += 1;
  if (next < 2 || !copulas.has(words[next]?.key ?? '') || words[next - 1]?.gap !== 'space') return [];
  for (let at = next + 1; at < Math.min(words.length, next + reach); at += 1) {
    const word = words[at];
    if (word === undefined || (vocabulary.stops.has(word.key) && !articles.has(word.key))) return [];
    const head = heads.at(words, at);
    if (head !== null && told.has(head.value) && word.shape === 'lower')
      return [sightingOf(words, [0, next], head.value)];
  }
  return [];
}

function isNameWord(scene: Scene, word: Word | undefined): word is Word {
  return (
    isCapital(word) &&
    word.bare === word.end &&
    !scene.vocabulary.stops.has(word.key) &&
    scene.statesAt(word).length === 0 &&
    !scene.isOrganisation(word)
  );
}

/** Behind these a dated name is one of something that forces take part in. */
const partaking =
  /^(?:in|at|during|for|of|exercise|exercises|and|to|joins|joined|hosted|hosts|i|vid|under|bei|während|à|w|в|у|на)$/;
const forces =
  /^(?:exercis|train|drill|manoeuv|maneuv|troop|soldier|forces?$|units?$|navy$|navies|army$|armies|battalion|brigade|personnel|deploy|ships?$|aircraft|participat|sailors|marines)/;
const inPublic =
  /^(?:conference|forum|summit|games|award|awards|vision|strategy|agenda|plan|expo|festival|congress|report|exhibition|symposium|week|day|days|year|dialogue|cup|championship|olympics?|budget|act|resolution|article|horizon|protocol|federation|school|programme|program|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)$/;
/** Years around that of the release which a name may bear. */
const yearsAround = 3;

/** Two or three capital words and a year near that of the release, where forces take part in it: `joined Grey Heron 26`. */
export function datedIn(scene: Scene, heads: Heads, published: string | null): Sighting[] {
  const { words } = scene;
  if (!words.some(({ key }) => forces.test(key))) return [];
  const found: Sighting[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const year = words[at];
    const joined = year === undefined ? undefined : /^\p{Lu}\p{L}+[-‑]((?:20)?\d\d)$/u.exec(year.text)?.[1];
    if (joined !== undefined && isNear(Number(joined.slice(-2)), published)) {
      const name = datedName(scene, heads, [at, at + 1]);
      if (name !== null) found.push(name);
      continue;
    }
    if (year === undefined || !/^(?:20)?\d\d$/.test(year.text.slice(0, year.bare - year.start))) continue;
    if (!isNear(Number(year.key.slice(-2)), published)) continue;
    const name = datedName(scene, heads, [at, at]);
    if (name !== null) found.push(name);
  }
  return found;
}

/** Up to three capital words that end at a year, or hold it in their last (`Grey Heron-26`), as the name of something that forces take part in. */
function datedName(scene: Scene, heads: Heads, [at, own]: [number, number]): Sighting | null {
  const { words, vocabulary } = scene;
  let first = at;
  while (
    first > 0 &&
    own - first < 3 &&
    words[first - 1]?.gap === 'space' &&
    heads.at(words, first - 1) === null &&
    isNameWord(scene, words[first - 1])
  )
    first -= 1;
  const name = words.slice(first, own);
  const before = words[first - 1];
  const isName =
    name.length > 1 &&
    name.every(({ key, shape }) => !inPublic.test(key) && shape !== 'initial') &&
    vocabulary.role.at(words, first) === null &&
    (before === undefined || partaking.test(before.key) || before.gap === 'comma');
  return isName ? sightingOf(words, [first, at + 1], 'exercise') : null;
}

function isNear(year: number, published: string | null): boolean {
  if (published === null) return year >= 10 && year < 50;
  return Math.abs(Number(published.slice(2, 4)) - year) <= yearsAround;
}
