/** `coop briefs` and `coop deliveries`: what is stored, one a line. */
import type { DeliveryState } from '../domain/delivery.ts';
import { dayOf } from '../domain/kept.ts';
import { wholeDesk } from '../domain/workspace.ts';
import { openDesk } from '../main/desk.ts';
import { printJson, type Shell, settings } from './shell.ts';

export interface ListOptions {
  config: string | undefined;
  json?: boolean;
  /** Of deliveries: those of this state alone. */
  state?: DeliveryState;
}

/** Each brief's id, day, relevance, source, headline and address a line, oldest first; with `json` `{id, url, relevant}`. */
export async function briefs(options: ListOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  try {
    for await (const brief of desk.store.listBriefs(wholeDesk)) {
      if (options.json) {
        printJson(brief, shell);
        continue;
      }
      const kept = await desk.store.brief(brief.id, wholeDesk);
      const [day, told] =
        kept === null ? ['', ''] : [dayOf(kept), `${kept.sourceName}: ${kept.brief.headline}`];
      const cells = [brief.id, day.padEnd(10), brief.relevant ? 'relevant  ' : 'irrelevant', told];
      shell.out(`${[...cells, brief.url ?? ''].join('  ').trimEnd()}\n`);
    }
  } finally {
    await desk.close();
  }
}

/** `{id, follow, channel, brief, state}` a line, oldest first; `brief` is null for a digest. */
export async function deliveries(options: ListOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  try {
    for (const { id, follow, channel, cargo, state, attempts, fault } of await desk.store.listDeliveries(
      options.state === undefined ? [] : [options.state],
    )) {
      const brief = cargo.kind === 'digest' ? null : cargo.brief;
      if (options.json)
        printJson({ id, follow, channel, brief, state, kind: cargo.kind, attempts, fault }, shell);
      else
        shell.out(
          `${id}  ${channel}  ${state.padEnd(8)}  ${cargo.kind} ${brief ?? ''}${fault === null ? '' : `  ${fault}`}\n`,
        );
    }
  } finally {
    await desk.close();
  }
}
