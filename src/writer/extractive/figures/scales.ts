/** Scale words and their abbreviations right behind a number: `46 million`, `120 tys.`, `10k`. */
import { createPhraseFinder, type Found, type Word } from '../../../domain/phrases.ts';
import units from '../../lexicon/units.json' with { type: 'json' };

const findScales = createPhraseFinder(
  Object.entries(units.scales).flatMap(([scale, phrases]) =>
    phrases.map((phrase): [string, number] => [phrase, Number(scale)]),
  ),
);
/** The scale words of a text by where they start. */
export function scalesIn(words: readonly Word[]): ReadonlyMap<number, Found<number>> {
  return new Map(findScales(words).map((found) => [found.start, found]));
}

/** A number times its scale, to the cent. */
export function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Math.round(value * scale * 100) / 100;
}

/** A scale word right after the number: `46 million`, `120 tys.`, `10k`, `5mn`. */
export function scaleAfter(
  text: string,
  end: number,
  scales: ReadonlyMap<number, Found<number>>,
): Found<number> | null {
  const glued = /^(k|mn|m|bn|b|mio|mrd|млн|млрд|тыс|тис)(?![\p{L}\p{N}])/iu.exec(text.slice(end, end + 5));
  if (glued?.[1] !== undefined) {
    const value = gluedScales[glued[1].toLowerCase()];
    if (value === undefined) return null;
    const small = glued[1].length === 1 && glued[1].toLowerCase() !== 'k';
    return small && !afterMoney(text, end) ? null : { start: end, end: end + glued[1].length, value };
  }
  for (let start = end; start <= end + 2; start += 1) {
    const found = scales.get(start);
    if (found !== undefined) return withDot(text, end, found);
    if (!/[\s\u00a0\u202f-]/.test(text.charAt(start))) return null;
  }
  return null;
}

const gluedScales: Readonly<Record<string, number>> = {
  k: 1e3,
  тыс: 1e3,
  тис: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  млн: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  млрд: 1e9,
};

/** `m` is a million only of money: `$5m`. */
function afterMoney(text: string, end: number): boolean {
  return /(?:[$€£¥₴]|\b[A-Z]{3})\s?[\d.,]{1,12}$/.test(text.slice(Math.max(0, end - 18), end));
}

/** A bare `m` or `t` after a blank is a measure, no scale; the stop of an abbreviation belongs to it. */
function withDot(text: string, end: number, found: Found<number>): Found<number> | null {
  const word = text.slice(found.start, found.end);
  if (/^(?:k|b|md)$/i.test(word) && found.start > end) return null;
  const abbreviated = /^(?:тыс|тис|млн|млрд|трлн|tys|mln|mld|mio|mrd|milj|tūkst|mill)$/iu.test(word);
  return abbreviated && text.charAt(found.end) === '.' ? { ...found, end: found.end + 1 } : found;
}
