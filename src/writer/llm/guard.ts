/** The guard before the verifier: nothing of a model's own words is let through that names, counts, dates or quotes what its sentences do not hold. */
import { findQuotes } from '../extractive/text/quotemarks.ts';
import { stateCodes } from '../verify/text/align.ts';
import { tellsDate } from '../verify/text/dates.ts';
import { type Read, readText } from '../verify/text/document.ts';
import { level, places } from '../verify/text/locate.ts';
import { meansThing } from '../verify/text/meaning.ts';
import { sameForm, sameName } from '../verify/text/samewords.ts';
import { isTitle } from '../verify/text/titles.ts';
import type { Token } from '../verify/text/tokens.ts';

/** More than this is no line. */
const longest = 1_000;

/**
 * Does every number, date, state, name, designation and quotation of these words stand in the evidence? Stricter than the
 * verifier, which then judges what is said of them. `inflected`: the evidence is in another language, whose names have
 * case endings.
 */
export function isHeld(words: string, evidence: Read, { inflected }: { inflected: boolean }): boolean {
  if (words.length > longest) return false;
  const claim = readText(words);
  return (
    numbersHeld(claim, evidence) &&
    claim.dates.every((date) => evidence.dates.some((told) => tellsDate(date, told))) &&
    statesHeld(claim, evidence) &&
    namesHeld(claim, evidence, inflected) &&
    quotesHeld(words, evidence)
  );
}

/** Equal to the last digit, up to what sums of fractions lose: the verifier lets rounding pass, a model has no need to round. */
export function isSame(a: { min: number; max: number }, b: { min: number; max: number }): boolean {
  const near = (x: number, y: number): boolean =>
    Math.abs(x - y) <= Math.max(Math.abs(x), Math.abs(y)) * 4 * Number.EPSILON;
  return near(a.min, b.min) && near(a.max, b.max);
}

const inDate = ({ dates }: Read, index: number): boolean =>
  dates.some(({ from, to }) => index >= from && index <= to);

function numbersHeld(claim: Read, evidence: Read): boolean {
  const read = claim.numbers.every(
    (number) => inDate(claim, number.from) || evidence.numbers.some((told) => isSame(number, told)),
  );
  const counted = (index: number): boolean =>
    claim.numbers.some(({ from, to }) => index >= from && index <= to) || inDate(claim, index);
  // Digits that neither a number nor a date accounts for are designations, and stand as they are.
  return (
    read &&
    claim.tokens.every(
      ({ raw, fold }, index) =>
        !/\p{N}/u.test(raw) || counted(index) || evidence.tokens.some((token) => token.fold === fold),
    )
  );
}

function statesHeld(claim: Read, evidence: Read): boolean {
  const told = new Set(evidence.states.map(({ code }) => code));
  return claim.states.filter(({ how }) => how !== 'capital').every(({ code }) => told.has(code));
}

const calendar = new Set(
  [
    'january february march april may june july august september october november december',
    'jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter',
    'monday tuesday wednesday thursday friday saturday sunday',
  ].flatMap((words) => words.split(' ')),
);

/** One spelling for two: `Defense` is `Defence`. */
const spelled = (folded: string): string =>
  folded
    .replace(/ense$/, 'ence')
    .replace(/(?<=.{4})ization/, 'isation')
    .replace(/(?<=.{4})amme$/, 'am')
    .replace(/(?<=[bdghklmnpt])re$/, 'er');

function namesHeld(claim: Read, evidence: Read, inflected: boolean): boolean {
  const folds = new Set(evidence.tokens.map(({ fold }) => spelled(fold)));
  const isState = (token: Token): boolean =>
    stateCodes(claim, token).length > 0 &&
    !claim.states.some(({ start, how }) => start === token.start && how === 'capital');
  // A month of some other language is a name in this one: Marta.
  const isDated = (token: Token, index: number): boolean =>
    inDate(claim, index) && (calendar.has(token.fold) || /\p{N}/u.test(token.raw));
  return claim.tokens.every((token, index) => {
    if (!token.cap || isDated(token, index) || isState(token) || folds.has(spelled(token.fold))) return true;
    if (claim.numbers.some(({ from, to }) => index >= from && index <= to)) return true;
    if (
      token.first &&
      (token.stop || evidence.tokens.some(({ cap, fold }) => !cap && sameForm(fold, token.fold)))
    )
      return true;
    // A translated office or thing names nobody: `Defence Minister`.
    if (inflected && (isTitle(token) || meansThing(token.fold))) return true;
    return inflected && evidence.tokens.some(({ cap, fold }) => cap && sameName(fold, token.fold));
  });
}

function quotesHeld(words: string, evidence: Read): boolean {
  const view = level(evidence.text);
  return findQuotes(words).every(({ start, end }) => places(view, words.slice(start, end)).length > 0);
}

/** Is every word that means something, or a form of it, in the evidence? */
export function isWorded(words: string, evidence: Read): boolean {
  const { tokens } = readText(words);
  return (
    tokens.length > 0 &&
    tokens.every(
      ({ stop, fold, stem }) =>
        stop ||
        evidence.tokens.some(
          (token) => token.fold === fold || token.stem === stem || sameForm(token.fold, fold),
        ),
    )
  );
}

/** Do the words and the evidence share a name, a number or a state? Translated words that share none could tell of anything. */
export function isAnchored(words: string, evidence: Read): boolean {
  const claim = readText(words);
  const told = new Set(evidence.states.map(({ code }) => code));
  return (
    claim.numbers.some((number) => evidence.numbers.some((other) => isSame(number, other))) ||
    claim.states.some(({ code }) => told.has(code)) ||
    claim.tokens.some(
      (token) => token.cap && evidence.tokens.some(({ cap, fold }) => cap && sameName(fold, token.fold)),
    )
  );
}
