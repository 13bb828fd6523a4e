/** The card of a correction: what a source changed in a release, told under the card that stands already. */
import type { Brief, Claim } from '../brief.ts';
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
  /** Those that either side rests on. */
  sentences: { before: string[]; after: string[] };
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

/**
 * What differs between two versions, each change once: what a sentence says otherwise now is one line, named after all
 * fields that rest on it; fields that read otherwise although no sentence of theirs does; then the sentences that read
 * otherwise although no field rests on them.
 */
export function changeLines(before: Brief, after: Brief): Span[][] {
  const changes = changesBetween(before, after);
  const turns = rewordings(before, after);
  const fields = new Map<Rewording | Change, string[]>();
  for (const change of changes) {
    const homes = turns.filter(
      (turn) => isIn(turn.before, change.sentences.before) || isIn(turn.after, change.sentences.after),
    );
    for (const home of homes.length > 0 ? homes : [change]) {
      const named = fields.get(home) ?? [];
      fields.set(home, named.includes(change.field) ? named : [...named, change.field]);
    }
  }
  return [
    ...[...fields].map(([told, named]) =>
      'words' in told ? turnSpans(nameOf(named), told) : changeSpans(told),
    ),
    ...turns.filter((turn) => !fields.has(turn)).map((turn) => turnSpans('Wording', turn)),
  ];
}

const isIn = (sentence: string | null, among: readonly string[]): boolean =>
  sentence !== null && among.includes(sentence);

/** Whatever rests on a sentence may stand in the summary too: it is named where nothing else is. */
function nameOf(fields: readonly string[]): string {
  const [first = 'Wording', ...rest] = fields.filter((field) => field !== 'Summary' || fields.length === 1);
  return [first, ...rest.map((field) => field.toLowerCase())].join(', ');
}

/** A line of a field, and the sentences that it rests on. */
interface Line {
  text: string;
  sentences: string[];
}

/**
 * What differs between two versions' briefs, in the order of the fields. Lines of a list that both versions have are
 * no change; the first of the rest on one side is paired with the line most like it on the other.
 */
export function changesBetween(before: Brief, after: Brief): Change[] {
  return fieldsOf(after).flatMap(([field, now], index) => {
    const then = fieldsOf(before)[index]?.[1] ?? [];
    const isOn = (lines: readonly Line[], line: Line): boolean =>
      lines.some(({ text }) => text === line.text);
    return pair(
      field,
      then.filter((line) => !isOn(now, line)),
      now.filter((line) => !isOn(then, line)),
    );
  });
}

function fieldsOf(brief: Brief): [field: string, lines: Line[]][] {
  const many = <Item extends Claim<object>>(
    claims: readonly Item[],
    spansOf: (item: Item) => Span[],
  ): Line[] =>
    claims.map((claim) => ({ text: plainOf(spansOf(claim)), sentences: sentencesOf(claim, brief) }));
  const one = <Item extends Claim<object>>(claim: Item | null, spansOf: (item: Item) => Span[]): Line[] =>
    many(claim === null ? [] : [claim], spansOf);
  return [
    ['Headline', [{ text: cleanLine(brief.headline, 160), sentences: [] }]],
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

/** The sentences of a claim's evidence, as `rewordings` gives them. */
function sentencesOf({ evidence }: Claim<object>, { text, sentences }: Brief): string[] {
  return evidence
    .flatMap((place) => place.sentences)
    .flatMap((index) => {
      const [start, end] = sentences[index] ?? [0, 0];
      return end > start ? text.slice(start, end).replace(/\s+/g, ' ') : [];
    });
}

function pair(field: string, gone: readonly Line[], come: readonly Line[]): Change[] {
  const free = new Map(come.map((line) => [line.text, line]));
  const changeOf = (before: Line | null, after: Line | null): Change => ({
    ...{ field, before: before?.text ?? null, after: after?.text ?? null },
    sentences: { before: before?.sentences ?? [], after: after?.sentences ?? [] },
  });
  const changes = gone.map((before) => {
    const after = mostLike(before.text, [...free.keys()]);
    const line = after === null ? null : (free.get(after) ?? null);
    if (after !== null) free.delete(after);
    return changeOf(before, line);
  });
  return [...changes, ...[...free.values()].map((after) => changeOf(null, after))];
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

function changeSpans({ field, before, after }: Pick<Change, 'field' | 'before' | 'after'>): Span[] {
  const label: Span = { text: `${field}: `, strong: true };
  if (before === null) return [label, { text: `added “${after ?? ''}”` }];
  if (after === null) return [label, { text: `removed “${before}”` }];
  return [label, { text: `${before} → ${after}` }];
}

/** What a sentence says otherwise now: the words, in the sentence, where they are few. */
function turnSpans(field: string, { before, after, words }: Rewording): Span[] {
  if (words === null || after === null) return changeSpans({ field, before, after });
  const label: Span[] = field === 'Wording' ? [] : [{ text: `${field}: `, strong: true }];
  const changed = `${cleanLine(words.before, 120)} → ${cleanLine(words.after, 120)}`;
  return [...label, { text: changed, strong: true }, { text: ` in “${cleanLine(after, 400)}”` }];
}

function plainOf(spans: readonly Span[]): string {
  return clean(spans.map(({ text }) => text).join(''), 600);
}
