/** `coop import`: takes documents into the store and briefs them. */
import type { Release } from '../domain/release.ts';
import { findDocuments, readDocument } from '../feeds/documents.ts';
import { SourceError } from '../feeds/read.ts';
import { briefWaiting } from '../flows/collect.ts';
import { type Desk, openDesk } from '../main/desk.ts';
import { handInBatch } from './batches.ts';
import { CommandFailed, createProgress, printJson, type Shell, settings } from './shell.ts';

export interface ImportOptions {
  config: string | undefined;
  source?: string;
  published?: string;
  json?: boolean;
}

/** So many documents share a transaction; what is read of them is in memory until then. */
const atOnce = 16;

/** Prints one line a document. One bad document never stops the others; exit code 1 when some could not be taken. */
export async function importDocuments(paths: string[], options: ImportOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const addresses = paths.filter(isAddress);
  const documents = await findDocuments(paths.filter((path) => !isAddress(path)));
  // A folder that fills by and by may be empty: that is told, and no failure.
  if (documents.length + addresses.length === 0)
    shell.err(
      `${paths.join(', ')}: no document that Coop reads (.txt, .md, .html, .json, .xml, .pdf, .docx…).\n`,
    );
  const desk = await openDesk(config, { log, now: shell.now });
  const reads = [
    ...documents.map(
      ({ path, description }) =>
        () =>
          readDocument(path, description, named(options)),
    ),
    ...addresses.map((address) => () => readAddress(address, options, desk)),
  ];
  const progress = createProgress('Documents taken in', shell);
  const faults: string[] = [];
  let taken = 0;
  try {
    for (let from = 0; from < reads.length; from += atOnce) {
      progress.tell(from, reads.length);
      const releases: Release[] = [];
      for (const read of reads.slice(from, from + atOnce)) {
        try {
          releases.push(await read());
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
          faults.push(error.message);
        }
      }
      const states = await desk.store.takeIn(releases, { now: shell.now(), quiet: true });
      await briefWaiting(desk);
      taken += releases.length;
      for (const [index, { source, key, url, title }] of releases.entries()) {
        const state = states[index] ?? 'known';
        if (options.json) printJson({ source, key, url, title, state }, shell);
        else shell.out(`${state.padEnd(8)}${title ?? key}\n`);
      }
    }
    await handInBatch(desk, shell, { quiet: options.json === true });
  } finally {
    progress.end();
    await desk.close();
  }
  if (!options.json) shell.out(`${taken} of ${reads.length} documents taken in.\n`);
  if (faults.length > 0) throw new CommandFailed(faults.join('\n'));
}

function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** The release on one page, filed under the named source. */
async function readAddress(
  address: string,
  { source = 'import', published }: ImportOptions,
  { reader, config }: Desk,
): Promise<Release> {
  const country = config.sources.find(({ id }) => id === source)?.country ?? null;
  const release = await reader.readPage(address, { id: source, country });
  return { ...release, published: release.published ?? published ?? null };
}

function named({ source, published }: ImportOptions): { source?: string; published?: string } {
  return { ...(source === undefined ? {} : { source }), ...(published === undefined ? {} : { published }) };
}
