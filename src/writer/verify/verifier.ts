/** A verifier for one document: reads it once, then judges claim after claim. */
import type { ClaimKind, Modality } from '../../domain/brief.ts';
import { judgeClaim } from './claims.ts';
import { drop, type Finding } from './rules.ts';
import { compare } from './text/align.ts';
import { locateEvidence, readDocument } from './text/document.ts';
import { level, places, type Span } from './text/locate.ts';
import { modalityOf } from './whether/certainty.ts';

/** A claim as it comes: a kind, its value in the shape that kind has in a brief, and the exact words it rests on. */
export interface Judged {
  kind: ClaimKind;
  value: unknown;
  evidence: string[];
}

export interface Verdict {
  level: 'ok' | 'flag' | 'drop';
  /** The rules that flagged or dropped it: V1, V2… */
  rules: string[];
}

/** Judges claims about one document, which is read once. */
export interface Verifier {
  /** Never throws on odd values: what cannot be judged is dropped. `spans` spares the search for the evidence. */
  judge: (claim: Judged, spans?: Span[]) => Verdict;
  /** The modality that the evidence bears out for these words; null when it holds none of them. */
  lower: (what: string, evidence: readonly string[]) => Modality | null;
  /** Do the words stand in the text or its title, spacing and marks aside? */
  holds: (words: string) => boolean;
}

/** More evidence than this is not evidence but the text over again. */
const mostEvidence = 12;

const verdictOf = (findings: readonly Finding[]): Verdict => ({
  level: findings.some((finding) => finding.level === 'drop') ? 'drop' : findings.length > 0 ? 'flag' : 'ok',
  rules: [...new Set(findings.map(({ rule }) => rule))].sort(
    (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
  ),
});

/** A verifier for one document: linear in its length, then a few milliseconds at most a claim. */
export function createVerifier(source: {
  text: string;
  title: string | null;
  /** Whose minister an unnamed state's minister is. */
  publisher?: string | null;
  /** BCP 47: states are read by the names of this language and English; without it by those of the desk's twelve. */
  language?: string | null;
}): Verifier {
  const publisher = source.publisher ?? null;
  const document = readDocument(source);
  return {
    judge: ({ kind, value, evidence }, given) => {
      const exact = evidence.filter((words) => words.trim() !== '').slice(0, mostEvidence);
      const spans = given ?? locateEvidence(document, exact);
      if (exact.length === 0 || spans === null) return verdictOf([drop('V1')]);
      const basis = { document, spans, publisher, evidence: document.read(exact.join('\n\n')) };
      return verdictOf(judgeClaim(kind, value, basis));
    },
    lower: (what, evidence) =>
      modalityOf(compare(document.read(what), document.read(evidence.join('\n\n')), document, [])),
    holds: (words) =>
      [document.levelled, level(document.title.text)].some((view) => places(view, words).length > 0),
  };
}
