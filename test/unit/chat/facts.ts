/** What a person can read off a card, off its Slack messages and off its Teams cards, in one form. */
import type { Block, Card, Span } from '../../../src/domain/card.ts';
import { clean, cleanLine } from '../../../src/domain/clean.ts';
import { flag } from '../../../src/domain/country.ts';

/** Each once, in no order: lines of text, reasons of marks, addresses, labels of what can be pressed. */
export interface Facts {
  texts: Set<string>;
  marks: Set<string>;
  hrefs: Set<string>;
  presses: Set<string>;
}

/** An object of a platform's JSON. */
type Json = { [property: string]: unknown };

/** One run of a platform's text: a mark is set in italics and brackets, `→` stands for a link to what is before it. */
interface Shown {
  text: string;
  italic: boolean;
  href: string | null;
}

/** The facts of the neutral card itself. */
export function cardFacts(card: Card, base: string | null): Facts {
  const facts = noFacts();
  addSpans(facts, [card.title], base);
  for (const block of card.blocks) addBlock(facts, block, base);
  for (const { label } of card.buttons) facts.presses.add(label);
  return facts;
}

/** The facts of Block Kit blocks. */
export function slackFacts(blocks: readonly unknown[]): Facts {
  const facts = noFacts();
  for (const object of objectsIn(blocks)) {
    const elements = listOf(object.elements);
    if (object.type === 'header') addLine(facts, [{ text: textOf(object.text), italic: false, href: null }]);
    if (object.type === 'button') facts.presses.add(textOf(object.text));
    if (object.type === 'rich_text_section' || object.type === 'rich_text_quote')
      addLine(
        facts,
        elements.map((element) => ({
          text: String(element.type === 'date' ? element.fallback : element.text),
          italic: (element.style as Json | undefined)?.italic === true,
          href: typeof element.url === 'string' ? element.url : null,
        })),
      );
  }
  return facts;
}

/** The facts of Adaptive Cards. */
export function teamsFacts(cards: readonly unknown[]): Facts {
  const facts = noFacts();
  for (const object of objectsIn(cards)) {
    if (object.type === 'RichTextBlock')
      addLine(
        facts,
        listOf(object.inlines).map((run) => ({
          text: String(run.text),
          italic: run.italic === true,
          href: ((run.selectAction as Json | undefined)?.url as string | undefined) ?? null,
        })),
      );
    if (typeof object.type === 'string' && object.type.startsWith('Action.') && 'title' in object)
      facts.presses.add(String(object.title));
  }
  return facts;
}

/** Every object within a value, the outer before the inner. */
export function objectsIn(value: unknown): Json[] {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Json, ...inner];
}

function noFacts(): Facts {
  return { texts: new Set(), marks: new Set(), hrefs: new Set(), presses: new Set() };
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

function textOf(value: unknown): string {
  return String((value as Json | undefined)?.text ?? '');
}

function addBlock(facts: Facts, block: Block, base: string | null): void {
  switch (block.kind) {
    case 'list':
      if (block.label !== null) addSpans(facts, [{ text: block.label }], base);
      for (const item of block.items) addSpans(facts, item, base);
      if (block.more > 0) addSpans(facts, [{ text: `and ${block.more} more` }], base);
      break;
    case 'evidence':
      addSpans(facts, [{ text: `${block.field}: ` }, ...block.claim], base);
      addSpans(facts, [{ text: block.sentence }], base);
      break;
    case 'suggestions':
      addSpans(facts, [{ text: block.label }], base);
      for (const line of block.lines) facts.presses.add(cleanLine(line, 75));
      break;
    default:
      addSpans(facts, block.spans, base);
  }
}

function addSpans(facts: Facts, spans: readonly Span[], base: string | null): void {
  const shown = spans.map(
    (span) => `${span.flag === undefined ? '' : `${flag(span.flag)} `}${clean(span.text)}`,
  );
  addText(facts, shown.join(''));
  for (const { mark, href } of spans) {
    if (mark !== undefined) facts.marks.add(mark);
    if (href?.startsWith('/') && base !== null) facts.hrefs.add(`${base}${href}`);
    if (href?.startsWith('http')) facts.hrefs.add(href);
  }
}

function addLine(facts: Facts, line: readonly Shown[]): void {
  const isMark = ({ text, italic }: Shown): boolean => italic && /^ \(.*\)$/s.test(text);
  const isPointer = ({ text, href }: Shown): boolean => text === '→' && href !== null;
  addText(
    facts,
    line
      .filter((run) => !isMark(run) && !isPointer(run))
      .map(({ text }) => text)
      .join(''),
  );
  for (const run of line) {
    if (isMark(run)) facts.marks.add(run.text.slice(2, -1));
    if (run.href !== null) facts.hrefs.add(run.href);
  }
}

// Where a link stands after its text, a space more stands before what follows.
function addText(facts: Facts, text: string): void {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line !== '' && line !== '•') facts.texts.add(line);
}
