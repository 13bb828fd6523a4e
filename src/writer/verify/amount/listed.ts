/** Small counts of what the evidence lists by name: `the two ministers`, `a trilateral exercise`. */
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { wordSet } from '../text/lexicon.ts';
import type { NumberMention } from '../text/numbers.ts';

/** `the two ministers`: a small count of what the evidence lists by name. */
export function countsListed(
  { claim, evidence }: Comparison,
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
  const both = evidence.tokens.some(({ fold }) =>
    ['both', 'båda', 'beide', 'beiden', 'оба', 'обе', 'oba', 'abu', 'abi'].includes(fold),
  );
  return min === states || min === people || (min === 2 && both) || sided(evidence, min);
}

const sides: Readonly<Record<number, RegExp>> = {
  2: /^(?:bilat|dvisal|divpus|kahepool|kahdenv|dwustron|zweiseit|двусторон|двосторон)/,
  3: /^(?:trilat|tripart|trisal|trispus|kolmepool|kolmikant|kolmenv|trojstron|dreiseit|трехсторон|тристорон)/,
  4: /^(?:quadrilat|quadripart|keturšal|cetrpus|neljapool|czterostron|четырехсторон|чотиристорон)/,
};

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

/** The beginnings of words for who holds the same office elsewhere. */
export const counterparts =
  /^(?:counterpart|amtskolleg|kolleg|homologue|odpowiednik|коллег|колег|koleg|koleg|ametiven|virkavel)/;
