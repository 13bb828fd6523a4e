/** Cleans one document's text, whatever it is written in, to the plain text that a brief's evidence points into. */
import { readArticle } from './article.ts';
import { readDay } from './dates.ts';
import { hypertextToText } from './hypertext.ts';
import { looksLikeMarkdown, markdownToText } from './markdown.ts';
import { attributes, decodeEntities, tokenize } from './markup.ts';
import { oneLine, tidy, unwrap } from './plain.ts';

export type TextFormat = 'auto' | 'text' | 'markdown' | 'rss-item' | 'html';

export interface CleanedText {
  text: string;
  /** What the document itself says; null where it does not. */
  title: string | null;
  published: string | null;
  url: string | null;
  language: string | null;
}

/**
 * The document's words as plain text (NFC, `\n`, single spaces, no invisible characters), with what it says of itself.
 * No word, figure or quotation mark is changed: with white space and markup put aside, every part of the result stands
 * in the original. Pure and linear; never throws; text beyond 800,000 characters is dropped.
 */
export function cleanText(raw: string, format: TextFormat = 'auto'): CleanedText {
  const bounded = raw.slice(0, 3_000_000);
  const cleaned = cleanAs(bounded, format === 'auto' ? detectFormat(bounded) : format);
  return { ...cleaned, title: cleaned.title?.replace(stamp, '').trim() || null };
}

/** The day a page was stored (`date 2024-07-02 …`), which some stores write before its words: no part of a title. */
const stamp = /^\s*date \d{4}-\d{2}(?:-\d{2})?(?=\s|$)/;

function cleanAs(bounded: string, format: Exclude<TextFormat, 'auto'>): CleanedText {
  switch (format) {
    case 'rss-item':
      return cleanItem(bounded);
    case 'html':
      return cleanPage(bounded);
    case 'markdown':
      return { ...nothingSaid, ...markdownToText(normalizeEnds(bounded)) };
    default:
      return { ...nothingSaid, text: tidy(decodeEntities(unwrap(normalizeEnds(bounded)))) };
  }
}

const nothingSaid = { title: null, published: null, url: null, language: null };

function normalizeEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** What a text is written in, by its opening and its marks. */
export function detectFormat(raw: string): Exclude<TextFormat, 'auto'> {
  const opening = raw.slice(0, 2_000).replace(/^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?/, '');
  if (/^<(?:item|entry)[\s>]/i.test(opening)) return 'rss-item';
  if (
    /^(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|article|main|section|div|p|h1)[\s>]/i.test(
      opening,
    )
  )
    return 'html';
  return looksLikeMarkdown(raw) ? 'markdown' : 'text';
}

const bodies = ['content:encoded', 'content', 'description', 'summary'];

/** One RSS `<item>` or Atom `<entry>`: the longest of its bodies is the text. */
function cleanItem(raw: string): CleanedText {
  const fields = itemFields(raw);
  const texts = bodies.map((name) => hypertextToText(fields.get(name) ?? ''));
  const text = texts.reduce((best, next) => (next.length > best.length ? next : best), '');
  const link = fields.get('link') ?? fields.get('guid') ?? '';
  return {
    text,
    title: oneLine(hypertextToText(fields.get('title') ?? '')),
    published: readDay(
      fields.get('pubdate') ??
        fields.get('published') ??
        fields.get('dc:date') ??
        fields.get('updated') ??
        '',
    ),
    url: /^https?:\/\/\S{1,2000}$/i.test(link.trim()) ? link.trim() : null,
    language: oneLine(fields.get('dc:language'), 35),
  };
}

/** The inside of the item's own fields by lower-case name, escaped or CDATA markup unpacked once; the first of two equal ones counts. */
function itemFields(raw: string): Map<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  let depth = 0;
  let inner = '';
  for (const piece of tokenize(raw, { xml: true })) {
    if (piece.kind === 'open') {
      if (depth === 1) {
        name = piece.name;
        inner = name === 'link' ? (attributes(piece.body).get('href') ?? '') : '';
      } else if (depth > 1) inner += raw.slice(piece.start, piece.end);
      if (!piece.selfClosing) depth += 1;
    } else if (piece.kind === 'close') {
      depth -= 1;
      if (depth === 1 && !fields.has(name)) fields.set(name, inner);
      if (depth > 1) inner += raw.slice(piece.start, piece.end);
    } else if (piece.kind === 'cdata') inner += piece.body;
    else if (piece.kind === 'text' && depth > 1) inner += decodeEntities(piece.body);
  }
  return fields;
}

/** A whole page is read like an article's; a fragment keeps all its words. */
function cleanPage(raw: string): CleanedText {
  if (!/<(?:html|body|head)[\s>]/i.test(raw.slice(0, 20_000)))
    return { ...nothingSaid, text: hypertextToText(raw) };
  const { text, title, published, url, language } = readArticle(raw, null);
  return { text, title, published, url, language };
}
