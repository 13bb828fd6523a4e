/** Markdown to plain text: marks go, words stay. */
import { decodeEntities } from './markup.ts';
import { tidy, unwrap } from './plain.ts';

const marks =
  /^#{1,6} \S|^\s{0,3}[*+-] +\[|!?\[[^\]\n]{0,500}\]\([^)\s]{1,2000}(?: "[^"\n]{0,500}")?\)|\\[#*_[\]\\`.>+-]|\*\*[^*\n]{1,300}\*\*|^```|^\[[^\]\n]{1,100}\]: \S|<!--/m;

/** Do any of Markdown's own marks stand in the text? */
export function looksLikeMarkdown(text: string): boolean {
  return marks.test(text.slice(0, 200_000));
}

export interface MarkdownText {
  text: string;
  /** The first heading, or null. */
  title: string | null;
}

/** The words of a Markdown text; images are left out, links leave their words, headings and list items become lines. Linear. */
export function markdownToText(source: string): MarkdownText {
  const lines = withoutComments(source)
    .replace(/[ \t]{3,}/g, '  ')
    .split('\n');
  const kept = lines.filter((line) => !shareLink.test(line)).map(plainLine);
  const heading = lines
    .map((line) => /^ {0,3}#{1,6}[ \t]+(.{1,600})$/.exec(line)?.[1])
    .find((found) => found);
  const joined = unwrap(kept.join('\n').replaceAll(hardBreak, '\n'));
  return {
    text: tidy(inline(joined)),
    title: heading === undefined ? null : tidy(inline(heading.replace(/#+\s*$/, ''))),
  };
}

/** Stands for a line break that the writer wanted, while lines are joined. */
const hardBreak = '\u0001\n';
/** A list item that is nothing but a link for passing the page on. */
const shareLink =
  /^\s*(?:[*+-]\s+)?\[[^\]]{0,200}\]\([^)]{0,60}(?:facebook\.com\/sharer|linkedin\.com\/share|twitter\.com\/(?:share|intent)|\/\/x\.com\/(?:share|intent)|whatsapp\.com\/send|t\.me\/share|mailto:)[^)]{0,4000}\)\s*\\?$/i;

function withoutComments(source: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<!--', at);
    const close = open < 0 ? -1 : source.indexOf('-->', open);
    if (close < 0) break;
    parts.push(source.slice(at, open));
    at = close + 3;
  }
  return parts.join('') + source.slice(at);
}

function plainLine(line: string): string {
  const bare = line.replace(/\r$/, '');
  const broken = bare.endsWith('  ') || bare.endsWith('\\');
  const words = bare
    .replace(/\\$/, '')
    .replace(/^ {0,3}#{1,6}[ \t]+/, '\n')
    .replace(/^(?: {0,3}>[ \t]?)+/, '')
    .replace(/^\s{0,12}[*+-][ \t]+(?=\S)/, '')
    .replace(/^ {0,3}(?:```|~~~).{0,50}$/, '')
    .replace(/^ {0,3}\[[^\]]{1,100}\]: \S.{0,2000}$/, '')
    .trimEnd();
  const ended = /^ {0,3}#{1,6}[ \t]/.test(bare) ? `${words}\n` : words;
  return broken ? `${ended}\u0001` : ended;
}

function inline(text: string): string {
  const escaped: string[] = [];
  const kept = text.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => {
    escaped.push(mark);
    return '\u0002';
  });
  let next = 0;
  const plain = links(kept)
    .replace(/<(https?:\/\/[^\s<>]{1,2000}|[^\s<>@]{1,100}@[^\s<>@]{1,100})>/g, '$1')
    .replace(/<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,2000})?\/?>/gi, '')
    .replace(/(\*{2,3})(?=[^\s*])([^*]{1,2000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]{1,2000}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]{1,2000})\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\u0002/g, () => escaped[next++] ?? '');
  return decodeEntities(plain);
}

/** `[![alt](image)](page)` goes whole, `![alt](image)` goes, `[words](page "title")` leaves its words. */
function links(text: string): string {
  if (!text.includes('](')) return text;
  const target = /\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+"[^"\n]{0,500}")?\s*\)/.source;
  const image = new RegExp(`!\\[[^\\]\\n]{0,500}\\]${target}`, 'g');
  const link = new RegExp(`\\[([^\\]\\n]{0,500})\\]${target}`, 'g');
  return text.replace(image, '').replace(link, '$1');
}
