/** Releases that ministries publish as Word documents and PDF files: their words as plain text, what is hidden left out. */
import { readDocx } from './docx.ts';
import { SourceError } from './fault.ts';
import { type OfficeText, readPdf } from './pdf.ts';

/** What a file's bytes are, beyond text. */
export type OfficeKind = 'pdf' | 'docx';

/** A PDF file or a Word document by its first bytes, or null. */
export function officeKind(bytes: Uint8Array): OfficeKind | null {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  return head.startsWith('PK\u0003\u0004') ? 'docx' : null;
}

/** The words of a file. Throws SourceError on what is locked, broken, too large, or has no words. Meant for the reading thread: time and memory are bounded there. */
export async function readOffice(bytes: Uint8Array, kind: OfficeKind): Promise<OfficeText> {
  const name = kind === 'pdf' ? 'PDF file' : 'Word document';
  try {
    const read = kind === 'pdf' ? await readPdf(bytes) : await readDocx(bytes);
    if (read.text !== '') return read;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
    throw new SourceError(`This ${name} cannot be read: ${why}.`, { cause, unreadable: true });
  }
  const scan = kind === 'pdf' ? ' It may be a scan: pictures of pages.' : '';
  throw new SourceError(`This ${name} has no words in it.${scan}`, { unreadable: true });
}
