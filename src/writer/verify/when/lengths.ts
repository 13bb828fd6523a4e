/** How long the units of time are, so that what is told in one is known in another. */

const units: Readonly<Record<string, number>> = {
  ...{ day: 1, week: 7, fortnight: 14, month: 30, year: 360, decade: 3_600, century: 36_000 },
};

/** The days of a unit told in one or in many, of months of thirty days, so that twelve make a year; undefined for other words. */
export const daysOf = (word: string): number | undefined => units[word.replace(/s$/, '')];
