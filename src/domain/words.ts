/** Search words: the one way in which texts and questions become words that can be compared, for every database and every ranking. */

import { createRequire } from 'node:module';
import { foldedWords } from './fold.ts';
import { onceEach } from './remember.ts';

/** Longer input is cut before it is read, longer tokens before they are stemmed. */
const longestText = 200_000;
const longestToken = 64;
/** Stemming costs about 10 µs a word; texts of one field repeat theirs. */
const rememberedStems = 20_000;

/** English words that carry no meaning of their own; `s`, `t`, `d`, `ll`, `re`, `ve`, `m` are what an apostrophe parts off. */
const stopWords = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both
  but by can could d did do does doing down during each few for from further had has have having he her here hers
  herself him himself his how i if in into is it its itself just ll m me more most my myself no nor not now of off on
  once only or other our ours ourselves out over own re s same shall she should so some such t than that the their
  theirs them themselves then there these they this those through to too under until up upon us ve very was we were
  what when where which while who whom whose why will with would you your yours yourself yourselves`.split(
    /\s+/,
  ),
);

/** Spellings of one word on two sides of an ocean, as [pattern, what it becomes]; the first that fits is taken. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(def|off|pret)ens(?=e)/, '$1enc'],
  [/^licens/, 'licenc'],
  [/^programm(?=es?$)/, 'program'],
  [/^(cent|met|kilomet|millimet|theat|lit|calib|fib|sab)re(?=s?$)/, '$1er'],
  [/^((?:un)?arm|harb|neighb|behavi|fav|hon|col|lab|endeav|rum|vig|hum|splend|parl)our/, '$1or'],
  [/^manoeuv(?:re|er|r)/, 'maneuver'],
  [/^maneuvr/, 'maneuver'],
  [/^grey/, 'gray'],
  [/^(.{3,})yz(?=e|ing)/, '$1ys'],
  [/^(.{2,})iz(?=e|ing|ation)/, '$1is'],
  [/^(.{3,})ell(?=ed$|ing$|ers?$)/, '$1el'],
];

type Stemmers = typeof import('snowball-stemmers');

// By import, its 0.9 MB of source would stand in memory twice, and be read by whoever stems nothing.
const load = createRequire(import.meta.url);
let stemmer: ReturnType<Stemmers['newStemmer']> | null = null;

/**
 * The words of a text that are worth searching for, in order and with repeats: folded, without stop words, English
 * endings and spellings levelled (`Defense ministers` and `defence minister` are equal). Words of other languages keep
 * their folded form or lose an ending in the same way every time. Consists of letters and digits only; each at most 64
 * characters. Time grows with the text's length; what stands past 200,000 characters is not read.
 */
export function searchWords(text: string): string[] {
  const joined = text
    .slice(0, longestText)
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/(?<![\p{L}\p{N}])(co|re|multi|inter)[-‐‑](?=\p{L})/giu, '$1');
  return foldedWords(joined)
    .filter((word) => !stopWords.has(word))
    .map(stemOf);
}

const stemOf = (word: string): string =>
  stemOfToken(word.slice(0, longestToken).replace(/[\uD800-\uDBFF]$/, ''));

const stemOfToken = onceEach(
  (token: string) => (/^[a-z]{3,}$/.test(token) ? stemmerOnce().stem(level(token)) : token),
  rememberedStems,
);

function stemmerOnce(): NonNullable<typeof stemmer> {
  stemmer ??= (load('snowball-stemmers') as Stemmers).newStemmer('english');
  return stemmer;
}

function level(word: string): string {
  const rule = spellings.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
