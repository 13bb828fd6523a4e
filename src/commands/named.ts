/** Reading and writing a file that someone named on the command line. */
import { readFile, writeFile } from 'node:fs/promises';
import { whyNot } from '../feeds/fault.ts';
import { CommandFailed, UsageError } from './shell.ts';

/** The whole file. Throws a UsageError that says in words why it cannot be read: `x.txt cannot be read: there is no such file.` */
export async function readNamed(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${whyNot(error)}.`);
  });
}

/** The whole file, written anew. Throws a CommandFailed that says why it cannot be, and what to name instead. */
export async function writeNamed(file: string, content: string | Uint8Array): Promise<void> {
  return writeFile(file, content).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandFailed(
      `${file} cannot be written (${why}). Name a file in a folder that is there and that this user may write to.`,
    );
  });
}
