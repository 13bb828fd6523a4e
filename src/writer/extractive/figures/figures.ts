/** Numbers that count or measure something. */

import type { FigureClaim, Qualifier } from '../../../domain/brief.ts';
import { createPhraseFinder, type Found, wordsOf } from '../../../domain/phrases.ts';
import { onceEach } from '../../../domain/remember.ts';
import lexicon from '../../lexicon/qualifiers.json' with { type: 'json' };
import units from '../../lexicon/units.json' with { type: 'json' };
import { indexTouching } from '../text/inorder.ts';
import { cite, type Reading, sentenceAt, tells } from '../text/reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { isGoverned } from './governed.ts';
import { type Measured, measure } from './measure.ts';
import { findNouns } from './nouns.ts';
import { findNumbers, type NumberMention, toldFrom } from './numbers.ts';
import { isRefused } from './refused.ts';

/** A qualifier stands at most this far before its number: `about US$ 5`. */
const qualifierReach = 6;

type Lists = Readonly<Record<string, readonly string[]>>;
const qualifierLists: Readonly<Record<Qualifier, Lists>> = lexicon;
const orMore =
  /^\s(?:or more|and more|eller fler|и более|або більше|lub więcej|oder mehr|ou plus)(?!\p{L})/iu;

/** One claim a figure, in order, the same one told twice only once; dates, phones and designations are none. */
export function figureClaims(reading: Reading): FigureClaim[] {
  const { text, language } = reading;
  const words = wordsOf(text);
  const nouns = findNouns(text, { language, words });
  const qualifiers = new Map(qualifierFinder(language)(words).map((found) => [found.end, found]));
  const claims = findNumbers(text, { words, language }).flatMap((number) => {
    const sentence = reading.sentences[sentenceAt(reading, number.start)];
    if (sentence === undefined || !tells(sentence) || number.end > sentence.end) return [];
    if (isDated(reading, number)) return [];
    const measured = measure(nouns, number, sentence);
    if (measured === null) return [];
    const found = qualifierOf(text, measured, qualifiers);
    const governed = found !== null && isGoverned(text, found, { language, kind: measured.kind });
    const qualifier = governed ? null : found;
    const qualified = qualifier !== null;
    if (isRefused(text, number, { measured, qualified, sentenceStart: sentence.start })) return [];
    return [toClaim(reading, number, { measured, qualifier, sentence })];
  });
  return withoutRepeats(claims, text);
}

const qualifierFinder = onceEach((language: string | null) => {
  const entries = Object.entries(qualifierLists) as [Qualifier, Lists][];
  return createPhraseFinder(
    entries.flatMap(([qualifier, lists]) =>
      ['en', ...(language === null || language === 'en' ? [] : [language])].flatMap((name) =>
        (lists[name] ?? []).map((phrase): [string, Qualifier] => [phrase, qualifier]),
      ),
    ),
  );
});

/** Where a number that begins there is told from, with the `about` or `up to` in front of it. */
export function qualifiedFrom(text: string, start: number, language: string | null): number {
  const before = text.slice(Math.max(0, start - 40), start + 1);
  const at = start - Math.max(0, start - 40);
  const found = qualifierFinder(language)(wordsOf(before)).findLast(({ end }) => end <= at);
  const joined =
    found !== undefined && /^[\s.,~]{1,3}(?:[$€£]|[A-Z]{2,3}\$?)?\s?$/.test(before.slice(found.end, at));
  return joined ? start - at + found.start : start;
}

function isDated({ dates }: Reading, number: NumberMention): boolean {
  return indexTouching(dates, number) >= 0;
}

function qualifierOf(
  text: string,
  measured: Measured,
  qualifiers: ReadonlyMap<number, Found<Qualifier>>,
): Found<Qualifier> | null {
  for (let end = measured.start; end >= measured.start - qualifierReach && end >= 0; end -= 1) {
    const found = qualifiers.get(end);
    if (found !== undefined) return found;
    if (end < measured.start && !/[\s.,~]/.test(text.charAt(end))) {
      const between = text.slice(end, measured.start);
      if (!/^\s?(?:the|a|an|de|les|ca|t)?\s?$/i.test(between)) return null;
    }
  }
  return null;
}

function toClaim(
  reading: Reading,
  number: NumberMention,
  {
    measured,
    qualifier,
    sentence,
  }: { measured: Measured; qualifier: Found<Qualifier> | null; sentence: Sentence },
): FigureClaim {
  const { min, max, end } = number;
  const some = /\d-tal(?:et|s)?$/u.test(reading.text.slice(Math.max(0, end - 8), end));
  const plus = /^\+/.test(reading.text.slice(end)) || orMore.test(reading.text.slice(end, end + 20));
  const first = Math.min(
    ...[qualifier?.start ?? measured.start, measured.start, measured.told ?? measured.start],
    toldFrom(reading.text, number),
  );
  const start = Math.max(sentence.start, first);
  const range = min !== max;
  return {
    value: range ? null : min,
    min: range ? min : null,
    max: range ? max : null,
    qualifier: qualifier?.value ?? (plus ? 'at_least' : some ? 'about' : null),
    unit: isOpenDollar(reading, measured) ? '$' : measured.unit,
    currency: isOpenDollar(reading, measured) ? null : measured.currency,
    of: measured.of,
    evidence: [cite(reading, start, Math.min(measured.end, sentence.end))],
  };
}

const ownDollars = new Set(units.ownDollars);

/** `$5` from a state with a dollar of its own: which dollar is meant, the text does not say. */
function isOpenDollar({ country, text }: Reading, { currency, start }: Measured): boolean {
  return currency === 'USD' && text.charAt(start) === '$' && country !== null && ownDollars.has(country);
}

/** Each figure once; one that is told again has the words of both, the fullest first told. */
function withoutRepeats(claims: readonly FigureClaim[], text: string): FigureClaim[] {
  const places = new Map<string, number>();
  const kept: FigureClaim[] = [];
  for (const claim of claims) {
    const { min, max, unit, of } = claim;
    const number = numberOf(claim);
    const key = `${number}|${of}`.toLowerCase();
    const range = min !== null && people.test(unit ?? '') ? `${min}–${max} people` : null;
    const at = places.get(key) ?? (isAgain(claim, text) ? places.get(number) : undefined);
    const place = at ?? (range === null ? undefined : places.get(range));
    const told = place === undefined ? undefined : kept[place];
    if (place !== undefined && told !== undefined && (place !== at || agree(told.of, of))) {
      const isOther = `${numberOf(told)}|${told.of}`.toLowerCase() !== key;
      if (isOther) kept[place] = joined(told, claim);
      // A headline says `50 soldiers` of what the text below says is `about 50`.
      else if (told.qualifier === null && claim.qualifier !== null)
        kept[place] = { ...claim, evidence: [...claim.evidence, ...told.evidence] };
      continue;
    }
    for (const name of [key, number, range])
      if (name !== null && !places.has(name)) places.set(name, kept.length);
    kept.push(claim);
  }
  return kept;
}

function numberOf({ value, min, max, unit, currency }: FigureClaim): string {
  return [value, min, max, unit, currency].join('|').toLowerCase();
}

function joined(told: FigureClaim, again: FigureClaim): FigureClaim {
  const fuller = told.unit === again.unit && told.of === null ? again : told;
  return { ...fuller, evidence: [...told.evidence, ...again.evidence] };
}

/** `all 27 parks`, `27 such parks`: what was counted before. */
function isAgain({ evidence: [cited] }: FigureClaim, text: string): boolean {
  if (cited === undefined) return false;
  const before = text.slice(Math.max(0, cited.start - 8), cited.start);
  return /(?<!\p{L})(?:all|the|these|those)\s$/iu.test(before) || /\ssuch\s/i.test(cited.exact);
}

/** Does neither say of what, or does one repeat the other? */
function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.toLowerCase() === other.toLowerCase();
}

/** Two ranges of people with the same ends tell of one: `10–15 guards`, `10–15 officers`. */
const people =
  /(?:^|\s|\p{Ll})(?:guards?|officers?|soldiers?|troops|divers?|sailors?|people|persons?|personnel|experts?|specialists?|instructors?|trainers?|(?:service|police|air)?(?:men|women)|marines|police)$/iu;
