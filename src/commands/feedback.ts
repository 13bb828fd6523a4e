/** `coop feedback`: what people said of answers and lines, for reading or as cases to measure with. */
import type { Feedback } from '../domain/feedback.ts';
import { openDesk } from '../main.ts';
import type { Store } from '../store/store.ts';
import { printJson, type Shell, settings } from './shell.ts';

export interface FeedbackOptions {
  config: string | undefined;
  json?: boolean;
  /** Print what `coop verify --jsonl` and `coop ask --jsonl` read. */
  cases?: boolean;
}

/** One a line, oldest first. */
export async function feedback(options: FeedbackOptions, shell: Shell): Promise<void> {
  const { config, log } = settings(options, shell);
  const desk = await openDesk(config, { log, now: shell.now });
  try {
    for (const said of await desk.store.listFeedback()) {
      if (options.cases) printJson(await caseOf(said, desk.store), shell);
      else if (options.json) printJson(said, shell);
      else shell.out(lineOf(said));
    }
  } finally {
    await desk.close();
  }
}

function lineOf({ at, by, verdict, kind, question, field, brief, shown }: Feedback): string {
  const about = kind === 'answer' ? `answer to “${question ?? ''}”` : `${field ?? 'line'} of ${brief ?? ''}`;
  const words = shown.replace(/\s+/g, ' ').slice(0, 160);
  return `${at.toISOString().slice(0, 16)}  ${verdict.padEnd(5)}  ${by}  ${about}: ${words}\n`;
}

/** A line as a claim with its release, an answer as its question; `verdict` is what the person found. */
async function caseOf(
  { kind, subject, verdict, question, brief, field, shown, exact }: Feedback,
  store: Store,
) {
  if (kind === 'answer') return { id: subject, question, answer: shown, verdict };
  const kept = brief === null ? null : await store.brief(brief);
  const claim = { kind: (field ?? '').toLowerCase().replaceAll(' ', '_'), value: shown };
  const evidence = exact === null ? [] : [exact];
  return {
    id: subject,
    text: kept?.brief.text ?? '',
    title: kept?.release.title ?? null,
    claim,
    evidence,
    verdict,
  };
}
