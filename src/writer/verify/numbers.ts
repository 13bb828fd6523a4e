/** Numbers as texts write them: digits in any notation, number words, scales, ranges, currencies, qualifiers. */
import { fold } from '../../domain/fold.ts';
import figureWords from '../lexicon/figurewords.json' with { type: 'json' };
import ordinalWords from '../lexicon/ordinals.json' with { type: 'json' };
import qualifierWords from '../lexicon/qualifiers.json' with { type: 'json' };
import unitWords from '../lexicon/units.json' with { type: 'json' };
import { createMatcher, type Hit } from './lexicon.ts';
import type { Token } from './tokens.ts';

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
}

const languagesOf = (words: Record<string, Record<string, string[]>>): Record<string, string[]> => {
  const all: Record<string, string[]> = {};
  for (const byValue of Object.values(words))
    for (const [value, forms] of Object.entries(byValue)) all[value] = [...(all[value] ?? []), ...forms];
  return all;
};

const values = new Map(
  Object.entries(languagesOf(figureWords as unknown as Record<string, Record<string, string[]>>)).flatMap(
    ([value, forms]) => forms.map((form) => [fold(form), Number(value)] as const),
  ),
);
const ordinals = new Map(
  Object.entries(ordinalWords).flatMap(([value, forms]) =>
    forms.map((form) => [fold(form), Number(value)] as const),
  ),
);
const findScales = createMatcher<string>(unitWords.scales);
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
const symbols = unitWords.currencySymbols as Record<string, string>;

/** Articles and `one`: numbers only before a scale word. */
const weakest = 1;
const hundred = new Set([
  'hundred',
  'hundra',
  'hundert',
  'cent',
  'cents',
  'sto',
  'сто',
  'ста',
  'simtas',
  'simts',
  'sada',
  'sata',
]);

const halves = new Set(
  'half halv halva halvt halbe halber halben halbes demi pol polowe polowa polowy пол половина половину половиною puse pusi puses pusę pusi pool poolt puoli puolen'
    .split(' ')
    .map(fold),
);
/** Half and a scale in one word: `полмиллиона`, `pusmiljons`. */
const gluedHalves = /^(?:пол|пів|pus|pool|pol|demi)(?=\p{L}{5,})/u;

interface Read {
  value: number;
  to: number;
  ordinal: boolean;
}

const isDigits = (token: Token | undefined): token is Token =>
  token !== undefined && /^\p{Nd}/u.test(token.raw) && !/\p{L}/u.test(token.raw);

function digitsOf(raw: string): number | null {
  const groups = raw.split(/[.,]/);
  if (groups.length === 1) return Number(raw);
  const grouped = groups[0] !== '0' && groups.slice(1).every((group) => group.length === 3);
  if (grouped) return Number(groups.join(''));
  return groups.length === 2 ? Number(groups.join('.')) : null;
}

/** A run of tokens with the text between them: what the readers below walk over. */
interface Run {
  tokens: readonly Token[];
  gap: (index: number) => string;
  scaleAt: ReadonlyMap<number, Hit<string>>;
}

/** `$25M`, `£2.5bn`: a scale glued to an amount of money. */
const gluedScales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12 };

function gluedAfter(run: Run, from: number, to: number): number | null {
  const scale = gluedScales[run.tokens[to + 1]?.raw.toLowerCase() ?? ''];
  return scale !== undefined && run.gap(to) === '' && /[$€£¥]\s?$/.test(run.gap(from - 1)) ? scale : null;
}

function readDigits(run: Run, from: number): Read | null {
  const token = run.tokens[from];
  if (!isDigits(token)) return null;
  let text = token.raw;
  let to = from;
  while (
    /^\d{1,3}(?: \d{3})*$/.test(text.replace(/\u00A0/g, ' ')) &&
    /^[ \u00A0\u202F']$/.test(run.gap(to)) &&
    /^\d{3}$/.test(run.tokens[to + 1]?.raw ?? '') &&
    to - from < 5
  ) {
    to++;
    text = `${text} ${run.tokens[to]?.raw}`;
  }
  const next = run.tokens[to + 1];
  const spacedDecimal =
    to === from && /^, $/.test(run.gap(to)) && /^\d{1,2}$/.test(next?.raw ?? '') && run.scaleAt.has(to + 2);
  if (spacedDecimal && next !== undefined)
    return { value: Number(`${token.raw}.${next.raw}`), to: to + 1, ordinal: false };
  const value = digitsOf(text.replace(/ /g, ''));
  if (value === null) return null;
  const suffix = run.gap(to) === '' && /^(?:st|nd|rd|th|er|e|ème|ая|ый|ой|ий|го)$/.test(next?.raw ?? '');
  return { value, to: suffix ? to + 1 : to, ordinal: suffix };
}

function readWords(run: Run, from: number): Read | null {
  const first = run.tokens[from];
  if (first === undefined) return null;
  const ordinal = ordinals.get(first.fold);
  if (ordinal !== undefined) return { value: ordinal, to: from, ordinal: true };
  let value = values.get(first.fold);
  if (value === undefined) return null;
  let to = from;
  for (let next = to + 1; next < run.tokens.length && next - from < 6; next++) {
    const word = run.tokens[next]?.fold ?? '';
    const more = values.get(word);
    if (hundred.has(word)) value *= value < 100 ? 100 : 1;
    else if (more !== undefined && more > weakest && more < 100 && value % (more < 10 ? 10 : 100) === 0)
      value += more;
    else if (word === 'and' && value >= 100 && (values.get(run.tokens[next + 1]?.fold ?? '') ?? 0) > weakest)
      continue;
    else break;
    to = next;
  }
  const weak = value === weakest && !run.scaleAt.has(to + 1);
  return weak ? null : { value, to, ordinal: false };
}

/** `half a billion`, `eine halbe Milliarde`, `полмиллиона`. */
function readHalf(run: Run, from: number): Read | null {
  const word = run.tokens[from]?.fold ?? '';
  if (halves.has(word)) {
    const to = values.get(run.tokens[from + 1]?.fold ?? '') === weakest ? from + 1 : from;
    return run.scaleAt.has(to + 1) ? { value: 0.5, to, ordinal: false } : null;
  }
  const rest = word.replace(gluedHalves, '');
  const scale = rest === word ? undefined : findScales([{ fold: rest } as Token])[0];
  return scale === undefined ? null : { value: Number(scale.label) / 2, to: from, ordinal: false };
}

/** Languages without articles tell one million by the bare word: `почти миллион`. */
const bareScales = new Set(
  'миллион миллиард тысячу тысяча мільйон мільярд тисячу тисяча milion miliard tysiąc milijonas milijoną milijardas milijardą tūkstantis tūkstantį miljons miljonu miljards miljardu tūkstotis tūkstoti miljon miljard miljoni miljardi miljoona miljardi miljoonan miljardin'
    .split(' ')
    .map(fold),
);

const readBare = (run: Run, from: number): Read | null => {
  const hit = bareScales.has(run.tokens[from]?.fold ?? '') ? run.scaleAt.get(from) : undefined;
  return hit === undefined ? null : { value: Number(hit.label), to: from, ordinal: false };
};

const readOne = (run: Run, from: number): Read | null =>
  readDigits(run, from) ?? readHalf(run, from) ?? readWords(run, from) ?? readBare(run, from);

function scaled(run: Run, from: number, read: Read): Read & { scale: number } {
  const glued = gluedAfter(run, from, read.to);
  if (glued !== null) return { ...read, value: read.value * glued, to: read.to + 1, scale: glued };
  const hit = read.ordinal ? undefined : run.scaleAt.get(read.to + 1);
  if (hit === undefined || /[.,;:]/.test(run.gap(read.to))) return { ...read, scale: 1 };
  return { ...read, value: read.value * Number(hit.label), to: hit.to, scale: Number(hit.label) };
}

const rangeWords = new Set([
  'to',
  'till',
  'bis',
  'do',
  'до',
  'à',
  'iki',
  'līdz',
  'kuni',
  'and',
  'och',
  'und',
]);

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
    (joiner === 'to' ||
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
  const symbol = Object.keys(symbols)
    .filter((one) => before.endsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  return symbol === undefined ? null : (symbols[symbol] ?? null);
}

const codes = new Set(unitWords.currencyCodes);

/** `SEK 4.2 billion`. */
function codeBefore(text: string, start: number): string | null {
  const code = /(?<![\p{L}\p{N}])([A-Z]{3})\s?$/u.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  return code !== undefined && codes.has(code) ? code : null;
}

function symbolAfter(text: string, end: number): string | null {
  const after = text.slice(end, end + 4).trimStart();
  if (after.startsWith('%')) return '%';
  const symbol = Object.keys(symbols).find((one) => after.startsWith(one));
  return symbol === undefined ? null : (symbols[symbol] ?? null);
}

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
  const byStart = (hits: Hit<string>[]) => new Map(hits.map((hit) => [hit.from, hit]));
  const run: Run = { tokens, gap, scaleAt: byStart(findScales(tokens)) };
  const currencyAt = byStart(findCurrencies(tokens));
  const qualifierBefore = new Map(findQualifiers(tokens).map((hit) => [hit.to, hit.label]));
  const found: NumberMention[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const read = readOne(run, from);
    const token = tokens[from];
    if (read === null || token === undefined) continue;
    const range = readRange(run, from, scaled(run, from, read));
    const start = token.start;
    const end = tokens[range.to]?.end ?? token.end;
    const unit = currencyAt.get(range.to + 1);
    const currency =
      symbolBefore(text, start) ?? codeBefore(text, start) ?? symbolAfter(text, end) ?? unit?.label ?? null;
    const between = tokens[from - 1];
    const further =
      between !== undefined && (between.cap || between.stop) ? qualifierBefore.get(from - 2) : undefined;
    const qualifier = qualifierBefore.get(from - 1) ?? further ?? null;
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
  const sign = Object.keys(symbols).find((one) => words.includes(one));
  return findCurrencies(tokens)[0]?.label ?? (sign === undefined ? null : (symbols[sign] ?? null));
}
