/** A date expression as the words alone give it: the parts that stand in the text, nothing inferred. */

/** Months and days count from 1; seasons are EDTF's 21 (spring) to 24 (winter). */
export interface Part {
  year: number | null;
  month: number | null;
  day: number | null;
}

export interface FoundDate {
  start: number;
  end: number;
  how: 'calendar' | 'weekday' | 'relative' | 'year';
  from: Part;
  to: Part | null;
  /** 1 Monday … 7 Sunday, where one is named. */
  weekday: number | null;
  /** Days (`relative`) or years (`year`) from the day of publication; of a `weekday`, the days it lasts beyond the first. */
  offset: number;
}

export const blank: Part = { year: null, month: null, day: null };

/** How many days the month has at most. */
export function daysIn(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
