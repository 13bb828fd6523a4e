/** `coop events`: which releases tell of one event, and a person's word that one does not. */
import { wholeDesk } from '../domain/workspace.ts';
import { openDesk } from '../main/desk.ts';
import { CommandFailed, printJson, type Shell, settings, UsageError } from './shell.ts';

export interface EventsOptions {
  config: string | undefined;
  json?: boolean;
}

/** Lists the events, or with `split` parts a brief's release from its event for good. */
export async function events(
  action: string | undefined,
  brief: string | undefined,
  options: EventsOptions,
  shell: Shell,
): Promise<void> {
  if (action !== undefined && (action !== 'split' || brief === undefined)) {
    throw new UsageError('coop events lists them; coop events split BRIEF parts a brief from the others.');
  }
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  try {
    if (brief !== undefined) {
      if (!(await desk.store.splitEvent(brief, { by: 'operator', now: shell.now(), audience: wholeDesk })))
        throw new CommandFailed(
          `Nothing else tells of the event of brief ${brief}. coop events lists what is joined.`,
        );
      return shell.out(
        `Brief ${brief} tells of an event of its own now, and will not be joined with the others again.\n`,
      );
    }
    for (const told of await desk.store.events(wholeDesk)) {
      if (options.json) printJson(told, shell);
      else {
        const lines = told.tellings.map(
          ({ brief: id, source, headline, how }) => `  ${id}  ${source}  ${how}  ${headline}\n`,
        );
        shell.out(`${told.event}\n${lines.join('')}`);
      }
    }
  } finally {
    await desk.close();
  }
}
