/** The bytes of a file that someone named on the command line. */
import { readFile } from 'node:fs/promises';
import { whyNot } from '../feeds/fault.ts';
import { UsageError } from './shell.ts';

/** The whole file. Throws a UsageError that says in words why it cannot be read: `x.txt cannot be read: there is no such file.` */
export async function readNamed(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${whyNot(error)}.`);
  });
}
