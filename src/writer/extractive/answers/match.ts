/** Matching: how nearly a word of a release means a word of a question, over inflections, spellings, languages and scripts. */
import { distance } from 'fastest-levenshtein';
import { monthOf } from '../../../domain/calendar.ts';
import { fold } from '../../../domain/fold.ts';
import { addTo } from '../../../domain/lists.ts';
import { placeNames } from '../../../domain/placenames.ts';
import { asRomanised, levelSpelling, romanise } from '../../../domain/romanise.ts';
import { soundOf } from '../../../domain/surnames.ts';
import { searchWords } from '../../../domain/words.ts';
import { type Beginning, columnOf, columns } from '../../lexicon/rows.ts';
import { alikeAbroad, doerOf, isCommon, likewise, likewiseIn, synonymsOf } from './meanings.ts';
import { numberNamed, withoutOrdinal } from './numbernames.ts';

/**
 * How nearly a word of a text, folded or not, means each term: 1 is the same word. Only terms it means are listed. In a
 * text of a known language words mean what they mean there or in English, which is quoted everywhere.
 */
export type Matcher = (word: string, language?: string | null) => readonly Hit[];

export interface Hit {
  term: number;
  weight: number;
  /** By the word itself or a translation, not by an English word that may stand for it. */
  sure: boolean;
}

interface Pattern extends Omit<Beginning, 'language'> {
  /** Null for what is the same in all: names, numbers, the word itself. */
  language: string | null;
  term: number;
  weight: number;
  /** Compounds may hold it further in: `luftvärnssystem`. */
  inside: boolean;
  /** The name of a place: no English word in small letters is one. */
  place?: true;
}

/** Beginnings shorter than this are too common within other words to be looked for inside compounds. */
const shortestInside = 5;
const shortestCompound = 9;
const longestWord = 100;
const ascii = /^[A-Za-z0-9]{1,100}$/;
/** Names of units and projects are put together from beginnings: `MULTIBRIG` is a brigade. */
const compound = /^\p{Lu}{7,40}$/u;

/**
 * Prepares matching against the terms (folded words of a question). Words met again are looked up, not judged again. From
 * `names` on the terms are surnames: they mean nothing but themselves (no `Bergman` is a mountain).
 */
export function createMatcher(terms: readonly string[], names = terms.length): Matcher {
  const patterns = terms.flatMap((term, index) =>
    index < names ? patternsOf(term, index) : ownOf(term, index),
  );
  const everywhere = laidOut(patterns);
  // A text in English asks for no other language's words.
  const layouts = new Map<string | null, Layout>([
    [null, everywhere],
    ['en', everywhere],
  ]);
  const layoutOf = (language: string | null): Layout => {
    const known = layouts.get(language);
    if (known !== undefined || language === null) return known ?? everywhere;
    const added = terms.slice(0, names).flatMap((term, index) => patternsIn(language, term, index));
    const layout = added.length === 0 ? everywhere : laidOut([...patterns, ...added]);
    layouts.set(language, layout);
    return layout;
  };
  const rare = terms.map((term, index) => index >= names || !isCommon(term));
  const sounds = terms.map((term, index) =>
    term.length >= shortestInside && rare[index] ? levelSpelling(term) : null,
  );
  const romanised = terms.map(asRomanised);
  const otherScript = terms.map((term, index) =>
    term.length >= shortestInside && rare[index]
      ? { sound: soundOf(term), cyrillic: romanise(term) !== null }
      : null,
  );
  const stems = terms.map((term) => searchWords(term).join(' '));
  const months = terms.map((term) => (ambiguous.test(term) ? null : monthOf(term)));
  const dated = months.some((month) => month !== null);
  const byLanguage = new Map<string | null, Map<string, readonly Hit[]>>();
  const nothing: readonly Hit[] = [];
  return (raw, written = null) => {
    const language = languageOf(written);
    const known = byLanguage.get(language) ?? new Map<string, readonly Hit[]>();
    byLanguage.set(language, known);
    const before = known.get(raw);
    if (before !== undefined) return before;
    const word = withoutOrdinal(ascii.test(raw) ? raw.toLowerCase() : fold(raw.slice(0, longestWord)));
    const best = new Map<number, number>();
    const surely = new Set<number>();
    const note = (term: number, weight: number, sure = true): void => {
      if (weight > (best.get(term) ?? 0)) best.set(term, weight);
      if (sure) surely.add(term);
    };
    // A name may be written with any ending; an English word has few.
    const plain = language === 'en' && /^\p{Ll}/u.test(raw);
    judge(word, { trust: 1, language, plain }, note);
    const month = dated ? monthOf(word) : null;
    if (month !== null) for (const [index, known] of months.entries()) if (known === month) note(index, 0.9);
    const latin = romanise(word);
    if (word.length >= shortestInside && otherScript.some((term) => term?.cyrillic === (latin === null))) {
      const sound = soundOf(word);
      for (const [index, term] of otherScript.entries())
        if (term?.cyrillic === (latin === null) && term.sound === sound) note(index, 0.8);
    }
    if (latin !== null) {
      judge(latin, { trust: 0.85, language: 'en', plain: false }, note);
      for (const [index, term] of romanised.entries()) if (sameName(term, latin)) note(index, 0.8);
    } else if (word.length >= shortestInside) {
      const sound = levelSpelling(word);
      for (const [index, known] of sounds.entries()) if (known !== null && known === sound) note(index, 0.85);
    }
    if (compound.test(raw)) {
      for (const [index, term] of terms.entries()) {
        if (term.length >= 6 && word.includes(term.slice(0, 4))) note(index, 0.6);
      }
    }
    const hits =
      best.size === 0
        ? nothing
        : [...best].map(([term, weight]) => ({ term, weight, sure: surely.has(term) }));
    known.set(raw, hits);
    return hits;
  };

  function judge(
    word: string,
    { trust, language, plain }: { trust: number; language: string | null; plain: boolean },
    note: (term: number, weight: number, sure?: boolean) => void,
  ): void {
    const { heads, inner } = layoutOf(language);
    for (const pattern of heads.get(word.slice(0, 2)) ?? []) {
      const { stem, whole, english, term, weight } = pattern;
      if (!speaks(language, pattern.language) || (plain && pattern.place)) continue;
      if (whole ? word === stem : word.startsWith(stem)) note(term, weight * trust, !english);
    }
    for (const [index, term] of terms.entries()) {
      if (term[0] !== word[0]) continue;
      if (term === word || term === `${word}s` || word === `${term}s`) note(index, trust);
      else if (akin(term, word, plain) || (rare[index] && inflected(term, word, plain)))
        note(index, 0.85 * trust);
      else if (term[1] === word[1] && sameStem(word, stems[index] ?? '')) note(index, trust);
    }
    if (word.length < shortestCompound) return;
    for (const { stem, term, weight, language: of } of inner) {
      const at = speaks(language, of) ? word.indexOf(stem, 2) : -1;
      // The last part of a compound is what it is: `artillerigranater` are shells.
      if (at >= 0) note(term, (word.length - at - stem.length <= 3 ? 0.95 : 0.8) * weight * trust);
    }
  }
}

/** Months that are other words as well. */
const ambiguous = /^(?:may|march|mars|mai|maj|mart|juin|sep|dec|jan|mar|set)$/;

/** Words whose first letters are these, in order, with no more than a small word between: `Defense Cooperation Agreement` for `dca`. */
export function initialsPattern(letters: string): RegExp {
  const capitals = letters.toUpperCase();
  // `EUMAM` is of the EU, whose own letters stay together.
  const [, body = '', rest = capitals] = /^(EU|UN)(.{2,})$/.exec(capitals) ?? [];
  const parts = [...rest].map((letter) => `${letter}[\\p{L}-]{1,40}`);
  const words =
    body === ''
      ? parts
      : [`(?:${body}|${[...body].map((letter) => `${letter}[\\p{L}-]{1,40}`).join(' ')})`, ...parts];
  return new RegExp(`(?<![\\p{L}])${words.join('[ -](?:(?:of|for|and|the|on|in) ){0,2}')}`, 'u');
}

/**
 * Do the glossaries tell most deeds in this language? Of one told in another little is known: those of further languages
 * hold few of its ways to tell a deed.
 */
export function knowsDeeds(language: string | null): boolean {
  const column = languageOf(language);
  return language === null || (column !== null && (columns.includes(column) || column in neighbours));
}

/** The column of the glossaries that a text's language is in; null for a language that has none. */
const languageOf = (written: string | null): string | null => columnOf(written?.slice(0, 2) ?? null);

/** Does a word of that column stand in a text of this language? Neighbours are taken for each other. */
function speaks(language: string | null, of: string | null): boolean {
  return (
    language === null ||
    of === null ||
    of === 'en' ||
    of === language ||
    (neighbours[language]?.includes(of) ?? false)
  );
}

/** Danish and Norwegian are read with the Swedish words as well. */
const neighbours: Readonly<Record<string, readonly string[]>> = { ru: ['uk'], uk: ['ru'], da: ['sv'] };

/** The patterns by the two letters they begin with, and those that compounds may hold. */
interface Layout {
  heads: ReadonlyMap<string, readonly Pattern[]>;
  inner: readonly Pattern[];
}

function laidOut(patterns: readonly Pattern[]): Layout {
  const heads = new Map<string, Pattern[]>();
  for (const pattern of patterns) addTo(heads, pattern.stem.slice(0, 2), pattern);
  return {
    heads,
    inner: patterns.filter(({ inside, stem }) => inside && stem.length >= shortestInside),
  };
}

/** What the glossaries that are read for texts of other languages alone know of a term in this one. */
function patternsIn(language: string, term: string, index: number): Pattern[] {
  const doer = doerOf(term);
  const doers = doer === null ? [] : [...likewise(doer), ...likewiseIn(language, doer)];
  return [
    ...likewiseIn(language, term).map((word) => ({ ...word, weight: 0.85, inside: !word.whole })),
    ...doers
      .filter((word) => word.language === language)
      .map((word) => ({ ...word, weight: 0.75, inside: false })),
  ].map((word) => ({ ...word, term: index }));
}

function patternsOf(term: string, index: number): Pattern[] {
  const synonyms = likewise(term);
  const likeMeant = synonymsOf(term).map((stem) => ({ stem, whole: true, english: true, language: 'en' }));
  const places = placeNames(term).map((stem) => ({
    ...{ stem, whole: false, english: false },
    language: null,
  }));
  return [
    ...synonyms.map((beginning) => ({ ...beginning, term: index, weight: 0.9, inside: !beginning.whole })),
    ...alikeAbroad(term).map((beginning) => ({
      ...{ ...beginning, term: index },
      ...{ weight: likeness, inside: false },
    })),
    ...likeMeant.map((word) => ({ ...word, term: index, weight: likeness, inside: false })),
    ...places.map((name) => ({ ...name, term: index, weight: 0.95, inside: false, place: true as const })),
    ...numberNamed(term).map((stem) => ({
      ...{ stem, whole: true, english: false, language: null },
      ...{ term: index, weight: 0.9, inside: false },
    })),
    ...ownOf(term, index),
  ];
}

/** The word itself as a beginning, where it is long enough for one. */
function ownOf(term: string, index: number): Pattern[] {
  if (term.length < shortestInside) return [];
  // Compounds of other languages hold the thing without the plural it was asked in.
  const stem = /[^suia]s$/.test(term) && term.length > shortestInside ? term.slice(0, -1) : term;
  return [{ stem, whole: false, english: false, language: null, term: index, weight: 0.95, inside: true }];
}

/** A word that may stand for another (`send` for `deploy`) tells less of it than a translation, and counts nothing: rounds are no howitzers. */
export const likeness = 0.6;

/** Endings of English words: one in which another word ends is none of its forms (`constanta`, `constant`). */
const englishEnding =
  /^(?:e?s|e|e?d|ing|e?rs?|ors?|a?t?ions?|ments?|al|ally|ly|y|ie[sd]|ity|ive|[ae]nces?|[ae]nt|[ai]ble|ices?|ful|ness|ism|ists?|i?ans?|n|ese)?$/;

/** Inflections of one word: they share their beginning and differ in a short ending, of a `plain` word in an English one. */
function akin(term: string, word: string, plain: boolean): boolean {
  const shorter = Math.min(term.length, word.length);
  if (shorter < 5 || Math.abs(term.length - word.length) > 4) return false;
  let shared = 0;
  while (shared < shorter && term[shared] === word[shared]) shared += 1;
  return (
    shared >= Math.max(5, Math.ceil(0.8 * shorter)) &&
    Math.max(term.length, word.length) - shared <= 4 &&
    (!plain || (englishEnding.test(term.slice(shared)) && englishEnding.test(word.slice(shared))))
  );
}

/** A name in two scripts: letters have no one spelling in the other. */
function sameName(term: string, latin: string): boolean {
  if (term.length < 5 || Math.abs(term.length - latin.length) > 3) return false;
  const allowed = term.length < 7 ? 1 : 2;
  return distance(term, latin.slice(0, term.length + 1)) <= allowed || distance(term, latin) <= allowed;
}

/** A short name in another case: `Adazi`, `Adazu`. */
function inflected(term: string, word: string, plain: boolean): boolean {
  return (
    (!plain || (englishEnding.test(term.slice(4)) && englishEnding.test(word.slice(4)))) &&
    term.length === 5 &&
    word.length >= 5 &&
    word.length <= 7 &&
    term.slice(0, 4) === word.slice(0, 4) &&
    /^[aeiouys]/.test(term.slice(4)) &&
    /^[aeiouys]/.test(word.slice(4))
  );
}

function sameStem(word: string, stem: string): boolean {
  return stem !== '' && searchWords(word).join(' ') === stem;
}
