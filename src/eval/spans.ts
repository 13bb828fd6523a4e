/** Scoring the fields that are matched by where they stand: figures, commitments, quotes. */
import type { Brief, Evidence, Modality } from '../domain/brief.ts';
import type { Gold, Labelled } from './corpus.ts';
import { readSpan, sameNumber } from './numbers.ts';
import { type FieldResult, nothing, pair, resultOf, single, sum } from './tally.ts';
import { dice, type LetterView, lettersOf, letterView, sameSurname } from './words.ts';

type Range = [number, number];

/** Where a label's words stand in the letter view, every time they do. */
function occurrences({ letters }: LetterView, words: string): Range[] {
  const wanted = lettersOf(words);
  const found: Range[] = [];
  if (wanted === '') return found;
  for (let at = letters.indexOf(wanted); at >= 0 && found.length < 50; at = letters.indexOf(wanted, at + 1))
    found.push([at, at + wanted.length]);
  return found;
}

/** Intersection over union of at least a half, or one inside the other. */
function overlap([aStart, aEnd]: Range, [bStart, bEnd]: Range): number {
  const shared = Math.min(aEnd, bEnd) - Math.max(aStart, bStart);
  if (shared <= 0) return 0;
  const union = Math.max(aEnd, bEnd) - Math.min(aStart, bStart);
  const inside = shared === aEnd - aStart || shared === bEnd - bStart;
  return inside || shared / union >= 0.5 ? shared / union : 0;
}

/** The best overlap of a label's words with a claim's evidence, 0 when there is none. */
function evidenceOverlap(view: LetterView, words: string, evidence: readonly Evidence[]): number {
  const given = evidence.map(({ start, end }): Range => [view.before[start] ?? 0, view.before[end] ?? 0]);
  const places = occurrences(view, words);
  return Math.max(0, ...places.flatMap((place) => given.map((range) => overlap(place, range))));
}

type GoldFigure = Gold['figures'][number];
type GivenFigure = Brief['figures'][number];

function figureEqual(label: string, { value, min, max }: GivenFigure): boolean {
  const wanted = readSpan(label);
  if (wanted === null) return true;
  if (value !== null) return sameNumber(wanted.min, value) && sameNumber(wanted.max, value);
  return (min === null || sameNumber(wanted.min, min)) && (max === null || sameNumber(wanted.max, max));
}

const showFigure = ({ value, min, max, unit, currency, evidence }: GivenFigure): string =>
  `${value ?? `${min}–${max}`} ${currency ?? unit ?? ''} (${evidence[0]?.exact ?? ''})`;

/** Figures: the number equal and the evidence overlapping; the same number told twice is not wrong. */
export function scoreFigures(brief: Brief, { gold }: Labelled): FieldResult {
  const view = letterView(brief.text);
  const likeness = (label: GoldFigure, figure: GivenFigure): number => {
    const like = figureEqual(label.value, figure)
      ? evidenceOverlap(view, label.evidence, figure.evidence)
      : 0;
    // A figure that cites two places is the one that must be told before one that need not be.
    return like === 0 || label.optional ? like : like + 1;
  };
  const matched = pair(gold.figures, brief.figures, likeness);
  const told = matched.pairs.map(([label]) => label.value);
  const extra = matched.extra.filter((figure) => !told.some((value) => figureEqual(value, figure)));
  return resultOf(
    { ...matched, extra },
    { label: ({ value, evidence }) => `${value} (${evidence})`, given: showFigure },
  );
}

/** Which modalities a label's status accepts. */
const acceptedModalities: Record<string, readonly Modality[]> = {
  completed: ['done'],
  agreed: ['agreed', 'decided'],
  planned: ['planned', 'decided', 'agreed'],
  announced: ['decided', 'planned', 'offered', 'agreed', 'done'],
  proposed: ['requested', 'offered', 'considered', 'needed', 'planned'],
};

/** Commitments by overlapping evidence; then, over those found, their modality apart. */
export function scoreCommitments(
  brief: Brief,
  { gold }: Labelled,
): { commitments: FieldResult; modality: FieldResult } {
  const view = letterView(brief.text);
  const matched = pair(gold.commitments, brief.commitments, (label, { evidence }) =>
    evidenceOverlap(view, label.evidence, evidence),
  );
  const judged = matched.pairs.map(([label, { modality, what }]) =>
    single(
      acceptedModalities[label.status]?.includes(modality) ?? false,
      `${label.status}: ${what}`,
      modality,
    ),
  );
  return {
    commitments: resultOf(matched, {
      label: ({ evidence }) => evidence,
      given: ({ what, evidence }) => `${what} (${evidence[0]?.exact ?? ''})`,
    }),
    modality: {
      tally: sum(judged.map(({ tally }) => tally)),
      faults: judged.flatMap(({ faults }) => faults),
    },
  };
}

type GoldQuote = Gold['quotes'][number];
type GivenQuote = Brief['quotes'][number];

function sameWords(label: GoldQuote, quote: GivenQuote): boolean {
  const wanted = lettersOf(label.text);
  const given = lettersOf(quote.text);
  return given !== '' && (wanted.includes(given) || given.includes(wanted));
}

function sameSpeaker(wanted: string | null, given: string | null): boolean {
  if (wanted === null || given === null) return false;
  return sameSurname(wanted, given) || dice(wanted, given) >= 0.6;
}

/** A speaker where there is one to find; one given to words that are nobody's is wrong, and none was wanted. */
function scoreSpeaker(
  { speaker, text }: Labelled['gold']['quotes'][number],
  given: string | null,
): FieldResult {
  const { tally, faults } = single(sameSpeaker(speaker, given), `${speaker}: ${text}`, given);
  return { tally: speaker === null ? { ...tally, wanted: 0 } : tally, faults };
}

/** Quotes: one's words inside the other's, in any number of pieces; then, over those found, the speaker apart. */
export function scoreQuotes(
  brief: Brief,
  { gold }: Labelled,
): { quotes: FieldResult; speakers: FieldResult } {
  const pairs = gold.quotes.flatMap((label) =>
    brief.quotes.filter((quote) => sameWords(label, quote)).map((quote) => ({ label, quote })),
  );
  const extra = brief.quotes.filter((quote) => !pairs.some((one) => one.quote === quote));
  const found = gold.quotes.filter((label) => pairs.some((one) => one.label === label));
  const missed = gold.quotes.filter((label) => !label.optional && !found.includes(label));
  const firm = found.filter(({ optional }) => !optional);
  const judged = pairs
    .filter(({ label, quote }) => label.speaker !== null || quote.speaker !== null)
    .map(({ label, quote }) => scoreSpeaker(label, quote.speaker));
  return {
    quotes: {
      tally: {
        given: brief.quotes.length,
        right: brief.quotes.length - extra.length,
        wanted: firm.length + missed.length,
        found: firm.length,
      },
      faults: [
        ...missed.map(({ text }) => ({ kind: 'missed' as const, expected: text, got: '' })),
        ...extra.map(({ text }) => ({ kind: 'extra' as const, expected: '', got: text })),
      ],
    },
    speakers: {
      tally: sum([nothing, ...judged.map(({ tally }) => tally)]),
      faults: judged.flatMap(({ faults }) => faults),
    },
  };
}
