/** What a number counts or measures: the money, the measure or the head noun that stands beside it. */
import type { Word } from '../../../domain/phrases.ts';
import counted from '../../lexicon/counted.json' with { type: 'json' };
import units from '../../lexicon/units.json' with { type: 'json' };
import { codes, moneyAt, type Nouns, partAfter, phraseAfter, purposeAfter, spentOn } from './nouns.ts';
import type { NumberMention } from './numbers.ts';
import { systemAfter } from './systems.ts';
import { worthBefore, worthBehind } from './worth.ts';

/** What stands around a number and belongs to it. */
export interface Measured {
  start: number;
  end: number;
  /** Where the words begin that say what it is of, where they stand before it. */
  told?: number;
  unit: string | null;
  currency: string | null;
  of: string | null;
  kind: 'money' | 'percent' | 'measure' | 'duration' | 'counted' | 'other';
}

/** `for`, `for the`… */
const linkReach = 8;

const symbols = Object.entries(units.currencySymbols);

/** Adjectives that stand before their noun where others stand behind it. */
const beforeNoun = new Set(counted.beforeNoun);

const gluedMeasure = /^\s?(%|km|mm|cm|kg|ha|MW|kW|nm|m|t)(?![\p{L}\p{N}])/u;

/** What the number measures, or null when nothing in reach says so. Looks no further than `limit`. */
export function measure(
  nouns: Nouns,
  number: NumberMention,
  { start, end }: { start: number; end: number },
): Measured | null {
  const found =
    moneyBefore(nouns, number, end) ??
    gluedTo(nouns, number, end) ??
    strengthAfter(nouns, number, end) ??
    measureAfter(nouns, number, end);
  if (found === null) return null;
  return found.kind === 'money' && found.of === null
    ? withWorth(nouns, found, { start, end })
    : withPurpose(nouns.text, found);
}

/** A sum with what it is the worth of. */
function withWorth(nouns: Nouns, found: Measured, within: { start: number; end: number }): Measured {
  const worth = worthBefore(nouns, found.start, within.start) ?? worthBehind(nouns, found.end, within.end);
  if (worth === null) return found;
  const of = nouns.text.slice(worth.start, worth.end);
  return { ...found, of, told: Math.min(worth.start, found.start), end: Math.max(worth.end, found.end) };
}

/** `the 400-strong contingent`, `an eight-person team`: how many are of it. */
function strengthAfter({ text }: Nouns, number: NumberMention, limit: number): Measured | null {
  const behind = text.slice(number.end, Math.min(limit, number.end + 40));
  const found = strength.exec(behind);
  if (found === null) return null;
  const end = number.end + found[0].length;
  const unit = text.slice(number.end + 1, end);
  return { start: number.start, end, unit, currency: null, of: null, kind: 'counted' };
}

const strength =
  /^[-‑\s](?:strong|person|people|member|man)\s(?:\p{Ll}[\p{L}-]{1,20}\s)?(?:contingent|teams?|crews?|units?|delegations?|battalion|battlegroup|battle\sgroup|brigade|force|group|company|detachment|platoon|squadron|regiment|mission|commitment|contribution|deployment|task\sgroup)(?!\p{L})/u;

/** What the amount is for belongs to its evidence. */
function withPurpose(text: string, found: Measured): Measured {
  if (found.of === null) return found;
  const at = text.indexOf(found.of, found.end);
  return at < 0 || at - found.end > linkReach ? found : { ...found, end: at + found.of.length };
}

function moneyBefore(nouns: Nouns, number: NumberMention, limit: number): Measured | null {
  const { text } = nouns;
  const from = Math.max(0, number.start - 5);
  const before = text.slice(from, number.start);
  const tight = before.trimEnd();
  const symbol = symbols
    .filter(([sign]) => tight.endsWith(sign))
    .sort(([a], [b]) => b.length - a.length)
    .at(0);
  const code = /(?<![\p{L}\p{N}])[A-Z]{3}$/u.exec(tight)?.[0];
  const sign = symbol?.[0] ?? (code !== undefined && codes.has(code) ? code : null);
  if (sign === null) return null;
  const start = from + tight.length - sign.length;
  const of = spentOn(nouns, number.end, limit);
  return { start, end: number.end, unit: null, currency: symbol?.[1] ?? sign, of, kind: 'money' };
}

function gluedTo(nouns: Nouns, number: NumberMention, limit: number): Measured | null {
  const { text } = nouns;
  const after = text.slice(number.end, number.end + 6);
  const sign = /^\s?([€$£¥₴₽]|zł|Kč)/u.exec(after);
  if (sign?.[1] !== undefined) {
    const currency = symbols.find(([known]) => known === sign[1])?.[1] ?? null;
    return { ...number, end: number.end + sign[0].length, unit: null, currency, of: null, kind: 'money' };
  }
  const glued = gluedMeasure.exec(after);
  if (glued?.[1] === undefined) return null;
  const percent = glued[1] === '%';
  const unit = percent ? 'percent' : glued[1];
  const kind = percent ? 'percent' : 'measure';
  const end = number.end + glued[0].length;
  return { ...number, end, unit, currency: null, of: percent ? partAfter(nouns, end, limit) : null, kind };
}

function measureAfter(nouns: Nouns, number: NumberMention, limit: number): Measured | null {
  const run = phraseAfter(nouns, number.end + linkOf(nouns.text, number), limit);
  const [first, second] = run;
  if (first === undefined || isWeight(nouns.text, first)) return null;
  for (const word of [first, second]) {
    const money = word === undefined ? undefined : moneyAt(nouns, word);
    if (money === undefined) continue;
    const of = spentOn(nouns, money.end, limit);
    return { start: number.start, end: money.end, unit: null, currency: money.value, of, kind: 'money' };
  }
  const found = nouns.measures.get(first.start);
  if (found !== undefined) {
    const unit = found.value === 'percent' ? 'percent' : nouns.text.slice(found.start, found.end);
    const of = found.value === 'duration' ? null : purposeAfter(nouns, found.end, limit);
    return { start: number.start, end: found.end, unit, currency: null, of, kind: found.value };
  }
  const told = counting(nouns, number, { run, limit });
  return told?.kind === 'counted' ? told : (countedSystem(nouns, number, limit) ?? told);
}

function countedSystem({ text }: Nouns, number: NumberMention, limit: number): Measured | null {
  const system = systemAfter(text, number.end, limit);
  return system === null
    ? null
    : { start: number.start, ...system, currency: null, of: null, kind: 'counted' };
}

/** `1.5 million of them`: after a scale word the noun may follow a small link. */
function linkOf(text: string, { end, scaled }: NumberMention): number {
  const link = /^\s(?:(?:of|des?|av|af)(?=\s)|d['’])/iu.exec(text.slice(end, end + 6));
  return scaled && link !== null ? link[0].length : 0;
}

/** `a million pounds of aid` in a text without a pound sign: as likely a weight as money, so neither is said. */
function isWeight(text: string, { start, end }: Word): boolean {
  return (
    text.slice(start, end) === 'pounds' && /^\sof\s/.test(text.slice(end, end + 4)) && !text.includes('£')
  );
}

function counting(
  nouns: Nouns,
  number: NumberMention,
  { run, limit }: { run: readonly Word[]; limit: number },
): Measured | null {
  const { text } = nouns;
  const isCounted = (word: Word | undefined): boolean => word !== undefined && nouns.counted.has(word.start);
  const found = run.findIndex(isCounted);
  // `15 tentes militaires`: what is counted elsewhere may stand as an adjective behind its noun.
  const noun = nouns.nounFirst && found > 0 ? run.findIndex(({ folded }) => !beforeNoun.has(folded)) : found;
  const first = Math.min(noun, found);
  // Of nouns in a row the last is the head: `border guards`.
  const beyond =
    first < found ? first + 1 : run.findIndex((word, place) => place > first && !isCounted(word));
  const last = first < 0 ? 0 : (beyond < 0 ? run.length : beyond) - 1;
  const head =
    nouns.english && number.min > 1
      ? (pluralFrom(run, last) ?? (first < 0 ? run[last] : undefined))
      : run[last];
  // `100 made-in-Bergen, …`: half of an adjective is no noun.
  if (head === undefined || /^\d/.test(head.folded) || /^-\p{L}/u.test(text.slice(head.end, head.end + 2)))
    return null;
  const phrase = wholeQuoted(text, run[0]?.start ?? head.start, head.end).replace(/^such\s/i, '');
  const end = head.end + (pairAfter(text, head)?.length ?? 0);
  const unit = text.slice(head.start, end);
  const of = phrase === unit || end > head.end ? partAfter(nouns, end, limit) : phrase;
  const kind = first < 0 ? 'other' : 'counted';
  return { start: number.start, end, unit, currency: null, of, kind };
}

/** `300 Matrosinnen und Matrosen`: German names women and men of one kind, and both are counted. */
function pairAfter(text: string, { start, end }: Word): string | null {
  const stem = /^(\p{Lu}\p{L}{2,24}?)innen$/u.exec(text.slice(start, end))?.[1];
  const pair = stem && /^ und (\p{Lu}\p{L}{2,26})(?!\p{L})/u.exec(text.slice(end, end + 36));
  return pair?.[1]?.startsWith(stem ?? ' ') ? pair[0] : null;
}

/** `three combatant commands`: the first plural from the noun on; `70 veteran, family and other groups` has none here. */
function pluralFrom(run: readonly Word[], from: number): Word | undefined {
  return run.slice(from).find(({ folded }) => /s$/.test(folded) || manyAsOne.has(folded));
}

/** English nouns whose plural does not end in s. */
const manyAsOne = new Set(
  'personnel people men women children servicemen servicewomen policemen airmen airwomen staff crew police infantry cavalry artillery aircraft spacecraft hovercraft watercraft dead wounded missing injured media data gear ammunition equipment military naval youth sheep cattle percent euro'.split(
    ' ',
  ),
);

/** A stretch of the text, with the mark before it where one inside closes it: `88 “Boxer” vehicles`. */
function wholeQuoted(text: string, start: number, end: number): string {
  const opened = /["“„«]/.test(text.charAt(start - 1)) && /["”“»]/.test(text.slice(start, end));
  return text.slice(opened ? start - 1 : start, end);
}
