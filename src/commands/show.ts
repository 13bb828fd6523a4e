/** Cards and briefs on a terminal. */
import type { Brief } from '../domain/brief.ts';
import type { Block, Card, Span } from '../domain/card.ts';
import { fullBriefCard } from '../domain/cards/brief.ts';
import { clean } from '../domain/clean.ts';
import { ruleWords } from '../writer/verify/rules.ts';

const plainOf = (spans: readonly Span[]): string =>
  spans.map(({ text, mark }) => (mark === undefined ? text : `${text} (${mark})`)).join('');

/** A card as plain lines, with no control characters in them. */
export function cardOnTerminal({ title, blocks }: Card): string {
  return `${clean([title.text, '', ...blocks.flatMap(linesOf)].join('\n'), 200_000)}\n`;
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', plainOf(block.spans)];
    case 'line':
    case 'note':
      return [plainOf(block.spans)];
    case 'quote':
      return [`  “${plainOf(block.spans)}”`];
    case 'list': {
      const more = block.more > 0 ? [`  and ${block.more} more`] : [];
      return [
        ...(block.label === null ? [] : [block.label]),
        ...block.items.map((item) => `  • ${plainOf(item)}`),
        ...more,
      ];
    }
    case 'evidence':
      return [`${block.field}: ${plainOf(block.claim)}`, `    “${block.sentence}”`];
    case 'suggestions':
      return [`${block.label}: ${block.lines.join(' · ')}`];
  }
}

/** A brief that no store keeps, as plain lines. */
export function briefOnTerminal(brief: Brief): string {
  const release = {
    key: brief.id,
    source: '',
    url: null,
    title: null,
    published: null,
    language: null,
    country: null,
  };
  const kept = { brief, release, sourceName: '', version: 1, keptAt: new Date(0), withdrawnAt: null };
  const card = fullBriefCard(kept, { words: ruleWords });
  // Its last line tells source and time, which a brief that no store keeps has not.
  return cardOnTerminal({ ...card, blocks: card.blocks.slice(0, -1) });
}
