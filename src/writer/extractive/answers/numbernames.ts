/** Names of small numbers: one number in the words of the desk’s languages and in digits, as it counts and as it orders. */
import { deskLanguages } from '../../../domain/country.ts';
import { fold } from '../../../domain/fold.ts';
import numberWords from '../../lexicon/figurewords.json' with { type: 'json' };
import ordinalWords from '../../lexicon/ordinals.json' with { type: 'json' };

let numbers: { counting: Map<string, string[]>; ordering: Map<string, string[]> } | null = null;

/**
 * A small number from two on, by all its names and in digits: `four`, `fyra`, `четыре`, `4`; of digits and of what orders
 * (`fourth`) the names that order as well.
 */
export function numberNamed(term: string): string[] {
  numbers ??= { counting: readNumbers(), ordering: readOrdinals() };
  const { counting, ordering } = numbers;
  if (counting.has(term)) return [...(counting.get(term) ?? []), ...(ordering.get(term) ?? [])];
  const orders = [...ordering].find(([, names]) => names.includes(term));
  if (orders !== undefined) return [orders[0], ...orders[1]];
  return [...counting.values()].find((names) => names.includes(term)) ?? [];
}

function readNumbers(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  // Numbers of other languages are English words: `due`, `to`, `once`.
  const names = Object.entries<Record<string, string[]>>(numberWords).flatMap(([language, words]) =>
    deskLanguages.includes(language) ? Object.entries(words) : [],
  );
  for (const [value, words] of names) {
    if (value === '1') continue;
    const known = found.get(value) ?? [value];
    found.set(value, [...new Set([...known, ...words.map(fold)])]);
  }
  return found;
}

/** `First` and `second` say little of which of many is meant: they are left as words. */
function readOrdinals(): Map<string, string[]> {
  const named = Object.entries<string[]>(ordinalWords).filter(([value]) => Number(value) > 2);
  return new Map(named.map(([value, words]) => [value, [...new Set(words.map(fold))]]));
}

/** A number that orders, in digits, without its ending: `7th` is the `7` of `7. rotation`. Any other word as it is. */
export function withoutOrdinal(word: string): string {
  return /^\d{1,6}(?:st|nd|rd|th)$/.test(word) ? word.slice(0, -2) : word;
}
