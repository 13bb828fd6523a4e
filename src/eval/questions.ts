/** Scoring answers to questions of known answer: answerable or not, citations, exact words, values said. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fold } from '../domain/fold.ts';
import { createFinder } from './grounded.ts';
import { type Score, score, sum, type Tally } from './tally.ts';

const Asked = z.object({
  id: z.string(),
  question: z.string().optional(),
  thread: z.array(z.string()).optional(),
  answerable: z.boolean(),
  must_cite: z.array(z.string()),
  at_least: z.number(),
  may_cite: z.array(z.string()),
  values: z.array(z.array(z.string())),
});
type Asked = z.infer<typeof Asked>;

/** An answer as `coop ask --json` prints it. */
export interface Reply {
  answerable: boolean;
  text: string;
  citations: { brief: string; release: string; url: string | null; sentence: number; exact: string }[];
}

/** Asks one question; the same `thread` continues a conversation. */
export type Ask = (question: string, thread: string) => Promise<Reply>;

export interface QuestionScore {
  asked: number;
  /** Share of questions told rightly apart into answerable and not. */
  answerable: number;
  /** Refusing what nothing answers. */
  refusal: Score;
  /** Citing what must be cited, and nothing beside what may be. */
  citations: Score;
  /** Share of citations whose exact words stand in the cited document. */
  exact: number;
  /** Share of answerable questions whose answer says every value. */
  said: number;
  faults: { id: string; question: string; fault: string; text: string }[];
}

interface Outcome {
  asked: Asked;
  reply: Reply;
  cited: string[];
  exact: number;
  missing: string[];
}

const level = (text: string): string =>
  fold(text)
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ');

/** The documents that an answer cites, by key, file name or address. */
function citedIn({ citations }: Reply, urls: ReadonlyMap<string, string>): (string | null)[] {
  return citations.map(({ release, url }) => {
    const bare = release.replace(/\.txt$/, '');
    const whole = [...urls.keys()].find((id) => bare === id || bare.endsWith(`/${id}`) || bare.includes(id));
    return whole ?? [...urls].find(([, address]) => address !== '' && address === url)?.[0] ?? null;
  });
}

function outcomeOf(asked: Asked, reply: Reply, dir: string, urls: ReadonlyMap<string, string>): Outcome {
  const cited = citedIn(reply, urls);
  const exact = reply.citations.filter(({ exact: words }, index) => {
    const id = cited[index];
    if (id === null || id === undefined) return false;
    return words !== '' && createFinder(readFileSync(join(dir, 'docs', `${id}.txt`), 'utf8'))(words);
  }).length;
  const text = level(reply.text);
  const missing = asked.values
    .filter((group) => group.length > 0 && !group.some((value) => text.includes(level(value))))
    .map((group) => group.join(' | '));
  return { asked, reply, cited: [...new Set(cited.map((id) => id ?? '?'))], exact, missing };
}

function citationTally({ asked, cited }: Outcome): Tally {
  const must = cited.filter((id) => asked.must_cite.includes(id)).length;
  return {
    given: cited.length,
    right: cited.filter((id) => asked.must_cite.includes(id) || asked.may_cite.includes(id)).length,
    wanted: asked.at_least,
    found: Math.min(must, asked.at_least),
  };
}

function refusalTally({ asked, reply }: Outcome): Tally {
  const right = !asked.answerable && !reply.answerable ? 1 : 0;
  return { given: reply.answerable ? 0 : 1, right, wanted: asked.answerable ? 0 : 1, found: right };
}

function faultsOf(outcome: Outcome): string[] {
  const { asked, reply, cited, missing } = outcome;
  const { right, given, found, wanted } = citationTally(outcome);
  if (asked.answerable !== reply.answerable) return [reply.answerable ? 'answered' : 'refused'];
  const faults: string[] = [];
  if (found < wanted)
    faults.push(`cites ${cited.join(', ') || 'nothing'}, not ${asked.must_cite.join(', ')}`);
  if (right < given) faults.push(`cites beside the point: ${cited.join(', ')}`);
  if (asked.answerable && missing.length > 0) faults.push(`does not say ${missing.join('; ')}`);
  if (outcome.exact < reply.citations.length) faults.push('cites words that are not in the document');
  return faults;
}

/** Scores answers to the folder's `questions-*.json`; null when there is none. Asks the questions one after another. */
export async function scoreQuestions(
  dir: string,
  urls: ReadonlyMap<string, string>,
  ask: Ask,
): Promise<QuestionScore | null> {
  const path = ['questions.json', 'questions-dev.json', 'questions-sealed.json']
    .map((name) => join(dir, name))
    .find(existsSync);
  if (path === undefined) return null;
  const questions = z.array(Asked).parse(JSON.parse(readFileSync(path, 'utf8')));
  const outcomes: Outcome[] = [];
  for (const asked of questions) {
    let reply: Reply = { answerable: false, text: '', citations: [] };
    for (const turn of asked.thread ?? [asked.question ?? '']) reply = await ask(turn, `eval-${asked.id}`);
    outcomes.push(outcomeOf(asked, reply, dir, urls));
  }
  const citations = outcomes.reduce((total, { reply }) => total + reply.citations.length, 0);
  const exact = outcomes.reduce((total, one) => total + one.exact, 0);
  const answerable = outcomes.filter(({ asked }) => asked.answerable);
  const said = answerable.filter(({ reply, missing }) => reply.answerable && missing.length === 0).length;
  const share = (part: number, all: number): number => (all === 0 ? 1 : part / all);
  return {
    asked: outcomes.length,
    answerable: share(
      outcomes.filter(({ asked, reply }) => asked.answerable === reply.answerable).length,
      outcomes.length,
    ),
    refusal: score(sum(outcomes.map(refusalTally))),
    citations: score(sum(outcomes.map(citationTally))),
    exact: share(exact, citations),
    said: share(said, answerable.length),
    faults: outcomes.flatMap((outcome) =>
      faultsOf(outcome).map((fault) => ({
        id: outcome.asked.id,
        question: (outcome.asked.thread ?? [outcome.asked.question ?? '']).join(' → '),
        fault,
        text: outcome.reply.text.slice(0, 300),
      })),
    ),
  };
}
