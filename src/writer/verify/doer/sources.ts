/** V12: what is received from somebody is not told as received by whom it came from: `fått från`, `received from`. */

import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { tongueOf } from '../text/tongue.ts';

const fromWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['from']),
  sv: new Set(['från', 'av'].map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))),
  de: new Set(['von', 'aus']),
  pl: new Set(['od']),
  ru: new Set(['от', 'у']),
  uk: new Set(['від']),
  lt: new Set(['is']),
  lv: new Set(['no']),
  cs: new Set(['od']),
};

const reach = 3;
const mostGivers = 50;

/** The first word of content behind each such small word. */
function givers(read: Read, from: ReadonlySet<string>): number[] {
  const { tokens } = read;
  return tokens.flatMap((token, at) => {
    if (!from.has(token.fold)) return [];
    const near = [1, 2, reach].map((step) => at + step);
    const giver = near.find(
      (index) => tokens[index]?.clause === token.clause && tokens[index]?.stop === false,
    );
    return giver === undefined ? [] : [giver];
  });
}

/** V12: the giver of the evidence opens the claim, and what opens the evidence gives in the claim. */
export function checkGivers({ claim, evidence, document, aligned, foreign }: Comparison): Finding[] {
  const from = fromWords[tongueOf(claim.tokens) ?? tongueOf(document.tokens) ?? ''];
  if (foreign || from === undefined) return [];
  const [mine, theirs] = [givers(claim, from), givers(evidence, from).slice(0, mostGivers)];
  if (mine.length !== 1 || theirs.length === 0) return [];
  const [giver] = mine;
  const opener = aligned[0];
  const given = aligned.find(({ index }) => index === giver);
  if (opener === undefined || given === undefined || opener === given || given.matches.length === 0)
    return [];
  const turned =
    opener.matches.length > 0 &&
    opener.matches.every((at) => theirs.includes(at)) &&
    given.matches.every((at) => theirs.some((one) => at < one && sameSentence(evidence, at, one)));
  return turned ? [flag('V12')] : [];
}

const sameSentence = ({ tokens }: Read, a: number, b: number): boolean =>
  tokens[a]?.sentence === tokens[b]?.sentence;
