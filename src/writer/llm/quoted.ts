/** A quotation found by its first and last words: inside quotation marks, sliced from the text. */
import type { Evidence } from '../../domain/brief.ts';
import type { Reading } from '../extractive/reading.ts';
import { level, places } from '../verify/locate.ts';
import { type Cited, copiedFrom, evidenceAt } from './place.ts';

export interface Quoted {
  text: string;
  evidence: Evidence[];
  /** A name as it stands within two sentences of the quotation; null when it does not. */
  near(name: string): string | null;
}

/** A longer run is no quotation that a card could show. */
const longest = 3_000;

/** The quoted words from `first` to `last` in the cited sentences; null when no quotation holds both, in this order. */
export function findQuoted(
  { first, last }: { first: string; last: string },
  { sentences }: Cited,
  { text, quotes, sentences: all }: Reading,
): Quoted | null {
  const from = sentences[0]?.start ?? 0;
  const to = sentences.at(-1)?.end ?? 0;
  for (const quote of quotes.filter(({ start, end }) => start < to && end > from)) {
    const span = within(text.slice(quote.start, quote.end), first, last);
    if (span === null) continue;
    const start = quote.start + span[0];
    const end = quote.start + span[1];
    const held = all.filter((sentence) => sentence.start < end && sentence.end > start);
    const near = all.slice(Math.max(0, (held[0]?.index ?? 0) - 2), (held.at(-1)?.index ?? 0) + 3);
    return {
      text: text.slice(start, end),
      evidence: [
        evidenceAt(
          text,
          held.map(({ index }) => index),
          start,
          end,
        ),
      ],
      near: (name) => copiedFrom(text, { sentences: near }, name)?.words ?? null,
    };
  }
  return null;
}

/** From the place of the first words to the end of the nearest place of the last ones behind it. */
function within(quote: string, first: string, last: string): [number, number] | null {
  const view = level(quote);
  const start = places(view, bare(first))[0]?.[0];
  if (start === undefined) return null;
  const end = places(view, bare(last)).find(([at, to]) => at >= start && to - start <= longest)?.[1];
  return end === undefined || quote.slice(start, end).split(/\s+/).length < 2 ? null : [start, end];
}

const bare = (words: string): string => words.replace(/^[\s"“”„«»….]+|[\s"“”„«»…]+$/g, '');
