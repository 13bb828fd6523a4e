/** The shape of a rule of the verifier, and of the claims that break it. */
import type { ClaimKind } from '../../domain/brief.ts';

/** A text, and a claim drawn from it that the rule stops; `test/unit/writer/verify/rules.test.ts` proves each of them. */
export interface Example {
  text: string;
  /** The value of the claim: words, or the fields of its kind. */
  claim: string | Readonly<Record<string, unknown>>;
  /** Without it the claim is an answer. */
  kind?: ClaimKind;
  /** The words that the claim cites; without them the whole text. */
  cites?: string;
}

export interface Rule {
  /** What a claim must do to keep the rule. */
  demands: string;
  /** The words that a card or the evidence view shows for it. */
  words: string;
  examples: readonly Example[];
}
