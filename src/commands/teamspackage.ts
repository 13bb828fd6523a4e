/** `coop teams-package`: the app as Teams takes it: the manifest with this desk's id and address, and its icons, as one ZIP file. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeNamed } from './named.ts';
import { type Shell, settings, UsageError } from './shell.ts';
import { zipOf } from './zip.ts';

export interface TeamsPackageOptions {
  config: string | undefined;
}

const folder = resolve(import.meta.dirname, '../../manifest/teams');

/** Writes the package. Throws a UsageError that says what is not set yet, a CommandFailed where it cannot be written. */
export async function teamsPackage(file: string, options: TeamsPackageOptions, shell: Shell): Promise<void> {
  const { config } = settings(options, shell);
  if (config.teams === null)
    throw new UsageError('Set MICROSOFT_APP_ID first: the package names the app by it.');
  if (config.address === null || !config.address.startsWith('https://'))
    throw new UsageError('Set address: in coop.yaml first, with https: Teams reaches Coop there.');
  const manifest = fillManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'), {
    appId: config.teams.id,
    address: config.address,
  });
  const icons = ['color.png', 'outline.png'].map((name) => ({
    name,
    content: readFileSync(join(folder, name)),
  }));
  const zip = zipOf([{ name: 'manifest.json', content: Buffer.from(manifest) }, ...icons]);
  await writeNamed(file, zip);
  shell.out(`${file}\n`);
  shell.err('Upload it in Teams: Apps → Manage your apps → Upload an app.\n');
}

/** The manifest with its blanks filled in. */
export function fillManifest(
  manifest: string,
  { appId, address }: { appId: string; address: string },
): string {
  return manifest
    .replaceAll('{{MICROSOFT_APP_ID}}', appId)
    .replaceAll('{{ADDRESS}}', address)
    .replaceAll('{{DOMAIN}}', new URL(address).hostname);
}
