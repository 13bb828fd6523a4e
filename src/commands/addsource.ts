/** `coop sources add`: finds what can be read at an address and writes it into coop.yaml, comments and order kept. */
import { existsSync, renameSync } from 'node:fs';
import { isSeq, parseDocument } from 'yaml';
import { type Config, configText, loadConfig } from '../config.ts';
import { countOf } from '../domain/cards/dates.ts';
import { isState } from '../domain/country.ts';
import { createReader, type FoundSource } from '../feeds/read.ts';
import { createLog } from '../log.ts';
import { writeNamed } from './named.ts';
import { CommandFailed, printJson, type Shell, UsageError } from './shell.ts';

export interface AddOptions {
  config: string | undefined;
  id?: string;
  name?: string;
  country?: string;
  json?: boolean;
}

/** A source as coop.yaml has it. */
export interface SourceEntry {
  id: string;
  name: string;
  url: string;
  country?: string;
}

/** Adds the best of what is found, and tells what else there is. Prints the lines that it wrote. */
export async function addSource(
  [address, ...rest]: string[],
  options: AddOptions,
  shell: Shell,
): Promise<void> {
  if (address === undefined || rest.length > 0)
    throw new UsageError('Name one address: npx coop sources add https://www.mod.example/news');
  const file = options.config ?? (shell.env.COOP_CONFIG?.trim() || 'coop.yaml');
  const text = existsSync(file) ? configText(file) : '';
  const config = loadConfig(shell.env, { name: file, text });
  const [best, ...others] = await find(
    address.includes('://') ? address : `https://${address}`,
    config,
    shell,
  );
  if (best === undefined) throw new CommandFailed(`Nothing that can be read was found at ${address}.`);
  const there = config.sources.find(({ url }) => url === best.url);
  if (there) throw new CommandFailed(`${best.url} is a source already: ${there.id}.`);

  const entry = entryOf(best, config, options);
  const written = withSource(text, entry);
  // Nothing is written that the next start would refuse.
  loadConfig(shell.env, { name: file, text: written });
  const beside = `${file}.new`;
  await writeNamed(beside, written);
  renameSync(beside, file);

  if (options.json)
    return printJson(
      { ...entry, kind: best.kind, how: best.how, items: best.items, newest: best.newest, others },
      shell,
    );
  const newest = best.newest === null ? '' : `, newest ${best.newest}`;
  shell.out(
    `${entry.id}  ${best.url}\n  ${best.kind} with ${countOf(best.items, 'release')}${newest}, ${best.how}\n`,
  );
  for (const title of best.sample) shell.out(`  • ${title}\n`);
  for (const { url, kind, how } of others.slice(0, 5)) shell.out(`  also: ${url} (${kind}, ${how})\n`);
  shell.out(`Added to ${file}. Read it now: npx coop collect ${entry.id}\n`);
}

async function find(address: string, config: Config, shell: Shell): Promise<FoundSource[]> {
  const log = createLog({ now: shell.now, level: 'warn', write: (line) => shell.err(`${line}\n`) });
  const { allowHosts, contact } = config;
  const reader = createReader({ allowHosts, contact, now: shell.now, log });
  try {
    return await reader.discover(address);
  } finally {
    await reader.close();
  }
}

function entryOf(found: FoundSource, { sources }: Config, options: AddOptions): SourceEntry {
  const { hostname } = new URL(found.url);
  const country = options.country ?? countryOf(hostname);
  const wanted = options.id ?? idOf(hostname, country);
  const taken = new Set(sources.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  const name = (options.name ?? found.title ?? hostname).slice(0, 120);
  return { id, name, url: found.url, ...(country === null ? {} : { country }) };
}

/** The state that a host's name ends in, or null. */
function countryOf(hostname: string): string | null {
  const end = hostname.split('.').at(-1)?.toUpperCase() ?? '';
  const code = { UK: 'GB', GOV: 'US', MIL: 'US' }[end] ?? end;
  return /^[A-Z]{2}$/.test(code) && isState(code) ? code : null;
}

/** Words of a host's name that do not tell one ministry from another. */
const commonLabels =
  /^(?:www\d?|gov|gob|gouv|govt|gv|government|mil|com|org|net|europa|eu|int|news|rss|feeds?)$/;

/** `www.mod.gov.lv` is `lv-mod`. */
function idOf(hostname: string, country: string | null): string {
  const labels = hostname.toLowerCase().split('.').slice(0, -1);
  const telling = labels.filter((label) => !commonLabels.test(label));
  const parts = [country?.toLowerCase() ?? '', telling.at(-1) ?? labels.at(-1) ?? hostname];
  const id = parts
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id.slice(0, 60) || 'source';
}

/** The configuration with one more source at the end of its list; comments, order and quoting of the rest stay. */
export function withSource(text: string, entry: SourceEntry): string {
  const document = parseDocument(text);
  const list = document.get('sources');
  if (isSeq(list)) {
    if (list.items.length === 0) list.flow = false;
    list.add(document.createNode(entry));
  } else document.set('sources', document.createNode([entry]));
  return document.toString({ lineWidth: 0 });
}
