/** Lines as Adaptive Card elements: text in RichTextBlock runs, which read no markdown, and presses as Action.Execute. */
import type { Button } from '../../domain/card.ts';
import { cleanLine } from '../../domain/clean.ts';
import { type Line, partLine, type TextLine } from '../lines.ts';
import { absoluteHref } from '../links.ts';
import type { Run } from '../runs.ts';

/** Any part of an Adaptive Card as JSON (adaptivecards.io, schema 1.5). */
export interface Element {
  type: string;
  [property: string]: unknown;
}

/** Limits of a card. */
export const limits = {
  /** See `bytesOf`. */
  cardBytes: 25_000,
  /** Our own: text of one block. */
  text: 3_000,
  /** Teams hides further ones behind a menu. */
  actions: 6,
  label: 75,
  value: 2_000,
  /** Bytes of the buttons that the first card keeps room for. */
  actionsBytes: 8_000,
} as const;

/**
 * Bytes of a value as JSON against a budget of 25,000: in UTF-8, and in UTF-16 at 40,000. Teams documents 100 KB of
 * UTF-16 for a message, older pages 40 KB, webhooks 28 KB: this is under all three.
 */
export function bytesOf(value: unknown): number {
  const json = JSON.stringify(value);
  return Math.max(Buffer.byteLength(json), Math.ceil(json.length * 2 * (25 / 40)));
}

type Look = Record<string, string | boolean>;

// Weights and colours by their meaning: each theme, high contrast too, has its own.
const looks: Record<Run['look'], Look> = {
  plain: {},
  strong: { weight: 'Bolder' },
  mark: { italic: true },
};
const kindLooks: Partial<Record<TextLine['kind'], Look>> = {
  title: { size: 'Medium', weight: 'Bolder' },
  heading: { weight: 'Bolder' },
  note: { size: 'Small', isSubtle: true },
};
const spacings: Partial<Record<TextLine['kind'], string>> = {
  heading: 'Medium',
  label: 'Medium',
  claim: 'Medium',
  quote: 'Small',
  sentence: 'Small',
  text: 'Small',
};

/** A run as a TextRun; one with an address opens it. */
function textRun({ text, look, href }: Run, kindLook: Look): Element {
  const link = href === null ? {} : { color: 'Accent', selectAction: { type: 'Action.OpenUrl', url: href } };
  // Some renderers fill in {{DATE(…)}} in runs as they do in TextBlocks.
  const inert = text.replace(/\{(?=\{)/g, '{ ');
  return { type: 'TextRun', text: inert, ...kindLook, ...looks[look], ...link };
}

/** A line as the element that shows it. */
export function elementOf(line: Line): Element {
  if (line.kind === 'choices') return { type: 'ActionSet', actions: line.choices.map(choiceAction) };
  const { kind, runs } = line;
  const look = kindLooks[kind] ?? {};
  const text: Element = { type: 'RichTextBlock', inlines: runs.map((run) => textRun(run, look)) };
  const spacing = spacings[kind];
  const spaced = spacing === undefined ? {} : { spacing };
  if (kind === 'item') return bulleted(text);
  if (kind === 'quote' || kind === 'sentence')
    return { type: 'Container', style: 'emphasis', ...spaced, items: [text] };
  return { ...text, ...spaced };
}

function bulleted(text: Element): Element {
  const bullet: Element = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '•' }] };
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'auto', items: [bullet] },
      { type: 'Column', width: 'stretch', spacing: 'Small', items: [text] },
    ],
  };
}

/** What a line takes of a card's bytes. */
export function costOf(line: Line): number {
  return bytesOf(elementOf(line)) + 1;
}

/** Lines that each fit into one card. */
export function fitting(lines: readonly Line[]): Line[] {
  return lines.flatMap((line): Line[] => {
    if (line.kind !== 'choices') return partLine(line, limits.text, (run) => run.text.length).flatMap(small);
    const rows = Math.ceil(line.choices.length / limits.actions);
    return Array.from({ length: rows }, (_, row) => ({
      ...line,
      choices: line.choices.slice(row * limits.actions, (row + 1) * limits.actions),
    }));
  });
}

function small(line: TextLine): TextLine[] {
  return partLine(line, limits.cardBytes / 2, (run) => costOf({ ...line, runs: [run] }));
}

function choiceAction(choice: string): Element {
  return execute('ask_line', choice, choice);
}

/** The buttons as rows of at most 6. One whose value is too long is left out: cut, it would ask for something else. */
export function actionRows(buttons: readonly Button[], base: string | null): Element[][] {
  const rows: Element[][] = [];
  for (const button of buttons) {
    const made = actionOf(button, base);
    const bytes = bytesOf(made);
    if (button.value.length > limits.value || bytes > limits.actionsBytes) continue;
    const row = rows.at(-1);
    if (row !== undefined && row.length < limits.actions && bytesOf(row) + bytes < limits.actionsBytes)
      row.push(made);
    else rows.push([made]);
  }
  return rows;
}

// A full brief has a page of its own where people can reach it; all else is answered in Teams.
function actionOf({ action, label, value, href }: Button, base: string | null): Element {
  const url = action === 'full_brief' ? absoluteHref(href, base) : null;
  return url === null
    ? execute(action, label, value)
    : { type: 'Action.OpenUrl', title: cleanLine(label, limits.label), url };
}

function execute(action: string, label: string, value: string): Element {
  const data = { action, value: value.toWellFormed() };
  return { type: 'Action.Execute', title: cleanLine(label, limits.label) || action, verb: action, data };
}
