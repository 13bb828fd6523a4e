/** Spans of direct speech: inside quotation marks of every style, and after the dash that some languages set instead. */
import speechVerbs from '../../lexicon/quotemarks-speech.json' with { type: 'json' };
import { blockSpeech } from './blockspeech.ts';
import { type Line, linesOf } from './lines.ts';

export interface QuoteMark {
  /** [start, end) of the words inside the marks. */
  start: number;
  end: number;
}

/** Quoted spans in order, not overlapping; of nested ones the outermost. Words that a later paragraph takes up again are one span a paragraph. Linear. */
export function findQuotes(text: string): QuoteMark[] {
  const lines = linesOf(text);
  const quotes: QuoteMark[] = [];
  let open: Style | null = null;
  const apart = blockSpeech(lines);
  lines.forEach((line, index) => {
    if (open === null && apart.has(index)) {
      keep(quotes, text, line.start, line.end);
      return;
    }
    const speech = open === null ? dashSpeech(lines, index) : null;
    if (speech) {
      for (const [start, end] of speech) keep(quotes, text, line.start + start, line.start + end);
      return;
    }
    const inline = open === null ? inlineSpeech(line.text.slice(0, 5000)) : [];
    const read = quotesIn(line.text, open);
    open = null;
    const beside = inline.filter(
      ([from, to]) => !read.spans.some(([start, end]) => start < to && from < end),
    );
    for (const [start, end] of [...read.spans, ...beside].sort((a, b) => a[0] - b[0]))
      keep(quotes, text, line.start + start, line.start + end);
    if (!read.unclosed) return;
    const next = continuation(lines, index, read.unclosed.style);
    if (next === 'none') {
      const end = saidFrom(line.text, read.unclosed.start);
      if (end !== null) keep(quotes, text, line.start + read.unclosed.start, line.start + end);
      return;
    }
    keep(quotes, text, line.start + read.unclosed.start, line.end);
    if (next === 'bare') open = read.unclosed.style;
  });
  return quotes;
}

interface Style {
  open: string;
  close: string;
}

const styles: readonly Style[] = [
  { open: '“', close: '”"' },
  { open: '„', close: '“”"‟' },
  { open: '«', close: '»' },
  { open: '»', close: '«»' },
  { open: '”', close: '”' },
  { open: '"', close: '"”“' },
  { open: '‘', close: '’' },
  { open: '‚', close: '‘’' },
  { open: "'", close: "'" },
  { open: '‹', close: '›' },
];
const marks = /["“”„‟«»‘’‚'‹›]/g;
const single = new Set(['‘', '‚', "'", '‹']);
const shortestSingle = 12;

interface LineQuotes {
  spans: [number, number][];
  unclosed: { start: number; style: Style } | null;
}

function quotesIn(text: string, carried: Style | null): LineQuotes {
  const spans: [number, number][] = [];
  let open = carried ? { start: 0, style: carried, depth: 0 } : null;
  for (const match of text.matchAll(marks)) {
    const mark = match[0];
    const at = match.index;
    if (!open) {
      const style = opens(text, at, mark);
      if (style) open = { start: at + 1, style, depth: 0 };
      continue;
    }
    // `“We agree,“ said A`: a mark that leans on the word before it closes, whatever its shape.
    const turned =
      mark === '“' &&
      open.style.open === '“' &&
      /\S/.test(text[at - 1] ?? ' ') &&
      /^\s/.test(text[at + 1] ?? ' ');
    if (mark === open.style.open && !open.style.close.includes(mark) && !turned) {
      // The same mark at a paragraph's start only takes the quotation up again.
      if (at === 0) open.start = 1;
      else open.depth += 1;
      continue;
    }
    if (!turned && (!open.style.close.includes(mark) || !closes(text, at, open.style))) continue;
    if (open.depth > 0) {
      open.depth -= 1;
      continue;
    }
    if (!single.has(open.style.open) || at - open.start >= shortestSingle) spans.push([open.start, at]);
    open = null;
  }
  const lasting = open && !single.has(open.style.open) ? { start: open.start, style: open.style } : null;
  return { spans, unclosed: lasting };
}

function opens(text: string, at: number, mark: string): Style | null {
  const style = styles.find(({ open }) => open === mark);
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (!style) return null;
  if (/[“„«]/.test(mark)) return style;
  // Marks that open and close alike: an opening one leans on the word behind it.
  const leans = /[\s([{–—\-/.!?:,]/.test(before) && /\S/.test(after);
  return leans ? style : null;
}

function closes(text: string, at: number, style: Style): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  // Some tongues close with the mark that others open with: `"…,“ said A`.
  if (style.open === '"' && text[at] === '“')
    return /\S/.test(before) && /^[\s.,;:!?)]?$/.test(text.charAt(at + 1));
  if (!single.has(style.open)) return style.open !== '"' || /\S/.test(before) || /[\s.,;:]/.test(after);
  // An apostrophe is no closing mark: `Latvia’s`, and `countries’ forces` while a better mark follows.
  if (/[\p{L}\p{N}]/u.test(after) || /\s/.test(before)) return false;
  return !(
    before === 's' &&
    /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
    /[.,!?]['’]/.test(text.slice(at + 1, at + 400))
  );
}

/** `“We agree, said A.`: where the words end whose closing mark was forgotten, by who said them at the end of the paragraph. */
function saidFrom(text: string, start: number): number | null {
  const said = attribution.exec(text.slice(start, start + longestInline));
  // German `so`, which other languages have for other things.
  if (said === null || /\sso$/iu.test(said[0])) return null;
  const end = start + said.index + (/^[!?.…]/.test(said[0]) ? 1 : 0);
  return text.length - end <= longestAttribution ? end : null;
}

const longestAttribution = 120;

/** Does the quotation go on in the next paragraphs: taken up with a mark of its own, or simply closed there? */
function continuation(lines: readonly Line[], index: number, style: Style): 'reopened' | 'bare' | 'none' {
  const next = lines[index + 1]?.text ?? '';
  // Hands at two keyboards: `“We stay.` above `"We go on.”`.
  if (next.startsWith(style.open) || (style.open === '“' && next.startsWith('"'))) return 'reopened';
  for (const line of lines.slice(index + 1, index + 4)) {
    const found = [...line.text.slice(0, 2000).matchAll(marks)].find(
      ([mark]) => mark === style.open || style.close.includes(mark),
    );
    if (found)
      return style.close.includes(found[0]) && found.index > 0 && closesBare(line.text, found.index)
        ? 'bare'
        : 'none';
  }
  return 'none';
}

function closesBare(text: string, at: number): boolean {
  return /\S/.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
}

const verbs = [...new Set(Object.values(speechVerbs).flatMap((line) => line.split(' ')))].join('|');
const verb = `(?:har |hade |har också |also |han |hon )?(?:${verbs})`;
const dash = /^(?:[–—―]\s?|-\s)(?=["“„«]?[\p{Lu}\p{N}])/u;
// `…, säger X.` and `… – powiedział X.`; what follows a further dash is speech again.
const attribution = new RegExp(String.raw`[,!?.…]?\s*(?:,|\s[–—-])\s*${verb}(?![\p{L}])`, 'iu');
/** `…, minister NAME sanoo tiedotteessa.` at the end of a paragraph, in languages that put the speaker first. */
const speakerFirst = new RegExp(
  String.raw`,\s(?=(?:[\p{L}().:’'-]+\s){1,9}(?:${verbs})(?![\p{L}])[^,]{0,60}$)`,
  'iu',
);
/** `… säger generallöjtnant NAME.` at the end of a paragraph, the comma forgotten. */
const unmarked = new RegExp(
  String.raw`\s(?=(?:${verbs})\s(?:[\p{Ll}:-]+\s){0,4}\p{Lu}\p{L}+(?:[\s-]\p{Lu}\p{L}+){1,3}\.?$)`,
  'u',
);
const resumed = /[.,!?]\s+[–—]\s+(?=\p{L})/u;

/** Pieces of speech in a paragraph that a dash opens; null where the dash marks an item of a list. */
function dashSpeech(lines: readonly Line[], index: number): [number, number][] | null {
  const line = lines[index];
  const lead = line ? dash.exec(line.text)?.[0].length : undefined;
  if (!line || lead === undefined) return null;
  const body = line.text.slice(0, 5000);
  const said =
    attribution.exec(body.slice(lead)) ??
    speakerFirst.exec(body.slice(lead)) ??
    unmarked.exec(body.slice(lead));
  if (!said) return isSpoken(lines, index) ? [[lead, body.length]] : null;
  const pieces: [number, number][] = [];
  let start = lead;
  let found: RegExpExecArray | null = said;
  while (found) {
    const stop = /^[!?.…]/.test(found[0]) ? 1 : 0;
    pieces.push([start, start + found.index + stop]);
    const after = start + found.index + found[0].length;
    const again = resumed.exec(body.slice(after, after + 300));
    if (!again) break;
    start = after + again.index + again[0].length;
    found = attribution.exec(body.slice(start));
    if (!found) pieces.push([start, body.length]);
  }
  return pieces;
}

/** `… flank. – We agree – said A. – We shall go on – added B.`: speech in the middle of a paragraph, always attributed. */
function inlineSpeech(text: string): [number, number][] {
  const pieces: [number, number][] = [];
  let from = 0;
  for (let turn = 0; turn < mostInline; turn += 1) {
    inlineStart.lastIndex = from;
    const opening = inlineStart.exec(text);
    if (opening === null) break;
    const start = opening.index + opening[0].length;
    const said = attributionByDash.exec(text.slice(start, start + longestInline));
    if (said === null) from = start;
    else {
      const end = start + said.index + (/^[!?.…]/.test(said[0]) ? 1 : 0);
      pieces.push([start, end]);
      from = end;
    }
  }
  return pieces;
}

const mostInline = 20;
const longestInline = 1200;
const inlineStart = /[.!?…:]\s[–—-]\s(?=\p{Lu})/gu;
const attributionByDash = new RegExp(String.raw`[!?.…]?\s[–—-]\s${verb}(?![\p{L}])`, 'iu');

const saying = new RegExp(String.raw`(?<!\p{L})(?:${verbs})(?!\p{L})`, 'iu');

/** Without a verb of saying: a full sentence that stands alone, not one of a list. */
function isSpoken(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || !/[.!?…]$/.test(line.text) || line.text.split(/\s+/).length < 6) return false;
  const before = lines[index - 1]?.text ?? '';
  if (/:$/.test(before) && !saying.test(before.slice(-200))) return false;
  const near = [lines[index - 1], lines[index + 1]].filter(
    (other) => other !== undefined && dash.test(other.text),
  );
  const spoken = [lines[index - 2], lines[index - 1], lines[index + 1], lines[index + 2]].some(
    (other) => other !== undefined && dash.test(other.text) && attribution.test(other.text.slice(0, 2000)),
  );
  return spoken || near.length === 0;
}

function keep(quotes: QuoteMark[], text: string, start: number, end: number): void {
  const inside = text.slice(start, end);
  const from = start + (inside.length - inside.trimStart().length);
  const to = start + inside.trimEnd().length;
  if (to > from) quotes.push({ start: from, end: to });
}
