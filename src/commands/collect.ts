/** `coop collect`: visits sources once, due or not, and briefs what is new. */
import { countOf } from '../domain/cards/dates.ts';
import type { Source } from '../domain/source.ts';
import { wholeDesk } from '../domain/workspace.ts';
import { SourceError } from '../feeds/read.ts';
import { briefWaiting, type Found, oldestOf, readBack, visit } from '../flows/collect.ts';
import { type Desk, openDesk } from '../main/desk.ts';
import type { KnownSource, Store } from '../store/store.ts';
import { handInBatch } from './batches.ts';
import { CommandFailed, createProgress, printJson, type Shell, settings, UsageError } from './shell.ts';

export interface CollectOptions {
  config: string | undefined;
  /** Reads back to this day (`2024-01-01`), quietly. */
  since?: string;
  json?: boolean;
}

/** Prints one line a release. Exit code 1 when every source failed. */
export async function collect(ids: string[], options: CollectOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  const progress = createProgress('Sources visited', shell);
  try {
    const chosen = choose(ids, await desk.store.sources(wholeDesk));
    for (const [index, known] of chosen.entries()) {
      progress.tell(index, chosen.length);
      const found = await visit(known, desk);
      for (const { release, state } of found) {
        const { source, key, url, title } = release;
        if (options.json) printJson({ source, key, url, title, state }, shell);
        else if (state !== 'known') shell.out(`${source}  ${state}  ${title ?? key}\n`);
      }
      if (!options.json && known.visit.readAt === null && found.length > 0)
        tellFirst(known.source, found, shell);
      if (options.since !== undefined) await backfill(known.source, options.since, desk, { options, shell });
    }
    const kept = await briefWaiting(desk);
    progress.end();
    if (!options.json) shell.out(`${kept} new ${kept === 1 ? 'brief' : 'briefs'}.\n`);
    await handInBatch(desk, shell, { quiet: options.json === true });
    await tellFaults(chosen, desk.store, shell);
  } finally {
    await desk.close();
  }
}

/** A first visit in one line: what it found fills the memory and is posted nowhere. */
function tellFirst({ id }: Source, found: readonly Found[], shell: Shell): void {
  const oldest = oldestOf(found.map(({ release }) => release));
  const since = oldest === null ? '' : `, back to ${oldest}`;
  shell.out(`${id}  first visit: ${countOf(found.length, 'release')}${since}, briefed and not posted.\n`);
}

const endings = {
  reached: 'all of it is read',
  exhausted: 'its lists go back no further; name its news page as the source, or import older releases',
  bounded: 'there is more than one run reads; run it again',
  failed: 'a page of its lists could not be read; run it again later',
};

async function backfill(
  source: Source,
  since: string,
  desk: Desk,
  { options, shell }: { options: CollectOptions; shell: Shell },
): Promise<void> {
  try {
    const { taken, oldest, end } = await readBack(source, since, desk);
    if (options.json) return printJson({ source: source.id, since, taken, oldest, end }, shell);
    shell.out(
      `${source.id}  ${countOf(taken, 'older release')}, back to ${oldest ?? 'no known day'}: ${endings[end]}.\n`,
    );
  } catch (error) {
    // The visit before has kept the same fault; it is told at the end.
    if (!(error instanceof SourceError)) throw error;
  }
}

function choose(ids: string[], known: KnownSource[]): KnownSource[] {
  const readable = known.filter(({ source }) => source.url !== null);
  const unknown = ids.filter((id) => !readable.some(({ source }) => source.id === id));
  if (unknown.length > 0) {
    const names = readable.map(({ source }) => source.id).join(', ') || 'none; add some to coop.yaml';
    throw new UsageError(`No source is called ${unknown.join(', ')}. Known are: ${names}.`);
  }
  return ids.length === 0 ? readable : readable.filter(({ source }) => ids.includes(source.id));
}

async function tellFaults(chosen: KnownSource[], store: Pick<Store, 'sources'>, shell: Shell): Promise<void> {
  const after = (await store.sources(wholeDesk)).filter(({ source }) =>
    chosen.some((one) => one.source.id === source.id),
  );
  const failed = after.filter(({ visit }) => visit.fault !== null);
  for (const { source, visit } of failed) shell.err(`${source.name}: ${visit.fault}\n`);
  if (failed.length > 0 && failed.length === chosen.length)
    throw new CommandFailed('No source could be read.');
}
