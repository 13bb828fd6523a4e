/** `coop sources check`: visits the configured sources, keeps nothing, and says which work and how to mend the others. */
import { countOf } from '../domain/cards/dates.ts';
import type { Source } from '../domain/source.ts';
import { createReader } from '../feeds/read.ts';
import { CommandFailed, createProgress, printJson, type Shell, settings, UsageError } from './shell.ts';

export interface CheckOptions {
  config: string | undefined;
  json?: boolean;
}

/** So many sources are visited at a time. */
const together = 8;

/** Prints one line a source, in the order of the configuration. Exit code 1 when one does not work. */
export async function checkSources(ids: string[], options: CheckOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const { allowHosts, contact, hints } = config;
  const chosen = choose(ids, config.sources);
  const reader = createReader({ allowHosts, contact, hints, now: shell.now, log });
  const progress = createProgress('Sources visited', shell);
  let broken = 0;
  try {
    for (let at = 0; at < chosen.length; at += together) {
      progress.tell(at, chosen.length);
      const some = chosen.slice(at, at + together);
      const looked = await Promise.all(some.map((source) => reader.check(source)));
      for (const [index, source] of some.entries()) {
        const checked = looked[index];
        if (checked === undefined) continue;
        if (!checked.works) broken++;
        if (options.json) printJson({ id: source.id, url: source.url, ...checked }, shell);
        else shell.out(lineOf(source, checked));
      }
    }
  } finally {
    progress.end();
    await reader.close();
  }
  if (!options.json && contact === null)
    shell.out('Tell ministries who asks: set contact in coop.yaml to a page or mail address of yours.\n');
  if (broken > 0) throw new CommandFailed(`${broken} of ${chosen.length} sources do not work.`);
}

type Checked = Awaited<ReturnType<ReturnType<typeof createReader>['check']>>;

function lineOf(source: Source, { works, kind, items, newest, fault, mend }: Checked): string {
  const found =
    kind === null
      ? (fault ?? 'no address')
      : `${kind}, ${countOf(items, 'release')}${newest ? `, newest ${newest}` : ''}`;
  return `${works ? 'works ' : 'FAILS '} ${source.id}  ${found}\n${mend === null ? '' : `       ${mend}\n`}`;
}

function choose(ids: string[], sources: Source[]): Source[] {
  if (sources.length === 0)
    throw new UsageError('No sources are configured. Add one: npx coop sources add ADDRESS');
  const unknown = ids.filter((id) => !sources.some((source) => source.id === id));
  if (unknown.length > 0)
    throw new UsageError(
      `No source is called ${unknown.join(', ')}. Known are: ${sources.map(({ id }) => id).join(', ')}.`,
    );
  return ids.length === 0 ? sources : sources.filter(({ id }) => ids.includes(id));
}
