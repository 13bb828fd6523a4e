/** What a channel's digests told: each release by its title, or counted among those that a full digest says only how many of there are. */

/** Of releases that each had to be told once in one channel: how many are told in no digest, and how many more than once. */
export function missedIn(
  digests: readonly string[],
  titles: readonly string[],
): { lost: number; doubled: number } {
  const times = titles.map((title) => digests.filter((whole) => whole.includes(title)).length);
  const counted = digests.reduce((sum, whole) => sum + newIn(whole), 0);
  // A digest shows five of a state and tells how many more there are: `and 7 more`.
  const untitled = counted - times.reduce((sum, count) => sum + count, 0);
  const absent = times.filter((count) => count === 0).length;
  return {
    lost: Math.max(0, absent - untitled),
    doubled: times.filter((count) => count > 1).length + Math.max(0, untitled - absent),
  };
}

/** `12 new briefs from 3 sources`, in a card as JSON. */
const newIn = (whole: string): number => Number(/"(\d+) new briefs? from /.exec(whole)?.[1] ?? 0);
