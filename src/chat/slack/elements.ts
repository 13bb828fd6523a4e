/** Lines as Block Kit: text in typed `rich_text` elements, which Slack shows literally, and buttons in `actions`. */
import type { types } from '@slack/bolt';
import type { Button } from '../../domain/card.ts';
import { cleanLine } from '../../domain/clean.ts';
import { type Line, partLine, type TextLine } from '../lines.ts';
import { lengthOf, type Run } from '../runs.ts';

/** Slack's limits (docs.slack.dev, block kit reference), and our own where Slack gives none. */
export const limits = {
  blocks: 50,
  viewBlocks: 100,
  /** Our own: text of one rich_text block, as Slack's of a section. */
  text: 3_000,
  header: 150,
  buttons: 25,
  /** Our own: lines to press in one row, so that their bytes fit beside a title. */
  choices: 5,
  buttonText: 75,
  buttonValue: 2_000,
  /**
   * Bytes of the blocks of one message as JSON. Slack counts about 12,000 to 13,200 characters in a way it does not
   * tell (`msg_blocks_too_long`, slackapi/bolt-js issues 2509 and 2867); counting every byte is never less.
   */
  messageBytes: 12_000,
  /** Bytes of the buttons that the first message keeps room for. */
  actionsBytes: 7_000,
  /** Bytes of a modal or Home tab. */
  viewBytes: 200_000,
} as const;

/**
 * The action that an `action_id` of ours stands for: that of a card's button, or `ask_line`, whose value is to be taken
 * as if it were typed. Ids are numbered where one message holds an action twice.
 */
export function actionOf(actionId: string): string {
  return actionId.replace(/:\d+$/, '');
}

/** Bytes of a value as JSON. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** Plain text, which Slack neither formats nor links; colons stay colons. */
export function plainText(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: cleanLine(text, limit), emoji: false };
}

/** A run as a typed element. */
export function elementOf({ text, look, href, at }: Run): types.RichTextElement {
  const style =
    look === 'strong' ? { style: { bold: true } } : look === 'mark' ? { style: { italic: true } } : {};
  if (at !== null)
    return {
      type: 'date',
      timestamp: Math.floor(Date.parse(at) / 1_000),
      format: '{date_long_full}, {time}',
      fallback: text,
      ...(href === null ? {} : { url: href }),
      ...style,
    };
  return href === null ? { type: 'text', text, ...style } : { type: 'link', url: href, text, ...style };
}

/** What a line takes of a message's bytes: those of its own blocks, though it may share them with its neighbours. */
export function costOf(line: Line): number {
  return bytesOf(blocksOf([line]));
}

/** Room for a block, its list and section, and their brackets. */
const frame = 200;

function costOfRun(run: Run): number {
  return bytesOf(elementOf(strengthened(run))) + 1;
}

/** Lines that each fit into one block and into one message. */
export function fitting(lines: readonly Line[]): Line[] {
  const bytes = limits.messageBytes - frame;
  return lines.flatMap((line) => {
    if (line.kind === 'choices') return fittingChoices(line);
    const short = partLine(line, limits.text, (run) => run.text.length);
    return short.flatMap((part) => partLine(part, bytes, costOfRun));
  });
}

function fittingChoices(line: Extract<Line, { kind: 'choices' }>): Line[] {
  const rows: Line[] = [];
  for (let at = 0; at < line.choices.length; at += limits.choices)
    rows.push({ ...line, choices: line.choices.slice(at, at + limits.choices) });
  return rows;
}

/**
 * Lines, each fitting, as blocks: those of one block of the card share a rich_text block as long as it has room; with
 * `dense` all do.
 */
export function blocksOf(lines: readonly Line[], dense = false): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  let open: { block: number; left: number; elements: types.RichTextBlockElement[] } | null = null;
  let number = 1;
  for (const line of lines) {
    if (line.kind === 'choices') {
      blocks.push(...choiceBlocks(line.choices, number));
      number += line.choices.length;
      open = null;
      continue;
    }
    const length = lengthOf(line.runs);
    if (open === null || (open.block !== line.block && !dense) || open.left < length) {
      open = { block: line.block, left: limits.text, elements: [] };
      blocks.push({ type: 'rich_text', elements: open.elements });
    }
    addLine(open.elements, line);
    open.left -= length;
  }
  return blocks;
}

function addLine(into: types.RichTextBlockElement[], { kind, runs }: TextLine): void {
  const elements = (kind === 'heading' || kind === 'title' ? runs.map(strengthened) : runs).map(elementOf);
  const section: types.RichTextSection = { type: 'rich_text_section', elements };
  const last = into.at(-1);
  if (kind === 'quote' || kind === 'sentence') into.push({ type: 'rich_text_quote', elements });
  else if (kind !== 'item') into.push(section);
  else if (last?.type === 'rich_text_list') last.elements.push(section);
  else into.push({ type: 'rich_text_list', style: 'bullet', elements: [section] });
}

function strengthened(run: Run): Run {
  return run.look === 'plain' ? { ...run, look: 'strong' } : run;
}

function choiceBlocks(choices: readonly string[], number: number): types.KnownBlock[] {
  const elements = choices.map(
    (choice, index): types.Button => ({
      type: 'button',
      action_id: `ask_line:${number + index}`,
      text: plainText(choice, limits.buttonText),
      value: choice,
    }),
  );
  return [{ type: 'actions', elements }];
}

/**
 * The buttons as rows of at most 25. One whose value Slack would refuse is left out: cut, it would ask for something
 * else.
 */
export function actionRows(buttons: readonly Button[]): types.ActionsBlock[] {
  const rows: types.ActionsBlock[] = [];
  const times = new Map<string, number>();
  for (const button of buttons) {
    const made = buttonOf(button, times.get(button.action) ?? 0);
    if (made === null) continue;
    times.set(button.action, (times.get(button.action) ?? 0) + 1);
    const row = rows.at(-1);
    const fits =
      row !== undefined &&
      row.elements.length < limits.buttons &&
      bytesOf(row) + bytesOf(made) < limits.actionsBytes;
    if (fits) row.elements.push(made);
    else rows.push({ type: 'actions', elements: [made] });
  }
  return rows;
}

function buttonOf({ action, label, value }: Button, before: number): types.Button | null {
  const text = plainText(label, limits.buttonText);
  if (value.length > limits.buttonValue || text.text === '') return null;
  const made: types.Button = {
    type: 'button',
    action_id: before === 0 ? action : `${action}:${before + 1}`,
    text,
    ...(value === '' ? {} : { value: value.toWellFormed() }),
  };
  return bytesOf(made) < limits.actionsBytes - frame ? made : null;
}
