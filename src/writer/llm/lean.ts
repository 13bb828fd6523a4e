/** How a form is written on the wire where the brief's own fields would cost a model tokens: each way, and back. */
import { z } from 'zod';
import {
  Commitment,
  Figure,
  Programme,
  programmeKinds,
  type Qualifier,
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

/** `Norway | Latvia`: who, and after the bar for whom. */
export const LeanCommitment = z.codec(
  z.object({
    ev: ids,
    who: z.string().nullable(),
    what: z.string(),
    modality: Commitment.shape.modality,
    due: z.string().nullable(),
  }),
  z.object({ ...named, ...Commitment.shape }),
  {
    decode: ({ who: text, ...rest }) => {
      const [who = null, forWhom = null] = cells(text ?? '');
      return { ...rest, who, forWhom };
    },
    encode: ({ who, forWhom, ...rest }) => ({ ...rest, who: barred([who, forWhom]) || null }),
  },
);

/** `over 4500000` or `40..60`, and money by its code where other figures have their unit: `EUR`, or `EUR per year`. */
export const LeanFigure = z.codec(
  z.object({ ev: ids, number: z.string(), unit: z.string().nullable(), of: z.string().nullable() }),
  z.object({ ...named, ...Figure.shape }),
  {
    decode: ({ ev, number, unit, of }) => ({ ev, ...amountIn(number), ...unitIn(unit), of }),
    encode: ({ ev, unit, currency, of, ...amount }) => ({
      ev,
      number: amountOf(amount),
      unit: [currency, unit].filter((one) => one !== null).join(' ') || null,
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
const amount = new RegExp(`^(?:(${qualifierWords.join('|')})\\b)?(.*)$`, 'i');

/** What is no number so written is none at all: its claim is refused, not its form. */
function amountIn(text: string): Amount {
  const [, word, rest = ''] = amount.exec(text.trim()) ?? [];
  const qualifier = (word?.toLowerCase().replace(' ', '_') ?? null) as Qualifier | null;
  const [low = '', high] = rest.split(/\.\.|(?<=\d)\s*[-–]\s*(?=\d)/);
  return high === undefined
    ? { value: numberIn(low), min: null, max: null, qualifier }
    : { value: null, min: numberIn(low), max: numberIn(high), qualifier };
}

const written = /^-?(?:\d+|\d{1,3}(?:[ ,]\d{3})+)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;
function numberIn(text: string): number | null {
  const number = written.test(text.trim()) ? Number(text.replace(/[ ,]/g, '')) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

const currencies = new Set(Intl.supportedValuesOf('currency'));
function unitIn(text: string | null): { unit: string | null; currency: string | null } {
  const [, code = '', rest = ''] = /^([A-Z]{3})(?:\s+(.+))?$/.exec(text?.trim() ?? '') ?? [];
  return currencies.has(code) ? { currency: code, unit: rest || null } : { currency: null, unit: text };
}
