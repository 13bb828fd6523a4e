/** Lines beside the news: a picture's caption above its credit, the office that stands under `Prepared by:`. */
import lexicon from '../../lexicon/captions.json' with { type: 'json' };
import type { Line, SentenceKind } from './lines.ts';

type Kinds = (SentenceKind | null)[];

const of = `(?:${lexicon.credits.join('|')})`;
const maker = String.raw`\s?\p{Lu}[^.!?:]{1,70}\)?$`;
/** `The two ministers at the fort. Photo: Nora Vik / Ministry`: the line ends with who took the picture. */
const credit = new RegExp(
  String.raw`(?:(?:^|[\s(/|])${of}\.?\s?(?:[:©]|(?:${lexicon.by.join('|')})(?!\p{L})[.:]?)|[.(/|]\s?${of}\.?)${maker}`,
  'u',
);
const longestCaption = 300;
const officeWords = 10;
const closed = /[.!?…:]["”»)]?$/;

/** Marks captions with their credits as furniture, and the rows right under a contact's label as part of it. Linear. */
export function markBeside(lines: readonly Line[], kinds: Kinds): void {
  lines.forEach(({ text, parted }, index) => {
    const before = lines[index - 1];
    if (kinds[index] !== null) return;
    if (isCredited(text)) {
      kinds[index] = 'boilerplate';
      if (before && !parted && kinds[index - 1] === null && !closed.test(before.text))
        kinds[index - 1] = 'boilerplate';
    } else if (before && !parted && kinds[index - 1] === 'contact' && isOffice(before.text, text))
      kinds[index] = 'contact';
  });
}

function isCredited(text: string): boolean {
  return text.length <= longestCaption && credit.test(text);
}

function isOffice(before: string, text: string): boolean {
  return /:$/.test(before) && !closed.test(text) && text.split(/\s+/).length <= officeWords;
}
