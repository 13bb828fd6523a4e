/** The card of a correction: what a source changed in a release, told under the card that stands already. */
import type { Brief } from '../brief.ts';
import type { Card, Span } from '../card.ts';
import { clean, cleanLine } from '../clean.ts';
import type { KeptBrief } from '../kept.ts';
import { type Rewording, rewordings } from '../rewording.ts';
import { briefButtons } from './brief.ts';
import {
  briefPath,
  commitmentSpans,
  dateSpans,
  eventSpans,
  figureSpans,
  nextStepSpans,
  personSpans,
  placeSpans,
  quoteSpans,
  summarySpans,
} from './claims.ts';

/** One thing that reads otherwise now: `before` null was added, `after` null was taken out. */
export interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

const shown = 8;

/** Tells how the newer brief of a release differs from the one that was posted. */
export function correctionCard(before: KeptBrief, after: KeptBrief): Card {
  const told = changeLines(before.brief, after.brief);
  const items = told.slice(0, shown);
  return {
    kind: 'notice',
    brief: after.brief.id,
    title: { text: 'Corrected at its source', strong: true, href: briefPath(after.brief.id) },
    blocks:
      items.length > 0
        ? [{ kind: 'list', label: null, items, more: told.length - items.length }]
        : [{ kind: 'line', spans: [{ text: 'The wording changed; no line of the brief did.' }] }],
    buttons: briefButtons(after.brief.id, ['evidence']),
    fallback: cleanLine(
      `Corrected at its source: ${after.brief.headline}. ${items.map((spans) => spans.map(({ text }) => text).join('')).join('; ')}`,
      300,
    ),
  };
}

/** What differs between two versions, a line each: fields that read otherwise, else sentences that do. */
export function changeLines(before: Brief, after: Brief): Span[][] {
  const changes = changesBetween(before, after);
  return changes.length > 0 ? changes.map(changeSpans) : reworded(before, after);
}

/**
 * What differs between two versions' briefs, in the order of the fields. Lines of a list that both versions have are
 * no change; the first of the rest on one side is paired with the line most like it on the other.
 */
export function changesBetween(before: Brief, after: Brief): Change[] {
  return fieldsOf(after).flatMap(([field, now], index) => {
    const then = fieldsOf(before)[index]?.[1] ?? [];
    return pair(
      field,
      then.filter((line) => !now.includes(line)),
      now.filter((line) => !then.includes(line)),
    );
  });
}

function fieldsOf(brief: Brief): [field: string, lines: string[]][] {
  const one = <Item>(claim: Item | null, spansOf: (item: Item) => Span[]): string[] =>
    claim === null ? [] : [plainOf(spansOf(claim))];
  const many = <Item>(claims: readonly Item[], spansOf: (item: Item) => Span[]): string[] =>
    claims.map((claim) => plainOf(spansOf(claim)));
  return [
    ['Headline', [cleanLine(brief.headline, 160)]],
    ['Summary', many(brief.summary, summarySpans)],
    ['Event', one(brief.event, eventSpans)],
    ['Date', one(brief.date, dateSpans)],
    ['Place', one(brief.place, placeSpans)],
    ['Person', many(brief.people, personSpans)],
    ['Commitment', many(brief.commitments, commitmentSpans)],
    ['Figure', many(brief.figures, figureSpans)],
    ['Quote', many(brief.quotes, quoteSpans)],
    ['Next step', many(brief.nextSteps, nextStepSpans)],
  ];
}

function pair(field: string, gone: readonly string[], come: readonly string[]): Change[] {
  const free = new Set(come);
  const changes = gone.map((before): Change => {
    const after = mostLike(before, [...free]);
    if (after !== null) free.delete(after);
    return { field, before, after };
  });
  return [...changes, ...[...free].map((after): Change => ({ field, before: null, after }))];
}

/** The line that shares the most words with another, when that is at least a third of them. */
function mostLike(line: string, among: readonly string[]): string | null {
  const words = new Set(line.toLowerCase().split(/\s+/));
  const share = (other: string): number => {
    const theirs = new Set(other.toLowerCase().split(/\s+/));
    const both = [...theirs].filter((word) => words.has(word)).length;
    return both / Math.max(words.size, theirs.size);
  };
  const best = among.toSorted((a, b) => share(b) - share(a))[0];
  return best !== undefined && (among.length === 1 || share(best) >= 1 / 3) ? best : null;
}

function changeSpans({ field, before, after }: Change): Span[] {
  const label: Span = { text: `${field}: `, strong: true };
  if (before === null) return [label, { text: `added “${after ?? ''}”` }];
  if (after === null) return [label, { text: `removed “${before}”` }];
  return [label, { text: `${before} → ${after}` }];
}

/** Where no field reads otherwise: the sentences that do. */
function reworded(before: Brief, after: Brief): Span[][] {
  return rewordings(before, after).map(({ before: was, after: is, words }: Rewording) => {
    if (words !== null && is !== null) {
      const changed = `${cleanLine(words.before, 120)} → ${cleanLine(words.after, 120)}`;
      return [{ text: changed, strong: true }, { text: ` in “${cleanLine(is, 400)}”` }];
    }
    return changeSpans({ field: 'Wording', before: was, after: is });
  });
}

function plainOf(spans: readonly Span[]): string {
  return clean(spans.map(({ text }) => text).join(''), 600);
}
