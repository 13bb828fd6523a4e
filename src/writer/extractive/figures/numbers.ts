/** Numbers in a text: digits in every notation of the corpus' languages, number words, scales and ranges. */
import { createPhraseFinder, type Found, type Word } from '../../../domain/phrases.ts';
import numberWords from '../../lexicon/figurewords.json' with { type: 'json' };
import { ands } from '../../lexicon/joining.ts';
import { scaleAfter, scaled, scalesIn } from './scales.ts';

/** A number as the text gives it. */
export interface NumberMention {
  start: number;
  end: number;
  /** Equal unless the text gives a range. */
  min: number;
  max: number;
  /** Was it written in words? */
  spelled: boolean;
  /** Does a scale word (`million`, `тыс.`) belong to it? */
  scaled: boolean;
  /** Four bare digits between 1900 and 2100. */
  likeYear: boolean;
}

interface Part {
  start: number;
  end: number;
  value: number;
  spelled: boolean;
  scale: number;
  bare: boolean;
}

/**
 * Groups of three first, then plain digits with decimals; `1, 2` is a decimal only before a scale word. Bounded
 * repetition keeps it linear.
 */
const digits =
  /\d{1,3}(?:[ \u00a0\u202f'’]\d{3}){1,4}(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d{1,3}(?:,\d{3}){1,4}(?![\d])(?:\.\d{1,2}(?!\d))?|\d{1,3}(?:\.\d{3}){1,4}(?![\d])(?:,\d{1,2}(?!\d))?|\d{1,15}(?:[.,]\d{1,4})?(?!\d)/g;
const spacedDecimal = /^, (\d)(?=\s\p{L})/u;
const someOf = /^-tal(?:et|s)?(?!\p{L})/u;
const rangeMark = /^\s?[-–—‑]\s?$/;
const rangeWord = /^\s(?:to|till|bis|à|до|do|až|līdz|iki|kuni|til)\s$/;
const betweenWord = new RegExp(String.raw`^\s(?:${ands}|a|i)\s$`, 'u');
const between = /(?:between|mellan|zwischen|entre|между|між|mezi|między|starp|tarp|vahel|välillä)\s$/i;
const gap = /^[\s\u00a0\u202f]?$/;

const wordFinders = new Map(
  Object.entries(numberWords).map(([language, values]) => [
    language,
    createPhraseFinder(
      Object.entries(values).flatMap(([value, forms]) =>
        forms.map((form): [string, number] => [form, Number(value)]),
      ),
    ),
  ]),
);

/** The numbers of a text, in order, ranges joined. `words` are the text's words. Linear. */
export function findNumbers(
  text: string,
  { words, language }: { words: readonly Word[]; language: string | null },
): NumberMention[] {
  const scales = scalesIn(words);
  const written = findDigits(text, scales);
  const spelled = findSpelled(text, words, { scales, language });
  const parts = [...written, ...spelled].sort((a, b) => a.start - b.start);
  return joinRanges(text, parts);
}

function findDigits(text: string, scales: ReadonlyMap<number, Found<number>>): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(digits)) {
    const start = match.index;
    if (/[\d.,]/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(start - 2))) continue;
    // Swedish `ett 50-tal`: some fifty.
    const some = someOf.exec(text.slice(start + match[0].length, start + match[0].length + 8));
    const decimal = spacedDecimal.exec(text.slice(start + match[0].length, start + match[0].length + 5));
    const end = start + match[0].length + (decimal?.[0].length ?? 0);
    const scale = scaleAfter(text, end, scales);
    if (decimal !== null && scale === null) {
      parts.push(toPart(match[0], { start, end: start + match[0].length, scale: null }));
    } else if (some !== null && decimal === null) {
      parts.push(toPart(match[0], { start, end: end + some[0].length, scale: null }));
    } else {
      const source = decimal === null ? match[0] : `${match[0]}.${decimal[1] ?? '0'}`;
      parts.push(toPart(source, { start, end, scale }));
    }
  }
  return parts;
}

function toPart(
  source: string,
  { start, end, scale }: { start: number; end: number; scale: Found<number> | null },
): Part {
  const bare = /^\d+$/.test(source) && scale === null;
  return {
    start,
    end: scale?.end ?? end,
    value: scaled(parseDigits(source, scale !== null), scale?.value ?? 1),
    spelled: false,
    scale: scale?.value ?? 1,
    bare,
  };
}

/**
 * The number that digits stand for. One point or comma before exactly three digits parts thousands (`4.800`), except
 * before a scale word (`1.250 billion`) or after a leading zero.
 */
export function parseDigits(source: string, beforeScale: boolean): number {
  const tight = source.replace(/[\s\u00a0\u202f'’]/g, '');
  const marks = tight.match(/[.,]/g) ?? [];
  const last = Math.max(tight.lastIndexOf('.'), tight.lastIndexOf(','));
  if (marks.length === 0) return Number(tight);
  const tail = tight.length - last - 1;
  const groups = marks.length > 1 && new Set(marks).size === 1;
  const grouped = groups || (marks.length === 1 && tail === 3 && !tight.startsWith('0') && !beforeScale);
  if (grouped) return Number(tight.replace(/[.,]/g, ''));
  return Number(`${tight.slice(0, last).replace(/[.,]/g, '')}.${tight.slice(last + 1)}`);
}

interface Spelling {
  scales: ReadonlyMap<number, Found<number>>;
  language: string | null;
}

/** Number words: `two`, `twenty-five`, `two hundred and fifty`, `a million`. */
function findSpelled(text: string, words: readonly Word[], { scales, language }: Spelling): Part[] {
  const atoms = wordFinders.get(language ?? 'en')?.(words) ?? [];
  const parts: Part[] = [];
  for (let index = 0; index < atoms.length; index += 1) {
    const first = atoms[index];
    if (first === undefined || first.start < (parts.at(-1)?.end ?? 0)) continue;
    let { value, end } = first;
    for (let next = atoms[index + 1]; next !== undefined; next = atoms[index + 1]) {
      const joined = joinSpelled(value, next.value);
      if (joined === null || !/^(?:[\s-]|\sand\s)$/.test(text.slice(end, next.start))) break;
      value = joined;
      end = next.end;
      index += 1;
    }
    const scale = scaleAfter(text, end, scales);
    const part = value === 1 && scale !== null ? partBefore(text, first.start) : null;
    // `three` of `three quarters of a million` is no number of its own.
    while (part !== null && (parts.at(-1)?.start ?? -1) >= part.start) parts.pop();
    parts.push({
      start: part?.start ?? first.start,
      end: scale?.end ?? end,
      value: scaled(part?.share ?? value, scale?.value ?? 1),
      spelled: true,
      scale: scale?.value ?? 1,
      bare: false,
    });
  }
  return parts;
}

/** `half a million`, `a quarter of a million`: the share of the scale word that stands before it. */
function partBefore(text: string, start: number): { start: number; share: number } | null {
  const before = text.slice(Math.max(0, start - 24), start);
  const found = /(?<!\p{L})(?:(?:a\s)?(quarter)\sof|(three)[\s-]quarters\sof|(half))\s$/iu.exec(before);
  if (found === null) return null;
  const share = found[1] !== undefined ? 0.25 : found[2] !== undefined ? 0.75 : 0.5;
  return { start: start - before.length + found.index, share };
}

/** Twenty and five is 25, two and hundred 200, two hundred and fifty 250; other pairs are two numbers. */
function joinSpelled(before: number, next: number): number | null {
  if (next === 100) return before < 10 ? before * 100 : null;
  if (before >= 100 && before % 100 === 0 && next < 100) return before + next;
  if (before % 100 >= 20 && before % 10 === 0 && next < 10) return before + next;
  return null;
}

function joinRanges(text: string, parts: readonly Part[]): NumberMention[] {
  const mentions: NumberMention[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined || part.start < (mentions.at(-1)?.end ?? 0)) continue;
    const next = parts[index + 1];
    if (next !== undefined && makesRange(text, part, next)) {
      const factor = part.scale === 1 && part.value < next.value / next.scale ? next.scale : 1;
      mentions.push(
        toMention({ ...part, end: next.end, scale: next.scale }, scaled(part.value, factor), next.value),
      );
      index += 1;
    } else {
      mentions.push(toMention(part, part.value, part.value));
    }
  }
  return mentions;
}

function toMention(part: Part, min: number, max: number): NumberMention {
  const { start, end, spelled, scale, bare } = part;
  const likeYear = bare && isYear(min);
  return { start, end, min, max, spelled, scaled: scale !== 1, likeYear };
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

/** Where a number is told from: a range of two numbers and an `and` is one with the `between` in front of it alone. */
export function toldFrom(text: string, { start, min, max }: NumberMention): number {
  const before = text.slice(Math.max(0, start - 12), start);
  return min === max ? start : start - (between.exec(before)?.[0].length ?? 0);
}

/** `10–15`, `5 to 7 million`, `between 5 and 7`; the second end is the greater. `from 5 to 6` tells two numbers. */
function makesRange(text: string, part: Part, next: Part): boolean {
  if (part.bare && isYear(part.value) && !next.bare) return false;
  if (part.spelled !== next.spelled || next.start - part.end > 8) return false;
  if (part.value >= next.value && part.value >= next.value / next.scale) return false;
  if (next.value > part.value * 1000 && next.scale === 1) return false;
  const link = text.slice(part.end, next.start);
  if (rangeMark.test(link) || gap.test(link)) return rangeMark.test(link);
  const before = text.slice(Math.max(0, part.start - 12), part.start);
  if (rangeWord.test(link)) return !/\bfrom\s$/i.test(before);
  return betweenWord.test(link) && between.test(before);
}
