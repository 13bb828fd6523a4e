/** Days of the week, in whatever language and case. */
import { fold } from '../../../domain/fold.ts';
import dateWords from '../../lexicon/dates-words.json' with { type: 'json' };
import type { Token } from './tokens.ts';

const days = new Map(
  Object.values(dateWords).flatMap(({ weekdays }) =>
    weekdays.flatMap((forms, day) => forms.map((form) => [fold(form).replace(/['’ʼ]/g, ''), day] as const)),
  ),
);

/** Short forms are other words as often: `sun`, `joi`. */
const shortest = 5;

/** Which day of the week a word names: 0 is the first of the week; null for any other word. */
export function weekdayOf({ fold: word }: Pick<Token, 'fold'>): number | null {
  return word.length < shortest ? null : (days.get(word.replace(/['’ʼ]/g, '')) ?? null);
}
