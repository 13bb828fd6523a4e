/** Takes a document that a person hands over, with the `.json` beside it that describes it. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { canonicalUrl, type Release } from '../domain/release.ts';
import { type CleanedText, cleanText, type TextFormat } from './clean.ts';
import { readMoment } from './dates.ts';
import { decodeBytes } from './decode.ts';
import { SourceError, whyNot } from './fault.ts';
import { frontMatter } from './frontmatter.ts';
import { officeKind } from './office.ts';
import { oneLine } from './plain.ts';
import { createThread } from './thread.ts';

/** A document in memory. */
export interface DocumentBytes {
  name: string;
  bytes: Uint8Array;
}

export interface DocumentOptions {
  /** The source it is filed under, in place of what its description says. */
  source?: string;
  /** EDTF day or month, where neither the document nor its description tells one. */
  published?: string;
  country?: string;
}

/** What a `.json` beside a text, or a `.json` release itself, may say. Unknown keys are ignored. */
export interface Description {
  id?: unknown;
  url?: unknown;
  title?: unknown;
  source?: unknown;
  language?: unknown;
  published?: unknown;
  published_month?: unknown;
  country?: unknown;
  publisher_country?: unknown;
  format?: unknown;
  text?: unknown;
}

const largest = 20_000_000;
const office = new Set(['.pdf', '.docx']);
const unread = new Set(['.doc', '.odt', '.rtf']);

/**
 * One release of a document. The key is its base name; a description's words stand before what the document says of
 * itself. Throws SourceError, with a sentence for people, on what is empty, binary, over 20 MB or of a kind we cannot read.
 */
export async function readDocument(
  input: string | DocumentBytes,
  description?: Description | string | null,
  options: DocumentOptions = {},
): Promise<Release> {
  const name = typeof input === 'string' ? input : input.name;
  const kind = extname(name).toLowerCase();
  if (unread.has(kind))
    throw new SourceError(
      `${basename(name)}: Coop does not read ${kind} files. Save it as .docx, .pdf, .txt or .html and import that.`,
    );
  const bytes = typeof input === 'string' ? await readBytes(input) : input.bytes;
  const told = typeof description === 'string' ? await readDescription(description) : (description ?? {});
  if (office.has(kind) && officeKind(bytes) !== null) return fromOffice(name, bytes, told, options);
  refuseUnreadable(basename(name), bytes);
  const raw = decodeBytes(bytes).text;
  return kind === '.json' ? fromJson(name, raw, told, options) : fromText(name, raw, told, options);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new SourceError(`${path} is a folder; name the documents in it.`);
    if (found.size > largest) throw new SourceError(tooLarge(basename(path), found.size));
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError(`${path} cannot be read: ${whyNot(cause)}.`, { cause });
  }
}

function tooLarge(name: string, size: number): string {
  return `${name} has ${(size / 1e6).toFixed(0)} MB; documents may have ${largest / 1e6} MB. Split it.`;
}

/** Signatures of formats that are no text: PDF and ZIP under another name, OLE (.doc), gzip, PNG, JPEG, GIF, ELF. */
const signatures: readonly [string, string][] = [
  ['25504446', 'a PDF file'],
  ['504b0304', 'a ZIP file (or a Word document)'],
  ['d0cf11e0', 'an old Office document'],
  ['1f8b', 'a gzip file'],
  ['89504e47', 'a picture'],
  ['ffd8ff', 'a picture'],
  ['47494638', 'a picture'],
  ['7f454c46', 'a program'],
];

function refuseUnreadable(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new SourceError(`${name} is empty (0 bytes).`);
  if (bytes.length > largest) throw new SourceError(tooLarge(name, bytes.length));
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const known = signatures.find(([mark]) => head.startsWith(mark));
  if (known)
    throw new SourceError(
      `${name} is ${known[1]}, not text. Save its text as .txt, .md or .html and import that.`,
    );
  const text = decodeBytes(bytes.subarray(0, 8_192)).text;
  const controls = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  if (controls > text.length * 0.02) throw new SourceError(`${name} is a binary file, not text.`);
}

async function readDescription(path: string): Promise<Description> {
  return parseDescription(basename(path), decodeBytes(await readBytes(path)).text);
}

function parseDescription(name: string, raw: string): Description {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (cause) {
    throw new SourceError(`${name} is no valid JSON: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    });
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new SourceError(`${name} holds no JSON object.`);
  return value;
}

function fromJson(name: string, raw: string, told: Description, options: DocumentOptions): Release {
  const own = parseDescription(basename(name), raw);
  if (typeof own.text !== 'string') {
    throw new SourceError(
      `${basename(name)} has no "text": a .json release needs "text", and may have "url", "title", "published", "language".`,
    );
  }
  return fromText(name, own.text, { ...own, ...told }, options);
}

/** A file that libraries read is read in a thread of its own, so that none can take all time or memory. */
async function fromOffice(
  name: string,
  bytes: Uint8Array,
  told: Description,
  options: DocumentOptions,
): Promise<Release> {
  if (bytes.length > largest) throw new SourceError(tooLarge(basename(name), bytes.length));
  const thread = createThread();
  try {
    const read = await thread.parse(bytes, { type: 'article' });
    if (read.kind !== 'article') throw new SourceError(`${basename(name)} is no document.`);
    return toRelease(name, { ...read, published: null }, told, options);
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    throw new SourceError(`${basename(name)}: ${cause.message}`, { cause });
  } finally {
    await thread.close();
  }
}

const formats = new Set(['rss-item', 'html']);

function fromText(name: string, raw: string, told: Description, options: DocumentOptions): Release {
  const byName = /\.x?html?$/i.test(name) ? 'html' : 'auto';
  const format = formats.has(String(told.format)) ? (told.format as TextFormat) : byName;
  const { said, text: body } = format === 'auto' ? frontMatter(raw) : { said: {}, text: raw };
  const cleaned: CleanedText = cleanText(body, format);
  if (cleaned.text === '') throw new SourceError(`${basename(name)} has no text that a reader would see.`);
  return toRelease(name, cleaned, { ...said, ...told }, options);
}

function toRelease(name: string, cleaned: CleanedText, told: Description, options: DocumentOptions): Release {
  const url = text(told.url) ?? cleaned.url;
  return {
    key: text(told.id) ?? basename(name, extname(name)),
    source: options.source ?? text(told.source) ?? 'import',
    url: url !== null && /^https?:/i.test(url) && URL.canParse(url) ? canonicalUrl(url) : null,
    title: oneLine(text(told.title)) ?? cleaned.title,
    published: readPublished(told) ?? cleaned.published ?? options.published ?? null,
    language: text(told.language) ?? cleaned.language,
    country: options.country ?? text(told.country) ?? text(told.publisher_country),
    text: cleaned.text,
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 4_000) : null;
}

/** A day, or a month where only the month is known. */
function readPublished(told: Description): string | null {
  const stated = text(told.published);
  const month = text(told.published_month) ?? stated;
  if (stated !== null && !/^\d{4}-\d{2}$/.test(stated)) {
    const moment = readMoment(stated, text(told.language));
    if (moment) return moment.day;
  }
  return month !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? month : null;
}
