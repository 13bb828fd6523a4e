/** Whether a line sells access to a page: a paywall's offer, its price and its terms. */
import { createPhraseFinder, wordsOf } from '../../../domain/phrases.ts';
import furniture from '../../lexicon/sentences-furniture.json' with { type: 'json' };

const finderOf = (lists: Record<string, string[]>) =>
  createPhraseFinder(
    Object.values(lists)
      .flat()
      .map((phrase): [string, string] => [phrase, phrase]),
  );
const findSubscription = finderOf(furniture.subscription);
const findShop = finderOf(furniture.shop);

/** A longer line tells something else too. */
const longest = 900;
const short = 160;
/** So many words of shops and accounts beside one of subscribing make a line an offer: in a long one, more. */
const fewest = { short: 2, long: 3 };

/** Is this line an offer to subscribe: a word of subscribing with two or more of shops and accounts? */
export function isSubscription(line: string): boolean {
  if (line.length > longest) return false;
  const words = wordsOf(line);
  if (findSubscription(words).length === 0) return false;
  const shop = new Set(findShop(words).map(({ start }) => line.slice(start, start + 4).toLowerCase()));
  return shop.size >= (line.length <= short ? fewest.short : fewest.long);
}
