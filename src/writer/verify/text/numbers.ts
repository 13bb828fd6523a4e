/** Numbers as texts write them: ranges, currencies and qualifiers around what `numerals.ts` reads. */
import { fold } from '../../../domain/fold.ts';
import qualifierWords from '../../lexicon/qualifiers.json' with { type: 'json' };
import unitWords from '../../lexicon/units.json' with { type: 'json' };
import { createMatcher, type Hit } from './lexicon.ts';
import { findScales, type Read, type Run, readOne, scaled } from './numerals.ts';
import type { Token } from './tokens.ts';

const findCurrencies = createMatcher<string>({
  ...(unitWords.currencies as Record<string, string[]>),
  ...Object.fromEntries(
    unitWords.currencyCodes.map((code) => [
      code,
      [code, ...((unitWords.currencies as Record<string, string[]>)[code] ?? [])],
    ]),
  ),
  '%': unitWords.percents,
});
const findQualifiers = createMatcher<string>(
  Object.fromEntries(
    Object.entries(qualifierWords).map(([name, byLanguage]) => [name, Object.values(byLanguage).flat()]),
  ),
);
const symbols = Object.entries(unitWords.currencySymbols as Record<string, string>);
/** `US$` is no `$`. */
const longestFirst = symbols.toSorted(([a], [b]) => b.length - a.length);

export interface NumberMention {
  /** Token positions, both included. */
  from: number;
  to: number;
  /** Equal for a single number; written out in full. */
  min: number;
  max: number;
  /** ISO 4217, `%`, or null. */
  currency: string | null;
  qualifier: string | null;
  /** `seventh`, `24th`. */
  ordinal: boolean;
  /** Four digits that can be a year, with no unit. */
  year: boolean;
  /** Small digits with a full stop inside a sentence, which may be a rank: `das 14. Paket`. */
  dotted: boolean;
}

const rangeWords = new Set(
  ['to', 'till', 'bis', 'do', 'до', 'à', 'iki', 'līdz', 'kuni', 'and', 'och', 'und'].map(fold),
);

/** Those that tell a range without a word in front of its first end: `fünf bis sieben`. */
const bareJoiners = new Set(['to', 'bis', 'till', 'до', 'do', 'à', 'iki', 'līdz', 'kuni'].map(fold));

function readRange(
  run: Run,
  from: number,
  first: Read & { scale: number },
): { min: number; max: number; to: number } {
  const single = { min: first.value, max: first.value, to: first.to };
  // `the second – 12 May`: a rank is no end of a range.
  if (first.ordinal) return single;
  const dashed = /^\s?[-‐‑‒–—−]\s?$/.test(run.gap(first.to));
  const joiner = run.tokens[first.to + 1]?.fold ?? '';
  const opener = run.tokens[from - 1]?.fold ?? '';
  const worded =
    rangeWords.has(joiner) &&
    (bareJoiners.has(joiner) ||
      [
        'between',
        'from',
        'mellan',
        'zwischen',
        'von',
        'od',
        'от',
        'с',
        'від',
        'entre',
        'de',
        'nuo',
        'no',
      ].includes(opener));
  const at = dashed ? first.to + 1 : worded ? first.to + 2 : -1;
  const other = at < 0 ? null : readOne(run, at);
  if (other === null || other.ordinal) return single;
  const second = scaled(run, at, other);
  const min = first.scale === 1 && first.value < 1000 ? first.value * second.scale : first.value;
  return min < second.value ? { min, max: second.value, to: second.to } : single;
}

function symbolBefore(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  return longestFirst.find(([symbol]) => before.endsWith(symbol))?.[1] ?? null;
}

const codes = new Set(unitWords.currencyCodes);
const linking = new Set(['d', 'de', 'of']);

/** `SEK 4.2 billion`. */
function codeBefore(text: string, start: number): string | null {
  const code = /(?<![\p{L}\p{N}])([A-Z]{3})\s?$/u.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  return code !== undefined && codes.has(code) ? code : null;
}

function symbolAfter(text: string, end: number): string | null {
  const after = text.slice(end, end + 4).trimStart();
  if (after.startsWith('%')) return '%';
  return symbols.find(([symbol]) => after.startsWith(symbol))?.[1] ?? null;
}

const isDotted = ({ tokens, gap }: Run, from: number, to: number): boolean =>
  from === to &&
  /^\d{1,2}$/.test(tokens[from]?.raw ?? '') &&
  /^\. ?$/.test(gap(to)) &&
  tokens[to + 1]?.first === false;

/** `ett 50-tal`: some fifty. */
const about = ({ tokens, gap }: Run, to: number): string | null =>
  /^[-‐‑]?$/.test(gap(to)) && /^tale?t?$/.test(tokens[to + 1]?.fold ?? '') ? 'about' : null;

const withParticle =
  /^(?:hand(?:s|ed|ing)?|t(?:ake|akes|ook|aken|aking)|turn(?:s|ed|ing)?|pass(?:es|ed|ing)?|sign(?:s|ed|ing)?|br(?:ing|ings|ought|inging)|carr(?:y|ies|ied)|start(?:s|ed)?|made|make)$/;

/** `handed over two boats`: part of the verb, where `over two years` is more than two. */
const isParticle = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.fold === 'over' && withParticle.test(tokens[at - 1]?.fold ?? '');

/** All numbers that tokens of a text tell, in order. Linear. */
export function readNumbers(text: string, tokens: readonly Token[]): NumberMention[] {
  const gap = (index: number): string => {
    const here = tokens[index];
    const next = tokens[index + 1];
    if (here === undefined && next !== undefined) return text.slice(Math.max(0, next.start - 3), next.start);
    return here === undefined || next === undefined
      ? '\n'
      : text.slice(here.end, Math.min(next.start, here.end + 12));
  };
  const byStart = (hits: readonly Hit<string>[]) => new Map(hits.map((hit) => [hit.from, hit]));
  const run: Run = { tokens, gap, scaleAt: byStart(findScales(tokens)) };
  const currencyAt = byStart(findCurrencies(tokens));
  const qualifierBefore = new Map(
    findQualifiers(tokens)
      .filter(({ from, to }) => from !== to || !isParticle(tokens, from))
      .map((hit) => [hit.to, hit.label]),
  );
  const found: NumberMention[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const read = readOne(run, from);
    const token = tokens[from];
    if (read === null || token === undefined) continue;
    const range = readRange(run, from, scaled(run, from, read));
    const start = token.start;
    const end = tokens[range.to]?.end ?? token.end;
    // `60 millions d'euros`.
    const linked = linking.has(tokens[range.to + 1]?.fold ?? '') ? range.to + 2 : range.to + 1;
    const unit = currencyAt.get(linked);
    const currency =
      symbolBefore(text, start) ?? codeBefore(text, start) ?? symbolAfter(text, end) ?? unit?.label ?? null;
    const between = tokens[from - 1];
    const further =
      between !== undefined && (between.cap || between.stop) ? qualifierBefore.get(from - 2) : undefined;
    // `Under den första sessionen`: a rank is neither about nor under anything.
    const qualifier = read.ordinal
      ? null
      : (qualifierBefore.get(from - 1) ?? further ?? about(run, range.to));
    const year = /^(?:19|20)\d{2}$/.test(token.raw) && range.to === from && currency === null;
    found.push({
      from,
      to: range.to,
      min: range.min,
      max: range.max,
      currency,
      qualifier,
      ordinal: read.ordinal,
      year,
      dotted: isDotted(run, from, range.to),
    });
    from = Math.max(range.to, unit?.to ?? 0);
  }
  return found;
}

/** Far below one in the last digit of any amount, far above what scaling in floating point adds. */
const noise = 1e-12;

/** Equal at both ends, to the last digit: 4,500,001 is not 4.5 million. */
export function sameNumbers(a: { min: number; max: number }, b: { min: number; max: number }): boolean {
  const near = (x: number, y: number): boolean =>
    Math.abs(x - y) <= Math.max(Math.abs(x), Math.abs(y)) * noise;
  return near(a.min, b.min) && near(a.max, b.max);
}

/** A currency's ISO code from its code, name or sign; null for what names none. */
export function currencyOf(words: string, tokens: readonly Token[]): string | null {
  const sign = symbols.find(([symbol]) => words.includes(symbol));
  return findCurrencies(tokens)[0]?.label ?? sign?.[1] ?? null;
}

interface Parts {
  numbers: readonly NumberMention[];
  dates: readonly { from: number; to: number }[];
}

/** Numbers that are no part of a date. */
export function plainNumbers({ numbers, dates }: Parts): NumberMention[] {
  return numbers.filter(({ from, to }) => !dates.some((date) => from <= date.to && date.from <= to));
}
