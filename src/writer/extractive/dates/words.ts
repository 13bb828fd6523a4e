/** Words that dates are made of, in each language: months, weekdays, seasons, `today`, and the small words around them. */

import { fold } from '../../../domain/fold.ts';
import { onceEach } from '../../../domain/remember.ts';
import words from '../../lexicon/dates-words.json' with { type: 'json' };

export type DateWord =
  | { sort: 'month'; value: number; language: string; alone: boolean }
  | { sort: 'weekday'; value: number; language: string }
  | { sort: 'season'; value: number; language: string }
  /** `value` counts days from the day of publication. */
  | { sort: 'relative'; value: number; language: string };

/** The date words of one or two languages. */
export interface DateWords {
  /** By folded form; the text's own language first. */
  forms: ReadonlyMap<string, DateWord>;
  /** Folded words before a month or a year that stands alone. */
  beforeMonth: ReadonlySet<string>;
  beforeYear: ReadonlySet<string>;
  /** `between`, `from`: a range follows. */
  opensRange: ReadonlySet<string>;
  /** `and`, `to`: between two ends of a range. */
  joins: ReadonlySet<string>;
  /** Beginnings of words that turn a weekday forwards (`next`, `kommend`) or back (`last`, `vergangen`). */
  next: readonly string[];
  last: readonly string[];
  /** Verbs and adjectives of what is still to come. */
  future: ReadonlySet<string>;
  /** Phrases for whole years, with how far they lie from the year of publication. */
  years: readonly { phrase: string; offset: number }[];
}

interface Entry {
  months: string[][];
  weekdays: string[][];
  seasons: string[][];
  today: string[];
  yesterday: string[];
  tomorrow: string[];
  and: string[];
  from: string[];
  inMonth: string[];
  inYear: string[];
  /** Endings of a month that needs no word before it (`decembrī`, `rugsėjyje`). */
  alone: string[];
  thisYear: string[];
  lastYear: string[];
  nextYear: string[];
  next: string[];
  last: string[];
  future: string[];
}
const lexicon: Record<string, Entry> = words;

/** The date words of a language and of English, built once; English alone for a language that is not known. */
export const dateWordsOf: (language: string | null) => DateWords = onceEach((language) => {
  const tag = language?.toLowerCase().split('-')[0] ?? 'en';
  const known = tag === 'nb' || tag === 'nn' ? 'no' : tag;
  const entries = [...new Set([known, 'en'])].flatMap((name) => {
    const entry = lexicon[name];
    return entry ? [{ name, entry }] : [];
  });
  const all = (pick: (entry: Entry) => readonly string[]) =>
    new Set(entries.flatMap(({ entry }) => pick(entry).map(fold)));
  return {
    forms: formsOf(entries),
    beforeMonth: all((entry) => entry.inMonth),
    beforeYear: all((entry) => entry.inYear),
    opensRange: all((entry) => entry.from),
    joins: all((entry) => entry.and),
    next: [...all((entry) => entry.next)].map(bare),
    last: [...all((entry) => entry.last)].map(bare),
    future: all((entry) => entry.future),
    years: entries.flatMap(({ entry }) => [
      ...entry.thisYear.map((phrase) => ({ phrase, offset: 0 })),
      ...entry.lastYear.map((phrase) => ({ phrase, offset: -1 })),
      ...entry.nextYear.map((phrase) => ({ phrase, offset: 1 })),
    ]),
  };
});

/** `kommend-` stands for its inflected forms; a word without a hyphen is meant whole. */
function bare(word: string): string {
  return word.endsWith('-') ? word.slice(0, -1) : `${word}$`;
}

function formsOf(entries: readonly { name: string; entry: Entry }[]): Map<string, DateWord> {
  const forms = new Map<string, DateWord>();
  const add = (form: string, word: DateWord) => {
    const key = fold(form);
    if (!forms.has(key)) forms.set(key, word);
  };
  for (const { name: language, entry } of entries) {
    entry.months.forEach((month, index) => {
      for (const form of month) {
        const alone = entry.alone.some((ending) => form.endsWith(ending));
        add(form, { sort: 'month', value: index + 1, language, alone });
      }
    });
    entry.weekdays.forEach((day, index) => {
      for (const form of day) add(form, { sort: 'weekday', value: index + 1, language });
    });
    entry.seasons.forEach((season, index) => {
      for (const form of season) add(form, { sort: 'season', value: index + 21, language });
    });
    for (const form of entry.today) add(form, { sort: 'relative', value: 0, language });
    for (const form of entry.yesterday) add(form, { sort: 'relative', value: -1, language });
    for (const form of entry.tomorrow) add(form, { sort: 'relative', value: 1, language });
  }
  return forms;
}
