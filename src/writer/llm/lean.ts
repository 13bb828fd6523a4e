/** How a form is written on the wire where the brief's own fields would cost a model tokens: each way, and back. */
import { z } from 'zod';
import {
  Commitment,
  Figure,
  NextStep,
  Person,
  Programme,
  programmeKinds,
  type Qualifier,
  Quote,
  qualifiers,
} from '../../domain/brief.ts';

/** A sentence by its number; a server that is held to no schema may say it as it stands before the sentence. */
export const sentenceNumber = z.union([z.number(), z.string()]);

/** Numbers of sentences: [4] on the wire, S4 as the sentences are known by. */
export const ids = z.codec(z.array(sentenceNumber), z.array(z.string()), {
  decode: (numbers) => numbers.map((number) => `S${String(number).replace(/^S/, '')}`),
  encode: (names) => names.map((name) => (/^S\d+$/.test(name) ? Number(name.slice(1)) : name)),
});
const named = { ev: z.array(z.string()) };

/** What a null would stand for in most items is told after a bar, where there is something to tell. */
const bar = ' | ';
const cells = (text: string): (string | null)[] =>
  text.split('|').map((cell) => (cell.trim() === '' ? null : cell.trim()));
const barred = (values: readonly (string | null)[]): string => {
  const last = values.findLastIndex((value) => value !== null);
  return values
    .slice(0, last + 1)
    .map((value) => value ?? '')
    .join(bar);
};

/** `Joint Expeditionary Force | JEF`: after the name its acronym; what is longer than the name spells it out. */
export const LeanProgramme = z.codec(
  z.object({ ev: ids, name: z.string(), kind: z.enum(programmeKinds) }),
  z.object({ ...named, ...Programme.shape }),
  {
    decode: ({ ev, name: text, kind }) => {
      const [name = null, second = null, third] = cells(text);
      const isSpelledOut = third === undefined && second !== null && second.length > (name?.length ?? 0);
      const [acronym, expansion] = isSpelledOut ? [null, second] : [second, third ?? null];
      return { ev, name: name ?? '', kind, acronym, expansion };
    },
    encode: ({ ev, name, kind, acronym, expansion }) => {
      const isPlain = acronym === null || acronym.length <= name.length || expansion !== null;
      // The third cell, though empty, says that the second one is an acronym.
      return { ev, name: barred([name, acronym, expansion]) + (isPlain ? '' : bar), kind };
    },
  },
);

/** `Eirik Solberg | General`: after the name the rank. */
export const LeanPerson = z.codec(
  z.object({ ev: ids, name: z.string(), role: Person.shape.role, country: Person.shape.country }),
  z.object({ ...named, ...Person.shape }),
  {
    decode: ({ name: text, ...rest }) => {
      const [name = null, rank = null] = cells(text);
      return { ...rest, name: name ?? '', rank };
    },
    encode: ({ ev, name, rank, role, country }) => ({ ev, name: barred([name, rank]), role, country }),
  },
);

/** What is to be done, and after the bar when: `send a platoon | 2027-03`. */
const donePart = (text: string): { what: string; when: string | null } => {
  const [what = null, when = null] = cells(text);
  return { what: what ?? '', when };
};

/** `Norway | Latvia`: who, and after the bar for whom. */
export const LeanCommitment = z.codec(
  z.object({ ev: ids, who: z.string().nullable(), what: z.string(), modality: Commitment.shape.modality }),
  z.object({ ...named, ...Commitment.shape }),
  {
    decode: ({ ev, who: parties, what: text, modality }) => {
      const [who = null, forWhom = null] = cells(parties ?? '');
      const { what, when: due } = donePart(text);
      return { ev, who, forWhom, what, modality, due };
    },
    encode: ({ ev, who, forWhom, what, modality, due }) => ({
      ...{ ev, who: barred([who, forWhom]) || null, what: barred([what, due]), modality },
    }),
  },
);

export const LeanNextStep = z.codec(
  z.object({ ev: ids, who: z.string().nullable(), what: z.string() }),
  z.object({ ...named, ...NextStep.shape }),
  {
    decode: ({ ev, who, what: text }) => ({ ev, who, ...donePart(text) }),
    encode: ({ ev, who, what, when }) => ({ ev, who, what: barred([what, when]) }),
  },
);

/** What a model leaves out between the first and the last words of what it copies. */
const gap = /\s*(?:…|\.{3})\s*/;

/** The words before the first gap and those behind the last; null where nothing is left out. */
export function endsOf(text: string): { first: string; last: string } | null {
  const parts = text.split(gap);
  return parts.length < 2 ? null : { first: parts[0] ?? '', last: parts.at(-1) ?? '' };
}

/** `We will always … our good friends`: what lies between the ends is sliced from the text; a short one is whole. */
export const LeanQuote = z.codec(
  z.object({ ev: ids, text: z.string(), speaker: Quote.shape.speaker }),
  z.object({ ...named, first: z.string(), last: z.string(), speaker: Quote.shape.speaker }),
  {
    decode: ({ ev, text, speaker }) => ({ ev, ...(endsOf(text) ?? { first: text, last: text }), speaker }),
    encode: ({ ev, first, last, speaker }) => ({
      ...{ ev, text: first === last ? first : `${first} … ${last}`, speaker },
    }),
  },
);

/** `over 4500000 EUR`, `40..60 km` or `350`: the amount with what it is measured in. */
export const LeanFigure = z.codec(
  z.object({ ev: ids, number: z.string(), of: z.string().nullable() }),
  z.object({ ...named, ...Figure.shape }),
  {
    decode: ({ ev, number, of }) => ({ ev, ...amountIn(number), of }),
    encode: ({ ev, unit, currency, of, ...amount }) => ({
      ev,
      number: [amountOf(amount), currency, unit].filter((one) => one !== null).join(' '),
      of,
    }),
  },
);

type Amount = Pick<z.infer<typeof Figure>, 'value' | 'min' | 'max' | 'qualifier'>;

const amountOf = ({ value, min, max, qualifier }: Amount): string => {
  const number = value ?? (min === null && max === null ? '' : `${min ?? ''}..${max ?? ''}`);
  return `${qualifier?.replace('_', ' ') ?? ''} ${number}`.trim();
};

/** The qualifiers as a model writes them. */
export const qualifierWords = qualifiers.map((one) => one.replace('_', ' '));
const number = String.raw`-?(?:\d{1,3}(?:[ ,]\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d{1,3})?(?![\p{L}\d]|[.,]\d)`;
const amount = new RegExp(
  String.raw`^(?:(${qualifierWords.join('|')})\s+)?(?:(${number})|(${number})?(?:\.\.|(?<=\d)\s*[-–]\s*(?=\d))(${number})?)(?:\s*([^\d\s.,–-].*))?$`,
  'iu',
);

/** What is no number so written is none at all: its claim is refused, not its form. */
function amountIn(text: string): Amount & Unit {
  const [, word, one, low, high, rest = null] = amount.exec(text.trim()) ?? [];
  const qualifier = (word?.toLowerCase().replace(' ', '_') ?? null) as Qualifier | null;
  return { value: numberIn(one), min: numberIn(low), max: numberIn(high), qualifier, ...unitIn(rest) };
}

function numberIn(text: string | undefined): number | null {
  const number = text === undefined ? Number.NaN : Number(text.replace(/[ ,]/g, ''));
  return Number.isFinite(number) ? number : null;
}

type Unit = Pick<z.infer<typeof Figure>, 'unit' | 'currency'>;

const currencies = new Set(Intl.supportedValuesOf('currency'));
function unitIn(text: string | null): Unit {
  const [, code = '', rest = ''] = /^([A-Z]{3})(?:\s+(.+))?$/.exec(text?.trim() ?? '') ?? [];
  return currencies.has(code) ? { currency: code, unit: rest || null } : { currency: null, unit: text };
}
