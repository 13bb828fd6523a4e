/** What a person reads of blocks: Slack's formatting carried out, everything else as it stands. */

type Json = Record<string, unknown>;

/** All that a message or view shows, one line a block. */
export function readBlocks(blocks: unknown): string {
  return Array.isArray(blocks) ? blocks.map((block: Json) => readBlock(block)).join('\n') : '';
}

function readBlock(block: Json): string {
  const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
  switch (block.type) {
    case 'rich_text':
      return list(block.elements).map(readRich).join('\n');
    case 'markdown':
      return readMarkdown(String(block.text ?? ''));
    case 'header':
    case 'section':
      return [
        readText(block.text),
        ...list(block.fields).map(readText),
        block.accessory === undefined ? '' : readElement(block.accessory as Json),
      ].join('\n');
    case 'context':
    case 'actions':
    case 'context_actions':
      return list(block.elements).map(readElement).join(' ');
    case 'input':
      return `${readText(block.label)} ${readElement((block.element ?? {}) as Json)}`;
    default:
      return '';
  }
}

function readElement(element: Json): string {
  if (element.type === 'plain_text' || element.type === 'mrkdwn') return readText(element);
  return readText(element.text);
}

function readText(text: unknown): string {
  if (typeof text !== 'object' || text === null) return '';
  const { type, text: words } = text as Json;
  return type === 'mrkdwn' ? readMrkdwn(String(words ?? '')) : String(words ?? '');
}

function readRich(element: Json): string {
  if (Array.isArray(element.elements)) {
    const parts = (element.elements as Json[]).map(readRich);
    return parts.join(element.type === 'rich_text_list' ? '\n' : '');
  }
  if (element.type === 'text') return String(element.text ?? '');
  if (element.type === 'link') return String(element.text ?? element.url ?? '');
  if (element.type === 'user') return `@${String(element.user_id)}`;
  if (element.type === 'date') return String(element.fallback ?? '');
  if (element.type === 'emoji') return `:${String(element.name)}:`;
  return '';
}

/** mrkdwn as Slack shows it: mentions and links resolved, formatting marks gone. */
function readMrkdwn(text: string): string {
  return text
    .replace(/<([^<>|]+)\|([^<>]*)>/g, '$2')
    .replace(/<!(\w+)>/g, '@$1')
    .replace(/<([^<>]+)>/g, '$1')
    .replace(/(^|[\s(])([*_~`])(\S(?:.*?\S)?)\2(?=$|[\s).,:;!?])/gm, '$1$3')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function readMarkdown(text: string): string {
  return readMrkdwn(text.replace(/\*\*(.+?)\*\*/g, '$1').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
}
