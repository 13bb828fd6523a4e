/** Words of like meaning, in one language or two. */

import { fold } from '../../../domain/fold.ts';
import { addTo } from '../../../domain/lists.ts';
import { placeNames, placeSpellings } from '../../../domain/placenames.ts';
import { onceEach } from '../../../domain/remember.ts';
import { furtherDeedMeaningsOf } from '../../lexicon/further-deeds.ts';
import { furtherThingMeaningsOf } from '../../lexicon/further-things.ts';
import { furtherWordMeaningsOf } from '../../lexicon/further-words.ts';
import { meaningsOf } from '../../lexicon/glossary.ts';
import { commonMeaningsOf } from '../../lexicon/glossary-common.ts';
import { verbMeaningsOf } from '../../lexicon/glossary-verbs.ts';
import rewordings from '../../lexicon/rewordings.json' with { type: 'json' };
import { columnOf, furtherColumns, type Meanings } from '../../lexicon/rows.ts';
import synonyms from '../../lexicon/synonyms.json' with { type: 'json' };
import { stemOf, type Token } from './tokens.ts';

let groups: Map<string, readonly number[]> | null = null;

/** The groups of each word and of its stem that a claim may be told with: words of the same meaning, none that are merely related. Read on first use: stemming the list takes a good part of a start. */
function groupsOf(): ReadonlyMap<string, readonly number[]> {
  if (groups !== null) return groups;
  const made = new Map<string, readonly number[]>();
  for (const [group, words] of [...synonyms.same, ...rewordings.same].entries())
    for (const word of new Set(words.split(' ').flatMap((one) => [fold(one), stemOf(fold(one))])))
      addTo(made, word, group);
  groups = made;
  return made;
}

const meanings = (token: Token): readonly number[] => [
  ...(groupsOf().get(token.fold) ?? []),
  ...(token.stem === token.fold ? [] : (groupsOf().get(token.stem) ?? [])),
];

let kinds: Map<string, ReadonlySet<string>> | null = null;

/** The kinds of what a word names, each by its stem: of `ships` frigates and tugs. Read on first use, as the groups are. */
function kindsOf(word: string): ReadonlySet<string> | undefined {
  kinds ??= new Map(
    Object.entries(rewordings.kinds).flatMap(([names, kind]) => {
      const stems = new Set(kind.split(' ').map((one) => stemOf(fold(one))));
      return names.split(' ').map((name) => [name, stems] as const);
    }),
  );
  return kinds.get(word);
}

/** Does the word stand in the list of synonyms, and so mean a thing or a deed rather than name somebody? */
export const meansThing = (folded: string): boolean => listedWords().has(folded);

let listed: ReadonlySet<string> | null = null;
function listedWords(): ReadonlySet<string> {
  listed ??= new Set([
    ...synonyms.same.flatMap((words) => words.split(' ').flatMap((one) => [fold(one), stemOf(fold(one))])),
    ...synonyms.related.flatMap((words) => words.split(' ').map(fold)),
  ]);
  return listed;
}

// `zweithöchste` is not `höchste`.
const counting =
  /^(?:zweit|dritt|viert|fünft|nast|näst|second|third|toiseksi|kilo|cent[ia]|mill?i|mega|giga|hect?o|кило|санти|милли|кіло|санти|мілі|vice|vize|anti|contre|gegen|non)/;

const derived =
  /^(?:e|es|ed|ings?|s|ion|ions|ation|ations|action|ition|ment|ments|ance|ence|al|ally|ive|y|ies|ied|ying|ful|fully|able|ible)?$/;
const shortestRoot = 5;

/** `satisfied` and `satisfaction`, `invited` and `invitation`: one root with two endings that English derives words by, neither of who does it. */
function isDerived(a: string, b: string): boolean {
  if (a[0] !== b[0] || a[4] !== b[4] || a.length < shortestRoot + 2 || b.length < shortestRoot + 2)
    return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  for (let root = shared; root >= Math.max(shortestRoot, shared - 1); root--)
    if (derived.test(a.slice(root)) && derived.test(b.slice(root))) return true;
  return false;
}

/** In languages that write compounds as one word, a part of one tells of the same thing. */
const shortestPart = 6;

/** Does a claim's word mean what a word of its evidence does: by the lists of synonyms, as a wider word for its kind (`ships` of frigates), or one a part of the other? */
export function sameMeaning(a: Token, b: Token): boolean {
  const [short, long] = a.fold.length <= b.fold.length ? [a.fold, b.fold] : [b.fold, a.fold];
  const bare = short.length > shortestPart ? short.replace(/s$/, '') : short;
  if (short.length >= shortestPart && long.includes(bare) && !counting.test(long)) return true;
  if (isDerived(a.fold, b.fold) || kindsOf(a.fold)?.has(b.stem) === true) return true;
  const wanted = meanings(a);
  return wanted.length > 0 && meanings(b).some((group) => wanted.includes(group));
}

const glossaries = [meaningsOf, commonMeaningsOf, verbMeaningsOf];

/** Read in their languages alone: so many beginnings would meet words of any other. */
const further = [furtherDeedMeaningsOf, furtherThingMeaningsOf, furtherWordMeaningsOf];

/** The rows of a word in the glossaries that any text may be held against. */
const near = onceEach((word: string): readonly Meanings[] => glossaries.map((of) => of(word)), 20_000);

/** Does the language stand in the glossaries of further languages? They are not read for any other. */
const isFurther = (language: string | null): boolean => {
  const column = columnOf(language);
  return column !== null && column !== 'en' && furtherColumns.includes(column);
};

/** The rows of a folded word, in each glossary; of a compound also those of its second half: `försvarssamarbete`, `противоракетной`. */
const rowsOf = (word: string, language: string | null = null): readonly Meanings[] =>
  language === null ? near(word) : rowsIn(language)(word);

const rowsIn = onceEach((language: string) => {
  const read = isFurther(language) ? [...glossaries, ...further] : glossaries;
  return onceEach((word: string): readonly Meanings[] => {
    const halves = secondHalves(word);
    return read.map((of) => {
      const own = of(word, { language });
      const inner = halves.flatMap((half) => of(half, { language, shortest: shortestHalf }).other);
      return inner.length === 0 ? own : { english: own.english, other: [...own.other, ...inner] };
    });
  }, 20_000);
});

/** The rows of an English word held against one of this language. */
const englishRows = (word: string, language: string | null): readonly Meanings[] =>
  isFurther(language) ? furtherRows(word) : near(word);

const furtherRows = onceEach(
  (word: string): readonly Meanings[] => [
    ...near(word),
    ...further.map((of) => ({ english: of(word).english, other: [] })),
  ],
  20_000,
);

const shortestHead = 4;
const shortestHalf = 5;

/** What may be the second half of a compound. */
const secondHalves = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - shortestHead - shortestHalf + 1) }, (_, at) =>
    word.slice(at + shortestHead),
  );

/** Do two words of different languages mean the same, by the glossaries: `anskaffa` and `buy`? A word denied by its beginning (`neplāno`) is read without it. The second is read in its language alone, where that is known. */
export const translates = (a: string, b: string, language: string | null = null): boolean =>
  meansAlike(a, b, language) || (/^ne\p{L}{4}/u.test(b) && meansAlike(a, b.slice(2), language));

function meansAlike(a: string, b: string, language: string | null): boolean {
  const theirs = rowsOf(b, language);
  return englishRows(a, language).some((mine, which) => {
    const { english = [], other = [] } = theirs[which] ?? {};
    return (
      mine.english.some((row) => other.includes(row)) ||
      mine.other.some((row) => english.includes(row) || other.includes(row))
    );
  });
}

/** One place in two languages, or a case of it: `Tampere` and `Tammerfors`, `Mitauissa`. */
export function samePlace(a: string, b: string): boolean {
  return (
    a === b ||
    placeNames(a).some((stem) => b.startsWith(stem) && b.length - stem.length <= longestCase) ||
    placeSpellings(a).some((name) => isCaseOfShort(name, b))
  );
}

const shortName = /^\p{L}{3}[aeiouyа-яіеї]$/u;
const caseOfShort =
  /^(?:oje|os|ai?|e|es|ei|ie?|u|ys?|o[mu]?|st?|sse|ga|le|lt|ssa|sta|an|aan|lle|n|ju|и|е|у|ой|і|ою)$/u;

/** `Rygoje` of `Ryga`: of a name so short only its last letter changes. */
const isCaseOfShort = (name: string, word: string): boolean =>
  shortName.test(name) && word.startsWith(name.slice(0, 3)) && caseOfShort.test(word.slice(3));

const longestCase = 5;

/** Does a word tell something in English by the glossaries, and nothing in another language, or in this one? */
export function isEnglishAlone(word: string, language: string | null = null): boolean {
  const told = language === null ? near(word) : rowsOf(word, language);
  return told.some(({ english }) => english.length > 0) && told.every(({ other }) => other.length === 0);
}

/** Does an English word name a thing of defence co-operation, and no deed? */
export const isDefenceThing = (word: string): boolean =>
  meaningsOf(word).english.length > 0 && verbMeaningsOf(word).english.length === 0;

/** Does a word tell something in other languages by the glossaries, and nothing in English? */
export function isOtherAlone(word: string): boolean {
  const told = near(word);
  return told.some(({ other }) => other.length > 0) && told.every(({ english }) => english.length === 0);
}

/** Do two words of one language other than English mean the same, by the glossaries? */
export const sharesMeaning = (a: string, b: string, language: string | null = null): boolean => {
  const theirs = rowsOf(b, language);
  return rowsOf(a, language).some(({ other }, which) =>
    other.some((row) => theirs[which]?.other.includes(row) === true),
  );
};
