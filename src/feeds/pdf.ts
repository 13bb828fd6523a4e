/** A PDF file's words: its lines put together to paragraphs again. */
import { oneLine, tidy } from './plain.ts';

/** The words of a file. */
export interface OfficeText {
  /** What stands out as its title; null where nothing does. */
  title: string | null;
  text: string;
}

const mostPages = 200;
/** Letters smaller than this are not meant to be read, in points. */
const smallest = 2;

interface Line {
  text: string;
  size: number;
  /** Points from the bottom of the page. */
  y: number;
  /** Room above it, in times its own height; a paragraph begins beyond 1.5. */
  gap: number;
}

/** The words of a PDF file, paragraph by paragraph, running heads and page numbers left out. Throws an Error on a file that is locked or broken. */
export async function readPdf(bytes: Uint8Array): Promise<OfficeText> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: Line[][] = [];
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.filter((item) => 'str' in item)));
    page.cleanup();
  }
  await document.cleanup();
  const kept = withoutRunningHeads(pages).flat();
  const text = tidy(
    joinBrokenWords(kept.map(({ text, gap }) => (gap > 1.5 ? `\n${text}` : text)).join('\n')),
  );
  return { title: largestLine(pages[0] ?? []), text: joinParagraphs(text) };
}

interface TextItem {
  str: string;
  height: number;
  transform: number[];
  hasEOL: boolean;
}

function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let parts: TextItem[] = [];
  let above: number | null = null;
  const end = () => {
    const size = Math.max(0, ...parts.map(({ height }) => height));
    const words = parts.map(({ str }) => str).join('');
    const at = parts[0]?.transform[5] ?? 0;
    if (words.trim() !== '') {
      const gap = above === null || size === 0 ? 2 : Math.abs(above - at) / size;
      lines.push({ text: words, size, y: at, gap });
      above = at;
    }
    parts = [];
  };
  for (const item of items) {
    if (item.str.trim() === '' || item.height >= smallest) parts.push(item);
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

/** Lines that stand at one height at the head or foot of most pages, and page numbers, are no part of the text. */
function withoutRunningHeads(pages: readonly Line[][]): Line[][] {
  const level = ({ text, y }: Line) => `${Math.round(y)} ${text.replace(/\d+/g, '#').trim()}`;
  const edges = (lines: readonly Line[]) => [...lines.slice(0, 2), ...lines.slice(-2)].map(level);
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const edge of new Set(edges(page))) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  return pages.map((page) =>
    page.filter((line, index) => {
      const isEdge = index < 2 || index >= page.length - 2;
      if (!isEdge) return true;
      const isNumber = /^\W*(?:\p{L}{0,10}\s)?\d{1,3}(?:\s?(?:\/|of)\s?\d{1,3})?\W*$/u.test(line.text);
      return !isNumber && (pages.length < 3 || (counts.get(level(line)) ?? 0) < pages.length * 0.6);
    }),
  );
}

/** A word parted at a line's end loses its hyphen only where the document writes it without one elsewhere. */
function joinBrokenWords(text: string): string {
  const words = new Set(text.toLowerCase().match(/\p{L}{4,40}/gu) ?? []);
  return text.replace(
    /(\p{L}{1,40})[-\u00AD\u2010]\n(\p{Ll}{1,40})/gu,
    (whole, head: string, tail: string) =>
      words.has(`${head}${tail}`.toLowerCase()) ? `${head}${tail}` : whole.replace('\n', ''),
  );
}

/** A paragraph's lines as one; a line that ends well short of the others, or begins like a list, ends it. */
function joinParagraphs(text: string): string {
  return text
    .split(/\n\n/)
    .map((paragraph) => {
      const lines = paragraph.split('\n');
      const widest = Math.max(...lines.map(({ length }) => length));
      return lines
        .map((line, index) => {
          const next = lines[index + 1];
          if (next === undefined) return line;
          const isShort = line.length < widest * 0.6;
          return isShort || /^\s*(?:[-–—•▪●*]|\d{1,2}[.)])\s/.test(next) ? `${line}\n` : `${line} `;
        })
        .join('');
    })
    .join('\n\n');
}

/** The title of a release stands in the largest letters of its first page; null where none stand out. */
function largestLine(lines: readonly Line[]): string | null {
  const sizes = lines.map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const largest = sizes.at(-1) ?? 0;
  if (largest < usual * 1.15) return null;
  const start = lines.findIndex(({ size }) => size >= largest * 0.98);
  const rest = lines.slice(start);
  const length = rest.findIndex(({ size }) => size < largest * 0.98);
  const title = rest.slice(0, length < 0 ? 1 : Math.min(length, 4)).map(({ text }) => text);
  return oneLine(title.join(' '), 300);
}
