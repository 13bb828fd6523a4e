/** Cards as Slack views: a modal of one card, and the App Home with what is followed, how sources are read, what is new. */
import type { types } from '@slack/bolt';
import type { Block, Card, Span } from '../../domain/card.ts';
import { titleOf } from '../../domain/cards/brief.ts';
import { briefPath } from '../../domain/cards/claims.ts';
import { publishedWords } from '../../domain/cards/dates.ts';
import { orderSpans, type SourceNames } from '../../domain/cards/follows.ts';
import { healthCard, type SourceHealth } from '../../domain/cards/health.ts';
import { cleanLine } from '../../domain/clean.ts';
import type { Channel, Follow } from '../../domain/follow.ts';
import type { KeptBrief } from '../../domain/kept.ts';
import { linesOf, shareOut } from '../lines.ts';
import { absoluteHref } from '../links.ts';
import { actionRows, blocksOf, costOf, fitting, limits, plainText } from './elements.ts';
import { type RenderOptions, titleBlock } from './render.ts';

/**
 * A card as a modal: at most 100 blocks and 200 kB. What a modal cannot hold is left out as a whole, and the last line
 * says so. `title` is cut to Slack's 24 characters.
 */
export function renderModal(card: Card, { title, base }: RenderOptions & { title: string }): types.ModalView {
  const rows = actionRows(card.buttons).slice(0, 4);
  const room = limits.viewBlocks - rows.length - 2;
  const [lines = [], ...left] = shareOut(fitting(linesOf(card, base)), {
    costOf,
    first: limits.viewBytes - 40_000,
    further: limits.viewBytes,
    lines: Number.POSITIVE_INFINITY,
  });
  const airy = blocksOf(lines);
  const blocks = airy.length > room ? blocksOf(lines, true) : airy;
  const whole = left.length === 0 && blocks.length <= room;
  return {
    type: 'modal',
    title: plainText(title, 24),
    close: plainText('Close', 24),
    blocks: [
      titleBlock(card, base),
      ...blocks.slice(0, room),
      ...(whole ? [] : blocksFrom([moreBlock(card, base)], base)),
      ...rows,
    ],
  };
}

function moreBlock({ brief }: Card, base: string | null): Block {
  const reachable = brief !== null && absoluteHref(briefPath(brief), base) !== null;
  const told = reachable ? 'All of it stands on ' : 'There is more than Slack can show here.';
  const page: Span[] = reachable ? [{ text: "the brief's own page", href: briefPath(brief) }] : [];
  return { kind: 'note', spans: [{ text: told }, ...page] };
}

/** The `callback_id` of the window that takes a question. */
export const questionCallback = 'question';

/** A window to type a question in, one on a brief where it was opened from there. `first` stands in it to begin with. */
export function questionModal(first: string, onBrief: boolean): types.ModalView {
  return {
    type: 'modal',
    callback_id: questionCallback,
    title: plainText('Ask Coop', 24),
    submit: plainText('Ask', 24),
    close: plainText('Cancel', 24),
    blocks: [
      {
        type: 'input',
        block_id: 'question',
        label: plainText(onBrief ? 'Your question on this brief' : 'Your question', 75),
        element: {
          ...{ type: 'plain_text_input', action_id: 'question', max_length: 1_000 },
          ...(first === '' ? {} : { initial_value: first.slice(0, 1_000) }),
          placeholder: plainText('who attended?', 75),
        },
      },
    ],
  };
}

/** What a person's App Home shows. */
export interface HomeParts {
  /** Follows of the person's own conversation with Coop. */
  own: readonly Follow[];
  /** Follows of the workspace's channels, each with its name for people. */
  channels: readonly { name: string; follows: readonly Follow[] }[];
  sources: readonly SourceHealth[];
  /** Newest first. */
  recent: readonly KeptBrief[];
  now: Date;
}

/** How much the App Home shows: 2 blocks a follow, and all of it under Slack's 100. */
const shown = { own: 12, channels: 24, recent: 10, faults: 10 };

/** The App Home. Buttons: `open_follow`, `open_help`, and per follow `edit_follow` and `unfollow` (see `followTarget`). */
export function renderHome(parts: HomeParts, { base }: RenderOptions): types.HomeView {
  const names = new Map(parts.sources.map(({ source }) => [source.id, source.name]));
  const elsewhere = parts.channels.flatMap(({ name, follows }) =>
    follows.map((follow) => ({ name, follow })),
  );
  return {
    type: 'home',
    blocks: [
      ...introBlocks(base),
      header('You follow'),
      ...followBlocks(
        parts.own.map((follow) => ({ name: null, follow })),
        shown.own,
        names,
      ),
      header('Channels follow'),
      ...followBlocks(elsewhere, shown.channels, names),
      header('Sources'),
      ...sourceBlocks(parts, base),
      header('Recent briefs'),
      ...recentBlocks(parts.recent, base),
    ],
  };
}

/** Which follow a button of the App Home is for; a card's own button names no channel, since it stands in it. */
export function followTarget(value: string): { id: number; channel: Channel | null } | null {
  const [, id, channel] = /^(\d{1,9})(?: (\S{1,300}))?$/.exec(value) ?? [];
  return id === undefined ? null : { id: Number(id), channel: channel ?? null };
}

function header(text: string): types.KnownBlock {
  return { type: 'header', text: plainText(text, limits.header) };
}

function blocksFrom(blocks: Block[], base: string | null): types.KnownBlock[] {
  return blocksOf(fitting(linesOf({ blocks }, base)));
}

function introBlocks(base: string | null): types.KnownBlock[] {
  const text =
    'Coop reads the news pages of defence and foreign ministries. Ask it with /coop latvia, here in Messages, or by mentioning it in a channel.';
  return [
    ...blocksFrom([{ kind: 'line', spans: [{ text }] }], base),
    {
      type: 'actions',
      elements: [button('open_follow', 'Follow…', ''), button('open_help', 'What you can type', '')],
    },
  ];
}

function button(action: string, label: string, value: string): types.Button {
  return {
    type: 'button',
    action_id: action,
    text: plainText(label, limits.buttonText),
    ...(value === '' ? {} : { value }),
  };
}

function followBlocks(
  follows: readonly { name: string | null; follow: Follow }[],
  most: number,
  names: SourceNames,
): types.KnownBlock[] {
  if (follows.length === 0)
    return blocksFrom([{ kind: 'note', spans: [{ text: 'Nothing is followed yet.' }] }], null);
  const left = follows.length - most;
  const more: Block[] =
    left > 0 ? [{ kind: 'note', spans: [{ text: `and ${left} more: “following” lists them` }] }] : [];
  return [
    ...follows.slice(0, most).flatMap(({ name, follow }) => oneFollow(name, follow, names)),
    ...blocksFrom(more, null),
  ];
}

function oneFollow(name: string | null, follow: Follow, names: SourceNames): types.KnownBlock[] {
  const place: Span[] = name === null ? [] : [{ text: cleanLine(name, 80), strong: true }, { text: ' · ' }];
  const paused: Span[] =
    follow.paused === null ? [] : [{ text: ' · ' }, { text: 'paused', mark: cleanLine(follow.paused, 200) }];
  const value = `${follow.id} ${follow.channel}`;
  return [
    ...blocksFrom([{ kind: 'line', spans: [...place, ...orderSpans(follow, names), ...paused] }], null).slice(
      0,
      1,
    ),
    {
      type: 'actions',
      elements: [button('edit_follow', 'Edit', value), button('unfollow', 'Stop', value)],
    },
  ];
}

/** How sources are read: all in one line, and those that are not read well by name. */
function sourceBlocks({ sources, now }: HomeParts, base: string | null): types.KnownBlock[] {
  const { title, blocks } = healthCard(sources, now);
  const failing = blocks
    .filter((block) => block.kind === 'list')
    .filter(({ label }) => label === 'Failing')
    .map((block) => ({
      ...block,
      items: block.items.slice(0, shown.faults),
      more: Math.max(0, block.items.length - shown.faults),
    }));
  return blocksFrom([{ kind: 'line', spans: [{ text: title.text }] }, ...failing], base);
}

function recentBlocks(recent: readonly KeptBrief[], base: string | null): types.KnownBlock[] {
  if (recent.length === 0) return blocksFrom([{ kind: 'note', spans: [{ text: 'No briefs yet.' }] }], base);
  const items = recent
    .slice(0, shown.recent)
    .map((kept): Span[] => [
      titleOf(kept),
      { text: ` · ${cleanLine(kept.sourceName, 100)} · ${publishedWords(kept.release.published)}` },
    ]);
  return blocksFrom([{ kind: 'list', label: null, items, more: 0 }], base);
}
