/** A quotation found by its first and last words: inside quotation marks, sliced from the text. */
import type { Evidence, QuoteClaim } from '../../domain/brief.ts';
import { foldedWords } from '../../domain/fold.ts';
import type { Reading } from '../extractive/text/reading.ts';
import { speech } from '../verify/text/deeds.ts';
import { level, places } from '../verify/text/locate.ts';
import { tokenise } from '../verify/text/tokens.ts';
import type { BriefForm } from './form.ts';
import { type Cited, copiedFrom, evidenceAt } from './place.ts';

interface Quoted {
  text: string;
  evidence: Evidence[];
  /** A name as it stands within two sentences of the quotation; null when it does not. */
  near(name: string): string | null;
}

/** A longer run is no quotation that a card could show. */
const longest = 3_000;

/** The quoted words from `first` to `last` in the cited sentences; null when no quotation holds both, in this order. */
function findQuoted(
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

/** The quotation and what follows it in its last sentence. */
function restOf({ text, evidence }: Quoted, { text: whole, sentences }: Reading): string {
  const end = evidence[0]?.end ?? 0;
  const last = sentences.find((sentence) => sentence.start < end && sentence.end >= end);
  return last === undefined ? text : text + whole.slice(end, last.end);
}

/** Words of speech without marks may hold who said them: `– Vi ska hjälpa, säger minister Vik.` */
function saysAnother(words: string, speaker: string): boolean {
  const tokens = tokenise(words);
  const verb = tokens.findLastIndex(({ fold: word }) => speech.has(word));
  const named = verb < 0 ? [] : tokens.slice(verb + 1).filter(({ cap }) => cap);
  const own = new Set(foldedWords(speaker));
  return named.length > 0 && !named.some(({ fold: word }) => own.has(word));
}

/** The quotation with whoever speaks it, where the text near it names them and it names nobody else itself. */
export function quoteOf(
  item: BriefForm['quotes'][number],
  cited: Cited,
  reading: Reading,
): QuoteClaim | null {
  const quoted = findQuoted(item, cited, reading);
  if (quoted === null) return null;
  const speaker =
    item.speaker === null || saysAnother(restOf(quoted, reading), item.speaker) ? null : item.speaker;
  // The one who speaks is often named in the sentence after the quotation.
  const named = speaker === null ? null : quoted.near(speaker);
  return { text: quoted.text, speaker: named, evidence: quoted.evidence };
}
