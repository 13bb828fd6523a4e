/** Scoring a verifier on claims of known truth: how many false ones pass, how many true ones are dropped. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ClaimKind } from '../domain/brief.ts';
import { claimKinds } from '../domain/brief.ts';
import { type Clean, readDocument } from './corpus.ts';

const ClaimLine = z.object({
  id: z.string(),
  doc: z.string(),
  claim: z.object({ kind: z.enum(claimKinds), value: z.unknown(), evidence: z.array(z.string()) }),
  truth: z.boolean(),
  type: z.string(),
  note: z.string().optional(),
});

/** What judges a claim; the verifier's own signature. */
export type Judge = (
  claim: { kind: ClaimKind; value: unknown; evidence: string[] },
  document: { text: string; title: string | null },
) => { level: 'ok' | 'flag' | 'drop'; rules: string[] };

export interface Verdicts {
  ok: number;
  flag: number;
  drop: number;
}

export interface ClaimScore {
  false: Verdicts;
  true: Verdicts;
  /** Share of the false claims that pass unmarked. */
  falsePassed: number;
  /** Share of the true claims that are dropped. */
  trueDropped: number;
  /** By the type of mistake, or of fair rewording. */
  byType: Record<string, Verdicts>;
  /** False claims not dropped, true claims not passed: to be read by a person. */
  faults: { id: string; doc: string; type: string; level: string; rules: string[]; value: string }[];
}

const none = (): Verdicts => ({ ok: 0, flag: 0, drop: 0 });
const share = (part: number, { ok, flag, drop }: Verdicts): number =>
  ok + flag + drop === 0 ? 0 : part / (ok + flag + drop);

/** Scores a judge on `claims.jsonl` of the folder; null when there is none. Texts are cleaned as for a brief. */
export function scoreClaims(dir: string, clean: Clean, judge: Judge): ClaimScore | null {
  const path = join(dir, 'claims.jsonl');
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const score: ClaimScore = {
    false: none(),
    true: none(),
    falsePassed: 0,
    trueDropped: 0,
    byType: {},
    faults: [],
  };
  for (const line of lines) {
    const { id, doc, claim, truth, type } = ClaimLine.parse(JSON.parse(line));
    const { release } = readDocument(dir, doc, clean);
    const { level, rules } = judge(claim, { text: release.text, title: release.title });
    score[truth ? 'true' : 'false'][level]++;
    const name = `${truth ? 'true' : 'false'}: ${type}`;
    const verdicts = score.byType[name] ?? none();
    verdicts[level]++;
    score.byType[name] = verdicts;
    if (level !== (truth ? 'ok' : 'drop'))
      score.faults.push({ id, doc, type: name, level, rules, value: JSON.stringify(claim.value) });
  }
  score.falsePassed = share(score.false.ok, score.false);
  score.trueDropped = share(score.true.drop, score.true);
  return score;
}
