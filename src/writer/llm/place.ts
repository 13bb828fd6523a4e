/** Where a model's claim stands: its sentence numbers turned into evidence, and its copied words into slices of the text. */
import type { Evidence } from '../../domain/brief.ts';
import type { Reading } from '../extractive/text/reading.ts';
import type { Sentence } from '../extractive/text/sentences.ts';
import { type Read, readText } from '../verify/text/document.ts';
import { level, places } from '../verify/text/locate.ts';
import { indexOf } from './fence.ts';
import { endsOf } from './lean.ts';

/** The sentences that a claim cites, in order. */
export interface Cited {
  sentences: readonly Sentence[];
  /** One a sentence, whole. */
  evidence: Evidence[];
  /** Their words, as the verifier reads them. */
  read: Read;
}

/** Turns sentence numbers into evidence; null unless there are one to `most`, all of them offered to the model. */
export type Locate = (ids: readonly string[], most?: number) => Cited | null;

const mostIds = 3;

export function createLocate({ text }: Reading, offered: readonly Sentence[]): Locate {
  const byIndex = new Map(offered.map((sentence) => [sentence.index, sentence]));
  const known = new Map<string, Cited>();
  return (ids, most = mostIds) => {
    if (ids.length === 0 || ids.length > most) return null;
    const indexes = [...new Set(ids.map((id) => indexOf(id) ?? -1))].sort((a, b) => a - b);
    const sentences = indexes.flatMap((index) => byIndex.get(index) ?? []);
    if (sentences.length < indexes.length) return null;
    const key = indexes.join();
    const cited = known.get(key) ?? {
      sentences,
      evidence: sentences.map(({ index, start, end }) => evidenceAt(text, [index], start, end)),
      read: readText(sentences.map(({ start, end }) => text.slice(start, end)).join('\n\n')),
    };
    known.set(key, cited);
    return cited;
  };
}

/** Evidence for a slice of the text. */
export function evidenceAt(text: string, sentences: number[], start: number, end: number): Evidence {
  return { sentences, start, end, exact: text.slice(start, end), level: 'verbatim', by: 'model' };
}

/** The words as they stand in one of the cited sentences, with their place; null when they stand in none as whole words. */
export function copiedFrom(
  text: string,
  { sentences }: Pick<Cited, 'sentences'>,
  words: string,
): { words: string; evidence: Evidence } | null {
  if (words.trim().length < 2 || words.length > 300) return null;
  for (const { index, start, end } of sentences) {
    const sentence = text.slice(start, end);
    const found = places(level(sentence), words).find(([from, to]) => isWhole(sentence, from, to));
    if (found === undefined) continue;
    const [from, to] = found;
    return {
      words: sentence.slice(from, to).replace(/\s+/g, ' '),
      evidence: evidenceAt(text, [index], start + from, start + to),
    };
  }
  return null;
}

/**
 * A model's own words as they are; where it left out the middle of what it copies (`first words … last words`, or `…` for
 * a whole sentence) the words as they stand in the cited sentence. Null when they stand in none from end to end.
 */
export function spelledOut(
  text: string,
  { sentences }: Pick<Cited, 'sentences'>,
  words: string,
): string | null {
  const ends = endsOf(words);
  if (ends === null) return words;
  if (ends.first === '' && ends.last === '' && sentences.length > 1) return null;
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    const view = level(sentence);
    const [from, middle] = ends.first === '' ? [0, 0] : (places(view, ends.first)[0] ?? []);
    if (from === undefined || middle === undefined) continue;
    const to = ends.last === '' ? sentence.length : places(view, ends.last).find(([at]) => at >= middle)?.[1];
    if (to !== undefined && isWhole(sentence, from, to)) return sentence.slice(from, to);
  }
  return null;
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/** `Riga` is not copied from `Rigas`. */
function isWhole(sentence: string, from: number, to: number): boolean {
  return !(
    (letter.test(sentence[from - 1] ?? '') && letter.test(sentence[from] ?? '')) ||
    (letter.test(sentence[to] ?? '') && letter.test(sentence[to - 1] ?? ''))
  );
}
