/** V18: nothing becomes the first, the largest or the only one of more than the text says. */
import { fold } from '../../../domain/fold.ts';
import ordinals from '../../lexicon/ordinals.json' with { type: 'json' };
import { type Finding, flag } from '../rules.ts';
import type { Comparison } from '../text/align.ts';
import { isDeed } from '../text/deeds.ts';
import type { Read } from '../text/document.ts';
import { sameName } from '../text/samewords.ts';
import type { Token } from '../text/tokens.ts';
import { firstTimes, isFirst } from '../whether/opposites.ts';

const ordinalWords = new Set(
  Object.entries(ordinals).flatMap(([value, words]) => (value === '1' ? [] : words.map(fold))),
);

/** What stands behind the figures of `the 5th largest`, as a word of its own. */
const ordinalEnding = /^(?:st|nd|rd|th)$/;

/** V18: `the second largest` told as `the largest`. */
export function checkRanking({ claim, evidence, aligned }: Comparison): Finding[] {
  const lost = aligned.some(({ index, matches }) => {
    const own = claim.tokens[index - 1]?.fold ?? '';
    const told = matches.map((at) => evidence.tokens[at - 1]?.fold ?? '');
    if (ordinalEnding.test(own)) return false;
    // `The fifth Maltese gift`: the rank stands in front of another word.
    if (ordinalWords.has(claim.tokens[index - 2]?.fold ?? '')) return false;
    return (
      told.length > 0 &&
      told.every((word) => ordinalWords.has(word) || ordinalEnding.test(word)) &&
      !ordinalWords.has(own) &&
      !/\d/.test(own)
    );
  });
  return lost ? [flag('V18')] : [];
}

const superlative =
  /^(?:most|first|only|last|best|worst|[a-z]{3,}est|största|första|enda|högsta|minsta|[a-zäöü]{3,}ste[nrs]?|einzige[nrs]?|premiere?|seule?|naj\p{L}{4,}|pierwsz\p{L}+|jedyn\p{L}+|наибол\p{L}+|крупнейш\p{L}+|перв\p{L}{2,}|единственн\p{L}+|найб\p{L}+|перш\p{L}{1,3}|didziaus\p{L}+|pirm\p{L}{1,3}|vieninteli\p{L}+|lielak\p{L}+|vienig\p{L}+|suurim\p{L}*|esime\p{L}+|ainus|suurin|ensimmai\p{L}+|ainoa)$/u;
const plainEnding =
  /^(?:\p{L}*minister|register|sister|master|cluster|west|rest|interest|request|forest|harvest|honest|invest|contest|protest|arrest|guest|latest|newest|august|budapest|brest|bucharest)$/u;
/** `For the first time` ranks nothing. */
const times = new Set(
  'half halfway phase stage day week year quarter place time mal gången gangen fois raz razem раз kartą karta reizi korda kertaa'
    .split(' ')
    .map(fold),
);
const within = new Set(
  'outside beyond utanför außerhalb hors spoza вне поза in within of among since across inside on under as inom av bland sedan i inom im innerhalb von unter seit der des dans parmi depuis de du w wśród od spośród в среди из с со у серед з із nuo tarp iš kopš no'
    .split(' ')
    .map(fold),
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
    if (isFirst(token) && firstTimes.has(claim.tokens[index + 1]?.fold ?? ''))
      return evidence.tokens.some((_, at) => isFirstTime(evidence, at) && firstTimeLost(evidence, at, taken));
    // `first set up in May`: tells when, and ranks nothing.
    const next = claim.tokens[index + 1];
    if (isFirst(token) && next !== undefined && isDeed(next)) return false;
    if (times.has(claim.tokens[index + 1]?.fold ?? '')) return false;
    return evidence.tokens.some(
      (told, at) => told.fold === token.fold && limitLost(evidence.tokens, at, taken),
    );
  });
  return unlimited ||
    narrowed(comparison, taken) ||
    oneOf(comparison) ||
    ofAll(comparison) ||
    ofAnother(comparison)
    ? [flag('V18')]
    : [];
}

const isFirstTime = ({ tokens }: Read, at: number): boolean =>
  isFirst(tokens[at]) && firstTimes.has(tokens[at + 1]?.fold ?? '');

/** How far in front of `for the first time` the words may begin that tell as what: `as a public show for the first time`. */
const asReach = 9;

/** `for the first time [at night]`, `[with live rounds]`: how it was done, by a word without an article. */
const tellsManner = (tokens: readonly Token[], at: number): boolean =>
  /^(?:at|by|during|from|under|with|without)$/.test(tokens[at]?.fold ?? '') &&
  tokens[at + 1]?.stop === false &&
  tokens[at + 1]?.cap === false;

/** `for the first time [in the Arctic]`, `[as a public show] for the first time`: the words, days apart, that tell of what it is the first time. */
function firstTimeLost({ tokens, dates }: Read, at: number, taken: ReadonlySet<number>): boolean {
  const { clause } = tokens[at] ?? {};
  const of = (from: number, to: number): number[] =>
    tokens.flatMap((token, index) =>
      index >= from && index < to && token.clause === clause && !token.stop ? [index] : [],
    );
  const dated = dates.some(({ from }) => from > at && from - at <= 4);
  const limited = within.has(tokens[at + 2]?.fold ?? '') || tellsManner(tokens, at + 2);
  const behind = limited && !dated ? of(at + 3, at + 3 + limitWords) : [];
  const as = tokens.findLastIndex(
    (token, index) => index < at && at - index <= asReach && token.fold === 'as' && token.clause === clause,
  );
  const front = as < 0 ? [] : of(as + 1, at);
  return [behind, front].some(
    (limit) =>
      limit.length > 0 &&
      // `In the history of`: of all that was ever done.
      !limit.some((index) => tokens[index]?.fold === 'history') &&
      limit.filter((index) => taken.has(index)).length * 2 <= limit.length,
  );
}

const limitWords = 4;

/** `Malta’s largest yard` told as `the largest yard`: whose it is the largest of stands in front of it. */
function ofAll({ claim, evidence, aligned }: Comparison): boolean {
  const owned = ({ tokens, text }: Read, at: number): boolean => {
    const [before, here] = [tokens[at - 1], tokens[at]];
    if (before === undefined || here === undefined || before.sentence !== here.sentence) return false;
    return (
      (before.cap &&
        /^['’ʼ]s?\s$|['’ʼ]s?$/.test(
          `${before.raw.slice(-2)}${text.slice(before.end, here.start)}`.trimEnd(),
        )) ||
      /['’ʼ]s?$/.test(text.slice(before.start, here.start).trimEnd()) ||
      owning.test(before.fold)
    );
  };
  return aligned.some(({ index, matches }) => {
    const rank = claim.tokens[index - 1];
    if (rank === undefined || rank.cap || !isSuperlative(rank.fold) || owned(claim, index - 1)) return false;
    if (times.has(claim.tokens[index]?.fold ?? '') || claim.tokens[index - 2]?.fold !== 'the') return false;
    // `the largest yard in Malta`: of what it is so is told behind it.
    const behind = claim.tokens.slice(index + 1, index + 4);
    const verb = behind.findIndex(isDeed);
    if (behind.slice(0, verb < 0 ? 3 : verb).some(({ fold: word }) => within.has(word))) return false;
    const ranked = matches.filter((at) => evidence.tokens[at - 1]?.fold === rank.fold);
    return ranked.length > 0 && ranked.every((at) => owned(evidence, at - 1));
  });
}

/** The word whose possessive stands right in front of a superlative: `[Malta]’s largest`. */
function ownerOf({ tokens, text }: Read, at: number): Token | null {
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (before === undefined || here === undefined || !before.cap || before.sentence !== here.sentence)
    return null;
  return /['’ʼ]s?$/.test(text.slice(before.start, here.start).trimEnd()) ? before : null;
}

/** `the Maltese Navy’s largest yard` told as `Malta’s largest yard`. */
function ofAnother({ claim, evidence }: Comparison): boolean {
  return claim.tokens.some((token, at) => {
    const mine = !token.cap && isSuperlative(token.fold) ? ownerOf(claim, at) : null;
    if (mine === null) return false;
    const told = evidence.tokens.flatMap((other, index) =>
      other.fold === token.fold ? [ownerOf(evidence, index)] : [],
    );
    return told.length > 0 && told.every((owner) => owner !== null && !sameName(owner.fold, mine.fold));
  });
}

const owning = /^(?:its|their|our|his|her|my)$/;

/** The words between a noun and the same superlative not far in front of it; null where none stands there with words of content alone between. */
function rankedWords(tokens: readonly Token[], at: number, rank: string | null): readonly Token[] | null {
  for (let from = at - 1; from >= at - rankReach; from--) {
    const token = tokens[from];
    if (token === undefined || token.clause !== tokens[at]?.clause) return null;
    if (rank === null ? !token.cap && isSuperlative(token.fold) : token.fold === rank)
      return tokens.slice(from, at);
    if (token.stop) return null;
  }
  return null;
}

const rankReach = 5;

/** `the largest numbered fleet` told as `the largest fleet`: words between a superlative and its noun that the claim leaves out. */
function narrowed({ claim, evidence, aligned }: Comparison, taken: ReadonlySet<number>): boolean {
  return aligned.some(({ index, matches, same }) => {
    const mine = same ? rankedWords(claim.tokens, index, null) : null;
    if (mine === null) return false;
    const told = matches.flatMap((at) => {
      const words = rankedWords(evidence.tokens, at, mine[0]?.fold ?? '');
      return words === null
        ? []
        : [words.some(({ fold: word }, step) => word !== 'ever' && !taken.has(at - words.length + step))];
    });
    return told.length > 0 && told.every((lost) => lost);
  });
}

const isSuperlative = (word: string): boolean => superlative.test(word) && !plainEnding.test(word);

/** Lithuanian, Estonian and Finnish say `one of` by a case: `viena svarbiausių`. */
const oneOfMany = /^(?:vien(?:as|a|o|os|am|ai|a|u|ame|oje)|uks|uhe|yksi|yhden)$/;

/** V18: `one of the largest` told as `the largest`. */
function oneOf({ claim, evidence }: Comparison): boolean {
  const limited = ({ tokens }: Read): boolean =>
    tokens.some(({ fold: word }, at) => oneOfMany.test(word) && ofMany.test(tokens[at + 1]?.fold ?? ''));
  const ranked =
    claim.tokens.some(({ fold: word, cap }) => !cap && bySuffix.test(word)) ||
    claim.tokens.some(({ fold: word }, at) => claim.tokens[at - 1]?.fold === 'the' && isSuperlative(word));
  const kept = claim.tokens.some(({ fold: word }) => /^(?:one|among|amongst)$/.test(word));
  return ranked && limited(evidence) && !limited(claim) && !kept;
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
