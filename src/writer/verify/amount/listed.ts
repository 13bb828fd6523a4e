/** Small counts of what the evidence lists by name: `the two ministers`, `a trilateral exercise`. */
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import { boths, counterparts, sides } from '../../lexicon/sides.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import type { NumberMention } from '../text/numbers.ts';

const bothWords = wordSet(boths);

/** `the two ministers`: a small count of what the evidence lists by name. */
export function countsListed(
  { claim, evidence }: Pick<Comparison, 'claim' | 'evidence'>,
  { min, max, from, ordinal }: NumberMention,
): boolean {
  if (ordinal || min !== max || min > 12 || /\d/.test(claim.tokens[from]?.raw ?? '')) return false;
  const listed = new Map<number, Set<string>>();
  for (const token of evidence.tokens) {
    const named = evidence.states.filter(({ start, how }) => start === token.start && how !== 'capital');
    for (const { code } of named)
      listed.set(token.sentence, (listed.get(token.sentence) ?? new Set()).add(code));
  }
  const states = [...listed.values()].some(({ size }) => size === min) ? min : 0;
  const people = new Set(evidence.people.map(({ words }) => words.at(-1))).size;
  const both = evidence.tokens.some(({ fold }) => bothWords.has(fold));
  return min === states || min === people || (min === 2 && both) || sided(evidence, min);
}

/** `a trilateral exercise`: of three. */
const sided = ({ tokens }: Read, count: number): boolean =>
  tokens.some(({ fold }) => sides[count]?.test(fold) === true);

const pairs = wordSet(pointing.pluralPointing);

/** `the two chiefs`: a pair that the evidence calls otherwise is doubted; three would be another number. */
export const countsPair = ({ tokens }: Read, { min, max, from, to, ordinal }: NumberMention): boolean =>
  !ordinal &&
  min === 2 &&
  max === 2 &&
  !/\d/.test(tokens[from]?.raw ?? '') &&
  [1, 2].some((step) => pairs.has(tokens[to + step]?.fold ?? ''));

/** A headline of two: `Norwegian minister meets Polish minister`, `… meets his counterpart`. */
export function titledAsPair({ title }: Comparison['document']): boolean {
  const states = new Set(title.states.map(({ code }) => code)).size;
  const counterpart = title.tokens.some(({ fold }) => counterparts.test(fold));
  return states === 2 || (states < 2 && counterpart);
}

const countReach = 4;
const longestList = 60;

/** `four Maltese ships` of `the ships A, B, C and D`: a small count of the names that follow its noun in the evidence. */
export function countsNamed(
  { claim, evidence, aligned }: Comparison,
  { min, max, to, ordinal }: NumberMention,
): boolean {
  if (ordinal || min !== max || min > 12) return false;
  return aligned.some(
    ({ index, token, matches }) =>
      index > to &&
      index - to <= countReach &&
      !token.cap &&
      token.clause === claim.tokens[to]?.clause &&
      matches.some((at) => namesBehind(evidence, at) === min),
  );
}

/** How many names, parted by commas and `and`, follow a word without a break. */
function namesBehind({ tokens, text }: Read, noun: number): number {
  let count = 0;
  for (let at = noun + 1; at - noun < longestList && tokens[at]?.sentence === tokens[noun]?.sentence; at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      (token.fold !== 'and' && !token.cap && !/^(?:de|da|di|van|von|der)$/.test(token.fold))
    )
      break;
    const gap = text.slice(tokens[at - 1]?.end, token.start);
    if (token.cap && (at === noun + 1 || gap.includes(',') || tokens[at - 1]?.fold === 'and')) count++;
  }
  return count;
}
