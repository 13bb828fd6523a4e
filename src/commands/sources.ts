/** `coop sources`: the sources and their health; `add` finds one and configures it, `check` visits them and says how to mend the others. */
import { healthCard } from '../domain/cards/health.ts';
import { wholeDesk } from '../domain/workspace.ts';
import { openDesk } from '../main/desk.ts';
import { addSource } from './addsource.ts';
import { checkSources } from './checksources.ts';
import { printJson, type Shell, settings, UsageError } from './shell.ts';
import { cardOnTerminal } from './show.ts';

export interface SourcesOptions {
  config: string | undefined;
  id?: string;
  name?: string;
  country?: string;
  json?: boolean;
}

/** Exit code 1 when `check` finds a source that does not work. */
export async function sources(
  action: string | undefined,
  words: string[],
  options: SourcesOptions,
  shell: Shell,
): Promise<void> {
  if (action === 'add') return addSource(words, options, shell);
  if (action === 'check') return checkSources(words, options, shell);
  if (action !== undefined)
    throw new UsageError(
      `coop sources ${action}? Known are: sources, sources add ADDRESS, sources check [ID…].`,
    );
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  try {
    const known = await desk.store.sources(wholeDesk);
    if (!options.json) return shell.out(cardOnTerminal(healthCard(known, shell.now(), config.timezone)));
    for (const { source, visit } of known) printJson({ ...source, ...visit }, shell);
  } finally {
    await desk.close();
  }
}
