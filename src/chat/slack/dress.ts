/** What Slack adds to a card: edit beside stop, an answer's own number to share it by, thumbs, and who changed a follow. */
import type { types } from '@slack/bolt';
import type { Button, Card } from '../../domain/card.ts';
import { limits, plainText } from './elements.ts';
import { type RenderOptions, renderCard, type SlackCard } from './render.ts';

export interface Dress extends RenderOptions {
  /** The act that the card answers: what its share button and thumbs hand back. */
  act: string;
  /** Is it shown to its asker alone? */
  private: boolean;
  /** Slack's id of whoever changed a follow, where the channel is told of it. */
  changedBy: string | null;
}

/** A reply as Slack shows it. */
export function dressReply(card: Card, { act, base, changedBy, ...dress }: Dress): SlackCard {
  const buttons = card.buttons.flatMap((button): Button[] => {
    if (button.action === 'share') return dress.private ? [{ ...button, value: act }] : [];
    if (button.action === 'unfollow' && card.kind === 'follows')
      return [{ action: 'edit_follow', label: `Edit ${button.value}`, value: button.value }, button];
    return [button];
  });
  const shown = renderCard({ ...card, buttons }, { base });
  const more = [
    ...(card.kind === 'answer' ? [thumbs(act)] : []),
    ...(changedBy === null ? [] : [byLine(changedBy)]),
  ];
  const room = Math.max(0, limits.blocks - shown.blocks.length);
  return { ...shown, blocks: [...shown.blocks, ...more.slice(0, room)] };
}

/** Two small buttons under an answer. */
function thumbs(act: string): types.ActionsBlock {
  const thumb = (verdict: 'good' | 'bad', sign: string, words: string): types.Button => ({
    type: 'button',
    action_id: `answer_${verdict}`,
    text: { type: 'plain_text', text: sign, emoji: true },
    value: act,
    accessibility_label: words,
  });
  return {
    type: 'actions',
    block_id: 'thumbs',
    elements: [thumb('good', '👍', 'This answer is good'), thumb('bad', '👎', 'This answer is not good')],
  };
}

function byLine(user: string): types.KnownBlock {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'Changed by ', style: { italic: true } },
          { type: 'user', user_id: user },
        ],
      },
    ],
  };
}

/** The menu under a brief's evidence that says which line is wrong; null where there is none to choose. */
export function wrongLineMenu(card: Card): types.ActionsBlock | null {
  const options = evidenceLines(card)
    .slice(0, 100)
    .map(
      ({ field, words }, index): types.PlainTextOption => ({
        value: String(index),
        text: plainText(`${field}: ${words}`, limits.buttonText),
      }),
    );
  if (options.length === 0) return null;
  return {
    type: 'actions',
    block_id: 'wrong',
    elements: [
      {
        type: 'static_select',
        action_id: 'line_wrong',
        placeholder: plainText('Is a line wrong? Choose it', 75),
        options,
      },
    ],
  };
}

/** What stands in the menu's place once it was used. */
export function notedBlock(field: string): types.KnownBlock {
  return {
    type: 'context',
    elements: [plainText(`Noted: ${field}. Thank you, someone will look at it.`, 300)],
  };
}

/** The lines of an evidence card that a person can object to, in order. */
export function evidenceLines(card: Card): { field: string; words: string; exact: string }[] {
  return card.blocks.flatMap((block) =>
    block.kind === 'evidence'
      ? [{ field: block.field, words: block.claim.map(({ text }) => text).join(''), exact: block.exact }]
      : [],
  );
}
