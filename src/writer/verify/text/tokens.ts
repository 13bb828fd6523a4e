/** Words with their places: what the verifier compares, folded, stemmed, and parted into sentences and clauses. */

import { fold } from '../../../domain/fold.ts';
import { plainFirst } from '../../../domain/plainwords.ts';
import { onceEach } from '../../../domain/remember.ts';
import { searchWords } from '../../../domain/words.ts';
import stopWords from '../../lexicon/stopwords.json' with { type: 'json' };

export interface Token {
  start: number;
  end: number;
  raw: string;
  /** Lower case without diacritics or possessive ending. */
  fold: string;
  stem: string;
  /** What a German participle shares with its verb; null for most words. */
  root: string | null;
  /** Begins with a capital, or holds a digit beside letters (`F-16`). */
  cap: boolean;
  /** The first word of its sentence. */
  first: boolean;
  /** Tied to the word in front of it by a hyphen: `Danish-led`. */
  tied: boolean;
  /** Carries no meaning of its own. */
  stop: boolean;
  /** Counts up at every sentence end, and at every comma, semicolon, dash, bracket or colon. */
  sentence: number;
  clause: number;
}

/** A word as the lexicons and the texts are compared by: folded, `don’t` and `M'bako` without their apostrophe. */
export const wordKey = (word: string): string => fold(word).replace(/['’ʼ]/g, '');

const longestWord = 100;
const longestText = 200_000;

const stops = new Set(
  Object.values(stopWords)
    .flatMap((words) => words.split(' '))
    .map(wordKey),
);

// What is no plain word is a designation (F-16, CV90, 2A4), a number, an abbreviation (U.S.), an elided small word (l'envoi; with a capital where a sentence begins), or a word with inner apostrophes.
const word = plainFirst(
  /(?:(?:[aA]|[dD][ae]|[nN]e|[sS]u)ll|[ldjmtsnc]|(?<![\p{L}\p{N},]\s)[LDJMTSNC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)(?=['’](?!s\b)\p{L})|\p{Lu}{1,6}-?\p{Nd}{1,5}\p{L}{0,3}(?![\p{L}\p{N}])|\p{Nd}{1,3}\p{Lu}\p{Nd}{1,3}\p{Lu}?(?![\p{L}\p{N}])|\p{Nd}[\p{Nd}]{0,30}(?:[.,]\p{Nd}{1,30}){0,8}|(?:\p{L}\.){2,8}|[\p{L}\p{M}]{1,100}(?:['’ʼ][\p{L}\p{M}]{1,30}){0,2}/gu,
);

const abbreviations = new Set(
  'md mohd muhd plk ltn mjr kpt vlt srž brg pulkv virsn ltv kol kaptenltn płk ppłk por gen полк подп кап лейт ing inż mgr hab dipl phdr judr mudr mag lic hr fr ret retd exc gen lt maj col capt cpt sgt adm brig cmdr cdr rear hon mr mrs ms dr prof st no nr art vs etc inc ltd co corp jr sr ca approx dept gov sen rep fig vol jan feb mar apr jun jul aug sept sep oct nov dec mln mlrd mrd bzw usw ok tys zł г тыс млн млрд руб им ул mm kl proc tūkst p m a b'.split(
    ' ',
  ),
);

/** Small words that stand in front of a rank, not at a sentence's end: `das bereits 40. Kontingent`. */
const ranking = new Set('bereits schon nunmehr inzwischen mittlerweile'.split(' '));

/** `trafią do 18. Dywizji`: a small number with a full stop behind a small word is a rank, before a word that begins no sentence. */
const isRank = (tokens: readonly Token[], next: string): boolean =>
  /^\p{Nd}{1,2}$/u.test(tokens.at(-1)?.raw ?? '') &&
  /^\p{Ll}/u.test(tokens.at(-2)?.raw ?? '') &&
  (tokens.at(-2)?.stop === true || ranking.has(tokens.at(-2)?.fold ?? '')) &&
  !stops.has(wordKey(next));

/** English words that, with a capital, begin a sentence whatever abbreviation stands in front: `Charles Roe Jr. They met`. */
const openers = new Set(
  'The They He She It We This These Those There His Her Their Its Both During After Before When While As For In At Also Earlier According However Moreover'.split(
    ' ',
  ),
);

function endsSentence(gap: string, before: string, next: string): boolean {
  if (/\n\s*\n/.test(gap)) return true;
  if (!/[.!?…]/.test(gap)) return false;
  if (/[!?…]/.test(gap)) return /^\p{L}/u.test(next) ? !/^\p{Ll}/u.test(next) : true;
  // `7.-12. novembrī`.
  if (/^\.\s?[-–]\s?$/.test(gap) && /\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(next)) return false;
  if (/^\p{Ll}/u.test(next)) return false;
  if (openers.has(next)) return true;
  const initial = /^\p{Lu}$/u.test(before) || /\.$/.test(before);
  return !initial && !abbreviations.has(before.toLowerCase());
}

const possessive = /['’ʼ]s?$/;

/** The English stem of a folded word; words of other languages keep most of their form. */
export const stemOf = (folded: string): string => searchWords(folded)[0] ?? folded;

/** What is true of a word wherever it stands. */
type Known = Pick<Token, 'fold' | 'stem' | 'root' | 'cap' | 'stop'>;

/** Words come again, in a text and in the next one: stemming one takes as long as finding ten in a text. */
const knownOf = onceEach((raw: string): Known => {
  const folded = wordKey(raw.replace(possessive, '').replaceAll('.', ''));
  return {
    fold: folded,
    // `F-16` and `F-35` have no stem in common.
    stem: /\p{N}/u.test(folded) ? folded : stemOf(folded),
    root: rootOf(folded),
    cap: /^\p{Lu}/u.test(raw) || (/\p{N}/u.test(raw) && /\p{L}/u.test(raw)),
    stop: stops.has(folded),
  };
}, 20_000);

const hyphen = /^[-‐‑]$/;

/** The second half of a hyphenated name: `Myung-soo`. */
const joinedToName = (before: Token | undefined, gap: string): boolean =>
  hyphen.test(gap) &&
  before?.cap === true &&
  !/\p{N}/u.test(before.raw) &&
  before.raw !== before.raw.toUpperCase();

/** `8.-9.4. Oslossa`: the full stop belongs to the day. */
const dayRange = /\d\.\s?[-–]\s?\d{1,2}\.\d{1,2}$/;

/** `July 8, 2024`: the comma parts no clauses. */
const yearOnly = /^(?:19|20)\d{2}$/;
const dayOrMonth = /^(?:\d{1,2}|\p{Lu}\p{Ll}{2,8})$/u;

const quoteAlone = /^\s?["“”„«»]\s?$/;
const nameInQuotes = /[\p{Lu}\p{N}][^"“”„«»\n.,;:!?()]{1,40}["“”»]/uy;
const mostNameWords = 3;

/** Where the quotation marks end that hold a name behind a noun: `the exercise “Iron Fir”`; -1 where none begins. */
function nameFrom(text: string, at: number): number {
  nameInQuotes.lastIndex = at;
  const name = nameInQuotes.exec(text)?.[0];
  return name === undefined || name.split(/\s+/).length > mostNameWords ? -1 : at + name.length - 1;
}

/** The words of a text in order. Linear; what stands past 200,000 characters is not read. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let end = 0;
  /** Where the quotation mark behind a name stands. */
  let nameEnd = -1;
  let before = '';
  for (const match of text.slice(0, longestText).matchAll(word)) {
    const raw = match[0].slice(0, longestWord);
    const gap = text.slice(end, Math.min(match.index, end + 40));
    // Between most words stands one space, which ends nothing.
    const plain = gap === ' ';
    const fresh =
      tokens.length === 0 ||
      (!plain &&
        endsSentence(gap, before, raw) &&
        !(
          /^\.\s$/.test(gap) &&
          (isRank(tokens, raw) || dayRange.test(text.slice(Math.max(0, end - 12), end)))
        ));
    if (fresh) sentence++;
    // `20–21 June` is no break; `the talks – held in Riga –` is, and `the exercise “Iron Fir” began` is none.
    const marked = !plain && !fresh && quoteAlone.test(gap);
    const closes = marked && end === nameEnd;
    if (marked && !closes) nameEnd = nameFrom(text, match.index);
    const ofName = closes || (marked && nameEnd >= 0);
    const ofDate = gap === ', ' && yearOnly.test(raw) && dayOrMonth.test(before);
    if (fresh || (!plain && !ofName && !ofDate && /[,;()[\]—"“”«»]|\s–|–\s|:\s|\s-\s/.test(gap))) clause++;
    const { fold: folded, stem, root, cap, stop } = knownOf(raw);
    tokens.push({
      start: match.index,
      end: match.index + match[0].length,
      raw,
      fold: folded,
      stem,
      root,
      cap: cap || (!plain && joinedToName(tokens.at(-1), gap)),
      first: fresh,
      tied: !plain && !fresh && hyphen.test(gap),
      stop,
      sentence,
      clause,
    });
    end = match.index + match[0].length;
    before = raw;
  }
  return tokens;
}

const separable =
  /^(ab|an|auf|aus|bei|ein|her|hin|mit|nach|vor|weg|zu|zuruck|zusammen)(?:ge|zu)(\p{L}{4,})$/u;

/** Endings of German verbs, and of the nouns made of them. */
export const germanEnding = /(?:ung(?:en)?|et|en|te|ten|t)$/;

/** `auslief` of `ausgeliefert`: German puts `ge` between a verb and what parts from it; null for other words. */
function rootOf(folded: string): string | null {
  const match = separable.exec(folded);
  return match === null ? null : `${match[1]}${match[2]}`.replace(germanEnding, '');
}
