/** V3, V4, V5, V6: numbers, their units and what they count; dates. */
import { once } from '../../../domain/remember.ts';
import pointing from '../../lexicon/pointing.json' with { type: 'json' };
import unitWords from '../../lexicon/units.json' with { type: 'json' };
import { drop, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { type DateParts, tellsDate } from '../text/dates.ts';
import { isDeed } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { createMatcher, wordSet } from '../text/lexicon.ts';
import { type NumberMention, sameNumbers } from '../text/numbers.ts';
import { isOffice } from '../text/titles.ts';
import { sameName, type Token } from '../text/tokens.ts';
import { isShifted } from '../when/daypairs.ts';
import { isAttributed, isHeadOfAnother } from './counts.ts';
import { lastsAsLong } from './spans.ts';

/** Numbers that are no part of a date. */
export function plainNumbers({ numbers, dates }: Read): NumberMention[] {
  return numbers.filter(({ from, to }) => !dates.some((date) => from <= date.to && date.from <= to));
}

interface Paired {
  mine: NumberMention;
  theirs: NumberMention[];
}

function pairNumbers({ claim, evidence }: Comparison): Paired[] {
  const told = plainNumbers(evidence);
  return plainNumbers(claim).map((mine) => ({
    mine,
    theirs: told.filter(
      (one) => sameNumbers(mine, one) && (mine.ordinal === one.ordinal || one.dotted || mine.dotted),
    ),
  }));
}

/** `the two ministers`: a small count of what the evidence lists by name. */
function countsListed({ claim, evidence }: Comparison, { min, max, from, ordinal }: NumberMention): boolean {
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

const pairs = wordSet(pointing.pluralPointing);

/** `the two chiefs`: a pair that the evidence calls otherwise is doubted; three would be another number. */
const countsPair = ({ tokens }: Read, { min, max, from, to, ordinal }: NumberMention): boolean =>
  !ordinal &&
  min === 2 &&
  max === 2 &&
  !/\d/.test(tokens[from]?.raw ?? '') &&
  [1, 2].some((step) => pairs.has(tokens[to + step]?.fold ?? ''));

/** Does the document name two holders of an office, and no third: one is met by the other? */
const namesPair = once((document: Read): boolean => {
  const holders = new Set(
    document.people
      .filter(({ before, after }) =>
        [...before, ...after].some((at) => isOffice(document.tokens[at]?.fold ?? '')),
      )
      .map(({ words }) => words.at(-1) ?? ''),
  );
  const apart = [...holders].filter(
    (name, at) => ![...holders].slice(0, at).some((other) => sameName(other, name)),
  );
  return apart.length === 2;
});

/** A headline of two: `Norwegian minister meets Polish minister`, `… meets his counterpart`. */
function titledAsPair({ title }: Comparison['document']): boolean {
  const states = new Set(title.states.map(({ code }) => code)).size;
  const counterpart = title.tokens.some(({ fold }) => counterparts.test(fold));
  return states === 2 || (states < 2 && counterpart);
}

/** The beginnings of words for who holds the same office elsewhere. */
export const counterparts =
  /^(?:counterpart|amtskolleg|kolleg|homologue|odpowiednik|коллег|колег|koleg|koleg|ametiven|virkavel)/;

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
function isCountedOtherwise({ claim, evidence, aligned }: Comparison, mine: NumberMention): boolean {
  if (mine.ordinal || mine.currency !== null) return false;
  let head = mine.to;
  while (head - mine.to < 3 && claim.tokens[head + 1]?.stop === false) head++;
  const { matches = [] } = aligned.find(({ index }) => index === head) ?? {};
  const others = plainNumbers(evidence).filter(({ ordinal, year }) => !ordinal && !year);
  return matches.length > 0 && matches.every((at) => others.some((one) => isAttributed(evidence, one, [at])));
}

/** V5: the noun that follows a number in the claim stands near that number in the evidence. */
function checkHead({ claim, evidence, aligned }: Comparison, { mine, theirs }: Paired): Finding[] {
  if (mine.ordinal || theirs.length === 0 || isNameNumber(claim.tokens, mine)) return [];
  const head = headAfter(claim, mine);
  // `The two agreed`: a number without a noun.
  if (head !== null && claim.tokens[head] !== undefined && isDeed(claim.tokens[head])) return [];
  const found = aligned.find(({ index }) => index === head);
  if (found === undefined || found.matches.length === 0) return [];
  const other = evidence.numbers.some(
    (one) => !sameNumbers(one, mine) && one.ordinal === mine.ordinal && found.matches.includes(one.to + 1),
  );
  const beside = theirs.some(({ to }) =>
    found.matches.some((at) => at > to && evidence.tokens.slice(to + 1, at).every(({ stop }) => stop)),
  );
  // `three times` of what happens twice to three.
  const counts = theirs.every(({ to }) => {
    const next = evidence.tokens[to + 1];
    return next !== undefined && next.fold !== 'of' && next.clause === evidence.tokens[to]?.clause;
  });
  if (head === mine.to + 1 && other && !beside && counts && found.matches.length === 1) return [drop('V5')];
  if (isHeadOfAnother(evidence, theirs, found.matches)) return [drop('V5')];
  const near = theirs.some(({ from, to }) => found.matches.some((at) => at > from - 4 && at - to <= 7));
  const next = evidence.numbers.some(({ to }) => found.matches.some((at) => at > to && at - to <= 3));
  return near ? [] : [next ? drop('V5') : flag('V5')];
}

/** `Iron Shield 22`: does the number name rather than count? */
export const isNameNumber = (tokens: readonly Token[], { from, currency }: NumberMention): boolean =>
  currency === null &&
  /^\d/.test(tokens[from]?.raw ?? '') &&
  tokens[from - 1]?.cap === true &&
  tokens[from - 1]?.first === false &&
  tokens[from - 1]?.clause === tokens[from]?.clause;

const findMeasures = createMatcher<string>({ ...unitWords.measures, ...unitWords.spans });

/** The measure that stands right behind a number: `250 kilometres`, `18 months`. */
export const measured = ({ tokens }: Read, { to }: NumberMention): string | null => {
  const [hit] = findMeasures(tokens.slice(to + 1, to + 3));
  return hit?.from === 0 ? hit.label : null;
};

/** `for three months` of what goes on `over three months`: a stretch of time, not more than it. */
const lasts = (
  { claim, evidence }: Comparison,
  mine: NumberMention,
  theirs: readonly NumberMention[],
): boolean =>
  ['for', 'in', 'within', 'during'].includes(claim.tokens[mine.from - 1]?.fold ?? '') &&
  findSpans(claim.tokens.slice(mine.to + 1, mine.to + 2)).length > 0 &&
  theirs.some(
    ({ from, qualifier }) =>
      qualifier === null ||
      evidence.tokens[from - 1]?.fold === 'over' ||
      evidence.tokens[from]?.fold === 'over',
  );

/** Of equal numbers those with the claim's own measure, where there are any: `two weeks` of `at least two weeks` and two ships. */
function likeMeasured({ claim, evidence }: Comparison, { mine, theirs }: Paired): NumberMention[] {
  const own = measured(claim, mine);
  const alike = own === null ? [] : theirs.filter((one) => measured(evidence, one) === own);
  return alike.length > 0 ? alike : theirs;
}

/** V3: `250 metres` of what the evidence measures in kilometres. */
function otherMeasure({ claim, evidence }: Comparison, { mine, theirs }: Paired): boolean {
  const own = measured(claim, mine);
  const told = theirs.map((one) => measured(evidence, one));
  return own !== null && told.length > 0 && told.every((measure) => measure !== null && measure !== own);
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

const findSpans = createMatcher<string>(unitWords.spans);
const counting = new Set('a an one en ett ein eine einen einem einer un une'.split(' '));

/** V3: `for a month` of what lasted a week. */
function otherSpan({ claim, evidence }: Comparison): boolean {
  const told = new Set(findSpans(evidence.tokens).map(({ label }) => label));
  return (
    told.size > 0 &&
    findSpans(claim.tokens).some(
      ({ label, from }) => counting.has(claim.tokens[from - 1]?.fold ?? '') && !told.has(label),
    )
  );
}

/** Numbers of a free text against its evidence. */
export function checkNumbers(comparison: Comparison): Finding[] {
  const pairs = pairNumbers(comparison);
  const findings = pairs.flatMap((pair): Finding[] => {
    const { mine, theirs } = pair;
    if (theirs.length === 0) {
      if (lastsAsLong(comparison, mine)) return [];
      if (isCountedOtherwise(comparison, mine)) return [drop('V3')];
      if (countsListed(comparison, mine) || tellsBothEnds(comparison.evidence, mine)) return [];
      if (countsPair(comparison.claim, mine))
        return titledAsPair(comparison.document) || namesPair(comparison.document) ? [] : [flag('V3')];
      return [mine.ordinal && mine.min === 1 ? flag('V3') : drop('V3')];
    }
    const units = likeMeasured(comparison, pair).filter((one) => agreesInUnit(mine, one));
    if (units.length === 0 || otherMeasure(comparison, pair)) return [drop('V3')];
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
  return exchanged(comparison, pairs) ? [...findings, drop('V3')] : findings;
}

/** Dates of a free text against its evidence: equal, or coarser; a year is never added. */
export function checkDates({ claim, evidence }: Pick<Comparison, 'claim' | 'evidence'>): Finding[] {
  const told = (date: DateParts): boolean => evidence.dates.some((one) => tellsDate(date, one));
  // `From 3 to 20 May` of what begins on 3 May and ends on 20 May.
  const lost = claim.dates.filter(
    (date) =>
      !told(date) &&
      (date.lastDay === null ||
        !told({ ...date, lastDay: null }) ||
        !told({ ...date, day: date.lastDay, lastDay: null })),
  );
  if (lost.length === 0) return [];
  return [lost.every((date) => isShifted({ evidence }, date)) ? flag('V6') : drop('V6')];
}
