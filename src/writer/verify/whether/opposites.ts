/** V10: words turned into their opposites: highest and lowest, more and less, the first time and again. */
import { fold } from '../../../domain/fold.ts';
import { addTo } from '../../../domain/lists.ts';
import antonymPairs from '../../lexicon/antonyms.json' with { type: 'json' };
import ordinals from '../../lexicon/ordinals.json' with { type: 'json' };
import { drop, type Finding, flag } from '../rules.ts';
import type { Aligned, Comparison } from '../text/align.ts';
import { translates } from '../text/meaning.ts';
import { negated, negators } from '../text/negators.ts';
import type { Token } from '../text/tokens.ts';

/** Which side of which pairs of opposites a word stands on. */
export const sides = new Map<string, readonly { pair: number; side: number }[]>();
for (const [pair, groups] of antonymPairs.entries())
  for (const [side, words] of groups.entries())
    for (const word of words.map(fold)) addTo(sides, word, { pair, side });

const contentBeside = (tokens: readonly Token[], index: number, step: 1 | -1): number | null => {
  for (let at = index + step; at >= 0 && at < tokens.length && Math.abs(at - index) <= 4; at += step)
    if (tokens[at]?.stop === false) return at;
  return null;
};

/** Is the neighbour of one word, on the same side, the same as the neighbour of the other? */
function sameNeighbour({ claim, evidence, aligned }: Comparison, mine: number, theirs: number): boolean {
  const byIndex = new Map<number, Aligned>(aligned.map((one) => [one.index, one]));
  return ([1, -1] as const).some((step) => {
    const own = contentBeside(claim.tokens, mine, step);
    const other = contentBeside(evidence.tokens, theirs, step);
    return own !== null && other !== null && (byIndex.get(own)?.matches.includes(other) ?? false);
  });
}

const upward = new Set(
  [
    'more',
    'most',
    'mehr',
    'mest',
    'mer',
    'plus',
    'bardziej',
    'więcej',
    'более',
    'больше',
    'більш',
    'більше',
    'labiau',
    'daugiau',
    'vairak',
    'rohkem',
    'enemman',
  ].map(fold),
);
const downward = new Set(
  [
    'less',
    'least',
    'fewer',
    'weniger',
    'minst',
    'mindre',
    'moins',
    'mniej',
    'менее',
    'меньше',
    'менш',
    'менше',
    'maziau',
    'mazak',
    'vahem',
    'vahemman',
  ].map(fold),
);

/** `more safe` against `less safe`. */
function turnedDegree({ claim, evidence, aligned }: Comparison): Finding[] {
  const before = (tokens: readonly Token[], index: number): string => tokens[index - 1]?.fold ?? '';
  const turned = aligned.some(({ index, matches }) => {
    const own = before(claim.tokens, index);
    const told = matches.map((at) => before(evidence.tokens, at));
    const up =
      upward.has(own) && told.some((word) => downward.has(word)) && !told.some((word) => upward.has(word));
    const down =
      downward.has(own) && told.some((word) => upward.has(word)) && !told.some((word) => downward.has(word));
    return up || down;
  });
  return turned ? [drop('V10')] : [];
}

/** `more than` against `less than`, where the evidence has the one and not the other. */
function turnedComparison({ claim, evidence }: Comparison): Finding[] {
  const compared = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
    tokens.some(({ fold: word }, index) => words.has(word) && tokens[index + 1]?.fold === 'than');
  const [up, down] = [upward, downward].map((words) => [
    compared(claim.tokens, words),
    compared(evidence.tokens, words),
  ]);
  const turned = (own: boolean[] = [], other: boolean[] = []): boolean =>
    own[0] === true && own[1] === false && other[1] === true && other[0] === false;
  return turned(up, down) || turned(down, up) ? [drop('V10')] : [];
}

/** `starts on 3 May and ends on 9 May`: a verb that shares its doer with the one in front of it. */
const isSecondDeed = (tokens: readonly Token[], word: string): boolean =>
  tokens.some(({ fold: told }, at) => told === word && /^(?:and|then|but)$/.test(tokens[at - 1]?.fold ?? ''));

/** `The tug came a day before the talks` of talks a day after the tug came: what stands on either side is turned as well. */
function areTurnedToo({ aligned }: Comparison, mine: number, theirs: number): boolean {
  const told = aligned.filter(({ matches }) => matches.length > 0);
  const front = told.filter(({ index }) => index < mine);
  const turned = front.filter(({ matches }) => matches.every((at) => at > theirs));
  const behind = told.filter(({ index }) => index > mine);
  return turned.length * 2 > front.length && behind.some(({ matches }) => matches.some((at) => at < theirs));
}

/** `highest` against `lowest`, `joined` against `left`, in the same place. */
function turnedWord(comparison: Comparison): Finding[] {
  const { claim, evidence } = comparison;
  const told = evidence.tokens.map(({ fold: word }) => sides.get(word) ?? []);
  const denied = negators(claim.tokens);
  const turned = claim.tokens.some(
    (token, index) =>
      !negated(claim.tokens, denied, index) &&
      !isSecondDeed(evidence.tokens, token.fold) &&
      (sides.get(token.fold) ?? []).some(({ pair, side }) => {
        const beside = told.flatMap((entries, at) =>
          entries.some((one) => one.pair === pair) &&
          sameNeighbour(comparison, index, at) &&
          !areTurnedToo(comparison, index, at)
            ? [entries]
            : [],
        );
        return (
          beside.length > 0 &&
          beside.every((entries) => !entries.some((one) => one.pair === pair && one.side === side))
        );
      }),
  );
  return turned ? [drop('V10')] : [];
}

/** `continues` of what the evidence, in another language, tells as broken off: a word that it lacks, whose opposite translates one of its own. */
function turnedMeaning({ claim, evidence, aligned, foreign }: Comparison): Finding[] {
  if (!foreign) return [];
  const denied = [claim.tokens, evidence.tokens].some((tokens) => negators(tokens).length > 0);
  const taken = new Set(aligned.flatMap(({ matches }) => matches));
  const turned = aligned.some(({ token, matches }) => {
    if (matches.length > 0 || token.cap) return false;
    return (sides.get(token.fold) ?? []).some(({ pair, side }) =>
      (antonymPairs[pair] ?? []).some(
        (words, other) =>
          other !== side &&
          evidence.tokens.some(
            ({ fold: told, stop, cap }, at) =>
              !stop && !cap && !taken.has(at) && words.some((word) => translates(fold(word), told)),
          ),
      ),
    );
  });
  return turned && !denied ? [flag('V10')] : [];
}

const firsts = new Set((ordinals['1'] ?? []).map(fold));
/** Words for the time that something happens, behind `first`. */
export const firstTimes = new Set(
  'time mal gången gangen fois raz раз kartą karta reizi korda kertaa'.split(' ').map(fold),
);
/** Words for again and before. */
export const repeats = new Set(
  'again before previously earlier repeatedly igen tidigare återigen atergen wieder zuvor erneut déjà deja auparavant ponownie wcześniej wczesniej снова ранее раньше знову раніше vėl anksčiau anksciau atkal iepriekš ieprieks taas aiemmin'
    .split(' ')
    .map(fold),
);

/** Words for ever. */
export const ever = new Set(
  'ever any je jemals någonsin jamais kiedykolwiek когда-либо'.split(' ').map(fold),
);

/** `the first time` told as one of several. */
function turnedFirst({ claim, evidence }: Comparison): Finding[] {
  const again = claim.tokens.some(({ fold: word, cap }) => !cap && repeats.has(word));
  const denied = negators(claim.tokens).length > 0;
  return tellsFirstTime(evidence.tokens) && again && !denied && !claim.tokens.some(isFirst)
    ? [drop('V10')]
    : [];
}

/** Does a text tell that something is for the first time? */
export const tellsFirstTime = (tokens: readonly Token[]): boolean =>
  tokens.some(({ fold: word }, at) => firstTimes.has(word) && isFirst(tokens[at - 1]));

const initial = /^(?:initial(?:ly)?|inaugural|maiden|immediate|opening|earliest)$/;

/** Does a text tell of the first by another word: `the initial batch`, `the inaugural flight`? */
export const tellsInitial = (tokens: readonly Token[]): boolean =>
  tokens.some(({ fold: word }) => initial.test(word));

/** Is the word `first`? */
export const isFirst = (token: Token | undefined): boolean => token !== undefined && firsts.has(token.fold);

/** Words for than. */
export const thans = new Set('than als än que niż чем ніж nei negu nekā kui kuin'.split(' ').map(fold));

/** `Radars are more important than jets` of what it puts the other way round. */
function turnedOrder({ claim, evidence, aligned }: Comparison): Finding[] {
  const thanIn = (tokens: readonly Token[]): number =>
    tokens.findIndex(({ fold: word }, at) => at > 1 && thans.has(word));
  const [mine, theirs] = [thanIn(claim.tokens), thanIn(evidence.tokens)];
  if (mine < 0 || theirs < 0 || claim.tokens[mine - 1]?.fold !== evidence.tokens[theirs - 1]?.fold) return [];
  const crossed = aligned.filter(
    ({ index, matches }) => matches.length > 0 && matches.every((at) => at < theirs !== index < mine),
  );
  const before = crossed.some(({ index }) => index < mine);
  return before && crossed.some(({ index }) => index > mine) ? [drop('V10')] : [];
}

/** All words of a claim that are turned into their opposites. */
export function checkOpposites(comparison: Comparison): Finding[] {
  return [
    ...turnedWord(comparison),
    ...turnedMeaning(comparison),
    ...turnedDegree(comparison),
    ...turnedFirst(comparison),
    ...turnedComparison(comparison),
    ...turnedOrder(comparison),
  ];
}
