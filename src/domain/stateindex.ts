/** The index behind `findStates`: every written form of every state by its folded words, one lexicon a language. */

import adjectiveStems from './data/adjectives.json' with { type: 'json' };
import aliasNames from './data/aliases.json' with { type: 'json' };
import groupNames from './data/groups.json' with { type: 'json' };
import inflections from './data/inflections.json' with { type: 'json' };
import peopleNames from './data/peoples.json' with { type: 'json' };
import placeNames from './data/places.json' with { type: 'json' };
import silentPhrases from './data/silent.json' with { type: 'json' };
import stateNames from './data/states.json' with { type: 'json' };
import { fold, foldedWords } from './fold.ts';
import { alone, createInflections, type Inflected, type Inflections, inflector } from './inflect.ts';
import { onceEach } from './remember.ts';

export type Naming = 'name' | 'adjective' | 'capital' | 'group';

/** One way to write a state. */
export interface Form {
  /** The states meant: none for a phrase that only looks like one (`French fries`), several for a group. */
  codes: readonly string[];
  how: Naming;
  /** The words after the first. */
  rest: readonly Inflected[];
  /** Set where only these letters will do (`US`, never `us`): one entry a word. */
  letters: readonly string[] | null;
  /** May the first word stand in lower case (adjectives of most languages)? */
  lower: boolean;
  /** How a short name with marks on its letters must begin, in lower case: `Söul` is not the word soul, `Vīne` not viņi. */
  stem: string | null;
}

export interface Lexicon {
  /** The forms that begin with a folded word, the longest first; those alone that may be in lower case, where it is. */
  at(word: string, isLower: boolean): readonly Form[];
}

interface State {
  name: string;
  also: string[];
  adjectives: string[];
}

const states: Record<string, State> = stateNames;
const aliases: Record<string, Record<string, string[]>> = aliasNames;
const endings: Record<string, Record<string, string[]>> = inflections;
/** Stems of one kind, a line for each state; one with `!` takes no ending. */
interface Stems {
  endings: string[];
  stems: Record<string, string>;
}

const adjectives: Record<string, Stems> = adjectiveStems;
const peoples: Record<string, Stems[]> = peopleNames;
const silent: Record<string, string[]> = silentPhrases;
const places: Record<string, string[]> = placeNames;

/** All states, by code: ISO 3166-1 alpha-2, and XK. */
export const stateCodes: readonly string[] = Object.keys(states);

/** Languages whose names of states are known: those of Europe, and the larger ones of the world. */
export const stateLanguages: readonly string[] = (
  'en lt lv et pl de fr sv fi uk ru cs sk da nb is nl it es pt ro hu bg sr hr sl mk sq el tr ka hy az be he ar fa ' +
  'zh ja ko vi id ga mt kk'
).split(' ');

/** The state's English name, as cards show it: the platform's for a territory that is no state, the code itself for what is neither. */
export function countryName(code: string): string {
  const known = states[code]?.name;
  if (known !== undefined) return known;
  // ZZ is the platform's word for a region it does not know.
  return /^(?!ZZ)[A-Z]{2}$/.test(code) ? (displayNames('en').of(code) ?? code) : code;
}

/** Every name of a state in one language, its own script and spelling; empty for a language that is not known. */
export function namesIn(language: string, code: string): string[] {
  const state = states[code];
  if (language === 'en' && state) return [state.name, ...state.also];
  const given = displayNames(language).of(code);
  const names = given === undefined || given === code ? [] : asWritten(given);
  return [...new Set([...names, ...(aliases[language]?.[code] ?? [])])];
}

/** The names and adjectives of states in one language, built when first asked for (1 to 3 ms). */
export const stateLexicon: (language: string) => Lexicon = onceEach(statesIn);

/** Capitals, other places and groups of states under the names that many languages give them, with the endings of one. */
export function placeLexicon(language: string): Lexicon {
  return placesOf(endings[language] ? language : 'en');
}

const placesOf = onceEach(placesIn);

const displayNames = onceEach(
  (language: string) => new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }),
);

/** CLDR writes `Myanmar (Burma)` and `Congo - Kinshasa`: both names of the first, the second as it is. */
function asWritten(name: string): string[] {
  const bracket = /^([^(（]+)[(（]([^)）]+)[)）]$/.exec(name);
  const names = bracket ? [bracket[1] ?? '', bracket[2] ?? ''] : [name];
  return names.map((part) => part.trim()).filter((part) => part.length > 1);
}

function statesIn(language: string): Lexicon {
  const entries = createEntries();
  const inflect = inflectorOf(language);
  for (const phrase of silent[language] ?? [])
    addForm(
      entries,
      foldedWords(phrase),
      { codes: [], how: 'name', letters: null, lower: true, stem: null },
      alone,
    );
  for (const code of stateCodes) {
    for (const name of namesIn(language, code))
      addForm(
        entries,
        foldedWords(name),
        { codes: codesOf(code), how: 'name', letters: lettersOf(name), lower: false, stem: stemOf(name) },
        inflect,
      );
    if (language === 'en') addEnglishAdjectives(entries, code);
  }
  for (const table of [adjectives[language], ...(peoples[language] ?? [])])
    if (table !== undefined) addStems(entries, table, !capitalised.has(language));
  return lexiconOf(entries);
}

let foldedPlaces: { words: string[]; form: Omit<Form, 'rest'> }[] | null = null;

function placesIn(language: string): Lexicon {
  foldedPlaces ??= [
    ...Object.entries(places).flatMap(([code, names]) =>
      names.map((name) => ({
        words: foldedWords(name),
        form: {
          codes: codesOf(code),
          how: 'capital' as const,
          letters: null,
          lower: false,
          stem: stemOf(name),
        },
      })),
    ),
    ...groupNames.flatMap(({ codes, names }) =>
      names.map((name) => ({
        words: foldedWords(name),
        form: {
          codes,
          how: 'group' as const,
          letters: lettersOf(name),
          lower: /^\p{Ll}/u.test(name),
          stem: null,
        },
      })),
    ),
  ];
  const entries = createEntries();
  const inflect = inflectorOf(language);
  for (const { words, form } of foldedPlaces) addForm(entries, words, form, inflect);
  return lexiconOf(entries);
}

interface Entries {
  all: Inflections<Form>;
  lower: Inflections<Form>;
}

const createEntries = (): Entries => ({ all: createInflections(), lower: createInflections() });

function lexiconOf({ all, lower }: Entries): Lexicon {
  return {
    at: (word, isLower) => {
      const forms = (isLower ? lower : all).of(word);
      return forms.length > 1 ? forms.toSorted((a, b) => b.rest.length - a.rest.length) : forms;
    },
  };
}

const nothing: readonly never[] = [];

const codeLists = new Map(stateCodes.map((code) => [code, [code]]));
const codesOf = (code: string): readonly string[] => codeLists.get(code) ?? [code];

function addEnglishAdjectives(entries: Entries, code: string): void {
  for (const adjective of states[code]?.adjectives ?? []) {
    const plural = /(an|en|ne|er|ot|ti|qi|ni|ri|hi|ek|at|rb|li|in[ao]|e[cs]h|zh|ak)$/.test(adjective);
    for (const word of plural ? [adjective, `${adjective}s`] : [adjective])
      addForm(
        entries,
        foldedWords(word),
        { codes: codesOf(code), how: 'adjective', letters: null, lower: false, stem: null },
        alone,
      );
  }
}

/** Languages that write the adjectives of states with a capital: Dutch `pools` is a word of its own. */
const capitalised: ReadonlySet<string> = new Set(['nl']);

/** `litauisk` with `a`, `t`… of its language, `немц` with `ы`, `ев`…: matched in lower case too where the language writes them so. */
function addStems(entries: Entries, table: Stems, lower: boolean): void {
  const all = new Set(table.endings.map(fold));
  for (const [code, line] of Object.entries(table.stems))
    for (const stem of line.split(' ')) {
      const [fixed, bare] = stem.endsWith('!') ? [true, stem.slice(0, -1)] : [false, stem];
      // `sud-coréen` is two words to a reader.
      const words = foldedWords(bare);
      const last = words.length - 1;
      put(
        entries,
        words.map((word, at) => (fixed || at < last ? alone(word) : { stem: word, endings: all })),
        {
          codes: codesOf(code),
          how: 'adjective',
          letters: null,
          lower,
          stem: null,
        },
      );
    }
}

function addForm(
  entries: Entries,
  words: readonly string[],
  form: Omit<Form, 'rest'>,
  inflect: typeof alone,
): void {
  put(entries, words.map(form.letters ? alone : inflect), form);
}

/** Names of one word and no letters of their own are alike in all languages but for the word. */
const plain = new Map<string, Form>();

function put(
  { all, lower }: Entries,
  [first, ...rest]: readonly Inflected[],
  bare: Omit<Form, 'rest'>,
): void {
  if (first === undefined) return;
  const { codes, how, letters, stem } = bare;
  const isPlain = rest.length === 0 && letters === null && stem === null;
  const key = `${codes} ${how} ${bare.lower}`;
  const form = (isPlain ? plain.get(key) : undefined) ?? {
    ...bare,
    rest: rest.length === 0 ? nothing : rest,
  };
  if (isPlain) plain.set(key, form);
  all.add(first, form);
  if (form.lower) lower.add(first, form);
}

/** The letters of what is short and all in capitals: `UK`, `U.S.`, `DPRK`, `США`, `V4`. Folded, "us" would be a state. */
function lettersOf(written: string): string[] | null {
  const bare = written.replace(/[.\s]/g, '');
  const acronym = bare.length <= 5 && (/^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u.test(bare) || bare === 'BiH');
  return acronym ? (written.match(/[\p{L}\p{N}]+/gu) ?? []) : null;
}

/** All but the last letter of a one-word name of up to five letters, some of them marked; null for others. */
function stemOf(name: string): string | null {
  const low = name.toLowerCase();
  return low.length <= 5 && !low.includes(' ') && fold(low) !== low ? low.slice(0, -1) : null;
}

/** Folded nouns of a language in every form that its endings allow; the words alone where none are known. */
function inflectorOf(language: string): typeof alone {
  const table = Object.entries(endings[language] ?? {});
  const longestFirst = table.sort(([one], [other]) => other.length - one.length);
  return inflector(longestFirst.map(([ending, forms]) => [fold(ending), forms.map(fold)]));
}
