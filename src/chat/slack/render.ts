/** Cards as Slack messages: pure functions from a card to Block Kit within Slack's limits. */
import type { types } from '@slack/bolt';
import type { Card, CardKind } from '../../domain/card.ts';
import { cleanLine } from '../../domain/clean.ts';
import { linesOf, shareOut, titleLine } from '../lines.ts';
import { actionRows, blocksOf, bytesOf, costOf, fitting, limits, plainText } from './elements.ts';

/** Where a card is shown. */
export interface RenderOptions {
  /** The address that people reach Coop's own page by; null where they cannot, and links to it are dropped. */
  base: string | null;
}

/** One message as `chat.postMessage` takes it. */
export interface SlackMessage {
  /** At most 50, and at most 12,000 bytes as JSON. */
  blocks: types.KnownBlock[];
  /** For notifications and screen readers; mrkdwn in which nothing is markup. */
  text: string;
}

/** A card as one message, and as further ones for its thread where it is too long for one. */
export interface SlackCard extends SlackMessage {
  rest: SlackMessage[];
}

/**
 * A card as Block Kit within Slack's limits, whatever it holds. What does not fit into the first message follows in
 * `rest`, parted between lines; the buttons stand on the first. All text of the card is literal: it stands in typed
 * `rich_text` elements, or in `plain_text` where Slack takes nothing else. Post it with unfurling off.
 */
export function renderCard(card: Card, { base }: RenderOptions): SlackCard {
  const title = titleBlock(card, base);
  const [row, ...furtherRows] = actionRows(card.buttons);
  const rows = row === undefined ? [] : [row];
  const [first = [], ...further] = shareOut(fitting(linesOf(card, base)), {
    costOf,
    first: limits.messageBytes - bytesOf([title, ...rows]),
    further: limits.messageBytes,
    lines: limits.blocks - 2,
  });
  const text = fallbackText(card);
  return {
    blocks: [title, ...blocksOf(first), ...rows],
    text,
    rest: [
      ...further.map((lines) => ({ blocks: blocksOf(lines), text })),
      ...furtherRows.map((more) => ({ blocks: [more], text })),
    ],
  };
}

/** The card's one plain line, escaped as Slack asks: nothing in it mentions, links or formats. */
export function fallbackText({ fallback, title }: Pick<Card, 'fallback' | 'title'>): string {
  return escapeText(cleanLine(fallback, 300) || cleanLine(title.text, 300) || 'Coop');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// Their titles are our own words; others come from releases and people, and may be longer than a header holds.
const titledByUs: readonly CardKind[] = ['digest', 'follows', 'health', 'help', 'apology'];

/** The title as a header where it is our own words, else as strong text, which may be a link. */
export function titleBlock(card: Card, base: string | null): types.KnownBlock {
  const line = titleLine(card, base);
  const text = line.runs.map((run) => run.text).join('');
  if (titledByUs.includes(card.kind) && card.title.href === undefined && text.length <= limits.header)
    return { type: 'header', text: plainText(text, limits.header) };
  return blocksOf([line])[0] ?? { type: 'divider' };
}
