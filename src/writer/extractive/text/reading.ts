/** A reading: one release's text prepared once, so that every field is drawn from the same sentences, states and dates. */
import type { Evidence } from '../../../domain/brief.ts';
import { findStates, type StateMention } from '../../../domain/country.ts';
import type { Release } from '../../../domain/release.ts';
import { type DateMention, findDates } from '../dates/dates.ts';
import { languageOf } from './language.ts';
import { findQuotes, type QuoteMark } from './quotemarks.ts';
import { indexAt, type Sentence, splitSentences } from './sentences.ts';

export interface Reading {
  text: string;
  /** The source's own headline, or null. It may stand in no line of the text. */
  title: string | null;
  /** EDTF day or month of publication, or null. */
  published: string | null;
  /** The publisher's country. */
  country: string | null;
  /** BCP 47, or null. */
  language: string | null;
  /** All sentences in order; only those of kind `body` and `headline` may become evidence. */
  sentences: Sentence[];
  /** Spans inside quotation marks, in order. */
  quotes: QuoteMark[];
  states: readonly StateMention[];
  dates: DateMention[];
}

/** A longer text is read to here; what is said further down is not news. */
const longest = 200_000;

/** Reads a release once: at most 200,000 characters of it. Linear in their number. */
export function read(
  release: Pick<Release, 'text' | 'title' | 'published' | 'country' | 'language'>,
): Reading {
  const { title, published, country } = release;
  const text = cut(release.text);
  const language = tagOf(release.language ?? languageOf(text));
  const sentences = splitSentences(text, { language, title });
  return {
    text,
    title,
    published,
    country,
    language,
    sentences,
    quotes: findQuotes(text),
    states: findStates(text, { language }),
    dates: findDates(text, { published, language, sentences }),
  };
}

/** Both standards of Norwegian are read with the words of either. */
const tagOf = (language: string | null): string | null =>
  language !== null && /^n[bn](?:-|$)/i.test(language) ? 'no' : language;

function cut(text: string): string {
  if (text.length <= longest) return text;
  const stop = text.lastIndexOf(' ', longest);
  return text.slice(0, stop > longest / 2 ? stop : longest).replace(/[\uD800-\uDBFF]$/, '');
}

/** The source's own headline read like a text of one sentence; null where there is none. */
export function readingOfTitle(reading: Reading): Reading | null {
  const { title, language } = reading;
  if (title === null) return null;
  const headline = {
    index: 0,
    start: 0,
    end: title.length,
    text: title,
    kind: 'headline' as const,
    story: 0,
  };
  const states = findStates(title, { language });
  return { ...reading, text: title, sentences: [headline], quotes: [], states, dates: [] };
}

/** May words of this sentence support a claim? */
export function tells(sentence: Sentence): boolean {
  return sentence.kind === 'body' || sentence.kind === 'headline';
}

/** Index of the sentence that holds this offset, or -1. */
export function sentenceAt(reading: Pick<Reading, 'sentences'>, offset: number): number {
  return indexAt(reading.sentences, offset);
}

/** Does [start, end) lie within quotation marks? */
export function isQuoted(reading: Pick<Reading, 'quotes'>, start: number, end: number): boolean {
  let low = 0;
  let high = reading.quotes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const quote = reading.quotes[middle];
    if (quote === undefined) return false;
    if (quote.end < end) low = middle + 1;
    else if (quote.start > start) high = middle - 1;
    else return true;
  }
  return false;
}

/** Words of the narrator in [start, end): what stands within quotation marks left out. */
export function unquoted(reading: Pick<Reading, 'text' | 'quotes'>, start: number, end: number): string {
  let words = '';
  let at = start;
  for (const quote of reading.quotes) {
    if (quote.end <= at || quote.start >= end) continue;
    words += `${reading.text.slice(at, Math.max(at, quote.start))} `;
    at = Math.min(end, quote.end);
  }
  return words + reading.text.slice(at, end);
}

/** Evidence for the span [start, end), sliced from the text: always verbatim, by rules. */
export function cite(reading: Reading, start: number, end: number): Evidence {
  const sentences: number[] = [];
  for (let at = Math.max(0, sentenceAt(reading, start)); at < reading.sentences.length; at += 1) {
    const sentence = reading.sentences[at];
    if (sentence === undefined || sentence.start >= end) break;
    if (start < sentence.end) sentences.push(sentence.index);
  }
  return { sentences, start, end, exact: reading.text.slice(start, end), level: 'verbatim', by: 'rules' };
}
