/** Place names: the ways in which languages spell one place, so that a question in one meets releases in others. */
import { distance } from 'fastest-levenshtein';
import places from './data/places.json' with { type: 'json' };
import { fold } from './fold.ts';
import { levelSpelling, romanise } from './romanise.ts';

/** What a name keeps in all its spellings, without the endings of cases. */
interface Spelling {
  /** Folded. */
  name: string;
  /** The folded name without its ending: a beginning of all its cases. */
  stem: string;
  sound: string;
}

let known: Map<string, Spelling[]> | null = null;

/** The folded spellings of this folded one-word place in other languages (`kyiv`: `kiev`, `kijow`, `киев`…); empty for what is no known place. */
export function placeSpellings(word: string): string[] {
  return spellingsOf(word)
    .map(({ name }) => name)
    .filter((name) => name !== word);
}

/** Is this folded word a one-word place that is known, in any of its spellings? */
export function isPlace(word: string): boolean {
  known ??= readPlaces();
  return known.has(word);
}

/** Beginnings of the folded spellings of this folded one-word place in other languages (`kyiv`: `kiev`, `kyjiv`, `киев`…); empty for what is no known place. */
export function placeNames(word: string): string[] {
  const stems = spellingsOf(word).map(({ stem }) => stem);
  return [...new Set(stems)].filter((stem) => stem !== word);
}

function spellingsOf(word: string): Spelling[] {
  known ??= readPlaces();
  const there = known.get(word);
  if (there === undefined) return [];
  const sound = levelStem(word);
  const same = exonyms.find((names) => names.includes(word)) ?? [];
  return there.filter(
    (other) =>
      same.includes(other.name) ||
      (other.sound[0] === sound[0] &&
        distance(other.sound, sound) <= Math.max(1, Math.floor(sound.length * 0.4))),
  );
}

/** Names of one place that sound apart, folded. */
const exonyms: readonly (readonly string[])[] = [
  ['stockholm', 'stockholms', 'stokholmas', 'stokholma', 'sztokholm', 'tukholma', 'стокгольм'],
  ['helsinki', 'helsingfors', 'helsinkis', 'хельсинки', 'гельсінкі'],
  ['turku', 'abo', 'турку'],
  ['munich', 'munchen', 'monachium', 'мюнхен', 'miunchenas', 'minhene'],
  ['cologne', 'koln', 'kolonia', 'кельн'],
  ['vienna', 'wien', 'vienne', 'wieden', 'vine', 'becs', 'вена', 'відень', 'viden'],
  ['lviv', 'lwow', 'lemberg', 'львов', 'львів'],
  ['beijing', 'peking', 'pekin', 'pekinas', 'пекин', 'пекін'],
  ['rome', 'roma', 'rzym', 'rooma'],
  ['gdansk', 'danzig'],
  ['wroclaw', 'breslau'],
  ['vilnius', 'wilno', 'wilna', 'вильнюс', 'вільнюс'],
  ['chisinau', 'kischinau', 'kiszyniow', 'kisiniovas', 'kisineva', 'кишинев', 'кишинів'],
  ['athens', 'athen', 'athenes', 'aten', 'ateny', 'ateena', 'atenai', 'atenas', 'афины', 'афіни'],
  ['geneva', 'geneve', 'genf', 'genewa', 'zeneva', 'женева'],
  ['tallinn', 'reval', 'talinas', 'таллинн', 'таллін'],
];

/** Of each one-word name the spellings of its state's places. */
function readPlaces(): Map<string, Spelling[]> {
  const byName = new Map<string, Spelling[]>();
  for (const names of Object.values<string[]>(places)) {
    const single = names.map(fold).filter((name) => /^[\p{L}]{4,}$/u.test(name));
    const spellings = single.map((name) => ({ name, stem: stemOf(name), sound: levelStem(name) }));
    for (const name of single) byName.set(name, spellings);
  }
  return byName;
}

function stemOf(name: string): string {
  const bare = name.replace(/(?:as|is|us|[aeiouyаеиоуя])$/u, '');
  return bare.length >= 4 ? bare : name;
}

function levelStem(name: string): string {
  return levelSpelling(stemOf(romanise(name) ?? name));
}
