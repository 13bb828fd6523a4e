/** `coop parse`: what the reader makes of a document, as JSON. */
import { type DocumentType, parseDocument } from '../feeds/documents.ts';
import { readNamed } from './named.ts';
import { printJson, type Shell, UsageError } from './shell.ts';

export interface ParseOptions {
  type: DocumentType;
  url?: string;
}

/** A document larger than this is refused. */
const mostBytes = 60_000_000;

/** Prints what the reader makes of the document. Throws a UsageError where it cannot be read. */
export async function parse(
  file: string | undefined,
  { type, url }: ParseOptions,
  shell: Shell,
): Promise<void> {
  if (file === undefined) throw new UsageError('Name the file to parse, or - for stdin: coop parse feed.xml');
  const bytes = file === '-' ? await shell.input(mostBytes) : await readNamed(file);
  printJson(await parseDocument(bytes, { type, url: url ?? null }), shell);
}
