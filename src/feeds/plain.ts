/** Makes the stored text of a release: plain characters in NFC, single spaces, paragraphs parted by a blank line, no word changed. */

/** Longest text that is kept of one release, in UTF-16 units. */
export const longestText = 400_000;

// Controls, private use, and all that Unicode says to draw as nothing (soft hyphen, zero-width and bidirectional marks,
// variation selectors, tags): invisible, and used to smuggle words past a reader.
const hidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFF9-\uFFFD\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Co}]/gu;
// A line of marks only: a rule, stars, "###" at the end of a press release.
const marksOnly = /^[\s#*_~=•·.…|\\/<>+-]*$/;
/** Every run of spaces within a line but a single one. */
const spaces = /[^\S\n ][^\S\n]*| [^\S\n]+/g;
/** Every run of white space but a single space. */
const unevenSpaces = /[^\S ]\s*| \s+/g;

const beyondPlain = /[^\n\t\u0020-\u007E]/;

/** The characters of `text` cleaned; lines keep their places and inner tabs become spaces. Linear. */
export function cleanCharacters(text: string): string {
  if (!beyondPlain.test(text)) return text.slice(0, longestText * 2);
  return text
    .slice(0, longestText * 2)
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\u000B\u000C]/g, '\n')
    .replace(hidden, '')
    .normalize('NFC');
}

/** Paragraphs parted by one blank line, lines trimmed, runs of spaces as one, lines of marks only dropped; `\t` parts table cells. */
export function tidy(text: string): string {
  const lines = cleanCharacters(text).split('\n').map(tidyLine);
  const kept: string[] = [];
  for (const line of lines) {
    if (line !== '' && marksOnly.test(line)) continue;
    if (line === '' && (kept.length === 0 || kept.at(-1) === '')) continue;
    kept.push(line);
  }
  while (kept.at(-1) === '') kept.pop();
  return kept.join('\n').slice(0, longestText);
}

function tidyLine(line: string): string {
  if (!line.includes('\t')) return line.replace(spaces, ' ').trim();
  const cells = line.split('\t').map((cell) => cell.replace(spaces, ' ').trim());
  return cells.filter((cell) => cell !== '').join('\t');
}

/** One line for a title: no line breaks, no tabs, at most `limit` units; null when nothing is left. */
export function oneLine(text: string | null | undefined, limit = 500): string | null {
  const cleaned = cleanCharacters((text ?? '').slice(0, limit * 8));
  const line = cleaned.replace(unevenSpaces, ' ').trim();
  return line === '' ? null : line.slice(0, limit).toWellFormed();
}

/** The first line of a text, cut between words at 100 units with "…", to stand for a title; null for an empty text. */
export function firstWords(text: string): string | null {
  const line = oneLine(text.trimStart().split('\n', 1)[0]);
  if (line === null || line.length <= 100) return line;
  const end = line.lastIndexOf(' ', 99);
  return `${line.slice(0, end > 0 ? end : 99).toWellFormed()}…`;
}

/** A line width that mail programs and terminals wrap at; longer lines were never wrapped. */
const narrowest = 50;
const widest = 100;

/**
 * Joins the lines of a text that was wrapped at a fixed width, and no others: two lines are one where the next line's
 * first word would not have fitted. A text whose line breaks do not follow that rule is returned as it is.
 */
export function unwrap(text: string): string {
  const lines = text.split('\n');
  const pairs = lines.slice(0, -1).flatMap((line, i) => {
    const next = lines[i + 1]?.trim() ?? '';
    return line.trim() === '' || next === '' ? [] : [{ line: line.trim(), next }];
  });
  const width = Math.max(0, ...pairs.map(({ line }) => line.length));
  if (pairs.length < 2 || width < narrowest || width > widest) return text;
  if (pairs.filter(({ line, next }) => isFull(line, next, width)).length < pairs.length * 0.7) return text;
  return lines
    .map((line, i) => {
      const next = lines[i + 1]?.trim();
      if (next === undefined) return line;
      return line.trim() !== '' && next !== '' && isFull(line.trim(), next, width) ? `${line} ` : `${line}\n`;
    })
    .join('');
}

function isFull(line: string, next: string, width: number): boolean {
  const word = next.search(/\s/) < 0 ? next.length : next.search(/\s/);
  return line.length + 1 + word > width - 3;
}
