/** Names of small numbers: one number in the words of all languages, and in digits. */
import { fold } from '../../../domain/fold.ts';
import numberWords from '../../lexicon/figurewords.json' with { type: 'json' };

let numbers: Map<string, string[]> | null = null;

/** A small number from two on, by all its names and in digits: `four`, `fyra`, `четыре`, `4`. */
export function numberNamed(term: string): string[] {
  if (numbers === null) {
    numbers = new Map();
    const names = Object.values<Record<string, string[]>>(numberWords).flatMap((words) =>
      Object.entries(words),
    );
    for (const [value, words] of names) {
      if (value === '1') continue;
      const known = numbers.get(value) ?? [value];
      numbers.set(value, [...new Set([...known, ...words.map(fold)])]);
    }
  }
  if (numbers.has(term)) return numbers.get(term) ?? [];
  return [...numbers.values()].find((names) => names.includes(term)) ?? [];
}
