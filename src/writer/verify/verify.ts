/**
 * The verifier: judges every claim against the sentences it cites, for both writers and for answers.
 *
 * `claims.ts` hands a claim to the rules of its kind, `prose.ts` free text to all of them. A folder is a question put to
 * the claim: who and what is `named/`, who is the `doer/`, who the `speaker/`; `when/`, `where/`, what `amount/`; `whether/`
 * it is so at all; and whether what the evidence tells apart is `joined/`. Below them `text/` reads claim and evidence.
 */
import { createVerifier, type Judged, type Verdict, type Verifier } from './verifier.ts';

export { createVerifier, type Judged, type Verdict } from './verifier.ts';
export { verifyBrief } from './withhold.ts';

let last: { text: string; title: string | null; verifier: Verifier } | null = null;

/** Judges one claim against a text. Never throws on odd values: what cannot be judged is dropped. */
export function verify(claim: Judged, { text, title }: { text: string; title: string | null }): Verdict {
  // Claims come in runs about one document: reading it anew for each would cost more than judging them.
  if (last === null || last.text !== text || last.title !== title)
    last = { text, title, verifier: createVerifier({ text, title }) };
  return last.verifier.judge(claim);
}
