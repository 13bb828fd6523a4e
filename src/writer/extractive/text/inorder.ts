/** Looks things up in lists that stand in the order of the text. */

/** A stretch of the text, from `start` up to and without `end`, in UTF-16 units. */
interface Stretch {
  start: number;
  end: number;
}

/** Index of the first that starts at or after an offset; the list's length where none does. The list is in order of `start`. */
export function lowerBound(list: readonly Pick<Stretch, 'start'>[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of one that shares a character with `stretch`, or -1. The list is in order, and none of it overlaps another. */
export function indexTouching(list: readonly Stretch[], { start, end }: Stretch): number {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one === undefined) return -1;
    if (end <= one.start) high = middle - 1;
    else if (start >= one.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Does something of a list, in order, begin in [from, to)? */
export function within(list: readonly { start: number }[], from: number, to: number): boolean {
  return (list[lowerBound(list, from)]?.start ?? to) < to;
}
