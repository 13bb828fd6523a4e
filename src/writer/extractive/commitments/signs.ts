/** Words that bind a party: what they say of certainty, and what must follow them. */

import { type Modality, modalities } from '../../../domain/brief.ts';
import {
  createPhraseFinder,
  type Found,
  type PhraseFinder,
  type Word,
  wordsOf,
} from '../../../domain/phrases.ts';
import { onceEach } from '../../../domain/remember.ts';
import lexicon from '../../lexicon/modality.json' with { type: 'json' };
import { within } from '../text/inorder.ts';
import { finiteForms, gerundOf } from './forms.ts';
import { attendances, framed } from './frames.ts';
import { findSignings } from './signings.ts';
import { findTold, type Told } from './told.ts';
import { findUnbinding, type Unbinding } from './unbound.ts';

/**
 * `verb` wants a verb of action right after it, `far` somewhere after it, `noun` and `done` only something; `told` and
 * `settled` tell of a deed by a noun, after them and before them, and want nobody who acts; `other` is of another
 * language.
 */
export interface Sign {
  modality: Modality;
  wants: 'verb' | 'far' | 'noun' | 'done' | 'other' | Told['wants'];
  /** `Perduosime …`, we shall hand over: the verb itself says that those who speak act. */
  ours?: true;
}

/** Everything found in a text that a commitment may be made of, by where it starts. */
export interface Signs {
  signs: readonly Found<Sign>[];
  /** Verbs of action in their base form or as a gerund. */
  actions: ReadonlyMap<number, Found<true>>;
  dull: ReadonlyMap<number, Found<true>>;
  subjects: readonly Found<true>[];
  /** `we`, in the text's own language, where that is not English. */
  speakers: readonly Found<true>[];
  negations: readonly Found<true>[];
  conditions: readonly Found<true>[];
  /** What an announcement must be of to bind anybody. */
  matters: readonly Found<true>[];
  /** What unbinds in the text's own language, where that is not English. */
  unbinding: Unbinding;
}

const bound: Unbinding = {
  negations: [],
  conditions: [],
  subordinators: [],
  idle: [],
  obliging: [],
};

/** Words that are verbs only after who acts: `Norway plans`, but not `the plans`. */
export const bareVerbs: ReadonlySet<string> = new Set(lexicon.en.bare);

const { en } = lexicon;
const findSigns = createPhraseFinder<Sign>([
  ...signsOf(en.verb, 'verb'),
  ...signsOf(en.far, 'far'),
  ...signsOf(en.noun, 'noun'),
  ...en.done.map((phrase): [string, Sign] => [phrase, { modality: 'done', wants: 'done' }]),
]);
const findActions = finder([...en.actions, ...en.actions.map(gerundOf)]);
const findDull = finder(en.dull);
const findMatters = finder(en.matters);
const findSubjects = finder([...en.subjects, ...lexicon.subjects]);
const findNegations = finder(en.negations);
const findConditions = finder(en.conditions);
const others: Record<string, Record<string, readonly string[]>> = lexicon.other;
const ours: Record<string, Record<string, readonly string[]>> = lexicon.ours;
const pronouns: Record<string, readonly string[]> = lexicon.pronouns;
const between: Record<string, readonly string[]> = lexicon.between;

/** Finds all signs in a text, those of English and those of the text's own language. */
export function findSignsOf(text: string, language: string | null): Signs {
  const words = wordsOf(text);
  const foreign = language !== null && language !== 'en';
  const unbinding = foreign ? findUnbinding(text, words, language) : bound;
  const own = foreign ? foreignSigns(text, words, { language, unbinding }) : [];
  return {
    signs: [
      ...findSigns(closedUp(words, 'en')),
      ...findTold(text, words),
      ...findSignings(text, words, language ?? 'en'),
      ...own,
    ].sort((a, b) => a.start - b.start),
    actions: byStart(findActions(words)),
    dull: byStart(findDull(words)),
    subjects: findSubjects(words),
    speakers: foreign ? pronounFinder(language)(words) : [],
    negations: findNegations(words),
    conditions: findConditions(words),
    matters: findMatters(words),
    unbinding,
  };
}

function foreignSigns(
  text: string,
  words: readonly Word[],
  where: { language: string; unbinding: Unbinding },
): Found<Sign>[] {
  const framedSigns = framed(text, words, where).map(
    ({ start, end, value }): Found<Sign> => ({ start, end, value: { modality: value, wants: 'other' } }),
  );
  const attended = attendances(text, words, where);
  const own = otherFinder(where.language)(closedUp(words, where.language)).map((sign) =>
    asToCome(text, sign, where.language),
  );
  return [...own, ...framedSigns].filter(({ start, end }) => !within(attended, start, end));
}

/** Helping verbs that stand in front of a participle of what is to come: `bude podepsán`; German sets all else between. */
const coming: Readonly<Record<string, RegExp>> = {
  cs: /(?<!\p{L})(?:bude|budou)(?:\s\p{L}+){0,2}\s$/iu,
  pl: /(?<!\p{L})(?:będzie|będą|zostanie|zostaną)(?:\s\p{L}+){0,2}\s$/iu,
  uk: /(?<!\p{L})буд(?:е|уть)(?:\s\p{L}+){0,2}\s$/iu,
  ru: /(?<!\p{L})буд(?:ет|ут)(?:\s\p{L}+){0,2}\s$/iu,
  lt: /(?<!\p{L})bus(?:\s\p{L}+){0,2}\s$/iu,
  lv: /(?<!\p{L})(?:tiks|tikšot)(?:\s\p{L}+){0,2}\s$/iu,
  de: /(?<!\p{L})(?:wird|werden)\s[^.,;:!?]{0,80}$/iu,
  fr: /(?<!\p{L})ser(?:a|ont)(?:\s\p{L}+){0,2}\s$/iu,
};
const comingReach = 90;

/** What is told behind such a verb is planned, and told from that verb on. */
function asToCome(text: string, sign: Found<Sign>, language: string): Found<Sign> {
  const from = Math.max(0, sign.start - comingReach);
  const helper = coming[language]?.exec(text.slice(from, sign.start));
  if (helper === null || helper === undefined) return sign;
  const value = { ...sign.value, modality: weaker(sign.value.modality, 'planned') };
  return { ...sign, start: from + helper.index, value };
}

const betweenFinder = onceEach((language: string) => finder(between[language] ?? []));

/** The words without those that may stand between the parts of a sign: `has also agreed`, `a ainsi décidé`. */
function closedUp(words: readonly Word[], language: string): readonly Word[] {
  const passed = betweenFinder(language)(words);
  if (passed.length === 0) return words;
  let at = 0;
  return words.filter(({ start }) => {
    while ((passed[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    return start < (passed[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** The less certain of two. */
export function weaker(a: Modality, b: Modality): Modality {
  return modalities.indexOf(a) >= modalities.indexOf(b) ? a : b;
}

const otherFinder = onceEach((language: string): PhraseFinder<Sign> => {
  return createPhraseFinder([
    ...signsOf(others[language] ?? {}, 'other'),
    ...signsOf(ours[language] ?? {}, 'other').map(([phrase, sign]): [string, Sign] => [
      phrase,
      { ...sign, ours: true },
    ]),
    ...finiteForms(language).map(({ phrase, modality, ours: said }): [string, Sign] => [
      phrase,
      { modality, wants: 'other', ...(said ? { ours: true as const } : {}) },
    ]),
  ]);
});

/** `we`, in a language that has it as a word of its own. */
const pronounFinder = onceEach((language: string) => finder(pronouns[language] ?? []));

function signsOf(lists: Record<string, readonly string[]>, wants: Sign['wants']): [string, Sign][] {
  return Object.entries(lists).flatMap(([name, phrases]) => {
    const modality = modalities.find((known) => known === name);
    if (modality === undefined) throw new Error(`modality.json names the modality "${name}", which is none`);
    return phrases.map((phrase): [string, Sign] => [phrase, { modality, wants }]);
  });
}

function finder(phrases: readonly string[]): PhraseFinder<true> {
  return createPhraseFinder(phrases.map((phrase): [string, true] => [phrase, true]));
}

function byStart(found: readonly Found<true>[]): Map<number, Found<true>> {
  return new Map(found.map((one) => [one.start, one]));
}
