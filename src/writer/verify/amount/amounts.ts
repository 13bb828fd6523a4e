/** V3, V4, V5: the numbers of a free text: equal ones in the evidence, with their qualifiers, told of the same thing. */
import { pairOf } from '../named/holders.ts';
import { absent, drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { type NumberMention, plainNumbers } from '../text/numbers.ts';
import { tellsInitial } from '../whether/opposites.ts';
import { checkHead, isCountedOtherwise } from './counts.ts';
import { countsListed, countsNamed, countsPair, titledAsPair } from './listed.ts';
import { lasts, likeMeasured, measured, otherMeasure, otherSpan } from './measures.ts';
import { type Paired, pairNumbers } from './paired.ts';
import { lastsAsLong } from './spans.ts';

/** Words that may stand between the two ends of a range or of a rise. */
const endsReach = 4;

/** `from two to six` of `von zwei auf sechs`: both ends, near each other, in their order. */
const tellsBothEnds = ({ numbers }: Read, { min, max }: NumberMention): boolean =>
  min !== max &&
  numbers.some(
    (low, at) =>
      low.min === min &&
      numbers.slice(at + 1).some((high) => high.max === max && high.from - low.to <= endsReach),
  );

function agreesInUnit(mine: NumberMention, theirs: NumberMention): boolean {
  return mine.currency === theirs.currency || mine.currency === null;
}

/** V4: the qualifiers of a claimed number against those of the number in the evidence. */
export function checkQualifier(mine: string | null, theirs: readonly (string | null)[]): Finding[] {
  if (theirs.includes(mine)) return [];
  const opposed =
    mine !== null && theirs.some((one) => one !== null && one !== mine && ![one, mine].includes('about'));
  const close =
    (mine === 'over' && theirs.includes('at_least')) || (mine === 'at_least' && theirs.includes('over'));
  return [opposed && !close ? drop('V4') : flag('V4')];
}

/** The content words that belong to a number: of its clause, nearer to it than to another number. */
function companions(read: Read, number: NumberMention, others: readonly NumberMention[]): number[] {
  const clause = read.tokens[number.from]?.clause;
  const distance = (one: NumberMention, index: number): number =>
    index < one.from ? (one.from - index) * 1.5 : index - one.to;
  return read.tokens.flatMap((token, index) => {
    if (token.stop || token.clause !== clause || (index >= number.from && index <= number.to)) return [];
    const rival = others.some(
      (other) => other !== number && distance(other, index) < distance(number, index),
    );
    return rival ? [] : [index];
  });
}

function likeness(comparison: Comparison, mine: NumberMention, theirs: NumberMention): number {
  const { claim, evidence, aligned } = comparison;
  const own = new Set(companions(claim, mine, plainNumbers(claim)));
  const other = new Set(companions(evidence, theirs, plainNumbers(evidence)));
  return aligned.filter(({ index, matches }) => own.has(index) && matches.some((at) => other.has(at))).length;
}

/** `two of the 20 boats`: both are told of one thing. */
const isPartOf = ({ tokens }: Read, part: NumberMention, whole: NumberMention): boolean =>
  whole.from > part.to &&
  whole.from - part.to <= 3 &&
  tokens[part.to + 1]?.fold === 'of' &&
  part.max < whole.min;

/** V3: two right numbers, each told of what the text tells of the other. */
function exchanged(comparison: Comparison, pairs: readonly Paired[]): boolean {
  const single = pairs.filter(({ theirs }) => theirs.length === 1);
  return single.some((a, at) =>
    single.slice(at + 1).some((b) => {
      const [first, second] = [a.theirs[0], b.theirs[0]];
      if (first === undefined || second === undefined || first === second) return false;
      // `two years` is not exchanged with `300 soldiers`.
      if (measured(comparison.claim, a.mine) !== measured(comparison.claim, b.mine)) return false;
      if (isPartOf(comparison.claim, a.mine, b.mine)) return false;
      const straight = likeness(comparison, a.mine, first) + likeness(comparison, b.mine, second);
      const crossed = likeness(comparison, a.mine, second) + likeness(comparison, b.mine, first);
      return crossed > straight;
    }),
  );
}

const steps: readonly (readonly [by: string, to: string])[] = [
  ['by', 'to'],
  ['um', 'auf'],
  ['med', 'till'],
  ['o', 'do'],
  ['на', 'до'],
  ['par', 'lidz'],
];

/** Small words that may stand between such a word and its number. */
const stepReach = 4;

const stepBefore = ({ tokens }: Read, { from }: NumberMention): { pair: number; side: number } | null => {
  for (let at = from - 1; at >= Math.max(0, from - stepReach); at--) {
    const word = tokens[at]?.fold ?? '';
    const pair = steps.findIndex((sides) => sides.includes(word));
    if (pair >= 0) return { pair, side: steps[pair]?.indexOf(word) ?? 0 };
    if (tokens[at]?.stop !== true && tokens[at]?.cap !== true) return null;
  }
  return null;
};

/** V5: `cut by a third` of what was cut to a third. */
function otherStep({ claim, evidence }: Comparison, { mine, theirs }: Paired): boolean {
  const own = stepBefore(claim, mine);
  if (own === null || theirs.length === 0) return false;
  return theirs.every((one) => {
    const told = stepBefore(evidence, one);
    return told !== null && told.pair === own.pair && told.side !== own.side;
  });
}

/** `at 12:30` of what the evidence has at 12:30, whatever stands behind it there. */
function isSameHour({ claim, evidence }: Comparison, { from, to }: NumberMention): boolean {
  const [start, end] = [claim.tokens[from]?.start ?? 0, claim.tokens[to]?.end ?? 0];
  const hour = /\d{1,2}:\d{2}/.exec(claim.text.slice(Math.max(0, start - 3), end + 3))?.[0];
  return hour !== undefined && evidence.text.includes(hour);
}

/** Up to here texts tell numbers by words, in each language by its own. */
const spelt = 12;

/** `the three ministers`: a number of what is known. */
const isDefinite = ({ tokens }: Comparison['claim'], { from }: NumberMention): boolean =>
  /^(?:the|these|all)$/.test(tokens[from - 1]?.fold ?? '');

/** `the second pact` of what the evidence calls another pact. */
const tellsAnother = ({ evidence, aligned }: Comparison, { to }: NumberMention): boolean =>
  aligned.some(
    ({ index, matches }) =>
      index === to + 1 &&
      matches.some((at) => /^(?:another|further)$/.test(evidence.tokens[at - 1]?.fold ?? '')),
  );

/** Numbers of a free text against its evidence. */
export function checkNumbers(comparison: Comparison): Finding[] {
  const pairs = pairNumbers(comparison).filter(({ mine }) => !isSameHour(comparison, mine));
  const findings = pairs.flatMap((pair): Finding[] => {
    const { mine, theirs } = pair;
    if (theirs.length === 0) {
      if (lastsAsLong(comparison, mine)) return [];
      if (isCountedOtherwise(comparison, mine)) return [drop('V3')];
      if (countsNamed(comparison, mine)) return [];
      if (countsListed(comparison, mine) || tellsBothEnds(comparison.evidence, mine)) return [];
      if (countsPair(comparison.claim, mine))
        return titledAsPair(comparison.document) || pairOf(comparison.document).length > 0
          ? []
          : [flag('V3')];
      if (
        isDefinite(comparison.claim, mine) &&
        countsListed({ claim: comparison.claim, evidence: comparison.document }, mine)
      )
        return [flag('V3')];
      if (mine.ordinal && mine.min === 2 && tellsAnother(comparison, mine)) return [flag('V3')];
      if (mine.ordinal && mine.min === 1) return tellsInitial(comparison.evidence.tokens) ? [] : [flag('V3')];
      return [mine.max <= spelt ? absent('V3', comparison) : drop('V3')];
    }
    const units = likeMeasured(comparison, pair).filter((one) => agreesInUnit(mine, one));
    if (units.length === 0 || otherMeasure(comparison, pair))
      return [theirs.every(({ currency }) => currency === null) ? absent('V3', comparison) : drop('V3')];
    return [
      ...(otherStep(comparison, pair) ? [drop('V5')] : []),
      ...(lasts(comparison, mine, units)
        ? []
        : checkQualifier(
            mine.qualifier,
            units.map(({ qualifier }) => qualifier),
          )),
      ...checkHead(comparison, pair),
    ];
  });
  if (otherSpan(comparison)) findings.push(flag('V3'));
  return exchanged(comparison, pairs) ? [...findings, absent('V3', comparison)] : findings;
}
