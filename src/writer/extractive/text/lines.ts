/** Lines of a text as a reader sees them: paragraphs, list items and headings, with hard-wrapped lines joined. */

export interface Line {
  /** [start, end) in the text, white space trimmed off. */
  start: number;
  end: number;
  text: string;
  /** Does a blank line, or the text's start, stand before it? */
  parted: boolean;
}

/** What a line, and each of its sentences, is. */
export type SentenceKind =
  | 'headline'
  | 'body'
  | 'heading'
  | 'dateline'
  | 'boilerplate'
  | 'contact'
  | 'instruction';

const claimedDate = /^\s*date\s+\d{4}-\d{2}(?:-\d{2})?(?=\s)/;

/** All lines in order, none blank. A paragraph wrapped at a fixed width is one line; a leading ` date 2024-07-02 ` is a line of its own. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  const stamp = claimedDate.exec(text.slice(0, 200));
  if (stamp) {
    add(lines, text, 0, stamp[0].length, true);
    from = stamp[0].length;
  }
  let parted = true;
  for (const block of blocksOf(text, from)) {
    parted = true;
    const last = lines.at(-1);
    const [first] = block;
    if (last && first && goesOn(last, text.slice(...first))) {
      extend(last, text, first[1]);
      block.shift();
      parted = false;
    }
    for (const [start, end] of isWrapped(text, block) ? [spanOf(block)] : joined(text, block)) {
      add(lines, text, start, end, parted);
      parted = false;
    }
  }
  return lines;
}

type Span = [number, number];

/** Runs of lines without a blank line between them. */
function blocksOf(text: string, from: number): Span[][] {
  const blocks: Span[][] = [];
  let block: Span[] = [];
  for (let start = from; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    if (text.slice(start, end).trim() !== '') block.push([start, end]);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
    start = end + 1;
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** Rows that stop in the middle of a sentence are one with the rows that take it up in small letters. */
function joined(text: string, block: readonly Span[]): Span[] {
  const spans: Span[] = [];
  const broken = isBroken(text, block);
  let open = false;
  for (const [start, end] of block) {
    const row = text.slice(start, end).trim();
    const last = spans.at(-1);
    if (open && last !== undefined && (broken || /^\p{Ll}{2}/u.test(row))) last[1] = end;
    else spans.push([start, end]);
    open = isOpen(row);
  }
  return spans;
}

const isOpen = (row: string): boolean => row.length >= shortestRow && !/[.!?…:;"”»)]$/.test(row);

/** Does most of the block stop in the middle of sentences, some of which go on in small letters? Then what goes on with a name does too. */
function isBroken(text: string, block: readonly Span[]): boolean {
  if (block.length < fewestBroken) return false;
  const rows = block.map(([start, end]) => text.slice(start, end).trim());
  const open = rows.slice(0, -1).filter(isOpen).length;
  const small = rows.filter((row, at) => at > 0 && isOpen(rows[at - 1] ?? '') && /^\p{Ll}{2}/u.test(row));
  return open * 2 >= rows.length - 1 && small.length >= fewestSmall;
}

const fewestBroken = 5;
const fewestSmall = 3;

function spanOf(block: Span[]): Span {
  return [block[0]?.[0] ?? 0, block.at(-1)?.[1] ?? 0];
}

/** Ends the line in the middle of its sentence, and does the next row take it up, though a blank row stands between? */
function goesOn({ text }: Line, next: string): boolean {
  if (text.length < shortestBroken || /[.!?…:;"”»)]$/.test(text)) return false;
  return /^\s*\p{Ll}{2}/u.test(next) || (danglingEnd.test(text) && /^\s*\p{Lu}/u.test(next));
}

const shortestBroken = 30;
const shortestRow = 20;
const danglingEnd =
  /(?:,|(?<!\p{L})(?:the|a|an|of|and|or|to|in|on|with|for|by|from|at|der|die|das|und|mit|för|och|av|med|de|la|le|et|du|des|i|w|z|na|и|в|на|с))$/u;

function extend(line: Line, text: string, end: number): void {
  const to = line.start + text.slice(line.start, end).trimEnd().length;
  line.end = to;
  line.text = text.slice(line.start, to);
}

/** Wrapped at a fixed width: every line but the last is of about the same length, and none but the last is short. */
function isWrapped(text: string, block: Span[]): boolean {
  if (block.length < 2) return false;
  const rows = block.map(([start, end]) => text.slice(start, end).trim());
  const inner = rows.slice(0, -1);
  const longest = Math.max(...inner.map((row) => row.length));
  if (longest > 120 || longest < 40 || (rows.at(-1)?.length ?? 0) > longest + 2) return false;
  if (rows.some((row) => /^(?:[*•·–—-]|\d+[.)])\s|\s\|\s/.test(row))) return false;
  // A wrapped row breaks where the next word would not have fitted.
  return inner.every((row, index) => {
    const next = /^\S*/.exec(rows[index + 1] ?? '')?.[0] ?? '';
    return row.length + 1 + next.length >= longest - 2;
  });
}

function add(lines: Line[], text: string, start: number, end: number, parted: boolean): void {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const to = start + raw.trimEnd().length;
  if (from < to) lines.push({ start: from, end: to, text: text.slice(from, to), parted });
}
