/** The forms of verbs that bind, made from stems and endings instead of listed one by one. */
import { type Modality, modalities } from '../../../domain/brief.ts';
import lexicon from '../../lexicon/verbforms.json' with { type: 'json' };

interface VerbClass {
  /** Stems, one or two a verb: `przekaz/przekaż`. */
  verbs: string;
  /** By what a form says: words in which a digit stands for the stem of that place. */
  forms: Readonly<Record<string, readonly string[]>>;
}

/** What a form says: a modality, and whether the verb itself says that those who speak act. */
export interface Form {
  phrase: string;
  modality: Modality;
  ours: boolean;
}

const classes: Readonly<Record<string, readonly VerbClass[]>> = lexicon;
const infinitive = 'infinitive';
const oursBefore = 'ours ';

/** All finite forms that a language's verbs of giving, sending, building … have. Throws where the lexicon names no modality. */
export function finiteForms(language: string): Form[] {
  return (classes[language] ?? []).flatMap(({ verbs, forms }) =>
    Object.entries(forms).flatMap(([role, endings]) => {
      if (role === infinitive) return [];
      const ours = role.startsWith(oursBefore);
      const modality = modalities.find((one) => one === (ours ? role.slice(oursBefore.length) : role));
      if (modality === undefined)
        throw new Error(`verbforms.json names the modality "${role}", which is none`);
      return allOf(verbs, endings).map((phrase): Form => ({ phrase, modality, ours }));
    }),
  );
}

/** The infinitives of the same verbs, which stand behind an auxiliary. */
export function infinitives(language: string): string[] {
  return (classes[language] ?? []).flatMap(({ verbs, forms }) => allOf(verbs, forms[infinitive] ?? []));
}

function allOf(verbs: string, endings: readonly string[]): string[] {
  return verbs.split(' ').flatMap((verb) => {
    const stems = verb.split('/');
    return endings.map((ending) => ending.replace(/\d/g, (place) => stems[Number(place)] ?? verb));
  });
}

/** One syllable with a single vowel, or a last syllable that is stressed: `cut`, `equip`. */
const doubled =
  /^(?:[^aeiou]*[aeiou][bdgklmnprt]|commit|deter|transfer|refer|begin|equip|patrol|control|submit|permit)(?=\s|$)/;

/** `co-finance` → `co-financing`, `hand over` → `handing over`, `equip` → `equipping`. */
export function gerundOf(phrase: string): string {
  const [verb = '', ...rest] = phrase.split(' ');
  const stem = doubled.test(verb) ? verb + verb.slice(-1) : verb.replace(/(?<=[^e])e$/, '');
  return [`${stem}ing`, ...rest].join(' ');
}
