/** A Word document's words, without what Word does not show. */
import { hypertextToText } from './hypertext.ts';
import type { OfficeText } from './pdf.ts';
import { oneLine } from './plain.ts';
import { readZip, writeZip, type ZipPart } from './zip.ts';

const wordParts = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w-]{1,60}\.xml(?:\.rels)?)$/;

/** The words of a Word document (.docx). Throws an Error on what is none, is locked, or unpacks to too much. */
export async function readDocx(bytes: Uint8Array): Promise<OfficeText> {
  const parts = readZip(bytes, (name) => wordParts.test(name));
  if (!parts.some(({ name }) => name === 'word/document.xml')) throw new Error('it is no Word document');
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: writeZip(parts.map(withoutHidden)) },
    { styleMap: ["p[style-name='Title'] => h1:fresh", 'comment-reference => !'], externalFileAccess: false },
  );
  // A cell's one paragraph is the cell itself: its row stays a line.
  const html = value.replace(/(<t[dh][^>]{0,200}>)<p>/g, '$1').replace(/<\/p>(<\/t[dh]>)/g, '$1');
  const title = /<h1[^>]{0,200}>(.{1,2000}?)<\/h1>/s.exec(html)?.[1] ?? '';
  return { title: oneLine(hypertextToText(title)), text: hypertextToText(html) };
}

const hiddenRun =
  /<w:(?:vanish|webHidden)(?:\s+w:val="(?:1|true|on)")?\s*\/>|<w:color\s+[^>]{0,200}w:val="(?:FFFFFF|ffffff)"|<w:sz\s+w:val="[1-4]"\s*\/>/;

/** A document's part without runs that no reader sees, and refused where it defines entities. */
function withoutHidden({ name, bytes }: ZipPart): ZipPart {
  const xml = Buffer.from(bytes).toString('utf8');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Error('it defines entities, which no Word document does');
  const runs = xml.split(/(?=<w:r[\s>])/);
  const kept = runs.map((run) => {
    const properties = /<w:rPr>(.{0,4000}?)<\/w:rPr>/s.exec(run)?.[1] ?? '';
    if (!run.startsWith('<w:r') || !hiddenRun.test(properties)) return run;
    const end = run.indexOf('</w:r>');
    return end < 0 ? '' : run.slice(end + 6);
  });
  return { name, bytes: Buffer.from(kept.join('')) };
}
