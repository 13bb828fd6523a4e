/** Words for one, for both, and for those who face each other: how many sides something has, and who holds the same office there. */
import { fold } from '../../domain/fold.ts';
import words from './sides.json' with { type: 'json' };

const beginning = (stems: readonly string[]): RegExp => new RegExp(`^(?:${stems.map(fold).join('|')})`);

/** Words that tell of one, articles among them. */
export const ones: readonly string[] = words.one;

/** Words that tell of two who are known. */
export const boths: readonly string[] = words.both;

/** Folded words of something with so many sides, such as `trilateral`; for two, three and four. */
export const sides: Readonly<Record<number, RegExp>> = Object.fromEntries(
  Object.entries(words.sides).map(([count, stems]) => [Number(count), beginning(stems)]),
);

/** Folded words for who holds the same office elsewhere. */
export const counterparts = beginning(words.counterpart);
