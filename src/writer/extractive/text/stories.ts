/** Where one document turns from a story to another one that was glued to it: at a rule, or where the words change and a new lead begins. */
import { foldedWords } from '../../../domain/fold.ts';
import type { Line } from './lines.ts';

/** Paragraphs compared on either side of a turn, and the fewest a story has. */
const reach = 6;
const fewest = 4;
/** Cosine of the words on either side. Within one story of the labelled releases it stays above; of glued ones half lie below. */
const unlike = 0.15;
const mostParagraphs = 300;

/** Indexes among `paragraphs` at which a new story begins. Looks at the first 300 paragraphs. */
export function storyTurns(paragraphs: readonly Line[]): number[] {
  if (paragraphs.length < 2 * fewest) return [];
  const words = paragraphs.slice(0, mostParagraphs).map(({ text }) => contentOf(text));
  const likeness = words.map((_, at) =>
    at < fewest || at > words.length - fewest
      ? 1
      : cosine(counted(words.slice(Math.max(0, at - reach), at)), counted(words.slice(at, at + reach))),
  );
  const turns: number[] = [];
  likeness.forEach((value, at) => {
    const line = paragraphs[at];
    const lowest = value <= Math.min(likeness[at - 1] ?? 1, likeness[at + 1] ?? 1);
    const apart = at - (turns.at(-1) ?? 0) >= fewest;
    if (line && value < unlike && lowest && apart && isLead(line.text)) turns.push(at);
  });
  return turns;
}

const goesOn =
  /^(?:and|but|so|also|he|she|it|they|we|i|this|these|those|that|earlier|meanwhile|according|however|in addition|further|moreover|another|other|during|after|thank you|both|as well)\b/i;

/** A whole sentence of some length that takes nothing for known: no quotation, no pronoun, no list. */
function isLead(text: string): boolean {
  return (
    text.length >= 100 &&
    /^\p{Lu}\p{L}*\s/u.test(text) &&
    /[.!?]$/.test(text) &&
    !goesOn.test(text) &&
    !/^[\p{Lu}\s.]{3,40}:/u.test(text)
  );
}

/** Beginnings of a paragraph's longer words: they stand for its subject across inflections. */
function contentOf(text: string): Set<string> {
  const words = foldedWords(text.slice(0, 800)).filter((word) => word.length >= 5);
  return new Set(words.map((word) => word.slice(0, 6)));
}

function counted(paragraphs: readonly Set<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of paragraphs) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const square = (of: ReadonlyMap<string, number>) =>
    [...of.values()].reduce((sum, count) => sum + count * count, 0);
  const shared = [...a].reduce((sum, [word, count]) => sum + count * (b.get(word) ?? 0), 0);
  const length = Math.sqrt(square(a) * square(b));
  // Hardly any words are no evidence of a turn.
  return a.size < 25 || b.size < 25 || length === 0 ? 1 : shared / length;
}
