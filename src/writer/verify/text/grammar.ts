/** Cases: in languages that inflect names the doer is told by the form of its name, wherever it stands. */
import { namesIn } from '../../../domain/stateindex.ts';
import type { Token } from './tokens.ts';

/** A doer's form, another, the form of what something is of (`Latvijas ministrs`); null where the form tells nothing. */
export type Form = 'doing' | 'other' | 'of' | null;

interface Cases {
  /** Endings of states in the case of what something is of. */
  of: RegExp | null;
  /** Nominatives that are no other case as well. */
  doing: RegExp;
  /** Endings of surnames and titles that do, and of those that do not. */
  name: { doing: RegExp; other: RegExp };
  /** Endings of nouns that do nothing: a state's letters right behind one are of it (`delegaci USA`). */
  carried?: RegExp;
  /** Forms of verbs whose subject is done to. */
  passive: RegExp;
}

const slavicEast = {
  of: null,
  carried: /\p{L}{3}(?:ост[иі]|ості|ц[иі]ю|ством|ству|нням|ням|нием|нию|ами|ями|ах|ях|ов|ів|ого|ему|ому)$/u,
  doing: /[ая]$/u,
  name: {
    doing: /(?:ов|ев|ин|ий|ый)$/u,
    other: /(?:ому|ему|ым|ову|еву|овым|евым|ину|иным|ові|еві|[бвдзклмнпрст]ом)$/u,
  },
  passive: /(?:[аеиоєії]н|т)(?:а|о|ы|і|ий|ый|ая|ые|ой|ій|ої|ого|ому|им|ым|ую|их|ых|ими|ыми|ом)?$/u,
};

const unordered: Cases = {
  of: null,
  doing: /^$/u,
  name: { doing: /^$/u, other: /^$/u },
  passive: /^$/u,
};

const casesOf: Readonly<Record<string, Cases>> = {
  lt: {
    of: /(?:os|ės|io|o|ų|ies|aus)$/u,
    doing: /./u,
    name: { doing: /(?:as|is|ys|us|ė)$/u, other: /(?:ą|į|ę|ui|iui|ei|ams|ėms)$/u },
    passive: /(?:t|m)(?:as|a|i|os)$/u,
  },
  lv: {
    of: /(?:as|es)$/u,
    doing: /./u,
    name: { doing: /(?:[^oāēī]s|š)$/u, other: /(?:am|im|um|ai|ei|ajam)$/u },
    passive: /t(?:s|a|i|as)$/u,
  },
  et: {
    of: null,
    doing: /^$/u,
    name: { doing: /^$/u, other: /\p{L}{3}[aeiou](?:ga|le|lt|st|sse)$/u },
    passive: /(?:takse|dakse|ti|di|tud|dud)$/u,
  },
  fi: {
    of: /(?<!ee|ii|aa|oo|uu|ää)n$/u,
    doing: /./u,
    name: { doing: /^$/u, other: /(?:lle|lta|ltä|lla|llä|ssa|ssä|sta|stä)$/u },
    passive: /(?:tiin|taan|tään|daan|dään|aan|ään)$/u,
  },
  pl: {
    of: null,
    carried: /\p{L}{3}(?:cję|cji|cją|stwem|stwu|stwie|ów|om|ami|ach|ą|ę|ego|emu)$/u,
    doing: /a$/u,
    name: { doing: /(?:sk|ck|dzk)i$/u, other: /(?:skiego|ckiego|skiemu|ckiemu|owi|skim|ckim)$/u },
    passive: /(?:n|t)(?:y|a|e|o|i)$/u,
  },
  cs: {
    of: null,
    carried: /\p{L}{3}(?:ci|ství|stvím|ům|ech|ách|ami|ou|ého|ému|u|em|ů)$/u,
    doing: /^$/u,
    name: { doing: /^$/u, other: /\p{L}{3}(?:em|ovi|ého|ému|ým)$/u },
    passive: /(?:n|t)(?:a|o|y|i)?$/u,
  },
  // Of these the forms of few names tell their case; that their order does not tell who does it, is enough.
  hr: unordered,
  sl: unordered,
  sk: unordered,
  hu: unordered,
  el: unordered,
  ru: slavicEast,
  uk: slavicEast,
};

/** Does the language tell who does a deed by the form of a name? */
export const isCased = (tongue: string | null): boolean => tongue !== null && tongue in casesOf;

/** Is the verb one of those whose subject is done to? */
export const isPassive = (tongue: string | null, { raw }: Token): boolean =>
  casesOf[tongue ?? '']?.passive.test(raw.toLowerCase()) === true;

/** The form of a state's name. */
export function formOfState(tongue: string | null, { raw }: Token, code: string | undefined): Form {
  const cases = casesOf[tongue ?? ''];
  if (cases === undefined || tongue === null || code === undefined || /^\p{Lu}{2,}$/u.test(raw)) return null;
  const names = namesIn(tongue, code);
  if (names.includes(raw)) return cases.doing.test(raw) ? 'doing' : null;
  // A name of several words, an adjective, or a name that the lists give in no form of this language.
  const stem = raw.slice(0, 3);
  if (!names.some((name) => !name.includes(' ') && name.startsWith(stem))) return null;
  return cases.of?.test(raw) === true ? 'of' : 'other';
}

/** Does a noun in front tell that the state whose letters stand behind it receives, or is only what the noun is of? */
export const isCarried = (tongue: string | null, noun: Token | undefined): boolean =>
  noun !== undefined && !noun.stop && !noun.cap && casesOf[tongue ?? '']?.carried?.test(noun.raw) === true;

/** The form of a surname or of a title. */
export function formOfName(tongue: string | null, { raw }: Token): Form {
  const cases = casesOf[tongue ?? ''];
  if (cases === undefined) return null;
  const word = raw.toLowerCase();
  if (cases.name.other.test(word)) return 'other';
  return cases.name.doing.test(word) ? 'doing' : null;
}
