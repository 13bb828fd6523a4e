/** `coop batches`: looks after the batches of requests to a model, and lists them. */
import { randomUUID } from 'node:crypto';
import { type BatchRound, batchDue } from '../flows/batch.ts';
import { type Desk, openDesk } from '../main/desk.ts';
import { printJson, type Shell, settings, several } from './shell.ts';

export interface BatchesOptions {
  config: string | undefined;
  json?: boolean;
}

/** Takes in what came back, hands in what waits, and prints one line a batch, the newest last. */
export async function batches(options: BatchesOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  try {
    const round = await lookAfterBatches(desk, { all: true });
    for (const batch of await desk.store.listBatches()) {
      const { id, model, state, requests, madeAt, fault } = batch;
      const why = fault === null ? '' : `  ${fault}`;
      if (options.json) printJson(batch, shell);
      else
        shell.out(
          `${id}  ${madeAt.toISOString().slice(0, 16)}Z  ${model}  ${several(requests, 'request')}  ${state}${why}\n`,
        );
    }
    const waiting = await desk.store.queuedForBatch();
    if (!options.json)
      shell.out(
        `${several(round.written, 'brief')} written, ${several(round.handed, 'request')} handed in, ${waiting} waiting.\n`,
      );
  } finally {
    await desk.close();
  }
}

/** One round over the batches of a desk; nothing where no model is connected. */
export async function lookAfterBatches(desk: Desk, { all = false } = {}): Promise<BatchRound> {
  const { config, model } = desk;
  if (model === null) return { handed: 0, ended: 0, written: 0 };
  const { budget = null, improveLater = true } = config.model ?? {};
  return await batchDue({ ...desk, budget, editCards: improveLater, newId: randomUUID }, { all });
}

/** Hands in what a command left for the next batch, and says so. */
export async function handInBatch(desk: Desk, shell: Shell, { quiet = false } = {}): Promise<void> {
  if (desk.batcher === null) return;
  const { handed } = await lookAfterBatches(desk);
  if (handed > 0 && !quiet)
    shell.out(
      `${several(handed, 'request')} handed to a batch of ${desk.batcher.model}. Its answers are taken in by the bot, or by “coop batches”.\n`,
    );
}
