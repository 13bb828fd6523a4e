/** Misspelt states: the one whose name a word comes nearest to. */
import { deskLanguages } from './country.ts';
import { fold } from './fold.ts';
import { namesIn, stateCodes } from './stateindex.ts';

/** Longer runs of letters are no word of any language. */
const longestWord = 60;

/** Given names a slip or two away from a state's name. */
const properNames = new Set(
  'george georges georgie georgina georgiana frances francis francisca franca germaine irene israela italo marlene franco franck angela cameron dominic domenico giorgia giorgio georgi georgios georgy'.split(
    ' ',
  ),
);
let spellings: Map<number, { name: string; code: string }[]> | null = null;

/**
 * The state whose name a misspelt word comes nearest to: at most 2 slips (a letter too many, missing, wrong, or two
 * swapped), 1 in a word of up to 7 letters, the first letter right, no given name that is so near to a state's. Null when none is near, or two are equally near.
 */
export function nearestState(word: string): string | null {
  const wanted = fold(word).trim();
  if (wanted.length < 4 || wanted.length > longestWord) return null;
  if (properNames.has(wanted)) return null;
  const allowed = wanted.length <= 7 ? 1 : 2;
  let best = allowed + 1;
  let codes = new Set<string>();
  for (let length = wanted.length - allowed; length <= wanted.length + allowed; length += 1)
    for (const { name, code } of spellingsOf(length)) {
      if (name[0] !== wanted[0]) continue;
      const slips = distance(wanted, name);
      if (slips > best || slips > allowed) continue;
      if (slips < best) codes = new Set();
      best = slips;
      codes.add(code);
    }
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

function spellingsOf(length: number): { name: string; code: string }[] {
  if (!spellings) {
    spellings = new Map();
    for (const language of deskLanguages)
      for (const code of stateCodes)
        for (const name of namesIn(language, code).map(fold)) {
          const same = spellings.get(name.length) ?? [];
          same.push({ name, code });
          spellings.set(name.length, same);
        }
  }
  return spellings.get(length) ?? [];
}

/** The slips between two words, by optimal string alignment: Damerau–Levenshtein in which no part is edited twice. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
