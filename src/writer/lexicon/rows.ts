/** How glossaries are read: rows of beginnings of words, one meaning a row and one language a column. */
import { fold } from '../../domain/fold.ts';
import { addTo } from '../../domain/lists.ts';

/** The beginning of a word, or with `whole` all of it, folded. */
export interface Beginning {
  stem: string;
  whole: boolean;
  english: boolean;
  /** Of its column. */
  language: string;
}

/** The languages of the columns. */
export const columns: readonly string[] = ['en', 'de', 'sv', 'fr', 'pl', 'lt', 'lv', 'et', 'fi', 'ru', 'uk'];

/** Those of the glossaries of further languages. */
export const furtherColumns: readonly string[] = 'en da it es pt nl cs ro hr hu bg el'.split(' ');

/** Languages whose words stand in the column of a neighbour. */
const neighbours: ReadonlyMap<string, string> = new Map(
  Object.entries({ no: 'da', nb: 'da', nn: 'da', sk: 'cs', sr: 'hr', bs: 'hr', sl: 'hr', mk: 'bg' }),
);

/** The column that a language is read in, or null: Norwegian words stand with the Danish ones, Slovak with the Czech. */
export function columnOf(language: string | null): string | null {
  const column = neighbours.get(language ?? '') ?? language;
  return column !== null && (columns.includes(column) || furtherColumns.includes(column)) ? column : null;
}

/** Where a glossary has no column for a language, its words are met by the Swedish ones for the most part. */
const kin = (language: string | null, of: readonly string[]): string | null =>
  language === 'da' && !of.includes('da') ? 'sv' : language;

const rowsOf = (text: string, of: readonly string[]): Beginning[][] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split(';').flatMap((column, index) => beginningsOf(column, of[index] ?? '')));

const marks = /[^\p{L}\p{N}]/gu;

function beginningsOf(column: string, language: string): Beginning[] {
  const english = language === 'en';
  return column
    .split(' ')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const stem = fold(entry).replace(marks, '');
      // English columns list whole words; short ones would begin too many others.
      return { stem, whole: entry.endsWith('=') || (english && stem.length < 5), english, language };
    });
}

/** The meanings (rows) of a folded word: in English, and in the other languages. */
export interface Meanings {
  english: readonly number[];
  other: readonly number[];
}

/** Those of most words: a name, a number, an everyday word. */
export const noMeanings: Meanings = { english: [], other: [] };

/** Which of the beginnings that fit are asked for. */
export interface Asked {
  /** Of the other languages this one alone. */
  language?: string | null;
  /** No beginnings of fewer letters, but whole words. */
  shortest?: number;
}

/** Reads rows in the glossary's notation, on first use, for looking up words in them. */
export function readGlossary(text: string, of = columns): (word: string, asked?: Asked) => Meanings {
  let byStem: ReadonlyMap<string, readonly Told[]> | null = null;
  return (word, { language = null, shortest = 1 } = {}) => {
    byStem ??= stemsOf(rowsOf(text, of));
    const fitting: Told[] = [];
    for (let length = 1; length <= word.length; length++) {
      const whole = length === word.length;
      if (length < shortest && !whole) continue;
      for (const told of byStem.get(word.slice(0, length)) ?? [])
        if (whole || !told.whole) fitting.push(told);
    }
    if (fitting.length === 0) return noMeanings;
    const column = kin(language, of);
    const found = (fits: (told: Told) => boolean): number[] => [
      ...new Set(fitting.filter(fits).map(({ meaning }) => meaning)),
    ];
    return {
      english: found((told) => told.english),
      other: found((told) => !told.english && (column === null || told.language === column)),
    };
  };
}

interface Told extends Beginning {
  meaning: number;
}

function stemsOf(all: readonly (readonly Beginning[])[]): ReadonlyMap<string, readonly Told[]> {
  const stems = new Map<string, readonly Told[]>();
  for (const [meaning, row] of all.entries())
    for (const { stem, whole, english, language } of row)
      addTo(stems, stem, { stem, whole, english, language, meaning });
  return stems;
}

/** Rows in the glossary's notation, read on first use: for each meaning the beginnings of its words in all its languages. */
export function readRows(text: string, of = columns): () => readonly (readonly Beginning[])[] {
  let rows: readonly (readonly Beginning[])[] | null = null;
  return () => {
    rows ??= rowsOf(text, of);
    return rows;
  };
}
