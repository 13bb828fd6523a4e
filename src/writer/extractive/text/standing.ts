/** Sentences that can stand as a line of news by themselves, and how much of them. */

import { asks } from './leaning.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { shorten } from './shorten.ts';

const leastWords = 5;
/** Share of a sentence that may lie inside quotation marks. */
const mostQuoted = 0.1;
/** Shorter ones are names and terms. */
const longestName = 24;
const noLine =
  /https?:|www\.|!\[|\]\(|<[a-z!]|(?:\.\.\.|…)\W*$|^\W*(?:photo|foto|image|video|story by|text by|report by)\b/iu;
/** A transcript names who speaks. */
const speaker = /^[\p{Lu} .'’-]{4,40}:\s/u;
/** `BERGEN, Norway, 4 May (ABC) – `: where and when a text was written. */
const dateline =
  /^\p{Lu}{3}[\p{Lu}.'’ -]{0,40}(?:,\s[\p{L}\p{N}. ]{2,30}){0,2}(?:\s?\([^)]{1,30}\))?,?\s?[–—-]{1,2}\s/u;
const dash = /^(?:,\s[\p{L}\p{N}. ]{2,30})?(?:\s?\([^)]{1,30}\))?\s[–—-]\s/u;
const speech = /^[–—-]\s/;

/**
 * The sentence as a line, or its beginning up to the end of a clause where it is longer than so many words or
 * characters, without the dateline in front of it: null where it is no line of news, asks, quotes or cannot be cut so.
 */
export function lineOf(
  reading: Reading,
  sentence: Sentence,
  { words, letters }: { words: number; letters?: number },
): { start: number; text: string } | null {
  const start = sentence.start + datelineOf(reading, sentence);
  const said = reading.text.slice(start, sentence.end);
  if (noLine.test(said) || speech.test(said) || speaker.test(said) || hangs(said) || asks(said)) return null;
  if (!/^[\p{Lu}\p{N}"“„«(]/u.test(said) || quotedShare(reading, sentence) > mostQuoted) return null;
  const text = shorten(said, {
    limit: words,
    language: reading.language,
    ...(letters === undefined ? {} : { letters }),
  });
  if (text === null || text.split(/\s+/).length < leastWords) return null;
  return { start, text };
}

/** How many characters of the sentence its dateline takes: one in capitals, or a capital with a dash behind it. */
export function datelineOf({ states }: Reading, { start, text }: Sentence): number {
  const shouted = dateline.exec(text)?.[0].length;
  if (shouted !== undefined) return shouted;
  const town = states.find((state) => state.start === start && state.how === 'capital');
  if (town === undefined) return 0;
  const behind = dash.exec(text.slice(town.end - start))?.[0].length;
  return behind === undefined ? 0 : town.end - start + behind;
}

/** A closing quotation mark whose opening stands in another sentence. */
function hangs(text: string): boolean {
  const close = text.search(/[”]/);
  const open = text.search(/[“„]/);
  return close >= 0 && (open < 0 || close < open);
}

function quotedShare({ quotes }: Reading, { start, end }: Sentence): number {
  let quoted = 0;
  for (const quote of quotes) {
    if (quote.start >= end) break;
    if (quote.end - quote.start < longestName) continue;
    quoted += Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start));
  }
  return quoted / Math.max(1, end - start);
}
