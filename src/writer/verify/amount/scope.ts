/** V18: no part made a whole. */
import { fold } from '../../../domain/fold.ts';
import scopeWords from '../../lexicon/scope.json' with { type: 'json' };
import { mainSentence } from '../joined/sentences.ts';
import { absent, type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { createMatcher, type Hit } from '../text/lexicon.ts';
import { sameNumbers } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';
import { tellsFirstTime } from '../whether/opposites.ts';

const findUniversals = createMatcher({ all: scopeWords.universals });
const findRestrictors = createMatcher({ part: scopeWords.restrictors, weak: scopeWords.weak });
/** `the most important ally` is a superlative, `most officers` a part. */
const restrictorsIn = (tokens: readonly Token[]): Hit<'part' | 'weak'>[] =>
  findRestrictors(tokens).filter(({ from, to }) => {
    const before = tokens[from - 1];
    const superlative = tokens[from]?.fold === 'most' && from === to;
    // `As part of the exercise`: within it, no part of anything told.
    if (tokens[from]?.fold === 'part' && (before?.fold === 'as' || belongs.test(before?.fold ?? '')))
      return false;
    // `Some 1,000 soldiers`: about so many.
    if (tokens[from]?.fold === 'some' && /^\p{Nd}/u.test(tokens[to + 1]?.raw ?? '')) return false;
    // `drills at sea and on land, all part of the exercise`.
    if (tokens[from]?.fold === 'part' && before?.fold === 'all') return false;
    return !(
      superlative &&
      before !== undefined &&
      (ranking.has(before.fold) || /['’ʼ]s?$/.test(before.raw))
    );
  });

/** `Only officers may apply`: whom a sentence that begins so limits. */
const onlyFirst = (tokens: readonly Token[]): Hit<'part' | 'weak'>[] =>
  tokens.flatMap(({ fold: word, sentence }, at) =>
    word === 'only' && tokens[at - 1]?.sentence !== sentence && tokens[at + 1]?.stop === false
      ? [{ label: 'part', from: at, to: at }]
      : [],
  );

/** The words that `near` makes less of: `a near constant presence`. */
const nearlySo = (tokens: readonly Token[]): number[] =>
  tokens.flatMap(({ fold: word }, at) =>
    word === 'near' && /^(?:an?|the)$/.test(tokens[at - 1]?.fold ?? '') ? [at + 1] : [],
  );

const nearly = /^(?:nearly|almost|virtually|practically)$/;
const whole = /^(?:all|every|everyone|everything|entire|whole)$/;

/** `all of the crew`, with nothing in front that makes less of it. */
const isOfAll = (tokens: readonly Token[]): boolean =>
  tokens.some(({ fold: word }, at) => whole.test(word) && !nearly.test(tokens[at - 1]?.fold ?? ''));

/** `virtually all of the crew`. */
const isOfNearlyAll = (tokens: readonly Token[]): boolean =>
  tokens.some(({ fold: word }, at) => whole.test(word) && nearly.test(tokens[at - 1]?.fold ?? ''));

const onlyWords = /^(?:only|solely|exclusively|alone|just)$/;

/** What stands in front of a superlative, where `of most officers` tells of a part. */
const ranking = new Set(
  'the a its their his her our your my these those this that is are was were be been'.split(' '),
);

/** `The radars are also part of the gift`: what belongs to it, no part of the radars. */
const belongs = /^(?:is|are|was|were|be|been|also|an?|integral|vital|important)$/;

/** The next word of content, numbers apart: `one of the six [boats]`. */
function nextContent(
  tokens: readonly Token[],
  index: number,
  numbers: ReadonlySet<number> = new Set(),
): number | null {
  for (let at = index + 1; at < tokens.length && at - index <= 3; at++)
    if (tokens[at]?.stop === false && !numbers.has(at)) return at;
  return null;
}

/** `above all`, `after all`, `in all`: tells of no whole. */
const isIdiom = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.fold === 'all' &&
  /^(?:above|after|in|at)$/.test(tokens[at - 1]?.fold ?? '') &&
  tokens[at + 1]?.fold !== 'of';

/** V18: universals added; `most`, `one of`, `partly` lost where the claim takes up the word they limit. */
export function checkScope({ claim, evidence, aligned, inFull }: Comparison): Finding[] {
  const findings: Finding[] = [];
  const restrictors = [...restrictorsIn(evidence.tokens), ...onlyFirst(evidence.tokens)];
  const kept =
    restrictorsIn(claim.tokens).length > 0 || claim.tokens.some(({ fold: word }) => onlyWords.test(word));
  const universal = findUniversals(claim.tokens).some(
    ({ from }) => !claim.tokens[from]?.fold.startsWith('whol') && !isIdiom(claim.tokens, from),
  );
  const neverBefore = tellsFirstTime(evidence.tokens);
  if (universal && !neverBefore && findUniversals(evidence.tokens).length === 0)
    findings.push(restrictors.length > 0 && !kept ? absent('V18', { inFull }) : flag('V18'));
  const taken = new Set(aligned.flatMap(({ matches }) => matches));
  const alike = new Set(aligned.flatMap(({ same, matches }) => (same ? matches : [])));
  // `One of the ships` told as `a ship`, `the last of the ships` as `the last ship`.
  const isIndefinite = (at: number): boolean =>
    aligned.some(
      ({ index, matches }) =>
        matches.includes(at) && !universal && single.test(claim.tokens[index - 1]?.fold ?? ''),
    );
  const main = mainSentence({ evidence, aligned });
  const numbered = new Set(evidence.numbers.map(({ from }) => from));
  const lost = restrictors.some(({ label, to }) => {
    const limited = nextContent(evidence.tokens, to, numbered);
    // What another sentence limits is no part of what the claim tells, where the claim only takes up a name of it, or tells it by another word.
    const elsewhere =
      limited !== null &&
      evidence.tokens[limited]?.sentence !== main &&
      (evidence.tokens[limited]?.cap === true || !alike.has(limited));
    return label === 'part' && limited !== null && taken.has(limited) && !isIndefinite(limited) && !elsewhere;
  });
  // `Most allies` of what all of them did.
  const lessened = restrictorsIn(claim.tokens).some(({ label, to }) => {
    const limited = nextContent(claim.tokens, to);
    const { matches = [] } = aligned.find(({ index }) => index === limited) ?? {};
    return label === 'part' && restrictors.length === 0 && matches.some((at) => isAllOf(evidence.tokens, at));
  });
  const madeWhole =
    (nearlySo(claim.tokens).length === 0 && nearlySo(evidence.tokens).some((at) => taken.has(at))) ||
    (isOfAll(claim.tokens) && !isOfAll(evidence.tokens) && isOfNearlyAll(evidence.tokens));
  if ((lost && !kept) || madeWhole || lessened || countsItself(claim, evidence)) findings.push(flag('V18'));
  return findings;
}

const isAllOf = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ fold: word }) => word === 'all' || word === 'every');

const single = /^(?:an?|en|ett|ein|eine[nmr]?|une?|one|first|second|third|last|final)$/;

const parting =
  /^(?:one|first|second|third|last|latest|next|most|some|half|part|many|several|none|few|two|three|four|five|six|\d+)$/;

/** Is the number the whole of which only a part is told: `the first of six boats`, `two of the five boats`? */
function isOfPart({ tokens }: Read, from: number): boolean {
  const article = ['the', 'these', 'its', 'their', 'our'].includes(tokens[from - 1]?.fold ?? '');
  const of = article ? from - 2 : from - 1;
  return tokens[of]?.fold === 'of' && parting.test(tokens[of - 1]?.fold ?? '');
}

/** `among the 18 guests` told as `the 18 guests`, `two of the five boats` as `five boats`. */
function countsItself(mine: Read, told: Read): boolean {
  const { tokens, numbers } = told;
  const claim = mine.tokens;
  return numbers.some((number) => {
    const { from, ordinal, year } = number;
    if (ordinal || year) return false;
    const same = mine.numbers.filter((one) => sameNumbers(one, number));
    if (isOfPart(told, from) && same.length > 0)
      return same.every((one) => !claim.slice(0, one.from).some(({ fold: word }) => word === 'of'));
    const among = [tokens[from - 1], tokens[from - 2]].find(
      (token) => token !== undefined && partitives.has(token.fold),
    );
    return (
      among !== undefined &&
      claim.some(({ raw }) => raw === tokens[from]?.raw) &&
      !claim.some(({ fold: word }) => word === among.fold || word === 'one')
    );
  });
}

const partitives = new Set(
  ['among', 'amongst', 'bland', 'unter', 'parmi', 'wśród', 'spośród', 'среди', 'серед', 'tarp', 'starp'].map(
    fold,
  ),
);

const universalSubject = new Set([
  'all',
  'alle',
  'alla',
  'tous',
  'toutes',
  'wszyscy',
  'wszystkie',
  'все',
  'всі',
  'усі',
  'visi',
  'visos',
  'every',
  'everyone',
]);
const relatives = new Set([
  'who',
  'that',
  'which',
  'die',
  'der',
  'das',
  'den',
  'som',
  'qui',
  'ktorzy',
  'ktore',
  'которые',
  'которых',
  'які',
  'kurie',
  'kuri',
  'kes',
  'jotka',
]);

/** V18: `all staff who are not needed` told as `all staff`. */
export function checkRelatives({ claim, evidence }: Comparison): Finding[] {
  const limited = (tokens: readonly Token[]): boolean =>
    tokens.some(
      ({ fold: word }, index) =>
        universalSubject.has(word) &&
        tokens.slice(index + 1, index + 5).some(({ fold: next }) => relatives.has(next)),
    );
  const universal = claim.tokens.some(({ fold: word }) => universalSubject.has(word));
  return universal && limited(evidence.tokens) && !limited(claim.tokens) ? [flag('V18')] : [];
}
