/** Sentences that can stand as a line of news by themselves, and how much of them. */

import { asks } from './leaning.ts';
import { marksBefore } from './marks.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { shorten } from './shorten.ts';

const leastWords = 5;
/** Share of a sentence that may lie inside quotation marks. */
const mostQuoted = 0.1;
/** Shorter ones are names and terms. */
const longestName = 24;
const noLine =
  /https?:|www\.|!\[|\]\(|<[a-z!]|(?:\.\.\.|…|:)\W*$|^\W*(?:photo|foto|image|video|story by|text by|report by)\b/iu;
/** A transcript names who speaks. */
const speaker = /^[\p{Lu} .'’-]{4,40}:\s/u;
/** `BERGEN, Norway, 4 May (ABC) – `: where and when a text was written. */
const dateline =
  /^(?:\p{Lu}{3}[\p{Lu}.'’ -]{0,40}(?:,\s[\p{L}\p{N}. ]{2,30}){0,2}(?:\s?\([^)]{1,30}\))?,?\s{0,6}[–—-]{1,2}\s{1,6}|\p{Lu}[\p{L}.'’/ -]{2,40}(?:,\s[\p{L}\p{N}. ]{2,30}){0,2}\s?\(\p{Ll}{2,6}(?:\/\p{Ll}{2,4})?\)\s?[–—-]\s?|\d{1,2}\.\d{1,2}\.\d{4}\s[/|–—-]\s|\p{Lu}{3}[\p{Lu}.'’ -]{0,40},\s[\p{L}\p{N}. ]{2,30}\s?\([^)]{1,30}\):\s?|\p{Lu}{3}[\p{Lu}.'’ -]{0,40}(?:,\s[\p{L}\p{N}. ]{2,30})?,?\s\([^)]{0,40}\p{N}{4}[^)]{0,12}\)[,:]?\s)/u;
/** `Bergen, 4 May 2031 (ABC): `, `Bergen, Norway (4 May 2031) – `, `4 May 2031 – `. */
const day = String.raw`(?:\p{L}{3,12}\.?\s\d{1,2},|\d{1,2}\.?\s\p{L}{3,12})\s\d{4}`;
const dayline = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}.'’/ -]{2,40},\s(?:\p{Lu}[\p{L}.'’ -]{2,30},?\s)?\(?)?${day}\)?(?:\s?\([^)]{1,30}\))?\s?[:–—-]{1,2}\s(?=\p{Lu})`,
  'u',
);
/** `BERGEN: The frigate …`: a town before a colon, in front of a sentence of its own. */
const before = /^(\p{Lu}{3}[\p{Lu} .'’-]{0,30}):\s(?=\p{Lu}\p{Ll})/u;
/** A line that is nothing but where and when: `БЕРГЕН (Западный край), 15 августа.` */
const onlyDateline =
  /^\p{Lu}{3}[\p{Lu} .'’-]{0,30}(?:\s?\([^)]{1,40}\))?,\s[^,.]{0,12}\p{N}{1,2}[^,.]{0,16}\.?$/u;
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
): { start: number; text: string; cut: boolean } | null {
  const start = sentence.start + (marksBefore(sentence.text) || datelineOf(reading, sentence));
  const said = reading.text.slice(start, sentence.end);
  if (
    noLine.test(said) ||
    onlyDateline.test(said) ||
    speech.test(said) ||
    speaker.test(said) ||
    hangs(said) ||
    asks(said)
  )
    return null;
  if (!/^[\p{Lu}\p{N}"“„«(]/u.test(said) || quotedShare(reading, sentence) > mostQuoted) return null;
  const text = shorten(said, {
    limit: words,
    language: reading.language,
    ...(letters === undefined ? {} : { letters }),
  });
  if (text === null || text.split(/\s+/).length < leastWords) return null;
  return { start, text, cut: text.length < said.length };
}

/** How many characters of the sentence its dateline takes: one in capitals, one of an agency, or a capital with a dash behind it. */
export function datelineOf(reading: Reading, sentence: Sentence): number {
  const { start, text } = sentence;
  const shouted = (dateline.exec(text) ?? dayline.exec(text))?.[0].length ?? townOf(reading, sentence);
  if (shouted > 0) return shouted;
  const town = reading.states.find((state) => state.start === start && state.how === 'capital');
  if (town === undefined) return 0;
  const behind = dash.exec(text.slice(town.end - start))?.[0].length;
  return behind === undefined ? 0 : town.end - start + behind;
}

/** `BERGEN: ` in front of the first sentence; where more sentences begin so, they name who speaks. */
function townOf({ sentences }: Reading, sentence: Sentence): number {
  const found = before.exec(sentence.text)?.[0].length;
  if (found === undefined || sentences.find(({ kind }) => kind === 'body') !== sentence) return 0;
  return sentences.some((other) => other !== sentence && before.test(other.text)) ? 0 : found;
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

/** A short row that ends without a stop is a heading, a caption or a button of the page. */
export function isScrap(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words < shortestLine || (words <= longestScrap && !/[.!?…]["”“’'»)\]]*$/.test(text));
}

const longestScrap = 18;
const shortestLine = 5;
