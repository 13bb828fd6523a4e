/** V12 by the articles of German: `der Präsident habe den Kanzler informiert` is not told as `informierte den Präsidenten`. */
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { sameWord } from '../text/samewords.ts';
import { tongueOf } from '../text/tongue.ts';
import { isDirected } from './directed.ts';

const doing = new Set(['der', 'ein']);
const done = new Set(['den', 'dem', 'einen', 'einem']);

/** Words that may stand between an article and its noun. */
const reach = 3;
const mostMatches = 50;

/** Whether a noun of a masculine article does a deed or has it done to it; null where its article tells neither. */
function caseAt({ tokens }: Read, at: number): 'doing' | 'done' | null {
  for (let before = at - 1; before >= at - reach; before--) {
    const token = tokens[before];
    if (token === undefined || token.clause !== tokens[at]?.clause) return null;
    if (doing.has(token.fold)) return 'doing';
    if (done.has(token.fold)) return 'done';
    if (token.stop || /^\p{Lu}/u.test(token.raw)) return null;
  }
  return null;
}

/** Verbs whose receiver stands in the accusative or dative without a preposition, in any form that a participle shares. */
const isVerb = (read: Read, at: number): boolean => {
  const token = read.tokens[at];
  return (
    token !== undefined &&
    !token.cap &&
    (isDirected(token.fold) || /^(?:ge|be|er|ver|in)\p{L}{4,}t(?:e|en)?$/u.test(token.fold))
  );
};

/** V12: a noun that the claim has for the receiver of a deed, and the evidence for its doer, or the other way round. */
export function checkCases({ claim, evidence, document, aligned, foreign }: Comparison): Finding[] {
  if (foreign || (tongueOf(claim.tokens) ?? tongueOf(document.tokens)) !== 'de') return [];
  const verb = aligned.find(({ index, matches }) => isVerb(claim, index) && matches.length > 0);
  if (verb === undefined) return [];
  const passive = (read: Read): boolean =>
    read.tokens.some(({ fold }) => /^(?:wurden?|werden|worden|wird|von|durch)$/.test(fold));
  if (passive(claim) || passive(evidence)) return [];
  const turned = aligned.some(({ index, token, matches }) => {
    const mine = /^\p{Lu}/u.test(token.raw) ? caseAt(claim, index) : null;
    if (mine === null) return false;
    const told = matches
      .slice(0, mostMatches)
      .filter(
        (at) =>
          evidence.tokens[at] !== undefined &&
          sameWord(token, evidence.tokens[at] as typeof token) &&
          verb.matches
            .slice(0, mostMatches)
            .some((other) => evidence.tokens[other]?.clause === evidence.tokens[at]?.clause),
      );
    const cases = told.map((at) => caseAt(evidence, at));
    return cases.length > 0 && cases.every((one) => one !== null && one !== mine);
  });
  return turned ? [flag('V12')] : [];
}
