/** Chooses the writer: the rules, or a model with the rules beside it. */
import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Ledger, Model } from '../writer/llm/model.ts';
import { type Batcher, type BatchQueue, type Writer, WriterError } from '../writer/writer.ts';

/** A writer, and what stands behind it. */
export interface Chosen {
  writer: Writer;
  /** The model behind the writer; null where the rules write alone. */
  model: Model | null;
  /** The model's batches; null where none are made. */
  batcher: Batcher | null;
}

export interface WriterParts {
  /** The rules writer; absent for one of its own. */
  rules?: Writer | undefined;
  ledger: Ledger;
  /** Where requests for batches are kept; absent where none are made. */
  queue?: BatchQueue;
  now: () => Date;
  log: Log;
  /** The command line's choice, before that of the settings. */
  named?: 'extractive' | 'llm' | undefined;
  /** A folder of recorded answers, to be written or read instead of asking. */
  recording?: { folder: string; replay: boolean } | undefined;
}

/** The writer that the settings, or the command line, ask for; of the others nothing is loaded. Throws a WriterError. */
export async function chooseWriter(
  config: Pick<Config, 'writer' | 'model'>,
  parts: WriterParts,
): Promise<Chosen> {
  const { ledger, queue, now, log, named, recording } = parts;
  const rules = parts.rules ?? (await import('../writer/extractive/extractive.ts')).createExtractive();
  const wanted = recording === undefined ? (named ?? config.writer) : 'llm';
  if (wanted === 'extractive' || (wanted === 'auto' && config.model === null))
    return { writer: rules, model: null, batcher: null };
  const { connectModel, replayModel } = await import('../writer/llm/connect.ts');
  const { createRecorder, openRecording } = await import('../writer/llm/ledgers.ts');
  const { readPrompts } = await import('../writer/llm/llm.ts');
  const prompts = readPrompts(resolve(import.meta.dirname, '../../prompts'));
  const writing = { rules, prompts, ledger, queue, now, random: Math.random, log };
  if (recording?.replay) {
    const { model, ledger: recorded } = openRecording(recording.folder);
    return replayModel(
      { model, secondLook: config.model?.secondLook ?? 4 },
      { ...writing, ledger: recorded },
    );
  }
  if (config.model === null) {
    throw new WriterError(
      'No model is connected: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own (docs/model.md).',
    );
  }
  const keeping = recording === undefined ? ledger : createRecorder(recording.folder, config.model.model);
  return connectModel(config.model, { ...writing, ledger: keeping });
}

/** What models take and gave, as the store keeps it. */
export function ledgerOver(store: Store, now: () => Date): Ledger {
  return {
    note: (use) => store.noteUse(use),
    spent: (since) => store.spentSince(since),
    recall: (print) => store.recallAnswer(print),
    keep: (print, answer) => store.keepAnswer(print, answer, now()),
  };
}

/** Where requests for batches wait, as the store keeps them. */
export function queueOver(store: Store): BatchQueue {
  return { item: (print) => store.batchItem(print), put: (item) => store.queueForBatch(item) };
}
