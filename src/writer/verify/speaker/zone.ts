/** Where a quotation stands in its document, and which words around it may say whose it is. */

import { lowerBound } from '../../extractive/text/inorder.ts';
import { ands } from '../../lexicon/joining.ts';
import { speech } from '../text/deeds.ts';
import type { Document } from '../text/document.ts';
import type { Span } from '../text/locate.ts';

/** How far from a quotation its attribution is looked for. */
export const reach = 260;

/** Where a quotation stands in its document. */
export interface Mark {
  start: number;
  end: number;
}

/** The quotation that holds a span, or null; dashes of speech count as marks where the finder says so. */
export function markAround(document: Document, [start, end]: Span): Mark | null {
  return document.quotes.find((mark) => mark.start - 1 <= start && end <= mark.end + 2) ?? null;
}

function tokensBetween({ tokens }: Document, start: number, end: number): number[] {
  const between: number[] = [];
  for (let at = lowerBound(tokens, start); at < tokens.length && (tokens[at]?.end ?? end) <= end; at++)
    between.push(at);
  return between;
}

/** Words around a quotation that may say whose it is: the rest of its sentence, and the sentence's beginning. */
export function attributionZone(document: Document, mark: Mark): number[] {
  const next = document.quotes.find(({ start }) => start > mark.end)?.start ?? document.text.length;
  const previous = document.quotes.filter(({ end }) => end < mark.start).at(-1)?.end ?? 0;
  const after = tokensBetween(document, mark.end, Math.min(next, mark.end + reach));
  const before = tokensBetween(document, Math.max(previous, mark.start - reach), mark.start);
  const firstAfter = document.tokens[after[0] ?? -1];
  // A new sentence after the mark has begun when its first word is capitalised behind a full stop inside the quotation.
  const close = document.text.slice(Math.max(mark.start, mark.end - 2), (firstAfter?.start ?? mark.end) + 1);
  const continues =
    firstAfter !== undefined &&
    !/\n/.test(document.text.slice(mark.end, firstAfter.start)) &&
    (!/[.!?]\W*$/.test(close.slice(0, -1)) || !firstAfter.cap || saysSoon(document, after));
  const sentence = firstAfter?.sentence;
  const kept = continues ? after.filter((index) => document.tokens[index]?.sentence === sentence) : [];
  const opener = document.tokens[before.at(-1) ?? -1];
  // A sentence that is complete before the mark tells of what came before it: `said Berg. “We stay.”`
  const complete = opener !== undefined && /[.!?]/.test(document.text.slice(opener.end, mark.start));
  const leads = before.filter((index) => document.tokens[index]?.sentence === opener?.sentence);
  return complete ? kept : [...kept, ...leads];
}

/** Does a verb of speech stand among the first words? */
export const saysSoon = (document: Document, zone: readonly number[]): boolean =>
  zone.slice(0, 14).some((index) => speech.has(document.tokens[index]?.fold ?? ''));

const goesOnBehind = new RegExp(String.raw`^[,"”“»]{0,3}\s(?:${ands})\s["“„«»]?$`, 'u');

/** A paragraph that no mark closes, before one that a mark opens again: `“We stay.` above `“We go on,” said Berg`. */
const reopened = /^[^\S\n]*\n\s*[“„«"]$/u;

/** `“…,” and “…,” said Berg`: a quotation that goes on behind a joining word in the same sentence, or in the next paragraph. */
export function nextPiece(document: Document, mark: Mark): Mark | null {
  const next = document.quotes.find(({ start }) => start > mark.end);
  if (next === undefined) return null;
  const between = document.text.slice(mark.end, next.start);
  return goesOnBehind.test(between) || reopened.test(between) ? next : null;
}

/** The last quotation that ends before this one begins. */
export const quoteBefore = (document: Document, mark: Mark): Mark | undefined =>
  document.quotes.filter(({ end }) => end < mark.start).at(-1);
