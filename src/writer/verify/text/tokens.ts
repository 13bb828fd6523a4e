/** Words with their places: what the verifier compares, folded, stemmed, and parted into sentences and clauses. */
import { fold } from '../../../domain/fold.ts';
import { plainFirst } from '../../../domain/plainwords.ts';
import { romanise } from '../../../domain/romanise.ts';
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
  /(?:[ldjmtsnc]|(?<![\p{L}\p{N},]\s)[LDJMTSNC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)(?=['’](?!s\b)\p{L})|\p{Lu}{1,6}-?\p{Nd}{1,5}\p{L}{0,3}(?![\p{L}\p{N}])|\p{Nd}{1,3}\p{Lu}\p{Nd}{1,3}\p{Lu}?(?![\p{L}\p{N}])|\p{Nd}[\p{Nd}]{0,30}(?:[.,]\p{Nd}{1,30}){0,8}|(?:\p{L}\.){2,8}|[\p{L}\p{M}]{1,100}(?:['’ʼ][\p{L}\p{M}]{1,30}){0,2}/gu,
);

const abbreviations = new Set(
  'plk ltn mjr kpt vlt srž brg pulkv virsn ltv kol kaptenltn płk ppłk por gen полк подп кап лейт ing inż mgr hab dipl phdr judr mudr mag lic hr fr ret retd exc gen lt maj col capt cpt sgt adm brig cmdr cdr rear hon mr mrs ms dr prof st no nr art vs etc inc ltd co corp jr sr ca approx dept gov sen rep fig vol jan feb mar apr jun jul aug sept sep oct nov dec mln mlrd mrd bzw usw ok tys zł г тыс млн млрд руб им ул mm kl proc tūkst p m a b'.split(
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
const known = new Map<string, Known>();
const mostKnown = 20_000;

function knownOf(raw: string): Known {
  const kept = known.get(raw);
  if (kept !== undefined) return kept;
  const folded = wordKey(raw.replace(possessive, '').replaceAll('.', ''));
  const made = {
    fold: folded,
    // `F-16` and `F-35` have no stem in common.
    stem: /\p{N}/u.test(folded) ? folded : stemOf(folded),
    root: rootOf(folded),
    cap: /^\p{Lu}/u.test(raw) || (/\p{N}/u.test(raw) && /\p{L}/u.test(raw)),
    stop: stops.has(folded),
  };
  if (known.size >= mostKnown) known.clear();
  known.set(raw, made);
  return made;
}

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

/** Are two words forms of one word? Equal stems, or a long common beginning and short endings. */
export function sameWord(a: Token, b: Token): boolean {
  return (
    a.fold === b.fold ||
    a.stem === b.stem ||
    sameForm(a.fold, b.fold) ||
    sameRoot(a, b) ||
    isParticipleOf(a.fold, b.fold) ||
    isParticipleOf(b.fold, a.fold)
  );
}

const participle = /^ge(\p{L}{3,})(?:t|en)$/u;

/** `geregelt` of `regeln`, `getragen` of `tragen`: the German participle of a verb's stem. */
function isParticipleOf(word: string, verb: string): boolean {
  if (word[0] !== 'g' || word[1] !== 'e') return false;
  const root = participle.exec(word)?.[1];
  return (
    root !== undefined &&
    verb.length >= root.length + 1 &&
    verb.startsWith(root) &&
    /^(?:e?n|t|te|ten|est)$/.test(verb.slice(root.length))
  );
}

const separable =
  /^(ab|an|auf|aus|bei|ein|her|hin|mit|nach|vor|weg|zu|zuruck|zusammen)(?:ge|zu)(\p{L}{4,})$/u;
const germanEnding = /(?:ung(?:en)?|et|en|te|ten|t)$/;
const shortestRoot = 6;

/** `auslief` of `ausgeliefert`: German puts `ge` between a verb and what parts from it; null for other words. */
function rootOf(folded: string): string | null {
  const match = separable.exec(folded);
  return match === null ? null : `${match[1]}${match[2]}`.replace(germanEnding, '');
}

/** `ausgeliefert` and `Auslieferung`. */
function sameRoot(a: Token, b: Token): boolean {
  const [root, other] = a.root === null ? [b.root, a.fold] : [a.root, b.fold];
  if (root === null) return false;
  return root.length >= shortestRoot && other.startsWith(root) && germanEnding.test(other.slice(root.length));
}

/** Do two folded words differ in their ending alone, as inflected forms do? */
export function sameForm(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (shortest < 4 || longest - shortest > 4) return false;
  let shared = 0;
  while (shared < shortest && a[shared] === b[shared]) shared++;
  return shared >= 4 && longest - shared <= 3 && shared >= longest * 0.65;
}

/** A name and an inflected form of it: `Kasčiūnas`, `Kasčiūno`. Stricter than for plain words, ends are vowels or known cases. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  if (isCyrillic(a) !== isCyrillic(b)) return sameSpelling(soundsOf(a), soundsOf(b));
  if (a[0] !== b[0]) return false;
  if ((digraph.test(a) || digraph.test(b)) && plainLetters(a) === plainLetters(b)) return true;
  return (
    sameSpelling(a, b) ||
    sameSpelling(a.replace(nominative, '$1'), b.replace(nominative, '$1')) ||
    isSpeltByEar(a, b) ||
    isSpeltByEar(b, a)
  );
}

const digraph = /dj|ae|oe|ue|aa/;

/** Letters with a mark, as those write them who lack it: `Đukić` and `Djukic`, `Jürgens` and `Juergens`, `Åsa` and `Aasa`. */
const plainLetters = (word: string): string =>
  word.replace(/dj/g, 'd').replace(/ae|aa/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u');

/** Baltic nominatives lose their `s` in all other cases: `Ignus`, `Ignumi`. */
const nominative = /([aiuy])s$/;

const balticEnding = /(?:[aiuy]s|[aiou]|ui|am|ams|im|om)$/;
const shortestByEar = 5;

/** `Šmyhalis` of Shmyhal, `Makronas` of Macron: Baltic languages spell foreign names as they are heard, and decline them. */
function isSpeltByEar(name: string, other: string): boolean {
  const bare = name.replace(balticEnding, '');
  return (
    bare.length >= shortestByEar &&
    bare.length < name.length &&
    /sh|ch|c|th|ph|w|q|x|(.)\1/.test(other) &&
    soundsOf(bare) === soundsOf(other)
  );
}

/** Is the word written in Cyrillic letters? */
export const isCyrillic = (word: string): boolean => (word.codePointAt(0) ?? 0) >= 0x400;

const sounds = new Map<string, string>();

/** A name's sounds, near enough to meet it in two scripts: `Rinkevics` and `Ринкевичс`, `Zelenskyy` and `Зеленский`. */
function soundsOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const heard = respellings.reduce(
    (text, [pattern, letter]) => text.replace(pattern, letter),
    romanise(word) ?? word,
  );
  if (sounds.size > 20_000) sounds.clear();
  sounds.set(word, heard);
  return heard;
}

const respellings: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 's'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/tsch|ch|ts|tz|cz|c|q/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/w/g, 'v'],
  // As names are heard, not read: `Остін` of Austin, `Мур` of Moore.
  [/au/g, 'o'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  // Ukrainian г is h in Latin letters.
  [/h/g, 'g'],
  [/x/g, 'ks'],
  [/[yj]/g, 'i'],
  [/i+(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
];

function sameSpelling(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 4) return false;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  const endings = [short.slice(shared), long.slice(shared)];
  if (
    shared >= 3 &&
    gradation.some(([strong, weak]) => strong === endings[0] && weak?.test(endings[1] ?? '') === true)
  )
    return true;
  if (shared < 3 || shared < short.length - 2 || endings.some((ending) => ending.length > 4)) return false;
  // `Mark` is no form of `Martin`: of two endings one begins with a vowel.
  if (endings.every((ending) => /^[^aeiouyаеиоуыэюяьі]/.test(ending))) return false;
  return (
    endings.every((ending) => caseEnding.test(ending)) &&
    !(endings[0] === '' && otherName.test(endings[1] ?? ''))
  );
}

/** Estonian and Finnish names soften their last consonant in most cases: `Luik`, `Luigega`. */
const gradation: readonly (readonly [string, RegExp])[] = [
  ['k', /^g[aeiu](?:ga|le|lt|l|st|s|sse|ni|ks)?$/],
  ['p', /^b[aeiu](?:ga|le|lt|l|st|s|sse|ni|ks)?$/],
  ['t', /^d[aeiu](?:ga|le|lt|l|st|s|sse|ni|ks)?$/],
];

// Case endings of Baltic, Slavic and Finnic names, folded: a few vowels and the consonants that cases end in.
const caseEnding =
  /^(?:[aeiouyjmnsthwgxlk]{0,3}|[аеиоуыэюяьмвхгі]{0,3}|owi[ae]?|iego|iemu|skiego|lla|lta|lle|ssa|sta)$/u;
// Endings that make another surname of one.
const otherName = /^(?:man|mans|son|sons|sen|us|ius|ini|ino|et|ey|ley|ton|well|ing|ly|yan)$/;
