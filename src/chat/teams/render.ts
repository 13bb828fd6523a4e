/** Cards as Adaptive Cards for Teams: pure functions from a card to JSON of schema 1.5 within Teams' limits. */
import type { Card } from '../../domain/card.ts';
import { cleanLine } from '../../domain/clean.ts';
import { linesOf, shareOut, titleLine } from '../lines.ts';
import { actionRows, bytesOf, costOf, type Element, elementOf, fitting, limits } from './elements.ts';

/** Where a card is shown. */
export interface RenderOptions {
  /** The address that people reach Coop's own page by; null where they cannot, and links to it are dropped. */
  base: string | null;
}

/** An Adaptive Card of version 1.5. */
export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  /** Shown by clients that cannot show the card; markdown in which nothing is markup. */
  fallbackText: string;
  msteams: { width: 'Full' };
  body: Element[];
  actions?: Element[];
}

/** A card as one Adaptive Card, and as further ones for its thread where it is too long for one. */
export interface TeamsCard {
  /** At most 25 KB as JSON. */
  card: AdaptiveCard;
  /** The card's one plain line, for an activity's `summary`: what notifications show. */
  text: string;
  rest: AdaptiveCard[];
}

/** Room for what is round a card's body. */
const frame = 1_500;

/**
 * A card as Adaptive Cards of at most 25 KB each, whatever it holds. What does not fit into the first follows in
 * `rest`, parted between lines; the buttons stand on the first. All text of the card stands in runs of RichTextBlocks,
 * which read no markdown, and takes its colours from the reader's theme.
 */
export function renderCard(card: Card, { base }: RenderOptions): TeamsCard {
  const title = elementOf(titleLine(card, base));
  const [row = [], ...furtherRows] = actionRows(card.buttons, base);
  const [first = [], ...further] = shareOut(fitting(linesOf(card, base)), {
    costOf,
    first: limits.cardBytes - frame - bytesOf([title, row]),
    further: limits.cardBytes - frame,
    lines: Number.POSITIVE_INFINITY,
  });
  const text = inertLine(card.fallback) || inertLine(card.title.text) || 'Coop';
  return {
    card: adaptiveCard(text, [title, ...first.map(elementOf)], row),
    text,
    rest: [
      ...further.map((lines) => adaptiveCard(text, lines.map(elementOf), [])),
      ...furtherRows.map((actions) => adaptiveCard(text, [], actions)),
    ],
  };
}

function adaptiveCard(fallbackText: string, body: Element[], actions: Element[]): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText,
    msteams: { width: 'Full' },
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/**
 * One line of at most 300 characters for places where Teams may read markdown: without the characters that format,
 * link, mention or fill in, and without addresses that would become links by themselves.
 */
export function inertLine(text: string): string {
  return cleanLine(text, 300)
    .replace(/[*_~`#|\\<>[\]{}]+/g, ' ')
    .replace(/:\/\//g, ': //')
    .replace(/\b(www|mailto)([.:])/gi, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
}
