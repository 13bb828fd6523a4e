/** Spans as the runs of text that a chat message is set from: cleaned, on one line, with flags, marks and links in place. */
import type { Span } from '../domain/card.ts';
import { clean, cleanLine } from '../domain/clean.ts';
import { flag } from '../domain/country.ts';
import { absoluteHref } from './links.ts';

/** Text of one look. It is never empty and is shown literally. */
export interface Run {
  text: string;
  look: 'plain' | 'strong' | 'mark';
  /** An absolute http or https address. */
  href: string | null;
  /** ISO instant that the text tells. */
  at: string | null;
}

/** The longest run: with its address it fits into any message by itself. */
const longestRun = 2_900;
/** A sentence, or a longer line, is not blue from end to end: its link stands after it. */
const longestLink = 80;
const sentenceEnd = /[.!?…”"’]$/;
/** What stands for the way to a line's sentence where the line itself is no link. */
export const pointer = '→';

/**
 * Runs of spans. Neighbours that lead to one place are linked once: on their strong part where they have one, on a `→`
 * after them where they are a sentence or long, else on themselves. Reasons of marks follow in brackets. `base` is the
 * address that people reach our own page by; without it links to that page are dropped.
 */
export function runsOf(spans: readonly Span[], base: string | null): Run[] {
  return groupsOf(spans).flatMap(({ href, spans: group }) => {
    const marks = group.flatMap(({ mark }) => (mark === undefined ? [] : [markRun(mark)]));
    return linked(group.map(runOf), marks, absoluteHref(href, base));
  });
}

/** A run of our own words, or of words that need no link. */
export function plainRun(text: string, look: Run['look'] = 'plain'): Run {
  return { text: oneLine(text), look, href: null, at: null };
}

/** How many UTF-16 units of text the runs have. */
export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Cleaned text with every run of white space as one space, which may stand at the ends. */
export function oneLine(text: string): string {
  return clean(text, longestRun).replace(/\s+/g, ' ');
}

function groupsOf(spans: readonly Span[]): { href: string | undefined; spans: Span[] }[] {
  const groups: { href: string | undefined; spans: Span[] }[] = [];
  for (const span of spans) {
    const last = groups.at(-1);
    if (last !== undefined && last.href === span.href) last.spans.push(span);
    else groups.push({ href: span.href, spans: [span] });
  }
  return groups;
}

function runOf({ text, strong, flag: code, at }: Span): Run {
  const shown = oneLine(text);
  const sign = code === undefined ? '' : flag(code);
  return {
    // No line ends between a flag and its state.
    text: sign === '' ? shown : `${sign}\u00A0${shown}`,
    look: strong === true ? 'strong' : 'plain',
    href: null,
    at: at !== undefined && isInstant(at) ? at : null,
  };
}

function markRun(mark: string): Run {
  return { text: ` (${cleanLine(mark, 300)})`, look: 'mark', href: null, at: null };
}

function linked(runs: readonly Run[], marks: readonly Run[], href: string | null): Run[] {
  const told = runs.filter(({ text }) => text.trim() !== '' || text === ' ');
  if (href === null || told.length === 0) return [...told, ...marks];
  if (told.some(({ look }) => look === 'strong'))
    return [...told.map((run) => (run.look === 'strong' ? { ...run, href } : run)), ...marks];
  const prose = lengthOf(told) > longestLink || sentenceEnd.test(told.at(-1)?.text ?? '');
  if (!prose) return [...told.map((run) => ({ ...run, href })), ...marks];
  return [...told, ...marks, plainRun(' '), { ...plainRun(pointer), href }];
}

function isInstant(at: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at));
}
