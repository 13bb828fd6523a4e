/** Surnames: what they sound like in either script, and which of many are one name in another spelling, language or case. */
import { distance } from 'fastest-levenshtein';
import { remembered } from './remember.ts';
import { asRomanised, levelSpelling, romanise } from './romanise.ts';

function readSound(word: string): string {
  const latin = asRomanised(romanise(word) ?? word)
    .replace(/^uo(?=[aeiou])/, 'v')
    .replace(/ph/g, 'f')
    .replace(/(?<=[tdrgk])h/g, '')
    .replace(/ck/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/shch|szcz|sch|sh|ch|sz|cz|zh|ts|z/g, 's')
    .replace(/ou|oo/g, 'u')
    .replace(/au|eau|ow(?=[^aeiou]|$)/g, 'o')
    .replace(/e[iy]|a[iy]|ee|ea/g, 'e')
    .replace(/h(?![aeiouy])/g, '');
  return levelSpelling(latin);
}

/**
 * What a folded word in either script sounds like, roughly: one spelling for what languages write in their own letters
 * (`Šoigu`, `Choïgou`, `Szojgu`; `Austin`, `Остін`). Hissing sounds are one.
 */
export const soundOf = remembered(readSound);

/** Names shorter than this sound alike by chance. */
const shortestSound = 5;

const isCyrillic = (word: string): boolean => romanise(word) !== null;

/** Do these folded names sound the same, in whichever script and language they are written, the one in Cyrillic in any case? */
export function soundsAlike(one: string, other: string): boolean {
  const [first, second] = [soundOf(one), soundOf(other)];
  if (Math.min(first.length, second.length) < shortestSound) return false;
  if (first === second) return true;
  if (isCyrillic(one) === isCyrillic(other)) return false;
  const [spelt, declined] = isCyrillic(one) ? [second, first] : [first, second];
  return declined.startsWith(spelt) && caseEndings.includes(declined.slice(spelt.length));
}

/** What a Cyrillic surname's case adds to its sound. */
const caseEndings = ['a', 'u', 'e', 'o', 'om', 'em', 'i', 'ovi', 'evi'];

/** A surname in the letters that a question may be typed in. */
export interface Spelt {
  surname: string;
  /** In Latin letters. */
  latin: string;
}

/**
 * Surnames by what they sound like; those that are adjectives by their stem; all by their script and first Latin letter.
 * A large desk has tens of thousands: those of one sound or stem stand in one text, and those in Latin letters as they are.
 */
interface Heard {
  size: number;
  sounds: Map<string, string>;
  stems: Map<string, string>;
  latin: Map<string, string[]>;
  cyrillic: Map<string, Spelt[]>;
}
const heard = new WeakMap<ReadonlySet<string>, Heard>();
const between = '\n';

/** A set that has grown is heard from where it ended: surnames are only ever added. */
function hear(surnames: ReadonlySet<string>): Heard {
  const known = heard.get(surnames) ?? {
    size: 0,
    sounds: new Map(),
    stems: new Map(),
    latin: new Map(),
    cyrillic: new Map(),
  };
  heard.set(surnames, known);
  if (known.size === surnames.size) return known;
  for (const surname of surnames.values().drop(known.size)) {
    join(known.sounds, readSound(surname), surname);
    const stem = stemOfCase(surname);
    if (stem !== null) join(known.stems, stem, surname);
    const latin = romanise(surname);
    if (latin === null) pushTo(known.latin, surname[0] ?? '', surname);
    else pushTo(known.cyrillic, latin[0] ?? '', { surname, latin });
  }
  known.size = surnames.size;
  return known;
}

/** Most surnames are spelt as they sound, and alone: one text stands in memory for both. A list for each, as in `lists.ts`, would take more room. */
function join(kept: Map<string, string>, key: string, surname: string): void {
  const others = kept.get(key);
  kept.set(key === surname ? surname : key, others === undefined ? surname : others + between + surname);
}

/** Lists of a letter are long: one that was copied for each name, as `lists.ts` does, would take time by the square. */
function pushTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key) ?? [];
  list.push(item);
  lists.set(key, list);
}

const keptUnder = (kept: Map<string, string>, key: string): string[] => kept.get(key)?.split(between) ?? [];

/**
 * Those of the folded surnames that sound like a folded name (`soundsAlike`) or are another case of it, in no order.
 * A set is read once for as long as it lives, so that many surnames cost a question little; it may grow meanwhile.
 */
export function alikeAmong(surnames: ReadonlySet<string>, name: string): string[] {
  const { sounds, stems } = hear(surnames);
  const sound = soundOf(name);
  const cut = caseEndings.filter((end) => sound.endsWith(end)).map((end) => sound.slice(0, -end.length));
  const near = [sound, ...cut, ...caseEndings.map((end) => sound + end)];
  const stem = stemOfCase(name);
  const alike = near.flatMap((one) => keptUnder(sounds, one).filter((surname) => soundsAlike(name, surname)));
  return [...new Set([...alike, ...(stem === null ? [] : keptUnder(stems, stem))])];
}

/** The surnames in that script that begin with a letter in Latin spelling, read once as for `alikeAmong`. */
export function beginningWith(
  surnames: ReadonlySet<string>,
  letter: string,
  script: 'latin' | 'cyrillic',
): readonly Spelt[] {
  const { latin, cyrillic } = hear(surnames);
  if (script === 'cyrillic') return cyrillic.get(letter) ?? [];
  return latin.get(letter)?.map((surname) => ({ surname, latin: surname })) ?? [];
}

/** The surnames in the other script that are this folded one, give or take a letter (`isNearInScripts`), read once as for `alikeAmong`. */
export function nearInOtherScript(surnames: ReadonlySet<string>, name: string): string[] {
  const { latin, cyrillic } = hear(surnames);
  const romanised = romanise(name);
  const level = levelSpelling(romanised ?? asRomanised(name));
  /** Letters are written as one another at the beginning of a name. */
  const under = <Item>(lists: Map<string, Item[]>): Item[] =>
    [...lists].flatMap(([letter, list]) => (levelSpelling(letter) === level[0] ? list : []));
  if (romanised !== null)
    return under(latin).filter((surname) => isNearInLatin(levelSpelling(asRomanised(surname)), level));
  const isNear = (one: Spelt): boolean => isNearInLatin(level, levelSpelling(one.latin));
  return under(cyrillic)
    .filter(isNear)
    .map(({ surname }) => surname);
}

/** Are these folded surnames one name: the same word, or two that sound alike in their scripts and languages, in any case? */
export function sameSurname(one: string, other: string): boolean {
  if (one === other || soundsAlike(one, other)) return true;
  const stem = stemOfCase(one);
  return (stem !== null && stem === stemOfCase(other)) || isNearInScripts(one, other);
}

/** Is one of these folded surnames in Cyrillic and the other, in Latin letters, what it is written as, give or take a letter? */
export function isNearInScripts(one: string, other: string): boolean {
  const [first, second] = [romanise(one), romanise(other)];
  const spelt = first ?? second;
  if (spelt === null || (first !== null && second !== null)) return false;
  return isNearInLatin(levelSpelling(asRomanised(first === null ? one : other)), levelSpelling(spelt));
}

/** The same of a Latin name and one written in Latin letters, both in one spelling for each sound. */
function isNearInLatin(latin: string, sound: string): boolean {
  if (latin.length < 4 || latin[0] !== sound[0]) return false;
  const allowed = latin.length < 6 ? 0 : 1;
  if (allowed === 1 && sound.startsWith(latin)) return true;
  return Math.abs(latin.length - sound.length) <= allowed && distance(latin, sound) <= allowed;
}

/** Endings of Slavic surnames that are adjectives (`-sky`, `-skogo`, `-skiego`), in the level spelling. */
const adjectival = /^(.{2,}[sz]k)(?:i|y|a|u|o|ogo|oho|omu|im|om|oi|ego|emu|is)$/;

/** What a surname that is an adjective keeps in all its cases; null for another. */
function stemOfCase(name: string): string | null {
  return adjectival.exec(levelSpelling(romanise(name) ?? asRomanised(name)))?.[1] ?? null;
}
