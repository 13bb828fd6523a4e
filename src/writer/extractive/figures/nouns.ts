/** The nouns and units of a text, found once for all its numbers, and the phrases they make. */

import { createPhraseFinder, type Found, type Word, wordsOf } from '../../../domain/phrases.ts';
import { onceEach } from '../../../domain/remember.ts';
import counted from '../../lexicon/counted.json' with { type: 'json' };
import units from '../../lexicon/units.json' with { type: 'json' };
import { lowerBound } from '../text/inorder.ts';

/** The text's nouns and units, found once for all its numbers. */
export interface Nouns {
  text: string;
  words: readonly Word[];
  money: ReadonlyMap<number, Found<string>>;
  measures: ReadonlyMap<number, Found<Measure>>;
  counted: ReadonlyMap<number, Found<true>>;
  english: boolean;
  /** Does the noun stand before its adjectives: `15 tentes militaires`? */
  nounFirst: boolean;
}

const reach = 6;

/** Codes of currencies: `EUR`. */
export const codes = new Set(units.currencyCodes);

/** Words at which a noun phrase ends. */
export const stops = new Set(counted.stops.flatMap((stop) => wordsOf(stop).map(({ folded }) => folded)));
type Measure = 'measure' | 'duration' | 'percent';
const findMeasures = createPhraseFinder<Measure>([
  ...Object.values(units.measures).flatMap((phrases) =>
    phrases.map((phrase): [string, Measure] => [phrase, 'measure']),
  ),
  ...units.durations.map((phrase): [string, Measure] => [phrase, 'duration']),
  ...units.percents.map((phrase): [string, Measure] => [phrase, 'percent']),
]);

const findMoney = createPhraseFinder(
  Object.entries(units.currencies).flatMap(([code, phrases]) =>
    phrases.map((phrase): [string, string] => [phrase, code]),
  ),
);

/** Finds the nouns and units of a text once. Linear. */
export function findNouns(
  text: string,
  { language, words }: { language: string | null; words: readonly Word[] },
): Nouns {
  return {
    text,
    words,
    money: byStart(findMoney(words)),
    measures: byStart(findMeasures(words)),
    counted: byStart(countedFinder(language ?? 'en')(words)),
    english: language === null || language.startsWith('en'),
    nounFirst: /^(?:fr|es|it|pt|ro|ca)/.test(language ?? ''),
  };
}

const countedFinder = onceEach((language: string) => {
  const lists: Record<string, readonly string[]> = counted.counted;
  const phrases = [...(lists.en ?? []), ...(language === 'en' ? [] : (lists[language] ?? []))];
  return createPhraseFinder(phrases.map((phrase): [string, true] => [phrase, true]));
});

function byStart<Value>(found: readonly Found<Value>[]): Map<number, Found<Value>> {
  const map = new Map<number, Found<Value>>();
  for (const one of found) if (!map.has(one.start)) map.set(one.start, one);
  return map;
}

/** The currency that a word is, be it run into the small word behind it. */
export function moneyAt({ text, money }: Nouns, word: Word): Found<string> | undefined {
  const written = text.slice(word.start, word.end);
  if (codes.has(written)) return { start: word.start, end: word.end, value: written };
  return money.get(word.start) ?? gluedMoney(written, word);
}

/** What a page runs a word into most: small words of Russian and Ukrainian, which stand behind a sum. */
const smallBehind = new Set(
  'а в во для до з за зі и из или і із к на о об от по при про с со та у що чи что або від й'.split(' '),
);

const longestSmall = 3;

/** `40 млн кронна лодки`: a currency that a page ran into the small word behind it. */
function gluedMoney(written: string, word: Word): Found<string> | undefined {
  if (!/^\p{Script=Cyrillic}{4,}$/u.test(written)) return undefined;
  for (let letters = 1; letters <= longestSmall; letters += 1) {
    const own = written.slice(0, -letters);
    if (!smallBehind.has(written.slice(-letters).toLowerCase())) continue;
    const [found] = findMoney(wordsOf(own));
    if (found?.start === 0 && found.end === own.length)
      return { start: word.start, end: word.start + own.length, value: found.value };
  }
  return undefined;
}

const bracketed = /^\s\(\p{Lu}[\p{L}\d]{1,8}\)(?=\s\p{Ll})/u;

/** The words of the noun phrase that begins here: up to the first function word or mark. */
export function phraseAfter(nouns: Nouns, from: number, limit: number): Word[] {
  const { text, words, measures } = nouns;
  const run: Word[] = [];
  let end = from;
  for (let index = lowerBound(words, from); run.length < reach; index += 1) {
    const word = words[index];
    if (word === undefined || word.end > limit) break;
    // `40 de-mining vehicles`: a prefix before a hyphen is no function word.
    // … and `per` of `per cent` is none.
    const opens = run.length === 0 && measures.has(word.start);
    if (joinsAdjectives(nouns, run, index)) {
      end = word.end;
      continue;
    }
    if (!opens && stops.has(word.folded) && !/^-\p{L}/u.test(text.slice(word.end, word.end + 2))) break;
    const acronym = run.length > 0 ? bracketed.exec(text.slice(end, end + 14)) : null;
    // `120 Amber Guard Force (AGF) personnel`: the acronym between is no noun.
    if (acronym !== null) {
      end += acronym[0].length;
      continue;
    }
    if (word.start < end) continue;
    if (
      !/^[\s\u00a0\u202f'’"“”„«»\-–`]*$/.test(text.slice(end, word.start)) ||
      /\n\s*\n/.test(text.slice(end, word.start))
    )
      break;
    if (/^\d/.test(word.folded) && run.length > 0 && text.charAt(word.start - 1) !== '-') break;
    run.push(word);
    end = word.end;
  }
  return run;
}

/** `110 armed and equipped men`, `90 Spanish and Chilean men`: between two words for what they are like, before what is counted. */
function joinsAdjectives(
  { text, words, counted, english }: Nouns,
  run: readonly Word[],
  index: number,
): boolean {
  const [next, noun] = [words[index + 1], words[index + 2]];
  if (
    !english ||
    words[index]?.folded !== 'and' ||
    run.length === 0 ||
    next === undefined ||
    noun === undefined
  )
    return false;
  return (
    run.every(({ start }) => !counted.has(start)) &&
    !counted.has(next.start) &&
    counted.has(noun.start) &&
    (/(?:ed|al|ic|ary|ive|ing|led|ned)$/.test(next.folded) ||
      [run.at(-1), next].every((word) => word !== undefined && /^\p{Lu}/u.test(text.charAt(word.start))))
  );
}

/** What counted things are part of: `of …` only, since `for …` tells of something else. */
export function partAfter(nouns: Nouns, from: number, limit: number): string | null {
  return /^\s(?:of|av|af|von|de|des)\s/i.test(nouns.text.slice(from, from + 6))
    ? purposeAfter(nouns, from, limit)
    : null;
}

/** `on new radars`, `in the base`, and no time and no place: `in May`, `on average`, `to Norway`. */
const spent =
  /^\s(?:on|in|into|towards?)\s(?:the\s)?(?=\p{Ll})(?!(?:average|top|behalf|condition|total|addition|order|response|return|line|accordance|cooperation|exchange|cash|full|part|all|each|case|favou?r|next|coming|last|past|first|second|third|current|same|following|previous|form|near|future|early|late|mid|spring|summer|autumn|winter|years?|recent|their|its|this|that|these|a|an|and|three|two|four|five|six|several|exchange|support)(?!\p{L}))/u;
/** `to build barracks`. */
const meantTo = /^\s(?=to\s\p{Ll})(?!to\s(?:the|a|an|its|their|his|her|this|that|be|date|each|all|both)\s)/u;

/** What money is for, told by the verb of what is done with it too: `to build barracks`, `on new radars`. */
export function spentOn(nouns: Nouns, from: number, limit: number): string | null {
  const behind = nouns.text.slice(from, from + 40);
  const link = nouns.english ? (meantTo.exec(behind) ?? spent.exec(behind)) : null;
  return (
    purposeAfter(nouns, from, limit) ??
    (link === null ? null : phraseFrom(nouns, from + link[0].length, limit))
  );
}

/** What the money or the measured amount is for: `of …`, `for …`, as the text says it. */
export function purposeAfter(nouns: Nouns, from: number, limit: number): string | null {
  const link = /^\s(?:of|for|för|av|af|für|von|на|для|na|dla|pour|des?|do)\s/i.exec(
    nouns.text.slice(from, from + 8),
  );
  return link === null ? null : phraseFrom(nouns, from + link[0].length, limit);
}

function phraseFrom({ text, words }: Nouns, start: number, limit: number): string | null {
  let end = start;
  for (let index = lowerBound(words, start), count = 0; count < reach; index += 1, count += 1) {
    const word = words[index];
    if (word === undefined || word.end > limit || !/^[\s'’`-]*$/.test(text.slice(end, word.start))) break;
    if (count > 0 && stops.has(word.folded) && word.folded !== 'of' && word.folded !== 's') break;
    end = word.end;
  }
  const said = text.slice(start, end).replace(/\s+of$/i, '');
  return said === '' || /^\d/.test(said) ? null : said;
}
