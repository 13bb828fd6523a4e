/** `coop feedback`: what people said of answers and lines, for reading or as cases to measure with. */
import type { Brief, Evidence } from '../domain/brief.ts';
import type { Feedback } from '../domain/feedback.ts';
import { wholeDesk } from '../domain/workspace.ts';
import { openDesk } from '../main/desk.ts';
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

/** A line as its claim with its release, an answer as its question; `verdict` is what the person found. */
async function caseOf(said: Feedback, store: Store) {
  const { kind, subject, verdict, question, brief: id, shown, exact } = said;
  if (kind === 'answer') return { id: subject, question, answer: shown, verdict };
  const kept = id === null ? null : await store.brief(id, wholeDesk);
  return {
    id: subject,
    text: kept?.brief.text ?? '',
    title: kept?.release.title ?? null,
    claim: kept === null ? { kind: kindOf(said), value: shown } : claimOf(said, kept.brief),
    evidence: exact === null ? [] : [exact],
    verdict,
  };
}

/** The name of a claim's kind, as `coop verify` reads it. */
function kindOf({ field }: Feedback): string {
  return (field ?? '').toLowerCase().replaceAll(' ', '_');
}

/** The claim behind a line: of those that rest on its sentence, the one whose words it shows. */
function claimOf(said: Feedback, brief: Brief): { kind: string; value: unknown } {
  const kind = kindOf(said);
  const alone = (claim: Claim | null): Claim[] => (claim === null ? [] : [claim]);
  const claims: Record<string, readonly Claim[]> = {
    ...{ summary: brief.summary, person: brief.people, commitment: brief.commitments },
    ...{ figure: brief.figures, quote: brief.quotes, country: brief.countries },
    ...{ programme: brief.programmes, next_step: brief.nextSteps },
    ...{ date: alone(brief.date), place: alone(brief.place) },
  };
  const near = (claims[kind] ?? []).filter(({ evidence }) =>
    evidence.some(({ exact }) => exact === said.exact),
  );
  const shows = (claim: Claim): boolean =>
    Object.entries(claim).some(
      ([key, word]) => telling.has(key) && typeof word === 'string' && said.shown.includes(word),
    );
  const found = near.find(shows) ?? near[0];
  if (found === undefined) return { kind, value: said.shown };
  const { evidence: _evidence, ...value } = found;
  return { kind, value };
}

type Claim = { evidence: readonly Evidence[] };
/** What tells two claims of one kind apart. */
const telling: ReadonlySet<string> = new Set(['name', 'text', 'what', 'code']);
