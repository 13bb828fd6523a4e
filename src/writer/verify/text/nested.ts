/** Places one within the other: `at the Vik range in southern Spain`. */
import { isDeed } from './deeds.ts';
import type { Read } from './document.ts';

const reach = 8;
const parting = new Set('to and from but while'.split(' '));

/** Is the place at `outer` the one at `place`, or one that it is said to lie in? */
export function liesIn({ tokens }: Read, place: number, outer: number): boolean {
  const between = tokens.slice(place, outer);
  return (
    outer >= place &&
    between.length <= reach &&
    tokens[outer]?.clause === tokens[place]?.clause &&
    between.every((token) => (token.cap || !isDeed(token)) && !parting.has(token.fold))
  );
}
