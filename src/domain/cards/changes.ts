/** What changed since it was told: entries of a digest, and a word over an answer in whose thread the changed text was cited. */
import type { Brief } from '../brief.ts';
import type { Block, Card, Span } from '../card.ts';
import { cleanLine } from '../clean.ts';
import type { KeptBrief } from '../kept.ts';
import { fingerprint } from '../release.ts';
import { rewordings } from '../rewording.ts';
import { briefPath } from './claims.ts';
import { changeLines } from './correction.ts';

/** A release's brief as it was told, and as it reads now. */
export interface ChangedBrief {
  before: KeptBrief;
  after: KeptBrief;
}

const shown = 5;
/** Of one release's changes in an entry of a digest, and how long that may get. */
const changesShown = 3;
const entryLetters = 900;

/** The digest's lists of what was corrected and what was withdrawn; none where nothing was. */
export function changesBlocks(corrected: readonly ChangedBrief[], withdrawn: readonly KeptBrief[]): Block[] {
  return [
    ...listed('Corrected since', corrected.map(correctedSpans)),
    ...listed('Withdrawn', withdrawn.map(withdrawnSpans)),
  ];
}

function listed(heading: string, items: Span[][]): Block[] {
  if (items.length === 0) return [];
  const shownItems = items.slice(0, shown);
  return [
    { kind: 'heading', spans: [{ text: heading, strong: true }] },
    { kind: 'list', label: null, items: shownItems, more: items.length - shownItems.length },
  ];
}

/** Changes that several releases of one event made alike are told of the first alone. */
export function onceAnEvent(corrected: readonly ChangedBrief[]): ChangedBrief[] {
  const told = new Set<string>();
  return corrected.filter(({ before, after }) => {
    const changes = changeLines(before.brief, after.brief).map((change) => change.map(({ text }) => text));
    const mark = JSON.stringify([after.event ?? after.release.key, changes]);
    return !told.has(mark) && told.add(mark);
  });
}

function correctedSpans({ before, after }: ChangedBrief): Span[] {
  const changes = changeLines(before.brief, after.brief);
  const told = fitting(changes);
  const left = changes.length - told.length;
  return [
    ...headOf(after),
    ...told.flatMap((change, index) => [{ text: index === 0 ? ' · ' : '; ' }, ...change]),
    ...(left > 0 ? [{ text: `; and ${left} more` }] : []),
  ];
}

/** The first of the changes: one at least, and more while they are few and short. */
function fitting(changes: readonly Span[][]): Span[][] {
  let letters = 0;
  return changes.slice(0, changesShown).filter((change, index) => {
    letters += change.reduce((sum, { text }) => sum + text.length, 0);
    return index === 0 || letters <= entryLetters;
  });
}

function withdrawnSpans(kept: KeptBrief): Span[] {
  return [...headOf(kept), { text: ' · its source took it back' }];
}

function headOf({ brief, sourceName }: KeptBrief): Span[] {
  return [
    { text: cleanLine(brief.headline, 160), strong: true, href: briefPath(brief.id) },
    { text: ` · ${cleanLine(sourceName, 100)}` },
  ];
}

/** What became of a sentence that was cited: `before` was told, `after` stands in its place, null where nothing does. */
export interface Overtaken {
  now: KeptBrief;
  before: string;
  after: string | null;
}

/**
 * What became of a sentence cited from a brief, when its release reads otherwise now; null where it still stands, also
 * when only white space, quotation marks or dashes differ, and where `was`, the text of the release's page, never said it.
 */
export function overtaken(exact: string, was: KeptBrief, now: KeptBrief): Overtaken | null {
  if (now.withdrawnAt !== null) return { now, before: exact, after: null };
  if (was.brief.id === now.brief.id || !says(was.brief, exact) || says(now.brief, exact)) return null;
  const print = fingerprint(exact);
  const change = rewordings(was.brief, now.brief).find(
    ({ before }) => before !== null && (fingerprint(before) === print || before.includes(exact)),
  );
  return { now, before: exact, after: change?.after ?? null };
}

function says({ text, sentences }: Brief, exact: string): boolean {
  const print = fingerprint(exact);
  return (
    spaced(text).includes(spaced(exact)) ||
    sentences.some(([start, end]) => fingerprint(text.slice(start, end)) === print)
  );
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The card with a word before everything else on what the thread was told and no longer holds. */
export function withOvertaken(card: Card, all: readonly Overtaken[]): Card {
  if (all.length === 0) return card;
  const items = all.slice(0, shown).map(overtakenSpans);
  const heading: Block = {
    kind: 'line',
    spans: [
      {
        text: 'Corrected since',
        strong: true,
        mark: 'an earlier answer here cited what its source has changed',
      },
    ],
  };
  const list: Block = { kind: 'list', label: null, items, more: all.length - items.length };
  const said = items.map((spans) => spans.map(({ text }) => text).join('')).join('; ');
  return {
    ...card,
    blocks: [heading, list, ...card.blocks],
    fallback: cleanLine(`Corrected since: ${said}. ${card.fallback}`, 300),
  };
}

function overtakenSpans({ now, before, after }: Overtaken): Span[] {
  const source: Span = { text: cleanLine(now.sourceName, 100), href: briefPath(now.brief.id) };
  const was = `“${cleanLine(before, 240)}”`;
  if (now.withdrawnAt !== null) return [source, { text: ` has withdrawn the release that said ${was}` }];
  if (after === null) return [source, { text: ` no longer says ${was}` }];
  return [source, { text: ` now says “${cleanLine(after, 240)}”; it was ${was}` }];
}
