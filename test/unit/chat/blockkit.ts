/** Slack's rules for blocks, as its reference states them, to hold rendered cards against. */
import { objectsIn } from './facts.ts';

type Json = { [property: string]: unknown };

const surfaces = {
  message: { blocks: 50, bytes: 12_000 },
  view: { blocks: 100, bytes: 250_000 },
};

/** What Slack would refuse, in words; empty when all is well. */
export function faultsOf(blocks: readonly unknown[], surface: keyof typeof surfaces): string[] {
  const limit = surfaces[surface];
  const bytes = Buffer.byteLength(JSON.stringify(blocks));
  return [
    ...over('blocks', blocks.length, limit.blocks),
    ...over('bytes', bytes, limit.bytes),
    ...(blocks.length === 0 ? ['no blocks'] : []),
    ...objectsIn(blocks).flatMap(objectFaults),
  ];
}

/** Types of objects that hold text which Slack reads as markup, or that mention, format or load. */
export function untypedText(blocks: readonly unknown[]): string[] {
  const ours = new Set(
    'rich_text rich_text_section rich_text_list rich_text_quote text link date header plain_text actions button divider'.split(
      ' ',
    ),
  );
  return objectsIn(blocks)
    .map(({ type }) => type)
    .filter((type): type is string => typeof type === 'string' && !ours.has(type));
}

function over(what: string, count: number, limit: number): string[] {
  return count > limit ? [`${what}: ${count} of ${limit}`] : [];
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

function objectFaults(object: Json): string[] {
  const { type } = object;
  if (type === 'header') return over('header', lengthOf((object.text as Json).text), 150);
  if (type === 'actions') return rowFaults(object.elements as Json[]);
  if (type === 'button') return buttonFaults(object);
  if (type === 'plain_text')
    return over('text', lengthOf(object.text), 3_000).concat(emptyFault(object.text));
  if (type === 'text') return emptyFault(object.text);
  if (type === 'link') return [...emptyFault(object.text), ...over('url', lengthOf(object.url), 3_000)];
  if (type === 'date') return Number.isSafeInteger(object.timestamp) ? [] : ['date without a time'];
  if (type === 'rich_text') return over('rich text', textLength(object), 3_000);
  if (typeof type === 'string' && type.startsWith('rich_text_'))
    return (object.elements as unknown[]).length === 0 ? [`empty ${type}`] : [];
  return [];
}

function textLength(block: Json): number {
  return objectsIn(block).reduce((sum, { text, fallback }) => sum + lengthOf(text) + lengthOf(fallback), 0);
}

function emptyFault(text: unknown): string[] {
  return text === '' ? ['empty text'] : [];
}

function rowFaults(elements: readonly Json[]): string[] {
  const ids = elements.map(({ action_id }) => action_id);
  return [
    ...over('buttons', elements.length, 25),
    ...(elements.length === 0 ? ['empty actions'] : []),
    ...(new Set(ids).size < ids.length ? ['action_id twice in a block'] : []),
  ];
}

function buttonFaults({ text, value, url, action_id }: Json): string[] {
  return [
    ...over('button text', lengthOf((text as Json).text), 75),
    ...over('button value', lengthOf(value), 2_000),
    ...over('button url', lengthOf(url), 3_000),
    ...over('action_id', lengthOf(action_id), 255),
  ];
}
