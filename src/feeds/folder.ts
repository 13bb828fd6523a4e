/** Finds the documents that a person means by files and folders, and the `.json` beside each that describes it. */
import { lstat, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { SourceError, whyNot } from './fault.ts';

export interface FoundDocument {
  path: string;
  /** The `.json` that describes it, or null. */
  description: string | null;
}

/** What is taken from a folder; of the last three, the reader says how to mend them. */
const kinds = new Set(
  '.txt .text .md .markdown .html .htm .xhtml .json .xml .pdf .docx .doc .odt .rtf'.split(' '),
);

/**
 * The documents under `paths` in the order of their names. A folder is walked; in it, hidden files, README files and
 * unknown kinds are passed over, and `X.json` beside `X.txt` (or `.md`, `.html`) describes it. A file named outright is
 * taken as it is. Throws SourceError for a path that is not there.
 */
export async function findDocuments(paths: readonly string[]): Promise<FoundDocument[]> {
  const found: FoundDocument[] = [];
  for (const path of paths) {
    const entry = await lstat(path).catch((cause: unknown) => {
      throw new SourceError(`${path} cannot be read: ${whyNot(cause)}.`, { cause });
    });
    if (entry.isDirectory()) found.push(...(await walk(path, 0)));
    else found.push({ path, description: await descriptionBeside(path) });
  }
  return found;
}

async function descriptionBeside(path: string): Promise<string | null> {
  if (extname(path).toLowerCase() === '.json') return null;
  const beside = `${path.slice(0, path.length - extname(path).length)}.json`;
  return (await stat(beside).catch(() => null))?.isFile() ? beside : null;
}

async function walk(folder: string, depth: number): Promise<FoundDocument[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
  const stems = new Set(
    [...names]
      .filter((name) => extname(name) !== '.json')
      .map((name) => name.slice(0, name.length - extname(name).length)),
  );
  const found: FoundDocument[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const kind = extname(entry.name).toLowerCase();
    const stem = entry.name.slice(0, entry.name.length - kind.length);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && depth < 20) found.push(...(await walk(path, depth + 1)));
    if (!entry.isFile() || /^readme$/i.test(stem) || !kinds.has(kind)) continue;
    if (kind === '.json' && stems.has(stem)) continue;
    found.push({
      path,
      description: kind !== '.json' && names.has(`${stem}.json`) ? join(folder, `${stem}.json`) : null,
    });
  }
  return found;
}
