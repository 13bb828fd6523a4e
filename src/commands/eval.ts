/** `coop eval`: scores briefs, claims and answers against a folder of labelled documents. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { wholeDesk } from '../domain/workspace.ts';
import { readCorpus } from '../eval/corpus.ts';
import { type EvalReport, runEval } from '../eval/eval.ts';
import type { Ask } from '../eval/questions.ts';
import { printErrors, printReport, printSideBySide, printSources } from '../eval/report.ts';
import { cleanText, type TextFormat } from '../feeds/documents.ts';
import { answerDocument, reply } from '../flows/answer.ts';
import type { AnswerParts } from '../flows/line.ts';
import type { Log } from '../log.ts';
import { type Desk, openDesk } from '../main/desk.ts';
import { type Chosen, chooseWriter } from '../main/writers.ts';
import { createMemoryLedger } from '../writer/llm/ledgers.ts';
import { verify } from '../writer/verify/verify.ts';
import { printJson, type Shell, settings, UsageError } from './shell.ts';

type WriterName = 'extractive' | 'llm';

/** `llm`, or `extractive,llm`. Throws a UsageError. */
export function writersOf(names: string): WriterName[] {
  const named = names.split(',').map((name) => name.trim());
  const wrong = named.find((name) => name !== 'extractive' && name !== 'llm');
  if (wrong !== undefined)
    throw new UsageError(`There is no writer “${wrong}”: give extractive, llm, or extractive,llm.`);
  return [...new Set(named)] as WriterName[];
}

export interface EvalOptions {
  config: string | undefined;
  /** Several are scored one after the other and printed side by side. */
  writer?: WriterName[];
  /** A folder to record the model's answers in. */
  record?: string;
  /** A folder of recorded answers to score without a model. */
  replay?: string;
  bySource?: boolean;
  errors?: string;
  json?: boolean;
}

/**
 * Prints the table, or the same as JSON, one line a writer. Questions are asked of a store of their own that holds the
 * labelled documents alone.
 */
export async function evaluate(folder: string, options: EvalOptions, shell: Shell): Promise<void> {
  const { writer = [], bySource = false, errors } = options;
  if (writer.length > 1 && (bySource || errors !== undefined))
    throw new UsageError('--by-source and --errors are of one writer: name one.');
  const reports: EvalReport[] = [];
  for (const name of writer.length === 0 ? [undefined] : writer)
    reports.push(await score(folder, name, options, shell));
  const [report] = reports;
  if (report === undefined) return;
  if (options.json) for (const one of reports) printJson(one, shell);
  else if (reports.length > 1) shell.out(printSideBySide(reports));
  else if (errors !== undefined) shell.out(printErrors(report, errors));
  else shell.out(bySource ? printSources(report) : printReport(report));
}

async function score(
  folder: string,
  name: WriterName | undefined,
  options: EvalOptions,
  shell: Shell,
): Promise<EvalReport> {
  const { config, log } = settings(options, shell);
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
    ...(await chosen(config, name, options, { log, now: shell.now })),
  };
  try {
    await importLabelled(folder, desk);
    return await runEval(folder, {
      clean: cleaned,
      writer: desk.writer,
      judge: (claim, document) => verify(claim, document),
      ask: asker({ ...desk, zone: config.timezone, limits: null }),
    });
  } finally {
    await desk.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** The writer to be scored; answers are recorded to a folder, or replayed from one, where that is asked for. */
async function chosen(
  config: Config,
  named: WriterName | undefined,
  { record, replay, writer = [] }: EvalOptions,
  parts: { log: Log; now: () => Date },
): Promise<Chosen> {
  if (record !== undefined && replay !== undefined)
    throw new UsageError('Record answers or replay them, not both at once.');
  // Beside the model's answers the rules need none.
  const folder = named === 'extractive' && writer.length > 1 ? undefined : (record ?? replay);
  const recording = folder === undefined ? undefined : { folder, replay: replay !== undefined };
  return await chooseWriter(config, { ...parts, ledger: createMemoryLedger(), named, recording });
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
          audience: wholeDesk,
          thread: `eval:${thread}`,
          asker: 'eval',
          zone: null,
          private: false,
        },
        parts,
      ),
    );
}
