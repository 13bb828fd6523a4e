/** V10: nothing affirmed that the text denies, nothing denied that it affirms, no word turned into its opposite. */
import { fold } from '../../domain/fold.ts';
import { addTo } from '../../domain/lists.ts';
import antonymPairs from '../lexicon/antonyms.json' with { type: 'json' };
import negationWords from '../lexicon/negation.json' with { type: 'json' };
import ordinals from '../lexicon/ordinals.json' with { type: 'json' };
import type { Aligned, Comparison } from './align.ts';
import { createMatcher } from './lexicon.ts';
import { drop, type Finding, flag } from './rules.ts';
import type { Token } from './tokens.ts';
import { marksIn, tongueOf } from './tongue.ts';

const findNegators = createMatcher<'negates' | 'not' | 'double'>({
  negates: negationWords.words,
  not: negationWords.notNegating,
  double: negationWords.double,
});

/** Positions of the words that negate; `not only` and `not ruling out` do not. */
export function negators(tokens: readonly Token[]): { from: number; to: number }[] {
  return findNegators(tokens).filter(
    ({ label, from }) => label === 'negates' && marksIn(tokens, tokens[from]?.fold ?? ''),
  );
}

const prefixing = new Set(['lt', 'lv', 'cs']);

/** Lithuanian, Latvian and Czech negate a verb by its beginning: `nesvarsto`. */
const negatesByPrefix = (tokens: readonly Token[], document: readonly Token[]): boolean =>
  prefixing.has(tongueOf(document) ?? '') &&
  tokens.some(({ fold: word, cap }) => !cap && /^ne\p{L}{4,}/u.test(word));

const forward = 6;
const backward = 4;

function negated(
  tokens: readonly Token[],
  hits: readonly { from: number; to: number }[],
  index: number,
): boolean {
  return hits.some(({ from, to }) => {
    // `non-binding`: of the one word behind it.
    const alone = tokens[from]?.fold === 'non' && from === to;
    const near =
      index > to ? index - to <= (alone ? 1 : forward) : !alone && index < from && from - index <= backward;
    // Behind the contrast all is affirmed; what stands in front of the negation belongs to both.
    const span = index > to ? tokens.slice(to + 1, index) : tokens.slice(to + 1, to + 1 + contrastReach);
    const turned = span.some(
      ({ fold: word, sentence }) => contrasts.has(word) && sentence === tokens[index]?.sentence,
    );
    return near && !turned && tokens[from]?.clause === tokens[index]?.clause;
  });
}

/** `is not a rival but a partner`: what follows is affirmed. */
const contrasts = new Set('but instead rather sondern utan mais lecz ale но але bet vaid vaan'.split(' '));

const contrastReach = 10;

function lostNegation({ claim, evidence, aligned }: Comparison): Finding[] {
  if (negators(claim.tokens).length > 0) return [];
  const hits = negators(evidence.tokens);
  const matched = aligned.filter(({ matches }) => matches.length > 0);
  const denied = matched.filter(({ matches }) => matches.every((at) => negated(evidence.tokens, hits, at)));
  if (denied.length === 0) return [];
  const subject = matched.slice(0, 2).some((one) => denied.includes(one));
  return denied.length >= 3 || denied.length / matched.length >= 0.4 || (subject && denied.length >= 2)
    ? [drop('V10')]
    : [flag('V10')];
}

function addedNegation({ claim, evidence, document, foreign }: Comparison): Finding[] {
  const added = negators(claim.tokens);
  if (added.length === 0 || negators(evidence.tokens).length > 0) return [];
  // `for the first time` told as `never before`.
  const before = claim.tokens.some(({ fold: word }) => repeats.has(word) || ever.has(word));
  if (before && tellsFirstTime(evidence.tokens)) return [];
  // `No minister had come before`, of the first who came.
  if (before && evidence.tokens.some(isFirst)) return [flag('V10')];
  if (foreign && negatesByPrefix(evidence.tokens, document.tokens)) return [];
  const affix = evidence.tokens.some(({ fold: word }) =>
    negationWords.prefixes.some(
      (prefix) => word.startsWith(prefix) && document.words.has(word.slice(prefix.length)),
    ),
  );
  // `Nobody has more than Spain` of who has most; `a non-member` of what stands outside.
  const most = evidence.tokens.some(({ fold: word, cap }) => !cap && /^(?:most|[a-z]{3,}est)$/.test(word));
  const compared = claim.tokens.some(({ fold: word }) => thans.has(word));
  if ((most && compared) || added.every(({ from }) => claim.tokens[from]?.fold === 'non'))
    return [flag('V10')];
  // `Not a part of it` of what is distinct from it.
  const opposite = claim.tokens.some(
    ({ fold: word }, index) =>
      negated(claim.tokens, added, index) &&
      (sides.get(word) ?? []).some(({ pair, side }) =>
        evidence.tokens.some(({ fold: other }) =>
          (sides.get(other) ?? []).some((one) => one.pair === pair && one.side !== side),
        ),
      ),
  );
  if (opposite) return [];
  // What one language denies, another may tell by a verb that no list holds: `annuler`.
  // `was to come but stayed at home` told as did not come.
  const contrasted = evidence.tokens.some(({ fold: word }) => contrasts.has(word));
  return [affix || foreign || contrasted ? flag('V10') : drop('V10')];
}

/** `common` against `uncommon`. */
function turnedAffix({ claim, evidence, aligned }: Comparison): Finding[] {
  const told = new Set(evidence.tokens.map(({ fold: word }) => word));
  const turned = aligned.some(({ token, same }) => {
    if (same || token.fold.length < 4) return false;
    const longer = negationWords.prefixes.some((prefix) => told.has(prefix + token.fold));
    const shorter = negationWords.prefixes.some(
      (prefix) =>
        token.fold.startsWith(prefix) &&
        token.fold.length - prefix.length >= 4 &&
        told.has(token.fold.slice(prefix.length)),
    );
    return longer || shorter;
  });
  return turned && negators(claim.tokens).length === negators(evidence.tokens).length ? [drop('V10')] : [];
}

const sides = new Map<string, readonly { pair: number; side: number }[]>();
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

/** `highest` against `lowest`, `joined` against `left`, in the same place. */
function turnedWord(comparison: Comparison): Finding[] {
  const { claim, evidence } = comparison;
  const told = evidence.tokens.map(({ fold: word }) => sides.get(word) ?? []);
  const denied = negators(claim.tokens);
  const turned = claim.tokens.some(
    (token, index) =>
      !negated(claim.tokens, denied, index) &&
      (sides.get(token.fold) ?? []).some(({ pair, side }) => {
        const beside = told.flatMap((entries, at) =>
          entries.some((one) => one.pair === pair) && sameNeighbour(comparison, index, at) ? [entries] : [],
        );
        return (
          beside.length > 0 &&
          beside.every((entries) => !entries.some((one) => one.pair === pair && one.side === side))
        );
      }),
  );
  return turned ? [drop('V10')] : [];
}

const firsts = new Set((ordinals['1'] ?? []).map(fold));
const firstTimes = new Set(
  'time mal gången gangen fois raz раз kartą karta reizi korda kertaa'.split(' ').map(fold),
);
const repeats = new Set(
  'again before previously earlier repeatedly igen tidigare återigen atergen wieder zuvor erneut déjà deja auparavant ponownie wcześniej wczesniej снова ранее раньше знову раніше vėl anksčiau anksciau atkal iepriekš ieprieks taas aiemmin'
    .split(' ')
    .map(fold),
);

const ever = new Set('ever any je jemals någonsin jamais kiedykolwiek когда-либо'.split(' ').map(fold));

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

const isFirst = (token: Token | undefined): boolean => token !== undefined && firsts.has(token.fold);

const thans = new Set('than als än que niż чем ніж nei negu nekā kui kuin'.split(' ').map(fold));

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

/** All that rule V10 finds. */
export function checkPolarity(comparison: Comparison): Finding[] {
  return [
    ...lostNegation(comparison),
    ...addedNegation(comparison),
    ...turnedAffix(comparison),
    ...turnedWord(comparison),
    ...turnedDegree(comparison),
    ...turnedFirst(comparison),
    ...turnedComparison(comparison),
    ...turnedOrder(comparison),
  ];
}
