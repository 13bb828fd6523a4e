/** What a person reads of an activity: the text of its cards, in order. */
import type { Json } from './world.ts';

/** The words of an activity, one element a line. */
export function wordsOf(activity: Json): string {
  const cards = (activity.attachments as { content: unknown }[] | undefined) ?? [];
  const text = typeof activity.text === 'string' ? [activity.text] : [];
  return [...text, ...cards.map(({ content }) => cardWords(content))].join('\n');
}

/** The words of an Adaptive Card. */
export function cardWords(card: unknown): string {
  const lines: string[] = [];
  walk(card, lines);
  return lines.join('\n');
}

function walk(value: unknown, lines: string[]): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, lines);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const element = value as Json;
  if (element.type === 'RichTextBlock') {
    const runs = element.inlines as (Json | string)[];
    lines.push(runs.map((run) => (typeof run === 'string' ? run : String(run.text))).join(''));
    return;
  }
  if (element.type === 'TextBlock') lines.push(String(element.text));
  if (String(element.type).startsWith('Action.')) lines.push(`[${String(element.title)}]`);
  for (const key of ['body', 'items', 'columns', 'actions', 'rows', 'cells']) walk(element[key], lines);
}

/** All presses that a card offers. */
export function pressesOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(pressesOf);
  if (typeof value !== 'object' || value === null) return [];
  const element = value as Json;
  const own = String(element.type).startsWith('Action.') ? [element] : [];
  return [...own, ...Object.values(element).flatMap(pressesOf)];
}
