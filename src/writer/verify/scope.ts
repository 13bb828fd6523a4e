/** V17, V18, V19: no cause added, no part made a whole, no condition lost. */
import { fold } from '../../domain/fold.ts';
import ordinals from '../lexicon/ordinals.json' with { type: 'json' };
import scopeWords from '../lexicon/scope.json' with { type: 'json' };
import type { Comparison } from './align.ts';
import type { Read } from './document.ts';
import { createMatcher, type Hit } from './lexicon.ts';
import { tellsFirstTime } from './polarity.ts';
import { drop, type Finding, flag } from './rules.ts';
import type { Token } from './tokens.ts';

const findUniversals = createMatcher({ all: scopeWords.universals });
const findRestrictors = createMatcher({ part: scopeWords.restrictors, weak: scopeWords.weak });
/** `the most important ally` is a superlative, `most officers` a part. */
const restrictorsIn = (tokens: readonly Token[]): Hit<'part' | 'weak'>[] =>
  findRestrictors(tokens).filter(({ from, to }) => {
    const before = tokens[from - 1];
    const superlative = tokens[from]?.fold === 'most' && from === to;
    // `As part of the exercise`: within it, no part of anything told.
    if (tokens[from]?.fold === 'part' && before?.fold === 'as') return false;
    return !(superlative && before !== undefined && (before.stop || /['’ʼ]s?$/.test(before.raw)));
  });

const findConditions = createMatcher({ condition: scopeWords.conditions });
const findCauses = createMatcher({ cause: scopeWords.causes });

const beVerbs = new Set(['is', 'are', 'was', 'were', 'be', 'been']);

/** `is due to talk` tells a plan, not a cause. */
const causes = (tokens: readonly Token[]): Hit<'cause'>[] =>
  findCauses(tokens).filter(({ from, to }) => {
    const planned = tokens[from]?.fold === 'due' && beVerbs.has(tokens[from - 1]?.fold ?? '');
    const next = tokens[to + 1];
    return !(planned && next !== undefined && (!next.stop || next.fold === 'be') && !next.cap);
  });

/** Lithuanian `dėl` is `because of` and `regarding` alike; Latvian `dēļ` is not. */
const isRegarding = (tokens: readonly Token[], { from, to }: Hit<'cause'>): boolean =>
  from === to && tokens[from]?.raw.toLowerCase() === 'dėl';

/** V17: the claim's cause must be one that the evidence gives as a cause. */
export function checkCauses({ claim, evidence, aligned }: Comparison): Finding[] {
  const claimed = causes(claim.tokens);
  if (claimed.length === 0) return [];
  const told = causes(evidence.tokens);
  if (told.length === 0)
    return [claimed.every((hit) => isRegarding(claim.tokens, hit)) ? flag('V17') : drop('V17')];
  const after = (tokens: readonly Token[], hits: readonly Hit<'cause'>[], index: number): boolean =>
    hits.some(({ to }) => index > to && tokens[index]?.sentence === tokens[to]?.sentence);
  const complement = aligned.filter(({ index }) => after(claim.tokens, claimed, index));
  const covered = complement.filter(({ matches }) => matches.some((at) => after(evidence.tokens, told, at)));
  if (complement.length > 0 && covered.length / complement.length < 0.5) return [drop('V17')];
  return [];
}

function nextContent(tokens: readonly Token[], index: number): number | null {
  for (let at = index + 1; at < tokens.length && at - index <= 3; at++)
    if (tokens[at]?.stop === false) return at;
  return null;
}

/** V18: universals added; `most`, `one of`, `partly` lost where the claim takes up the word they limit. */
export function checkScope({ claim, evidence, aligned }: Comparison): Finding[] {
  const findings: Finding[] = [];
  const restrictors = restrictorsIn(evidence.tokens);
  const kept = restrictorsIn(claim.tokens).length > 0;
  const universal = findUniversals(claim.tokens).some(
    ({ from }) => !claim.tokens[from]?.fold.startsWith('whol'),
  );
  const neverBefore = tellsFirstTime(evidence.tokens);
  if (universal && !neverBefore && findUniversals(evidence.tokens).length === 0)
    findings.push(restrictors.length > 0 && !kept ? drop('V18') : flag('V18'));
  const taken = new Set(aligned.flatMap(({ matches }) => matches));
  // `One of the ships` told as `a ship`.
  const isIndefinite = (at: number): boolean =>
    aligned.some(
      ({ index, matches }) =>
        matches.includes(at) && indefinite.has(claim.tokens[index - 1]?.fold ?? '') && !universal,
    );
  const lost = restrictors.some(({ label, to }) => {
    const limited = nextContent(evidence.tokens, to);
    return label === 'part' && limited !== null && taken.has(limited) && !isIndefinite(limited);
  });
  if ((lost && !kept) || countsItself(claim.tokens, evidence)) findings.push(flag('V18'));
  return findings;
}

const indefinite = new Set(['a', 'an', 'en', 'ett', 'ein', 'eine', 'einen', 'einem', 'einer', 'un', 'une']);

/** `among the 18 guests` told as `the 18 guests`. */
function countsItself(claim: readonly Token[], { tokens, numbers }: Read): boolean {
  return numbers.some(({ from, ordinal, year }) => {
    if (ordinal || year) return false;
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

const partitives = new Set([
  'among',
  'amongst',
  'bland',
  'unter',
  'parmi',
  'wśród',
  'spośród',
  'среди',
  'серед',
  'tarp',
  'starp',
]);

const ordinalWords = new Set(
  Object.entries(ordinals).flatMap(([value, words]) => (value === '1' ? [] : words.map(fold))),
);

/** V18: `the second largest` told as `the largest`. */
export function checkRanking({ claim, evidence, aligned }: Comparison): Finding[] {
  const lost = aligned.some(({ index, matches }) => {
    const own = claim.tokens[index - 1]?.fold ?? '';
    const told = matches.map((at) => evidence.tokens[at - 1]?.fold ?? '');
    if (/^(?:st|nd|rd|th)$/.test(own)) return false;
    return (
      told.length > 0 &&
      told.every((word) => ordinalWords.has(word)) &&
      !ordinalWords.has(own) &&
      !/\d/.test(own)
    );
  });
  return lost ? [flag('V18')] : [];
}

const inverted = new Set(['should', 'were', 'had']);

/** Positions where a condition or an exception begins. */
export function conditionAt(tokens: readonly Token[]): number[] {
  const hits = findConditions(tokens).map(({ from }) => from);
  // `should Russia invade`: a modal in front of a name, not after one, opens a condition.
  const inversions = tokens.flatMap(({ fold: word, first }, index) => {
    const next = tokens[index + 1];
    const before = tokens[index - 1];
    const opens =
      first ||
      before === undefined ||
      (!before.cap && !before.stop) ||
      before.clause !== tokens[index]?.clause;
    return inverted.has(word) && next?.cap === true && opens ? [index] : [];
  });
  // `the agreement, when concluded, will help`: not yet so.
  const awaited = tokens.flatMap(({ fold: word }, index) =>
    ['when', 'once', 'until', 'unless'].includes(word) && /^[a-z]{4,}ed$/.test(tokens[index + 1]?.fold ?? '')
      ? [index]
      : [],
  );
  return [...hits, ...inversions, ...awaited];
}

/** V19: a condition or exception in the sentence that the claim is drawn from, and none in the claim. */
export function checkConditions({ claim, evidence, aligned }: Comparison): Finding[] {
  if (conditionAt(claim.tokens).length > 0) return [];
  const sentences = new Set(
    aligned.flatMap(({ matches }) => matches.map((at) => evidence.tokens[at]?.sentence)),
  );
  const taken = new Set(aligned.flatMap(({ matches }) => matches));
  const told = conditionAt(evidence.tokens).some(
    (at) => sentences.has(evidence.tokens[at]?.sentence) && !ofOtherClause(evidence.tokens, at, taken),
  );
  return told ? [flag('V19')] : [];
}

/** Too few of a clause's words, before the condition at its end, that the claim takes up. */
const untaken = 0.3;

/** `…, as it would bind both to help in the event of war`: a condition of a clause that the claim does not tell. */
function ofOtherClause(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): boolean {
  let from = at;
  while (from > 0 && tokens[from - 1]?.clause === tokens[at]?.clause) from--;
  const before = Array.from({ length: at - from }, (_, offset) => from + offset).filter(
    (index) => tokens[index]?.stop === false,
  );
  return before.length >= 3 && before.filter((index) => taken.has(index)).length / before.length < untaken;
}

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

const superlative =
  /^(?:most|first|only|last|best|worst|[a-z]{3,}est|största|första|enda|högsta|minsta|[a-zäöü]{3,}ste[nrs]?|einzige[nrs]?|premiere?|seule?|naj\p{L}{4,}|pierwsz\p{L}+|jedyn\p{L}+|наибол\p{L}+|крупнейш\p{L}+|перв\p{L}{2,}|единственн\p{L}+|найб\p{L}+|перш\p{L}{1,3}|didziaus\p{L}+|pirm\p{L}{1,3}|vieninteli\p{L}+|lielak\p{L}+|vienig\p{L}+|suurim\p{L}*|esime\p{L}+|ainus|suurin|ensimmai\p{L}+|ainoa)$/u;
const plainEnding =
  /^(?:\p{L}*minister|register|sister|master|cluster|west|rest|interest|request|forest|harvest|honest|invest|contest|protest|arrest|guest|latest|newest|august|budapest|brest|bucharest)$/u;
/** `For the first time` ranks nothing. */
const times = new Set(
  'half halfway phase stage day week year quarter place time mal gången gangen fois raz razem раз kartą karta reizi korda kertaa'.split(
    ' ',
  ),
);
const within = new Set(
  'in within of among since across inside on under as inom av bland sedan i inom im innerhalb von unter seit der des dans parmi depuis de du w wśród od spośród в среди из с со у серед з із nuo tarp iš kopš no'.split(
    ' ',
  ),
);

/** V18: `the largest base in Latvia` told as `the largest base`. */
export function checkSuperlatives(comparison: Comparison): Finding[] {
  const { claim, evidence, aligned } = comparison;
  const said = new Set(claim.tokens.map(({ fold: word }) => word));
  const taken = new Set([
    ...aligned.flatMap(({ matches }) => matches),
    ...evidence.tokens.flatMap(({ fold: word }, at) => (said.has(word) ? [at] : [])),
  ]);
  const unlimited = claim.tokens.some((token, index) => {
    if (token.cap || !superlative.test(token.fold) || plainEnding.test(token.fold)) return false;
    if (times.has(claim.tokens[index + 1]?.fold ?? '')) return false;
    return evidence.tokens.some(
      (told, at) => told.fold === token.fold && limitLost(evidence.tokens, at, taken),
    );
  });
  return unlimited || narrowed(comparison) || oneOf(comparison) ? [flag('V18')] : [];
}

/** `the largest numbered fleet` told as `the largest fleet`: a word between a superlative and its noun that the claim leaves out. */
function narrowed({ claim, evidence, aligned }: Comparison): boolean {
  return aligned.some(({ index, matches, same }) => {
    const rank = claim.tokens[index - 1];
    if (!same || rank === undefined || rank.cap || !isSuperlative(rank.fold)) return false;
    const between = matches.map((at) =>
      [at - 2, at - 3].flatMap((from) =>
        evidence.tokens[from]?.fold === rank.fold ? [evidence.tokens.slice(from + 1, at)] : [],
      ),
    );
    const kept = matches.some((at) => evidence.tokens[at - 1]?.fold === rank.fold);
    return (
      !kept &&
      between.some((found) =>
        found.some((words) => words.every(({ stop, clause }) => !stop && clause === words[0]?.clause)),
      )
    );
  });
}

const isSuperlative = (word: string): boolean => superlative.test(word) && !plainEnding.test(word);

/** Lithuanian, Estonian and Finnish say `one of` by a case: `viena svarbiausių`. */
const oneOfMany = /^(?:vien(?:as|a|o|os|am|ai|a|u|ame|oje)|uks|uhe|yksi|yhden)$/;

/** V18: `one of the largest` told as `the largest`. */
function oneOf({ claim, evidence }: Comparison): boolean {
  const limited = ({ tokens }: Read): boolean =>
    tokens.some(({ fold: word }, at) => oneOfMany.test(word) && ofMany.test(tokens[at + 1]?.fold ?? ''));
  const ranked = claim.tokens.some(({ fold: word, cap }) => !cap && bySuffix.test(word));
  return ranked && limited(evidence) && !limited(claim);
}

// Superlatives by their endings: Lithuanian -iaus-, Estonian -im-, Finnish -in and -imm-.
const ofMany = /^\p{L}{3,}(?:iaus\p{L}{1,5}|imatest|imaid|immista|impia)$/u;
const bySuffix = /^\p{L}{3,}(?:iaus\p{L}{1,5}|im|ima|imat|imad|in|immat)$/u;

/** How far behind a superlative the words that limit it may begin. */
const limitReach = 9;

function limitLost(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): boolean {
  const openers = tokens.flatMap(({ fold: word, clause }, index) =>
    index > at + 1 && index <= at + limitReach && clause === tokens[at]?.clause && within.has(word)
      ? [index]
      : [],
  );
  return openers.some((from, order) => {
    // `the largest user of satellites in the region`: of what is part of the thing, a second `of` part of its limit.
    if (order > 0 && tokens[from]?.fold === 'of') return false;
    const limit = [from + 1, from + 2, from + 3, from + 4].filter(
      (index) =>
        tokens[index]?.stop === false &&
        tokens[index]?.clause === tokens[at]?.clause &&
        !openers.some((opener) => opener > from && opener < index),
    );
    return limit.length > 0 && limit.filter((index) => taken.has(index)).length * 2 <= limit.length;
  });
}
