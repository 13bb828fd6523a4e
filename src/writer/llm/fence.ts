/** What a model is given to read: numbered sentences between two lines that no text can hold by accident or intent. */
import type { Reading } from '../extractive/text/reading.ts';
import { tells } from '../extractive/text/reading.ts';
import type { Sentence } from '../extractive/text/sentences.ts';
import { ModelFault } from './fault.ts';

/** Characters that are not seen but read by machines: zero width, direction marks, tags, private use. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}\uE000-\uF8FF]/gu;

/** Text as a model may see it: one line, nothing unseen. */
export function visible(text: string): string {
  return text.replace(unseen, '').replace(/\s+/g, ' ').trim();
}

/** A fence for one call from 16 random bytes in hex. Throws a ModelFault when the material holds it. */
export function fenceAround(material: string, id: string): string {
  const fence = `<<<${id}>>>`;
  if (material.includes(id))
    throw new ModelFault('unasked', 'The text holds the fence that was to stand around it.');
  return fence;
}

/** The sentences that news stands in: no navigation, no contact lines, no words to a machine. */
export function askable({ sentences }: Reading): Sentence[] {
  return sentences.filter(tells);
}

/** Sentences with their numbers, one a line. */
export function numbered(sentences: readonly Sentence[]): string {
  return sentences.map(({ index, text }) => `[S${index}] ${visible(text)}`).join('\n');
}

/** Up to this many characters (1,500 tokens at 5.2 each) a release is read in one call. */
const oneCall = 7_800;
/** Longer ones in parts of 1,000 tokens: models find more in less. */
const section = 5_200;
/** What stands further down than so many parts is left to the rules. */
export const mostSections = 10;

/** The sentences in the parts that they are asked about in, none of them cut. */
export function sections(sentences: readonly Sentence[], most = oneCall): Sentence[][] {
  const size = sentences.reduce((sum, { text }) => sum + text.length, 0);
  if (sentences.length === 0) return [];
  if (size <= most) return [[...sentences]];
  const parts: Sentence[][] = [];
  let length = 0;
  for (const sentence of sentences) {
    const last = parts.at(-1);
    if (last === undefined || length + sentence.text.length > Math.min(section, most)) {
      parts.push([sentence]);
      length = sentence.text.length;
    } else {
      last.push(sentence);
      length += sentence.text.length;
    }
  }
  return parts.slice(0, mostSections);
}

/** The index in `S12`, `[S12]` or `12`; null for what is no sentence number. */
export function indexOf(id: string): number | null {
  const digits = /^\s*\[?S?(\d{1,5})\]?\s*$/i.exec(id)?.[1];
  return digits === undefined ? null : Number(digits);
}
