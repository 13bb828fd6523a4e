/** Teams' marking of messages that a model wrote: the AI label, and what each number in an answer cites. */
import type { Block, Card, Span } from '../../domain/card.ts';
import { cleanLine } from '../../domain/clean.ts';
import { absoluteHref } from '../links.ts';

/** Teams answers 400 to more than ten (Microsoft Learn, "Bot messages with AI-generated content"). */
const mostCitations = 10;

/** A citation in an activity's entities; its name is at most 80 characters, its abstract 160. */
export interface Citation {
  '@type': 'Claim';
  position: number;
  appearance: { '@type': 'DigitalDocument'; name: string; abstract: string; url?: string };
}

/** The entity that labels an activity as written by a model. */
export interface MessageEntity {
  type: 'https://schema.org/Message';
  '@type': 'Message';
  '@context': 'https://schema.org';
  additionalType: ['AIGeneratedContent'];
  citation?: Citation[];
}

/**
 * The AI label of a card that a model wrote, with what the numbers in an answer cite, at most ten; null for cards by
 * rules. Teams shows a citation where the activity's own text has its number.
 */
export function messageEntity(card: Card, base: string | null): MessageEntity | null {
  if (card.byModel !== true) return null;
  const citation = card.blocks.flatMap((block) => citationsOf(block, base)).slice(0, mostCitations);
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    additionalType: ['AIGeneratedContent'],
    ...(citation.length > 0 ? { citation } : {}),
  };
}

function citationsOf(block: Block, base: string | null): Citation[] {
  if (block.kind !== 'list' || block.label !== 'Sources') return [];
  return block.items.flatMap((item) => itemCitations(item, base));
}

function itemCitations(item: readonly Span[], base: string | null): Citation[] {
  const title = item.find(({ text, href }) => href !== undefined && numberOf(text) === null)?.text ?? '';
  const rest = item.filter(({ href }) => href === undefined).map(({ text }) => text);
  return item.flatMap(({ text, href }) => {
    const position = numberOf(text);
    if (position === null) return [];
    const url = absoluteHref(href, base);
    const name = cleanLine(title, 80) || `Source ${position}`;
    const abstract = cleanLine(rest.join('').replace(/^[ ·]+/, ''), 160) || name;
    return [
      {
        '@type': 'Claim',
        position,
        appearance: { '@type': 'DigitalDocument', name, abstract, ...(url === null ? {} : { url }) },
      },
    ];
  });
}

function numberOf(text: string): number | null {
  const number = /^\[(\d{1,3})\]$/.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}
