/** A card as the lines that chat platforms set one under the other, and how lines are shared out over messages. */
import type { Block, Card } from '../domain/card.ts';
import { clean, cleanLine } from '../domain/clean.ts';
import { plainRun, type Run, runsOf } from './runs.ts';

/** What is set as one: a paragraph, an item of a list, a quotation, or a row of lines to press. */
export type Line =
  | {
      kind: 'title' | 'heading' | 'text' | 'note' | 'label' | 'item' | 'quote' | 'claim' | 'sentence';
      /** At least one. */
      runs: Run[];
      /** The place of its block on the card: lines of one block belong together. */
      block: number;
    }
  | { kind: 'choices'; choices: string[]; block: number };

/** A line of text. */
export type TextLine = Exclude<Line, { kind: 'choices' }>;

/** The card's title as a line; `Untitled` when nothing of it can be shown. */
export function titleLine({ title }: Card, base: string | null): TextLine {
  const text = cleanLine(title.text, 300);
  const runs = runsOf([{ ...title, text: text === '' ? 'Untitled' : text, strong: true }], base);
  return { kind: 'title', runs, block: -1 };
}

/** Everything of a card but its title and buttons, in order. Lines without a word are left out. */
export function linesOf({ blocks }: Pick<Card, 'blocks'>, base: string | null): Line[] {
  return blocks
    .flatMap((block, index) => blockLines(block, base).map((line) => ({ ...line, block: index })))
    .filter((line) => (line.kind === 'choices' ? line.choices.length > 0 : hasWords(line.runs)));
}

function hasWords(runs: readonly Run[]): boolean {
  return runs.some(({ text }) => text.trim() !== '');
}

type Unplaced = Omit<TextLine, 'block'> | { kind: 'choices'; choices: string[] };

function blockLines(block: Block, base: string | null): Unplaced[] {
  switch (block.kind) {
    case 'heading':
    case 'note':
    case 'quote':
      return [{ kind: block.kind, runs: runsOf(block.spans, base) }];
    case 'line':
      return [{ kind: 'text', runs: runsOf(block.spans, base) }];
    case 'list':
      return [
        ...labelLines(block.label),
        ...block.items.map((item): Unplaced => ({ kind: 'item', runs: runsOf(item, base) })),
        ...(block.more > 0 ? [{ kind: 'item' as const, runs: [plainRun(`and ${block.more} more`)] }] : []),
      ];
    case 'evidence':
      return evidenceLines(block, base);
    case 'suggestions':
      return [...labelLines(block.label), { kind: 'choices', choices: choicesOf(block.lines) }];
  }
}

function labelLines(label: string | null): Unplaced[] {
  return label === null ? [] : [{ kind: 'label', runs: [plainRun(cleanLine(label, 80), 'strong')] }];
}

function choicesOf(lines: readonly string[]): string[] {
  return [...new Set(lines.map((line) => cleanLine(line, 300)))].filter((line) => line !== '');
}

type EvidenceBlock = Extract<Block, { kind: 'evidence' }>;

function evidenceLines({ field, claim, sentence, exact }: EvidenceBlock, base: string | null): Unplaced[] {
  const name = cleanLine(field, 80);
  const label = name === '' ? [] : [plainRun(`${name}: `, 'mark')];
  return [
    { kind: 'claim', runs: [...label, ...runsOf(claim, base)] },
    { kind: 'sentence', runs: sentenceRuns(clean(sentence), clean(exact)) },
  ];
}

/** The sentence with its exact words strong, unless they are all of it. */
function sentenceRuns(sentence: string, exact: string): Run[] {
  const at = exact === '' ? -1 : sentence.indexOf(exact);
  const all = at >= 0 && !/[\p{L}\p{N}]/u.test(sentence.slice(0, at) + sentence.slice(at + exact.length));
  const parts =
    at < 0 || all
      ? [plainRun(sentence)]
      : [
          plainRun(sentence.slice(0, at)),
          plainRun(exact, 'strong'),
          plainRun(sentence.slice(at + exact.length)),
        ];
  return parts.filter(({ text }) => text !== '');
}

/** How much one message holds. */
export interface Room {
  /** What a line takes of it. */
  costOf(line: Line): number;
  /** How much the first message has, and each further one. */
  first: number;
  further: number;
  /** Most lines in one message. */
  lines: number;
}

/**
 * Lines shared out over as few messages as hold them, in order: a heading or label stands with what follows it, a claim
 * with its sentence, wherever both fit into one message. No line is lost or cut; one that costs more than a whole
 * message has one to itself. The first message may be empty.
 */
export function shareOut(lines: readonly Line[], room: Room): Line[][] {
  const pages: Line[][] = [[]];
  let left = room.first;
  const put = (chain: readonly Line[]): void => {
    const cost = chain.reduce((sum, line) => sum + room.costOf(line), 0);
    const page = pages.at(-1) ?? [];
    if (cost <= left && page.length + chain.length <= room.lines) {
      page.push(...chain);
      left -= cost;
    } else if (chain.length > 1 && (cost > room.further || chain.length > room.lines)) {
      for (const line of chain) put([line]);
    } else {
      pages.push([...chain]);
      left = room.further - cost;
    }
  };
  for (const chain of chainsOf(lines)) put(chain);
  return pages;
}

const standsWithNext: readonly Line['kind'][] = ['heading', 'label', 'claim'];

function chainsOf(lines: readonly Line[]): Line[][] {
  const chains: Line[][] = [];
  for (const line of lines) {
    const before = chains.at(-1)?.at(-1);
    if (before !== undefined && standsWithNext.includes(before.kind)) chains.at(-1)?.push(line);
    else chains.push([line]);
  }
  return chains;
}

/** A line as lines that each cost at most `limit`, parted only between runs; a single run is never parted. */
export function partLine(line: TextLine, limit: number, costOf: (run: Run) => number): TextLine[] {
  const parts: Run[][] = [];
  let left = 0;
  for (const run of line.runs) {
    const cost = costOf(run);
    const last = parts.at(-1);
    if (last !== undefined && cost <= left) last.push(run);
    else parts.push([run]);
    left = last !== undefined && cost <= left ? left - cost : limit - cost;
  }
  return parts.filter(hasWords).map((runs) => ({ ...line, runs }));
}
