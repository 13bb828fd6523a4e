/** Date expressions in a text, in order: each form of them is read in a file of its own. */
import { fold } from '../../../domain/fold.ts';
import { plainFirst } from '../../../domain/plainwords.ts';
import { joinDays, joinRanges, joinWeekdays, withoutOverlaps } from './join.ts';
import { atMonth, atSeason } from './month.ts';
import { numericDates } from './numeric.ts';
import { blank, type FoundDate } from './part.ts';
import { type DateWord, type DateWords, dateWordsOf } from './words.ts';
import { yearPhrases, years } from './years.ts';

const letters = plainFirst(/[\p{L}\p{M}]{2,24}/gu);

/** All date expressions in order, not overlapping; years and months that stand alone only after a word that makes them dates. Linear. */
export function foundDates(text: string, language: string | null): FoundDate[] {
  const words = dateWordsOf(language);
  const found: FoundDate[] = [...numericDates(text, language), ...yearPhrases(text, words)];
  for (const match of text.matchAll(letters)) {
    const word = words.forms.get(fold(match[0]));
    const date = word ? atWord(text, match.index, match[0], word, words) : null;
    if (date) found.push(date);
  }
  for (const { index, 0: said } of text.matchAll(partOfToday))
    found.push({
      start: index,
      end: index + said.length,
      how: 'relative',
      from: blank,
      to: null,
      weekday: null,
      offset: 0,
    });
  found.push(...years(text, words));
  const apart = joinWeekdays(text, withoutOverlaps(found));
  return joinRanges(text, words, joinDays(text, words, apart));
}

const partOfToday = /(?<![\p{L}\p{N}])[Tt]his (?:morning|afternoon|evening)(?!\p{L})/gu;

function atWord(text: string, at: number, raw: string, word: DateWord, words: DateWords): FoundDate | null {
  const end = at + raw.length;
  if (/[\p{L}\p{N}\p{M}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{M}]/u.test(text[end] ?? '')) return null;
  if (word.sort === 'month') return atMonth(text, at, end, word, words);
  if (word.sort === 'season') return isName(text, at, word, words) ? null : atSeason(text, at, end, word);
  if (word.sort === 'weekday') {
    const capital =
      word.language !== 'en' || (/^\p{Lu}/u.test(raw) && (raw.length > 3 || /^[.,]/.test(text.slice(end))));
    return capital
      ? { start: at, end, how: 'weekday', from: blank, to: null, weekday: word.value, offset: 0 }
      : null;
  }
  // Swedish and its neighbours part it: `i dag`.
  const parted = word.language !== 'nl' && /^(?:dag|går|morgon|morgen)$/.test(raw);
  if (parted && !/(?:^|[^\p{L}])i\s$/iu.test(text.slice(Math.max(0, at - 3), at))) return null;
  // `avant-hier`: two days, not one.
  const further = /(?:avant-|après-)$/iu.exec(text.slice(Math.max(0, at - 6), at))?.[0].length ?? 0;
  const offset = further > 0 ? word.value * 2 : word.value;
  return { start: at - further, end, how: 'relative', from: blank, to: null, weekday: null, offset };
}

/** `Exercise Spring 2022`: an English season in capitals names something, unless a small word stands before it. */
function isName(text: string, at: number, word: DateWord, words: DateWords): boolean {
  if (word.language !== 'en' || !/^\p{Lu}/u.test(text.slice(at, at + 2))) return false;
  const before = /([\p{L}\p{M}]+)\s+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1];
  return before !== undefined && !words.beforeMonth.has(fold(before));
}
