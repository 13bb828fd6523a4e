/** Speech that a page sets apart by its layout alone: paragraphs without marks under a line that ends `…, said:`. */
import type { Line } from './lines.ts';

/** `Defence Secretary Kari Vik said:`: who speaks, and nothing else; the words stand in the paragraphs below. */
const opening = /(?<!\p{L})(?:said|says|added|commented|stated|remarked|continued)\s?:$/u;
const longestOpening = 240;
const marked = /^["“„«»‘'–—•*\d-]/;
const whole = /[.!?…]$/;
const fewestWords = 6;
/** Whoever speaks goes on as `we` and `our`; the narrator of a release does not. */
const own = /(?<!\p{L})(?:[Ww]e|[Oo]ur|us|I|[Mm]y|me)(?!\p{L})/u;
const toldOf = /(?<!\p{L})(?:said|added|commented|stated)(?!\p{L})/u;
const leastBefore = 2;

/** Places of the lines that are such speech: the paragraph right below, and those behind it that speak of `we`. Linear. */
export function blockSpeech(lines: readonly Line[]): ReadonlySet<number> {
  const spoken = new Set<number>();
  lines.forEach(({ text }, index) => {
    // A statement that is all speech keeps its own lines.
    if (index < leastBefore || !isOpening(text) || !isSpeech(lines[index + 1])) return;
    spoken.add(index + 1);
    for (let at = index + 2; goesOn(lines[at]); at += 1) spoken.add(at);
  });
  return spoken;
}

const isOpening = (text: string): boolean => text.length <= longestOpening && opening.test(text);

function isSpeech(line: Line | undefined): boolean {
  if (line === undefined || marked.test(line.text) || !whole.test(line.text)) return false;
  return line.text.split(/\s+/, fewestWords).length === fewestWords;
}

function goesOn(line: Line | undefined): boolean {
  return line !== undefined && isSpeech(line) && own.test(line.text) && !toldOf.test(line.text);
}
