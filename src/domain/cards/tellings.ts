/** What else tells of a brief's event: other sources, where they differ, reprints, and what announced it. */
import type { FigureClaim, PlaceClaim } from '../brief.ts';
import type { Block, Card, Span } from '../card.ts';
import { cleanLine } from '../clean.ts';
import { findStates } from '../country.ts';
import type { KeptBrief } from '../kept.ts';
import { searchWords } from '../words.ts';
import { briefButtons, joined } from './brief.ts';
import { briefPath, dateSpans, figureSpans, placeSpans } from './claims.ts';
import { countOf } from './dates.ts';

/** Beside one brief. */
export interface Beside {
  others: readonly KeptBrief[];
  reprints: readonly KeptBrief[];
  announced: KeptBrief | null;
}

/** A thing that two tellings give otherwise, each in its own words. */
export interface Difference {
  field: string;
  one: { words: string; href: string };
  other: { words: string; href: string };
}

const shown = 4;

/** A brief's card with what else tells of its event, before the footer. */
export function withTellings(card: Card, kept: KeptBrief, beside: Beside): Card {
  const blocks = besideBlocks(kept, beside);
  if (blocks.length === 0) return card;
  return { ...card, blocks: [...card.blocks.slice(0, -1), ...blocks, ...card.blocks.slice(-1)] };
}

/** What else tells of its event, as lines; none where nothing does. */
export function besideBlocks(kept: KeptBrief, { others, reprints, announced }: Beside): Block[] {
  const also = [...others.map((other) => sourceSpan(other)), ...reprintSpans(reprints)];
  const lines: Span[][] = [
    ...(also.length > 0
      ? [
          [
            { text: 'Also told by ' },
            ...joined(
              also.map((span) => [span]),
              ', ',
            ),
          ],
        ]
      : []),
    ...others.flatMap((other) =>
      differencesBetween(kept, other)
        .slice(0, shown)
        .map((difference) => differsSpans(difference, kept, other)),
    ),
    ...(announced === null
      ? []
      : [
          [
            { text: 'Announced before: ' },
            { text: cleanLine(announced.brief.headline, 160), href: briefPath(announced.brief.id) },
          ],
        ]),
  ];
  return lines.map((spans) => ({ kind: 'line', spans }));
}

/** Word under an event's card that another release tells of it, and where the two differ. */
export function tellingCard(first: KeptBrief, other: KeptBrief): Card {
  const differences = differencesBetween(first, other);
  const items = differences.slice(0, shown).map((difference) => differsSpans(difference, first, other));
  const headline = cleanLine(other.brief.headline, 160);
  return {
    kind: 'notice',
    brief: other.brief.id,
    title: {
      text: `Also told by ${cleanLine(other.sourceName, 100)}`,
      strong: true,
      href: briefPath(other.brief.id),
    },
    blocks: [
      { kind: 'line', spans: [{ text: headline, href: other.release.url ?? briefPath(other.brief.id) }] },
      ...(items.length > 0
        ? [{ kind: 'list' as const, label: null, items, more: differences.length - items.length }]
        : []),
    ],
    buttons: briefButtons(other.brief.id, ['evidence', 'full_brief']),
    fallback: cleanLine(`Also told by ${other.sourceName}: ${headline}`, 300),
  };
}

/**
 * What two tellings of one event give otherwise: their date, their place, and figures of the same unit and the same
 * thing. Where one gives several figures of a thing, none is held against the other's.
 */
export function differencesBetween(one: KeptBrief, other: KeptBrief): Difference[] {
  const [mine, theirs] = [one.brief, other.brief];
  const told = (spans: Span[], evidence: { sentences: number[] }[], of: KeptBrief): Difference['one'] => ({
    words: cleanLine(spans.map(({ text }) => text).join(''), 160),
    href: briefPath(of.brief.id, evidence[0]?.sentences[0]),
  });
  const differences: Difference[] = [];
  if (mine.date && theirs.date && mine.date.value !== theirs.date.value) {
    differences.push({
      field: 'date',
      one: told(dateSpans(mine.date), mine.date.evidence, one),
      other: told(dateSpans(theirs.date), theirs.date.evidence, other),
    });
  }
  if (mine.place && theirs.place && !arePlacesAlike(mine.place, theirs.place)) {
    differences.push({
      field: 'place',
      one: told(placeSpans(mine.place), mine.place.evidence, one),
      other: told(placeSpans(theirs.place), theirs.place.evidence, other),
    });
  }
  for (const figure of mine.figures) {
    const match = onlyOne(theirs.figures, (candidate) => isOfSame(figure, candidate));
    if (!match || onlyOne(mine.figures, (candidate) => isOfSame(match, candidate)) !== figure) continue;
    if (sameAmount(figure, match)) continue;
    differences.push({
      field: 'figure',
      one: told(figureSpans(figure), figure.evidence, one),
      other: told(figureSpans(match), match.evidence, other),
    });
  }
  return differences;
}

function onlyOne<Item>(items: readonly Item[], fits: (item: Item) => boolean): Item | null {
  const [found, more] = items.filter(fits);
  return found !== undefined && more === undefined ? found : null;
}

/** Of one unit or currency, and of a thing that shares half of its words. */
function isOfSame(one: FigureClaim, other: FigureClaim): boolean {
  if (one.currency !== other.currency || wordsOf(one.unit).join() !== wordsOf(other.unit).join())
    return false;
  const [mine, theirs] = [new Set(wordsOf(one.of)), new Set(wordsOf(other.of))];
  if (mine.size === 0 && theirs.size === 0) return one.unit !== null;
  return mine.intersection(theirs).size * 2 >= Math.max(mine.size, theirs.size);
}

function wordsOf(text: string | null): string[] {
  return searchWords((text ?? '').slice(0, 200));
}

function sameAmount(one: FigureClaim, other: FigureClaim): boolean {
  return (
    one.value === other.value &&
    one.min === other.min &&
    one.max === other.max &&
    one.qualifier === other.qualifier
  );
}

/** Of a word in common, or one of them the state in which the other lies. */
function arePlacesAlike(one: PlaceClaim, other: PlaceClaim): boolean {
  if (sharesWord(one.name, other.name)) return true;
  return one.country === other.country && (isWholeState(one) || isWholeState(other));
}

function isWholeState({ name, country }: PlaceClaim): boolean {
  const [state, ...more] = findStates(name.slice(0, 200));
  return (
    more.length === 0 &&
    state?.how === 'name' &&
    state.code === country &&
    state.end - state.start === name.length
  );
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(searchWords(one.slice(0, 200)));
  return searchWords(other.slice(0, 200)).some((word) => words.has(word));
}

function differsSpans({ one, other }: Difference, first: KeptBrief, second: KeptBrief): Span[] {
  return [
    { text: 'Differs: ', strong: true },
    { text: `${cleanLine(first.sourceName, 80)} says ` },
    { text: one.words, href: one.href },
    { text: `, ${cleanLine(second.sourceName, 80)} says ` },
    { text: other.words, href: other.href },
  ];
}

function sourceSpan({ brief, sourceName, withdrawnAt }: KeptBrief): Span {
  const span = { text: cleanLine(sourceName, 100), href: briefPath(brief.id) };
  return withdrawnAt === null ? span : { ...span, mark: 'withdrawn by its source' };
}

function reprintSpans(reprints: readonly KeptBrief[]): Span[] {
  if (reprints.length === 0) return [];
  const [only] = reprints;
  const href = reprints.length === 1 && only ? { href: briefPath(only.brief.id) } : {};
  return [{ text: countOf(reprints.length, 'reprint'), ...href }];
}
