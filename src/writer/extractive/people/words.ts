/** The words that titles are made of, by language: ranks, roles, their modifiers, institutions, forms of address, given names. */

import { z } from 'zod';
import { onceEach } from '../../../domain/remember.ts';
import functionWords from '../../lexicon/function-words.json' with { type: 'json' };
import givenNames from '../../lexicon/given-names.json' with { type: 'json' };
import rankLists from '../../lexicon/ranks.json' with { type: 'json' };
import roleLists from '../../lexicon/roles.json' with { type: 'json' };
import { keyOf, type Word } from '../text/names.ts';
import { createPhrases, type Found, type Phrases } from '../text/names-phrases.ts';

const byLanguage = z.record(z.string(), z.array(z.string()));

/** Ranks by language; `*` stands for any ending. Abbreviations stand without dots and hold in every language. */
export const RankLists = z.record(
  z.string(),
  z.object({ words: z.array(z.string()), abbreviations: z.array(z.string()) }),
);
/** Heads of roles (`minister`, `*sprecher`), what may stand before them, and what addresses a person. */
export const RoleLists = z.object({
  heads: byLanguage,
  generic: z.array(z.string()),
  /** How heads of several end, and how that of one does: `ministrene`, `minister`. English heads lose their `s`. */
  plurals: z.record(z.string(), z.record(z.string(), z.string())),
  modifiers: byLanguage,
  institutions: z.array(z.string()),
  connectors: byLanguage,
  honorifics: byLanguage,
  /** Offices in letters, which count before a name or a rank alone: `CDS`, `MoD`. */
  short: z.array(z.string()),
  /** Beginnings of words that name a house by whoever heads it, and nobody: `Sekretariat`, `przedstawicielstwo`. */
  houses: z.array(z.string()),
  /** Houses and ministries that stand for their state: `Pentagon`, `Saeima`. */
  seats: z.record(z.string(), z.string()),
});
export const WordLists = byLanguage;

export interface RoleHead {
  /** Counterpart, colleague: says whose equal someone is, and no office. */
  generic: boolean;
  plural: boolean;
}

export interface Vocabulary {
  language: string;
  role: Phrases<RoleHead>;
  rank: (words: readonly Word[], index: number) => Found<string> | null;
  modifiers: ReadonlySet<string>;
  institutions: ReadonlySet<string>;
  connectors: ReadonlySet<string>;
  honorifics: ReadonlySet<string>;
  /** Words that no name begins with: articles, prepositions, verbs of meeting, days and months. */
  stops: ReadonlySet<string>;
  given: ReadonlySet<string>;
}

// A test holds the lists against their schemas: parsed here too, they would take a good part of a start.
const ranks: z.infer<typeof RankLists> = rankLists;
const roles: z.infer<typeof RoleLists> = roleLists;
const stops: z.infer<typeof WordLists> = functionWords;
let given: ReadonlySet<string> | null = null;
const abbreviations = createPhrases(
  Object.values(ranks).flatMap((list) => list.abbreviations.map((rank): [string, string] => [rank, rank])),
);
const seats = new Map(Object.entries(roles.seats).map(([word, code]) => [seatKey(word), [code]]));
const generic = new Set(roles.generic);
const genericStems = roles.generic
  .filter((word) => /^[^*]{4,}\*$/.test(word))
  .map((word) => word.slice(0, -1));

/** The vocabulary of a language; one that has none of its own is read as English. */
export function vocabularyOf(language: string | null): Vocabulary {
  const tag = language !== null && roles.heads[language] !== undefined ? language : 'en';
  return vocabularyIn(tag);
}

const vocabularyIn = onceEach((language: string): Vocabulary => {
  const heads = roles.heads[language] ?? [];
  given ??= setOf(Object.values(givenNames).flat());
  const rankWords = createPhrases(
    (ranks[language]?.words ?? []).flatMap((rank): [string, string][] =>
      [...new Set([rank, rank.replace(/ (?=\S+$)/, '-')])].map((form) => [form, rank]),
    ),
  );
  const rank = (words: readonly Word[], index: number) => rankAt(rankWords, language, words, index);
  const honorifics = setOf([...(roles.honorifics[language] ?? []), ...(roles.honorifics.en ?? [])]);
  const opensName = (words: readonly Word[], index: number): boolean => {
    const word = words[index];
    if (word === undefined || word.shape === 'lower') return false;
    return given?.has(word.key) === true || honorifics.has(word.key) || rank(words, index) !== null;
  };
  return {
    language,
    role: withPrefixes(
      { opensName, language },
      createPhrases(
        (language === 'en' ? withHyphens(heads) : heads).map((head): [string, RoleHead] => [
          head,
          {
            generic: isGeneric(head),
            plural: language === 'en' && isPlural(head, heads),
          },
        ]),
      ),
    ),
    rank,
    modifiers: setOf(roles.modifiers[language] ?? []),
    institutions: setOf(roles.institutions),
    connectors: setOf(roles.connectors[language] ?? []),
    honorifics,
    stops: setOf([...(stops[language] ?? []), ...(language === 'en' ? [] : ['the', 'of'])]),
    given,
  };
});

/** `Chief-of-Staff`: heads with a preposition within are written as one word too. */
const withHyphens = (heads: readonly string[]): string[] =>
  heads.flatMap((head) => (/ (?:of|in) /.test(head) ? [head, head.replaceAll(' ', '-')] : [head]));

/** `President-elect`, `Minister-designate`: who will hold the office. */
const suffixed = /-(?:elect|designate)$/;
const prefixed = /^(?:deputy|vice|assistant|acting|former|ex|sous|vize|zam|экс|зам)-/;

/** `COMNAVNORTH`, `DSACEUR`: alliances and navies call who commands by one word in capitals. */
export const isCommand = (text: string): boolean =>
  /^(?:D?COM(?!MAND|BAT|PAN)[A-Z]{4,}|CINC[A-Z]{3,}|D?SAC(?:EUR|T|LANT))$/.test(text);
const oneWord: Found<RoleHead> = { length: 1, value: { generic: false, plural: false } };
const short: ReadonlySet<string> = new Set(roles.short);

const house = new RegExp(`^(?:${roles.houses.map(keyOf).join('|')})`, 'u');

/** `Deputy-Director`, `Vice-Chief`: a head that a hyphen joins to what makes a lesser office of it. A house is no head. */
function withPrefixes(
  {
    opensName,
    language,
  }: { opensName: (words: readonly Word[], index: number) => boolean; language: string },
  heads: Phrases<RoleHead>,
): Phrases<RoleHead> {
  return {
    at: (words, index) => {
      const found = heads.at(words, index);
      const word = words[index];
      if (found === null && word?.shape === 'caps' && isCommand(word.text)) return oneWord;
      if (found === null && word !== undefined && short.has(word.text) && word.gap !== 'close')
        return opensName(words, index + 1) ? oneWord : null;
      if (found !== null && word !== undefined && house.test(word.key)) return null;
      if (found !== null && word !== undefined && pluralIn(language, word.text) !== null)
        return { ...found, value: { ...found.value, plural: true } };
      if (found !== null || word === undefined || !(prefixed.test(word.key) || suffixed.test(word.key)))
        return found;
      const bare = { ...word, key: word.key.replace(prefixed, '').replace(suffixed, '') };
      return heads.at([bare, ...words.slice(index + 1, index + 5)], 0);
    },
  };
}

/** Is the head a form of `counterpart` or `colleague`, as the list has it or by its stem (`коллег*`)? */
function isGeneric(head: string): boolean {
  return generic.has(head) || genericStems.some((stem) => head.startsWith(stem));
}

/** The longest ending of several that a word of another language than English has, and how one ends. */
function pluralIn(language: string, word: string): [several: string, one: string] | null {
  const lower = word.toLowerCase();
  const endings = Object.entries(roles.plurals[language] ?? {}).filter(([several]) =>
    lower.endsWith(several),
  );
  return endings.sort(([a], [b]) => b.length - a.length)[0] ?? null;
}

/** `chiefs of staff`, `secretaries`, `Forsvarsministrene` of one: a head in the singular. */
export function singularOf(head: string, language: string): string {
  if (language === 'en') return singularInEnglish(head);
  return head.replace(/\p{L}+/gu, (word) => {
    const [several = '', one = ''] = pluralIn(language, word) ?? [];
    const stem = word.slice(0, word.length - several.length);
    const capital = stem === '' && /^\p{Lu}/u.test(word);
    return stem + (capital ? one.charAt(0).toUpperCase() + one.slice(1) : one);
  });
}

const singularInEnglish = (head: string): string =>
  head.replace(/(?<=\w)(ies|s)(?= |$)/i, (plural) => (plural.length > 1 ? 'y' : ''));

/** A plural is listed beside its singular. */
function isPlural(head: string, heads: readonly string[]): boolean {
  const singular = singularInEnglish(head);
  return head !== singular && heads.includes(singular);
}

/** Languages that abbreviate ranks without capitals: `plk.`, `gen. mjr.`. */
const smallRanks = new Set(['lt', 'pl', 'cs', 'et']);

// English writes ranks before names with capitals: "a major Ukrainian city" holds none. Abbreviations need them anywhere.
function rankAt(
  full: Phrases<string>,
  language: string,
  words: readonly Word[],
  index: number,
): Found<string> | null {
  const word = words[index];
  // `the General Staff` is a house, and no general.
  if (word === undefined || (word.key === 'general' && words[index + 1]?.key === 'staff')) return null;
  const capital = word.shape !== 'lower';
  const short = capital || smallRanks.has(language) ? abbreviations.at(words, index) : null;
  const long = capital || language !== 'en' ? full.at(words, index) : null;
  const fitting = short !== null && written(short, words, index) ? short : null;
  return (fitting?.length ?? 0) > (long?.length ?? 0) ? fitting : long;
}

/** `AVM` is a rank, `Avm` is none; `Gen` and `GEN` both are. */
function written({ length, value }: Found<string>, words: readonly Word[], index: number): boolean {
  return (
    /\p{Ll}/u.test(value) || words.slice(index, index + length).every(({ shape }) => shape !== 'capital')
  );
}

/** The state that a house or a ministry stands for by itself: the Pentagon, the Saeima. */
export function seatState(word: Word): readonly string[] {
  if (word.shape === 'lower') return [];
  return seats.get(word.key) ?? (word.shape === 'caps' ? seats.get(word.text) : undefined) ?? [];
}

/** The letters of a force (`JMSDF`) are that in capitals alone. */
function seatKey(word: string): string {
  return word === word.toUpperCase() && /^[A-Z]+$/.test(word) ? word : keyOf(word);
}

function setOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => word.split(/\s+/)).map(keyOf));
}

/** Is the word a given name, alone or as the first part of a double one (`Jean-Marc`, `Ozols-Liepa` is none)? */
export function isGiven(vocabulary: Vocabulary, word: Word): boolean {
  if (word.shape === 'lower' || word.shape === 'number') return false;
  if (vocabulary.given.has(word.key)) return true;
  const [first, ...rest] = word.key.split('-');
  return rest.length > 0 && first !== undefined && first.length > 2 && vocabulary.given.has(first);
}
