/** V7, V20: where a verb leads to: `sent to Poland` is not told as `sent to Norway`. */

import pointing from '../lexicon/pointing.json' with { type: 'json' };
import { type Comparison, stateCodes } from './align.ts';
import type { Read } from './document.ts';
import { wordSet } from './lexicon.ts';
import { drop, type Finding } from './rules.ts';

const prepositions = wordSet(pointing.prepositions);

/** How far behind a verb the place may stand that a preposition ties to it. */
const reach = 5;

/** The states behind a preposition that follow a word in its clause: of the first preposition that leads to any. */
function ledTo(read: Read, index: number): string[] {
  const codes: string[] = [];
  for (let at = index + 1; at <= index + reach; at++) {
    const [token, before] = [read.tokens[at], read.tokens[at - 1]];
    if (token === undefined || token.clause !== read.tokens[index]?.clause) break;
    const own = stateCodes(read, token);
    const led = at > index + 1 && before !== undefined && (prepositions.has(before.fold) || before.stop);
    if (own.length > 0 && (led || codes.length > 0)) codes.push(...own);
    else if (own.length > 0 || (!token.stop && codes.length === 0 && !token.cap)) break;
  }
  return codes;
}

/** A deed that leads to one state in the claim, and to others alone wherever the evidence tells it. */
export function checkGovernment({ claim, evidence, aligned }: Comparison): Finding[] {
  const exchanged = aligned.some(({ index, token, matches, same }) => {
    if (token.cap || !same || matches.length === 0) return false;
    const mine = ledTo(claim, index);
    const told = matches.map((at) => ledTo(evidence, at));
    return (
      mine.length > 0 && told.every((codes) => codes.length > 0 && !codes.some((code) => mine.includes(code)))
    );
  });
  return exchanged ? [drop('V20')] : [];
}
