/** The flags that processes of Coop are started with, so that what is measured is run as it is used. */
import { readFileSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };

const flagsIn = (line: string): string[] => line.split(' ').filter((word) => word.startsWith('--'));

/** Of `npm start`. */
export const startFlags: readonly string[] = flagsIn(manifest.scripts.start);

const [firstLine = ''] = readFileSync(new URL('../src/cli.ts', import.meta.url), 'utf8').split('\n');

/** Of `npx coop`. */
export const commandFlags: readonly string[] = flagsIn(firstLine);
