/** `coop ask`: asks the stored briefs, one question or one a line. */
import { z } from 'zod';
import { wholeDesk } from '../domain/workspace.ts';
import { answerDocument, type Reply, reply } from '../flows/answer.ts';
import type { AnswerParts } from '../flows/line.ts';
import { openDesk } from '../main/desk.ts';
import { jsonOf } from './brief.ts';
import { printJson, type Shell, settings, UsageError } from './shell.ts';
import { cardOnTerminal } from './show.ts';

/** One line of `coop ask --jsonl`. */
const Asked = z.object({ question: z.string(), thread: z.string().nullish() });

export interface AskOptions {
  config: string | undefined;
  thread?: string;
  jsonl?: boolean;
  json?: boolean;
}

/** The channel of questions from the command line. */
const channel = 'web:shell';

/** Prints the answer; with `--jsonl` one a line, in order. Throws a UsageError where nothing is asked. */
export async function ask(words: string[], options: AskOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  if (!options.jsonl && words.length === 0) {
    throw new UsageError('Say what you want to know: coop ask "latvia since march"');
  }
  const desk = await openDesk(config, { log, now: shell.now });
  const parts: AnswerParts = { ...desk, zone: config.timezone, limits: null };
  try {
    if (options.jsonl) return await askLines(parts, shell);
    const asked = await askOne({ question: words.join(' '), thread: options.thread ?? null }, parts);
    if (options.json) printJson(answerDocument(asked), shell);
    else shell.out(cardOnTerminal(asked.card));
  } finally {
    await desk.close();
  }
}

async function askLines(parts: AnswerParts, shell: Shell): Promise<void> {
  let number = 0;
  for await (const line of shell.lines()) {
    number++;
    if (line.trim() === '') continue;
    const found = Asked.safeParse(jsonOf(line, number));
    if (!found.success)
      throw new UsageError(`Line ${number} of stdin: expected {"question": "…", "thread": "…"}.`);
    printJson(answerDocument(await askOne(found.data, parts)), shell);
  }
}

function askOne(
  { question, thread }: { question: string; thread?: string | null | undefined },
  parts: AnswerParts,
): Promise<Reply> {
  const named = thread == null ? null : `shell:${thread}`;
  const line = { text: question, channel, audience: wholeDesk, thread: named, asker: 'shell' };
  return reply({ ...line, zone: null, private: false }, parts);
}
