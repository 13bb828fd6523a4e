/** V12: who was only present at a deed, or in whose place another did it, is not told as who did it. */

import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { isTitle } from '../text/titles.ts';

const standing = new Set(['presence', 'behalf', 'absence', 'instead', 'stead']);
const reach = 5;

/** The capitalised words of names behind `in the presence of`, `on behalf of`, or in front of `was represented by`. */
function standIns({ tokens }: Read): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const behind = standing.has(token.fold) && tokens[at + 1]?.fold === 'of';
    const front = token.fold === 'represented' && tokens[at + 1]?.fold === 'by';
    const zone = behind
      ? tokens.slice(at + 2, at + 2 + reach)
      : front
        ? tokens.slice(Math.max(0, at - reach), at)
        : [];
    for (const word of zone)
      if (word.cap && word.clause === token.clause && !isTitle(word)) found.add(word.fold);
  }
  return found;
}

/** V12: `signed by Minister Berg` of what was signed in her presence. */
export function checkStandIns({ claim, evidence }: Comparison): Finding[] {
  const told = standIns(evidence);
  if (told.size === 0 || standIns(claim).size > 0) return [];
  if (
    claim.tokens.some(({ fold: word }) =>
      /^(?:presen(?:t|ce)|behalf|attend|witness|represent|watch)/.test(word),
    )
  )
    return [];
  // Whom the evidence also names elsewhere may have done it.
  const elsewhere = (word: string): boolean =>
    evidence.tokens.filter(({ fold: name, cap }) => cap && name === word).length > 1;
  const does = claim.tokens.some(({ fold: word, cap, clause }, at) => {
    if (!cap || !told.has(word) || elsewhere(word)) return false;
    const agent = claim.tokens
      .slice(Math.max(0, at - reach), at)
      .some((token) => token.fold === 'by' && token.clause === clause);
    const behind = claim.tokens.slice(at + 1, at + 1 + reach);
    return (
      agent || behind.some((token) => token.clause === clause && (isDeed(token) || token.fold === 'will'))
    );
  });
  return does ? [flag('V12')] : [];
}
