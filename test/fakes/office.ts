/** Makes small PDF files and Word documents for tests, well-formed or hostile. */
import { deflateRawSync } from 'node:zlib';
import { writeZip } from '../../src/feeds/zip.ts';

export interface PdfLine {
  text: string;
  /** Points; 11 by default. */
  size?: number;
  /** Points from the bottom of the page. */
  y: number;
}

/** A PDF file of these pages, in Helvetica; Latin letters only. */
export function pdfOf(pages: readonly (readonly PdfLine[])[]): Buffer {
  const streams = pages.map((lines) =>
    lines
      .map(
        ({ text, size = 11, y }) => `BT /F1 ${size} Tf 60 ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n'),
  );
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...streams.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + head + end, 'latin1');
}

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word document with this inside its body (`<w:p>…`). */
export function docxOf(body: string, prolog = ''): Buffer {
  const document = `<?xml version="1.0"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return writeZip(
    Object.entries({
      '[Content_Types].xml': types,
      '_rels/.rels': relations,
      'word/document.xml': document,
    }).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  );
}

/** A Word paragraph; `properties` are those of its run. */
export function wordParagraph(text: string, { style = '', properties = '' } = {}): string {
  const styled = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const run = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:p>${styled}<w:r>${run}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A small archive that says it is a Word document and unpacks to `size` bytes. */
export function zipBomb(size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size, 32));
  const archive = writeZip([{ name: 'word/document.xml', bytes: packed }]);
  const central = archive.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  archive.writeUInt16LE(8, 8);
  archive.writeUInt16LE(8, central + 10);
  return archive;
}
