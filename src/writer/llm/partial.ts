/** What can be read of an answer that is still being written: its whole sentences, once it says that there is an answer. */
import { z } from 'zod';

/** One sentence of an answer and the numbers of those it rests on. */
export const Told = z.object({ ev: z.array(z.string()), text: z.string() });
export type Told = z.infer<typeof Told>;

/** Answerability stands first: where it does not, nothing is read before the end. */
const opening = /^\s*\{\s*"answerable"\s*:\s*true\s*,\s*"sentences"\s*:\s*\[/;
const longestOpening = 500;

/**
 * Reads an answer's text as it grows, each letter once: gives all sentences that are whole so far, in order. A text that is
 * shorter than the last one is another answer, and read from its beginning.
 */
export function createSentenceReader(most: number): (text: string) => readonly Told[] {
  let told: Told[] = [];
  let at = 0;
  let begun = false;
  let ended = false;
  let depth = 0;
  let start = 0;
  let inWords = false;
  const reset = (): void => {
    [told, at, begun, ended, depth, inWords] = [[], 0, false, false, 0, false];
  };
  const take = (object: string): void => {
    try {
      const found = Told.safeParse(JSON.parse(object));
      if (found.success) told = [...told, found.data];
    } catch {
      ended = true;
    }
  };
  return (text) => {
    if (text.length < at) reset();
    if (!begun) {
      const head = opening.exec(text.slice(0, longestOpening));
      if (head === null) return told;
      [begun, at] = [true, head[0].length];
    }
    for (; at < text.length && !ended && told.length < most; at++) {
      const letter = text[at];
      if (inWords) {
        if (letter === '\\') at++;
        else if (letter === '"') inWords = false;
      } else if (letter === '"') inWords = true;
      else if (letter === '{' && depth++ === 0) start = at;
      else if (letter === '}' && --depth === 0) take(text.slice(start, at + 1));
      else if (letter === ']' && depth === 0) ended = true;
    }
    return told;
  };
}
