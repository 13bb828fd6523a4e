/** Whose numbers they are: whether a sentence counts what belongs to a state that the question does not ask about. */
import { findStates } from '../../../domain/country.ts';
import { foldedWords } from '../../../domain/fold.ts';
import type { Ranked } from './rank.ts';

/** `Latvian soldiers` are none that Estonia, asked about first, has in Latvia. */
export function isOfOther(
  { kept, text }: Ranked,
  countries: readonly string[],
  isCounted: (word: string) => boolean,
): boolean {
  const [actor, ...rest] = countries;
  if (actor === undefined || rest.length === 0) return false;
  const owned = findStates(text, { language: kept.brief.language })
    .filter(
      ({ how, end }) => how === 'adjective' && isCounted(foldedWords(text.slice(end, end + 30))[0] ?? ''),
    )
    .map(({ code }) => code);
  return owned.length > 0 && !owned.includes(actor);
}

/** The sentence misses a state of the question and tells of another: its numbers are of that one, unless it is only whom they are meant against, or stands behind words that make it no matter (`besides`). */
export function isOfOthers(
  { kept, text, named, states }: Ranked,
  countries: readonly string[],
  besides: (before: string) => boolean = () => false,
): boolean {
  // What it leaves out is known from its release or from the sentence before.
  if (named === 1 || (countries.length > 1 && named > 0 && states >= 0.85)) return false;
  return findStates(text, { language: kept.brief.language }).some(
    ({ code, start, end }) =>
      !countries.includes(code) &&
      !against().test(text.slice(end, end + 60)) &&
      !besides(text.slice(0, start)),
  );
}

/** Behind a state: `Russian aggression`, `Russia's full-scale invasion`. */
const against = (): RegExp =>
  /^(?:['’]s?)?\s+(?:\p{L}[\p{L}-]+\s+){0,2}(?:aggression|invasion|threats?|attacks?|war|angrepp\p{L}*|anfallskrig\p{L}*|aggression\p{L}*|angriffskrieg\p{L}*|agresj\p{L}*|агресс\p{L}*|агрес\p{L}*)(?!\p{L})/iu;
