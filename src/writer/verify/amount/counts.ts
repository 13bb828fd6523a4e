/** V3, V5: what a number counts: the noun that follows it, and no noun that the text counts by another number. */
import { drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { type NumberMention, plainNumbers } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';
import type { Paired } from './paired.ts';

/** `Iron Shield 22`: does the number name rather than count? */
export const isNameNumber = (tokens: readonly Token[], { from, currency }: NumberMention): boolean =>
  currency === null &&
  /^\d/.test(tokens[from]?.raw ?? '') &&
  tokens[from - 1]?.cap === true &&
  tokens[from - 1]?.first === false &&
  tokens[from - 1]?.clause === tokens[from]?.clause;

function headAfter({ tokens, states }: Read, { to, currency }: NumberMention): number | null {
  if (currency !== null) return null;
  for (let at = to + 1; at < tokens.length && at - to <= 3; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[to]?.sentence) return null;
    // `a hundred French divers`: the noun is counted.
    const attribute = states.some(({ start, how }) => start === token.start && how === 'adjective');
    if (!token.stop && !(attribute && tokens[at + 1]?.clause === token.clause)) return at;
  }
  return null;
}

/** `two Russian vessels` of what tells four Russian vessels, whoever else there are two of. */
export function isCountedOtherwise({ claim, evidence, aligned }: Comparison, mine: NumberMention): boolean {
  if (mine.ordinal || mine.currency !== null) return false;
  let head = mine.to;
  while (head - mine.to < 3 && claim.tokens[head + 1]?.stop === false) head++;
  const { matches = [] } = aligned.find(({ index }) => index === head) ?? {};
  const others = plainNumbers(evidence).filter(({ ordinal, year }) => !ordinal && !year);
  return matches.length > 0 && matches.every((at) => others.some((one) => isAttributed(evidence, one, [at])));
}

const isOfName = (token: Token | undefined): boolean => token?.cap === true && !token.first;

/** V5: the noun that follows a number in the claim stands near that number in the evidence. */
export function checkHead({ claim, evidence, aligned }: Comparison, { mine, theirs }: Paired): Finding[] {
  if (mine.ordinal || theirs.length === 0 || isNameNumber(claim.tokens, mine)) return [];
  const head = headAfter(claim, mine);
  // `The two agreed`: a number without a noun.
  if (head !== null && claim.tokens[head] !== undefined && isDeed(claim.tokens[head])) return [];
  const aligns = aligned.find(({ index }) => index === head);
  // `new jobs` is none of the jobs of New South Wales.
  const plain = aligns?.matches.filter((at) => aligns.token.cap || !isOfName(evidence.tokens[at]));
  if (aligns === undefined || plain === undefined || plain.length === 0) return [];
  const found = { ...aligns, matches: plain };
  if (isHeadOfAnother(evidence, theirs, found.matches)) return [drop('V5')];
  const near = theirs.some(({ from, to }) => found.matches.some((at) => at > from - 4 && at - to <= 7));
  const next = evidence.numbers.some(({ to }) => found.matches.some((at) => at > to && at - to <= 3));
  return near ? [] : [next ? drop('V5') : flag('V5')];
}

/** `120 soldiers` of what has 900 soldiers and 120 vehicles: each of the nouns directly behind a number of its own. */
function isHeadOfAnother(
  evidence: Read,
  theirs: readonly NumberMention[],
  heads: readonly number[],
): boolean {
  const direct = ({ to, currency }: NumberMention): number | null =>
    currency === null && evidence.tokens[to + 1]?.stop === false ? to + 1 : null;
  const others = evidence.numbers.filter((one) => !theirs.includes(one) && !one.ordinal && !one.year);
  return (
    theirs.every((one) => direct(one) !== null && !isAttributed(evidence, one, heads)) &&
    heads.every((head) => others.some((one) => isAttributed(evidence, one, [head])))
  );
}

/** Does the number stand in front of one of these nouns, with no more than other words of content between? */
const isAttributed = ({ tokens }: Read, { to }: NumberMention, heads: readonly number[]): boolean =>
  heads.some(
    (head) =>
      head > to &&
      head - to <= 3 &&
      tokens.slice(to + 1, head).every(({ stop, clause }) => !stop && clause === tokens[to]?.clause) &&
      tokens[head]?.clause === tokens[to]?.clause,
  );
