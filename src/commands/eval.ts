/** `coop eval`: scores briefs, claims and answers against a folder of labelled documents. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { readCorpus } from '../eval/corpus.ts';
import { runEval } from '../eval/eval.ts';
import type { Ask } from '../eval/questions.ts';
import { printErrors, printReport, printSources } from '../eval/report.ts';
import { cleanText, type TextFormat } from '../feeds/read.ts';
import { type AnswerParts, answerDocument, reply } from '../flows/answer.ts';
import type { Log } from '../log.ts';
import { type Chosen, chooseWriter, type Desk, openDesk } from '../main.ts';
import { createMemoryLedger } from '../writer/llm/ledgers.ts';
import { verify } from '../writer/verify/verify.ts';
import { printJson, type Shell, settings, UsageError } from './shell.ts';

export interface EvalOptions {
  writer?: 'extractive' | 'llm';
  /** A folder to record the model's answers in. */
  record?: string;
  /** A folder of recorded answers to score without a model. */
  replay?: string;
  bySource?: boolean;
  errors?: string;
  json?: boolean;
}

/** Prints the table, or the same as JSON. Questions are asked of a store of their own that holds the labelled documents alone. */
export async function evaluate(folder: string, options: EvalOptions, shell: Shell): Promise<void> {
  const { config, log } = settings({}, shell);
  const data = mkdtempSync(join(tmpdir(), 'coop-eval-'));
  const apart = {
    ...config,
    data,
    databaseUrl: null,
    sources: [],
    follows: [],
    writer: 'extractive' as const,
  };
  const desk = {
    ...(await openDesk(apart, { log, now: shell.now })),
    ...chosen(config, options, { log, now: shell.now }),
  };
  try {
    await importLabelled(folder, desk);
    const report = await runEval(folder, {
      clean: cleaned,
      writer: desk.writer,
      judge: (claim, document) => verify(claim, document),
      ask: asker({ ...desk, zone: config.timezone }),
    });
    if (options.json) printJson(report, shell);
    else if (options.errors !== undefined) shell.out(printErrors(report, options.errors));
    else shell.out(options.bySource ? printSources(report) : printReport(report));
  } finally {
    await desk.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** The writer to be scored; answers are recorded to a folder, or replayed from one, where that is asked for. */
function chosen(config: Config, options: EvalOptions, parts: { log: Log; now: () => Date }): Chosen {
  const { record, replay, writer: named } = options;
  if (record !== undefined && replay !== undefined)
    throw new UsageError('Record answers or replay them, not both at once.');
  const folder = record ?? replay;
  const recording = folder === undefined ? undefined : { folder, replay: replay !== undefined };
  return chooseWriter(config, { ...parts, ledger: createMemoryLedger(), named, recording });
}

const cleaned = (text: string, format: string): string => cleanText(text, format as TextFormat).text;

async function importLabelled(folder: string, { store, writer, now }: Desk): Promise<void> {
  for (const { release } of readCorpus(folder, cleaned)) {
    await store.takeIn([release], { now: now(), quiet: true });
    await store.keep(release, await writer.brief(release), { now: now(), quiet: true });
  }
}

function asker(parts: AnswerParts): Ask {
  return async (question, thread) =>
    answerDocument(
      await reply(
        {
          text: question,
          channel: 'web:eval',
          thread: `eval:${thread}`,
          asker: 'eval',
          zone: null,
          private: false,
        },
        parts,
      ),
    );
}
