/** Prompts: words in files with a version and named blanks; an unknown or unfilled blank stops the start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WriterError } from './writer.ts';

/** A prompt: a part that is the same bytes for every call, so that servers keep it, and a part that changes. */
export interface Prompt {
  name: string;
  version: number;
  /** The part that never changes, its constants filled in; may be empty. */
  fixed: string;
  /** The changing part with its blanks filled in. What is filled in is not read for blanks again. */
  turn(values: Readonly<Record<string, string>>): string;
}

/** What a prompt's file must leave blank: constants of the fixed part by their value, and names of the changing part. */
export interface Blanks {
  constants: Readonly<Record<string, string>>;
  open: readonly string[];
}

const blank = /\{\{\s*([a-zA-Z]+)\s*\}\}/g;

const blanksOf = (text: string): Set<string> =>
  new Set([...text.matchAll(blank)].map(([, name]) => name ?? ''));

/** Reads `NAME.md` of the folder. Throws a WriterError that names the file and the blank that is wrong. */
export function readPrompt(folder: string, name: string, blanks: Blanks): Prompt {
  const file = join(folder, `${name}.md`);
  try {
    return parsePrompt(name, readFileSync(file, 'utf8'), blanks);
  } catch (error) {
    if (error instanceof WriterError) throw error;
    throw new WriterError(`The prompt ${file} cannot be read. Restore it from the repository.`);
  }
}

/** The same from a text: pure. */
export function parsePrompt(name: string, source: string, { constants, open }: Blanks): Prompt {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replaceAll('\r\n', '\n')) ?? [];
  const version = Number(/^version: (\d{1,6})$/m.exec(head ?? '')?.[1]);
  if (body === undefined || !Number.isInteger(version) || version < 1) {
    throw new WriterError(
      `prompts/${name}.md must begin with "---", a line "version: 1" (a whole number) and "---".`,
    );
  }
  const [fixed, changing, ...more] = body.split(/^=====\n/m);
  if (fixed === undefined || changing === undefined || more.length > 0) {
    throw new WriterError(
      `prompts/${name}.md needs one line "=====" between its fixed and its changing part.`,
    );
  }
  compare(name, blanksOf(fixed), Object.keys(constants));
  compare(name, blanksOf(changing), open);
  return {
    name,
    version,
    fixed: fill(name, fixed.trim(), constants),
    turn: (values) => fill(name, changing.trim(), values),
  };
}

function compare(name: string, found: ReadonlySet<string>, wanted: readonly string[]): void {
  const unknown = [...found].filter((blank) => !wanted.includes(blank));
  const unused = wanted.filter((blank) => !found.has(blank));
  if (unknown.length > 0)
    throw new WriterError(
      `prompts/${name}.md has a blank that nothing fills: {{${unknown.join('}}, {{')}}}.`,
    );
  if (unused.length > 0)
    throw new WriterError(`prompts/${name}.md lacks the blank {{${unused.join('}}, {{')}}}.`);
}

function fill(name: string, text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(blank, (_whole, key: string) => {
    const value = values[key];
    if (value === undefined) throw new WriterError(`prompts/${name}.md: nothing was given for {{${key}}}.`);
    return value;
  });
}
