/** V13 in free text: `Berg said …` of a quotation that another said. */
import type { Finding } from '../rules.ts';
import { speech } from '../text/deeds.ts';
import type { Document, Read } from '../text/document.ts';
import { places, type Span } from '../text/locate.ts';
import { sameName } from '../text/samewords.ts';
import type { Token } from '../text/tokens.ts';
import { checkSpeaker } from './attribution.ts';
import { type Mark, markAround } from './zone.ts';

/** `X said …` in free text, where the evidence is a quotation that another said. */
export function checkSaid(
  document: Document,
  claim: Read,
  evidence: Read,
  spans: readonly Span[],
  main: number,
): Finding[] {
  const verb = claim.tokens.findIndex(({ fold }) => speech.has(fold));
  const speaker =
    claim.people.find(({ from, to }) => verb >= 0 && verb - to <= 4 && from - verb <= 3) ??
    loneName(document, claim, verb);
  if (verb < 0 || speaker === null || speaker === undefined) return [];
  const names = (token: Token): boolean =>
    speaker.words.some((word) => word.length > 1 && sameName(token.fold, word));
  if (evidence.tokens.some(names)) {
    if (evidence.tokens.some((token) => token.sentence === main && names(token))) return [];
    const [mark] = marksAround(document, evidence, main);
    return mark === undefined ? [] : checkSpeaker(document, [mark.start, mark.end], speaker.words.join(' '));
  }
  // `He also thanked …`: a sentence without a quotation is told by who tells it, not by the one before.
  const own = evidence.tokens.filter(({ sentence }) => sentence === main);
  const words = evidence.text.slice((own[0]?.start ?? 0) - 1, (own.at(-1)?.end ?? 0) + 3);
  if (!/["“”„«»]/.test(words) && marksAround(document, evidence, main).length === 0) return [];
  const quoted = spans.flatMap((span) =>
    document.quotes.filter(({ start, end }) => start < span[1] && span[0] < end),
  );
  const mark = quoted[0];
  return mark === undefined ? [] : checkSpeaker(document, [mark.start, mark.end], speaker.words.join(' '));
}

/** The quotations of the document that hold a sentence of the evidence whole. */
function marksAround(document: Document, { text, tokens }: Read, sentence: number): Mark[] {
  const words = tokens.filter((token) => token.sentence === sentence);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  return places(document.levelled, text.slice(first.start, last.end)).flatMap(
    (span) => markAround(document, span) ?? [],
  );
}

function loneName(document: Document, claim: Read, verb: number): { words: string[] } | null {
  const before = claim.tokens
    .slice(Math.max(0, verb - 2), Math.max(0, verb))
    .filter(({ cap }) => cap)
    .at(-1);
  if (
    before === undefined ||
    !document.people.some(({ words }) => words.some((word) => sameName(word, before.fold)))
  )
    return null;
  return { words: [before.fold] };
}
