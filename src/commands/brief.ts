/** `coop brief`: briefs one text, or one JSON document a line, and stores nothing. */
import { z } from 'zod';
import type { Brief } from '../domain/brief.ts';
import { cleanText } from '../feeds/documents.ts';
import { chooseWriter } from '../main/writers.ts';
import { createMemoryLedger } from '../writer/llm/ledgers.ts';
import type { Writer } from '../writer/writer.ts';
import { readNamed } from './named.ts';
import { printJson, type Shell, settings, UsageError } from './shell.ts';
import { briefOnTerminal } from './show.ts';

/** One line of `coop brief --jsonl`. */
const Document = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  country: z.string().nullish(),
  language: z.string().nullish(),
});
type Document = z.infer<typeof Document>;

export interface BriefOptions {
  config: string | undefined;
  published?: string;
  country?: string;
  jsonl?: boolean;
  writer?: 'extractive' | 'llm';
  json?: boolean;
}

/** A text larger than this is refused. */
const mostBytes = 20_000_000;

/** Prints the brief, or with `--jsonl` one a line, in order. Throws a UsageError that names the line or the file. */
export async function brief(file: string | undefined, options: BriefOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const { now } = shell;
  const { writer: named } = options;
  const { writer } = await chooseWriter(config, { ledger: createMemoryLedger(), now, log, named });
  if (options.jsonl) return briefLines(writer, shell);
  if (file === undefined)
    throw new UsageError('Name the file to brief, or - for stdin: coop brief release.txt');
  const text = (file === '-' ? await shell.input(mostBytes) : await readText(file)).toString('utf8');
  const { published = null, country = null } = options;
  const made = await briefDocument({ id: file === '-' ? 'stdin' : file, text, published, country }, writer);
  if (options.json) printJson(made, shell);
  else shell.out(briefOnTerminal(made));
}

/** One brief a line, in order; a line that is no document ends the run, naming the line. */
async function briefLines(writer: Writer, shell: Shell): Promise<void> {
  let number = 0;
  for await (const line of shell.lines()) {
    number++;
    if (line.trim() !== '') printJson(await briefDocument(documentOf(line, number), writer), shell);
  }
}

async function briefDocument(document: Document, writer: Writer): Promise<Brief> {
  const cleaned = cleanText(document.text, 'auto');
  const made = await writer.brief({
    key: document.id,
    source: 'brief',
    url: cleaned.url,
    title: document.title ?? cleaned.title,
    published: document.published ?? cleaned.published,
    language: document.language ?? cleaned.language,
    country: document.country ?? null,
    text: cleaned.text,
  });
  return { ...made, id: document.id };
}

function documentOf(line: string, number: number): Document {
  const found = Document.safeParse(jsonOf(line, number));
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new UsageError(`Line ${number} of stdin: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** The JSON on one line of stdin. Throws a UsageError that names the line. */
export function jsonOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UsageError(`Line ${number} of stdin is no JSON.`);
  }
}

/** Throws a UsageError also for a text that is too large. */
async function readText(file: string): Promise<Buffer> {
  const bytes = await readNamed(file);
  if (bytes.length > mostBytes) throw new UsageError(`${file} is larger than 20 MB.`);
  return bytes;
}
