/** V13: quoted words letter for letter, inside the quotation marks of the text. */

import { drop, type Finding, flag } from '../rules.ts';
import type { Document } from '../text/document.ts';
import { level, places, type Span } from '../text/locate.ts';
import { checkSpeaker } from './attribution.ts';
import { markAround } from './zone.ts';

/** A quotation claim: each piece (an ellipsis parts them) inside quotation marks of the evidence, letter for letter. */
export function checkQuote(
  document: Document,
  text: string,
  speaker: string | null,
  evidence: readonly Span[],
): Finding[] {
  const pieces = text
    .split(/\s*(?:\[?\.\.\.\]?|\[?…\]?)\s*/)
    .map(trimMarks)
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return [drop('V13')];
  const findings: Finding[] = [];
  for (const piece of pieces) {
    const spans = places(document.levelled, piece);
    if (spans.length === 0) return [drop('V2')];
    const cited = spans.filter(([start, end]) =>
      evidence.some(([from, to]) => start < to + 3 && from - 3 < end),
    );
    const quoted = cited.filter((span) => markAround(document, span) !== null);
    if (cited.length === 0) return [drop('V2')];
    if (quoted.length === 0)
      return [cited.some(([start]) => opensUnclosed(document, start)) ? flag('V13') : drop('V13')];
    if (speaker === null) continue;
    const verdicts = quoted.map((span) => checkSpeaker(document, span, speaker));
    findings.push(...(verdicts.sort((a, b) => severity(a) - severity(b))[0] ?? []));
  }
  return findings;
}

/** How far in front of its words a mark may stand that opens a quotation which is never closed. */
const openReach = 400;

/** Does a mark that opens a quotation stand last in front of a place, in its paragraph? A source forgets the mark that closes it. */
function opensUnclosed({ text }: Document, start: number): boolean {
  const front = text.slice(Math.max(0, start - openReach), start + 1);
  const paragraph = front.slice(front.lastIndexOf('\n') + 1);
  return (
    paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”') ||
    paragraph.lastIndexOf('«') > paragraph.lastIndexOf('»')
  );
}

const severity = (findings: readonly Finding[]): number =>
  Math.max(0, ...findings.map(({ level: found }) => (found === 'drop' ? 2 : 1)));

const trimMarks = (text: string): string =>
  level(text)
    .text.replace(/^["'\s–—-]+|["'\s,.;:!?–—-]+$/g, '')
    .trim();

/** Words inside quotation marks of a free text: letter for letter in the document. */
export function checkInnerQuotes(document: Document, text: string): Finding[] {
  const inner = level(text).text.match(/"[^"]{3,2000}"/g) ?? [];
  const altered = inner.some(
    (words) => words.split(/\s+/).length >= 3 && places(document.levelled, trimMarks(words)).length === 0,
  );
  return altered ? [drop('V13')] : [];
}
