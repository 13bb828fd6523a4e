/** Finding quoted words in a text whatever its spacing, quotation marks, dashes and invisible characters. */
import { onceEach } from '../../../domain/remember.ts';

/** A text with those levelled, and for each of its characters the offset in the text it came from. */
export interface Levelled {
  text: string;
  /** One longer than the text: the last entry is the source's end. */
  at: Int32Array;
}

const doubleMarks = /[“”„‟«»"″]/;
const singleMarks = /[‘’‚‛`´ʼ′']/;
const dashes = /[‐‑‒–—―−-]/;
const hidden = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u180E]/;

/** What stands for a UTF-16 unit, of which a text has a hundred; empty for an invisible one. */
const plainOf = onceEach((code: number): string => {
  const unit = String.fromCharCode(code);
  if (hidden.test(unit)) return '';
  if (/\s/.test(unit)) return ' ';
  if (doubleMarks.test(unit)) return '"';
  if (singleMarks.test(unit)) return "'";
  return dashes.test(unit) ? '-' : unit;
}, 0x1_0000);

/** Levels a text: one space for any white space, plain quotation marks and hyphens, nothing invisible. Linear. */
export function level(text: string): Levelled {
  const at = new Int32Array(text.length + 1);
  let levelled = '';
  let count = 0;
  // What stands from here on is taken as it is.
  let from = 0;
  let spaced = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!isLetterOrDigit(code)) {
      const plain = plainOf(code);
      const left = plain === '' || (plain === ' ' && spaced);
      if (left || plain !== text[index]) {
        levelled += text.slice(from, index) + (left ? '' : plain);
        from = index + 1;
      }
      if (left) continue;
      spaced = plain === ' ';
    } else spaced = false;
    at[count++] = index;
  }
  at[count] = text.length;
  return { text: levelled + text.slice(from), at: at.subarray(0, count + 1) };
}

/** Of ASCII: most units of most texts. */
const isLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

export type Span = readonly [start: number, end: number];

/** Every place of the words in the levelled text, at most 20, as offsets of the source text; case counts. */
export function places(view: Levelled, words: string): Span[] {
  const wanted = level(words).text.trim();
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let from = view.text.indexOf(wanted); from >= 0 && found.length < 20; ) {
    const last = view.at[from + wanted.length - 1] ?? 0;
    found.push([view.at[from] ?? 0, last + 1]);
    from = view.text.indexOf(wanted, from + 1);
  }
  return found;
}

const image = /!\[[^[\]]{0,500}\]\([^()\s]{0,1000}(?: "[^"\n]{0,500}")?\)/g;
const link = /\[([^[\]]{0,500})\]\([^()\s]{0,1000}(?: "[^"\n]{0,500}")?\)/g;

/** The text without tags, images and Markdown links: evidence may be cut from a page that was cleaned since. */
export function withoutMarkup(text: string): string {
  return text
    .slice(0, 20_000)
    .replace(/<[^<>]*>/g, '')
    .replace(image, '')
    .replace(link, '$1')
    .replace(link, '$1')
    .replace(/[*_#\\]+/g, '');
}
