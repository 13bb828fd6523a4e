/** The shapes in which claims come: those of a brief, and the plainer ones of hand-made claim files. */
import { z } from 'zod';
import { modalities } from '../../domain/brief.ts';

const short = z.string().max(5_000);
const maybe = short.nullish();
const amount = z.union([z.number(), short]).nullish();

export const textShape = z.union([short.transform((text) => ({ text })), z.object({ text: short })]);
export const personShape = z.object({ name: short, rank: maybe, role: maybe, country: maybe });
export const quoteShape = z.object({ text: short, speaker: maybe });
export const figureShape = z.object({
  value: amount,
  min: amount,
  max: amount,
  qualifier: maybe,
  unit: maybe,
  currency: maybe,
  of: maybe,
});
export const dateShape = z.union([
  short.transform((value) => ({ value, inferred: false })),
  z.object({ value: short, inferred: z.boolean().default(false) }),
  z
    .object({ start: short, end: maybe, inferred: z.boolean().default(false) })
    .transform(({ start, end, inferred }) => ({
      value: end === null || end === undefined || end === start ? start : `${start}/${end}`,
      inferred,
    })),
]);
export const placeShape = z.union([
  short.transform((name) => ({ name, country: null })),
  z.object({ name: short, country: maybe }),
]);
export const countryShape = z.union([
  short.transform((value) => {
    const [code = '', role = ''] = value.split(/\s*[:,]\s*/);
    return { code: code.trim().toUpperCase(), role: role.trim() };
  }),
  z.object({ code: short, role: short.default('party') }),
]);
export const programmeShape = z.union([
  short.transform((value) => {
    const match = /^(.{1,200}?)\s*\(([^()]{1,300})\)\s*$/.exec(value);
    return { name: match?.[1] ?? value, acronym: null, expansion: match?.[2] ?? null };
  }),
  z.object({ name: short, acronym: maybe, expansion: maybe }),
]);
export const commitmentShape = z
  .object({
    who: maybe,
    actor: maybe,
    forWhom: maybe,
    what: maybe,
    text: maybe,
    modality: z.enum(modalities).nullish(),
    due: maybe,
  })
  .transform(({ who, actor, forWhom, what, text, modality, due }) => ({
    who: who ?? actor ?? null,
    forWhom: forWhom ?? null,
    what: what ?? text ?? '',
    modality: modality ?? null,
    due: due ?? null,
  }));
export const stepShape = z.union([
  short.transform((what) => ({ what, who: null, when: null })),
  z.object({ what: short, who: maybe, when: maybe }),
  z.object({ text: short }).transform(({ text }) => ({ what: text, who: null, when: null })),
]);
