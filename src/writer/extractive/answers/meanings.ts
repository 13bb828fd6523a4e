/** What a word of a question means: the words that may stand for it, in English and in other languages, by the glossaries. */
import { searchWords } from '../../../domain/words.ts';
import { deedRows, deedsOf } from '../../lexicon/deeds.ts';
import { furtherDeedMeaningsOf, furtherDeedRows } from '../../lexicon/further-deeds.ts';
import { furtherThingMeaningsOf, furtherThingRows } from '../../lexicon/further-things.ts';
import { furtherWordMeaningsOf, furtherWordRows } from '../../lexicon/further-words.ts';
import { meanings, meaningsOf } from '../../lexicon/glossary.ts';
import { commonMeaningsOf, commonRows } from '../../lexicon/glossary-common.ts';
import { verbMeaningsOf, verbRows } from '../../lexicon/glossary-verbs.ts';
import { type Beginning, columns } from '../../lexicon/rows.ts';
import synonyms from '../../lexicon/synonyms.json' with { type: 'json' };
import { thingRows, thingsOf } from '../../lexicon/things.ts';

/**
 * The beginnings of words that mean the same, by the meanings a word has in English; where it has none there, in the
 * other languages: `land` is no German state here.
 */
export function likewise(word: string): readonly Beginning[] {
  const meant = glossaries.map(({ of, rows, sure }) => ({ found: of(word), rows, sure }));
  const english = meant.some(({ found }) => found.english.length > 0);
  return meant.flatMap(({ found, rows, sure }) =>
    (english ? found.english : found.other)
      .flatMap((row) => rows()[row] ?? [])
      .map((beginning) => ({ ...beginning, english: beginning.english && !sure })),
  );
}

/** The English words in a row of deeds are forms of one deed (`sent`, `send`): they mean it as surely as its translations. */
const glossaries = [
  { of: meaningsOf, rows: meanings, sure: false },
  { of: deedsOf, rows: deedRows, sure: true },
  { of: thingsOf, rows: thingRows, sure: false },
];

/** The verifier's glossaries of the languages that the others have no column for. */
const further = [
  { of: furtherDeedMeaningsOf, rows: furtherDeedRows },
  { of: furtherThingMeaningsOf, rows: furtherThingRows },
  { of: furtherWordMeaningsOf, rows: furtherWordRows },
];

/** Those of verbs and everyday words: wider rows than the glossaries of questions, for words that these do not hold. */
const wider = [
  { of: verbMeaningsOf, rows: verbRows },
  { of: commonMeaningsOf, rows: commonRows },
];

/** The beginnings of words of this language that mean the same as an English word, by the glossaries read for texts of other languages alone. */
export function likewiseIn(language: string, word: string): Beginning[] {
  const own = columns.includes(language);
  if (own && isCommon(word)) return [];
  return (own ? wider : further).flatMap(({ of, rows }) =>
    of(word).english.flatMap((row) =>
      (rows()[row] ?? []).filter((beginning) => beginning.language === language),
    ),
  );
}

/** Whoever is the commander commands: elsewhere than in English the word for the one shares no beginning with that for the other. */
export function doerOf(deed: string): string | null {
  return /^(?:command(?:s|ed|ing)?|lead(?:s|ing)?|led|head(?:s|ed|ing)?)$/.test(deed) ? 'commander' : null;
}

/** Is this a form of the verb for what commanders alone do? */
export const isCommand = (deed: string): boolean => /^command(?:s|ed|ing)?$/.test(deed);

/** Does the glossary know a meaning of this folded word? Such words are common, however rare they are in the store. */
export function isCommon(word: string): boolean {
  return likewise(word).length > 0;
}

/** Deeds that releases in other languages tell one by another, by a word of each row; English has its list of synonyms for them. */
const families = [
  ['give', 'send', 'donate', 'deliver', 'hand'],
  ['deliver', 'arrive'],
  ['meet', 'speak', 'host'],
];

/** The beginnings of deeds that may stand for this one: in other languages; for a word of another language in English too, which has no list for it. */
export function alikeAbroad(term: string): Beginning[] {
  const { english: meant, other } = deedsOf(term);
  const abroad = meant.length === 0;
  const own = abroad ? other : meant;
  if (own.length === 0) return [];
  const others = families
    .map((words) => words.flatMap((word) => deedsOf(word).english))
    .filter((rows) => rows.some((row) => own.includes(row)))
    .flat();
  return [...new Set(others)]
    .filter((row) => !own.includes(row))
    .flatMap((row) => deedRows()[row] ?? [])
    .filter(({ english }) => abroad || !english);
}

const stemOf = (word: string): string => searchWords(word)[0] ?? word;

let synonymsByWord: Map<string, Set<string>> | null = null;

/** English words that may stand for this folded word, by the verifier's list and that of words that are merely related. */
export function synonymsOf(term: string): string[] {
  if (synonymsByWord === null) {
    synonymsByWord = new Map();
    for (const group of [...synonyms.same, ...synonyms.related].map((line) => line.split(' '))) {
      for (const stem of new Set(group.map(stemOf))) {
        const known = synonymsByWord.get(stem) ?? new Set();
        // `Hand over`: the small words of a phrase stand for nothing.
        for (const other of group) if (searchWords(other).length > 0) known.add(other);
        synonymsByWord.set(stem, known);
      }
    }
  }
  return [...(synonymsByWord.get(stemOf(term)) ?? [])];
}

/** Is this folded English word a verb's: has the verifier's list or the glossary its past (`buy`: `bought` beside `buying`)? */
export function isVerb(word: string): boolean {
  const forms = [
    word,
    `${word}d`,
    `${word}ed`,
    `${word}ing`,
    `${word.replace(/e$/, '')}ing`,
    `${word.replace(/y$/, 'i')}ed`,
  ];
  return /(?:ed|ing)$/.test(word) || forms.slice(1).some((form) => listed(form));
}

function listed(form: string): boolean {
  return (
    synonymsOf(form).includes(form) ||
    meanings().some((row) => row.some(({ stem, english }) => english && stem === form))
  );
}

/** Is this folded word the English form of a deed: `sent`, `visits`, `lead`? */
export function isDeed(word: string): boolean {
  return deedsOf(word).english.length > 0;
}

/** Is this folded word, in a language other than English, a deed: `lankėsi`, `подписал`? */
export function isDeedAbroad(word: string): boolean {
  const { english, other } = deedsOf(word);
  return english.length === 0 && other.length > 0;
}
